// Columns of the log that are not there yet: added at the right end of the table, with their note, format and hidden ID.
import type { Answer } from '../contract/rpc';
import { COLUMNS, OWN_COLUMN_NOTE, type ColumnKey, type ColumnKind } from '../core/columns';
import { freeHeader, type PlannedColumn } from '../core/adoption';
import { findHeaderRow, headerText, isOwn, layoutOf, type RememberedHeaders } from '../core/headers';
import { failure, type Failure } from './failure';
import { OWN_FORMATS, sameCell } from './own-cells';
import { noHeaderRow, openLog, type OpenLog } from './log';
import { columnsBefore, differences, withBlocks, withoutBlocks } from './recovery';
import type { Services } from './services';
import type { Block, Grid, Tab } from './workbook';

/** The log's tab with every column that was asked for. */
interface WithColumns {
  readonly opened: OpenLog;
  /** The tab as it was last read. */
  readonly seen: Grid;
  /** Their headers as they stand. */
  readonly headers: readonly string[];
}

/**
 * Adds those of the columns that the log lacks, unless `isNeeded` says no; `read` is the tab as this run has just read it. The record with their headers is the caller's to save: should the
 * run die, the user's columns are known by their headers; ours are not, so it names those first. `moved` when people move columns faster
 * than they can be added.
 */
export function addMissingColumns(
  services: Services,
  keys: readonly ColumnKey[],
  isNeeded: (opened: OpenLog, seen: Grid) => boolean = () => true,
  read?: Grid,
): Answer<WithColumns> {
  const answer = openLog(services);
  if (!answer.ok) return answer;
  const { opened } = answer;
  const { tab } = opened;
  let { record } = opened;
  let seen = read || tab.read();
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const headerRow = findHeaderRow(seen, record.headers);
    if (headerRow === null) return noHeaderRow(record.tab);
    const texts = seen[headerRow - 1].map(headerText);
    const { layout } = layoutOf(record.tab, headerRow, seen[headerRow - 1], record.headers);
    const headerOf = (key: ColumnKey): string => texts[(layout.columns[key] || 0) - 1];
    const lacking = keys.filter((key) => layout.columns[key] === undefined);
    if (lacking.length === 0 || !isNeeded(opened, seen))
      return { ok: true, opened: { ...opened, record }, seen, headers: keys.map(headerOf) };
    const end = seen[0].length;
    const added = lacking.map((key, i) => ({ key, column: end + 1 + i, header: freeHeader(key, texts) }));
    const headers: RememberedHeaders = { ...record.headers, ...Object.fromEntries(added.map(({ key, header }) => [key, header])) };
    record = { ...record, headers };
    if (lacking.some(isOwn)) services.store.save({ log: record });
    const written = writeColumns(tab, seen, headerRow, added);
    seen = written.seen;
    if (written.stands) {
      const all = keys.map((key) => (lacking.includes(key) ? headers[key] || '' : headerOf(key)));
      return { ok: true, opened: { ...opened, record }, seen, headers: all };
    }
  }
  return columnsMoved(record.tab);
}

const MOST_TRIES = 2;

export function columnsMoved(tab: string): Failure {
  return failure('moved', `Columns of ${tab} were moved just now, while Tidbit was adding one. Nothing of yours was changed; try again.`);
}

interface WrittenColumns {
  /** False when somebody moved columns or rows meanwhile: then all of theirs is as they made it, and the columns are to be looked for anew. */
  readonly stands: boolean;
  /** The tab as it was last read. */
  readonly seen: Grid;
}

/**
 * Formats columns right of everything in `before`, hides the ID and writes the headers: last, so that a column with a header is complete.
 * Then it looks: a column inserted meanwhile pushes the last ones of the table to where ours were to stand.
 */
export function writeColumns(tab: Tab, before: Grid, headerRow: number, added: readonly PlannedColumn[]): WrittenColumns {
  if (added.length === 0) return { stands: true, seen: before };
  const { column } = added[0];
  const block: Block = { row: headerRow, column, values: [added.map(({ header }) => header)] };
  const putBack = keepLooks(tab, before, headerRow, added);
  // A column inserted or deleted while Google was fetching the cells is not in the reading.
  if (tab.lastColumn() !== before[0].length) return { stands: false, seen: tab.read() };
  const write = (): void => {
    dressColumns(tab, headerRow, added);
    // Notes first: a run that dies in between leaves no header of ours that could be taken for the user's.
    for (const { key, column: at } of added) if (isOwn(key)) tab.note(headerRow, at, OWN_COLUMN_NOTE);
    tab.write(block);
  };
  try {
    write();
  } catch {
    // No room at the right end, which only Google's refusal tells without a call.
    tab.widenTo(added[added.length - 1].column);
    write();
  }
  const after = tab.read();
  const wanted = withBlocks(before, [block])[headerRow - 1];
  if (wanted.every((cell, c) => sameCell(cell, after[headerRow - 1]?.[c]))) {
    for (const { key, column: at } of added) if (WIDTHS[key]) tab.width(at, WIDTHS[key]);
    return { stands: true, seen: after };
  }
  const blocks = [block];
  for (const repair of differences(withoutBlocks(before, after, headerRow, blocks, undefined), after, blocks)) tab.write(repair);
  putBack(columnsBefore(before, after, headerRow, blocks));
  return { stands: false, seen: tab.read() };
}

/** Pixels: what the add-on writes is read beside cells that are filled too. Set last, where the columns are sure to be ours. */
const WIDTHS: Readonly<Partial<Record<ColumnKey, number>>> = { status: 150, nextStep: 220, due: 130 };

/** What the table looks like. Gives what puts that back, told where each column of the tab stood before (from 0; -1: nowhere). */
function keepLooks(tab: Tab, before: Grid, headerRow: number, added: readonly PlannedColumn[]): (places: readonly number[]) => void {
  const known = before[0].length > 0;
  const formats = known && added.some(({ key }) => formatOf(key)) ? tab.formats().slice(headerRow) : [];
  const notes = known && added.some(({ key }) => isOwn(key)) ? tab.notes(headerRow, before[0].length)[headerRow - 1] : [];
  return (places) => {
    for (const { key, column } of added) {
      const was = places[column - 1] ?? -1;
      if (isOwn(key)) tab.note(headerRow, column, notes[was] || '');
      if (key === 'id' && was >= 0) tab.showColumn(column);
      const cells = was < 0 || was >= before[0].length ? [] : formats.map((row) => [row[was]]);
      if (cells.length === 0) continue;
      // Below the table what its last row looks like.
      tab.format(headerRow + 1, column, 1, cells[cells.length - 1][0]);
      tab.formatCells(headerRow + 1, column, cells);
    }
  };
}

/** The formats of columns we made, and the hidden ID: the same however often. */
export function dressColumns(tab: Tab, headerRow: number, columns: readonly PlannedColumn[]): void {
  for (const { key, column } of columns) {
    const format = formatOf(key);
    if (format) tab.format(headerRow + 1, column, 1, format);
    if (key === 'id') tab.hideColumn(column);
  }
}

/** Date met has none: a sheet shows what was typed there, with its time or without. */
const FORMATS: Readonly<Partial<Record<ColumnKind, string>>> = { date: 'yyyy-mm-dd', tickOrDate: 'yyyy-mm-dd' };

function formatOf(key: ColumnKey): string | undefined {
  const own: Readonly<Partial<Record<ColumnKey, string>>> = OWN_FORMATS;
  return own[key] || FORMATS[COLUMNS[key].kind];
}
