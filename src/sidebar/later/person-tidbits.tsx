// A person's tidbits on their slips: a new one goes below the old, and all can be edited where they are.
import type { PersonView } from '../../core/person-view';
import type { TidbitCells } from '../../core/tidbits';
import { useEffect, useRef } from 'preact/hooks';
import { follow } from '../person-state';
import { Button } from '../pieces/button';
import { Icon } from '../pieces/icons';
import { Section } from '../pieces/section';
import * as words from '../words';
import { Slips } from '../pieces/slips';
import { addTidbit, saveEdit, write, writingFor, type Writing } from './tidbits-state';

export function Tidbits({ view }: { view: PersonView }) {
  const { fresh, edit } = writingFor(view.contactId);
  return (
    <Section title={words.person.tidbits} as="tb-sub">
      {edit === null ? (
        <>
          <Slips tidbits={view.tidbits} />
          <NewTidbit view={view} text={fresh} />
        </>
      ) : (
        <Editor view={view} edit={edit} />
      )}
    </Section>
  );
}

function NewTidbit({ view, text }: { view: PersonView; text: string }) {
  const { contactId, cells } = view;
  return (
    <form
      class="tb-part"
      onSubmit={(event) => {
        event.preventDefault();
        addTidbit(view, text);
      }}
    >
      <textarea
        class="tb-input tb-input--paper"
        rows={1}
        dir="auto"
        maxLength={500}
        aria-label={words.tidbits.fresh}
        placeholder={words.tidbits.freshHint}
        value={text}
        onInput={(event) => write(contactId, { fresh: event.currentTarget.value })}
      />
      <div class="tb-row tb-row--wrap tb-part">
        <Button look="tonal sm" type="submit" aria-disabled={text.trim() === ''}>
          {words.tidbits.keep}
        </Button>
        {view.tidbits.length > 0 && cells !== null && (
          <Button look="text sm" onClick={() => write(contactId, { edit: { seen: cells, cells } })}>
            {words.tidbits.edit}
          </Button>
        )}
        {text !== '' && <span class="tb-meta">{words.questions.unsavedState}</span>}
      </div>
      {cells === null && <p class="tb-hint">{words.tidbits.tooLong}</p>}
    </form>
  );
}

const PLACES = [0, 1] as const;

function Editor({ view, edit: { seen, cells } }: { view: PersonView; edit: NonNullable<Writing['edit']> }) {
  const { contactId } = view;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector('textarea')?.focus(), []);
  const type = (place: 0 | 1, text: string) => {
    const next: TidbitCells = place === 0 ? [text, cells[1]] : [cells[0], text];
    write(contactId, { edit: { seen, cells: next } });
  };
  return (
    <div ref={box}>
      {PLACES.map((place) => (
        <label key={place} class="tb-field tb-part">
          <span class="tb-label">{words.tidbits.tidbit(place + 1)}</span>
          <textarea
            class="tb-input tb-input--paper"
            rows={2}
            dir="auto"
            maxLength={2000}
            value={cells[place]}
            onInput={(event) => type(place, event.currentTarget.value)}
          />
        </label>
      ))}
      <Conflict view={view} />
      <div class="tb-row tb-part">
        <Button look="tonal sm" onClick={() => saveEdit(view)}>
          {words.tidbits.save}
        </Button>
        <Button look="text sm" onClick={() => write(contactId, { edit: null, conflict: null })}>
          {words.questions.cancel}
        </Button>
      </div>
    </div>
  );
}

/** Somebody changed the same cell meanwhile: what it says now, and whose words shall stay. */
function Conflict({ view }: { view: PersonView }) {
  const { conflict } = writingFor(view.contactId);
  if (conflict === null) return null;
  const takeTheirs = () => {
    write(view.contactId, { edit: null, conflict: null });
    void follow();
  };
  return (
    <div class="tb-notice tb-part" data-kind="error" role="alert">
      <Icon name="warn" />
      <div>
        <p dir="auto">{conflict}</p>
        <div class="tb-notice__actions">
          <Button look="outline sm" onClick={() => saveEdit(view, true)}>
            {words.tidbits.mine}
          </Button>
          <Button look="text sm" onClick={takeTheirs}>
            {words.tidbits.theirs}
          </Button>
        </div>
      </div>
    </div>
  );
}
