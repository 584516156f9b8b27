// One person's part of the digest: what, who, why now, the tidbits, a ready draft, and links.
import type { Agenda } from './answers';
import { DEFAULT_MINUTES, calendarDates, calendarFile, type CalendarEntry } from './calendar-file';
import type { Contact, Meeting } from './contact';
import { clockAt, momentWords, weekdayName, type Calendar, type Instant } from './day';
import { addressIn, draftTo, firstName, type Draft, type Writing } from './drafts';
import type { Entry, Link } from './letter';
import { calendarLink, composeLink, mailtoLink, rowLink } from './links';
import * as MAIL_WORDS from './mail-words';
import { STILL_WORTH, WORDS } from './need-words';
import type { Need } from './needs';
import type { Reminder } from './reminders';
import { STATUSES, type StatusKey } from './status';
import { capitalized, counted, excerpt, inSentence, oneLine } from './text';
import { nearDay, partOfDay } from './when';

/** What the digest needs beside the reminders. */
export interface Frame {
  readonly sheetName: string;
  readonly sheetUrl: string;
  /** The tab's gid. */
  readonly sheetId: number;
  readonly calendar: Calendar;
  /** The address the mail goes to. */
  readonly owner: string;
  /** What the owner has set for their notes. */
  readonly writing: Writing;
  /** Questions picked for a conversation, by contact ID. */
  readonly agendas?: ReadonlyMap<string, Agenda>;
}

/** Most characters of each text, so that fifty people with very long cells still fit into one mail. */
export interface Limits {
  readonly name: number;
  readonly tidbit: number;
  readonly learned: number;
  readonly inDraft: number;
  readonly question: number;
  /** Most questions of one conversation. */
  readonly questions: number;
  readonly why: number;
  readonly link: number;
  /** Whether drafts stand in the mail. */
  readonly drafts: boolean;
}

export interface Attachment {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

export function entryOf(reminder: Reminder, at: Instant, frame: Frame, limits: Limits): Entry {
  const { need } = reminder;
  const { contact } = need;
  const note = noteOf(reminder, at, frame, limits);
  return {
    symbol: symbolOf(need),
    name: inSentence(excerpt(contact.name, limits.name)),
    about: [contact.role, contact.organization]
      .map((text) => excerpt(text, limits.name))
      .filter((text) => text !== '')
      .map(inSentence)
      .join(', '),
    chip: chipWords(need, frame.calendar),
    fill: STATUSES[statusOf(need)].fill ?? NO_FILL,
    asks: asksOf(reminder, at, frame.calendar),
    tidbits: contact.tidbits.map((tidbit) => excerpt(tidbit, limits.tidbit)).filter((tidbit) => tidbit !== ''),
    lines: [...linesOf(need, limits), ...briefLines(need, frame), ...note.lines],
    agenda: need.kind === 'brief' ? questionsFor(contact, frame, limits) : [],
    draft: limits.drafts ? note.draft : null,
    act: note.act,
    links: [
      {
        text: MAIL_WORDS.openRow(contact.row, partOfDay(frame.calendar.minuteOf(at))),
        url: rowLink(frame.sheetUrl, frame.sheetId, contact.row),
      },
      ...note.links,
      ...calendarLinks(need, frame, limits),
    ],
  };
}

/** One .ics file with the conversations of all briefs, however many there are; nothing without one. */
export function attachmentsOf(needs: readonly Need[], at: Instant, frame: Frame, limits: Limits): readonly Attachment[] {
  const met = needs.flatMap(({ kind, contact }) => (kind === 'brief' && contact.met ? [{ contact, meeting: contact.met }] : []));
  const [first, second] = met;
  if (!first) return [];
  const stem = second ? ['conversations'] : ['conversation', plainName(first.contact.name)];
  const name = [...stem, first.meeting.day].filter((part) => part !== '').join('-');
  const entries = met.map(({ contact, meeting }) => calendarEntry(contact, meeting, frame, limits));
  return [{ name: `${name}.ics`, type: 'text/calendar', text: calendarFile(entries, at) }];
}

/** For file names: 'tomas-okafor'; '' for a name without a Latin letter or digit. */
function plainName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase()
    .slice(0, 40);
}

/** 'Tuesday 14:00', or 'Tuesday, no time in the log'. */
export function meetingWords({ day, start, timed }: Meeting, calendar: Calendar): string {
  return timed ? momentWords(calendar, start) : MAIL_WORDS.noTime(weekdayName(day));
}

/** 'Thank-you due by Tuesday 16:30'. */
function chipWords(need: Need, calendar: Calendar): string {
  if (need.kind === 'brief' && need.contact.met) return meetingWords(need.contact.met, calendar);
  if (need.late) return `Thank-you ${STILL_WORTH}`;
  return [WORDS[need.kind].state, ...deadlineOf(need, calendar)].join(' ');
}

/** 'by Tuesday 15:00'; nothing for needs that have a day alone. */
export function deadlineOf({ due }: Need, calendar: Calendar): readonly string[] {
  return typeof due === 'number' ? [MAIL_WORDS.by(momentWords(calendar, due))] : [];
}

/** 'Helen' and, on the day itself, 'Helen at 14:00'; 'Helen on Wednesday 08:30' the evening before. */
export function briefSubject({ met }: Contact, name: string, at: Instant, calendar: Calendar): string {
  if (!met) return name;
  if (!met.timed) return `${name} ${MAIL_WORDS.on(weekdayName(met.day))}`;
  const isSameDay = met.day === calendar.dayOf(at);
  return isSameDay ? `${name} at ${clockAt(calendar, met.start)}` : `${name} ${MAIL_WORDS.on(momentWords(calendar, met.start))}`;
}

