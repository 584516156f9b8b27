// The log as cells: what the server reads in one call and core decides from. No Range, no sheet: values and where they stand.
import type { ColumnKey } from './columns';

/** A cell's value as Range.getValues gives it; blank is ''. Dates are instants whose wall time is the spreadsheet zone's. */
export type Cell = string | number | boolean | Date;

/** Characters that are written into one cell at most. Under Google's 50,000: a whole run fails at a cell that holds more. */
export const CELL_LIMIT = 45_000;

/** Where the log stands in its tab. Rows and columns are sheet numbers, 1-based. */
export interface Layout {
  readonly tab: string;
  readonly headerRow: number;
  /** Sheet column of each column that is there. */
  readonly columns: Readonly<Partial<Record<ColumnKey, number>>>;
}

/** The rows under the header, from sheet row `layout.headerRow + 1`; `values[i][c]` is sheet column `c + 1`. */
export interface Table {
  readonly layout: Layout;
  readonly values: readonly (readonly Cell[])[];
}

/** Something the user should look at: one sentence that says what, where and what to do. It never stops other rows. */
export interface Problem {
  /** 'Contacts!D2'. */
  readonly cell: string;
  readonly message: string;
}

/** Whether a cell holds a date. Google's dates come from another realm than the script's own, so their class is no sign. */
export function isDate(cell: unknown): cell is Date {
  return typeof cell === 'object' && Object.prototype.toString.call(cell) === '[object Date]';
}

/** 'Contacts!D2'; row and column are sheet numbers, 1-based. */
export function cellName(tab: string, row: number, column: number): string {
  return `${tab}!${columnLetters(column)}${row}`;
}

/** 'A' for 1, 'AA' for 27. */
export function columnLetters(column: number): string {
  const before = Math.floor((column - 1) / 26);
  return (before > 0 ? columnLetters(before) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}

/** A cell as trimmed text: blank and unticked are '', ticked is 'TRUE'. Dates are for the columns that expect them: here ''. */
export function textOf(cell: Cell | undefined): string {
  if (typeof cell === 'string') return cell.trim();
  if (typeof cell === 'number') return String(cell);
  return cell === true ? 'TRUE' : '';
}
