// Endpoints of a column that is gone or there twice: what could serve instead, and carrying out what was chosen.
import type { ColumnsView, Mend, MendUndo } from '../../contract/columns';
import type { Answer } from '../../contract/rpc';
import { columnTroubles, otherName, shownHeader, type ColumnTrouble } from '../../core/column-trouble';
import { COLUMN_KEYS, COLUMNS, type ColumnKey } from '../../core/columns';
import { calendarOf } from '../../core/day';
import { findHeaderRow, headerText, isOwn } from '../../core/headers';
import { addMissingColumns } from '../add-columns';
import { isText, isTextOrNull, listOf, none, one, record, two } from '../arguments';
import { readLog } from '../cells';
import { isPainted, paint } from '../colours';
import { endpoint, failure, freeEndpoint } from '../endpoints';
import { addHiddenIds } from '../hidden-ids';
import { openLog, understand, type Log, type OpenLog } from '../log';
import { MOVED, renameHeaders } from '../rename-headers';
import type { Services } from '../services';
import type { Grid } from '../workbook';
import { todayIn } from './today';

const isNumber = (value: unknown): value is number => typeof value === 'number';
const isKey = (value: unknown): value is ColumnKey => COLUMN_KEYS.some((key) => key === value);
const isWay = (value: unknown): value is Mend['way'] => isText(value) && Object.keys(WAYS).includes(value);
const isMend = record<Mend>({ way: isWay, key: isKey, column: isNumber, header: isText });
const isRenamed = record<MendUndo['headers'][number]>({ before: isText, after: isText });
const isUndo = record<MendUndo>({ key: isKey, before: isTextOrNull, after: isTextOrNull, headers: listOf(isRenamed) });

/** Troubles that go to the page at once; the next come when these are settled. */
const MOST_TROUBLES = 4;

export const loadColumns = freeEndpoint(none, (services) => {
  const answer = openLog(services);
  return answer.ok ? { ok: true, columns: viewOf(look(services, answer.opened)) } : answer;
});

export const showColumn = freeEndpoint(two(isNumber, isText), (services, [column, header]) => {
  const answer = openLog(services);
  if (!answer.ok) return answer;
  const { tab, record: known } = answer.opened;
  const grid = tab.read();
  const headerRow = findHeaderRow(grid, known.headers);
  if (headerRow === null || shownHeader(headersIn(grid, headerRow)[column - 1] ?? '') !== header) return MOVED;
  tab.select(headerRow, column);
  return { ok: true };
});

export const mendColumn = endpoint(one(isMend), (services, mend) => {
  const { store } = services;
  const answer = openLog(services);
  if (!answer.ok) return answer;
  const seen = look(services, answer.opened);
  const trouble = seen.troubles.find(({ key }) => key === mend.key);
  if (seen.headerRow === null || trouble === undefined) return MOVED;
  const mended = WAYS[mend.way](services, { ...seen, headerRow: seen.headerRow }, trouble, mend);
  if (!mended.ok) return mended;
  const { undo, read } = mended;
  if (!read.ok) return { ok: true, columns: viewOf(lookAgain(services)), today: null, undo };
  if (mend.key === 'status' && !isPainted(store, read.log)) paint(store, read.log);
  forgetTroubles(services, seen);
  return { ok: true, columns: viewOf(lookAgain(services, read.log.grid)), today: todayIn(services, read.log), undo };
});

export const undoMend = endpoint(one(isUndo), (services, { key, before, after, headers }) => {
  const answer = openLog(services);
  if (!answer.ok) return answer;
  const { opened } = answer;
  const { tab, record: known } = opened;
  const grid = tab.read();
  const headerRow = findHeaderRow(grid, known.headers);
  if (headerRow === null) return MOVED;
  const texts = headersIn(grid, headerRow);
  const back = headers.filter((renamed) => texts.filter((text) => text === renamed.after).length === 1);
  if (back.length > 0) {
    const cells = back.map((renamed) => ({ column: texts.indexOf(renamed.after) + 1, text: renamed.before }));
    const written = renameHeaders(services.book, { tab, grid, headerRow }, cells);
    if (!written.ok) return written;
  }
  const left = headers.filter((renamed) => !back.includes(renamed)).map((renamed) => renamed.after);
  if (before !== after) {
    // A column of the user's must never become one that is rewritten.
    const stands = (known.headers[key] ?? null) === after && !(isOwn(key) && before !== null && texts.includes(before));
    if (stands) remember(services, { opened, grid }, key, before);
    else left.push(after ?? before ?? key);
  } else readLog(services);
  return { ok: true, columns: viewOf(lookAgain(services)), left };
});

