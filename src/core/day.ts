// Civil days, instants and zones: the only file that knows how wall clocks and elapsed time relate.

/** A calendar day, 'yyyy-mm-dd': no clock time, no zone. */
export type Day = string & { readonly __day: true };

/** Milliseconds since 1970-01-01T00:00Z. */
export type Instant = number;

/** An IANA zone name such as 'America/New_York'. */
export type Zone = string;

/** Minutes since midnight on a wall clock, 0..1439. */
export type MinuteOfDay = number;

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Wall time and elapsed time in one zone. A wall time that does not exist counts as the next that does; one that exists twice as the first. */
export interface Calendar {
  readonly zone: Zone;
  dayOf(instant: Instant): Day;
  minuteOf(instant: Instant): MinuteOfDay;
  /** Both at once. */
  wallOf(instant: Instant): { readonly day: Day; readonly minute: MinuteOfDay };
  at(day: Day, minute: MinuteOfDay): Instant;
  /** The first instant of the day; not always 00:00 on the wall. */
  startOf(day: Day): Instant;
  /** ISO 8601 with this zone's offset, to the second: '2026-03-09T17:00:00-05:00'. */
  iso(instant: Instant): string;
}

/** The calendar of a zone, the same object each time. Throws a RangeError that names the zone when there is none of that name. */
export function calendarOf(zone: Zone): Calendar {
  const known = calendars.get(zone);
  if (known) return known;
  const calendar = makeCalendar(zone);
  calendars.set(zone, calendar);
  return calendar;
}

/** The day in 'yyyy-mm-dd'; null for any other text and for days no calendar has. */
export function parseDay(text: string): Day | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const day = dayOfNumber(numberOfDay(text as Day));
  return day === text ? day : null;
}

export function addDays(day: Day, days: number): Day {
  return dayOfNumber(numberOfDay(day) + days);
}

/** The same day of the month that many months on, or the month's last: 31 January + 1 month = 28 February. */
export function addMonths(day: Day, months: number): Day {
  const month = +day.slice(0, 4) * 12 + +day.slice(5, 7) - 1 + months;
  const first = firstOfMonth(month);
  return dayOfNumber(first + Math.min(+day.slice(8), firstOfMonth(month + 1) - first) - 1);
}

/** Days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return numberOfDay(to) - numberOfDay(from);
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: Day): number {
  return ((((numberOfDay(day) + 3) % 7) + 7) % 7) + 1;
}

/** 'Tuesday' */
export function weekdayName(day: Day): string {
  return WEEKDAYS[weekdayOf(day) - 1] || '';
}

/** 'Tuesday 14 October' */
export function dayWords(day: Day): string {
  return `${weekdayName(day)} ${+day.slice(8)} ${MONTHS[+day.slice(5, 7) - 1]}`;
}

/** 'Tuesday 15:00' on the calendar's wall clock. */
export function momentWords(calendar: Calendar, instant: Instant): string {
  return `${weekdayName(calendar.dayOf(instant))} ${clockAt(calendar, instant)}`;
}

/** '15:00' on the calendar's wall clock. */
export function clockAt(calendar: Calendar, instant: Instant): string {
  return clockWords(calendar.minuteOf(instant));
}

/** '2026-03-09T15:00' on the calendar's wall clock; the day alone at its first instant. */
export function wallText(calendar: Calendar, instant: Instant, between = 'T'): string {
  const day = calendar.dayOf(instant);
  return calendar.startOf(day) === instant ? day : day + between + clockAt(calendar, instant);
}

/** '08:05' */
export function clockWords(minute: MinuteOfDay): string {
  return `${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`;
}

/** The minute in 'hh:mm', hours with one or two digits; null for any other text. */
export function parseClock(text: string): MinuteOfDay | null {
  const match = /^(\d{1,2}):(\d{2})$/.exec(text.trim());
  const [hour, minute] = match ? [Number(match[1]), Number(match[2])] : [NaN, NaN];
  return hour < 24 && minute < 60 ? hour * 60 + minute : null;
}

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

const calendars = new Map<Zone, Calendar>();

// Ten thousand rows name the same few hundred days, so both directions are remembered.
const numbersByDay = new Map<Day, number>();
const daysByNumber = new Map<number, Day>();

/** Days since 1970-01-01. */
export function numberOfDay(day: Day): number {
  return numbersByDay.get(day) ?? noteNumber(day);
}

