// The tabs Questions and Answers: found by ID, else by name and headers, made when first needed and never overwritten.
import { ANSWER_HEADERS, answersLayout, readAnswers, type AnswerKey, type AnswerRow } from '../core/answers';
import { BANK } from '../core/bank';
import type { Contact } from '../core/contact';
import type { ListBlock, ListLayout } from '../core/list-tab';
import { differences, lastRow, sameTable, whereverTheyStand, withBlocks, withoutBlocks } from './recovery';
import type { Question } from '../core/questions';
import { QUESTION_HEADERS, questionCells, questionsLayout, readQuestions, type QuestionKey } from '../core/questions-tab';
import { isDate, type Cell } from '../core/table';
import { instantOf } from './own-cells';
import { failure, type Failure } from './failure';
import type { Services } from './services';
import type { ListsRecord } from './store';
import type { Block, Grid, Tab } from './workbook';

/** One reading of a list. `layout` is null when its headers are gone. */
export interface List<Key extends string> {
  readonly tab: Tab;
  /** Where the headers stand in a reading. */
  readonly find: (grid: Grid) => ListLayout<Key> | null;
  readonly grid: Grid;
  readonly layout: ListLayout<Key> | null;
}

/** One whose headers are there. */
export type Table<Key extends string> = List<Key> & { readonly layout: ListLayout<Key> };

/** Its cells alone: as read, or without `tab` as they would be had nothing been written. */
export type TableCells<Key extends string> = Pick<Table<Key>, 'grid' | 'layout'> & Partial<Pick<Table<Key>, 'tab'>>;

/** What cannot be done while headers of a list are gone. */
export function headersLost(tab: 'Questions' | 'Answers'): Failure {
  const problem = `A header of the ${tab} tab has gone missing. Put it back, or choose in the sidebar how to carry on.`;
  return failure('missingColumn', problem);
}

/** null when the headers are gone. */
export function tableOf<Key extends string>(list: List<Key>): Table<Key> | null {
  const { layout } = list;
  return layout && { ...list, layout };
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

  /** A new Questions tab with the bank, and more below it. To be called when `questions` found none. */
  makeQuestions(more: readonly Question[] = []): List<QuestionKey> {
    const rows = [...BANK, ...more].map((question) => Object.values(questionCells(question)));
    return this.make(QUESTIONS, rows, USE_COLUMN);
  }

  /** A new Answers tab with these rows. To be called when `answers` found none. */
  makeAnswers(rows: readonly (readonly Cell[])[]): List<AnswerKey> {
    return this.make(ANSWERS, rows);
  }

  /**
   * Writes what `plan` makes of a list, two calls a block, though people sort, insert and move meanwhile: it looks afterwards, puts back what
   * came to lie under the blocks, and writes what the plan makes of the list as it is then. `plan` may be asked twice.
   */
  write<Key extends string>(table: Table<Key>, plan: (cells: TableCells<Key>) => readonly ListBlock[]): void {
    const { tab, find } = table;
    let { grid, layout } = table;
    let blocks: readonly Block[] = plan(table);
    // A row or column inserted while Google was fetching the cells is blank, and pushes the last one out of the reading: nothing may be
    // written there then.
    if (reachesBeyond(grid, blocks) && hasBlankLine(grid)) {
      grid = tab.read();
      const found = find(grid);
      if (!found) return;
      layout = found;
      blocks = plan({ tab, grid, layout });
    }
    if (blocks.length === 0) return;
    tab.writeAll(blocks);
    const wanted = withBlocks(grid, blocks).slice(0, grid.length);
    // What went wrong in writing surfaces here. What was added at the end is out of place only if something else is.
    if (
      sameTable(
        layout,
        grid.map((cells, r) => wanted[r].slice(0, cells.length)),
        tab.readAgain(),
      )
    )
      return;
    const after = tab.read();
    if (sameRecords(withBlocks(grid, blocks), after, layout.headerRow)) return;
    const laid = whereverTheyStand(grid, after, layout.headerRow, blocks);
    const restored = trimmed(withoutBlocks(grid, after, layout.headerRow, laid, undefined));
    const again = find(restored);
    const planned = again ? plan({ grid: restored, layout: again }) : [];
    const repairs = differences(withBlocks(restored, planned), after, [...laid, ...planned]);
    tab.writeAll(repairs);
  }

  /** What was made surfaces its errors here. */
  finish(): void {
    const { store, book } = this.services;
    if (!this.front) return;
    book.show(this.front);
    store.save({ lists: { ...store.lists, ...this.made } });
    book.flush();
  }

  private find<Key extends string>({ record, name, find }: Kind<Key>): List<Key> | null {
    const { store, book } = this.services;
    const known = store.lists[record];
    const tab = known === null ? book.tabNamed(name) : book.tab(known);
    if (!tab) return null;
    let grid = tab.read();
    let layout = find(grid);
    if (!layout && known !== null) {
      // A column inserted while Google was fetching the cells pushes the last one out of the reading.
      grid = tab.read();
      layout = find(grid);
    }
    if (!layout && grid.every((cells) => cells.every((cell) => cell === '' || cell === false))) {
      this.empty.set(name, tab);
      return null;
    }
    // A tab of the user's that only has the name is theirs.
    if (known === null && !layout) {
      this.taken.add(name);
      return null;
    }
    return { tab, find, grid, layout };
  }

  private make<Key extends string>(kind: Kind<Key>, rows: readonly (readonly Cell[])[], boxes?: number): List<Key> {
    const { book } = this.services;
    const { name, otherwise, headers, hidden, record, find } = kind;
    this.front ??= book.activeTab();
    const tab = this.empty.get(name) || book.addTab(this.taken.has(name) ? otherwise : name);
    const grid = [headers, ...rows];
    // Boxes first: Google unticks what it makes one of.
    if (boxes !== undefined) tab.tickable(2, boxes, rows.length);
    tab.write({ row: 1, column: 1, values: grid });
    tab.freezeRows(1);
    tab.hideColumn(hidden.column, hidden.columns);
    this.made[record] = tab.id();
    return { tab, find, grid, layout: find(grid) };
  }
}

