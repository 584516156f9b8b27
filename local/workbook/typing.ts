// What Google makes of text typed into a cell: a number, a date with its format, a formula, or text. setValue with a string does the same.
import { isDateKind, kindOf, TEXT } from './formats';
import { serialOfParts } from './zone';
import type { SheetLocale } from './locales';

/** What a cell holds after typing. `pattern` is the number format Google would set with it, where it sets one. */
export type Entry =
  | { readonly kind: 'blank' }
  | { readonly kind: 'value'; readonly value: string | number | boolean; readonly pattern?: string }
  | { readonly kind: 'formula'; readonly formula: string };

/**
 * @param text as typed
 * @param pattern the cell's number format; under '@' everything stays text
 * @param year the year a date typed without one falls in
 */
export function typed(text: string, pattern: string, locale: SheetLocale, year: number): Entry {
  if (text === '') return { kind: 'blank' };
  if (text.startsWith("'")) return { kind: 'value', value: text.slice(1) };
  if (pattern === TEXT) return { kind: 'value', value: text };
  if (text.startsWith('=') && text.length > 1) return { kind: 'formula', formula: text };
  const entry = parsed(text.trim(), locale, year);
  if (entry) return entry;
  // "+1+2" and "-abc" count as formulas; "@" does not.
  return /^[+-]./.test(text) ? { kind: 'formula', formula: `=${text}` } : { kind: 'value', value: text };
}

/** The number format a cell has after an entry: the one it had, unless the entry brings one that shows more of it. */
export function patternAfter(before: string, entry: Entry): string {
  if (entry.kind !== 'value' || entry.pattern === undefined) return before;
  const [old, brought] = [kindOf(before), kindOf(entry.pattern)];
  if (old === 'text') return before;
  if (isDateKind(brought)) return isDateKind(old) && (old === brought || old === 'dateTime') ? before : entry.pattern;
  return old === 'general' || isDateKind(old) ? entry.pattern : before;
}

function parsed(text: string, locale: SheetLocale, year: number): Entry | null {
  // Most cells of a table are plain words: they are told apart before any pattern is tried.
  if (!/\d/.test(text)) {
    const truth = booleanIn(text, locale);
    return truth === null ? null : { kind: 'value', value: truth };
  }
  const moment =
    /^\p{L}/u.test(text) && !text.startsWith(locale.currency) ? namedMoment(text, locale, year) : numberOrMoment(text, locale, year);
  return moment && { kind: 'value', ...moment };
}

function numberOrMoment(text: string, locale: SheetLocale, year: number): Numeric | null {
  return numberIn(text, locale) ?? momentIn(text, locale, year);
}

function namedMoment(text: string, locale: SheetLocale, year: number): Numeric | null {
  const word = /^\p{L}+/u.exec(text)?.[0].toLowerCase() ?? '';
  return monthNamed(word, locale) ? momentIn(text, locale, year) : null;
}

interface Numeric {
  readonly value: number;
  readonly pattern?: string;
}

function booleanIn(text: string, locale: SheetLocale): boolean | null {
  const word = text.toUpperCase();
  if (word === 'TRUE' || word === locale.booleans[0]) return true;
  return word === 'FALSE' || word === locale.booleans[1] ? false : null;
}

function numberIn(text: string, locale: SheetLocale): Numeric | null {
  const sign = /^[+-]/.exec(text)?.[0] ?? '';
  let rest = text.slice(sign.length);
  const percent = rest.endsWith('%');
  if (percent) rest = rest.slice(0, -1).trimEnd();
  const money = rest.startsWith(locale.currency) || rest.endsWith(locale.currency);
  if (money && percent) return null;
  if (money) rest = rest.startsWith(locale.currency) ? rest.slice(locale.currency.length) : rest.slice(0, -locale.currency.length);
  rest = rest.trim().replace(/[\u00a0\u202f]/g, '\u202f');
  const match = patternsOf(locale).number.exec(rest);
  if (!match || (match[1] === '' && !match[3])) return null;
  const whole = match[1].split(locale.group).join('');
  const value = Number(`${sign}${whole || '0'}.${match[3] || '0'}${match[4] ?? ''}`) / (percent ? 100 : 1);
  if (!Number.isFinite(value)) return null;
  return { value, pattern: numberPattern({ percent, money, grouped: whole !== match[1], cents: !!match[3], power: !!match[4] }, locale) };
}

function numberPattern(
  seen: { percent: boolean; money: boolean; grouped: boolean; cents: boolean; power: boolean },
  locale: SheetLocale,
): string | undefined {
  if (seen.percent) return seen.cents ? '0.00%' : '0%';
  if (seen.money) return `"${locale.currency}"#,##0${seen.cents ? '.00' : ''}`;
  if (seen.power) return '0.00E+00';
  return seen.grouped ? `#,##0${seen.cents ? '.00' : ''}` : undefined;
}

