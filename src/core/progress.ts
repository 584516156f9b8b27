// Progress: how many conversations, with whom, how soon thanked, and who led to whom. Counts of what is in the log; nothing is compared or scored.
import { WAYS_TO_KNOW } from './columns';
import { addMonths, type Day } from './day';
import type { PastMeeting } from './history';
import { introductionsIn, type Introductions } from './introductions';
import { personAt } from './learning';
import { hasMet, isThanked, momentOf, owesThanks, thankYouDeadline, type Person } from './person';
import type { Situation } from './reminders';
import type { Layout } from './table';
import { oneLine } from './text';

/** What the Dashboard counts too, each person once, by the meeting that stands in Date met. */
export interface LogCounts {
  readonly people: number;
  readonly met: number;
  readonly booked: number;
  /** Asked, and neither met nor booked. */
  readonly waiting: number;
  readonly thanked: number;
  /** Of these, with the day in the log; a tick says no day. */
  readonly thankedWithDay: number;
  /** Of these, within 24 hours: the log holds the day, so until the end of the day on which they end. */
  readonly thankedSoon: number;
  readonly thanksToWrite: number;
}

export interface MonthCounts {
  /** 'yyyy-mm' */
  readonly month: string;
  readonly conversations: number;
  /** Thank-yous for the meetings of this month, and how many of these went within 24 hours. */
  readonly thankedWithDay: number;
  readonly thankedSoon: number;
}

export interface WayCounts {
  /** One of WAYS_TO_KNOW; '' for other words. */
  readonly way: string;
  readonly met: number;
  /** Asked or met. */
  readonly tried: number;
}

export interface ProgressView extends LogCounts, Introductions {
  /** Meetings that took place: several with one person count each. */
  readonly conversations: number;
  /** The last twelve, the present one last. */
  readonly months: readonly MonthCounts[];
  /** Conversations before these. */
  readonly earlier: number;
  /** WAYS_TO_KNOW in their order, then '' for other words. */
  readonly ways: readonly WayCounts[];
  /** People met of whom the log does not say. */
  readonly wayNotSaid: number;
}

/** `past` are the meetings written to History: those typed over since count beside the one that stands in Date met. */
export function progressOf(situation: Situation, layout: Layout, past: readonly PastMeeting[]): ProgressView {
  const people = peopleIn(situation);
  const met = people.filter(hasMet);
  const meetings = meetingDays(met, past);
  const months = lastMonths(situation.calendar.dayOf(situation.now));
  const moment = momentOf(situation);
  const hasMetIds = new Set(met.map(({ contact }) => contact));
  return {
    ...countsOf(people),
    ...introductionsIn(situation.contacts, layout, moment, (contact) => hasMetIds.has(contact)),
    conversations: meetings.length,
    months: monthCounts(months, met, meetings),
    earlier: meetings.filter((day) => day.slice(0, 7) < months[0]).length,
    ways: wayCounts(people),
    wayNotSaid: met.filter(({ contact }) => contact.howYouKnowThem === '').length,
  };
}

const MONTHS = 12;

function peopleIn(situation: Situation): readonly Person[] {
  const moment = momentOf(situation);
  return situation.contacts.map((contact) => personAt(contact, situation.ledger, moment));
}

function countsOf(people: readonly Person[]): LogCounts {
  const count = (fits: (person: Person) => boolean): number => people.filter(fits).length;
  return {
    people: people.length,
    met: count(hasMet),
    booked: count((person) => person.contact.met !== null && !hasMet(person)),
    waiting: count(isWaiting),
    thanked: count(isMetAndThanked),
    thankedWithDay: count(isThankedWithDay),
    thankedSoon: count(isThankedSoon),
    thanksToWrite: count(owesThanks),
  };
}

function isWaiting({ contact: { askedOn, met, unread }, moment: { today } }: Person): boolean {
  return askedOn !== null && askedOn <= today && !met && !unread?.includes('dateMet');
}

function isMetAndThanked(person: Person): boolean {
  return hasMet(person) && isThanked(person);
}

function isThankedWithDay(person: Person): boolean {
  return isMetAndThanked(person) && person.contact.thanked !== 'tick';
}

function isThankedSoon(person: Person): boolean {
  const { met, thanked } = person.contact;
  if (!met || !thanked || !isThankedWithDay(person)) return false;
  return thanked <= person.moment.calendar.dayOf(thankYouDeadline(met.start));
}

/** The day of every meeting that took place, each once. */
function meetingDays(met: readonly Person[], past: readonly PastMeeting[]): readonly Day[] {
  const days = new Map<string, Day>();
  for (const { contactId, day } of past) days.set(`${contactId} ${day}`, day);
  for (const { contact } of met) if (contact.met) days.set(`${contact.id} ${contact.met.day}`, contact.met.day);
  return [...days.values()];
}

/** 'yyyy-mm' of the last twelve months, the present one last. */
function lastMonths(today: Day): readonly string[] {
  return Array.from({ length: MONTHS }, (_, at) => addMonths(today, at + 1 - MONTHS).slice(0, 7));
}

function monthCounts(months: readonly string[], met: readonly Person[], meetings: readonly Day[]): readonly MonthCounts[] {
  const inMonth = (day: Day | undefined): string => day?.slice(0, 7) || '';
  const days = counted(meetings.map(inMonth));
  const thanked = counted(met.filter(isThankedWithDay).map(({ contact }) => inMonth(contact.met?.day)));
  const soon = counted(met.filter(isThankedSoon).map(({ contact }) => inMonth(contact.met?.day)));
  return months.map((month) => ({
    month,
    conversations: days.get(month) || 0,
    thankedWithDay: thanked.get(month) || 0,
    thankedSoon: soon.get(month) || 0,
  }));
}

function counted<Key>(keys: readonly Key[]): ReadonlyMap<Key, number> {
  const counts = new Map<Key, number>();
  for (const key of keys) counts.set(key, (counts.get(key) || 0) + 1);
  return counts;
}

function wayCounts(people: readonly Person[]): readonly WayCounts[] {
  const tried = people.filter(({ contact }) => contact.askedOn || contact.met);
  const triedBy = counted(tried.map(wayOf));
  const metBy = counted(people.filter(hasMet).map(wayOf));
  return [...WAYS_TO_KNOW, ''].map((way) => ({ way, met: metBy.get(way) || 0, tried: triedBy.get(way) || 0 }));
}

/** One of WAYS_TO_KNOW, '' for other words, null where nothing is said. */
function wayOf({ contact: { howYouKnowThem } }: Person): string | null {
  if (howYouKnowThem === '') return null;
  const typed = oneLine(howYouKnowThem).toLowerCase();
  return WAYS_TO_KNOW.find((way) => way.toLowerCase() === typed) || '';
}
