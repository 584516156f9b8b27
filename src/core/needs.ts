// The rules: one table of data, one row a need. When it begins, its deadline, its stages, its end, its lapse, its words.
import type { Contact } from './contact';
import type { Day, Instant } from './day';

export type NeedKind = 'ask' | 'noReply' | 'brief' | 'thankYou' | 'tellReferrer' | 'followUp' | 'keepInTouch' | 'news' | 'greeting';

/** A deadline as the log shows it: a moment for Brief and Thank-you, a day for the others. */
export type Due = { readonly kind: 'instant'; readonly at: Instant } | { readonly kind: 'day'; readonly day: Day };

/** One open need of one contact. */
export interface Need {
  readonly kind: NeedKind;
  readonly contact: Contact;
  /** The civil day it counts from: what was told is remembered by contact, need, this day and stage. */
  readonly day: Day;
  readonly due: Due | null;
  /** Thank-you past its deadline. */
  readonly late: boolean;
  /** Planned times of the stages, already moved out of the quiet hours; stage 1 first. */
  readonly stages: readonly Instant[];
  /** What to do, for the Next step cell: 'Write the thank-you note'. */
  readonly step: string;
  /** One sentence: why now. */
  readonly why: string;
}
