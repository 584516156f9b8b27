// A conversation over a real file: typed answers go into Answers, two windows never overwrite each other, nothing sent twice counts twice.
import type { ConversationView } from '../../src/contract/conversation';
import type { AnswerChange } from '../../src/core/conversation';
import { granted, LogFixture } from './log-fixture';

const TABLE = [
  ['Name', 'Field', 'Date met', 'Email'],
  ['Ada Lovelace', 'Computing', '2026-03-20 10:00', ''],
  ['Helen Strand', 'Libraries', '2026-03-09 14:00', 'helen@cedar.example'],
];
const AGENDA = ['q-typical-day', 'q-needed', 'q-who-else'];
/** As the sheet shows the day. */
const TODAY = '3/9/2026';
const NEEDED = 'Which skills, schooling and experience does somebody need to do this well?';

const open = async (rows: readonly (readonly string[])[] = TABLE): Promise<{ log: LogFixture; helen: string }> => {
  const log = await LogFixture.create(rows, { from: '2026-03-09T13:55' });
  await log.setUp();
  const { questions } = granted(await log.call('loadQuestions', null));
  const helen = questions.people.find(({ name }) => name === 'Helen Strand')?.contactId ?? '';
  return { log, helen };
};
const planned = async (): Promise<{ log: LogFixture; helen: string }> => {
  const opened = await open();
  granted(await opened.log.call('saveAgenda', opened.helen, AGENDA));
  return opened;
};
const load = async (log: LogFixture, id: string): Promise<ConversationView> => granted(await log.call('loadConversation', id)).conversation;
const change = (questionId: string, after: string, more: Partial<AnswerChange> = {}): AnswerChange => ({
  questionId,
  question: '',
  before: [''],
  after,
  asked: true,
  ...more,
});
const tabId = (log: LogFixture): number => log.workbook.sheets.byName('Answers')?.id ?? -1;
/** Answers without the hidden IDs: contact, question, order, answer, asked on. */
const rows = (log: LogFixture): string[][] =>
  log
    .grid(tabId(log))
    .slice(1)
    .map((cells) => cells.slice(0, 5));
const said = (log: LogFixture): string[][] => rows(log).map((cells) => [cells[1], cells[3], cells[4]]);
const type = (log: LogFixture, row: number, header: string, value: string | null): void => {
  const column = log.grid(tabId(log))[0].indexOf(header) + 1;
  log.workbook.hand.type(tabId(log), row, column, value);
};
const calls = (log: LogFixture): number => log.runtime.executions[log.runtime.executions.length - 1]?.calls.total ?? Infinity;

test('the conversation opens with what was picked, in order, and with what the debrief needs', async () => {
  const { log, helen } = await planned();
  const { line, questions, hasEmail } = await load(log, helen);
  expect(questions.map(({ questionId, minutes, answer, asked }) => [questionId, minutes, answer, asked])).toEqual([
    ['q-typical-day', 3, '', false],
    ['q-needed', 3, '', false],
    ['q-who-else', 2, '', false],
  ]);
  expect(line).toMatchObject({ contactId: helen, name: 'Helen Strand', metAt: '2026-03-09T14:00' });
  expect(hasEmail).toBe(true);
});

test('what is typed and ticked stands in Answers, and is there again after the page was loaded anew', async () => {
  const { log, helen } = await planned();
  const answers = [change('q-typical-day', '=Branch visits\nthen grants '), change('q-needed', '', { asked: true })];
  const saved = granted(await log.call('saveAnswers', helen, answers));
  expect(saved).toMatchObject({ conflicts: [], at: '13:55' });
  expect(said(log)).toEqual([
    ['What did yesterday look like, from the first hour to the last?', '=Branch visits\nthen grants', TODAY],
    [NEEDED, '', TODAY],
    ['Who else would you suggest I talk to?', '', ''],
  ]);
  const { questions } = await load(log, helen);
  expect(questions.map(({ answer, asked }) => [answer, asked])).toEqual([
    ['=Branch visits\nthen grants', true],
    ['', true],
    ['', false],
  ]);
});

test('sent again after the answer got lost, it writes the same; typed on meanwhile, it is no conflict', async () => {
  const { log, helen } = await planned();
  granted(await log.call('saveAnswers', helen, [change('q-needed', 'A degree')]));
  const again = granted(await log.call('saveAnswers', helen, [change('q-needed', 'A degree')]));
  expect(again.conflicts).toEqual([]);
  const on = change('q-needed', 'A degree, she says', { before: ['', 'A degree'] });
  expect(granted(await log.call('saveAnswers', helen, [on])).conflicts).toEqual([]);
  expect(said(log)[1]).toEqual([NEEDED, 'A degree, she says', TODAY]);
});