function noteNumber(day: Day): number {
  const number = Date.UTC(+day.slice(0, 4), +day.slice(5, 7) - 1, +day.slice(8)) / DAY;
  numbersByDay.set(day, number);
  return number;
}

/** The day that many days after 1970-01-01. */
export function dayOfNumber(number: number): Day {
  return daysByNumber.get(number) || noteDay(number);
}

function noteDay(number: number): Day {
  const day = new Date(number * DAY).toISOString().slice(0, 10) as Day;
  daysByNumber.set(number, day);
  return day;
}

/** Days since 1970-01-01 of the first day of a month; months are counted from January of the year 0. */
function firstOfMonth(month: number): number {
  return Date.UTC(Math.floor(month / 12), ((month % 12) + 12) % 12, 1) / DAY;
}

function makeCalendar(zone: Zone): Calendar {
  const offsetAt = offsetsOf(zone);
  const at = (day: Day, minute: MinuteOfDay): Instant => instantOfWall(offsetAt, numberOfDay(day) * DAY + minute * MINUTE);
  const wallOf: Calendar['wallOf'] = (instant) => {
    const wall = instant + offsetAt(instant);
    const number = Math.floor(wall / DAY);
    return { day: dayOfNumber(number), minute: Math.floor((wall - number * DAY) / MINUTE) };
  };
  return {
    zone,
    wallOf,
    dayOf: (instant) => wallOf(instant).day,
    minuteOf: (instant) => wallOf(instant).minute,
    at,
    startOf: (day) => at(day, 0),
    iso: (instant) => {
      const offset = offsetAt(instant);
      return new Date(instant + offset).toISOString().slice(0, 19) + (offset < 0 ? '-' : '+') + clockWords(Math.abs(offset) / MINUTE);
    },
  };
}

type Offsets = (instant: Instant) => number;

/** A zone's distance from UTC in milliseconds. Intl is asked once per day boundary, and to find the moment on days that change it. */
function offsetsOf(zone: Zone): Offsets {
  const ask = askIntl(zone);
  const boundaries = new Map<number, number>();
  const changes = new Map<number, Instant>();
  const atBoundary = (number: number): number => {
    let offset = boundaries.get(number);
    if (offset === undefined) {
      offset = ask(number * DAY);
      boundaries.set(number, offset);
    }
    return offset;
  };
  return (instant) => {
    const number = Math.floor(instant / DAY);
    const before = atBoundary(number);
    const after = atBoundary(number + 1);
    if (before === after) return before;
    let change = changes.get(number);
    if (change === undefined) {
      change = firstInstant(number * DAY, (number + 1) * DAY, (moment) => ask(moment) !== before);
      changes.set(number, change);
    }
    return instant < change ? before : after;
  };
}

/** A wall time, written as if it were UTC, as an instant. Offsets lie within 14 hours of UTC, so both candidates are at hand. */
function instantOfWall(offsetAt: Offsets, wall: number): Instant {
  const earliest = wall - 15 * HOUR;
  const latest = wall + 15 * HOUR;
  const before = offsetAt(earliest);
  const after = offsetAt(latest);
  if (before === after) return wall - before;
  const first = wall - Math.max(before, after);
  const second = wall - Math.min(before, after);
  if (first + offsetAt(first) === wall) return first;
  if (second + offsetAt(second) === wall) return second;
  return firstInstant(earliest, latest, (moment) => offsetAt(moment) !== before);
}

/** The first whole second in (low, high] at which `changed` holds; it holds at `high` and not at `low`. */
function firstInstant(low: Instant, high: Instant, changed: (moment: Instant) => boolean): Instant {
  while (high - low > 1000) {
    const middle = Math.floor((low + high) / 2000) * 1000;
    if (changed(middle)) high = middle;
    else low = middle;
  }
  return high;
}

function askIntl(zone: Zone): Offsets {
  const format = formatOf(zone);
  return (instant) => {
    const part: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
    for (const { type, value } of format.formatToParts(instant)) part[type] = Number(value);
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
    return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000;
  };
}

function formatOf(zone: Zone): Intl.DateTimeFormat {
  const number = 'numeric';
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: number,
      month: number,
      day: number,
      hour: number,
      minute: number,
      second: number,
    });
  } catch {
    throw new RangeError(`There is no time zone called "${zone}".`);
  }
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
