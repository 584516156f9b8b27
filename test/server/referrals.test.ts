// Whom to talk to next, over a real log: a linked row by one click, back by one, and a referrer whose name has a slip.
import { granted, LogFixture } from './log-fixture';

const TABLE = [
  ['Name', 'Email', 'Date met', 'Thank-you sent', 'Referred by'],
  ['Ada Lovelace', 'ada@example.org', '2026-03-06 10:00', '2026-03-06', 'Garce Hopper'],
  ['Grace Hopper', 'grace@example.org', '', '', ''],
];

const open = async (): Promise<LogFixture> => {
  const log = await LogFixture.create(TABLE, { from: '2026-03-09T12:00' });
  await log.setUp();
  return log;
};
const idOf = (log: LogFixture, name: string): string => log.shown(name, 'ID').split('.')[0];

test('a name from a conversation becomes a row that says who named it, once, and Undo empties it', async () => {
  const log = await open();
  const ada = idOf(log, 'Ada Lovelace');
  const added = granted(await log.call('addReferral', ada, 'Omar Leclerc', 'Reading Van'));
  expect([log.shown('Omar Leclerc', 'Referred by'), log.shown('Omar Leclerc', 'Organization')]).toEqual(['Ada Lovelace', 'Reading Van']);
  expect(log.shown('Omar Leclerc', 'Next step')).toBe('Ask for a conversation');
  expect(granted(await log.call('addReferral', ada, 'Omar Leclerc', 'Reading Van')).undo).toEqual([]);
  expect(log.grid().filter((cells) => cells.includes('Omar Leclerc'))).toHaveLength(1);
  expect(granted(await log.call('undo', added.undo)).left).toEqual([]);
  expect(log.grid().some((cells) => cells.includes('Omar Leclerc'))).toBe(false);
});

test.each([
  ['no name', 'x', '  ', 'badArgument'],
  ['somebody who is gone', 'nobody', 'Omar Leclerc', 'unknownContact'],
])('refused: %s', async (_, id, name, code) => {
  const log = await open();
  expect(await log.call('addReferral', id, name, '')).toMatchObject({ ok: false, code });
});

test('nobody named themselves: it is said, and no row is written', async () => {
  const log = await open();
  const before = log.grid();
  const answer = await log.call('addReferral', idOf(log, 'Ada Lovelace'), 'ada lovelace', '');
  expect(answer).toMatchObject({ ok: false, problem: 'That is the person you met. If you mean somebody else, add a last name.' });
  expect(log.grid().map((cells) => cells.slice(0, 5))).toEqual(before.map((cells) => cells.slice(0, 5)));
  granted(await log.call('addReferral', idOf(log, 'Ada Lovelace'), 'Ada King', ''));
  expect(log.shown('Ada King', 'Referred by')).toBe('Ada Lovelace');
});

test('a slip in the referrer’s name is named under Today with its cell; put right, the referrer is to be told', async () => {
  const log = await open();
  const { today } = granted(await log.call('loadToday'));
  expect(today.notes).toEqual([
    'People!E2, Referred by of Ada Lovelace: “Garce Hopper” is nobody in the log. If you mean Grace Hopper, write the name as it stands in their row.',
  ]);
  await log.type('Ada Lovelace', 'Referred by', 'Grace Hopper');
  expect(log.shown('Ada Lovelace', 'Next step')).toBe('Tell Grace Hopper how it went');
  const told = granted(await log.call('markReferrerTold', idOf(log, 'Ada Lovelace')));
  expect(log.shown('Ada Lovelace', 'Referrer told')).toBe('2026-03-09');
  expect(told.today.notes).toEqual([]);
  await log.tick('2026-03-10T08:00');
  expect(log.subjects).toEqual(['The week ahead']);
});
