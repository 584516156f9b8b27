// One person as their screen shows them: what is next and why, what to remember, who sent them and whom they named. Facts only, the sidebar has the words.
import type { AnswerRow } from './answers';
import { COLUMNS, type ColumnKey } from './columns';
import type { Contact } from './contact';
import type { Day } from './day';
import type { RememberedHeaders } from './headers';
import { personAt } from './learning';
import { beyond } from './grouping';
import { MISSED_THANKS } from './need-words';
import { standingOf, type Need, type NeedKind } from './needs';
import { missedThanks, momentOf, type Moment, type Person } from './person';
import type { Situation } from './reminders';
import { sayDay, sayMeeting, type When } from './say-when';
import { statusOf, type StatusKey } from './status';
import { excerpt } from './text';
import { LONGEST_CELL, tidbitsIn, type TidbitCells } from './tidbits';
import { lineOf, metText, type TodayLine } from './today';

/** Somebody to choose: a search's find, a referral, a row among several selected ones. */
export interface PersonFound {
  readonly contactId: string;
  /** Sheet row, 1-based. */
  readonly row: number;
  readonly name: string;
  readonly organization: string;
  readonly status: StatusKey;
}

export interface Fact {
  /** The header in the user's sheet. */
  readonly label: string;
  readonly when: When | null;
  readonly text: string;
}

export interface PersonView extends PersonFound {
  readonly role: string;
  /** What to do and why now; `line` is as on Today, null where there is nothing to click. */
  readonly next: { readonly step: string; readonly why: string; readonly line: TodayLine | null } | null;
  /** Date met as the log has it: 'yyyy-mm-ddThh:mm' of the sheet's wall clock, 'yyyy-mm-dd' without a time; null for none. */
  readonly metAt: string | null;
  /** Booked, or met and not thanked: it can still be said that it did not happen. */
  readonly meeting: 'ahead' | 'unthanked' | null;
  readonly resting: boolean;
  /** null when a cell is too long to edit beside the sheet; `tidbits` shows its beginning. */
  readonly cells: TidbitCells | null;
  readonly tidbits: readonly string[];
  readonly learned: string;
  readonly advisorNotes: string;
  readonly facts: readonly Fact[];
  /** Who sent them; without an ID where the name fits nobody in the log, or several. */
  readonly referredBy: { readonly name: string; readonly contactId: string | null } | null;
  /** Whom they named. */
  readonly suggested: readonly PersonFound[];
  readonly suggestedBeyond: number;
  readonly answers: readonly { readonly question: string; readonly answer: string }[];
}

/** What the person's screen is made of, beside the person. */
interface Sources {
  readonly situation: Situation;
  readonly headers: RememberedHeaders;
  /** The tidbits as they stand in the sheet. */
  readonly cells: TidbitCells;
  readonly answers: readonly AnswerRow[];
}

/** Everything the person's screen shows. */
export function personView(contact: Contact, { situation, headers, cells, answers }: Sources): PersonView {
  const moment = momentOf(situation);
  const person = personAt(contact, situation.ledger, moment);
  const standing = standingOf(person);
  const { needs } = standing;
  const suggested = situation.contacts.filter((other) => moment.referrerOf(other)?.id === contact.id);
  const { referredBy } = contact;
  return {
    ...foundAs(contact, statusOf(person, standing)),
    role: excerpt(contact.role, LONGEST_NAME),
    next: nextOf(person, needs, situation),
    metAt: contact.met && metText(contact.met, situation.calendar),
    meeting: needs.flatMap(({ kind }) => MEETINGS[kind] || [])[0] || null,
    resting: contact.keepInTouch === 'rest',
    cells: cells.some((cell) => cell.length > LONGEST_CELL) ? null : cells,
    tidbits: tidbitsIn(cells)
      .slice(0, MOST_TIDBITS)
      .map((tidbit) => excerpt(tidbit, LONGEST_TEXT)),
    learned: excerpt(contact.learned, LONGEST_TEXT),
    advisorNotes: excerpt(contact.advisorNotes, LONGEST_TEXT),
    facts: factsOf(contact, moment, headers),
    referredBy: referredBy === '' ? null : { name: excerpt(referredBy, LONGEST_NAME), contactId: moment.referrerOf(contact)?.id ?? null },
    suggested: suggested.slice(0, MOST_PEOPLE).map((other) => found(other, situation, moment)),
    suggestedBeyond: beyond(suggested, MOST_PEOPLE),
    answers: answers
      .filter((row) => row.contactId === contact.id && row.answer !== '')
      .sort((a, b) => a.order - b.order)
      .slice(0, MOST_ANSWERS)
      .map(({ question, answer }) => ({ question: excerpt(question, LONGEST_QUESTION), answer: excerpt(answer, LONGEST_TEXT) })),
  };
}

