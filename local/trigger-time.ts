// Whether a clock trigger's time has come when the hour strikes.
import type { StoredTrigger } from './state';
import { wallClock } from './zone';

const HOUR = 3_600_000;

/** Hourly ones always are. Others once their period has passed, less half an hour for the minute Google picks; daily ones at their hour. */
export function isDue({ everyHours, atHour, lastRun, zone }: StoredTrigger, now: number): boolean {
  if (everyHours <= 1) return true;
  if (atHour !== null && wallClock(now, zone).hour !== atHour) return false;
  return lastRun === null || now - lastRun >= (everyHours - 0.5) * HOUR;
}
