// Who sent the user to whom: the row of somebody a contact named, and names in Referred by that fit nobody because of a slip.
import type { ColumnKey } from './columns';
import { COLUMNS } from './columns';
import type { Contact } from './contact';
import { nameKey, peopleByName, referrers } from './person';
import { isSamePerson, nameCells } from './same-person';
import { cellName, type Layout, type Problem } from './table';
import { excerpt, oneLine } from './text';

/** One cell, by contact ID; null is a row that is added. */
export interface ReferralCell {
  readonly id: string | null;
  readonly key: ColumnKey;
  readonly value: string;
}

/**
 * The row of whom `from` named. Somebody who is in the log already gets no second row; what their row lacks is filled in, as after a save
 * that died half way, but nobody becomes the referrer of who sent the user to them. `people` are all in the log.
 */
export function referralCells(
  next: { readonly name: string; readonly organization: string },
  from: Contact,
  people: readonly Contact[],
  splitsNames: boolean,
): readonly ReferralCell[] {
  const name = oneLine(next.name);
  const organization = oneLine(next.organization);
  if (name === '') return [];
  const known = people.find((other) => isSamePerson(other, { name, organization }));
  if (known?.id === from.id) return [];
  const cell = (key: ColumnKey, value: string): ReferralCell => ({ id: known?.id ?? null, key, value });
  const lacksReferrer = !known || (known.referredBy === '' && !cameThrough(from, known, people));
  return [
    ...(known ? [] : nameCells(name, splitsNames).map(([key, value]) => cell(key, value))),
    ...(organization === '' || (known?.organization || '') !== '' ? [] : [cell('organization', organization)]),
    ...(lacksReferrer ? [cell('referredBy', from.name)] : []),
  ];
}

/** Whether the chain of those who sent the user to `contact` holds `other`. A chain that closes on itself ends. */
function cameThrough(contact: Contact, other: Contact, people: readonly Contact[]): boolean {
  const referrerOf = referrers(people);
  const seen = new Set<Contact>();
  for (let one: Contact | null = contact; one && !seen.has(one); one = referrerOf(one)) {
    if (one.id === other.id) return true;
    seen.add(one);
  }
  return false;
}

/**
 * Names in Referred by that fit several people, are the person's own, or are nobody's where somebody's name differs by one slip or is
 * longer by a last name. A name like no other is a problem only where `unknown` asks for it: not everybody who sends one on is in the log.
 */
export function referrerProblems(contacts: readonly Contact[], { tab, columns }: Layout, unknown = false): readonly Problem[] {
  const column = columns.referredBy;
  if (column === undefined) return [];
  const referred = contacts.filter(({ referredBy }) => referredBy !== '');
  if (referred.length === 0) return [];
  const byName = peopleByName(contacts);
  const likely = new Map<string, string | null>();
  const wrongWith = ({ row, name, referredBy }: Contact): string | null => {
    const wanted = nameKey(referredBy);
    const found = (byName.get(wanted) || []).filter((other) => other.row !== row);
    if (found.length === 1) return null;
    const quoted = `“${excerpt(referredBy, 60)}”`;
    if (found.length > 1)
      return `${quoted} are ${found.length} people in the log. Give the one you mean a name of their own, there and here.`;
    if (nameKey(name) === wanted) return 'that is their own name. Write who introduced them.';
    if (!likely.has(wanted)) likely.set(wanted, likely.size < MOST_SOUGHT ? likelyName(wanted, byName) : null);
    const meant = likely.get(wanted);
    if (meant) return `${quoted} is nobody in the log. If you mean ${excerpt(meant, 60)}, write the name as it stands in their row.`;
    return unknown ? `${quoted} is nobody in the log.` : null;
  };
  return referred.flatMap((contact): Problem[] => {
    const wrong = wrongWith(contact);
    if (wrong === null) return [];
    const cell = cellName(tab, contact.row, column);
    return [{ cell, message: `${cell}, ${COLUMNS.referredBy.header} of ${excerpt(contact.name, 60)}: ${wrong}` }];
  });
}

/** So many different names are looked for among all others: a column full of names from elsewhere must not take the hour. */
const MOST_SOUGHT = 50;

/** The one person whose name is meant; null for none and for several. */
function likelyName(wanted: string, byName: ReadonlyMap<string, readonly Contact[]>): string | null {
  const plainWanted = plain(wanted);
  let meant: readonly Contact[] = [];
  for (const [key, people] of byName) {
    const isLikely = (wanted.length > 2 && key.startsWith(`${wanted} `)) || isOneSlip(plainWanted, plain(key));
    if (isLikely && meant.length > 0) return null;
    if (isLikely) meant = people;
  }
  return meant.length === 1 ? meant[0].name : null;
}

function plain(key: string): string {
  return /^[ -~]*$/.test(key) ? key : key.normalize('NFKD').replace(/\p{M}/gu, '');
}

/** The same but for accents, one letter more, less or other, or two neighbours swapped. */
function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || Math.min(a.length, b.length) < 4) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  return Math.max(left.length, right.length) <= 1 || (left.length === 2 && left === [...right].reverse().join(''));
}
