// What the user can change about reminders and colours, its defaults, and the check that a change makes sense.
import type { MinuteOfDay } from './day';

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
