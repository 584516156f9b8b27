// Facts no cell can hold, learned from the cells as they are seen: meetings that passed or were called off, ticks, confirmations.
import type { ColumnKey } from './columns';
import { UNTIMED_START, type Contact } from './contact';
import { addDays, daysBetween, type Calendar, type Day, type Instant } from './day';
import { entriesForEdit, entryForMeeting, type HistoryEntry } from './history';
import * as HISTORY_WORDS from './history-words';
import { isForgotten, LOG_ID, memoryOf, shardOf, type Ledger, type Memory, type Told } from './ledger';
import { daysRemembered } from './needs';
import type { News } from './news';
import { GREETING_LAPSES, type Moment, type Person } from './person';

/** When the cells were seen, and what was known before. */
export interface Seen {
  readonly now: Instant;
  readonly calendar: Calendar;
  readonly ledger: Ledger;
  /** Shards that did not parse: their meetings count as written to History. */
  readonly damaged?: readonly string[];
}

export interface Learned {
  readonly ledger: Ledger;
  /** The pieces of news, where a click changed them. */
  readonly news?: readonly News[];
  readonly history: readonly HistoryEntry[];
}

/** The same in a ledger that is the caller's to go on with. */
interface LearnedAnew extends Learned {
  readonly ledger: Map<string, Memory>;
}

/**
 * What one look at every contact teaches. Meetings that passed come back for History, once each. Memory past its use is dropped, that of
 * rows no longer there after the longest lapse, so that a row deleted and brought back is known.
 */
export function learnAll(seen: Seen, contacts: readonly Contact[]): LearnedAnew {
  const here = new Set(contacts.map(({ id }) => id));
  const today = seen.calendar.dayOf(seen.now);
  const ledger = new Map(seen.ledger);
  seen.ledger.forEach((memory, id) => {
    if (here.has(id)) return;
    const kept = id === LOG_ID ? withoutOldTold(memory, today) : remembered(memory, today);
    if (kept) ledger.set(id, kept);
    else ledger.delete(id);
  });
  return learnInto(ledger, seen, contacts);
}

/**
 * What an edit teaches beyond that: a note taken on the day of a meeting or later says it took place, and a tick just made thanks the
 * meeting that stands now. `contacts` are the edited rows as they are after the edit.
 */
export function rememberEdit(seen: Seen, contacts: readonly Contact[], edited: readonly ColumnKey[]): Learned {
  const today = seen.calendar.dayOf(seen.now);
  const ledger = withoutTicks(seen.ledger, contacts, edited);
  if (NOTES.some((key) => edited.includes(key))) {
    for (const contact of contacts) {
      if (hasNotes(contact)) ledger.set(contact.id, confirmedBy(contact, memoryOf(ledger, contact.id), seen.now, today));
    }
  }
  const learned = learnInto(ledger, seen, contacts);
  return {
    ...learned,
    history: [...learned.history, ...entriesForEdit(contacts, edited, seen.now, (contact) => greets(contact, seen.ledger))],
  };
}

/** Whether Last contact is what the reminder of a greeting asked for, and no follow-up of those days. */
function greets({ id, lastContact, followUpOn }: Contact, ledger: Ledger): boolean {
  if (!lastContact) return false;
  return memoryOf(ledger, id).told.some(({ need, day }) => {
    const inTime = lastContact >= day && lastContact < addDays(day, GREETING_LAPSES);
    return need === 'greeting' && inTime && !(followUpOn && followUpOn >= day && followUpOn <= lastContact);
  });
}

/** What is known once Undo has put these columns' cells back. */
export function rememberPutBack(seen: Seen, contacts: readonly Contact[], edited: readonly ColumnKey[]): Learned {
  const ledger = withoutTicks(seen.ledger, contacts, edited);
  if (edited.includes('dateMet')) for (const { id } of contacts) ledger.set(id, withoutMeeting(memoryOf(ledger, id)));
  return learnInto(ledger, seen, contacts);
}

/** A tick that was edited thanks anew: it may stand for another meeting now. */
function withoutTicks(before: Ledger, contacts: readonly Contact[], edited: readonly ColumnKey[]): Map<string, Memory> {
  const ledger = new Map(before);
  if (!edited.includes('thankYouSent')) return ledger;
  for (const { id } of contacts) ledger.set(id, { ...memoryOf(ledger, id), tickThanks: undefined });
  return ledger;
}

