// History, the tab: made at set-up, found by its ID, made again when somebody deleted it. Rows are only ever added.
import { HISTORY_HEADERS, HISTORY_TABS, historyRows } from '../core/history';
import type { HistoryEntry } from '../core/reminders';
import type { LogRecord } from './store';
import type { Tab, Workbook } from './workbook';

/** Adds the entries at the end of History and gives the log's record, which names the tab. No call when there are none. */
export function appendHistory(book: Workbook, record: LogRecord, entries: readonly HistoryEntry[]): LogRecord {
  if (entries.length === 0) return record;
  const rows = historyRows(entries);
  const known = record.historySheetId === null ? null : book.tab(record.historySheetId);
  if (known) {
    known.append(rows);
    return record;
  }
  const made = makeHistory(book);
  made.append(rows);
  return { ...record, historySheetId: made.id() };
}

/** Makes the tab if it is not there. */
export function ensureHistory(book: Workbook, record: LogRecord): LogRecord {
  const known = record.historySheetId === null ? null : book.tab(record.historySheetId);
  return known ? record : { ...record, historySheetId: makeHistory(book).id() };
}

function makeHistory(book: Workbook): Tab {
  const names = book.tabNames();
  const taken = new Set(names.map((name) => name.toLowerCase()));
  const [name = HISTORY_TABS[1]] = HISTORY_TABS.filter((one) => !taken.has(one.toLowerCase()));
  const tab = book.addTab(name, names.length);
  tab.writeHeaders(1, 1, HISTORY_HEADERS, ['', '', '', '', '']);
  tab.format(2, 1, 1, 'yyyy-mm-dd hh:mm');
  tab.format(2, 2, HISTORY_HEADERS.length - 1, '@');
  tab.hideColumn(HISTORY_HEADERS.length);
  tab.freezeRows(1);
  return tab;
}
