// Keeps the preview's state in the browser: never two writes at once, the last state wins.
import { signal, type ReadonlySignal } from '@preact/signals';
import type { State } from '../state';
import type { SavedWorkbook } from '../workbook/workbook';
import { clearState, loadState, saveState } from './storage';

export interface Kept {
  readonly workbook: SavedWorkbook;
  readonly runtime: State;
  /** Where the clock stands, epoch milliseconds. */
  readonly now: number;
  /** Key of the person in front. */
  readonly visitor: string;
  /** Keys of the mails that were opened. */
  readonly read: readonly string[];
}

export interface Keeper {
  /** Whether the browser holds everything up to now. */
  readonly saved: ReadonlySignal<boolean>;
  /** `state` is asked for once the page has time for it. */
  keep(state: () => Kept): void;
  clear(): Promise<void>;
}

/** Edits follow each other quickly; a large sheet takes a moment to write. */
const PAUSE = 200;

/** `key` is the table's. */
export function makeKeeper(key: string): Keeper {
  const saved = signal(true);
  let waiting: (() => Kept) | null = null;
  let writing: Promise<void> | null = null;
  let closed = false;

  const write = async (): Promise<void> => {
    while (waiting !== null && !closed) {
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
      const state: (() => Kept) | null = waiting;
      waiting = null;
      if (state !== null) await saveState(key, state());
    }
    saved.value = true;
    writing = null;
  };

  return {
    saved,
    keep(state) {
      waiting = state;
      saved.value = false;
      writing ??= write();
    },
    async clear() {
      closed = true;
      await writing;
      await clearState(key);
    },
  };
}

/** What an earlier visit left; null for a first one. */
export async function kept(key: string): Promise<Kept | null> {
  return ((await loadState(key)) as Kept | undefined) ?? null;
}