/** The answers of these people. One call more where the sheet took one of them for a date: it reads as the sheet shows it. */
export function answersIn(
  list: (Pick<List<AnswerKey>, 'grid' | 'layout'> & { readonly tab?: Tab }) | null,
  contacts: readonly Contact[],
): readonly AnswerRow[] {
  if (!list?.layout) return [];
  const { tab, grid, layout } = list;
  const column = layout.columns.answer || 0;
  return readAnswers(grid, layout, contacts, grid.some((cells) => isDate(cells[column - 1])) ? tab?.displays() : undefined);
}

/** The user's questions; `otherwise` while there is no tab, or none with our header. */
export function questionsIn(
  list: Pick<List<QuestionKey>, 'grid' | 'layout'> | null,
  otherwise: readonly Question[] = BANK,
): readonly Question[] {
  return list?.layout ? readQuestions(list.grid, list.layout) : otherwise;
}

function reachesBeyond(grid: Grid, blocks: readonly Block[]): boolean {
  return lastRow(blocks) > grid.length || blocks.some(({ column, values }) => column - 1 + values[0].length > grid[0].length);
}

function hasBlankLine(grid: Grid): boolean {
  const isBlank = (cell: Cell): boolean => cell === '' || cell === false;
  return grid.some((cells) => cells.every(isBlank)) || grid[0].some((_, c) => grid.every((cells) => isBlank(cells[c])));
}

/** Whether every row still holds what it held, under the same headers: then people moved what was written along with the rest. */
function sameRecords(one: Grid, other: Grid, headerRow: number): boolean {
  const headers = one[headerRow - 1].map(String);
  const at = other.findIndex((cells) => headers.every((header) => cells.map(String).includes(header)));
  if (at < 0) return false;
  return recordsOf(one, headerRow - 1) === recordsOf(other, at);
}

function recordsOf(grid: Grid, header: number): string {
  const records = grid.map((cells) =>
    cells
      .flatMap((cell, c) =>
        cell === '' || cell === false ? [] : [JSON.stringify([grid[header][c], isDate(cell) ? instantOf(cell) : cell])],
      )
      .sort()
      .join(),
  );
  return records
    .filter((cells) => cells !== '')
    .sort()
    .join('\n');
}

/** Without the blank columns at its right end. */
function trimmed(grid: Grid): Grid {
  let width = grid[0].length;
  while (width > 1 && grid.every((cells) => cells[width - 1] === '')) width--;
  return grid.map((cells) => cells.slice(0, width));
}
