// Plans a tick: needs and what was already told give the rows, the mail's content and the new ledger. Decides all, does nothing.
import type { Contact } from './contact';
import type { Calendar, Instant } from './day';
import type { Ledger } from './ledger';
import type { Due, Need, NeedKind } from './needs';
import type { Settings } from './settings';

/** Everything a tick, an edit or a screen decides from. */
export interface Situation {
  readonly now: Instant;
  readonly calendar: Calendar;
  readonly settings: Settings;
  readonly contacts: readonly Contact[];
  readonly ledger: Ledger;
}

/** What the add-on's cells of one row shall hold. */
export interface RowState {
  readonly id: string;
  readonly row: number;
  /** Symbol and words, one of STATUSES. */
  readonly status: string;
  readonly nextStep: string;
  readonly due: Due | null;
}

/** One stage to tell. `perhapsAgain`: claimed by a run that died, so it may have gone already. */
export interface Reminder {
  readonly need: Need;
  readonly stage: number;
  readonly perhapsAgain: boolean;
}

/** What one mail says. Who writes it (digest.ts) decides no rule any more. */
export interface Telling {
  readonly at: Instant;
  /** In the mail's order; at most 50. */
  readonly now: readonly Reminder[];
  /** Counted, not told in full. */
  readonly beyond: readonly { readonly kind: NeedKind; readonly count: number }[];
  /** Other open needs, one line each; at most ten. */
  readonly alsoOpen: readonly Need[];
  readonly alsoBeyond: number;
  /** Monday's look at the week; null when it is not part of this mail. */
  readonly week: LookAhead | null;
  /** More than three hours passed without a tick. */
  readonly silence: { readonly since: Instant; readonly lapsed: readonly Contact[] } | null;
}

export interface LookAhead {
  readonly meetings: readonly Contact[];
  readonly dues: readonly Need[];
  /** Five people not yet asked. */
  readonly toAsk: readonly Contact[];
  readonly toAskBeyond: number;
}

/** A line of the diary people read. Never read by the rules. */
export interface HistoryEntry {
  readonly at: Instant;
  readonly id: string;
  readonly name: string;
  readonly what: string;
  readonly detail: string;
}

export interface TickPlan {
  readonly rows: readonly RowState[];
  readonly telling: Telling | null;
  /** To keep before sending: facts learned from the cells, and claims on what `telling` tells. Without a telling: the facts alone. */
  readonly claimed: Ledger;
  /** To keep after the mail went. */
  readonly noted: Ledger;
  /** To keep when sending threw: the facts, no claims. */
  readonly withdrawn: Ledger;
  readonly history: readonly HistoryEntry[];
}
