// What the user can change about reminders and colours, its defaults, and the check that a change makes sense.
import { clockWords, parseClock, parseDay, type MinuteOfDay } from './day';
import { isQuiet } from './quiet';
import { excerpt } from './text';

/** Where the status colours show: the whole row, the Status cell, nowhere. */
export type Colours = 'row' | 'status' | 'off';

export interface Settings {
  /** Quiet hours [quietFrom, quietUntil) on the spreadsheet's wall clock; may span midnight; equal means none. */
  readonly quietFrom: MinuteOfDay;
  readonly quietUntil: MinuteOfDay;
  /** The hour at which stages planned by day go out. */
  readonly digestAt: MinuteOfDay;
  readonly colours: Colours;
  /** The day season's greetings begin, 'mm-dd'; null while they are off. */
  readonly greeting: string | null;
}

export const DEFAULT_SETTINGS: Settings = { quietFrom: 21 * 60, quietUntil: 8 * 60, digestAt: 8 * 60, colours: 'row', greeting: null };

/** The day offered for season's greetings until the user chooses one. */
export const DEFAULT_GREETING = '12-10';

/** Settings as typed: times 'hh:mm', greeting 'mm-dd' or null. What is left out stays as it is. */
export interface SettingsChange {
  readonly quietFrom?: string;
  readonly quietUntil?: string;
  readonly digestAt?: string;
  readonly colours?: string;
  readonly greeting?: string | null;
}

/** Every problem of the change at once, one sentence each; or the settings it makes. */
export type CheckedSettings = { readonly ok: Settings } | { readonly problems: readonly string[] };

export function checkSettings(settings: Settings, change: SettingsChange): CheckedSettings {
  const problems: string[] = [];
  const time = (key: keyof typeof TIME_NAMES): MinuteOfDay => {
    const typed = change[key];
    const minute = typed === undefined ? settings[key] : parseClock(typed);
    if (minute === null) problems.push(`${TIME_NAMES[key]}: "${excerpt(typed || '', 40)}" is not a time. Type it like 08:00.`);
    return minute ?? settings[key];
  };
  const { colours = settings.colours, greeting = settings.greeting } = change;
  if (!isColours(colours)) problems.push(`Colours: "${excerpt(colours, 40)}" is not one of: ${COLOURS.join(', ')}.`);
  if (greeting !== null && !isMonthAndDay(greeting)) {
    problems.push(`Greeting day: "${excerpt(greeting, 40)}" is not a day of the year. Type month and day like ${DEFAULT_GREETING}.`);
  }
  const hours = { quietFrom: time('quietFrom'), quietUntil: time('quietUntil'), digestAt: time('digestAt') };
  problems.push(...(problems.length === 0 ? hourProblems(hours) : []));
  return problems.length === 0 && isColours(colours) ? { ok: { ...hours, colours, greeting } } : { problems };
}

const TIME_NAMES = { quietFrom: 'Quiet hours from', quietUntil: 'Quiet hours until', digestAt: 'Digest hour' };
const COLOURS: readonly Colours[] = ['row', 'status', 'off'];
const LONGEST_QUIET = 16 * 60;
const MINUTES_A_DAY = 24 * 60;

function isColours(text: string): text is Colours {
  return COLOURS.some((known) => known === text);
}

/** 29 February counts: 2000 was a leap year. */
function isMonthAndDay(text: string): boolean {
  return parseDay(`2000-${text}`) !== null;
}

function hourProblems(hours: Pick<Settings, 'quietFrom' | 'quietUntil' | 'digestAt'>): string[] {
  const { quietFrom, quietUntil, digestAt } = hours;
  const quiet = `${clockWords(quietFrom)}-${clockWords(quietUntil)}`;
  if (minutesFromTo(quietFrom, quietUntil) > LONGEST_QUIET) {
    return [`Quiet hours: ${quiet} is more than 16 hours, which leaves too little time for reminders. Choose a shorter span.`];
  }
  const hourBefore = quietFrom !== quietUntil && minutesFromTo(digestAt, quietFrom) < 60;
  if (!isQuiet(hours, digestAt) && !hourBefore) return [];
  return [
    `Digest hour: ${clockWords(digestAt)} lies in the quiet hours ${quiet} or in the hour before them. ` +
      `Choose a time from ${clockWords(quietUntil)} to ${clockWords((quietFrom - 60 + MINUTES_A_DAY) % MINUTES_A_DAY)}.`,
  ];
}

function minutesFromTo(from: MinuteOfDay, to: MinuteOfDay): number {
  return (to - from + MINUTES_A_DAY) % MINUTES_A_DAY;
}
