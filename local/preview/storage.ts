// What the preview remembers between visits: a record per table in IndexedDB, which holds far more than localStorage and takes objects as they are.
const DATABASE = 'tidbit-preview';
const STORE = 'state';

/** The record as saved; undefined when nothing was saved under this key yet. */
export async function loadState(key: string): Promise<unknown> {
  return inStore('readonly', (store) => store.get(key));
}

export async function saveState(key: string, state: unknown): Promise<void> {
  await inStore('readwrite', (store) => store.put(state, key));
}

export async function clearState(key: string): Promise<void> {
  await inStore('readwrite', (store) => store.delete(key));
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
