// Google's enums: objects whose text and JSON are their names.

/** `Names` is the matching `typeof GoogleAppsScript...` enum; the values are compared by identity, as in Apps Script. */
export function enumeration<Names>(...names: string[]): Names {
  const values = names.map((name, ordinal) => {
    const value = { toString: () => name, toJSON: () => name, name: () => name, ordinal: () => ordinal };
    return [name, Object.freeze(value)] as const;
  });
  return Object.freeze(Object.fromEntries(values)) as unknown as Names;
}
