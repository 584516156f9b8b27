// The Dashboard's formulas as the local workbook computes them: the numbers a viewer sees, also after people moved, renamed and inserted.
import fc from 'fast-check';
import type { WorkbookOptions } from '../../local/workbook/create';
import type { Typed, Workbook } from '../../local/workbook/workbook';
import { COLUMNS, WAYS_TO_KNOW, type ColumnKey } from '../../src/core/columns';
import {
  DASHBOARD_CELLS,
  DASHBOARD_SIZE,
  dashboardRow,
  isPlainFormula,
  MONTH_ROWS,
  WAY_ROWS,
  type DashboardNumber,
} from '../../src/core/dashboard';
import { dashboardGrid } from '../../src/core/dashboard-tab';
import { layoutOf } from '../../src/core/headers';
import { personAt } from '../../src/core/learning';
import { standingOf } from '../../src/core/needs';
import { hasMet, momentOf } from '../../src/core/person';
import { progressOf } from '../../src/core/progress';
import { LAYOUT, Log, type Typed as Person } from './log';
import { sheetOf } from '../local/workbook/sheet-of';

const HEADERS = ['Name', 'How you know them', 'Asked on', 'Date met', 'Thank-you sent', 'Follow up on', 'Last contact', 'Referred by'];

/** A file whose log holds these rows, and its Dashboard; the clock stands at 9 March 2026, 08:00 in New York. */
function dashboardOf(
  rows: readonly (readonly Typed[])[],
  {
    headers = HEADERS,
    tab = 'People',
    above = 0,
    ...options
  }: Partial<WorkbookOptions> & { headers?: readonly string[]; tab?: string; above?: number } = {},
): Workbook {
  const workbook = sheetOf([...Array.from({ length: above }, () => ['My log']), headers, ...rows], options);
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
    lastMet: '3/5/2026',
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

test('a log without rows counts nothing, and says of which columns it has none yet', async () => {
  const grid = await shown(dashboardOf([], { headers: ['Name', 'Date met'] }));
  expect(grid.slice(3, 6).map((row) => row[1])).toEqual(['0', '0', '0']);
  expect(grid[dashboardRow('lastMet') - 1].slice(1)).toEqual(['', '']);
  expect(grid[dashboardRow('followUpsDue') - 1].slice(1)).toEqual(['–', 'no column Follow up on yet']);
  expect(grid[WAY_ROWS.first - 1][1]).toBe('–');
});

test('words above the header, and First and Last name in two columns, count right', async () => {
  const headers = ['First name', 'Last name', 'Date met', 'Referred by'];
  const rows = [
    ['Ada', 'Lovelace', '2026-03-01', ''],
    ['Helen', '', '2026-03-02', 'Ada'],
    ['', 'Hopper', '2026-03-03', 'Ada'],
    ['', '', '2026-03-04', ''],
  ];
  const workbook = dashboardOf(rows, { headers, above: 2 });
  expect(await numbers(workbook, 'people', 'met', 'suggested')).toEqual({ people: '3', met: '3', suggested: '2' });
});

test('a meeting of this afternoon counts from the morning on, as its label says', async () => {
  const workbook = dashboardOf([['Ada', '', '', '2026-03-09 15:00']]);
  expect(await numbers(workbook, 'met', 'booked')).toEqual({ met: '1', booked: '0' });
});

test('every formula is plain, and one that looks outside the file is not', () => {
  const { layout } = layoutOf('IMPORT(me)', 1, HEADERS, {});
  expect(
    dashboardGrid(layout)
      .flat()
      .filter((cell) => cell.startsWith('=') && !isPlainFormula(cell)),
  ).toEqual([]);
  expect(isPlainFormula('=SUM(1,IMPORTRANGE("x","y"))')).toBe(false);
});

describe('on logs of all kinds', () => {
  const KEYS = [
    'howYouKnowThem',
    'askedOn',
    'dateMet',
    'thankYouSent',
    'followUpOn',
    'keepInTouch',
    'lastContact',
    'referredBy',
  ] as const satisfies readonly ColumnKey[];
  const ZONE = 'Asia/Tokyo';
  const EVENING = '2026-03-09 23:59';
  const AS_TEXT = "'2026-03-01";
  const day = fc.integer({ min: 1, max: 500 }).map((ago) => new Date(Date.UTC(2026, 3, 30) - ago * 86_400_000).toISOString().slice(0, 10));
  const date = fc.oneof({ weight: 6, arbitrary: day }, fc.constantFrom('', '', 'soon', AS_TEXT));
  const moment = fc.oneof(
    date,
    fc.tuple(day, fc.constantFrom('09:30', '23:30')).map((parts) => parts.join(' ')),
  );
  const person = fc.record({
    name: fc.constantFrom('', 'Ada', 'Helen', 'Grace', 'Tomás'),
    howYouKnowThem: fc.constantFrom('', 'conference', 'ALUMNI', ...WAYS_TO_KNOW),
    askedOn: date,
    dateMet: moment,
    thankYouSent: fc.oneof(date, fc.constantFrom('x', 'Yes', '✓', 'TRUE', 'no')),
    followUpOn: date,
    keepInTouch: fc.constantFrom('', 'Rest', 'every month'),
    lastContact: date,
    referredBy: fc.constantFrom('', 'Ada', 'Nobody'),
  });

  /** What core makes of the same cells; a date kept as text is none to a formula, and the Dashboard says so. */
  function expected(people: readonly Person[]) {
    const log = new Log({}, { zone: ZONE });
    const asFormulasSee = (cell: unknown) => (cell === AS_TEXT ? 'text' : cell);
    for (const one of people)
      log.add(String(one.name), Object.fromEntries(Object.entries(one).map(([key, cell]) => [key, asFormulasSee(cell)])));
    const situation = log.situation(log.instant(EVENING));
    const known = situation.contacts.map((contact) => personAt(contact, situation.ledger, momentOf(situation)));
    const suggested = known.filter(({ contact }) => contact.referredBy !== '');
    return {
      ...progressOf(situation, LAYOUT, []),
      followUpsDue: known.filter((one) => standingOf(one).needs.some(({ kind }) => kind === 'followUp')).length,
      suggested: suggested.length,
      suggestedNotMet: suggested.filter((one) => !hasMet(one)).length,
    };
  }

  test('the formulas count what core counts', async () => {
    const now = new Log({}, { zone: ZONE }).instant(EVENING);
    await fc.assert(
      fc.asyncProperty(fc.array(person, { minLength: 60, maxLength: 120 }), async (people) => {
        const rows = people.map((one) => [one.name, ...KEYS.map((key) => one[key])]);
        const headers = ['Name', ...KEYS.map((key) => COLUMNS[key].header)];
        const grid = await shown(dashboardOf(rows, { headers, zone: ZONE, clock: { now: () => now } }));
        const counted = (row: number) => Number(grid[row - 1][1]);
        const { months, ways, ...view } = expected(people);
        const names = [
          'people',
          'met',
          'booked',
          'waiting',
          'thanked',
          'thankedWithDay',
          'thanksToWrite',
          'followUpsDue',
          'suggested',
          'suggestedNotMet',
        ] as const;
        expect(Object.fromEntries(names.map((name) => [name, counted(dashboardRow(name))]))).toEqual(
          Object.fromEntries(names.map((name) => [name, view[name]])),
        );
        expect(counted(dashboardRow('thankedByNextDay'))).toBe(view.thankedSoon);
        expect(months.map((_, at) => counted(MONTH_ROWS.first + at))).toEqual(months.map(({ conversations }) => conversations));
        expect(counted(MONTH_ROWS.earlier)).toBe(view.earlier);
        expect(ways.map((_, at) => counted(WAY_ROWS.first + at))).toEqual(ways.map(({ met }) => met));
        expect(counted(WAY_ROWS.notSaid)).toBe(view.wayNotSaid);
        const asText = people.flatMap((one) => (one.name === '' ? [] : KEYS.filter((key) => one[key] === AS_TEXT)));
        expect(counted(dashboardRow('datesAsText'))).toBe(asText.length);
      }),
      { numRuns: 2, endOnFailure: true },
    );
  });
});

test('ten thousand people', async () => {
  const rows = Array.from({ length: 10_000 }, (_, at) => [
    `P${String(at)}`,
    'alumni',
    '',
    at % 2 === 0 ? '2026-03-01 15:00' : '',
    at % 4 === 0 ? '2026-03-02' : '',
    '',
    '',
    '',
  ]);
  const workbook = sheetOf([HEADERS, ...rows]);
  const { layout } = layoutOf('Sheet1', 1, HEADERS, {});
  const last = dashboardRow('thankedByNextDay');
  const sheetId = workbook.sheets.add('Dashboard');
  workbook.cells.write({ sheetId, row: 1, column: 1, rows: last, columns: 3 }, dashboardGrid(layout).slice(0, last));
  expect(await numbers(workbook, 'people', 'met', 'thanked', 'thankedByNextDay')).toEqual({
    people: '10000',
    met: '5000',
    thanked: '2500',
    thankedByNextDay: '2500',
  });
});

test('the cells other files read never move', () => {
  expect(Object.values(DASHBOARD_CELLS)).toEqual(['B2', ...Array.from({ length: 14 }, (_, at) => `B${String(at + 4)}`)]);
});
