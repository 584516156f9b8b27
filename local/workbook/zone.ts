// Wall times and instants: a cell holds a wall time as a serial number, and only the spreadsheet's zone makes an instant of it.

const DAY = 86_400_000;
/** Serial 0 is 1899-12-30; this many days lie between it and 1970-01-01. */
const EPOCH = 25_569;

export interface Zone {
  readonly name: string;
  /** Serial of the wall time that clocks in the zone show at `instant` (milliseconds since 1970 UTC). */
  serialOf(instant: number): number;
  /** Instant of a wall time. One that does not exist counts as the next that does, one that exists twice as the first. */
  instantOf(serial: number): number;
}

/** The zone called `name`; throws a RangeError for a name that is not in the IANA table. Conversions are cached by day. */
export function zoneOf(name: string): Zone {
  const known = zones.get(name);
  if (known) return known;
  const zone = makeZone(name);
  zones.set(name, zone);
  return zone;
}

const zones = new Map<string, Zone>();

/** Serial of a wall time given in its parts; months count from 1. */
export function serialOfParts(year: number, month: number, day: number, hour = 0, minute = 0, second = 0): number {
  const wall = new Date(0);
  wall.setUTCFullYear(year, month - 1, day);
  wall.setUTCHours(hour, minute, second);
  return wall.getTime() / DAY + EPOCH;
}

function makeZone(name: string): Zone {
  const offsetAt = offsetReader(name);
  /** Offset for the whole UTC day of an instant, or null where it changes within that day. */
  const offsetOfDay = cachedByDay((start) => {
    const first = offsetAt(start);
    return first === offsetAt(start + DAY) ? first : null;
  });
  /** Offset for every wall time of a day, or null where a change is near. */
  const offsetOfWallDay = cachedByDay((start) => {
    const before = offsetAt(start - 2 * DAY);
    return before === offsetAt(start + 3 * DAY) ? before : null;
  });

  return {
    name,
    serialOf(instant) {
      const offset = offsetOfDay(instant) ?? offsetAt(instant);
      return (instant + offset) / DAY + EPOCH;
    },
    instantOf(serial) {
      const wall = Math.round((serial - EPOCH) * DAY);
      const offset = offsetOfWallDay(wall);
      return offset === null ? instantNearChange(wall, offsetAt) : wall - offset;
    },
  };
}

function instantNearChange(wall: number, offsetAt: (instant: number) => number): number {
  const start = wall - 2 * DAY;
  const end = wall + 3 * DAY;
  const candidates = [wall - offsetAt(start), wall - offsetAt(end)].filter((instant) => instant + offsetAt(instant) === wall);
  if (candidates.length > 0) return Math.min(...candidates);
  // The clocks jumped over this wall time: the first instant after the jump.
  let before = start;
  let after = end;
  const oldOffset = offsetAt(before);
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (offsetAt(middle) === oldOffset) before = middle;
    else after = middle;
  }
  return after;
}

function offsetReader(name: string): (instant: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: name,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
    era: 'short',
  });
  return (instant) => {
    const parts: Record<string, number> = {};
    let era = 'AD';
    for (const { type, value } of format.formatToParts(instant)) {
      if (type === 'era') era = value;
      else parts[type] = Number(value);
    }
    const year = era.startsWith('B') ? 1 - parts['year'] : parts['year'];
    const wall = (serialOfParts(year, parts['month'], parts['day'], parts['hour'], parts['minute'], parts['second']) - EPOCH) * DAY;
    return Math.round(wall) - Math.floor(instant / 1000) * 1000;
  };
}

function cachedByDay(offset: (dayStart: number) => number | null): (time: number) => number | null {
  const cache = new Map<number, number | null>();
  return (time) => {
    const day = Math.floor(time / DAY);
    let known = cache.get(day);
    if (known === undefined) {
      known = offset(day * DAY);
      cache.set(day, known);
    }
    return known;
  };
}
