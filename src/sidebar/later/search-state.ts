// Finding somebody by name or organization.
import type { PersonFound } from '../../core/person-view';
import { ask } from '../answers';
import { said } from '../feedback';
import { noteTyping } from '../person-state';
import { server } from '../server';
import { signal } from '../signals';
import * as words from '../words';

/** What is searched for, as typed. */
export const searched = signal('');
/** What the search found; null while nothing is searched. */
export const found = signal<readonly PersonFound[] | null>(null);

let latest = 0;

/** Gives the first match. What an older search found is not shown any more. */
export async function search(text: string): Promise<PersonFound | undefined> {
  const turn = (latest = noteTyping());
  if (text.trim() === '') {
    found.value = null;
    return undefined;
  }
  const answer = await ask(
    () => server.findPeople(text),
    () => void search(text),
  );
  if (!answer.ok || turn !== latest) return undefined;
  found.value = answer.people;
  said.value = words.nobody.results(answer.people.length);
  return answer.people[0];
}

export function endSearch(): void {
  searched.value = '';
  found.value = null;
}
