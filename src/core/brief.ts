// The brief an advisor gets: what happened since the last one, in the parts the user ticked and no other. The page shows what this writes, the mail is it.
import type { AdvisorRole, BriefParts } from './advisor';
import { UNTIMED_START, type Contact, type Meeting } from './contact';
import { addDays, dayWords, type Day, type Instant } from './day';
import { firstName } from './drafts';
import { memoryOf } from './ledger';
import type { Entry, Group, Letter, List, Phrase } from './letter';
import { mailOf, type LetterMail } from './letter-mail';
import { beyond } from './grouping';
import * as MAIL_WORDS from './mail-words';
import { hasMet, momentOf } from './person';
import type { Situation } from './reminders';
import { STATUSES } from './status';
import { capitalized, counted, excerpt, figure, inSentence, numberWord } from './text';
import { datedDay } from './when';

/** All a brief could say. Small however long the log is: the page gets it too. */
export interface BriefFacts {
  readonly from: Day;
  readonly until: Day;
  /** Whom the user met since the last brief, at most twenty, the first meeting first. */
  readonly talked: readonly BriefPerson[];
  readonly talkedBeyond: number;
  /** People met so far, and the day of the first meeting. */
  readonly total: number;
  readonly since: Day | null;
  /** Booked meetings, the next ones first, at most five of them. */
  readonly planned: number;
  readonly next: readonly { readonly day: Day; readonly name: string; readonly organization: string }[];
  readonly lastSent: Day | null;
}

export interface BriefPerson {
  /** The first name alone. */
  readonly name: string;
  readonly organization: string;
  readonly met: Day;
  readonly learned: string;
  readonly tidbits: readonly string[];
  readonly email: string;
  readonly note: string;
}

/** What the user chose, and who writes to whom. */
export interface BriefFrame {
  readonly parts: BriefParts;
  readonly question: string;
  readonly weekly: boolean;
  /** The sender's address, and their name; '' for none. */
  readonly from: string;
  readonly yourName: string;
  /** The file's address, for an advisor who may open it. */
  readonly sheetUrl: string;
  readonly role: AdvisorRole | null;
  /** A run died while it sent this one, so it may have gone already. */
  readonly again: boolean;
}

export interface Brief extends LetterMail {
  /** Nobody met, nothing planned, nothing asked: not worth a mail. */
  readonly empty: boolean;
}

const MOST_PEOPLE = 20;
const MOST_NEXT = 5;

/** What there is to say since `sent`; since a week ago before the first brief. */
export function briefFacts(situation: Situation, sent: Instant | null): BriefFacts {
  const { contacts, ledger, calendar, now } = situation;
  const moment = momentOf(situation);
  const since = sent ?? calendar.startOf(addDays(moment.today, -6));
  // A meeting without a time is told from its 17:00 on, also when it was confirmed before: a brief in between must not tell it twice.
  const met = byStart(contacts, (contact) => {
    if (contact.met && contact.met.start <= now) return contact.met;
    // The next meeting is typed over the one that passed.
    const { lastMeeting } = memoryOf(ledger, contact.id);
    return lastMeeting ? { day: lastMeeting, start: calendar.at(lastMeeting, UNTIMED_START) } : null;
  }).filter(({ start }) => start <= now);
  const talked = met.filter(({ start }) => start > since);
  const planned = byStart(contacts, (contact) => (hasMet({ contact, memory: memoryOf(ledger, contact.id), moment }) ? null : contact.met));
  return {
    from: calendar.dayOf(since),
    until: moment.today,
    talked: talked.slice(0, MOST_PEOPLE).map(({ contact, day }) => ({
      name: firstName(contact.name),
      organization: excerpt(contact.organization, 80),
      met: day,
      learned: excerpt(contact.learned, 400),
      tidbits: contact.tidbits.map((tidbit) => excerpt(tidbit, 200)).filter((tidbit) => tidbit !== ''),
      email: excerpt(contact.email, 120),
      note: excerpt(contact.advisorNotes, 300),
    })),
    talkedBeyond: beyond(talked, MOST_PEOPLE),
    total: met.length,
    since: met.length === 0 ? null : met[0].day,
    planned: planned.length,
    next: planned.slice(0, MOST_NEXT).map(({ contact, day }) => ({
      day,
      name: firstName(contact.name),
      organization: excerpt(contact.organization, 80),
    })),
    lastSent: sent === null ? null : calendar.dayOf(sent),
  };
}

/** Who has a meeting of that kind, the first one first. */
function byStart(contacts: readonly Contact[], meetingOf: (contact: Contact) => Pick<Meeting, 'day' | 'start'> | null) {
  return contacts
    .flatMap((contact) => {
      const meeting = meetingOf(contact);
      return meeting ? [{ contact, day: meeting.day, start: meeting.start }] : [];
    })
    .sort((a, b) => a.start - b.start || a.contact.row - b.contact.row);
}

