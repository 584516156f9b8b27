// Which arguments each method takes. A call with others throws Google's sentence before anything happens.
import { isDate, requireSignature } from '../signature';

/** Kinds of argument; a trailing '?' takes null as well. */
const KINDS: Readonly<Record<string, (value: unknown) => boolean>> = {
  number: (value) => typeof value === 'number' && Number.isFinite(value),
  string: (value) => typeof value === 'string',
  boolean: (value) => typeof value === 'boolean',
  object: (value) => typeof value === 'object' && value !== null && !Array.isArray(value) && !isDate(value),
  date: isDate,
  list: (value) => Array.isArray(value),
  grid: (value) => Array.isArray(value) && value.every((row) => Array.isArray(row)),
  any: () => true,
};

/** Method -> its forms, such as 'number,number|string'; '' takes no argument. */
export type Signatures<Member extends string> = Readonly<Partial<Record<Member, string>>>;

/** The same implementation, with the arguments of the listed methods checked. */
export function checked<Part extends object>(name: string, part: Part, signatures: Signatures<Extract<keyof Part, string>>): Part {
  for (const [member, forms] of Object.entries(signatures) as [Extract<keyof Part, string>, string][]) {
    const method: unknown = part[member];
    if (typeof method !== 'function') continue;
    const alternatives = forms.split('|').map((form) => (form === '' ? [] : form.split(',')));
    const check = (...parameters: unknown[]): unknown => {
      requireSignature(
        alternatives.some((kinds) => fits(kinds, parameters)),
        `${name}.${member}`,
        parameters,
      );
      return Reflect.apply(method, part, parameters);
    };
    part[member] = check as Part[Extract<keyof Part, string>];
  }
  return part;
}

function fits(kinds: readonly string[], parameters: readonly unknown[]): boolean {
  if (kinds.length !== parameters.length) return false;
  return kinds.every((kind, index) => {
    const value = parameters[index];
    if (kind.endsWith('?')) return value === null || value === undefined || KINDS[kind.slice(0, -1)](value);
    return KINDS[kind](value);
  });
}
