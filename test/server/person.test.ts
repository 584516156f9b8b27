// Person over a real file: whoever's row is selected, what the screen shows of them, tidbits edited in place and taken back.
import type { Selected } from '../../src/contract/screens';
import type { PersonView } from '../../src/core/person-view';
import { granted, LogFixture } from './log-fixture';

const TABLE = [
  ['Name', 'Email', 'Company', 'Role', 'Date met', 'Tidbit 1', 'Tidbit 2', 'Thank-you sent', 'Referred by', 'Learned'],
  ['Ada Lovelace', 'ada@example.org', 'Analytical', 'Analyst', '2026-03-09 10:00', 'Writes long notes', '', '', 'Prof. Weaver', 'Ask more'],
  ['Helen Strand', '', 'Library Trust', '', '2026-03-09 16:00', '', '', '', 'ada lovelace', ''],
  ['', '', '', '', '', '', '', '', '', ''],
  ['Aisha Conteh', '', 'Tidewater', '', '', 'Old maps\nRows at dawn', 'Cycles', '', 'Somebody else', ''],
];

const open = async (table: string[][] = TABLE): Promise<LogFixture> => {
  const log = await LogFixture.create(table, { from: '2026-03-09T12:00' });
  await log.setUp();
  return log;
};
const select = (log: LogFixture, row: number, rows = 1, columns = 1): void =>
  log.workbook.select({ sheetId: log.sheetId, row, column: 1, rows, columns });
const selected = async (log: LogFixture, contactId: string | null = null): Promise<Selected> =>
  granted(await log.call('loadPerson', contactId)).selected;
const personAt = async (log: LogFixture, row: number): Promise<PersonView> => {
  select(log, row);
  const answer = await selected(log);
  if (answer.kind !== 'person') throw new Error(answer.kind);
  return answer.person;
};
const lastCost = (log: LogFixture): number => log.runtime.executions[log.runtime.executions.length - 1]?.calls.total ?? NaN;

test('the selected row’s person: what is next and why, tidbits, facts, who sent them and whom they named', async () => {
  const log = await open();
  const person = await personAt(log, 2);
  expect(person).toMatchObject({ name: 'Ada Lovelace', role: 'Analyst', organization: 'Analytical', row: 2, status: 'due' });
  expect(person.next?.step).toBe('Write the thank-you note');
  expect(person.next?.why).toContain('the note is due by Tuesday');
  expect(person.next?.line).toMatchObject({ need: 'thankYou', done: 'thanked' });
  expect(person.tidbits).toEqual(['Writes long notes']);
  expect(person.learned).toBe('Ask more');
  expect(person.facts).toEqual([
    { label: 'Date met', when: { kind: 'today', time: '10:00' }, text: '' },
    { label: 'Email', when: null, text: 'ada@example.org' },
  ]);
  expect(person.referredBy).toEqual({ name: 'Prof. Weaver', contactId: null });
  expect(person.suggested.map(({ name, row }) => [name, row])).toEqual([['Helen Strand', 3]]);
  const helen = await personAt(log, 3);
  expect(helen.referredBy).toEqual({ name: 'ada lovelace', contactId: person.contactId });
});

test('every line of a tidbit’s cell is a tidbit of its own', async () => {
  expect((await personAt(await open(), 5)).tidbits).toEqual(['Old maps', 'Rows at dawn', 'Cycles']);
});

test('answers given are shown in their order, planned questions are not', async () => {
  const log = await open();
  const { contactId } = await personAt(log, 2);
  await log.call('saveAgenda', contactId, ['q-typical-day', 'q-who-else']);
  const answers = log.workbook.sheets.byName('Answers')?.id ?? '';
  log.workbook.hand.type(Number(answers), 2, 4, 'Mostly letters');
  const person = await personAt(log, 2);
  expect(person.answers).toEqual([
    { question: 'What did yesterday look like, from the first hour to the last?', answer: 'Mostly letters' },
  ]);
});

test.each([
  ['the header', 1],
  ['an empty row', 4],
  ['a row below the table', 40],
])('on %s nobody is selected', async (_where, row) => {
  const log = await open();
  select(log, row);
  expect(await selected(log)).toMatchObject({ kind: 'blank', people: [] });
});

test('of several rows, or a whole column, the people in them are offered', async () => {
  const log = await open();
  select(log, 1, 1000);
  expect(await selected(log)).toMatchObject({ kind: 'several', people: [{ name: 'Ada Lovelace' }, {}, {}] });
  select(log, 2, 3, 4);
  const several = await selected(log);
  expect(several.kind).toBe('several');
  expect('people' in several && several.people.map(({ name }) => name)).toEqual(['Ada Lovelace', 'Helen Strand']);
});

test('on another tab nobody is selected, whatever row it is', async () => {
  const log = await open();
  const other = log.workbook.sheets.add('Notes');
  log.workbook.sheets.activate(other);
  log.workbook.select({ sheetId: other, row: 2, column: 1, rows: 1, columns: 1 });
  expect((await selected(log)).kind).toBe('elsewhere');
});

