// Learning what somebody did in Univer's own grid: typing, pasting, clearing, filling and undo become the edit Google would report.
import { editText, singleEdit } from './hand';
import {
  InsertColMutation,
  InsertRowMutation,
  MoveColsMutation,
  MoveRowsMutation,
  RemoveColMutation,
  RemoveRowMutation,
  ReorderRangeMutation,
  SetRangeValuesMutation,
  type ICellData,
  type ICommandInfo,
} from './univer';
import type { LineChange } from './areas';
import type { Grid } from './grid';
import type { Area, Edit } from './workbook';

interface RangeParameters {
  readonly unitId?: string;
  readonly subUnitId?: string;
  readonly cellValue?: Readonly<Record<number, Readonly<Record<number, ICellData | null>>>>;
  readonly range?: Span;
  readonly sourceRange?: Span;
  readonly targetRange?: Span;
}

interface Span {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

/** Univer's name of a mutation -> what it does to rows or columns. */
const LINES: Readonly<Record<string, Pick<LineChange, 'axis' | 'kind'>>> = {
  [InsertRowMutation.id]: { axis: 'row', kind: 'insert' },
  [InsertColMutation.id]: { axis: 'column', kind: 'insert' },
  [RemoveRowMutation.id]: { axis: 'row', kind: 'remove' },
  [RemoveColMutation.id]: { axis: 'column', kind: 'remove' },
  [MoveRowsMutation.id]: { axis: 'row', kind: 'move' },
  [MoveColsMutation.id]: { axis: 'column', kind: 'move' },
};

/** What a command that ran did to rows or columns; null for any other. */
export function lineChangeOf(command: Readonly<ICommandInfo>, grid: Grid): LineChange | null {
  const known = LINES[command.id];
  const { subUnitId, range, sourceRange, targetRange } = (command.params ?? {}) as RangeParameters;
  const span = range ?? sourceRange;
  if (!known || !span || subUnitId === undefined) return null;
  const { axis, kind } = known;
  const [at, end] = axis === 'row' ? [span.startRow, span.endRow] : [span.startColumn, span.endColumn];
  const change = { sheetId: grid.idOf(subUnitId), axis, at: at + 1, count: end - at + 1 };
  if (kind !== 'move') return { ...change, kind };
  const target = (axis === 'row' ? targetRange?.startRow : targetRange?.startColumn) ?? at;
  return { ...change, kind, before: target + 1 };
}

/** Tells `listener` of each edit not made through `Grid.run`, once for everything one command wrote. */
export class HandListening {
  private readonly listeners = new Set<(edit: Edit | null) => void>();
  private pending: { edit: Edit | null } | null = null;

  constructor(private readonly grid: Grid) {}

  add(listener: (edit: Edit | null) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** To be told of every mutation before it runs, while the cells still hold what they held. */
  before(command: Readonly<ICommandInfo>): void {
    if (this.listeners.size === 0) return;
    if (LINES[command.id] || command.id === ReorderRangeMutation.id) this.note(null);
    if (command.id !== SetRangeValuesMutation.id) return;
    const { subUnitId, cellValue } = (command.params ?? {}) as RangeParameters;
    const area = subUnitId === undefined ? null : writtenArea(this.grid.idOf(subUnitId), cellValue ?? {});
    if (!area) return;
    const cell = this.cellAt(area);
    this.note(area.rows * area.columns === 1 ? singleEdit(area, undefined, editText(cell)) : { area });
  }

  private note(edit: Edit | null): void {
    if (this.pending) {
      this.pending.edit = joined(this.pending.edit, edit);
      return;
    }
    this.pending = { edit };
    queueMicrotask(() => {
      const noted = this.pending;
      this.pending = null;
      if (!noted) return;
      const done = noted.edit && this.withValue(noted.edit);
      this.listeners.forEach((listener) => listener(done));
    });
  }

  private withValue(edit: Edit): Edit {
    const { area, oldValue } = edit;
    return area.rows * area.columns === 1 ? singleEdit(area, editText(this.cellAt(area)), oldValue) : { area };
  }

  private cellAt(area: Area): ICellData | null | undefined {
    return this.grid.matrix(area.sheetId)[area.row - 1]?.[area.column - 1];
  }
}

/** The smallest area around the cells whose content is written; null where only looks are. */
function writtenArea(sheetId: number, cellValue: NonNullable<RangeParameters['cellValue']>): Area | null {
  const rows: number[] = [];
  const columns: number[] = [];
  for (const [row, cells] of Object.entries(cellValue)) {
    for (const [column, cell] of Object.entries(cells ?? {})) {
      if (cell && !('v' in cell || 'f' in cell || 'p' in cell)) continue;
      rows.push(Number(row));
      columns.push(Number(column));
    }
  }
  if (rows.length === 0) return null;
  const bounds = (lines: readonly number[]) =>
    lines.reduce(([low, high], line) => [Math.min(low, line), Math.max(high, line)], [lines[0], lines[0]]);
  const [[top, bottom], [left, right]] = [bounds(rows), bounds(columns)];
  return { sheetId, row: top + 1, column: left + 1, rows: bottom - top + 1, columns: right - left + 1 };
}

/** One command's writings count as one edit; a change of rows or columns among them makes it none. */
function joined(one: Edit | null, other: Edit | null): Edit | null {
  if (!one || !other || one.area.sheetId !== other.area.sheetId) return null;
  const [first, second] = [one.area, other.area];
  const row = Math.min(first.row, second.row);
  const column = Math.min(first.column, second.column);
  const rows = Math.max(first.row + first.rows, second.row + second.rows) - row;
  const columns = Math.max(first.column + first.columns, second.column + second.columns) - column;
  const area = { sheetId: first.sheetId, row, column, rows, columns };
  return rows * columns === 1 ? { ...one, area } : { area };
}
