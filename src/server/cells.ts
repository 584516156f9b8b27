// Cells of the user's that a click changes: found by contact and column when they are written, and what puts them back.
import type { Answer, CellText, Change } from '../contract/rpc';
import { COLUMN_KEYS, COLUMNS, type ColumnKey, type ColumnKind } from '../core/columns';
import { parseClock, parseDay, wallText, type Calendar } from '../core/day';
import { headerText, isOwn } from '../core/headers';
import { entriesForUndone } from '../core/history';
import { changedShards } from '../core/ledger';
import { factsChanged, KEPT_FACTS, textOf } from '../core/kept-facts';
import { rememberAs, type Learned, type Seen } from '../core/learning';
import { runsOf } from '../core/grouping';
import { memoryOf } from '../core/ledger';
import { CELL_LIMIT, isDate, type Cell } from '../core/table';
import { excerpt, figure } from '../core/text';
import { addMissingColumns } from './add-columns';
import { decideEdit, type EditedBy, type Teach } from './edit';
import { failure, refusal, type Failure } from './failure';
import { openLog, understand, type Log, type OpenLog } from './log';
import { instantOf, sameCell } from './own-cells';
import type { Services } from './services';
import { bringUpToDate } from './update';
import type { Block, Grid } from './workbook';

/** Stands for the contact ID in cells of a row that is added below the last. */
export const NEW_ROW = '';

/** One cell to write, by contact ID and column. Text becomes a date in the columns that hold dates, and is text in all others. */
export interface CellWrite {
  readonly id: string;
  readonly key: ColumnKey;
  readonly value: CellText;
}

/** What to write, or why nothing can be. */
export type Chosen = readonly CellWrite[] | Failure;

/** The log as it reads after a click. */
export interface Written {
  readonly log: Log;
  /** What Undo gives to the `undo` endpoint. */
  readonly undo: readonly Change[];
}

/** Brings our cells up to date and gives the log. `seen` is the tab as this run has just read it. For screens; to be called under the lock. */
export function readLog(services: Services, seen?: Grid): Answer<{ readonly log: Log }> {
  const answer = openLog(services);
  if (!answer.ok) return answer;
  const written = carryOut(services, { ...answer, seen }, () => []);
  return written.ok ? { ok: true, log: written.log } : written;
}

/**
 * Reads the log, writes the cells `choose` names, follows them up like an edit by hand (facts, Status, Next step, Due), saves what is to
 * be remembered. `columns` are those `choose` may name: the ones that are not there yet are added first. `choose` may be asked more than
 * once, when somebody moves rows meanwhile. `teach` is what the click says beyond the cells. To be called under the lock.
 */
export function writeCells(
  services: Services,
  columns: readonly ColumnKey[],
  choose: (log: Log) => Chosen,
  teach?: Teach,
): Answer<Written> {
  const fitting = (log: Log): Chosen => {
    const chosen = choose(log);
    const long = 'ok' in chosen ? undefined : chosen.find(({ value }) => String(value).length > CELL_LIMIT);
    return long ? tooLong(COLUMNS[long.key].header) : chosen;
  };
  // Columns are added only for a click that writes: not for somebody deleted meanwhile.
  const added = addMissingColumns(services, columns, (opened, seen) => {
    const read = understand(opened, seen);
    const chosen = read.ok ? fitting(read.log) : read;
    return !('ok' in chosen) && chosen.length > 0;
  });
  if (!added.ok) return added;
  const places = (log: Log): ReturnType<Choose> => {
    const chosen = fitting(log);
    if ('ok' in chosen) return chosen;
    const places: Place[] = [];
    for (const { id, key, value } of chosen) {
      const column = log.layout.columns[key];
      if (column === undefined) return columnGone(COLUMNS[key].header);
      places.push({ id, column, value: cellFor(log, column, value) });
    }
    return places;
  };
  return carryOut(services, added, places, teach);
}

