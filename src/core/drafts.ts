// Drafts of the notes a person sends: templates with {placeholders}, filled from the log. A line whose placeholder has nothing to say is left out.
import type { Contact } from './contact';
import type { Day } from './day';
import { fillTemplate } from './template';
import { cutAtWord, excerpt, utf8Length } from './text';
import { nearDay } from './when';

export interface Draft {
  readonly subject: string;
  readonly body: string;
}

export type DraftKind =
  'request' | 'askAgain' | 'thankYou' | 'lateThankYou' | 'tellReferrer' | 'followUp' | 'keepInTouch' | 'news' | 'greeting';

/** What a template may name in braces. */
export const PLACEHOLDERS = [
  'first name',
  'day',
  'tidbit',
  'second tidbit',
  'learned',
  'about',
  'referrer',
  'met name',
  'news',
  'your name',
  'who I am',
  'what I can do',
  'why I would do well',
] as const;
export type Placeholder = (typeof PLACEHOLDERS)[number];

/** What the user has set for their notes. */
export interface Writing {
  /** For the last line; '' leaves it out. */
  readonly name: string;
  /** Who I am, what I can do, why I would do well. */
  readonly lines: readonly [string, string, string];
  /** Texts of the user's own; kinds that are not in it have ours. */
  readonly templates: Readonly<Partial<Record<DraftKind, Draft>>>;
}

export const NO_WRITING: Writing = { name: '', lines: ['', '', ''], templates: {} };

// A page that needs no template is built without them: the build has to know that making one does nothing else.
/* @__NO_SIDE_EFFECTS__ */
function note(subject: string, text: string, goodbye = 'Warm regards'): Draft {
  return { subject, body: `Hi {first name},\n\n${text}\n\n${goodbye},\n{your name}` };
}

/* @__NO_SIDE_EFFECTS__ */
function thanks(opening: string): Draft {
  return note(
    'Thank you, {first name}',
    `${opening} for taking the time to talk with me on {day}.
I keep thinking of this: {tidbit}.
And of this: {second tidbit}.
What I took away: {learned}.

You have helped me see the next step more clearly. I will let you know where it leads.`,
  );
}

/** Every kind's text, until the user writes another. */
export const TEMPLATES: Readonly<Record<DraftKind, Draft>> = {
  request: note(
    'A short conversation about your work?',
    `I am finding out what work in your field is really like, and would love to hear how it looks from where you stand.
{referrer} thought you might be the right person to ask.
A word about me: {who I am}.
Could you spare 20 minutes? I am not asking you for a job, only for your view.

Any weekday between 12:00 and 14:00 or after 17:00 would suit me, by phone, by video or in person.`,
    'Thank you for reading this',
  ),
  askAgain: note(
    'A short conversation about your work?',
    `A little while ago I asked whether you could spare 20 minutes to tell me about your work. My note may have come at a busy time.
I am not asking you for a job, only for your view, and I am glad to fit around your week.

If it does not suit you at all, a one-word answer is fine, and I thank you all the same.`,
    'Kind regards',
  ),
  thankYou: thanks('Thank you'),
  lateThankYou: thanks('I meant to write sooner: thank you'),
  tellReferrer: note(
    'I talked with {met name}',
    `Thank you for pointing me to {met name}. We have talked now, and I am glad you brought us together.
What I took away: {learned}.

If there is something I can do for you in return, please tell me.`,
  ),
  followUp: note(
    'Picking up our conversation',
    `I have been thinking back to our conversation, and wanted to pick it up again.
I wanted to come back to one thing: {about}.
I have not forgotten this: {tidbit}.

How are things with you?`,
  ),
  keepInTouch: note(
    'A hello, {first name}',
    `It has been a while since we talked, and I wanted to say hello.
This came back to me: {tidbit}.
And this still helps me: {learned}.

I hope all is well with you. There is no need to answer.`,
  ),
  news: note(
    'Some news, and thank you',
    `I have some news, and you had a part in it.
{news}.
I still think of this: {tidbit}.
And I still go by what you told me: {learned}.

Thank you again.`,
  ),
  greeting: note(
    'Season’s greetings, {first name}',
    `At this time of year I think of the people who took time for me, and you are one of them.
I remember this well: {tidbit}.

I wish you a good rest and all the best for the year ahead.`,
  ),
};

