// What waits today: open needs and meetings, grouped and dated the way a person would say it. Facts only, the sidebar has the words.
import type { Day } from './day';

/** A moment as one says it: the time alone on the day itself, the weekday within a week, else the date. Times are 'hh:mm' of the sheet's wall clock. */
export type When =
  | { readonly kind: 'today'; readonly time: string | null }
  /** 1 is Monday. */
  | { readonly kind: 'weekday'; readonly weekday: number; readonly time: string | null }
  | { readonly kind: 'date'; readonly day: Day; readonly time: string | null };

export type TodayGroupKind = 'thankYou' | 'conversation' | 'followUp' | 'week';

/** The hooks of the design's six states that can wait. */
export type LineState = 'due' | 'late' | 'scheduled' | 'follow';

/** What one click on Done does: say the note went out, or that they were in touch. */
export type DoneAction = 'thanked' | 'followedUp';

export interface TodayLine {
  readonly contactId: string;
  readonly state: LineState;
  readonly name: string;
  readonly organization: string;
  readonly referredBy: string;
  /** When they met or will meet. */
  readonly met: When | null;
  readonly due: When | null;
  /** What the follow-up is about, in the user's words. */
  readonly about: string;
  /** At most two, clipped. */
  readonly tidbits: readonly string[];
  readonly done: DoneAction | null;
  /** A note to open in Gmail; `to` is empty without an address in the log. */
  readonly draft: { readonly to: string; readonly subject: string; readonly body: string } | null;
}

export interface TodayGroup {
  readonly kind: TodayGroupKind;
  readonly lines: readonly TodayLine[];
  /** How many more there are than lines shown. */
  readonly beyond: number;
}

/** How the hourly look is doing. */
export type Beat =
  | { readonly kind: 'off' }
  | { readonly kind: 'on'; readonly checked: When | null; readonly next: When | null }
  | { readonly kind: 'quiet'; readonly until: When }
  /** No look for more than three hours, or the last one failed. */
  | { readonly kind: 'stuck'; readonly since: When | null };

export interface TodayView {
  readonly today: Day;
  /** Only groups with lines, in the order they are shown. */
  readonly groups: readonly TodayGroup[];
  readonly next: { readonly contactId: string; readonly name: string; readonly when: When } | null;
  /** Days the Snooze menu offers. */
  readonly snoozes: readonly { readonly kind: 'tomorrow' | 'nextWeek'; readonly until: Day; readonly when: When }[];
  readonly beat: Beat;
  /** What the hourly look could not do, one sentence each. */
  readonly notes: readonly string[];
}
