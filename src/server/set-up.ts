// Set-up: the user's table becomes the log. Dry run first; then every step in an order a run that dies in between leaves fit to be repeated.
import type { Answer, SetUpPreview } from '../contract/rpc';
import { dryRun, type SetUp } from '../core/adoption';
import { COLUMNS, OWN_COLUMN_NOTE } from '../core/columns';
import { calendarOf } from '../core/day';
import { HEADER_SEARCH_ROWS, isOwn } from '../core/headers';
import { notYetWritten } from '../core/history';
import { planTick, type TickPlan } from '../core/reminders';
import { changedShards, decodeLedger, SHARD_NAMES, type Ledger } from '../core/ledger';
import { columnsMoved, dressColumns, writeColumns } from './add-columns';
import { paint } from './colours';
import { ensureHistory } from './diary';
import { openLog, type Log, type OpenLog } from './log';
import { mendTrigger, takeReminders } from './ownership';
import type { Services } from './services';
import type { LogRecord } from './store';
import { bringUpToDate } from './update';
import type { Grid, Tab } from './workbook';

export interface SetUpChoices {
  /** Headers of the dry run's suggestions the user ticked. */
  readonly suggested: readonly string[];
  readonly reminders: boolean;
}

/** What set-up would do; changes nothing. */
export function previewOf(services: Services): SetUpPreview {
  const { plan } = planFor(services, []);
  return previewFrom(plan, isThisFile(services));
}

/** Carries the dry run out. Running it again changes nothing. To be called under the lock. */
export function carryOutSetUp(services: Services, { suggested, reminders }: SetUpChoices): Answer<{ readonly preview: SetUpPreview }> {
  const { store, book } = services;
  if (store.log && !isThisFile(services)) becomeOwnFile(services);
  const { tab: found, grid, notes, plan } = planFor(services, suggested);
  const tab = plan.newTab ? tabFor(services, plan) : found;
  const { id, ...headers } = plan.headers;
  // Until everybody has an ID the record names no column of them: a run that dies leaves a log that is not read, and so tells nobody.
  const givesIds = store.log?.headers.id === undefined || plan.added.some(({ key }) => key === 'id');
  const record: LogRecord = {
    spreadsheetId: book.id(),
    sheetId: tab.id(),
    tab: plan.newTab ? tab.name() : plan.tab,
    historySheetId: store.log?.historySheetId ?? null,
    headers: givesIds ? headers : plan.headers,
  };
  store.save({ log: record });
  if (!writeColumns(tab, plan.newTab ? [[]] : grid, plan.headerRow, plan.added).stands) return columnsMoved(record.tab);
  if (plan.newTab) tab.freezeRows(plan.headerRow);
  repairOwnColumns(tab, notes, plan);
  const history = ensureHistory(book, record);
  store.save({ log: history.record });
  book.show(tab);
  book.flush();
  const answer = openLog(services);
  if (!answer.ok) return answer;
  const opened = givesIds ? withNewIds(answer.opened, id) : answer.opened;
  const filled = fillIn(services, { opened, written: history.rows });
  if (!filled.ok) return filled;
  paint(store, filled.log);
  if (reminders) {
    const taken = takeReminders(services, false);
    if (!taken.ok) return taken;
  } else mendTrigger(services);
  return { ok: true, preview: previewFrom(plan, true) };
}

interface Planned {
  readonly tab: Tab;
  readonly grid: Grid;
  /** Notes of the rows that may be the header. */
  readonly notes: readonly (readonly string[])[];
  readonly plan: SetUp;
}

/** The log's tab where there is one, else the one in front. */
function planFor({ store, book, clock }: Services, accepted: readonly string[]): Planned {
  const { log } = store;
  const known = log && log.spreadsheetId === book.id() ? book.tab(log.sheetId) : null;
  const tab = known || book.activeTab();
  const grid = tab.read();
  const notes = tab.notes(Math.min(grid.length, HEADER_SEARCH_ROWS), grid[0].length);
  const remembered = known ? log?.headers : undefined;
  const calendar = calendarOf(book.zone());
  const sheet = { tab: tab.name(), values: grid, tabs: [], calendar, now: clock(), remembered, notes, accepted };
  const plan = dryRun(sheet);
  // Only a tab that is to be made needs the names of the others, which cost a call each.
  return { tab, grid, notes, plan: plan.newTab ? dryRun({ ...sheet, tabs: book.tabNames() }) : plan };
}

