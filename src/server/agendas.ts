// What is planned to be asked, for the briefs of a mail. Reads at most two tabs, however many briefs there are.
import { agendasIn, readAnswers, type Agenda } from '../core/answers';
import type { Contact } from '../core/contact';
import { Lists, questionsIn } from './lists';
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
  return agendasIn(readAnswers(answers.grid, answers.layout, contacts), questionsIn(lists.questions(), []), people);
}
