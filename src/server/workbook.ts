// The spreadsheet: the only file that holds a Range. One read for the whole log, one write per block of cells.
import type { AdvisorRole } from '../core/advisor';
import type { Zone } from '../core/day';
import type { Cell } from '../core/table';

/** A tab's cells from A1: `grid[r][c]` is sheet row r + 1, column c + 1. */
export type Grid = readonly (readonly Cell[])[];

/** Cells to write, side by side. Row and column are sheet numbers, 1-based. */
export interface Block {
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly Cell[])[];
  /** Number formats in the shape of `values`; none where they stay. */
  readonly formats?: readonly (readonly string[])[];
}

/** Where somebody edited. Rows and columns are sheet numbers. */
export interface EditedArea {
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** The area of an onEdit event. Its `value` is not used: it is absent for pastes and text for dates. */
export function editedArea({ range }: { readonly range: GoogleAppsScript.Spreadsheet.Range }): EditedArea {
  return {
    sheetId: range.getSheet().getSheetId(),
    row: range.getRow(),
    column: range.getColumn(),
    rows: range.getNumRows(),
    columns: range.getNumColumns(),
  };
}

/** The file the add-on runs in. Tabs are asked for by ID: people rename them. */
export class Workbook {
  private opened: GoogleAppsScript.Spreadsheet.Spreadsheet | undefined;
  private knownId: string | undefined;
  private knownZone: Zone | undefined;
  private readonly knownTabs = new Map<number, Tab>();

  id(): string {
    this.knownId ??= this.file.getId();
    return this.knownId;
  }

  /** As Google gives it too, without asking. */
  url(): string {
    return `https://docs.google.com/spreadsheets/d/${this.id()}/edit`;
  }

  name(): string {
    return this.file.getName();
  }

  /** As it was when this run first asked. */
  zone(): Zone {
    this.knownZone ??= this.file.getSpreadsheetTimeZone();
    return this.knownZone;
  }

  /** Such as 'en_US'. */
  locale(): string {
    return this.file.getSpreadsheetLocale();
  }

  tabNames(): string[] {
    return this.file.getSheets().map((sheet) => sheet.getName());
  }

  activeTab(): Tab {
    return new Tab(this.file.getActiveSheet());
  }

  /** null when that tab was deleted. */
  tab(sheetId: number): Tab | null {
    const known = this.knownTabs.get(sheetId);
    if (known) return known;
    const sheet: GoogleAppsScript.Spreadsheet.Sheet | null = this.file.getSheetById(sheetId);
    const tab = sheet && new Tab(sheet);
    if (tab) this.knownTabs.set(sheetId, tab);
    return tab;
  }

  /** null when no tab is called that. */
  tabNamed(name: string): Tab | null {
    const sheet: GoogleAppsScript.Spreadsheet.Sheet | null = this.file.getSheetByName(name);
    return sheet && new Tab(sheet);
  }

  addTab(name: string, place?: number): Tab {
    return new Tab(place === undefined ? this.file.insertSheet(name) : this.file.insertSheet(name, place));
  }

  /** The cells selected in the tab in front, as 'B4' or 'A2:C9'; '' while a picture or the like is. */
  selection(): { readonly sheetId: number; readonly address: string } {
    const range: GoogleAppsScript.Spreadsheet.Range | null = this.file.getActiveRange();
    return { sheetId: range?.getGridId() ?? -1, address: range?.getA1Notation() || '' };
  }

  /** The sheet row of the cell with the cursor, one of those selected. */
  cursorRow(): number {
    return this.file.getCurrentCell()?.getRow() || 0;
  }

  /** Brings a tab to the front: a tab that is made comes there by itself. */
  show(tab: Tab): void {
    this.file.setActiveSheet(tab.sheet);
  }

  /** A sentence in the corner of the window that goes away by itself. */
  say(words: string): void {
    this.file.toast(words, 'Tidbit', 8);
  }

  /**
   * Lets somebody open the file, or no longer; `before` is what they could do until now. Google throws for an address it does not know and for
   * a file that may not be shared. That `spreadsheets.currentonly` suffices is documented (spreadsheet reference) and not seen live.
   */
  share(email: string, role: AdvisorRole | null, before: AdvisorRole | null): void {
    // addViewer has no effect on somebody who edits.
    if (before === 'editor' && role !== 'editor') this.file.removeEditor(email);
    if (role === 'editor') this.file.addEditor(email);
    else if (role === 'viewer') this.file.addViewer(email);
    else if (before === 'viewer') this.file.removeViewer(email);
  }

