// PropertiesService: three stores of strings, with Google's limits (guides/services/quotas) and texts [F].
import type { Store } from '../state';
import { fileState } from '../state';
import type { ServiceContext } from './context';

const KILOBYTE = 1024;
const VALUE_LIMIT = 9 * KILOBYTE;
const STORE_LIMIT = 500 * KILOBYTE;

export function createPropertiesService(context: ServiceContext): GoogleAppsScript.Properties.PropertiesService {
  const { gate, state, script, person } = context;
  const wrapped = (store: Store) => gate.service('Properties', new Properties(store));
  return gate.service('PropertiesService', {
    getDocumentProperties: () => wrapped(fileState(state, script.file).properties),
    getScriptProperties: () => wrapped(state.scriptProperties),
    getUserProperties: () => wrapped((state.userProperties[person.email] ??= {})),
  });
}

class Properties implements GoogleAppsScript.Properties.Properties {
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  getProperty(key: string): string | null {
    return Object.hasOwn(this.#store, key) ? (this.#store[key] ?? null) : null;
  }

  getProperties(): Record<string, string> {
    return { ...this.#store };
  }

  getKeys(): string[] {
    return Object.keys(this.#store);
  }

  setProperty(key: string, value: string): this {
    return this.setProperties({ [key]: value });
  }

  setProperties(properties: Record<string, unknown>, deleteAllOthers = false): this {
    // Everything is a string afterwards, whatever it was.
    const added = Object.entries(properties).map(([key, value]) => [String(key), String(value)] as const);
    for (const [key, value] of added) {
      if (bytes(key) > VALUE_LIMIT) throw new Error('Argument too large: key');
      if (bytes(value) > VALUE_LIMIT) throw new Error('Argument too large: value');
    }
    const after: Store = deleteAllOthers ? Object.fromEntries(added) : { ...this.#store, ...Object.fromEntries(added) };
    const size = Object.entries(after).reduce((sum, [key, value]) => sum + bytes(key) + bytes(value), 0);
    if (size > STORE_LIMIT) {
      throw new Error('You have exceeded the property storage quota. Please remove some properties and try again.');
    }
    if (deleteAllOthers) this.deleteAllProperties();
    Object.assign(this.#store, after);
    return this;
  }

  deleteProperty(key: string): this {
    Reflect.deleteProperty(this.#store, key);
    return this;
  }

  deleteAllProperties(): this {
    for (const key of Object.keys(this.#store)) Reflect.deleteProperty(this.#store, key);
    return this;
  }
}

const encoder = new TextEncoder();
/** UTF-8. */
function bytes(text: string): number {
  return encoder.encode(text).length;
}
