// People to choose from, each with the symbol and the words of their status.
import type { PersonFound } from '../../core/person-view';
import { openPerson } from '../person-state';
import * as words from '../words';
import { Icon, type Symbol } from './icons';
import { Section } from './section';

export function People({ title, people }: { title: string; people: readonly PersonFound[] }) {
  return (
    <Section title={title}>
      <ul>
        {people.map(({ contactId, name, organization, status }) => (
          <li key={contactId} class="tb-item" data-state={status}>
            <span class="tb-dot">
              <StatusIcon status={status} />
            </span>
            <div>
              <p class="tb-item__name" dir="auto">
                <button type="button" onClick={() => openPerson(contactId)}>
                  {name}
                </button>
              </p>
              <p class="tb-item__meta" dir="auto">
                {[words.person.states[status], organization].filter((part) => part !== '').join(' · ')}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

const SYMBOLS: Readonly<Partial<Record<PersonFound['status'], Symbol>>> = { asked: 'mail', toAsk: 'person' };

export function StatusIcon({ status }: { status: PersonFound['status'] }) {
  return <Icon name={SYMBOLS[status] ?? (`state-${status}` as Symbol)} />;
}
