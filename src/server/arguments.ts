// Arguments from the page, checked: shapes of the contract, or null. A record may hold nothing but the members named.
import type { CellText, Change } from '../contract/rpc';
import type { AdvisorChange, AdvisorRole, BriefParts } from '../core/advisor';
import type { NewsChoice } from '../core/news-view';
import type { SettingsChange } from '../core/settings';
import type { Arguments } from './endpoints';
import type { SetUpChoices } from './set-up';

type Check<T> = (value: unknown) => value is T;

export const isText: Check<string> = (value): value is string => typeof value === 'string';
export const isFlag: Check<boolean> = (value): value is boolean => typeof value === 'boolean';
const isCellText: Check<CellText> = (value): value is CellText => value === null || ['string', 'number', 'boolean'].includes(typeof value);

export function listOf<T>(check: Check<T>): Check<readonly T[]> {
  return (value): value is readonly T[] => Array.isArray(value) && value.every(check);
}

/** A plain object with exactly these members; those in `optional` may be missing. */
export function record<T extends object>(
  members: { readonly [Key in keyof T]-?: Check<T[Key]> },
  optional: readonly (keyof T)[] = [],
): Check<T> {
  const checks = new Map<string, Check<unknown>>(Object.entries(members));
  return (value): value is T => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    const given = new Map<string, unknown>(Object.entries(value));
    const known = [...given.keys()].every((name) => checks.has(name));
    return known && [...checks].every(([name, check]) => (given.has(name) ? check(given.get(name)) : optional.some((one) => one === name)));
  };
}

export const isChange = record<Change>({ id: isText, header: isText, before: isCellText, after: isCellText });
export const isNewsChoice = record<NewsChoice>({ people: listOf(isText), leftOut: listOf(isText), more: isFlag });
export const isSetUpChoices = record<SetUpChoices>({ suggested: listOf(isText), reminders: isFlag });
export const isTextOrNull: Check<string | null> = (value): value is string | null => value === null || isText(value);
const isTextOrMissing = (value: unknown): value is string | undefined => value === undefined || isText(value);
const isGreeting = (value: unknown): value is string | null | undefined => value === undefined || isTextOrNull(value);
export const isSettingsChange = record<SettingsChange>(
  { quietFrom: isTextOrMissing, quietUntil: isTextOrMissing, digestAt: isTextOrMissing, colours: isTextOrMissing, greeting: isGreeting },
  ['quietFrom', 'quietUntil', 'digestAt', 'colours', 'greeting'],
);

const isBriefParts = record<BriefParts>({ counts: isFlag, names: isFlag, learned: isFlag, tidbits: isFlag, emails: isFlag, notes: isFlag });
export const isAdvisorChange = record<AdvisorChange>(
  {
    email: isTextOrMissing,
    parts: (value): value is BriefParts | undefined => value === undefined || isBriefParts(value),
    question: isTextOrMissing,
    weekly: (value): value is boolean | undefined => value === undefined || isFlag(value),
  },
  ['email', 'parts', 'question', 'weekly'],
);
export const isSharing = (value: unknown): value is AdvisorRole | 'none' => value === 'viewer' || value === 'editor' || value === 'none';
const GREETING_ANSWERS = ['yes', 'notThisYear', 'askAgain'] as const;
export const isGreetingAnswer = (value: unknown): value is (typeof GREETING_ANSWERS)[number] =>
  GREETING_ANSWERS.some((one) => one === value);

/** No arguments. */
export function none(given: Arguments): readonly [] | null {
  return given.length === 0 ? [] : null;
}

export function one<A>(check: Check<A>): (given: Arguments) => A | null {
  return (given) => (given.length === 1 && check(given[0]) ? given[0] : null);
}

export function two<A, B>(first: Check<A>, second: Check<B>): (given: Arguments) => readonly [A, B] | null {
  return ([a, b, ...more]) => (more.length === 0 && first(a) && second(b) ? [a, b] : null);
}
