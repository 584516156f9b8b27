// News the user shares (an interview, an offer, a decision), and who has yet to hear each piece or has heard it. The marks lie in the ledger.
import { addDays, daysBetween, type Day, type Instant } from './day';
import { memoryOf, type Ledger, type Memory } from './ledger';

/** Pieces that are kept. A piece's ID is one digit, so that what is remembered of a contact stays a few characters. */
const NEWS_IDS = [...'0123456789'] as const;

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

/** A piece that made room for another, with the contact IDs of those who waited for it and of those who had heard it. */
export interface Replaced {
  readonly piece: News;
  readonly awaited: readonly string[];
  readonly heard: readonly string[];
}

/** What is kept beside the cells once a piece is shared; `news` begins with it. */
export interface Shared {
  readonly ledger: Ledger;
  readonly news: readonly [News, ...News[]];
  readonly replaced: Replaced | null;
}

/**
 * Shares a piece with these contacts; null when ten are going on. Shared again on its day, after a failure, it stays one piece. Where all
 * IDs are taken, the oldest piece that is over makes room.
 */
export function shareNews(
  what: string,
  contactIds: readonly string[],
  { ledger, news, now, today }: { readonly ledger: Ledger; readonly news: readonly News[]; readonly now: Instant; readonly today: Day },
): Shared | null {
  const [newest] = news;
  if (news.length > 0 && newest.what === what && newest.day >= today && !isOver(newest, today))
    return { news: [newest, ...news.slice(1)], ledger: withAwaiting(ledger, newest.id, contactIds), replaced: null };
  const free = NEWS_IDS.find((id) => news.every((piece) => piece.id !== id));
  const gone = free === undefined ? [...news].reverse().find((piece) => isOver(piece, today)) : undefined;
  const id = free ?? gone?.id;
  if (id === undefined) return null;
  const last = news.reduce((latest, { day }) => (day > latest ? day : latest), addDays(today, -1));
  return {
    news: [{ id, what, at: now, day: addDays(last, 1), endedOn: null }, ...news.filter((other) => other !== gone)],
    ledger: withAwaiting(withoutMarks(ledger, id), id, contactIds),
    replaced: gone ? { piece: gone, awaited: markedIn(ledger, 'awaits', id), heard: markedIn(ledger, 'heard', id) } : null,
  };
}

/** As if a piece had never been shared; the piece it took the place of is there again. */
export function takenBack(
  newsId: string,
  replaced: Replaced | null,
  { ledger, news }: Pick<Shared, 'ledger'> & { readonly news: readonly News[] },
): { readonly ledger: Ledger; readonly news: readonly News[] } {
  const others = news.filter(({ id }) => id !== newsId);
  const without = withoutMarks(ledger, newsId);
  if (!replaced) return { ledger: without, news: others };
  const { piece, awaited, heard } = replaced;
  const marked = new Map(without);
  for (const [key, ids] of [
    ['awaits', awaited],
    ['heard', heard],
  ] as const) {
    for (const id of ids) {
      const memory = memoryOf(marked, id);
      marked.set(id, { ...memory, [key]: joined(memory[key], newsId) });
    }
  }
  return { ledger: marked, news: [...others, piece].sort((a, b) => (a.day < b.day ? 1 : -1)) };
}

function markedIn(ledger: Ledger, key: 'awaits' | 'heard', newsId: string): readonly string[] {
  return [...ledger].flatMap(([id, memory]) => (memory[key]?.includes(newsId) ? [id] : []));
}

/** The ledger without anything about a piece. */
function withoutMarks(ledger: Ledger, newsId: string): Ledger {
  const changed = new Map(ledger);
  for (const [id, memory] of ledger) {
    const { awaits, heard, ...others } = memory;
    if (awaits?.includes(newsId) || heard?.includes(newsId))
      changed.set(id, { ...others, ...marks(without(awaits, newsId), without(heard, newsId)) });
  }
  return changed;
}

/** Contacts who have not heard the piece wait for it. */
function withAwaiting(ledger: Ledger, newsId: string, contactIds: readonly string[]): Ledger {
  const changed = new Map(ledger);
  for (const id of contactIds) {
    const memory = memoryOf(changed, id);
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
  return [...new Set(`${one || ''}${other}`)].sort().join('');
}

function without(digits: string | undefined, gone: string): string {
  return [...(digits || '')].filter((digit) => !gone.includes(digit)).join('');
}

function openTo(awaits: string, news: readonly News[], today: Day): string {
  return news.flatMap((piece) => (awaits.includes(piece.id) && !isOver(piece, today) ? [piece.id] : [])).join('');
}
