// A letter as plain text: 72 columns, links on lines of their own.
import { DRAFT_TITLE, type Entry, type Group, type Letter, type List, type Phrase } from './letter';

const WIDTH = 72;

export function letterText(letter: Letter): string {
  const blocks = [
    ['TIDBIT', letter.dateline].join('\n').trim(),
    wrapped(letter.heading),
    ...letter.notices.map((notice) => wrapped(notice)),
    ...(letter.act ? [`${letter.act.text}: ${letter.act.url}`] : []),
    ...letter.groups.map(group),
    ...letter.lists.map(list),
    ['--', ...letter.foot.map(paragraph)].join('\n'),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function group({ title, entries, more }: Group): string {
  return [`\n${title.toUpperCase()}`, ...entries.map(entry), ...(more === '' ? [] : [wrapped(more)])].join('\n\n');
}

function entry(entry: Entry): string {
  const head = [`${entry.symbol} ${[entry.name, entry.about].filter((words) => words !== '').join(', ')}`];
  const body = [
    entry.chip,
    ...entry.asks,
    ...entry.tidbits.map((tidbit) => `“${tidbit}”`),
    ...entry.lines,
    ...entry.agenda.map((question, index) => `${index + 1}. ${question}`),
  ];
  const { draft } = entry;
  const draftLines = draft ? ['', `  ${DRAFT_TITLE}`, '', wrapped(draft.subject, 4), '', wrapped(draft.body, 4), ''] : [];
  const links = [...(entry.act ? [entry.act] : []), ...entry.links];
  return [
    ...head.map((line) => wrapped(line, 0, 2)),
    ...body.map((line) => wrapped(line, 2)),
    ...draftLines,
    ...links.map(({ text, url }) => `  ${text}: ${url}`),
  ].join('\n');
}

function list({ title, rows, more }: List): string {
  const lines = rows.map(({ when, name, rest }) => {
    const words = [name, rest].filter((part) => part !== '').join(', ');
    return wrapped(when === '' ? words : `${when}: ${words}`, 2, 4);
  });
  return [`\n${title.toUpperCase()}`, '', ...lines, ...(more === '' ? [] : [wrapped(more, 2)])].join('\n');
}

function paragraph(phrases: readonly Phrase[]): string {
  const words = phrases.map((phrase) => {
    if (typeof phrase === 'string') return phrase;
    return 'strong' in phrase ? phrase.strong : `${phrase.text}: ${phrase.url} `;
  });
  return wrapped(words.join(''));
}

/** Each line of the text broken at spaces so that it fits; longer words, such as links, stay whole. */
function wrapped(text: string, indent = 0, hanging = indent): string {
  return text
    .split('\n')
    .map((line) => wrappedLine(line, ' '.repeat(indent), ' '.repeat(hanging)))
    .join('\n');
}

function wrappedLine(line: string, first: string, next: string): string {
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(' ').filter((part) => part !== '')) {
    const indent = lines.length === 0 ? first : next;
    if (current !== '' && indent.length + current.length + 1 + word.length > WIDTH) {
      lines.push(indent + current);
      current = word;
    } else current = current === '' ? word : `${current} ${word}`;
  }
  if (current !== '') lines.push((lines.length === 0 ? first : next) + current);
  return lines.join('\n');
}
