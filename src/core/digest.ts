// The reminder mail: what the tick decided to tell, as subject, plain text and HTML. Decides no rule; words and layout alone.
import type { Contact } from './contact';
import { clockAt, dayWords, momentWords, weekdayName, type Calendar, type Day, type Instant } from './day';
import {
  attachmentsOf,
  briefSubject,
  deadlineOf,
  entryOf,
  meetingWords,
  symbolOf,
  type Attachment,
  type Frame,
  type Limits,
} from './digest-entry';
import { firstName } from './drafts';
import { mailOf, type LetterMail } from './letter-mail';
import { LONGEST_LINK } from './links';
import type { Group, Letter, List, Phrase, Row } from './letter';
import * as MAIL_WORDS from './mail-words';
import { STILL_WORTH, WORDS } from './need-words';
import { dueAt, type Need, type NeedKind } from './needs';
import type { LookAhead, Reminder, Telling } from './reminders';
import { capitalized, counted, cutAtWord, excerpt, figure, inSentence, listed, numberWord, oneLine, utf8Length } from './text';
import { nearDay, nearMoment } from './when';

export type { Attachment, Frame } from './digest-entry';

export interface Digest extends LetterMail {
  readonly attachments: readonly Attachment[];
}

/** Most bytes of the text and of the HTML, each: what a consumer account may send (Google's quotas page: 200 KB a body). */
const LARGEST_BODY = 200_000;

/** Words the mail; long cells are shortened, all alike, until both bodies fit. */
export function writeDigest(telling: Telling, frame: Frame): Digest {
  let digest = write(telling, frame, limitsAt(1));
  for (const scale of SMALLER) {
    if (utf8Length(digest.text) <= LARGEST_BODY && utf8Length(digest.html) <= LARGEST_BODY) break;
    digest = write(telling, frame, limitsAt(scale));
  }
  return digest;
}

const SMALLER = [0.5, 0.25, 0.12, 0.06, 0.03, 0.01, 0];

/** Scale 1 is for a mail of ordinary size. At 0, for fifty people whose every cell is full of signs, drafts wait under Today. */
function limitsAt(scale: number): Limits {
  const from = (least: number, most: number): number => Math.round(least + (most - least) * scale);
  return {
    name: from(20, 120),
    tidbit: from(20, 1000),
    learned: from(20, 2000),
    why: from(60, 300),
    inDraft: from(20, 400),
    question: from(40, 400),
    questions: from(3, 30),
    link: from(160, LONGEST_LINK),
    drafts: scale > 0,
  };
}

function write(telling: Telling, frame: Frame, limits: Limits): Digest {
  return {
    ...mailOf(letterOf(telling, frame, limits)),
    attachments: attachmentsOf(
      telling.now.map(({ need }) => need),
      telling.at,
      frame,
      limits,
    ),
  };
}

function letterOf(telling: Telling, frame: Frame, limits: Limits): Letter {
  const { calendar } = frame;
  const kinds = countsOf(telling);
  const groups = kinds.map(([kind, total]) => groupOf(kind, total, telling, frame, limits));
  const [first] = groups.flatMap(({ entries }) => entries);
  return {
    subject: subjectOf(kinds, telling, frame),
    preheader: first ? [...first.tidbits.slice(0, 1).map((tidbit) => `“${cutAtWord(tidbit, 90)}”`), first.chip].join(' ') : '',
    dateline: `${dayWords(calendar.dayOf(telling.at))}, ${clockAt(calendar, telling.at)}`,
    heading: headingOf(kinds, telling),
    notices: noticesOf(telling, frame, limits),
    act: null,
    groups,
    lists: [
      ...notesList(telling, limits),
      ...alsoOpen(telling, frame, limits),
      ...(telling.week ? weekLists(telling.week, telling, frame, limits) : []),
    ],
    foot: footOf(kinds, frame, limits),
  };
}

/** How many of each need this mail is about, in the mail's order; those beyond the fifty included. */
function countsOf({ now, beyond }: Telling): readonly (readonly [NeedKind, number])[] {
  const counts = new Map<NeedKind, number>();
  for (const { need } of now) counts.set(need.kind, (counts.get(need.kind) || 0) + 1);
  for (const { kind, count } of beyond) counts.set(kind, (counts.get(kind) || 0) + count);
  return [...counts];
}

