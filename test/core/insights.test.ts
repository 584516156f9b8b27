// What people said, at the size of a career office: ten thousand answers in words as long as they come.
import type { AnswerRow } from '../../src/core/answers';
import { readContacts } from '../../src/core/contact';
import { calendarOf } from '../../src/core/day';
import { insightsFrom, type InsightsBy } from '../../src/core/insights';
import type { Question } from '../../src/core/questions';
import { LAYOUT } from './log';

const PEOPLE = 1000;
const TOPICS = 200;
const long = (text: string, length: number): string => `${text} ${'and so on '.repeat(length / 10)}`.slice(0, length);
const idOf = (person: number): string => `c${String(person).padStart(5, '0')}`;

const values = Array.from({ length: PEOPLE }, (_, i) => {
  const cells: (string | number)[] = Array.from({ length: Object.keys(LAYOUT.columns).length }, () => '');
  cells[(LAYOUT.columns.name ?? 1) - 1] = long(`Person ${String(i)}`, 100);
  cells[(LAYOUT.columns.organization ?? 1) - 1] = long(`Firm ${String(i)}`, 100);
  cells[(LAYOUT.columns.field ?? 1) - 1] = long(`Field ${String(i % TOPICS)}`, 200);
  return cells;
});
const ids = values.map((_, i) => idOf(i));
const { contacts } = readContacts({ layout: LAYOUT, values }, ids, calendarOf('Etc/UTC'), 0);

const questions = Array.from({ length: TOPICS }, (_, i): Question => {
  return {
    id: `own-${String(i)}`,
    theme: long(`Theme ${String(i)}`, 200),
    text: long(`Question ${String(i)}`, 200),
    minutes: 3,
    use: true,
    goals: [],
  };
});
const answers = Array.from({ length: 10_000 }, (_, i): AnswerRow => {
  const question = questions[(i * 7) % 3 === 0 ? 0 : i % TOPICS];
  return {
    row: i + 2,
    contactId: idOf(i % PEOPLE),
    questionId: question.id,
    hasIds: true,
    contact: '',
    question: question.text,
    order: 1,
    answer: long(`Answer ${String(i)}`, 2000),
    askedOn: '',
    group: i % 5 === 0 ? '' : long(`Group ${String(i % 50)}`, 120),
  };
});

test.each<InsightsBy>(['question', 'theme', 'field'])(
  'by %s, ten thousand answers fit into 60 KB, and every part shown says something',
  (by) => {
    const view = insightsFrom({ answers, questions, contacts, met: new Set(ids) }, { by, key: null });
    expect(Buffer.byteLength(JSON.stringify(view))).toBeLessThan(60_000);
    expect(view.together.filter(({ said }) => said.length === 0)).toEqual([]);
    const shown = view.together.reduce((sum, { said }) => sum + said.length, 0);
    expect(shown).toBeGreaterThanOrEqual(30);
    const { key } = view;
    const about = answers.filter(({ questionId, contactId }) => {
      const question = questions.find(({ id }) => id === questionId);
      const contact = contacts.find(({ id }) => id === contactId);
      const text = { question: questionId, theme: question?.theme ?? '', field: contact?.field ?? '' }[by];
      return key !== null && text.toLowerCase().startsWith(key.replace(/…$/, ''));
    });
    expect(view.saidBeyond).toBe(about.length - shown);
  },
);
