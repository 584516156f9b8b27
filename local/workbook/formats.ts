// Number formats: which ones make a date of a number, and what a cell with a format shows.
import { numfmt } from './univer';
import type { SheetLocale } from './locales';

/** What getNumberFormat says where nobody set one [F: "General" reads so]. */
export const GENERAL = '0.###############';
export const TEXT = '@';

export type FormatKind = 'general' | 'text' | 'date' | 'time' | 'dateTime' | 'duration' | 'number';

/** What a format makes of a number. */
export function kindOf(pattern: string): FormatKind {
  let kind = kinds.get(pattern);
  if (kind === undefined) {
    kind = readKind(pattern);
    kinds.set(pattern, kind);
  }
  return kind;
}

const kinds = new Map<string, FormatKind>();

/** Whether getValues gives a Date for a number of this format. A time alone is a Date of 30 December 1899. */
export function isDateKind(kind: FormatKind): boolean {
  return kind === 'date' || kind === 'dateTime' || kind === 'time' || kind === 'duration';
}

/** A cell's text in the grid. `value` is the raw value: a serial for dates. */
export function display(value: string | number | boolean, pattern: string, locale: SheetLocale): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  if (pattern === '' || pattern === GENERAL || pattern === TEXT) return general(value, locale);
  const text = shown(pattern, value);
  return kindOf(pattern) === 'number' ? localized(text, locale) : text;
}

const texts = new Map<string, Map<number, string>>();
const KEPT = 50_000;

function shown(pattern: string, value: number): string {
  let known = texts.get(pattern);
  if (known === undefined || known.size > KEPT) {
    known = new Map();
    texts.set(pattern, known);
  }
  let text = known.get(value);
  if (text === undefined) {
    text = numfmt.format(pattern, value, { throws: false }).trim();
    known.set(value, text);
  }
  return text;
}

function general(value: number, locale: SheetLocale): string {
  const magnitude = Math.abs(value);
  const plain = magnitude !== 0 && (magnitude >= 1e15 || magnitude < 1e-9) ? value.toExponential() : String(Number(value.toPrecision(10)));
  return localized(Number.isInteger(value) && magnitude < 1e15 ? String(value) : plain.toUpperCase(), locale);
}

function localized(text: string, locale: SheetLocale): string {
  if (locale.decimal === '.') return text;
  return text.replace(/[.,]/g, (mark) => (mark === '.' ? locale.decimal : locale.group));
}

function readKind(pattern: string): FormatKind {
  if (pattern === '' || pattern === GENERAL || pattern === 'General') return 'general';
  if (pattern === TEXT) return 'text';
  // Words in quotes, escaped characters and colours say nothing about the kind.
  const bare = pattern.replace(/"[^"]*"|\\.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '').split(';')[0];
  if (/\[(h+|m+|s+)\]/i.test(bare)) return 'duration';
  const day = /[dy]|m{3,}/i.test(bare);
  const hour = /[hs]|am\/pm/i.test(bare);
  if (day) return hour ? 'dateTime' : 'date';
  if (hour) return 'time';
  return /^m+$/i.test(bare) ? 'date' : 'number';
}
