// When, as a mail says it: weekday and time, never "today", because nobody knows when a mail is read.
import { clockWords, dayWords, daysBetween, weekdayName, type Calendar, type Day, type Instant, type MinuteOfDay } from './day';

/** 'Tuesday' within six days of `now`, where the weekday can mean one day only; otherwise as datedDay. */
export function nearDay(day: Day, now: Day): string {
  return Math.abs(daysBetween(now, day)) <= 6 ? weekdayName(day) : datedDay(day, now);
}

/** 'Tuesday 15:00' within six days of `now`, otherwise 'Tuesday 14 October, 15:00'. */
export function nearMoment(instant: Instant, now: Instant, calendar: Calendar): string {
  const day = nearDay(calendar.dayOf(instant), calendar.dayOf(now));
  return `${day}${day.includes(' ') ? ',' : ''} ${clockWords(calendar.minuteOf(instant))}`;
}

/** 'Tuesday 14 October', and the year where that could be meant of another. */
export function datedDay(day: Day, now: Day): string {
  return isFar(day, now) ? `${dayWords(day)} ${day.slice(0, 4)}` : dayWords(day);
}

/** More than half a year away, either way: a day of that name lies nearer. */
export function isFar(day: Day, now: Day): boolean {
  return Math.abs(daysBetween(now, day)) > 182;
}

export function partOfDay(minute: MinuteOfDay): 'morning' | 'afternoon' | 'evening' {
  if (minute < 12 * 60) return 'morning';
  return minute < 18 * 60 ? 'afternoon' : 'evening';
}