/** The symbol of the status this need gives: '◇'. */
export function symbolOf(need: Need): string {
  return STATUSES[statusOf(need)].text.charAt(0);
}

function statusOf({ kind, late }: Need): StatusKey {
  return late ? 'late' : WORDS[kind].status;
}

const NO_FILL = '#e7eeea';

function asksOf({ need, perhapsAgain }: Reminder, at: Instant, calendar: Calendar): readonly string[] {
  const { met, name } = need.contact;
  return [
    ...(perhapsAgain ? [MAIL_WORDS.perhapsAgain] : []),
    ...(need.unconfirmed && met ? [MAIL_WORDS.didYouMeet(inSentence(firstName(name)), nearDay(met.day, calendar.dayOf(at)))] : []),
  ];
}

function linesOf({ contact, why }: Need, limits: Limits): readonly string[] {
  const learned = excerpt(contact.learned, limits.learned);
  return [...(learned === '' ? [] : [MAIL_WORDS.learned(learned)]), ...(why === '' ? [] : [excerpt(why, limits.why)])];
}

function briefLines({ kind, contact }: Need, frame: Frame): readonly string[] {
  if (kind !== 'brief') return [];
  const agenda = frame.agendas?.get(contact.id);
  const count = agenda?.questions.length || 0;
  const questions =
    !agenda || count === 0
      ? MAIL_WORDS.noQuestions
      : MAIL_WORDS.questionsReady(capitalized(counted(count, ['question is', 'questions are'])), agenda.minutes);
  const referrer = contact.referredBy === '' ? [] : [MAIL_WORDS.introducedBy(inSentence(excerpt(contact.referredBy, 80)))];
  return [...referrer, questions];
}

interface Note {
  readonly draft: Draft | null;
  readonly act: Link | null;
  readonly links: readonly Link[];
  readonly lines: readonly string[];
}

const NO_NOTE: Note = { draft: null, act: null, links: [], lines: [] };

/** The draft of the note this reminder is about, and the links that open it; without an address, the words that say so. */
function noteOf({ need, stage }: Reminder, at: Instant, frame: Frame, limits: Limits): Note {
  const kind = need.late ? 'lateThankYou' : WORDS[need.kind].draft;
  // The second time nobody answers, the advice is to try someone else.
  if (!kind || (need.kind === 'noReply' && stage > 1)) return NO_NOTE;
  const recipient = need.referrer || need.contact;
  const draft = draftTo(recipient, kind, {
    today: frame.calendar.dayOf(at),
    writing: frame.writing,
    met: need.contact,
    news: need.news?.what || '',
    longest: limits.inDraft,
  });
  const name = inSentence(firstName(recipient.name));
  const address = addressIn(recipient.email);
  if (address === null) return { ...withoutAddress(recipient, name, limits), draft };
  const gmail = composeLink(address, draft, limits.link);
  return {
    draft,
    act: { text: MAIL_WORDS.draftTo(name), url: gmail.url },
    links: [{ text: MAIL_WORDS.otherMailApp, url: mailtoLink(address, draft, limits.link).url }],
    lines: gmail.whole ? [] : [limits.drafts ? MAIL_WORDS.linkCut : MAIL_WORDS.noRoom],
  };
}

function withoutAddress({ email, link }: Contact, name: string, limits: Limits): Note {
  const typed = excerpt(email, 60);
  const page = oneLine(link.slice(0, limits.link));
  const url = /^https:\/\/[^\s<>"[\]/?#]{4,}(?:[/?#][^\s<>"]*)?$/i.test(page) ? encodeURI(decodedOrSame(page)) : '';
  return {
    ...NO_NOTE,
    lines: [typed === '' ? MAIL_WORDS.noEmail(name) : MAIL_WORDS.badEmail(inSentence(typed), name)],
    links: url !== '' && url.length <= limits.link ? [{ text: MAIL_WORDS.openLink, url }] : [],
  };
}

/** An address may be percent-encoded already; encoding it twice would open another page. */
function decodedOrSame(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

function calendarLinks({ kind, contact }: Need, frame: Frame, limits: Limits): readonly Link[] {
  if (kind !== 'brief' || !contact.met) return [];
  const { summary, description, meeting, minutes } = calendarEntry(contact, contact.met, frame, limits);
  return [{ text: MAIL_WORDS.addToCalendar, url: calendarLink(summary, calendarDates(meeting, minutes), description, limits.link) }];
}

function calendarEntry(contact: Contact, meeting: Meeting, frame: Frame, limits: Limits): CalendarEntry {
  const questions = questionsFor(contact, frame, limits).map((question, index) => `${index + 1}. ${question}`);
  const tidbits = contact.tidbits.map((tidbit) => `“${excerpt(tidbit, limits.tidbit)}”`);
  return {
    id: contact.id,
    meeting,
    minutes: frame.agendas?.get(contact.id)?.minutes ?? DEFAULT_MINUTES,
    summary: MAIL_WORDS.conversationWith(excerpt(contact.name, 80)),
    description: [questions, tidbits, [rowLink(frame.sheetUrl, frame.sheetId, contact.row)]]
      .filter((lines) => lines.length > 0)
      .map((lines) => lines.join('\n'))
      .join('\n\n'),
  };
}

function questionsFor(contact: Contact, frame: Frame, limits: Limits): readonly string[] {
  return (frame.agendas?.get(contact.id)?.questions || []).slice(0, limits.questions).map((question) => excerpt(question, limits.question));
}
