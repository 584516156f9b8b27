// People sort, insert and move while a run writes. From the readings before and after: what the tab would hold had Tidbit not written.
import { sameCell } from './own-cells';
import type { Cell } from '../core/table';
import type { Block, Grid } from './workbook';

/**
 * `after` with every cell under our blocks replaced by what stood there before, wherever rows and columns have moved since.
 * Rows are recognised by the cells no block covers, columns by their header and those cells; both in linear time.
 * Formulas come back as their values: no reading holds them.
 */
export function withoutBlocks(before: Grid, after: Grid, headerRow: number, blocks: readonly Block[], hidden: number | undefined): Grid {
  const covered = coverage(blocks, headerRow);
  const columns = placesOf(before, after, headerRow, covered);
  const isTheirs = (r: number, c: number): boolean => r === headerRow - 1 && !covered.headerHolds(c, after[r][c]);
  const rows = rowsBefore(before, after, columns, covered, hidden);
  return after.map((cells, r) => {
    if (!covered.rows.has(r)) return cells;
    return cells.map((cell, c) => (covered.has(r, c) && !isTheirs(r, c) ? (before[rows[r]]?.[columns[c]] ?? '') : cell));
  });
}

/**
 * Blocks that no longer say what was written where it was written: rows or columns moved after that, and took it along. They lie over
 * nothing, so they are part of the tab before; the others may lie over what moved there first.
 */
export function movedSince(after: Grid, blocks: readonly Block[]): readonly Block[] {
  return blocks.filter(({ row, column, values }) =>
    values.some((cells, i) => cells.some((cell, k) => !isBlank(cell) && !sameCell(cell, after[row - 1 + i]?.[column - 1 + k]))),
  );
}

/** The blocks, and what of them has moved along with its column: it stands beside them now. */
export function whereverTheyStand(before: Grid, after: Grid, headerRow: number, blocks: readonly Block[]): readonly Block[] {
  const places = columnsBefore(before, after, headerRow, blocks);
  const moved = blocks.flatMap(({ row, column, values }) =>
    values[0].flatMap((_, k): Block[] => {
      const c = places.indexOf(column - 1 + k);
      if (c < 0 || c === column - 1 + k) return [];
      const isOurs = values.map((cells, i) => !isBlank(cells[k]) && sameCell(cells[k], after[row - 1 + i]?.[c]));
      return values.flatMap((_row, i): Block[] => {
        if (!isOurs[i] || (i > 0 && isOurs[i - 1])) return [];
        const length = [...isOurs.slice(i), false].indexOf(false);
        return [{ row: row + i, column: c + 1, values: values.slice(i, i + length).map((cells) => [cells[k]]) }];
      });
    }),
  );
  return [...blocks, ...moved];
}

/** For each column of `after` the one it was before, both from 0; -1 for a new one. */
export function columnsBefore(before: Grid, after: Grid, headerRow: number, blocks: readonly Block[]): readonly number[] {
  return placesOf(before, after, headerRow, coverage(blocks, headerRow));
}

/** Cells in which `wanted` differs from `actual`, under the blocks alone: one block per column. */
export function differences(wanted: Grid, actual: Grid, blocks: readonly Block[]): Block[] {
  return blocks.flatMap(({ row, column, values }) =>
    values[0].flatMap((_, k): Block[] => {
      const at = column - 1 + k;
      const rows = values.flatMap((_row, i) => (sameCell(wanted[row - 1 + i]?.[at], actual[row - 1 + i]?.[at]) ? [] : [row - 1 + i]));
      if (rows.length === 0) return [];
      const [from, to] = [rows[0], rows[rows.length - 1]];
      const restored = wanted.slice(from, to + 1).map((cells): Cell[] => [cells[at] ?? '']);
      return [{ row: from + 1, column: at + 1, values: restored }];
    }),
  );
}

/** `grid` as it reads once the blocks are written; blocks below it make it longer. */
export function withBlocks(grid: Grid, blocks: readonly Block[]): Grid {
  const next = grid.slice();
  const rows = lastRow(blocks);
  while (next.length < rows) next.push(grid[0].map(() => ''));
  for (const { row, column, values } of blocks) {
    values.forEach((cells, i) => {
      const line = next[row - 1 + i].slice();
      cells.forEach((cell, k) => (line[column - 1 + k] = cell));
      next[row - 1 + i] = line;
    });
  }
  return next;
}

/** The last sheet row any block reaches; 0 without blocks. */
export function lastRow(blocks: readonly Block[]): number {
  return blocks.reduce((last, { row, values }) => Math.max(last, row - 1 + values.length), 0);
}

/** Where a table lies: sheet row of its header, sheet columns by what they mean. */
interface Table {
  readonly headerRow: number;
  readonly columns: Readonly<Partial<Record<string, number>>>;
}

