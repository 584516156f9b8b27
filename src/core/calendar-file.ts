// Conversations as one .ics file (RFC 5545): a VEVENT each, folded, escaped, CRLF. Timed in UTC, or all day when the log holds no time.
import type { Meeting } from './contact';
import type { Day, Instant } from './day';
import { cleanText, oneLine, utf8Length } from './text';

export interface CalendarEntry {
  /** The contact's ID: with the day it makes the UID, so that opening the file twice gives one entry. */
  readonly id: string;
  readonly meeting: Meeting;
  /** Length in minutes; meaningless without a time. */
  readonly minutes: number;
  readonly summary: string;
  readonly description: string;
}

export const DEFAULT_MINUTES = 30;

/** The file's text. `stampedAt` is when it was made. */
export function calendarFile(entries: readonly CalendarEntry[], stampedAt: Instant): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Tidbit//Informational interviews//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...entries.flatMap((entry) => eventLines(entry, stampedAt)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

/** '20260309T190000Z/20260309T193000Z', or '20260309/20260310': the end is exclusive. */
export function calendarDates(meeting: Meeting, minutes: number): string {
  if (meeting.timed) return `${utc(meeting.start)}/${utc(meeting.start + minutes * 60_000)}`;
  return `${compact(meeting.day)}/${compact(dayAfter(meeting.day))}`;
}

function eventLines({ id, meeting, minutes, summary, description }: CalendarEntry, stampedAt: Instant): string[] {
  const [start, end] = calendarDates(meeting, minutes).split('/');
  const value = meeting.timed ? '' : ';VALUE=DATE';
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(id)}-${meeting.day}@tidbit`,
    `DTSTAMP:${utc(stampedAt)}`,
    `DTSTART${value}:${start || ''}`,
    `DTEND${value}:${end || ''}`,
    `SUMMARY:${escapeText(oneLine(summary))}`,
    `DESCRIPTION:${escapeText(cleanText(description))}`,
    'END:VEVENT',
  ];
}

function utc(instant: Instant): string {
  return new Date(instant).toISOString().replace(/[-:]|\.\d+/g, '');
}

function compact(day: string): string {
  return day.replace(/-/g, '');
}

function dayAfter(day: Day): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, (character) => `\\${character}`).replace(/\n/g, '\\n');
}

/** Lines of at most 75 octets; each continued one begins with a space. A character is never split. */
function fold(line: string): string {
  const lines: string[] = [];
  let current = '';
  let octets = 0;
  for (const character of line) {
    const length = utf8Length(character);
    if (octets + length > 75) {
      lines.push(current);
      current = ' ';
      octets = 1;
    }
    current += character;
    octets += length;
  }
  return [...lines, current].join('\r\n');
}
