// Person while no row of a person is selected: why, a search by name, and who was opened lately.
import { useRef } from 'preact/hooks';
import type { NobodyProps } from '../later';
import { openLater } from '../later';
import { openPerson, recent } from '../person-state';
import { Button } from '../pieces/button';
import { Icon } from '../pieces/icons';
import { Title } from '../pieces/screen';
import * as words from '../words';
import { People } from './people';
import { endSearch, found, search, searched } from './search-state';

/** Milliseconds of quiet before what was typed is looked up. */
const PAUSE = 300;

export function Nobody({ selected }: NobodyProps) {
  const finds = found.value;
  return (
    <>
      {finds !== null && <h1 class="tb-vh">{words.tabs.person}</h1>}
      <Search />
      {finds === null ? (
        <>
          <div class="tb-empty">
            {selected.kind !== 'several' && <Table />}
            <Title>{words.nobody[selected.kind].title}</Title>
            <p class="tb-lead">{words.nobody[selected.kind].hint}</p>
            <Button look="tonal" onClick={() => void openLater('addPerson', null, 'person')}>
              <Icon name="plus" />
              {words.laterTitles.addPerson}
            </Button>
          </div>
          {selected.kind === 'several' && <InRows selected={selected} />}
          {recent.value.length > 0 && <People title={words.nobody.recent} people={recent.value} />}
        </>
      ) : finds.length === 0 ? (
        <p class="tb-lead">{words.nobody.nothingFound}</p>
      ) : (
        <People title={words.nobody.results(finds.length)} people={finds} />
      )}
    </>
  );
}

/** A table with one row chosen. */
function Table() {
  return (
    <svg class="tb-empty__art" viewBox="0 0 128 96" aria-hidden="true">
      <rect x="18" y="14" width="92" height="68" rx="8" fill="#f4f8f6" stroke="#c4cfca" stroke-width="2" />
      <path d="M26 14h76a8 8 0 0 1 8 8v9H18v-9a8 8 0 0 1 8-8z" fill="#0f5c4d" />
      <path d="M19 46h90v15H19z" fill="#dbeee7" />
      <path d="M27 39h30M27 68h26M80 39h18M80 68h22" stroke="#b3c2bb" stroke-width="3" stroke-linecap="round" />
      <path d="M27 53.5h38M80 53.5h14" stroke="#0f5c4d" stroke-width="3" stroke-linecap="round" />
      <path d="m92 58 5 20 4-7 8-1z" fill="#1f1f1f" stroke="#fff" stroke-width="2" stroke-linejoin="round" />
    </svg>
  );
}

/** Whoever has the cursor stands first: with a filter on, theirs is a row one surely sees. */
function InRows({ selected: { cursor, people, beyond } }: { selected: Extract<NobodyProps['selected'], { readonly kind: 'several' }> }) {
  return (
    <>
      {cursor.length > 0 && <People title={words.nobody.cursor} people={cursor} />}
      {people.length > 0 && <People title={cursor.length > 0 ? words.nobody.alsoInRows : words.nobody.inRows} people={people} />}
      {beyond > 0 && <p class="tb-meta">{words.nobody.beyond(beyond)}</p>}
    </>
  );
}

function show(contactId: string): void {
  endSearch();
  openPerson(contactId);
}

/** Enter opens the first match. */
function Search() {
  const text = searched.value;
  const timer = useRef(0);
  return (
    <form
      class="tb-search"
      onSubmit={(event) => {
        event.preventDefault();
        clearTimeout(timer.current);
        void search(text).then((first) => first && show(first.contactId));
      }}
    >
      <Icon name="search" />
      <input
        class="tb-input"
        type="search"
        dir="auto"
        maxLength={80}
        aria-label={words.nobody.findLabel}
        placeholder={words.nobody.find}
        value={text}
        onInput={(event) => {
          const next = event.currentTarget.value;
          searched.value = next;
          clearTimeout(timer.current);
          timer.current = window.setTimeout(() => void search(next), PAUSE);
        }}
      />
    </form>
  );
}
