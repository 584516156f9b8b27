// The words of the digest, need by need, in English. Sentence case, plain, no scores; when is always weekday and time.
import type { DraftKind } from './drafts';
import type { NeedKind } from './needs';
import type { StatusKey } from './status';

export interface NeedWords {
  /** Gives the symbol and the fill of its chip. */
  readonly status: StatusKey;
  /** On the chip, after the symbol. */
  readonly state: string;
  /** In the heading: 'note to write', 'notes to write'. */
  readonly task: readonly [one: string, many: string];
  /** In the subject, when there is one. */
  readonly subject: (name: string) => string;
  readonly draft: DraftKind | null;
}

export const NEED_WORDS: Readonly<Record<NeedKind, NeedWords>> = {
  thankYou: {
    status: 'due',
    state: 'Thank-you due',
    task: ['note to write', 'notes to write'],
    subject: (name) => `thank-you to ${name}`,
    draft: 'thankYou',
  },
  brief: {
    status: 'scheduled',
    state: 'Scheduled',
    task: ['conversation', 'conversations'],
    subject: (name) => name,
    draft: null,
  },
  tellReferrer: {
    status: 'follow',
    state: 'Tell the referrer',
    task: ['referrer to tell', 'referrers to tell'],
    subject: (name) => `tell who sent you to ${name}`,
    draft: 'tellReferrer',
  },
  followUp: {
    status: 'follow',
    state: 'Follow-up due',
    task: ['follow-up', 'follow-ups'],
    subject: (name) => `follow-up with ${name}`,
    draft: 'followUp',
  },
  keepInTouch: {
    status: 'follow',
    state: 'Time to say hello',
    task: ['hello to say', 'hellos to say'],
    subject: (name) => `a hello to ${name}`,
    draft: 'keepInTouch',
  },
  news: {
    status: 'follow',
    state: 'News to share',
    task: ['person to tell your news', 'people to tell your news'],
    subject: (name) => `your news for ${name}`,
    draft: 'news',
  },
  greeting: {
    status: 'follow',
    state: 'A greeting',
    task: ['greeting to send', 'greetings to send'],
    subject: (name) => `a greeting to ${name}`,
    draft: 'greeting',
  },
  noReply: {
    status: 'asked',
    state: 'No reply yet',
    task: ['request without a reply', 'requests without a reply'],
    subject: (name) => `no reply from ${name}`,
    draft: 'askAgain',
  },
  ask: {
    status: 'asked',
    state: 'To ask',
    task: ['person to ask', 'people to ask'],
    subject: (name) => `ask ${name}`,
    draft: 'request',
  },
};

/** A thank-you past its deadline. */
export const LATE = {
  status: 'late',
  state: 'Thank-you late, still worth sending',
  draft: 'lateThankYou',
  aside: 'late, still worth sending',
} as const;

export const MAIL_WORDS = {
  by: (when: string) => `by ${when}`,
  noTime: (day: string) => `${day}, no time in the log`,
  didYouMeet: (name: string, day: string) =>
    `Did you meet ${name} on ${day}? In the sidebar, choose: I met them, it moved, or it did not happen.`,
  perhapsAgain: 'You may have this already: the look that sent it ended before it could note so.',
  learned: (text: string) => `You learned: ${text}`,
  introducedBy: (name: string) => `${name} introduced you.`,
  noEmail: (name: string) => `${name} has no e-mail in the log: write on LinkedIn or by hand.`,
  badEmail: (cell: string, name: string) =>
    `“${cell}” is no address to write to, so ${name} has no e-mail in the log: write on LinkedIn or by hand.`,
  linkCut: 'The mail window opens with the beginning; the whole text stands here.',
  noRoom: 'This mail is full: the whole draft waits under Today.',
  questionsReady: (count: string, minutes: number) => `${count} ready, about ${minutes} minutes:`,
  noQuestions: 'No questions are picked yet: in the sidebar, choose Questions.',
  draftTo: (name: string) => `Draft to ${name}`,
  otherMailApp: 'Other mail app',
  openLink: 'Open their page',
  openRow: (row: number, part: string) => `Open the log (row ${row} this ${part})`,
  addToCalendar: 'Add to Google Calendar',
  conversationWith: (name: string) => `Conversation with ${name}`,
  conversationsOn: (day: string, count: number) => `${day}’s ${count === 1 ? 'conversation' : 'conversations'}`,
  on: (day: string) => `on ${day}`,
  more: (count: string, nouns: string) => `and ${count} more ${nouns} under Today`,
  moreOpen: (count: string) => `and ${count} more under Today`,
  andMore: (count: string) => `and ${count} more`,
  advisorWrote: 'Your advisor wrote about',
  moreNotes: (count: string) => `and ${count} more in Advisor notes`,
  alsoOpen: 'Also open',
  week: 'This week',
  weekAhead: 'The week ahead',
  notYetAsked: 'Not yet asked',
  silence: (from: string, to: string) =>
    `Tidbit could not look at your log from ${from} to ${to}. What came due in between is in this mail.`,
  lapsed: (names: string) => `In between, the time for a thank-you ran out for ${names}. News is a good reason to write.`,
} as const;
