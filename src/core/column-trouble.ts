// Columns of the log that are gone or there twice: which of the sheet's columns may be meant, told from cells, headers and place.
import { COLUMN_KEYS, COLUMNS, OWN_COLUMN_NOTE, type ColumnKey } from './columns';
import { MUST_NOT_SEEM_EMPTY, nameIn } from './contact';
import { wallText, type Calendar } from './day';
import { headerText, isOwn, layoutOf, normalizeHeader, type RememberedHeaders } from './headers';
import { checkOf } from './identity';
import { isBlank } from './reading';
import { isNeverTaken, looksLike } from './suggestions';
import type { ListColumn } from './list-tab';
import { columnLetters, isDate, textOf, type Cell, type Layout } from './table';
import { excerpt } from './text';

/** A column of the sheet, as somebody sees it before choosing it. */
export interface SheetColumn {
  /** Sheet column, 1-based, and its letters. */
  readonly column: number;
  readonly letters: string;
  /** As `shownHeader` gives it; '' where the header cell is blank. */
  readonly header: string;
  /** How many cells under the header hold something. */
  readonly filled: number;
  /** The first of them; dates as 'yyyy-mm-dd' or 'yyyy-mm-dd hh:mm' of the sheet's wall clock. */
  readonly first: readonly { readonly row: number; readonly text: string }[];
}

/** How a column was recognised: its cells are of the kind, or fit the hidden IDs; Tidbit's note; a like header; where it stands. */
export type Sign = 'dates' | 'values' | 'people' | 'ours' | 'header' | 'place';

export interface ColumnTrouble {
  readonly kind: 'missing' | 'doubled';
  readonly key: ColumnKey | ListColumn;
  /** The tab's name. */
  readonly tab: string;
  /** As remembered, and shown. */
  readonly header: string;
  /** As the hourly look says it. */
  readonly message: string;
  /** What may be chosen: of a missing column those that serve nothing yet, of a doubled one those with its header. */
  readonly among: readonly SheetColumn[];
  /** The likeliest; `fits` counts cells, where cells are the sign. */
  readonly likely: { readonly column: number; readonly sign: Sign; readonly fits: number } | null;
  /** Only the add-on writes into it. */
  readonly own: boolean;
  /** Nothing is told and no status changes before it is settled. */
  readonly blocks: boolean;
  /** A blank one is of use: not for names. */
  readonly canAdd: boolean;
}

/** Of a column of the log itself. */
export type LogTrouble = ColumnTrouble & { readonly key: ColumnKey };

/** A tab as read; `notes` are those of the header row, where one of the add-on's own columns is in trouble. */
export interface ReadTab {
  readonly headerRow: number;
  readonly grid: readonly (readonly Cell[])[];
  readonly notes: readonly string[];
  readonly calendar: Calendar;
}

/** The log's. */
export interface TroubledTab extends ReadTab {
  readonly tab: string;
  readonly remembered: RememberedHeaders;
}

const NAMES: readonly ColumnKey[] = ['name', 'firstName', 'lastName'];
const BLOCKING: readonly ColumnKey[] = [...NAMES, ...MUST_NOT_SEEM_EMPTY, 'id'];

/** So that the answer stays small however wide the sheet. */
const MOST_COLUMNS = 60;
const MOST_CELLS = 3;
const LONGEST_TEXT = 60;
/** Filled cells that are looked at to tell what a column holds. */
const SAMPLE = 200;
const ENOUGH = 0.6;
/** No header has two lines when it is compared. */
const NO_HEADER = '\n';