test('an answer somebody else wrote meanwhile is left alone and comes back; the others are saved', async () => {
  const { log, helen } = await planned();
  type(log, 3, 'Answer', 'Patience');
  const both = [change('q-typical-day', 'Visits'), change('q-needed', 'A degree')];
  const saved = granted(await log.call('saveAnswers', helen, both));
  expect(saved.conflicts).toEqual([{ questionId: 'q-needed', sheet: 'Patience' }]);
  expect(said(log).map((cells) => cells[1])).toEqual(['Visits', 'Patience', '']);
  const mine = change('q-needed', 'A degree', { before: ['Patience'] });
  const kept = granted(await log.call('saveAnswers', helen, [mine]));
  expect(said(log)[1]).toEqual([NEEDED, 'A degree', TODAY]);
  granted(await log.call('saveAnswers', helen, kept.undo));
  expect(said(log)[1][1]).toBe('Patience');
});

test('an answer the sheet took for a date reads as the sheet shows it, stays a date, and is added to rather than lost', async () => {
  const { log, helen } = await planned();
  type(log, 3, 'Answer', '2026-05-03');
  const shown = '2026-05-03';
  expect((await load(log, helen)).questions[1]).toMatchObject({ answer: shown, asked: true });
  const { insights } = granted(await log.call('loadInsights', { by: 'question', key: null }));
  expect(insights.together.flatMap((part) => part.said.map((one) => one.words))).toEqual([shown]);
  const inCell = () => log.workbook.values({ sheetId: tabId(log), row: 3, column: 4, rows: 1, columns: 1 })[0][0];
  const ticked = change('q-needed', shown, { before: [shown] });
  expect(granted(await log.call('saveAnswers', helen, [ticked])).conflicts).toEqual([]);
  expect(said(log)[1]).toEqual([NEEDED, shown, TODAY]);
  expect(inCell()).toBeInstanceOf(Date);
  const on = change('q-needed', `${shown}, she thinks`, { before: [shown] });
  expect(granted(await log.call('saveAnswers', helen, [on])).conflicts).toEqual([]);
  expect(said(log)[1]).toEqual([NEEDED, '2026-05-03, she thinks', TODAY]);
});

test('a row deleted by hand is added again when nothing stood in it, and is a conflict when something did', async () => {
  const { log, helen } = await planned();
  log.workbook.hand.deleteRow(tabId(log), 3);
  granted(await log.call('saveAnswers', helen, [change('q-needed', 'A degree', { question: NEEDED })]));
  expect(rows(log).map((cells) => [cells[0], cells[1], cells[3]])).toContainEqual(['Helen Strand', NEEDED, 'A degree']);
  expect((await load(log, helen)).questions).toHaveLength(3);
  log.workbook.hand.deleteRow(tabId(log), 2);
  const gone = granted(await log.call('saveAnswers', helen, [change('q-typical-day', 'Visits', { before: ['Visi'] })]));
  expect(gone.conflicts).toEqual([{ questionId: 'q-typical-day', sheet: '' }]);
});

test('the whole tab deleted: it is made again with what was typed', async () => {
  const { log, helen } = await planned();
  log.workbook.sheets.remove(tabId(log));
  log.workbook.sheets.activate(log.sheetId);
  granted(await log.call('saveAnswers', helen, [change('q-needed', 'A degree', { question: NEEDED })]));
  expect(rows(log).map((cells) => [cells[0], cells[1], cells[3]])).toEqual([['Helen Strand', NEEDED, 'A degree']]);
});

test('a question somebody typed into Answers by name, without the hidden IDs, is asked with the others', async () => {
  const { log, helen } = await planned();
  type(log, 5, 'Contact', 'Helen Strand');
  type(log, 5, 'Question', 'Do you still teach?');
  type(log, 5, 'Order', '4');
  const { questions } = await load(log, helen);
  const typed = questions.find(({ question }) => question === 'Do you still teach?');
  expect(typed).toMatchObject({ answer: '', asked: false });
  granted(await log.call('saveAnswers', helen, [change(typed?.questionId ?? '', 'On Mondays', { question: 'Do you still teach?' })]));
  expect(said(log)[3]).toEqual(['Do you still teach?', 'On Mondays', TODAY]);
  expect(log.grid(tabId(log))[4].slice(5)).toEqual([helen, typed?.questionId]);
});

