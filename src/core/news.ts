// News the user shares (an interview, an offer, a decision): for whom it is, and who has heard it. It lies beside the ledger.
import type { Day, Instant } from './day';

export interface News {
  readonly id: string;
  /** In the user's words. */
  readonly what: string;
  readonly at: Instant;
  /** The civil day it was shared: reminders count from it. */
  readonly day: Day;
  /** IDs of the contacts the user left ticked and did not take off since. */
  readonly forWhom: ReadonlySet<string>;
  /** IDs of the contacts who have been told. */
  readonly toldTo: ReadonlySet<string>;
}

/** The first news in the list that a contact has yet to hear and that is not over. */
export function newsFor(id: string, news: readonly News[], isOver: (day: Day) => boolean): News | undefined {
  return news.find(({ forWhom, toldTo, day }) => forWhom.has(id) && !toldTo.has(id) && !isOver(day));
}
