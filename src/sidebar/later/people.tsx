// People to choose from, each with the symbol and the words of their status.
import type { PersonFound } from '../../core/person-view';
import { openPerson } from '../person-state';
import * as words from '../words';
import { Section } from '../pieces/section';
import { StatusIcon } from '../pieces/status-icon';
import { endSearch } from './search-state';

function choose(contactId: string): void {
  endSearch();
  openPerson(contactId);
}

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
                <button type="button" onClick={() => choose(contactId)}>
                  {name}
                </button>
              </p>
              <p class="tb-item__meta" dir="auto">
                {[words.statuses[status], organization].filter((part) => part !== '').join(' · ')}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
