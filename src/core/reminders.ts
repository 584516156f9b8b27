// Plans a tick: needs and what was already told give the rows, the mail's content and the new ledger. Decides all, does nothing.
import { newNotes, rememberNote } from './advisor-notes';
import type { Contact } from './contact';
import { HOUR, type Calendar, type Instant } from './day';
import type { HistoryEntry } from './history';
import { learnAll, personAt } from './learning';
import { LOG_ID, memoryOf, shardOf, withTold, type Ledger, type Memory, type Silence, type Told } from './ledger';
import { alsoOpen, countedByKind, isSnoozed, latestStage, remindersDue, withinDailyCount, type OpenPerson, type Reminder } from './due';
import { beyond } from './grouping';
import { lookAhead, lookAheadDue, type LookAhead } from './look-ahead';
import { standingOf, type Need, type NeedKind } from './needs';
import type { News } from './news';
import { missedThanks, momentOf, thankYouLapse, type Moment } from './person';
import { isQuiet } from './quiet';
import type { Settings } from './settings';
import { stateOf, type RowState } from './status';

export type { LookAhead, Reminder, RowState };

/** Everything a tick, an edit or a screen decides from. */
export interface Situation {
  readonly now: Instant;
  readonly calendar: Calendar;
  readonly settings: Settings;
  readonly contacts: readonly Contact[];
  readonly ledger: Ledger;
  /** Newest first. */
  readonly news: readonly News[];
  /** Shards that did not parse: for the contacts in them everything up to now counts as told. */
  readonly damaged?: readonly string[];
}

export interface TickSituation extends Situation {
  /** When the last tick ran; null for the first. */
  readonly lastTick: Instant | null;
  /** Whether a mail may be sent at all: reminders on, permission and quota there. */
  readonly telling: boolean;
}

/** What one mail says. Who writes it (digest.ts) decides no rule any more. */
export interface Telling {
  readonly at: Instant;
  /** In the mail's order; at most 50. */
  readonly now: readonly Reminder[];
  /** Counted, not told in full. */
  readonly beyond: readonly { readonly kind: NeedKind; readonly count: number }[];
  /** Other open needs, one line each; at most ten. */
  readonly alsoOpen: readonly Need[];
  readonly alsoBeyond: number;
  /** Whose Advisor notes are new since they were last told; at most ten. */
  readonly notes: readonly Contact[];
  readonly notesBeyond: number;
  /** Monday's look at the week; null when it is not part of this mail. */
  readonly week: LookAhead | null;
  /** More than three hours passed without a tick; whose thank-you lapsed in them. */
  readonly silence: (Silence & { readonly lapsed: readonly Contact[] }) | null;
}

export interface TickPlan {
  readonly rows: readonly RowState[];
  readonly telling: Telling | null;
  /** To keep before sending: facts learned from the cells, and claims on what `telling` tells. Without a telling: the facts alone. */
  readonly claimed: Ledger;
  /** To keep after the mail went. */
  readonly noted: Ledger;
  /** To keep when sending threw: the facts, no claims. */
  readonly withdrawn: Ledger;
  readonly history: readonly HistoryEntry[];
}

/** What the add-on's cells of every row shall hold. */
export function decideRows(situation: Situation): RowState[] {
  return peopleIn(situation).map((person) => stateOf(person, person));
}

/** Every open need of every contact in the situation, by contact, the strongest first. */
export function openNeeds(situation: Situation): (readonly Need[])[] {
  return peopleIn(situation).map(({ needs }) => needs);
}

/** Everybody as the log has them. A click, and the screen that follows it, ask about one situation: it is worked out once. */
function peopleIn(situation: Situation): readonly OpenPerson[] {
  let people = known.get(situation);
  if (!people) {
    const moment = momentOf(situation);
    people = situation.contacts.map((contact): OpenPerson => {
      const person = personAt(contact, situation.ledger, moment);
      return { ...person, ...standingOf(person) };
    });
    known.set(situation, people);
  }
  return people;
}

const known = new WeakMap<Situation, readonly OpenPerson[]>();

export function planTick(situation: TickSituation): TickPlan {
  const { ledger: facts, history } = learnAll(situation, situation.contacts);
  const moment = momentOf(situation);
  noteSilence(facts, situation);
  const lost = new Set(situation.damaged);
  if (lost.has(shardOf(LOG_ID))) forgiveWeek(facts, moment);
  const rows: RowState[] = [];
  const people = situation.contacts.map((contact): OpenPerson => {
    const memory = memoryOf(facts, contact.id);
    const person = { contact, memory, moment };
    const { needs, isResting } = standingOf(person);
    rows.push(stateOf(person, { needs, isResting }));
    const forgiven = lost.size > 0 && lost.has(shardOf(contact.id));
    return { contact, memory: forgiven ? forgive(facts, contact.id, needs, moment) : memory, moment, needs, isResting };
  });
  // What stood there before the first look is no news.
  const notes = newNotes(facts, situation.contacts, (id) => situation.lastTick === null || lost.has(shardOf(id)));
  const speaks = situation.telling && !isQuiet(moment.settings, moment.calendar.minuteOf(moment.now));
  const plan = speaks ? tell(facts, people, notes, moment) : null;
  return { rows, history, ...(plan || { telling: null, claimed: facts, noted: facts, withdrawn: facts }) };
}

