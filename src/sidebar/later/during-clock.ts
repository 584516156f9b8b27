// The clock of a conversation: time used and left, where the last question belongs, and what is said aloud when time runs out.
import { readStored, store } from './stored';

/** Instants of the browser's clock, and milliseconds. */
export interface Clock {
  readonly startedAt: number;
  /** null while it runs. */
  readonly pausedAt: number | null;
  readonly pausedFor: number;
  /** Minutes agreed on. */
  readonly agreed: number;
}

export function startClock(agreed: number): Clock {
  return { startedAt: Date.now(), pausedAt: null, pausedFor: 0, agreed };
}

/** Whole seconds used. */
export function secondsUsed({ startedAt, pausedAt, pausedFor }: Clock): number {
  return Math.max(0, Math.floor(((pausedAt ?? Date.now()) - startedAt - pausedFor) / 1000));
}

/** Below zero: seconds over. */
export function secondsLeft(clock: Clock): number {
  return clock.agreed * 60 - secondsUsed(clock);
}

export function paused(clock: Clock): Clock {
  if (clock.pausedAt === null) return { ...clock, pausedAt: Date.now() };
  return { ...clock, pausedAt: null, pausedFor: clock.pausedFor + Date.now() - clock.pausedAt };
}

/** Minutes left at which the clock speaks; 0 is the end. */
export const SPEAKS_AT = [5, 2, 0] as const;
export type SpeaksAt = (typeof SPEAKS_AT)[number];

/** What is to be said when the clock has come from so many seconds left to so many; null for nothing. */
export function toSay(before: number, now: number): SpeaksAt | null {
  return SPEAKS_AT.find((minutes) => before > minutes * 60 && now <= minutes * 60) ?? null;
}

/** A page that was loaded again goes on counting, where the browser's store works; after three hours it is another conversation. */
export function readClock(contactId: string): Clock | null {
  const { startedAt, pausedAt, pausedFor, agreed } = (readStored(`${contactId}.clock`) ?? {}) as Partial<Clock>;
  if (![startedAt, pausedFor, agreed].every((number) => typeof number === 'number') || pausedAt === undefined) return null;
  const clock = { startedAt, pausedAt, pausedFor, agreed } as Clock;
  return Date.now() - clock.startedAt < LONGEST ? clock : null;
}

export function keepClock(contactId: string, clock: Clock | null): void {
  store(`${contactId}.clock`, clock);
}

const LONGEST = 3 * 3_600_000;
