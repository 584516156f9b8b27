// Business cards, vCard 3 and 4, read by ical.js: one card is one line of the table, and a card that cannot be read stops no other.
// Of version 2.1 letters beyond ASCII are written as quoted-printable, which ical.js would take for the name itself.
import ICAL from 'ical.js';
import type { FileLine, FileTable } from '../../core/import-file';

const HEADERS = ['Name', 'First name', 'Last name', 'Organization', 'Role', 'Email', 'Phone', 'Link'] as const;

/** `text` has '\n' between its lines. */
export function cardsIn(text: string): FileTable {
  const lines = text.split('\n');
  const starts = lines.flatMap((line, i) => (/^BEGIN:VCARD\s*$/i.test(line) ? [i] : []));
  const cards = starts.map((start, i): FileLine => {
    const card = lines
      .slice(start, starts[i + 1] ?? lines.length)
      .join('\n')
      .trim();
    if (/^VERSION:2\.1\s*$/im.test(card)) return { line: start + 1, cells: [], broken: 'oldCard' };
    const cells = cellsOf(card);
    return cells === null ? { line: start + 1, cells: [], broken: 'card' } : { line: start + 1, cells };
  });
  return { kind: 'cards', headers: HEADERS, hasHeaders: true, lines: cards };
}

type Property = readonly [name: string, parameters: object, type: string, ...values: unknown[]];

function cellsOf(card: string): string[] | null {
  let properties: readonly Property[];
  try {
    properties = (ICAL.parse(card) as unknown as readonly [string, readonly Property[]])[1];
  } catch {
    return null;
  }
  const values = (...names: string[]): string[] =>
    properties.filter(([name]) => names.includes(name)).flatMap(([, , , ...all]) => all.map((value) => flat(value)));
  const [last = '', first = ''] = partsOf(properties.find(([name]) => name === 'n')?.[3]);
  const organization = partsOf(properties.find(([name]) => name === 'org')?.[3])[0] ?? '';
  const links = values('url', 'x-socialprofile').filter((link) => /^(?:https?:|www\.)/i.test(link));
  const linkedIn = links.filter((link) => link.includes('linkedin.com'));
  return [
    values('fn')[0] || [first, last].filter((part) => part !== '').join(' '),
    first,
    last,
    organization,
    values('title', 'role')[0] ?? '',
    values('email').join(' ::: '),
    values('tel')
      .map((number) => number.replace(/^tel:/i, ''))
      .join(' ::: '),
    [...new Set([...linkedIn, ...links])].join(' ::: '),
  ];
}

function partsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map((part) => flat(part)) : [flat(value)];
}

function flat(value: unknown): string {
  if (Array.isArray(value)) return value.map((part) => flat(part)).join(' ');
  // Of the signs a card escapes, ical.js leaves this one escaped where a value has no parts.
  return typeof value === 'string' ? value.replace(/\\;/g, ';') : '';
}
