// What waits today: open needs and meetings, grouped and dated the way a person would say it. Facts only, the sidebar has the words.
import { beatOf, type Beat, type Pulse } from './beat';
import type { Contact, Meeting } from './contact';
import { addDays, clockAt, clockWords, daysBetween, weekdayOf, type Calendar, type Day } from './day';
import type { DraftKind } from './drafts';
import { inMailOrder } from './due';
import { greetingOffer, type GreetingOffer } from './greetings';
import { toldOf, type Memory } from './ledger';
import { WORDS } from './need-words';
import { RULES, type Need, type NeedKind } from './needs';
import { openNeeds, type Situation } from './reminders';
import { sayDay, sayInstant, sayMeeting, type When } from './say-when';
import { isFollowUp } from './status';
import { excerpt } from './text';

export type TodayGroupKind = 'thankYou' | 'conversation' | 'followUp' | 'news' | 'greeting' | 'week';

/** The hooks of the design's states that can wait. */
export type LineState = 'due' | 'late' | 'scheduled' | 'follow';

/** What one click on Done says: the note went out, they were in touch, the referrer knows, they were asked, or again, they know the news. */
export type DoneAction = 'thanked' | 'followedUp' | 'referrerTold' | 'asked' | 'askedAgain' | 'newsTold';

export interface TodayLine {
  readonly contactId: string;
  readonly need: NeedKind;
  readonly state: LineState;
  readonly name: string;
  readonly organization: string;
  /** Whose introduction it was; of Tell the referrer: whom to tell. */
  readonly referredBy: string;
  /** When they met or will meet. */
  readonly met: When | null;
  /** The same as the log has it: 'yyyy-mm-ddThh:mm' of the sheet's wall clock, 'yyyy-mm-dd' without a time; null for none. */
  readonly metAt: string | null;
  /** A thank-you for a meeting that nobody has said took place. */
  readonly unconfirmed: boolean;
  /** The deadline; of No reply the day they were asked. */
  readonly due: When | null;
  /** What the follow-up is about, or the news, in the user's words. */
  readonly about: string;
  /** At most two, clipped. */
  readonly tidbits: readonly string[];
  readonly done: DoneAction | null;
  /** The note to write. */
  readonly draft: DraftKind | null;
}

export interface TodayGroup {
  readonly kind: TodayGroupKind;
  readonly lines: readonly TodayLine[];
  /** How many more there are than lines shown. */
  readonly beyond: number;
}

/** What one can do in five minutes, while nothing waits. */
export interface Ideas {
  /** People not asked yet, at most two, those whom somebody suggested first. */
  readonly toAsk: readonly { readonly contactId: string; readonly name: string; readonly referredBy: string }[];
  /** Whether there was a conversation already, so that there may be something to read. */
  readonly talked: boolean;
}

export interface TodayView {
  readonly today: Day;
  /** Only groups with lines, in the order they are shown. */
  readonly groups: readonly TodayGroup[];
  /** The next meeting ahead. */
  readonly next: { readonly contactId: string; readonly name: string; readonly when: When } | null;
  /** For a quiet day. */
  readonly ideas: Ideas;
  /** Days the Snooze menu offers. */
  readonly snoozes: readonly { readonly kind: 'tomorrow' | 'nextWeek'; readonly until: Day; readonly when: When }[];
  /** Whether to send season's greetings, asked once a year; null while there is nothing to ask. */
  readonly offer: GreetingOffer | null;
  readonly beat: Beat;
  /** The first column that is gone or there twice, in a sentence; null while all are there. */
  readonly column: string | null;
  /** What the hourly look could not do, one sentence each. */
  readonly notes: readonly string[];
}

/** Most lines of one group, so that the view stays small however long the log. */
export const MOST_LINES = 15;
const IDEAS = 2;
const LONGEST_NAME = 80;
const LONGEST_TEXT = 160;

/** Everything Today shows. Who is snoozed has no line but their meetings. `answered` is the year the offer of greetings was last answered. */
export function todayView(situation: Situation, pulse: Pulse, answered: string | null = null, column: string | null = null): TodayView {
  const { now, calendar, settings } = situation;
  const today = calendar.dayOf(now);
  const byContact = openNeeds(situation);
  const meetings = byContact.flatMap((needs) => needs.filter(({ kind }) => kind === 'brief')).sort(inMailOrder);
  const waiting = byContact.filter(([need]) => need && !isSnoozed(need.contact, today));
  const followUps = waiting.flatMap((needs) => needs.find((need) => waits(need, now)) || []).sort(inMailOrder);
  const greetings = followUps.filter(({ kind }) => kind === 'greeting');
  const groups: Record<TodayGroupKind, readonly Need[]> = {
    thankYou: waiting.flatMap((needs) => needs.filter(({ kind }) => kind === 'thankYou')).sort(inMailOrder),
    conversation: meetings.filter(({ day }) => day === today),
    followUp: followUps.filter(({ kind }) => kind !== 'news' && kind !== 'greeting'),
    news: followUps.filter(({ kind }) => kind === 'news'),
    greeting: greetingsOfToday(greetings, situation, pulse),
    week: meetings.filter(({ day }) => day > today && daysBetween(today, day) <= 6),
  };
  const [next] = meetings;
  return {
    today,
    groups: GROUPS.filter((kind) => groups[kind].length > 0).map((kind) => ({
      kind,
      lines: groups[kind].slice(0, MOST_LINES).map((need) => lineOf(need, situation)),
      beyond: (kind === 'greeting' ? greetings : groups[kind]).length - Math.min(groups[kind].length, MOST_LINES),
    })),
    next: next
      ? {
          contactId: next.contact.id,
          name: nameOf(next.contact),
          when: meetingOf(next.contact, today, situation) || sayDay(next.day, today),
        }
      : null,
    ideas: ideasOf(waiting, situation),
    snoozes: snoozesFrom(today).map(({ kind, until }) => ({ kind, until, when: sayDay(until, today, clockWords(settings.digestAt)) })),
    offer: greetingOffer(situation, answered),
    beat: beatOf(pulse, situation),
    column,
    notes: pulse.notes,
  };
}

