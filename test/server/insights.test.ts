// Insights over a real file: who said what, and groups that live in the Answers tab, where people may change them by hand.
import type { InsightsBy, InsightsView } from '../../src/core/insights';
import { granted, LogFixture } from './log-fixture';

const TABLE = [
  ['Name', 'Organization', 'Field', 'Date met'],
  ['Ada Lovelace', 'Analytical Engines', 'Computing', '2026-03-02 10:00'],
  ['Helen Strand', 'City Library', 'Libraries', '2026-03-03 14:00'],
  ['Grace Hopper', 'Navy', 'computing ', '2026-03-04 09:00'],
  ['Tomás Okafor', 'Fernway Health', '', ''],
];
const ASKED = ['q-typical-day', 'q-trends'];
const BY_QUESTION = { by: 'question', key: 'q-typical-day' } as const;

/** A log in which three people were asked about a typical day and answered. */
async function open(): Promise<{ log: LogFixture; idOf: (name: string) => string }> {
  const log = await LogFixture.create(TABLE, { from: '2026-03-09T12:00' });
  await log.setUp();
  const { questions } = granted(await log.call('loadQuestions', null));
  const idOf = (name: string) => questions.people.find((one) => one.name === name)?.contactId ?? '';
  for (const name of ['Ada Lovelace', 'Helen Strand', 'Grace Hopper']) await log.call('saveAgenda', idOf(name), ASKED);
  answer(log, 'Ada Lovelace', 'Tables of numbers, and letters to Babbage.');
  answer(log, 'Helen Strand', 'Branch visits till noon.');
  answer(log, 'Grace Hopper', 'Compilers before breakfast.');
  return { log, idOf };
}

const tabId = (log: LogFixture): number => log.workbook.sheets.byName('Answers')?.id ?? -1;
const columnOf = (log: LogFixture, header: string): number => log.grid(tabId(log))[0].indexOf(header) + 1;
/** Types what a person said about the first question they were asked, and the group it is in. */
function answer(log: LogFixture, name: string, words: string, header = 'Answer'): void {
  const row = log.grid(tabId(log)).findIndex((cells) => cells[0] === name) + 1;
  log.workbook.hand.type(tabId(log), row, columnOf(log, header), words);
}
const load = async (log: LogFixture, by: InsightsBy = 'question', key: string | null = null): Promise<InsightsView> =>
  granted(await log.call('loadInsights', { by, key })).insights;
const shown = ({ together }: InsightsView) =>
  together.map(({ heading, people, of, said }) => [heading, `${String(people)} of ${String(of)}`, said.map(({ name }) => name)]);

test('before anybody was asked there is nothing said, and a question of every theme to ask', async () => {
  const log = await LogFixture.create(TABLE, { from: '2026-03-09T12:00' });
  await log.setUp();
  const view = await load(log);
  expect(view).toMatchObject({ key: null, topics: [], together: [], groups: [], conversations: 3 });
  expect(view.gaps.length).toBeGreaterThan(3);
  expect(log.workbook.sheets.byName('Answers')).toBeNull();
});

test('who said what, with their organization and their words; planned questions count as nothing said', async () => {
  const { log } = await open();
  const view = await load(log);
  expect(view.topics).toMatchObject([{ key: 'q-typical-day', people: 3 }]);
  expect(shown(view)).toEqual([['', '3 of 3', ['Ada Lovelace', 'Helen Strand', 'Grace Hopper']]]);
  expect(view.together[0].said[1]).toMatchObject({ organization: 'City Library', words: 'Branch visits till noon.', group: '' });
  expect(view.gaps.map(({ questionId }) => questionId)).not.toContain('q-trends');
});

test('by field, however it is spelt, and by theme', async () => {
  const { log } = await open();
  const field = await load(log, 'field', 'computing');
  expect(field.topics.map(({ label, people }) => [label, people])).toEqual([
    ['Computing', 2],
    ['Libraries', 1],
  ]);
  expect(shown(field)).toEqual([
    ['What did yesterday look like, from the first hour to the last?', '2 of 2', ['Ada Lovelace', 'Grace Hopper']],
  ]);
  expect((await load(log, 'theme')).people).toBe(3);
});

test('a group in the user’s words: the column is added once, at the right end, and can be edited by hand', async () => {
  const { log, idOf } = await open();
  const place = (name: string) => ({ contactId: idOf(name), questionId: 'q-typical-day' });
  expect(columnOf(log, 'Group')).toBe(0);
  const first = granted(await log.call('groupAnswer', place('Ada Lovelace'), '  Numbers ', null, BY_QUESTION));
  expect(first.before).toBe('');
  expect(columnOf(log, 'Group')).toBe(8);
  const second = granted(await log.call('groupAnswer', place('Grace Hopper'), 'Numbers', null, BY_QUESTION)).insights;
  expect(shown(second)).toEqual([
    ['Numbers', '2 of 3', ['Ada Lovelace', 'Grace Hopper']],
    ['', '1 of 3', ['Helen Strand']],
  ]);
  expect(second.groups).toEqual(['Numbers']);
  answer(log, 'Helen Strand', 'numbers', 'Group');
  log.workbook.hand.type(tabId(log), 2, columnOf(log, 'Group'), 'Letters');
  expect(shown(await load(log)).map(([heading, count]) => [heading, count])).toEqual([
    ['numbers', '2 of 3'],
    ['Letters', '1 of 3'],
  ]);
});

