// What has been told, and what no cell can hold, by contact ID. Document properties keep it as 64 short strings.
import type { Day, Instant } from './day';
import type { NeedKind } from './needs';

/** Everything remembered about one contact. */
export interface Memory {
  /** Stages told: need, the civil day it counts from, stage. A claim is a stage whose mail may or may not have gone. */
  readonly told: readonly Told[];
  /** The day a meeting was cancelled (Date met emptied, or "It did not happen"). */
  readonly cancelledOn?: Day;
  /** The civil day a tick, x or yes in Thank-you sent thanks, as long as it stands in the cell. */
  readonly tickThanks?: Day;
  /** The last meeting written to History. */
  readonly lastMeeting?: Day;
  /** The day a meeting was confirmed; and from when it counts as met, if earlier than 17:00. */
  readonly confirmed?: { readonly day: Day; readonly from?: Instant };
  /** When a lapsed need sent the contact to rest. */
  readonly restedSince?: Day;
}

export interface Told {
  readonly need: NeedKind;
  readonly day: Day;
  readonly stage: number;
  readonly claimed?: true;
}

/** Contact ID -> memory. Entries outlive their row until the need would have lapsed. */
export type Ledger = ReadonlyMap<string, Memory>;