/** "I met them": the meeting that stands took place. Without a time it counts as met from now on. `contact` is as it is after the click. */
export function rememberConfirmed(seen: Seen, contact: Contact): Learned {
  const memory = memoryOf(seen.ledger, contact.id);
  return rememberAs(seen, contact, confirmedBy(contact, memory, seen.now, seen.calendar.dayOf(seen.now)));
}

/** "It did not happen": the meeting was cancelled, known to the log before or not. `contact` is as it is after Date met was emptied. */
export function rememberCancelled(seen: Seen, contact: Contact): Learned {
  const memory = memoryOf(seen.ledger, contact.id);
  return rememberAs(seen, contact, { ...memory, cancelledOn: seen.calendar.dayOf(seen.now) });
}

/** "It moved": what stood in Date met before did not take place. `contact` is as it is after the click. */
export function rememberMoved(seen: Seen, contact: Contact): Learned {
  const memory = memoryOf(seen.ledger, contact.id);
  const standing = begunMeeting(memory, seen);
  if (!standing || !contact.met) return { ledger: seen.ledger, history: [] };
  const ledger = new Map(seen.ledger).set(contact.id, withoutMeeting(memory));
  const learned = learnInto(new Map(ledger), { ...seen, ledger }, [contact]);
  const moved = entryForMeeting(contact, HISTORY_WORDS.moved, standing, seen.now);
  return { ...learned, history: [moved, ...learned.history] };
}

/** What a click says is known, or Undo puts back. `contact` is as it is after the cells were written. */
export function rememberAs(seen: Seen, contact: Contact, memory: Memory): Learned {
  return learnInto(new Map(seen.ledger).set(contact.id, memory), seen, [contact]);
}

/** A contact with what is known of them once their cells have been seen. */
export function personAt(contact: Contact, ledger: Ledger, moment: Moment): Person {
  return { contact, memory: learned(contact, memoryOf(ledger, contact.id), moment), moment };
}

/** What is known of a contact once its cells have been seen; the same object if they teach nothing new. */
function learned(contact: Contact, memory: Memory, moment: Today): Memory {
  const { today } = moment;
  const told = stillOpen(memory.told, today);
  const tickThanks = tickThanksOf(contact, memory, today);
  const facts = contact.unread?.includes('dateMet') ? memory : meetingFacts(contact, memory, moment);
  const nothingNew = facts === memory && told === memory.told && tickThanks === memory.tickThanks && !memory.goneSince;
  return nothingNew ? memory : defined({ ...facts, told, tickThanks, goneSince: undefined });
}

type Today = Pick<Moment, 'now' | 'today' | 'calendar'>;

const NOTES = ['tidbit1', 'tidbit2', 'learned'] as const satisfies readonly ColumnKey[];

/** Longer than any need takes to lapse. */
const ROW_REMEMBERED = 36;

/** Nearly always most contacts teach nothing new: for them nothing is written. */
function learnInto(ledger: Map<string, Memory>, seen: Seen, contacts: readonly Contact[]): LearnedAnew {
  const { now, calendar, damaged = [] } = seen;
  const moment = { now, calendar, today: calendar.dayOf(now) };
  const history: HistoryEntry[] = [];
  for (const contact of contacts) {
    const { id } = contact;
    if (id === '') continue;
    const before = memoryOf(seen.ledger, id);
    const memory = learned(contact, memoryOf(ledger, id), moment);
    if (memory === before) continue;
    if (!damaged.includes(shardOf(id))) history.push(...meetingsPassed(contact, before, memory, seen));
    if (isForgotten(memory)) ledger.delete(id);
    else ledger.set(id, memory);
  }
  return { ledger, history };
}

/** What Date met teaches. */
function meetingFacts(contact: Contact, memory: Memory, { now, today, calendar }: Today): Memory {
  const { met } = contact;
  if (!met) return memory.standing ? { ...withoutMeeting(memory), confirmed: undefined, cancelledOn: today } : memory;
  const confirmed = confirmedFor(contact, memory, now);
  const hasMet = met.start <= now || confirmed?.from !== undefined;
  const lastMeeting = hasMet ? met.day : replacedMeeting(contact, memory, now, calendar)?.day || memory.lastMeeting;
  const minute = met.timed && lastMeeting !== met.day ? calendar.minuteOf(met.start) : null;
  const { standing } = memory;
  const stands = standing?.day === met.day && standing.minute === minute;
  if (stands && confirmed === memory.confirmed && lastMeeting === memory.lastMeeting && !memory.cancelledOn) return memory;
  return { ...memory, confirmed, lastMeeting, standing: stands ? standing : { day: met.day, minute }, cancelledOn: undefined };
}

