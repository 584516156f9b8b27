// Who comes in: nobody needs all 900. Search, one organization at a time, all or none of what is shown.
import { useMemo, useState } from 'preact/hooks';
import { addDays, type Day } from '../../core/day';
import type { Candidate } from '../../core/import-dry-run';
import { normalizeHeader } from '../../core/headers';
import { Button } from '../pieces/button';
import { Select } from '../pieces/fields';
import { Icon } from '../pieces/icons';
import { Section } from '../pieces/section';
import * as words from '../words';
import { connectionsIn } from './connections';
import { chooseLines, chosen, source, view } from './import-state';

const AT_ONCE = 100;

export function People({ candidates }: { candidates: readonly Candidate[] }) {
  const [query, setQuery] = useState('');
  const [organization, setOrganization] = useState('');
  const [shown, setShown] = useState(AT_ONCE);
  const [among, setAmong] = useState<Among>(ALL);
  const organizations = countsOf(candidates);
  const table = source.value?.table;
  const today = view.value?.today;
  const connected = useMemo(() => connectionsIn(table, today), [table, today]);
  const fitting = candidates.filter(
    (one) => (organization === '' || `=${organizationOf(one)}` === organization) && fits(one, query) && among.holds(one, connected),
  );
  const lines = fitting.map(({ line }) => line);
  const count = candidates.filter(({ line }) => chosen.value.has(line)).length;
  return (
    <Section title={words.bringIn.who} as="tb-sub">
      <p class="tb-meta" role="status">
        {words.bringIn.chosen(count, candidates.length, fitting.length)}
      </p>
      <div class="tb-cols tb-part">
        <div class="tb-field">
          <label class="tb-label" for="import-search">
            {words.bringIn.search}
          </label>
          <div class="tb-search">
            <Icon name="search" />
            <input
              class="tb-input"
              type="search"
              id="import-search"
              value={query}
              onInput={(event) => {
                setQuery(event.currentTarget.value);
                setShown(AT_ONCE);
              }}
            />
          </div>
        </div>
        <Select
          label={words.bringIn.organization}
          value={organization}
          choices={[
            { value: '', text: words.bringIn.everyOrganization(organizations.length) },
            ...organizations.map(([name, people]) => ({ value: `=${name}`, text: words.bringIn.organizationOf(name, people) })),
          ]}
          onChoose={setOrganization}
        />
        <Select
          label={words.bringIn.show}
          value={among.value}
          choices={[
            { value: ALL.value, text: words.bringIn.everybody },
            { value: 'chosen', text: words.bringIn.chosenOnly },
            ...(connected.size > 0 ? SPANS.map(({ value }) => ({ value, text: words.bringIn.connectedIn[value] })) : []),
          ]}
          onChoose={(value) => setAmong(amongOf(value, today))}
        />
      </div>
      <div class="tb-row tb-part">
        <Button look="outline sm" onClick={() => chooseLines(lines, true)}>
          {words.bringIn.all}
        </Button>
        <Button look="outline sm" onClick={() => chooseLines(lines, false)}>
          {words.bringIn.none}
        </Button>
      </div>
      {fitting.length === 0 && <p class="tb-part">{words.bringIn.nobody}</p>}
      <ul class="tb-part tb-import__people">
        {fitting.slice(0, shown).map((one) => (
          <Row key={one.line} candidate={one} connected={connected.get(one.line)} />
        ))}
      </ul>
      {fitting.length > shown && (
        <Button look="text sm" onClick={() => setShown(shown + AT_ONCE)}>
          {words.bringIn.more(fitting.length - shown)}
        </Button>
      )}
    </Section>
  );
}

function Row({ candidate: { line, person, fills, namesake }, connected }: { candidate: Candidate; connected: Day | undefined }) {
  const id = `line-${String(line)}`;
  const place = [person.cells.role, person.organization].filter((part) => typeof part === 'string' && part !== '').join(', ');
  return (
    <li class="tb-pickrow">
      <input
        class="tb-check"
        type="checkbox"
        id={id}
        checked={chosen.value.has(line)}
        onChange={(event) => chooseLines([line], event.currentTarget.checked)}
      />
      <label for={id}>
        <bdi>{person.name}</bdi> {fills !== null && <span class="tb-tag">{words.bringIn.tags.update}</span>}
        {namesake && <span class="tb-tag">{words.bringIn.tags.namesake}</span>}
        {place !== '' && (
          <span class="tb-meta">
            <bdi>{place}</bdi>
          </span>
        )}
        {connected !== undefined && <span class="tb-meta">{words.bringIn.connected(connected)}</span>}
      </label>
    </li>
  );
}

function organizationOf({ person }: Candidate): string {
  return person.organization;
}

/** Which people are shown. */
interface Among {
  readonly value: string;
  readonly holds: (one: Candidate, connected: ReadonlyMap<number, Day>) => boolean;
}

const ALL: Among = { value: '', holds: () => true };
const SPANS = [
  { value: 'month', days: 31 },
  { value: 'quarter', days: 92 },
  { value: 'year', days: 366 },
] as const;

function amongOf(value: string, today: Day | undefined): Among {
  const span = SPANS.find((one) => one.value === value);
  if (span !== undefined && today !== undefined) {
    const first = addDays(today, -span.days);
    return { value, holds: ({ line }, connected) => (connected.get(line) ?? '') >= first };
  }
  if (value === ALL.value) return ALL;
  // As chosen when this was asked for: nobody vanishes from under the pointer.
  const lines = chosen.value;
  return { value, holds: ({ line }) => lines.has(line) };
}

/** Most people first. */
function countsOf(candidates: readonly Candidate[]): (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const one of candidates) counts.set(organizationOf(one), (counts.get(organizationOf(one)) ?? 0) + 1);
  return [...counts].sort(([a, many], [b, few]) => few - many || (a < b ? -1 : 1));
}

/** Every word of the query is somewhere in name, organization or role. */
function fits({ person }: Candidate, query: string): boolean {
  if (query.trim() === '') return true;
  const text = normalizeHeader([person.name, person.organization, String(person.cells.role ?? '')].join(''));
  return query.split(/\s+/).every((word) => text.includes(normalizeHeader(word)));
}
