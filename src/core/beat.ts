// How the hourly look is doing: on, quiet, off or stuck, and when it looks next.
import { HOUR, type Instant } from './day';
import { isQuiet, quietTimeAt } from './quiet';
import { sayInstant, type When } from './say-when';
import type { Situation } from './reminders';

export type Beat =
  | { readonly kind: 'off' }
  | { readonly kind: 'on'; readonly checked: When | null; readonly next: When | null }
  | { readonly kind: 'quiet'; readonly until: When }
  /** No look for more than three hours, or the last one failed. */
  | { readonly kind: 'stuck'; readonly since: When | null };

/** What is remembered of the hourly look. */
export interface Pulse {
  /** Somebody gets reminders. */
  readonly on: boolean;
  readonly lastTick: Instant | null;
  readonly error: string | null;
  /** What it could not do, one sentence each. */
  readonly notes: readonly string[];
}

/** A look late by more than this is worth saying. */
const PATIENCE = 3 * HOUR;

export function beatOf(pulse: Pulse, { now, calendar, settings }: Pick<Situation, 'now' | 'calendar' | 'settings'>): Beat {
  if (!pulse.on) return { kind: 'off' };
  const { lastTick } = pulse;
  const say = (instant: Instant) => sayInstant(instant, now, calendar);
  const isLate = lastTick !== null && now - lastTick > PATIENCE;
  if (isLate || pulse.error !== null) return { kind: 'stuck', since: lastTick === null ? null : say(lastTick) };
  const quiet = isQuiet(settings, calendar.minuteOf(now)) ? quietTimeAt(now, calendar, settings) : null;
  if (quiet) return { kind: 'quiet', until: say(quiet.until) };
  if (lastTick === null) return { kind: 'on', checked: null, next: null };
  return { kind: 'on', checked: say(lastTick), next: say(Math.max(lastTick + HOUR, now)) };
}
