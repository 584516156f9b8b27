// The preview's clock: it stands still until somebody moves it.
import type { Clock } from '../runtime';
import { wallClock } from '../zone';

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

/** The instant at which clocks in the zone show `wall`, 'yyyy-mm-ddThh:mm'; near a clock change one that is close. */
export function instantOf(wall: string, zone: string): number {
  const asUtc = Date.parse(`${wall}:00Z`);
  const guess = asUtc - wallClock(asUtc, zone).offset * 60_000;
  return asUtc - wallClock(guess, zone).offset * 60_000;
}
