// The debrief: what one remembers of a conversation an hour later, and which cells it goes into.
import type { ColumnKey } from './columns';
import type { Day } from './day';
import type { Contact } from './contact';
import { oneLine } from './text';
import { withTidbit, type TidbitCells } from './tidbits';

/** As typed; '' and null are skipped. */
export interface Debrief {
  /** When they met, 'yyyy-mm-dd' or 'yyyy-mm-ddThh:mm' of the sheet's wall clock; null leaves Date met as it is. */
  readonly metAt: string | null;
  readonly tidbits: readonly [string, string];
  readonly learned: string;
  /** Whom to talk to next: becomes a row, introduced by this person. */
  readonly next: { readonly name: string; readonly organization: string };
  readonly followUp: Day | 'rest' | null;
}

/** One cell of the person, or of a new row (`added`). */
export interface DebriefCell {
  readonly added: boolean;
  readonly key: ColumnKey;
  readonly value: string | null;
}

/** What stands in the cells the debrief adds to. */
export interface CellsBefore {
  readonly tidbits: TidbitCells;
  readonly learned: string;
}

/** `people` are all in the log; `splitsNames`: it keeps first and last names apart. */
export function debriefCells(
  { metAt, tidbits, learned, next, followUp }: Debrief,
  contact: Contact,
  before: CellsBefore,
  people: readonly Contact[],
  splitsNames: boolean,
): readonly DebriefCell[] {
  const own = (key: ColumnKey, value: string | null): DebriefCell => ({ added: false, key, value });
  const notes = tidbits.map((tidbit) => tidbit.trim()).filter((tidbit) => tidbit !== '');
  const [first, second] = notes.reduce<TidbitCells>(withTidbit, before.tidbits);
  const rest = followUp === 'rest';
  return [
    ...(metAt === null ? [] : [own('dateMet', metAt)]),
    ...(first === before.tidbits[0] ? [] : [own('tidbit1', first)]),
    ...(second === before.tidbits[1] ? [] : [own('tidbit2', second)]),
    ...(learned.trim() === '' ? [] : [own('learned', below(before.learned, learned.trim()))]),
    ...(rest ? [own('keepInTouch', 'rest')] : []),
    ...(followUp !== null && !rest ? [own('followUpOn', followUp)] : []),
    // Somebody resting has no follow-ups: choosing one wakes them.
    ...(followUp !== null && !rest && contact.keepInTouch === 'rest' ? [own('keepInTouch', null)] : []),
    ...newRow(next, contact, people, splitsNames),
  ];
}

function below(old: string, text: string): string {
  return old === '' ? text : `${old}\n${text}`;
}

/** Somebody who is in the log already gets no second row. */
function newRow(next: Debrief['next'], from: Contact, people: readonly Contact[], splitsNames: boolean): readonly DebriefCell[] {
  const name = oneLine(next.name);
  const organization = oneLine(next.organization);
  if (name === '' || people.some((other) => isSame(other, name, organization))) return [];
  const cell = (key: ColumnKey, value: string): DebriefCell => ({ added: true, key, value });
  const lastSpace = name.lastIndexOf(' ');
  const names = splitsNames
    ? [
        cell('firstName', lastSpace < 0 ? name : name.slice(0, lastSpace)),
        ...(lastSpace < 0 ? [] : [cell('lastName', name.slice(lastSpace + 1))]),
      ]
    : [cell('name', name)];
  return [...names, ...(organization === '' ? [] : [cell('organization', organization)]), cell('referredBy', from.name)];
}

function isSame(other: Contact, name: string, organization: string): boolean {
  return same(other.name, name) && (organization === '' || same(other.organization, organization));
}

function same(one: string, other: string): boolean {
  return oneLine(one).normalize('NFKC').toLowerCase() === oneLine(other).normalize('NFKC').toLowerCase();
}
