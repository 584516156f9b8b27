// When, as a mail says it: weekday and time, never "today", because nobody knows when a mail is read.
import { dayWords, daysBetween, weekdayName, type Day, type MinuteOfDay } from './day';

/** 'Tuesday' within six days of `now`, where the weekday can mean one day only; 'Tuesday 14 October' otherwise. */
export function nearDay(day: Day, now: Day): string {
  return Math.abs(daysBetween(now, day)) <= 6 ? weekdayName(day) : dayWords(day);
}

export function partOfDay(minute: MinuteOfDay): 'morning' | 'afternoon' | 'evening' {
  if (minute < 12 * 60) return 'morning';
  return minute < 18 * 60 ? 'afternoon' : 'evening';
}
