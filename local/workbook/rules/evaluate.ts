// Says whether a conditional-format rule holds for a cell. It knows the formulas people write for row colours; others are refused by name.
import { parseFormula, type Node } from './formula';
import type { CellReader, Rule } from './rule';

/** Whether the rule holds for the cell at `row`, `column`. */
export type Condition = (row: number, column: number, read: CellReader) => boolean;

export type Value = string | number | boolean;

export function compile(rule: Rule): Condition {
  if (rule.criteria === 'CUSTOM_FORMULA') return custom(rule);
  const test = CRITERIA[rule.criteria];
  if (!test) throw new Error(`not in the local runtime: conditional formatting by ${rule.criteria}`);
  return (row, column, read) => test(read(row, column), rule.values);
}

/** A formula that gave an error: the rule does not hold. */
class FormulaError extends Error {}

function custom(rule: Rule): Condition {
  const formula = String(rule.values[0]);
  const node = parseFormula(formula);
  const first = rule.areas[0];
  const columnsFixed = everyReference(node, (reference) => reference.columnFixed);
  // Where no reference moves with the column, a row has one answer: it is worked out once for the cells it is asked for in a row.
  let last: { row: number; read: CellReader; holds: boolean } | null = null;
  return (row, column, read) => {
    if (columnsFixed && last && last.row === row && last.read === read) return last.holds;
    const holds = truth(node, row - first.row, column - first.column, read);
    last = { row, read, holds };
    return holds;
  };
}

function truth(node: Node, down: number, right: number, read: CellReader): boolean {
  try {
    const value = evaluate(node, { down, right, read });
    return value === true || (typeof value === 'number' && value !== 0);
  } catch (error) {
    if (error instanceof FormulaError) return false;
    throw error;
  }
}

interface Place {
  readonly down: number;
  readonly right: number;
  readonly read: CellReader;
}

