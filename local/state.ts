// What Google keeps of an add-on beside the workbook: properties, triggers, mail sent and left, permissions. Plain data, so that it can be saved.
import type { ClockTrigger, Mail } from './runtime';

export type Store = Record<string, string>;

/** A trigger as kept; `file` is the spreadsheet it was made in. */
export interface StoredTrigger extends ClockTrigger {
  readonly file: string;
  /** Instant of the last run; null before the first. */
  lastRun: number | null;
}

/** What belongs to the script and to people, whichever file is open. */
export interface State {
  readonly mailbox: Mail[];
  /** By e-mail address: mail recipients left, and the instant from which the day's number is full again. */
  readonly mailQuota: Record<string, { left: number; fullAgainAt: number }>;
  /** By e-mail address: milliseconds triggers ran today, and the instant from which the day counts anew. */
  readonly triggerTime: Record<string, { spent: number; emptyAgainAt: number }>;
  /** By e-mail address: permissions, by short name, this person has not granted. */
  readonly revoked: Record<string, string[]>;
  readonly scriptProperties: Store;
  readonly userProperties: Record<string, Store>;
  readonly triggers: StoredTrigger[];
  /** By spreadsheet ID. */
  readonly files: Record<string, { readonly properties: Store; enabled: boolean }>;
  /** Counts executions, triggers and random draws, so that every run of the same story gives the same IDs. */
  serial: number;
}

export const emptyState = (): State => ({
  mailbox: [],
  mailQuota: {},
  triggerTime: {},
  revoked: {},
  scriptProperties: {},
  userProperties: {},
  triggers: [],
  files: {},
  serial: 0,
});

/** The same world for a copied file of a bound script: a script of its own, the same people and mailboxes. */
export const stateOfCopy = (state: State): State => ({
  ...emptyState(),
  mailbox: state.mailbox,
  mailQuota: state.mailQuota,
  triggerTime: state.triggerTime,
  revoked: state.revoked,
  serial: state.serial,
});

export function fileState(state: State, file: string): State['files'][string] {
  return (state.files[file] ??= { properties: {}, enabled: false });
}

/** Of the manifest's scopes those the person has not taken back; all names are short ones. */
export function grantedScopes({ revoked }: State, email: string, manifest: readonly string[]): readonly string[] {
  return manifest.filter((scope) => revoked[email]?.includes(scope) !== true);
}

export function revokeScopes({ revoked }: State, email: string, scopes: readonly string[]): void {
  revoked[email] = [...new Set([...(revoked[email] ?? []), ...scopes])];
}

export function grantScopes({ revoked }: State, email: string, scopes: readonly string[]): void {
  revoked[email] = (revoked[email] ?? []).filter((scope) => !scopes.includes(scope));
}

/** Small, fast, repeatable: mulberry32. */
export function seededRandom(seed: number): () => number {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
