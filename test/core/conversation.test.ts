// Answers while people type: whatever two windows and the sheet itself do at once, no words are lost without somebody having chosen so.
import fc from 'fast-check';
import { ANSWER_HEADERS, answersLayout, agendaRows, readAnswers } from '../../src/core/answers';
import { readContacts } from '../../src/core/contact';
import { answerBlocks, conversationLines, planAnswers, type AnswerChange } from '../../src/core/conversation';
import { calendarOf, type Day } from '../../src/core/day';
import type { Question } from '../../src/core/questions';
import type { Cell } from '../../src/core/table';

const calendar = calendarOf('America/New_York');
const on = { calendar, today: '2026-03-09' as Day };
const { contacts: people } = readContacts(
  { layout: { tab: 'Contacts', headerRow: 1, columns: { name: 1 } }, values: [['Ada'], ['Helen']] },
  ['ada', 'helen'],
  calendar,
  0,
);
const [ada, helen] = people;
const QUESTIONS = ['one', 'two', 'three'].map((id): Question => ({
  id,
  text: `What about ${id}?`,
  theme: '',
  minutes: 2,
  use: true,
  goals: [],
}));

/** The Answers tab as an array of rows. */
class Tab {
  grid: Cell[][] = [
    Object.values(ANSWER_HEADERS),
    ...[ada, helen].flatMap((person) => agendaRows(person, QUESTIONS).map((row) => [...row])),
  ];

  private get tab() {
    const layout = answersLayout(this.grid);
    if (layout === null) throw new Error('no Answers here');
    return { grid: this.grid, layout };
  }

  private get answers() {
    return readAnswers(this.grid, this.tab.layout, people);
  }

  save(changes: readonly AnswerChange[]) {
    const plan = planAnswers(this.tab, this.answers, ada, changes, on);
    for (const { row, column, values } of answerBlocks(this.tab, plan)) {
      values.forEach((cells, r) => {
        const target = (this.grid[row - 1 + r] ??= Object.keys(ANSWER_HEADERS).map(() => ''));
        cells.forEach((cell, c) => (target[column - 1 + c] = cell));
      });
    }
    return plan;
  }

  get lines() {
    return conversationLines(this.answers, [], ada, on);
  }

  says(questionId: string): string {
    return this.lines.find((line) => line.questionId === questionId)?.answer ?? '';
  }

  /** Everything that is not Ada's. */
  get others(): Cell[][] {
    return this.grid.filter((cells) => cells[5] !== 'ada' && cells.some((cell) => cell !== ''));
  }
}

/** One window: what it saw, what it sent, what is typed there. */
interface Window {
  before: string[];
  typed: string;
}
type Step = { readonly window: 0 | 1; readonly text: string; readonly heard: boolean };

const steps = fc.array(
  fc.record<Step>({
    window: fc.constantFrom(0, 1),
    text: fc.constantFrom('visits', 'grants', 'budgets ', '', '=sum', 'a\nb'),
    heard: fc.boolean(),
  }),
  { minLength: 1, maxLength: 12 },
);

test('two windows, answers that get lost on the way, “Keep both” at every conflict: what was typed last in each is in the sheet', () => {
  fc.assert(
    fc.property(steps, (taken) => {
      const tab = new Tab();
      const others = JSON.stringify(tab.others);
      const windows: [Window, Window] = [
        { before: [''], typed: '' },
        { before: [''], typed: '' },
      ];
      const send = (window: Window, heard: boolean): void => {
        const change = { questionId: 'two', question: '', before: window.before, after: window.typed, asked: true };
        const { conflicts } = tab.save([change]);
        if (conflicts.length > 0) {
          window.before = [conflicts[0].sheet];
          window.typed = conflicts[0].sheet.includes(window.typed.trim()) ? conflicts[0].sheet : `${conflicts[0].sheet}\n${window.typed}`;
          send(window, heard);
        } else window.before = heard ? [window.typed] : [...window.before, window.typed];
      };
      for (const { window, text, heard } of taken) {
        windows[window].typed = `${windows[window].typed}${text}`;
        const mine = windows[window].typed.trim();
        const theirs = windows[1 - window].typed.trim();
        send(windows[window], heard);
        expect(tab.says('two')).toContain(mine);
        expect(tab.says('two')).toContain(theirs);
      }
      expect(tab.says('one')).toBe('');
      expect(JSON.stringify(tab.others)).toBe(others);
    }),
    { numRuns: 300 },
  );
});

test('sent again, nothing changes any more', () => {
  const tab = new Tab();
  const changes = [
    { questionId: 'two', question: '', before: [''], after: 'visits', asked: true },
    { questionId: 'new', question: 'Do you still teach?', before: [''], after: 'On Mondays', asked: false },
  ];
  tab.save(changes);
  const once = JSON.stringify(tab.grid);
  expect(tab.save(changes).conflicts).toEqual([]);
  expect(JSON.stringify(tab.grid)).toBe(once);
});

test('a row that stands twice for one question shows once, the upper one', () => {
  const tab = new Tab();
  tab.grid.splice(2, 0, [...tab.grid[1]]);
  tab.save([{ questionId: 'one', question: '', before: [''], after: 'visits', asked: true }]);
  expect(tab.grid.slice(1, 3).map((cells) => cells[3])).toEqual(['visits', '']);
});

test.each<[string, Cell, boolean]>([
  ['today', new Date(calendar.startOf('2026-03-09' as Day)), true],
  ['today as text', '2026-03-09', true],
  ['words', 'soon', false],
  ['an earlier day, and no answer', '2026-03-01', false],
])('asked on %s', (_, cell, asked) => {
  const tab = new Tab();
  tab.grid[1][4] = cell;
  expect(tab.lines[0]).toMatchObject({ questionId: 'one', asked });
});