/** The log's tab as it was read, whatever is left of it. */
interface Seen {
  readonly opened: OpenLog;
  readonly tab: OpenLog['tab'];
  readonly grid: Grid;
  /** null where no row holds the headers. */
  readonly headerRow: number | null;
  readonly troubles: readonly ColumnTrouble[];
}

function look({ book }: Services, opened: OpenLog, grid = opened.tab.read()): Seen {
  const { record: known, tab } = opened;
  const headerRow = findHeaderRow(grid, known.headers);
  const seen = { opened, tab, grid, headerRow, troubles: [] };
  if (headerRow === null) return seen;
  const read = { tab: known.tab, headerRow, grid, remembered: known.headers, calendar: calendarOf(book.zone()) };
  const troubles = columnTroubles({ ...read, notes: [] });
  const notes = troubles.some(({ own }) => own) ? tab.notes(headerRow, grid[0].length)[headerRow - 1] : null;
  return { ...seen, troubles: notes ? columnTroubles({ ...read, notes }) : troubles };
}

/** After a mend: the record is another. */
function lookAgain(services: Services, grid?: Grid): Seen {
  const answer = openLog(services);
  if (!answer.ok) throw new Error(answer.problem);
  return look(services, answer.opened, grid);
}

function viewOf({ opened, headerRow, troubles }: Seen): ColumnsView {
  return { tab: opened.record.tab, troubles: headerRow === null ? null : troubles.slice(0, MOST_TROUBLES) };
}

interface Mended {
  readonly undo: MendUndo | null;
  /** The log since. */
  readonly read: Answer<{ readonly log: Log }>;
}
type Placed = Seen & { readonly headerRow: number };
type Way = (services: Services, seen: Placed, trouble: ColumnTrouble, mend: Mend) => Answer<Mended>;

const WAYS: Readonly<Record<Mend['way'], Way>> = {
  use(services, seen, { kind, own, among }, { key, column, header }) {
    if (among.find((one) => one.column === column)?.header !== header) return MOVED;
    const { tab, grid, headerRow, opened } = seen;
    const texts = headersIn(grid, headerRow);
    if (kind === 'missing') {
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
  add(services, { opened, grid, headerRow }, { kind, canAdd, among }, { key }) {
    if (kind === 'doubled') return MOVED;
    if (!canAdd) return NEEDED;
    if (key === 'id') return { ok: true, undo: null, read: addHiddenIds(services, { opened, grid, headerRow, begun: among[0] }) };
    const added = addMissingColumns(services, [key], () => true, grid);
    if (!added.ok) return added;
    services.store.save({ log: added.opened.record });
    return { ok: true, undo: null, read: readLog(services, added.seen) };
  },
  without(services, seen, { kind, own, blocks }, { key }) {
    if (kind === 'doubled') return MOVED;
    if (own || blocks) return NEEDED;
    return remember(services, seen, key, null);
  },
};

/** What the page never offers. */
const NEEDED = failure('badArgument', 'The log cannot do without what stands in this column. Choose one that is there.');

/** Other texts for header cells. */
function rename(services: Services, seen: Placed, key: ColumnKey, cells: Parameters<typeof renameHeaders>[2]): Answer<Mended> {
  const texts = headersIn(seen.grid, seen.headerRow);
  const written = renameHeaders(services.book, seen, cells);
  if (!written.ok) return written;
  const before = seen.opened.record.headers[key] ?? null;
  const headers = cells.map(({ column, text }) => ({ before: texts[column - 1], after: text }));
  return { ok: true, undo: { key, before, after: before, headers }, read: readLog(services, written.now) };
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

/** What the last look said of these troubles is no longer so, an hour before the next one. */
function forgetTroubles({ store }: Services, { opened, grid, troubles }: Seen): void {
  const { heartbeat } = store;
  const before = heartbeat.error === null ? null : understand(opened, grid);
  const error = before && !before.ok && before.problem === heartbeat.error ? null : heartbeat.error;
  const notes = heartbeat.notes.filter((note) => !troubles.some(({ message }) => message === note));
  store.save({ heartbeat: { ...heartbeat, error, notes } });
}

function headersIn(grid: Grid, headerRow: number): readonly string[] {
  return grid[headerRow - 1].map(headerText);
}
