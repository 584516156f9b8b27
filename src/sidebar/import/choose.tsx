// Where the people come from: a file, or rows to paste. Below it what was brought in lately, with the way back.
import { Button } from '../pieces/button';
import { Field } from '../pieces/fields';
import { Icon } from '../pieces/icons';
import { Section } from '../pieces/section';
import * as words from '../words';
import { Notice, Step } from './dialog';
import { choosePaste, chooseFile, pasted, problem, reading, view } from './import-state';
import { undo, undoing, undone } from './import-writing';
import { leave } from './leaving';

export function Choose() {
  const wrong = problem.value;
  const lookAtPaste = () => choosePaste(pasted.value, words.bringIn.pastedName);
  const bar = (
    <>
      {pasted.value.trim() !== '' && (
        <Button look="primary" onClick={lookAtPaste}>
          {words.bringIn.lookAtPaste}
        </Button>
      )}
      <Button look="text" onClick={() => leave()}>
        {words.bringIn.cancel}
      </Button>
    </>
  );
  return (
    <Step title={words.bringIn.title} bar={bar}>
      <p class="tb-lead">{words.bringIn.intro}</p>
      {wrong !== null && (
        <Notice title={words.bringIn.badFile} kind="error">
          <p>{words.bringIn.problems[wrong.what](wrong.file)}</p>
        </Notice>
      )}
      <div class="tb-field">
        <label class="tb-label" for="import-file">
          {words.bringIn.file}
        </label>
        <input
          class="tb-input tb-import__file"
          type="file"
          id="import-file"
          accept=".csv,.tsv,.txt,.vcf,text/csv,text/vcard,text/plain"
          aria-describedby="import-file-hint"
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            if (file !== undefined) void chooseFile(file);
          }}
        />
        <p class="tb-hint" id="import-file-hint" role="status">
          {reading.value === null ? words.bringIn.fileHint : words.bringIn[reading.value]}
        </p>
      </div>
      <Field label={words.bringIn.paste} value={pasted.value} rows={4} onInput={(text) => (pasted.value = text)} />
      <details class="tb-details">
        <summary>
          <Icon name="next" flip />
          {words.bringIn.where}
        </summary>
        <ul class="tb-import__list">
          {words.bringIn.places.map((place) => (
            <li key={place}>{place}</li>
          ))}
        </ul>
      </details>
      <Earlier />
    </Step>
  );
}

function Earlier() {
  const imports = view.value?.imports ?? [];
  if (imports.length === 0) return null;
  return (
    <Section title={words.bringIn.earlier} as="tb-sub">
      <UndoneWords />
      <ul>
        {imports.map(({ number, file, day, added, updated, undone: isUndone, undoable }) => (
          <li key={number} class="tb-setting">
            <span>
              {words.bringIn.import(number, file, day)}
              <span class="tb-meta">{words.bringIn.importHint(added, updated)}</span>
            </span>
            {isUndone ? <span class="tb-tag">{words.bringIn.undoneTag}</span> : undoable && <UndoButton number={number} />}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Takes one import back; nothing else can be pressed for it meanwhile. */
export function UndoButton({ number }: { number: number }) {
  const busy = undoing.value === number;
  return (
    <Button look="outline sm" aria-disabled={undoing.value !== null} onClick={() => undoing.value === null && void undo(number)}>
      {busy && <span class="tb-spin" aria-hidden="true" />}
      {busy ? words.bringIn.undoing : words.bringIn.undo(number)}
    </Button>
  );
}

/** What was taken back, and who stays. */
export function UndoneWords() {
  const result = undone.value;
  if (result === null) return <p role="status" class="tb-vh" />;
  return (
    <div role="status">
      <p>{words.bringIn[result.isDone ? 'undone' : 'undoneSoFar'](result.number, result.removed, result.emptied)}</p>
      {result.left.length > 0 && (
        <>
          <p>{words.bringIn.stays(result.left.length)}:</p>
          <ul class="tb-import__list">
            {result.left.map((name) => (
              <li key={name} dir="auto">
                {name}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
