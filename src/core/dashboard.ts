// Where every number of the Dashboard stands. One table, fixed for good: rosters of other files read these cells by address (docs/scale.md).
import { WAYS_TO_KNOW } from './columns';

/**
 * The cell of each number in a file's Dashboard. `asOf` is the day of the last calculation, `lastMet` a date or '', every other a count;
 * '–' where the log has no such column. Days are the file's own.
 */
export const DASHBOARD_CELLS = {
  asOf: 'B2',
  people: 'B4',
  met: 'B5',
  metThisMonth: 'B6',
  lastMet: 'B7',
  booked: 'B8',
  waiting: 'B9',
  thanked: 'B10',
  thankedWithDay: 'B11',
  thankedByNextDay: 'B12',
  thanksToWrite: 'B13',
  followUpsDue: 'B14',
  suggested: 'B15',
  suggestedNotMet: 'B16',
  datesAsText: 'B17',
} as const;

export type DashboardNumber = keyof typeof DASHBOARD_CELLS;

/** The tick's code holds none of them, which the build has to be told. */
export const DASHBOARD_NUMBERS = /* @__PURE__ */ Object.keys(DASHBOARD_CELLS) as readonly DashboardNumber[];

export const DASHBOARD_TITLE = 'Conversations';

/** The names the tab may have: the second where the user's file already has a tab of the first. */
export const DASHBOARD_TABS = ['Dashboard', 'Tidbit dashboard'] as const;

/** Sheet rows of the last twelve months, the oldest first, and of what lies before them. Month in A, count in B, bar in C. */
export const MONTH_ROWS = { first: 20, last: 31, earlier: 32 } as const;

/** Sheet rows of WAYS_TO_KNOW in their order, of other words of the user's, and of nothing said. */
export const WAY_ROWS = {
  first: 35,
  last: 34 + WAYS_TO_KNOW.length,
  otherWords: 35 + WAYS_TO_KNOW.length,
  notSaid: 36 + WAYS_TO_KNOW.length,
};

/** What the tab fills, from A1. */
export const DASHBOARD_SIZE = { rows: WAY_ROWS.notSaid + 2, columns: 3 };

/** The sheet row of the first number: how many people. */
export const PEOPLE_ROW = 4;

/** The sheet row of a number. */
export function dashboardRow(name: DashboardNumber): number {
  return Number(DASHBOARD_CELLS[name].slice(1));
}

/** Whether a formula uses nothing but functions of the Dashboard, which look at this file alone. Words and tab names in quotes are no functions. */
export function isPlainFormula(formula: string): boolean {
  const bare = formula.replace(/"[^"]*"|'(?:[^']|'')*'/g, '');
  return (bare.match(/[\w.]+(?=\s*\()/g) || []).every((name) => PLAIN_FUNCTIONS.includes(name));
}

const PLAIN_FUNCTIONS =
  'COLUMNS COUNTIFS DATE DAY EDATE FIND IF IFERROR INT ISNUMBER LEN LOWER MAX MAXIFS MIN MONTH REPT ROUNDUP SUM SUMPRODUCT TODAY TRIM YEAR'.split(
    ' ',
  );