function momentIn(text: string, locale: SheetLocale, year: number): Numeric | null {
  const alone = timeIn(text);
  if (alone) return alone;
  const split = !/:|m/i.test(text) ? null : /^(.*?\d.*?|.*?\d)(?:\s*,\s*|\s+)(\d{1,2}(?::\d{2}){0,2}\s*(?:[ap]\.?m\.?)?)$/i.exec(text);
  const time = split && /:|m/i.test(split[2]) ? timeIn(split[2]) : null;
  const day = dayIn(split && time ? split[1] : text, locale, year);
  if (!day) return null;
  if (!time) return day;
  // A duration of a day or more is no time of day.
  return time.value >= 1 ? null : { value: day.value + time.value, pattern: `${day.pattern} ${time.pattern}` };
}

function timeIn(text: string): Required<Numeric> | null {
  const match = /^(\d{1,3})(?::(\d{2}))?(?::(\d{2}))?(?:\s*([ap])\.?m\.?)?$/i.exec(text);
  if (!match || (match[2] === undefined && !match[4])) return null;
  const [hours, minutes, seconds] = [Number(match[1]), Number(match[2] ?? 0), Number(match[3] ?? 0)];
  if (minutes > 59 || seconds > 59) return null;
  const fraction = (minutes * 60 + seconds) / 86_400;
  const tail = match[3] === undefined ? '' : ':ss';
  if (match[4]) {
    if (hours < 1 || hours > 12) return null;
    const hour = (hours % 12) + (match[4].toLowerCase() === 'p' ? 12 : 0);
    return { value: hour / 24 + fraction, pattern: `h:mm${tail} am/pm` };
  }
  if (hours > 23) return { value: hours / 24 + fraction, pattern: '[h]:mm:ss' };
  return { value: hours / 24 + fraction, pattern: `${match[1].length > 1 ? 'hh' : 'h'}:mm${tail}` };
}

function dayIn(text: string, locale: SheetLocale, year: number): Required<Numeric> | null {
  const iso = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (iso) return dated(Number(iso[1]), Number(iso[3]), Number(iso[4]), `yyyy${iso[2]}mm${iso[2]}dd`);
  return numericDay(text, locale, year) ?? namedDay(text, locale, year);
}

function numericDay(text: string, locale: SheetLocale, year: number): Required<Numeric> | null {
  const match = patternsOf(locale).day.exec(text);
  if (!match) return null;
  const [first, second] = [Number(match[1]), Number(match[3])];
  const [month, day] = locale.order === 'dmy' ? [second, first] : [first, second];
  if (match[4] === undefined) return dated(year, month, day, locale.order === 'dmy' ? `d${match[2]}m` : `m${match[2]}d`);
  return dated(fullYear(match[4]), month, day, locale.date);
}

function namedDay(text: string, locale: SheetLocale, year: number): Required<Numeric> | null {
  const monthFirst = /^(\p{L}+)\.?[\s-]+(\d{1,2})(?:(?:\s*,\s*|[\s-]+)(\d{4}))?$/u.exec(text);
  const dayFirst = /^(\d{1,2})\.?[\s-]+(\p{L}+)\.?(?:(?:\s*,\s*|[\s-]+)(\d{4}))?$/u.exec(text);
  const match = monthFirst ?? dayFirst;
  if (!match) return null;
  const [word, dayText] = monthFirst ? [match[1], match[2]] : [match[2], match[1]];
  const month = monthNamed(word.toLowerCase(), locale);
  if (!month) return null;
  const name = month.long ? 'mmmm' : 'mmm';
  const withYear = match[3] !== undefined;
  const pattern = monthFirst ? `${name} d${withYear ? ', yyyy' : ''}` : `d ${name}${withYear ? ' yyyy' : ''}`;
  return dated(withYear ? Number(match[3]) : year, month.number, Number(dayText), pattern);
}

function monthNamed(word: string, locale: SheetLocale): { number: number; long: boolean } | null {
  for (const [index, [long, short]] of locale.months.entries()) {
    if (word === long) return { number: index + 1, long: true };
    if (word === short || word === long.slice(0, 3)) return { number: index + 1, long: false };
  }
  return null;
}

function dated(year: number, month: number, day: number, pattern: string): Required<Numeric> | null {
  if (month < 1 || month > 12 || day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  return { value: serialOfParts(year, month, day), pattern };
}

/** Two digits below 30 are this century's [M]. */
function fullYear(digits: string): number {
  if (digits.length === 4) return Number(digits);
  return Number(digits) + (Number(digits) < 30 ? 2000 : 1900);
}

/** How a number and an all-number date read in a locale. */
function patternsOf(locale: SheetLocale): { readonly number: RegExp; readonly day: RegExp } {
  let known = patterns.get(locale);
  if (!known) {
    const [group, decimal] = [escaped(locale.group), escaped(locale.decimal)];
    known = {
      number: new RegExp(`^(\\d{1,3}(?:${group}\\d{3})+|\\d*)(?:(${decimal})(\\d*))?(e[+-]?\\d{1,3})?$`, 'i'),
      day: new RegExp(`^(\\d{1,2})([${escaped(locale.separators)}])(\\d{1,2})(?:\\2(\\d{4}|\\d{2}))?$`),
    };
    patterns.set(locale, known);
  }
  return known;
}

const patterns = new WeakMap<SheetLocale, { readonly number: RegExp; readonly day: RegExp }>();

function escaped(text: string): string {
  return text.replace(/[-.*+?^${}()|[\]\\/]/g, '\\$&');
}
