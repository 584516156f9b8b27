// What the sidebar may ask of the server, and the views it gets back. Types alone; everything here survives JSON.
import type { AdvisorRpc } from './advisor';
import type { ColumnsRpc } from './columns';
import type { Colours } from '../core/settings';
import type { NewsRpc } from './news';
import type { InsightsRpc } from './insights';
import type { DraftsRpc } from './drafts';
import type { PersonRpc } from './person';
import type { ProgressRpc } from './progress';
import type { ConversationRpc } from './conversation';
import type { ImportRpc } from './import';
import type { PreparationRpc } from './preparation';
import type { ScreensRpc } from './screens';
import type { Assert, WireSafe } from './wire';

/** Expected failures are values. `problem` is one sentence that says what happened, where, and what to do. */
export type Answer<T> = ({ readonly ok: true } & T) | { readonly ok: false; readonly code: ProblemCode; readonly problem: string };

export type ProblemCode =
  | 'notSetUp'
  | 'badArgument'
  | 'busy'
  | 'missingColumn'
  | 'doubledColumn'
  | 'unknownContact'
  | 'notOwner'
  | 'permission'
  | 'quota'
  | 'moved'
  | 'failed';

/** One cell an action changed, by contact and header: what to put back, where it still stands. */
export interface Change {
  readonly id: string;
  readonly header: string;
  readonly before: CellText;
  readonly after: CellText;
}

/**
 * A cell on the wire: text, number, tick, or a date as 'yyyy-mm-dd' / 'yyyy-mm-ddThh:mm' of the sheet's wall clock. In a Change, text that
 * would read as a date, or begins with an apostrophe, has an apostrophe before it.
 */
export type CellText = string | number | boolean | null;

/** The dry run: what would happen, before anything does. */
export interface SetUpPreview {
  readonly tab: string;
  /** A new tab is made because the active one is empty or holds something else. */
  readonly newTab: boolean;
  /** Sheet row, 1-based. */
  readonly headerRow: number;
  readonly adopted: readonly { readonly header: string; readonly as: string }[];
  readonly added: readonly string[];
  readonly suggested: readonly { readonly header: string; readonly as: string; readonly why: string }[];
  readonly leftAlone: readonly string[];
  readonly people: number;
  readonly problems: readonly { readonly cell: string; readonly message: string }[];
  readonly alreadySetUp: boolean;
  /** A copy of a log, whose reminders are off. */
  readonly copied: boolean;
}

export interface SettingsView {
  readonly reminders: boolean;
  /** Whose reminders; null while off. */
  readonly owner: string | null;
  readonly you: string;
  readonly quietFrom: string;
  readonly quietUntil: string;
  readonly digestAt: string;
  readonly colours: Colours;
  readonly greeting: string | null;
  /** The advisor the weekly brief goes to; null while it is off. */
  readonly brief: string | null;
  /** Headers of the columns Tidbit writes, as they stand beside the user's own. */
  readonly ownColumns: readonly string[];
}

export interface Heartbeat {
  /** ISO with the sheet's offset; null before the first tick. */
  readonly lastTick: string | null;
  readonly error: string | null;
  /** What waits or went wrong, one sentence each. */
  readonly notes: readonly string[];
}

export interface Rpc
  extends
    AdvisorRpc,
    ColumnsRpc,
    ConversationRpc,
    DraftsRpc,
    ImportRpc,
    InsightsRpc,
    NewsRpc,
    PersonRpc,
    ProgressRpc,
    ScreensRpc,
    PreparationRpc {
  previewSetUp(): Answer<{ readonly preview: SetUpPreview }>;
  /** `suggested`: headers of the dry run's suggestions the user ticked. */
  setUp(choices: { readonly suggested: readonly string[]; readonly reminders: boolean }): Answer<{
    readonly preview: SetUpPreview;
    readonly settings: SettingsView;
  }>;
  loadSettings(): Answer<{ readonly settings: SettingsView; readonly heartbeat: Heartbeat }>;
  /** Any of the settings; all are checked before one is kept. Times 'hh:mm', greeting 'mm-dd' or null. */
  saveSettings(change: {
    readonly quietFrom?: string;
    readonly quietUntil?: string;
    readonly digestAt?: string;
    readonly colours?: Colours;
    readonly greeting?: string | null;
  }): Answer<{ readonly settings: SettingsView }>;
  /** Turning on while somebody else owns the reminders answers `notOwner` unless `takeOver`. */
  switchReminders(on: boolean, takeOver: boolean): Answer<{ readonly settings: SettingsView }>;
  /** Adds one of our columns that is not there yet, at the table's right end; gives its header. */
  addColumn(header: string): Answer<{ readonly header: string }>;
  /** Puts back what an action changed, where it still stands; `left` names what was changed since. */
  undo(changes: readonly Change[]): Answer<{ readonly left: readonly string[] }>;
  /** Trigger, colour rules, the add-on's columns and its settings go; the user's data stays. */
  removeTidbit(): Answer<{ readonly kept: string }>;
}

export type RpcIsWireSafe = Assert<Rpc extends WireSafe<Rpc> ? true : false>;
