// A header of Questions or Answers is renamed, deleted or doubled: it is named, and one choice in the sidebar puts it right.
import type { Mend, MendUndo } from '../../src/contract/columns';
import type { ColumnTrouble } from '../../src/core/column-trouble';
import { granted, LogFixture } from './log-fixture';

const TABLE = [
  ['Name', 'Organization', 'Date met'],
  ['Helen Strand', 'Cedar & Finch', '2026-03-09 14:00'],
];
const DAY = 'q-typical-day';
const SAID = 'Branch visits till noon.';

const idOf = async (log: LogFixture): Promise<string> =>
  granted(await log.call('loadPerson', null)).selected.kind === 'person' ? '' : (log.shown('Helen Strand', 'ID').split('.')[0] ?? '');
const change = (after: string) => ({ questionId: DAY, question: 'A day?', before: ['', SAID], after, asked: true });

/** Helen has been asked two questions and has answered one. */
const open = async (): Promise<LogFixture> => {
  const log = await LogFixture.create(TABLE, { from: '2026-03-09T13:55' });
  await log.setUp();
  const id = await idOf(log);
  granted(await log.call('saveAgenda', id, [DAY, 'q-who-else']));
  granted(await log.call('saveAnswers', id, [change(SAID)]));
  granted(await log.call('addQuestion', { text: 'What do you read?', minutes: 2, theme: 'Mine' }, id));
  return log;
};
const tab = (log: LogFixture, name: string): number => log.workbook.sheets.byName(name)?.id ?? -1;
const headers = (log: LogFixture, name = 'Answers'): string[] => log.grid(tab(log, name))[0];
const column = (log: LogFixture, header: string, name = 'Answers'): number => headers(log, name).indexOf(header) + 1;
const rename = (log: LogFixture, header: string, to: string, name = 'Answers') =>
  log.edit((workbook) => workbook.hand.type(tab(log, name), 1, column(log, header, name), to));
const troubles = async (log: LogFixture): Promise<readonly ColumnTrouble[]> =>
  granted(await log.call('loadColumns')).columns.troubles ?? [];
const mend = (way: Mend['way'], key: Mend['key'], at = 0, header = ''): Mend => ({ way, key, column: at, header });
const answered = async (log: LogFixture): Promise<readonly string[]> =>
  granted(await log.call('loadConversation', await idOf(log))).conversation.questions.map(({ answer }) => answer);

const LOST = 'A header of the Answers tab has gone missing. Put it back, or choose in the sidebar how to carry on.';

test('with every header there is nothing to choose, whatever columns people add', async () => {
  const log = await open();
  await rename(log, 'Order', 'No.');
  expect(await troubles(log)).toEqual([]);
});

describe('renamed where it stands', () => {
  test('is said wherever it is needed, and found by its place, with its first cells', async () => {
    const log = await open();
    await rename(log, 'Answer', 'What they said');
    const lost = { ok: false, code: 'missingColumn', problem: LOST };
    const id = await idOf(log);
    expect(await log.call('saveAnswers', id, [change('More')])).toEqual(lost);
    expect(await log.call('loadConversation', id)).toEqual(lost);
    expect(await log.call('saveAgenda', id, [DAY])).toEqual(lost);
    expect(await log.call('loadInsights', { by: 'question', key: null })).toEqual(lost);
    const [found, ...more] = await troubles(log);
    expect(more).toEqual([]);
    expect(found).toMatchObject({ kind: 'missing', key: 'answers.answer', tab: 'Answers', header: 'Answer', canAdd: true, own: false });
    expect(found.likely).toEqual({ column: 4, sign: 'place', fits: 1 });
    expect(found.among).toMatchObject([{ column: 4, header: 'What they said', first: [{ row: 2, text: SAID }] }]);
  });

  test('gets its header again, and nothing else; Undo gives back the other one', async () => {
    const log = await open();
    const before = log.grid(tab(log, 'Answers'));
    await rename(log, 'Answer', 'What they said');
    const { columns, undo } = granted(await log.call('mendColumn', mend('use', 'answers.answer', 4, 'What they said')));
    expect(columns.troubles).toEqual([]);
    expect(log.grid(tab(log, 'Answers'))).toEqual(before);
    expect(await answered(log)).toEqual([SAID, '']);
    expect(granted(await log.call('undoMend', undo as MendUndo))).toMatchObject({
      left: [],
      columns: { troubles: [{ key: 'answers.answer' }] },
    });
    expect(headers(log)[3]).toBe('What they said');
  });

  test('the user’s own questions are not silently the bank’s', async () => {
    const log = await open();
    await rename(log, 'Question', 'Frage', 'Questions');
    expect(await log.call('loadQuestions', null)).toMatchObject({ ok: false, code: 'missingColumn' });
    expect(await troubles(log)).toMatchObject([{ key: 'questions.question', tab: 'Questions', likely: { column: 2, sign: 'place' } }]);
    granted(await log.call('mendColumn', mend('use', 'questions.question', 2, 'Frage')));
    const { questions } = granted(await log.call('loadQuestions', null)).questions;
    expect(questions.map(({ text }) => text)).toContain('What do you read?');
  });
});

