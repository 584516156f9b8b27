// Getting ready over a real file: what the log knows, steps in the Prepared cell, words of the user's in it left alone.
import type { PreparationView } from '../../src/contract/preparation';
import { granted, LogFixture } from './log-fixture';

const TABLE = [
  ['Name', 'Organization', 'Role', 'Field', 'Date met', 'Link', 'Tidbit 1'],
  ['Helen Strand', 'Cedar & Finch', 'Branch manager', 'Libraries', '2026-03-11 14:00', 'https://example.org/helen', 'Old transit maps'],
  ['Ada Lovelace', '', '', '', '', 'javascript:alert(1)', ''],
];

const open = async (): Promise<{ log: LogFixture; id: (name: string) => string }> => {
  const log = await LogFixture.create(TABLE, { from: '2026-03-09T12:00' });
  await log.setUp();
  const { questions } = granted(await log.call('loadQuestions', null));
  return { log, id: (name) => questions.people.find((person) => person.name === name)?.contactId ?? '' };
};
const load = async (log: LogFixture, id: string): Promise<PreparationView> => granted(await log.call('loadPreparation', id)).preparation;
const calls = (log: LogFixture): number => log.runtime.executions[log.runtime.executions.length - 1]?.calls.total ?? Infinity;

test('shows what the log knows, the appointment as a calendar link, and no link that is none', async () => {
  const { log, id } = await open();
  granted(await log.call('saveAgenda', id('Helen Strand'), ['q-trends', 'q-who-else']));
  const helen = await load(log, id('Helen Strand'));
  expect(helen).toMatchObject({
    role: 'Branch manager',
    field: 'Libraries',
    tidbits: ['Old transit maps'],
    link: 'https://example.org/helen',
    when: { kind: 'weekday', weekday: 3, time: '14:00' },
    questions: 2,
    done: [],
    lines: ['', '', ''],
  });
  expect(helen.calendar).toContain('https://calendar.google.com/calendar/render');
  expect(helen.calendar).toContain('20260311T180000Z');
  expect(await load(log, id('Ada Lovelace'))).toMatchObject({ link: '', when: null, calendar: null, questions: 0 });
});

test('a step done stands in Prepared, which the first one adds; it can be taken out and put back', async () => {
  const { log, id } = await open();
  const helen = id('Helen Strand');
  const first = granted(await log.call('markPrepared', helen, 'field', true));
  expect(first.done).toEqual(['field']);
  granted(await log.call('markPrepared', helen, 'person', true));
  expect(log.shown('Helen Strand', 'Prepared')).toBe('the person, the field');
  const out = granted(await log.call('markPrepared', helen, 'field', false));
  expect(log.shown('Helen Strand', 'Prepared')).toBe('the person');
  expect(granted(await log.call('undo', out.undo)).left).toEqual([]);
  expect(log.shown('Helen Strand', 'Prepared')).toBe('the person, the field');
});

test('what somebody typed into Prepared stays, and a step they typed by hand counts', async () => {
  const { log, id } = await open();
  const helen = id('Helen Strand');
  granted(await log.call('addColumn', 'Prepared'));
  await log.type('Helen Strand', 'Prepared', 'Questions; ask about parking');
  expect((await load(log, helen)).done).toEqual(['agenda']);
  granted(await log.call('markPrepared', helen, 'resume', true));
  expect(log.shown('Helen Strand', 'Prepared')).toBe('questions, résumé, ask about parking');
  granted(await log.call('markPrepared', helen, 'agenda', false));
  granted(await log.call('markPrepared', helen, 'resume', false));
  expect(log.shown('Helen Strand', 'Prepared')).toBe('ask about parking');
});

test('three lines about oneself come along once they are kept', async () => {
  const { log, id } = await open();
  granted(await log.call('saveWriting', { lines: ['A teacher', 'I explain things', 'I stay calm'] }));
  expect((await load(log, id('Ada Lovelace'))).lines).toEqual(['A teacher', 'I explain things', 'I stay calm']);
});

test.each([
  [['nobody', 'person', true], 'unknownContact'],
  [['x', 'lunch', true], 'badArgument'],
  [['x', 'person', 'yes'], 'badArgument'],
] as const)('%j is refused', async (given, code) => {
  const { log } = await open();
  const { result } = await log.runtime.call('markPrepared', JSON.stringify(given));
  expect(JSON.parse(String(result))).toMatchObject({ ok: false, code });
});

test.each([10, 1000])('reading costs at most 14 calls, a tick 20, with %i people', async (people) => {
  const many = Array.from({ length: people }, (_, index) => [`Person ${String(index)}`, '', '', '', '', '', '']);
  const log = await LogFixture.create([...TABLE, ...many], { from: '2026-03-09T12:00' });
  await log.setUp();
  const { questions } = granted(await log.call('loadQuestions', null));
  const helen = questions.person?.contactId ?? '';
  granted(await log.call('addColumn', 'Prepared'));
  await load(log, helen);
  expect(calls(log)).toBeLessThanOrEqual(14);
  granted(await log.call('markPrepared', helen, 'person', true));
  expect(calls(log)).toBeLessThanOrEqual(20);
});
