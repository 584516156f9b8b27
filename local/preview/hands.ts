// What a person does to the sheet by hand through the menus. Each is one step of undo, as in Sheets.
import type { Area, Edit, Workbook } from '../workbook/workbook';
import { asOneStep } from './undoing';

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
  const step = (act: () => Edit | null) =>
    asOneStep(workbook.univer, workbook.id, () => {
      const edit = act();
      if (edit !== null) edited(edit);
    });
  /** Hiding and showing, which Google tells nobody about. */
  const quietly = (act: () => void) =>
    step(() => {
      act();
      return null;
    });
  return {
    ...undoing,
    copyRow: (sheet, row) => step(() => hand.copyRow(sheet, row, row + 1)),
    deleteRow: (sheet, row) => step(() => hand.deleteRow(sheet, row)),
    deleteColumn: (sheet, column) => step(() => hand.deleteColumn(sheet, column)),
    insertRow: (sheet, before) => step(() => hand.insertRow(sheet, before)),
    insertColumn: (sheet, before) => step(() => hand.insertColumn(sheet, before)),
    hideRow: (sheet, row) => quietly(() => lines.hideRows(sheet, row, 1, true)),
    hideColumn: (sheet, column) => quietly(() => lines.hideColumns(sheet, column, 1, true)),
    showAll: (sheet) =>
      quietly(() => {
        const { rows = 0, columns = 0 } = sheets.byId(sheet) ?? {};
        for (let row = 1; row <= rows; row++) if (lines.rowHidden(sheet, row)) lines.hideRows(sheet, row, 1, false);
        for (let column = 1; column <= columns; column++) if (lines.columnHidden(sheet, column)) lines.hideColumns(sheet, column, 1, false);
      }),
    sort: (sheet, rows, by, ascending) => step(() => hand.sort(sheet, rows, by, ascending)),
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
