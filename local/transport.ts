// What google.script.run does to values on their way (guides/html/communication; the details by report): the page's side throws, the server's side drops.
import { isDate } from './services/signature';

/**
 * A copy of what the page sends. Throws at once, as the page's own call does, for a Date, a function, an element or a circle;
 * the failure handler is never asked.
 */
export function sent(parameters: readonly unknown[]): unknown[] {
  return parameters.map((parameter, index) => sentValue(parameter, String(index), []));
}

function sentValue(value: unknown, key: string, above: readonly object[]): unknown {
  if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint') throw illegal(key);
  if (typeof value !== 'object' || value === null) return answeredScalar(value) ?? null;
  if (above.includes(value)) throw new Error('Failed due to circular reference.');
  if (Array.isArray(value)) return value.map((member, index) => sentValue(member, String(index), [...above, value]));
  if (!isPlain(value)) throw illegal(key);
  return Object.fromEntries(members(value).map(([name, member]) => [name, sentValue(member, name, [...above, value])]));
}

/** What the success handler is given: null, without an error, when there is a Date anywhere in it. */
export function answered(value: unknown): unknown {
  try {
    return answeredValue(value, []) ?? null;
  } catch (error) {
    if (error === DATE_INSIDE) return null;
    throw error;
  }
}

const DATE_INSIDE = Symbol('a Date inside');

function answeredValue(value: unknown, above: readonly object[]): unknown {
  if (typeof value !== 'object' || value === null) return answeredScalar(value);
  if (isDate(value)) throw DATE_INSIDE;
  if (above.includes(value)) throw new Error('Failed due to circular reference.');
  if (Array.isArray(value)) return value.map((member) => answeredValue(member, [...above, value]) ?? null);
  const kept = members(value).map(([name, member]) => [name, answeredValue(member, [...above, value])] as const);
  return Object.fromEntries(kept.filter(([, member]) => member !== undefined));
}

function answeredScalar(value: unknown): string | number | boolean | null | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  return typeof value === 'string' || typeof value === 'boolean' || value === null ? value : undefined;
}

/** Own properties; keys that end in two underscores are lost. */
function members(value: object): [string, unknown][] {
  return Object.entries(value).filter(([name, member]) => !name.endsWith('__') && member !== undefined);
}

/** Plain in any realm: its prototype has no prototype of its own and is nobody's special class. */
function isPlain(value: object): boolean {
  if (Object.prototype.toString.call(value) !== '[object Object]') return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

const illegal = (key: string): Error => new Error(`Failed due to illegal value in property: ${key}`);
