// Somebody in the log by their ID, and what is said when they are there no more.
import type { Contact } from '../core/contact';
import type { Situation } from '../core/reminders';
import { failure } from './endpoints';

export function contactIn({ contacts }: Pick<Situation, 'contacts'>, id: string): Contact | undefined {
  return contacts.find((contact) => contact.id === id);
}

export const GONE = failure('unknownContact', 'This person is no longer in the log. Read Today again.');
