// The cells only Tidbit writes: what they shall hold, which differ, and what a user typed into them.
import { OWN_COLUMNS, type OwnColumn } from '../core/columns';
import type { Calendar, Instant } from '../core/day';
import type { Due } from '../core/needs';
import type { RowState } from '../core/reminders';
import { isDate, type Cell, type Layout } from '../core/table';
import type { Block, Grid } from './workbook';

/** What the rows under the header shall hold: rows without a person have blank cells. */
export interface OwnCells {
  readonly layout: Layout;
  readonly calendar: Calendar;
  /** `id.check` per row under the header. */
  readonly stored: readonly string[];
  readonly rows: readonly RowState[];
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
  const states = new Map(cells.rows.map((state) => [state.row, state]));
  const wantedAt = ownCellsAt(cells);
  return runsOf(cells.layout).flatMap((run) => {
    const first = cells.layout.headerRow + 1;
    const isDue = (i: number): boolean => run.keys.includes('due') && !!states.get(first + i)?.due;
    const differs = (i: number): boolean =>
      (thorough && isDue(i)) || run.keys.some((key, k) => !sameCell(wantedAt(i, key), grid[first - 1 + i][run.column - 1 + k]));
    // Nearly always nothing differs: only what is written is put together.
    let [from, end] = [0, cells.stored.length];
    while (from < end && !differs(from)) from++;
    if (from === end) return [];
    while (!differs(end - 1)) end--;
    const values = cells.stored.slice(from, end).map((_, i) => run.keys.map((key) => wantedAt(from + i, key)));
    return [
      {
        row: first + from,
        column: run.column,
        values,
        formats: formatsOf(run, thorough ? [] : grid.slice(first - 1 + from), values, cells, from, states),
      },
    ];
  });
}

/** What each of our cells shall hold, by row under the header (from 0) and column. */
export function ownCellsAt({ layout, calendar, stored, rows }: OwnCells): (index: number, key: OwnColumn) => Cell {
  const states = new Map(rows.map((state) => [state.row, state]));
  return (index, key) => {
    if (key === 'id') return stored[index];
    const state = states.get(layout.headerRow + 1 + index);
    if (!state) return '';
    return key === 'due' ? dueCell(state.due, calendar) : state[key];
  };
}

/** Whether two cells hold the same. */
export function sameCell(one: Cell | undefined, other: Cell | undefined): boolean {
  if (one === other) return true;
  if (isDate(one) && isDate(other)) return instantOf(one) === instantOf(other);
  return (one ?? '') === (other ?? '');
}

/** To the second: a sheet keeps dates as fractions of a day, and 15:00 may come back a millisecond early. */
export function instantOf(date: Date): Instant {
  return Math.round(date.getTime() / 1000) * 1000;
}

interface Run {
  readonly column: number;
  readonly keys: readonly OwnColumn[];
}

/** Our columns as they stand side by side. */
function runsOf({ columns }: Layout): Run[] {
  const placed = OWN_COLUMNS.flatMap((key) => {
    const column = columns[key];
    return column === undefined ? [] : [{ key, column }];
  }).sort((a, b) => a.column - b.column);
  const runs: { column: number; keys: OwnColumn[] }[] = [];
  for (const { key, column } of placed) {
    const last = runs[runs.length - 1];
    if (last !== undefined && last.column + last.keys.length === column) last.keys.push(key);
    else runs.push({ column, keys: [key] });
  }
  return runs;
}

function dueCell(due: Due | null, calendar: Calendar): Cell {
  if (!due) return '';
  return new Date(due.kind === 'instant' ? due.at : calendar.startOf(due.day));
}

/** Formats are written only where a Due turns from a date to a date-time or back: sorting carries them along with the cells. */
function formatsOf(
  run: Run,
  current: Grid,
  values: readonly (readonly Cell[])[],
  { calendar, layout }: OwnCells,
  from: number,
  states: ReadonlyMap<number, RowState>,
): string[][] | null {
  const at = run.keys.indexOf('due');
  if (at < 0) return null;
  const dues = values.map((_, i) => states.get(layout.headerRow + 1 + from + i)?.due ?? null);
  const turns = dues.some((due, i) => due !== null && shownAs(current[i]?.[run.column - 1 + at], calendar) !== formatOf(due));
  if (!turns) return null;
  return dues.map((due) => run.keys.map((key) => (key === 'due' && due ? formatOf(due) : OWN_FORMATS[key])));
}

function formatOf(due: Due): string {
  return due.kind === 'instant' ? MOMENT : DAY;
}

/** The format a Due of ours has, told from its value: days are written as the first instant of the day. */
function shownAs(cell: Cell | undefined, calendar: Calendar): string | null {
  if (!isDate(cell)) return null;
  const instant = instantOf(cell);
  return calendar.startOf(calendar.dayOf(instant)) === instant ? DAY : MOMENT;
}
