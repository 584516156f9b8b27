// Random lives of one contact on the pure plan: whatever is typed when, each stage is told once, in time, and only while it makes sense.
import fc from 'fast-check';
import type { Contact } from '../../src/core/contact';
import { addDays, clockWords, HOUR, MINUTE, type Day, type Instant } from '../../src/core/day';
import type { NeedKind } from '../../src/core/needs';
import { decideRows, openNeeds, type Reminder, type Situation } from '../../src/core/reminders';
import { Log, type Ending, type Typed } from '../core/log';
import { ADA, DAYS, lives, typedBy, type Life } from './lives';

const LIVES = 2000;
const SEED = Number(process.env.TIDBIT_SEED ?? 20260309);

describe('a contact’s life', () => {
  it(`holds to the rules, ${LIVES} times (seed ${SEED})`, () => {
    fc.assert(
      fc.property(lives(), (life) => {
        live(life);
      }),
      { numRuns: LIVES, seed: SEED, endOnFailure: false },
    );
  });
});

/** Lives the life tick by tick, but only through the hours in which something can change, and checks every tick. */
function live(life: Life): void {
  const log = new Log({ [ADA]: {}, 'Grace Hopper': { keepInTouch: 'rest' } }, life);
  const first = log.instant(`${life.from} 00:${clockWords(life.tickMinute).slice(3)}`);
  const visited = new Set(life.hours);
  const visitAround = (instant: Instant): void => {
    const hour = Math.ceil((instant - first) / HOUR);
    for (const near of [hour - 1, hour, hour + 1]) visited.add(near);
  };
  const edits = [...life.edits].sort((a, b) => a.at - b.at);
  for (const { at } of edits) visitAround(first + at * MINUTE);
  for (const { hour } of life.endings) visited.add(hour);
  const witness = new Witness(log);

  for (let hour = 0; hour < DAYS * 24; hour++) {
    const now = first + hour * HOUR;
    for (; edits.length > 0 && first + edits[0].at * MINUTE <= now; edits.shift()) {
      const [{ at, seen, change }] = edits;
      const typed = typedBy(change, log.calendar.dayOf(first + at * MINUTE));
      log.editAt(first + at * MINUTE, ADA, typed, { seen });
      witness.edited(first + at * MINUTE, typed);
    }
    if (!visited.has(hour)) continue;
    const ending = life.endings.find((one) => one.hour === hour)?.ending ?? 'noted';
    const { telling, plan } = log.tickAt(now, { ending });
    witness.ticked(now, telling?.now ?? [], ending);
    const fresh = log.situation(now);
    demand(JSON.stringify(decideRows(fresh)) === JSON.stringify(plan.rows), 'the rows of a tick are what a fresh look gives');
    plannedAfter(fresh).forEach(visitAround);
  }
}

/** Tens of thousands of moments are looked at, so what holds is not put into words. */
function demand(holds: boolean, rule: string): void {
  if (!holds) throw new Error(`Broken: ${rule}`);
}

/** Every moment ahead at which a rule may have something to do. */
function plannedAfter(situation: Situation): Instant[] {
  const { now, calendar, settings } = situation;
  const needs = openNeeds(situation).flat();
  const starts = needs.flatMap(({ due }) => (typeof due === 'number' ? [due] : []));
  const snoozes = situation.contacts.flatMap(({ snoozedUntil }) => (snoozedUntil ? [calendar.at(snoozedUntil, settings.digestAt)] : []));
  return [...needs.flatMap(({ stages }) => stages), ...starts, ...snoozes].filter((instant) => instant > now);
}

/** Watches what is told about Ada and knows by itself what must not happen. */
class Witness {
  /** Stages told, by need and day; and those a run that died may have told. */
  private readonly told = new Map<string, number>();
  private readonly perhapsTold = new Set<string>();
  private readonly thankYousTold = new Map<Day, Instant>();
  /** The meeting that stands and must be told in time; null once something makes that void. */
  private owed: { readonly day: Day; readonly deadline: Instant } | null = null;
  private typed: Typed = {};

  constructor(private readonly log: Log) {}

