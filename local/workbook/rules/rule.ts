// Conditional-format rules in Google's form: kept per sheet in order, following rows and columns, asked for a cell's colour.
import { areaAfter, contains, lineAfter, lineBefore, type LineChange } from '../areas';
import { compile, type Condition } from './evaluate';
import { mapReferences } from './references';
import type { Area } from '../workbook';

/** What a rule looks for: a custom formula, relative to the first cell of its first range, or one of Google's other criteria. */
export interface Rule {
  readonly areas: readonly Area[];
  /** Name of a SpreadsheetApp.BooleanCriteria. */
  readonly criteria: string;
  /** The formula for CUSTOM_FORMULA, beginning with '='; for the others what they compare with. */
  readonly values: readonly (string | number | boolean)[];
  readonly background: string | null;
  readonly color: string | null;
  readonly bold: boolean | null;
  readonly italic: boolean | null;
  readonly strikethrough: boolean | null;
}

/** Reads a cell for a rule: row and column from 1; dates are serial numbers, blank is ''. */
export type CellReader = (row: number, column: number) => string | number | boolean;

export class RuleSet {
  private readonly bySheet = new Map<number, readonly Rule[]>();
  private readonly compiled = new WeakMap<Rule, Condition>();
  private readonly listeners = new Set<(sheetId: number) => void>();

  constructor(saved: Readonly<Record<string, readonly Rule[]>> = {}) {
    for (const [id, rules] of Object.entries(saved)) this.bySheet.set(Number(id), rules);
  }

  of(sheetId: number): readonly Rule[] {
    return this.bySheet.get(sheetId) ?? [];
  }

  set(sheetId: number, rules: readonly Rule[]): void {
    this.bySheet.set(sheetId, rules);
    this.listeners.forEach((listener) => listener(sheetId));
  }

  /** Tells of every change of a sheet's rules; gives the way to stop. */
  onChange(listener: (sheetId: number) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** The first rule that holds for the cell, in Google's order; null for none. Throws by name for a condition not in the local runtime. */
  holding(sheetId: number, row: number, column: number, read: CellReader): Rule | null {
    return this.of(sheetId).find((rule) => covers(rule, sheetId, row, column) && this.condition(rule)(row, column, read)) ?? null;
  }

  follow(change: LineChange): void {
    const rules = this.of(change.sheetId);
    if (rules.length === 0) return;
    this.set(
      change.sheetId,
      rules.flatMap((rule) => ruleAfter(rule, change)),
    );
  }

  forget(sheetId: number): void {
    this.bySheet.delete(sheetId);
  }

  save(): Record<string, readonly Rule[]> {
    return Object.fromEntries([...this.bySheet].map(([id, rules]) => [String(id), rules]));
  }

  private condition(rule: Rule): Condition {
    let condition = this.compiled.get(rule);
    if (!condition) {
      condition = compile(rule);
      this.compiled.set(rule, condition);
    }
    return condition;
  }
}

function covers(rule: Rule, sheetId: number, row: number, column: number): boolean {
  return rule.areas.some((area) => contains(area, sheetId, row, column));
}

function ruleAfter(rule: Rule, change: LineChange): Rule[] {
  const areas = rule.areas.flatMap((area) => areaAfter(area, change));
  if (areas.length === 0) return [];
  if (rule.criteria !== 'CUSTOM_FORMULA') return [{ ...rule, areas }];
  return [{ ...rule, areas, values: [formulaAfter(String(rule.values[0]), rule.areas[0], areas[0], change)] }];
}

/** References are read from the rule's first cell, so they are worked out for the cell that is first after the change. */
function formulaAfter(formula: string, before: Area, after: Area, change: LineChange): string {
  const axis = change.axis;
  const base = lineBefore(after[axis], change);
  return mapReferences(formula, (reference) => {
    const fixed = axis === 'row' ? reference.rowFixed : reference.columnFixed;
    const old = fixed || base === null ? reference[axis] : reference[axis] - before[axis] + base;
    const now = lineAfter(old, change);
    return now === null ? null : { ...reference, [axis]: now };
  });
}
