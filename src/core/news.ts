// News the user shares (an interview, an offer, a decision), and who has yet to hear each piece or has heard it. The marks lie in the ledger.
import { addDays, daysBetween, type Day, type Instant } from './day';
import { NO_MEMORY, type Ledger, type Memory } from './ledger';

/** Pieces that are kept. A piece's ID is one digit, so that what is remembered of a contact stays a few characters. */
export const NEWS_IDS = [...'0123456789'] as const;

export interface News {
  /** One of NEWS_IDS. */
  readonly id: string;
  /** In the user's words, one line. */
  readonly what: string;
  readonly at: Instant;
  /** Reminders count from it: the civil day it was shared, or the first after that which no other piece has. */
  readonly day: Day;
  /** The user told nobody any more from here on; null while it goes on. */
  readonly endedOn: Day | null;
}

/** Days after it was shared. */
export const NEWS_LAPSES = 30;

/** Most characters of a piece: ten of them have to fit into one property, whatever the script. */
export const LONGEST_NEWS = 200;

/** Ended by the user, or lapsed: nobody is reminded of it. */
export function isOver({ endedOn, day }: News, today: Day): boolean {
  return endedOn !== null || daysBetween(day, today) >= NEWS_LAPSES;
}

/** The piece a contact has yet to hear; of several the newest, whose note tells the others too. `news` is newest first. */
export function newsFor({ awaits }: Memory, news: readonly News[], today: Day): News | undefined {
  return awaits === undefined ? undefined : news.find((piece) => awaits.includes(piece.id) && !isOver(piece, today));
}

/** What is kept beside the cells once a piece is shared; `news` begins with it. */
export interface Shared {
  readonly ledger: Ledger;
  readonly news: readonly [News, ...News[]];
}

/** Shares a piece with these contacts; null when ten are going on. Shared again on its day, after a failure, it stays one piece. */
export function shareNews(
  what: string,
  contactIds: readonly string[],
  { ledger, news, now, today }: { readonly ledger: Ledger; readonly news: readonly News[]; readonly now: Instant; readonly today: Day },
): Shared | null {
  const [newest] = news;
  const again = news.length > 0 && newest.what === what && newest.day >= today && !isOver(newest, today);
  const list: Shared['news'] | null = again ? [newest, ...news.slice(1)] : withPiece(what, news, now, today);
  if (list === null) return null;
  const [{ id }] = list;
  return { news: list, ledger: withAwaiting(again ? ledger : withoutMarks(ledger, id), id, contactIds) };
}

/** The ledger without anything about a piece. */
export function withoutMarks(ledger: Ledger, newsId: string): Ledger {
  const changed = new Map(ledger);
  for (const [id, memory] of ledger) {
    const { awaits, heard, ...others } = memory;
    if (awaits?.includes(newsId) || heard?.includes(newsId))
      changed.set(id, { ...others, ...marks(without(awaits, newsId), without(heard, newsId)) });
  }
  return changed;
}

/** Adds a piece in front. Where all IDs are taken, the oldest piece that is over makes room. */
function withPiece(what: string, news: readonly News[], now: Instant, today: Day): Shared['news'] | null {
  const free = NEWS_IDS.find((id) => news.every((piece) => piece.id !== id));
  const gone = free === undefined ? [...news].reverse().find((piece) => isOver(piece, today)) : undefined;
  const id = free ?? gone?.id;
  if (id === undefined) return null;
  const last = news.reduce((latest, { day }) => (day > latest ? day : latest), addDays(today, -1));
  return [{ id, what, at: now, day: addDays(last, 1), endedOn: null }, ...news.filter((other) => other !== gone)];
}

/** Contacts who have not heard the piece wait for it. */
function withAwaiting(ledger: Ledger, newsId: string, contactIds: readonly string[]): Ledger {
  const changed = new Map(ledger);
  for (const id of contactIds) {
    const memory = changed.get(id) ?? NO_MEMORY;
    if (!memory.heard?.includes(newsId)) changed.set(id, { ...memory, awaits: joined(memory.awaits, newsId) });
  }
  return changed;
}

/** What is remembered once a contact has been told: one note tells every piece that goes on. */
export function toldNews({ awaits = '', heard, ...others }: Memory, news: readonly News[], today: Day): Memory {
  const told = openTo(awaits, news, today);
  return { ...others, ...marks(without(awaits, told), joined(heard, told)) };
}

/** "Not this person": they wait for nothing that goes on any more. */
export function leftOut({ awaits = '', heard, ...others }: Memory, news: readonly News[], today: Day): Memory {
  return { ...others, ...marks(without(awaits, openTo(awaits, news, today)), heard) };
}

/** The two marks, left out where there is nothing in them. */
export function marks(awaits: string | undefined, heard: string | undefined): Pick<Memory, 'awaits' | 'heard'> {
  return { ...(awaits ? { awaits } : {}), ...(heard ? { heard } : {}) };
}

/** Digits in order, each once. */
export function joined(one: string | undefined, other: string): string {
  return [...new Set(`${one ?? ''}${other}`)].sort().join('');
}

function without(digits: string | undefined, gone: string): string {
  return [...(digits ?? '')].filter((digit) => !gone.includes(digit)).join('');
}

function openTo(awaits: string, news: readonly News[], today: Day): string {
  return news.flatMap((piece) => (awaits.includes(piece.id) && !isOver(piece, today) ? [piece.id] : [])).join('');
}
