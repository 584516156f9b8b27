// The log as it stands in the file at one moment, read past the add-on: its rows with what is seen in them, and what cannot be read.
import { readContacts, nameIn } from '../../src/core/contact';
import { calendarOf, type Instant } from '../../src/core/day';
import { findHeaderRow, layoutOf, type RememberedHeaders } from '../../src/core/headers';
import type { Cell, Layout, Problem } from '../../src/core/table';
import type { Area, Workbook } from '../../local/workbook/workbook';

export interface Log {
  readonly sheetId: number;
  readonly layout: Layout;
  /** The header row's cells; `headers[c]` is sheet column c + 1. */
  readonly headers: readonly Cell[];
  /** The rows under the header. */
  readonly values: readonly (readonly Cell[])[];
  readonly problems: readonly Problem[];
}

export interface RowReport {
  /** Without the check; '' where the row has none. */
  readonly id: string;
  readonly name: string;
  readonly row: number;
  readonly status: string;
  readonly nextStep: string;
  /** ISO with the offset of the sheet's zone, or yyyy-mm-dd; null for none. */
  readonly due: string | null;
  /** The colour seen in the Name cell, '#rrggbb' in lower case; null for none. */
  readonly fill: string | null;
}

/** Where set-up left the log, as the add-on's document properties say; null before set-up and after removal. */
export interface LogPlace {
  readonly sheetId: number;
  readonly headers: RememberedHeaders;
}

export function logPlace(properties: Readonly<Record<string, string>>): LogPlace | null {
  return properties.log === undefined ? null : (JSON.parse(properties.log) as LogPlace);
}

/** Null where the tab or its header row is gone. */
export function readLog(workbook: Workbook, { sheetId, headers: remembered }: LogPlace, now: Instant): Log | null {
  const tab = workbook.sheets.byId(sheetId)?.name;
  const area = usedArea(workbook, sheetId);
  if (tab === undefined || area === null) return null;
  const values: Cell[][] = workbook.values(area);
  const headerRow = findHeaderRow(values, remembered);
  if (headerRow === null) return null;
  const headers = values[headerRow - 1] ?? [];
  const { layout, problems } = layoutOf(tab, headerRow, headers, remembered);
  const below = values.slice(headerRow);
  const contacts = readContacts({ layout, values: below }, [], calendarOf(workbook.zone()), now);
  return {
    sheetId,
    layout,
    headers,
    values: below,
    problems: [...problems, ...contacts.problems].map(({ cell, message }) => ({ cell, message })),
  };
}

/** Every row with a name. */
export function readRows(workbook: Workbook, { sheetId, layout, values }: Log): readonly RowReport[] {
  const { columns, headerRow } = layout;
  if (values.length === 0) return [];
  const text = (cells: readonly Cell[], column: number | undefined): string =>
    column === undefined ? '' : String(cells[column - 1] ?? '');
  const fills = workbook.fills(sheetId, headerRow + 1, values.length, columns.name ?? columns.firstName ?? 1);
  const dues = readDues(workbook, sheetId, layout, values);
  return values.flatMap((cells, index) => {
    const name = nameIn(layout, cells);
    if (name === '') return [];
    return {
      id: text(cells, columns.id).split('.')[0] ?? '',
      name,
      row: headerRow + 1 + index,
      status: text(cells, columns.status),
      nextStep: text(cells, columns.nextStep),
      due: dues[index] ?? null,
      fill: fills[index]?.toLowerCase() ?? null,
    };
  });
}

/** The cells from A1 to the last that holds anything; null for an empty tab. */
export function usedArea(workbook: Workbook, sheetId: number): Area | null {
  const [rows, columns] = [workbook.lastRow(sheetId), workbook.lastColumn(sheetId)];
  return rows === 0 || columns === 0 ? null : { sheetId, row: 1, column: 1, rows, columns };
}

/** A due with a time shows one: midnight is a moment where the cell's format has hours, a day where it has none. */
function readDues(workbook: Workbook, sheetId: number, { columns, headerRow }: Layout, values: Log['values']): readonly (string | null)[] {
  const column = columns.due;
  if (column === undefined) return [];
  const patterns = workbook.cells.patterns({ sheetId, row: headerRow + 1, column, rows: values.length, columns: 1 });
  const { iso, dayOf } = calendarOf(workbook.zone());
  return values.map((cells, index) => {
    const due = cells[column - 1];
    if (!(due instanceof Date)) return due === undefined || due === '' ? null : String(due);
    // Spreadsheets keep times as fractions of a day: a typed 15:00 can come back a millisecond early.
    const instant = Math.round(due.getTime() / 1000) * 1000;
    return /h/i.test(patterns[index]?.[0] ?? '') ? iso(instant) : dayOf(instant);
  });
}
