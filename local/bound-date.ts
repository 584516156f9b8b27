// A realm's Date, bound to the runtime's clock and to the script's time zone: the machine's own zone must never show.
import type { World } from './runtime';
import { formatDate } from './services/format-date';
import { instantOf, offsetAt, wallClock } from './zone';

/** The realm's intrinsics that know about time. */
interface Intrinsics {
  Date: DateConstructor;
  readonly Intl: { DateTimeFormat: typeof Intl.DateTimeFormat };
}

type Fields = [year: number, month: number, day: number, hour: number, minute: number, second: number, millisecond: number];

/** Puts the bound Date into the realm and gives it: `new Date()` is the runtime's now, `getHours()` the script zone's hour. */
export function bindDate(realm: Intrinsics, world: World): DateConstructor {
  const Native = realm.Date;
  const { now, timeZone } = world;
  const local = (fields: Fields): number => instantOf(Date.UTC(...fields), timeZone);
  const nativeParse = Native.parse;
  const parse = (text: string): number => parseLocal(nativeParse, text, timeZone);
  const epochOf = (parameters: unknown[]): number => {
    const [first, ...rest] = parameters;
    if (parameters.length === 0) return now();
    if (rest.length > 0) return local(fieldsOf(parameters.map(Number)));
    return typeof first === 'string' ? parse(first) : new Native(first as number | Date).getTime();
  };
  const bound: DateConstructor = new Proxy(Native, {
    construct: (target, parameters: unknown[], newTarget) =>
      Reflect.construct(target, [epochOf(parameters)], newTarget === bound ? target : newTarget) as object,
    apply: () => new Native(now()).toString(),
  });
  bindLocalMethods(Native.prototype, timeZone);
  Object.assign(Native, { now: () => now(), parse });
  Native.prototype.constructor = bound;
  realm.Date = bound;
  bindIntl(realm.Intl, timeZone);
  return bound;
}

/** The getters, setters and texts that speak of local time. */
function bindLocalMethods(prototype: Date, zone: string): void {
  const fields = (date: Date): Fields => {
    const { year, month, day, hour, minute, second, millisecond } = wallClock(date.getTime(), zone);
    return [year, month - 1, day, hour, minute, second, millisecond];
  };
  const getter = (index: number) =>
    function (this: Date): number {
      return Number.isNaN(this.getTime()) ? NaN : (fields(this)[index] ?? NaN);
    };
  /** Sets the fields from `index` on, as many as are given. */
  const setter = (index: number) =>
    function (this: Date, ...values: number[]): number {
      const before = Number.isNaN(this.getTime()) ? fieldsOf([1970, 0, 1]) : fields(this);
      before.splice(index, values.length, ...values);
      return this.setTime(instantOf(Date.UTC(...before), zone));
    };
  const text = (pattern: (date: Date) => string) =>
    function (this: Date): string {
      return Number.isNaN(this.getTime()) ? 'Invalid Date' : pattern(this);
    };
  const localized = (method: 'toLocaleString' | 'toLocaleDateString' | 'toLocaleTimeString') => {
    const native = prototype[method] as (this: Date, locales?: string, options?: Intl.DateTimeFormatOptions) => string;
    return function (this: Date, locales?: string, options?: Intl.DateTimeFormatOptions): string {
      return native.call(this, locales, { timeZone: zone, ...options });
    };
  };
  Object.assign(prototype, {
    ...Object.fromEntries(
      FIELD_NAMES.flatMap((name, index) => [[`get${name}`, getter(index)] as const, [`set${name}`, setter(index)] as const]),
    ),
    getDay: function (this: Date): number {
      return Number.isNaN(this.getTime()) ? NaN : wallClock(this.getTime(), zone).weekday % 7;
    },
    getTimezoneOffset: function (this: Date): number {
      return Number.isNaN(this.getTime()) ? NaN : -offsetAt(this.getTime(), zone);
    },
    toDateString: text((date) => dateText(date, zone)),
    toTimeString: text((date) => timeText(date, zone)),
    toString: text((date) => `${dateText(date, zone)} ${timeText(date, zone)}`),
    toLocaleString: localized('toLocaleString'),
    toLocaleDateString: localized('toLocaleDateString'),
    toLocaleTimeString: localized('toLocaleTimeString'),
  });
}

const FIELD_NAMES = ['FullYear', 'Month', 'Date', 'Hours', 'Minutes', 'Seconds', 'Milliseconds'];

const fieldsOf = ([year = NaN, month = 0, day = 1, hour = 0, minute = 0, second = 0, millisecond = 0]: number[]): Fields => [
  year,
  month,
  day,
  hour,
  minute,
  second,
  millisecond,
];

/** A text without a zone of its own is local time; a date alone in ISO form is UTC. */
function parseLocal(parse: (text: string) => number, text: string, zone: string): number {
  const iso = /^[+-]?\d{4,6}-\d{2}(-\d{2})?(T|$)/.test(text);
  const zoned = /(Z|GMT|UTC|[+-]\d{2}:?\d{2})\s*(\([^)]*\))?$/.test(text.replace(/^[+-]?\d{4,6}-\d{2}-\d{2}/, ''));
  if (zoned || (iso && !text.includes('T'))) return parse(text);
  return instantOf(parse(text + (iso ? 'Z' : ' UTC')), zone);
}

/** 'Mon Mar 09 2026'. */
const dateText = (date: Date, zone: string): string => formatDate(date.getTime(), zone, 'EEE MMM dd yyyy');

/** '15:00:00 GMT-0500 (Central Daylight Time)'. */
const timeText = (date: Date, zone: string): string => formatDate(date.getTime(), zone, "HH:mm:ss 'GMT'Z (zzzz)");

/** Intl's default zone is the script's. */
function bindIntl(intl: { DateTimeFormat: typeof Intl.DateTimeFormat }, timeZone: string): void {
  const withZone = ([locales, options]: [string?, Intl.DateTimeFormatOptions?]) => [locales, { timeZone, ...options }] as const;
  intl.DateTimeFormat = new Proxy(intl.DateTimeFormat, {
    construct: (target, parameters) => new target(...withZone(parameters as [string?, Intl.DateTimeFormatOptions?])),
    apply: (target, _, parameters) => target(...withZone(parameters as [string?, Intl.DateTimeFormatOptions?])),
  });
}