/** From 0. */
function placesIn(columns: Table['columns']): number[] {
  return Object.values(columns).flatMap((column) => (column ? [column - 1] : []));
}

/** Where blocks lie, 0-based. */
interface Coverage {
  readonly rows: ReadonlySet<number>;
  readonly columns: ReadonlySet<number>;
  has(row: number, column: number): boolean;
  /** Whether a cell of the header row still says what was written there: if not, it came there later. */
  headerHolds(column: number, cell: Cell | undefined): boolean;
}

function coverage(blocks: readonly Block[], headerRow: number): Coverage {
  const header = new Map<number, Cell>();
  const rows = new Set<number>();
  const columns = new Set<number>();
  for (const { row, column, values } of blocks) {
    values.forEach((_, i) => rows.add(row - 1 + i));
    values[0].forEach((_, k) => columns.add(column - 1 + k));
    if (row <= headerRow) values[headerRow - row]?.forEach((cell, k) => header.set(column - 1 + k, cell));
  }
  const inside = (r: number, c: number, { row, column, values }: Block): boolean =>
    r >= row - 1 && r < row - 1 + values.length && c >= column - 1 && c < column - 1 + values[0].length;
  return {
    rows,
    columns,
    has: (r, c) => blocks.some((block) => inside(r, c, block)),
    headerHolds: (c, cell) => !header.has(c) || sameCell(header.get(c), cell),
  };
}

/** For each column of `after` the one it was before. */
function placesOf(before: Grid, after: Grid, headerRow: number, covered: Coverage): number[] {
  const places = Array.from({ length: after[0]?.length ?? 0 }, (_, c) => c);
  const isHeaderCovered = covered.rows.has(headerRow - 1);
  const headerMoved = isHeaderCovered || !sameWords(before[headerRow - 1], after[headerRow - 1]);
  if (!headerMoved || hasRow(after, before[headerRow - 1], covered)) return places;
  const headerIn = (grid: Grid, c: number): string => String(grid[headerRow - 1]?.[c] ?? '');
  const used = new Set<number>();
  const takeAt = (c: number, place: number): boolean => {
    const isFree = place >= 0 && !used.has(place);
    places[c] = isFree ? place : -1;
    if (isFree) used.add(place);
    return isFree;
  };
  /** Takes columns that had the same key; gives those that fit none. */
  const take = (columns: readonly number[], keyOf: (grid: Grid, column: number) => string): number[] => {
    const free = queues(before, (c) => keyOf(before, c));
    return columns.filter((c) => !takeAt(c, free.get(keyOf(after, c))?.find((place) => !used.has(place)) ?? -1));
  };
  const isUnder = (c: number): boolean => covered.columns.has(c) && covered.headerHolds(c, after[headerRow - 1]?.[c]);
  const under = places.filter(isUnder);
  const beside = take(
    places.filter((c) => !isUnder(c)),
    (grid, c) => `${headerIn(grid, c)}\n${columnKey(grid, c, covered)}`,
  );
  const byHeader = beside.filter((c) => headerIn(after, c) !== '');
  const rest = take(isHeaderCovered ? byHeader : [...byHeader, ...under], headerIn);
  // A column that fits none was renamed where it stands, if nothing else came to stand there; what our headers hide follows its neighbour.
  const width = before[0]?.length ?? 0;
  for (const c of rest) takeAt(c, c < width ? c : -1);
  for (const c of isHeaderCovered ? under : []) {
    const next = (places[c - 1] ?? -1) + 1;
    // Where its neighbour came from elsewhere, it stayed.
    if (!takeAt(c, next > 0 && next < width ? next : -1) && c < width) takeAt(c, c);
  }
  return places;
}

/**
 * For each row of `after` the one it was before; -1 for a new one. A row is recognised by what shows of it beside our blocks; should others
 * have written there, by the columns no block touches. A block that leaves nothing of a row to be seen was written below the others: who
 * is missing above it, and whose ID is nowhere, was pushed under it.
 */
