// Apps Script around one workbook: who sits in front, what fires, what was mailed. Nothing of Node: the preview runs it in a page.
import type { CallCounts, Meter, Misfortune } from './call';
import type { ClientRun } from './client-run';
import type { ServiceContext } from './services/context';
import type { State, Store } from './state';
import type { Edit } from './workbook/workbook';

export type { Misfortune } from './call';
export { createRuntime } from './local-runtime';

export type Role = 'owner' | 'editor' | 'commenter' | 'viewer';

export interface Person {
  readonly email: string;
  readonly role: Role;
}

/** Time as the whole runtime sees it; the bundle's `Date` and Univer's TODAY() read it too. */
export interface Clock {
  now(): number;
}

/** What a realm's `Date` and `Math.random` are bound to during one execution. */
export interface World extends Clock {
  random(): number;
  /** The script's time zone, from the manifest: what `getHours()` and its like speak of. */
  readonly timeZone: string;
}

/**
 * A world for the bundle: its own globals, cut to what Apps Script has. `node/realm.ts` makes one with node:vm, the preview one
 * from a hidden frame. `Date` is the realm's own, bound to the clock, so that dates handed in are `instanceof Date` inside.
 */
export interface Realm {
  readonly Date: DateConstructor;
  /** The realm's own Error, so that what services throw is `instanceof Error` inside; the outer one without it. */
  readonly Error?: ErrorConstructor;
  /** Puts the services in, runs the code, and gives the functions it declares at top level by name. */
  load(code: string, services: Readonly<Record<string, unknown>>): Readonly<Record<string, (...parameters: unknown[]) => unknown>>;
  /** Evaluates an expression among the bundle's globals (templates); among the outer ones without it. */
  evaluate?(source: string): unknown;
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
  /** Virtual milliseconds it took: what its calls cost, slept and waited for locks. */
  readonly milliseconds: number;
  /** What the function returned, as google.script.run would hand it on: null when there is a Date in it. */
  readonly result: unknown;
  /** Message of what it threw, or why it was stopped; null if it ended well. */
  readonly error: string | null;
  /** Stopped from outside: killed, or out of time. */
  readonly killed: boolean;
  readonly logs: readonly string[];
}

export interface MenuItem {
  readonly label: string;
  /** Function name; null for a separator or a submenu. */
  readonly handler: string | null;
  /** Of a submenu. */
  readonly items?: readonly MenuItem[];
}

export interface ClockTrigger {
  readonly id: string;
  readonly owner: string;
  readonly handler: string;
  readonly zone: string;
  readonly everyHours: number;
  /** For daily ones, on the zone's wall clock; null when any hour will do. */
  readonly atHour: number | null;
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

/** What the runtime asks of the workbook itself; the spreadsheet services know the rest. */
export interface WorkbookFile {
  /** Spreadsheet ID. */
  readonly id: string;
  name(): string;
  /** Until the formulas are computed. */
  settled(): Promise<void>;
  copy(id: string, name: string): WorkbookFile;
}

export interface Manifest {
  readonly timeZone: string;
  readonly oauthScopes?: readonly string[];
}

/**
 * 'bound': a script inside one file. 'published': an add-on from the Marketplace, not enabled in the file until somebody uses it.
 * 'test': a test deployment, enabled; its triggers are made and never fire.
 */
export type Deployment = 'bound' | 'published' | 'test';

export interface RuntimeOptions<Workbook extends WorkbookFile> {
  readonly workbook: Workbook;
  /** SpreadsheetApp for one execution. */
  readonly spreadsheet: (context: ServiceContext<Workbook>) => object;
  readonly clock: Clock;
  /** A fresh realm for every execution: Apps Script keeps nothing between two. */
  readonly realm: (world: World) => Realm;
  /** The built Code.js. */
  readonly code: string;
  /** Pushed HTML files by name without '.html'. */
  readonly html?: Readonly<Record<string, string>>;
  readonly manifest: Manifest;
  readonly person: Person;
  readonly deployment?: Deployment;
  /** The language of people: 'en' when left out. */
  readonly locale?: string;
  /** Who answers alerts. A promise suspends the execution, which is run again with the answer; without this, alerts are an error. */
  readonly answerAlert?: (alert: Alert) => string | Promise<string>;
  readonly shown?: (shown: Shown) => void;
  /** Virtual milliseconds a service call takes; 0 when left out. */
  readonly cost?: (method: string) => number;
  /** Tells the bundle's own time from that of the services. */
  readonly meter?: Meter;
  /** How answers of google.script.run come back to the page; a microtask later when left out. */
  readonly deliver?: (callback: () => void) => void;
  /** As `Runtime.save` gave it. */
  readonly state?: State;
}

/** The same acts without waiting for formulas: for a gap of a running execution (`between`). */
export interface AtOnce {
  open(): Execution | null;
  click(handler: string): Execution;
  call(name: string, ...parameters: unknown[]): Execution;
  edited(edit: Edit): Execution | null;
  tick(owner?: string): readonly Execution[];
}

export interface Runtime<Workbook extends WorkbookFile = WorkbookFile> {
  readonly workbook: Workbook;
  /** Who sits in front. */
  readonly person: Person;
  /** Somebody else sits down; gives this runtime. */
  as(person: Person): Runtime<Workbook>;

  /** The file is opened: simple onOpen, and the menu. null for those who cannot edit, or without an onOpen. */
  open(): Promise<Execution | null>;
  /** The add-on is installed from inside the file: onInstall, FULL. null for a bound script. */
  install(): Promise<Execution | null>;
  readonly menu: readonly MenuItem[];
  /** A menu item's function, FULL. Throws for those who have no menu. */
  click(handler: string): Promise<Execution>;
  /** google.script.run from the sidebar. Throws at once what the page's call would throw. */
  call(name: string, ...parameters: unknown[]): Promise<Execution>;
  /** google.script.run as the page has it. */
  clientRun(): ClientRun;
  /** Simple onEdit. null for those who cannot edit, or without an onEdit. */
  edited(edit: Edit): Promise<Execution | null>;
  /** An hour has come: every clock trigger of this file whose time it is, or only that person's, each as who made it. */
  tick(owner?: string): Promise<readonly Execution[]>;
  readonly atOnce: AtOnce;

  readonly mailbox: readonly Mail[];
  /** Of this file. */
  readonly triggers: readonly ClockTrigger[];
  /** The last two hundred, oldest first. */
  readonly executions: readonly Execution[];
  /** Over all executions since the runtime began. */
  readonly calls: CallCounts;
  /** Keeps only a copy: writing to it changes nothing. `user` by e-mail address. */
  readonly properties: { readonly document: Store; readonly script: Store; user(email: string): Store };

  /** Strikes the next execution; several together strike the same one. */
  misfortune(...misfortunes: readonly Misfortune[]): void;
  /**
   * Called in every gap between two service calls of an execution, with the calls made so far and the name of the one that comes, such as
   * 'Range.getValues'; not for executions inside a gap. null ends it.
   */
  between(listener: ((calls: number, next: string) => void) | null): void;
  /** Sets the mail recipients the person in front has left today. */
  quota(left: number): void;
  /** Takes permissions away from a person, the one in front when left out. Full or short names. */
  revoke(scopes: readonly string[], email?: string): void;
  grant(scopes: readonly string[], email?: string): void;

  /** File > Make a copy, by the person in front, who owns it. A bound script comes along; triggers and properties do not. */
  copyFile(): Runtime<Workbook>;
  /** Everything but the workbook, as plain data. */
  save(): State;
}
