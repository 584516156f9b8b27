// Which screen is open, and where focus belongs after a change.
import type { ConversationView } from '../contract/conversation';
import type { Answer, SetUpPreview } from '../contract/rpc';
import type { ConversationLine } from '../core/conversation';
import type { DraftKind } from '../core/drafts';
import { trouble } from './feedback';
import { signal } from './signals';

export const TABS = ['today', 'person', 'questions', 'more'] as const;
export type Tab = (typeof TABS)[number];

/** Screens of the page's second part, and what each is opened with. */
export interface LaterSubjects {
  /** A dry run that is here already; null asks for one. */
  readonly setUp: SetUpPreview | null;
  readonly insights: null;
  readonly progress: null;
  readonly news: null;
  readonly settings: null;
  readonly advisor: null;
  readonly removed: null;
  readonly debrief: null;
  /** Whom to get ready for. */
  readonly prepare: { readonly contactId: string; readonly name: string };
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
  readonly draft: DraftSubject;
  readonly addPerson: null;
  readonly columns: null;
}

/** A note to write. */
export interface DraftSubject {
  /** Whose row it is about; of tell the referrer: the person met. */
  readonly contactId: string;
  readonly kind: DraftKind;
  /** The tidbit to build on at first, where it is in the log. */
  readonly tidbit?: string;
  /** What Mark as sent does instead of writing the cell of this kind on Today: true when it is done; `undone` is run by its Undo. */
  readonly sent?: (undone: () => void) => Promise<boolean>;
  /** What has to be in the sheet before the note is read from it; false where it did not get there. */
  readonly after?: Promise<boolean>;
}
export type LaterScreen = keyof LaterSubjects;
export type Screen = Tab | LaterScreen;

export const screen = signal<Screen>('today');
/** Counts the changes that move focus to the new screen's title. */
export const arrivals = signal(0);

/** Where Back and Esc lead: a tab, or the screen of the second part one came from. */
export type Back = Tab | LaterScreen;
/** null where there is no way but on. */
export const backTo = signal<Back | null>(null);
/** Where Back led from each screen when it was opened last. */
const backFrom = new Map<Screen, Back | null>();

/** Opens a screen. From a tab focus stays on the tab; everywhere else it lands on the new title. */
export function open(next: Screen, focus: 'title' | 'stay' = 'title', back: Back | null = null): void {
  screen.value = next;
  backTo.value = back;
  backFrom.set(next, back);
  trouble.value = null;
  if (focus === 'title') arrivals.value += 1;
}

export function goBack(): void {
  const back = backTo.value;
  if (back !== null) open(back, 'title', backFrom.get(back));
}
