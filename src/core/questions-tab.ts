// The Questions tab: a row a question, read as the user left it. The bank's own are known by their fixed IDs, whatever their words now.
import { BANK } from './bank';
import { cellIn, findList, textIn, type ListLayout } from './list-tab';
import { GOALS, GOAL_KEYS, OWN_THEME, ownId, type Goal, type Question } from './questions';
import type { Cell } from './table';

export const QUESTION_HEADERS = {
  theme: 'Theme',
  question: 'Question',
  minutes: 'Minutes',
  use: 'Use',
  goal: 'Goal',
  id: 'ID',
} as const;
export type QuestionKey = keyof typeof QUESTION_HEADERS;

/** Minutes of a question whose cell says nothing sensible. */
const USUAL_MINUTES = 2;
const MOST_MINUTES = 60;

type Grid = readonly (readonly Cell[])[];

export function questionsLayout(grid: Grid): ListLayout<QuestionKey> | null {
  return findList(grid, QUESTION_HEADERS, ['question']);
}

/** The questions in the tab's order. Rows without words, and words that stand there twice, are left out. */
export function readQuestions(grid: Grid, layout: ListLayout<QuestionKey>): readonly Question[] {
  const questions = new Map<string, Question>();
  for (const cells of grid.slice(layout.headerRow)) {
    const text = textIn(layout, cells, 'question');
    const id = [textIn(layout, cells, 'id'), idOfWords(text), ownId(text)].find((one) => one !== '' && !questions.has(one));
    if (text !== '' && id !== undefined) questions.set(id, questionFrom(layout, cells, id, text));
  }
  return [...questions.values()];
}

/** The ID of a question that is known by its words alone: the bank's own, else what those words always give. */
export function idOfWords(text: string): string {
  return BANK.find((question) => question.text === text)?.id ?? ownId(text);
}

/** A question as its row's cells, in the order of the headers. */
export function questionCells(question: Question): Readonly<Record<QuestionKey, Cell>> {
  return {
    theme: question.theme,
    question: question.text,
    minutes: question.minutes,
    use: question.use,
    goal: question.goals.length === GOAL_KEYS.length ? '' : question.goals.map((goal) => GOALS[goal]).join(', '),
    id: question.id,
  };
}

function questionFrom(layout: ListLayout<QuestionKey>, cells: readonly Cell[], id: string, text: string): Question {
  const minutes = Math.round(Number(cellIn(layout, cells, 'minutes')));
  const use = cellIn(layout, cells, 'use');
  return {
    id,
    theme: textIn(layout, cells, 'theme') || OWN_THEME,
    text,
    minutes: minutes >= 1 && minutes <= MOST_MINUTES ? minutes : USUAL_MINUTES,
    use: use !== false && !/^(no|false|0)$/i.test(String(use)),
    goals: goalsIn(textIn(layout, cells, 'goal')),
  };
}

/** Goals named in the cell, parted by commas; words that name none are the user's own and mean nothing here. */
function goalsIn(text: string): readonly Goal[] {
  const named = text.split(/[,;]/).map((part) => part.trim().toLowerCase());
  return GOAL_KEYS.filter((goal) => named.includes(GOALS[goal]));
}
