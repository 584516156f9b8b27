// That a meeting took place, as the text of one cell: what Undo carries of a fact no cell holds.
import { parseDay } from './day';
import type { Ledger, Memory } from './ledger';

/** Stands where a column's header does; no header has a line break. */
export const CONFIRMATION = '\nmet';

/** 'yyyy-mm-dd' of the meeting, and after a space the instant it counts as met from, where that is earlier than 17:00; null for none. */
export function confirmationText(memory: Memory | undefined): string | null {
  const confirmed = memory?.confirmed;
  if (confirmed === undefined) return null;
  return confirmed.from === undefined ? confirmed.day : `${confirmed.day} ${String(confirmed.from)}`;
}

export function confirmationIn(text: unknown): Memory['confirmed'] {
  const [date = '', instant] = typeof text === 'string' ? text.split(' ') : [];
  const day = parseDay(date);
  if (day === null) return undefined;
  const from = Number(instant);
  return Number.isFinite(from) ? { day, from } : { day };
}

/** Whose confirmation differs, and what it was and is. */
export function confirmationsChanged(
  before: Ledger,
  after: Ledger,
): readonly { readonly id: string; readonly before: string | null; readonly after: string | null }[] {
  const ids = new Set([...before.keys(), ...after.keys()]);
  return [...ids]
    .filter((id) => before.get(id) !== after.get(id))
    .map((id) => ({ id, before: confirmationText(before.get(id)), after: confirmationText(after.get(id)) }))
    .filter((change) => change.before !== change.after);
}