test('an answer of an earlier day belongs to an earlier conversation; one typed by hand today shows as answered', async () => {
  const { log, helen } = await planned();
  granted(await log.call('saveAnswers', helen, [change('q-typical-day', 'Visits')]));
  log.clock.time = log.instant('2026-04-20T10:00');
  type(log, 3, 'Answer', 'Patience');
  const { questions } = await load(log, helen);
  expect(questions.map(({ questionId, answer, asked }) => [questionId, answer, asked])).toEqual([
    ['q-needed', 'Patience', true],
    ['q-who-else', '', false],
  ]);
});

test('neither ticked nor answered any more: nothing stays behind', async () => {
  const { log, helen } = await planned();
  granted(await log.call('saveAnswers', helen, [change('q-needed', 'A degree')]));
  granted(await log.call('saveAnswers', helen, [change('q-needed', '', { before: ['A degree'], asked: false })]));
  expect(said(log)[1]).toEqual([NEEDED, '', '']);
});

test('picking anew moves a tick along with its question', async () => {
  const { log, helen } = await planned();
  granted(await log.call('saveAnswers', helen, [change('q-needed', '')]));
  granted(await log.call('saveAgenda', helen, ['q-trends', 'q-needed']));
  expect(said(log).map((cells) => cells[2])).toEqual(['', TODAY]);
});

test('saving what was picked brings the conversation along, with what was answered and ticked already', async () => {
  const { log, helen } = await planned();
  granted(await log.call('saveAnswers', helen, [change('q-typical-day', 'Visits'), change('q-needed', '')]));
  const { conversation } = granted(await log.call('saveAgenda', helen, ['q-needed', 'q-trends']));
  expect(conversation).toEqual(await load(log, helen));
  expect(conversation.questions.map(({ questionId, asked }) => [questionId, asked])).toEqual([
    ['q-typical-day', true],
    ['q-needed', true],
    ['q-trends', false],
  ]);
});

test('renaming a person or a question reaches the row at the next answer', async () => {
  const { log, helen } = await planned();
  await log.type('Helen Strand', 'Name', 'Helen Strand-Roy');
  granted(await log.call('saveAnswers', helen, [change('q-needed', 'A degree', { question: 'What does it take?' })]));
  expect(rows(log)[1].slice(0, 4)).toEqual(['Helen Strand-Roy', 'What does it take?', '2', 'A degree']);
  expect(rows(log)[0][0]).toBe('Helen Strand');
});

test('somebody deleted from the log: the answers that are there stay, new ones are refused with what to do', async () => {
  const { log, helen } = await planned();
  await log.edit((workbook) => workbook.hand.deleteRow(log.sheetId, log.rowOf('Helen Strand')));
  const refused = await log.call('saveAnswers', helen, [change('q-needed', 'A degree')]);
  expect(refused).toMatchObject({ ok: false, code: 'unknownContact' });
  expect(rows(log)).toHaveLength(3);
});

test.each([
  ['nobody', []],
  ['a word', 'soon'],
  ['an answer without what was there before', [{ questionId: 'q-needed', question: '', after: 'x', asked: true }]],
  ['a page of text too long for a cell', [change('q-needed', 'x'.repeat(20_001))]],
  ['a date', [{ ...change('q-needed', 'x'), asked: '2026-03-09' }]],
] as const)('%s instead of changes is refused or does nothing', async (_, given) => {
  const { log, helen } = await planned();
  const before = rows(log);
  const { result } = await log.runtime.call('saveAnswers', JSON.stringify([helen, given]));
  expect(JSON.parse(String(result))).toMatchObject(given.length === 0 ? { ok: true } : { ok: false, code: 'badArgument' });
  expect(rows(log)).toEqual(before);
});

test.each([10, 1000])('reading costs at most 14 calls, saving 20 and two more per further block, with %i people', async (people) => {
  const many = Array.from({ length: people }, (_, index) => [`Person ${String(index)}`, 'Libraries', '', '']);
  const { log, helen } = await open([...TABLE, ...many]);
  granted(await log.call('saveAgenda', helen, AGENDA));
  await load(log, helen);
  expect(calls(log)).toBeLessThanOrEqual(14);
  granted(await log.call('saveAnswers', helen, [change('q-typical-day', 'Visits'), change('q-needed', 'A degree')]));
  expect(calls(log)).toBeLessThanOrEqual(20);
  granted(await log.call('saveAnswers', helen, [change('q-typical-day', 'On'), change('q-who-else', 'Omar')]));
  expect(calls(log)).toBeLessThanOrEqual(20 + 2);
});
