// Whether what is written keeps the validation of its cell: only rules that refuse are asked.
import { a1Notation } from '../../workbook/areas';
import type { Validation } from '../../workbook/kept';
import type { Area, CellInput } from '../../workbook/workbook';
import type { Desk } from './desk';

/** Google's sentence for the first cell that breaks its rule; null when all are kept. A blank breaks none. */
export function violation(desk: Desk, area: Area, inputs: readonly (readonly CellInput[])[]): string | null {
  if (desk.workbook.validations.list(area.sheetId).length === 0) return null;
  const rules = desk.workbook.validations.over(area);
  for (const [down, row] of rules.entries()) {
    for (const [right, rule] of row.entries()) {
      const input = inputs[down][right];
      if (!rule || rule.allowInvalid || input === null || input === '' || keeps(rule, input)) continue;
      const cell = a1Notation({ ...area, row: area.row + down, column: area.column + right, rows: 1, columns: 1 });
      // [F] the text.
      return `The data you entered in cell ${cell} violates the data validation rules set on this cell.`;
    }
  }
  return null;
}

function keeps(rule: Validation, input: CellInput): boolean {
  const test = TESTS[rule.criteria];
  if (!test) throw new Error(`not in the local runtime: refusing by the validation ${rule.criteria}`);
  return test(input, rule.values);
}

type Values = Validation['values'];

const number = (input: CellInput) =>
  typeof input === 'number' ? input : typeof input === 'string' && input.trim() !== '' ? Number(input) : NaN;
const isMoment = (input: CellInput) => typeof input === 'object' && input !== null;

const TESTS: Readonly<Record<string, (input: CellInput, values: Values) => boolean>> = {
  CHECKBOX: (input, values) => {
    const words = values.length > 0 ? values.map(String) : ['true', 'false'];
    return words.includes(values.length > 0 ? String(input) : String(input).toLowerCase());
  },
  VALUE_IN_LIST: (input, [list]) => Array.isArray(list) && list.includes(String(input)),
  DATE_IS_VALID_DATE: (input) => isMoment(input) || typeof input === 'number' || (typeof input === 'string' && /\d/.test(input)),
  NUMBER_BETWEEN: (input, [low, high]) => number(input) >= Number(low) && number(input) <= Number(high),
  NUMBER_GREATER_THAN: (input, [limit]) => number(input) > Number(limit),
  NUMBER_GREATER_THAN_OR_EQUAL_TO: (input, [limit]) => number(input) >= Number(limit),
  NUMBER_LESS_THAN: (input, [limit]) => number(input) < Number(limit),
  NUMBER_LESS_THAN_OR_EQUAL_TO: (input, [limit]) => number(input) <= Number(limit),
  TEXT_CONTAINS: (input, [part]) => String(input).includes(String(part)),
  TEXT_IS_VALID_EMAIL: (input) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(String(input)),
};
