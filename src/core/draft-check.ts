// A quick look at a note before it is sent. It advises and never blocks: the names, a tidbit, no asking for a job, and what a request should say.
import type { DraftKind } from './drafts';

export interface DraftCheck {
  /** A name in the salutation that is not theirs, and theirs; null where nothing looks wrong. */
  readonly misspelt: Misspelling | null;
  /** Words of a tidbit that the note says; null where there is none to speak of. */
  readonly tidbit: readonly string[] | null;
  /** The sentence that asks for a job; null where none does. */
  readonly asksForJob: string | null;
  /** Nobody's name stands under the goodbye. */
  readonly unsigned: boolean;
  /** What a request should say and does or does not; null for other notes. */
  readonly request: { readonly notForJob: boolean; readonly length: boolean; readonly times: boolean } | null;
}

export interface Misspelling {
  readonly found: string;
  readonly right: string;
}

interface Addressee {
  /** As in the log. */
  readonly name: string;
  readonly firstName: string;
}

/** `tidbits`: those this note can speak of. The words looked for are English. */
export function checkDraft(kind: DraftKind, body: string, to: Addressee, tidbits: readonly string[]): DraftCheck {
  const sentences = sentencesOf(body);
  const clauses = sentences.flatMap((sentence) => sentence.split(/;|\bbut\b/i));
  return {
    misspelt: misspeltName(body, to),
    tidbit: tidbits.length === 0 ? null : tidbits.map((tidbit) => mentioned(body, tidbit)).find((found) => found.length > 0) || [],
    asksForJob: clauses.find((clause) => ASKS.test(clause) && !DENIES.test(clause))?.trim() ?? null,
    unsigned: /,\s*$/.test(body),
    request:
      kind === 'request'
        ? {
            notForJob: clauses.some((clause) => JOB.test(clause) && DENIES.test(clause)),
            length: LENGTH.test(body),
            times: TIMES.test(body),
          }
        : null,
  };
}

/** The text with the name put right, wherever it stands alone. */
export function withNameRight(text: string, { found, right }: Misspelling): string {
  return text.replace(WORD, (word) => (word === found ? right : word));
}

/** '6:40' and 'O’Hara' are one word. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:[:’'-][\p{L}\p{M}\p{N}]+)*/gu;

function wordsIn(text: string): readonly string[] {
  return text.normalize('NFC').match(WORD) || [];
}

/** Words that stand in many tidbits and say nothing of this one. */
const COMMON = new Set(
  'about after also and been before from have her here him his into just likes loves more most only other over she some than that the their them then they this very was were what when where which who will with would years'.split(
    ' ',
  ),
);

/** Two of its telling words will do, or the only one: people put things in their own words. [] where the note does not speak of it. */
function mentioned(body: string, tidbit: string): readonly string[] {
  const all = [...new Set(wordsIn(tidbit))];
  const telling = all.filter((word) => (word.length > 3 || /\d/.test(word)) && !COMMON.has(word.toLowerCase()));
  const wanted = telling.length > 0 ? telling : all;
  const said = new Set(wordsIn(body).map(plain));
  const found = wanted.filter((word) => said.has(plain(word)));
  return found.length >= Math.min(2, wanted.length) ? found : [];
}

function plain(word: string): string {
  return word.toLowerCase().replace(/[’']s$/, '');
}

const GREETINGS =
  /^(hi|hello|hey|dear|good|morning|afternoon|evening|day|greetings|there|team|all|everyone|dr|prof|professor|mr|mrs|ms|mx|sir|madam)$/i;

/** Looks at the salutation alone: further down a word may well be nearly a name. A note begun for somebody else is found too. */
function misspeltName(body: string, { name, firstName }: Addressee): Misspelling | null {
  const names = wordsIn(name);
  const line = /^.*\S.*$/m.exec(body)?.[0] || '';
  const [salutation] = line.replace(/\b(dr|mrs?|ms|mx|prof)\./gi, '$1').split(/[,.!:;–—]/);
  const [greeting = '', ...called] = wordsIn(salutation);
  if (!GREETINGS.test(greeting) || called.length > 4) return null;
  const strangers = called.filter((word) => !names.includes(word) && !GREETINGS.test(word));
  const [found] = strangers;
  if (found === undefined) return null;
  const near = names.find((one) => one.length > 2 && distance(found, one) <= (one.length < 5 ? 1 : 2));
  if (near !== undefined) return { found, right: near };
  return strangers.length === called.length ? { found, right: firstName } : null;
}

/** How many letters to add, drop or change to get from one word to the other (Levenshtein). */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, j) => j);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      next.push(Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[other.length];
}

function sentencesOf(text: string): readonly string[] {
  return text.match(/[^.!?\n]+[.!?]*/g) || [];
}

const WORK = '(?:jobs?|positions?|openings?|vacanc(?:y|ies)|internships?|roles?|work)';
const JOB = new RegExp(`\\b${WORK}\\b`, 'i');
const ASKS = new RegExp(
  [
    `\\b(?:hire|employ|recruit|recommend|consider) me\\b`,
    `\\b(?:give|offer|get|find) me (?:\\w+ ){0,2}${WORK}\\b`,
    `\\b(?:do|does|would|could) (?:you|your \\w+) (?:know of |have |need )(?:\\w+ ){0,3}${WORK}\\b`,
    `\\b(?:is|are) there (?:\\w+ ){0,2}${WORK}\\b`,
    `\\b(?:looking|asking|applying|apply) (?:\\w+ ){0,2}for (?:\\w+ ){0,2}${WORK}\\b`,
    `\\bmy (?:application|candidacy)\\b`,
  ].join('|'),
  'i',
);
const DENIES = /\bnot\b|n[’']t\b|\bno longer\b|\bwithout\b/i;
const LENGTH = /\b\d{1,3}[ -]?min|\b(?:ten|fifteen|twenty|thirty|forty-five)[ -]min|\bhalf an hour\b|\bquarter of an hour\b|\ban hour\b/i;
const TIMES =
  /\b\d{1,2}[:.]\d{2}\b|\b\d{1,2} ?[ap]\.?m\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\b(?:weekday|morning|afternoon|evening|lunch|noon|weekend)s?\b/i;
