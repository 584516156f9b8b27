// Person while no row of a person is selected: why, a search by name, and who was opened lately.
import { useRef, useState } from 'preact/hooks';
import type { Selected } from '../../contract/person';
import type { PersonFound } from '../../core/person-view';
import { found, openPerson, recent, search } from '../person-state';
import { Icon } from '../pieces/icons';
import { People } from '../pieces/people';
import { Title } from '../pieces/screen';
import * as words from '../words';

type Why = Exclude<Selected['kind'], 'person'>;

/** Milliseconds of quiet before what was typed is looked up. */
const PAUSE = 300;

export function Nobody({ why, people }: { why: Why; people: readonly PersonFound[] }) {
  const finds = found.value;
  return (
    <>
      {finds !== null && <h1 class="tb-vh">{words.tabs.person}</h1>}
      <Search />
      {finds === null ? (
        <>
          <div class="tb-empty">
            <Title>{words.person.nobody[why].title}</Title>
            <p class="tb-lead">{words.person.nobody[why].hint}</p>
          </div>
          {people.length > 0 && <People title={words.person.inRows} people={people} />}
          {recent.value.length > 0 && <People title={words.person.recent} people={recent.value} />}
        </>
      ) : finds.length === 0 ? (
        <p class="tb-lead">{words.person.nothingFound}</p>
      ) : (
        <People title={words.person.results(finds.length)} people={finds} />
      )}
    </>
  );
}

/** Enter opens the first match. */
function Search() {
  const [text, setText] = useState('');
  const timer = useRef(0);
  return (
    <form
      class="tb-search"
      onSubmit={(event) => {
        event.preventDefault();
        clearTimeout(timer.current);
        void search(text).then((first) => first && openPerson(first.contactId));
      }}
    >
      <Icon name="search" />
      <input
        class="tb-input"
        type="search"
        dir="auto"
        maxLength={80}
        aria-label={words.person.findLabel}
        placeholder={words.person.find}
        value={text}
        onInput={(event) => {
          const next = event.currentTarget.value;
          setText(next);
          clearTimeout(timer.current);
          timer.current = window.setTimeout(() => void search(next), PAUSE);
        }}
      />
    </form>
  );
}
