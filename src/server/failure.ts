// What is expected to fail, as a value: a code for the page, and one sentence that says what happened, where, and what to do.
import type { Answer, ProblemCode } from '../contract/rpc';

export type Failure = Extract<Answer<object>, { ok: false }>;

export function failure(code: ProblemCode, problem: string): Failure {
  return { ok: false, code, problem };
}

/** What somebody asked for cannot be; the sentence says why. */
export function refusal(problem: string): Failure {
  return failure('badArgument', problem);
}
