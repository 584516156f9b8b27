// A note to send: built on one's notes, looked over, opened in a mail program. Tidbit does not send it.
import type { ComponentChildren } from 'preact';
import { checkDraft, withNameRight } from '../../core/draft-check';
import { composeLink, mailtoLink } from '../../core/links';
import { copyText } from '../copy';
import { showToast } from '../feedback';
import { Button, buttonClass } from '../pieces/button';
import { Field } from '../pieces/fields';
import { Icon, type Symbol } from '../pieces/icons';
import { Loading } from '../pieces/loading';
import { Region, SubHead } from '../pieces/screen';
import * as words from '../words';
import { choose, markSent, note, takeTemplate, write, type Note } from './draft-state';
import { NoteText } from './note-text';

export function DraftNote() {
  const now = note.value;
  if (now === null) {
    return (
      <>
        <SubHead title={words.laterTitles.draft} />
        <Region label={words.laterTitles.draft}>
          <Loading />
        </Region>
      </>
    );
  }
  const { view, text } = now;
  return (
    <>
      <SubHead title={words.draft.titles[view.kind](view.values['first name'])}>
        <DueChip view={view} />
      </SubHead>
      <Region label={words.draft.region(view.name)} stack>
        <BuiltOn now={now} />
        <Field label={words.draft.subject} value={text.subject} onInput={(subject) => write({ subject })} />
        <Field label={words.draft.body(view.to || view.name)} rows={10} value={text.body} onInput={(body) => write({ body })} />
        <Checks now={now} />
        <details class="tb-details">
          <summary>
            <Icon name="next" flip />
            {words.draft.template}
          </summary>
          <NoteText kind={view.kind} template={view.template} taken={takeTemplate} />
        </details>
      </Region>
      <Ways now={now} />
    </>
  );
}

interface Part {
  now: Note;
}

/** When a thank-you is due; other notes have time. */
function DueChip({ view: { need } }: Pick<Note, 'view'>) {
  if (need === null || (need.state !== 'due' && need.state !== 'late')) return null;
  return (
    <span class="tb-chip" data-state={need.state}>
      <Icon name={`state-${need.state}` satisfies Symbol} />
      {need.state === 'due' && need.due !== null ? words.draft.due(need.due) : words.draft.late}
    </span>
  );
}

/** Only what the text has a place for is offered. */
function BuiltOn({ now: { view, chosen } }: Part) {
  const { subject, body } = view.template;
  const tidbits = `${subject}${body}`.includes('{tidbit}') ? view.tidbits : [];
  const learned = `${subject}${body}`.includes('{learned}') ? view.learned : '';
  if (tidbits.length === 0 && learned === '') return null;
  return (
    <fieldset>
      <legend class="tb-legend">{words.draft.notes}</legend>
      {tidbits.map((tidbit, index) => (
        <div key={tidbit} class="tb-pickrow">
          <input
            class="tb-check"
            type="radio"
            name="tidbit"
            id={`tidbit-${String(index)}`}
            checked={chosen.tidbit === tidbit}
            onChange={() => choose({ tidbit })}
          />
          <label for={`tidbit-${String(index)}`}>
            <span class="tb-slip" dir="auto">
              {words.today.tidbit(tidbit)}
            </span>
          </label>
        </div>
      ))}
      {learned !== '' && (
        <div class="tb-pickrow">
          <input
            class="tb-check"
            type="checkbox"
            id="learned"
            checked={chosen.learned}
            onChange={(event) => choose({ learned: event.currentTarget.checked })}
          />
          <label for="learned" dir="auto">
            {learned}
            <span class="tb-meta">{words.draft.learned}</span>
          </label>
        </div>
      )}
    </fieldset>
  );
}

/** Advice; nothing here keeps anybody from sending. */
function Checks({ now: { view, text } }: Part) {
  const to = { name: view.name, firstName: view.values['first name'] };
  const { misspelt, tidbit, asksForJob, unsigned, request } = checkDraft(view.kind, text.body, to, view.tidbits);
  const says = words.draft;
  return (
    <ul aria-label={says.check} aria-live="polite">
      {misspelt !== null && (
        <Check ok={false} text={says.misspelt(misspelt.found, misspelt.right)}>
          <Button look="text sm" aria-label={says.fixLabel(misspelt.right)} onClick={() => write(put(text, misspelt))}>
            {says.fix}
          </Button>
        </Check>
      )}
      {tidbit !== null && <Check ok={tidbit.length > 0} text={tidbit.length > 0 ? says.mentions(tidbit) : says.noTidbit} />}
      <Check ok={asksForJob === null} text={asksForJob === null ? says.noJob : says.asks(asksForJob)} />
      {unsigned && <Check ok={false} text={says.unsigned} />}
      {request !== null &&
        REQUEST.map((what) => <Check key={what} ok={request[what]} text={says.request[what][request[what] ? 'yes' : 'no']} />)}
    </ul>
  );
}

const REQUEST = ['notForJob', 'length', 'times'] as const;

function put({ subject, body }: Note['text'], misspelt: Parameters<typeof withNameRight>[1]): Note['text'] {
  return { subject: withNameRight(subject, misspelt), body: withNameRight(body, misspelt) };
}

function Check({ ok, text, children }: { ok: boolean; text: string; children?: ComponentChildren }) {
  return (
    <li class="tb-checkline" data-ok={ok ? 'yes' : 'look'}>
      <Icon name={ok ? 'check' : 'warn'} />
      <span dir="auto">{text}</span>
      {children}
    </li>
  );
}

function Ways({ now }: Part) {
  const { view, text } = now;
  const gmail = composeLink(view.to, text);
  const noAddress = view.to === '';
  const copy = () => showToast(copyText(text.body) ? words.copied : words.notCopied);
  return (
    <div class="tb-bar">
      {(noAddress || !gmail.whole) && <p class="tb-meta">{noAddress ? words.draft.noAddress : words.draft.cut}</p>}
      {!noAddress && (
        <Way url={gmail.url} look="primary">
          <Icon name="mail" />
          {words.draft.gmail}
        </Way>
      )}
      <Button look={noAddress ? 'primary' : 'outline'} onClick={copy}>
        <Icon name="copy" />
        {words.draft.copy}
      </Button>
      {noAddress && view.link !== '' && (
        <Way url={view.link} look="outline">
          {words.draft.page}
        </Way>
      )}
      {!noAddress && (
        <Way url={mailtoLink(view.to, text).url} look="text">
          {words.draft.mail}
        </Way>
      )}
      <Button look="text" onClick={() => void markSent()}>
        <Icon name="check" />
        {words.draft.sent}
      </Button>
    </div>
  );
}

/** Opens beside the sheet: a link marks nothing. */
function Way({ url, look, children }: { url: string; look: string; children: ComponentChildren }) {
  return (
    <a class={buttonClass(look)} href={url} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}
