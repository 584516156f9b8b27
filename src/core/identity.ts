// Who is who: each row's hidden `id.check`, settled before anything else is decided, whatever was copied, sorted or renamed.
import { digitsOf, hashOf } from './hash';
import { isPlain } from './text';

/** One row under the header, as read. `stored` is the ID cell's text. */
export interface IdentityRow {
  /** Sheet row, 1-based. */
  readonly row: number;
  readonly name: string;
  readonly email: string;
  readonly stored: string;
}

/** An ID that went back to the row it fits. */
export interface MovedId {
  readonly id: string;
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

export interface Identity {
  /** Per row, in the order given: the ID without its check; '' for a row without a name. */
  readonly ids: readonly string[];
  /** What the ID cells shall hold. */
  readonly stored: readonly string[];
  readonly moved: readonly MovedId[];
}

/**
 * Settles identity in linear time (product.md section 1). An ID stays on the row its check fits, the upper one if several do; else it
 * goes to a row it fits; else it stays where it is, on the upper of its rows, which was renamed. Who is left gets `newId()`.
 */
export function settleIdentity(rows: readonly IdentityRow[], newId: () => string): Identity {
  const checks = rows.map(({ name, email }) => (name.trim() === '' ? NAMELESS : checkNumber(name, email)));
  const found = rows.map(({ stored }) => parse(stored));
  const taken = new Set<string>();
  const ids = found.map((tag, i) => {
    if (!tag || tag.check !== checks[i] || taken.has(tag.id)) return '';
    taken.add(tag.id);
    return tag.id;
  });
  // Nearly always everybody has the ID that fits.
  const open = ids.flatMap((id, i) => (id === '' && checks[i] !== NAMELESS ? [i] : []));
  const moved = open.length === 0 ? [] : settleOthers(open);
  const stored = ids.map((id, i) => {
    const tag = found[i];
    if (tag && tag.id === id && tag.check === checks[i]) return tag.text;
    return id === '' ? '' : `${id}.${digitsOf(checks[i], CHECK_LENGTH)}`;
  });
  return { ids, stored, moved };

  /** Gives an ID to each of the rows at `places`. */
  function settleOthers(places: readonly number[]): MovedId[] {
    const give = (i: number, id: string): void => {
      ids[i] = id;
      taken.add(id);
    };
    const homeless = queuesByCheck(found, taken);
    const back = places.flatMap((i): MovedId[] => {
      const from = nextFree(homeless.get(checks[i]), found, taken);
      if (!from) return [];
      give(i, from.id);
      return [{ id: from.id, name: rows[i].name, from: rows[from.at].row, to: rows[i].row }];
    });
    for (const i of places) {
      const tag = found[i];
      if (tag && ids[i] === '' && !taken.has(tag.id)) give(i, tag.id);
    }
    for (const i of places) if (ids[i] === '') give(i, freshId(newId, taken));
    return back;
  }
}

/** Four base-36 characters of a hash of name and e-mail; case, accents' encoding and spaces do not matter. */
export function checkOf(name: string, email: string): string {
  return digitsOf(checkNumber(name, email), CHECK_LENGTH);
}

const CHECK_LENGTH = 4;
/** The check of a row without a name, which gets no ID. */
const NAMELESS = -1;

function checkNumber(name: string, email: string): number {
  return hashOf(normalised(email), hashOf(`${normalised(name)}\n`)) % 36 ** CHECK_LENGTH;
}

interface Tag {
  readonly id: string;
  readonly check: number;
  readonly text: string;
}

/** Whether a cell's text is what an ID cell holds. */
export function isStoredId(text: string): boolean {
  return /^[0-9a-z]{6}\.[0-9a-z]{4}$/.test(text);
}

function parse(stored: string): Tag | null {
  const text = stored.trim();
  return isStoredId(text) ? { id: text.slice(0, 6), check: parseInt(text.slice(7), 36), text } : null;
}

function normalised(text: string): string {
  return (isPlain(text) ? text : text.normalize('NFKC').trim().replace(/\s+/g, ' ')).toLowerCase();
}

/** Positions of the IDs no row of their own fits, by the check they carry, upper ones first. */
function queuesByCheck(found: readonly (Tag | null)[], taken: ReadonlySet<string>): Map<number, number[]> {
  const queues = new Map<number, number[]>();
  found.forEach((tag, i) => {
    if (!tag || taken.has(tag.id)) return;
    const queue = queues.get(tag.check);
    if (queue) queue.push(i);
    else queues.set(tag.check, [i]);
  });
  // Taken from the end, which costs the same at any length.
  queues.forEach((queue) => queue.reverse());
  return queues;
}

function nextFree(queue: number[] | undefined, found: readonly (Tag | null)[], taken: ReadonlySet<string>) {
  for (let at = queue?.pop(); at !== undefined; at = queue?.pop()) {
    const id = found[at]?.id;
    if (id !== undefined && !taken.has(id)) return { at, id };
  }
  return undefined;
}

function freshId(newId: () => string, taken: ReadonlySet<string>): string {
  let id = newId();
  while (taken.has(id)) id = newId();
  return id;
}
