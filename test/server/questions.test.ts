// Questions over a real file: tabs made by the first save, what people changed in them respected, answers never touched.
import type { QuestionsView } from '../../src/contract/screens';
import { BANK } from '../../src/core/bank';
import { granted, LogFixture } from './log-fixture';

const TABLE = [
  ['Name', 'Field', 'Date met'],
  ['Ada Lovelace', 'Computing', '2026-03-20 10:00'],
  ['Helen Strand', 'Libraries', '2026-03-11 14:00'],
  ['Grace Hopper', 'Computing', ''],
];
const AGENDA = ['q-typical-day', 'q-needed', 'q-who-else'];

const open = async (): Promise<LogFixture> => {
  const log = await LogFixture.create(TABLE, { from: '2026-03-09T12:00' });
  await log.setUp();
  return log;
};
const load = async (log: LogFixture, contactId: string | null = null): Promise<QuestionsView> =>
  granted(await log.call('loadQuestions', contactId)).questions;
const idOf = (view: QuestionsView, name: string): string => {
  const person = view.people.find((one) => one.name === name);
  if (person === undefined) throw new Error(`nobody called ${name}`);
  return person.contactId;
};
const tabId = (log: LogFixture, name: string): number => {
  const tab = log.workbook.sheets.byName(name);
  if (!tab) throw new Error(`no tab ${name}`);
  return tab.id;
};
const rows = (log: LogFixture, name: string): string[][] => log.grid(tabId(log, name)).slice(1);
/** Types into a cell of a list, found by header and row of the grid. */
const type = (log: LogFixture, name: string, row: number, header: string, value: string | null): void => {
  const column = log.grid(tabId(log, name))[0].indexOf(header) + 1;
  log.workbook.hand.type(tabId(log, name), row, column, value);
};

test('who is booked next comes first, and the bank is there before any tab is', async () => {
  const log = await open();
  const view = await load(log);
  expect(view.person).toMatchObject({ name: 'Helen Strand', when: { kind: 'weekday', weekday: 3, time: '14:00' } });
  expect(view.people.map(({ name }) => name)).toEqual(['Helen Strand', 'Ada Lovelace', 'Grace Hopper']);
  expect(view.questions).toEqual(BANK);
  expect(log.workbook.sheets.byName('Questions')).toBeNull();
});

test('two people of one name are told apart in the list, and the others keep theirs alone', async () => {
  const log = await LogFixture.create([
    ['Name', 'Organization'],
    ['Bob', 'Initech'],
    ['Ada Lovelace', 'Engines'],
    [' bob ', ''],
  ]);
  await log.setUp();
  const view = await load(log);
  expect(view.person?.name).toBe('Bob');
  expect(view.people.map(({ name }) => name)).toEqual(['Bob, Initech, row 2', 'Ada Lovelace', 'bob, row 4']);
});

test('saving makes both tabs and writes the agenda in order', async () => {
  const log = await open();
  const helen = idOf(await load(log), 'Helen Strand');
  const saved = granted(await log.call('saveAgenda', helen, AGENDA));
  expect(saved.before).toEqual([]);
  expect(saved.questions.planned).toEqual(AGENDA);
  expect(rows(log, 'Questions')).toHaveLength(24);
  expect(new Set(rows(log, 'Questions').map((cells) => cells[3]))).toEqual(new Set(['TRUE']));
  expect(rows(log, 'Answers').map((cells) => cells.slice(0, 4))).toEqual([
    ['Helen Strand', 'What did yesterday look like, from the first hour to the last?', '1', ''],
    ['Helen Strand', 'Which skills, schooling and experience does somebody need to do this well?', '2', ''],
    ['Helen Strand', 'Who else would you suggest I talk to?', '3', ''],
  ]);
  expect((await load(log, helen)).planned).toEqual(AGENDA);
});

test('saving again replaces what was planned, keeps what was answered and leaves others alone', async () => {
  const log = await open();
  const view = await load(log);
  const [helen, ada] = [idOf(view, 'Helen Strand'), idOf(view, 'Ada Lovelace')];
  await log.call('saveAgenda', helen, AGENDA);
  await log.call('saveAgenda', ada, ['q-trends']);
  type(log, 'Answers', 2, 'Answer', 'Branch visits till noon');
  const again = granted(await log.call('saveAgenda', helen, ['q-entry-pay', 'q-who-else']));
  expect(again.before).toEqual(['q-needed', 'q-who-else']);
  expect(again.questions.answered).toEqual(['q-typical-day']);
  expect(rows(log, 'Answers').map((cells) => [cells[0], cells[3], cells[6]])).toEqual([
    ['Helen Strand', 'Branch visits till noon', 'q-typical-day'],
    ['Helen Strand', '', 'q-entry-pay'],
    ['Helen Strand', '', 'q-who-else'],
    ['Ada Lovelace', '', 'q-trends'],
  ]);
});

