// The Dashboard as cells: labels, formulas and bars of text in three columns, so that it fits a phone.
import { COLUMNS, WAYS_TO_KNOW } from './columns';
import {
  DASHBOARD_CELLS,
  DASHBOARD_NUMBERS,
  DASHBOARD_SIZE,
  DASHBOARD_TITLE,
  dashboardRow,
  MONTH_ROWS,
  WAY_ROWS,
  type DashboardNumber,
} from './dashboard';
import { DashboardFormulas } from './dashboard-formulas';
import type { Layout } from './table';

/** The whole tab from A1, DASHBOARD_SIZE. A cell that begins with '=' is a formula, every other holds words. */
export function dashboardGrid(layout: Layout): readonly (readonly string[])[] {
  const formulas = new DashboardFormulas(layout);
  const grid = Array.from({ length: DASHBOARD_SIZE.rows }, () => ['', '', '']);
  const put = (row: number, ...cells: readonly string[]): void => cells.forEach((cell, at) => (grid[row - 1][at] = cell));
  put(1, DASHBOARD_TITLE);
  for (const name of DASHBOARD_NUMBERS) put(dashboardRow(name), LABELS[name], formulas.numberOf(name), hintFor(name, formulas));
  put(MONTH_ROWS.first - 1, 'People met, by month');
  for (const row of rowsFrom(MONTH_ROWS.first, MONTH_ROWS.last)) put(row, monthIn(row), monthCount(row, formulas), bar(row, MONTHS, ''));
  put(MONTH_ROWS.earlier, 'Earlier', formulas.metWhere('">=36526"', `"<"&$A$${MONTH_ROWS.first}`));
  put(WAY_ROWS.first - 1, 'People met, by how you know them');
  WAYS_TO_KNOW.forEach((way, at) => put(WAY_ROWS.first + at, way, formulas.metKnownBy(way), bar(WAY_ROWS.first + at, WAYS, 'nobody yet')));
  put(WAY_ROWS.otherWords, 'in other words', formulas.metInOtherWords(WAYS), bar(WAY_ROWS.otherWords, WAYS, ''));
  put(WAY_ROWS.notSaid, 'not said', formulas.metWithoutWay(), bar(WAY_ROWS.notSaid, WAYS, ''));
  put(DASHBOARD_SIZE.rows, 'Formulas that count the log as it is now. Check, in Tidbit’s settings, writes them anew.');
  return grid;
}

const LABELS: Readonly<Record<DashboardNumber, string>> = {
  asOf: 'As of',
  people: 'People in the log',
  met: 'People met, today’s included',
  metThisMonth: 'Met this month',
  lastMet: 'Last met on',
  booked: 'Booked from tomorrow on',
  waiting: 'Asked, no date yet',
  thanked: 'Thank-yous sent',
  thankedWithDay: 'With the day in the log',
  thankedByNextDay: 'Of these, by the next day',
  thanksToWrite: 'Thank-yous to write',
  followUpsDue: 'Follow-ups due',
  suggested: 'Suggested by somebody',
  suggestedNotMet: 'Suggested, not met yet',
  datesAsText: 'Dates typed as text, not counted',
};

const MONTHS = `$B$${MONTH_ROWS.first}:$B$${MONTH_ROWS.last}`;
const WAYS = `$B$${WAY_ROWS.first}:$B$${WAY_ROWS.last}`;

/** A block is a person; where somebody has more than this many, the longest bar is this long. */
const LONGEST_BAR = 15;

function bar(row: number, among: string, none: string): string {
  const count = `B${row}`;
  const blocks = `ROUNDUP(${count}*MIN(1,${LONGEST_BAR}/MAX(1,${count},MAX(${among}))),0)`;
  return `=IFERROR(IF(${count}=0,"${none}",REPT("█",${blocks})),"")`;
}

/** The first day of the row's month: the present one stands last. */
function monthIn(row: number): string {
  if (row > MONTH_ROWS.first) return `=EDATE(A${row - 1},1)`;
  return `=EDATE(TODAY()-DAY(TODAY())+1,-${MONTH_ROWS.last - MONTH_ROWS.first})`;
}

function monthCount(row: number, formulas: DashboardFormulas): string {
  const first = `A${row}`;
  return formulas.metWhere(`">="&${first}`, `"<"&MIN(EDATE(${first},1),TODAY()+1)`);
}

function hintFor(name: DashboardNumber, formulas: DashboardFormulas): string {
  const lacking = formulas.lacking(name);
  if (lacking) return `="no column ${COLUMNS[lacking].header} yet"`;
  if (name === 'datesAsText') return `=IF(${DASHBOARD_CELLS[name]}=0,"","Select them: Format, Number, Date")`;
  return '';
}

function rowsFrom(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}