/** Puts back what an action changed, where it still stands; `left` names what was changed since, or is gone. */
export function putBack(services: Services, changes: readonly Change[]): Answer<{ readonly log: Log; readonly left: readonly string[] }> {
  let left: string[] = [];
  let undone: { readonly id: string; readonly name: string; readonly header: string }[] = [];
  const cells = changes.filter(({ header }) => !KEPT_FACTS.has(header));
  const facts = changes.filter(({ header }) => KEPT_FACTS.has(header));
  const answer = openLog(services);
  if (!answer.ok) return answer;
  const written = carryOut(
    services,
    answer,
    (log) => {
      left = [];
      undone = [];
      const { calendar } = log.situation;
      const columns = usersColumns(log);
      return cells.flatMap(({ id, header, before, after }): Place[] => {
        const column = columns.get(header);
        const row = rowOf(log, id);
        const name = nameOf(log, id);
        const stands = column !== undefined && row !== null && sameCell(log.grid[row - 1][column - 1], cellOf(after, calendar));
        if (!stands) {
          left.push(`${header} of ${name}`);
          return [];
        }
        undone.push({ id, name, header });
        return [{ id, column, value: cellOf(before, calendar) }];
      });
    },
    (seen, log) => {
      const learned = facts.reduce<Learned>((known, fact) => putFactBack({ ...seen, ledger: known.ledger }, log, fact), {
        ledger: seen.ledger,
        history: [],
      });
      return { ledger: learned.ledger, history: [...learned.history, ...entriesForUndone(undone, seen.now)] };
    },
    'undo',
  );
  return written.ok ? { ok: true, log: written.log, left } : written;
}

/** A cell for the wire: dates as the sheet's wall clock shows them; text that would be taken for one has an apostrophe before it. */
export function cellText(cell: Cell | undefined, calendar: Calendar): CellText {
  if (cell === undefined || cell === '') return null;
  if (typeof cell === 'string') return cell.startsWith("'") || dateIn(cell, calendar) ? `'${cell}` : cell;
  if (!isDate(cell)) return cell;
  return wallText(calendar, instantOf(cell));
}

/** The cell that `cellText` made that text of. */
export function cellOf(text: CellText, calendar: Calendar): Cell {
  if (text === null) return '';
  if (typeof text !== 'string') return text;
  return text.startsWith("'") ? text.slice(1) : dateIn(text, calendar) || text;
}

/** What a click writes into a column of the log: dates in those for dates, text as it was typed in all others. */
export function cellFor({ layout, situation: { calendar } }: Log, column: number, value: CellText): Cell {
  if (value === null) return '';
  const key = COLUMN_KEYS.find((one) => layout.columns[one] === column);
  const isDated = key !== undefined && DATED.has(COLUMNS[key].kind);
  return typeof value === 'string' && isDated ? dateIn(value, calendar) || value : value;
}

const DATED: ReadonlySet<ColumnKind> = new Set(['date', 'dateTime', 'tickOrDate']);

/** The date that text says on the sheet's wall clock: 'yyyy-mm-dd' or 'yyyy-mm-ddThh:mm'. */
export function dateIn(text: string, calendar: Calendar): Date | null {
  const [date, clock = '00:00', ...more] = text.split('T');
  const day = parseDay(date);
  const minute = parseClock(clock);
  return !day || minute === null || more.length > 0 ? null : new Date(calendar.at(day, minute));
}

/** Sheet columns of the log that are the user's, by what their header says. */
function usersColumns({ grid, layout }: Log): ReadonlyMap<string, number> {
  const places = COLUMN_KEYS.flatMap((key) => (isOwn(key) ? [] : (layout.columns[key] ?? [])));
  return new Map(places.map((place) => [headerText(grid[layout.headerRow - 1][place - 1]), place]));
}

/** A fact stands as it was left unless another click or edit has taught otherwise; nobody misses it in a cell then. */
function putFactBack(seen: Seen, { situation }: Log, { id, header, before, after }: Change): Learned {
  const contact = situation.contacts.find((one) => one.id === id);
  const fact = KEPT_FACTS.get(header);
  const stands = fact !== undefined && textOf(fact, situation.ledger.get(id)) === after;
  if (!contact || !stands) return { ledger: seen.ledger, history: [] };
  return rememberAs(seen, contact, fact.putBack(memoryOf(seen.ledger, id), String(before ?? '')));
}

interface Place {
  readonly id: string;
  /** Sheet column, 1-based. */
  readonly column: number;
  readonly value: Cell;
}

type Choose = (log: Log) => readonly Place[] | Failure;

/** What this run has read already, if it has. */
interface SoFar {
  readonly opened: OpenLog;
  readonly seen?: Grid;
}

