// Days and instants in zones: clock changes, skipped midnights and days, far zones, and the words for them.
import fc from 'fast-check';
import {
  addDays,
  addMonths,
  calendarOf,
  clockWords,
  daysBetween,
  dayWords,
  momentWords,
  parseClock,
  parseDay,
  weekdayOf,
  type Day,
} from '../../src/core/day';

const day = (text: string) => text as Day;
const newYork = calendarOf('America/New_York');

describe('days', () => {
  it.each([
    ['2026-03-09', '2026-03-09'],
    ['2024-02-29', '2024-02-29'],
    ['2026-02-29', null],
    ['2026-13-01', null],
    ['2026-3-9', null],
    ['9 March 2026', null],
    ['2026-03-09 15:00', null],
  ])('%s is read as %s', (text, expected) => {
    expect(parseDay(text)).toBe(expected);
  });

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-03-31', 3, '2026-06-30'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-10-15', 6, '2027-04-15'],
  ])('%s and %i months is %s', (from, months, expected) => {
    expect(addMonths(day(from), months)).toBe(expected);
  });

  it('count across months, years and back', () => {
    expect(addDays(day('2026-12-31'), 1)).toBe('2027-01-01');
    expect(addDays(day('2024-03-01'), -1)).toBe('2024-02-29');
    expect(daysBetween(day('2026-03-01'), day('2026-02-27'))).toBe(-2);
  });

  it('have names', () => {
    expect(dayWords(day('2025-10-14'))).toBe('Tuesday 14 October');
    expect(weekdayOf(day('2026-03-09'))).toBe(1);
    expect(weekdayOf(day('2026-03-15'))).toBe(7);
  });
});

describe('clocks', () => {
  it.each([
    ['08:00', 480],
    ['8:05', 485],
    ['23:59', 1439],
    ['24:00', null],
    ['08:60', null],
    ['8', null],
    ['8:00 PM', null],
  ])('%s is minute %s', (text, minute) => {
    expect(parseClock(text)).toBe(minute);
  });

  it('are written with two digits', () => {
    expect(clockWords(485)).toBe('08:05');
  });
});

describe('a zone', () => {
  it.each([
    ['in winter', '2026-03-07', 17 * 60, '2026-03-07T17:00:00-05:00'],
    ['in summer', '2026-03-09', 17 * 60, '2026-03-09T17:00:00-04:00'],
    ['in the hour that does not exist, which counts as the next that does', '2026-03-08', 2 * 60 + 30, '2026-03-08T03:00:00-04:00'],
    ['in the hour that comes twice, which counts as the first', '2026-11-01', 60 + 30, '2026-11-01T01:30:00-04:00'],
    ['at 00:30 on the 25-hour day', '2026-11-01', 30, '2026-11-01T00:30:00-04:00'],
  ])('places a wall time %s', (_, date, minute, expected) => {
    expect(newYork.iso(newYork.at(day(date), minute))).toBe(expected);
  });

  it('begins the day later where midnight is skipped', () => {
    const cairo = calendarOf('Africa/Cairo');
    expect(cairo.iso(cairo.startOf(day('2026-04-24')))).toBe('2026-04-24T01:00:00+03:00');
    expect(cairo.dayOf(cairo.startOf(day('2026-04-24')) - 1)).toBe('2026-04-23');
  });

  it('begins the day at the first of two midnights', () => {
    const havana = calendarOf('America/Havana');
    expect(havana.iso(havana.startOf(day('2026-11-01')))).toBe('2026-11-01T00:00:00-04:00');
  });

  it('knows the day that was skipped altogether', () => {
    const apia = calendarOf('Pacific/Apia');
    expect(apia.iso(apia.at(day('2011-12-30'), 600))).toBe('2011-12-31T00:00:00+14:00');
  });

  it.each([
    ['Pacific/Kiritimati', '2026-03-11', '+14:00'],
    ['Pacific/Pago_Pago', '2026-03-09', '-11:00'],
    ['Asia/Kathmandu', '2026-03-10', '+05:45'],
    ['UTC', '2026-03-10', '+00:00'],
  ])('%s names its own day and offset', (zone, expected, offset) => {
    const calendar = calendarOf(zone);
    const instant = Date.UTC(2026, 2, 10, 10, 30);
    expect(calendar.dayOf(instant)).toBe(expected);
    expect(calendar.iso(instant)).toMatch(new RegExp(`\\${offset}$`));
  });

  it('nobody knows is refused by name', () => {
    expect(() => calendarOf('Mars/Olympus')).toThrow('There is no time zone called "Mars/Olympus".');
  });

  it('says weekday and time', () => {
    expect(momentWords(newYork, Date.UTC(2026, 2, 10, 19))).toBe('Tuesday 15:00');
  });

  it.each([
    'America/New_York',
    'Europe/Berlin',
    'Pacific/Kiritimati',
    'Pacific/Pago_Pago',
    'Australia/Lord_Howe',
    'Africa/Casablanca',
    'America/St_Johns',
  ])('%s gives back every wall time it has, and orders days', (zone) => {
    const calendar = calendarOf(zone);
    const instants = fc
      .integer({ min: Date.UTC(2000, 0, 2) / 60_000, max: Date.UTC(2028, 0, 1) / 60_000 })
      .map((minutes) => minutes * 60_000);
    fc.assert(
      fc.property(instants, (instant) => {
        const back = calendar.at(calendar.dayOf(instant), calendar.minuteOf(instant));
        // The second of two equal wall times comes back as the first.
        expect(calendar.iso(back).slice(0, 19)).toBe(calendar.iso(instant).slice(0, 19));
        expect(instant - back).toBeGreaterThanOrEqual(0);
        expect(instant - back).toBeLessThanOrEqual(24 * 3_600_000);
        expect(new Date(calendar.iso(instant)).getTime()).toBe(instant);
        expect(calendar.startOf(calendar.dayOf(instant))).toBeLessThanOrEqual(instant);
      }),
    );
  });
});
