// History is the diary of what people did: a line for everything stated by a click or by hand, one for everything taken back, none twice.
import type { Rpc } from '../../src/contract/rpc';
import { granted, LogFixture } from './log-fixture';

const TABLE = [
  ['Name', 'Email', 'Company', 'Date met', 'Tidbit 1', 'Thank-you sent', 'Follow up on', 'Asked on', 'Referrer told', 'Last contact'],
  ['Ada Lovelace', 'ada@example.org', 'Analytical', '2026-03-09 10:00', '', '', '', '', '', ''],
  ['Grace Hopper', '', 'Navy', '2026-03-06 15:00', '', '', '', '', '', ''],
  ['Helen Strand', '', 'Library', '2026-03-12 16:00', '', '', '', '', '', ''],
];

const open = async (): Promise<LogFixture> => {
  const log = await LogFixture.create(TABLE, { from: '2026-03-09T12:05' });
  await log.setUp();
  return log;
};
const idOf = (log: LogFixture, name: string): string => log.shown(name, 'ID').split('.')[0];
/** Who, what and detail of the lines since set-up. */
const since = (log: LogFixture, lines: number): string[] =>
  log
    .history()
    .slice(lines)
    .map(([, ...cells]) => cells.slice(0, 3).join(' | '));

test('what is stated by a click or by hand gets its line, and so does what is taken back', async () => {
  const log = await open();
  const before = log.history().length;
  const ada = idOf(log, 'Ada Lovelace');
  const click = async (name: 'markThanked' | 'markFollowedUp' | 'markReferrerTold' | 'markAskedAgain') =>
    granted(await log.call(name, ada));
  const { undo } = await click('markThanked');
  await click('markFollowedUp');
  await click('markReferrerTold');
  await click('markAskedAgain');
  await log.call('undo', undo);
  expect(since(log, before)).toEqual([
    'Ada Lovelace | Thanked | Monday 9 March 2026',
    'Ada Lovelace | Followed up | Monday 9 March 2026',
    'Ada Lovelace | Told the referrer | Monday 9 March 2026',
    'Ada Lovelace | Asked | Monday 9 March 2026',
    'Ada Lovelace | Undone | Thank-you sent',
  ]);
  const clicked = log.history().length;
  await log.type('Grace Hopper', 'Thank-you sent', 'x');
  await log.type('Grace Hopper', 'Thank-you sent', null);
  await log.type('Grace Hopper', 'Last contact', '2026-03-08');
  await log.type('Grace Hopper', 'Asked on', 'soon');
  await log.type('Grace Hopper', 'Company', 'US Navy');
  expect(since(log, clicked)).toEqual(['Grace Hopper | Thanked | ', 'Grace Hopper | Followed up | Sunday 8 March 2026']);
});

test('a meeting that was written down and did not happen, or moved, says so', async () => {
  const log = await open();
  const before = log.history().length;
  const { undo } = granted(await log.call('meetingDidNotHappen', idOf(log, 'Ada Lovelace')));
  await log.call('undo', undo);
  await log.call('meetingMoved', idOf(log, 'Grace Hopper'), '2026-03-11T15:30');
  await log.call('meetingMoved', idOf(log, 'Helen Strand'), '2026-03-13');
  await log.call('meetingDidNotHappen', idOf(log, 'Helen Strand'));
  expect(since(log, before)).toEqual([
    'Ada Lovelace | Did not happen | Monday 9 March 2026',
    'Ada Lovelace | Undone | Date met',
    'Grace Hopper | Moved | Friday 6 March 2026',
  ]);
});

test('a meeting that moved before any look at the log saw it is not written as met', async () => {
  const log = await open();
  const before = log.history().length;
  log.clock.time = log.instant('2026-03-12T17:00');
  await log.call('meetingMoved', idOf(log, 'Helen Strand'), '2026-03-16');
  expect(since(log, before)).toEqual(['Helen Strand | Moved | Thursday 12 March 2026, 16:00']);
});

test('a paste over many rows is one line', async () => {
  const people = Array.from({ length: 30 }, (_, i) => [`Person ${String(i)}`, null]);
  const log = await LogFixture.create([['Name', 'Thank-you sent'], ...people], { from: '2026-03-09T12:05' });
  await log.setUp();
  await log.edit((workbook) =>
    workbook.hand.paste(
      log.sheetId,
      2,
      2,
      Array.from({ length: 30 }, () => ['x']),
    ),
  );
  expect(since(log, 0)).toEqual([' | Thanked | 30 people']);
});

test('removed and set up again, nobody is met twice', async () => {
  const log = await open();
  const met = log.history().filter(([, , what]) => what === 'Met');
  expect(met).toHaveLength(2);
  granted(await log.call('removeTidbit'));
  await log.setUp();
  expect(log.history().filter(([, , what]) => what === 'Met')).toEqual(met);
});

test.each<[keyof Rpc, readonly unknown[]]>([
  ['markThanked', []],
  ['markFollowedUp', []],
  ['meetingDidNotHappen', []],
  ['meetingMoved', ['2026-03-11']],
])('%s costs 20 service calls and 4 for its line, at any number of rows', async (name, more) => {
  const many = Array.from({ length: 500 }, (_, i) => [`Person ${String(i)}`, '', '', '2026-03-08 20:00', 'Something', '', '', '', '', '']);
  const log = await LogFixture.create([...TABLE, ...many], { from: '2026-03-09T12:05' });
  await log.setUp();
  await log.runtime.call(name, JSON.stringify([idOf(log, 'Ada Lovelace'), ...more]));
  expect(log.runtime.executions.at(-1)?.calls.total).toBeLessThanOrEqual(24);
});

test.each(['markThanked', 'markAskedAgain', 'markReferrerTold', 'markFollowedUp'] as const)(
  '%s pressed in two windows stands in the diary once, and the second has nothing to take back',
  async (click) => {
    const log = await open();
    const before = log.history().length;
    granted(await log.call(click, idOf(log, 'Ada Lovelace')));
    const { undo } = granted(await log.call(click, idOf(log, 'Ada Lovelace')));
    expect(since(log, before)).toHaveLength(1);
    expect(undo).toEqual([]);
  },
);
