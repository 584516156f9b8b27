// The preview's clock: it stands still until somebody moves it.
import type { Clock } from '../runtime';
import { instantOf, wallClock } from '../zone';

export interface HandClock extends Clock {
  /** Epoch milliseconds. */
  set(instant: number): void;
}

export function handClock(start: number): HandClock {
  let now = start;
  return {
    now: () => now,
    set(instant) {
      now = instant;
    },
  };
}

/** The next moment after `instant` at which clocks in the zone show a full hour. */
export function nextFullHour(instant: number, zone: string): number {
  const { minute, second, millisecond } = wallClock(instant, zone);
  return instant + 3_600_000 - ((minute * 60 + second) * 1000 + millisecond);
}

/** The instant at which clocks in the zone show `wall`, 'yyyy-mm-ddThh:mm'. */
export const instantAt = (wall: string, zone: string): number => instantOf(Date.parse(`${wall}:00Z`), zone);
