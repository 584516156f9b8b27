// Whose reminders these are: exactly one person a file, recognised in a tick by the trigger that fires.
import type { Answer } from '../contract/rpc';
import { failure } from './failure';
import type { Services } from './services';
import type { OwnerRecord } from './store';

/**
 * Whether the trigger that fired is the owner's. One that is not removes itself. A trigger whose making was cut short
 * before its ID was kept is known by its creator, and finishes the record.
 */
export function isOwnTick({ store, book, triggers, ownTriggers, user }: Services, triggerUid: string): boolean {
  const { owner } = store;
  if (owner?.triggerId === triggerUid) return true;
  if (owner?.triggerId === '' && owner.email === user()) {
    store.save({ owner: { ...owner, triggerId: triggerUid } });
    ownTriggers.keep(book.id(), triggerUid);
    return true;
  }
  triggers.remove(triggerUid);
  if (ownTriggers.idFor(book.id()) === triggerUid) ownTriggers.forget(book.id());
  return false;
}

/** Why the person in front must be asked before the reminders become theirs, one sentence: somebody else has them, or they look along. */
export function whoseOtherwise({ store, user }: Services): string | null {
  const { owner, advisor } = store;
  const email = user();
  if (owner) return owner.email === email ? null : `Reminders of this file go to ${owner.email}.`;
  return email !== '' && advisor.email.toLowerCase() === email.toLowerCase() ? 'Reminders are off here, and you are the advisor.' : null;
}

/** Makes the person in front the owner, with a trigger of their own. Another's trigger removes itself when it fires next. */
export function takeReminders(services: Services, takeOver: boolean): Answer<object> {
  const { store, book, user } = services;
  const email = user();
  if (email === '') {
    return failure('permission', 'Google did not say which account this is. Sign in with one account alone, then try again.');
  }
  const { owner } = store;
  const somebodyElses = whoseOtherwise(services);
  if (somebodyElses !== null && !takeOver) return failure('notOwner', owner ? `${somebodyElses} Taking over ends theirs.` : somebodyElses);
  const zone = book.zone();
  if (owner?.email === email && owner.triggerId !== '' && owner.zone === zone) return { ok: true };
  // A pause the user chose is no silence to report.
  if (!owner) store.save({ heartbeat: { ...store.heartbeat, lastTick: null } });
  makeTrigger(services, { email, triggerId: '', zone });
  return { ok: true };
}

/** Ends the reminders. Somebody else's only when taking over: their trigger removes itself when it fires next. */
export function dropReminders({ store, book, triggers, ownTriggers, user }: Services, takeOver: boolean): Answer<object> {
  const { owner } = store;
  if (owner && owner.email !== user() && !takeOver) {
    return failure('notOwner', `Reminders of this file go to ${owner.email}. Only they can turn them off, unless you take over.`);
  }
  store.save({ owner: null });
  const own = ownTriggers.idFor(book.id());
  if (own !== null) {
    triggers.remove(own);
    ownTriggers.forget(book.id());
  }
  return { ok: true };
}

/**
 * Finishes what a run that died left half done, and moves the owner's trigger to the file's zone when that has changed. To be called when
 * its owner is in front: a trigger made by a trigger may stay disabled (field reports of Google's issue 150756612).
 */
export function mendTrigger(services: Services): void {
  const { owner } = services.store;
  if (!owner || isTriggerRight(services) || owner.email !== services.user()) return;
  makeTrigger(services, { ...owner, triggerId: '', zone: services.book.zone() });
}

/** Whether the owner's trigger, if there is an owner, was made to its end and for the file's zone. */
export function isTriggerRight({ store, book }: Services): boolean {
  const { owner } = store;
  return !owner || (owner.triggerId !== '' && owner.zone === book.zone());
}

/** The record says first what is being made: wherever this run dies, the next knows. One trigger a person and file: the old one goes first. */
function makeTrigger({ store, book, triggers, ownTriggers }: Services, pending: OwnerRecord): void {
  const previous = store.owner;
  const spreadsheetId = book.id();
  store.save({ owner: pending });
  try {
    const own = ownTriggers.idFor(spreadsheetId);
    if (own !== null) triggers.remove(own);
    const triggerId = triggers.create(pending.zone);
    ownTriggers.keep(spreadsheetId, triggerId);
    store.save({ owner: { ...pending, triggerId } });
  } catch (error) {
    if (previous?.email !== pending.email) store.save({ owner: previous });
    throw error;
  }
}
