// What the page may ask: one JSON string in, an array of arguments; one JSON string out, an Answer. Dates and classes never cross.
import type { Answer } from '../contract/rpc';
import { failure, refusal, type Failure } from './failure';
import { sentenceSaid } from './google-said';
import { PATIENCE } from './lock';
import { QuotaSpent } from './quota';
import { lacksPermission } from './reauthorization';
import { google, type Services } from './services';

/** What google.script.run calls. */
export type Endpoint = (request: string) => string;

/** Arguments as they came from the page: nothing is known of them before they are checked. */
export type Check<T> = (value: unknown) => value is T;

/** One for each argument the contract names, in its order. */
export type Checks<A extends readonly unknown[]> = { readonly [At in keyof A]: Check<A[At]> };

/** An endpoint that changes something or reads the log: alone under the document's lock. */
export function endpoint<A extends readonly unknown[] | [], R>(
  checks: Checks<A>,
  handle: (services: Services, given: A) => Answer<R>,
): Endpoint {
  return freeEndpoint(checks, (services, given: A) => alone(services, () => handle(services, given)));
}

/** The same for what only looks: it takes the lock itself, with `alone`, where it finds something to write. */
export function freeEndpoint<A extends readonly unknown[] | [], R>(
  checks: Checks<A>,
  handle: (services: Services, given: A) => Answer<R>,
): Endpoint {
  const fits = (given: unknown): given is A =>
    Array.isArray(given) && given.length === checks.length && checks.every((check, at) => check(given[at]));
  return (request) => {
    try {
      const given = argumentsIn(request);
      return JSON.stringify(fits(given) ? handle(google(), given) : UNKNOWN);
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
  return failure('failed', `Google did not do what Tidbit asked: ${sentenceSaid(error)} Nothing is lost; try again.`);
}

const NOT_ALLOWED =
  'Tidbit lacks a permission for this: it was not given, or was taken back. Open Tidbit again from the Extensions menu and allow every line.';

const UNKNOWN = refusal('Tidbit was asked for something it does not know. Reload the page and try again.');

function busy({ store, clock }: Services): Failure {
  store.save({ busy: clock() });
  return failure('busy', 'Tidbit is busy with this file just now. Try again in half a minute.');
}

/** No request is one without arguments; null for what the page never sends. */
function argumentsIn(request: unknown): unknown {
  if (request === undefined || request === '') return [];
  try {
    return typeof request === 'string' ? JSON.parse(request) : null;
  } catch {
    return null;
  }
}
