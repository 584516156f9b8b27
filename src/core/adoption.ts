// The dry run of set-up: which of the user's columns serve as which, what would be added, what is left alone. A plan; nothing is changed.
import { columnTroubles } from './column-trouble';
import { COLUMN_KEYS, COLUMNS, OWN_COLUMN_NOTE, type ColumnKey } from './columns';
import { readContacts, type Contact } from './contact';
import type { Calendar, Instant } from './day';
import { firstFree } from './free-name';
import { HEADER_SEARCH_ROWS, findHeaderRow, headerText, holdsNames, layoutOf, normalizeHeader, type RememberedHeaders } from './headers';
import { isBlank } from './reading';
import { referrerProblems } from './referrals';
import { suggestions, type Suggestion } from './suggestions';
import { cellName, columnLetters, type Cell, type Layout, type Problem } from './table';
import { cutAtWord } from './text';

export interface SheetToAdopt {
  readonly tab: string;
  /** The tab's cells from A1: `values[r][c]` is sheet row r + 1, column c + 1. */
  readonly values: readonly (readonly Cell[])[];
  /** Names of all tabs of the file. */
  readonly tabs: readonly string[];
  /** Of the spreadsheet's zone: whether a date can be one depends on the day. */
  readonly calendar: Calendar;
  readonly now: Instant;
  /** From an earlier set-up; empty or left out before the first. */
  readonly remembered?: RememberedHeaders;
  /** Cell notes in the shape of `values` (the first rows suffice): they tell columns of ours in a copied file. */
  readonly notes?: readonly (readonly string[])[];
  /** Headers of suggestions the user ticked: adopted like the others. */
  readonly accepted?: readonly string[];
}

/** A column of the log and the sheet column (1-based) it has or will have. */
export interface PlannedColumn {
  readonly key: ColumnKey;
  readonly column: number;
  readonly header: string;
}

export interface SetUp {
  readonly tab: string;
  /** A tab of that name is to be made; the active one is empty or holds something else. */
  readonly newTab: boolean;
  /** Sheet row, 1-based. */
  readonly headerRow: number;
  readonly adopted: readonly PlannedColumn[];
  /** To be written into the header row, side by side at the right end of the table, own columns with OWN_COLUMN_NOTE. */
  readonly added: readonly PlannedColumn[];
  readonly suggested: readonly Suggestion[];
  /** The user's own columns: header, and sheet column. */
  readonly leftAlone: readonly { readonly header: string; readonly column: number }[];
  /** Rows with a name. */
  readonly people: number;
  /** Headers doubled or gone, rows without a name, cells that cannot be read: they stop nothing. */
  readonly problems: readonly Problem[];
  readonly alreadySetUp: boolean;
  /** What to remember once the plan is carried out. */
  readonly headers: RememberedHeaders;
  /** Where everything stands once the plan is carried out. */
  readonly layout: Layout;
}

/** Plans set-up for the given tab; for an empty or unrelated one, a new tab with every column. */
export function dryRun(sheet: SheetToAdopt): SetUp {
  const known = { ...ownColumnsByNote(sheet), ...sheet.remembered };
  const headerRow = findHeaderRow(sheet.values, sheet.remembered || {}) ?? bestHeaderRow(sheet, known);
  return headerRow === null ? newTab(sheet.tabs) : adoption(sheet, headerRow, known);
}