/** What stood in Date met did not take place, though its hour may have come. */
function withoutMeeting(memory: Memory): Memory {
  const { standing, lastMeeting } = memory;
  return { ...memory, standing: undefined, lastMeeting: lastMeeting === standing?.day ? undefined : lastMeeting };
}

function meetingsPassed(contact: Contact, before: Memory, after: Memory, seen: Seen): HistoryEntry[] {
  const { met } = contact;
  if (!met) {
    const calledOff = after.standing ? undefined : begunMeeting(before, seen);
    return calledOff ? [entryForMeeting(contact, HISTORY_WORDS.cancelled, calledOff, seen.now)] : [];
  }
  const replaced = replacedMeeting(contact, before, seen.now, seen.calendar);
  const passed = replaced ? [entryForMeeting(contact, HISTORY_WORDS.met, replaced, replaced.start)] : [];
  if (after.lastMeeting !== met.day || before.lastMeeting === met.day) return passed;
  const minute = met.timed ? seen.calendar.minuteOf(met.start) : null;
  return [...passed, entryForMeeting(contact, HISTORY_WORDS.met, { day: met.day, minute }, met.start)];
}

/** The meeting last seen in Date met, if its time has come: what is in History already has. */
function begunMeeting({ standing, lastMeeting }: Memory, { now, calendar }: Pick<Seen, 'now' | 'calendar'>): Memory['standing'] {
  if (!standing) return undefined;
  return standing.day === lastMeeting || calendar.at(standing.day, standing.minute ?? UNTIMED_START) <= now ? standing : undefined;
}

interface PassedMeeting {
  readonly day: Day;
  readonly minute: number | null;
  readonly start: Instant;
}

/** The meeting that passed unwritten before the next one was typed over it. */
function replacedMeeting({ met }: Contact, { standing, lastMeeting }: Memory, now: Instant, calendar: Calendar): PassedMeeting | null {
  if (!met || !standing || standing.day === met.day || standing.day === lastMeeting) return null;
  const start = calendar.at(standing.day, standing.minute ?? UNTIMED_START);
  return start <= now ? { ...standing, start } : null;
}

/** A tick thanks the meeting that stands when it is first seen; without one it stands for the day it was seen on. */
function tickThanksOf({ thanked, met, unread }: Contact, { tickThanks }: Memory, today: Day): Day | undefined {
  if (thanked === 'tick') return tickThanks || met?.day || today;
  return unread?.includes('thankYouSent') ? tickThanks : undefined;
}

/** A confirmation belongs to the meeting that stands; from when it counts as met matters only until it does anyway. */
function confirmedFor({ met }: Contact, { confirmed }: Memory, now: Instant): Memory['confirmed'] {
  if (!met || !confirmed || confirmed.day !== met.day) return undefined;
  return confirmed.from !== undefined && (met.timed || met.start <= now) ? { day: confirmed.day } : confirmed;
}

function confirmedBy({ met }: Contact, memory: Memory, now: Instant, today: Day): Memory {
  if (!met || today < met.day) return memory;
  const early = !met.timed && today === met.day && now < met.start;
  const from = memory.confirmed?.day === met.day ? (memory.confirmed.from ?? now) : now;
  return { ...memory, confirmed: early ? { day: met.day, from } : { day: met.day } };
}

function hasNotes({ tidbits, learned: notes }: Contact): boolean {
  return tidbits.length > 0 || notes !== '';
}

function remembered(memory: Memory, today: Day): Memory | null {
  const goneSince = memory.goneSince || today;
  return daysBetween(goneSince, today) > ROW_REMEMBERED ? null : { ...withoutOldTold(memory, today), goneSince };
}

function withoutOldTold(memory: Memory, today: Day): Memory {
  const told = stillOpen(memory.told, today);
  return told === memory.told ? memory : { ...memory, told };
}

/** What was told about needs that can still be open; the same array if that is all of it. */
function stillOpen(told: readonly Told[], today: Day): readonly Told[] {
  if (told.length === 0) return told;
  const isOpen = ({ need, day }: Told): boolean => daysBetween(day, today) <= daysRemembered(need);
  return told.every(isOpen) ? told : told.filter(isOpen);
}

function defined(memory: Memory): Memory {
  const facts: Partial<Record<string, unknown>> = {};
  for (const key of Object.keys(memory) as (keyof Memory)[]) {
    if (memory[key] !== undefined) facts[key] = memory[key];
  }
  return facts as unknown as Memory;
}
