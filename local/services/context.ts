// What every service is handed: the gate, the clock, the person, and what Google keeps. Services look nothing up elsewhere.
import type { AuthMode, ExecutionGate } from '../call';
import type { Place } from '../modes';
import type { Alert, MenuItem, Person, Shown } from '../runtime';
import type { State } from '../state';

/** `Workbook` is the local workbook, or a test's stand-in. */
export interface ServiceContext<Workbook = unknown> {
  readonly gate: ExecutionGate;
  readonly workbook: Workbook;
  /** The realm's own, so that dates handed out are `instanceof Date` inside the bundle. */
  readonly Date: DateConstructor;
  /** With whose rights the execution runs (Google's "effective user"). */
  readonly person: Person;
  /** The clock with what the execution has spent, epoch milliseconds. */
  readonly now: () => number;
  readonly random: () => number;
  readonly execution: {
    /** Unique per execution: who holds a lock. */
    readonly serial: number;
    readonly place: Place;
    readonly mode: AuthMode;
    readonly logs: string[];
  };
  readonly script: {
    readonly id: string;
    /** Spreadsheet ID of the file it is bound to or enabled in. */
    readonly file: string;
    /** IANA name from the manifest. */
    readonly timeZone: string;
    /** Published add-ons and their test deployments have stricter trigger rules than a bound script. */
    readonly addOn: boolean;
    /** Pushed HTML files by name without '.html'. */
    readonly html: Readonly<Record<string, string>>;
    /** Short names of the manifest's scopes, and of those the person granted. */
    readonly scopes: readonly string[];
    readonly granted: readonly string[];
  };
  readonly state: State;
  /** Who holds which lock, by the lock's key; gone when the runtime is. */
  readonly locks: Map<string, number>;
  /** CacheService's entries: evicted when the runtime is gone. */
  readonly cache: Map<string, { readonly value: string; readonly until: number }>;
  /** The person's language: 'en'. */
  readonly locale: string;
  /** The UI service of this execution; SpreadsheetApp.getUi hands it out. */
  readonly ui: () => object;
  readonly show: (shown: Shown) => void;
  readonly addMenu: (items: readonly MenuItem[]) => void;
  /** The button pressed; suspends the execution where the person answers later. */
  readonly answer: (alert: Alert) => string;
  /** Evaluates source text in the bundle's realm. */
  readonly evaluate: (source: string) => unknown;
}
