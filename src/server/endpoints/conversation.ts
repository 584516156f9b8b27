// Endpoints of a conversation as it happens: its questions in order, and what is typed while it lasts.
import type { ConversationView } from '../../contract/conversation';
import type { Answer } from '../../contract/rpc';
import { newRows, type AnswerKey } from '../../core/answers';
import {
  answerBlocks,
  conversationLines,
  LONGEST_ANSWER,
  planAnswers,
  type AnswerChange,
  type AnswersPlan,
  type ConversationLine,
  type DayOfConversation,
} from '../../core/conversation';
import type { Contact } from '../../core/contact';
import { clockAt } from '../../core/day';
import { addressIn } from '../../core/drafts';
import type { Situation } from '../../core/reminders';
import { conversationLine } from '../../core/today';
import { isFlag, isText, listOf, record } from '../arguments';
import { contactIn, GONE } from '../about-person';
import { endpoint } from '../endpoints';
import { failure } from '../failure';
import { lookingEndpoint, peekAtLog } from '../glance';
import { answersIn, headersLost, Lists, questionsIn, tableOf, type TableCells } from '../lists';

export const loadConversation = lookingEndpoint(
  [isText],
  (services, [id], { situation }): Answer<{ readonly conversation: ConversationView }> => {
    const person = contactIn(situation, id);
    if (!person) return GONE;
    const lists = new Lists(services);
    const known = questionsIn(lists.questions(), []);
    const list = lists.answers();
    if (list && !list.layout) return headersLost('Answers');
    const answers = answersIn(list, situation.contacts);
    return { ok: true, conversation: conversationFrom(person, situation, conversationLines(answers, known, person, dayOf(situation))) };
  },
);

const isAnswer = (value: unknown): value is string => isText(value) && value.length <= LONGEST_ANSWER;
const isAnswerChange = record<AnswerChange>({
  questionId: isText,
  question: isAnswer,
  before: listOf(isText),
  after: isAnswer,
  asked: isFlag,
});

export const saveAnswers = endpoint([isText, listOf(isAnswerChange)], (services, [id, changes]) => {
  const read = peekAtLog(services);
  if (!read.ok) return read;
  const { situation } = read.log;
  const person = contactIn(situation, id);
  if (!person) return NO_LONGER_THERE;
  const lists = new Lists(services);
  const list = lists.answers();
  if (list && !list.layout) return headersLost('Answers');
  const table = list && tableOf(list);
  const planFor = (cells: TableCells<AnswerKey> | null): AnswersPlan =>
    planAnswers(cells, answersIn(cells, situation.contacts), person, changes, dayOf(situation));
  let plan = planFor(table);
  if (table) {
    lists.write(table, (cells) => {
      plan = planFor(cells);
      return answerBlocks(cells, plan);
    });
  } else if (plan.rows.length > 0) lists.makeAnswers(newRows(plan.rows.map(({ cells }) => cells)));
  lists.finish();
  const { now, calendar } = situation;
  return { ok: true, conflicts: plan.conflicts, at: clockAt(calendar, now), undo: plan.undo };
});

const NO_LONGER_THERE = failure(
  'unknownContact',
  'This person is no longer in the log, so their answers cannot be written. Bring the row back with Ctrl+Z in the sheet, or copy your notes.',
);

/** The view of a conversation with these lines. */
export function conversationFrom(person: Contact, situation: Situation, questions: readonly ConversationLine[]): ConversationView {
  const { now, calendar } = situation;
  const today = calendar.dayOf(now);
  const again = person.met !== null && person.met.day < today;
  return {
    line: conversationLine(person, situation),
    hasEmail: addressIn(person.email) !== null,
    again,
    begun: `${today}T${clockAt(calendar, now)}`,
    questions,
  };
}

export function dayOf({ now, calendar }: Situation): DayOfConversation {
  return { today: calendar.dayOf(now), calendar };
}
