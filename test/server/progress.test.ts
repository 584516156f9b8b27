// Progress over a real file, and the Dashboard tab it makes: never over anything of the user's, right again after every Check.
import type { DashboardState } from '../../src/contract/progress';
import { DASHBOARD_CELLS, type DashboardNumber } from '../../src/core/dashboard';
import { dashboardGrid } from '../../src/core/dashboard-tab';
import { FRIEND, granted, LogFixture } from './log-fixture';

const TABLE = [
  ['Name', 'Date met', 'Thank-you sent', 'Referred by'],
  ['Ada Lovelace', '2026-03-02 10:00', '2026-03-03', ''],
  ['Helen Strand', '2026-03-05 14:00', 'x', 'Ada Lovelace'],
  ['Grace Hopper', '', '', 'Ada Lovelace'],
];

const open = async (tab?: string): Promise<LogFixture> => {
  const log = await LogFixture.create(TABLE, { from: '2026-03-09T12:00', tab });
  await log.setUp();
  return log;
};
const make = async (log: LogFixture): Promise<DashboardState> => {
  const { layout } = granted(await log.call('loadDashboard')).dashboard;
  return granted(await log.call('saveDashboard', layout, dashboardGrid(layout))).dashboard;
};
const tabId = (log: LogFixture, name = 'Dashboard'): number => log.workbook.sheets.byName(name)?.id ?? -1;
/** What a viewer reads in the cell of a number. */
const shown = async (log: LogFixture, name: DashboardNumber, tab = 'Dashboard'): Promise<string> => {
  await log.workbook.settled();
  return log.grid(tabId(log, tab))[Number(DASHBOARD_CELLS[name].slice(1)) - 1][1];
};

test('Progress counts the log, and a meeting that History remembers beside the one typed over it', async () => {
  const log = await open();
  await log.ticksUntil('2026-03-09T13:00');
  await log.type('Ada Lovelace', 'Date met', '2026-03-08 10:00');
  const { progress, dashboard } = granted(await log.call('loadProgress'));
  expect(progress).toMatchObject({ people: 3, met: 2, conversations: 3 });
  expect(progress.chains.map(({ name }) => name)).toEqual(['Ada Lovelace', 'Helen Strand', 'Grace Hopper']);
  expect(dashboard.tab).toBeNull();
});

test('a meeting that did not happen, or moved, after all is taken out of the count again', async () => {
  const log = await open();
  await log.ticksUntil('2026-03-09T13:00');
  const { people } = granted(await log.call('loadQuestions', null)).questions;
  const idOf = (name: string) => people.find((one) => one.name === name)?.contactId ?? '';
  await log.call('meetingDidNotHappen', idOf('Ada Lovelace'));
  await log.call('meetingMoved', idOf('Helen Strand'), '2026-03-20');
  expect(granted(await log.call('loadProgress')).progress).toMatchObject({ conversations: 0, met: 0, booked: 1 });
});

test('one click makes the tab, keeps the person’s own in front, and counts on without the add-on', async () => {
  const log = await open("Ada's “people”");
  expect(await make(log)).toMatchObject({ tab: 'Dashboard' });
  expect(log.workbook.sheets.active()).toBe(log.sheetId);
  expect(await shown(log, 'met')).toBe('2');
  expect(await shown(log, 'suggestedNotMet')).toBe('1');
  expect(await shown(log, 'waiting')).toBe('–');
  log.workbook.hand.type(log.sheetId, 4, 2, '2026-03-06');
  expect(await shown(log, 'met')).toBe('3');
  expect(await shown(log, 'suggestedNotMet')).toBe('0');
});

test('counts on after columns are moved and inserted, rows sorted and added, tab and headers renamed', async () => {
  const log = await open();
  await make(log);
  const { hand, sheets } = log.workbook;
  hand.moveColumn(log.sheetId, log.columnOf('Date met'), 1);
  hand.insertColumn(log.sheetId, 2);
  hand.insertRow(log.sheetId, 2);
  hand.type(log.sheetId, 2, log.columnOf('Name'), 'New at the top');
  hand.type(log.sheetId, 2, log.columnOf('Date met'), '2026-03-07');
  const below = log.workbook.lastRow(log.sheetId) + 1;
  hand.type(log.sheetId, below, log.columnOf('Name'), 'New at the bottom');
  hand.type(log.sheetId, below, log.columnOf('Date met'), '2026-03-07');
  hand.sort(log.sheetId, { row: 2, rows: below - 1 }, log.columnOf('Name'), false);
  hand.type(log.sheetId, 1, log.columnOf('Date met'), 'Had coffee');
  sheets.rename(log.sheetId, 'People I’ve met');
  expect(await shown(log, 'met')).toBe('4');
  expect(await shown(log, 'people')).toBe('5');
});

