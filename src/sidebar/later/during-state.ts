// During: the questions in their order, what is typed and ticked, the clock, and the one window's words against the sheet's.
import type { ConversationView } from '../../contract/conversation';
import type { Answer } from '../../contract/rpc';
import type { AnswerChange, AnswerConflict, ConversationLine } from '../../core/conversation';
import { ask } from '../answers';
import { said } from '../feedback';
import type { LaterSubjects } from '../navigation';
import { notePicksAnswered } from '../questions-state';
import { server } from '../server';
import { signal } from '../signals';
import * as words from '../words';
import { createKeeper, type Keeper, type Keeping, type Sent } from './keeper';
import { keepClock, readClock, startClock, type Clock } from './during-clock';
import { readStored, store } from './stored';

/** One question as it stands on the page. */
export interface LiveLine extends ConversationLine {
  /** What is in the sheet, as far as the page knows. */
  readonly saved: { readonly answer: string; readonly asked: boolean };
  /** What the sheet may hold without anybody else having written. */
  readonly before: readonly string[];
  /** When it was last typed into or saved: what the server read before that is out of date. */
  readonly touched: number;
  /** What the sheet holds instead, until somebody chooses; null where it does not. */
  readonly sheet: string | null;
}

export const CLOSING = ['thank', 'whoElse', 'card'] as const;
export type Closing = (typeof CLOSING)[number];

/** Whom they said to talk to next, as typed. */
export interface NextPerson {
  readonly name: string;
  readonly organization: string;
}
export const NOBODY: NextPerson = { name: '', organization: '' };

export interface Conversation {
  readonly contactId: string;
  readonly name: string;
  /** What the debrief is opened with; null until the server has answered. */
  readonly view: ConversationView | null;
  readonly lines: readonly LiveLine[];
  readonly clock: Clock;
  readonly keeping: Keeping;
  /** When something was last saved, on the sheet's clock; '' before that. */
  readonly savedAt: string;
  readonly closing: readonly Closing[];
  readonly tidbit: string;
  /** In the sheet since it began. */
  readonly kept: readonly string[];
  readonly next: NextPerson;
}

export const conversation = signal<Conversation | null>(null);

/** By contact: looking elsewhere loses no words, and stops no try to save them. */
const live = new Map<string, Conversation>();
const keepers = new Map<string, Keeper>();

type Loaded = Promise<Answer<{ readonly conversation: ConversationView }>>;

/** Opens at once with what is known; what the server answers is put beside what was typed meanwhile. */
export function beginDuring({ contactId, name, minutes, questions, planned }: LaterSubjects['during']): void {
  const present = live.get(contactId) ?? fresh(contactId, name, minutes);
  live.set(contactId, { ...present, lines: merged(present.lines, questions, Date.now()) });
  conversation.value = live.get(contactId) ?? null;
  void receive(contactId, planned);
}

async function receive(contactId: string, planned: Loaded | null): Promise<void> {
  const asked = Date.now();
  const retry = (): void => void receive(contactId, null);
  const answer = await (planned ?? ask(() => server.loadConversation(contactId), retry));
  if (!answer.ok) return;
  const view = answer.conversation;
  change(contactId, (present) => ({ ...present, view, lines: merged(present.lines, view.questions, asked) }));
  if (live.get(contactId)?.lines.some(isOpen)) keeperOf(contactId).touch();
}

function fresh(contactId: string, name: string, minutes: number): Conversation {
  const clock = readClock(contactId) ?? startClock(minutes);
  return {
    contactId,
    name,
    view: null,
    lines: leftBehind(contactId),
    clock,
    keeping: { state: 'saved' },
    savedAt: '',
    closing: [],
    tidbit: '',
    kept: [],
    next: NOBODY,
  };
}

/** The server's lines in its order, as it read them when it was asked; what was typed or saved since is the person's own and stays. */
function merged(present: readonly LiveLine[], questions: readonly ConversationLine[], asked: number): readonly LiveLine[] {
  const known = new Map(present.map((line) => [line.questionId, line]));
  const stays = (line: LiveLine): boolean => isOpen(line) || line.touched >= asked;
  const lines = questions.map((question): LiveLine => {
    const line = known.get(question.questionId);
    if (line !== undefined && stays(line)) return { ...line, question: question.question, minutes: question.minutes };
    const { answer } = question;
    return { ...question, saved: question, before: [answer], touched: 0, sheet: null };
  });
  const gone = present.filter((line) => stays(line) && !questions.some(({ questionId }) => questionId === line.questionId));
  return [...lines, ...gone];
}

/** Typed or ticked, and not in the sheet. */
export function isOpen({ answer, asked, saved, sheet }: LiveLine): boolean {
  return sheet !== null || answer.trim() !== saved.answer.trim() || asked !== saved.asked;
}

