// Sheet: rows and columns as a whole, conditional formatting, protections, the filter.
import type { Desk, GoogleSheet } from './desk';
import { PROTECTED } from './desk';
import type { Makers } from './makers';
import { protect, protectionsOf } from './protections';
import { OUTSIDE } from './range-place';
import { checked } from './signatures';

export function sheetLines(desk: Desk, id: number, make: Makers) {
  const { sheets, lines, rules } = desk.workbook;
  const self = () => make.sheet(id);
  const size = () => sheets.byId(id) ?? { rows: 0, columns: 0 };
  /** Changes of the sheet's shape need a sheet nobody protected from this person. */
  const change = (act: () => void) => {
    const { rows, columns } = size();
    if (!desk.mayEdit({ sheetId: id, row: 1, column: 1, rows, columns })) throw new Error(PROTECTED);
    act();
    return self();
  };
  const insertRows = (before: number, count: number, like: number) => {
    if (before < 1 || before > size().rows + 1) throw new Error(OUTSIDE);
    return change(() => lines.insertRows(id, before, count, like));
  };
  const insertColumns = (before: number, count: number, like: number) => {
    if (before < 1 || before > size().columns + 1) throw new Error(OUTSIDE);
    return change(() => lines.insertColumns(id, before, count, like));
  };
  const deleteRows = (row: number, count: number) => {
    if (row < 1 || row + count - 1 > size().rows) throw new Error('Those rows are out of bounds.'); // [F]
    if (count === size().rows) throw new Error("You can't delete all the rows on the sheet."); // [F]
    return change(() => lines.deleteRows(id, row, count));
  };
  const deleteColumns = (column: number, count: number) => {
    if (column < 1 || column + count - 1 > size().columns) throw new Error('Those columns are out of bounds.'); // [F]
    if (count === size().columns) throw new Error("You can't delete all the columns on the sheet."); // [F]
    return change(() => lines.deleteColumns(id, column, count));
  };
  const hide = (kind: 'hideColumns' | 'hideRows', first: number, count: number, hidden: boolean) =>
    change(() => lines[kind](id, first, count, hidden));

  const part = {
    insertRowBefore: (row: number) => insertRows(row, 1, row),
    insertRowAfter: (row: number) => insertRows(row + 1, 1, row),
    insertRowsBefore: (row: number, count: number) => insertRows(row, count, row),
    insertRowsAfter: (row: number, count: number) => insertRows(row + 1, count, row),
    insertColumnBefore: (column: number) => insertColumns(column, 1, column),
    insertColumnAfter: (column: number) => insertColumns(column + 1, 1, column),
    insertColumnsBefore: (column: number, count: number) => insertColumns(column, count, column),
    insertColumnsAfter: (column: number, count: number) => insertColumns(column + 1, count, column),
    deleteRow: (row: number) => deleteRows(row, 1),
    deleteRows: (row: number, count: number) => void deleteRows(row, count),
    deleteColumn: (column: number) => deleteColumns(column, 1),
    deleteColumns: (column: number, count: number) => void deleteColumns(column, count),
    hideColumns: (column: number, count = 1) => void hide('hideColumns', column, count, true),
    showColumns: (column: number, count = 1) => void hide('hideColumns', column, count, false),
    hideRows: (row: number, count = 1) => void hide('hideRows', row, count, true),
    showRows: (row: number, count = 1) => void hide('hideRows', row, count, false),
    hideColumn: (range: unknown) => void eachLine(desk, range, ({ column, columns }) => hide('hideColumns', column, columns, true)),
    unhideColumn: (range: unknown) => void eachLine(desk, range, ({ column, columns }) => hide('hideColumns', column, columns, false)),
    hideRow: (range: unknown) => void eachLine(desk, range, ({ row, rows }) => hide('hideRows', row, rows, true)),
    unhideRow: (range: unknown) => void eachLine(desk, range, ({ row, rows }) => hide('hideRows', row, rows, false)),
    isColumnHiddenByUser: (column: number) => lines.columnHidden(id, column),
    isRowHiddenByUser: (row: number) => lines.rowHidden(id, row),
    isRowHiddenByFilter: (_row: number) => false,
    getFrozenRows: () => lines.frozen(id).rows,
    getFrozenColumns: () => lines.frozen(id).columns,
    setFrozenRows: (rows: number) => void change(() => lines.freeze(id, { rows })),
    setFrozenColumns: (columns: number) => void change(() => lines.freeze(id, { columns })),
    getColumnWidth: (column: number) => lines.columnWidth(id, column),
    setColumnWidth: (column: number, pixels: number) => change(() => lines.setColumnWidth(id, column, 1, pixels)),
    setColumnWidths: (column: number, count: number, pixels: number) => change(() => lines.setColumnWidth(id, column, count, pixels)),
    moveColumns(range: unknown, destination: number) {
      eachLine(desk, range, ({ column, columns }) => change(() => lines.moveColumns(id, column, columns, destination)));
    },
    moveRows(range: unknown, destination: number) {
      eachLine(desk, range, ({ row, rows }) => change(() => lines.moveRows(id, row, rows, destination)));
    },
    getConditionalFormatRules() {
      desk.settleWrites();
      return rules.of(id).map((rule) => make.rule(rule));
    },
    setConditionalFormatRules(given: unknown[]) {
      const own = given.map((service) => desk.behind(desk.rules, service));
      if (own.some((rule) => rule === undefined)) throw new Error('The rules must be ConditionalFormatRule objects.'); // [M]
      change(() =>
        rules.set(
          id,
          own.flatMap((rule) => rule ?? []),
        ),
      );
    },
    clearConditionalFormatRules: () => void change(() => rules.set(id, [])),
    getFilter: () => null,
    getProtections: (type?: unknown) => protectionsOf(desk, id, make, type),
    protect: () => protect(desk, id, null, make),
  };
  return checked('SpreadsheetApp.Sheet', part satisfies Partial<Record<keyof GoogleSheet, unknown>>, {
    insertRowBefore: 'number',
    insertRowAfter: 'number',
    insertRowsBefore: 'number,number',
    insertRowsAfter: 'number,number',
    insertColumnBefore: 'number',
    insertColumnAfter: 'number',
    insertColumnsBefore: 'number,number',
    insertColumnsAfter: 'number,number',
    deleteRow: 'number',
    deleteRows: 'number,number',
    deleteColumn: 'number',
    deleteColumns: 'number,number',
    hideColumns: 'number|number,number',
    showColumns: 'number|number,number',
    hideRows: 'number|number,number',
    showRows: 'number|number,number',
    hideColumn: 'object',
    hideRow: 'object',
    setFrozenRows: 'number',
    setFrozenColumns: 'number',
    setColumnWidth: 'number,number',
    setColumnWidths: 'number,number,number',
    setConditionalFormatRules: 'list',
  });
}

function eachLine(desk: Desk, range: unknown, act: (area: { row: number; rows: number; column: number; columns: number }) => void): void {
  const area = desk.behind(desk.areas, range);
  if (!area) throw new Error('Range not found');
  act(area);
}
