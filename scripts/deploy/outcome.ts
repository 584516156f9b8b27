// What a step of the deployment gives: its result, or one sentence for the person at the terminal.

/** `problem` says what happened, where, and what to do. */
export type Outcome<Result = object> = ({ readonly ok: true } & Result) | Problem;

export interface Problem {
  readonly ok: false;
  readonly problem: string;
}

export function problem(sentence: string): Problem {
  return { ok: false, problem: sentence };
}
