// Arguments from the page, checked: shapes of the contract, or null. A record may hold nothing but the members named.
import type { CellText, Change } from '../contract/rpc';
import type { AdvisorChange, AdvisorRole, BriefParts } from '../core/advisor';
import type { NewsChoice } from '../core/news-view';
import type { SettingsChange } from '../core/settings';
import type { Check } from './endpoints';
import type { SetUpChoices } from './set-up';

export const isText: Check<string> = (value): value is string => typeof value === 'string';
export const isFlag: Check<boolean> = (value): value is boolean => typeof value === 'boolean';
const isCellText: Check<CellText> = (value): value is CellText => value === null || ['string', 'number', 'boolean'].includes(typeof value);

/** One of these texts. */
export function oneOf<T extends string>(texts: readonly T[]): Check<T> {
  return (value): value is T => texts.some((text) => text === value);
}

/** The name of a member of this table. */
export function keyOf<T extends object>(table: T): Check<keyof T & string> {
  return oneOf(Object.keys(table) as (keyof T & string)[]);
}

export function orNull<T>(check: Check<T>): Check<T | null> {
  return (value): value is T | null => value === null || check(value);
}

export function listOf<T>(check: Check<T>): Check<readonly T[]> {
  return (value): value is readonly T[] => Array.isArray(value) && value.every(check);
}

/** A plain object with exactly these members; `optional`: any of them may be missing. */
export function record<T extends object>(
  members: { readonly [Key in keyof T]-?: Check<Exclude<T[Key], undefined>> },
  optional = false,
): Check<T> {
  const checks = new Map<string, Check<unknown>>(Object.entries(members));
  return (value): value is T => {
    if (typeof value !== 'object' || !value || Array.isArray(value)) return false;
    const given = new Map<string, unknown>(Object.entries(value));
    const known = [...given.keys()].every((name) => checks.has(name));
    return known && [...checks].every(([name, check]) => (given.has(name) ? check(given.get(name)) : optional));
  };
}

export const isChange = record<Change>({ id: isText, header: isText, before: isCellText, after: isCellText });
export const isNewsChoice = record<NewsChoice>({ people: listOf(isText), leftOut: listOf(isText), more: isFlag });
export const isSetUpChoices = record<SetUpChoices>({ suggested: listOf(isText), reminders: isFlag });
export const isTextOrNull = orNull(isText);
export const isSettingsChange = record<SettingsChange>(
  { quietFrom: isText, quietUntil: isText, digestAt: isText, colours: isText, greeting: isTextOrNull },
  true,
);

const isBriefParts = record<BriefParts>({ counts: isFlag, names: isFlag, learned: isFlag, tidbits: isFlag, emails: isFlag, notes: isFlag });
export const isAdvisorChange = record<AdvisorChange>({ email: isText, parts: isBriefParts, question: isText, weekly: isFlag }, true);
export const isSharing = oneOf<AdvisorRole | 'none'>(['viewer', 'editor', 'none']);
export const isGreetingAnswer = oneOf(['yes', 'notThisYear', 'askAgain']);
