// Views that change before the server answers: what is shown is what the server last said plus the actions still under way.
import { computed, signal, type ReadonlySignal } from './signals';
import type { Answer, Change, ProblemCode } from '../contract/rpc';
import { said, trouble } from './feedback';
import { server } from './server';
import * as words from './words';

/** Has any call come back since the page opened? If the first one fails online, the reason is nearly always Google's choice of account. */
let reached = false;
let last: Promise<unknown> = Promise.resolve();

/** What did not work, or what came back. */
export type Outcome<Result> = Answer<Result>;

/** Problems the caller shows itself, where they belong. */
type Handles = readonly ProblemCode[];

/**
 * One call in its turn: Google may answer out of order, so the next is sent when the one before has come back. A failure is shown as
 * trouble with a way to try again, and returned.
 */
export function ask<Result>(send: () => Promise<Answer<Result>>, retry?: () => void, handles: Handles = []): Promise<Outcome<Result>> {
  const turn = last.then(() => settle(send, retry, handles));
  last = turn;
  return turn;
}

async function settle<Result>(
  send: () => Promise<Answer<Result>>,
  retry: (() => void) | undefined,
  handles: Handles,
): Promise<Outcome<Result>> {
  try {
    const answer = await send();
    reached = true;
    const isTrouble = !answer.ok && !handles.includes(answer.code);
    trouble.value = isTrouble ? { code: answer.code, problem: answer.problem, blocks: false, retry } : null;
    return answer;
  } catch {
    trouble.value = { code: 'unreachable', problem: words.trouble.unreachable, blocks: !reached && navigator.onLine, retry };
    return { ok: false, code: 'failed', problem: words.trouble.unreachable };
  }
}

export interface Action<View, Result> {
  /** The view as it will be, shown at once. */
  show(view: View): View;
  send(): Promise<Answer<Result>>;
  /** The view the server answered; left out, what was shown stays. */
  take?(result: Result): View;
}

export interface Store<View> {
  /** null until the first view is there. */
  readonly view: ReadonlySignal<View | null>;
  readonly busy: ReadonlySignal<boolean>;
  set(view: View | null): void;
  /** Shows, sends, then takes the server's view or rolls back. */
  act<Result>(action: Action<View, Result>, retry?: () => void, handles?: Handles): Promise<Outcome<Result>>;
}

export function createStore<View>(): Store<View> {
  const base = signal<View | null>(null);
  const underWay = signal<readonly ((view: View) => View)[]>([]);
  const view = computed(() => (base.value === null ? null : underWay.value.reduce<View>((shown, show) => show(shown), base.value)));
  return {
    view,
    busy: computed(() => underWay.value.length > 0),
    set(next) {
      base.value = next;
    },
    async act(action, retry, handles) {
      const show = (shown: View) => action.show(shown);
      underWay.value = [...underWay.value, show];
      const answer = await ask(() => action.send(), retry, handles);
      underWay.value = underWay.value.filter((other) => other !== show);
      if (answer.ok && base.value !== null) base.value = action.take === undefined ? show(base.value) : action.take(answer);
      return answer;
    },
  };
}

/** Waits for what the action changed, then puts it back where it still stands, and says so. `then` gets what was left, whichever try did it. */
export async function putBack<View>(
  store: Store<View>,
  sent: Promise<Answer<{ readonly undo: readonly Change[] }>>,
  before: View,
  then?: (left: readonly string[]) => void,
): Promise<void> {
  const answer = await store.act(
    {
      show: () => before,
      send: async () => {
        const changed = await sent;
        return changed.ok ? server.undo(changed.undo) : { ok: true, left: [] };
      },
    },
    () => void putBack(store, sent, before, then),
  );
  if (!answer.ok) return;
  said.value = answer.left.length === 0 ? words.undone : words.undoneExcept(answer.left);
  then?.(answer.left);
}