export function type(questionId: string, answer: string): void {
  edit(questionId, () => ({ answer }));
}

export function tick(questionId: string, asked: boolean): void {
  edit(questionId, () => ({ asked }));
}

/** What to do about an answer that somebody else changed meanwhile. */
export type Choice = 'both' | 'mine' | 'sheet';

export function choose(questionId: string, choice: Choice): void {
  edit(questionId, (line) => {
    const sheet = line.sheet ?? '';
    const texts: Record<Choice, string> = { both: [sheet, line.answer].filter((text) => text !== '').join('\n'), mine: line.answer, sheet };
    return { answer: texts[choice], before: [sheet], saved: { ...line.saved, answer: sheet }, sheet: null };
  });
  said.value = words.during.chosen[choice];
}

function edit(questionId: string, next: (line: LiveLine) => Partial<LiveLine>): void {
  const shown = conversation.value;
  if (shown === null) return;
  const { contactId } = shown;
  change(contactId, (present) => ({
    ...present,
    lines: present.lines.map((line) => (line.questionId === questionId ? { ...line, ...next(line), touched: Date.now() } : line)),
  }));
  keeperOf(contactId).touch();
}

/** Every change passes here, so that the browser's store always holds what is not in the sheet. */
export function change(contactId: string, next: (present: Conversation) => Conversation): void {
  const present = live.get(contactId);
  if (present === undefined) return;
  const changed = next(present);
  live.set(contactId, changed);
  const open = changed.lines.filter(isOpen).map(changeFrom);
  store(contactId, open.length === 0 ? null : open);
  if (changed.clock !== present.clock) keepClock(contactId, changed.clock);
  if (conversation.value?.contactId === contactId) conversation.value = changed;
}

export function keeperOf(contactId: string): Keeper {
  const keeper =
    keepers.get(contactId) ??
    createKeeper(
      () => sendOpen(contactId),
      words.trouble.unreachable,
      (keeping) => {
        change(contactId, (present) => ({ ...present, keeping }));
      },
    );
  keepers.set(contactId, keeper);
  return keeper;
}

/** Sends every open line in one call; null when there is none. What somebody is asked to choose about waits for the choice. */
function sendOpen(contactId: string): Promise<Sent> | null {
  const sent = (live.get(contactId)?.lines ?? []).filter((line) => isOpen(line) && line.sheet === null);
  if (sent.length === 0) return null;
  const changes = sent.map(changeFrom);
  // From here on the sheet may hold it, whether or not we hear so.
  const mayHold = (line: LiveLine): LiveLine => (sent.includes(line) ? { ...line, before: [...line.before, line.answer] } : line);
  change(contactId, (present) => ({ ...present, lines: present.lines.map(mayHold) }));
  return server.saveAnswers(contactId, changes).then(
    (answer): Sent => {
      if (!answer.ok) return answer;
      change(contactId, (present) => ({ ...present, savedAt: answer.at, lines: afterSaving(present.lines, changes, answer.conflicts) }));
      notePicksAnswered(
        contactId,
        changes.filter(({ after }) => after.trim() !== '').map(({ questionId }) => questionId),
      );
      return { ok: true };
    },
    (): Sent => ({ ok: false, problem: words.trouble.unreachable }),
  );
}

function afterSaving(lines: readonly LiveLine[], sent: readonly AnswerChange[], conflicts: readonly AnswerConflict[]): readonly LiveLine[] {
  return lines.map((line) => {
    const change = sent.find(({ questionId }) => questionId === line.questionId);
    if (change === undefined) return line;
    const conflict = conflicts.find(({ questionId }) => questionId === line.questionId);
    if (conflict !== undefined) return { ...line, sheet: conflict.sheet };
    return { ...line, saved: { answer: change.after, asked: change.asked }, before: [change.after], touched: Date.now() };
  });
}

function changeFrom({ questionId, question, before, answer, asked }: LiveLine): AnswerChange {
  return { questionId, question, before, after: answer, asked };
}

/** Words an earlier page could not save any more. */
function leftBehind(contactId: string): readonly LiveLine[] {
  const left = readStored(contactId);
  return (Array.isArray(left) ? left.filter(isChange) : []).map(({ questionId, question, before, after, asked }): LiveLine => {
    const saved = { answer: before[before.length - 1] ?? '', asked: !asked };
    return { questionId, question, minutes: 2, answer: after, asked, saved, before, touched: 0, sheet: null };
  });
}

function isChange(value: unknown): value is AnswerChange {
  const { questionId, question, before, after, asked } = (value ?? {}) as Partial<AnswerChange>;
  return [questionId, question, after].every((text) => typeof text === 'string') && Array.isArray(before) && typeof asked === 'boolean';
}
