// Every text of the corpus through every endpoint that takes words: the sheet holds what was sent, as text, and gives it back so.
import type { Cell } from '../../src/core/table';
import { granted, LogFixture } from '../server/log-fixture';
import { CORPUS, visible, type HostileText } from './corpus';
import { formulasIn, textsIn } from './hostile-log';

const TABLE = [
  ['Name', 'Company', 'Role', 'Email', 'Date met', 'Tidbit 1', 'Tidbit 2', 'Learned'],
  ['Ada Lovelace', 'Analytical', '', '', '2026-03-09 10:00', '', '', ''],
];

let log: LogFixture;
let ada: string;

beforeAll(async () => {
  log = await LogFixture.create(TABLE, { from: '2026-03-09T12:05' });
  await log.setUp();
  ada = log.shown('Ada Lovelace', 'ID').split('.')[0];
});

afterEach(() => {
  expect(formulasIn(log)).toEqual([]);
});

const upTo = (length: number): readonly HostileText[] => CORPUS.filter(({ text }) => text.length <= length);
const cell = (row: number, header: string): Cell =>
  log.workbook.cells.values({ sheetId: log.sheetId, row, column: log.columnOf(header), rows: 1, columns: 1 })[0][0] as Cell;
/** Lists of `size`; the last one begins again at the front. */
const inLots = (texts: readonly HostileText[], size: number): string[][] =>
  Array.from({ length: Math.ceil(texts.length / size) }, (_, lot) =>
    Array.from({ length: size }, (_unused, i) => texts[(lot * size + i) % texts.length].text),
  );

test('tidbits, edited in place', async () => {
  let before: readonly string[] = ['', ''];
  for (const [lot, [first, second]] of inLots(upTo(2000), 2).entries()) {
    const { undo } = granted(await log.call('saveTidbits', ada, null, [first, second]));
    expect([cell(2, 'Tidbit 1'), cell(2, 'Tidbit 2')]).toEqual([first, second]);
    if (lot % 5 === 0) {
      expect(granted(await log.call('undo', undo)).left).toEqual([]);
      expect([cell(2, 'Tidbit 1'), cell(2, 'Tidbit 2')]).toEqual(before);
    } else before = [first, second];
  }
}, 240_000);

test('somebody new: name, organization, role and address', async () => {
  for (const [lot, [text, organization, role, email]] of inLots(upTo(250), 4).entries()) {
    const row = log.workbook.lastRow(log.sheetId) + 1;
    const name = `N${String(lot)} ${text}`;
    const person = { name, organization, role, email, howYouKnowThem: '' };
    granted(await log.call('addPerson', person, true));
    const written = ['Name', 'Company', 'Role', 'Email'].map((header) => cell(row, header));
    expect(written.map((value) => typeof value)).toEqual(['string', 'string', 'string', 'string']);
    expect(written.map((value) => visible(String(value)))).toEqual([name, organization, role, email].map(visible));
  }
}, 240_000);

test('answers of one conversation', async () => {
  const texts = upTo(20_000);
  const changes = texts.map(({ text }, i) => ({
    questionId: `own-${String(i)}`,
    question: text,
    before: [''],
    after: `${text}.`,
    asked: true,
  }));
  granted(await log.call('saveAnswers', ada, changes));
  const asked = textsIn(log, 'Answers', 2);
  const answers = textsIn(log, 'Answers', 4);
  expect(answers.filter((answer) => typeof answer !== 'string')).toEqual([]);
  expect(answers.map((answer) => visible(String(answer)))).toEqual(texts.map(({ text }) => visible(`${text}.`)));
  expect(asked.map((question) => visible(String(question)).slice(0, 200))).toEqual(texts.map(({ text }) => visible(text).slice(0, 200)));
  const { conversation } = granted(await log.call('loadConversation', ada));
  expect(conversation.questions.map(({ answer }) => visible(answer))).toEqual(texts.map(({ text }) => visible(`${text}.`)));
});

test('questions of one’s own, planned and read back', async () => {
  for (const { text } of upTo(250).filter((_, i) => i % 6 === 0)) {
    const words = `${text}?`;
    const { id } = granted(await log.call('addQuestion', { text: words, minutes: 2, theme: text }, null));
    expect(textsIn(log, 'Questions', 2)).toContain(words.trim());
    const { questions } = granted(await log.call('loadQuestions', null));
    expect(visible(questions.questions.find((question) => question.id === id)?.text ?? '')).toBe(visible(words));
  }
}, 240_000);

test('people of a file', async () => {
  const texts = CORPUS.filter(({ text }) => text.trim() !== '' && text.length < 50_000);
  const people = texts.map(({ text }, i) => ({
    person: {
      name: `Imported ${String(i)}`,
      firstName: '',
      lastName: '',
      organization: text,
      emails: [`i${String(i)}@example.org`],
      links: [],
      cells: { organization: text, role: text, tidbit1: text, learned: text },
    },
    update: false,
  }));
  const from = log.workbook.lastRow(log.sheetId) + 1;
  const { added, number } = granted(await log.call('importPeople', { number: null, file: '=cmd|x <b>.csv', people }));
  expect(added).toBe(people.length);
  for (const header of ['Company', 'Role', 'Tidbit 1', 'Learned']) {
    const area = { sheetId: log.sheetId, row: from, column: log.columnOf(header), rows: people.length, columns: 1 };
    expect(log.workbook.cells.values(area).map(([value]) => value)).toEqual(texts.map(({ text }) => text));
  }
  const undone = granted(await log.call('undoImport', number ?? 0));
  expect([undone.removed, undone.left]).toEqual([people.length, []]);
});
