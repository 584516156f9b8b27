// Who led to whom: chains of introductions, those not followed up yet, and what in Referred by leads nowhere or in a circle.
import type { Contact } from './contact';
import { beyond, grouped } from './grouping';
import type { Moment } from './person';
import { referrerProblems } from './referrals';
import { cellName, type Layout, type Problem } from './table';
import { excerpt } from './text';

/** Somebody who was suggested and whom the user has not met. */
export interface OpenIntroduction {
  readonly contactId: string;
  readonly name: string;
  readonly organization: string;
  /** As Referred by has it. */
  readonly by: string;
  readonly state: 'toAsk' | 'asked' | 'booked';
}

/** One line of a chain, under the line of lower depth above it. */
export interface ChainLine {
  readonly contactId: string;
  readonly name: string;
  /** 0 for whom the chain begins with. */
  readonly depth: number;
  readonly met: boolean;
}

export interface Introductions {
  readonly open: readonly OpenIntroduction[];
  readonly openBeyond: number;
  readonly chains: readonly ChainLine[];
  readonly chainsBeyond: number;
  /** Circles, people who would have introduced themselves, and names that fit nobody or several. */
  readonly unclear: readonly Problem[];
  readonly unclearBeyond: number;
}

/** `hasMet` by contact; the lists are cut so that the answer stays small however long the log. */
export function introductionsIn(
  contacts: readonly Contact[],
  layout: Layout,
  moment: Pick<Moment, 'referrerOf' | 'now'>,
  hasMet: (contact: Contact) => boolean,
): Introductions {
  const open = contacts.filter((contact) => contact.referredBy !== '' && contact.keepInTouch !== 'rest' && !hasMet(contact));
  const parents = new Map<Contact, Contact>();
  for (const contact of contacts) {
    const referrer = moment.referrerOf(contact);
    if (referrer) parents.set(contact, referrer);
  }
  const circles = circlesIn(contacts, parents);
  for (const circle of circles) for (const contact of circle) parents.delete(contact);
  const lines = chainLines(contacts, parents, hasMet);
  const cellOf = (contact: Contact): string => cellName(layout.tab, contact.row, layout.columns.referredBy ?? 1);
  const unclear = [...circles.map((circle) => circleProblem(circle, cellOf)), ...referrerProblems(contacts, layout, true)];
  return {
    open: open.slice(0, MOST_OPEN).map((contact) => openIntroduction(contact, moment.now)),
    openBeyond: beyond(open, MOST_OPEN),
    chains: lines.slice(0, MOST_LINES),
    chainsBeyond: beyond(lines, MOST_LINES),
    unclear: unclear.slice(0, MOST_UNCLEAR),
    unclearBeyond: beyond(unclear, MOST_UNCLEAR),
  };
}

const MOST_OPEN = 40;
const MOST_LINES = 80;
const MOST_UNCLEAR = 20;
const LONGEST_NAME = 60;
/** Names of a circle that its sentence spells out. */
const CIRCLE_NAMES = 5;

function openIntroduction({ id, name, organization, referredBy, met, askedOn }: Contact, now: number): OpenIntroduction {
  const state = met && met.start > now ? 'booked' : !askedOn ? 'toAsk' : 'asked';
  const by = excerpt(referredBy, LONGEST_NAME);
  return { contactId: id, name: excerpt(name, LONGEST_NAME), organization: excerpt(organization, LONGEST_NAME), by, state };
}

/** Those who name each other in a circle, each circle once, in the order of the sheet. Every contact is looked at once. */
function circlesIn(contacts: readonly Contact[], parents: ReadonlyMap<Contact, Contact>): readonly (readonly Contact[])[] {
  const seenFrom = new Map<Contact, Contact>();
  const circles: Contact[][] = [];
  for (const start of contacts) {
    const path: Contact[] = [];
    let at: Contact | undefined = start;
    while (at && !seenFrom.has(at)) {
      seenFrom.set(at, start);
      path.push(at);
      at = parents.get(at);
    }
    // Back on this very walk: everything since then is the circle.
    if (at && seenFrom.get(at) === start) circles.push(path.slice(path.indexOf(at)));
  }
  return circles;
}

/** Everybody in a chain of two or more, the largest chain first, each under whoever introduced them. */
function chainLines(
  contacts: readonly Contact[],
  parents: ReadonlyMap<Contact, Contact>,
  hasMet: (contact: Contact) => boolean,
): readonly ChainLine[] {
  const children = grouped(parents.keys(), (child) => parents.get(child));
  const chains = contacts
    .filter((contact) => children.has(contact) && !parents.has(contact))
    .map((root) => linesUnder(root, children, hasMet))
    .sort((a, b) => b.length - a.length);
  return chains.flat();
}

/** A chain may be as long as the log: no recursion. */
function linesUnder(
  root: Contact,
  children: ReadonlyMap<Contact | undefined, readonly Contact[]>,
  hasMet: (contact: Contact) => boolean,
): readonly ChainLine[] {
  const lines: ChainLine[] = [];
  const waiting: { readonly contact: Contact; readonly depth: number }[] = [{ contact: root, depth: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { contact, depth } = next;
    lines.push({ contactId: contact.id, name: excerpt(contact.name, LONGEST_NAME), depth, met: hasMet(contact) });
    for (const child of [...(children.get(contact) || [])].reverse()) waiting.push({ contact: child, depth: depth + 1 });
  }
  return lines;
}

function circleProblem(circle: readonly Contact[], cellOf: (contact: Contact) => string): Problem {
  const [first] = circle;
  const names = circle.slice(0, CIRCLE_NAMES).map(({ name }) => excerpt(name, LONGEST_NAME));
  const path = [...names, ...(circle.length > CIRCLE_NAMES ? ['…'] : []), names[0]].join(' ← ');
  const cell = cellOf(first);
  return { cell, message: `Who introduced whom goes round in a circle: ${path}. Correct Referred by, for example in ${cell}.` };
}
