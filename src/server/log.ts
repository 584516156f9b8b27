// The log as one object: what was read, whose rows they are, what is known beside them. Everything is decided from it.
import type { Answer } from '../contract/rpc';
import { calendarOf, type Instant } from '../core/day';
import { findHeaderRow, holdsNames, layoutOf, type HeaderProblem } from '../core/headers';
import { MUST_NOT_SEEM_EMPTY, nameIn, readContacts } from '../core/contact';
import { settleIdentity, type Identity, type IdentityRow } from '../core/identity';
import { decodeLedger, type Ledger } from '../core/ledger';
import type { News } from '../core/news';
import { referrerProblems } from '../core/referrals';
import type { Situation } from '../core/reminders';
import { textOf, type Cell, type Layout, type Problem } from '../core/table';
import { failure, type Failure } from './failure';
import type { Services } from './services';
import type { LogRecord } from './store';
import type { Grid, Tab } from './workbook';

/** One reading of the log. */
export interface Log {
  readonly record: LogRecord;
  readonly tab: Tab;
  readonly grid: Grid;
  readonly layout: Layout;
  readonly identity: Identity;
  /** `now`, calendar, settings, contacts and ledger: what the rules ask for. */
  readonly situation: Situation;
  /** Cells and headers the user should look at. */
  readonly problems: readonly (Problem | HeaderProblem)[];
}

/** What the readings of one run have in common. */
export interface OpenLog {
  readonly record: LogRecord;
  readonly tab: Tab;
  readonly now: Instant;
  readonly zone: string;
  readonly ledger: Ledger;
  readonly damaged: readonly string[];
  readonly settings: Situation['settings'];
  readonly news: readonly News[];
  readonly newId: () => string;
  /** What stood in the one cell somebody has just typed over: an ID that was there still says whose row it is. */
  readonly overtyped?: { readonly row: number; readonly column: number; readonly text: string };
}

/** Finds the log's tab without reading its cells; `notSetUp` when there is none. Expected to be called under the lock. */
export function openLog({ store, book, clock, newId }: Services): Answer<{ readonly opened: OpenLog }> {
  const { log: record } = store;
  if (!record) return NOT_SET_UP;
  if (record.spreadsheetId !== book.id()) return COPIED;
  const zone = book.zone();
  const tab = book.tab(record.sheetId);
  if (!tab) {
    const problem = `The tab “${record.tab}” with your log is gone. Bring it back with File, Version history, or choose Set up this sheet.`;
    return failure('notSetUp', problem);
  }
  const { ledger, damaged } = decodeLedger(store.raw);
  return { ok: true, opened: { record, tab, now: clock(), zone, ledger, damaged, settings: store.settings, news: store.news, newId } };
}

/** What an endpoint does once the log's tab is found; without one it says so. */
export function withOpenLog<A, R>(
  handle: (services: Services, given: A, opened: OpenLog) => Answer<R>,
): (services: Services, given: A) => Answer<R> {
  return (services, given) => {
    const answer = openLog(services);
    return answer.ok ? handle(services, given, answer.opened) : answer;
  };
}

/** Makes a log of the tab's cells: finds headers, settles identity, reads the people. */
export function understand(opened: OpenLog, grid: Grid): Answer<{ readonly log: Log }> {
  const { record, tab, now, ledger, damaged, settings, news } = opened;
  const headerRow = findHeaderRow(grid, record.headers);
  if (headerRow === null) return noHeaderRow(record.tab);
  const { layout, problems } = layoutOf(record.tab, headerRow, grid[headerRow - 1], record.headers);
  if (!holdsNames(layout.columns)) {
    return missing(
      `The column with the names has gone missing in ${record.tab}. Put its header back, or choose in the sidebar how to carry on.`,
    );
  }
  if (layout.columns.id === undefined) {
    const twice = problems.find(({ code, key }) => code === 'doubledColumn' && key === 'id');
    if (twice) return failure('doubledColumn', `${twice.message} ${UNTIL_THEN}`);
    return missing(
      `The hidden column “${record.headers.id ?? 'ID'}” has gone missing in ${record.tab}, and with it who is who. Undo that, or choose in the sidebar how to carry on.`,
    );
  }
  const gone = problems.find(({ code, key }) => code === 'missingColumn' && MUST_NOT_SEEM_EMPTY.some((one) => one === key));
  if (gone) return missing(`${gone.message} ${UNTIL_THEN}`);
  const calendar = calendarOf(opened.zone);
  const rows = identityRows(layout, grid, opened);
  const identity = settleIdentity(rows, unusedId(opened));
  const names = rows.map(({ name }) => name);
  const read = readContacts({ layout, values: grid.slice(headerRow) }, identity.ids, calendar, now, names);
  const situation = { now, calendar, settings, news, contacts: read.contacts, ledger, damaged };
  return {
    ok: true,
    log: {
      record,
      tab,
      grid,
      layout,
      identity,
      situation,
      problems: [...problems, ...read.problems, ...referrerProblems(read.contacts, layout)],
    },
  };
}

const UNTIL_THEN = 'Until then Tidbit leaves every status as it is and sends no reminder.';

export function noHeaderRow(tab: string): Failure {
  return missing(`Tidbit no longer finds the header row in ${tab}. Put the headers back, or choose Set up this sheet.`);
}

const NOT_SET_UP = failure('notSetUp', 'This file has no log yet. Choose Set up this sheet in the Tidbit menu.');

/** Properties came along with a copy: its reminders are off until somebody sets it up. */
const COPIED = failure(
  'notSetUp',
  'This file is a copy of a log, so its reminders are off. Choose Set up this sheet to use it as a log of its own.',
);

function missing(problem: string): Failure {
  return failure('missingColumn', problem);
}

function identityRows(layout: Layout, grid: Grid, { overtyped }: OpenLog): IdentityRow[] {
  const { headerRow, columns } = layout;
  const cell = (cells: readonly Cell[], column: number | undefined): string => (column === undefined ? '' : textOf(cells[column - 1]));
  const lost = overtyped && overtyped.column === columns.id ? overtyped : undefined;
  return grid.slice(headerRow).map((cells, i) => {
    const row = headerRow + 1 + i;
    const stored = lost?.row === row ? lost.text : cell(cells, columns.id);
    return { row, name: nameIn(layout, cells), email: cell(cells, columns.email), stored };
  });
}

/** Somebody deleted is remembered for a while: a new person must not inherit what they were told. */
function unusedId({ newId, ledger }: OpenLog): () => string {
  return () => {
    let id = newId();
    while (ledger.has(id)) id = newId();
    return id;
  };
}
