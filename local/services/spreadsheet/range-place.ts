// Range: where it lies, and other ranges from it.
import { a1Notation } from '../../workbook/areas';
import type { Area } from '../../workbook/workbook';
import type { Desk, GoogleRange } from './desk';
import type { Makers } from './makers';
import { checked } from './signatures';

export const OUTSIDE = 'The coordinates of the range are outside the dimensions of the sheet.';

/** Throws Google's texts for an area that is empty or leaves its sheet. */
export function requireInside(desk: Desk, area: Area): void {
  // [F] the texts.
  if (area.rows < 1) throw new Error('The number of rows in the range must be at least 1.');
  if (area.columns < 1) throw new Error('The number of columns in the range must be at least 1.');
  const sheet = desk.workbook.sheets.byId(area.sheetId);
  const inside =
    area.row >= 1 &&
    area.column >= 1 &&
    sheet !== null &&
    area.row + area.rows - 1 <= sheet.rows &&
    area.column + area.columns - 1 <= sheet.columns;
  if (!inside) throw new Error(OUTSIDE);
}

export function rangePlace(desk: Desk, area: Area, make: Makers) {
  const { workbook } = desk;
  const part = {
    getRow: () => area.row,
    getColumn: () => area.column,
    getNumRows: () => area.rows,
    getNumColumns: () => area.columns,
    getHeight: () => area.rows,
    getWidth: () => area.columns,
    getLastRow: () => area.row + area.rows - 1,
    getLastColumn: () => area.column + area.columns - 1,
    getRowIndex: () => area.row,
    getA1Notation: () => a1Notation(area),
    getSheet: () => make.sheet(area.sheetId),
    getGridId: () => area.sheetId,
    /** Row and column are those within the range. */
    getCell(row: number, column: number) {
      if (row < 1 || column < 1 || row > area.rows || column > area.columns) throw new Error('Cell reference out of range');
      return make.range({ ...area, row: area.row + row - 1, column: area.column + column - 1, rows: 1, columns: 1 });
    },
    offset(rowOffset: number, columnOffset: number, numRows: number = area.rows, numColumns: number = area.columns) {
      return make.range({ ...area, row: area.row + rowOffset, column: area.column + columnOffset, rows: numRows, columns: numColumns });
    },
    activate() {
      workbook.select(area);
      return make.range(area);
    },
    getMergedRanges: () => workbook.lines.merged(area).map((merged) => make.range(merged)),
    isPartOfMerge: () => workbook.lines.merged(area).length > 0,
    canEdit: () => desk.mayEdit(area),
  } satisfies Partial<GoogleRange>;
  return checked('SpreadsheetApp.Range', part, {
    getCell: 'number,number',
    offset: 'number,number|number,number,number|number,number,number,number',
  });
}
