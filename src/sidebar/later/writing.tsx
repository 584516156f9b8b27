// In Settings: the name and the lines that notes are filled with, and the text behind each kind of note.
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { WritingView } from '../../contract/drafts';
import type { DraftKind } from '../../core/drafts';
import { Select } from '../pieces/fields';
import { Icon } from '../pieces/icons';
import { Section } from '../pieces/section';
import * as words from '../words';
import { NoteText } from './note-text';
import { refusedLine, saveLines, unkept, writing } from './writing-state';

const KINDS = Object.keys(words.draft.kinds) as readonly DraftKind[];
const PLACES = [0, 1, 2] as const;

export function Writing() {
  const view = writing.view.value;
  const [kind, setKind] = useState<DraftKind>('thankYou');
  if (view === null) return null;
  return (
    <Section title={words.writing.title}>
      <SavedField label={words.writing.name} value={view.name} save={(name) => saveLines({ name })} />
      {PLACES.map((place) => (
        <SavedField
          key={place}
          label={words.writing.lines[place]}
          value={view.lines[place]}
          save={(line) => saveLines({ lines: withLine(view.lines, place, line) })}
        />
      ))}
      <p class="tb-hint tb-settings__hint">{words.writing.hint}</p>
      {refusedLine.value !== null && (
        <p class="tb-field__error" role="alert">
          <Icon name="warn" />
          {refusedLine.value}
        </p>
      )}
      <Select
        label={words.writing.kind}
        value={kind}
        choices={KINDS.map((value) => ({ value, text: words.draft.kinds[value] }))}
        onChoose={(value) => setKind(KINDS.find((one) => one === value) ?? kind)}
      />
      <NoteText kind={kind} template={view.templates[kind]} taken={() => undefined} />
    </Section>
  );
}

function withLine([first, second, third]: WritingView['lines'], place: 0 | 1 | 2, line: string): WritingView['lines'] {
  return [place === 0 ? line : first, place === 1 ? line : second, place === 2 ? line : third];
}

interface SavedFieldProps {
  label: string;
  value: string;
  save: (value: string) => Promise<boolean>;
}

/** Saves itself once one is done typing, or leaves. What could not be kept stays, and says so. */
function SavedField({ label, value, save }: SavedFieldProps) {
  const id = useId();
  const [typed, setTyped] = useState(unkept.get(label) ?? null);
  const [failed, setFailed] = useState(unkept.has(label));
  const finish = async () => {
    if (typed === null || typed.trim() === value) return;
    unkept.set(label, typed);
    const kept = await save(typed);
    setFailed(!kept);
    if (!kept || unkept.get(label) !== typed) return;
    unkept.delete(label);
    setTyped(null);
  };
  const leave = useRef(finish);
  leave.current = finish;
  useEffect(() => () => void leave.current(), []);
  return (
    <div class="tb-field tb-part">
      <label class="tb-label" for={id}>
        {label}
      </label>
      <input
        class="tb-input"
        id={id}
        dir="auto"
        maxLength={300}
        value={typed ?? value}
        aria-describedby={failed ? `${id}-failed` : undefined}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onChange={() => void finish()}
      />
      {failed && (
        <p class="tb-meta" id={`${id}-failed`}>
          {words.questions.unsavedState}
        </p>
      )}
    </div>
  );
}
