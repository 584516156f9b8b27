// Google's services as the add-on uses them, handed to what Google calls; below that nothing looks a service up.
import type { Instant } from '../core/day';
import { documentLock, type Lock } from './lock';
import { mailApp, type Mail } from './mail';
import { ownTriggers, ownWriting, Store, type OwnTriggers, type OwnWriting } from './store';
import { clockTriggers, type Triggers } from './triggers';
import { Workbook } from './workbook';

export interface Services {
  /** Read once an execution for everything that is decided; again only to see how long the run has taken. */
  readonly clock: () => Instant;
  readonly lock: Lock;
  readonly store: Store;
  readonly ownTriggers: OwnTriggers;
  readonly ownWriting: OwnWriting;
  readonly book: Workbook;
  readonly mail: Mail;
  readonly triggers: Triggers;
  /** E-mail address of the person in front, or of a trigger's creator; '' where Google does not tell. */
  readonly user: () => string;
  /** Six characters that are very likely new. */
  readonly newId: () => string;
}

/** The services of this execution. Nothing is asked of Google before it is needed. */
export function google(): Services {
  let email: string | undefined;
  return {
    clock: () => Date.now(),
    lock: documentLock,
    store: new Store(),
    ownTriggers,
    ownWriting,
    book: new Workbook(),
    mail: mailApp,
    triggers: clockTriggers,
    user: () => (email ??= Session.getEffectiveUser().getEmail()),
    newId,
  };
}

/** Begins with a letter no month begins with: no sheet takes it for a number or a date. */
function newId(): string {
  const first = 'bcghkpqrtvwxz';
  const rest = Math.floor(Math.random() * 36 ** 5).toString(36);
  return first.charAt(Math.floor(Math.random() * first.length)) + rest.padStart(5, '0');
}
