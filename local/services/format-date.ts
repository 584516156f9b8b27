// Utilities.formatDate: the letters of Java's SimpleDateFormat, in English, as a table.
import { wallClock, weekOfYear, type WallClock } from '../zone';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const DAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');

const pad = (value: number, length: number): string => String(value).padStart(length, '0');
const named = (name: string, length: number): string => (length >= 4 ? name : name.slice(0, 3));

const LETTERS: Readonly<Record<string, (wall: WallClock, length: number, zone: string, instant: number) => string>> = {
  G: () => 'AD',
  y: ({ year }, length) => (length === 2 ? pad(year % 100, 2) : pad(year, length)),
  M: ({ month }, length) => (length >= 3 ? named(MONTHS[month - 1] ?? '', length) : pad(month, length)),
  d: ({ day }, length) => pad(day, length),
  D: ({ year, month, day }, length) => pad((Date.UTC(year, month - 1, day) - Date.UTC(year, 0, 1)) / 86_400_000 + 1, length),
  w: ({ year, month, day }, length) => pad(weekOfYear(year, month, day), length),
  E: ({ weekday }, length) => named(DAYS[weekday - 1] ?? '', length),
  u: ({ weekday }, length) => pad(weekday, length),
  a: ({ hour }) => (hour < 12 ? 'AM' : 'PM'),
  H: ({ hour }, length) => pad(hour, length),
  k: ({ hour }, length) => pad(hour || 24, length),
  K: ({ hour }, length) => pad(hour % 12, length),
  h: ({ hour }, length) => pad(hour % 12 || 12, length),
  m: ({ minute }, length) => pad(minute, length),
  s: ({ second }, length) => pad(second, length),
  S: ({ millisecond }, length) => pad(millisecond, length),
  z: (_, length, zone, instant) => zoneName(instant, zone, length),
  Z: ({ offset }) => offsetText(offset, ''),
  X: ({ offset }, length) =>
    offset === 0 ? 'Z' : length === 1 ? offsetText(offset, '').slice(0, 3) : offsetText(offset, length === 2 ? '' : ':'),
};

/** `instant` in epoch milliseconds; `zone` an IANA name. Throws for a letter or a zone that does not exist. */
export function formatDate(instant: number, zone: string, pattern: string): string {
  const wall = wallClock(instant, zone);
  return pattern.replace(/''|'((?:[^']|'')*)'|([A-Za-z])\2*/g, (token, quoted: string | undefined, letter: string | undefined) => {
    if (letter === undefined) return quoted === undefined ? "'" : quoted.replace(/''/g, "'");
    const write = LETTERS[letter];
    if (write === undefined) throw new Error(`Illegal pattern character '${letter}'`);
    return write(wall, token.length, zone, instant);
  });
}

function offsetText(offset: number, colon: string): string {
  const minutes = Math.abs(offset);
  return `${offset < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60), 2)}${colon}${pad(minutes % 60, 2)}`;
}

function zoneName(instant: number, zone: string, length: number): string {
  const style = length >= 4 ? 'long' : 'short';
  const parts = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: style }).formatToParts(instant);
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? zone;
}