describe('deleted', () => {
  test('a hidden ID is added again in one press: rows are known by name and words, and Undo takes the header away', async () => {
    const log = await open();
    await log.edit((workbook) => workbook.hand.deleteColumn(tab(log, 'Answers'), column(log, 'Contact ID')));
    expect(await troubles(log)).toMatchObject([{ key: 'answers.contactId', header: 'Contact ID', likely: null, canAdd: true }]);
    const { columns, undo } = granted(await log.call('mendColumn', mend('add', 'answers.contactId')));
    expect(columns.troubles).toEqual([]);
    expect(headers(log)).toEqual(['Contact', 'Question', 'Order', 'Answer', 'Asked on', 'Question ID', 'Contact ID']);
    expect(await answered(log)).toEqual([SAID, '']);
    granted(await log.call('undoMend', undo as MendUndo));
    expect(headers(log)).not.toContain('Contact ID');
  });

  test('nothing can be done without it, and a column that has moved since is not taken', async () => {
    const log = await open();
    await rename(log, 'Answer', 'What they said');
    expect(await log.call('mendColumn', mend('without', 'answers.answer'))).toMatchObject({ ok: false, code: 'badArgument' });
    expect(await log.call('mendColumn', mend('use', 'answers.answer', 4, 'Answers'))).toMatchObject({ ok: false, code: 'moved' });
    expect(await log.call('mendColumn', mend('use', 'answers.nonsense', 4, 'What they said'))).toMatchObject({ ok: false, code: 'moved' });
    expect(headers(log)[3]).toBe('What they said');
  });
});

test('there twice: the chosen one keeps the header, the other another name and every cell', async () => {
  const log = await open();
  const width = headers(log).length;
  await log.edit((workbook) => workbook.hand.type(tab(log, 'Answers'), 1, width + 1, 'Answer'));
  const [found] = await troubles(log);
  expect(found).toMatchObject({ kind: 'doubled', key: 'answers.answer', likely: { column: 4 }, among: [{ filled: 1 }, { filled: 0 }] });
  const { undo } = granted(await log.call('mendColumn', mend('use', 'answers.answer', 4, 'Answer')));
  expect(headers(log)[width]).toBe('Answer (2)');
  expect(await answered(log)).toEqual([SAID, '']);
  granted(await log.call('undoMend', undo as MendUndo));
  expect(headers(log)[width]).toBe('Answer');
});

test('is brought in front in its own tab', async () => {
  const log = await open();
  await rename(log, 'Answer', 'What they said');
  expect(await log.call('showColumn', mend('use', 'answers.answer', 4, 'What they said'))).toEqual({ ok: true });
  expect(log.workbook.selection().sheetId).toBe(tab(log, 'Answers'));
});
