// Insights: what is looked at, moving answers between the user's groups, questions nobody was asked, copying as text.
import type { InsightsBy, InsightsChoice, InsightsView, Said, SaidTogether } from '../../core/insights';
import { ask, createStore } from '../answers';
import { copyText } from '../copy';
import { said as spoken, showToast, toast } from '../feedback';
import { open } from '../navigation';
import { add, isSaved, loadQuestions, questions, save } from '../questions-state';
import { server } from '../server';
import * as words from '../words';

export const insights = createStore<InsightsView>();

export async function loadInsights({ by, key }: InsightsChoice): Promise<void> {
  const answer = await ask(
    () => server.loadInsights({ by, key }),
    () => void loadInsights({ by, key }),
  );
  if (answer.ok) insights.set(answer.insights);
}

export function lookBy(by: InsightsBy): void {
  void loadInsights({ by, key: null });
}

/** Moves an answer into a group of the user's, '' for none; Undo puts it back while nobody else has moved it. */
export function moveAnswer(answer: Said, group: string): void {
  const before = answer.group;
  const sent = send(answer, group, null);
  showToast(group === '' ? words.insights.takenOut(words.insights.who(answer.name)) : words.insights.moved(group), () => {
    void sent.then(async (moved) => {
      if (moved.ok && (await send({ ...answer, group }, before, group)).ok) spoken.value = words.undone;
    });
  });
  void sent.then((moved) => {
    if (!moved.ok) toast.value = null;
  });
}

function send(answer: Said, group: string, standing: string | null) {
  const { contactId, questionId } = answer;
  const { by = 'question', key = null } = insights.view.value ?? {};
  return insights.act(
    {
      show: (view) => regrouped(view, answer, group),
      send: () => server.groupAnswer({ contactId, questionId }, group, standing, { by, key }),
      take: (result) => result.insights,
    },
    () => moveAnswer(answer, group),
  );
}

/** The view as the server will answer it, as far as its answers are here. */
function regrouped(view: InsightsView, answer: Said, group: string): InsightsView {
  const isIt = (one: Said): boolean => one.contactId === answer.contactId && one.questionId === answer.questionId;
  const groups = group === '' || view.groups.includes(group) ? view.groups : [...view.groups, group];
  if (view.by !== 'question') {
    const together = view.together.map((part) => ({ ...part, said: part.said.map((one) => (isIt(one) ? { ...one, group } : one)) }));
    return { ...view, groups, together };
  }
  const all = view.together.flatMap(({ said }) => said.map((one) => (isIt(one) ? { ...one, group } : one)));
  const headings = [...new Set([...all.map((one) => one.group).filter((heading) => heading !== ''), ''])];
  const together = headings.map((heading): SaidTogether => {
    const said = all.filter((one) => one.group === heading);
    return { heading, said, people: new Set(said.map(({ contactId }) => contactId)).size, of: view.people };
  });
  return { ...view, groups, together: together.filter(({ said }) => said.length > 0) };
}

/** A question nobody was asked: into the next agenda where one is saved already, else onto the list under Questions. */
export async function askNext(questionId: string): Promise<void> {
  if (questions.view.value === null) await loadQuestions(null);
  const view = questions.view.value;
  if (view === null) return;
  const hasAgenda = isSaved.value && view.planned.length > 0;
  add(questionId);
  if (!hasAgenda) {
    open('questions');
    return;
  }
  save();
  const shown = insights.view.value;
  if (shown !== null) insights.set({ ...shown, gaps: shown.gaps.filter((gap) => gap.questionId !== questionId) });
}

export function copyInsights(): void {
  const view = insights.view.value;
  if (view === null) return;
  spoken.value = copyText(asText(view)) ? words.copied : words.notCopied;
}

/** What the screen shows, in plain lines. */
function asText(view: InsightsView): string {
  const topic = view.topics.find(({ key }) => key === view.key)?.label ?? '';
  const parts = view.together.map((part) =>
    [words.insights.heading(part, view.by), ...part.said.map((one) => `- ${words.insights.whoAndWhere(one)}: “${one.words}”`)].join('\n'),
  );
  return [topic, ...parts, words.insights.foot(view.people)].join('\n\n');
}
