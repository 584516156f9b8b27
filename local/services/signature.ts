// Google checks argument types before a method does anything, and says so in one sentence.

/** The type names of Google's sentence. */
function typeName(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'boolean') return 'Boolean';
  if (typeof value === 'number') return 'number';
  if (Array.isArray(value)) return `${value.length === 0 ? 'String' : typeName(value[0])}[]`;
  return '(class)';
}

/** Throws unless `fits`. The sentence is known from reports [F]. */
export function requireSignature(fits: boolean, method: string, parameters: readonly unknown[]): void {
  if (fits) return;
  throw new Error(`The parameters (${parameters.map(typeName).join(',')}) don't match the method signature for ${method}.`);
}

/** A Date of any realm. */
export const isDate = (value: unknown): value is Date => Object.prototype.toString.call(value) === '[object Date]';
