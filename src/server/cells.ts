// Cells of the user's that a click changes: found by contact and column when they are written, and what puts them back.
import type { Answer, CellText, Change } from '../contract/rpc';
import type { ColumnKey } from '../core/columns';
import { clockWords, parseClock, parseDay, type Calendar } from '../core/day';
import { headerText } from '../core/headers';
import { changedShards, type Ledger } from '../core/ledger';
import { isDate, type Cell } from '../core/table';
import { addMissingColumns } from './add-columns';
import { decideEdit } from './edit';
import { openLog, type Log } from './log';
import { instantOf, sameCell } from './own-cells';
import type { Services } from './services';
import { bringUpToDate } from './update';
import type { Block } from './workbook';

/** One cell to write, by contact ID and column. */
export interface CellWrite {
  readonly id: string;
  readonly key: ColumnKey;
  readonly value: CellText;
}

/** The log as it reads after a click. */
export interface Written {
  readonly log: Log;
  /** What Undo gives to the `undo` endpoint. */
  readonly undo: readonly Change[];
}

/** Reads the log and brings our cells up to date. For screens; to be called under the lock. */
export function readLog(services: Services): Answer<{ readonly log: Log }> {
  const written = writeCells(services, [], () => ({ ok: true, writes: [] }));
  return written.ok ? { ok: true, log: written.log } : written;
}

/**
 * Reads the log, writes the cells `choose` names, follows them up like an edit by hand (facts, Status, Next step, Due), saves what is to
 * be remembered. `columns` are those `choose` may name: the ones that are not there yet are added first. `choose` may be asked more than
 * once, when somebody moves rows meanwhile. `adjust` changes the ledger along with the cells. To be called under the lock.
 */
export function writeCells(
  services: Services,
  columns: readonly ColumnKey[],
  choose: (log: Log) => Answer<{ readonly writes: readonly CellWrite[] }>,
  adjust: Adjust = keep,
): Answer<Written> {
  let lacking = false;
  const attempt = (): Answer<Written> =>
    carryOut(
      services,
      (log) => {
        lacking = columns.some((key) => log.layout.columns[key] === undefined);
        const chosen = choose(log);
        if (!chosen.ok || lacking) return chosen.ok ? { ok: true, places: [] } : chosen;
        return { ok: true, places: chosen.writes.map(({ id, key, value }) => ({ id, column: log.layout.columns[key] ?? 0, value })) };
      },
      (ledger, log) => (lacking ? ledger : adjust(ledger, log)),
    );
  // Nearly always every column is there: only when one is not, the log is read once more.
  const written = attempt();
  if (!written.ok || !lacking) return written;
  const added = addMissingColumns(services, columns);
  return added.ok ? attempt() : added;
}

/** Puts back what an action changed, where it still stands; `left` names what was changed since, or is gone. */
export function putBack(services: Services, changes: readonly Change[]): Answer<{ readonly log: Log; readonly left: readonly string[] }> {
  let left: string[] = [];
  const written = carryOut(services, (log) => {
    left = [];
    const header = log.grid[log.layout.headerRow - 1].map(headerText);
    const places = changes.flatMap(({ id, header: wanted, before, after }): Place[] => {
      const column = header.indexOf(wanted) + 1;
      const row = rowOf(log, id);
      const stands = column > 0 && row !== null && sameCell(log.grid[row - 1][column - 1], cellOf(after, log.situation.calendar));
      if (stands) return [{ id, column, value: before }];
      left.push(`${wanted} of ${nameOf(log, id)}`);
      return [];
    });
    return { ok: true, places };
  });
  return written.ok ? { ok: true, log: written.log, left } : written;
}

/** A cell for the wire: dates as the sheet's wall clock shows them. */
export function cellText(cell: Cell | undefined, calendar: Calendar): CellText {
  if (cell === undefined || cell === '') return null;
  if (!isDate(cell)) return cell;
  const instant = instantOf(cell);
  const day = calendar.dayOf(instant);
  return calendar.startOf(day) === instant ? day : `${day}T${clockWords(calendar.minuteOf(instant))}`;
}

/** A cell from the wire; text that reads as a date of the sheet's wall clock becomes one. */
export function cellOf(text: CellText, calendar: Calendar): Cell {
  if (text === null) return '';
  if (typeof text !== 'string') return text;
  const [date, clock = '00:00'] = text.split('T');
  const day = parseDay(date);
  const minute = parseClock(clock);
  return day === null || minute === null ? text : new Date(calendar.at(day, minute));
}

type Adjust = (ledger: Ledger, log: Log) => Ledger;
type Failure = Extract<Answer<object>, { ok: false }>;

const keep: Adjust = (ledger) => ledger;

interface Place {
  readonly id: string;
  /** Sheet column, 1-based. */
  readonly column: number;
  readonly value: CellText;
}

type Choose = (log: Log) => Answer<{ readonly places: readonly Place[] }>;

function carryOut(services: Services, choose: Choose, adjust: Adjust = keep): Answer<Written> {
  const answer = openLog(services);
  if (!answer.ok) return answer;
  let attempt: Attempt = { failure: null, blocks: [], undo: [] };
  const updated = bringUpToDate({
    book: services.book,
    opened: answer.opened,
    writes: (log) => {
      attempt = attemptOn(log, choose(log));
      return attempt.blocks;
    },
    decide: (log) => {
      const decision = decideEdit(
        log,
        attempt.blocks.map(({ row, column }) => ({ row, column, rows: 1, columns: 1 })),
      );
      return { ...decision, ledger: adjust(decision.ledger, log) };
    },
  });
  if (!updated.ok) return updated;
  const { log, decision, record } = updated.updated;
  services.store.save({ log: record, shards: changedShards(services.store.raw, decision.ledger, answer.opened.damaged) });
  if (attempt.failure) return attempt.failure;
  return { ok: true, log: { ...log, situation: { ...log.situation, ledger: decision.ledger } }, undo: attempt.undo };
}

/** What one reading of the log makes of a click. */
interface Attempt {
  readonly failure: Failure | null;
  readonly blocks: readonly Block[];
  readonly undo: readonly Change[];
}

function attemptOn(log: Log, chosen: ReturnType<Choose>): Attempt {
  if (!chosen.ok) return { failure: chosen, blocks: [], undo: [] };
  const { calendar } = log.situation;
  const blocks: Block[] = [];
  const undo: Change[] = [];
  for (const { id, column, value } of chosen.places) {
    const row = rowOf(log, id);
    if (row === null) return { failure: unknownContact(id), blocks: [], undo: [] };
    const header = headerText(log.grid[log.layout.headerRow - 1][column - 1]);
    blocks.push({ row, column, values: [[cellOf(value, calendar)]], formats: null });
    undo.push({ id, header, before: cellText(log.grid[row - 1][column - 1], calendar), after: value });
  }
  return { failure: null, blocks, undo };
}

function rowOf({ identity, layout }: Pick<Log, 'identity' | 'layout'>, id: string): number | null {
  const at = id === '' ? -1 : identity.ids.indexOf(id);
  return at < 0 ? null : layout.headerRow + 1 + at;
}

function nameOf({ situation }: Log, id: string): string {
  return situation.contacts.find((contact) => contact.id === id)?.name ?? 'someone no longer in the log';
}

function unknownContact(id: string): Failure {
  return {
    ok: false,
    code: 'unknownContact',
    problem: `Nobody in the log has the ID ${id}. They may have been deleted: open Today again.`,
  };
}
