// What the user typed, cell by cell, followed wherever it goes: at the end every cell that says something else has been touched.
import { calendarOf } from '../../src/core/day';
import { cellName } from '../../src/core/table';
import type { Area, CellValue, Edit, Typed, Workbook } from '../../local/workbook/workbook';
import { watched, type Axis, type Follower } from './watched';

/** A cell of the user's that no longer holds what they typed. */
export interface Touched {
  readonly cell: string;
  readonly typed: string;
  readonly now: string;
}

/** One cell as it stood right after the user typed it. */
interface Kept {
  typed: string;
  content: Content;
}

/** What a cell shows, and what it holds. Of a formula only what stays: its references shift by rights, its value changes with time. */
interface Content {
  readonly display: string;
  readonly value: string;
}

/** Rows of cells; holes where nothing was typed. */
type Cells = (Kept | undefined)[];
type Grid = (Cells | undefined)[];

/** Follows the typed cells of one file through every insert, delete, move, sort and copy, whoever makes them. */
export class TypedCells implements Follower {
  readonly #grids = new Map<number, Grid>();
  #workbook: Workbook;

  private constructor(workbook: Workbook) {
    this.#workbook = workbook;
  }

  /** Gives the same workbook, watched. Everybody must use that one. */
  static follow(workbook: Workbook): { readonly workbook: Workbook; readonly typedCells: TypedCells } {
    const typedCells = new TypedCells(workbook);
    return { workbook: watched(workbook, typedCells), typedCells };
  }

