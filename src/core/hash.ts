// One short hash for all that is recognised by its text.

/** FNV-1a, 32 bits, unsigned: even, and the same in every engine. `before` is the hash of text that stands in front. */
export function hashOf(text: string, before = 0x811c9dc5): number {
  let hash = before;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** The last `length` digits of a hash, to base 36. */
export function digitsOf(hash: number, length: number): string {
  return (hash % 36 ** length).toString(36).padStart(length, '0');
}
