// What Univer does not hold in Google's form: validation and protected ranges. They lie on areas and follow rows and columns.
import { areaAfter, contains, intersection, without, type LineChange } from './areas';
import type { Area, Kept } from './workbook';

/** A data validation rule as Google's builder makes it. */
export interface Validation {
  /** Name of a SpreadsheetApp.DataValidationCriteria. */
  readonly criteria: string;
  /** Plain values only; a date is its serial number, a range its A1 notation with the sheet's name. */
  readonly values: readonly (string | number | boolean | readonly string[])[];
  readonly allowInvalid: boolean;
  readonly helpText: string | null;
}

export interface Protection {
  readonly id: number;
  /** The whole sheet where `area` is null. */
  readonly sheetId: number;
  readonly area: Area | null;
  readonly description: string;
  readonly warningOnly: boolean;
  /** Who may edit besides the owner, as e-mail addresses. */
  readonly editors: readonly string[];
}

interface Entry<Item> {
  areas: Area[];
  readonly item: Item;
}

/** Items on areas of several sheets; a later one takes its cells from the earlier ones. */
export class KeptOnAreas<Item> implements Kept<Item> {
  private readonly bySheet = new Map<number, Entry<Item>[]>();

  constructor(saved: Readonly<Record<string, readonly { readonly areas: readonly Area[]; readonly item: Item }[]>> = {}) {
    for (const [id, entries] of Object.entries(saved)) {
      this.bySheet.set(
        Number(id),
        entries.map(({ areas, item }) => ({ areas: [...areas], item })),
      );
    }
  }

  at(sheetId: number, row: number, column: number): Item | null {
    return this.entries(sheetId).find(({ areas }) => areas.some((area) => contains(area, sheetId, row, column)))?.item ?? null;
  }

  over(area: Area): (Item | null)[][] {
    const grid = Array.from({ length: area.rows }, () => new Array<Item | null>(area.columns).fill(null));
    for (const { areas, item } of this.entries(area.sheetId)) {
      for (const part of areas) {
        const common = intersection(area, part);
        if (!common) continue;
        for (let row = 0; row < common.rows; row++) {
          grid[common.row - area.row + row].fill(item, common.column - area.column, common.column - area.column + common.columns);
        }
      }
    }
    return grid;
  }

  put(area: Area, item: Item | null): void {
    const rest = this.entries(area.sheetId);
    for (const entry of rest) entry.areas = entry.areas.flatMap((part) => without(part, area));
    const same = item && rest.find((entry) => entry.item === item);
    if (same) same.areas.push(area);
    else if (item) rest.push({ areas: [area], item });
    this.bySheet.set(
      area.sheetId,
      rest.filter(({ areas }) => areas.length > 0),
    );
  }

  list(sheetId: number): readonly { readonly areas: readonly Area[]; readonly item: Item }[] {
    return this.entries(sheetId);
  }

  follow(change: LineChange): void {
    const entries = this.entries(change.sheetId);
    for (const entry of entries) entry.areas = entry.areas.flatMap((area) => areaAfter(area, change));
    this.bySheet.set(
      change.sheetId,
      entries.filter(({ areas }) => areas.length > 0),
    );
  }

  forget(sheetId: number): void {
    this.bySheet.delete(sheetId);
  }

  save(): Record<string, readonly { readonly areas: readonly Area[]; readonly item: Item }[]> {
    return Object.fromEntries(
      [...this.bySheet].map(([id, entries]) => [String(id), entries.map(({ areas, item }) => ({ areas: [...areas], item }))]),
    );
  }

  private entries(sheetId: number): Entry<Item>[] {
    return this.bySheet.get(sheetId) ?? [];
  }
}
