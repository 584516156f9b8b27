// Which screen is open, and where focus belongs after a change.
import type { ConversationView } from '../contract/conversation';
import type { Answer, SetUpPreview } from '../contract/rpc';
import type { ConversationLine } from '../core/conversation';
import { trouble } from './feedback';
import { signal } from './signals';

export const TABS = ['today', 'questions', 'more'] as const;
export type Tab = (typeof TABS)[number];

/** Screens of the page's second part, and what each is opened with. */
export interface LaterSubjects {
  /** A dry run that is here already; null asks for one. */
  readonly setUp: SetUpPreview | null;
  readonly settings: null;
  readonly removed: null;
  readonly during: {
    readonly contactId: string;
    readonly name: string;
    /** Of the conversation. */
    readonly minutes: number;
    /** What the page knows already, to be drawn at once. */
    readonly questions: readonly ConversationLine[];
    /** The saving under way that brings the conversation along; null asks for it. */
    readonly planned: Promise<Answer<{ readonly conversation: ConversationView }>> | null;
  };
}
export type LaterScreen = keyof LaterSubjects;
export type Screen = Tab | 'debrief' | LaterScreen;

export const screen = signal<Screen>('today');
/** Counts the changes that move focus to the new screen's title. */
export const arrivals = signal(0);

/** The tab Back and Esc lead to; null where there is no way but on. */
export const backTo = signal<Tab | null>(null);

/** Opens a screen. From a tab focus stays on the tab; everywhere else it lands on the new title. */
export function open(next: Screen, focus: 'title' | 'stay' = 'title', back: Tab | null = null): void {
  screen.value = next;
  backTo.value = back;
  trouble.value = null;
  if (focus === 'title') arrivals.value += 1;
}

export function goBack(): void {
  if (backTo.value !== null) open(backTo.value);
}
