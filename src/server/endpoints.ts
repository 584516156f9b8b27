// What the page may ask: one JSON string in, an array of arguments; one JSON string out, an Answer. Dates and classes never cross.
import type { Answer, ProblemCode } from '../contract/rpc';
import { PATIENCE } from './lock';
import { QuotaSpent } from './quota';
import { lacksPermission } from './reauthorization';
import { google, type Services } from './services';

/** What google.script.run calls. */
export type Endpoint = (request: string) => string;

export type Failure = Extract<Answer<object>, { ok: false }>;

/** Arguments as they came from the page: nothing is known of them before they are checked. */
export type Arguments = readonly unknown[];

/**
 * An endpoint that changes something or reads the log: alone under the document's lock. `check` gives the arguments with their types, or
 * null when they are not what the contract says.
 */
export function endpoint<A, R>(check: (given: Arguments) => A | null, handle: (services: Services, given: A) => Answer<R>): Endpoint {
  return freeEndpoint(check, (services, given) => alone(services, () => handle(services, given)));
}

/** The same for what only looks: it takes the lock itself, with `alone`, where it finds something to write. */
export function freeEndpoint<A, R>(check: (given: Arguments) => A | null, handle: (services: Services, given: A) => Answer<R>): Endpoint {
  return (request) => {
    try {
      const parameters = argumentsIn(request);
      const given = parameters && check(parameters);
      if (given === null)
        return JSON.stringify(failure('badArgument', 'Tidbit was asked for something it does not know. Reload the page and try again.'));
      return JSON.stringify(handle(google(), given));
    } catch (error) {
      return JSON.stringify(failureOf(error));
    }
  };
}

/** Runs `work` under the document's lock; says so when another run keeps it. */
export function alone<R>(services: Services, work: () => Answer<R>): Answer<R> {
  return services.lock.alone(PATIENCE, work, () => busy(services));
}

/** What a throw means for whoever clicked. */
export function failureOf(error: unknown): Failure {
  if (error instanceof QuotaSpent) return failure('quota', error.message);
  if (lacksPermission()) return failure('permission', NOT_ALLOWED);
  const message = error instanceof Error ? error.message : String(error);
  return failure('failed', `Google did not do what Tidbit asked: ${message.replace(/[.\s]*$/, '.')} Nothing is lost; try again.`);
}

const NOT_ALLOWED =
  'Tidbit lacks a permission for this: it was not given, or was taken back. Open Tidbit again from the Extensions menu and allow every line.';

export function failure(code: ProblemCode, problem: string): Failure {
  return { ok: false, code, problem };
}

function busy({ store, clock }: Services): Failure {
  store.save({ busy: clock() });
  return failure('busy', 'Tidbit is busy with this file just now. Try again in half a minute.');
}

/** No request is one without arguments; null for what the page never sends. */
function argumentsIn(request: unknown): Arguments | null {
  if (request === undefined || request === '') return [];
  if (typeof request !== 'string') return null;
  try {
    const parsed: unknown = JSON.parse(request);
    return Array.isArray(parsed) ? parsed : null;
  } catch {
    return null;
  }
}
