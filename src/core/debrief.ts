// The debrief: what one remembers of a conversation an hour later, and which cells it goes into.
import { CARD_COLUMNS, type Card } from './card';
import type { ColumnKey } from './columns';
import type { Day } from './day';
import type { Contact } from './contact';
import { referralCells } from './referrals';
import { withTidbit, type TidbitCells } from './tidbits';

/** As typed; '' and null are skipped. */
export interface Debrief {
  /** When they met, 'yyyy-mm-dd' or 'yyyy-mm-ddThh:mm' of the sheet's wall clock; null leaves Date met as it is. */
  readonly metAt: string | null;
  readonly tidbits: readonly [string, string];
  readonly learned: string;
  /** Goes below what those cells hold already. */
  readonly card: Card;
  /** Whom to talk to next: becomes a row, introduced by this person. */
  readonly next: { readonly name: string; readonly organization: string };
  readonly followUp: Day | 'rest' | null;
}

/** One cell, by contact ID; null is a row that is added. */
export interface DebriefCell {
  readonly id: string | null;
  readonly key: ColumnKey;
  readonly value: string | null;
}

/** What stands in the cells the debrief adds to. */
export interface CellsBefore {
  readonly tidbits: TidbitCells;
  readonly learned: string;
  readonly card: Card;
}

/** `people` are all in the log; `splitsNames`: it keeps first and last names apart. */
export function debriefCells(
  { metAt, tidbits, learned, card, next, followUp }: Debrief,
  contact: Contact,
  before: CellsBefore,
  people: readonly Contact[],
  splitsNames: boolean,
): readonly DebriefCell[] {
  const own = (key: ColumnKey, value: string | null): DebriefCell => ({ id: contact.id, key, value });
  // Saved again after a failure, what arrived the first time is there already.
  const there = before.tidbits.flatMap((cell) => [cell, ...cell.split('\n')]);
  const notes = tidbits.map((tidbit) => tidbit.trim()).filter((tidbit) => tidbit !== '' && !there.includes(tidbit));
  const [first, second] = notes.reduce<TidbitCells>(withTidbit, before.tidbits);
  const rest = followUp === 'rest';
  return [
    ...(metAt === null ? [] : [own('dateMet', metAt)]),
    ...(first === before.tidbits[0] ? [] : [own('tidbit1', first)]),
    ...(second === before.tidbits[1] ? [] : [own('tidbit2', second)]),
    ...(isBelow(before.learned, learned.trim()) ? [] : [own('learned', below(before.learned, learned.trim()))]),
    ...CARD_COLUMNS.filter((key) => !before.card[key].includes(card[key].trim())).map((key) =>
      own(key, below(before.card[key], card[key].trim())),
    ),
    ...(rest ? [own('keepInTouch', 'rest')] : []),
    ...(followUp && !rest ? [own('followUpOn', followUp)] : []),
    // Somebody resting has no follow-ups: choosing one wakes them.
    ...(followUp && !rest && contact.keepInTouch === 'rest' ? [own('keepInTouch', null)] : []),
    ...referralCells(next, contact, people, splitsNames),
  ];
}

function isBelow(old: string, text: string): boolean {
  return text === '' || old === text || old.endsWith(`\n${text}`);
}

function below(old: string, text: string): string {
  return old === '' ? text : `${old}\n${text}`;
}
