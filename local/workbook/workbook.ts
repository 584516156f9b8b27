// One spreadsheet file as people and services see it. Univer holds cells, formats, sizes and formulas; the rest of a Google file is kept beside.
import type { Univer } from './univer';
import type { Rule, RuleSet } from './rules/rule';
import type { Protection, Validation } from './kept';

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

/** A cell as Range.getValues gives it. `Moment` is whatever the reader makes of an instant: a Date of some realm, mostly. */
export type CellValue<Moment = Date> = string | number | boolean | Moment;

/** What a program writes: strings are read as if typed, null empties the cell, an instant becomes a date of the file's zone. */
export type CellInput = Typed | { readonly instant: number };

export interface SheetInfo {
  readonly id: number;
  readonly name: string;
  readonly hidden: boolean;
  /** How many rows and columns the grid has. */
  readonly rows: number;
  readonly columns: number;
}

/** How a cell looks, besides its number format. Each null is "as the sheet has it". */
export interface Look {
  readonly background?: string | null;
  readonly color?: string | null;
  readonly bold?: boolean | null;
  readonly italic?: boolean | null;
  readonly strikethrough?: boolean | null;
  readonly align?: 'left' | 'center' | 'right' | null;
  readonly wrap?: boolean | null;
}

export interface Sheets {
  /** In the order of the tabs, hidden ones too. */
  list(): readonly SheetInfo[];
  byId(id: number): SheetInfo | null;
  byName(name: string): SheetInfo | null;
  /** Gives the new sheet's id. Throws Google's text for a name that is taken. */
  add(name: string, index?: number): number;
  rename(id: number, name: string): void;
  remove(id: number): void;
  move(id: number, index: number): void;
  hide(id: number, hidden: boolean): void;
  active(): number;
  activate(id: number): void;
}

export interface Cells {
  values<Moment = Date>(area: Area, moment?: (instant: number) => Moment): CellValue<Moment>[][];
  /** The text the grid shows. */
  displayed(area: Area): string[][];
  /** '' where there is none; always in English, with commas. */
  formulas(area: Area): string[][];
  patterns(area: Area): string[][];
  notes(area: Area): string[][];
  look<Key extends keyof Look>(area: Area, key: Key): (Look[Key] | null)[][];
  /** Last row with any content: a formula showing '' and an unticked checkbox count, a format does not. 0 when empty. */
  lastRow(sheetId: number): number;
  lastColumn(sheetId: number): number;
  /** `inputs` has the shape of `area`. */
  write(area: Area, inputs: readonly (readonly CellInput[])[]): void;
  setFormulas(area: Area, formulas: readonly (readonly string[])[]): void;
  setPatterns(area: Area, patterns: readonly (readonly string[])[]): void;
  setNotes(area: Area, notes: readonly (readonly (string | null)[])[]): void;
  setLooks(area: Area, looks: readonly (readonly Look[])[]): void;
  clear(area: Area, what: { readonly contents?: boolean; readonly formats?: boolean; readonly notes?: boolean }): void;
}

/** Rows and columns as a whole. */
export interface Lines {
  /** The new lines look like line `like` as it was before; the one they push away when left out. */
  insertRows(sheetId: number, before: number, count: number, like?: number): void;
  insertColumns(sheetId: number, before: number, count: number, like?: number): void;
  deleteRows(sheetId: number, row: number, count: number): void;
  deleteColumns(sheetId: number, column: number, count: number): void;
  /** `before` counts as the sheet stands before the move. */
  moveColumns(sheetId: number, column: number, count: number, before: number): void;
  moveRows(sheetId: number, row: number, count: number, before: number): void;
  /** The grid gets at least so many rows and columns. */
  grow(sheetId: number, rows: number, columns: number): void;
  hideColumns(sheetId: number, column: number, count: number, hidden: boolean): void;
  hideRows(sheetId: number, row: number, count: number, hidden: boolean): void;
  columnHidden(sheetId: number, column: number): boolean;
  rowHidden(sheetId: number, row: number): boolean;
  freeze(sheetId: number, frozen: { readonly rows?: number; readonly columns?: number }): void;
  frozen(sheetId: number): { readonly rows: number; readonly columns: number };
  /** In pixels. */
  columnWidth(sheetId: number, column: number): number;
  setColumnWidth(sheetId: number, column: number, count: number, pixels: number): void;
  merged(area: Area): readonly Area[];
  merge(area: Area): void;
  unmerge(area: Area): void;
  /** Sorts whole cells: values, formats, notes. Rows of `area`, its columns or those listed; `by` are sheet columns. */
  sort(area: Area, by: readonly { readonly column: number; readonly ascending: boolean }[], columns?: readonly number[]): void;
}

export interface Shared {
  readonly email: string;
  readonly role: 'editor' | 'commenter' | 'viewer';
}

export interface Workbook {
  readonly id: string;
  readonly univer: Univer;
  readonly hand: Hand;
  readonly sheets: Sheets;
  readonly cells: Cells;
  readonly lines: Lines;
  /** Conditional formatting, in Google's form. */
  readonly rules: RuleSet;
  readonly validations: Kept<Validation>;
  protections(): readonly Protection[];
  /** Adds a protection, or replaces the one with its id. */
  protect(protection: Protection): void;
  unprotect(id: number): void;
  /** With whom the owner shared the file. */
  shared(): readonly Shared[];
  /** null takes the share back. */
  share(email: string, role: Shared['role'] | null): void;
  name(): string;
  rename(name: string): void;
  zone(): string;
  setZone(zone: string): void;
  locale(): string;
  setLocale(locale: string): void;
  now(): number;
  selection(): Area;
  select(area: Area): void;
  values<Moment = Date>(area: Area, moment?: (instant: number) => Moment): CellValue<Moment>[][];
  displayed(area: Area): string[][];
  formulas(area: Area): string[][];
  lastRow(sheetId: number): number;
  lastColumn(sheetId: number): number;
  /** The colour seen in the cell: the first rule that holds, else the cell's own; null for none. */
  fill(sheetId: number, row: number, column: number): string | null;
  /** The same for `rows` cells of one column. */
  fills(sheetId: number, row: number, rows: number, column: number): (string | null)[];
  /** Every edit made by hand through Univer's own grid; null for a change that Google tells no onEdit about. Gives the way to stop. */
  onHand(listener: (edit: Edit | null) => void): () => void;
  /** When the formula engine has nothing left to do. */
  settled(): Promise<void>;
  /** The whole file as plain data, for JSON. */
  save(): SavedWorkbook;
  /** File > Make a copy: the same file under another id and name, in the same Univer. */
  copy(id: string, name: string): Workbook;
  dispose(): void;
}

/** Something that lies on ranges of one sheet and moves with its rows and columns. */
export interface Kept<Item> {
  at(sheetId: number, row: number, column: number): Item | null;
  over(area: Area): (Item | null)[][];
  put(area: Area, item: Item | null): void;
  list(sheetId: number): readonly { readonly areas: readonly Area[]; readonly item: Item }[];
}

export interface SavedWorkbook {
  readonly version: 1;
  readonly id: string;
  readonly zone: string;
  readonly locale: string;
  readonly univer: unknown;
  readonly sheetIds: { readonly next: number; readonly foreign: Readonly<Record<string, number>> };
  readonly rules: Readonly<Record<string, readonly Rule[]>>;
  readonly validations: Readonly<Record<string, readonly { readonly areas: readonly Area[]; readonly item: Validation }[]>>;
  readonly protections: readonly Protection[];
  readonly shared: readonly Shared[];
}
