// Today from contacts and a moment: who waits, in which group and order, dated as one says it.
import fc from 'fast-check';
import { beatOf, type Pulse } from '../../src/core/beat';
import { addDays, calendarOf, clockWords, HOUR, parseDay, type Day } from '../../src/core/day';
import type { Situation } from '../../src/core/reminders';
import { sayDay, sayInstant } from '../../src/core/say-when';
import { DEFAULT_SETTINGS } from '../../src/core/settings';
import { MOST_LINES, todayView } from '../../src/core/today';
import { readContacts } from '../../src/core/contact';
import type { Cell, Layout } from '../../src/core/table';

const calendar = calendarOf('America/New_York');
const day = (text: string): Day => {
  const parsed = parseDay(text);
  if (parsed === null) throw new Error(text);
  return parsed;
};
const at = (text: string, hour: number) => calendar.at(day(text), hour * 60);
const MONDAY = '2026-03-09';
const PULSE: Pulse = { on: true, lastTick: at(MONDAY, 12), error: null, notes: [] };

const LAYOUT: Layout = {
  tab: 'Contacts',
  headerRow: 1,
  columns: { name: 1, dateMet: 2, thankYouSent: 3, followUpOn: 4, snoozedUntil: 5, askedOn: 6, keepInTouch: 7 },
};
type Row = readonly [name: string, met?: Cell, thanked?: Cell, followUp?: Cell, snoozed?: Cell, asked?: Cell, cadence?: Cell];

const situation = (rows: readonly Row[], now = at(MONDAY, 12)): Situation => {
  const values = rows.map((row) => Array.from({ length: 7 }, (_, i) => row[i] ?? ''));
  const ids = rows.map((_, i) => `id${String(i)}`);
  const { contacts } = readContacts({ layout: LAYOUT, values }, ids, calendar, now);
  return { now, calendar, settings: DEFAULT_SETTINGS, contacts, ledger: new Map(), news: [] };
};
const groups = (rows: readonly Row[], now?: number) =>
  todayView(situation(rows, now), PULSE).groups.map(({ kind, lines }) => [kind, lines.map(({ name, state }) => `${name} ${state}`)]);

test.each<[string, readonly Row[], unknown]>([
  ['met this morning', [['Ada', '2026-03-09 10:00']], [['thankYou', ['Ada due']]]],
  ['met on Friday', [['Ada', '2026-03-06 10:00']], [['thankYou', ['Ada late']]]],
  ['thanked', [['Ada', '2026-03-06 10:00', '2026-03-06']], []],
  ['meets this afternoon', [['Ada', '2026-03-09 16:00']], [['conversation', ['Ada scheduled']]]],
  ['meets on Thursday', [['Ada', '2026-03-12 10:30']], [['week', ['Ada scheduled']]]],
  ['meets next Monday: not this week', [['Ada', '2026-03-16 10:30']], []],
  ['a follow-up whose day came', [['Ada', '2026-01-05', '2026-01-06', '2026-03-09']], [['followUp', ['Ada follow']]]],
  ['a follow-up tomorrow', [['Ada', '2026-01-05', '2026-01-06', '2026-03-10']], []],
  ['snoozed until tomorrow', [['Ada', '2026-03-06 10:00', '', '', '2026-03-10']], []],
  ['snoozed, but meets today', [['Ada', '2026-03-09 16:00', '', '', '2026-03-20']], [['conversation', ['Ada scheduled']]]],
  ['asked two days ago', [['Ada', '', '', '', '', '2026-03-07']], []],
  ['asked eight days ago', [['Ada', '', '', '', '', '2026-03-01']], [['followUp', ['Ada follow']]]],
  ['time for a hello', [['Ada', '2026-01-05', '2026-01-06', '', '', '', 'every month']], [['followUp', ['Ada follow']]]],
])('%s', (_, rows, expected) => {
  expect(groups(rows)).toEqual(expected);
});

test('a quiet day has ideas: two people not asked yet, neither met, asked nor snoozed, and whether anybody was met', () => {
  const rows: readonly Row[] = [
    ['Snoozed', '', '', '', '2026-03-20'],
    ['Asked', '', '', '', '', '2026-03-07'],
    ['Booked', '2026-03-30 10:00'],
    ['First'],
    ['Second'],
    ['Third'],
  ];
  const { toAsk, talked } = todayView(situation(rows), PULSE).ideas;
  expect(toAsk.map(({ name }) => name)).toEqual(['First', 'Second']);
  expect(talked).toBe(false);
  expect(todayView(situation([['Met', '2026-01-05', '2026-01-06']]), PULSE).ideas).toEqual({ toAsk: [], talked: true });
});

