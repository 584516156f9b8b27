// What each import wrote, remembered for 30 days so that it can be taken back: people added and blanks filled, each with a hash of what was written.
import { addDays, type Calendar, type Instant } from './day';
import { hash, type ImportColumn } from './import-keys';
import { headerText } from './headers';
import { isDate, type Cell } from './table';

/** A row as the import left it. */
export interface RowMark {
  readonly id: string;
  readonly mark: string;
}

/** A blank the import filled. */
export interface CellMark extends RowMark {
  readonly key: ImportColumn;
}

export interface ImportRecord {
  readonly number: number;
  readonly at: Instant;
  /** Where the people came from, as the page named it. */
  readonly file: string;
  readonly added: number;
  readonly updated: number;
  readonly undone: boolean;
  readonly rows: readonly RowMark[];
  readonly cells: readonly CellMark[];
}

export interface ImportRecords {
  /** Number of the last import there was: numbers are not used again. */
  readonly last: number;
  /** Oldest first. */
  readonly list: readonly ImportRecord[];
}

const UNDO_DAYS = 30;
/** A property holds 9 KB; all of them share 500 KB, of which the ledger of ten thousand people takes 300. */
const SLOT = 8000;
const SLOTS = 20;
const LONGEST_FILE_NAME = 80;

/** Whether undoing it would still do anything. */
export function isUndoable({ undone, rows, cells }: ImportRecord): boolean {
  return !undone && rows.length + cells.length > 0;
}

/** Those of the last 30 days. */
export function decodeImports(raw: Readonly<Record<string, string | undefined>>, now: Instant, calendar: Calendar): ImportRecords {
  const first = addDays(calendar.dayOf(now), -UNDO_DAYS);
  const parsed = parsedOf(Array.from({ length: SLOTS }, (_, i) => raw[slot(i)] || '').join(''));
  return { ...parsed, list: parsed.list.filter(({ at }) => calendar.dayOf(at) >= first) };
}

/**
 * The properties to set. They hold about 14,000 marks: what does not fit any more is forgotten, oldest import first, and can then
 * no longer be undone; beside the cells there is no room for more, and a hidden sheet could be sorted or deleted by hand.
 */
export function encodeImports({ last, list }: ImportRecords): Record<string, string> {
  let kept = list;
  let text = textOf(last, kept);
  for (let i = 0; text.length > SLOT * SLOTS && i < list.length; i++) {
    kept = kept.map((one, k) => (k === i ? { ...one, rows: [], cells: [] } : one));
    text = textOf(last, kept);
  }
  return Object.fromEntries(Array.from({ length: SLOTS }, (_, i) => [slot(i), text.slice(i * SLOT, (i + 1) * SLOT)]));
}

/** A row by everything people typed into it, in whatever order its columns stand; `own` are sheet columns of the add-on. */
export function markOfRow(headers: readonly Cell[], cells: readonly Cell[], own: ReadonlySet<number>): string {
  const filled = cells.flatMap((cell, c) => {
    const text = spelled(cell);
    return own.has(c + 1) || text === '' ? [] : [`${headerText(headers[c] ?? '')}\n${text}`];
  });
  return hash(filled.sort().join('\n\n'), ROW_MARK);
}

export function markOfCell(cell: Cell | undefined): string {
  return hash(spelled(cell ?? ''), CELL_MARK);
}

const ROW_MARK = 4;
const CELL_MARK = 3;
const ID = 6;

function spelled(cell: Cell): string {
  if (isDate(cell)) return String(Math.round(cell.getTime() / 1000));
  return cell === false ? '' : String(cell).trim();
}

function slot(index: number): string {
  return `imports.${index}`;
}

type Stored = readonly [
  number: number,
  at: Instant,
  file: string,
  added: number,
  updated: number,
  undone: 0 | 1,
  rows: string,
  columns: readonly ImportColumn[],
  cells: string,
];

/** ASCII alone, so that it can be cut anywhere; marks side by side at fixed widths. */
function textOf(last: number, list: readonly ImportRecord[]): string {
  const stored = list.map(({ number, at, file, added, updated, undone, rows, cells }): Stored => {
    const columns = [...new Set(cells.map(({ key }) => key))];
    const marks = cells.map(({ id, key, mark }) => id + columns.indexOf(key).toString(36) + mark);
    const rowMarks = rows.map(({ id, mark }) => id + mark);
    return [number, at, file.slice(0, LONGEST_FILE_NAME), added, updated, undone ? 1 : 0, rowMarks.join(''), columns, marks.join('')];
  });
  return JSON.stringify([last, stored]).replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** What does not parse counts as nothing imported: it can no longer be undone, and nothing else is lost. */
function parsedOf(text: string): ImportRecords {
  try {
    const [last, stored] = JSON.parse(text) as readonly [number, readonly Stored[]];
    return { last, list: stored.map(recordOf) };
  } catch {
    return { last: 0, list: [] };
  }
}

function recordOf([number, at, file, added, updated, undone, rows, columns, cells]: Stored): ImportRecord {
  return {
    number,
    at,
    file,
    added,
    updated,
    undone: undone === 1,
    rows: pieces(rows, ID + ROW_MARK).map((text) => ({ id: text.slice(0, ID), mark: text.slice(ID) })),
    cells: pieces(cells, ID + 1 + CELL_MARK).map((text) => ({
      id: text.slice(0, ID),
      key: columns[parseInt(text.charAt(ID), 36)],
      mark: text.slice(ID + 1),
    })),
  };
}

function pieces(text: string, length: number): string[] {
  return Array.from({ length: Math.floor(text.length / length) }, (_, i) => text.slice(i * length, (i + 1) * length));
}