function evaluate(node: Node, place: Place): Value {
  switch (node.kind) {
    case 'value':
      return node.value;
    case 'error':
      throw new FormulaError(node.text);
    case 'reference': {
      const { row, column, rowFixed, columnFixed } = node.reference;
      const value = place.read(rowFixed ? row : row + place.down, columnFixed ? column : column + place.right);
      if (typeof value === 'string' && /^#(N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|ERROR!|NULL!)$/.test(value)) throw new FormulaError(value);
      return value;
    }
    case 'operation':
      return OPERATIONS[node.operator](evaluate(node.left, place), evaluate(node.right, place));
    case 'call':
      return FUNCTIONS[node.name](node.parameters.map((parameter) => () => evaluate(parameter, place)));
  }
}

const OPERATIONS: Readonly<Record<string, (left: Value, right: Value) => Value>> = {
  '=': (left, right) => compared(left, right) === 0,
  '<>': (left, right) => compared(left, right) !== 0,
  '<': (left, right) => compared(left, right) < 0,
  '>': (left, right) => compared(left, right) > 0,
  '<=': (left, right) => compared(left, right) <= 0,
  '>=': (left, right) => compared(left, right) >= 0,
  '&': (left, right) => text(left) + text(right),
  '+': (left, right) => number(left) + number(right),
  '-': (left, right) => number(left) - number(right),
  '*': (left, right) => number(left) * number(right),
};

type Parameter = () => Value;

const FUNCTIONS: Readonly<Record<string, (parameters: readonly Parameter[]) => Value>> = {
  AND: (parameters) => parameters.map((parameter) => logical(parameter())).every(Boolean),
  OR: (parameters) => parameters.map((parameter) => logical(parameter())).some(Boolean),
  NOT: ([value]) => !logical(value()),
  IF: ([test, then, otherwise]) => (logical(test()) ? then() : otherwise ? otherwise() : false),
  ISBLANK: ([value]) => value() === '',
  ISTEXT: ([value]) => typeof value() === 'string' && value() !== '',
  ISNUMBER: ([value]) => typeof value() === 'number',
  EXACT: ([one, other]) => text(one()) === text(other()),
  LEFT: ([value, count]) => [...text(value())].slice(0, count ? number(count()) : 1).join(''),
  RIGHT: ([value, count]) => [...text(value())].slice(-(count ? number(count()) : 1)).join(''),
  LEN: ([value]) => text(value()).length,
  LOWER: ([value]) => text(value()).toLowerCase(),
  UPPER: ([value]) => text(value()).toUpperCase(),
  TRIM: ([value]) => text(value()).trim().replace(/ +/g, ' '),
  REGEXMATCH: ([value, pattern]) => new RegExp(text(pattern()), 'u').test(text(value())),
};

export const KNOWN_FUNCTIONS: ReadonlySet<string> = new Set(Object.keys(FUNCTIONS));

/** As Sheets compares: numbers before text before booleans, text without regard to case, a blank equal to 0, '' and FALSE. */
function compared(left: Value, right: Value): number {
  if (left === '' && typeof right !== 'string') return compared(blankLike(right), right);
  if (right === '' && typeof left !== 'string') return compared(left, blankLike(left));
  const rank = (value: Value) => ['number', 'string', 'boolean'].indexOf(typeof value);
  if (rank(left) !== rank(right)) return rank(left) - rank(right);
  const [one, other] = typeof left === 'string' ? [left.toLowerCase(), String(right).toLowerCase()] : [left, right];
  return one < other ? -1 : one > other ? 1 : 0;
}

function blankLike(value: Value): Value {
  return typeof value === 'number' ? 0 : typeof value === 'boolean' ? false : '';
}

function text(value: Value): string {
  return typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : String(value);
}

function number(value: Value): number {
  const result = value === '' ? 0 : Number(value);
  if (Number.isNaN(result)) throw new FormulaError('#VALUE!');
  return result;
}

function logical(value: Value): boolean {
  if (typeof value === 'string' && value !== '') throw new FormulaError('#VALUE!');
  return Boolean(value);
}

function everyReference(node: Node, test: (reference: { columnFixed: boolean }) => boolean): boolean {
  if (node.kind === 'reference') return test(node.reference);
  if (node.kind === 'operation') return everyReference(node.left, test) && everyReference(node.right, test);
  return node.kind !== 'call' || node.parameters.every((parameter) => everyReference(parameter, test));
}

const CRITERIA: Readonly<Record<string, (value: Value, values: readonly Value[]) => boolean>> = {
  CELL_EMPTY: (value) => value === '',
  CELL_NOT_EMPTY: (value) => value !== '',
  TEXT_CONTAINS: (value, [wanted]) => text(value).toLowerCase().includes(text(wanted).toLowerCase()),
  TEXT_DOES_NOT_CONTAIN: (value, [wanted]) => !text(value).toLowerCase().includes(text(wanted).toLowerCase()),
  TEXT_EQUAL_TO: (value, [wanted]) => text(value).toLowerCase() === text(wanted).toLowerCase(),
  TEXT_STARTS_WITH: (value, [wanted]) => text(value).toLowerCase().startsWith(text(wanted).toLowerCase()),
  TEXT_ENDS_WITH: (value, [wanted]) => text(value).toLowerCase().endsWith(text(wanted).toLowerCase()),
  NUMBER_GREATER_THAN: (value, [limit]) => typeof value === 'number' && value > number(limit),
  NUMBER_GREATER_THAN_OR_EQUAL_TO: (value, [limit]) => typeof value === 'number' && value >= number(limit),
  NUMBER_LESS_THAN: (value, [limit]) => typeof value === 'number' && value < number(limit),
  NUMBER_LESS_THAN_OR_EQUAL_TO: (value, [limit]) => typeof value === 'number' && value <= number(limit),
  NUMBER_EQUAL_TO: (value, [wanted]) => value === wanted,
  NUMBER_NOT_EQUAL_TO: (value, [wanted]) => value !== '' && value !== wanted,
  NUMBER_BETWEEN: (value, [low, high]) => typeof value === 'number' && value >= number(low) && value <= number(high),
};
