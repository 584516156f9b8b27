// The tabs Questions and Answers: found by ID, else by name and headers, made when first needed and never overwritten.
import { ANSWER_HEADERS, answersLayout, type AnswerKey } from '../core/answers';
import { BANK } from '../core/bank';
import type { ListBlock, ListLayout } from '../core/list-tab';
import { QUESTION_HEADERS, questionCells, questionsLayout, type QuestionKey } from '../core/questions-tab';
import type { Question } from '../core/questions';
import type { Cell } from '../core/table';
import type { Services } from './services';
import type { ListsRecord } from './store';
import type { Grid, Tab } from './workbook';

/** One reading of a list. `layout` is null when its headers are gone. */
export interface List<Key extends string> {
  readonly tab: Tab;
  readonly grid: Grid;
  readonly layout: ListLayout<Key> | null;
}

interface Kind<Key extends string> {
  readonly record: keyof ListsRecord;
  readonly name: string;
  /** The name where the user has a tab of that name for something else. */
  readonly otherwise: string;
  readonly headers: Readonly<Record<Key, string>>;
  readonly find: (grid: Grid) => ListLayout<Key> | null;
  /** Places of the hidden IDs, side by side. */
  readonly hidden: { readonly column: number; readonly columns: number };
}

const QUESTIONS: Kind<QuestionKey> = {
  record: 'questions',
  name: 'Questions',
  otherwise: 'Tidbit questions',
  headers: QUESTION_HEADERS,
  find: questionsLayout,
  hidden: { column: 6, columns: 1 },
};

const ANSWERS: Kind<AnswerKey> = {
  record: 'answers',
  name: 'Answers',
  otherwise: 'Tidbit answers',
  headers: ANSWER_HEADERS,
  find: answersLayout,
  hidden: { column: 6, columns: 2 },
};

export function findQuestions(services: Services): List<QuestionKey> | null {
  return find(services, QUESTIONS);
}

export function findAnswers(services: Services): List<AnswerKey> | null {
  return find(services, ANSWERS);
}

/** The Questions tab, seeded with the bank and with `more` where it had to be made. */
export function ensureQuestions(services: Services, more: readonly Question[] = []): List<QuestionKey> {
  const rows = [...BANK, ...more].map((question) => Object.values(questionCells(question)));
  return findQuestions(services) ?? make(services, QUESTIONS, rows, (tab) => tab.tickable(2, 4, rows.length));
}

export function ensureAnswers(services: Services): List<AnswerKey> {
  return findAnswers(services) ?? make(services, ANSWERS, [], () => undefined);
}

/** Writes into a list; two calls a block. */
export function writeList({ book }: Services, tab: Tab, blocks: readonly ListBlock[]): void {
  for (const block of blocks) tab.write({ ...block, formats: null });
  if (blocks.length > 0) book.flush();
}

function find<Key extends string>({ store, book }: Services, kind: Kind<Key>): List<Key> | null {
  const known = store.lists[kind.record];
  const tab = known === null ? book.tabNamed(kind.name) : book.tab(known);
  if (tab === null) return null;
  const grid = tab.read();
  const layout = kind.find(grid);
  // A tab of the user's that only has the name is theirs.
  if (known === null && layout === null) return null;
  return { tab, grid, layout };
}

function make<Key extends string>(
  { store, book }: Services,
  { record, name, otherwise, headers, find: layoutIn, hidden }: Kind<Key>,
  rows: readonly (readonly Cell[])[],
  dress: (tab: Tab) => void,
): List<Key> {
  const front = book.activeTab();
  const tab = book.addTab(book.tabNamed(name) === null ? name : otherwise);
  const grid = [Object.values<string>(headers), ...rows];
  tab.write({ row: 1, column: 1, values: grid, formats: null });
  tab.freezeRows(1);
  tab.hideColumn(hidden.column, hidden.columns);
  dress(tab);
  book.show(front);
  store.save({ lists: { ...store.lists, [record]: tab.id() } });
  return { tab, grid, layout: layoutIn(grid) };
}
