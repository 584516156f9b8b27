// When, as a screen says it: the time alone on the day itself, the weekday within a week, else the date, a far one with its year.
import type { Meeting } from './contact';
import { clockAt, daysBetween, weekdayOf, type Calendar, type Day, type Instant } from './day';
import { isFar } from './when';

/** A moment as one says it. Times are 'hh:mm' of the sheet's wall clock; null where only the day is known. */
export type When =
  | { readonly kind: 'today'; readonly time: string | null }
  /** 1 is Monday. */
  | { readonly kind: 'weekday'; readonly weekday: number; readonly time: string | null }
  | { readonly kind: 'date' | 'farDate'; readonly day: Day; readonly time: string | null };

/** A day seen from another: within six days either way a weekday can mean one day only, within half a year a day of a month. */
export function sayDay(day: Day, today: Day, time: string | null = null): When {
  if (day === today) return { kind: 'today', time };
  if (Math.abs(daysBetween(today, day)) <= 6) return { kind: 'weekday', weekday: weekdayOf(day), time };
  return { kind: isFar(day, today) ? 'farDate' : 'date', day, time };
}

/** An instant seen from another, both on the calendar's wall clock. */
export function sayInstant(instant: Instant, now: Instant, calendar: Calendar): When {
  return sayDay(calendar.dayOf(instant), calendar.dayOf(now), clockAt(calendar, instant));
}

/** A meeting as the log has it: a date without a time keeps none. */
export function sayMeeting({ day, start, timed }: Meeting, today: Day, calendar: Calendar): When {
  return sayDay(day, today, timed ? clockAt(calendar, start) : null);
}