test('a tab without room for one more column gets it', async () => {
  const { log, idOf } = await open();
  const sheetId = tabId(log);
  for (let columns = log.workbook.sheets.byId(sheetId)?.columns ?? 0; columns > 7; columns--)
    log.workbook.hand.deleteColumn(sheetId, columns);
  const place = { contactId: idOf('Ada Lovelace'), questionId: 'q-typical-day' };
  expect(granted(await log.call('groupAnswer', place, 'Numbers', null, BY_QUESTION)).insights.groups).toEqual(['Numbers']);
  expect(columnOf(log, 'Group')).toBe(8);
});

test('a group that begins like a formula stays text', async () => {
  const { log, idOf } = await open();
  const place = { contactId: idOf('Ada Lovelace'), questionId: 'q-typical-day' };
  const { insights } = granted(await log.call('groupAnswer', place, '=1+1', null, BY_QUESTION));
  expect(insights.groups).toEqual(['=1+1']);
  expect((await load(log)).groups).toEqual(['=1+1']);
});

test('undo puts the earlier group back only while the one it wrote still stands', async () => {
  const { log, idOf } = await open();
  const place = { contactId: idOf('Ada Lovelace'), questionId: 'q-typical-day' };
  await log.call('groupAnswer', place, 'Mornings', null, BY_QUESTION);
  const moved = granted(await log.call('groupAnswer', place, 'Numbers', null, BY_QUESTION));
  expect(moved.before).toBe('Mornings');
  expect(granted(await log.call('groupAnswer', place, moved.before, 'Numbers', BY_QUESTION)).insights.groups).toEqual(['Mornings']);
  expect(await log.call('groupAnswer', place, '', 'Numbers', BY_QUESTION)).toMatchObject({ ok: false, code: 'moved' });
  expect((await load(log)).groups).toEqual(['Mornings']);
});

test('an answer that is gone, or a group that is a novel, is refused and nothing is written', async () => {
  const { log, idOf } = await open();
  const place = { contactId: idOf('Ada Lovelace'), questionId: 'q-trends' };
  expect(await log.call('groupAnswer', place, 'Mornings', null, BY_QUESTION)).toMatchObject({ ok: false, code: 'moved' });
  const there = { ...place, questionId: 'q-typical-day' };
  expect(await log.call('groupAnswer', there, 'x'.repeat(121), null, BY_QUESTION)).toMatchObject({ ok: false, code: 'badArgument' });
  expect(columnOf(log, 'Group')).toBe(0);
});

test('what somebody said stays when their row or the question is deleted', async () => {
  const { log } = await open();
  log.workbook.hand.deleteRow(log.sheetId, log.rowOf('Helen Strand'));
  const questions = log.workbook.sheets.byName('Questions')?.id ?? -1;
  const row = log.grid(questions).findIndex((cells) => cells[1].startsWith('What did yesterday')) + 1;
  log.workbook.hand.deleteRow(questions, row);
  const view = await load(log);
  expect(view.topics[0].label).toBe('What did yesterday look like, from the first hour to the last?');
  expect(view.together[0].said.map(({ name, words }) => [name, words])).toContainEqual(['', 'Branch visits till noon.']);
});

test('costs as many calls for a thousand answers as for three, and the answer stays small', async () => {
  const few = await open();
  const cost = (log: LogFixture): number => log.runtime.executions[log.runtime.executions.length - 1]?.calls.total ?? Infinity;
  const costs = async ({ log, idOf }: typeof few): Promise<number[]> => {
    await load(log);
    const written = [cost(log)];
    for (const name of ['Ada Lovelace', 'Helen Strand']) {
      await log.call('groupAnswer', { contactId: idOf(name), questionId: 'q-typical-day' }, 'Mornings', null, BY_QUESTION);
      written.push(cost(log));
    }
    return written;
  };
  const [reading, first, writing] = await costs(few);
  expect(reading).toBeLessThanOrEqual(14);
  expect(writing).toBeLessThanOrEqual(20);
  // The column that the first group adds is a further block.
  expect(first).toBeLessThanOrEqual(20 + 2);
  const many = await open();
  const said = Array.from({ length: 1000 }, (_, at) => [
    `P${String(at)}`,
    'What now?',
    1,
    'So it goes. '.repeat(60),
    '',
    `x${String(at)}`,
    `own-${String(at % 300)}`,
  ]);
  many.log.workbook.hand.paste(tabId(many.log), many.log.grid(tabId(many.log)).length + 1, 1, said);
  expect(await costs(many)).toEqual([reading, first, writing]);
  for (const by of ['question', 'theme', 'field'] as const) {
    expect(JSON.stringify(await load(many.log, by)).length).toBeLessThan(60_000);
  }
});