  /** Carries out what was written so far: errors of writing surface here. */
  flush(): void {
    SpreadsheetApp.flush();
  }

  private get file(): GoogleAppsScript.Spreadsheet.Spreadsheet {
    this.opened ??= SpreadsheetApp.getActiveSpreadsheet();
    return this.opened;
  }
}

/** One tab of the file. */
export class Tab {
  private data: GoogleAppsScript.Spreadsheet.Range | undefined;
  private maxRows: number | undefined;

  constructor(readonly sheet: GoogleAppsScript.Spreadsheet.Sheet) {}

  id(): number {
    return this.sheet.getSheetId();
  }

  name(): string {
    return this.sheet.getName();
  }

  isEmpty(): boolean {
    return this.sheet.getLastRow() === 0;
  }

  /** The last column that holds anything, as it is now; 0 for an empty tab. */
  lastColumn(): number {
    return this.sheet.getLastColumn();
  }

  /** Everything that is filled, from A1; `[['']]` for an empty tab. */
  read(): Grid {
    this.data = this.sheet.getDataRange();
    return this.data.getValues();
  }

  /** The cells of the last `read` as they are now. */
  readAgain(): Grid {
    return this.lastRead.getValues();
  }

  /** What the cells last read show. */
  displays(): string[][] {
    return this.lastRead.getDisplayValues();
  }

  /** The formulas of the cells last read, '' where there is none: a cell that shows nothing may hold one. */
  formulas(): string[][] {
    return this.lastRead.getFormulas();
  }

  /** The number formats of the cells last read. */
  formats(): string[][] {
    return this.lastRead.getNumberFormats();
  }

  /** Notes of the first rows, in the shape of their cells. */
  notes(rows: number, columns: number): string[][] {
    return this.sheet.getRange(1, 1, rows, columns).getNotes();
  }

  /** Writes the values, and gives what writes the formats: they wait until it is certain that nothing moved in between. */
  write({ row, column, values, formats }: Block): () => void {
    const range = this.rangeOf(row, column, values.length, values[0].length);
    range.setValues(values.map((cells) => cells.map(asTyped)));
    return () => {
      if (formats) range.setNumberFormats(formats.map((cells) => [...cells]));
    };
  }

  /** The same for several. A tab that has no room for them grows, which only Google's refusal tells without a call. */
  writeAll(blocks: readonly Block[]): readonly (() => void)[] {
    const write = () => blocks.map((block) => this.write(block));
    const most = (end: (block: Block) => number): number => Math.max(...blocks.map(end));
    try {
      return write();
    } catch (error) {
      const [grown, widened] = [
        this.growTo(most(({ row, values }) => row - 1 + values.length)),
        this.widenTo(most(({ column, values }) => column - 1 + values[0].length)),
      ];
      if (!grown && !widened) throw error;
      return write();
    }
  }

  /** Formulas in English with commas, which Google keeps whatever the file's locale [M]; '' empties the cell. */
  writeFormulas(row: number, column: number, formulas: readonly (readonly string[])[]): void {
    this.rangeOf(row, column, formulas.length, formulas[0].length).setFormulas(formulas.map((cells) => [...cells]));
  }

  /** How many rows the tab has, filled or not, as this run last knew. */
  rows(): number {
    this.maxRows ??= this.sheet.getMaxRows();
    return this.maxRows;
  }

  /** Sees to it that the tab has so many rows; says whether it had fewer. */
  growTo(rows: number): boolean {
    const present = this.sheet.getMaxRows();
    if (rows > present) this.sheet.insertRowsAfter(present, rows - present);
    this.maxRows = Math.max(rows, present);
    return rows > present;
  }

  /** Blank rows above `row`, which look as that row does. Google refuses at the tab's end, and where rows are protected from whoever clicks. */
  insertRows(row: number, rows: number): boolean {
    try {
      this.sheet.insertRowsBefore(row, rows);
    } catch {
      return false;
    }
    if (this.maxRows) this.maxRows += rows;
    return true;
  }

