// Sheet: its ranges, what is in it, its name and looks. Rows and columns as a whole are in sheet-lines.ts.
import { columnNumber } from '../../workbook/areas';
import type { Area } from '../../workbook/workbook';
import type { Desk, GoogleSheet } from './desk';
import type { Makers } from './makers';
import { inputOf } from './range-values';
import { sortKey } from './range-rules';
import { checked } from './signatures';

export function sheetContents(desk: Desk, id: number, make: Makers) {
  const { workbook } = desk;
  const { sheets, cells, lines } = workbook;
  const info = () => {
    const found = sheets.byId(id);
    if (!found) throw new Error(`Sheet ${id} not found`); // [M] the text.
    return found;
  };
  const whole = (): Area => ({ sheetId: id, row: 1, column: 1, rows: info().rows, columns: info().columns });
  const self = () => make.sheet(id);
  const last = (line: 'lastRow' | 'lastColumn') => {
    desk.settleWrites();
    return cells[line](id);
  };
  const clear = (what: Parameters<typeof cells.clear>[1]) => {
    desk.write(whole(), () => cells.clear(whole(), what));
    return self();
  };

  const part = {
    getSheetId: () => info().id,
    getName: () => info().name,
    getSheetName: () => info().name,
    getIndex: () => sheets.list().findIndex((sheet) => sheet.id === id) + 1,
    getParent: () => make.spreadsheet(),
    setName(name: string) {
      sheets.rename(id, name);
      return self();
    },
    getRange(...parameters: (number | string)[]) {
      const [row, column, rows = 1, columns = 1] = parameters;
      if (typeof row === 'string') return make.range(areaOf(row, whole()));
      return make.range({ sheetId: id, row, column: Number(column), rows: Number(rows), columns: Number(columns) });
    },
    getDataRange: () =>
      make.range({ sheetId: id, row: 1, column: 1, rows: Math.max(1, last('lastRow')), columns: Math.max(1, last('lastColumn')) }),
    getLastRow: () => last('lastRow'),
    getLastColumn: () => last('lastColumn'),
    getMaxRows: () => info().rows,
    getMaxColumns: () => info().columns,
    appendRow(rowContents: unknown[]) {
      const row = cells.lastRow(id) + 1;
      const area = { sheetId: id, row, column: 1, rows: 1, columns: rowContents.length };
      lines.grow(id, row, rowContents.length);
      desk.gate.cells(rowContents.length);
      desk.write(area, () => cells.write(area, [rowContents.map(inputOf)]));
      return self();
    },
    /** Every row that is not frozen [F]. */
    sort(column: number, ascending = true) {
      const [frozen, bottom] = [lines.frozen(id).rows, cells.lastRow(id)];
      if (bottom <= frozen) return self();
      const area = { ...whole(), row: frozen + 1, rows: bottom - frozen };
      desk.write(area, () => lines.sort(area, [sortKey({ column, ascending })]));
      return self();
    },
    clear: () => clear({ contents: true, formats: true }),
    clearContents: () => clear({ contents: true }),
    clearFormats: () => clear({ formats: true }),
    clearNotes: () => clear({ notes: true }),
    hideSheet() {
      sheets.hide(id, true);
      return self();
    },
    showSheet() {
      sheets.hide(id, false);
      return self();
    },
    isSheetHidden: () => info().hidden,
    activate() {
      sheets.activate(id);
      return self();
    },
    getActiveRange: () => make.range(selectionIn(desk, id)),
    getActiveCell: () => make.range({ ...selectionIn(desk, id), rows: 1, columns: 1 }),
    getCurrentCell: () => make.range({ ...selectionIn(desk, id), rows: 1, columns: 1 }),
    setActiveRange: (range: GoogleAppsScript.Spreadsheet.Range) => selected(desk, range, make),
    setActiveSelection: (range: GoogleAppsScript.Spreadsheet.Range | string) =>
      typeof range === 'string' ? selected(desk, make.range(areaOf(range, whole())), make) : selected(desk, range, make),
    setCurrentCell: (cell: GoogleAppsScript.Spreadsheet.Range) => selected(desk, cell, make),
  };
  return checked('SpreadsheetApp.Sheet', part satisfies Partial<Record<keyof GoogleSheet, unknown>>, {
    getRange: 'string|number,number|number,number,number|number,number,number,number',
    setName: 'string',
    appendRow: 'list',
    sort: 'number|number,boolean',
    setActiveSelection: 'string|object',
  });
}

/** 'A2', 'A2:C', 'B:B', '2:3', with or without the sheet's name in front. Throws for what is no A1 notation. */
export function areaOf(notation: string, whole: Area): Area {
  const bare = notation.slice(notation.lastIndexOf('!') + 1).replace(/\$/g, '');
  const [first, last = first] = bare.split(':');
  const corner = (text: string) => /^([A-Za-z]{0,3})(\d*)$/.exec(text);
  const [from, to] = [corner(first), corner(last)];
  if (!from || !to || bare === '' || (first === last && !(from[1] && from[2]) && !bare.includes(':'))) throw new Error('Range not found'); // [F]
  const line = (text: string, otherwise: number) => (text === '' ? otherwise : Number(text));
  const letters = (text: string, otherwise: number) => (text === '' ? otherwise : columnNumber(text));
  const [row, column] = [line(from[2], 1), letters(from[1], 1)];
  const [bottom, right] = [line(to[2], whole.rows), letters(to[1], whole.columns)];
  return { sheetId: whole.sheetId, row, column, rows: bottom - row + 1, columns: right - column + 1 };
}

function selectionIn(desk: Desk, id: number): Area {
  const selection = desk.workbook.selection();
  return selection.sheetId === id ? selection : { sheetId: id, row: 1, column: 1, rows: 1, columns: 1 };
}

function selected(desk: Desk, range: unknown, make: Makers) {
  const area = desk.behind(desk.areas, range);
  if (!area) throw new Error('Range not found');
  desk.workbook.select(area);
  return make.range(area);
}
