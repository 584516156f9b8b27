// A question of an informational interview: its theme, minutes and goals, and the few that have a fixed place.
import { hashOf } from './hash';

/** What a conversation is for, in the words the Questions tab shows. */
export const GOALS = {
  network: 'network',
  learn: 'learn what it takes',
  feedback: 'feedback on me',
  jobs: 'what jobs there are',
  resume: 'have my résumé looked at',
  practise: 'practise describing myself',
} as const;
export type Goal = keyof typeof GOALS;
export const GOAL_KEYS = Object.keys(GOALS) as readonly Goal[];

/** The theme of a question the user added without saying which. */
export const OWN_THEME = 'My own';

/** One question as the Questions tab holds it. */
export interface Question {
  /** Fixed for the bank's own, so that an edited one is still recognised. */
  readonly id: string;
  readonly theme: string;
  readonly text: string;
  /** Whole minutes to set aside, at least 1. */
  readonly minutes: number;
  /** Unticked in the tab: never suggested, still found by hand. */
  readonly use: boolean;
  /** Goals it serves; none written means it serves every goal. */
  readonly goals: readonly Goal[];
}

/** Who else to talk to: asked last, whatever else is on the agenda. */
export const REFERRAL_ID = 'q-who-else';

/** Easy to answer and about the person: good to open with. */
export const WARM_UPS: readonly string[] = ['q-way-into-field', 'q-typical-day', 'q-time-in-position', 'q-way-to-position'];

/** Does this question serve the goal? One without goals serves all. */
export function serves(question: Question, goal: Goal): boolean {
  return question.goals.length === 0 || question.goals.includes(goal);
}

/** The ID of a question of the user's own: the same words give the same ID, wherever they are typed. */
export function ownId(text: string): string {
  return `own-${hashOf(text.trim().toLowerCase()).toString(36)}`;
}