function isThisFile({ store, book }: Services): boolean {
  return store.log?.spreadsheetId === book.id();
}

/** A copy that brought its properties along keeps the settings; whose reminders and what was told stay with the original. */
function becomeOwnFile(services: Services): void {
  const { store } = services;
  store.save({
    log: { spreadsheetId: '', sheetId: -1, tab: '', historySheetId: null, headers: {} },
    owner: null,
    shards: changedShards(decodeLedger(store.raw), new Map()),
  });
}

/** A new tab, or the one a run that died had made for this. */
function tabFor({ store, book }: Services, plan: SetUp): Tab {
  const made = store.log && book.tab(store.log.sheetId);
  if (made && made.isEmpty()) return made;
  return book.addTab(plan.tab);
}

/** What a run that died may have left out: notes of our headers, formats, the hidden ID. */
function repairOwnColumns(tab: Tab, notes: Planned['notes'], { adopted, headerRow }: SetUp): void {
  const ours = adopted.filter(({ key }) => isOwn(key));
  if (ours.length === 0) return;
  const unfinished = ours.filter(({ column }) => notes[headerRow - 1]?.[column - 1] !== OWN_COLUMN_NOTE);
  for (const { column } of unfinished) tab.note(headerRow, column, OWN_COLUMN_NOTE);
  dressColumns(tab, headerRow, unfinished.length > 0 ? ours : ours.filter(({ key }) => key === 'id'));
}

/** The log with its column of IDs named. What was told cannot be theirs, so where anything was, everything up to now counts as told. */
export function withNewIds(opened: OpenLog, id: string | undefined): OpenLog {
  const { record, ledger, damaged } = opened;
  const headers = { ...record.headers, id };
  const wasTold = [...ledger.values()].some(({ told }) => told.length > 0);
  return { ...opened, record: { ...record, headers }, damaged: wasTold ? SHARD_NAMES : damaged };
}

interface FirstFill {
  readonly opened: OpenLog;
  /** The tab as this run has just read it; left out where it is to be read, and what a run that died left out made good. */
  readonly seen?: Grid;
  /** The rows of History. */
  readonly written: Grid;
}

/** The first IDs, statuses and dues; meetings that are past are remembered, before anybody has an ID, and told nobody. */
export function fillIn({ store, book }: Services, { opened, seen, written }: FirstFill): Answer<{ readonly log: Log }> {
  const { lastTick } = store.heartbeat;
  const decide = (log: Log) => {
    const plan = planTick({ ...log.situation, lastTick, telling: false });
    return { ...plan, history: notYetWritten(plan.history, written) };
  };
  const remember = (claimed: Ledger, log?: LogRecord): void => {
    store.save({ shards: changedShards(opened, claimed), ...(log && { log }) });
  };
  const claim = (_: Log, { claimed }: TickPlan): void => {
    remember(claimed);
  };
  const updated = bringUpToDate({ book, store, opened, seen, decide, thorough: !seen, claim });
  if (!updated.ok) return updated;
  const { log, decision, record } = updated.updated;
  remember(decision.claimed, record);
  return { ok: true, log: { ...log, situation: { ...log.situation, ledger: decision.claimed } } };
}

/** `isThisFile`: what is remembered is about this file. Columns of ours in a file that nothing is remembered about came with a copy. */
function previewFrom(plan: SetUp, isThisFile: boolean): SetUpPreview {
  const named = ({ key, header }: { key: keyof typeof COLUMNS; header: string }): { header: string; as: string } => ({
    header,
    as: COLUMNS[key].header,
  });
  return {
    tab: plan.tab,
    newTab: plan.newTab,
    headerRow: plan.headerRow,
    adopted: plan.adopted.map(named),
    added: plan.added.map(({ header }) => header),
    suggested: plan.suggested.map((suggestion) => ({ ...named(suggestion), why: suggestion.why })),
    leftAlone: plan.leftAlone.map(({ header }) => header),
    people: plan.people,
    problems: plan.problems,
    alreadySetUp: plan.alreadySetUp && isThisFile,
    copied: !isThisFile && plan.adopted.some(({ key }) => isOwn(key)),
  };
}
