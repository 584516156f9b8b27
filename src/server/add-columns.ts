// Columns of the log that are not there yet: added at the right end of the table, with their note, format and hidden ID.
import type { Answer } from '../contract/rpc';
import { COLUMNS, OWN_COLUMN_NOTE, type ColumnKey, type ColumnKind } from '../core/columns';
import type { PlannedColumn } from '../core/adoption';
import { findHeaderRow, headerText, isOwn, layoutOf, normalizeHeader, type RememberedHeaders } from '../core/headers';
import { OWN_FORMATS } from './own-cells';
import { noHeaderRow, openLog, type OpenLog } from './log';
import type { Services } from './services';
import type { Grid, Tab } from './workbook';

/** The log's tab with every column that was asked for. */
interface WithColumns {
  readonly opened: OpenLog;
  /** The tab as it was last read. */
  readonly seen: Grid;
  /** Their headers as they stand. */
  readonly headers: readonly string[];
}

/**
 * Adds those of the columns that the log lacks, unless `isNeeded` says no. The record names them first, so that a run that dies in
 * between is made good by the next.
 */
export function addMissingColumns(
  services: Services,
  keys: readonly ColumnKey[],
  isNeeded: (opened: OpenLog, seen: Grid) => boolean = () => true,
): Answer<WithColumns> {
  const answer = openLog(services);
  if (!answer.ok) return answer;
  const { opened } = answer;
  const { record, tab } = opened;
  const seen = tab.read();
  const headerRow = findHeaderRow(seen, record.headers);
  if (headerRow === null) return noHeaderRow(record.tab);
  const texts = seen[headerRow - 1].map(headerText);
  const { layout } = layoutOf(record.tab, headerRow, seen[headerRow - 1], record.headers);
  const headerOf = (key: ColumnKey): string => texts[(layout.columns[key] ?? 0) - 1];
  const lacking = keys.filter((key) => layout.columns[key] === undefined);
  if (lacking.length === 0 || !isNeeded(opened, seen)) return { ok: true, opened, seen, headers: keys.map(headerOf) };
  const end = seen[0].length;
  const added = lacking.map((key, i) => ({ key, column: end + 1 + i, header: freeHeader(key, texts) }));
  const headers: RememberedHeaders = { ...record.headers, ...Object.fromEntries(added.map(({ key, header }) => [key, header])) };
  services.store.save({ log: { ...record, headers } });
  writeColumns(tab, headerRow, added);
  return {
    ok: true,
    opened: { ...opened, record: { ...record, headers } },
    // What went wrong in writing surfaces here.
    seen: tab.read(),
    headers: keys.map((key) => (lacking.includes(key) ? (headers[key] ?? '') : headerOf(key))),
  };
}

/** Formats columns that stand side by side, hides the ID and writes the headers: last, so that a column with a header is complete. */
export function writeColumns(tab: Tab, headerRow: number, added: readonly PlannedColumn[]): void {
  if (added.length === 0) return;
  tab.widenTo(added[added.length - 1].column);
  dressColumns(tab, headerRow, added);
  tab.writeHeaders(
    headerRow,
    added[0].column,
    added.map(({ header }) => header),
    added.map(({ key }) => (isOwn(key) ? OWN_COLUMN_NOTE : '')),
  );
}

/** The formats of columns we made, and the hidden ID: the same however often. */
export function dressColumns(tab: Tab, headerRow: number, columns: readonly PlannedColumn[]): void {
  for (const { key, column } of columns) {
    const format = formatOf(key);
    if (format !== null) tab.format(headerRow + 1, column, 1, format);
    if (key === 'id') tab.hideColumn(column);
  }
}

/** Date met has none: a sheet shows what was typed there, with its time or without. */
const FORMATS: Readonly<Record<ColumnKind, string | null>> = {
  text: null,
  date: 'yyyy-mm-dd',
  dateTime: null,
  tickOrDate: 'yyyy-mm-dd',
  checkbox: null,
  choice: null,
};

function formatOf(key: ColumnKey): string | null {
  const own: Readonly<Partial<Record<ColumnKey, string>>> = OWN_FORMATS;
  return own[key] ?? FORMATS[COLUMNS[key].kind];
}

function freeHeader(key: ColumnKey, texts: readonly string[]): string {
  const column = COLUMNS[key];
  const taken = new Set(texts.map(normalizeHeader));
  return 'otherwise' in column && taken.has(normalizeHeader(column.header)) ? column.otherwise : column.header;
}
