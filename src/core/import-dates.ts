// Dates as exports write them: '05 Nov 2024', 'Nov 5, 2024', '2024-11-05T09:00', '5.11.2024', '11/5/2024 3:30 PM'.
import { clockWords, parseDay, type Day } from './day';
import type { DateRange } from './reading';

/** Whether 5/11/2024 is in November, as the column's own dates tell; null where they do not. */
export function dayFirstIn(texts: readonly string[]): boolean | null {
  for (const text of texts) {
    const match = SLASHED.exec(text.trim());
    if (!match) continue;
    if (Number(match[1]) > 12) return true;
    if (Number(match[2]) > 12) return false;
  }
  return null;
}

/** 'yyyy-mm-dd', with 'Thh:mm' where the text holds a time; null for what is no date, or none in `range`. */
export function readWrittenDate(text: string, dayFirst: boolean, range: DateRange): string | null {
  const line = text.trim().replace(/\s+/g, ' ');
  const day = dayIn(line, dayFirst);
  if (!day || day < range.first || day > range.last) return null;
  const time = /(?:^|[ T,])(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)? ?([ap])?\.?m?\.?(?=$|[ Z+-])/i.exec(line);
  if (!time) return day;
  const [, hours, minutes, half] = time;
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  return hour > 23 || Number(minutes) > 59 ? null : `${day}T${clockWords(hour * 60 + Number(minutes))}`;
}

const SLASHED = /^(\d{1,2})[/-](\d{1,2})[/-](\d{2}|\d{4})\b/;
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

function dayIn(line: string, dayFirst: boolean): Day | null {
  const forms: readonly [RegExp, (parts: string[]) => Day | null][] = [
    [/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/, ([y, m, d]) => dayOf(y, m, d)],
    [/^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})(?!\d)/, ([d, m, y]) => dayOf(y, m, d)],
    [SLASHED, ([a, b, y]) => (dayFirst ? dayOf(y, b, a) : dayOf(y, a, b))],
    [
      /^(?:[a-z]+,? )?(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3,9})\.?,?[ -](\d{4}|\d{2})(?!\d)/i,
      ([d, month, y]) => dayOf(y, monthOf(month), d),
    ],
    [
      /^(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? )?([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)/i,
      ([month, d, y]) => dayOf(y, monthOf(month), d),
    ],
  ];
  for (const [form, read] of forms) {
    const match = form.exec(line);
    if (match) return read(match.slice(1));
  }
  return null;
}

function monthOf(name: string): string {
  return String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1);
}

function dayOf(year: string, month: string, day: string): Day | null {
  return parseDay(`${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}
