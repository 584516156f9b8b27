// What each need is called, what to do about it, and why now: the words of the rules table.
import { clockWords, dayWords, momentWords, weekdayName, type Instant } from './day';
import type { Need, NeedKind } from './needs';
import type { Moment } from './person';
import { cutAtWord, inSentence } from './text';

type BareNeed = Omit<Need, 'step' | 'why'>;

interface Words {
  /** A group of them in a mail. */
  readonly title: string;
  /** 'one thank-you', 'two thank-yous'. */
  readonly noun: readonly [one: string, many: string];
  readonly step: (need: BareNeed, moment: Moment) => string;
  /** One sentence. */
  readonly why: (need: BareNeed, moment: Moment) => string;
}

export const WORDS: Readonly<Record<NeedKind, Words>> = {
  ask: {
    title: 'People to ask',
    noun: ['person to ask', 'people to ask'],
    step: () => 'Ask for a conversation',
    why: () => 'You have not asked them yet.',
  },
  noReply: {
    title: 'No reply yet',
    noun: ['unanswered request', 'unanswered requests'],
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
    step: ({ contact: { met }, day }, moment) =>
      met?.timed ? `Prepare for ${dayWords(day)}, ${clockOf(met.start, moment)}` : `Prepare for ${dayWords(day)}`,
    why: ({ contact: { met }, day }, { calendar }) =>
      `You meet on ${weekdayName(day)}${met?.timed ? ` at ${clockWords(calendar.minuteOf(met.start))}` : ', no time in the log'}.`,
  },
  thankYou: {
    title: 'Thank-yous',
    noun: ['thank-you', 'thank-yous'],
    step: ({ late }) => (late ? 'Write the thank-you note, still worth sending' : 'Write the thank-you note'),
    why: ({ contact: { met }, day, due, late, unconfirmed }, { calendar }) => {
      const when = met?.timed ? momentWords(calendar, met.start) : weekdayName(day);
      const by = due?.kind === 'instant' ? momentWords(calendar, due.at) : weekdayName(day);
      // Where the mail asks whether they met, it cannot say that they did.
      const meeting = unconfirmed ? `The log says ${when}` : `You met on ${when}`;
      return late ? `${meeting} and the note was due by ${by}: late, still worth sending.` : `${meeting}: the note is due by ${by}.`;
    },
  },
  tellReferrer: {
    title: 'Tell the referrer',
    noun: ['referrer to tell', 'referrers to tell'],
    step: ({ contact, referrer }) => `Tell ${short(referrer?.name ?? contact.referredBy)} how it went`,
    why: ({ contact, referrer }) =>
      `${short(referrer?.name ?? contact.referredBy)} pointed you to ${short(contact.name)}, and you have met and said thanks.`,
  },
  followUp: {
    title: 'Follow-ups',
    noun: ['follow-up', 'follow-ups'],
    step: ({ contact }) => (contact.followUpAbout ? `Follow up about ${short(contact.followUpAbout)}` : 'Follow up'),
    why: ({ contact, day }) =>
      contact.followUpAbout
        ? `You chose ${dayWords(day)} to follow up about ${short(contact.followUpAbout)}.`
        : `You chose ${dayWords(day)} to follow up.`,
  },
  keepInTouch: {
    title: 'Keep in touch',
    noun: ['person to keep in touch with', 'people to keep in touch with'],
    step: () => 'Say hello',
    why: ({ contact, day }) => `You wanted to be in touch ${contact.keepInTouch || 'now and then'}, which makes it ${dayWords(day)}.`,
  },
  news: {
    title: 'News to share',
    noun: ['person to tell your news', 'people to tell your news'],
    step: ({ news }) => (news ? `Share your news: ${short(news.what)}` : 'Share your news'),
    why: ({ news, day }) => `You had news on ${dayWords(day)} they have not heard yet: ${short(news?.what || '')}.`,
  },
  greeting: {
    title: 'Season’s greetings',
    noun: ['greeting', 'greetings'],
    step: () => 'Send season’s greetings',
    why: ({ day }) => `You chose ${dayWords(day)} for season’s greetings, and you have not been in touch for six weeks or more.`,
  },
};

/** Next step of somebody met whose thank-you lapsed, while nothing else is open. */
export const MISSED_THANKS = 'No thank-you is logged; news is a good reason to write';

function clockOf(start: Instant, { calendar }: Moment): string {
  return clockWords(calendar.minuteOf(start));
}

/** The user's words inside a sentence of ours. */
function short(text: string): string {
  return inSentence(cutAtWord(text, 80)).replace(/[.!?]+$/, '');
}
