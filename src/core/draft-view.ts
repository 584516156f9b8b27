// A note to write, as its screen gets it: whom it goes to, what the text can be filled with, which notes it can be built on.
import type { Contact } from './contact';
import { addressIn, valuesFor, type DraftKind, type Placeholder, type Writing } from './drafts';
import { personAt } from './learning';
import { standingOf, type Need, type NeedKind } from './needs';
import { momentOf, newsOf } from './person';
import type { Situation } from './reminders';
import type { When } from './say-when';
import { excerpt, oneLine } from './text';
import { tidbitsIn } from './tidbits';
import { lineOf, type LineState } from './today';
import { noteTemplate, type NoteTemplate } from './writing';

export interface DraftView {
  /** Whose row the note is about; of tell the referrer: the person met. */
  readonly contactId: string;
  readonly kind: DraftKind;
  /** Whole name of whom the note goes to. */
  readonly name: string;
  /** '' without an address in the log. */
  readonly to: string;
  /** Their page on the web, 'https://...'; '' without one. */
  readonly link: string;
  /** The need this note meets; null where none is open. */
  readonly need: { readonly state: LineState; readonly due: When | null } | null;
  /** What each placeholder stands for, but {tidbit}, {second tidbit} and {learned}: those are chosen. */
  readonly values: Readonly<Record<Placeholder, string>>;
  /** To choose from, clipped. */
  readonly tidbits: readonly string[];
  readonly learned: string;
  readonly template: NoteTemplate;
}

/** The note of that kind; null where nobody in the log can be told that they referred this person. A late thank-you is a kind of its own. */
export function draftView(contact: Contact, asked: DraftKind, situation: Situation, writing: Writing): DraftView | null {
  const moment = momentOf(situation);
  const person = personAt(contact, situation.ledger, moment);
  const need = standingOf(person).needs.find(({ kind }) => kind === NEEDS[asked]);
  const kind = asked === 'thankYou' && need?.late === true ? 'lateThankYou' : asked;
  const recipient = kind === 'tellReferrer' ? moment.referrerOf(contact) : contact;
  if (!recipient) return null;
  const facts = { today: moment.today, writing, met: contact, news: newsOf(person)?.what || '', longest: LONGEST_TEXT };
  const values = valuesFor(recipient, facts);
  return {
    contactId: contact.id,
    kind,
    name: excerpt(recipient.name, LONGEST_NAME),
    to: addressIn(recipient.email) || '',
    link: pageIn(recipient.link),
    need: need ? stateAndDue(need, situation) : null,
    values: { ...values, tidbit: '', 'second tidbit': '', learned: '' },
    tidbits: tidbitsIn([contact.tidbits.join('\n'), ''])
      .slice(0, MOST_TIDBITS)
      .map((tidbit) => excerpt(tidbit, LONGEST_TEXT)),
    learned: values.learned,
    template: noteTemplate(kind, writing),
  };
}

const LONGEST_NAME = 80;
const LONGEST_TEXT = 300;
const MOST_TIDBITS = 12;

const NEEDS: Readonly<Record<DraftKind, NeedKind>> = {
  request: 'ask',
  askAgain: 'noReply',
  thankYou: 'thankYou',
  lateThankYou: 'thankYou',
  tellReferrer: 'tellReferrer',
  followUp: 'followUp',
  keepInTouch: 'keepInTouch',
  news: 'news',
  greeting: 'greeting',
};

function stateAndDue(need: Need, situation: Situation): DraftView['need'] {
  const { state, due } = lineOf(need, situation);
  return { state, due };
}

function pageIn(link: string): string {
  const page = oneLine(link.slice(0, 500));
  return /^https:\/\/[^\s<>"]{4,}$/i.test(page) ? page : '';
}
