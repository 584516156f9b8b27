// Endpoints of Insights: what people answered, and the user's own grouping of it, which lives in the Answers tab.
import type { AnswerPlace } from '../../contract/insights';
import type { Answer } from '../../contract/rpc';
import { planGroup, type AnswerRow } from '../../core/answers';
import { insightsFrom, type InsightsBy, type InsightsChoice, type InsightsView } from '../../core/insights';
import type { Situation } from '../../core/reminders';
import { oneLine } from '../../core/text';
import { isText, isTextOrNull, oneOf, record } from '../arguments';
import { readLog } from '../cells';
import { endpoint } from '../endpoints';
import { failure, refusal } from '../failure';
import { lookingEndpoint } from '../glance';
import { answersIn, headersLost, Lists, questionsIn, tableOf } from '../lists';

const isBy = oneOf<InsightsBy>(['question', 'theme', 'field']);
const isChoice = record<InsightsChoice>({ by: isBy, key: isTextOrNull });
const isPlace = record<AnswerPlace>({ contactId: isText, questionId: isText });
const LONGEST_GROUP = 120;

export const loadInsights = lookingEndpoint([isChoice], (services, [choice], { situation }) => {
  const lists = new Lists(services);
  const list = lists.answers();
  if (list && !list.layout) return headersLost('Answers');
  return { ok: true, insights: viewOf(lists, answersIn(list, situation.contacts), situation, choice) };
});

export const groupAnswer = endpoint(
  [isPlace, isText, isTextOrNull, isChoice],
  (services, [{ contactId, questionId }, typed, standing, choice]): Answer<{ insights: InsightsView; before: string }> => {
    const group = oneLine(typed);
    if (group.length > LONGEST_GROUP) return refusal(`A group has at most ${LONGEST_GROUP} characters.`);
    const read = readLog(services);
    if (!read.ok) return read;
    const lists = new Lists(services);
    const list = lists.answers();
    const { situation } = read.log;
    const table = list && tableOf(list);
    const isMeant = (row: AnswerRow): boolean => row.contactId === contactId && row.questionId === questionId && row.answer !== '';
    const answers = answersIn(table, situation.contacts);
    const said = answers.find(isMeant);
    if (!table || !said) return ANSWER_GONE;
    if (standing !== null && standing !== said.group) return GROUP_CHANGED;
    lists.write(table, (cells) => {
      const at = answersIn(cells, situation.contacts).find(isMeant);
      return at ? planGroup(cells, at.row, group) : [];
    });
    lists.finish();
    const after = answers.map((row) => (row === said ? { ...row, group } : row));
    return { ok: true, insights: viewOf(lists, after, situation, choice), before: said.group };
  },
);

const ANSWER_GONE = failure('moved', 'This answer is no longer in the Answers tab. Open Insights again.');
const GROUP_CHANGED = failure('moved', 'Somebody has put this answer into another group since. It stays there.');

function viewOf(lists: Lists, answers: readonly AnswerRow[], situation: Situation, choice: InsightsChoice): InsightsView {
  return insightsFrom(
    {
      answers,
      questions: questionsIn(lists.questions()),
      contacts: situation.contacts,
      met: new Set(situation.contacts.flatMap(({ id, met }) => (met && met.start <= situation.now ? [id] : []))),
    },
    choice,
  );
}
