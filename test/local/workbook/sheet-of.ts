// Small files for the tests, and what a person would see in them.
import { createWorkbook, type WorkbookOptions } from '../../../local/workbook/create';
import { headless } from '../../../local/workbook/univer';
import type { Area, Typed, Workbook } from '../../../local/workbook/workbook';

const univer = headless();

/** A file whose first sheet holds these rows as typed; in New York unless told otherwise. */
export function sheetOf(rows: readonly (readonly Typed[])[] = [], options: Partial<WorkbookOptions> = {}): Workbook {
  const clock = { now: () => Date.UTC(2026, 2, 9, 12) };
  const workbook = createWorkbook({ univer, clock, zone: 'America/New_York', ...options });
  if (rows.length > 0) workbook.hand.paste(0, 1, 1, rows);
  return workbook;
}

export function area(row: number, column: number, rows = 1, columns = 1, sheetId = 0): Area {
  return { sheetId, row, column, rows, columns };
}

/** Everything shown in the first rows and columns. */
export function shown(workbook: Workbook, rows: number, columns: number): string[][] {
  return workbook.displayed(area(1, 1, rows, columns));
}

/** One column from row 1. */
export function column(workbook: Workbook, number: number, rows: number): string[] {
  return workbook.displayed(area(1, number, rows)).map(([text]) => text);
}
