// The browser's own store, where it works: third-party rules may forbid it in Google's frame, so nothing relies on it.

/** What was stored under a name, or null. Whatever stands there was written by an earlier page: it is checked by who reads it. */
export function readStored(name: string): unknown {
  try {
    const text = localStorage.getItem(PREFIX + name);
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

/** null forgets. */
export function store(name: string, value: unknown): void {
  try {
    if (value === null) localStorage.removeItem(PREFIX + name);
    else localStorage.setItem(PREFIX + name, JSON.stringify(value));
  } catch {
    return;
  }
}

const PREFIX = 'tidbit.';