function carryOut(services: Services, { opened, seen }: SoFar, choose: Choose, teach?: Teach, by: EditedBy = 'user'): Answer<Written> {
  let attempt: Attempt = { failure: null, cells: [] };
  let blocks: readonly Block[] = [];
  const updated = bringUpToDate({
    ...services,
    opened,
    seen,
    writes: (log, free) => {
      attempt = attemptOn(log, choose(log), free);
      blocks = sideBySide(attempt.cells);
      return inOneRow(blocks, log.grid);
    },
    decide: (log) => {
      const areas = blocks.map(({ row, column, values }) => ({ row, column, rows: 1, columns: values[0].length }));
      return decideEdit(log, areas, { teach: attempt.failure ? undefined : teach, by });
    },
  });
  if (!updated.ok) return updated;
  const { log, decision, record } = updated.updated;
  const { ledger, news } = decision.situation;
  const shards = changedShards(opened, ledger, 'left');
  services.store.save({ log: record, shards, ...(news === opened.news ? {} : { news }) });
  if (attempt.failure) return attempt.failure;
  const facts = factsChanged(opened.ledger, ledger);
  const written = { ...log, situation: decision.situation };
  return { ok: true, log: written, undo: [...undoOf(attempt.cells, written), ...facts] };
}

/** What one reading of the log makes of a click. */
interface Attempt {
  readonly failure: Failure | null;
  readonly cells: readonly CellChange[];
}

interface CellChange extends Change {
  readonly row: number;
  readonly column: number;
  readonly value: Cell;
}

function attemptOn(log: Log, chosen: ReturnType<Choose>, free = freeRow(log)): Attempt {
  if ('ok' in chosen) return { failure: chosen, cells: [] };
  const { calendar } = log.situation;
  const cells: CellChange[] = [];
  for (const { id, column, value } of chosen) {
    const row = id === NEW_ROW ? free : rowOf(log, id);
    if (row === null) return { failure: unknownContact(id), cells: [] };
    const header = headerText(log.grid[log.layout.headerRow - 1][column - 1]);
    const before = cellText(log.grid[row - 1]?.[column - 1], calendar);
    const after = cellText(value, calendar);
    // What stands already is no edit: another window was quicker.
    if (before !== after) cells.push({ id, header, before, after, row, column, value });
  }
  return { failure: null, cells };
}

/** Cells beside each other are written together. */
function sideBySide(cells: readonly CellChange[]): readonly Block[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const runs = runsOf(sorted, (cell, last) => last.row === cell.row && last.column === cell.column - 1);
  return runs.map((run) => ({ row: run[0].row, column: run[0].column, values: [run.map(({ value }) => value)] }));
}

/** A row below all others comes whole or not at all. */
function inOneRow(blocks: readonly Block[], grid: Grid): readonly Block[] {
  const below = blocks.filter(({ row }) => row > grid.length);
  if (below.length === 0) return blocks;
  const cells: Cell[] = grid[0].map(() => '');
  for (const { column, values } of below) cells.splice(column - 1, values[0].length, ...values[0]);
  return [...blocks.filter((block) => !below.includes(block)), { row: below[0].row, column: 1, values: [cells] }];
}

/** By the IDs as they were settled with the write: somebody added, or never seen before, has none of their own until then. */
function undoOf(cells: readonly CellChange[], { identity, layout }: Log): readonly Change[] {
  return cells.map(({ header, before, after, row }) => ({ id: identity.ids[row - layout.headerRow - 1], header, before, after }));
}

/** The row below the last that holds anything; boxes nobody ticked are nothing. */
export function freeRow({ grid }: Pick<Log, 'grid'>): number {
  let row = grid.length;
  while (row > 1 && grid[row - 1].every((cell) => cell === '' || cell === false)) row -= 1;
  return row + 1;
}

function rowOf({ identity, layout }: Pick<Log, 'identity' | 'layout'>, id: string): number | null {
  const at = id === '' ? -1 : identity.ids.indexOf(id);
  return at < 0 ? null : layout.headerRow + 1 + at;
}

function nameOf({ situation }: Log, id: string): string {
  return situation.contacts.find((contact) => contact.id === id)?.name ?? 'someone no longer in the log';
}

/** It was there, or added, a moment ago. */
function columnGone(header: string): Failure {
  return failure('missingColumn', `The column “${header}” was taken away or renamed just now. Try again.`);
}

function tooLong(header: string): Failure {
  return refusal(`“${header}” would hold more than ${figure(CELL_LIMIT)} characters, too many for a cell. Shorten the text.`);
}

function unknownContact(id: string): Failure {
  return failure('unknownContact', `Nobody in the log has the ID ${excerpt(id, 40)}. They may have been deleted: open Today again.`);
}
