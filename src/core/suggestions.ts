// What a column's cells suggest it could serve as. Only ever offered unticked: a date can be a birthday as well as a meeting.
import type { ColumnKey } from './columns';
import { headerText, normalizeHeader } from './headers';
import { isDate, type Cell, type Layout } from './table';

export interface Suggestion {
  readonly key: ColumnKey;
  /** Sheet column, 1-based. */
  readonly column: number;
  readonly header: string;
  /** '8 of 9 filled cells hold a date'. */
  readonly why: string;
}

interface Guess {
  readonly key: ColumnKey;
  readonly what: string;
  readonly fits: (cell: Cell) => boolean;
}

const GUESSES: readonly Guess[] = [
  { key: 'dateMet', what: 'a date', fits: (cell) => isDate(cell) || matches(cell, /^\d{4}-\d{2}-\d{2}([ T]\d{1,2}:\d{2})?$/) },
  { key: 'email', what: 'an e-mail address', fits: (cell) => matches(cell, /^[^\s@]+@[^\s@]+\.[^\s@]+$/) },
  { key: 'link', what: 'a web address', fits: (cell) => matches(cell, /^(https?:\/\/|www\.|linkedin\.com\/)\S+$/i) },
];

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
    const isFree = header !== '' && !served.has(index + 1) && !NEVER.has(normalizeHeader(header));
    return isFree ? [{ header, column: index + 1 }] : [];
  });
  return GUESSES.filter(({ key }) => columns[key] === undefined).flatMap(({ key, what, fits }) => {
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
