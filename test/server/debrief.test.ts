// The debrief over a real log: one save writes everything, makes the linked row, and comes back by one click.
import { NO_CARD } from '../../src/core/card';
import type { Debrief } from '../../src/core/debrief';
import { parseDay, type Day } from '../../src/core/day';
import type { TodayLine, TodayView } from '../../src/core/today';
import { granted, LogFixture } from './log-fixture';

const TABLE = [
  [
    'Name',
    'Email',
    'Company',
    'Date met',
    'Tidbit 1',
    'Tidbit 2',
    'Learned',
    'Thank-you sent',
    'Follow up on',
    'Keep in touch',
    'Referred by',
  ],
  ['Ada Lovelace', 'ada@example.org', 'Analytical', '2026-03-09 10:00', 'Writes long notes', '', 'Ask early', '', '', 'rest', ''],
  ['Tomás Okafor', '', 'Fernway', '2026-03-12 10:30', '', '', '', '', '', '', ''],
];
const day = (text: string): Day => parseDay(text) ?? ('' as Day);
const NOTHING: Debrief = {
  metAt: null,
  tidbits: ['', ''],
  learned: '',
  card: NO_CARD,
  next: { name: '', organization: '' },
  followUp: null,
};
const FULL: Debrief = {
  metAt: '2026-03-09T10:30',
  tidbits: ['Has the 1974 bus map framed', 'Rides a cargo bike'],
  learned: 'Half of them came from teaching.',
  card: { email: 'countess@engines.example', phone: '', link: '', role: '' },
  next: { name: 'Omar Leclerc', organization: 'Reading Van' },
  followUp: day('2026-04-09'),
};

const open = async (table = TABLE): Promise<LogFixture> => {
  const log = await LogFixture.create(table, { from: '2026-03-09T12:05' });
  await log.setUp();
  return log;
};
const lineOf = ({ today }: { today: TodayView }, name: string): TodayLine | undefined =>
  today.groups.flatMap(({ lines }) => lines).find((line) => line.name === name);
const idOf = async (log: LogFixture, name: string): Promise<string> => {
  return lineOf(granted(await log.call('loadToday')), name)?.contactId ?? '';
};

test('everything typed goes into its cell, new tidbits below old ones, and the note to write comes back', async () => {
  const log = await open();
  const saved = granted(await log.call('saveDebrief', await idOf(log, 'Ada Lovelace'), FULL));
  const shown = (header: string) => log.shown('Ada Lovelace', header);
  expect(shown('Date met')).toContain('10:30');
  expect(shown('Tidbit 1')).toBe('Writes long notes');
  expect(shown('Tidbit 2')).toBe('Has the 1974 bus map framed\nRides a cargo bike');
  expect(shown('Learned')).toBe('Ask early\nHalf of them came from teaching.');
  expect(shown('Email')).toBe('ada@example.org\ncountess@engines.example');
  expect(shown('Keep in touch')).toBe('');
  expect(lineOf(saved, 'Ada Lovelace')).toMatchObject({ name: 'Ada Lovelace', unconfirmed: false, metAt: '2026-03-09T10:30' });
  const { draft } = granted(await log.call('loadDraft', await idOf(log, 'Ada Lovelace'), 'thankYou'));
  expect(draft.tidbits).toEqual(['Writes long notes', 'Has the 1974 bus map framed', 'Rides a cargo bike']);
});

test('what is on a card goes into blank cells, into a column that is added if the log has none, and comes back out by Undo', async () => {
  const log = await open();
  const card = { email: 'tomas@fernway.example', phone: '+1 555 010 0199', link: '', role: '' };
  const saved = granted(await log.call('saveDebrief', await idOf(log, 'Tomás Okafor'), { ...NOTHING, card }));
  const shown = () => ['Email', 'Phone', 'Learned'].map((header) => log.shown('Tomás Okafor', header));
  expect(shown()).toEqual(['tomas@fernway.example', '+1 555 010 0199', '']);
  expect(granted(await log.call('undo', saved.undo)).left).toEqual([]);
  expect(shown()).toEqual(['', '', '']);
});

test('whom to talk to next becomes a row of the log, introduced by them', async () => {
  const log = await open();
  await log.call('saveDebrief', await idOf(log, 'Ada Lovelace'), FULL);
  expect(log.rowOf('Omar Leclerc')).toBe(4);
  expect(['Company', 'Referred by', 'Status', 'Next step'].map((header) => log.shown('Omar Leclerc', header))).toEqual([
    'Reading Van',
    'Ada Lovelace',
    'To ask',
    'Ask for a conversation',
  ]);
});

