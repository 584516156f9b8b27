// One contact at one moment: what is true of them now, before any rule asks for it.
import type { Contact } from './contact';
import { addDays, addMonths, HOUR, type Calendar, type Day, type Instant } from './day';
import type { Ledger, Memory } from './ledger';
import { grouped } from './grouping';
import { newsFor, type News } from './news';
import type { Settings } from './settings';
import { oneLine } from './text';

/** What is the same for every contact while one question is answered. */
export interface Moment {
  readonly now: Instant;
  readonly today: Day;
  readonly calendar: Calendar;
  readonly settings: Settings;
  /** The chosen day of season's greetings that came last; null while they are off. */
  readonly greetingDay: Day | null;
  /** Newest first. */
  readonly news: readonly News[];
  /** The one other contact that `referredBy` names; null for none and for several. */
  referrerOf(contact: Contact): Contact | null;
}

export interface Person {
  readonly contact: Contact;
  readonly memory: Memory;
  readonly moment: Moment;
}

/** What a moment is made of: the situation without what differs by contact. */
interface MomentParts {
  readonly now: Instant;
  readonly calendar: Calendar;
  readonly settings: Settings;
  readonly contacts: readonly Contact[];
  readonly ledger: Ledger;
  readonly news: readonly News[];
}

export function momentOf({ now, calendar, settings, contacts, news }: MomentParts): Moment {
  const today = calendar.dayOf(now);
  const greetingDay = settings.greeting === null ? null : lastYearly(settings.greeting, today);
  return { now, today, calendar, settings, greetingDay, news, referrerOf: referrers(contacts) };
}

/** Met: the start has come; without a time, 17:00 has, or a note was taken earlier on the day. */
export function hasMet({ contact: { met }, memory, moment: { now } }: Person): boolean {
  if (!met) return false;
  if (met.start <= now) return true;
  const { confirmed } = memory;
  return !met.timed && confirmed?.day === met.day && confirmed.from !== undefined && confirmed.from <= now;
}

/** Whether Thank-you sent thanks the meeting in Date met. */
export function isThanked({ contact: { met, thanked }, memory }: Person): boolean {
  const day = thanked === 'tick' ? memory.tickThanks : thanked;
  return !!met && !!day && day >= met.day;
}

/** The start of the meeting a Brief or Thank-you is about; both need one. */
export function startOf({ contact, moment }: Person): Instant {
  return contact.met?.start ?? moment.now;
}

/** The moment a thank-you is due: 24 elapsed hours after the start. */
export function thankYouDeadline(start: Instant): Instant {
  return start + 24 * HOUR;
}

/** The first day on which a thank-you is no longer asked for. */
export function thankYouLapse(start: Instant, calendar: Calendar): Day {
  return addDays(calendar.dayOf(thankYouDeadline(start)), THANK_YOU_LAPSES);
}

/** Days after the deadline's day. */
export const THANK_YOU_LAPSES = 8;

/** Met, not thanked, not lapsed. */
export function owesThanks(person: Person): boolean {
  const { contact, moment } = person;
  return !!contact.met && hasMet(person) && !isThanked(person) && moment.today < thankYouLapse(contact.met.start, moment.calendar);
}

/** Met, and the thank-you lapsed unlogged. */
export function missedThanks(person: Person): boolean {
  return hasMet(person) && !isThanked(person) && !owesThanks(person);
}

/** The latest of Last contact, Date met once met, and Thank-you sent if a date. Never in the future. */
export function lastContactOf(person: Person): Day | null {
  const { contact, moment } = person;
  const { lastContact, met, thanked } = contact;
  const known = later(lastContact, thanked === 'tick' ? null : thanked, moment.today);
  return met && hasMet(person) ? later(known, met.day, moment.today) : known;
}

/** The news they have yet to hear. */
export function newsOf({ memory, moment }: Person): News | undefined {
  return newsFor(memory, moment.news, moment.today);
}

/** Whether the last contact lies six weeks before the day of season's greetings, or more. */
export function isToGreet(person: Person, day: Day): boolean {
  const last = lastContactOf(person);
  return last !== null && last <= addDays(day, -42);
}

/** Days after the chosen day on which greetings lapse. */
export const GREETING_LAPSES = 14;

/** When the user next wants to hear of them, by Keep in touch. */
export function cadenceDay(last: Day, cadence: NonNullable<Contact['keepInTouch']>): Day | null {
  return CADENCE_DAYS[cadence](last);
}

const CADENCE_DAYS: Record<NonNullable<Contact['keepInTouch']>, (last: Day) => Day | null> = {
  'every 2 weeks': (last) => addDays(last, 14),
  'every month': (last) => addMonths(last, 1),
  'every 3 months': (last) => addMonths(last, 3),
  'every 6 months': (last) => addMonths(last, 6),
  'every year': (last) => addMonths(last, 12),
  rest: () => null,
};

/** The later of two days, of those that are not after `today`. */
function later(a: Day | null, b: Day | null, today: Day): Day | null {
  const past = a && a <= today ? a : null;
  return b && b <= today && (!past || b > past) ? b : past;
}

/** The latest 'mm-dd' on or before `today`; 29 February is 28 February in other years. */
function lastYearly(monthAndDay: string, today: Day): Day {
  const year = Number(today.slice(0, 4));
  const inYear = (y: number): Day => {
    const months = (y - 2000) * 12;
    return addMonths(`2000-${monthAndDay}` as Day, months);
  };
  return inYear(year) <= today ? inYear(year) : inYear(year - 1);
}

/** Looks names up only once somebody asks; most logs name few referrers. */
export function referrers(contacts: readonly Contact[]): Moment['referrerOf'] {
  let byName: Map<string, Contact[]> | undefined;
  return (contact) => {
    // Most were referred by nobody.
    const wanted = contact.referredBy && nameKey(contact.referredBy);
    if (wanted === '') return null;
    byName ??= peopleByName(contacts);
    const others = (byName.get(wanted) || []).filter((other) => other.row !== contact.row);
    return others.length === 1 ? others[0] : null;
  };
}

/** Everybody in the log by `nameKey`. */
export function peopleByName(contacts: readonly Contact[]): Map<string, Contact[]> {
  return grouped(contacts, ({ name }) => nameKey(name));
}

/** Names that are the same to a reader: on one line, in one case. */
export function nameKey(name: string): string {
  return oneLine(name).normalize('NFKC').toLowerCase();
}
