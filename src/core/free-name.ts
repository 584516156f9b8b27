// A name nobody else has yet, for a tab or a column.

/** The first of the names that is free; else the last with a number behind it, from 2 on. */
export function firstFree(names: readonly string[], isTaken: (name: string) => boolean): string {
  const free = names.find((name) => !isTaken(name));
  if (free !== undefined) return free;
  let number = 2;
  const numbered = (): string => `${names[names.length - 1]} ${number}`;
  while (isTaken(numbered())) number += 1;
  return numbered();
}