export function writeBrief(facts: BriefFacts, frame: BriefFrame): Brief {
  const letter = letterOf(facts, frame);
  const said = facts.talked.length + (frame.parts.counts ? facts.planned : 0) > 0 || frame.question !== '';
  const holds = letter.groups.length + letter.lists.length + letter.notices.length > 0;
  return { ...mailOf(letter), empty: !said || !holds };
}

function letterOf(facts: BriefFacts, frame: BriefFrame): Letter {
  const { parts, question, yourName, again } = frame;
  const title = `${yourName === '' ? 'My' : `${inSentence(yourName)}’s`} conversations, ${span(facts)}`;
  const counts = parts.counts ? countsOf(facts) : '';
  return {
    subject: title,
    preheader: counts,
    dateline: dayWords(facts.until),
    heading: title,
    notices: [
      ...(again ? [MAIL_WORDS.perhapsAgain] : []),
      ...(counts === '' ? [] : [counts]),
      ...(question === '' ? [] : [`I would like your view on: ${inSentence(question)}`]),
    ],
    act: null,
    groups: talkedWith(facts, parts),
    lists: parts.counts && parts.names ? comingUp(facts) : [],
    foot: footOf(facts, frame),
  };
}

/** '6 to 12 October', '28 September to 4 October', '12 October'. */
function span({ from, until }: BriefFacts): string {
  const [first, last] = [from, until].map((day) => dayWords(day).split(' ').slice(1));
  if (from === until) return last.join(' ');
  const sameMonth = from.slice(0, 7) === until.slice(0, 7);
  return `${sameMonth ? first[0] : first.join(' ')} to ${last.join(' ')}`;
}

function countsOf({ from, until, talked, talkedBeyond, total, since, planned, next }: BriefFacts): string {
  const count = talked.length + talkedBeyond;
  const begun = !since || total === count ? '' : `, ${numberWord(total)} in all since ${monthOf(since, until)}`;
  const whom = count === 0 ? 'nobody' : counted(count, ['person', 'people']);
  const met = total === 0 ? 'I have not talked with anybody yet.' : `I have talked with ${whom} since ${datedDay(from, until)}${begun}.`;
  if (planned === 0) return met;
  const ahead = planned === 1 ? 'One is planned, for' : `${capitalized(numberWord(planned))} are planned, the next for`;
  return `${met} ${ahead} ${datedDay(next[0].day, until)}.`;
}

/** 'May', or 'May 2025' in another year than `day`. */
function monthOf(month: Day, day: Day): string {
  const [, , name] = dayWords(month).split(' ');
  return month.slice(0, 4) === day.slice(0, 4) ? name : `${name} ${month.slice(0, 4)}`;
}

function talkedWith({ talked, talkedBeyond, until }: BriefFacts, parts: BriefParts): readonly Group[] {
  const tells = parts.names || parts.learned || parts.tidbits || parts.emails || parts.notes;
  if (!tells || talked.length === 0) return [];
  const more = talkedBeyond === 0 ? '' : MAIL_WORDS.andMore(figure(talkedBeyond));
  return [{ title: 'Whom I talked with', entries: talked.map((person) => entryOf(person, until, parts)), more }];
}

function entryOf(person: BriefPerson, until: Day, parts: BriefParts): Entry {
  const line = (part: keyof BriefParts, label: string, text: string): readonly string[] =>
    parts[part] && text !== '' ? [`${label}: ${inSentence(text)}`] : [];
  return {
    symbol: STATUSES.touch.text.charAt(0),
    name: parts.names ? inSentence(person.name) : 'A conversation',
    about: parts.names ? inSentence(person.organization) : '',
    chip: datedDay(person.met, until),
    fill: STATUSES.touch.fill || '',
    asks: [],
    tidbits: parts.tidbits ? person.tidbits : [],
    lines: [
      ...line('learned', 'I learned', person.learned),
      ...line('emails', 'E-mail', person.email),
      ...line('notes', 'You wrote', person.note),
    ],
    agenda: [],
    draft: null,
    act: null,
    links: [],
  };
}

function comingUp({ next, planned, until }: BriefFacts): readonly List[] {
  if (next.length === 0) return [];
  const rows = next.map(({ day, name, organization }) => ({
    when: datedDay(day, until),
    name: inSentence(name),
    rest: inSentence(organization),
  }));
  return [{ title: 'Planned', rows, more: planned > rows.length ? MAIL_WORDS.andMore(figure(planned - rows.length)) : '' }];
}

function footOf({ lastSent, until }: BriefFacts, { from, yourName, weekly, role, sheetUrl }: BriefFrame): readonly (readonly Phrase[])[] {
  const sender = yourName === '' ? from : `${inSentence(yourName)}, ${from},`;
  const open: readonly Phrase[] = role ? [' ', { text: 'Open the log', url: sheetUrl }] : [];
  return [
    [
      { strong: 'Why you got this.' },
      ` ${sender} shares this brief with you${weekly ? ' on Sundays' : ''}, from their own account and with a copy to themselves. It holds what they ticked and nothing more.`,
    ],
    [lastSent ? `The last one went out on ${datedDay(lastSent, until)}.` : 'This is the first one.', ...open],
    ['To get no more of them, answer this mail and say so.'],
  ];
}
