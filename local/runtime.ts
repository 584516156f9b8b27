// Apps Script around one workbook: who sits in front, what fires, what was mailed. Nothing of Node: the preview runs it in a page.
import type { CallCounts } from './call';

export type Role = 'owner' | 'editor' | 'commenter' | 'viewer';

export interface Person {
  readonly email: string;
  readonly role: Role;
}

/** Time as the whole runtime sees it; the bundle's `Date` and Univer's TODAY() read it too. */
export interface Clock {
  now(): number;
}

/**
 * A world for the bundle: its own globals, cut to what Apps Script has. `node/realm.ts` makes one with node:vm, the preview one
 * from a hidden frame. `Date` is the realm's own, bound to the clock, so that dates handed in are `instanceof Date` inside.
 */
export interface Realm {
  readonly Date: DateConstructor;
  /** Puts the services in, runs the code, and gives the functions it declares at top level by name. */
  load(code: string, services: Readonly<Record<string, unknown>>): Readonly<Record<string, (...parameters: unknown[]) => unknown>>;
}

export interface Mail {
  readonly at: number;
  readonly from: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  readonly name: string;
  readonly replyTo: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly { readonly name: string; readonly type: string; readonly text: string }[];
}

/** One run of one function of the bundle, from its first statement to its end. */
export interface Execution {
  readonly handler: string;
  readonly user: string;
  readonly at: number;
  readonly calls: CallCounts;
  /** What the function returned, as JSON has it; google.script.run's answer for endpoints. */
  readonly result: unknown;
  /** Message of what it threw; null if it ended well. */
  readonly error: string | null;
  readonly killed: boolean;
  readonly logs: readonly string[];
}

export interface MenuItem {
  readonly label: string;
  /** Function name; null for a separator. */
  readonly handler: string | null;
}

export interface ClockTrigger {
  readonly id: string;
  readonly owner: string;
  readonly handler: string;
  readonly zone: string;
  readonly everyHours: number;
}

/** What stands beside or over the sheet because the bundle showed it. */
export type Shown =
  | {
      readonly kind: 'sidebar' | 'dialog';
      readonly title: string;
      readonly html: string;
      readonly width?: number;
      readonly height?: number;
    }
  | { readonly kind: 'toast'; readonly title: string; readonly message: string; readonly seconds: number };

/** A question of Ui.alert, answered by the person in front: 'OK', 'CANCEL', 'YES', 'NO', 'CLOSE'. */
export interface Alert {
  readonly title: string;
  readonly prompt: string;
  readonly buttons: readonly string[];
}

/** A planned misfortune for the next execution; see `Runtime.misfortune`. */
export type Misfortune =
  | {
      readonly kind: 'fail';
      readonly at: { readonly method: string } | { readonly call: number };
      readonly times: number;
      readonly message: string;
    }
  | { readonly kind: 'kill'; readonly when: 'before' | 'after'; readonly call: number };
