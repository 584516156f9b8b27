// Rows and columns as a whole: inserting, deleting, moving, hiding, freezing, widths, merged cells.
import {
  AddWorksheetMergeMutation,
  BooleanNumber,
  InsertColByRangeCommand,
  InsertRowByRangeCommand,
  MoveColsCommand,
  MoveRowsCommand,
  RemoveColByRangeCommand,
  RemoveRowByRangeCommand,
  RemoveWorksheetMergeMutation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetFrozenMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetWorksheetColumnCountMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetRowCountMutation,
  type ICellData,
  type IRange,
} from './univer';
import { sortRows } from './sorting';
import { intersection } from './areas';
import type { Grid } from './grid';
import type { Area, Lines } from './workbook';

/** Univer's words for where an inserted line stands, and for a range of whole rows or columns. */
const DIRECTION = { before: { row: 0, column: 3 }, after: { row: 2, column: 1 } } as const;
const RANGE_TYPE = { row: 1, column: 2 } as const;

const MAXIMUM_CELLS = 10_000_000;

export function makeLines(grid: Grid): Lines {
  const rowRange = (sheetId: number, row: number, count: number): IRange => ({
    startRow: row - 1,
    endRow: row + count - 2,
    startColumn: 0,
    endColumn: grid.worksheet(sheetId).getColumnCount() - 1,
    rangeType: RANGE_TYPE.row,
  });
  const columnRange = (sheetId: number, column: number, count: number): IRange => ({
    startRow: 0,
    endRow: grid.worksheet(sheetId).getRowCount() - 1,
    startColumn: column - 1,
    endColumn: column + count - 2,
    rangeType: RANGE_TYPE.column,
  });

  const frozen: Lines['frozen'] = (sheetId) => {
    const { ySplit, xSplit } = grid.worksheet(sheetId).getFreeze();
    return { rows: ySplit, columns: xSplit };
  };
  const freeze: Lines['freeze'] = (sheetId, { rows = frozen(sheetId).rows, columns = frozen(sheetId).columns }) => {
    grid.run(SetFrozenMutation, { ySplit: rows, xSplit: columns, startRow: rows || -1, startColumn: columns || -1 }, sheetId);
  };
  /** Lines that come into the frozen ones are frozen too [M]. Univer's grid sees to that by itself, and headless nobody does. */
  const keepFrozen = (sheetId: number, change: { axis: 'rows' | 'columns'; more: (frozen: number) => number }, act: () => void) => {
    const before = frozen(sheetId);
    const after = { ...before, [change.axis]: before[change.axis] + change.more(before[change.axis]) };
    act();
    const now = frozen(sheetId);
    if (now.rows !== after.rows || now.columns !== after.columns) freeze(sheetId, after);
  };
  const inserted = (at: number, count: number) => (lines: number) => (at <= lines ? count : 0);
  const removed = (at: number, count: number) => (lines: number) => -Math.max(0, Math.min(lines + 1, at + count) - at);

  return {
    insertRows(sheetId, before, count, like = before) {
      const sheet = grid.worksheet(sheetId);
      refuseTooMany(grid, count * sheet.getColumnCount());
      const atEnd = before > sheet.getRowCount();
      const direction = DIRECTION[atEnd ? 'after' : 'before'].row;
      const range = rowRange(sheetId, before, count);
      const cellValue = rowStyles(grid, sheetId, before, count, like);
      keepFrozen(sheetId, { axis: 'rows', more: inserted(before, count) }, () =>
        grid.runInFront(InsertRowByRangeCommand, { range, direction, cellValue }, sheetId),
      );
    },
    insertColumns(sheetId, before, count, like = before) {
      const sheet = grid.worksheet(sheetId);
      refuseTooMany(grid, count * sheet.getRowCount());
      const atEnd = before > sheet.getColumnCount();
      const direction = DIRECTION[atEnd ? 'after' : 'before'].column;
      const range = columnRange(sheetId, before, count);
      const cellValue = columnStyles(grid, sheetId, before, count, like);
      keepFrozen(sheetId, { axis: 'columns', more: inserted(before, count) }, () =>
        grid.runInFront(InsertColByRangeCommand, { range, direction, cellValue }, sheetId),
      );
    },
    deleteRows: (sheetId, row, count) =>
      keepFrozen(sheetId, { axis: 'rows', more: removed(row, count) }, () =>
        grid.runInFront(RemoveRowByRangeCommand, { range: rowRange(sheetId, row, count) }, sheetId),
      ),
    deleteColumns: (sheetId, column, count) =>
      keepFrozen(sheetId, { axis: 'columns', more: removed(column, count) }, () =>
        grid.runInFront(RemoveColByRangeCommand, { range: columnRange(sheetId, column, count) }, sheetId),
      ),
    moveRows(sheetId, row, count, before) {
      if (before >= row && before <= row + count) return;
      const range = rowRange(sheetId, row, count);
      const toRange = { ...range, startRow: before - 1, endRow: before + count - 2 };
      keepFrozen(sheetId, { axis: 'rows', more: () => 0 }, () =>
        grid.runInFront(MoveRowsCommand, { fromRange: range, toRange, range }, sheetId),
      );
    },
    moveColumns(sheetId, column, count, before) {
      if (before >= column && before <= column + count) return;
      const range = columnRange(sheetId, column, count);
      const toRange = { ...range, startColumn: before - 1, endColumn: before + count - 2 };
      keepFrozen(sheetId, { axis: 'columns', more: () => 0 }, () =>
        grid.runInFront(MoveColsCommand, { fromRange: range, toRange, range }, sheetId),
      );
    },
    grow(sheetId, rows, columns) {
      const sheet = grid.worksheet(sheetId);
      const [rowCount, columnCount] = [Math.max(rows, sheet.getRowCount()), Math.max(columns, sheet.getColumnCount())];
      refuseTooMany(grid, rowCount * columnCount - sheet.getRowCount() * sheet.getColumnCount());
      if (rowCount > sheet.getRowCount()) grid.run(SetWorksheetRowCountMutation, { rowCount }, sheetId);
      if (columnCount > sheet.getColumnCount()) grid.run(SetWorksheetColumnCountMutation, { columnCount }, sheetId);
    },
    hideColumns: (sheetId, column, count, hidden) =>
      grid.run(hidden ? SetColHiddenMutation : SetColVisibleMutation, { ranges: [columnRange(sheetId, column, count)] }, sheetId),
    hideRows: (sheetId, row, count, hidden) =>
      grid.run(hidden ? SetRowHiddenMutation : SetRowVisibleMutation, { ranges: [rowRange(sheetId, row, count)] }, sheetId),
    columnHidden: (sheetId, column) =>
      grid
        .worksheet(sheetId)
        .getColumnManager()
        .getColumn(column - 1)?.hd === BooleanNumber.TRUE,
    rowHidden: (sheetId, row) =>
      grid
        .worksheet(sheetId)
        .getRowManager()
        .getRow(row - 1)?.hd === BooleanNumber.TRUE,
    freeze,
    frozen,
    columnWidth: (sheetId, column) => grid.worksheet(sheetId).getColumnWidth(column - 1),
    setColumnWidth: (sheetId, column, count, pixels) =>
      grid.run(SetWorksheetColWidthMutation, { ranges: [columnRange(sheetId, column, count)], colWidth: pixels }, sheetId),
    merged: (area) => mergedAreas(grid, area.sheetId).filter((merge) => intersection(merge, area)),
    merge: (area) => grid.run(AddWorksheetMergeMutation, { ranges: [rangeOf(area)] }, area.sheetId),
    unmerge: (area) => grid.run(RemoveWorksheetMergeMutation, { ranges: [rangeOf(area)] }, area.sheetId),
    sort: (area, by, columns) => sortRows(grid, area, by, columns),
  };
}

