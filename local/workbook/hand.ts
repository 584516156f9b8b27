// What a person does in the grid, done by a program: the demo's scenarios and the simulation type, paste, sort and move with it.
import { rawValue } from './cells';
import { rangeOf } from './lines';
import { copiedByRows } from './rules/references';
import { SetRangeValuesCommand, SetRangeValuesMutation, type ICellData } from './univer';
import { cellFor, type Setting } from './writing';
import type { Grid } from './grid';
import type { KeptOnAreas, Validation } from './kept';
import type { Area, Edit, Hand, Lines, Typed } from './workbook';

/** From here on a paste is written without a way back: Univer's undo would keep a copy of every cell. */
const TOO_MUCH_TO_UNDO = 5_000;

export function makeHand(grid: Grid, setting: Setting, lines: Lines, validations: KeptOnAreas<Validation>): Hand {
  const write = (sheetId: number, row: number, column: number, rows: readonly (readonly Typed[])[]): Area => {
    const columns = Math.max(...rows.map((cells) => cells.length));
    lines.grow(sheetId, row + rows.length - 1, column + columns - 1);
    const area = { sheetId, row, column, rows: rows.length, columns };
    const matrix = grid.matrix(sheetId);
    const cellValue: Record<number, Record<number, ICellData>> = {};
    for (const [down, cells] of rows.entries()) {
      for (const [right, input] of cells.entries()) {
        const data = cellFor(input, matrix[row - 1 + down]?.[column - 1 + right], grid, setting);
        if (data) (cellValue[row - 1 + down] ??= {})[column - 1 + right] = data;
      }
    }
    if (Object.keys(cellValue).length > 0) {
      if (rows.length * columns > TOO_MUCH_TO_UNDO) grid.run(SetRangeValuesMutation, { cellValue }, sheetId);
      else grid.run(SetRangeValuesCommand, { value: cellValue, range: rangeOf(area) }, sheetId);
    }
    return area;
  };
  const textAt = (sheetId: number, row: number, column: number) => editText(grid.matrix(sheetId)[row - 1]?.[column - 1]);

  return {
    type(sheetId, row, column, value) {
      const oldValue = textAt(sheetId, row, column);
      const area = write(sheetId, row, column, [[value]]);
      return singleEdit(area, textAt(sheetId, row, column), oldValue);
    },
    paste(sheetId, row, column, rows) {
      const oldValue = textAt(sheetId, row, column);
      const area = write(sheetId, row, column, rows);
      return area.rows * area.columns === 1 ? singleEdit(area, textAt(sheetId, row, column), oldValue) : { area };
    },
    sort(sheetId, { row, rows }, by, ascending, columns) {
      const area = { sheetId, row, column: 1, rows, columns: grid.worksheet(sheetId).getColumnCount() };
      lines.sort(area, [{ column: by, ascending }], columns);
      return null;
    },
    insertRow(sheetId, before) {
      lines.insertRows(sheetId, before, 1);
      return null;
    },
    deleteRow(sheetId, row) {
      lines.deleteRows(sheetId, row, 1);
      return null;
    },
    copyRow(sheetId, row, before) {
      const columns = grid.worksheet(sheetId).getColumnCount();
      const cells = copiedCells(grid, sheetId, row, before);
      const rules = validations.over({ sheetId, row, column: 1, rows: 1, columns })[0];
      lines.insertRows(sheetId, before, 1, row);
      if (Object.keys(cells).length > 0) grid.run(SetRangeValuesMutation, { cellValue: { [before - 1]: cells } }, sheetId);
      for (const [index, rule] of rules.entries()) {
        if (rule) validations.put({ sheetId, row: before, column: index + 1, rows: 1, columns: 1 }, rule);
      }
      return { area: { sheetId, row: before, column: 1, rows: 1, columns } };
    },
    insertColumn(sheetId, before) {
      lines.insertColumns(sheetId, before, 1);
      return null;
    },
    moveColumn(sheetId, column, before) {
      lines.grow(sheetId, 1, before - 1);
      lines.moveColumns(sheetId, column, 1, before);
      return null;
    },
    deleteColumn(sheetId, column) {
      lines.deleteColumns(sheetId, column, 1);
      return null;
    },
  };
}

/** What onEdit's `value` and `oldValue` say of a cell: dates as serial numbers [M]; nothing for a blank one. */
export function editText(cell: ICellData | null | undefined): string | undefined {
  if (cell?.f) return cell.f;
  const value = rawValue(cell);
  if (value === '') return undefined;
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}

export function singleEdit(area: Area, value: string | undefined, oldValue: string | undefined): Edit {
  return { area, ...(value === undefined ? {} : { value }), ...(oldValue === undefined ? {} : { oldValue }) };
}

function copiedCells(grid: Grid, sheetId: number, row: number, before: number): Record<number, ICellData> {
  const cells: Record<number, ICellData> = {};
  for (const [column, cell] of Object.entries(grid.matrix(sheetId)[row - 1] ?? {})) {
    if (!cell) continue;
    const { si: _shared, ...rest } = structuredCopy(cell);
    const formula = cell.f || cell.si ? copiedByRows(grid.formulaAt(sheetId, row - 1, Number(column)), before - row) : undefined;
    cells[Number(column)] = formula ? { ...rest, f: formula } : rest;
  }
  return cells;
}

function structuredCopy(cell: ICellData): ICellData {
  return JSON.parse(JSON.stringify(cell)) as ICellData;
}
