// The ledger's spelling: one shard's memories as short ASCII text, about 30 characters a contact, and back.
import { addDays, dayOfNumber, numberOfDay, type Day } from './day';
import type { Memory, Told } from './ledger';

/** 'id:facts;id:facts', sorted by ID, under 8,000 characters: beyond that the contacts longest without anything new are left out. */
export function encodeShard(entries: readonly (readonly [string, Memory])[]): string {
  const texts = entries.map(([id, memory]) => `${escapeId(id)}:${encodeMemory(memory)};`);
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  const kept = length <= LIMIT ? texts : newestWithin(LIMIT, texts, entries);
  return kept.sort().join('');
}

/**
 * Adds the shard's memories to `ledger`; false, and adds none, if the text is none that encodeShard writes. `known` holds the memories read
 * so far by their spelling: people who met on one day are remembered alike.
 */
export function decodeShard(text: string, ledger: Map<string, Memory>, known: Map<string, Memory>): boolean {
  if (!SHARD.test(text)) return false;
  for (let at = 0; at < text.length;) {
    const colon = text.indexOf(':', at);
    const end = text.indexOf(';', colon);
    const facts = text.slice(colon + 1, end);
    let memory = known.get(facts);
    if (!memory) {
      memory = decodeMemory(facts);
      known.set(facts, memory);
      spellings.set(memory, facts);
    }
    ledger.set(unescapeId(text.slice(at, colon)), memory);
    at = end + 1;
  }
  return true;
}

const LIMIT = 8000;

/** One letter a need, in upper case. */
const LETTERS: Record<Told['need'], string> = {
  ask: 'A',
  noReply: 'R',
  brief: 'B',
  thankYou: 'T',
  tellReferrer: 'I',
  followUp: 'F',
  keepInTouch: 'K',
  news: 'N',
  greeting: 'G',
  lookAhead: 'L',
};
const NEEDS = new Map((Object.entries(LETTERS) as [Told['need'], string][]).map(([need, letter]) => [letter, need]));

/** Days are counted from here in three base-36 digits, which last until 2127. */
const FIRST_DAY = numberOfDay('2000-01-01' as Day);

/** Each memory as it was read: only what somebody taught since is spelled anew. */
const spellings = new WeakMap<Memory, string>();

function encodeMemory(memory: Memory): string {
  return spellings.get(memory) ?? spell(memory);
}

function spell(memory: Memory): string {
  const { standing, lastMeeting, cancelledOn, tickThanks, confirmed, awaits, heard, goneSince, noteTold, silence, told } = memory;
  const written = standing !== undefined && standing.day === lastMeeting && standing.minute === null;
  const facts = [
    written && `w${encodeDay(standing.day)}`,
    standing &&
      !written &&
      (standing.minute === null ? `n${encodeDay(standing.day)}` : `m${encodeDay(standing.day)}${base36(standing.minute, 3)}`),
    lastMeeting && !written && `l${encodeDay(lastMeeting)}`,
    cancelledOn && `c${encodeDay(cancelledOn)}`,
    tickThanks && `t${encodeDay(tickThanks)}`,
    confirmed &&
      (confirmed.from === undefined ? `d${encodeDay(confirmed.day)}` : `e${encodeDay(confirmed.day)}${encodeInstant(confirmed.from)}`),
    awaits && `y${encodeNews(awaits)}`,
    heard && `h${encodeNews(heard)}`,
    goneSince && `g${encodeDay(goneSince)}`,
    noteTold && `a${noteTold}`,
    silence && `s${encodeInstant(silence.since)}${encodeInstant(silence.until)}`,
    ...told.map(({ need, day, stage, claimed }) => LETTERS[need] + encodeDay(day) + base36(stage, 1) + (claimed ? '!' : '')),
  ];
  return facts.filter((fact) => fact).join('');
}

type Writable = { -readonly [Key in keyof Memory]: Memory[Key] } & { told: Told[] };