/** Needs told in full in one mail; further open ones, and notes, that get a line. */
const IN_FULL = 50;
const ALSO_OPEN = 10;

const SILENCE = 3 * HOUR;
/** A silence no mail has had a chance to mention in that time is no news any more. */
const SILENCE_MENTIONED = 7 * 24 * HOUR;

/** The mail of this tick and what is remembered with it; without anything to tell, no telling. Changes `facts` only where nothing is told. */
function tell(
  facts: Map<string, Memory>,
  people: readonly OpenPerson[],
  notes: readonly Contact[],
  moment: Moment,
): Omit<TickPlan, 'rows' | 'history'> {
  const awake = people.filter(({ contact }) => contact.id !== '' && !isSnoozed(contact, moment));
  const reminders = withinDailyCount(remindersDue(awake), facts);
  const weekDue = lookAheadDue(moment, facts);
  const inMail = new Set(reminders.map(({ need }) => need));
  const week = weekDue && lookAhead(awake, inMail, moment);
  // With nothing to say the week's look is done: it must not turn up at the first thing that happens later on Monday.
  if (weekDue && !week) remember(facts, LOG_ID, weekDue);
  if (reminders.length === 0 && !week) return { telling: null, claimed: facts, noted: facts, withdrawn: facts };

  const claimed = new Map(facts);
  const noted = new Map(facts);
  const keep = (id: string, told: Told): void => {
    remember(claimed, id, { ...told, claimed: true });
    remember(noted, id, told);
  };
  for (const { need, stage } of reminders) keep(need.contact.id, { need: need.kind, day: need.day, stage });
  if (weekDue && week) keep(LOG_ID, weekDue);
  for (const contact of notes) rememberNote(noted, contact);
  const silence = silenceOf(facts, people, moment);
  if (silence) noted.set(LOG_ID, withoutSilence(memoryOf(noted, LOG_ID)));

  const also = alsoOpen(awake, new Set([...inMail, ...(week?.dues || [])]), moment);
  const telling: Telling = {
    at: moment.now,
    now: reminders.slice(0, IN_FULL),
    beyond: countedByKind(reminders.slice(IN_FULL)),
    alsoOpen: also.slice(0, ALSO_OPEN),
    alsoBeyond: beyond(also, ALSO_OPEN),
    notes: notes.slice(0, ALSO_OPEN),
    notesBeyond: beyond(notes, ALSO_OPEN),
    week,
    silence,
  };
  return { telling, claimed, noted, withdrawn: facts };
}

function noteSilence(facts: Map<string, Memory>, { now, lastTick }: TickSituation): void {
  const memory = memoryOf(facts, LOG_ID);
  if (lastTick !== null && now - lastTick > SILENCE) {
    const silence: Silence = { since: memory.silence?.since ?? lastTick, until: now };
    facts.set(LOG_ID, { ...memory, silence });
  } else if (memory.silence && now - memory.silence.until > SILENCE_MENTIONED) facts.set(LOG_ID, withoutSilence(memory));
}

/** The silence to mention, with those whose thank-you lapsed in it. */
function silenceOf(facts: Ledger, people: readonly OpenPerson[], moment: Moment): Telling['silence'] {
  const silence = facts.get(LOG_ID)?.silence;
  if (!silence) return null;
  const lapsed = people.filter((person) => {
    const { met } = person.contact;
    if (!met || !missedThanks(person)) return false;
    const lapse = moment.calendar.startOf(thankYouLapse(met.start, moment.calendar));
    return silence.since < lapse && lapse <= silence.until;
  });
  return { ...silence, lapsed: lapsed.map(({ contact }) => contact) };
}

function withoutSilence({ silence: _, ...memory }: Memory): Memory {
  return memory;
}

/** For a contact whose memory was lost everything up to now counts as told. */
function forgive(facts: Map<string, Memory>, id: string, needs: readonly Need[], moment: Moment): Memory {
  for (const need of needs) {
    const stage = latestStage(need, moment);
    if (stage > 0) remember(facts, id, { need: need.kind, day: need.day, stage });
  }
  return memoryOf(facts, id);
}

function forgiveWeek(facts: Map<string, Memory>, moment: Moment): void {
  const week = lookAheadDue(moment, facts);
  if (week) remember(facts, LOG_ID, week);
}

function remember(ledger: Map<string, Memory>, id: string, told: Told): void {
  ledger.set(id, withTold(memoryOf(ledger, id), told));
}
