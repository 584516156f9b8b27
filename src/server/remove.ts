// Remove Tidbit: trigger, colour rules, our columns and what is kept beside the cells go; everything the user typed stays as it is.
import type { Answer } from '../contract/rpc';
import { OWN_COLUMNS } from '../core/columns';
import { findHeaderRow, layoutOf } from '../core/headers';
import { unpaint } from './colours';
import { failure } from './failure';
import { dropReminders } from './ownership';
import type { Services } from './services';

/** Works however little of the log is left, and again after a run that died. To be called under the lock. */
export function carryOutRemoval(services: Services): Answer<{ readonly kept: string }> {
  const { store, book, ownWriting } = services;
  const { log } = store;
  if (!log) return failure('notSetUp', 'This file has no log, so there is nothing to remove.');
  dropReminders(services, true);
  const tab = log.spreadsheetId === book.id() ? book.tab(log.sheetId) : null;
  if (tab) {
    unpaint(tab);
    const grid = tab.read();
    const headerRow = findHeaderRow(grid, log.headers);
    const columns = headerRow === null ? {} : layoutOf(log.tab, headerRow, grid[headerRow - 1], log.headers).layout.columns;
    // From the right, so that the columns still to go keep their places.
    const places = OWN_COLUMNS.flatMap((key) => columns[key] ?? []).sort((a, b) => b - a);
    for (const place of places) tab.deleteColumn(place);
    book.flush();
  }
  const { email, role } = store.advisor;
  const access = role ? ` ${email} can still open this file: Google’s Share window ends that.` : '';
  ownWriting.forget(book.id());
  store.clear();
  const kept = `Everything you typed in “${log.tab}” is as it was. The tab History, if you want it gone, is yours to delete.${access}`;
  return { ok: true, kept };
}