  edited(at: Instant, typed: Typed): void {
    this.settle(at);
    this.typed = { ...this.typed, ...typed };
    const met = this.contact(at).met;
    const undisturbed = !this.typed.thankYouSent && !this.typed.snoozedUntil;
    this.owed =
      met && undisturbed && met.start >= at
        ? { day: met.day, deadline: met.start + 24 * HOUR }
        : undisturbed
          ? this.stillOwed(typed)
          : null;
  }

  ticked(now: Instant, reminders: readonly Reminder[], ending: Ending): void {
    this.settle(now);
    if (ending !== 'noted') this.owed = null;
    for (const { need, stage, perhapsAgain } of reminders) {
      this.mayBeTold(need, now);
      const key = `${need.kind} ${need.day}`;
      demand(stage > (this.told.get(key) ?? 0), `${key} ${stage} is told once`);
      demand(perhapsAgain === this.perhapsTold.has(`${key} ${stage}`), `${key} ${stage} says whether it may have come already`);
      if (ending === 'noted') this.told.set(key, stage);
      if (ending === 'died') this.perhapsTold.add(`${key} ${stage}`);
      if (ending === 'noted' && need.kind === 'thankYou' && !this.thankYousTold.has(need.day)) this.thankYousTold.set(need.day, now);
    }
  }

  /** Once a deadline has passed, the meeting's thank-you was told before it. */
  private settle(now: Instant): void {
    if (!this.owed || now < this.owed.deadline) return;
    demand(
      (this.thankYousTold.get(this.owed.day) ?? Infinity) < this.owed.deadline,
      `the thank-you of ${this.owed.day} is told before its deadline`,
    );
    this.owed = null;
  }

  /** An edit of something else leaves what was owed. */
  private stillOwed(typed: Typed): Witness['owed'] {
    return 'dateMet' in typed ? null : this.owed;
  }

  private contact(now: Instant): Contact {
    const contact = this.log.read(now).contacts.find(({ name }) => name === ADA);
    if (!contact) throw new Error('Ada is not in the log');
    return contact;
  }

  private mayBeTold({ kind, day }: Reminder['need'], now: Instant): void {
    const { calendar, settings } = this.log;
    const contact = this.contact(now);
    const today = calendar.dayOf(now);
    const minute = calendar.minuteOf(now);
    const { quietFrom, quietUntil, digestAt } = settings;
    const quiet = quietFrom <= quietUntil ? minute >= quietFrom && minute < quietUntil : minute >= quietFrom || minute < quietUntil;
    demand(!quiet, 'nothing is told in quiet hours');
    demand(!contact.snoozedUntil || now >= calendar.at(contact.snoozedUntil, digestAt), 'nothing is told of a snoozed person');
    demand(
      contact.keepInTouch !== 'rest' || kind === 'brief' || kind === 'thankYou',
      'of a resting person only Brief and Thank-you are told',
    );
    demand(this.isOpen(contact, kind, day, today, now), `${kind} of ${day} is open at ${calendar.iso(now)}`);
  }

  private isOpen(
    { met, thanked, followUpOn, lastContact, keepInTouch }: Contact,
    kind: NeedKind,
    day: Day,
    today: Day,
    now: Instant,
  ): boolean {
    switch (kind) {
      case 'brief':
        return met?.day === day && met.start - now >= 30 * MINUTE;
      case 'thankYou': {
        if (met?.day !== day) return false;
        const isThanked = thanked !== null && thanked !== 'tick' && thanked >= day;
        return !isThanked && today < addDays(this.log.calendar.dayOf(met.start + 24 * HOUR), 8);
      }
      case 'followUp': {
        const inTouch = lastContact !== null && lastContact >= day && lastContact <= today;
        return followUpOn === day && !inTouch && today >= day && today < addDays(day, 35);
      }
      case 'noReply':
        return met === null && today >= addDays(day, 7) && today < addDays(day, 35);
      case 'keepInTouch':
        return keepInTouch !== null && today >= day && today < addDays(day, 35);
      case 'tellReferrer':
        return thanked !== null && today < addDays(day, 30);
      default:
        return false;
    }
  }
}
