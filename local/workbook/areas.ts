// Rectangles of a sheet, and what becomes of them when rows or columns come, go or move.
import type { Area } from './workbook';

export type Axis = 'row' | 'column';

/** One change of a sheet's rows or columns; positions count from 1, `before` as the sheet stood before the move. */
export type LineChange = { readonly sheetId: number; readonly axis: Axis } & (
  | { readonly kind: 'insert'; readonly at: number; readonly count: number }
  | { readonly kind: 'remove'; readonly at: number; readonly count: number }
  | { readonly kind: 'move'; readonly at: number; readonly count: number; readonly before: number }
);

/** Where a row or column is after the change; null if it is gone. */
export function lineAfter(line: number, change: LineChange): number | null {
  const { at, count } = change;
  if (change.kind === 'insert') return line < at ? line : line + count;
  const inside = line >= at && line < at + count;
  if (change.kind === 'remove') return inside ? null : line < at ? line : line - count;
  const target = change.before > at ? change.before - count : change.before;
  if (inside) return line - at + target;
  const without = line < at ? line : line - count;
  return without < target ? without : without + count;
}

/** Where a row or column was before the change; null if it is new. */
export function lineBefore(line: number, change: LineChange): number | null {
  const { sheetId, axis, at, count } = change;
  if (change.kind === 'insert') return line < at ? line : line < at + count ? null : line - count;
  if (change.kind === 'remove') return line < at ? line : line + count;
  const target = change.before > at ? change.before - count : change.before;
  const back = target < at ? at + count : at;
  return lineAfter(line, { sheetId, axis, kind: 'move', at: target, count, before: back });
}

/** What is left of an area; several where a move took it apart, none where it was deleted. */
export function areaAfter(area: Area, change: LineChange): Area[] {
  if (area.sheetId !== change.sheetId) return [area];
  const rows = change.axis === 'row';
  const spans = spanAfter(rows ? area.row : area.column, rows ? area.rows : area.columns, change);
  return spans.map(({ first, count }) => (rows ? { ...area, row: first, rows: count } : { ...area, column: first, columns: count }));
}

/** The parts of `area` that `hole` leaves. */
export function without(area: Area, hole: Area): Area[] {
  const common = intersection(area, hole);
  if (!common) return [area];
  const parts: Area[] = [
    { ...area, rows: common.row - area.row },
    { ...area, row: common.row + common.rows, rows: area.row + area.rows - common.row - common.rows },
    { ...area, row: common.row, rows: common.rows, columns: common.column - area.column },
    {
      ...area,
      row: common.row,
      rows: common.rows,
      column: common.column + common.columns,
      columns: area.column + area.columns - common.column - common.columns,
    },
  ];
  return parts.filter(({ rows, columns }) => rows > 0 && columns > 0);
}

export function intersection(one: Area, other: Area): Area | null {
  if (one.sheetId !== other.sheetId) return null;
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const rows = Math.min(one.row + one.rows, other.row + other.rows) - row;
  const columns = Math.min(one.column + one.columns, other.column + other.columns) - column;
  return rows > 0 && columns > 0 ? { sheetId: one.sheetId, row, column, rows, columns } : null;
}

export function contains(area: Area, sheetId: number, row: number, column: number): boolean {
  return (
    area.sheetId === sheetId &&
    row >= area.row &&
    row < area.row + area.rows &&
    column >= area.column &&
    column < area.column + area.columns
  );
}

/** Letters of a column: 1 is A, 27 is AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

export function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

/** 'A2' or 'A2:C9', as Range.getA1Notation has it. */
export function a1Notation(area: Area): string {
  const first = `${columnLetters(area.column)}${area.row}`;
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${columnLetters(area.column + area.columns - 1)}${area.row + area.rows - 1}`;
}

function spanAfter(first: number, count: number, change: LineChange): { first: number; count: number }[] {
  if (change.kind !== 'move') {
    const from = lineAfter(first, change);
    const last = first + count - 1;
    if (change.kind === 'insert') return [{ first: from ?? first, count: (lineAfter(last, change) ?? last) - (from ?? first) + 1 }];
    const gone = Math.max(0, Math.min(last + 1, change.at + change.count) - Math.max(first, change.at));
    return count > gone ? [{ first: from ?? change.at, count: count - gone }] : [];
  }
  const cuts = [first, first + count, change.at, change.at + change.count, change.before].filter(
    (cut) => cut >= first && cut <= first + count,
  );
  const edges = [...new Set(cuts)].sort((one, other) => one - other);
  const pieces = edges.slice(0, -1).map((edge, index) => ({ first: lineAfter(edge, change) ?? edge, count: edges[index + 1] - edge }));
  pieces.sort((one, other) => one.first - other.first);
  return pieces.reduce<{ first: number; count: number }[]>((joined, piece) => {
    const last = joined[joined.length - 1];
    if (last && last.first + last.count === piece.first) last.count += piece.count;
    else joined.push({ ...piece });
    return joined;
  }, []);
}
