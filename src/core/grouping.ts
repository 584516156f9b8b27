// Lists taken apart: by what their items have in common, into runs, into what is shown and what lies beyond.

/** The items by key, keys and items in the order they come. */
export function grouped<Item, Key>(items: Iterable<Item>, keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** The items in runs: each goes on with the run of the one before it where `follows` says so. */
export function runsOf<Item>(items: Iterable<Item>, follows: (item: Item, last: Item) => boolean): Item[][] {
  const runs: Item[][] = [];
  for (const item of items) {
    const run = runs[runs.length - 1] as Item[] | undefined;
    if (run && follows(item, run[run.length - 1])) run.push(item);
    else runs.push([item]);
  }
  return runs;
}

/** How many there are beyond the first so many. */
export function beyond(items: readonly unknown[], shown: number): number {
  return Math.max(0, items.length - shown);
}
