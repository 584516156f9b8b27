// The Dashboard's tab: found by ID, else by name and words, made when first asked for, never written over anything of the user's.
import type { Answer } from '../contract/rpc';
import { DASHBOARD_TABS, MONTH_ROWS, PEOPLE_ROW, WAY_ROWS } from '../core/dashboard';
import { cellName } from '../core/table';
import { failure } from './failure';
import type { Services } from './services';
import type { Grid, Tab } from './workbook';

/** The whole tab from A1: words, and formulas that begin with '='. */
export type DashboardCells = readonly (readonly string[])[];

/** The tab that was made, as long as it is there. */
export function knownDashboard({ store, book }: Services): Tab | null {
  return store.dashboard === null ? null : book.tab(store.dashboard);
}

/** Makes the tab or writes it anew, leaving the person's own tab in front. Errors of writing surface at the next flush. */
export function writeDashboard(services: Services, cells: DashboardCells): Answer<{ readonly tab: Tab }> {
  const { book, store } = services;
  const place = knownDashboard(services) || findPlace(services, cells);
  if (place === null) return NO_NAME;
  const found = typeof place === 'string' ? null : { tab: place, grid: place.read(), formulas: place.formulas() };
  const problem = found && whatStandsInTheWay(found, cells);
  if (problem !== null) return failure('moved', problem);
  const front = typeof place === 'string' ? book.activeTab() : null;
  const tab = typeof place === 'string' ? book.addTab(place) : place;
  // The months are what is written last: without them a run died on the way.
  if ((found?.formulas[MONTH_ROWS.first - 1]?.[0] || '') === '') dress(tab, cells);
  tab.writeFormulas(
    1,
    2,
    cells.map(([, ...more]) => more),
  );
  if (front) book.show(front);
  store.save({ dashboard: tab.id() });
  return { ok: true, tab };
}

const NO_NAME = failure(
  'failed',
  `This file has tabs called ${DASHBOARD_TABS.map((name) => `“${name}”`).join(' and ')} already. Rename one of them, and try again.`,
);

/** A tab that a copy brought along or a run that died left behind; else a name that is free. */
function findPlace({ book }: Services, cells: DashboardCells): Tab | string | null {
  for (const name of DASHBOARD_TABS) {
    const tab = book.tabNamed(name);
    if (!tab) return name;
    const grid = tab.read();
    const isEmpty = grid.every((row) => row.every((cell) => cell === ''));
    if (isEmpty || OURS.every((row) => grid[row]?.[0] === cells[row][0])) return tab;
  }
  return null;
}

/** The title, and the label of the first number: rows from 0. */
const OURS = [0, PEOPLE_ROW - 1];

interface Found {
  readonly tab: Tab;
  readonly grid: Grid;
  readonly formulas: readonly (readonly string[])[];
}

/** Words of the user's own in column A stay; a label of ours in another row, and what is not a formula beside them, is in the way. */
function whatStandsInTheWay({ tab, grid, formulas }: Found, cells: DashboardCells): string | null {
  const rows = new Map(cells.map(([label], row) => [label, row]));
  for (const [row, [label]] of grid.slice(0, cells.length).entries()) {
    const at = label === '' ? undefined : rows.get(String(label));
    if (at !== undefined && at !== row)
      return `Rows of ${tab.name()} were moved or inserted. Put them back, or delete the tab, and try again.`;
    const column = [1, 2].find((one) => (grid[row][one] ?? '') !== '' && formulas[row][one] === '');
    if (column !== undefined)
      return `${cellName(tab.name(), row + 1, column + 1)} holds something of yours. Move it elsewhere, and try again.`;
  }
  return null;
}

/** Labels, looks and months: what no column of the log changes. */
function dress(tab: Tab, cells: DashboardCells): void {
  const { first, last } = MONTH_ROWS;
  const labels = cells.map(([label]) => [label.startsWith('=') ? '' : label]);
  tab.write({ row: 1, column: 1, values: labels });
  tab.formatBlock(first, 1, last - first + 1, 'mmm yyyy');
  tab.dressLabels(
    1,
    cells.map((_, row) => HEADINGS.includes(row + 1)),
    LABEL_WIDTH,
  );
  tab.writeFormulas(
    first,
    1,
    cells.slice(first - 1, last).map(([month]) => [month]),
  );
}

const HEADINGS: readonly number[] = [1, MONTH_ROWS.first - 1, WAY_ROWS.first - 1];
/** In pixels: the numbers beside it still fit a phone. */
const LABEL_WIDTH = 220;
