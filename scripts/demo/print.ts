// The story for people: 80 columns, what was adopted, rows as they change, mails in full.
import type { HourReport, MailReport, Report } from './report';
import type { RowReport } from './log';

const WIDTH = 80;
/** Rows shown of one moment; the others are counted. */
const MOST_ROWS = 30;

/** Text without a line longer than 80 characters, ending in a line break. */
export function printed(report: Report): string {
  return [...setUpLines(report), ...report.hours.flatMap(hourLines), ...endLines(report)].join('\n') + '\n';
}

function setUpLines({ adopted, problems }: Report): string[] {
  const taken = adopted.columns
    .filter(({ how }) => how === 'header')
    .map(({ header, as }) => (header === as ? header : `${header} (as ${as ?? ''})`));
  const added = adopted.columns.filter(({ how }) => how === 'added').map(({ header }) => header);
  const own = adopted.columns.filter(({ how }) => how === 'own').map(({ header }) => header);
  const suggested = adopted.suggested.map(({ header, as }) => `${header} (as ${as})`);
  return [
    ...wrapped(
      `${adopted.tab}: headers in row ${String(adopted.headerRow)}, ${String(adopted.rows)} ${adopted.rows === 1 ? 'person' : 'people'}`,
    ),
    ...list('Adopted', taken),
    ...list('Added', added),
    ...list('Left alone', own),
    ...list('Suggested', suggested),
    ...(problems.length > 0 ? ['', 'To look at', ...problems.flatMap(({ message }) => wrapped(message, '  '))] : []),
  ];
}

function hourLines({ at, cause, rows, mails, result, error }: HourReport): string[] {
  return [
    '',
    `${moment(at)}  ${cause === 'tick' ? '' : cause}`.trimEnd(),
    ...rows.slice(0, MOST_ROWS).flatMap(rowLines),
    ...(rows.length > MOST_ROWS ? [`  and ${String(rows.length - MOST_ROWS)} more rows`] : []),
    ...(cause.startsWith('step') && result !== null ? wrapped(`answer: ${JSON.stringify(result)}`, '  ') : []),
    ...(error === null ? [] : wrapped(`error: ${error}`, '  ')),
    ...mails.flatMap(mailLines),
  ];
}

/** 'row  5  Ada Novak          ◇ Thank-you due    yellow' and below it what to do, and when it is due. */
function rowLines({ row, name, status, nextStep, due, fill }: RowReport): string[] {
  const head = `  row ${String(row).padStart(3)}  ${fitted(name, 24)}  ${fitted(status === '' ? '(no status)' : status, 20)}  ${colourName(fill)}`;
  const step = [nextStep, due === null ? '' : `due ${dueWords(due)}`].filter((part) => part !== '').join(', ');
  return [head.trimEnd(), ...(step === '' ? [] : wrapped(step, '           '))];
}

function mailLines({ to, subject, text, attachments }: MailReport): string[] {
  const bar = '  | ';
  const body = text
    .trimEnd()
    .split('\n')
    .flatMap((line) => wrapped(line, bar));
  const files = attachments.flatMap(({ name, type }) => wrapped(`[${name}, ${type}]`, bar));
  return ['', '  Mail', ...wrapped(`To: ${to}`, bar), ...wrapped(`Subject: ${subject}`, bar), bar.trimEnd(), ...body, ...files].map(
    (line) => line.trimEnd(),
  );
}

function endLines({ touched, hours }: Report): string[] {
  const mails = hours.reduce((sum, hour) => sum + hour.mails.length, 0);
  const theirs = touched.length === 0 ? 'Every cell of yours is as you typed it.' : 'These cells of yours were changed:';
  return [
    '',
    `${String(mails)} ${mails === 1 ? 'mail' : 'mails'}. ${theirs}`,
    ...touched.flatMap(({ cell, typed, now }) => wrapped(`${cell}: "${typed}" is now "${now}"`, '  ')),
  ];
}

function list(title: string, items: readonly string[]): string[] {
  if (items.length === 0) return [];
  const [first = '', ...rest] = wrapped(items.join(', '), ' '.repeat(12));
  return [title.padEnd(12) + first.slice(12), ...rest];
}

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** 'Monday 2026-03-09 17:00' of an ISO time with its offset. */
function moment(iso: string): string {
  const day = iso.slice(0, 10);
  return `${WEEKDAYS[new Date(`${day}T00:00Z`).getUTCDay()] ?? ''} ${day} ${iso.slice(11, 16)}`;
}

function dueWords(due: string): string {
  return due.length > 10 ? moment(due) : moment(`${due}T00:00`).slice(0, -6);
}

/** The status colours by the name people would give them; any other as it is. */
const COLOUR_NAMES: Readonly<Record<string, string>> = {
  '#b4e7fc': 'light blue',
  '#ffe48f': 'yellow',
  '#e9b08b': 'orange',
  '#b7b2f4': 'violet',
  '#ddf8d2': 'green',
  '#c8c6c2': 'grey',
};

function colourName(fill: string | null): string {
  return fill === null ? '' : (COLOUR_NAMES[fill] ?? fill);
}

/** Cut or filled up to so many characters. */
function fitted(text: string, width: number): string {
  const characters = [...text];
  return (
    (characters.length > width ? [...characters.slice(0, width - 1), '…'].join('') : text) +
    ' '.repeat(Math.max(0, width - characters.length))
  );
}

/** Breaks at spaces, and within a word that is longer than a line, such as a link. */
function wrapped(text: string, indent = ''): string[] {
  const room = WIDTH - indent.length;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/(?<= )/)) {
    const characters = [...word];
    if ([...line].length + [...word.trimEnd()].length > room && line !== '') {
      lines.push(line);
      line = '';
    }
    while (characters.length > room) lines.push(characters.splice(0, room).join(''));
    line += characters.join('');
  }
  return [...lines, line].map((each) => indent + each.trimEnd());
}
