// Somebody new: a row at the end of the table. Only the name is needed; who may be there already is named before anything is written.
import { WAYS_TO_KNOW } from '../../core/columns';
import { openPerson } from '../person-state';
import { Button } from '../pieces/button';
import { Field, Select } from '../pieces/fields';
import { Icon } from '../pieces/icons';
import { Region, SubHead } from '../pieces/screen';
import * as words from '../words';
import { add, adding, alike, newcomer, type } from './add-person-state';

const WAYS = [{ value: '', text: words.addPerson.unknown }, ...WAYS_TO_KNOW.map((way) => ({ value: way, text: way }))];

export function AddPerson() {
  const { name, organization, role, email, howYouKnowThem } = newcomer.value;
  const title = words.laterTitles.addPerson;
  const busy = adding.value;
  return (
    <>
      <SubHead title={title} />
      <form
        class="tb-form"
        onSubmit={(event) => {
          event.preventDefault();
          void add(false);
        }}
      >
        <Region label={title} stack>
          <p class="tb-meta">{words.addPerson.lead}</p>
          <Field label={words.addPerson.name} required value={name} onInput={(value) => type({ name: value })} />
          <Field label={words.addPerson.organization} value={organization} onInput={(value) => type({ organization: value })} />
          <Field label={words.addPerson.role} value={role} onInput={(value) => type({ role: value })} />
          <Field label={words.addPerson.email} value={email} onInput={(value) => type({ email: value })} />
          <Select label={words.addPerson.how} value={howYouKnowThem} choices={WAYS} onChoose={(value) => type({ howYouKnowThem: value })} />
          <Alike />
        </Region>
        <div class="tb-bar">
          <Button look="primary" type="submit" aria-disabled={busy || name.trim() === ''}>
            {busy ? words.addPerson.adding : words.addPerson.add}
          </Button>
        </div>
      </form>
    </>
  );
}

function Alike() {
  if (alike.value === null) return null;
  return (
    <div class="tb-notice" data-kind="warn" role="alert">
      <Icon name="warn" />
      <div>
        <h2 class="tb-sub">{words.addPerson.alike}</h2>
        <p>{words.addPerson.alikeHint}</p>
        <ul>
          {alike.value.map(({ contactId, name, row, organization }) => (
            <li key={contactId} dir="auto">
              <button type="button" class="tb-link" onClick={() => openPerson(contactId)}>
                {words.addPerson.row(name, row)}
              </button>
              {organization !== '' && <span class="tb-meta"> {organization}</span>}
            </li>
          ))}
        </ul>
        <div class="tb-notice__actions">
          <Button look="outline sm" onClick={() => void add(true)}>
            {words.addPerson.despite}
          </Button>
        </div>
      </div>
    </div>
  );
}
