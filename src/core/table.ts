// The log as cells: what the server reads in one call and core decides from. No Range, no sheet: values and where they stand.
import type { ColumnKey } from './columns';

/** A cell's value as Range.getValues gives it; blank is ''. Dates are instants whose wall time is the spreadsheet zone's. */
export type Cell = string | number | boolean | Date;

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

/** A date cell, whichever realm made it: Google's Date is not always ours, so `instanceof` would say no. */
export function isDate(cell: unknown): cell is Date {
  return Object.prototype.toString.call(cell) === '[object Date]';
}
