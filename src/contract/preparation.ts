// What getting ready for a conversation is drawn from, and what it may ask of the server. Types alone; everything here survives JSON.
import type { Step } from '../core/preparation';
import type { When } from '../core/say-when';
import type { Answer, Change } from './rpc';

export interface PreparationView {
  readonly contactId: string;
  readonly organization: string;
  readonly role: string;
  readonly field: string;
  readonly tidbits: readonly string[];
  /** Their page; '' where the log has none that can be opened. */
  readonly link: string;
  /** The booked meeting; null when none stands in the log. */
  readonly when: When | null;
  /** Opens a prefilled calendar entry; null without a booked meeting. */
  readonly calendar: string | null;
  /** How many questions are picked. */
  readonly questions: number;
  readonly done: readonly Step[];
  /** Who I am, what I can do, why I would do well. */
  readonly lines: readonly [string, string, string];
}

export interface PreparationRpc {
  loadPreparation(contactId: string): Answer<{ readonly preparation: PreparationView }>;
  /** Writes a step into the Prepared cell or takes it out; the column is added where the log lacks it. */
  markPrepared(contactId: string, step: Step, done: boolean): Answer<{ readonly done: readonly Step[]; readonly undo: readonly Change[] }>;
}
