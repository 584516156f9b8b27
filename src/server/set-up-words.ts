// The dry run in plain words, for the question before set-up.
import type { SetUpPreview } from '../contract/rpc';

/** What would happen, and that nothing has yet. `email` is where reminders would go. */
export function previewWords(preview: SetUpPreview, email: string): string {
  return [...(preview.newTab ? newTabWords(preview) : tableWords(preview)), ...problemWords(preview), reminderWords(email), CLOSING].join(
    '\n\n',
  );
}

const CLOSING = 'This is a preview. Nothing has changed yet.';

function newTabWords({ tab }: SetUpPreview): string[] {
  return [`This tab holds no table of people, so it is left alone. Tidbit would make a new tab, “${tab}”, with every column of the log.`];
}

function tableWords({ headerRow, people, adopted, added, suggested, leftAlone, alreadySetUp, copied }: SetUpPreview): string[] {
  return [
    ...(copied
      ? ['This file is a copy of a log. Its reminders are off until you set it up; those of the original go on as they are.']
      : []),
    `${people === 1 ? 'One person' : `${people} people`} under the headers in row ${headerRow}.`,
    section(
      'Columns of yours it would use',
      adopted.map(({ header, as }) => (header === as ? header : `${header} (as ${as})`)),
    ),
    section('Columns it would add at the right end', added),
    section(
      'Not used unless you say so in the sidebar',
      suggested.map(({ header, as }) => `${header} (as ${as})`),
    ),
    section('Left alone', leftAlone),
    ...(alreadySetUp ? ['This sheet is set up already: columns, notes and colours would be put right where they are not.'] : []),
  ].filter((words) => words !== '');
}

function section(heading: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `${heading}: ${items.join(', ')}.`;
}

const MOST_PROBLEMS = 8;

function problemWords({ problems }: SetUpPreview): string[] {
  if (problems.length === 0) return [];
  const shown = problems.slice(0, MOST_PROBLEMS).map(({ message }) => message);
  const more = problems.length - shown.length;
  return [['To look at:', ...shown, ...(more > 0 ? [`and ${more} more.`] : [])].join('\n')];
}

function reminderWords(email: string): string {
  return `Reminders would go to ${email}, at most one mail an hour, 08:00 to 21:00, and only when something is due.`;
}
