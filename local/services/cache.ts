// CacheService: strings for a while; limits of the reference's cache page, texts [F].
import type { ServiceContext } from './context';

const DEFAULT_SECONDS = 600;
const MAXIMUM_SECONDS = 21_600;
const KEY_LIMIT = 250;
const VALUE_LIMIT = 100 * 1024;

export function createCacheService(context: ServiceContext): GoogleAppsScript.Cache.CacheService {
  const { gate, script, person } = context;
  const wrapped = (owner: string) => gate.service('Cache', new Cache(context, owner));
  return gate.service('CacheService', {
    getDocumentCache: () => wrapped(`document ${script.file}`),
    getScriptCache: () => wrapped('script'),
    getUserCache: () => wrapped(`user ${person.email}`),
  });
}

class Cache implements GoogleAppsScript.Cache.Cache {
  readonly #context: ServiceContext;
  readonly #owner: string;

  constructor(context: ServiceContext, owner: string) {
    this.#context = context;
    this.#owner = owner;
  }

  get(key: string): string | null {
    const entry = this.#context.cache.get(this.#key(key));
    return entry === undefined || entry.until <= this.#context.now() ? null : entry.value;
  }

  getAll(keys: string[]): Record<string, string> {
    const found = keys.map((key) => [key, this.get(key)] as const);
    return Object.fromEntries(found.filter((pair): pair is [string, string] => pair[1] !== null));
  }

  put(key: string, value: string, expirationInSeconds = DEFAULT_SECONDS): void {
    if (key.length > KEY_LIMIT) throw new Error('Argument too large: key');
    if (new TextEncoder().encode(value).length > VALUE_LIMIT) throw new Error('Argument too large: value');
    const until = this.#context.now() + Math.min(expirationInSeconds, MAXIMUM_SECONDS) * 1000;
    this.#context.cache.set(this.#key(key), { value: String(value), until });
  }

  putAll(values: Record<string, string>, expirationInSeconds = DEFAULT_SECONDS): void {
    for (const [key, value] of Object.entries(values)) this.put(key, value, expirationInSeconds);
  }

  remove(key: string): void {
    this.#context.cache.delete(this.#key(key));
  }

  removeAll(keys: string[]): void {
    for (const key of keys) this.remove(key);
  }

  #key(key: string): string {
    return `${this.#owner} ${key}`;
  }
}
