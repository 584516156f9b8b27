// LockService: exclusion between executions that overlap. A lock is released when its execution ends, or when an alert waits for an answer.
import type { ServiceContext } from './context';

export function createLockService(context: ServiceContext): GoogleAppsScript.Lock.LockService {
  const { gate, script, person } = context;
  const wrapped = (key: string) => gate.service('Lock', new Lock(context, key));
  return gate.service('LockService', {
    getDocumentLock: () => wrapped(`document ${script.file}`),
    getScriptLock: () => wrapped('script'),
    getUserLock: () => wrapped(`user ${person.email}`),
  });
}

/** Frees everything an execution holds. */
export function releaseLocks(locks: Map<string, number>, holder: number): void {
  for (const [key, serial] of locks) if (serial === holder) locks.delete(key);
}

class Lock implements GoogleAppsScript.Lock.Lock {
  readonly #context: ServiceContext;
  readonly #key: string;

  constructor(context: ServiceContext, key: string) {
    this.#context = context;
    this.#key = key;
  }

  tryLock(timeoutInMillis: number): boolean {
    const { locks, execution, gate } = this.#context;
    const holder = locks.get(this.#key);
    if (holder === undefined || holder === execution.serial) {
      locks.set(this.#key, execution.serial);
      return true;
    }
    // The holder is stopped in the gap in which this execution runs: waiting cannot help.
    gate.wait(timeoutInMillis);
    return false;
  }

  waitLock(timeoutInMillis: number): void {
    // [F] the text.
    if (!this.tryLock(timeoutInMillis)) throw new Error('Lock timeout: another process was holding the lock for too long.');
  }

  hasLock(): boolean {
    return this.#context.locks.get(this.#key) === this.#context.execution.serial;
  }

  releaseLock(): void {
    if (this.hasLock()) this.#context.locks.delete(this.#key);
  }
}