function groupOf(kind: NeedKind, total: number, telling: Telling, frame: Frame, limits: Limits): Group {
  const reminders = telling.now.filter(({ need }) => need.kind === kind);
  const more = total - reminders.length;
  return {
    title: kind === 'brief' ? briefTitle(reminders) : WORDS[kind].title,
    entries: reminders.map((reminder) => entryOf(reminder, telling.at, frame, limits)),
    more: more === 0 ? '' : MAIL_WORDS.more(figure(more), WORDS[kind].noun[more === 1 ? 0 : 1]),
  };
}

function briefTitle(briefs: readonly Reminder[]): string {
  const day = onlyDay(briefs);
  return day === null ? WORDS.brief.title : MAIL_WORDS.conversationsOn(day, briefs.length);
}

/** 'Tuesday' when all these conversations are on one day. */
function onlyDay(briefs: readonly Reminder[]): string | null {
  const days = new Set(briefs.map(({ need }) => need.contact.met?.day));
  const [day] = days;
  return days.size === 1 && day ? weekdayName(day) : null;
}

function subjectOf(kinds: readonly (readonly [NeedKind, number])[], telling: Telling, frame: Frame): string {
  const called = namesIn(telling);
  const parts = kinds.map(([kind, total]) => {
    const [only, second] = telling.now.filter(({ need }) => need.kind === kind).map(({ need }) => need);
    if (!only || total > (kind === 'brief' ? 2 : 1)) return counted(total, WORDS[kind].noun, figure);
    const people = [only, ...(second ? [second] : [])];
    if (kind === 'brief') return listed(people.map(({ contact }) => briefSubject(contact, called(contact), telling.at, frame.calendar)));
    return [WORDS[kind].subject(called(only.contact)), ...(only.late ? [STILL_WORTH] : deadlineOf(only, frame.calendar))].join(', ');
  });
  const words = parts.length === 0 ? MAIL_WORDS.weekAhead : parts.length < 3 ? parts.join(', and ') : listed(parts);
  return cutAtWord(oneLine(capitalized(words)), 150);
}

/** The first name, where it means one person of this mail only; else the whole name. */
function namesIn({ now }: Telling): (contact: Contact) => string {
  const people = new Map(now.map(({ need: { contact } }) => [contact.id, firstName(contact.name)]));
  const firstNames = [...people.values()];
  return ({ name }) => {
    const bearers = firstNames.filter((other) => other === firstName(name));
    return inSentence(bearers.length > 1 ? excerpt(name, 40) : firstName(name));
  };
}

function headingOf(kinds: readonly (readonly [NeedKind, number])[], { now }: Telling): string {
  const parts = kinds.map(([kind, total]) => {
    const task = counted(total, WORDS[kind].task || WORDS[kind].noun);
    const day = kind === 'brief' ? onlyDay(now.filter(({ need }) => need.kind === 'brief')) : null;
    return day === null ? task : `${task} ${MAIL_WORDS.on(day)}`;
  });
  return parts.length === 0 ? MAIL_WORDS.weekAhead : capitalized(parts.join(', '));
}

function noticesOf({ silence, at }: Telling, { calendar }: Frame, limits: Limits): readonly string[] {
  if (!silence) return [];
  const words = MAIL_WORDS.silence(nearMoment(silence.since, at, calendar), nearMoment(silence.until, at, calendar));
  return [silence.lapsed.length === 0 ? words : `${words} ${MAIL_WORDS.lapsed(someNames(silence.lapsed, limits))}`];
}

function someNames(people: readonly Contact[], limits: Limits): string {
  const names = people.slice(0, 10).map(({ name }) => nameOf(name, limits));
  const more = people.length - names.length;
  return more === 0 ? listed(names) : `${names.join(', ')} ${MAIL_WORDS.andMore(figure(more))}`;
}

