// Questions: whom for, what about, how long; the list being picked and what of it is saved in Answers.
import { computed, signal } from './signals';
import type { QuestionsView } from '../contract/screens';
import { moveQuestion, pinReferral, placeQuestion, suggestAgenda, type Length } from '../core/agenda';
import { OWN_THEME, ownId, type Goal, type Question } from '../core/questions';
import { ask, createStore } from './answers';
import { copyText } from './copy';
import { said, showToast, toast } from './feedback';
import { openLater } from './later';
import { server } from './server';
import * as words from './words';

export const questions = createStore<QuestionsView>();

/** One question on the list. `kept`: the person chose it, so a new suggestion does not take it away. */
export interface Pick {
  readonly id: string;
  readonly ticked: boolean;
  readonly kept: boolean;
}

export const goal = signal<Goal>('learn');
export const length = signal<Length>(20);
/** Chosen themes; none means all. */
export const themes = signal<readonly string[]>([]);
export const picks = signal<readonly Pick[]>([]);

/** Lists not saved yet, by contact, so that looking at somebody else loses nothing. */
const unsaved = new Map<string, readonly Pick[]>();

/** The list as it would be saved. */
export const agenda = computed(() => pinReferral(picks.value.filter(({ ticked }) => ticked).map(({ id }) => id)));

export const isSaved = computed(() => {
  const planned = questions.view.value?.planned ?? [];
  return planned.length === agenda.value.length && planned.every((id, index) => id === agenda.value[index]);
});

export async function loadQuestions(contactId: string | null): Promise<void> {
  const person = questions.view.value?.person;
  if (person && !isSaved.value) unsaved.set(person.contactId, picks.value);
  questions.set(null);
  const answer = await ask(
    () => server.loadQuestions(contactId),
    () => void loadQuestions(contactId),
  );
  if (answer.ok) receive(answer.questions);
}

/** What was saved for this person, else what was being picked, else a suggestion. */
function receive(view: QuestionsView): void {
  const waiting = view.person === null ? undefined : unsaved.get(view.person.contactId);
  questions.set(view);
  picks.value = waiting ?? view.planned.map((id) => ({ id, ticked: true, kept: true }));
  if (picks.value.length === 0) suggest();
}

/** Fills the list anew around what the person chose; what they unticked is not suggested again. */
export function suggest(): void {
  const view = questions.view.value;
  if (view === null) return;
  const refused = new Set(picks.value.filter(({ ticked }) => !ticked).map(({ id }) => id));
  const kept = picks.value.filter((pick) => pick.kept && pick.ticked);
  const suggested = suggestAgenda({
    questions: view.questions.filter(({ id }) => !refused.has(id)),
    goal: goal.value,
    length: length.value,
    themes: themes.value,
    keep: kept.map(({ id }) => id),
    answered: new Set(view.answered),
    heardInField: new Set(view.heardInField),
  });
  picks.value = suggested.map((id) => ({ id, ticked: true, kept: kept.some((pick) => pick.id === id) }));
}

export function chooseGoal(next: Goal): void {
  goal.value = next;
  suggestAloud();
}

export function chooseLength(next: Length): void {
  length.value = next;
  suggestAloud();
}

export function chooseTheme(theme: string, chosen: boolean): void {
  themes.value = chosen ? [...themes.value, theme] : themes.value.filter((other) => other !== theme);
  suggestAloud();
}

function suggestAloud(): void {
  suggest();
  said.value = words.questions.suggested(agenda.value.length);
}

export function tick(id: string, ticked: boolean): void {
  picks.value = picks.value.map((pick) => (pick.id === id ? { id, ticked, kept: ticked } : pick));
}

export function add(id: string): void {
  const others = picks.value.filter((pick) => pick.id !== id);
  picks.value = inOrder(pinReferral([...others.map((pick) => pick.id), id]), [...others, { id, ticked: true, kept: true }]);
}

export function move(id: string, step: -1 | 1): void {
  reorder(id, (order) => moveQuestion(order, id, step));
  sayPlace(id);
}

/** While it is dragged: it takes the place of the one it is over. */
export function dragOver(id: string, onto: string): void {
  reorder(id, (order) => placeQuestion(order, id, onto));
}

export function sayPlace(id: string): void {
  const order = picks.value.map((pick) => pick.id);
  said.value = words.questions.moved(order.indexOf(id) + 1, order.length);
}

