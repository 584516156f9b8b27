// A tab that is a plain list under a row of headers: Questions and Answers. Columns are found by header text, wherever they stand.
import { headerText, normalizeHeader } from './headers';
import { runsOf } from './grouping';
import { textOf, type Cell } from './table';

export type ListName = 'questions' | 'answers';

/** A column of a list, named apart from those of the log: 'answers.question'. */
export type ListColumn = `${ListName}.${string}`;

/** Where a list's columns are. Row and columns are sheet numbers, 1-based. */
export interface ListLayout<Key extends string> {
  readonly headerRow: number;
  readonly columns: Readonly<Partial<Record<Key, number>>>;
}

/** One row to write; columns that are not named stay as they are. */
export interface ListRow<Key extends string> {
  /** Sheet row, 1-based. */
  readonly row: number;
  readonly cells: Readonly<Partial<Record<Key, Cell>>>;
}

/** Cells side by side, as the workbook writes them. */
export interface ListBlock {
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly Cell[])[];
}

type Grid = readonly (readonly Cell[])[];

const SEARCH_ROWS = 20;

/** The first row that holds every header of `required`; null when none of the first twenty does. */
export function findList<Key extends string>(
  grid: Grid,
  headers: Readonly<Record<Key, string>>,
  required: readonly Key[],
): ListLayout<Key> | null {
  const keys = Object.keys(headers) as Key[];
  for (const [index, cells] of grid.slice(0, SEARCH_ROWS).entries()) {
    const texts = cells.map((cell) => normalizeHeader(headerText(cell)));
    const places = keys.map((key) => [key, texts.indexOf(normalizeHeader(headers[key])) + 1] as const).filter(([, column]) => column > 0);
    const columns = Object.fromEntries(places) as Partial<Record<Key, number>>;
    if (required.every((key) => columns[key] !== undefined)) return { headerRow: index + 1, columns };
  }
  return null;
}

/** The cell of a column in one row; '' where the list has no such column. */
export function cellIn<Key extends string>({ columns }: ListLayout<Key>, cells: readonly Cell[], key: Key): Cell {
  const column = columns[key];
  return column === undefined ? '' : (cells[column - 1] ?? '');
}

export function textIn<Key extends string>(layout: ListLayout<Key>, cells: readonly Cell[], key: Key): string {
  return textOf(cellIn(layout, cells, key)).trim();
}

/** Rows of which every cell is empty, in the list and below it: `count` sheet rows, the first ones. */
export function freeRows(grid: Grid, headerRow: number, count: number): number[] {
  const blank = grid.flatMap((cells, index) => (index >= headerRow && cells.every((cell) => cell === '') ? [index + 1] : []));
  const below = Array.from({ length: count }, (_, index) => grid.length + 1 + index);
  return [...blank, ...below].slice(0, count);
}

/** The rows as blocks: one per run of adjacent rows that fill the same columns, and of adjacent columns. */
export function blocksOf<Key extends string>({ columns }: ListLayout<Key>, rows: readonly ListRow<Key>[]): readonly ListBlock[] {
  const sorted = [...rows].sort((a, b) => a.row - b.row).map((row) => ({ row: row.row, cells: placed(columns, row) }));
  const runs = runsOf(sorted, (row, last) => last.row === row.row - 1 && sameColumns(last.cells, row.cells));
  return runs.flatMap((run) =>
    runsOf(run[0].cells.keys(), (column, last) => last === column - 1).map((places) => ({
      row: run[0].row,
      column: places[0],
      values: run.map(({ cells }) => places.map((place) => cells.get(place) ?? '')),
    })),
  );
}

function placed<Key extends string>(columns: ListLayout<Key>['columns'], { cells }: ListRow<Key>): ReadonlyMap<number, Cell> {
  const entries = Object.entries(cells) as [Key, Cell][];
  const known = entries.flatMap(([key, cell]): [number, Cell][] => {
    const column = columns[key];
    return column === undefined ? [] : [[column, cell]];
  });
  return new Map(known.sort(([a], [b]) => a - b));
}

function sameColumns(a: ReadonlyMap<number, Cell>, b: ReadonlyMap<number, Cell>): boolean {
  return a.size === b.size && [...a.keys()].every((column) => b.has(column));
}