test('fewer questions than before leave no planned row behind', async () => {
  const log = await open();
  const helen = idOf(await load(log), 'Helen Strand');
  await log.call('saveAgenda', helen, AGENDA);
  const fewer = granted(await log.call('saveAgenda', helen, ['q-trends']));
  expect((await load(log, helen)).planned).toEqual(['q-trends']);
  await log.call('saveAgenda', helen, fewer.before);
  expect((await load(log, helen)).planned).toEqual(AGENDA);
});

test('an answer from the same field counts as heard there, from another it does not', async () => {
  const log = await open();
  const view = await load(log);
  const [ada, grace, helen] = ['Ada Lovelace', 'Grace Hopper', 'Helen Strand'].map((name) => idOf(view, name));
  await log.call('saveAgenda', ada, ['q-trends']);
  type(log, 'Answers', 2, 'Answer', 'Machines that compose music');
  expect((await load(log, grace)).heardInField).toEqual(['q-trends']);
  expect((await load(log, helen)).heardInField).toEqual([]);
});

test('questions edited, added and deleted by hand are respected; putting back restores the deleted one alone', async () => {
  const log = await open();
  const view = await load(log);
  const helen = idOf(view, 'Helen Strand');
  await log.call('saveAgenda', helen, []);
  const first = rows(log, 'Questions')[0];
  expect(first).toContain('What first drew you into this field?');
  type(log, 'Questions', 2, 'Question', 'Why libraries?');
  type(log, 'Questions', 26, 'Question', 'What would you ask in my place?');
  log.workbook.hand.deleteRow(tabId(log, 'Questions'), 5);
  const changed = await load(log, helen);
  expect(changed.questions.find(({ id }) => id === 'q-way-into-field')?.text).toBe('Why libraries?');
  expect(changed.questions.map(({ text }) => text)).toContain('What would you ask in my place?');
  expect(changed.missing).toBe(1);
  const restored = granted(await log.call('restoreQuestions', helen)).questions;
  expect(restored.missing).toBe(0);
  expect(restored.questions).toHaveLength(25);
  expect((await load(log, helen)).questions.filter(({ text }) => text === 'Why libraries?')).toHaveLength(1);
});

test('a question of one’s own goes into the tab once, as text, even when it begins like a formula', async () => {
  const log = await open();
  const own = { text: '=What now?', minutes: 2, theme: '' };
  const added = granted(await log.call('addQuestion', own, null));
  await log.call('addQuestion', own, null);
  const view = await load(log);
  expect(view.questions.filter(({ id }) => id === added.id)).toMatchObject([{ text: '=What now?', theme: 'My own', minutes: 2 }]);
});

test('a tab of the user’s that is only called Questions stays theirs', async () => {
  const log = await open();
  const theirs = log.workbook.sheets.add('Questions');
  log.workbook.hand.type(theirs, 1, 1, 'Things to ask my landlord');
  const helen = idOf(await load(log), 'Helen Strand');
  await log.call('saveAgenda', helen, AGENDA);
  expect(log.grid(theirs)).toEqual([['Things to ask my landlord']]);
  expect(rows(log, 'Tidbit questions')).toHaveLength(24);
});

test('reading costs at most 14 calls, the first save what two new sheets may, a later one two for its second block', async () => {
  const log = await open();
  const helen = idOf(await load(log), 'Helen Strand');
  const cost = (): number => log.runtime.executions[log.runtime.executions.length - 1]?.calls.total ?? Infinity;
  expect(cost()).toBeLessThanOrEqual(14);
  await log.call('saveAgenda', helen, AGENDA);
  expect(cost()).toBeLessThanOrEqual(20 + 2 * 4 + 2 * 2);
  await log.call('saveAgenda', helen, ['q-trends', ...AGENDA]);
  expect(cost()).toBeLessThanOrEqual(20 + 2);
  await load(log, helen);
  expect(cost()).toBeLessThanOrEqual(14);
});
