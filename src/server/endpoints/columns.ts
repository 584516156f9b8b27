// Endpoints of a column that is gone or there twice, of the log, Questions or Answers: what could serve instead, and doing what was chosen.
import type { ColumnsView, Mend, MendUndo } from '../../contract/columns';
import type { Answer } from '../../contract/rpc';
import { columnTroubles, otherName, shownHeader, type ColumnTrouble } from '../../core/column-trouble';
import { COLUMNS, type ColumnKey } from '../../core/columns';
import { calendarOf } from '../../core/day';
import { findHeaderRow, headerText, isOwn } from '../../core/headers';
import { isStoredId } from '../../core/identity';
import type { ListName } from '../../core/list-tab';
import { isListColumn, LIST_NAMES, listHeaderRow, listTroubles } from '../../core/list-trouble';
import { addMissingColumns } from '../add-columns';
import { isText, isTextOrNull, keyOf, listOf, record } from '../arguments';
import { readLog } from '../cells';
import { isPainted, paint } from '../colours';
import { endpoint, freeEndpoint } from '../endpoints';
import { refusal } from '../failure';
import { addHiddenIds } from '../hidden-ids';
import { Lists } from '../lists';
import { openLog, understand, withOpenLog, type Log, type OpenLog } from '../log';
import { MOVED, renameHeaders } from '../rename-headers';
import type { Services } from '../services';
import type { Grid } from '../workbook';
import { todayIn } from './today';

const isNumber = (value: unknown): value is number => typeof value === 'number';
const isKey = (value: unknown): value is ColumnTrouble['key'] => isText(value) && (value in COLUMNS || isListColumn(value));
const isWay = (value: unknown): value is Mend['way'] => keyOf(WAYS)(value);
const isMend = record<Mend>({ way: isWay, key: isKey, column: isNumber, header: isText });
const isRenamed = record<MendUndo['headers'][number]>({ before: isText, after: isText });
const isUndo = record<MendUndo>({ key: isKey, before: isTextOrNull, after: isTextOrNull, headers: listOf(isRenamed) });

/** Troubles that go to the page at once; the next come when these are settled. */
const MOST_TROUBLES = 4;

export const loadColumns = freeEndpoint(
  [],
  withOpenLog((services, _, opened) => ({ ok: true, columns: viewOf(services, look(services, opened)) })),
);

export const showColumn = freeEndpoint(
  [isMend],
  withOpenLog((services, [{ key, column, header }], opened) => {
    const { tab, grid, headerRow } = look(services, opened, key);
    if (headerRow === null || shownHeader(headersIn(grid, headerRow)[column - 1] || '') !== header) return MOVED;
    tab.select(headerRow, column);
    return { ok: true };
  }),
);

export const mendColumn = endpoint(
  [isMend],
  withOpenLog((services, [mend], opened) => {
    const { store } = services;
    const seen = look(services, opened, mend.key);
    const trouble = seen.troubles.find(({ key }) => key === mend.key);
    if (seen.headerRow === null || !trouble) return MOVED;
    const mended = WAYS[mend.way](services, { ...seen, headerRow: seen.headerRow }, trouble, mend);
    if (!mended.ok) return mended;
    const { undo, read } = mended;
    if (!read.ok) return { ok: true, columns: viewOf(services, lookAgain(services), mend.key), today: null, undo };
    if (mend.key === 'status' && !isPainted(store, read.log)) paint(store, read.log);
    if (!isListColumn(mend.key)) forgetTrouble(services, seen);
    return { ok: true, columns: viewOf(services, lookAgain(services, read.log.grid), mend.key), today: todayIn(services, read.log), undo };
  }),
);

