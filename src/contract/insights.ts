// What Insights is drawn from, and how an answer gets into a group. Types alone; everything here survives JSON.
import type { InsightsChoice, InsightsView } from '../core/insights';
import type { Answer } from './rpc';

/** An answer of one person to one question. */
export interface AnswerPlace {
  readonly contactId: string;
  readonly questionId: string;
}

export interface InsightsRpc {
  loadInsights(choice: InsightsChoice): Answer<{ readonly insights: InsightsView }>;
  /**
   * Writes the user's words for a group into the answer's Group cell; '' takes it out. With `standing` only where the cell still says that.
   * `before` is what stood there, to put back.
   */
  groupAnswer(
    answer: AnswerPlace,
    group: string,
    standing: string | null,
    choice: InsightsChoice,
  ): Answer<{ readonly insights: InsightsView; readonly before: string }>;
}