test('somebody opened by ID has their row selected, so that following the selection keeps them', async () => {
  const log = await open();
  const { contactId } = await personAt(log, 5);
  select(log, 2);
  expect(await selected(log, contactId)).toMatchObject({ kind: 'person', person: { name: 'Aisha Conteh' } });
  expect(await selected(log)).toMatchObject({ kind: 'person', person: { name: 'Aisha Conteh' } });
  expect(await log.call('loadPerson', 'nobody1')).toMatchObject({ ok: false, code: 'unknownContact' });
});

test('people are found by the beginning of a name first, then by any part, then by organization', async () => {
  const log = await open([
    ['Name', 'Company'],
    ['Dana Strand', 'Cedar'],
    ['Élodie Brand', 'Strand Books'],
    ['Strahan Lee', ''],
    ['Nobody', 'Elsewhere'],
  ]);
  const found = async (text: string): Promise<string[]> => granted(await log.call('findPeople', text)).people.map(({ name }) => name);
  expect(await found('stra')).toEqual(['Strahan Lee', 'Dana Strand', 'Élodie Brand']);
  expect(await found('elodie')).toEqual(['Élodie Brand']);
  expect(await found('  ')).toEqual([]);
});

test('an edited tidbit is written in its cell alone, and Undo puts the old words back', async () => {
  const log = await open();
  const { contactId } = await personAt(log, 5);
  const saved = granted(await log.call('saveTidbits', contactId, ['Old maps\nRows at dawn', 'Cycles'], ['Old maps', 'Cycles']));
  expect(saved.person.tidbits).toEqual(['Old maps', 'Cycles']);
  expect(log.shown('Aisha Conteh', 'Tidbit 1')).toBe('Old maps');
  expect(saved.undo).toHaveLength(1);
  expect(granted(await log.call('undo', saved.undo)).left).toEqual([]);
  expect(log.shown('Aisha Conteh', 'Tidbit 1')).toBe('Old maps\nRows at dawn');
});

test('a cell somebody changed meanwhile is left alone, and named with what it says now', async () => {
  const log = await open();
  const { contactId } = await personAt(log, 2);
  await log.type('Ada Lovelace', 'Tidbit 1', 'Plays the harp');
  const answer = await log.call('saveTidbits', contactId, ['Writes long notes', ''], ['Writes short notes', '']);
  expect(answer).toMatchObject({ ok: false, code: 'moved' });
  expect('problem' in answer && answer.problem).toContain(
    'Tidbit 1 of Ada Lovelace was changed in the sheet meanwhile. It says now: “Plays the harp”.',
  );
  expect(log.shown('Ada Lovelace', 'Tidbit 1')).toBe('Plays the harp');
});

test('told to, it writes over what somebody changed meanwhile, and Undo brings that back', async () => {
  const log = await open();
  const { contactId } = await personAt(log, 2);
  await log.type('Ada Lovelace', 'Tidbit 1', 'Plays the harp');
  const saved = granted(await log.call('saveTidbits', contactId, null, ['Writes short notes', '']));
  expect(log.shown('Ada Lovelace', 'Tidbit 1')).toBe('Writes short notes');
  await log.call('undo', saved.undo);
  expect(log.shown('Ada Lovelace', 'Tidbit 1')).toBe('Plays the harp');
});

test('a new tidbit goes into the first empty cell, then below the old ones', async () => {
  const log = await open();
  const { contactId } = await personAt(log, 3);
  for (const tidbit of ['One', 'Two', 'Three']) granted(await log.call('addTidbit', contactId, tidbit));
  expect([log.shown('Helen Strand', 'Tidbit 1'), log.shown('Helen Strand', 'Tidbit 2')]).toEqual(['One', 'Two\nThree']);
  expect(await log.call('addTidbit', contactId, '  ')).toMatchObject({ ok: false, code: 'badArgument' });
});

test('words that begin like a formula stay words', async () => {
  const log = await open();
  const { contactId } = await personAt(log, 2);
  granted(await log.call('saveTidbits', contactId, ['Writes long notes', ''], ['Writes long notes', '=1+1, he says']));
  expect(log.shown('Ada Lovelace', 'Tidbit 2')).toBe('=1+1, he says');
});

test('reading costs at most 14 service calls and a save at most 20, in a long log with a short answer', async () => {
  const many = Array.from({ length: 300 }, (_, i) => [
    `Person ${String(i)}`,
    '',
    '',
    '',
    '',
    'A tidbit '.repeat(40),
    '',
    '',
    'Ada Lovelace',
    '',
  ]);
  const log = await open([...TABLE, ...many]);
  const person = await personAt(log, 2);
  expect(lastCost(log)).toBeLessThanOrEqual(14);
  expect(person.suggested).toHaveLength(8);
  expect(person.suggestedBeyond).toBe(293);
  expect(JSON.stringify(person).length).toBeLessThan(60_000);
  await selected(log, person.contactId);
  expect(lastCost(log)).toBeLessThanOrEqual(14);
  await log.call('saveAgenda', person.contactId, ['q-typical-day']);
  await personAt(log, 2);
  expect(lastCost(log)).toBeLessThanOrEqual(14);
  await log.call('saveTidbits', person.contactId, ['Writes long notes', ''], ['Writes long notes', 'Plays']);
  expect(lastCost(log)).toBeLessThanOrEqual(20);
  await log.call('saveTidbits', person.contactId, ['Writes long notes', 'Plays'], ['Both', 'cells']);
  expect(lastCost(log)).toBeLessThanOrEqual(22);
});