export const undoMend = endpoint(
  [isUndo],
  withOpenLog((services, [{ key, before, after, headers }], opened) => {
    const { tab, grid, headerRow } = look(services, opened, key);
    if (headerRow === null) return MOVED;
    const texts = headersIn(grid, headerRow);
    const back = headers.filter((renamed) => texts.filter((text) => text === renamed.after).length === 1);
    if (back.length > 0) {
      const cells = back.map((renamed) => ({ column: texts.indexOf(renamed.after) + 1, text: renamed.before }));
      const written = renameHeaders(services.book, { tab, grid, headerRow }, cells);
      if (!written.ok) return written;
    }
    const left = headers.filter((renamed) => !back.includes(renamed)).map((renamed) => renamed.after);
    if (before !== after && !isListColumn(key)) {
      const { headers: known } = opened.record;
      // A column of the user's must never become one that is rewritten.
      const stands = (known[key] ?? null) === after && !(isOwn(key) && before !== null && texts.includes(before));
      if (stands) remember(services, { opened, grid }, key, before);
      else left.push(after ?? before ?? key);
    } else readLog(services);
    return { ok: true, columns: viewOf(services, lookAgain(services), key), left };
  }),
);

/** The tab of the log or of a list as it was read, whatever is left of it. */
interface Seen {
  readonly opened: OpenLog;
  readonly tab: OpenLog['tab'];
  readonly grid: Grid;
  /** null where no row holds the headers. */
  readonly headerRow: number | null;
  readonly troubles: readonly ColumnTrouble[];
}

/** The tab `key` is a column of; the log's, which may have been read already, where it is left out. */
function look(services: Services, opened: OpenLog, key: Mend['key'] = 'name', read?: Grid): Seen {
  if (isListColumn(key)) return lookAtList(services, opened, key.startsWith('q') ? 'questions' : 'answers');
  const { book } = services;
  const { record: known, tab } = opened;
  const grid = read || tab.read();
  const headerRow = findHeaderRow(grid, known.headers);
  const seen = { opened, tab, grid, headerRow, troubles: [] };
  if (headerRow === null) return seen;
  const from = { tab: known.tab, headerRow, grid, remembered: known.headers, calendar: calendarOf(book.zone()) };
  const troubles = columnTroubles({ ...from, notes: [] });
  const notes = troubles.some(({ own }) => own) ? tab.notes(headerRow, grid[0].length)[headerRow - 1] : null;
  return { ...seen, troubles: notes ? columnTroubles({ ...from, notes }) : troubles };
}

function lookAtList(services: Services, opened: OpenLog, name: ListName): Seen {
  const list = new Lists(services)[name]();
  if (!list) return { opened, tab: opened.tab, grid: [], headerRow: null, troubles: [] };
  const { tab, grid } = list;
  const headerRow = listHeaderRow(name, grid);
  return {
    opened,
    tab,
    grid,
    headerRow,
    troubles: headerRow === null ? [] : listTroubles(name, { headerRow, grid, notes: [], calendar: calendarOf(opened.zone) }),
  };
}

/** After a mend: the record is another. */
function lookAgain(services: Services, grid?: Grid): Seen {
  const answer = openLog(services);
  if (!answer.ok) throw new Error(answer.problem);
  return look(services, answer.opened, undefined, grid);
}

/** Of the log as it was seen, and of the lists, which are read for it: after a mend only the one that was mended. */
function viewOf(services: Services, { opened, headerRow, troubles }: Seen, mended?: Mend['key']): ColumnsView {
  const { tab } = opened.record;
  if (headerRow === null) return { tab, troubles: null };
  const inLists = LIST_NAMES.filter((name) => mended === undefined || mended.startsWith(name)).flatMap(
    (name) => lookAtList(services, opened, name).troubles,
  );
  return { tab, troubles: [...troubles, ...inLists].slice(0, MOST_TROUBLES) };
}

interface Mended {
  readonly undo: MendUndo | null;
  /** The log since. */
  readonly read: Answer<{ readonly log: Log }>;
}
type Placed = Seen & { readonly headerRow: number };
type Way = (services: Services, seen: Placed, trouble: ColumnTrouble, mend: Mend) => Answer<Mended>;

