// Somebody new: what is typed, kept until their row is in the sheet; who is there already is named first.
import type { NewPerson } from '../../contract/person';
import type { PersonFound } from '../../core/person-view';
import { ask } from '../answers';
import { said, showToast } from '../feedback';
import { open, screen } from '../navigation';
import { load, showPerson } from '../person-state';
import { server } from '../server';
import { signal } from '../signals';
import * as words from '../words';

const NOTHING: NewPerson = { name: '', organization: '', role: '', email: '', howYouKnowThem: '' };

export const newcomer = signal<NewPerson>(NOTHING);
/** Those in the log who may be the same person; null while nobody was found. */
export const alike = signal<readonly PersonFound[] | null>(null);
export const adding = signal(false);

export function type(change: Partial<NewPerson>): void {
  newcomer.value = { ...newcomer.value, ...change };
  alike.value = null;
}

/** `despite` adds them although somebody alike is there. */
export async function add(despite: boolean): Promise<void> {
  const given = newcomer.value;
  if (adding.value || given.name.trim() === '') return;
  adding.value = true;
  const answer = await ask(
    () => server.addPerson(given, despite),
    () => void add(despite),
  );
  adding.value = false;
  if (!answer.ok) return;
  if (answer.kind === 'alike') {
    alike.value = answer.people;
    return;
  }
  const { person, undo } = answer;
  newcomer.value = NOTHING;
  alike.value = null;
  if (screen.value === 'addPerson') open('person');
  showPerson(person);
  showToast(words.addPerson.added(person.name, person.row), () => void takeBack(given, undo));
}

/** What was typed is in its fields again. */
async function takeBack(given: NewPerson, undo: Parameters<typeof server.undo>[0]): Promise<void> {
  const answer = await ask(
    () => server.undo(undo),
    () => void takeBack(given, undo),
  );
  if (!answer.ok) return;
  newcomer.value = given;
  said.value = answer.left.length === 0 ? words.undone : words.undoneExcept(answer.left);
  await load(null);
}
