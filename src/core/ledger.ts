// What has been told, and what no cell can hold, by contact ID. Document properties keep it as 64 short strings.
import type { Day, Instant, MinuteOfDay } from './day';
import { decodeShard, encodeShard } from './ledger-text';
import type { NeedKind } from './needs';

/** Everything remembered about one contact. */
export interface Memory {
  /** At most one entry for a need and the day it counts from. */
  readonly told: readonly Told[];
  /** Date met as last seen, on the wall clock; `minute` is null without a time or once it is in History. */
  readonly standing?: { readonly day: Day; readonly minute: MinuteOfDay | null };
  /** The last meeting written to History. */
  readonly lastMeeting?: Day;
  /** The day a meeting was cancelled (Date met emptied, or "It did not happen"). */
  readonly cancelledOn?: Day;
  /** The civil day a tick, x or yes in Thank-you sent thanks, as long as it stands in the cell. */
  readonly tickThanks?: Day;
  /** The day a meeting was confirmed; and from when it counts as met, if earlier than 17:00. */
  readonly confirmed?: { readonly day: Day; readonly from?: Instant };
  /** What Advisor notes said when the user was last told, as a short hash. */
  readonly noteTold?: string;
  /** IDs of the pieces of news (news.ts) they have yet to hear, digits in order; left out for none. */
  readonly awaits?: string;
  /** IDs of the pieces of news they have been told. */
  readonly heard?: string;
  /** The day the row was first missing from the log. */
  readonly goneSince?: Day;
  /** Of the log itself: hours without a tick that no mail has mentioned yet. */
  readonly silence?: Silence;
}

export interface Silence {
  readonly since: Instant;
  readonly until: Instant;
}

/** Told through `stage`: what lies below it counts as told too. Claimed: the mail of `stage` may or may not have gone. */
export interface Told {
  readonly need: NeedKind | 'lookAhead';
  readonly day: Day;
  readonly stage: number;
  readonly claimed?: true;
}

/** Contact ID -> memory. Entries outlive their row until the need would have lapsed. */
export type Ledger = ReadonlyMap<string, Memory>;

/** What is remembered of the log as a whole stands under this ID, which no contact has. */
export const LOG_ID = '*';

export const NO_MEMORY: Memory = { told: [] };

/** What was told about a need that counts from `day`. */
export function toldOf(memory: Memory, need: Told['need'], day: Day): Told | undefined {
  return memory.told.find((told) => told.need === need && told.day === day);
}

/** The memory with `told` in place of what it held about the same need and day. */
export function withTold(memory: Memory, told: Told): Memory {
  if (memory.told.length === 0) return { ...memory, told: [told] };
  const others = memory.told.filter(({ need, day }) => need !== told.need || day !== told.day);
  return { ...memory, told: [...others, told] };
}

/** Whether there is anything worth keeping. */
export function isForgotten(memory: Memory): boolean {
  if (memory.told.length > 0) return false;
  for (const key in memory) {
    if (key !== 'told' && memory[key as keyof Memory] !== undefined) return false;
  }
  return true;
}

const SHARDS = 64;

/** 'ledger-00' to 'ledger-63'. */
export const SHARD_NAMES: readonly string[] = Array.from({ length: SHARDS }, (_, i) => `ledger-${String(i).padStart(2, '0')}`);

/** The shard that holds a contact's memory. */
export function shardOf(id: string): string {
  // FNV-1a, 32 bits: even, and the same in every engine.
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  return SHARD_NAMES[(hash >>> 0) % SHARDS];
}

/** Every shard's text, ASCII, under 8 KB each; '' for a shard with nothing in it. */
export function encodeLedger(ledger: Ledger): Record<string, string> {
  const shards = new Map<string, [string, Memory][]>(SHARD_NAMES.map((name) => [name, []]));
  for (const [id, memory] of ledger) {
    if (!isForgotten(memory)) shards.get(shardOf(id))?.push([id, memory]);
  }
  const texts: Record<string, string> = {};
  for (const [name, entries] of shards) texts[name] = encodeShard(entries);
  return texts;
}

/**
 * The ledger in stored properties; other properties are ignored. `damaged` names the shards that do not parse: for the IDs in them
 * everything up to now counts as told.
 */
export function decodeLedger(properties: Readonly<Record<string, string>>): {
  readonly ledger: Ledger;
  readonly damaged: readonly string[];
} {
  const ledger = new Map<string, Memory>();
  const damaged: string[] = [];
  for (const name of SHARD_NAMES) {
    const entries = decodeShard(properties[name] ?? '');
    if (!entries) damaged.push(name);
    for (const [id, memory] of entries ?? []) ledger.set(id, memory);
  }
  return { ledger, damaged };
}

/**
 * The shards to write so that `stored` becomes `ledger`: one setProperties. Damaged shards are among them unless they are in `left`: an
 * edit leaves them to the next tick, which knows what counts as told.
 */
export function changedShards(
  stored: Readonly<Record<string, string>>,
  ledger: Ledger,
  left: readonly string[] = [],
): Record<string, string> {
  const changed = Object.entries(encodeLedger(ledger)).filter(([name, text]) => text !== (stored[name] ?? '') && !left.includes(name));
  return Object.fromEntries(changed);
}
