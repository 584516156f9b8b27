// One spreadsheet file as people and services see it. Univer holds cells, formats, validation and formulas; the rest of a Google file is kept beside.

/** Rows and columns are 1-based, as in Google's reference. */
export interface Area {
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** What Google would tell onEdit. `value` and `oldValue` only when exactly one cell was edited. */
export interface Edit {
  readonly area: Area;
  readonly value?: string;
  readonly oldValue?: string;
}

/** As typed into the formula bar; null empties the cell. */
export type Typed = string | number | boolean | null;

/** What a person does by hand in the grid. Each gives the edit Google would report to onEdit, or null where Google reports none. */
export interface Hand {
  type(sheetId: number, row: number, column: number, value: Typed): Edit;
  paste(sheetId: number, row: number, column: number, rows: readonly (readonly Typed[])[]): Edit;
  /** Data > Sort range: rows `row`..`row + rows - 1` of the given columns (all of the sheet's when left out). */
  sort(sheetId: number, rows: { row: number; rows: number }, by: number, ascending: boolean, columns?: readonly number[]): null;
  insertRow(sheetId: number, before: number): null;
  deleteRow(sheetId: number, row: number): null;
  /** The whole row, hidden cells, formats and notes too, inserted above `before`. */
  copyRow(sheetId: number, row: number, before: number): Edit | null;
  insertColumn(sheetId: number, before: number): null;
  moveColumn(sheetId: number, column: number, before: number): null;
  deleteColumn(sheetId: number, column: number): null;
}
