// The cells only Tidbit writes: what they shall hold, which differ, and what a user typed into them.
import { OWN_COLUMNS, type OwnColumn } from '../core/columns';
import type { Calendar, Instant } from '../core/day';
import { runsOf } from '../core/grouping';
import { dueAt, type Due } from '../core/needs';
import type { RowState } from '../core/reminders';
import { isDate, type Cell, type Layout } from '../core/table';
import type { Block, Grid } from './workbook';

/** What the rows under the header shall hold, by their place under it, from 0. */
export interface OwnCells {
  readonly layout: Layout;
  readonly calendar: Calendar;
  /** `id.check`. */
  readonly stored: readonly string[];
  /** None for rows without a person, whose cells are blank. */
  readonly states: readonly (RowState | undefined)[];
}

/** Text as it is typed; nothing in these cells is a number or a date by chance. */
const TEXT = '@';
const DAY = 'yyyy-mm-dd';
const MOMENT = 'yyyy-mm-dd hh:mm';

/** The number format of each of our columns while its cells are blank. */
export const OWN_FORMATS: Readonly<Record<OwnColumn, string>> = { status: TEXT, nextStep: TEXT, due: DAY, id: TEXT };

/**
 * One block per run of adjacent columns in which something differs from `grid`, from its first differing row to its last. With
 * `thorough` every Due is written again with its format, which a run that died may have left out and no reading of values shows.
 */
export function blocksToWrite(grid: Grid, cells: OwnCells, thorough = false): Block[] {
  const { layout, stored, states } = cells;
  return ownRuns(layout).flatMap((run) => {
    const first = layout.headerRow + 1;
    const differs = (i: number): boolean => {
      const line = grid[first - 1 + i];
      if (thorough && states[i]?.due && run.keys.includes('due')) return true;
      for (let k = 0; k < run.keys.length; k++) if (!holdsOwn(cells, i, run.keys[k], line[run.column - 1 + k])) return true;
      return false;
    };
    // Nearly always nothing differs: only what is written is put together.
    let [from, end] = [0, stored.length];
    while (from < end && !differs(from)) from++;
    if (from === end) return [];
    while (!differs(end - 1)) end--;
    const values = stored.slice(from, end).map((_, i) => run.keys.map((key) => ownCell(cells, from + i, key)));
    return [
      {
        row: first + from,
        column: run.column,
        values,
        formats: formatsOf(run, thorough ? [] : grid.slice(first - 1 + from), states.slice(from, end), cells.calendar),
      },
    ];
  });
}

/** Whether a cell of ours holds what it shall; `index` is its row's place under the header. */
export function holdsOwn(cells: OwnCells, index: number, key: OwnColumn, cell: Cell | undefined): boolean {
  if (key === 'id') return (cell ?? '') === cells.stored[index];
  const state = cells.states[index];
  if (key !== 'due') return (cell ?? '') === (state ? state[key] : '');
  const due = state?.due;
  if (!due) return (cell ?? '') === '';
  return isDate(cell) && instantOf(cell) === dueAt(due, cells.calendar);
}

function ownCell({ calendar, stored, states }: OwnCells, index: number, key: OwnColumn): Cell {
  if (key === 'id') return stored[index];
  const state = states[index];
  if (!state) return '';
  if (key !== 'due') return state[key];
  return state.due ? new Date(dueAt(state.due, calendar)) : '';
}

/** Whether two cells hold the same. */
export function sameCell(one: Cell | undefined, other: Cell | undefined): boolean {
  if (one === other) return true;
  // A picture in a cell is an object too, and each reading gives it anew: it has no time, and is the same picture.
  if (typeof one === 'object' && typeof other === 'object') return Object.is(instantOf(one), instantOf(other));
  return (one ?? '') === (other ?? '');
}

/** To the second: a sheet keeps dates as fractions of a day, and 15:00 may come back a millisecond early. */
export function instantOf(date: Date): Instant {
  return Math.round(Number(date) / 1000) * 1000;
}

interface Run {
  readonly column: number;
  readonly keys: readonly OwnColumn[];
}

/** Our columns as they stand side by side. */
function ownRuns({ columns }: Layout): Run[] {
  const placed = OWN_COLUMNS.flatMap((key) => {
    const column = columns[key];
    return column === undefined ? [] : [{ key, column }];
  }).sort((a, b) => a.column - b.column);
  const runs = runsOf(placed, (one, last) => last.column === one.column - 1);
  return runs.map((run) => ({ column: run[0].column, keys: run.map(({ key }) => key) }));
}

/** Formats are written only where a Due turns from a date to a date-time or back: sorting carries them along with the cells. */
function formatsOf(run: Run, current: Grid, states: OwnCells['states'], calendar: Calendar): string[][] | undefined {
  const at = run.keys.indexOf('due');
  if (at < 0) return undefined;
  const dues = states.map((state) => state?.due || null);
  const turns = dues.some((due, i) => due !== null && shownAs(current[i]?.[run.column - 1 + at], calendar) !== formatOf(due));
  if (!turns) return undefined;
  return dues.map((due) => run.keys.map((key) => (key === 'due' && due ? formatOf(due) : OWN_FORMATS[key])));
}

function formatOf(due: Due): string {
  return typeof due === 'number' ? MOMENT : DAY;
}

/** The format a Due of ours has, told from its value: days are written as the first instant of the day. */
function shownAs(cell: Cell | undefined, calendar: Calendar): string | null {
  if (!isDate(cell)) return null;
  const instant = instantOf(cell);
  return calendar.startOf(calendar.dayOf(instant)) === instant ? DAY : MOMENT;
}