test('thank-yous still in time come first, the nearest deadline first, then the late ones', () => {
  const rows: readonly Row[] = [
    ['Late', '2026-03-06 10:00'],
    ['Later today', '2026-03-09 11:00'],
    ['Earlier', '2026-03-08 20:00'],
  ];
  expect(groups(rows)).toEqual([['thankYou', ['Earlier due', 'Later today due', 'Late late']]]);
});

test('a meeting without a time keeps none', () => {
  const [group] = todayView(situation([['Ada', '2026-03-10']]), PULSE).groups;
  expect(group.lines[0].met).toEqual({ kind: 'weekday', weekday: 2, time: null });
});

test('a long list is cut and counted', () => {
  const rows = Array.from({ length: 40 }, (_, i): Row => [`Person ${String(i)}`, '2026-03-09 10:00']);
  const [group] = todayView(situation(rows), PULSE).groups;
  expect([group.lines.length, group.beyond]).toEqual([MOST_LINES, 40 - MOST_LINES]);
});

test.each([
  ['2026-03-09', { kind: 'today' }],
  ['2026-03-15', { kind: 'weekday', weekday: 7 }],
  ['2026-03-03', { kind: 'weekday', weekday: 2 }],
  ['2026-03-16', { kind: 'date', day: '2026-03-16' }],
  ['2026-03-02', { kind: 'date', day: '2026-03-02' }],
  ['2026-09-07', { kind: 'date', day: '2026-09-07' }],
  ['2026-09-08', { kind: 'farDate', day: '2026-09-08' }],
  ['2024-03-04', { kind: 'farDate', day: '2024-03-04' }],
])('on Monday 9 March, %s is said so', (text, expected) => {
  expect(sayDay(day(text), day(MONDAY))).toEqual({ time: null, ...expected });
});

test('any instant within six days is told apart from every other by weekday and time', () => {
  fc.assert(
    fc.property(fc.integer({ min: -6 * 24, max: 6 * 24 }), (hours) => {
      const now = at(MONDAY, 12);
      const said = sayInstant(now + hours * HOUR, now, calendar);
      const same = calendar.dayOf(now + hours * HOUR) === day(MONDAY);
      expect(said.time).toBe(clockWords(calendar.minuteOf(now + hours * HOUR)));
      expect(same ? said.kind === 'today' : said.kind !== 'today').toBe(true);
    }),
  );
});

test.each([
  ['Monday: tomorrow is Tuesday, next week Monday', '2026-03-09', ['2026-03-10', '2026-03-16']],
  ['Sunday: tomorrow is Monday, next week the Monday after', '2026-03-15', ['2026-03-16', '2026-03-23']],
])('snoozes on a %s', (_, today, expected) => {
  expect(todayView(situation([], at(today, 12)), PULSE).snoozes.map(({ until }) => until)).toEqual(expected);
});

describe('the heartbeat', () => {
  const beat = (pulse: Partial<Pulse>, hour = 12) => beatOf({ ...PULSE, ...pulse }, situation([], at(MONDAY, hour)));

  test('on: when it looked and when it looks next', () => {
    expect(beat({ lastTick: at(MONDAY, 12) - HOUR / 2 })).toEqual({
      kind: 'on',
      checked: { kind: 'today', time: '11:30' },
      next: { kind: 'today', time: '12:30' },
    });
  });
  test('off', () => {
    expect(beat({ on: false })).toEqual({ kind: 'off' });
  });
  test('quiet until the morning', () => {
    expect(beat({ lastTick: at(MONDAY, 22) }, 22)).toEqual({ kind: 'quiet', until: { kind: 'weekday', weekday: 2, time: '08:00' } });
  });
  test.each<[string, Partial<Pulse>]>([
    ['more than three hours without a look', { lastTick: at(MONDAY, 12) - 3 * HOUR - 1 }],
    ['the last look failed', { error: 'Google failed' }],
  ])('stuck: %s', (_, pulse) => {
    expect(beat(pulse).kind).toBe('stuck');
  });
  test('three hours exactly is still on', () => {
    expect(beat({ lastTick: at(MONDAY, 12) - 3 * HOUR }).kind).toBe('on');
  });
});

test('days ahead stay in order whatever the day', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4000 }), (days) => {
      const today = addDays(day(MONDAY), days);
      const { snoozes } = todayView(situation([], calendar.at(today, 720)), PULSE);
      expect(snoozes[0].until > today && snoozes[1].until > snoozes[0].until).toBe(true);
    }),
  );
});