const MEETINGS: Readonly<Partial<Record<NeedKind, PersonView['meeting']>>> = { brief: 'ahead', thankYou: 'unthanked' };

/** Up to eight people whose name or organization has the text in it; names that begin with it, or have a word that does, come first. */
export function findPeople(text: string, situation: Situation): readonly PersonFound[] {
  const wanted = plain(text);
  if (wanted === '') return [];
  const rank = ({ name, organization }: Contact): number => {
    const place = plain(name).indexOf(wanted);
    if (place === 0) return 0;
    if (place > 0) return plain(name).includes(` ${wanted}`) ? 1 : 2;
    return plain(organization).includes(wanted) ? 3 : NOT_FOUND;
  };
  const ranked = situation.contacts.map((contact) => ({ contact, rank: rank(contact) })).filter((one) => one.rank < NOT_FOUND);
  ranked.sort((a, b) => a.rank - b.rank || a.contact.row - b.contact.row);
  return listed(
    ranked.map(({ contact }) => contact),
    situation,
  );
}

/** The first eight of these people, to choose from. */
export function listed(contacts: readonly Contact[], situation: Situation): readonly PersonFound[] {
  const moment = momentOf(situation);
  return contacts.slice(0, MOST_PEOPLE).map((contact) => found(contact, situation, moment));
}

const LONGEST_NAME = 80;
const LONGEST_QUESTION = 300;
const LONGEST_TEXT = 600;
const MOST_PEOPLE = 8;
const MOST_ANSWERS = 24;
const MOST_TIDBITS = 12;
const NOT_FOUND = 4;

function found(contact: Contact, situation: Situation, moment: Moment): PersonFound {
  const person = personAt(contact, situation.ledger, moment);
  return foundAs(contact, statusOf(person, standingOf(person)));
}

function foundAs({ id, row, name, organization }: Contact, status: StatusKey): PersonFound {
  return { contactId: id, row, name: excerpt(name, LONGEST_NAME), organization: excerpt(organization, LONGEST_NAME), status };
}

function nextOf(person: Person, needs: readonly Need[], situation: Situation): PersonView['next'] {
  const [need] = needs;
  if (!need) return missedThanks(person) ? { step: MISSED_THANKS, why: '', line: null } : null;
  return { step: need.step, why: need.why, line: lineOf(need, situation) };
}

function factsOf(contact: Contact, { today, calendar }: Moment, headers: RememberedHeaders): readonly Fact[] {
  const { met, followUpOn, snoozedUntil } = contact;
  const on = (day: Day | null): When | null => day && sayDay(day, today);
  const facts: readonly (readonly [ColumnKey, When | null, string])[] = [
    ['dateMet', met && sayMeeting(met, today, calendar), ''],
    ['howYouKnowThem', null, contact.howYouKnowThem],
    ['email', null, contact.email],
    ['phone', null, contact.phone],
    ['link', null, contact.link],
    ['followUpOn', on(followUpOn), followUpOn ? contact.followUpAbout : ''],
    ['keepInTouch', null, contact.keepInTouch || ''],
    ['snoozedUntil', on(snoozedUntil && snoozedUntil > today ? snoozedUntil : null), ''],
  ];
  return facts
    .filter(([, when, text]) => when || text)
    .map(([key, when, text]) => ({
      label: headers[key] ?? COLUMNS[key].header,
      when,
      text: excerpt(text, key === 'link' ? LONGEST_QUESTION : LONGEST_NAME * 2),
    }));
}

function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').trim().toLowerCase();
}
