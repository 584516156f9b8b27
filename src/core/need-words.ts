// What each need is called, what to do about it, and why now: the words of the rules table. Sentence case, plain, no scores.
import { clockAt, dayWords, weekdayName } from './day';
import type { DraftKind } from './drafts';
import type { Need, NeedKind } from './needs';
import type { Moment } from './person';
import type { StatusKey } from './status';
import { cutAtWord, inSentence } from './text';
import { datedDay, nearDay, nearMoment } from './when';

type BareNeed = Omit<Need, 'step' | 'why'>;

interface Words {
  /** A group of them in a mail. */
  readonly title: string;
  /** 'one thank-you', 'two thank-yous'. */
  readonly noun: readonly [one: string, many: string];
  /** Gives the symbol and the fill of its chip. */
  readonly status: StatusKey;
  /** On the chip, after the symbol. */
  readonly state: string;
  /** In a mail's heading, where that is not the noun: 'note to write', 'notes to write'. */
  readonly task?: readonly [one: string, many: string];
  /** In a mail's subject, when there is one. */
  readonly subject: (name: string) => string;
  /** The note to write. */
  readonly draft: DraftKind | null;
  readonly step: (need: BareNeed, moment: Moment) => string;
  /** One sentence. */
  readonly why: (need: BareNeed, moment: Moment) => string;
}

export const WORDS: Readonly<Record<NeedKind, Words>> = {
  ask: {
    title: 'People to ask',
    noun: ['person to ask', 'people to ask'],
    status: 'asked',
    state: 'To ask',
    subject: (name) => `ask ${name}`,
    draft: 'request',
    step: () => 'Ask for a conversation',
    why: () => 'You have not asked them yet.',
  },
  noReply: {
    title: 'No reply yet',
    noun: ['unanswered request', 'unanswered requests'],
    status: 'asked',
    state: 'No reply yet',
    task: ['request without a reply', 'requests without a reply'],
    subject: (name) => `no reply from ${name}`,
    draft: 'askAgain',
    step: ({ stages: [again, someoneElse] }, { now }) =>
      now >= someoneElse ? 'Try someone else' : now >= again ? 'Ask once more' : 'Wait for a reply',
    why: ({ contact, day, stages: [, someoneElse] }, { now }) => {
      const silence =
        contact.askedOn === day
          ? `You asked on ${dayWords(day)} and no date is in the log`
          : `The meeting was called off on ${dayWords(day)} and no new date is in the log`;
      return now >= someoneElse ? `${silence}: try someone else.` : `${silence}.`;
    },
  },
  brief: {
    title: 'Conversations ahead',
    noun: ['conversation ahead', 'conversations ahead'],
    status: 'scheduled',
    state: 'Scheduled',
    task: ['conversation', 'conversations'],
    subject: (name) => name,
    draft: null,
    step: ({ contact: { met }, day }, moment) =>
      `Prepare for ${datedDay(day, moment.today)}${met?.timed ? `, ${clockAt(moment.calendar, met.start)}` : ''}`,
    why: ({ contact: { met }, day }, { calendar }) =>
      `You meet on ${weekdayName(day)}${met?.timed ? ` at ${clockAt(calendar, met.start)}` : ', no time in the log'}.`,
  },
  thankYou: {
    title: 'Thank-yous',
    noun: ['thank-you', 'thank-yous'],
    status: 'due',
    state: 'Thank-you due',
    task: ['note to write', 'notes to write'],
    subject: (name) => `thank-you to ${name}`,
    draft: 'thankYou',
    step: ({ late }) => (late ? 'Write the thank-you note, still worth sending' : 'Write the thank-you note'),
    why: ({ contact: { met }, day, due, late, unconfirmed }, { now, today, calendar }) => {
      const when = met?.timed ? nearMoment(met.start, now, calendar) : nearDay(day, today);
      const by = typeof due === 'number' ? nearMoment(due, now, calendar) : '';
      // Where the mail asks whether they met, it cannot say that they did.
      const meeting = unconfirmed ? `The log says ${when}` : `You met on ${when}`;
      return late ? `${meeting} and the note was due by ${by}: ${STILL_WORTH}.` : `${meeting}: the note is due by ${by}.`;
    },
  },
  tellReferrer: {
    title: 'Tell the referrer',
    noun: ['referrer to tell', 'referrers to tell'],
    status: 'follow',
    state: 'Tell the referrer',
    subject: (name) => `tell who sent you to ${name}`,
    draft: 'tellReferrer',
    step: ({ contact, referrer }) => `Tell ${short(referrer?.name ?? contact.referredBy)} how it went`,
    why: ({ contact, referrer }) =>
      `${short(referrer?.name ?? contact.referredBy)} pointed you to ${short(contact.name)}, and you have met and said thanks.`,
  },
  followUp: {
    title: 'Follow-ups',
    noun: ['follow-up', 'follow-ups'],
    status: 'follow',
    state: 'Follow-up due',
    subject: (name) => `follow-up with ${name}`,
    draft: 'followUp',
    step: ({ contact }) => (contact.followUpAbout ? `Follow up about ${short(contact.followUpAbout)}` : 'Follow up'),
    why: ({ contact, day }) =>
      contact.followUpAbout
        ? `You chose ${dayWords(day)} to follow up about ${short(contact.followUpAbout)}.`
        : `You chose ${dayWords(day)} to follow up.`,
  },
  keepInTouch: {
    title: 'Keep in touch',
    noun: ['person to keep in touch with', 'people to keep in touch with'],
    status: 'follow',
    state: 'Time to say hello',
    task: ['hello to say', 'hellos to say'],
    subject: (name) => `a hello to ${name}`,
    draft: 'keepInTouch',
    step: () => 'Say hello',
    why: ({ contact, day }) => `You wanted to be in touch ${contact.keepInTouch || 'now and then'}, which makes it ${dayWords(day)}.`,
  },
  news: {
    title: 'News to share',
    noun: ['person to tell your news', 'people to tell your news'],
    status: 'follow',
    state: 'News to share',
    subject: (name) => `your news for ${name}`,
    draft: 'news',
    step: ({ news }) => (news ? `Share your news: ${short(news.what)}` : 'Share your news'),
    why: ({ news, day }) => `You had news on ${dayWords(day)} they have not heard yet: ${short(news?.what || '')}.`,
  },
  greeting: {
    title: 'Season’s greetings',
    noun: ['greeting', 'greetings'],
    status: 'follow',
    state: 'A greeting',
    task: ['greeting to send', 'greetings to send'],
    subject: (name) => `a greeting to ${name}`,
    draft: 'greeting',
    step: () => 'Send season’s greetings',
    why: ({ day }) => `You chose ${dayWords(day)} for season’s greetings, and you have not been in touch for six weeks or more.`,
  },
};

/** On a thank-you past its deadline. */
export const STILL_WORTH = 'late, still worth sending';

/** Next step of somebody met whose thank-you lapsed, while nothing else is open. */
export const MISSED_THANKS = 'No thank-you is logged; news is a good reason to write';

/** The user's words inside a sentence of ours. */
function short(text: string): string {
  return inSentence(cutAtWord(text, 80)).replace(/[.!?]+$/, '');
}
