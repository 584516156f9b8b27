// Closing the dialog: at once where nothing is lost, else after a question. Google's frame closes by its own cross without asking the page.
import { closePage } from '../server';
import { signal } from '../signals';
import * as words from '../words';
import { pasted, phase, touched, type Phase } from './import-state';

/** The question on screen; null for none. */
export const question = signal<string | null>(null);

const LOST: Record<Phase, () => string | null> = {
  choose: () => (pasted.value.trim() === '' ? null : words.bringIn.leaving.pasted),
  preview: () => (touched.value || pasted.value.trim() !== '' ? words.bringIn.leaving.chosen : null),
  writing: () => words.bringIn.leaving.writing,
  stopped: () => words.bringIn.leaving.stopped,
  done: () => null,
};

export function leave(): void {
  question.value = LOST[phase.value]();
  if (question.value === null) closePage();
}

export function stay(): void {
  question.value = null;
}

/** Esc leaves, or takes the question back. In a search that holds words it empties them first, as browsers do. */
export function onKey(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.defaultPrevented) return;
  const { target } = event;
  if (target instanceof HTMLInputElement && target.type === 'search' && target.value !== '') return;
  event.preventDefault();
  if (question.value === null) leave();
  else stay();
}
