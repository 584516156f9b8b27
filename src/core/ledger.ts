// What has been told, and what no cell can hold, by contact ID. Document properties keep it as 64 short strings.
import type { Day, Instant, MinuteOfDay } from './day';
import { hashOf } from './hash';
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

const NO_MEMORY: Memory = { told: [] };

export function memoryOf(ledger: Ledger, id: string): Memory {
  return ledger.get(id) || NO_MEMORY;
}

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
  return SHARD_NAMES[hashOf(id) % SHARDS];
}

/** The text of the shards of those names, ASCII, under 8 KB each; '' for a shard with nothing in it. */
export function encodeLedger(ledger: Ledger, names: readonly string[] = SHARD_NAMES): Record<string, string> {
  const shards = new Map<string, [string, Memory][]>(names.map((name) => [name, []]));
  ledger.forEach((memory, id) => {
    if (!isForgotten(memory)) shards.get(shardOf(id))?.push([id, memory]);
  });
  const texts: Record<string, string> = {};
  for (const [name, entries] of shards) texts[name] = encodeShard(entries);
  return texts;
}

/** The ledger as it was read. */
export interface StoredLedger {
  readonly ledger: Ledger;
  /** The shards that do not parse: for the IDs in them everything up to now counts as told. */
  readonly damaged?: readonly string[];
}

/** The ledger in stored properties; other properties are ignored. */
export function decodeLedger(properties: Readonly<Record<string, string>>): Required<StoredLedger> {
  const ledger = new Map<string, Memory>();
  const known = new Map<string, Memory>();
  const damaged = SHARD_NAMES.filter((name) => !decodeShard(properties[name] || '', ledger, known));
  return { ledger, damaged };
}

/**
 * The shards to write so that what is stored becomes `ledger`: one setProperties, and only shards in which somebody's memory is another
 * than `before` are put together. An edit leaves the damaged ones to the next tick, which knows what counts as told.
 */
export function changedShards(before: StoredLedger, ledger: Ledger, damaged: 'written' | 'left' = 'written'): Record<string, string> {
  const changed = new Set<string>(before.damaged);
  ledger.forEach((memory, id) => {
    if (before.ledger.get(id) !== memory) changed.add(shardOf(id));
  });
  before.ledger.forEach((_, id) => {
    if (!ledger.has(id)) changed.add(shardOf(id));
  });
  if (damaged === 'left') before.damaged?.forEach((name) => changed.delete(name));
  return changed.size === 0 ? {} : encodeLedger(ledger, [...changed]);
}
