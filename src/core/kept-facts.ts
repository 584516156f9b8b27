// What Undo carries of facts no cell holds: that a meeting took place, and which news somebody has heard. Each as the text of one cell.
import { parseDay } from './day';
import type { Ledger, Memory } from './ledger';
import { joined, marks } from './news';

interface KeptFact {
  /** null where there is nothing to keep. */
  readonly text: (memory: Memory) => string | null;
  /** The memory with what the text says; what it does not understand says nothing. */
  readonly putBack: (memory: Memory, text: string) => Memory;
}

/** By what stands where a column's header does: no header has a line break. */
export const KEPT_FACTS: ReadonlyMap<string, KeptFact> = new Map([
  // 'yyyy-mm-dd' of the meeting, and after a space the instant it counts as met from, where that is earlier than 17:00.
  ['\nmet', { text: confirmationText, putBack: (memory: Memory, text: string) => ({ ...memory, confirmed: confirmationIn(text) }) }],
  // Digits of the pieces they wait for, and after a stroke of those they have heard.
  ['\nnews', { text: newsText, putBack: withNewsIn }],
]);

/** Whose facts differ, and what they were and are. */
export function factsChanged(
  before: Ledger,
  after: Ledger,
): readonly { readonly id: string; readonly header: string; readonly before: string | null; readonly after: string | null }[] {
  const ids = [...new Set([...before.keys(), ...after.keys()])].filter((id) => before.get(id) !== after.get(id));
  return [...KEPT_FACTS].flatMap(([header, fact]) => {
    const changes = ids.map((id) => ({ id, header, before: textOf(fact, before.get(id)), after: textOf(fact, after.get(id)) }));
    return changes.filter((change) => change.before !== change.after);
  });
}

/** What a fact says now; null for nothing. */
export function textOf({ text }: KeptFact, memory: Memory | undefined): string | null {
  return memory ? text(memory) : null;
}

function confirmationText({ confirmed }: Memory): string | null {
  if (!confirmed) return null;
  return confirmed.from === undefined ? confirmed.day : `${confirmed.day} ${confirmed.from}`;
}

function confirmationIn(text: string): Memory['confirmed'] {
  const [date = '', instant] = text.split(' ');
  const day = parseDay(date);
  if (!day) return undefined;
  const from = Number(instant);
  return Number.isFinite(from) ? { day, from } : { day };
}

function newsText({ awaits = '', heard = '' }: Memory): string | null {
  return awaits === '' && heard === '' ? null : `${awaits}/${heard}`;
}

function withNewsIn({ awaits: _, heard: __, ...memory }: Memory, text: string): Memory {
  const [, awaits = '', heard = ''] = /^(\d*)\/(\d*)$/.exec(text) || [];
  return { ...memory, ...marks(joined(awaits, ''), joined(heard, '')) };
}
