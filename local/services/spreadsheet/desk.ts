// What all the spreadsheet services of one execution share: the file, the gate, and the write error Google tells later.
import type { Gate } from '../../call';
import type { Person, Shown } from '../../runtime';
import { intersection } from '../../workbook/areas';
import type { Protection, Validation } from '../../workbook/kept';
import type { Rule } from '../../workbook/rules/rule';
import type { Area, Workbook } from '../../workbook/workbook';

export type GoogleRange = GoogleAppsScript.Spreadsheet.Range;
export type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;
export type GoogleSpreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export interface SpreadsheetContext {
  readonly gate: Gate;
  readonly workbook: Workbook;
  /** The realm's own, so that dates are `instanceof Date` inside the bundle. */
  readonly Date: DateConstructor;
  /** With whose rights the execution runs. */
  readonly person: Person;
  /** The UI service of this execution. */
  readonly ui: () => object;
  readonly show: (shown: Shown) => void;
}

export const PROTECTED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

export class Desk {
  readonly gate: Gate;
  readonly workbook: Workbook;
  /** What service objects of this execution stand for, by their implementation. */
  readonly areas = new WeakMap<object, Area>();
  readonly sheetIds = new WeakMap<object, number>();
  readonly rules = new WeakMap<object, Rule>();
  readonly validations = new WeakMap<object, Validation>();
  private unsaid: string | null = null;

  constructor(readonly context: SpreadsheetContext) {
    this.gate = context.gate;
    this.workbook = context.workbook;
  }

  /** Writes are batched: an error among them is thrown by the next call that reads, or by flush [F]. */
  settleWrites(): void {
    const message = this.unsaid;
    this.unsaid = null;
    if (message !== null) throw new Error(message);
  }

  /** Writes unless a cell is protected from this person; an error is told later. `check` names what is wrong with the content. */
  write(area: Area, write: () => void, check: () => string | null = () => null): void {
    const wrong = this.mayEdit(area) ? check() : PROTECTED;
    if (wrong === null) write();
    else this.unsaid ??= wrong;
  }

  mayEdit(area: Area): boolean {
    const { email, role } = this.context.person;
    if (role === 'owner') return true;
    return !this.workbook.protections().some((protection) => forbids(protection, area, email));
  }

  /** What stands behind a service object handed in; undefined where it is none of that kind. */
  behind<Item>(table: WeakMap<object, Item>, service: unknown): Item | undefined {
    const implementation: unknown = this.gate.unwrap(service);
    return typeof implementation === 'object' && implementation !== null ? table.get(implementation) : undefined;
  }

  dateOf(instant: number): Date {
    return new this.context.Date(instant);
  }
}

function forbids(protection: Protection, area: Area, email: string): boolean {
  if (protection.sheetId !== area.sheetId || protection.warningOnly || protection.editors.includes(email)) return false;
  return protection.area === null || intersection(protection.area, area) !== null;
}
