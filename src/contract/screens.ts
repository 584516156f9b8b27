// What the daily screens are drawn from, and what they may ask of the server. Types alone; everything here survives JSON.
import type { Day } from '../core/day';
import type { Debrief } from '../core/debrief';
import type { Question } from '../core/questions';
import type { When } from '../core/say-when';
import type { TodayView } from '../core/today';
import type { ConversationView } from './conversation';
import type { Answer, Change, SetUpPreview } from './rpc';

/** A person one can plan a conversation with. */
export interface PersonToMeet {
  readonly contactId: string;
  readonly name: string;
  /** The booked meeting; null when none stands in the log. */
  readonly when: When | null;
}

export interface QuestionsView {
  /** Whom the agenda is for; null while the log has nobody to meet. */
  readonly person: PersonToMeet | null;
  /** Next booked first. */
  readonly people: readonly PersonToMeet[];
  readonly peopleBeyond: number;
  /** The user's Questions tab, or the bank while there is none. */
  readonly questions: readonly Question[];
  /** Question IDs saved in Answers for this person and not answered yet, in order. */
  readonly planned: readonly string[];
  /** Question IDs this person has answered. */
  readonly answered: readonly string[];
  /** Question IDs somebody in this person's field has answered. */
  readonly heardInField: readonly string[];
  /** Questions of the bank that were deleted from the tab. */
  readonly missing: number;
}

/** What the page is drawn from before it asks the server anything. */
export type FirstView =
  | {
      readonly screen: 'setUp';
      readonly preview: SetUpPreview;
      /** The second part of the page, whose screen this is. */ readonly later: string;
    }
  | { readonly screen: 'today'; readonly today: TodayView };

/** What the template hands to the page; `sheet` is the file's address, '' where Google did not tell: nobody can be asked for it later. */
export type FirstAnswer = Answer<FirstView> & { readonly sheet: string };

export interface ScreensRpc {
  /** The page's second part, style and script, as HTML; and whose reminders these are, where that is not the person in front. */
  loadLater(): Answer<{ readonly html: string; readonly lookingAlong: string | null }>;
  loadToday(): Answer<{ readonly today: TodayView }>;
  /** Writes the present day into Thank-you sent. */
  markThanked(contactId: string): Answer<{ readonly today: TodayView; readonly undo: readonly Change[] }>;
  /** Raises Last contact to the present day. */
  markFollowedUp(contactId: string): Answer<{ readonly today: TodayView; readonly undo: readonly Change[] }>;
  /** Writes the present day into Referrer told. */
  markReferrerTold(contactId: string): Answer<{ readonly today: TodayView; readonly undo: readonly Change[] }>;
  /** Writes the present day into Asked on. */
  markAskedAgain(contactId: string): Answer<{ readonly today: TodayView; readonly undo: readonly Change[] }>;
  /** "I met them": the present moment goes into Date met where the meeting had yet to begin; `metAt` is what stands there then. */
  confirmMet(contactId: string): Answer<{ readonly today: TodayView; readonly undo: readonly Change[]; readonly metAt: string }>;
  /** "It moved": to a day, or to a moment 'yyyy-mm-ddThh:mm' of the sheet's wall clock. */
  meetingMoved(contactId: string, when: string): Answer<{ readonly today: TodayView; readonly undo: readonly Change[] }>;
  /** "It did not happen": empties Date met. */
  meetingDidNotHappen(contactId: string): Answer<{ readonly today: TodayView; readonly undo: readonly Change[] }>;
  /** Writes what was typed into the debrief, and says they met. */
  saveDebrief(contactId: string, debrief: Debrief): Answer<{ readonly today: TodayView; readonly undo: readonly Change[] }>;
  /** Whom a contact said to talk to next: a row of their own, referred by the contact. */
  addReferral(
    contactId: string,
    name: string,
    organization: string,
  ): Answer<{ readonly today: TodayView; readonly undo: readonly Change[] }>;
  /** No reminder about this person before that day's digest hour. */
  snooze(contactId: string, until: Day): Answer<{ readonly today: TodayView; readonly undo: readonly Change[] }>;
  /** Sets Keep in touch to 'rest': nothing but Brief and Thank-you any more. */
  letRest(contactId: string): Answer<{ readonly today: TodayView; readonly undo: readonly Change[] }>;
  /** For one person; null picks who is booked next. */
  loadQuestions(contactId: string | null): Answer<{ readonly questions: QuestionsView }>;
  /**
   * The person's planned questions become these, in this order; `before` are the IDs that were planned, to put back. Answers stay. Who
   * starts at once has the conversation here.
   */
  saveAgenda(
    contactId: string,
    questionIds: readonly string[],
  ): Answer<{ readonly questions: QuestionsView; readonly before: readonly string[]; readonly conversation: ConversationView }>;
  /** Adds a question of the user's own to the Questions tab; gives its ID. */
  addQuestion(
    question: { readonly text: string; readonly minutes: number; readonly theme: string },
    contactId: string | null,
  ): Answer<{ readonly questions: QuestionsView; readonly id: string }>;
  /** Puts back the bank's questions that were deleted; edited ones stay as they are. */
  restoreQuestions(contactId: string | null): Answer<{ readonly questions: QuestionsView }>;
}
