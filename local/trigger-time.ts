// When clock triggers run: whether an hour is theirs, and how long they may run in a day.
import type { State, StoredTrigger } from './state';
import { wallClock } from './zone';

const HOUR = 3_600_000;
/** Of a consumer account (guides/services/quotas). */
const TRIGGER_TIME_A_DAY = 1.5 * HOUR;

/** Hourly ones always are. Others once their period has passed, less half an hour for the minute Google picks; daily ones at their hour. */
export function isDue({ everyHours, atHour, lastRun, zone }: StoredTrigger, now: number): boolean {
  if (everyHours <= 1) return true;
  if (atHour !== null && wallClock(now, zone).hour !== atHour) return false;
  return lastRun === null || now - lastRun >= (everyHours - 0.5) * HOUR;
}

export function triggerTimeIsUp({ triggerTime }: State, email: string, now: number): boolean {
  const today = triggerTime[email];
  return today !== undefined && now < today.emptyAgainAt && today.spent >= TRIGGER_TIME_A_DAY;
}

export function spendTriggerTime({ triggerTime }: State, email: string, milliseconds: number, now: number): void {
  const today = triggerTime[email];
  if (today === undefined || now >= today.emptyAgainAt) triggerTime[email] = { spent: milliseconds, emptyAgainAt: now + 24 * HOUR };
  else today.spent += milliseconds;
}
