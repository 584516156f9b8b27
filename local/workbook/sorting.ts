// Sorting rows as Google does: numbers and dates, then text without regard to case, then booleans; blanks last in either direction.
import { rawValue } from './cells';
import { copiedByRows } from './rules/references';
import { ReorderRangeMutation, SetRangeValuesMutation, type ICellData } from './univer';
import type { Grid } from './grid';
import type { Area } from './workbook';

export interface SortKey {
  /** The sheet's column, from 1. */
  readonly column: number;
  readonly ascending: boolean;
}

/** Sorts whole cells of the area's rows; only `columns` move where they are given. */
export function sortRows(grid: Grid, area: Area, by: readonly SortKey[], columns?: readonly number[]): void {
  const order = sortedOrder(grid, area, by);
  if (order.every((from, index) => from === area.row + index)) return;
  const moving = [...new Set(columns ?? Array.from({ length: area.columns }, (_, index) => area.column + index))].sort((a, b) => a - b);
  const formulas = movedFormulas(grid, area, order, moving);
  const sources = Object.fromEntries(order.map((from, index) => [area.row - 1 + index, from - 1]));
  for (const [first, last] of runs(moving)) {
    const range = { startRow: area.row - 1, endRow: area.row + area.rows - 2, startColumn: first - 1, endColumn: last - 1 };
    grid.run(ReorderRangeMutation, { range, order: sources }, area.sheetId);
  }
  if (Object.keys(formulas).length > 0) grid.run(SetRangeValuesMutation, { cellValue: formulas }, area.sheetId);
}

/** The sheet rows the sorted rows come from, in their new order. */
function sortedOrder(grid: Grid, area: Area, by: readonly SortKey[]): number[] {
  const matrix = grid.matrix(area.sheetId);
  const keys = new Map<number, (string | number | boolean)[]>();
  const rows = Array.from({ length: area.rows }, (_, index) => area.row + index);
  for (const row of rows) {
    keys.set(
      row,
      by.map(({ column }) => rawValue(matrix[row - 1]?.[column - 1])),
    );
  }
  return rows.sort((one, other) => {
    const [left, right] = [keys.get(one) ?? [], keys.get(other) ?? []];
    for (const [index, { ascending }] of by.entries()) {
      const result = compareCells(left[index], right[index], ascending);
      if (result !== 0) return result;
    }
    return one - other;
  });
}

const collator = new Intl.Collator('en', { sensitivity: 'accent', numeric: false });
const RANKS = ['number', 'string', 'boolean'];

export function compareCells(left: string | number | boolean, right: string | number | boolean, ascending: boolean): number {
  if (left === '' || right === '') return left === right ? 0 : left === '' ? 1 : -1;
  const direction = ascending ? 1 : -1;
  const rank = RANKS.indexOf(typeof left) - RANKS.indexOf(typeof right);
  if (rank !== 0) return rank * direction;
  if (typeof left === 'string') return collator.compare(left, String(right)) * direction;
  return (Number(left) - Number(right)) * direction;
}

/** Formulas keep looking at their own row, as if they had been copied there. */
function movedFormulas(
  grid: Grid,
  area: Area,
  order: readonly number[],
  columns: readonly number[],
): Record<number, Record<number, ICellData>> {
  const matrix = grid.matrix(area.sheetId);
  const moved: Record<number, Record<number, ICellData>> = {};
  for (const [index, from] of order.entries()) {
    const to = area.row + index;
    if (from === to) continue;
    for (const column of columns) {
      const cell = matrix[from - 1]?.[column - 1];
      if (!cell?.f && !cell?.si) continue;
      const formula = copiedByRows(grid.formulaAt(area.sheetId, from - 1, column - 1), to - from);
      (moved[to - 1] ??= {})[column - 1] = { f: formula, si: null };
    }
  }
  return moved;
}

function runs(columns: readonly number[]): [number, number][] {
  const found: [number, number][] = [];
  for (const column of columns) {
    const last = found[found.length - 1];
    if (last && last[1] === column - 1) last[1] = column;
    else found.push([column, column]);
  }
  return found;
}
