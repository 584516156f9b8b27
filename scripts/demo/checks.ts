// Small checks that compose: unknown JSON becomes a typed value, or a Refusal that names the place. A shape's type follows from its checks.
import { parseCell, parseRow, type CellReference, type RowReference } from './references';
import { isZone } from './options';
import { Refusal } from './refusal';

/** `where` reads like 'step 3, sort.by'. */
export type Check<T> = (value: unknown, where: string) => T;
export type Checked<C> = C extends Check<infer T> ? T : never;

/** What can be typed into a cell. */
export const typed = check('a text, a number, true, false or null', (value): value is string | number | boolean | null =>
  value === null ? true : ['string', 'number', 'boolean'].includes(typeof value),
);
export const text = check('a text', (value): value is string => typeof value === 'string' && value !== '');
export const flag = check('true or false', (value): value is boolean => typeof value === 'boolean');
export const yes = check('true', (value): value is true => value === true);
export const count = check('a whole number, 0 or more', (value): value is number => Number.isInteger(value) && Number(value) >= 0);
export const position = check('a whole number, 1 or more', (value): value is number => Number.isInteger(value) && Number(value) >= 1);
export const hours = check('a number of hours', (value): value is number => typeof value === 'number' && value >= 0);
export const zone = check('a zone such as Europe/Paris', (value): value is string => typeof value === 'string' && isZone(value));
export const email = check('an e-mail address', (value): value is string => typeof value === 'string' && /^\S+@\S+$/.test(value));
export const anything = check('a value', (value): value is unknown => value !== undefined);

export const cell: Check<CellReference> = (value, where) =>
  (typeof value === 'string' ? parseCell(value) : null) ??
  refuse(where, 'a reference such as Contacts[Ada Lovelace].Learned or Tab!M3', value);
export const row: Check<RowReference> = (value, where) =>
  parseRow(value) ?? refuse(where, 'a row number or a reference such as Contacts[Ada Lovelace]', value);

export function oneOf<const T extends string>(...choices: readonly T[]): Check<T> {
  return check(choices.map((choice) => `"${choice}"`).join(' or '), (value): value is T => choices.some((choice) => choice === value));
}

export function orNull<T>(inner: Check<T>): Check<T | null> {
  return (value, where) => (value === null ? null : inner(value, where));
}

export function either<A, B>(one: Check<A>, other: Check<B>, fitsOne: (value: unknown) => boolean): Check<A | B> {
  return (value, where) => (fitsOne(value) ? one(value, where) : other(value, where));
}

export function list<T>(inner: Check<T>): Check<readonly T[]> {
  return (value, where) =>
    Array.isArray(value) ? value.map((item: unknown, index) => inner(item, `${where}[${String(index)}]`)) : refuse(where, 'a list', value);
}

/** Keys that are themselves checked, such as references; the order of the file is kept. */
export function pairs<K, V>(key: Check<K>, inner: Check<V>): Check<readonly (readonly [K, V])[]> {
  return (value, where) => Object.entries(object(value, where)).map(([name, item]) => [key(name, where), inner(item, `${where}.${name}`)]);
}

type Checks = Readonly<Record<string, Check<unknown>>>;
type Shape<Needed extends Checks, Optional extends Checks> = { readonly [K in keyof Needed]: Checked<Needed[K]> } & {
  readonly [K in keyof Optional]?: Checked<Optional[K]>;
};

/** An object with exactly these keys; those of `optional` may be left out. */
export function shape<Needed extends Checks, Optional extends Checks = Record<never, never>>(
  needed: Needed,
  optional?: Optional,
): Check<Shape<Needed, Optional>> {
  return (value, where) => {
    const given = object(value, where);
    const known: Checks = { ...needed, ...optional };
    const stranger = Object.keys(given).find((name) => !Object.hasOwn(known, name));
    if (stranger !== undefined) throw new Refusal(`${where} has a "${stranger}", which is not understood.`);
    const lacking = Object.keys(needed).find((name) => !Object.hasOwn(given, name));
    if (lacking !== undefined) throw new Refusal(`${where} lacks "${lacking}".`);
    const entries = Object.entries(given).map(([name, item]) => [name, known[name]?.(item, `${where}.${name}`)]);
    return Object.fromEntries(entries) as Shape<Needed, Optional>;
  };
}

export function object(value: unknown, where: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return refuse(where, 'an object', value);
  return value as Readonly<Record<string, unknown>>;
}

function check<T>(wants: string, fits: (value: unknown) => value is T): Check<T> {
  return (value, where) => (fits(value) ? value : refuse(where, wants, value));
}

function refuse(where: string, wants: string, value: unknown): never {
  throw new Refusal(`${where} must be ${wants}, not ${JSON.stringify(value)?.slice(0, 80) ?? 'nothing'}.`);
}