/** What came back from the advisor since the last mail. */
function notesList({ notes, notesBeyond }: Telling, limits: Limits): readonly List[] {
  if (notes.length === 0) return [];
  const rows = notes.map(({ name, advisorNotes }): Row => ({
    when: '',
    name: nameOf(name, limits),
    rest: `“${excerpt(advisorNotes, limits.why)}”`,
  }));
  return [{ title: MAIL_WORDS.advisorWrote, rows, more: notesBeyond === 0 ? '' : MAIL_WORDS.moreNotes(figure(notesBeyond)) }];
}

function alsoOpen({ alsoOpen: needs, alsoBeyond }: Telling, { calendar }: Frame, limits: Limits): readonly List[] {
  if (needs.length === 0) return [];
  const rows = needs.map((need): Row => {
    // A late thank-you's step says so itself.
    const by = need.kind === 'thankYou' && !need.late ? deadlineOf(need, calendar) : [];
    return {
      when: '',
      name: `${symbolOf(need)} ${nameOf(need.contact.name, limits)}`,
      rest: [stepOf(need, limits), ...by].join(', '),
    };
  });
  return [{ title: MAIL_WORDS.alsoOpen, rows, more: alsoBeyond === 0 ? '' : MAIL_WORDS.moreOpen(figure(alsoBeyond)) }];
}

function weekLists(
  { meetings, meetingsBeyond = 0, dues, duesBeyond = 0, toAsk, toAskBeyond }: LookAhead,
  { at }: Telling,
  { calendar }: Frame,
  limits: Limits,
): readonly List[] {
  const today = calendar.dayOf(at);
  const rows = [
    ...meetings.map(({ met, name, organization }): Row & Dated => ({
      at: met?.start || 0,
      when: met ? meetingWords(met, calendar) : '',
      name: nameOf(name, limits),
      rest: nameOf(organization, limits),
    })),
    ...dues.map((need): Row & Dated => ({
      at: need.due ? dueAt(need.due, calendar) : 0,
      when: dueWords(need, calendar, today),
      name: nameOf(need.contact.name, limits),
      rest: stepOf(need, limits),
    })),
  ].sort((a, b) => a.at - b.at);
  const asks = toAsk.map(({ name, organization }): Row => ({ when: '', name: nameOf(name, limits), rest: nameOf(organization, limits) }));
  return [
    ...(rows.length === 0 ? [] : [{ title: MAIL_WORDS.week, rows, more: andMore(meetingsBeyond + duesBeyond) }]),
    ...(asks.length === 0 ? [] : [{ title: MAIL_WORDS.notYetAsked, rows: asks, more: andMore(toAskBeyond) }]),
  ];
}

interface Dated {
  readonly at: Instant;
}

function andMore(count: number): string {
  return count === 0 ? '' : MAIL_WORDS.andMore(figure(count));
}

function dueWords({ due }: Need, calendar: Calendar, today: Day): string {
  if (!due) return '';
  return typeof due === 'number' ? momentWords(calendar, due) : nearDay(due, today);
}

/** What to do, after a name: 'follow up about the article'. */
function stepOf({ step }: Need, limits: Limits): string {
  return excerpt(step.charAt(0).toLowerCase() + step.slice(1), limits.why);
}

function nameOf(text: string, limits: Limits): string {
  return inSentence(excerpt(text, limits.name));
}

function footOf(
  kinds: readonly (readonly [NeedKind, number])[],
  { sheetName, sheetUrl, owner }: Frame,
  limits: Limits,
): readonly (readonly Phrase[])[] {
  const total = kinds.reduce((sum, [, count]) => sum + count, 0);
  const due = total === 0 ? 'a new week begins' : total === 1 ? 'one thing is due' : `${numberWord(total)} things are due`;
  return [
    [
      { strong: 'Why you got this.' },
      ' Reminders are on in your sheet ',
      { text: `“${nameOf(sheetName, limits)}”`, url: sheetUrl },
      `, and ${due}. It was sent from your own account to you alone, ${owner}. When nothing is due, no mail comes.`,
    ],
    [{ text: 'Change the hours', url: sheetUrl }, ' · ', { text: 'Stop these emails', url: sheetUrl }],
    ['Both open the sheet. In Tidbit, choose More, then Settings.'],
  ];
}
