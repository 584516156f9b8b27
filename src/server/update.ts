// Brings the cells Tidbit writes up to date, though people sort, insert and move meanwhile: read, decide, read again, write, look, put right.
import type { Answer } from '../contract/rpc';
import { OWN_COLUMNS } from '../core/columns';
import { runsOf } from '../core/grouping';
import { entriesForMovedIds, type HistoryEntry } from '../core/history';
import type { RowState } from '../core/reminders';
import { appendHistory } from './diary';
import type { Failure } from './failure';
import { understand, type Log, type OpenLog } from './log';
import { blocksToWrite, type OwnCells } from './own-cells';
import { differences, lastRow, movedSince, sameTable, whereverTheyStand, withBlocks, withoutBlocks } from './recovery';
import type { LogRecord, Store } from './store';
import { typedTexts, type EditedCell } from './typed-texts';
import type { Block, Grid, Workbook } from './workbook';

/** What the rules say about a log: what our cells shall hold, and what History shall say. */
export interface Decision {
  readonly rows: readonly RowState[];
  readonly history: readonly HistoryEntry[];
}

export interface Updated<D extends Decision> {
  /** As last read: the decision is about these rows. */
  readonly log: Log;
  readonly decision: D;
  /** The record, with History's tab if that had to be made. */
  readonly record: LogRecord;
  /** What people should know about this run, one sentence each. */
  readonly notes: readonly string[];
}

interface Task<D extends Decision> {
  readonly book: Workbook;
  readonly store: Store;
  readonly opened: OpenLog;
  /** The tab as this run has just read it; read here when left out. */
  readonly seen?: Grid;
  readonly decide: (log: Log) => D;
  /** Whether something follows that must not rest on an old reading, such as a mail. */
  readonly matters?: (decision: D) => boolean;
  /** The one cell somebody has just edited. */
  readonly edited?: EditedCell;
  /** Number formats are made sure of too. */
  readonly thorough?: boolean;
  /**
   * Cells of the user's to write first, because they clicked something: the decision is about the log as it will read then. `free` is the row
   * for somebody new, below all others when left out.
   */
  readonly writes?: (log: Log, free?: number) => readonly Block[];
  /** Called before the cells are written, once it is certain what they will hold: for what must be remembered even if the run dies. */
  readonly claim?: (log: Log, decision: D) => void;
}

/** No number of calls depends on how many rows there are. To be called under the lock; what is to be remembered is the caller's to save. */
export function bringUpToDate<D extends Decision>(task: Task<D>): Answer<{ readonly updated: Updated<D> }> {
  const { book, store, opened, matters = () => false } = task;
  const { tab } = opened;
  let draft = draftOf(task, task.seen || tab.read());
  // A column inserted while Google was fetching the cells pushes the last one out of the reading.
  if (!draft.ok) draft = draftOf(task, tab.read());
  if (!draft.ok) return draft;
  if (draft.blocks.length > 0 || draft.history.length > 0 || matters(draft.decision)) {
    // A row inserted while Google was fetching the cells pushes the last one out of the reading: nothing may be written there then.
    const again = lastRow(draft.blocks) > draft.before.length ? tab.read() : tab.readAgain();
    if (!sameTable(draft.log.layout, draft.before, again)) draft = draftOf(task, tab.read());
    if (!draft.ok) return draft;
  }
  const { unformatted: _, ...record } = appendHistory(book, opened.record, draft.history);
  if (draft.blocks.length === 0) return { ok: true, updated: { ...draft, record, notes: [] } };

  const rows = lastRow(draft.blocks);
  const grows = rows > draft.before.length;
  task.claim?.(draft.log, draft.decision);
  // The record as it is stored: the caller's may name what is yet to be written.
  if (store.log && draft.blocks.some(({ formats }) => formats)) store.save({ log: { ...store.log, unformatted: true } });
  // New people get rows of their own: who is about to paste below the table pastes below these.
  const isRefused = grows && !tab.insertRows(draft.before.length + 1, rows - draft.before.length);
  const formats = tab.writeAll(isRefused ? draft.blocks.flatMap(filledPartsOf) : draft.blocks);
  // Reading carries out what was written, and its errors surface here.
  const after = grows ? tab.read() : tab.readAgain();
  if (!sameTable(draft.log.layout, withBlocks(draft.before, draft.blocks), after)) {
    return putRight(task, draft, tab.read(), { ...record, unformatted: true });
  }
  formats.forEach((write) => {
    write();
  });
  return { ok: true, updated: { ...draft, record, notes: [] } };
}

interface Draft<D extends Decision> {
  readonly ok: true;
  /** The cells as read. */
  readonly before: Grid;
  readonly log: Log;
  readonly decision: D;
  readonly blocks: readonly Block[];
  readonly history: readonly HistoryEntry[];
}

function draftOf<D extends Decision>({ opened, decide, edited, writes, thorough }: Task<D>, grid: Grid, free?: number): Draft<D> | Failure {
  const first = understand(opened, grid);
  if (!first.ok) return first;
  const theirs = writes?.(first.log, free) || [];
  const understood = theirs.length === 0 ? first : understand(opened, withBlocks(grid, theirs));
  if (!understood.ok) return understood;
  const { log } = understood;
  const decision = decide(log);
  const cells = ownCells(log, decision.rows);
  const ours = blocksToWrite(log.grid, cells, thorough || opened.record.unformatted);
  const typed = ours.length === 0 ? [] : typedTexts(log, cells, edited);
  const history = [...entriesForMovedIds(log.identity.moved, log.situation.now), ...typed, ...decision.history];
  return { ok: true, before: grid, log, decision, blocks: laidInto(theirs, ours), history };
}