function rowsBefore(before: Grid, after: Grid, columns: readonly number[], covered: Coverage, hidden: number | undefined): number[] {
  const known = columns.flatMap((place, c) => (place < 0 || place + 1 === hidden ? [] : [{ c, place }]));
  const seen = known.filter(({ c }) => !covered.columns.has(c));
  const beside = after.map((_, r) => known.filter(({ c }) => !covered.has(r, c)));
  const rows = after.map(() => -1);
  const used = new Set<number>();
  const take = (r: number, place: number | undefined): void => {
    if (place === undefined || place >= before.length || used.has(place) || isAnother(r, place)) return;
    rows[r] = place;
    used.add(place);
  };
  /** Nothing shows beside our blocks where something stood: that row is elsewhere now. */
  const isAnother = (r: number, was: number): boolean => {
    return beside[r].every(({ c }) => isBlank(after[r][c])) && beside[r].some(({ place }) => !isBlank(before[was][place]));
  };
  const match = (cells: typeof known, applies: (row: number) => boolean): void => {
    const free = new Map<string, number[]>();
    before.forEach((line, r) => {
      if (used.has(r) || cells.every(({ place }) => isBlank(line[place]))) return;
      const key = JSON.stringify(cells.map(({ place }) => line[place] ?? ''));
      const queue = free.get(key);
      if (queue) queue.push(r);
      else free.set(key, [r]);
    });
    free.forEach((queue) => queue.reverse());
    after.forEach((line, r) => {
      if (rows[r] < 0 && applies(r)) take(r, free.get(JSON.stringify(cells.map(({ c }) => line[c] ?? '')))?.pop());
    });
  };
  match(known, (r) => !covered.rows.has(r));
  const isAlike = (r: number, place: number): boolean =>
    beside[r].every((column) => sameCell(before[place]?.[column.place], after[r][column.c]));
  // Of rows that look alike now, those beside a known one are its neighbours as before.
  const takeAlike = (r: number, place: number): void => {
    if (place >= 0 && rows[r] < 0 && r < before.length && covered.rows.has(r) && isAlike(r, place)) take(r, place);
  };
  for (let r = after.length - 1; r >= 0; r--) takeAlike(r, (r + 1 < after.length ? rows[r + 1] : before.length) - 1);
  for (let r = 1; r < after.length; r++) if (rows[r - 1] >= 0) takeAlike(r, rows[r - 1] + 1);
  const patterns = new Map(beside.map((cells) => [cells.map(({ c }) => c).join(), cells]));
  for (const [pattern, cells] of patterns) match(cells, (r) => beside[r].map(({ c }) => c).join() === pattern);
  match(seen, () => true);
  // A row that fits none was edited where it stands, if nothing else came to stand there.
  after.forEach((line, r) => {
    if (rows[r] < 0 && !(line.every(isBlank) && !covered.rows.has(r)) && r < before.length) take(r, r);
  });
  const idAt = columns.findIndex((place) => place + 1 === hidden);
  const ids = new Set(after.flatMap((line, r) => (covered.has(r, idAt) ? [] : [line[idAt]])));
  let last = -1;
  after.forEach((_, r) => {
    const id = before[last + 1]?.[(hidden ?? 0) - 1];
    if (rows[r] < 0 && covered.rows.has(r) && !(id && ids.has(id))) take(r, last + 1);
    if (rows[r] >= 0) last = rows[r];
  });
  // What is missing still was sorted under a block; under one below all others where it stands right below them.
  before.forEach((line, place) => {
    if (used.has(place) || line.every(isBlank)) return;
    const id = line[(hidden ?? 0) - 1];
    const isGone = Boolean(id) && !ids.has(id);
    const r = after.findIndex((_, at) => {
      return (at < before.length || (isGone && rows[at - 1] >= 0)) && rows[at] < 0 && covered.rows.has(at) && isAlike(at, place);
    });
    if (r >= 0) take(r, place);
  });
  return rows;
}

const isBlank = (cell: Cell | undefined): boolean => (cell ?? '') === '';

function queues(grid: Grid, keyOf: (column: number) => string): Map<string, number[]> {
  const found = new Map<string, number[]>();
  (grid[0] ?? []).forEach((_, c) => {
    const key = keyOf(c);
    found.set(key, [...(found.get(key) ?? []), c]);
  });
  return found;
}

/** A column by the cells no block covers. */
function columnKey(grid: Grid, column: number, covered: Coverage): string {
  return JSON.stringify(grid.flatMap((cells, r) => (covered.rows.has(r) ? [] : [cells[column] ?? ''])));
}

function sameWords(one: readonly Cell[] | undefined, other: readonly Cell[] | undefined): boolean {
  return JSON.stringify(one ?? []) === JSON.stringify(other ?? []);
}

/** Whether the header row stands somewhere else now, as far as no block hides it: then rows moved, not columns. */
function hasRow(grid: Grid, header: readonly Cell[] = [], covered: Coverage): boolean {
  return grid.slice(0, 40).some((cells, r) => {
    const seen = cells.flatMap((cell, c) => (covered.has(r, c) ? [] : [{ cell, was: header[c] }]));
    return seen.some(({ cell }) => !isBlank(cell)) && seen.every(({ cell, was }) => sameCell(cell, was));
  });
}

/** Whether header row and every column of a table read the same; the user's other columns may hold the time of day. */
export function sameTable({ headerRow, columns }: Table, grid: Grid, again: Grid): boolean {
  const header = grid[headerRow - 1];
  if (again.length !== grid.length || !header.every((cell, c) => sameCell(cell, again[headerRow - 1][c]))) return false;
  const places = placesIn(columns);
  return grid.every((cells, r) => r < headerRow || places.every((c) => cells[c] === again[r][c] || sameCell(cells[c], again[r][c])));
}
