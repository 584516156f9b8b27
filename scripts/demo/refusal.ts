// What ends the demo early: a sentence for the person at the terminal.

/**
 * Something given to the demo is wrong: a file, an option, a step, a reference. The message is one sentence that names it. Thrown
 * rather than returned, because it may surface in the middle of the story; `main` alone catches it, prints it and ends with 2.
 */
export class Refusal extends Error {
  override name = 'Refusal';
}

/** For what a step names and the file does not have. */
export function orRefuse<T>(found: T | undefined | null, step: number, problem: string): T {
  if (found === undefined || found === null) throw new Refusal(`Step ${String(step)}: ${problem}.`);
  return found;
}
