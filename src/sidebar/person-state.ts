// Person: whose row is selected. It goes along with the selection in the sheet.
import type { Selected } from '../contract/person';
import type { PersonFound, PersonView } from '../core/person-view';
import { ask, createStore } from './answers';
import { said, trouble } from './feedback';
import { open, screen } from './navigation';
import { server } from './server';
import { signal } from './signals';
import * as words from './words';

export const person = createStore<Selected>();
/** Another tab is in front, and the person opened last is still shown. */
export const aside = signal(false);
/** Newest first. */
export const recent = signal<readonly PersonFound[]>([]);
/** Counts what is typed: a view that comes while somebody types is not put under their hands. */
let typed = 0;
let looking = false;
const MOST_RECENT = 5;

/** Somebody types on this screen; gives the count. */
export function noteTyping(): number {
  return (typed += 1);
}

/** Opens the screen for one person and selects their row in the sheet. */
export function openPerson(contactId: string): void {
  open('person');
  person.set(null);
  void load(contactId);
}

/** Reads the screen for the selected row, or for one person. */
export async function load(contactId: string | null): Promise<void> {
  const answer = await ask(
    () => server.loadPerson(contactId),
    () => void load(contactId),
  );
  if (answer.ok) receive(answer.selected);
}

/** Goes along with the selection in the sheet: when the pointer or the focus comes in, never in between. */
export async function follow(): Promise<void> {
  if (screen.value !== 'person' || looking || trouble.value !== null) return;
  looking = true;
  const before = typed;
  await ask(async () => {
    const answer = await server.loadPerson(null);
    if (answer.ok && before === typed && screen.value === 'person') receive(answer.selected);
    return answer;
  });
  looking = false;
}

/** Somebody whose row has just been selected. */
export function showPerson(view: PersonView): void {
  receive({ kind: 'person', person: view });
}

function receive(next: Selected): void {
  const shown = person.view.value;
  const kept = next.kind === 'elsewhere' && shown?.kind === 'person';
  aside.value = kept;
  if (kept) return;
  person.set(next);
  if (next.kind !== 'person') return;
  const { contactId, name } = next.person;
  if (shown?.kind === 'person' && shown.person.contactId !== contactId) said.value = words.person.now(name);
  recent.value = [next.person, ...recent.value.filter((other) => other.contactId !== contactId)].slice(0, MOST_RECENT);
}