  /** Adds rows below the last that holds anything; a tab that has no room for them grows, which only Google's refusal tells without a call. */
  append(rows: readonly (readonly Cell[])[]): void {
    const block = { row: this.sheet.getLastRow() + 1, column: 1, values: rows };
    try {
      this.write(block);
    } catch {
      this.sheet.insertRowsAfter(this.sheet.getMaxRows(), rows.length);
      this.write(block);
    }
  }

  /** Selects a cell, the first of its row when left out, bringing the tab to the front. */
  select(row: number, column = 1): void {
    this.rangeOf(row, column, 1, 1).activate();
  }

  /** Sees to it that the tab has so many columns; says whether it had fewer. */
  widenTo(columns: number): boolean {
    const present = this.sheet.getMaxColumns();
    if (columns > present) this.sheet.insertColumnsAfter(present, columns - present);
    return columns > present;
  }

  note(row: number, column: number, note: string): void {
    this.sheet.getRange(row, column).setNote(note);
  }

  /** The number format of columns from `row` down to the tab's end. */
  format(row: number, column: number, columns: number, format: string): void {
    this.rangeBelow(row, column, columns).setNumberFormat(format);
  }

  /** Number formats cell by cell. */
  formatCells(row: number, column: number, formats: readonly (readonly string[])[]): void {
    this.rangeOf(row, column, formats.length, formats[0].length).setNumberFormats(formats.map((cells) => [...cells]));
  }

  /** The number format of a block. */
  formatBlock(row: number, column: number, rows: number, format: string): void {
    this.rangeOf(row, column, rows, 1).setNumberFormat(format);
  }

  /** How a column looks whose cells of the `bold` rows are headings. Width in pixels. */
  dressLabels(column: number, bold: readonly boolean[], width: number): void {
    this.rangeOf(1, column, bold.length, 1).setFontWeights(bold.map((is) => [is ? 'bold' : 'normal']));
    this.width(column, width);
  }

  /** In pixels. */
  width(column: number, pixels: number): void {
    this.sheet.setColumnWidth(column, pixels);
  }

  hideColumn(column: number, columns = 1): void {
    this.sheet.hideColumns(column, columns);
  }

  showColumn(column: number): void {
    this.sheet.showColumns(column);
  }

  /** Makes the cells checkboxes, those of `row` and `rows - 1` below. */
  tickable(row: number, column: number, rows: number): void {
    this.rangeOf(row, column, rows, 1).insertCheckboxes();
  }

  deleteColumn(column: number): void {
    this.sheet.deleteColumn(column);
  }

  deleteRows(row: number, rows: number): void {
    this.sheet.deleteRows(row, rows);
  }

  freezeRows(rows: number): void {
    this.sheet.setFrozenRows(rows);
  }

  /** `columns` columns from `row` down to the tab's end. */
  rangeBelow(row: number, column: number, columns: number): GoogleAppsScript.Spreadsheet.Range {
    return this.rangeOf(row, column, Math.max(1, this.rows() - row + 1), columns);
  }

  private get lastRead(): GoogleAppsScript.Spreadsheet.Range {
    this.data ??= this.sheet.getDataRange();
    return this.data;
  }

  private rangeOf(row: number, column: number, rows: number, columns: number): GoogleAppsScript.Spreadsheet.Range {
    return this.sheet.getRange(row, column, rows, columns);
  }
}

/**
 * Text that typing would turn into a formula, a number, a date, a tick or an error gets the apostrophe that keeps it text; it is not read
 * back. Dates and amounts are short and have a figure in them, in every language; ticks are the word of one.
 */
function asTyped(cell: Cell): Cell {
  return typeof cell === 'string' && TAKEN_FOR_MORE.test(cell) ? `'${cell}` : cell;
}

const TAKEN_FOR_MORE =
  /^[=+\-@'#\s\p{Sc}\p{N}.,(%]|^.{0,40}\p{N}.{0,40}$|^(?:true|false|wahr|falsch|vrai|faux|verdadero|falso|verdadeiro|vero|waar|onwaar|sant|falskt|sand|falsk|sann|usann|tosi|epätosi|prawda|fałsz|pravda|nepravda|igaz|hamis|doğru|yanlış|истина|ложь|правда|неправда)$/iu;
