// What Person is drawn from, and what it may ask of the server. Types alone; everything here survives JSON.
import type { EarlierNote } from '../core/history';
import type { PersonFound, PersonView } from '../core/person-view';
import type { TidbitCells } from '../core/tidbits';
import type { Answer, Change } from './rpc';

/** Whose row is selected in the sheet, or why nobody's is: a row without a person, several rows, another tab. */
export type Selected =
  | { readonly kind: 'person'; readonly person: PersonView }
  | {
      readonly kind: 'several';
      /** Whose row has the cursor, which no filter hides. */
      readonly cursor: readonly PersonFound[];
      /** The first others, and how many more there are; those a filter hides are among them. */
      readonly people: readonly PersonFound[];
      readonly beyond: number;
    }
  | { readonly kind: 'blank' | 'elsewhere' };

/** As typed; '' is skipped, the name may not be. */
export interface NewPerson {
  readonly name: string;
  readonly organization: string;
  readonly role: string;
  readonly email: string;
  readonly howYouKnowThem: string;
}

/** The new row, or those already in the log who may be the same person: nothing was written then. */
export type Added =
  | { readonly kind: 'added'; readonly person: PersonView; readonly undo: readonly Change[] }
  | { readonly kind: 'alike'; readonly people: readonly PersonFound[] };

export interface PersonRpc {
  /** The person of the selected row; with an ID that person, whose row is selected in the sheet then. */
  loadPerson(contactId: string | null): Answer<{ readonly selected: Selected }>;
  /** At most eight people whose name or organization has that text in it. */
  findPeople(text: string): Answer<{ readonly people: readonly PersonFound[] }>;
  /** What History says of a person, newest first; `beyond` is how many older lines there are. */
  loadEarlierNotes(contactId: string): Answer<{ readonly notes: readonly EarlierNote[]; readonly beyond: number }>;
  /** A row more, below the last. `despite` adds it also where somebody alike is in the log. */
  addPerson(person: NewPerson, despite: boolean): Answer<Added>;
  /** A tidbit more, below the old ones. */
  addTidbit(contactId: string, tidbit: string): Answer<{ readonly person: PersonView; readonly undo: readonly Change[] }>;
  /**
   * Writes the tidbits' cells that differ from `seen`, what the page last saw there; `moved` when the sheet holds something else by now.
   * Without `seen` they become what is wanted whatever they hold.
   */
  saveTidbits(
    contactId: string,
    seen: TidbitCells | null,
    wanted: TidbitCells,
  ): Answer<{ readonly person: PersonView; readonly undo: readonly Change[] }>;
}