/** How each fact is read back: the width of what follows its letter, and what it says. */
const FACTS: Readonly<Record<string, readonly [width: number, read: (memory: Writable, text: string) => void]>> = {
  w: [
    3,
    (memory, text) => {
      memory.standing = { day: decodeDay(text), minute: null };
      memory.lastMeeting = decodeDay(text);
    },
  ],
  n: [3, (memory, text) => (memory.standing = { day: decodeDay(text), minute: null })],
  m: [6, (memory, text) => (memory.standing = { day: decodeDay(text), minute: parseInt(text.slice(3), 36) })],
  l: [3, (memory, text) => (memory.lastMeeting = decodeDay(text))],
  c: [3, (memory, text) => (memory.cancelledOn = decodeDay(text))],
  t: [3, (memory, text) => (memory.tickThanks = decodeDay(text))],
  d: [3, (memory, text) => (memory.confirmed = { day: decodeDay(text) })],
  e: [9, (memory, text) => (memory.confirmed = { day: decodeDay(text), from: decodeInstant(text.slice(3)) })],
  y: [2, (memory, text) => (memory.awaits = decodeNews(text))],
  h: [2, (memory, text) => (memory.heard = decodeNews(text))],
  g: [3, (memory, text) => (memory.goneSince = decodeDay(text))],
  a: [6, (memory, text) => (memory.noteTold = text)],
  s: [12, (memory, text) => (memory.silence = { since: decodeInstant(text), until: decodeInstant(text.slice(6)) })],
};

/** What encodeShard writes: told stages with a capital, facts with a small letter and as many digits as they have. */
const SHARD = new RegExp(
  `^(?:[^:;]+:(?:[${[...NEEDS.keys()].join('')}][0-9a-z]{4}!?|${Object.entries(FACTS)
    .map(([letter, [width]]) => `${letter}[0-9a-z]{${width}}`)
    .join('|')})*;)*$`,
);

/** `text` is part of what SHARD fits. */
function decodeMemory(text: string): Memory {
  const memory: Writable = { told: [] };
  let at = 0;
  while (at < text.length) {
    const letter = text.charAt(at);
    const need = NEEDS.get(letter);
    const width = need ? 4 : FACTS[letter][0];
    const value = text.slice(at + 1, at + 1 + width);
    at += 1 + width;
    if (need) {
      const claimed = text.charAt(at) === '!';
      if (claimed) at += 1;
      const told = { need, day: decodeDay(value), stage: parseInt(value.slice(3), 36) };
      memory.told.push(claimed ? { ...told, claimed: true } : told);
    } else FACTS[letter][1](memory, value);
  }
  return memory;
}

function encodeDay(day: Day): string {
  return base36(Math.max(0, numberOfDay(day) - FIRST_DAY), 3);
}

function decodeDay(text: string): Day {
  return dayOfNumber(parseInt(text.slice(0, 3), 36) + FIRST_DAY);
}

/** To the minute, in six digits. */
function encodeInstant(instant: number): string {
  return base36(Math.floor(instant / 60_000), 6);
}

function decodeInstant(text: string): number {
  return parseInt(text.slice(0, 6), 36) * 60_000;
}

/** Ten pieces of news, each a digit, are ten bits in two digits. */
function encodeNews(ids: string): string {
  const bits = [...ids].reduce((sum, id) => sum | (1 << Number(id)), 0);
  return base36(bits, 2);
}

function decodeNews(text: string): string {
  const bits = parseInt(text.slice(0, 2), 36);
  return [...'0123456789'].filter((_, digit) => (bits >> digit) & 1).join('');
}

function base36(value: number, width: number): string {
  return Math.min(value, 36 ** width - 1)
    .toString(36)
    .padStart(width, '0');
}

/** IDs are letters and digits; a cell somebody tampered with must not break a shard. */
function escapeId(id: string): string {
  return /^[\w*-]*$/.test(id) ? id : id.replace(/[^\w*-]/g, (character) => `%${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function unescapeId(text: string): string {
  if (!text.includes('%')) return text;
  return text.replace(/%([0-9a-f]{4})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** Stages of open needs and claims are recent, and nobody who waits for news may be forgotten, so what goes first is what was said about people long past. */
function newestWithin(limit: number, texts: readonly string[], entries: readonly (readonly [string, Memory])[]): string[] {
  const records = texts.map((text, i) => ({ text, newest: newestDay(entries[i][1]) }));
  const newestFirst = records.sort((a, b) => (a.newest < b.newest ? 1 : -1)).map(({ text }) => text);
  let length = 0;
  return newestFirst.filter((text) => (length += text.length) <= limit);
}

function newestDay({ told, standing, cancelledOn, lastMeeting, awaits }: Memory): Day {
  const mustStay = awaits !== undefined || told.some((one) => one.claimed);
  const days = [...told.map(({ day }) => day), standing?.day, cancelledOn, lastMeeting].filter((day) => day !== undefined);
  const newest = days.reduce((a, b) => (a > b ? a : b), '2000-01-01' as Day);
  return mustStay ? addDays(newest, 3650) : newest;
}