/** What the log cannot say about one note. */
export interface DraftFacts {
  readonly today: Day;
  readonly writing: Writing;
  /** Tell the referrer: whom the user met. The note itself goes to `contact`, the referrer. */
  readonly met?: Contact;
  readonly news?: string;
  /** Most characters of one cell in the draft. */
  readonly longest?: number;
}

/** The note to `contact`, filled in. Plain text, lines parted by \n. */
export function draftTo(contact: Contact, kind: DraftKind, facts: DraftFacts): Draft {
  return filledDraft(facts.writing.templates[kind] || TEMPLATES[kind], valuesFor(contact, facts));
}

/**
 * 'Ada' of 'Ada Lovelace', 'Lovelace, Ada', 'Dr. Ada Lovelace', 'Ada Lovelace, CFA' and '🌱 Ada Lovelace', 'ada.l' of an address; the whole
 * name where the first word is an initial.
 */
export function firstName(fullName: string, longest = 24): string {
  const name = excerpt(fullName, 200).replace(/^(\S+)@\S+$/, '$1');
  const [last = '', first = ''] = name.split(',').map((part) => part.trim());
  const isLastFirst = first !== '' && !AFTER_NAMES.test(first) && !(LETTERS_AFTER.test(first) && /\s/.test(last));
  const words = (isLastFirst ? first : last).split(/\s+/).filter((word) => /\p{L}/u.test(word) && !TITLES.test(word));
  const [word = ''] = words;
  return excerpt(word === '' || /^\p{L}\.?$/u.test(word) ? name : word, longest);
}

const TITLES = /^(dr|prof|professor|mr|mrs|ms|mx|miss|sir|dame|rev)\.?$/i;
const AFTER_NAMES = /^(jr|sr|ph\.?d|m\.?d|mba|esq|[ivx]+)\.?$/i;
/** Degrees and letters of professions, as people add them to their own name: 'CFA', 'PharmD', 'M.Ed.', 'SHRM-CP'. */
const LETTERS_AFTER = /^\p{Lu}(\p{Lu}|\S*(\p{Lu}|\.)$)/u;

/** The address in the cell, the first of several that stand one a line; null when it holds none, or a line that is no address. */
export function addressIn(cell: string): string | null {
  const addresses = cell
    .trim()
    .split('\n')
    .map((line) => line.trim().replace(/^mailto:/i, ''));
  return addresses.every(isAddress) ? addresses[0] : null;
}

function isAddress(text: string): boolean {
  return /^[^\s@<>()[\]\\,;:"]+@[^\s@<>()[\]\\,;:"]+\.[^\s@<>()[\]\\,;:".]+$/.test(text) && utf8Length(text) <= 254;
}

/** What each placeholder stands for; '' where the log has nothing. */
export function valuesFor(contact: Contact, facts: DraftFacts): Readonly<Record<Placeholder, string>> {
  const longest = facts.longest ?? 300;
  const about = facts.met || contact;
  const [whoIAm, whatICanDo, whyIWouldDoWell] = facts.writing.lines;
  const value = (text: string | undefined): string => excerpt(text || '', longest);
  return {
    'first name': firstName(contact.name, longest),
    day: contact.met ? nearDay(contact.met.day, facts.today) : '',
    tidbit: value(about.tidbits[0]),
    'second tidbit': value(about.tidbits[1]),
    learned: value(about.learned),
    about: value(contact.followUpAbout),
    referrer: value(contact.referredBy),
    'met name': value(facts.met?.name),
    news: value(facts.news),
    'your name': excerpt(facts.writing.name, 80),
    'who I am': value(whoIAm),
    'what I can do': value(whatICanDo),
    'why I would do well': value(whyIWouldDoWell),
  };
}

/** A template as it can be sent. */
export function filledDraft({ subject, body }: Draft, values: Readonly<Record<string, string>>): Draft {
  return { subject: cutAtWord(fillTemplate(subject, values), 150), body: fillTemplate(body, values) };
}