test('Undo puts every cell back, takes the row out again and forgets that they met', async () => {
  const log = await open();
  await log.tick();
  const before = log.grid();
  const saved = granted(await log.call('saveDebrief', await idOf(log, 'Ada Lovelace'), FULL));
  expect(granted(await log.call('undo', saved.undo)).left).toEqual([]);
  expect(log.grid().filter((row) => row.some((cell) => cell !== ''))).toEqual(before);
  const { today } = granted(await log.call('loadToday'));
  expect(today.groups[0]?.lines[0]?.unconfirmed).toBe(true);
});

test('with nothing but the click, it says they met and writes no cell', async () => {
  const log = await open();
  const before = log.grid().map((row) => row.slice(0, 11));
  const saved = granted(await log.call('saveDebrief', await idOf(log, 'Ada Lovelace'), NOTHING));
  expect(log.grid().map((row) => row.slice(0, 11))).toEqual(before);
  expect(lineOf(saved, 'Ada Lovelace')?.unconfirmed).toBe(false);
});

test('Let it rest keeps the thank-you and nothing else', async () => {
  const log = await open();
  const saved = granted(await log.call('saveDebrief', await idOf(log, 'Ada Lovelace'), { ...NOTHING, followUp: 'rest' }));
  expect(log.shown('Ada Lovelace', 'Keep in touch')).toBe('rest');
  expect(lineOf(saved, 'Ada Lovelace')?.need).toBe('thankYou');
});

test('somebody who is in the log already gets no second row', async () => {
  const log = await open();
  const next = { name: 'tomás  okafor', organization: '' };
  await log.call('saveDebrief', await idOf(log, 'Ada Lovelace'), { ...NOTHING, next });
  expect(log.grid()).toHaveLength(3);
});

test('columns the log lacks are added, first and last names stay apart', async () => {
  const log = await open([
    ['First name', 'Last name', 'Date met'],
    ['Ada', 'Lovelace', '2026-03-09 10:00'],
  ]);
  granted(
    await log.call('saveDebrief', await idOf(log, 'Ada Lovelace'), { ...FULL, next: { name: 'Omar van Leclerc', organization: 'Van' } }),
  );
  const [header = [], , added = []] = log.grid();
  const cell = (name: string) => added[header.indexOf(name)];
  expect(['First name', 'Last name', 'Organization', 'Referred by'].map(cell)).toEqual(['Omar van', 'Leclerc', 'Van', 'Ada Lovelace']);
});

test('a tab filled to its last row grows', async () => {
  const log = await open();
  const last = log.workbook.sheets.byId(log.sheetId)?.rows ?? 0;
  await log.edit((workbook) => workbook.hand.type(log.sheetId, last, 1, 'Grace Hopper'));
  granted(await log.call('saveDebrief', await idOf(log, 'Ada Lovelace'), FULL));
  expect(log.rowOf('Omar Leclerc')).toBe(last + 1);
});

test.each([
  ['a day still to come', { ...NOTHING, metAt: '2026-03-10' }],
  ['a day no calendar has', { ...NOTHING, metAt: '2026-02-30' }],
  ['a follow-up in ten years', { ...NOTHING, followUp: day('2036-01-01') }],
])('%s is refused with nothing written', async (_, debrief) => {
  const log = await open();
  const before = log.grid();
  expect(await log.call('saveDebrief', await idOf(log, 'Ada Lovelace'), debrief)).toMatchObject({ ok: false, code: 'badArgument' });
  expect(log.grid()).toEqual(before);
});

test('notes of many pages, pasted in, go into the cell as they are', async () => {
  const log = await open();
  const learned = 'They hire in spring.\n'.repeat(400).trim();
  granted(await log.call('saveDebrief', await idOf(log, 'Ada Lovelace'), { ...NOTHING, learned }));
  expect(log.shown('Ada Lovelace', 'Learned')).toContain(learned);
});

test('what no cell can hold is refused with nothing written, in a sentence that keeps nobody guessing', async () => {
  const log = await open();
  const before = log.grid();
  const refused = await log.call('saveDebrief', await idOf(log, 'Ada Lovelace'), { ...NOTHING, learned: 'x'.repeat(45_001) });
  expect(refused).toMatchObject({ problem: '“Learned” would hold more than 45,000 characters, too many for a cell. Shorten the text.' });
  expect(log.grid()).toEqual(before);
});

test('costs 20 service calls, 2 for each further block and 4 for History, however long the log', async () => {
  const many = Array.from({ length: 300 }, (_, i) => [`Person ${String(i)}`, '', '', '2026-02-08 20:00', '', '', '', '', '', '', '']);
  const log = await open([...TABLE, ...many]);
  await log.call('saveDebrief', await idOf(log, 'Ada Lovelace'), FULL);
  const BLOCKS = 7;
  expect(log.runtime.executions[log.runtime.executions.length - 1]?.calls.total).toBeLessThanOrEqual(20 + 2 * (BLOCKS - 1) + 4);
});