const GROUPS = ['thankYou', 'conversation', 'followUp', 'news', 'greeting', 'week'] as const satisfies readonly TodayGroupKind[];

const DONE: Readonly<Record<NeedKind, DoneAction | null>> = {
  thankYou: 'thanked',
  brief: null,
  tellReferrer: 'referrerTold',
  followUp: 'followedUp',
  keepInTouch: 'followedUp',
  news: 'newsTold',
  greeting: 'followedUp',
  noReply: 'askedAgain',
  // On the person's own screen alone.
  ask: 'asked',
};

/** No reply waits quietly until its first stage. */
export function waits(need: Need, now: number): boolean {
  return isFollowUp(need) || (need.kind === 'noReply' && (need.stages[0] ?? Infinity) <= now);
}

function ideasOf(waiting: readonly (readonly Need[])[], { contacts, now }: Situation): Ideas {
  const notAsked = waiting.flatMap(([{ kind, contact }]) => (kind === 'ask' ? [contact] : []));
  const suggested = notAsked.filter(({ referredBy }) => referredBy !== '');
  const others = notAsked.filter(({ referredBy }) => referredBy === '');
  return {
    toAsk: [...suggested, ...others].slice(0, IDEAS).map((contact) => ({
      contactId: contact.id,
      name: nameOf(contact),
      referredBy: excerpt(contact.referredBy, LONGEST_NAME),
    })),
    talked: contacts.some(({ met }) => met && met.start <= now),
  };
}

/** Ten people a day: those a mail has named so far, or the first ten while reminders are off or the season's first is still to come. */
function greetingsOfToday(greetings: readonly Need[], { ledger }: Situation, { on }: Pulse): readonly Need[] {
  const [first] = greetings;
  const named = (memory: Memory | undefined): boolean => memory !== undefined && toldOf(memory, 'greeting', first.day) !== undefined;
  if (!on || greetings.length === 0 || ![...ledger.values()].some(named)) return greetings.slice(0, RULES.greeting.aDay);
  return greetings.filter(({ contact }) => named(ledger.get(contact.id)));
}

function isSnoozed(contact: Contact, today: Day): boolean {
  return contact.snoozedUntil !== null && contact.snoozedUntil > today;
}

/** One open need as Today shows it. */
export function lineOf(need: Need, situation: Situation): TodayLine {
  const { contact, kind } = need;
  const today = situation.calendar.dayOf(situation.now);
  return {
    contactId: contact.id,
    need: kind,
    state: stateOf(need),
    name: nameOf(contact),
    organization: excerpt(contact.organization, LONGEST_NAME),
    referredBy: excerpt(need.referrer?.name ?? contact.referredBy, LONGEST_NAME),
    met: meetingOf(contact, today, situation),
    metAt: contact.met && metText(contact.met, situation.calendar),
    unconfirmed: need.unconfirmed === true,
    due: dueOf(need, today, situation),
    about: excerpt(kind === 'followUp' ? contact.followUpAbout : need.news?.what || '', LONGEST_TEXT),
    tidbits: contact.tidbits.slice(0, 2).map((tidbit) => excerpt(tidbit, LONGEST_TEXT)),
    done: DONE[kind],
    draft: WORDS[kind].draft,
  };
}

/** Somebody one talks to on this day, whether that was booked or not: what the debrief is built on. */
export function conversationLine(contact: Contact, situation: Situation): TodayLine {
  const { now, calendar } = situation;
  const day = calendar.dayOf(now);
  const began = contact.met !== null && contact.met.start <= now;
  const kind = began ? 'thankYou' : 'brief';
  return lineOf({ kind, contact, day, due: null, late: false, stages: [], step: '', why: '' }, situation);
}

function stateOf({ kind, late }: Need): LineState {
  if (kind === 'thankYou') return late ? 'late' : 'due';
  return kind === 'brief' ? 'scheduled' : 'follow';
}

function nameOf(contact: Contact): string {
  return excerpt(contact.name, LONGEST_NAME);
}

/** 'yyyy-mm-ddThh:mm', or the day alone. */
export function metText({ day, start, timed }: Meeting, calendar: Calendar): string {
  return timed ? `${day}T${clockAt(calendar, start)}` : day;
}

function meetingOf({ met }: Contact, today: Day, { calendar }: Situation): When | null {
  return met && sayMeeting(met, today, calendar);
}

function dueOf({ kind, due, day }: Need, today: Day, { now, calendar }: Situation): When | null {
  if (kind === 'noReply') return sayDay(day, today);
  if (!due) return null;
  return typeof due === 'number' ? sayInstant(due, now, calendar) : sayDay(due, today);
}

/** Tomorrow and next Monday; on a Sunday the Monday after that. */
function snoozesFrom(today: Day): readonly { readonly kind: 'tomorrow' | 'nextWeek'; readonly until: Day }[] {
  const tomorrow = addDays(today, 1);
  const monday = addDays(today, 8 - weekdayOf(today));
  const nextWeek = monday === tomorrow ? addDays(monday, 7) : monday;
  return [
    { kind: 'tomorrow', until: tomorrow },
    { kind: 'nextWeek', until: nextWeek },
  ];
}
