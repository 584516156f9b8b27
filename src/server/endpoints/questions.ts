// Endpoints of Questions: the bank as the user left it, a person's agenda, a question more. Tabs are made by the first click that writes.
import type { Answer } from '../../contract/rpc';
import type { PersonToMeet, QuestionsView } from '../../contract/screens';
import { agendaRows, answeredBy, heardInField, planAgenda, plannedFor, type AnswerRow } from '../../core/answers';
import { missingFromBank } from '../../core/bank';
import type { Contact } from '../../core/contact';
import { linesOncePlanned } from '../../core/conversation';
import { blocksOf, freeRows, type ListRow } from '../../core/list-tab';
import { OWN_THEME, ownId, type Question } from '../../core/questions';
import { questionCells, type QuestionKey } from '../../core/questions-tab';
import { nameKey, peopleByName } from '../../core/person';
import type { Situation } from '../../core/reminders';
import { sayMeeting } from '../../core/say-when';
import { excerpt } from '../../core/text';
import { isText, isTextOrNull, listOf, record } from '../arguments';
import { readLog } from '../cells';
import { contactIn } from '../about-person';
import { endpoint } from '../endpoints';
import { failure, refusal } from '../failure';
import { lookingEndpoint } from '../glance';
import { answersIn, headersLost, Lists, questionsIn, tableOf } from '../lists';
import type { Services } from '../services';
import { conversationFrom, dayOf } from './conversation';

type View = Answer<{ readonly questions: QuestionsView }>;

/** Most people on the list, so that the answer stays small however long the log. */
const MOST_PEOPLE = 200;
const LONGEST_NAME = 80;
const LONGEST_QUESTION = 300;

export const loadQuestions = lookingEndpoint([isTextOrNull], (services, [contactId], { situation }): View => {
  const lists = new Lists(services);
  const list = lists.questions();
  if (list && !list.layout) return headersLost('Questions');
  return { ok: true, questions: viewOf(situation, contactId, questionsIn(list), answersIn(lists.answers(), situation.contacts)) };
});

export const saveAgenda = endpoint([isText, listOf(isText)], (services, [contactId, ids]) => {
  const read = readLog(services);
  if (!read.ok) return read;
  const { situation } = read.log;
  const person = contactIn(situation, contactId);
  if (!person) return failure('unknownContact', 'This person is no longer in the log. Choose somebody else.');
  const lists = new Lists(services);
  const questions = questionsIn(lists.questions() || lists.makeQuestions());
  const chosen = [...new Set(ids)].flatMap((id) => questions.find((question) => question.id === id) || []);
  const list = lists.answers();
  const before = answersIn(list, situation.contacts);
  const table = list && tableOf(list);
  if (!list) lists.makeAnswers(agendaRows(person, chosen));
  else if (!table) return headersLost('Answers');
  else lists.write(table, (cells) => planAgenda(cells, answersIn(cells, situation.contacts), person, chosen));
  lists.finish();
  const view = viewOf(situation, contactId, questions, before);
  const lines = linesOncePlanned(before, questions, chosen, person, dayOf(situation));
  return {
    ok: true,
    questions: { ...view, planned: chosen.map(({ id }) => id) },
    before: view.planned,
    conversation: conversationFrom(person, situation, lines),
  };
});

const isOwnQuestion = record<{ text: string; minutes: number; theme: string }>({
  text: isText,
  minutes: (value): value is number => typeof value === 'number' && value >= 1 && value <= 60,
  theme: isText,
});

export const addQuestion = endpoint([isOwnQuestion, isTextOrNull], (services, [{ text, minutes, theme }, contactId]) => {
  const words = text.trim();
  if (words === '' || words.length > LONGEST_QUESTION) {
    return refusal(`A question has between 1 and ${LONGEST_QUESTION} characters.`);
  }
  const question: Question = { id: ownId(words), theme: theme.trim() || OWN_THEME, text: words, minutes, use: true, goals: [] };
  const added = addMissing(services, contactId, (questions) => (questions.some(({ id }) => id === question.id) ? [] : [question]));
  return added.ok ? { ...added, id: question.id } : added;
});

export const restoreQuestions = endpoint([isTextOrNull], (services, [contactId]) => addMissing(services, contactId, missingFromBank));

/** Adds questions below those that are there, in one block. */
function addMissing(services: Services, contactId: string | null, choose: (questions: readonly Question[]) => readonly Question[]): View {
  const read = readLog(services);
  if (!read.ok) return read;
  const lists = new Lists(services);
  const list = lists.questions();
  let questions = questionsIn(list);
  let more = choose(questions);
  if (!list) lists.makeQuestions(more);
  else {
    const table = tableOf(list);
    if (!table) return headersLost('Questions');
    lists.write(table, (cells) => {
      questions = questionsIn(cells);
      more = choose(questions);
      const places = freeRows(cells.grid, cells.layout.headerRow, more.length);
      const rows = more.map((question, index): ListRow<QuestionKey> => ({ row: places[index], cells: questionCells(question) }));
      return blocksOf(cells.layout, rows);
    });
  }
  lists.finish();
  const { situation } = read.log;
  return { ok: true, questions: viewOf(situation, contactId, [...questions, ...more], answersIn(lists.answers(), situation.contacts)) };
}

function viewOf(
  situation: Situation,
  contactId: string | null,
  questions: readonly Question[],
  answers: readonly AnswerRow[],
): QuestionsView {
  const sorted = inOrder(situation);
  const person = sorted.find(({ id }) => id === contactId) || sorted[0];
  const listed = sorted.slice(0, MOST_PEOPLE);
  const people = !person || listed.includes(person) ? listed : [person, ...listed.slice(0, -1)];
  const known = new Set(questions.map(({ id }) => id));
  const namesakes = peopleByName(people);
  return {
    person: person ? personOf(person, situation) : null,
    people: people.map((contact) => ({ ...personOf(contact, situation), name: nameInList(contact, namesakes) })),
    peopleBeyond: sorted.length - people.length,
    questions: questions.map((question) => ({ ...question, text: excerpt(question.text, LONGEST_QUESTION) })),
    planned: person ? plannedFor(answers, person.id).filter((id) => known.has(id)) : [],
    answered: person ? answeredBy(answers, person.id) : [],
    heardInField: person ? heardInField(answers, situation.contacts, person) : [],
    missing: missingFromBank(questions).length,
  };
}

/** Who is booked next, then the other booked ones, then those not met yet, then the rest, each as in the sheet. */
function inOrder({ contacts, now }: Situation): readonly Contact[] {
  const turn = ({ met }: Contact) => (!met ? 1 : met.start > now ? 0 : 2);
  const start = (contact: Contact) => (turn(contact) === 0 ? contact.met?.start || 0 : 0);
  return [...contacts].sort((a, b) => turn(a) - turn(b) || start(a) - start(b) || a.row - b.row);
}

/** Two of one name are told apart. */
function nameInList({ name, organization, row }: Contact, byName: ReadonlyMap<string, readonly Contact[]>): string {
  const isOnlyOne = byName.get(nameKey(name))?.length === 1;
  return isOnlyOne
    ? excerpt(name, LONGEST_NAME)
    : `${excerpt(organization === '' ? name : `${name}, ${organization}`, LONGEST_NAME)}, row ${row}`;
}

function personOf({ id, name, met }: Contact, { now, calendar }: Situation): PersonToMeet {
  const booked = met && met.start > now ? met : null;
  return {
    contactId: id,
    name: excerpt(name, LONGEST_NAME),
    when: booked && sayMeeting(booked, calendar.dayOf(now), calendar),
  };
}
