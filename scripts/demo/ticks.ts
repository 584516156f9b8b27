// When the hourly trigger fires, and in which order what happens at one instant happens.
import type { Calendar, Instant } from '../../src/core/day';
import type { Step } from './scenario';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** The first minute `minute` of the zone's wall clock at or after `from`, then every 60 elapsed minutes up to `from` + `hours`, included. */
export function tickTimes(from: Instant, hours: number, minute: number, calendar: Calendar): readonly Instant[] {
  let first = Math.ceil(from / MINUTE) * MINUTE;
  while (calendar.minuteOf(first) % 60 !== minute) first += MINUTE;
  const times: Instant[] = [];
  for (let at = first; at <= from + hours * HOUR; at += HOUR) times.push(at);
  return times;
}

export type Happening =
  { readonly kind: 'step'; readonly at: Instant; readonly step: Step } | { readonly kind: 'tick'; readonly at: Instant };

/** Everything in the order of time; at one instant the steps in file order, then the tick. */
export function happenings(steps: readonly Step[], ticks: readonly Instant[]): readonly Happening[] {
  return [
    ...steps.map((step): Happening => ({ kind: 'step', at: step.at, step })),
    ...ticks.map((at): Happening => ({ kind: 'tick', at })),
  ].sort((one, other) => one.at - other.at);
}
