// History, the tab: made at set-up, found by its ID, made again when somebody deleted it. Rows are only ever added.
import { freeTabName } from '../core/adoption';
import { HISTORY_HEADERS, HISTORY_TABS, historyRows, type HistoryEntry } from '../core/history';
import type { LogRecord } from './store';
import type { Grid, Tab, Workbook } from './workbook';

/** Adds the entries at the end of History and gives the log's record, which names the tab. No call when there are none. */
export function appendHistory(book: Workbook, record: LogRecord, entries: readonly HistoryEntry[]): LogRecord {
  if (entries.length === 0) return record;
  const rows = historyRows(entries);
  const known = historyTab(book, record);
  if (known) {
    known.append(rows);
    return record;
  }
  const made = makeHistory(book);
  made.append(rows);
  return { ...record, historySheetId: made.id() };
}

/** The tab from A1; [] where there is none. */
export function readHistory(book: Workbook, record: LogRecord): Grid {
  return historyTab(book, record)?.read() || [];
}

/** The tab, made if it is not there, and the rows it holds from before this set-up. */
export function ensureHistory(book: Workbook, record: LogRecord): { readonly record: LogRecord; readonly rows: Grid } {
  const known = historyTab(book, record);
  const tab = known || makeHistory(book);
  return { record: known ? record : { ...record, historySheetId: tab.id() }, rows: tab.read().slice(1) };
}

function historyTab(book: Workbook, { historySheetId }: LogRecord): Tab | null {
  return historySheetId === null ? null : book.tab(historySheetId);
}

/** A tab of that name with our headers is an earlier log's in this file, or came along with a copy: it is gone on with. */
function makeHistory(book: Workbook): Tab {
  for (const name of HISTORY_TABS) {
    const earlier = book.tabNamed(name);
    if (earlier && isHistory(earlier.read())) return earlier;
    // A run that died may have left it so.
    if (earlier?.isEmpty()) return dressed(earlier);
  }
  const names = book.tabNames();
  return dressed(book.addTab(freeTabName(HISTORY_TABS, names), names.length));
}

function dressed(tab: Tab): Tab {
  tab.write({ row: 1, column: 1, values: [HISTORY_HEADERS] });
  tab.format(2, 1, 1, 'yyyy-mm-dd hh:mm');
  tab.format(2, 2, HISTORY_HEADERS.length - 1, '@');
  tab.hideColumn(HISTORY_HEADERS.length);
  tab.freezeRows(1);
  return tab;
}

function isHistory([header]: Grid): boolean {
  return HISTORY_HEADERS.every((text, column) => header[column] === text);
}
