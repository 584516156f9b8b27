// What the preview remembers between visits: one record in IndexedDB, which holds far more than localStorage and takes objects as they are.
const DATABASE = 'tidbit-preview';
const STORE = 'state';
const KEY = 'current';

/** The record as saved; undefined when nothing was saved yet. */
export async function loadState(): Promise<unknown> {
  return inStore('readonly', (store) => store.get(KEY));
}

export async function saveState(state: unknown): Promise<void> {
  await inStore('readwrite', (store) => store.put(state, KEY));
}

export async function clearState(): Promise<void> {
  await inStore('readwrite', (store) => store.delete(KEY));
}

async function inStore<T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await open();
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = database.transaction(STORE, mode);
      const request = act(transaction.objectStore(STORE));
      // Only a finished transaction is on the disk; a finished request is not.
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error ?? new Error('The browser did not keep the preview’s state.'));
    });
  } finally {
    database.close();
  }
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The browser has no place to keep the preview’s state.'));
  });
}
