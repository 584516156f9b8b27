// What a person does to the sheet by hand through the menus. Each is one step of undo, as in Sheets.
import type { Area, Edit, Workbook } from '../workbook/workbook';

/** Where the selection stands. Rows and columns are 1-based. */
export interface Spot {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  /** 'D' for column 4. */
  readonly letters: string;
}

export interface Hands {
  undo(): void;
  redo(): void;
  copyRow(sheet: number, row: number): void;
  deleteRow(sheet: number, row: number): void;
  deleteColumn(sheet: number, column: number): void;
  insertRow(sheet: number, before: number): void;
  insertColumn(sheet: number, before: number): void;
  hideRow(sheet: number, row: number): void;
  hideColumn(sheet: number, column: number): void;
  showAll(sheet: number): void;
  sort(sheet: number, rows: { row: number; rows: number }, by: number, ascending: boolean): void;
}

/** `edited` hears of every change Google would tell onEdit about. */
export function handsOn(workbook: Workbook, undoing: { undo(): void; redo(): void }, edited: (edit: Edit) => void): Hands {
  const { hand, lines, sheets } = workbook;
  const tell = (edit: Edit | null) => {
    if (edit !== null) edited(edit);
  };
  return {
    ...undoing,
    copyRow: (sheet, row) => tell(hand.copyRow(sheet, row, row + 1)),
    deleteRow: (sheet, row) => tell(hand.deleteRow(sheet, row)),
    deleteColumn: (sheet, column) => tell(hand.deleteColumn(sheet, column)),
    insertRow: (sheet, before) => tell(hand.insertRow(sheet, before)),
    insertColumn: (sheet, before) => tell(hand.insertColumn(sheet, before)),
    hideRow: (sheet, row) => lines.hideRows(sheet, row, 1, true),
    hideColumn: (sheet, column) => lines.hideColumns(sheet, column, 1, true),
    showAll(sheet) {
      const size = sheets.byId(sheet);
      if (size === null) return;
      lines.hideRows(sheet, 1, size.rows, false);
      lines.hideColumns(sheet, 1, size.columns, false);
    },
    sort: (sheet, rows, by, ascending) => tell(hand.sort(sheet, rows, by, ascending)),
  };
}

/** Where the sorting of a sheet begins and ends: the rows under what looks like the header row, the columns by what it says. */
export interface SortOffer {
  readonly sheet: number;
  readonly first: number;
  readonly last: number;
  readonly column: number;
  readonly columns: readonly { readonly number: number; readonly name: string }[];
}

/** The header row is looked for in this many rows from the top. */
const TOP = 20;

export function sortOffer(workbook: Workbook, { sheet, column }: Spot): SortOffer {
  const [last, width] = [Math.max(1, workbook.lastRow(sheet)), Math.max(1, workbook.lastColumn(sheet))];
  const top = workbook.displayed({ sheetId: sheet, row: 1, column: 1, rows: Math.min(TOP, last), columns: width });
  const filled = top.map((cells) => cells.filter((text) => text !== '').length);
  const header = filled.indexOf(Math.max(...filled));
  const columns = (top[header] ?? []).map((text, index) => ({ number: index + 1, name: text || `Column ${columnLetters(index + 1)}` }));
  return { sheet, first: Math.min(last, header + 2), last, column: Math.min(column, width), columns };
}

/** 'D' for 4. */
export function columnLetters(column: number): string {
  const before = Math.floor((column - 1) / 26);
  return (before > 0 ? columnLetters(before) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}

export const spotOf = ({ sheetId, row, column }: Area): Spot => ({ sheet: sheetId, row, column, letters: columnLetters(column) });
