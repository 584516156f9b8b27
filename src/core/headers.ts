// Columns are found by header text on every run, so people may move, insert, hide and sort them. Set-up remembers which header serves as what.
import { COLUMN_KEYS, COLUMNS, OWN_COLUMNS, type ColumnKey } from './columns';
import { digitsOf, hashOf } from './hash';
import { cellName, columnLetters, type Cell, type Layout, type Problem } from './table';
import { cutAtWord, listed, oneLine } from './text';

/** The header text that serves as each column since set-up, on one line. Columns added later are in it too. */
export type RememberedHeaders = Readonly<Partial<Record<ColumnKey, string>>>;

export interface HeaderProblem extends Problem {
  readonly code: 'missingColumn' | 'doubledColumn';
  readonly key: ColumnKey;
  /** Sheet columns of a doubled one, leftmost first; none of a missing one. */
  readonly places: readonly number[];
}

export interface HeaderReading {
  readonly layout: Layout;
  readonly problems: readonly HeaderProblem[];
}

/** The header row is looked for in this many rows from the top. */
export const HEADER_SEARCH_ROWS = 20;

/** Letters and digits alone, lower case, without accents: 'Thank-you  sent' and 'THANK YOU SENT' are one header. */
export function normalizeHeader(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

/** What a header cell says, on one line; '' for a blank, a tick or a date. A long one is cut, and known by the hash of the whole. */
export function headerText(cell: Cell): string {
  const text = typeof cell === 'string' || typeof cell === 'number' ? oneLine(String(cell)) : '';
  return text.length > LONGEST ? `${cutAtWord(text, LONGEST - HASH - 1)} ${digitsOf(hashOf(text), HASH)}` : text;
}

/** UTF-16 units, of up to three bytes each: all headers that are remembered go into one property of 9 KB. */
const LONGEST = 80;
const HASH = 6;

/**
 * Finds each column of the log in its header row; `cells[c]` is sheet column c + 1, `headerRow` a sheet row.
 * The add-on's own columns only by exactly the remembered header: a column of that name which set-up did not make is the user's.
 * The user's by the remembered header, else by our header, else by a synonym. A remembered column that is gone, or there
 * twice, comes back as a problem; of a doubled user column the leftmost is used, of a doubled own column none.
 */
export function layoutOf(tab: string, headerRow: number, cells: readonly Cell[], remembered: RememberedHeaders): HeaderReading {
  const texts = cells.map(headerText);
  const found = findColumns(texts, remembered);
  const problems = COLUMN_KEYS.flatMap((key): HeaderProblem[] => {
    const places = found.get(key) || [];
    const header = remembered[key] ?? COLUMNS[key].header;
    if (places.length > 1) return [doubled(tab, headerRow, key, texts[places[0] - 1], places)];
    const isGone = places.length === 0 && remembered[key] !== undefined && !spelledOtherwise(key, found);
    return isGone ? [missing(tab, headerRow, key, header)] : [];
  });
  const columns: Partial<Record<ColumnKey, number>> = {};
  for (const [key, [leftmost, ...more]] of found) {
    if (leftmost !== undefined && (more.length === 0 || !isOwn(key))) columns[key] = leftmost;
  }
  return { layout: { tab, headerRow, columns }, problems };
}

/**
 * The sheet row that holds the remembered headers, or null: people insert rows above the table.
 * `rows[r]` is sheet row r + 1. Of several the one with most of them, then the upper.
 */
export function findHeaderRow(rows: readonly (readonly Cell[])[], remembered: Readonly<Record<string, string>>): number | null {
  const wanted = Object.values(remembered);
  let best = { row: 0, hits: 0 };
  rows.slice(0, HEADER_SEARCH_ROWS).forEach((cells, index) => {
    const texts = new Set(cells.map(headerText));
    const hits = wanted.filter((header) => texts.has(header)).length;
    if (hits > best.hits) best = { row: index + 1, hits };
  });
  // One word in common is chance, unless the log has no more.
  return best.hits >= Math.min(2, wanted.length) && best.hits > 0 ? best.row : null;
}

/** Whether the layout can name people: Name, or First name and Last name together. */
export function holdsNames(columns: Layout['columns']): boolean {
  return columns.name !== undefined || (columns.firstName !== undefined && columns.lastName !== undefined);
}

export function isOwn(key: ColumnKey): boolean {
  return OWN_COLUMNS.some((own) => own === key);
}

/** Sheet columns of every key that is there, leftmost first; more than one only where the same header stands twice. */
function findColumns(texts: readonly string[], remembered: RememberedHeaders): ReadonlyMap<ColumnKey, readonly number[]> {
  const found = new Map<ColumnKey, readonly number[]>();
  const taken = new Set<number>();
  const take = (key: ColumnKey, fits: (text: string) => boolean): void => {
    if (found.has(key)) return;
    const places = texts.flatMap((text, index) => (text !== '' && !taken.has(index + 1) && fits(text) ? [index + 1] : []));
    if (places.length === 0) return;
    found.set(key, places);
    places.forEach((place) => taken.add(place));
  };
  const same = (header: string) => (text: string) => normalizeHeader(text) === normalizeHeader(header);
  const users = COLUMN_KEYS.filter((key) => !isOwn(key));

  for (const key of COLUMN_KEYS) {
    const header = remembered[key];
    if (header !== undefined) take(key, (text) => text === header);
  }
  for (const key of users) {
    const header = remembered[key];
    if (header !== undefined) take(key, same(header));
  }
  for (const key of users) if (!spelledOtherwise(key, found)) take(key, same(COLUMNS[key].header));
  for (const key of users) {
    if (spelledOtherwise(key, found)) continue;
    const synonyms = synonymsOf(key);
    const leftmost = texts.findIndex((text, index) => !taken.has(index + 1) && synonyms.has(normalizeHeader(text)));
    const header = texts[leftmost];
    // Two different words for one thing are the user's two columns, not a doubled one: the leftmost serves.
    if (header !== undefined) take(key, same(header));
  }
  return found;
}

/** A log names people in one way: once Name, or First and Last name, is found, the other spelling stays the user's own column. */
function spelledOtherwise(key: ColumnKey, found: ReadonlyMap<ColumnKey, unknown>): boolean {
  if (key === 'name') return found.has('firstName') && found.has('lastName');
  return (key === 'firstName' || key === 'lastName') && found.has('name');
}

function synonymsOf(key: ColumnKey): ReadonlySet<string> {
  const column = COLUMNS[key];
  return new Set('synonyms' in column ? column.synonyms.map(normalizeHeader) : []);
}

function missing(tab: string, headerRow: number, key: ColumnKey, header: string): HeaderProblem {
  const remedy = 'Put the header back, or choose in the sidebar how to carry on.';
  return {
    code: 'missingColumn',
    key,
    places: [],
    cell: cellName(tab, headerRow, 1),
    message: `“${header}” has gone missing in ${tab}. ${remedy}`,
  };
}

function doubled(tab: string, headerRow: number, key: ColumnKey, header: string, places: readonly number[]): HeaderProblem {
  const cells = places.map((place) => `${columnLetters(place)}${headerRow}`);
  const leftmost = cells[0] || '';
  const times = cells.length === 2 ? 'twice' : `${cells.length} times`;
  const remedy = isOwn(key) ? 'Neither is used until only one is left.' : `The one in ${leftmost} is used; rename the other.`;
  return {
    code: 'doubledColumn',
    key,
    places,
    cell: cellName(tab, headerRow, places[0] ?? 1),
    message: `“${header}” stands ${times} in ${tab}, in ${listed(cells)}. ${remedy}`,
  };
}