/** Our cells within what is written of the user's go with it: a row that is added comes with its ID, or not at all. */
function laidInto(theirs: readonly Block[], ours: readonly Block[]): readonly Block[] {
  const blocks = theirs.map((block) => ({ ...block, values: block.values.map((cells) => [...cells]) }));
  const rest = ours.flatMap((own) => {
    const host = blocks.find((block) => reachesOver(block, own));
    if (!host) return [own];
    const [above, end] = [host.row - own.row, host.row - own.row + host.values.length];
    own.values.slice(Math.max(0, above), end).forEach((cells, i) => {
      host.values[Math.max(0, -above) + i].splice(own.column - host.column, cells.length, ...cells);
    });
    // Formats are written with values.
    if (own.formats) return [own];
    return [
      { ...own, values: own.values.slice(0, Math.max(0, above)) },
      { ...own, row: own.row + end, values: own.values.slice(end) },
    ].filter(({ values }) => values.length > 0);
  });
  return [...blocks, ...rest];
}

/** Without columns that are blank in it, which may be protected; formats are for what is filled. */
function filledPartsOf(block: Block): readonly Block[] {
  const { row, column, values, formats } = block;
  if (formats) return [block];
  const filled = [...values[0].keys()].filter((k) => values.some((cells) => cells[k] !== ''));
  return runsOf(filled, (k, last) => last === k - 1).map((run) => ({
    row,
    column: column + run[0],
    values: values.map((cells) => cells.slice(run[0], run[0] + run.length)),
  }));
}

/** Over all columns of it, and some of its rows. */
function reachesOver({ row, column, values }: Block, own: Block): boolean {
  const columns = column <= own.column && column + values[0].length >= own.column + own.values[0].length;
  return columns && row < own.row + own.values.length && own.row < row + values.length;
}

/** Whether our cells hold what they shall. */
export function isUpToDate(log: Log, rows: readonly RowState[]): boolean {
  return blocksToWrite(log.grid, ownCells(log, rows)).length === 0;
}

function ownCells({ layout, identity, situation }: Log, rows: readonly RowState[]): OwnCells {
  const states = identity.stored.map((): RowState | undefined => undefined);
  for (const state of rows) states[state.row - layout.headerRow - 1] = state;
  return { layout, calendar: situation.calendar, stored: identity.stored, states };
}

/**
 * Something moved between the second reading and our write. What the tab would hold without that write is worked out, decided anew,
 * and written wherever it differs: our cells, and those of the user's that came to lie under them.
 */
function putRight<D extends Decision>(
  task: Task<D>,
  { before, log, blocks }: Draft<D>,
  after: Grid,
  record: LogRecord,
): Answer<{ readonly updated: Updated<D> }> {
  const { tab } = task.opened;
  const { headerRow, columns } = log.layout;
  // Many people stay where they are; a click is decided anew as if it had written nothing, and whoever it added keeps their row.
  const moved = movedSince(after, task.claim ? blocks : blocks.filter(({ row }) => row > before.length));
  const known = withBlocks(before, moved);
  const under = blocks.filter((block) => !moved.includes(block));
  const laid = [...whereverTheyStand(known, after, headerRow, under)];
  let restored = withoutBlocks(known, after, headerRow, laid, columns.id);
  const added = task.claim ? undefined : rowHolding(restored, moved, new Set(OWN_COLUMNS.map((key) => columns[key])));
  if (added) {
    laid.push(added);
    restored = withBlocks(restored, [added]);
  }
  const again = draftOf(task, restored, added?.row);
  const wanted = again.ok ? withBlocks(restored, again.blocks) : restored;
  if (again.ok) task.claim?.(again.log, again.decision);
  const repairs = differences(wanted, after, again.ok ? [...laid, ...again.blocks] : laid);
  tab.writeAll(repairs);
  task.book.flush();
  if (!again.ok) return again;
  const ours = new Set(OWN_COLUMNS.map((key) => again.log.layout.columns[key]));
  const theirs = repairs.filter(({ column, row }) => !ours.has(column) && row > again.log.layout.headerRow);
  return {
    ok: true,
    updated: { log: again.log, decision: again.decision, record, notes: theirs.map((block) => putBack(again.log, block)) },
  };
}

/** What blanks the row that somebody was added in and that was moved since. */
function rowHolding(grid: Grid, [written]: readonly Block[], own: ReadonlySet<number | undefined>): Block | undefined {
  if (!written) return undefined;
  const [cells] = written.values;
  const typed = cells.filter((cell, k) => cell !== '' && !own.has(written.column + k));
  const at = grid.findIndex((line) => typed.every((cell) => line.includes(cell)));
  return at < 0 ? undefined : { row: at + 1, column: 1, values: [grid[at].map((cell) => (cells.includes(cell) ? '' : cell))] };
}

function putBack({ grid, layout, record }: Log, { column, values }: Block): string {
  const header = String(grid[layout.headerRow - 1][column - 1] ?? '');
  const cells = values.length === 1 ? 'one cell' : `${values.length} cells`;
  return (
    `Columns of ${record.tab} were moved while Tidbit wrote. It put back ${cells} of “${header}”: ` +
    'if one of them held a formula, it now holds what the formula showed.'
  );
}
