// Quiet hours: when nothing is told, and where a planned time that falls into them goes.
import { addDays, HOUR, type Calendar, type Instant, type MinuteOfDay } from './day';
import type { Settings } from './settings';

type QuietSpan = Pick<Settings, 'quietFrom' | 'quietUntil'>;

/** Whether a minute of the wall clock lies in [quietFrom, quietUntil), which may span midnight. Equal ends: never. */
export function isQuiet({ quietFrom, quietUntil }: QuietSpan, minute: MinuteOfDay): boolean {
  return quietFrom <= quietUntil ? quietFrom <= minute && minute < quietUntil : quietFrom <= minute || minute < quietUntil;
}

/** One stretch of quiet hours. */
export interface QuietTime {
  readonly from: Instant;
  readonly until: Instant;
}

/**
 * The quiet hours that keep a planned time from being told: those it lies in, or those that begin less than an hour after it, for no
 * tick may fall between. Null when none do.
 */
export function quietTimeAt(planned: Instant, calendar: Calendar, settings: QuietSpan): QuietTime | null {
  const { quietFrom, quietUntil } = settings;
  if (quietFrom === quietUntil) return null;
  const minute = calendar.minuteOf(planned);
  const day = calendar.dayOf(planned);
  const beganYesterday = quietFrom > quietUntil && minute < quietUntil;
  const startsTomorrow = minute >= quietFrom && !isQuiet(settings, minute);
  const firstDay = addDays(day, beganYesterday ? -1 : startsTomorrow ? 1 : 0);
  const from = calendar.at(firstDay, quietFrom);
  if (!isQuiet(settings, minute) && from - planned >= HOUR) return null;
  return { from, until: calendar.at(quietFrom > quietUntil ? addDays(firstDay, 1) : firstDay, quietUntil) };
}

/** A planned time, put off to the end of the quiet hours if it falls into them or their last hour before. */
export function afterQuiet(planned: Instant, calendar: Calendar, settings: QuietSpan): Instant {
  return quietTimeAt(planned, calendar, settings)?.until ?? planned;
}

/** The same, brought forward to one hour before the quiet hours where that is not before `earliest`. */
export function aroundQuiet(planned: Instant, earliest: Instant, calendar: Calendar, settings: QuietSpan): Instant {
  const quiet = quietTimeAt(planned, calendar, settings);
  if (!quiet) return planned;
  const before = quiet.from - HOUR;
  return before >= earliest ? before : quiet.until;
}
