// One cell as a date, a tick or a choice: what Tidbit can read, and the sentence for what it cannot.
import { CADENCES, type Cadence } from './columns';
import { addMonths, parseClock, parseDay, type Calendar, type Day, type Instant, type MinuteOfDay } from './day';
import { isDate, textOf, type Cell } from './table';
import { cutAtWord, oneLine } from './text';

/** A value, nothing (null), or what is wrong with the cell and what to type, as the end of a sentence that begins with the cell. */
export type Reading<T> = { readonly value: T | null } | { readonly wrong: string };

/** A date in a cell; `minute` is null without a time. Midnight, the first instant of the day, is no time. */
export interface DateRead {
  readonly day: Day;
  readonly minute: MinuteOfDay | null;
}

/** Days a date in the log may lie between. Beyond them it is a slip of the keyboard. */
export interface DateRange {
  readonly first: Day;
  readonly last: Day;
}

/** From 2000 to two years after `today`. */
export function dateRangeOn(today: Day): DateRange {
  return { first: '2000-01-01' as Day, last: addMonths(today, 24) };
}

/** A date cell, or text as yyyy-mm-dd with or without hh:mm. A box without its tick is blank. `advice` says what to type instead. */
export function readDate(cell: Cell | undefined, calendar: Calendar, range: DateRange, advice = TYPE_A_DATE): Reading<DateRead> {
  const date = isDate(cell) ? dateOfInstant(cell.getTime(), calendar) : dateOfText(textOf(cell));
  if (date === 'blank') return NOTHING;
  if (date === 'unreadable') return { wrong: `${quoted(cell)} is not a date. ${advice}` };
  if (date.day < range.first) return { wrong: `${date.day} is before 2000. ${advice}` };
  if (date.day > range.last) return { wrong: `${date.day} is more than two years ahead. ${advice}` };
  return { value: isMidnight(date, calendar) ? { day: date.day, minute: null } : date };
}

/** The day a thank-you was sent, or 'tick' for a ticked box, a tick character, x or yes. */
export function readThankYou(cell: Cell | undefined, calendar: Calendar, range: DateRange): Reading<Day | 'tick'> {
  if (isTick(cell)) return { value: 'tick' };
  if (isBlank(cell) || /^false$/i.test(textOf(cell))) return NOTHING;
  const date = readDate(cell, calendar, range, TYPE_A_DATE_OR_X);
  return 'wrong' in date ? date : { value: date.value && date.value.day };
}

export function readCadence(cell: Cell | undefined): Reading<Cadence> {
  if (isBlank(cell)) return NOTHING;
  const chosen = CADENCES.find((known) => known === cell);
  if (chosen) return { value: chosen };
  const typed = isDate(cell) ? '' : oneLine(textOf(cell)).toLowerCase();
  const cadence = CADENCES.find((known) => known === typed);
  return cadence ? { value: cadence } : { wrong: `${quoted(cell)} is not one of: ${CADENCES.join(', ')}. Choose one of them.` };
}

/** Ticked: TRUE, a tick character, x or yes. */
export function isTick(cell: Cell | undefined): boolean {
  if (typeof cell === 'string') return TICK.test(cell.trim());
  return cell === true;
}

/** Nothing a person typed: empty, white space, or a box without its tick. */
export function isBlank(cell: Cell | undefined): boolean {
  return cell === undefined || cell === '' || cell === false || (typeof cell === 'string' && cell.trim() === '');
}

const NOTHING = { value: null };
const TICK = /^(?:x|yes|true|[✓✔☑✅🗸🗹√]\ufe0f?)$/iu;
const TYPE_A_DATE = 'Type it like 2026-03-09, or 2026-03-09 15:00.';
const TYPE_A_DATE_OR_X = 'Type the day like 2026-03-09, or x.';
const DATE_TEXT = /^(\d{4}-\d{2}-\d{2})(?:(?:\s+|\s*T\s*)(\d{1,2}:\d{2})(?::\d{2})?)?$/i;

type DateFound = DateRead | 'blank' | 'unreadable';

/** The first instant of the day: 00:00, or what the clock shows then where it is put forward at midnight. */
function isMidnight({ day, minute }: DateRead, calendar: Calendar): boolean {
  if (minute === null || minute === 0) return true;
  return minute <= MOST_PUT_FORWARD && minute === calendar.minuteOf(calendar.startOf(day));
}

/** Minutes: clocks are put forward by an hour, in times of war by two. */
const MOST_PUT_FORWARD = 120;

function dateOfInstant(instant: Instant, calendar: Calendar): DateFound {
  if (Number.isNaN(instant)) return 'unreadable';
  // Spreadsheets keep times as fractions of a day, so a typed 15:00 can come back a millisecond early.
  return calendar.wallOf(Math.round(instant / 1000) * 1000);
}

function dateOfText(text: string): DateFound {
  if (text === '') return 'blank';
  const match = DATE_TEXT.exec(text);
  const day = match && parseDay(match[1]);
  if (!match || !day) return 'unreadable';
  const minute = match[2] ? parseClock(match[2]) : null;
  return match[2] && minute === null ? 'unreadable' : { day, minute };
}

function quoted(cell: Cell | undefined): string {
  return typeof cell === 'string' ? `"${cutAtWord(oneLine(cell), 40)}"` : isDate(cell) ? 'That' : textOf(cell);
}
