// A row becomes a Contact; what cannot be read comes back as a problem with its cell, never thrown.
import type { Day, Instant } from './day';
import type { Cell } from './table';
import type { CADENCES } from './columns';

export type Cadence = (typeof CADENCES)[number];

/** A meeting as the log knows it. A date alone counts from 17:00. */
export interface Meeting {
  readonly day: Day;
  /** Start, or 17:00 of the day when the log holds no time. All sums count from here. */
  readonly start: Instant;
  readonly timed: boolean;
}

export interface Contact {
  /** Without the check. */
  readonly id: string;
  /** Sheet row, 1-based. */
  readonly row: number;
  /** Trimmed, one line; `First name` + `Last name` joined when the log keeps them apart. */
  readonly name: string;
  readonly organization: string;
  readonly role: string;
  readonly field: string;
  readonly howYouKnowThem: string;
  readonly email: string;
  readonly phone: string;
  readonly link: string;
  readonly askedOn: Day | null;
  readonly met: Meeting | null;
  readonly prepared: string;
  readonly tidbits: readonly string[];
  readonly learned: string;
  /** The day in Thank-you sent, or 'tick' for a tick, x or yes. */
  readonly thanked: Day | 'tick' | null;
  readonly followUpOn: Day | null;
  readonly followUpAbout: string;
  readonly keepInTouch: Cadence | null;
  readonly lastContact: Day | null;
  readonly snoozedUntil: Day | null;
  readonly tookAnInterest: boolean;
  readonly referredBy: string;
  readonly referrerTold: Day | null;
  readonly advisorNotes: string;
  /** What stands in the columns the add-on writes, to see what changed and what a user typed there. */
  readonly shown: { readonly status: Cell; readonly nextStep: Cell; readonly due: Cell };
}
