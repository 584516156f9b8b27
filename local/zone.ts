// Wall clocks: what an instant reads in a zone. One cached Intl.DateTimeFormat per zone.

/** Month 1-12; weekday 1 = Monday ... 7 = Sunday; offset in minutes east of Greenwich. */
export interface WallClock {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
  readonly weekday: number;
  readonly offset: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Throws a RangeError for a zone nobody knows. `instant` in epoch milliseconds. */
export function wallClock(instant: number, zone: string): WallClock {
  const wall = instant + offsetAt(instant, zone) * 60_000;
  const shifted = new Date(wall);
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
    second: shifted.getUTCSeconds(),
    millisecond: shifted.getUTCMilliseconds(),
    weekday: shifted.getUTCDay() === 0 ? 7 : shifted.getUTCDay(),
    offset: Math.round((wall - instant) / 60_000),
  };
}

/** Minutes east of Greenwich at that instant; fractions where a zone had seconds. */
export function offsetAt(instant: number, zone: string): number {
  const parts: Record<string, number> = {};
  for (const { type, value } of format(zone).formatToParts(instant)) parts[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  const whole = Math.floor(instant / 1000) * 1000;
  return (Date.UTC(year, month - 1, day, hour, minute, second) - whole) / 60_000;
}

/**
 * The instant at which the zone's clock reads `wall` (epoch milliseconds as if it were UTC). As JavaScript has it: a time that comes
 * twice is the first, one that does not come is read with the offset before the gap.
 */
export function instantOf(wall: number, zone: string): number {
  if (Number.isNaN(wall)) return NaN;
  const [before, after] = [wall - DAY, wall + DAY].map((near) => offsetAt(near, zone) * 60_000) as [number, number];
  const fits = [before, after].find((offset) => offsetAt(wall - offset, zone) * 60_000 === offset);
  return wall - (fits ?? before);
}

const DAY = 86_400_000;

function format(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(zone, made);
  return made;
}

/** Monday-based ISO week of a civil day. */
export function weekOfYear(year: number, month: number, day: number): number {
  const date = new Date(Date.UTC(year, month - 1, day));
  date.setUTCDate(date.getUTCDate() + 4 - (date.getUTCDay() || 7));
  return Math.ceil(((date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 1)) / DAY + 1) / 7);
}
