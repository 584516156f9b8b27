// The rules: one table of data, one row a need. When it begins, its deadline, its stages, its end, its lapse.
import type { Contact } from './contact';
import { addDays, MINUTE, type Calendar, type Day, type Instant } from './day';
import { WORDS } from './need-words';
import { NEWS_LAPSES, type News } from './news';
import {
  cadenceDay,
  GREETING_LAPSES,
  hasMet,
  isThanked,
  isToGreet,
  lastContactOf,
  newsOf,
  owesThanks,
  startOf,
  thankYouDeadline,
  THANK_YOU_LAPSES,
  type Moment,
  type Person,
} from './person';
import { atDigest, briefStages, newsStages, thankYouStages } from './stages';

export type NeedKind = 'ask' | 'noReply' | 'brief' | 'thankYou' | 'tellReferrer' | 'followUp' | 'keepInTouch' | 'news' | 'greeting';

/** A deadline as the log shows it: a moment for Brief and Thank-you, a day for the others. */
export type Due = Instant | Day;

/** The moment of a deadline; of a day its first. */
export function dueAt(due: Due, calendar: Calendar): Instant {
  return typeof due === 'number' ? due : calendar.startOf(due);
}

/** One open need of one contact. */
export interface Need {
  readonly kind: NeedKind;
  readonly contact: Contact;
  /** The civil day it counts from: what was told is remembered by contact, need, this day and stage. */
  readonly day: Day;
  readonly due: Due | null;
  /** Thank-you past its deadline. */
  readonly late: boolean;
  /** Planned times of the stages, already moved out of the quiet hours; stage 1 first. */
  readonly stages: readonly Instant[];
  /** What to do, for the Next step cell: 'Write the thank-you note'. */
  readonly step: string;
  /** One sentence: why now. */
  readonly why: string;
  /** Of a thank-you: nobody has said yet that the meeting took place. */
  readonly unconfirmed?: true;
  /** Of Tell the referrer: whom to tell. */
  readonly referrer?: Contact;
  /** Of News: what to tell. */
  readonly news?: News;
}

interface Rule {
  /** The civil day it counts from, once it has begun and until it ends; null otherwise. Whether it lapsed is no matter here. */
  since(person: Person): Day | null;
  readonly due: (person: Person, day: Day) => Due | null;
  readonly stages: (person: Person, day: Day) => readonly Instant[];
  /** It lapses at the start of the day that many days after the one it counts from, or after its deadline's day. Null: never. */
  readonly lapses: { readonly days: number; readonly after: 'day' | 'deadline' } | null;
  /** Lapsing puts the contact to rest. */
  readonly toRest?: true;
  /** Holds for contacts at rest too. */
  readonly atRest?: true;
  /** Too close to its deadline to be told any more. */
  readonly tooLate?: (person: Person) => boolean;
  /** So many people a day; the stage is then the day, counted from 1. */
  readonly aDay?: number;
}

export const RULES: Readonly<Record<NeedKind, Rule>> = {
  thankYou: {
    since: (person) => (hasMet(person) && !isThanked(person) ? metDay(person) : null),
    due: (person) => thankYouDeadline(startOf(person)),
    stages: thankYouStages,
    lapses: { days: THANK_YOU_LAPSES, after: 'deadline' },
    atRest: true,
  },
  brief: {
    since: (person) => (hasMet(person) ? null : metDay(person)),
    due: startOf,
    stages: briefStages,
    lapses: null,
    atRest: true,
    tooLate: (person) => startOf(person) - person.moment.now < 30 * MINUTE,
  },
  tellReferrer: {
    since: referrerSince,
    due: inDays(2),
    stages: atDigest(1, 5),
    lapses: { days: 30, after: 'day' },
  },
  followUp: {
    since: followUpSince,
    due: inDays(0),
    stages: atDigest(0, 7, 14, 28),
    lapses: { days: 35, after: 'day' },
    toRest: true,
  },
  keepInTouch: {
    since: keepInTouchSince,
    due: inDays(0),
    stages: atDigest(0, 7, 14, 28),
    lapses: { days: 35, after: 'day' },
    toRest: true,
  },
  news: {
    since: newsSince,
    due: inDays(7),
    stages: newsStages,
    lapses: { days: NEWS_LAPSES, after: 'day' },
  },
  greeting: {
    since: greetingSince,
    due: inDays(GREETING_LAPSES),
    stages: atDigest(0),
    lapses: { days: GREETING_LAPSES, after: 'day' },
    aDay: 10,
  },
  noReply: {
    since: noReplySince,
    due: () => null,
    stages: atDigest(7, 21),
    lapses: { days: 35, after: 'day' },
    toRest: true,
  },
  ask: {
    since: ({ contact, moment }) => (contact.askedOn || contact.met || hasUnread(contact, 'askedOn', 'dateMet') ? null : moment.today),
    due: () => null,
    stages: () => [],
    lapses: null,
  },
};

/** Every need, the strongest first: what Status, Next step and Due are taken from. */
const STRENGTH = Object.freeze([
  'thankYou',
  'followUp',
  'keepInTouch',
  'tellReferrer',
  'news',
  'greeting',
  'brief',
  'noReply',
  'ask',
] as const satisfies readonly NeedKind[]);

