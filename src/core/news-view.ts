// Whom news could be for, and who has been told which piece. Facts only, the sidebar has the words.
import type { Contact } from './contact';
import { personAt } from './learning';
import { isOver, newsFor, type News } from './news';
import { hasMet, lastContactOf, momentOf, owesThanks, startOf, thankYouDeadline, type Moment, type Person } from './person';
import { standingOf } from './needs';
import type { Situation } from './reminders';
import { sayDay, sayInstant, type When } from './say-when';
import { excerpt } from './text';

/** Why somebody may want to hear it: they are owed a thank-you first, they rest, they helped, they took an interest. */
export type NewsReason =
  | { readonly kind: 'thankYou'; readonly late: boolean; readonly due: When }
  | { readonly kind: 'resting' }
  | { readonly kind: 'introduced'; readonly name: string }
  | { readonly kind: 'learned'; readonly text: string }
  | { readonly kind: 'met'; readonly when: When }
  | { readonly kind: 'interest' };

export interface NewsPerson {
  readonly contactId: string;
  readonly name: string;
  readonly why: NewsReason;
  /** Unless the user says otherwise. */
  readonly ticked: boolean;
}

export interface PieceView {
  /** One digit. */
  readonly id: string;
  readonly what: string;
  readonly shared: When;
  /** Ended by the user, or 30 days old: nobody is reminded of it any more. */
  readonly over: 'ended' | 'lapsed' | null;
  /** Those who have yet to hear it, and would hear nothing newer first. */
  readonly waiting: readonly NewsPerson[];
  readonly waitingBeyond: number;
  readonly told: readonly { readonly contactId: string; readonly name: string }[];
  readonly toldBeyond: number;
}

export interface NewsView {
  /** Newest first. */
  readonly pieces: readonly PieceView[];
  /** Whom a new piece could be for: thank-yous first, by deadline; then who helped, the latest contact first; then who took an interest. */
  readonly people: readonly NewsPerson[];
  /** How many more there are, all of them ticked. */
  readonly beyond: number;
  /** Whether the log has the column of those who took an interest. */
  readonly interestColumn: boolean;
}

/** Whom the user chose for a piece. */
export interface NewsChoice {
  /** IDs of people left ticked. */
  readonly people: readonly string[];
  /** IDs of people unticked. */
  readonly leftOut: readonly string[];
  /** Whether those beyond the list are meant too. */
  readonly more: boolean;
}

/** Everything the news screen shows. */
export function newsView(situation: Situation, interestColumn: boolean): NewsView {
  const moment = momentOf(situation);
  const people = peopleIn(situation, moment);
  const audience = audienceOf(people, moment);
  const room = { waiting: MOST_WAITING, told: MOST_TOLD };
  return {
    pieces: situation.news.map((piece) => pieceView(piece, people, moment, room)),
    people: audience.slice(0, MOST_PEOPLE).map((one) => shown(one, moment)),
    beyond: audience.slice(MOST_PEOPLE).filter(({ ticked }) => ticked).length,
    interestColumn,
  };
}

/** IDs of those a new piece is for, in the order they are shown. People nobody would choose are never among them. */
export function audienceFor(situation: Situation, { people, leftOut, more }: NewsChoice): readonly string[] {
  const moment = momentOf(situation);
  const chosen = new Set(people);
  const listed = new Set([...people, ...leftOut]);
  return audienceOf(peopleIn(situation, moment), moment)
    .filter(({ person, ticked }) => chosen.has(person.contact.id) || (more && ticked && !listed.has(person.contact.id)))
    .map(({ person }) => person.contact.id);
}

/** The view stays small however long the log and the list of news. */
const MOST_PEOPLE = 120;
const MOST_WAITING = 120;
const MOST_TOLD = 150;
const LONGEST_NAME = 60;
const LONGEST_TEXT = 80;

type Group = 'thankFirst' | 'helped' | 'interested';
const GROUPS: readonly Group[] = ['thankFirst', 'helped', 'interested'];

interface Listener {
  readonly person: Person;
  readonly group: Group;
  readonly ticked: boolean;
  /** Somebody they sent the user to. */
  readonly introduced?: Contact;
}

