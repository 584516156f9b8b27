// What is planned to be asked, for the briefs of a mail. Reads at most two tabs, however many briefs there are.
import { agendasIn, readAnswers, type Agenda } from '../core/answers';
import type { Contact } from '../core/contact';
import { readQuestions } from '../core/questions-tab';
import { Lists } from './lists';
import type { Services } from './services';

/** Questions picked for these people, by contact ID; people without any are not in it. `contacts` are all in the log. */
export function agendasFor(
  services: Services,
  people: readonly Contact[],
  contacts: readonly Contact[],
): ReadonlyMap<string, Agenda> | undefined {
  if (people.length === 0) return undefined;
  const lists = new Lists(services);
  const answers = lists.answers();
  if (!answers?.layout) return undefined;
  const questions = lists.questions();
  const known = questions?.layout ? readQuestions(questions.grid, questions.layout) : [];
  return agendasIn(readAnswers(answers.grid, answers.layout, contacts), known, people);
}
