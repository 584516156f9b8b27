// Which stages are due now, in which order a mail names them, and what else waits.
import type { Contact } from './contact';
import { daysBetween } from './day';
import { toldOf, type Ledger } from './ledger';
import { RULES, type Need, type NeedKind, type Standing } from './needs';
import type { Moment, Person } from './person';

/** One stage to tell. `perhapsAgain`: claimed by a run that died, so it may have gone already. */
export interface Reminder {
  readonly need: Need;
  readonly stage: number;
  readonly perhapsAgain: boolean;
}

/** One contact with what the rules say of them now. */
export type OpenPerson = Person & Standing;

/** No reminder about a snoozed person before that day's digest hour. */
export function isSnoozed({ snoozedUntil }: Contact, { now, calendar, settings }: Moment): boolean {
  return snoozedUntil !== null && now < calendar.at(snoozedUntil, settings.digestAt);
}

/** Every stage due now, in the mail's order. */
export function remindersDue(people: readonly OpenPerson[]): Reminder[] {
  const reminders: Reminder[] = [];
  for (const person of people) {
    for (const need of person.needs) {
      const reminder = reminderDue(person, need);
      if (reminder) reminders.push(reminder);
    }
  }
  return reminders.sort((a, b) => inMailOrder(a.need, b.need));
}

/** The need's latest stage whose time has come, unless it was told. A claim without its note is told again. */
function reminderDue(person: Person, need: Need): Reminder | null {
  const stage = latestStage(need, person.moment);
  const told = toldOf(person.memory, need.kind, need.day);
  if (stage === 0 || RULES[need.kind].tooLate?.(person)) return null;
  if (!told) return { need, stage, perhapsAgain: false };
  const { aDay } = RULES[need.kind];
  if (told.claimed && (aDay !== undefined || told.stage === stage)) return { need, stage: told.stage, perhapsAgain: true };
  return aDay === undefined && told.stage < stage ? { need, stage, perhapsAgain: false } : null;
}

/** Of the stages, counted from 1, the last one planned for now or earlier; 0 if none is. Where so many are told a day, it is the day. */
export function latestStage({ kind, stages, day }: Need, { now, today }: Moment): number {
  for (let stage = stages.length; stage > 0; stage--) {
    if (stages[stage - 1] <= now) return RULES[kind].aDay === undefined ? stage : 1 + daysBetween(day, today);
  }
  return 0;
}

/** Leaves out what goes beyond the people a day that some needs allow. */
export function withinDailyCount(reminders: readonly Reminder[], facts: Ledger): Reminder[] {
  const left = new Map<NeedKind, number>();
  return reminders.filter(({ need, stage, perhapsAgain }) => {
    const { aDay } = RULES[need.kind];
    if (aDay === undefined || perhapsAgain) return true;
    const room = left.get(need.kind) ?? aDay - toldToday(need, stage, facts);
    left.set(need.kind, room - 1);
    return room > 0;
  });
}

function toldToday({ kind, day }: Need, stage: number, facts: Ledger): number {
  let count = 0;
  for (const memory of facts.values()) {
    if (toldOf(memory, kind, day)?.stage === stage) count += 1;
  }
  return count;
}

/** Thank-yous by deadline, those still ahead first; briefs by start; the others by the day they count from; then as in the log. */
export function inMailOrder(a: Need, b: Need): number {
  return (
    MAIL_ORDER.indexOf(a.kind) - MAIL_ORDER.indexOf(b.kind) ||
    Number(a.late) - Number(b.late) ||
    momentOf(a) - momentOf(b) ||
    daysBetween(b.day, a.day) ||
    a.contact.row - b.contact.row
  );
}

function momentOf({ due }: Need): number {
  return typeof due === 'number' ? due : 0;
}

/** How many of each kind, in the mail's order. */
export function countedByKind(reminders: readonly Reminder[]): { kind: NeedKind; count: number }[] {
  return MAIL_ORDER.map((kind) => ({ kind, count: reminders.filter(({ need }) => need.kind === kind).length })).filter(
    ({ count }) => count > 0,
  );
}

/** Open needs the mail does not tell and the week's look does not list. A thank-you counts from the start, the others from their first stage. */
export function alsoOpen(people: readonly OpenPerson[], listed: ReadonlySet<Need>, moment: Moment): Need[] {
  const waits = (person: OpenPerson, need: Need): boolean =>
    need.kind === 'thankYou' ||
    (RULES[need.kind].aDay === undefined ? latestStage(need, moment) > 0 : toldOf(person.memory, need.kind, need.day) !== undefined);
  const open: Need[] = [];
  for (const person of people) {
    for (const need of person.needs) if (!listed.has(need) && waits(person, need)) open.push(need);
  }
  return open.sort(inMailOrder);
}

const MAIL_ORDER: readonly NeedKind[] = ['thankYou', 'brief', 'tellReferrer', 'followUp', 'keepInTouch', 'news', 'greeting', 'noReply'];
