// The text behind every note of one kind: edited here, kept for the next one.
import { PLACEHOLDERS, type DraftKind } from '../../core/drafts';
import type { NoteTemplate } from '../../core/writing';
import { Button } from '../pieces/button';
import { Field } from '../pieces/fields';
import { Icon } from '../pieces/icons';
import * as words from '../words';
import { keepText, refusedText, typedText, typeText } from './writing-state';

interface NoteTextProps {
  kind: DraftKind;
  template: NoteTemplate;
  /** The text as it is kept now. */
  taken: (template: NoteTemplate) => void;
}

export function NoteText({ kind, template, taken }: NoteTextProps) {
  const text = typedText(kind) ?? template;
  const isNew = text.subject !== template.subject || text.body !== template.body;
  return (
    <div class="tb-part tb-stack-sm">
      <p class="tb-hint">
        {words.draft.templateHint} {PLACEHOLDERS.map((name) => `{${name}}`).join(' ')}
      </p>
      <Field label={words.draft.templateSubject} value={text.subject} onInput={(subject) => typeText(kind, { ...text, subject })} />
      <Field label={words.draft.templateBody} rows={8} value={text.body} onInput={(body) => typeText(kind, { ...text, body })} />
      {refusedText.value !== null && (
        <p class="tb-field__error" role="alert">
          <Icon name="warn" />
          {refusedText.value}
        </p>
      )}
      <div class="tb-row tb-row--wrap tb-part">
        <Button look="tonal sm" aria-disabled={!isNew} onClick={() => isNew && keepText(kind, template, text, taken)}>
          {words.draft.keep}
        </Button>
        {template.own && (
          <Button look="text sm" onClick={() => keepText(kind, template, null, taken)}>
            {words.draft.standard}
          </Button>
        )}
      </div>
    </div>
  );
}