export function rangeOf(area: Area): IRange {
  return {
    startRow: area.row - 1,
    endRow: area.row + area.rows - 2,
    startColumn: area.column - 1,
    endColumn: area.column + area.columns - 2,
  };
}

function mergedAreas(grid: Grid, sheetId: number): Area[] {
  return grid
    .worksheet(sheetId)
    .getMergeData()
    .map(({ startRow, endRow, startColumn, endColumn }) => ({
      sheetId,
      row: startRow + 1,
      column: startColumn + 1,
      rows: endRow - startRow + 1,
      columns: endColumn - startColumn + 1,
    }));
}

function refuseTooMany(grid: Grid, more: number): void {
  const now = grid.worksheets().reduce((sum, sheet) => sum + sheet.getRowCount() * sheet.getColumnCount(), 0);
  if (now + more <= MAXIMUM_CELLS) return;
  throw new Error(`This action would increase the number of cells in the workbook above the limit of ${MAXIMUM_CELLS} cells.`);
}

type Styles = Record<number, Record<number, ICellData>>;

/** New rows look like the row they were made from [M]. */
function rowStyles(grid: Grid, sheetId: number, before: number, count: number, like: number): Styles {
  const source = Object.entries(grid.matrix(sheetId)[like - 1] ?? {}).flatMap(([column, cell]) =>
    cell?.s ? [[Number(column), cell.s] as const] : [],
  );
  if (source.length === 0) return {};
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [before - 1 + index, Object.fromEntries(source.map(([column, s]) => [column, { s }]))]),
  );
}

function columnStyles(grid: Grid, sheetId: number, before: number, count: number, like: number): Styles {
  const styles: Styles = {};
  for (const [row, cells] of Object.entries(grid.matrix(sheetId))) {
    const s = cells?.[like - 1]?.s;
    if (s) styles[Number(row)] = Object.fromEntries(Array.from({ length: count }, (_, index) => [before - 1 + index, { s }]));
  }
  return styles;
}
