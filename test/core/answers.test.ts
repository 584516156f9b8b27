// Questions and Answers as cells: found by header wherever they stand, read as people left them, written without touching an answer.
import fc from 'fast-check';
import { ANSWER_HEADERS, agendaRows, answeredBy, answersLayout, planAgenda, plannedFor, readAnswers } from '../../src/core/answers';
import { BANK } from '../../src/core/bank';
import { readContacts, type Contact } from '../../src/core/contact';
import { calendarOf } from '../../src/core/day';
import { blocksOf, freeRows } from '../../src/core/list-tab';
import { ownId } from '../../src/core/questions';
import { QUESTION_HEADERS, questionCells, questionsLayout, readQuestions } from '../../src/core/questions-tab';
import type { Cell } from '../../src/core/table';

type Grid = Cell[][];

const { contacts: people } = readContacts(
  { layout: { tab: 'Contacts', headerRow: 1, columns: { name: 1 } }, values: [['Ada'], ['Helen'], ['Helen']] },
  ['ada', 'helen1', 'helen2'],
  calendarOf('Etc/UTC'),
  0,
);
const [ada] = people as [Contact, Contact, Contact];
const HEADERS = Object.values(ANSWER_HEADERS);
const read = (grid: Grid) => {
  const layout = answersLayout(grid);
  if (layout === null) throw new Error('no Answers here');
  return { layout, answers: readAnswers(grid, layout, people) };
};
/** The grid after the blocks were written into it. */
const written = (grid: Grid, blocks: ReturnType<typeof planAgenda>): Grid => {
  const after = grid.map((cells) => [...cells]);
  for (const { row, column, values } of blocks)
    values.forEach((cells, r) => {
      const target = (after[row - 1 + r] ??= HEADERS.map(() => ''));
      cells.forEach((cell, c) => (target[column - 1 + c] = cell));
    });
  return after;
};

describe('Questions', () => {
  const tab: Grid = [Object.values(QUESTION_HEADERS), ...BANK.map((question) => Object.values(questionCells(question)))];
  const readTab = (grid: Grid) => {
    const layout = questionsLayout(grid);
    return layout && readQuestions(grid, layout);
  };

  test('what is seeded reads back the same', () => {
    const same = readTab(tab);
    expect(same?.map(({ goals: _, ...rest }) => rest)).toEqual(BANK.map(({ goals: _, ...rest }) => rest));
  });

  test('columns moved and a title above change nothing', () => {
    const turned = [['My questions', '', '', '', '', ''], ...tab.map((cells) => [...cells].reverse())];
    expect(readTab(turned)).toEqual(readTab(tab));
  });

  test.each<[string, Cell[], object | undefined]>([
    [
      'words alone',
      ['', 'Do you like it?', '', '', '', ''],
      { id: ownId('Do you like it?'), theme: 'My own', minutes: 2, use: true, goals: [] },
    ],
    ['an unticked question', ['Work', 'Do you like it?', 4, false, '', 'own-1'], { id: 'own-1', theme: 'Work', minutes: 4, use: false }],
    ['a goal', ['', 'Do you like it?', 2, true, 'Network, my own goal', ''], { goals: ['network'] }],
    ['minutes that are none', ['', 'Do you like it?', 'long', true, '', ''], { minutes: 2 }],
    ['no words', ['Work', '  ', 2, true, '', 'own-1'], undefined],
  ])('%s', (_, cells, expected) => {
    const [question] = readTab([tab[0], cells]) ?? [];
    if (expected === undefined) expect(question).toBeUndefined();
    else expect(question).toMatchObject(expected);
  });

  test('a row copied by hand is a question of its own, not a second one of the same ID', () => {
    const copy = [...tab[1]];
    copy[1] = 'And what keeps you in it?';
    const ids = readTab([...tab, copy])?.map(({ id }) => id) ?? [];
    expect(new Set(ids).size).toBe(25);
  });
});

describe('Answers', () => {
  test('an ID nobody has is matched by name when exactly one person has it', () => {
    const { answers } = read([HEADERS, ['Ada', 'Q', 1, 'Yes', '', 'gone', 'q1'], ['Helen', 'Q', 1, 'No', '', 'gone', 'q1']]);
    expect(answers.map(({ contactId }) => contactId)).toEqual(['ada', 'gone']);
  });

  test('a new tab holds the agenda in order', () => {
    const grid = [HEADERS, ...agendaRows(ada, BANK.slice(0, 3))] as Grid;
    expect(plannedFor(read(grid).answers, 'ada')).toEqual(BANK.slice(0, 3).map(({ id }) => id));
  });

  test('whatever was there: the plan reads back, every other cell stays', () => {
    const anyRow = fc.record({
      person: fc.constantFrom('ada', 'helen1', 'nobody'),
      question: fc.constantFrom(...BANK.map(({ id }) => id)),
      answer: fc.constantFrom('', '', 'Said something'),
    });
    const anyAgenda = fc.uniqueArray(fc.constantFrom(...BANK), { selector: ({ id }) => id, maxLength: 8 });
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 12 }), anyAgenda, (rows, agenda) => {
        const grid: Grid = [
          HEADERS,
          ...rows.map(({ person, question, answer }, i): Cell[] => ['x', 'words', i + 1, answer, '', person, question]),
        ];
        const { layout, answers } = read(grid);
        const after = written(grid, planAgenda({ grid, layout }, answers, ada, agenda));
        const again = read(after).answers;
        expect(plannedFor(again, 'ada')).toEqual(agenda.map(({ id }) => id));
        expect(answeredBy(again, 'ada')).toEqual(answeredBy(answers, 'ada'));
        grid.forEach((cells, r) => {
          const theirs = r === 0 || cells[5] !== 'ada' || cells[3] !== '';
          if (theirs) expect(after[r]).toEqual(cells);
        });
      }),
    );
  });
});

describe('lists', () => {
  test('free rows: blank ones first, then below', () => {
    expect(freeRows([['H'], ['a'], [''], ['b']], 1, 3)).toEqual([3, 5, 6]);
  });

  test('adjacent rows and columns go out as one block, a gap makes two', () => {
    const layout = { headerRow: 1, columns: { a: 1, b: 2, c: 4 } };
    const rows = [2, 3, 7].map((row) => ({ row, cells: { a: 1, b: 2, c: 3 } }));
    expect(blocksOf(layout, rows).map(({ row, column, values }) => [row, column, values.length])).toEqual([
      [2, 1, 2],
      [2, 4, 2],
      [7, 1, 1],
      [7, 4, 1],
    ]);
  });
});
