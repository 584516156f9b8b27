// A spreadsheet in front of one person, without a bundle: the services called as a script would call them.
import { createGate, type ExecutionGate } from '../../../local/call';
import type { Person, Shown } from '../../../local/runtime';
import { createSpreadsheetApp } from '../../../local/services/spreadsheet/spreadsheet-app';
import { createWorkbook, type WorkbookOptions } from '../../../local/workbook/create';
import { headless } from '../../../local/workbook/univer';
import type { Workbook } from '../../../local/workbook/workbook';

const univer = headless();

export interface Bench {
  readonly workbook: Workbook;
  readonly gate: ExecutionGate;
  readonly app: GoogleAppsScript.Spreadsheet.SpreadsheetApp;
  readonly sheet: GoogleAppsScript.Spreadsheet.Sheet;
  readonly shown: Shown[];
  /** Another execution on the same file, with its own services. */
  again(person?: Person): Bench;
}

export const OWNER: Person = { email: 'student@example.edu', role: 'owner' };
export const EDITOR: Person = { email: 'advisor@example.edu', role: 'editor' };

export function bench(options: Partial<WorkbookOptions> & { readonly person?: Person; readonly Date?: DateConstructor } = {}): Bench {
  const workbook = createWorkbook({ univer, clock: { now: () => Date.UTC(2026, 2, 9, 12) }, zone: 'America/New_York', ...options });
  return over(workbook, options.person ?? OWNER, options.Date ?? Date);
}

function over(workbook: Workbook, person: Person, RealmDate: DateConstructor): Bench {
  const gate = createGate();
  const shown: Shown[] = [];
  const context = { gate, workbook, Date: RealmDate, person, ui: () => ({}), show: (one: Shown) => void shown.push(one) };
  const app = createSpreadsheetApp(context) as GoogleAppsScript.Spreadsheet.SpreadsheetApp;
  const sheet = app.getActiveSpreadsheet().getActiveSheet();
  return { workbook, gate, app, sheet, shown, again: (other = person) => over(workbook, other, RealmDate) };
}
