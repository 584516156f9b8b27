// The tabs Questions and Answers: found by ID, else by name and headers, made when first needed and never overwritten.
import { ANSWER_HEADERS, answersLayout, readAnswers, type AnswerKey, type AnswerRow } from '../core/answers';
import { BANK } from '../core/bank';
import type { Contact } from '../core/contact';
import type { ListBlock, ListLayout } from '../core/list-tab';
import { QUESTION_HEADERS, questionCells, questionsLayout, type QuestionKey } from '../core/questions-tab';
import { isDate, type Cell } from '../core/table';
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
  /** Of a new tab, from column A. */
  readonly headers: readonly string[];
  readonly find: (grid: Grid) => ListLayout<Key> | null;
  /** Places of the hidden IDs, side by side. */
  readonly hidden: { readonly column: number; readonly columns: number };
}

const QUESTIONS: Kind<QuestionKey> = {
  record: 'questions',
  name: 'Questions',
  otherwise: 'Tidbit questions',
  headers: Object.values(QUESTION_HEADERS),
  find: questionsLayout,
  hidden: { column: 6, columns: 1 },
};
const USE_COLUMN = 4;

const ANSWERS: Kind<AnswerKey> = {
  record: 'answers',
  name: 'Answers',
  otherwise: 'Tidbit answers',
  headers: Object.values(ANSWER_HEADERS),
  find: answersLayout,
  hidden: { column: 6, columns: 2 },
};

/** Both lists during one run. Tabs that were made are remembered, and the person's own tab is back in front, after `finish`. */
export class Lists {
  private front: Tab | null = null;
  private made: { -readonly [Record in keyof ListsRecord]?: number } = {};
  /** Names the user's own tabs have. */
  private readonly taken = new Set<string>();
  /** Empty tabs by name: a run that died made them, or somebody did for this. */
  private readonly empty = new Map<string, Tab>();

  constructor(private readonly services: Services) {}

  questions(): List<QuestionKey> | null {
    return this.find(QUESTIONS);
  }

  answers(): List<AnswerKey> | null {
    return this.find(ANSWERS);
  }

  /** A new Questions tab with the bank. To be called when `questions` found none. */
  makeQuestions(): List<QuestionKey> {
    const rows = BANK.map((question) => Object.values(questionCells(question)));
    return this.make(QUESTIONS, rows, USE_COLUMN);
  }

  /** A new Answers tab with these rows. To be called when `answers` found none. */
  makeAnswers(rows: readonly (readonly Cell[])[]): List<AnswerKey> {
    return this.make(ANSWERS, rows);
  }

  /** Writes into a list; two calls a block. */
  write(tab: Tab, blocks: readonly ListBlock[]): void {
    for (const block of blocks) tab.write({ ...block, formats: null });
  }

  /** What was written surfaces its errors here. */
  finish(): void {
    const { store, book } = this.services;
    if (this.front !== null) {
      book.show(this.front);
      store.save({ lists: { ...store.lists, ...this.made } });
    }
    book.flush();
  }

  private find<Key extends string>({ record, name, find }: Kind<Key>): List<Key> | null {
    const { store, book } = this.services;
    const known = store.lists[record];
    const tab = known === null ? book.tabNamed(name) : book.tab(known);
    if (tab === null) return null;
    const grid = tab.read();
    const layout = find(grid);
    if (layout === null && grid.every((cells) => cells.every((cell) => cell === '' || cell === false))) {
      this.empty.set(name, tab);
      return null;
    }
    // A tab of the user's that only has the name is theirs.
    if (known === null && layout === null) {
      this.taken.add(name);
      return null;
    }
    return { tab, grid, layout };
  }

  private make<Key extends string>(kind: Kind<Key>, rows: readonly (readonly Cell[])[], boxes?: number): List<Key> {
    const { book } = this.services;
    const { name, otherwise, headers, hidden, record, find } = kind;
    this.front ??= book.activeTab();
    const tab = this.empty.get(name) ?? book.addTab(this.taken.has(name) ? otherwise : name);
    const grid = [headers, ...rows];
    // Boxes first: Google unticks what it makes one of.
    if (boxes !== undefined) tab.tickable(2, boxes, rows.length);
    tab.write({ row: 1, column: 1, values: grid, formats: null });
    tab.freezeRows(1);
    tab.hideColumn(hidden.column, hidden.columns);
    this.made[record] = tab.id();
    return { tab, grid, layout: find(grid) };
  }
}

/** The answers of these people. One call more where the sheet took one of them for a date: it reads as the sheet shows it. */
export function answersIn(list: List<AnswerKey> | null, contacts: readonly Contact[]): readonly AnswerRow[] {
  if (!list?.layout) return [];
  const { tab, grid, layout } = list;
  const column = layout.columns.answer ?? 0;
  return readAnswers(grid, layout, contacts, grid.some((cells) => isDate(cells[column - 1])) ? tab.displays() : undefined);
}
