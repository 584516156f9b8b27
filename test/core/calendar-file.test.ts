// The .ics of a conversation, read back with a calendar library.
import ICAL from 'ical.js';
import { calendarDates, calendarFile, type CalendarEntry } from '../../src/core/calendar-file';
import { calendarOf, type Day } from '../../src/core/day';

const calendar = calendarOf('America/New_York');
const day = '2026-03-09' as Day;
const at15 = { day, start: calendar.at(day, 15 * 60), timed: true };
const stampedAt = calendar.at(day, 8 * 60);
const entry = (more: Partial<CalendarEntry>): CalendarEntry => ({
  id: 'x7',
  meeting: at15,
  minutes: 30,
  summary: 'Conversation with Ada',
  description: '',
  ...more,
});

function readBack(text: string): ICAL.Event {
  const component = new ICAL.Component(ICAL.parse(text) as ConstructorParameters<typeof ICAL.Component>[0]);
  const event = component.getFirstSubcomponent('vevent');
  if (event === null) throw new Error('no VEVENT');
  return new ICAL.Event(event);
}

test('a meeting at 15:00 in New York is an event at 19:00 UTC, half an hour long', () => {
  const event = readBack(calendarFile([entry({})], stampedAt));
  expect(event.startDate.toJSDate().toISOString()).toBe('2026-03-09T19:00:00.000Z');
  expect(event.endDate.toJSDate().toISOString()).toBe('2026-03-09T19:30:00.000Z');
  expect(event.uid).toBe('x7-2026-03-09@tidbit');
  expect(event.component.getFirstPropertyValue('dtstamp')?.toString()).toBe('2026-03-09T12:00:00Z');
});

test('a date without a time is a day long, over the end of a month too', () => {
  const meeting = { day: '2028-02-29' as Day, start: 0, timed: false };
  const event = readBack(calendarFile([entry({ meeting })], stampedAt));
  expect(event.startDate.isDate).toBe(true);
  expect([event.startDate.toString(), event.endDate.toString()]).toEqual(['2028-02-29', '2028-03-01']);
  expect(calendarDates(meeting, 30)).toBe('20280229/20280301');
});

test('commas, semicolons, backslashes, line breaks and emoji come back as they were', () => {
  const summary = 'Conversation with O’Neil; Ada, \\ & <b> 👩‍🔬';
  const description = `1. What, then?\n2. ${'Ünïcødé 👩‍🔬 '.repeat(40).trim()}`;
  const event = readBack(calendarFile([entry({ summary, description })], stampedAt));
  expect(event.summary).toBe(summary);
  expect(event.description).toBe(description);
});

test('lines end in CRLF, are 75 octets at most and never split a character', () => {
  const text = calendarFile([entry({ description: '👩‍🔬é'.repeat(300) })], stampedAt);
  const lines = text.split('\r\n');
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  expect(text.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
  expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  expect(lines.some((line) => /\p{Surrogate}/u.test(line))).toBe(false);
});

test('a name that tries to add a line of its own stays in the summary', () => {
  const event = readBack(calendarFile([entry({ summary: 'Ada\r\nATTENDEE:mailto:x@y.example' })], stampedAt));
  expect(event.summary).toBe('Ada ATTENDEE:mailto:x@y.example');
  expect(event.attendees).toEqual([]);
});

test('several conversations are events of one file', () => {
  const text = calendarFile([entry({ id: 'x7' }), entry({ id: 'x8', summary: 'Conversation with Grace' })], stampedAt);
  const component = new ICAL.Component(ICAL.parse(text) as ConstructorParameters<typeof ICAL.Component>[0]);
  const events = component.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
  expect(events.map(({ summary }) => summary)).toEqual(['Conversation with Ada', 'Conversation with Grace']);
  expect(events.map(({ uid }) => uid)).toEqual(['x7-2026-03-09@tidbit', 'x8-2026-03-09@tidbit']);
});
