// A conversation as it happens: its questions, its answers, and keeping them safe. Types alone; everything here survives JSON.
import type { AnswerChange, AnswerConflict, ConversationLine } from '../core/conversation';
import type { TodayLine } from '../core/today';
import type { Answer } from './rpc';

export interface ConversationView {
  /** What the debrief needs to know of the person. */
  readonly line: TodayLine;
  /** Whether the log has an address of theirs. */
  readonly hasEmail: boolean;
  /** Date met holds an earlier conversation: the debrief has to write when this one was. */
  readonly again: boolean;
  /** When it was opened, 'yyyy-mm-ddThh:mm' of the sheet's wall clock. */
  readonly begun: string;
  readonly questions: readonly ConversationLine[];
}

export interface ConversationRpc {
  /** What is planned to be asked of this person, and what they said already on this day. */
  loadConversation(contactId: string): Answer<{ readonly conversation: ConversationView }>;
  /**
   * Writes what was typed and ticked where the sheet still holds what the page knew; `conflicts` are those where it does not. `at` is the
   * time on the sheet's wall clock, 'hh:mm'; `undo` are the changes that put everything back, for this endpoint.
   */
  saveAnswers(
    contactId: string,
    changes: readonly AnswerChange[],
  ): Answer<{ readonly conflicts: readonly AnswerConflict[]; readonly at: string; readonly undo: readonly AnswerChange[] }>;
}
