// Reads the formula of a conditional-format rule: comparisons, text, a few functions, references to single cells.
import { columnNumber } from '../areas';
import { KNOWN_FUNCTIONS, type Value } from './evaluate';
import type { Reference } from './references';

export type Node =
  | { readonly kind: 'value'; readonly value: Value }
  | { readonly kind: 'error'; readonly text: string }
  | { readonly kind: 'reference'; readonly reference: Reference }
  | { readonly kind: 'operation'; readonly operator: string; readonly left: Node; readonly right: Node }
  | { readonly kind: 'call'; readonly name: string; readonly parameters: readonly Node[] };

const TOKEN =
  /\s*(?:("(?:[^"]|"")*")|(\d+(?:\.\d+)?)|(#(?:REF!|N\/A|VALUE!|NAME\?))|(\$?[A-Za-z]{1,3}\$?[1-9]\d*)(?![\w(.])|([A-Za-z][A-Za-z0-9.]*)|(<>|<=|>=|[=<>&+\-*(),;]))/y;

/** Operators, those that bind most loosely first. */
const LEVELS: readonly (readonly string[])[] = [['=', '<>', '<', '>', '<=', '>='], ['&'], ['+', '-'], ['*']];

/** Throws `not in the local runtime: ...` for what the local evaluation does not know. */
export function parseFormula(formula: string): Node {
  const tokens = tokenize(formula);
  const reader = { formula, tokens, at: 0 };
  const node = parseLevel(reader, 0);
  if (reader.at < tokens.length) throw unknown(formula);
  return node;
}

interface Token {
  readonly kind: 'text' | 'number' | 'error' | 'reference' | 'name' | 'mark';
  readonly text: string;
}

interface Reader {
  readonly formula: string;
  readonly tokens: readonly Token[];
  at: number;
}

function tokenize(formula: string): Token[] {
  const source = formula.replace(/^=/, '').trimEnd();
  const kinds = ['text', 'number', 'error', 'reference', 'name', 'mark'] as const;
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  for (let at = 0; at < source.length; at = TOKEN.lastIndex) {
    const match = TOKEN.exec(source);
    if (!match) throw unknown(formula);
    const group = match.slice(1).findIndex((text) => text !== undefined);
    tokens.push({ kind: kinds[group], text: match[group + 1] });
  }
  return tokens;
}

function parseLevel(reader: Reader, level: number): Node {
  if (level === LEVELS.length) return parseUnit(reader);
  let left = parseLevel(reader, level + 1);
  for (let next = reader.tokens[reader.at]; next?.kind === 'mark' && LEVELS[level].includes(next.text); next = reader.tokens[reader.at]) {
    reader.at += 1;
    left = { kind: 'operation', operator: next.text, left, right: parseLevel(reader, level + 1) };
  }
  return left;
}

function parseUnit(reader: Reader): Node {
  const token = reader.tokens[reader.at++];
  if (!token) throw unknown(reader.formula);
  switch (token.kind) {
    case 'text':
      return { kind: 'value', value: token.text.slice(1, -1).replaceAll('""', '"') };
    case 'number':
      return { kind: 'value', value: Number(token.text) };
    case 'error':
      return { kind: 'error', text: token.text };
    case 'reference':
      return { kind: 'reference', reference: referenceIn(token.text) };
    case 'name':
      return parseName(reader, token.text.toUpperCase());
    case 'mark':
      return parseMark(reader, token.text);
  }
}

function parseName(reader: Reader, name: string): Node {
  if (!takes(reader, '(')) {
    if (name === 'TRUE' || name === 'FALSE') return { kind: 'value', value: name === 'TRUE' };
    throw unknown(reader.formula);
  }
  if (!KNOWN_FUNCTIONS.has(name)) throw new Error(`not in the local runtime: ${name} in the conditional formatting ${reader.formula}`);
  const parameters: Node[] = [];
  if (takes(reader, ')')) return { kind: 'call', name, parameters };
  do parameters.push(parseLevel(reader, 0));
  while (takes(reader, ',') || takes(reader, ';'));
  if (!takes(reader, ')')) throw unknown(reader.formula);
  return { kind: 'call', name, parameters };
}

function parseMark(reader: Reader, mark: string): Node {
  if (mark === '-') return { kind: 'operation', operator: '-', left: { kind: 'value', value: 0 }, right: parseUnit(reader) };
  if (mark !== '(') throw unknown(reader.formula);
  const inner = parseLevel(reader, 0);
  if (!takes(reader, ')')) throw unknown(reader.formula);
  return inner;
}

function takes(reader: Reader, mark: string): boolean {
  const next = reader.tokens[reader.at];
  if (next?.kind !== 'mark' || next.text !== mark) return false;
  reader.at += 1;
  return true;
}

function referenceIn(text: string): Reference {
  const [, columnMark, letters, rowMark, digits] = /^(\$?)([A-Za-z]+)(\$?)(\d+)$/.exec(text) ?? [];
  return { column: columnNumber(letters), row: Number(digits), columnFixed: columnMark === '$', rowFixed: rowMark === '$' };
}

function unknown(formula: string): Error {
  return new Error(`not in the local runtime: the conditional formatting ${formula}`);
}