test('a column that is deleted reads –, and writing the Dashboard anew mends it', async () => {
  const log = await open();
  await make(log);
  log.workbook.hand.deleteColumn(log.sheetId, log.columnOf('Thank-you sent'));
  expect(await shown(log, 'thanked')).toBe('–');
  granted(await log.call('addColumn', 'Thank-you sent'));
  log.workbook.hand.type(log.sheetId, 2, log.columnOf('Thank-you sent'), '2026-03-02');
  expect(await make(log)).toMatchObject({ tab: 'Dashboard' });
  expect(await shown(log, 'thanked')).toBe('1');
});

test('a tab of the user’s called Dashboard stays theirs, and theirs too is a second one', async () => {
  const log = await open();
  const theirs = log.workbook.sheets.add('Dashboard');
  log.workbook.hand.type(theirs, 5, 2, 'my sales');
  expect(await make(log)).toMatchObject({ tab: 'Tidbit dashboard' });
  expect(log.grid(theirs)[4][1]).toBe('my sales');
  expect(await shown(log, 'met', 'Tidbit dashboard')).toBe('2');
  const other = await open();
  for (const name of ['Dashboard', 'Tidbit dashboard']) other.workbook.hand.type(other.workbook.sheets.add(name), 1, 1, 'mine');
  const { layout } = granted(await other.call('loadDashboard')).dashboard;
  const refused = await other.call('saveDashboard', layout, dashboardGrid(layout));
  expect(refused).toMatchObject({ ok: false, code: 'failed' });
  expect(refused).toHaveProperty('problem', expect.stringContaining('“Dashboard” and “Tidbit dashboard”'));
});

test('what somebody typed into the Dashboard is named by its cell and stays; their own words for a number stay too', async () => {
  const log = await open();
  const { layout } = await make(log);
  const { hand } = log.workbook;
  hand.type(tabId(log), 4, 1, 'Gente');
  await make(log);
  expect(log.grid(tabId(log))[3][0]).toBe('Gente');
  hand.type(tabId(log), 5, 2, '17');
  const refused = await log.call('saveDashboard', layout, dashboardGrid(layout));
  expect(refused).toMatchObject({ ok: false, code: 'moved', problem: expect.stringContaining('Dashboard!B5') as string });
  expect(await shown(log, 'met')).toBe('17');
  hand.type(tabId(log), 5, 2, null);
  hand.insertRow(tabId(log), 3);
  expect(await log.call('saveDashboard', layout, dashboardGrid(layout))).toMatchObject({ ok: false, code: 'moved' });
});

test('columns that moved since the page asked, and formulas that look outside the file, write nothing', async () => {
  const log = await open();
  const { layout } = granted(await log.call('loadDashboard')).dashboard;
  const cells = dashboardGrid(layout).map((row) => [...row]);
  cells[4][1] = '=IMPORTXML("https://example.org","//a")';
  expect(await log.call('saveDashboard', layout, cells)).toMatchObject({ ok: false, code: 'badArgument' });
  log.workbook.hand.insertColumn(log.sheetId, 1);
  expect(await log.call('saveDashboard', layout, dashboardGrid(layout))).toMatchObject({ ok: false, code: 'moved' });
  expect(tabId(log)).toBe(-1);
});

test('a viewer who has no add-on sees the same numbers', async () => {
  const log = await open();
  await make(log);
  await log.workbook.settled();
  const seen = log.grid(tabId(log));
  log.workbook.share(FRIEND.email, 'viewer');
  await log.call('removeTidbit');
  await log.workbook.settled();
  expect(log.grid(tabId(log))).toEqual(seen);
});

test('costs the same calls however long the log', async () => {
  const costs = async (people: number): Promise<number[]> => {
    const rows = Array.from({ length: people }, (_, at) => [`P${String(at)} Q`, '2026-03-02', '', at > 0 ? 'P0 Q' : '']);
    const log = await LogFixture.create([TABLE[0], ...rows], { from: '2026-03-09T12:00' });
    await log.setUp();
    const cost = (): number => log.runtime.executions[log.runtime.executions.length - 1]?.calls.total ?? Infinity;
    const { progress } = granted(await log.call('loadProgress'));
    const counted = [cost()];
    expect(JSON.stringify(progress).length).toBeLessThan(30_000);
    for (let time = 0; time < 2; time++) {
      await make(log);
      counted.push(cost());
    }
    return counted;
  };
  const [reading, making, again] = await costs(10);
  expect(reading).toBeLessThanOrEqual(14);
  expect(making).toBeLessThanOrEqual(20 + 4 + 3 * 2);
  expect(again).toBeLessThanOrEqual(20 + 4);
  expect(await costs(1000)).toEqual([reading, making, again]);
});
