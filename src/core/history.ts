// History: the append-only diary of what people did. Its columns, its words, its rows. The rules never read it.
import type { Calendar, Instant } from './day';
import type { MovedId } from './identity';
import type { HistoryEntry } from './reminders';
import { sayInstant, type When } from './say-when';
import { isDate, textOf, type Cell } from './table';
import { excerpt } from './text';

/** The last column, the contact's ID, is hidden. */
export const HISTORY_HEADERS = ['When', 'Who', 'What', 'Detail', 'ID'] as const;

/** The names the tab may have: the second where the user's file already has the first. */
export const HISTORY_TABS = ['History', 'Tidbit history'] as const;

/** What happened, as the What column says it. */
export const HISTORY_WORDS = {
  met: 'Met',
  typedOver: 'Typed into a Tidbit cell',
  idsBack: 'Hidden IDs put back',
  imported: 'Imported',
  undone: 'Undone',
} as const;

/** Entries as cells under HISTORY_HEADERS; When is a real date-time. */
export function historyRows(entries: readonly HistoryEntry[]): Cell[][] {
  return entries.map(({ at, name, what, detail, id }) => [new Date(at), name, what, detail, id]);
}

/** One line however many rows: a sort of ten thousand rows without the hidden column is one thing that happened. */
export function entriesForMovedIds(moved: readonly MovedId[], at: Instant): HistoryEntry[] {
  if (moved.length === 0) return [];
  const [first] = moved;
  const detail =
    moved.length === 1
      ? `The hidden ID of ${first.name} stood in row ${String(first.from)} and went back to row ${String(first.to)}.`
      : `${String(moved.length)} rows had been moved without their hidden IDs. Each ID went back to its person.`;
  return [{ at, id: '', name: '', what: HISTORY_WORDS.idsBack, detail }];
}

/** What a user typed into a cell the add-on writes, kept before it is replaced. */
export function entryForTypedText(
  at: Instant,
  contact: { readonly id: string; readonly name: string },
  header: string,
  text: string,
): HistoryEntry {
  return { at, id: contact.id, name: contact.name, what: HISTORY_WORDS.typedOver, detail: `${header}: ${text}` };
}

/** One line of the diary, for the page. */
export interface EarlierNote {
  readonly when: When | null;
  readonly what: string;
  readonly detail: string;
}

/** What the tab says of one person, newest first; `beyond` is how many lines there are more than shown. `grid` is the tab from A1. */
export function notesAbout(
  contactId: string,
  grid: readonly (readonly Cell[])[],
  now: Instant,
  calendar: Calendar,
): { readonly notes: readonly EarlierNote[]; readonly beyond: number } {
  const rows = grid.filter((cells) => textOf(cells[ID]) === contactId).reverse();
  const notes = rows.slice(0, MOST_NOTES).map(([when, , what, detail]) => ({
    when: isDate(when) ? sayInstant(when.getTime(), now, calendar) : null,
    what: excerpt(textOf(what), LONGEST_TEXT),
    detail: excerpt(textOf(detail), LONGEST_TEXT),
  }));
  return { notes, beyond: rows.length - notes.length };
}

const ID = HISTORY_HEADERS.indexOf('ID');
const MOST_NOTES = 30;
const LONGEST_TEXT = 300;
