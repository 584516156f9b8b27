// What the diary says of the people whose earlier notes were opened.
import type { EarlierNote } from '../../core/history';
import { ask } from '../answers';
import { server } from '../server';
import { signal } from '../signals';

interface Notes {
  readonly notes: readonly EarlierNote[];
  /** How many older lines there are. */
  readonly beyond: number;
}

/** By contact; undefined while they are on their way. */
export const earlierNotes = signal<Readonly<Record<string, Notes | undefined>>>({});

export async function loadEarlierNotes(contactId: string): Promise<void> {
  const answer = await ask(
    () => server.loadEarlierNotes(contactId),
    () => void loadEarlierNotes(contactId),
  );
  if (answer.ok) earlierNotes.value = { ...earlierNotes.value, [contactId]: answer };
}