function adoption(sheet: SheetToAdopt, headerRow: number, known: RememberedHeaders): SetUp {
  const { tab } = sheet;
  const cells = sheet.values[headerRow - 1] || [];
  const below = sheet.values.slice(headerRow);
  const first = layoutOf(tab, headerRow, cells, known);
  const texts = cells.map(headerText);
  const unsettled = unsettledColumns(sheet, headerRow, known);
  const offered = [
    ...renamed(unsettled, texts),
    ...suggestions(cells, below, { ...layoutFrom(tab, headerRow, unsettled).columns, ...first.layout.columns }),
  ];
  const accepted = offered.filter((suggestion) => (sheet.accepted || []).includes(suggestion.header));
  const columns = { ...first.layout.columns, ...Object.fromEntries(accepted.map(({ key, column }) => [key, column])) };

  const adopted = planned(columns, (_, column) => texts[column - 1] || '');
  const waiting = unsettled.filter(({ key }) => columns[key] === undefined);
  const toAdd = COLUMN_KEYS.filter(
    (key) => 'atSetUp' in COLUMNS[key] && columns[key] === undefined && !waiting.some((one) => one.key === key),
  );
  const end = lastUsedColumn([cells, ...below]);
  const added = toAdd.map((key, index) => ({ key, column: end + 1 + index, header: freeHeader(key, texts) }));
  const all = [...adopted, ...added];
  // What is added again, or taken for what was renamed, is no longer missing.
  const settled = [...toAdd, ...accepted.map(({ key }) => key)];
  const headerProblems = first.problems.filter(({ key }) => !settled.includes(key));
  const layout = { tab, headerRow, columns };
  const read = readContacts({ layout, values: below }, [], sheet.calendar, sheet.now);
  const served = new Set(adopted.map(({ column }) => column));

  return {
    tab,
    newTab: false,
    headerRow,
    adopted,
    added,
    suggested: offered.filter((suggestion) => !accepted.includes(suggestion)),
    leftAlone: leftAlone(texts, below, served),
    people: read.contacts.length,
    problems: [
      ...headerProblems.map(({ cell, message }) => ({ cell, message })),
      ...totals(tab, read.contacts, columns),
      ...read.problems,
      ...referrerProblems(read.contacts, layout),
    ],
    alreadySetUp: sheet.remembered !== undefined && Object.keys(sheet.remembered).length > 0 && added.length === 0 && accepted.length === 0,
    headers: headersOf([...[...adopted, ...waiting].sort(byColumn), ...added]),
    layout: layoutFrom(tab, headerRow, all),
  };
}

/**
 * Remembered columns that seem to stand under another header now, or twice, with the header they had and the likeliest column: none is
 * added in their place, and none is forgotten, before somebody says which it is. Names, of which a blank column is no use, need not stand
 * anywhere.
 */
function unsettledColumns(sheet: SheetToAdopt, headerRow: number, known: RememberedHeaders): readonly PlannedColumn[] {
  const { tab, values: grid, calendar } = sheet;
  const troubles = columnTroubles({ tab, headerRow, grid, remembered: known, notes: sheet.notes?.[headerRow - 1] || [], calendar });
  const found = troubles.flatMap(({ kind, key, likely, own, canAdd }, i): PlannedColumn[] => {
    const header = known[key];
    // A place alone is no sign: where a run died before it was written, the header never stood.
    const isOpen = kind === 'doubled' ? own : (likely !== null && likely.sign !== 'place') || !canAdd;
    return isOpen && header !== undefined ? [{ key, column: likely?.column ?? -i, header }] : [];
  });
  return found.filter(({ column }, i) => found.findIndex((one) => one.column === column) === i);
}

/** Where one of them stands under another header, that is offered. */
function renamed(unsettled: readonly PlannedColumn[], texts: readonly string[]): readonly Suggestion[] {
  return unsettled.flatMap(({ key, column, header: before }) => {
    const header = column > 0 ? texts[column - 1] : '';
    return header === '' || header === before ? [] : [{ key, column, header, why: `“${before}” is gone, and this looks like it` }];
  });
}

function newTab(tabs: readonly string[]): SetUp {
  const tab = freeTabName(['Contacts'], tabs);
  const keys = COLUMN_KEYS.filter((key) => key !== 'firstName' && key !== 'lastName');
  const added = keys.map((key, index) => ({ key, column: index + 1, header: COLUMNS[key].header }));
  return {
    tab,
    newTab: true,
    headerRow: 1,
    adopted: [],
    added,
    suggested: [],
    leftAlone: [],
    people: 0,
    problems: [],
    alreadySetUp: false,
    headers: headersOf(added),
    layout: layoutFrom(tab, 1, added),
  };
}

/** Of the first rows the one that names people and in which most columns are ours; then the fuller, then the upper one. */
function bestHeaderRow(sheet: SheetToAdopt, known: RememberedHeaders): number | null {
  const rows = sheet.values.slice(0, HEADER_SEARCH_ROWS).flatMap((cells, index) => {
    const { columns } = layoutOf(sheet.tab, index + 1, cells, known).layout;
    const filled = cells.filter((cell) => headerText(cell) !== '').length;
    return holdsNames(columns) ? [{ row: index + 1, ours: Object.keys(columns).length, filled }] : [];
  });
  const [best] = rows.sort((a, b) => b.ours - a.ours || b.filled - a.filled || a.row - b.row);
  return best?.row ?? null;
}

