// The document's lock: one script run at a time reads, decides and writes. It stops other runs, not people.

export interface Lock {
  /** Runs `work` alone; gives `ifBusy()` when another run kept the lock for `patience` milliseconds. */
  alone<T>(patience: number, work: () => T, ifBusy: () => T): T;
}

/** How long a tick and an endpoint wait for another run. */
export const PATIENCE = 30_000;

export const documentLock: Lock = {
  alone(patience, work, ifBusy) {
    const lock = LockService.getDocumentLock();
    if (!lock.tryLock(patience)) return ifBusy();
    try {
      return work();
    } finally {
      release(lock);
    }
  },
};

/** Google takes the lock back when the run ends, so a release that fails must not turn done work into a failure. */
function release(lock: GoogleAppsScript.Lock.Lock): void {
  try {
    lock.releaseLock();
  } catch {
    return;
  }
}
