// A click about one person: the cells it writes, and what it teaches about them.
import type { Answer } from '../contract/rpc';
import type { ColumnKey } from '../core/columns';
import type { Contact } from '../core/contact';
import type { Learned, Seen } from '../core/learning';
import type { Situation } from '../core/reminders';
import { writeCells, type Chosen, type Written } from './cells';
import { failure, type Failure } from './failure';
import type { Log } from './log';
import type { Services } from './services';

export function contactIn({ contacts }: Pick<Situation, 'contacts'>, id: string): Contact | undefined {
  return contacts.find((contact) => contact.id === id);
}

export const GONE = failure('unknownContact', 'This person is no longer in the log. Read Today again.');

interface Click {
  /** Those `choose` may name. */
  readonly columns: readonly ColumnKey[];
  readonly choose: (contact: Contact, log: Log) => Chosen;
  readonly teach?: (seen: Seen, contact: Contact, situation: Situation) => Learned;
  /** Said where they are there no more. */
  readonly gone?: Failure;
}

/** As `writeCells`, of somebody who must be in the log; what the click teaches, it teaches about them as they are then. */
export function writeAbout(services: Services, id: string, { columns, choose, teach, gone = GONE }: Click): Answer<Written> {
  return writeCells(
    services,
    columns,
    (log) => {
      const contact = contactIn(log.situation, id);
      return contact ? choose(contact, log) : gone;
    },
    teach &&
      ((seen, { situation }) => {
        const contact = contactIn(situation, id);
        return contact ? teach(seen, contact, situation) : { ledger: seen.ledger, history: [] };
      }),
  );
}
