// The offer to send season's greetings: made once a year, around the day, to somebody who has people to greet and has not said yet.
import { addDays, type Day } from './day';
import { personAt } from './learning';
import { GREETING_LAPSES, isToGreet, momentOf } from './person';
import type { Situation } from './reminders';
import { DEFAULT_GREETING } from './settings';

export interface GreetingOffer {
  /** The day greetings would begin. */
  readonly day: Day;
  /** How many people there are to greet. */
  readonly people: number;
}

/** Days before the chosen day on which the offer is first made. */
const OFFERED_BEFORE = 14;

/** Null unless greetings are off, the season is near and `answered`, the year of the user's last answer, is not this one. */
export function greetingOffer(situation: Situation, answered: string | null): GreetingOffer | null {
  const moment = momentOf(situation);
  const year = moment.today.slice(0, 4);
  const day = `${year}-${DEFAULT_GREETING}` as Day;
  const isNear = moment.today >= addDays(day, -OFFERED_BEFORE) && moment.today < addDays(day, GREETING_LAPSES);
  if (situation.settings.greeting !== null || answered === year || !isNear) return null;
  const people = situation.contacts.filter(
    (contact) => contact.keepInTouch !== 'rest' && isToGreet(personAt(contact, situation.ledger, moment), day),
  );
  return people.length === 0 ? null : { day, people: people.length };
}