/** What the rules say of one contact. */
export interface Standing {
  /** Open needs, the strongest first. */
  readonly needs: readonly Need[];
  /** By choice, or because a need lapsed and nothing newer is in the log. */
  readonly isResting: boolean;
}

/** What every rule says of one contact. */
export function standingOf(person: Person): Standing {
  const needs: Need[] = [];
  const byChoice = person.contact.keepInTouch === 'rest';
  let rested: Day | null = null;
  for (const [kind, rule] of BY_STRENGTH) {
    const day = rule.since(person);
    if (!day) continue;
    const lapse = lapseDay(person, rule, day);
    if (!lapse || lapse > person.moment.today) {
      if (!byChoice || rule.atRest) needs.push(new OpenNeed(person, kind, day));
    } else if (rule.toRest && (!rested || lapse > rested)) rested = lapse;
  }
  return { needs, isResting: byChoice || (rested !== null && !hasNewer(person, rested)) };
}

const BY_STRENGTH = STRENGTH.map((kind) => [kind, RULES[kind]] as const);

/** How many days after the day it counts from nothing of a need, or of a look-ahead, is open any more, whatever the zone. */
export function daysRemembered(kind: NeedKind | 'lookAhead'): number {
  // A deadline's day is at most two days after the meeting's, a look-ahead lasts two; one more for zones that change.
  return (kind === 'lookAhead' ? 0 : RULES[kind].lapses?.days || 0) + 3;
}

/** A need as the rules make it. Most are only counted, so their words are put together when somebody reads them. */
class OpenNeed implements Need {
  readonly contact: Contact;
  readonly due: Due | null;
  readonly late: boolean;
  readonly stages: readonly Instant[];
  readonly unconfirmed: true | undefined;
  readonly referrer: Contact | undefined;
  readonly news: News | undefined;
  private readonly moment: Moment;

  constructor(
    person: Person,
    readonly kind: NeedKind,
    readonly day: Day,
  ) {
    const { contact, memory, moment } = person;
    const { due, stages } = RULES[kind];
    this.contact = contact;
    this.moment = moment;
    this.due = due(person, day);
    this.late = kind === 'thankYou' && typeof this.due === 'number' && this.due <= moment.now;
    this.stages = stages(person, day);
    this.unconfirmed = kind === 'thankYou' && memory.confirmed?.day !== contact.met?.day ? true : undefined;
    this.referrer = kind === 'tellReferrer' ? moment.referrerOf(contact) || undefined : undefined;
    this.news = kind === 'news' ? newsOf(person) : undefined;
  }

  get step(): string {
    return WORDS[this.kind].step(this, this.moment);
  }

  get why(): string {
    return WORDS[this.kind].why(this, this.moment);
  }
}

function lapseDay(person: Person, { lapses, due }: Rule, day: Day): Day | null {
  if (!lapses) return null;
  const deadline = lapses.after === 'deadline' ? due(person, day) : null;
  return addDays(typeof deadline === 'number' ? person.moment.calendar.dayOf(deadline) : day, lapses.days);
}

function metDay({ contact }: Person): Day | null {
  return contact.met && contact.met.day;
}

function hasUnread({ unread }: Contact, ...keys: readonly ('askedOn' | 'dateMet' | 'referrerTold')[]): boolean {
  return unread !== undefined && keys.some((key) => unread.includes(key));
}

function noReplySince({ contact, memory }: Person): Day | null {
  const { askedOn, met } = contact;
  const cancelledOn = memory.cancelledOn || null;
  if (met || hasUnread(contact, 'dateMet')) return null;
  return askedOn && cancelledOn ? (askedOn > cancelledOn ? askedOn : cancelledOn) : askedOn || cancelledOn;
}

function referrerSince(person: Person): Day | null {
  const { contact, moment } = person;
  if (!contact.met || contact.referrerTold || hasUnread(contact, 'referrerTold')) return null;
  if (!hasMet(person) || !isThanked(person) || !moment.referrerOf(contact)) return null;
  return contact.thanked === 'tick' ? contact.met.day : contact.thanked;
}

function newsSince(person: Person): Day | null {
  const news = newsOf(person);
  return !news || owesThanks(person) ? null : news.day;
}

function followUpSince(person: Person): Day | null {
  const { followUpOn } = person.contact;
  if (!followUpOn || followUpOn > person.moment.today) return null;
  const last = lastContactOf(person);
  return last && last >= followUpOn ? null : followUpOn;
}

function keepInTouchSince(person: Person): Day | null {
  const { keepInTouch } = person.contact;
  const last = keepInTouch && lastContactOf(person);
  const day = keepInTouch && last && cadenceDay(last, keepInTouch);
  return day && day <= person.moment.today ? day : null;
}

function greetingSince(person: Person): Day | null {
  const { greetingDay } = person.moment;
  return greetingDay && isToGreet(person, greetingDay) ? greetingDay : null;
}

/** Anything in the log dated on or after `day`, the day a need lapsed. */
function hasNewer(person: Person, day: Day): boolean {
  const { askedOn, met, followUpOn } = person.contact;
  return [askedOn, met && met.day, followUpOn, lastContactOf(person)].some((newer) => newer && newer >= day);
}

function inDays(days: number): Rule['due'] {
  return (_, day) => addDays(day, days);
}
