// Keeps what is typed until it is in the sheet: sends it a moment after the last key, and again after growing pauses when that failed.
import type { ProblemCode } from '../../contract/rpc';

/** What is seen of it. */
export type Keeping =
  | { readonly state: 'saved' }
  /** Typed, and about to be sent. */
  | { readonly state: 'typed' }
  | { readonly state: 'saving' }
  /** Not in the sheet; sent again at `next`, an instant of the browser's clock. */
  | { readonly state: 'waiting'; readonly problem: string; readonly code?: ProblemCode; readonly since: number; readonly next: number };

/** What one try came to. */
export type Sent = { readonly ok: true } | { readonly ok: false; readonly problem: string; readonly code?: ProblemCode };

export interface Keeper {
  /** Something was typed. */
  touch(): void;
  /** Sends at once; true when everything is in the sheet. */
  flush(): Promise<boolean>;
}

/** Milliseconds after the last key, and at most after the first. */
const QUIET = 1200;
const LONGEST = 5000;
/** Seconds before the next try; the last holds from then on. */
const PAUSES = [5, 20, 60];
/** Google answers within a second or two; a call that has not come back by then may never do so. */
const PATIENCE = 30_000;

type Came = 'nothing' | 'sent' | 'failed';

/** `send` sends what is not in the sheet yet, null when that is nothing; `show` is told of every change. */
export function createKeeper(send: () => Promise<Sent> | null, tooSlow: string, show: (keeping: Keeping) => void): Keeper {
  let timer = 0;
  let firstKey: number | null = null;
  let failures = 0;
  let failingSince: number | null = null;
  let underWay: Promise<Came> | null = null;

  const later = (milliseconds: number): void => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void once(), milliseconds);
  };

  function touch(): void {
    firstKey ??= Date.now();
    // While it waits the next try is planned already, and keys must not put it off.
    if (underWay !== null || failures > 0) return;
    show({ state: 'typed' });
    later(Math.max(0, Math.min(QUIET, firstKey + LONGEST - Date.now())));
  }

  async function flush(): Promise<boolean> {
    let came: Came = 'sent';
    while (came === 'sent') came = await once();
    return came === 'nothing';
  }

  /** Sends what there is; two at a time never are under way. */
  function once(): Promise<Came> {
    clearTimeout(timer);
    underWay ??= attempt().finally(() => {
      underWay = null;
      // Keys pressed meanwhile.
      if (firstKey !== null) touch();
    });
    return underWay;
  }

  async function attempt(): Promise<Came> {
    firstKey = null;
    const sending = send();
    if (sending !== null) {
      show({ state: 'saving' });
      const sent = await inTime(sending);
      if (!sent.ok) {
        wait(sent);
        return 'failed';
      }
    }
    failures = 0;
    failingSince = null;
    show({ state: 'saved' });
    return sending === null ? 'nothing' : 'sent';
  }

  function wait({ problem, code }: Extract<Sent, { ok: false }>): void {
    failingSince ??= Date.now();
    const pause = 1000 * (PAUSES[failures] ?? PAUSES[PAUSES.length - 1]);
    failures += 1;
    show({ state: 'waiting', problem, code, since: failingSince, next: Date.now() + pause });
    later(pause);
  }

  function inTime(sending: Promise<Sent>): Promise<Sent> {
    return new Promise((resolve) => {
      const giveUp = window.setTimeout(() => resolve({ ok: false, problem: tooSlow }), PATIENCE);
      void sending.then((sent) => {
        clearTimeout(giveUp);
        resolve(sent);
      });
    });
  }

  // What can be sent at once need not wait: the connection is back, or the page may be about to go.
  window.addEventListener('online', () => failures > 0 && void once());
  document.addEventListener('visibilitychange', () => document.hidden && void once());
  return { touch, flush };
}
