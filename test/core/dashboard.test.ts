// The Dashboard's formulas as the local workbook computes them: the numbers a viewer sees, also after people moved, renamed and inserted.
import type { Typed, Workbook } from '../../local/workbook/workbook';
import { DASHBOARD_CELLS, DASHBOARD_SIZE, type DashboardNumber } from '../../src/core/dashboard';
import { dashboardGrid } from '../../src/core/dashboard-tab';
import { layoutOf } from '../../src/core/headers';
import { sheetOf } from '../local/workbook/sheet-of';

const HEADERS = ['Name', 'How you know them', 'Asked on', 'Date met', 'Thank-you sent', 'Follow up on', 'Last contact', 'Referred by'];

/** A file whose log holds these rows, and its Dashboard; the clock stands at 9 March 2026, 08:00 in New York. */
function dashboardOf(rows: readonly (readonly Typed[])[], { headers = HEADERS, tab = 'People', above = 0 } = {}): Workbook {
  const workbook = sheetOf([...Array.from({ length: above }, () => ['My log']), headers, ...rows]);
  workbook.sheets.rename(0, tab);
  const sheetId = workbook.sheets.add('Dashboard');
  const { layout } = layoutOf(tab, above + 1, headers, {});
  workbook.cells.write({ sheetId, row: 1, column: 1, ...DASHBOARD_SIZE }, dashboardGrid(layout));
  return workbook;
}

async function shown(workbook: Workbook): Promise<string[][]> {
  await workbook.settled();
  const sheetId = workbook.sheets.byName('Dashboard')?.id ?? -1;
  return workbook.displayed({ sheetId, row: 1, column: 1, ...DASHBOARD_SIZE });
}

/** The numbers by name, where the table of cells says they stand. */
async function numbers(workbook: Workbook, ...names: readonly DashboardNumber[]): Promise<Partial<Record<DashboardNumber, string>>> {
  const grid = await shown(workbook);
  return Object.fromEntries(names.map((name) => [name, grid[Number(DASHBOARD_CELLS[name].slice(1)) - 1][1]]));
}

const ADA = ['Ada Lovelace', 'alumni', '2026-02-01', '2026-02-20 15:00', '2026-02-21', '', '', ''];
const HELEN = ['Helen Strand', 'alumni', '2026-02-01', '2026-03-05', 'x', '2026-03-08', '', 'Ada Lovelace'];
const GRACE = ['Grace Hopper', 'Conference', '2026-03-01', '2026-03-20 10:00', '', '', '', 'Ada Lovelace'];
const TOMAS = ['Tomás Okafor', '', '2026-03-06', '', '', '', '', ''];
const PEOPLE = [ADA, HELEN, GRACE, TOMAS];

test('what stands in the cells other files read', async () => {
  expect(await numbers(dashboardOf(PEOPLE), ...(Object.keys(DASHBOARD_CELLS) as DashboardNumber[]))).toEqual({
    asOf: '3/9/2026',
    people: '4',
    met: '2',
    metThisMonth: '1',
    lastMet: '46086',
    booked: '1',
    waiting: '1',
    thanked: '2',
    thankedWithDay: '1',
    thankedByNextDay: '1',
    thanksToWrite: '0',
    followUpsDue: '1',
    suggested: '2',
    suggestedNotMet: '1',
    datesAsText: '0',
  });
});

test('the cells other files read never move', () => {
  expect(Object.values(DASHBOARD_CELLS)).toEqual(['B2', ...Array.from({ length: 14 }, (_, at) => `B${String(at + 4)}`)]);
});