/** What the header row lacks or has twice, first what blocks the log; one without its hidden IDs lacks them even if none are remembered. */
export function columnTroubles(seen: TroubledTab): readonly LogTrouble[] {
  const { tab, headerRow, grid, remembered } = seen;
  const cells = grid[headerRow - 1];
  const { layout, problems } = layoutOf(tab, headerRow, cells, { id: NO_HEADER, ...remembered });
  const troubles = problems.map(({ code, key, places, message }): LogTrouble => {
    const kind = code === 'doubledColumn' ? 'doubled' : 'missing';
    const candidates = kind === 'doubled' ? places : freePlaces(seen, Object.values(layout.columns), isOwn(key));
    const among = candidates.slice(0, MOST_COLUMNS).map((column) => sheetColumn(seen, column));
    return {
      kind,
      key,
      tab,
      header: kind === 'doubled' ? among[0].header : shownHeader(remembered[key] ?? COLUMNS[key].header),
      message,
      among,
      likely: kind === 'doubled' ? likeliestOfSame(seen, layout, key, among) : likeliest(seen, layout, key, candidates),
      own: isOwn(key),
      blocks: BLOCKING.includes(key),
      canAdd: !NAMES.includes(key),
    };
  });
  return troubles.sort((a, b) => Number(b.blocks) - Number(a.blocks));
}

/** A header as it is shown, and named by who chose it: a cell holds up to 50,000 characters. */
export function shownHeader(header: string): string {
  return excerpt(header, LONGEST_TEXT);
}

/** Another header for a column whose header is another's too: 'Met (2)'. No column of the log could be meant by it. */
export function otherName(header: string, texts: readonly string[]): string {
  const known = COLUMN_KEYS.flatMap((key) => {
    const column = COLUMNS[key];
    return [column.header, ...('synonyms' in column ? column.synonyms : [])];
  });
  const taken = new Set([...texts, ...known].map(normalizeHeader));
  let number = 2;
  while (taken.has(normalizeHeader(`${header} ${String(number)}`))) number += 1;
  return `${shownHeader(header)} (${String(number)})`;
}

/** Columns that serve nothing and could be told apart by their header; where none but the add-on writes (`own`) only what it wrote itself. */
export function freePlaces({ headerRow, grid, notes }: ReadTab, served: readonly number[], own: boolean): readonly number[] {
  const cells = grid[headerRow - 1];
  const texts = cells.map(headerText);
  return cells.flatMap((_, index) => {
    if (served.includes(index + 1)) return [];
    const header = texts[index];
    const isTwice = header !== '' && texts.indexOf(header) !== texts.lastIndexOf(header);
    if (isTwice) return [];
    const fits = own ? notes[index] === OWN_COLUMN_NOTE : header !== '' || grid.slice(headerRow).some((row) => !isBlank(row[index]));
    return fits ? [index + 1] : [];
  });
}

export function sheetColumn({ headerRow, grid, calendar }: ReadTab, column: number): SheetColumn {
  const filled = grid.flatMap((cells, index) => (index >= headerRow && !isBlank(cells[column - 1]) ? [index] : []));
  return {
    column,
    letters: columnLetters(column),
    header: shownHeader(headerText(grid[headerRow - 1][column - 1])),
    filled: filled.length,
    first: filled.slice(0, MOST_CELLS).map((index) => ({ row: index + 1, text: shown(grid[index][column - 1], calendar) })),
  };
}

function shown(cell: Cell, calendar: Calendar): string {
  if (!isDate(cell)) return excerpt(textOf(cell), LONGEST_TEXT);
  const instant = Math.round(cell.getTime() / 1000) * 1000;
  return wallText(calendar, instant, ' ');
}

/** How many of a column's filled cells read as this one's do, of how many; null where any text may stand in it. */
type Look = (column: number) => { readonly fits: number; readonly of: number } | null;

function lookAt({ headerRow, grid }: TroubledTab, layout: Layout, key: ColumnKey): { readonly sign: Sign; readonly count: Look } {
  const rows = grid.slice(headerRow);
  const { id } = layout.columns;
  // Without names no ID is given or renewed: each still fits the name it was given to.
  if (id !== undefined && NAMES.includes(key)) {
    return {
      sign: 'people',
      count: (column) => {
        const columns = { ...layout.columns, [key]: column };
        return counted(rows, column, (_, cells) => {
          const check = checkOf(nameIn({ ...layout, columns }, cells), textOf(cells[(columns.email || 0) - 1]));
          return textOf(cells[id - 1]).endsWith(`.${check}`);
        });
      },
    };
  }
  const fits = looksLike(key);
  const sign = COLUMNS[key].kind.startsWith('date') ? 'dates' : 'values';
  return { sign, count: (column) => fits && counted(rows, column, fits) };
}

