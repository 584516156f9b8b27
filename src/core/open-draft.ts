// A draft whose notes are still to be filled in: the page builds it on what has just been typed, without asking anybody.
import type { Draft } from './drafts';
import { fillTemplate } from './template';

/** Subject and body still name {tidbit}, {second tidbit} and {learned}. */
export interface OpenDraft extends Draft {
  /** '' without an address in the log. */
  readonly to: string;
  /** Whole name of whom the note goes to. */
  readonly name: string;
  /** The notes in the log, clipped; '' where there is nothing. */
  readonly notes: DraftNotes;
}

export interface DraftNotes {
  readonly tidbits: readonly string[];
  readonly learned: string;
}

/** The draft as it can be sent, built on these notes. A line for a note that is not there is left out. */
export function finishDraft({ subject, body }: Draft, { tidbits: [tidbit = '', second = ''], learned }: DraftNotes): Draft {
  const values = { tidbit, 'second tidbit': second, learned };
  return { subject: fillTemplate(subject, values), body: fillTemplate(body, values) };
}