  /** What a click makes the add-on write is the user's own doing: cells that changed meanwhile count as typed so. */
  async clicked<T>(click: () => Promise<T>): Promise<T> {
    const before = new Set([...this.#differing()].map(({ kept }) => kept));
    const result = await click();
    for (const { kept, content } of this.#differing()) {
      if (!before.has(kept)) Object.assign(kept, { typed: content.display, content });
    }
    return result;
  }

  /** @param notTheirs Columns the add-on alone writes: what a user types there does not stay. */
  touched(notTheirs: (sheetId: number, column: number) => boolean): readonly Touched[] {
    return [...this.#differing()]
      .filter(({ sheetId, column }) => !notTheirs(sheetId, column))
      .map(({ tab, row, column, kept, content }) => ({ cell: cellName(tab, row, column), typed: kept.typed, now: content.display }));
  }

  typed({ area }: Edit, values: readonly (readonly Typed[])[]): void {
    const { sheetId, row, column } = area;
    const contents = contentsOf(this.#workbook, area);
    const grid = this.#grid(sheetId);
    // A blank is the user's where they use the column: the empty end of a pasted row is nobody's.
    const used = Array.from({ length: area.columns }, (_, c) => values.some((cells) => asTyped(cells[c]) !== ''));
    values.forEach((typed, r) => {
      const cells = (grid[row - 1 + r] ??= []);
      typed.forEach((value, c) => {
        const content = contents[r]?.[c];
        const isTheirs = used[c] === true || cells[column - 1 + c] !== undefined;
        if (content !== undefined && isTheirs) cells[column - 1 + c] = { typed: asTyped(value), content };
      });
    });
  }

  inserted(sheetId: number, axis: Axis, before: number, count: number): void {
    this.#along(sheetId, axis, (items) => items.length >= before && items.splice(before - 1, 0, ...blanks(count)));
  }

  deleted(sheetId: number, axis: Axis, from: number, count: number): void {
    this.#along(sheetId, axis, (items) => items.splice(from - 1, count));
  }

  moved(sheetId: number, axis: Axis, from: number, count: number, before: number): void {
    this.#along(sheetId, axis, (items) => {
      items.push(...blanks(Math.max(from + count, before) - 1 - items.length));
      const moving = items.splice(from - 1, count);
      items.splice(before > from ? before - count - 1 : before - 1, 0, ...moving);
    });
  }

  copiedRow(sheetId: number, row: number, before: number): void {
    const grid = this.#grid(sheetId);
    const copy = grid[row - 1]?.map((kept) => kept && { ...kept });
    this.inserted(sheetId, 'rows', before, 1);
    grid[before - 1] = copy;
  }

  /** Where each row went is told by what it holds; rows that hold the same are the same to everybody. */
  sorted<T>(area: Area, columns: readonly number[] | undefined, sort: () => T): T {
    const sorting = columns ?? Array.from({ length: area.columns }, (_, index) => area.column + index);
    const fingerprints = () =>
      contentsOf(this.#workbook, area).map((cells) => JSON.stringify(sorting.map((column) => cells[column - area.column]?.value)));
    const places = new Map<string, number[]>();
    fingerprints().forEach((print, index) => places.set(print, [...(places.get(print) ?? []), index]));
    const result = sort();
    const grid = this.#grid(area.sheetId);
    const old = Array.from({ length: area.rows }, (_, index) => grid[area.row - 1 + index] ?? []);
    fingerprints().forEach((print, index) => {
      const source = old[places.get(print)?.shift() ?? -1];
      const cells = [...(old[index] ?? [])];
      for (const column of sorting) cells[column - 1] = source?.[column - 1];
      grid[area.row - 1 + index] = cells;
    });
    return result;
  }

  removed(sheetId: number): void {
    this.#grids.delete(sheetId);
  }

  copied(copy: Workbook): Workbook {
    this.#workbook = copy;
    return watched(copy, this);
  }

  *#differing() {
    for (const { id: sheetId, name: tab } of this.#workbook.sheets.list()) {
      const grid = this.#grid(sheetId);
      const columns = grid.reduce((widest, cells) => Math.max(widest, cells?.length ?? 0), 0);
      if (columns === 0) continue;
      const contents = contentsOf(this.#workbook, { sheetId, row: 1, column: 1, rows: grid.length, columns });
      for (const [r, cells] of grid.entries()) {
        for (const [c, kept] of (cells ?? []).entries()) {
          const content = contents[r]?.[c] ?? NOTHING;
          if (kept !== undefined && kept.content.value !== content.value) yield { sheetId, tab, row: r + 1, column: c + 1, kept, content };
        }
      }
    }
  }

  #grid(sheetId: number): Grid {
    const grid = this.#grids.get(sheetId) ?? [];
    this.#grids.set(sheetId, grid);
    return grid;
  }

  #along(sheetId: number, axis: Axis, change: (items: unknown[]) => unknown): void {
    const grid = this.#grid(sheetId);
    if (axis === 'rows') change(grid);
    else for (const cells of grid) if (cells !== undefined) change(cells);
  }
}

const NOTHING: Content = { display: '', value: '""' };

function contentsOf(workbook: Workbook, area: Area): Content[][] {
  const { iso } = calendarOf(workbook.zone());
  // The wall time is what was typed; its instant changes when the file's zone does.
  const values: CellValue<string>[][] = workbook.values(area, (instant) => `date ${iso(Math.round(instant / 1000) * 1000).slice(0, 19)}`);
  const formulas = workbook.formulas(area);
  return workbook.displayed(area).map((row, r) =>
    row.map((display, c) => {
      const formula = formulas[r]?.[c] ?? '';
      return formula === ''
        ? { display, value: JSON.stringify(values[r]?.[c] ?? '') + display }
        : { display: formula, value: formula.replace(REFERENCE, '') };
    }),
  );
}

/** Of a cell, or of one that was deleted. */
const REFERENCE = /\$?[A-Z]{1,3}\$?\d+|#REF!/g;

function blanks(count: number): undefined[] {
  return Array.from({ length: Math.max(0, count) }, () => undefined);
}

function asTyped(value: Typed | undefined): string {
  return value === null || value === undefined ? '' : String(value).replace(/^'/, '');
}
