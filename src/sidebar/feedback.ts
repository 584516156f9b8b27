// What the page tells the person beside the screens: toast, spoken line, trouble.
import { signal } from './signals';
import type { ProblemCode } from '../contract/rpc';

export interface Toast {
  readonly text: string;
  /** Left out where nothing can be put back. */
  readonly undo?: () => void;
}

/** `unreachable`: no answer came; whether Google ran the call nobody knows. */
export interface Trouble {
  readonly code: ProblemCode | 'unreachable';
  readonly problem: string;
  /** Nothing can be shown but this, such as when the very first call failed. */
  readonly blocks: boolean;
  readonly retry?: () => void;
}

export const toast = signal<Toast | null>(null);
export const trouble = signal<Trouble | null>(null);
/** The file's address; '' while it is not known. */
export const sheet = signal('');
/** Read out politely; seen by nobody. */
export const said = signal('');

export function showToast(text: string, undo?: () => void): void {
  toast.value = { text, undo };
}
