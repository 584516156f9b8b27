// google.script.run as a page has it: asynchronous, ten at a time, answers in no promised order.
import type { Execution } from './runtime';

/** One runner; the with... methods give a new one. Every public function of the script is a method that returns nothing. */
export type ClientRun = {
  withSuccessHandler(handler: Handler): ClientRun;
  withFailureHandler(handler: Handler): ClientRun;
  withUserObject(value: unknown): ClientRun;
} & { readonly [name: string]: (...parameters: unknown[]) => unknown };

type Handler = (answer: unknown, userObject: unknown) => void;

interface Handlers {
  readonly success?: Handler;
  readonly failure?: Handler;
  readonly userObject?: unknown;
}

const IN_FLIGHT = 10;

export interface Line {
  /** Public function names. */
  readonly names: readonly string[];
  /** Checks and copies at once, throws at once; the execution itself comes later. */
  readonly call: (name: string, parameters: readonly unknown[]) => () => Promise<Execution>;
  readonly deliver: (callback: () => void) => void;
}

/** The line to the server: one per runtime, however many runners a page makes. */
export function createClient(line: Line): () => ClientRun {
  const waiting: (() => Promise<void>)[] = [];
  let inFlight = 0;

  const advance = (): void => {
    const next = inFlight < IN_FLIGHT ? waiting.shift() : undefined;
    if (next === undefined) return;
    inFlight++;
    void next().finally(() => {
      inFlight--;
      advance();
    });
  };

  const runner = (handlers: Handlers): ClientRun => {
    const methods = line.names.map((name) => {
      const start = (...parameters: unknown[]): void => {
        const run = line.call(name, parameters);
        waiting.push(async () => answer(await run(), handlers));
        advance();
      };
      return [name, start] as const;
    });
    return {
      ...Object.fromEntries(methods),
      withSuccessHandler: (success: Handler) => runner({ ...handlers, success }),
      withFailureHandler: (failure: Handler) => runner({ ...handlers, failure }),
      withUserObject: (userObject: unknown) => runner({ ...handlers, userObject }),
    } as ClientRun;
  };

  const answer = (execution: Execution, { success, failure, userObject }: Handlers): void => {
    line.deliver(() => {
      if (execution.error === null) success?.(execution.result, userObject);
      else failure?.(new Error(execution.error), userObject);
    });
  };

  return () => runner({});
}
