// When each stage of a need is planned: by day at the digest hour, or by the hours of a meeting, moved out of the quiet hours.
import { addDays, HOUR, type Day, type Instant } from './day';
import { newsOf, startOf, thankYouDeadline, type Moment, type Person } from './person';
import { afterQuiet, aroundQuiet } from './quiet';

/** Stages by day: at the digest hour, so many days after the one the need counts from. Ten thousand people share a few hundred days. */
export function atDigest(...days: readonly number[]): (person: Person, day: Day) => readonly Instant[] {
  let known = new Map<Day, readonly Instant[]>();
  let knownFor: Moment | undefined;
  return ({ moment }, day) => {
    if (knownFor !== moment) [known, knownFor] = [new Map(), moment];
    let stages = known.get(day);
    if (!stages) {
      stages = days.map((after) => digestOn(addDays(day, after), moment));
      known.set(day, stages);
    }
    return stages;
  };
}

function digestOn(day: Day, { calendar, settings }: Moment): Instant {
  return calendar.at(day, settings.digestAt);
}

/** The first digest hour after the news was shared, and that three days on. */
export function newsStages(person: Person, day: Day): Instant[] {
  const { moment } = person;
  const sameDay = digestOn(day, moment);
  const shared = newsOf(person)?.at ?? sameDay;
  return [sameDay > shared ? sameDay : digestOn(addDays(day, 1), moment), digestOn(addDays(day, 3), moment)];
}

/** The digest hour of the meeting's day; for an early meeting, the afternoon before. */
export function briefStages(person: Person, day: Day): Instant[] {
  const { moment } = person;
  const { calendar, settings } = moment;
  const morning = digestOn(day, moment);
  const planned = startOf(person) < morning + 2 * HOUR ? calendar.at(addDays(day, -1), BRIEF_EVE) : morning;
  return [afterQuiet(planned, calendar, settings)];
}

/** Two before the deadline, then three late ones. */
export function thankYouStages(person: Person, day: Day): Instant[] {
  const { moment } = person;
  const { calendar, settings } = moment;
  const start = startOf(person);
  const deadline = thankYouDeadline(start);
  const moved = (planned: Instant): Instant => aroundQuiet(planned, start + HOUR, calendar, settings);
  const first = moved(start + 2 * HOUR);
  const morning = digestOn(addDays(day, 1), moment);
  const morningFits = morning - first >= 4 * HOUR && deadline - morning >= 2 * HOUR;
  const lastDay = calendar.dayOf(deadline);
  const late = [1, 2, 5].map((after) => digestOn(addDays(lastDay, after), moment));
  return [first, moved(morningFits ? morning : deadline - 4 * HOUR), ...late];
}

/** 17:00 of the day before. */
const BRIEF_EVE = 17 * 60;