function reorder(id: string, next: (order: readonly string[]) => readonly string[]): void {
  const order = next(picks.value.map((pick) => pick.id));
  picks.value = inOrder(order, picks.value).map((pick) => (pick.id === id ? { ...pick, kept: true } : pick));
}

/** Title and questions, numbered, to paste anywhere. */
export function copyList(): void {
  const title = listTitle();
  const lines = agenda.value.map((id, index) => `${String(index + 1)}. ${questionById(id)?.text ?? ''}`);
  said.value = copyText([title, ...lines].join('\n')) ? words.copied : words.notCopied;
}

export function listTitle(): string {
  const person = questions.view.value?.person;
  return person ? words.questions.title(person.name, person.when) : words.questions.titleAlone;
}

function inOrder(order: readonly string[], from: readonly Pick[]): readonly Pick[] {
  return order.flatMap((id) => from.find((pick) => pick.id === id) ?? []);
}

/** Saves the list to Answers for the chosen person; shown as saved at once. */
export function save(): void {
  const person = questions.view.value?.person;
  if (!person) return;
  unsaved.delete(person.contactId);
  const sent = plan(person.contactId, agenda.value);
  const message = words.questions.saved(person.name);
  showToast(message, () => void putBack(person.contactId, sent));
  void sent.then((answer) => {
    if (!answer.ok) toast.value = null;
  });
}

/** Minutes and order as they are picked, and the list saved on the way where it is not yet. */
export function startConversation(): void {
  const view = questions.view.value;
  if (!view?.person) return;
  const { contactId, name } = view.person;
  const lines = agenda.value.flatMap((id) => questionById(id) ?? []);
  void openLater(
    'during',
    {
      contactId,
      name,
      minutes: length.value,
      questions: lines.map(({ id, text, minutes }) => ({ questionId: id, question: text, minutes, answer: '', asked: false })),
      planned: isSaved.value ? null : plan(contactId, agenda.value),
    },
    'questions',
  );
}

/** What was answered in a conversation is no longer to be picked. */
export function notePicksAnswered(contactId: string, ids: readonly string[]): void {
  const view = questions.view.value;
  if (view?.person?.contactId !== contactId) return;
  const open = (id: string): boolean => !ids.includes(id);
  questions.set({ ...view, planned: view.planned.filter(open), answered: [...new Set([...view.answered, ...ids])] });
  picks.value = picks.value.filter(({ id }) => open(id));
}

type Planned = ReturnType<typeof server.saveAgenda>;

function plan(contactId: string, ids: readonly string[]): Planned {
  return questions.act(
    { show: (view) => ({ ...view, planned: ids }), send: () => server.saveAgenda(contactId, ids), take: (result) => result.questions },
    save,
  );
}

async function putBack(contactId: string, sent: Planned): Promise<void> {
  const saved = await sent;
  if (saved.ok && (await plan(contactId, saved.before)).ok) said.value = words.undone;
}

/** A question of the user's own that did not get into the sheet: the form has it again. */
export const ownKept = signal<Question | null>(null);

/** A question of the user's own: on the list at once, in the Questions tab when the server has answered. */
export async function addOwn(text: string, minutes: number, theme: string): Promise<void> {
  const view = questions.view.value;
  if (view === null) return;
  const question: Question = { id: ownId(text), theme: theme || OWN_THEME, text: text.trim(), minutes, use: true, goals: [] };
  const known = view.questions.some(({ id }) => id === question.id);
  add(question.id);
  if (known) return;
  const answer = await questions.act(
    {
      show: (shown) => ({ ...shown, questions: [...shown.questions, question] }),
      send: () => server.addQuestion({ text: question.text, minutes, theme: question.theme }, view.person?.contactId ?? null),
      take: (result) => result.questions,
    },
    () => void addOwn(text, minutes, theme),
  );
  ownKept.value = answer.ok ? null : question;
  if (!answer.ok) picks.value = picks.value.filter(({ id }) => id !== question.id);
}

/** Puts back the bank's questions that were deleted from the tab. */
export async function restoreQuestions(): Promise<void> {
  const contactId = questions.view.value?.person?.contactId ?? null;
  await questions.act(
    {
      show: (view) => ({ ...view, missing: 0 }),
      send: () => server.restoreQuestions(contactId),
      take: (result) => result.questions,
    },
    () => void restoreQuestions(),
  );
}

export function questionById(id: string): Question | undefined {
  return questions.view.value?.questions.find((question) => question.id === id);
}