function counted(rows: TroubledTab['grid'], column: number, fits: (cell: Cell, cells: readonly Cell[]) => boolean): ReturnType<Look> {
  let [of, fitting] = [0, 0];
  for (const cells of rows) {
    const cell = cells[column - 1] ?? '';
    if (isBlank(cell)) continue;
    if (fits(cell, cells)) fitting += 1;
    if (++of === SAMPLE) break;
  }
  return { fits: fitting, of };
}

/** The one whose cells fit; among several, and where any text would, the one with a like header, or in the place of the missing one. */
function likeliest(seen: TroubledTab, layout: Layout, key: ColumnKey, places: readonly number[]): ColumnTrouble['likely'] {
  if (isOwn(key)) return places.length === 1 ? { column: places[0], sign: 'ours', fits: 0 } : null;
  const texts = seen.grid[seen.headerRow - 1].map(headerText);
  const taken = places.filter((column) => !isNeverTaken(texts[column - 1]));
  const { sign, count } = lookAt(seen, layout, key);
  const header = seen.remembered[key] ?? COLUMNS[key].header;
  const alike = taken.filter((column) => isAlike(texts[column - 1], header));
  const inPlace = placeOf(seen.remembered, layout, key, taken);
  const counts = taken.map((column) => ({ column, ...(count(column) || { fits: 0, of: 0 }) }));
  const fitting = counts.filter(({ fits, of }) => fits > 0 && fits >= of * ENOUGH);
  const best = [...fitting].sort(
    (a, b) =>
      Number(alike.includes(b.column)) - Number(alike.includes(a.column)) ||
      Number(b.column === inPlace) - Number(a.column === inPlace) ||
      b.fits - a.fits,
  )[0];
  if (best) return { column: best.column, sign, fits: best.fits };
  // Cells that are of another kind speak against it, whatever the header says.
  const silent = new Set(counts.filter(({ of }) => of === 0).map(({ column }) => column));
  if (alike.length === 1 && silent.has(alike[0])) return { column: alike[0], sign: 'header', fits: 0 };
  return inPlace !== null && silent.has(inPlace) ? { column: inPlace, sign: 'place', fits: 0 } : null;
}

/** Of columns with one header: the one with our note, or whose cells fit best, or the fullest, or the leftmost. */
function likeliestOfSame(seen: TroubledTab, layout: Layout, key: ColumnKey, among: readonly SheetColumn[]): ColumnTrouble['likely'] {
  const { sign, count } = lookAt(seen, layout, key);
  const [best] = among
    .map(({ column, filled }) =>
      isOwn(key)
        ? { column, sign: 'ours' as const, fits: Number(seen.notes[column - 1] === OWN_COLUMN_NOTE) }
        : { column, sign, fits: count(column)?.fits ?? filled },
    )
    .sort((a, b) => b.fits - a.fits || a.column - b.column);
  return best;
}

/** One says what the other says and more: 'Follow up on' and 'Follow up on (date)'. */
function isAlike(one: string, other: string): boolean {
  const [a, b] = [normalizeHeader(one), normalizeHeader(other)];
  return a !== '' && (a.includes(b) || b.includes(a));
}

/** The only free column between the neighbours it had: headers are remembered from left to right. */
function placeOf(remembered: RememberedHeaders, { columns }: Layout, key: ColumnKey, free: readonly number[]): number | null {
  const keys = Object.keys(remembered) as ColumnKey[];
  const places = keys.map((one) => columns[one]);
  return keys.includes(key) ? placeBetween(places, keys.indexOf(key), free) : null;
}

/** The only free column where the one at `at` would stand; `places` are those of all, in the order they stood in. */
export function placeBetween(places: readonly (number | undefined)[], at: number, free: readonly number[]): number | null {
  const after = places.slice(at + 1).find(Boolean);
  const before = places.slice(0, at).reverse().find(Boolean) ?? (after || 0) - 2;
  const between = free.filter((column) => column > before && column < (after ?? before + 2));
  return between.length === 1 ? between[0] : null;
}
