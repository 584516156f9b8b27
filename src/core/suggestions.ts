// What a column's cells suggest it could serve as. Only ever offered unticked: a date can be a birthday as well as a meeting.
import { COLUMNS, type ColumnKey, type ColumnKind } from './columns';
import { headerText, normalizeHeader } from './headers';
import { isTick } from './reading';
import { isDate, type Cell, type Layout } from './table';

export interface Suggestion {
  readonly key: ColumnKey;
  /** Sheet column, 1-based. */
  readonly column: number;
  readonly header: string;
  /** '8 of 9 filled cells hold a date'. */
  readonly why: string;
}

type Fits = (cell: Cell) => boolean;

const isDated: Fits = (cell) => isDate(cell) || matches(cell, /^\d{4}-\d{2}-\d{2}([ T]\d{1,2}:\d{2})?$/);

/** How a cell reads, by the kind of its column; any text may stand in the others. */
const BY_KIND: Readonly<Partial<Record<ColumnKind, Fits>>> = {
  date: isDated,
  dateTime: isDated,
  tickOrDate: (cell) => isTick(cell) || isDated(cell),
  checkbox: isTick,
};
const BY_KEY: Readonly<Partial<Record<ColumnKey, Fits>>> = {
  email: (cell) => matches(cell, /^[^\s@]+@[^\s@]+\.[^\s@]+$/),
  link: (cell) => matches(cell, /^(https?:\/\/|www\.|linkedin\.com\/)\S+$/i),
  phone: (cell) => typeof cell === 'number' || matches(cell, /^[+(]?[\d\s()./-]{5,}$/),
};

const GUESSES = [
  { key: 'dateMet', what: 'a date' },
  { key: 'email', what: 'an e-mail address' },
  { key: 'link', what: 'a web address' },
] as const;

/** Tells a cell of that column from others; null where any text may stand in it. */
export function looksLike(key: ColumnKey): Fits | null {
  const column = COLUMNS[key];
  const choices: readonly string[] = 'choices' in column ? column.choices : [];
  if (choices.length > 0) return (cell) => typeof cell === 'string' && choices.includes(cell.trim().toLowerCase());
  return BY_KEY[key] || BY_KIND[column.kind] || null;
}

/** Headers that are never taken, whatever stands below: the words of product.md, and the same said otherwise. */
const NEVER = new Set(
  [
    ['notes', 'note', 'my notes', 'comments', 'comment', 'status', 'advisor notes'],
    ['date applied', 'applied', 'applied on', 'application date', 'date of application'],
    ['birthday', 'birthdate', 'birth date', 'date of birth', 'born', 'DOB', 'anniversary', 'name day'],
    ['deadline', 'timestamp', 'created', 'created on', 'updated', 'last updated', 'added on', 'date added'],
  ]
    .flat()
    .map(normalizeHeader),
);

/** Whether a header is one of those. */
export function isNeverTaken(header: string): boolean {
  return NEVER.has(normalizeHeader(header));
}

const ENOUGH = 0.6;

/** One column at most for each thing the log lacks: the leftmost in which most filled cells fit. */
export function suggestions(
  headerCells: readonly Cell[],
  below: readonly (readonly Cell[])[],
  columns: Layout['columns'],
): readonly Suggestion[] {
  const served = new Set<number | undefined>(Object.values(columns));
  const free = headerCells.flatMap((cell, index) => {
    const header = headerText(cell);
    const isFree = header !== '' && !served.has(index + 1) && !isNeverTaken(header);
    return isFree ? [{ header, column: index + 1 }] : [];
  });
  return GUESSES.filter(({ key }) => columns[key] === undefined).flatMap(({ key, what }) => {
    const fits = looksLike(key) || (() => false);
    for (const { header, column } of free) {
      const filled = below.map((cells) => cells[column - 1] ?? '').filter((cell) => cell !== '' && cell !== false);
      const fitting = filled.filter(fits).length;
      if (fitting > 0 && fitting >= filled.length * ENOUGH) {
        return [{ key, column, header, why: `${fitting} of ${filled.length} filled cells hold ${what}` }];
      }
    }
    return [];
  });
}

function matches(cell: Cell, pattern: RegExp): boolean {
  return typeof cell === 'string' && pattern.test(cell.trim());
}