function peopleIn({ contacts, ledger }: Situation, moment: Moment): readonly Person[] {
  return contacts.filter(({ id }) => id !== '').map((contact) => personAt(contact, ledger, moment));
}

function audienceOf(people: readonly Person[], moment: Moment): readonly Listener[] {
  const introduced = introductions(people, moment);
  return people
    .filter((person) => hasMet(person) || person.contact.tookAnInterest)
    .map((person) => ({
      person,
      group: groupOf(person),
      ticked: !standingOf(person).isResting,
      introduced: introduced.get(person.contact.id),
    }))
    .map((listener) => ({ listener, key: placeOf(listener) }))
    .sort((a, b) => compare(a.key, b.key))
    .map(({ listener }) => listener);
}

function groupOf(person: Person): Group {
  if (owesThanks(person)) return 'thankFirst';
  return hasMet(person) ? 'helped' : 'interested';
}

/** Thank-yous by deadline; then those who are ticked, by group, the latest contact first; then in the order of the log. */
function placeOf({ person, group, ticked }: Listener): readonly number[] {
  const last = lastContactOf(person);
  const first = group === 'thankFirst';
  return [
    first ? 0 : 1,
    first || ticked ? 0 : 1,
    GROUPS.indexOf(group),
    first ? startOf(person) : !last ? 0 : -Number(last.replace(/-/g, '')),
    person.contact.row,
  ];
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((part, i) => part !== b[i]);
  return at < 0 ? 0 : a[at] - b[at];
}

/** Contact ID of a referrer -> somebody they sent the user to. */
function introductions(people: readonly Person[], moment: Moment): ReadonlyMap<string, Contact> {
  const introduced = new Map<string, Contact>();
  for (const { contact } of people) {
    const referrer = moment.referrerOf(contact);
    if (referrer && !introduced.has(referrer.id)) introduced.set(referrer.id, contact);
  }
  return introduced;
}

function shown({ person, group, ticked, introduced }: Listener, moment: Moment): NewsPerson {
  const { contact } = person;
  return { contactId: contact.id, name: excerpt(contact.name, LONGEST_NAME), why: reasonFor(person, group, introduced, moment), ticked };
}

function reasonFor(person: Person, group: Group, introduced: Contact | undefined, { now, today, calendar }: Moment): NewsReason {
  const { contact } = person;
  if (group === 'thankFirst') {
    const deadline = thankYouDeadline(startOf(person));
    return { kind: 'thankYou', late: deadline <= now, due: sayInstant(deadline, now, calendar) };
  }
  if (standingOf(person).isResting) return { kind: 'resting' };
  if (introduced) return { kind: 'introduced', name: excerpt(introduced.name, LONGEST_NAME) };
  if (contact.learned !== '') return { kind: 'learned', text: excerpt(contact.learned, LONGEST_TEXT) };
  if (contact.met && group === 'helped') return { kind: 'met', when: sayDay(contact.met.day, today) };
  return { kind: 'interest' };
}

/** Takes what it shows from the room that is left for all pieces together. */
function pieceView(piece: News, people: readonly Person[], moment: Moment, room: { waiting: number; told: number }): PieceView {
  const { id, what, endedOn, at } = piece;
  const { news, today, calendar } = moment;
  const over = isOver(piece, today);
  const waiting = people.filter(({ memory }) => (over ? has(memory.awaits, id) : newsFor(memory, news, today) === piece));
  const told = people.filter(({ memory }) => has(memory.heard, id));
  const waitingShown = waiting.slice(0, room.waiting);
  const toldShown = told.slice(0, room.told);
  room.waiting -= waitingShown.length;
  room.told -= toldShown.length;
  return {
    id,
    what,
    shared: sayDay(calendar.dayOf(at), today),
    over: endedOn ? 'ended' : over ? 'lapsed' : null,
    waiting: waitingShown.map((person) => shown({ person, group: groupOf(person), ticked: true }, moment)),
    waitingBeyond: waiting.length - waitingShown.length,
    told: toldShown.map(({ contact }) => ({ contactId: contact.id, name: excerpt(contact.name, LONGEST_NAME) })),
    toldBeyond: told.length - toldShown.length,
  };
}

function has(digits: string | undefined, id: string): boolean {
  return digits?.includes(id) || false;
}