const WAYS: Readonly<Record<Mend['way'], Way>> = {
  use(services, seen, { kind, own, among, header: wanted }, { key, column, header }) {
    if (among.find((one) => one.column === column)?.header !== header) return MOVED;
    const { tab, grid, headerRow, opened } = seen;
    const texts = headersIn(grid, headerRow);
    if (kind === 'missing') {
      if (isListColumn(key)) return rename(services, seen, key, [{ column, text: wanted }]);
      if (header !== '') return remember(services, seen, key, texts[column - 1]);
      return rename(services, seen, key, [{ column, text: opened.record.headers[key] ?? COLUMNS[key].header }]);
    }
    const others = among.flatMap((one) => (one.column === column ? [] : [one.column]));
    const names = others.reduce<readonly string[]>((taken, one) => [...taken, otherName(texts[one - 1], [...texts, ...taken])], []);
    const renamed = rename(
      services,
      seen,
      key,
      others.map((one, i) => ({ column: one, text: names[i] })),
    );
    // A copy that is no longer rewritten must not say so.
    if (renamed.ok && own) for (const one of others) tab.note(headerRow, one, '');
    return renamed;
  },
  add(services, seen, { kind, canAdd, among, header }, { key }) {
    const { opened, tab, grid, headerRow } = seen;
    if (kind === 'doubled') return MOVED;
    if (isListColumn(key)) {
      const column = grid[0].length + 1;
      // One that was inserted while Google was fetching the cells has pushed the last one there.
      return tab.lastColumn() === column - 1 ? rename(services, seen, key, [{ column, text: header }]) : MOVED;
    }
    if (!canAdd) return NEEDED;
    if (key === 'id') {
      // Another column of ours that was renamed has our note too.
      const begun = among.find(({ first }) => first.every(({ text }) => isStoredId(text)));
      return { ok: true, undo: null, read: addHiddenIds(services, { opened, grid, headerRow, begun }) };
    }
    const added = addMissingColumns(services, [key], () => true, grid);
    if (!added.ok) return added;
    services.store.save({ log: added.opened.record });
    return { ok: true, undo: null, read: readLog(services, added.seen) };
  },
  without(services, seen, { kind, own, blocks }, { key }) {
    if (kind === 'doubled') return MOVED;
    if (own || blocks || isListColumn(key)) return NEEDED;
    return remember(services, seen, key, null);
  },
};

/** What the page never offers. */
const NEEDED = refusal('The log cannot do without what stands in this column. Choose one that is there.');

/** Other texts for header cells. */
function rename(services: Services, seen: Placed, key: Mend['key'], cells: Parameters<typeof renameHeaders>[2]): Answer<Mended> {
  const whole = seen.grid[seen.headerRow - 1];
  const written = renameHeaders(services.book, seen, cells);
  if (!written.ok) return written;
  const isInLog = !isListColumn(key);
  const before = (isInLog && seen.opened.record.headers[key]) || null;
  const headers = cells.map(({ column, text }) => ({ before: String(whole[column - 1] ?? ''), after: text }));
  return { ok: true, undo: { key, before, after: before, headers }, read: readLog(services, isInLog ? written.now : undefined) };
}

/** The header that serves as a column from now on; null for none. */
function remember(
  services: Services,
  { opened, grid }: Pick<Seen, 'opened' | 'grid'>,
  key: ColumnKey,
  header: string | null,
): Mended & { readonly ok: true } {
  const { record: known } = opened;
  const { [key]: before = null, ...others } = known.headers;
  const headers = header === null ? others : { ...known.headers, [key]: header };
  services.store.save({ log: { ...known, headers } });
  return { ok: true, undo: { key, before, after: header, headers: [] }, read: readLog(services, grid) };
}

/** What stopped the last look is no longer so, an hour before the next one. */
function forgetTrouble({ store }: Services, { opened, grid }: Seen): void {
  const { heartbeat } = store;
  if (heartbeat.error === null) return;
  const before = understand(opened, grid);
  if (!before.ok && before.problem === heartbeat.error) store.save({ heartbeat: { ...heartbeat, error: null } });
}

function headersIn(grid: Grid, headerRow: number): readonly string[] {
  return grid[headerRow - 1].map(headerText);
}
