// Whether somebody is in the log already, and which cells hold a new name.
import type { ColumnKey } from './columns';
import type { Contact } from './contact';
import { nameKey } from './person';

/** The same name where the organizations do not differ, or the same address; never a part of either. */
export function isSamePerson(
  other: Contact,
  { name, organization, email = '' }: { readonly name: string; readonly organization: string; readonly email?: string },
): boolean {
  const sameAddress = email !== '' && same(other.email, email);
  const sameWork = organization === '' || other.organization === '' || same(other.organization, organization);
  return sameAddress || (same(other.name, name) && sameWork);
}

/** A name on one line as the cells of its row; `split`: the log keeps first and last names apart. */
export function nameCells(name: string, split: boolean): readonly (readonly [ColumnKey, string])[] {
  if (!split) return [['name', name]];
  const lastSpace = name.lastIndexOf(' ');
  if (lastSpace < 0) return [['firstName', name]];
  return [
    ['firstName', name.slice(0, lastSpace)],
    ['lastName', name.slice(lastSpace + 1)],
  ];
}

function same(one: string, other: string): boolean {
  return nameKey(one) === nameKey(other);
}
