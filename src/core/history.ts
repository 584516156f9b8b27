// History: the append-only diary of what people did. Its columns, its words, its rows. The rules never read it.
import type { ColumnKey } from './columns';
import type { Contact } from './contact';
import { clockWords, dayWords, type Calendar, type Day, type Instant, type MinuteOfDay } from './day';
import type { MovedId } from './identity';
import * as HISTORY_WORDS from './history-words';
import { cellIn, findList, textIn } from './list-tab';
import { sayInstant, type When } from './say-when';
import { CELL_LIMIT, isDate, textOf, type Cell } from './table';
import { excerpt, figure } from './text';

/** A line of the diary people read. Never read by the rules. */
export interface HistoryEntry {
  readonly at: Instant;
  readonly id: string;
  readonly name: string;
  readonly what: string;
  readonly detail: string;
}

/** The last column, the contact's ID, is hidden. */
export const HISTORY_HEADERS = ['When', 'Who', 'What', 'Detail', 'ID'] as const;

/** The names the tab may have: the second where the user's file already has the first. */
export const HISTORY_TABS = ['History', 'Tidbit history'] as const;

/** Entries as cells under HISTORY_HEADERS; When is a real date-time. What is too long for one cell goes on in the next row. */
export function historyRows(entries: readonly HistoryEntry[]): Cell[][] {
  return entries.flatMap(({ at, name, what, detail, id }) =>
    inCells(detail).map((part): Cell[] => [new Date(at), excerpt(name, LONGEST_NAME), what, part, id]),
  );
}

const LONGEST_NAME = 200;
function inCells(text: string): string[] {
  const parts = [text.slice(0, CELL_LIMIT)];
  for (let from = CELL_LIMIT; from < text.length; from += CELL_LIMIT) parts.push(text.slice(from, from + CELL_LIMIT));
  return parts;
}

/** A meeting that passed, was called off or moved; `minute` is null where the log holds no time. */
export function entryForMeeting(
  { id, name }: Pick<Contact, 'id' | 'name'>,
  what: string,
  { day, minute }: { readonly day: Day; readonly minute: MinuteOfDay | null },
  at: Instant,
): HistoryEntry {
  return { at, id, name, what, detail: `${dayInWords(day)}${minute === null ? '' : `, ${clockWords(minute)}`}` };
}

/** What people did, as the columns say in which a date or a tick states it. */
const DEEDS = [
  { key: 'askedOn', what: HISTORY_WORDS.asked, on: ({ askedOn }) => askedOn },
  { key: 'thankYouSent', what: HISTORY_WORDS.thanked, on: ({ thanked }) => thanked },
  { key: 'referrerTold', what: HISTORY_WORDS.referrerTold, on: ({ referrerTold }) => referrerTold },
  { key: 'lastContact', what: HISTORY_WORDS.followedUp, on: ({ lastContact }) => lastContact },
] as const satisfies readonly {
  readonly key: ColumnKey;
  readonly what: string;
  readonly on: (contact: Contact) => Day | 'tick' | null;
}[];

/** What the edited columns of these people state now. A cell that was emptied states nothing. `greets`: their Last contact was a greeting. */
export function entriesForEdit(
  contacts: readonly Contact[],
  edited: readonly ColumnKey[],
  at: Instant,
  greets: (contact: Contact) => boolean,
): HistoryEntry[] {
  return DEEDS.filter(({ key }) => edited.includes(key)).flatMap(({ key, what, on }) => {
    const done = contacts.flatMap((contact) => {
      const day = on(contact);
      const said = key === 'lastContact' && greets(contact) ? HISTORY_WORDS.greeted : what;
      return day ? [{ at, id: contact.id, name: contact.name, what: said, detail: day === 'tick' ? '' : dayInWords(day) }] : [];
    });
    return inFew(done, what, at);
  });
}

/** What Undo put back: a line a person, with the headers of their cells. */
export function entriesForUndone(
  cells: readonly { readonly id: string; readonly name: string; readonly header: string }[],
  at: Instant,
): HistoryEntry[] {
  const byId = new Map<string, HistoryEntry>();
  for (const { id, name, header } of cells) {
    const before = byId.get(id);
    byId.set(id, { at, id, name, what: HISTORY_WORDS.undone, detail: before ? `${before.detail}, ${header}` : header });
  }
  return inFew([...byId.values()], HISTORY_WORDS.undone, at);
}

/** A paste over a whole table is one thing that happened. */
const MOST_LINES = 20;

function inFew(entries: HistoryEntry[], what: string, at: Instant): HistoryEntry[] {
  if (entries.length <= MOST_LINES) return entries;
  return [{ at, id: '', name: '', what, detail: `${figure(entries.length)} people` }];
}

function dayInWords(day: Day): string {
  return `${dayWords(day)} ${day.slice(0, 4)}`;
}

/** The entries that `rows`, those of a History from before, do not hold yet: whoever sets up again has met nobody twice. */
export function notYetWritten(entries: readonly HistoryEntry[], rows: readonly (readonly Cell[])[]): readonly HistoryEntry[] {
  const written = new Set(rows.map(([, name, what, detail]) => JSON.stringify([name, what, detail])));
  return entries.filter(({ name, what, detail }) => !written.has(JSON.stringify([name, what, detail])));
}

/** A meeting that took place, as the diary has it. */
export interface PastMeeting {
  readonly contactId: string;
  readonly day: Day;
}

/**
 * The meetings written down and not taken back since, each once. Rows people changed count as they stand now. `grid` is the tab from A1,
 * `dateMet` the log's header of that column: Undo of it takes back what the line before said.
 */
export function meetingsIn(grid: readonly (readonly Cell[])[], calendar: Calendar, dateMet?: string): readonly PastMeeting[] {
  const layout = findList(grid, { when: 'When', what: 'What', detail: 'Detail', id: 'ID' }, ['when', 'what', 'detail', 'id']);
  if (!layout) return [];
  const meetings = new Map<string, PastMeeting>();
  const before = new Map<string, () => unknown>();
  for (const cells of grid.slice(layout.headerRow)) {
    const when = cellIn(layout, cells, 'when');
    const what = textIn(layout, cells, 'what');
    const contactId = textIn(layout, cells, 'id');
    // What was called off or moved is told by the words for its day: When is then the moment somebody said so.
    const detail = textIn(layout, cells, 'detail');
    const key = `${contactId} ${detail.split(',')[0]}`;
    const isMet = what === HISTORY_WORDS.met && isDate(when);
    if (what === HISTORY_WORDS.undone && detail.split(', ').some((header) => header === dateMet)) before.get(contactId)?.();
    if (!isMet && what !== HISTORY_WORDS.cancelled && what !== HISTORY_WORDS.moved) continue;
    const stood = meetings.get(key);
    before.set(contactId, () => (stood ? meetings.set(key, stood) : meetings.delete(key)));
    if (isMet) meetings.set(key, { contactId, day: calendar.dayOf(when.getTime()) });
    else meetings.delete(key);
  }
  return [...meetings.values()];
}

/** One line however many rows: a sort of ten thousand rows without the hidden column is one thing that happened. */
export function entriesForMovedIds(moved: readonly MovedId[], at: Instant): HistoryEntry[] {
  if (moved.length === 0) return [];
  const [first] = moved;
  const detail =
    moved.length === 1
      ? `The hidden ID of ${first.name} stood in row ${first.from} and went back to row ${first.to}.`
      : `${moved.length} rows had been moved without their hidden IDs. Each ID went back to its person.`;
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
