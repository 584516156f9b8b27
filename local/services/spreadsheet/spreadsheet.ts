// Spreadsheet: the file, its tabs and its settings.
import type { Desk, GoogleSheet, GoogleSpreadsheet } from './desk';
import type { Makers } from './makers';
import { areaOf } from './sheet';
import { checked } from './signatures';

export function spreadsheetService(desk: Desk, make: Makers) {
  const { workbook } = desk;
  const { sheets } = workbook;
  const self = () => make.spreadsheet();
  const idOf = (sheet: unknown): number => {
    const id = desk.behind(desk.sheetIds, sheet);
    if (id === undefined) throw new Error('Sheet not found'); // [M] the text.
    return id;
  };
  const share = (role: 'editor' | 'viewer', people: unknown) => {
    for (const email of [people].flat()) {
      // [F] the text.
      if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(String(email))) throw new Error(`Invalid email: ${String(email)}`);
      // A viewer becomes an editor; an editor stays one (spreadsheet reference).
      if (role === 'editor' || !may(String(email), 'editor')) workbook.share(String(email), role);
    }
    return self();
  };
  const may = (email: string, ...roles: readonly string[]) =>
    workbook.shared().some((one) => one.email === email && roles.includes(one.role));
  const unshare = (email: string, ...roles: readonly string[]) => {
    if (may(email, ...roles)) workbook.share(email, null);
    return self();
  };
  const people = (...roles: readonly string[]) =>
    workbook
      .shared()
      .filter(({ role }) => roles.includes(role))
      .map(({ email }) => desk.gate.service('User', { getEmail: () => email }));

  const part = {
    getId: () => workbook.id,
    getName: () => workbook.name(),
    rename: (name: string) => workbook.rename(name),
    getUrl: () => `https://docs.google.com/spreadsheets/d/${workbook.id}/edit`,
    getSpreadsheetTimeZone: () => workbook.zone(),
    setSpreadsheetTimeZone: (zone: string) => workbook.setZone(zone),
    getSpreadsheetLocale: () => workbook.locale(),
    setSpreadsheetLocale: (locale: string) => workbook.setLocale(locale),
    getSheets: () => sheets.list().map((sheet) => make.sheet(sheet.id)),
    getNumSheets: () => sheets.list().length,
    getSheetByName(name: string) {
      const found = sheets.byName(name);
      return found && make.sheet(found.id);
    },
    getSheetById: (id: number) => (sheets.byId(id) ? make.sheet(id) : null),
    getActiveSheet: () => make.sheet(sheets.active()),
    setActiveSheet(sheet: GoogleSheet) {
      const id = idOf(sheet);
      sheets.activate(id);
      return make.sheet(id);
    },
    insertSheet(...parameters: unknown[]) {
      const name = parameters.find((value): value is string => typeof value === 'string') ?? freeName(desk);
      const index = parameters.find((value): value is number => typeof value === 'number');
      const id = sheets.add(name, index);
      sheets.activate(id);
      return make.sheet(id);
    },
    deleteSheet: (sheet: GoogleSheet) => sheets.remove(idOf(sheet)),
    /** Positions count from 1; it moves the sheet in front. */
    moveActiveSheet: (position: number) => sheets.move(sheets.active(), position - 1),
    getRange: (notation: string) => make.range(namedArea(desk, notation)),
    getActiveRange: () => make.range(workbook.selection()),
    getActiveCell: () => make.range({ ...workbook.selection(), rows: 1, columns: 1 }),
    getCurrentCell: () => make.range({ ...workbook.selection(), rows: 1, columns: 1 }),
    getRangeByName: (_name: string) => null,
    toast(message: string, title: string | null = '', timeoutSeconds: number | null = 5) {
      desk.context.show({ kind: 'toast', message, title: title ?? '', seconds: timeoutSeconds ?? 5 });
    },
    addEditor: (email: string) => share('editor', email),
    addEditors: (emails: string[]) => share('editor', emails),
    addViewer: (email: string) => share('viewer', email),
    addViewers: (emails: string[]) => share('viewer', emails),
    removeEditor: (email: string) => unshare(email, 'editor'),
    removeViewer: (email: string) => unshare(email, 'viewer', 'commenter'),
    getEditors: () => people('editor'),
    // Google counts editors among the viewers [D/F].
    getViewers: () => people('viewer', 'commenter', 'editor'),
  };
  return checked('SpreadsheetApp.Spreadsheet', part satisfies Partial<Record<keyof GoogleSpreadsheet, unknown>>, {
    rename: 'string',
    getSheetByName: 'string',
    getSheetById: 'number',
    setActiveSheet: 'object|object,boolean',
    insertSheet: '|string|number|string,number|string,object|string,number,object',
    deleteSheet: 'object',
    moveActiveSheet: 'number',
    getRange: 'string',
    getRangeByName: 'string',
    toast: 'string|string,string?|string,string?,number?',
    addEditor: 'string',
    addEditors: 'list',
    addViewer: 'string',
    addViewers: 'list',
    setSpreadsheetTimeZone: 'string',
    setSpreadsheetLocale: 'string',
  });
}

function freeName(desk: Desk): string {
  for (let number = desk.workbook.sheets.list().length + 1; ; number++) {
    if (!desk.workbook.sheets.byName(`Sheet${number}`)) return `Sheet${number}`;
  }
}

/** 'Tab!A1:B2', "'My tab'!A1"; without a tab the one in front. */
function namedArea(desk: Desk, notation: string) {
  const mark = notation.lastIndexOf('!');
  const { sheets } = desk.workbook;
  const name = notation
    .slice(0, Math.max(0, mark))
    .replace(/^'(.*)'$/s, '$1')
    .replaceAll("''", "'");
  const sheet = mark < 0 ? sheets.byId(sheets.active()) : sheets.byName(name);
  if (!sheet) throw new Error('Range not found'); // [F]
  return areaOf(notation, { sheetId: sheet.id, row: 1, column: 1, rows: sheet.rows, columns: sheet.columns });
}
