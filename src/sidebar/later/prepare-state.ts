// Get ready: what the log knows of the person, the steps that are done, three lines about oneself.
import type { PreparationView } from '../../contract/preparation';
import { STEP_KEYS, type Step } from '../../core/preparation';
import { ask, createStore } from '../answers';
import { said, showToast, toast } from '../feedback';
import type { LaterSubjects } from '../navigation';
import { server } from '../server';
import { signal } from '../signals';
import * as words from '../words';

export const preparation = createStore<PreparationView>();
export const whom = signal<LaterSubjects['prepare'] | null>(null);
export type Lines = PreparationView['lines'];
/** As typed; null while they are as they were kept. */
export const typedLines = signal<Lines | null>(null);

export function beginPrepare(subject: LaterSubjects['prepare']): void {
  if (whom.value?.contactId !== subject.contactId) preparation.set(null);
  whom.value = subject;
  void load(subject.contactId);
}

async function load(contactId: string): Promise<void> {
  const answer = await ask(
    () => server.loadPreparation(contactId),
    () => void load(contactId),
  );
  if (answer.ok && whom.value?.contactId === contactId) preparation.set(answer.preparation);
}

/** Shown at once, written into Prepared; the same tick takes it out again. */
export function mark(step: Step, done: boolean): void {
  const shown = preparation.view.value;
  if (shown === null) return;
  const { contactId } = shown;
  const show = (view: PreparationView): PreparationView => ({ ...view, done: withStep(view.done, step, done) });
  const sent = preparation.act({ show, send: () => server.markPrepared(contactId, step, done) }, () => mark(step, done));
  void sent.then((answer) => {
    if (answer.ok) said.value = words.prepare.noted;
  });
}

function withStep(steps: readonly Step[], step: Step, done: boolean): readonly Step[] {
  return STEP_KEYS.filter((known) => (known === step ? done : steps.includes(known)));
}

export function typeLine(index: number, text: string): void {
  const lines = [...(typedLines.value ?? preparation.view.value?.lines ?? ['', '', ''])];
  lines[index] = text;
  typedLines.value = [lines[0] ?? '', lines[1] ?? '', lines[2] ?? ''];
}

export function saveLines(): void {
  const lines = typedLines.value;
  if (lines !== null) void keep(lines);
}

/** The fields keep what was typed when it could not be kept. */
async function keep(lines: Lines): Promise<void> {
  const sent = preparation.act({ show: (view) => ({ ...view, lines }), send: () => server.saveWriting({ lines }) }, () => void keep(lines));
  showToast(words.prepare.linesSaved, () => void takeBack(sent));
  const answer = await sent;
  if (!answer.ok) toast.value = null;
  else if (typedLines.value === lines) typedLines.value = null;
}

async function takeBack(sent: ReturnType<typeof server.saveWriting>): Promise<void> {
  const kept = await sent;
  if (!kept.ok || kept.before.lines === undefined) return;
  const { lines } = kept.before;
  typedLines.value = null;
  const answer = await preparation.act({ show: (view) => ({ ...view, lines }), send: () => server.saveWriting({ lines }) });
  if (answer.ok) said.value = words.undone;
}
