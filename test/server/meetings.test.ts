// Did you meet? The three answers over a real log: what they write, what they are remembered as, and how they are taken back.
import type { Change } from '../../src/contract/rpc';
import type { TodayLine, TodayView } from '../../src/core/today';
import { granted, LogFixture } from './log-fixture';

const TABLE = [
  ['Name', 'Email', 'Company', 'Date met', 'Tidbit 1', 'Thank-you sent', 'Follow up on'],
  ['Ada Lovelace', 'ada@example.org', 'Analytical', '2026-03-09 10:00', '', '', ''],
  ['Tomás Okafor', '', 'Fernway', '2026-03-09', '', '', ''],
  ['Helen Strand', 'helen@example.org', 'Library Trust', '2026-03-09 16:00', '', '', ''],
  ['Aisha Conteh', '', '', '2026-03-12 10:30', '', '', ''],
];

const open = async (): Promise<LogFixture> => {
  const log = await LogFixture.create(TABLE, { from: '2026-03-09T12:05' });
  await log.setUp();
  return log;
};
const today = async (log: LogFixture): Promise<TodayView> => granted(await log.call('loadToday')).today;
const lineOf = (view: TodayView, name: string): TodayLine | undefined =>
  view.groups.flatMap((group) => group.lines).find((line) => line.name === name);
const idOf = async (log: LogFixture, name: string): Promise<string> => lineOf(await today(log), name)?.contactId ?? '';
const takeBack = async (log: LogFixture, undo: readonly Change[]) => granted(await log.call('undo', undo)).left;

describe('I met them', () => {
  test('a meeting whose time has come stays as the log has it, and is asked about no more', async () => {
    const log = await open();
    const line = lineOf(await today(log), 'Ada Lovelace');
    expect(line?.unconfirmed).toBe(true);
    expect(line?.metAt).toBe('2026-03-09T10:00');
    const met = granted(await log.call('confirmMet', line?.contactId ?? ''));
    expect(met.metAt).toBe('2026-03-09T10:00');
    expect(lineOf(met.today, 'Ada Lovelace')?.unconfirmed).toBe(false);
    expect(log.history().filter((row) => row[1] === 'Ada Lovelace')).toHaveLength(1);
    await log.tick('2026-03-09T13:00');
    expect(log.runtime.mailbox[0]?.text).not.toContain('Did you meet Ada');
  });

  test('taken back, it is asked about again', async () => {
    const log = await open();
    const met = granted(await log.call('confirmMet', await idOf(log, 'Ada Lovelace')));
    expect(await takeBack(log, met.undo)).toEqual([]);
    expect(lineOf(await today(log), 'Ada Lovelace')?.unconfirmed).toBe(true);
  });

  test.each(['Helen Strand', 'Tomás Okafor', 'Aisha Conteh'])(
    '%s, met before the time in the log: the present moment goes in',
    async (name) => {
      const log = await open();
      const was = log.shown(name, 'Date met');
      const id = (await idOf(log, name)) || granted(await log.call('loadToday')).today.next?.contactId;
      const met = granted(await log.call('confirmMet', id ?? (await idOf(log, name))));
      expect(met.metAt).toBe('2026-03-09T12:05');
      expect(log.shown(name, 'Status')).toBe('◇ Thank-you due');
      expect(lineOf(met.today, name)?.unconfirmed).toBe(false);
      expect(await takeBack(log, met.undo)).toEqual([]);
      expect(log.shown(name, 'Date met')).toBe(was);
      expect(log.shown(name, 'Status')).toBe('○ Scheduled');
    },
  );
});

describe('It moved', () => {
  test('to another day and time: it is ahead again', async () => {
    const log = await open();
    const moved = granted(await log.call('meetingMoved', await idOf(log, 'Ada Lovelace'), '2026-03-11T15:30'));
    expect(lineOf(moved.today, 'Ada Lovelace')?.metAt).toBe('2026-03-11T15:30');
    expect(log.shown('Ada Lovelace', 'Status')).toBe('○ Scheduled');
    expect(await takeBack(log, moved.undo)).toEqual([]);
    expect(lineOf(await today(log), 'Ada Lovelace')?.metAt).toBe('2026-03-09T10:00');
  });

  test('to a day without a time', async () => {
    const log = await open();
    const moved = granted(await log.call('meetingMoved', await idOf(log, 'Ada Lovelace'), '2026-03-13'));
    expect(lineOf(moved.today, 'Ada Lovelace')?.metAt).toBe('2026-03-13');
  });

  test.each(['2026-02-30', 'tomorrow', '2026-03-11T25:00', '2031-01-01', '2026-03-11T10:00T10:00'])(
    '%s is refused, and nothing changes',
    async (when) => {
      const log = await open();
      const before = log.grid();
      expect(await log.call('meetingMoved', await idOf(log, 'Ada Lovelace'), when)).toMatchObject({ ok: false, code: 'badArgument' });
      expect(log.grid()).toEqual(before);
    },
  );
});

describe('It did not happen', () => {
  test('empties Date met, and no thank-you is asked for', async () => {
    const log = await open();
    const called = granted(await log.call('meetingDidNotHappen', await idOf(log, 'Ada Lovelace')));
    expect(log.shown('Ada Lovelace', 'Date met')).toBe('');
    expect(lineOf(called.today, 'Ada Lovelace')).toBeUndefined();
    expect(log.shown('Ada Lovelace', 'Status')).not.toContain('Thank-you');
  });

  test('taken back, a confirmed meeting is confirmed again', async () => {
    const log = await open();
    const id = await idOf(log, 'Ada Lovelace');
    await log.call('confirmMet', id);
    const called = granted(await log.call('meetingDidNotHappen', id));
    expect(await takeBack(log, called.undo)).toEqual([]);
    expect(lineOf(await today(log), 'Ada Lovelace')).toMatchObject({ metAt: '2026-03-09T10:00', unconfirmed: false });
  });

  test('a date typed meanwhile stays, and Undo says so', async () => {
    const log = await open();
    const called = granted(await log.call('meetingDidNotHappen', await idOf(log, 'Ada Lovelace')));
    await log.type('Ada Lovelace', 'Date met', '2026-03-20');
    expect(await takeBack(log, called.undo)).toEqual(['Date met of Ada Lovelace']);
    expect(log.shown('Ada Lovelace', 'Date met')).toContain('2026-03-20');
  });
});

test('each answer costs at most 20 service calls and 4 for the line in History', async () => {
  const log = await open();
  const cost = () => log.runtime.executions[log.runtime.executions.length - 1]?.calls.total ?? Infinity;
  const id = await idOf(log, 'Tomás Okafor');
  await log.call('confirmMet', id);
  expect(cost()).toBeLessThanOrEqual(24);
  await log.call('meetingMoved', id, '2026-03-11T15:30');
  expect(cost()).toBeLessThanOrEqual(24);
  await log.call('meetingDidNotHappen', id);
  expect(cost()).toBeLessThanOrEqual(20);
});

test.each(['confirmMet', 'meetingDidNotHappen'] as const)('%s of somebody deleted meanwhile says so', async (name) => {
  expect(await (await open()).call(name, 'nobody1')).toMatchObject({ ok: false, code: 'unknownContact' });
});
