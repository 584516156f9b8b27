// A name typed a little differently from how it stands in the log: an accent, a letter, two letters swapped.
import { oneLine } from './text';

/** Finds the one name that differs from `typed` by at most two letters, accents and case aside; null for none and for several. */
export class NearNames {
  /** Folded names by each of their words: who has no word in common with the typed name is somebody else. */
  private readonly byWord = new Map<string, Set<string>>();

  constructor(names: readonly string[]) {
    for (const name of names) for (const word of wordsOf(name)) this.namesWith(word).add(name);
  }

  nearest(typed: string): string | null {
    const candidates = new Set(wordsOf(typed).flatMap((word) => [...(this.byWord.get(word) || [])].slice(0, MOST_CANDIDATES)));
    const near = [...candidates].filter((name) => lettersApart(fold(name), fold(typed)) <= MOST_LETTERS);
    return near.length === 1 ? near[0] : null;
  }

  private namesWith(word: string): Set<string> {
    let names = this.byWord.get(word);
    if (!names) this.byWord.set(word, (names = new Set()));
    return names;
  }
}

const MOST_LETTERS = 2;
/** Of people who share a word: a log with more Smiths is no help to somebody who cannot spell the rest. */
const MOST_CANDIDATES = 200;
const LONGEST_NAME = 80;

function fold(name: string): string {
  return oneLine(name.slice(0, LONGEST_NAME)).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

function wordsOf(name: string): readonly string[] {
  return fold(name).split(' ');
}

/** Letters to add, leave out or change. */
function lettersApart(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > MOST_LETTERS) return Infinity;
  let previous = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 0; i < a.length; i++) {
    const row = [i + 1];
    for (let j = 0; j < b.length; j++) {
      row.push(Math.min(row[j] + 1, previous[j + 1] + 1, previous[j] + (a[i] === b[j] ? 0 : 1)));
    }
    previous = row;
  }
  return previous[b.length];
}
