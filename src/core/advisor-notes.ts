// What the advisor wrote into the log and the user has not read in a mail yet. A short hash of what was told is remembered with the person.
import type { Contact } from './contact';
import { digitsOf, hashOf } from './hash';
import { memoryOf, type Memory } from './ledger';

/**
 * People whose Advisor notes are new or have changed since they were told. A note that `isKnown` counts as told from now on, and `facts`
 * says so. An emptied cell changes nothing: a column that went missing must not bring every note back as news.
 */
export function newNotes(facts: Map<string, Memory>, contacts: readonly Contact[], isKnown: (id: string) => boolean): Contact[] {
  return contacts.filter((contact) => {
    const { id, advisorNotes } = contact;
    if (id === '' || advisorNotes === '' || markOf(advisorNotes) === facts.get(id)?.noteTold) return false;
    if (!isKnown(id)) return true;
    rememberNote(facts, contact);
    return false;
  });
}

/** The note as it stands has been told. */
export function rememberNote(ledger: Map<string, Memory>, { id, advisorNotes }: Contact): void {
  ledger.set(id, { ...memoryOf(ledger, id), noteTold: markOf(advisorNotes) });
}

/** Six digits to base 36. */
function markOf(note: string): string {
  return digitsOf(hashOf(note), 6);
}
