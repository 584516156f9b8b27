// People and reminders for the tests of words: only what a test names is filled in.
import type { Contact } from '../../src/core/contact';
import { calendarOf, parseClock, parseDay, type Day, type Instant } from '../../src/core/day';
import type { Frame } from '../../src/core/digest';
import { NO_WRITING } from '../../src/core/drafts';
import type { Need, NeedKind } from '../../src/core/needs';
import type { Reminder, Telling } from '../../src/core/reminders';

export const calendar = calendarOf('America/New_York');

/** '2026-03-09 15:00' on New York's wall clock. */
export function instant(text: string): Instant {
  const day = parseDay(text.slice(0, 10));
  const minute = parseClock(text.slice(11));
  if (day === null || minute === null) throw new Error(`not a moment: ${text}`);
  return calendar.at(day, minute);
}

/** A meeting at '2026-03-09 15:00', or on '2026-03-09' without a time. */
export function meeting(text: string): NonNullable<Contact['met']> {
  const timed = text.length > 10;
  return { day: text.slice(0, 10) as Day, start: instant(timed ? text : `${text} 17:00`), timed };
}

export function aContact(more: Partial<Contact> = {}): Contact {
  return {
    id: 'a1',
    row: 14,
    name: 'Ada Lovelace',
    organization: '',
    role: '',
    field: '',
    howYouKnowThem: '',
    email: '',
    phone: '',
    link: '',
    askedOn: null,
    met: null,
    prepared: '',
    tidbits: [],
    learned: '',
    thanked: null,
    followUpOn: null,
    followUpAbout: '',
    keepInTouch: null,
    lastContact: null,
    snoozedUntil: null,
    tookAnInterest: false,
    referredBy: '',
    referrerTold: null,
    advisorNotes: '',
    ...more,
  };
}

export function aNeed(kind: NeedKind, contact: Partial<Contact>, more: Partial<Need> = {}): Need {
  return { kind, contact: aContact(contact), day: '2026-03-09' as Day, due: null, late: false, stages: [], step: '', why: '', ...more };
}

export function aReminder(kind: NeedKind, contact: Partial<Contact>, more: Partial<Need> = {}, reminder: Partial<Reminder> = {}): Reminder {
  return { need: aNeed(kind, contact, more), stage: 1, perhapsAgain: false, ...reminder };
}

export function aTelling(at: string, now: readonly Reminder[], more: Partial<Telling> = {}): Telling {
  return { at: instant(at), now, beyond: [], alsoOpen: [], alsoBeyond: 0, notes: [], notesBeyond: 0, week: null, silence: null, ...more };
}

/** Due by '2026-03-10 15:00'. */
export const due = instant;

export const priya = aReminder(
  'thankYou',
  {
    id: 'p',
    row: 7,
    name: 'Priya Raman',
    role: 'Data analyst',
    organization: 'Harbourline Transit',
    email: 'priya@harbourline.example',
    tidbits: ['6:40 ferry with Momo, her beagle'],
    learned: 'her team hires for good questions. Tools come later.',
    met: meeting('2026-03-09 16:30'),
  },
  { due: due('2026-03-10 16:30'), why: 'You met on Monday 16:30: the note is due by Tuesday 16:30.' },
);
export const tomas = aReminder(
  'thankYou',
  { id: 't', row: 6, name: 'Tomás Okafor', organization: 'Fernway Health', tidbits: ['Bakes bread'], met: meeting('2026-03-06 11:00') },
  { late: true, due: due('2026-03-07 11:00'), why: 'You met on Friday 11:00: late, still worth sending.', unconfirmed: true },
);
export const helen = aReminder(
  'brief',
  { id: 'h', row: 9, name: 'Helen Strand', referredBy: 'Lucía Ibarra', met: meeting('2026-03-10 14:00') },
  { due: due('2026-03-10 14:00'), why: 'You meet on Tuesday at 14:00.' },
);
export const daniel = aReminder(
  'followUp',
  { id: 'd', row: 8, name: 'Daniel Mbeki', email: 'daniel at larkfield', followUpAbout: 'the survey' },
  { why: 'You chose Tuesday 10 March to follow up about the survey.' },
);

export const frame: Frame = {
  sheetName: 'Noor’s conversations',
  sheetUrl: 'https://docs.google.com/spreadsheets/d/SHEET/edit',
  sheetId: 7,
  calendar,
  owner: 'noor@example.edu',
  writing: { ...NO_WRITING, name: 'Noor' },
};

/**
 * The words of a mail's HTML in reading order, as the text part writes them: a link as 'words: address'. The hidden line for the
 * mailbox is left out.
 */
export function wordsOfHtml(html: string): string[] {
  const body = html
    .slice(html.indexOf('<body'))
    .replace(/<div style="display:none[^>]*>[^<]*<\/div>/, '')
    .replace(/<a href="([^"]*)"[^>]*>([^<]*)<\/a>/g, ' $2: $1 ')
    .replace(/<ol[^>]*>(.*?)<\/ol>/gs, (_, items: string) => {
      let number = 0;
      return items.replace(/<li[^>]*>/g, () => ` ${String((number += 1))}. `);
    })
    .replace(/<[^>]*>/g, ' ');
  return wordsOf(unescapeHtml(body));
}

export function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[\s\u00a0,:]+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
}

export function unescapeHtml(html: string): string {
  const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&nbsp;': ' ' };
  return html.replace(/&[#\w]+;/g, (entity) => entities[entity] ?? entity);
}