/** In a copied file nothing is remembered, but our columns still carry our note under a header of ours. */
function ownColumnsByNote(sheet: SheetToAdopt): RememberedHeaders {
  const known: Partial<Record<ColumnKey, string>> = {};
  const ours = new Map<string, ColumnKey>();
  for (const key of COLUMN_KEYS) {
    const column = COLUMNS[key];
    if (!('otherwise' in column)) continue;
    ours.set(column.header, key);
    ours.set(column.otherwise, key);
  }
  (sheet.notes || []).slice(0, HEADER_SEARCH_ROWS).forEach((row, r) => {
    row.forEach((note, c) => {
      const header = headerText(sheet.values[r]?.[c] ?? '');
      const key = ours.get(header);
      if (key && note.trim() === OWN_COLUMN_NOTE) known[key] = header;
    });
  });
  return known;
}

/** A row of totals has a word where a name should be; only the user can say that it is no person. */
function totals(tab: string, contacts: readonly Contact[], columns: Layout['columns']): readonly Problem[] {
  const column = columns.name ?? columns.firstName ?? 1;
  return contacts
    .filter(({ name }) => /^(?:(?:grand|sub)[ -]?)?totals?(?:\P{L}|$)|^(?:sum|average|count)\P{L}*$/iu.test(name))
    .map(({ name, row }) => {
      const cell = cellName(tab, row, column);
      return {
        cell,
        message: `${cell} says “${cutAtWord(name, 40)}” where a name should be: if it is no person, empty the cell or delete the row.`,
      };
    });
}

function leftAlone(texts: readonly string[], below: readonly (readonly Cell[])[], served: ReadonlySet<number>): SetUp['leftAlone'] {
  const width = lastUsedColumn([texts, ...below]);
  return Array.from({ length: width }, (_, index) => ({ header: texts[index] || '', column: index + 1 })).flatMap(({ header, column }) => {
    if (served.has(column)) return [];
    if (header !== '') return [{ header, column }];
    const holdsData = below.some((cells) => !isBlank(cells[column - 1]));
    return holdsData ? [{ header: `column ${columnLetters(column)}, without a header`, column }] : [];
  });
}

/** Sheet number of the rightmost column that holds anything in these rows; 0 when none does. */
function lastUsedColumn(rows: readonly (readonly Cell[])[]): number {
  return rows.reduce((widest, cells) => {
    let last = cells.length;
    while (last > widest && cells[last - 1] === '') last -= 1;
    return Math.max(widest, last);
  }, 0);
}

/** Our header for the column, or its other one where the table already has a header of that name. */
export function freeHeader(key: ColumnKey, texts: readonly string[]): string {
  const column = COLUMNS[key];
  const taken = new Set(texts.map(normalizeHeader));
  const names = 'otherwise' in column ? [column.header, column.otherwise] : [column.header];
  return firstFree(names, (name) => taken.has(normalizeHeader(name)));
}

/** Google compares tab names without regard to case. */
export function freeTabName(names: readonly string[], tabs: readonly string[]): string {
  const taken = new Set(tabs.map((tab) => tab.toLowerCase()));
  return firstFree(names, (name) => taken.has(name.toLowerCase()));
}

function planned(columns: Layout['columns'], header: (key: ColumnKey, column: number) => string): PlannedColumn[] {
  return COLUMN_KEYS.flatMap((key) => {
    const column = columns[key];
    return column === undefined ? [] : [{ key, column, header: header(key, column) }];
  }).sort(byColumn);
}

function byColumn(a: PlannedColumn, b: PlannedColumn): number {
  return a.column - b.column;
}

function headersOf(columns: readonly PlannedColumn[]): RememberedHeaders {
  return Object.fromEntries(columns.map(({ key, header }) => [key, header]));
}

function layoutFrom(tab: string, headerRow: number, columns: readonly PlannedColumn[]): Layout {
  return { tab, headerRow, columns: Object.fromEntries(columns.map(({ key, column }) => [key, column])) };
}
