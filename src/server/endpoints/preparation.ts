// Endpoints of getting ready for a conversation: what the log knows for it, and the steps that are done.
import type { PreparationView } from '../../contract/preparation';
import type { Answer } from '../../contract/rpc';
import { plannedFor } from '../../core/answers';
import { calendarDates, DEFAULT_MINUTES } from '../../core/calendar-file';
import type { Contact } from '../../core/contact';
import * as MAIL_WORDS from '../../core/mail-words';
import { calendarLink } from '../../core/links';
import { STEPS, stepsIn, withStep } from '../../core/preparation';
import type { Situation } from '../../core/reminders';
import { sayMeeting } from '../../core/say-when';
import { excerpt } from '../../core/text';
import { isFlag, isText, keyOf } from '../arguments';
import { contactIn, GONE, writeAbout } from '../about-person';
import type { Chosen } from '../cells';
import { endpoint } from '../endpoints';
import { lookingEndpoint } from '../glance';
import { answersIn, Lists } from '../lists';

const LONGEST = 160;

export const loadPreparation = lookingEndpoint(
  [isText],
  (services, [id], { situation }): Answer<{ readonly preparation: PreparationView }> => {
    const person = contactIn(situation, id);
    if (!person) return GONE;
    const questions = plannedFor(answersIn(new Lists(services).answers(), situation.contacts), id).length;
    const { lines } = services.ownWriting.read(services.book.id());
    return { ok: true, preparation: { ...factsOf(person, situation), questions, lines } };
  },
);

const isStep = keyOf(STEPS);
export const markPrepared = endpoint([isText, isStep, isFlag], (services, [id, step, done]) => {
  const choose = ({ prepared }: Contact): Chosen => {
    const value = withStep(prepared, step, done);
    return value === prepared ? [] : [{ id, key: 'prepared', value: value || null }];
  };
  const written = writeAbout(services, id, { columns: ['prepared'], choose });
  if (!written.ok) return written;
  const cell = contactIn(written.log.situation, id)?.prepared || '';
  return { ok: true, done: stepsIn(cell), undo: written.undo };
});

function factsOf(person: Contact, { now, calendar }: Situation): Omit<PreparationView, 'questions' | 'lines'> {
  const { id, name, met } = person;
  const booked = met && met.start > now ? met : null;
  const text = (cell: string): string => excerpt(cell, LONGEST);
  return {
    contactId: id,
    organization: text(person.organization),
    role: text(person.role),
    field: text(person.field),
    tidbits: person.tidbits.map(text),
    link: /^https:\/\/[^\s<>"]+$/i.test(person.link) ? person.link.slice(0, 1000) : '',
    when: booked && sayMeeting(booked, calendar.dayOf(now), calendar),
    calendar: booked && calendarLink(MAIL_WORDS.conversationWith(text(name)), calendarDates(booked, DEFAULT_MINUTES), ''),
    done: stepsIn(person.prepared),
  };
}
