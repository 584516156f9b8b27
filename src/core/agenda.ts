// Picks and orders the questions of one conversation. Pure and repeatable: the same log gives the same agenda.
import { REFERRAL_ID, WARM_UPS, serves, type Goal, type Question } from './questions';

/** Lengths of a conversation one can ask for, in minutes. */
export const LENGTHS = [15, 20, 30, 45] as const;
export type Length = (typeof LENGTHS)[number];

/** Minutes kept free for hello and goodbye. */
export const COURTESY_MINUTES = 3;

/** What a suggestion is made from. */
export interface Wish {
  readonly questions: readonly Question[];
  readonly goal: Goal;
  /** Minutes of the whole conversation. */
  readonly length: number;
  /** Themes to hear about; none chosen means all. */
  readonly themes: readonly string[];
  /** Question IDs the user ticked, in their order: a suggestion adds to them and drops none. */
  readonly keep: readonly string[];
  /** Question IDs this person has answered already. */
  readonly answered: ReadonlySet<string>;
  /** Question IDs anybody in this person's field has answered. */
  readonly heardInField: ReadonlySet<string>;
}

/**
 * Question IDs in the order to ask them: a warm-up, what the user keeps, then themes in turn, the referral last. Questions that serve the
 * goal come before others, and those nobody in the field answered before those somebody did. It stops when the next would not fit.
 */
export function suggestAgenda(wish: Wish): readonly string[] {
  const byId = new Map(wish.questions.map((question) => [question.id, question]));
  const kept = wish.keep.flatMap((id) => byId.get(id) || []);
  const open = wish.questions.filter((question) => question.use && !wish.answered.has(question.id) && !kept.includes(question));
  const referral = [...kept, ...open].find((question) => question.id === REFERRAL_ID);
  const keptBody = kept.filter((question) => question !== referral);
  const candidates = open.filter((question) => question !== referral && wants(wish, question));

  const chosen: Question[] = [...keptBody];
  const room = () => wish.length - COURTESY_MINUTES - sumMinutes(chosen) - (referral?.minutes || 0);
  const take = (from: readonly Question[]): Question | undefined => {
    const fitting = from.filter((question) => !chosen.includes(question) && question.minutes <= room());
    return best(fitting, (question) => rank(wish, question, chosen));
  };

  const isWarmUp = (question: Question) => WARM_UPS.includes(question.id);
  const warmUp = keptBody.some(isWarmUp) ? undefined : take(candidates.filter(isWarmUp));
  if (warmUp) chosen.unshift(warmUp);
  const added: Question[] = [];
  for (let next = take(candidates); next; next = take(candidates)) {
    chosen.push(next);
    added.push(next);
  }
  const opening = warmUp ? [warmUp, ...keptBody] : keptBody;
  return pinReferral([...opening, ...inFlow(added, wish.questions), ...(referral ? [referral] : [])].map(({ id }) => id));
}

/** The agenda with one question moved by a step; the referral stays last. Unchanged where it cannot move. */
export function moveQuestion(agenda: readonly string[], id: string, step: -1 | 1): readonly string[] {
  const from = agenda.indexOf(id);
  const to = from + step;
  const movable = (index: number) => index >= 0 && index < agenda.length && agenda[index] !== REFERRAL_ID;
  if (!movable(from) || !movable(to)) return agenda;
  const moved = agenda.filter((other) => other !== id);
  moved.splice(to, 0, id);
  return moved;
}

/** The agenda with one question in the place of another, those between moving up; the referral stays last. */
export function placeQuestion(agenda: readonly string[], id: string, onto: string): readonly string[] {
  const to = agenda.indexOf(onto);
  if (!agenda.includes(id) || to < 0 || id === REFERRAL_ID || onto === REFERRAL_ID) return agenda;
  const placed = agenda.filter((other) => other !== id);
  placed.splice(to, 0, id);
  return placed;
}

/** The same questions with the referral last. */
export function pinReferral(agenda: readonly string[]): readonly string[] {
  const others = agenda.filter((id) => id !== REFERRAL_ID);
  return others.length === agenda.length ? agenda : [...others, REFERRAL_ID];
}

/** Minutes an agenda takes, and what that leaves of the conversation; `left` below zero is minutes over. */
export function timeOf(agenda: readonly string[], questions: readonly Question[], length: number): { planned: number; left: number } {
  const planned = sumMinutes(questions.filter((question) => agenda.includes(question.id)));
  return { planned, left: length - planned };
}

function wants(wish: Wish, question: Question): boolean {
  return wish.themes.length === 0 || wish.themes.includes(question.theme);
}

/** Lower is better: serves the goal, unheard in the field, theme not yet covered, then the tab's order. */
function rank(wish: Wish, question: Question, chosen: readonly Question[]): readonly number[] {
  return [
    serves(question, wish.goal) ? 0 : 1,
    wish.heardInField.has(question.id) ? 1 : 0,
    chosen.filter((other) => other.theme === question.theme).length,
  ];
}

function best(questions: readonly Question[], rankOf: (question: Question) => readonly number[]): Question | undefined {
  const ranked = questions.map((question) => ({ question, rank: rankOf(question) }));
  return ranked.reduce<(typeof ranked)[number] | undefined>((a, b) => (!a || isLess(b.rank, a.rank) ? b : a), undefined)?.question;
}

function isLess(a: readonly number[], b: readonly number[]): boolean {
  const index = a.findIndex((value, i) => value !== b[i]);
  return index >= 0 && a[index] < b[index];
}

function sumMinutes(questions: readonly Question[]): number {
  return questions.reduce((sum, question) => sum + question.minutes, 0);
}

/** In the tab's order, which is the order a conversation flows. */
function inFlow(chosen: readonly Question[], all: readonly Question[]): readonly Question[] {
  return all.filter((question) => chosen.includes(question));
}
