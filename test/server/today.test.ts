// Today over a real log: what waits, what a click writes, what it costs, and how it is taken back.
import type { TodayLine, TodayView } from '../../src/core/today';
import { granted, LogFixture } from './log-fixture';

const TABLE = [
  ['Name', 'Email', 'Company', 'Date met', 'Tidbit 1', 'Thank-you sent', 'Follow up on'],
  ['Ada Lovelace', 'ada@example.org', 'Analytical', '2026-03-09 10:00', 'Writes notes longer than the paper', '', ''],
  ['Tomás Okafor', '', 'Fernway', '2026-03-06 15:00', 'Bakes bread', '', ''],
  ['Helen Strand', 'helen@example.org', 'Library Trust', '2026-03-09 16:00', '', '', ''],
  ['Daniel Mbeki', 'daniel@example.org', 'City', '2026-01-05', 'Bus shelters', '2026-01-06', '2026-03-02'],
  ['Aisha Conteh', '', '', '2026-03-12 10:30', '', '', ''],
  ['Grace Hopper', '', '', '', '', '', ''],
];

const open = async (table = TABLE): Promise<LogFixture> => {
  const log = await LogFixture.create(table, { from: '2026-03-09T12:00' });
  await log.setUp();
  return log;
};
const lines = (view: TodayView): readonly TodayLine[] => view.groups.flatMap((group) => group.lines);
const lineOf = (view: TodayView, name: string): TodayLine => {
  const line = lines(view).find((one) => one.name === name);
  if (line === undefined) throw new Error(`no line for ${name}`);
  return line;
};
const today = async (log: LogFixture): Promise<TodayView> => granted(await log.call('loadToday')).today;

test('thank-yous, the conversation of the day, follow-ups and the week stand in their groups', async () => {
  const view = await today(await open());
  expect(view.today).toBe('2026-03-09');
  expect(view.groups.map(({ kind, lines: own }) => [kind, own.map(({ name }) => name)])).toEqual([
    ['thankYou', ['Ada Lovelace', 'Tomás Okafor']],
    ['conversation', ['Helen Strand']],
    ['followUp', ['Daniel Mbeki']],
    ['week', ['Aisha Conteh']],
  ]);
});

test('a date put right is no longer named, whatever the last look said; what goes beyond three is counted', async () => {
  const log = await open([
    ['Name', 'Date met'],
    ...['Ada', 'Grace', 'Helen', 'Priya', 'Omar'].map((name, at) => [name, `1${at}.3.26 or so`]),
  ]);
  await log.tick('2026-03-09T13:00');
  expect((await today(log)).notes).toEqual([
    expect.stringContaining('Date met of Ada'),
    expect.stringContaining('Date met of Grace'),
    expect.stringContaining('Date met of Helen'),
    'And two more to look at: More, Check the sheet.',
  ]);
  await log.type('Ada', 'Date met', '2026-03-06');
  expect((await today(log)).notes).toEqual([
    expect.stringContaining('Date met of Grace'),
    expect.stringContaining('Date met of Helen'),
    expect.stringContaining('Date met of Priya'),
    'And one more to look at: More, Check the sheet.',
  ]);
  for (const name of ['Grace', 'Helen', 'Priya', 'Omar']) await log.type(name, 'Date met', '2026-03-06');
  expect((await today(log)).notes).toEqual([]);
});

test('a thank-you says by when, what to remember, and which note to write', async () => {
  const line = lineOf(await today(await open()), 'Ada Lovelace');
  expect(line.due).toEqual({ kind: 'weekday', weekday: 2, time: '10:00' });
  expect(line.tidbits).toEqual(['Writes notes longer than the paper']);
  expect(line.draft).toBe('thankYou');
});

test('Done on a thank-you writes the day, turns the row green, and Undo puts it back', async () => {
  const log = await open();
  const { contactId } = lineOf(await today(log), 'Ada Lovelace');
  const done = granted(await log.call('markThanked', contactId));
  expect(log.shown('Ada Lovelace', 'Thank-you sent')).toBe('3/9/2026');
  expect(log.shown('Ada Lovelace', 'Status')).toBe('✓ In touch');
  expect(lines(done.today).map(({ name }) => name)).not.toContain('Ada Lovelace');
  expect(granted(await log.call('undo', done.undo)).left).toEqual([]);
  expect(log.shown('Ada Lovelace', 'Thank-you sent')).toBe('');
  expect(log.shown('Ada Lovelace', 'Status')).toBe('◇ Thank-you due');
});

test('Done on a follow-up adds Last contact by the same click', async () => {
  const log = await open();
  const { contactId } = lineOf(await today(log), 'Daniel Mbeki');
  const done = granted(await log.call('markFollowedUp', contactId));
  expect(log.shown('Daniel Mbeki', 'Last contact')).toBe('2026-03-09');
  expect(lines(done.today).map(({ name }) => name)).not.toContain('Daniel Mbeki');
});

test('snoozed until tomorrow: no line today, the same line tomorrow', async () => {
  const log = await open();
  const view = await today(log);
  const { contactId } = lineOf(view, 'Tomás Okafor');
  const [tomorrow] = view.snoozes;
  const snoozed = granted(await log.call('snooze', contactId, tomorrow.until));
  expect(lines(snoozed.today).map(({ name }) => name)).not.toContain('Tomás Okafor');
  log.clock.time = log.instant('2026-03-10T09:00');
  expect(lineOf(await today(log), 'Tomás Okafor').state).toBe('late');
});

test('somebody deleted meanwhile is named as such, and nothing is written', async () => {
  const log = await open();
  const answer = await log.call('markThanked', 'nobody1');
  expect(answer).toMatchObject({ ok: false, code: 'unknownContact' });
});

test('a day that is none is refused', async () => {
  const log = await open();
  const { contactId } = lineOf(await today(log), 'Tomás Okafor');
  const answer = await log.call('snooze', contactId, 'tomorrow' as TodayView['today']);
  expect(answer).toMatchObject({ ok: false, code: 'badArgument' });
});

test('reading costs at most 14 service calls and a click at most 20 and 4 for its line in History, however long the log', async () => {
  const many = Array.from({ length: 300 }, (_, i) => [`Person ${String(i)}`, '', '', '2026-03-08 20:00', 'Something', '', '']);
  const log = await open([...TABLE, ...many]);
  const view = await today(log);
  const cost = () => log.runtime.executions[log.runtime.executions.length - 1]?.calls;
  expect(cost()?.total).toBeLessThanOrEqual(14);
  await log.call('markThanked', lines(view)[0].contactId);
  expect(cost()?.total).toBeLessThanOrEqual(24);
  expect(JSON.stringify(view).length).toBeLessThan(60_000);
});

test('the page opens with Today on board', async () => {
  const log = await open();
  const { error } = await log.runtime.click('openSidebar');
  expect(error).toBeNull();
  expect(log.pages[0]).toContain('&#34;screen&#34;:&#34;today&#34;');
  expect(log.pages[0]).toMatch(/&#34;sheet&#34;:&#34;https:\/\/docs\.google\.com\/spreadsheets\/d\/[^/]+\/edit&#34;/);
});
