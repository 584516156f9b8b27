// Writing, with its progress; what came of it; and how to go on where it stopped.
import { Button } from '../pieces/button';
import { Icon } from '../pieces/icons';
import { closePage } from '../server';
import * as words from '../words';
import { UndoButton, UndoneWords } from './choose';
import { Step } from './dialog';
import { startOver, undone, write, writing, type Writing } from './import-state';

export function Working() {
  const { done, all } = writing.value ?? NOTHING;
  return (
    <Step title={words.bringIn.working}>
      <section class="tb-panel tb-stack-sm" aria-busy="true">
        <progress class="tb-progress" max={all} value={done} aria-label={words.bringIn.working} />
        <p class="tb-num" role="status">
          {words.bringIn.progress(done, all)}
        </p>
        <p class="tb-meta">{words.bringIn.keepOpen}</p>
      </section>
    </Step>
  );
}

export function Stopped() {
  const state = writing.value ?? NOTHING;
  const bar = (
    <>
      <Button look="primary" onClick={() => void write()}>
        {words.bringIn.goOn}
      </Button>
      <Back state={state} />
    </>
  );
  return (
    <Step title={words.bringIn.stopped} bar={bar}>
      <p>{words.bringIn.stoppedHint(state.done, state.all)}</p>
      <UndoneWords />
    </Step>
  );
}

export function Done() {
  const state = writing.value ?? NOTHING;
  const { number, added, updated, already, gone, undoable } = state;
  const lines = [
    words.bringIn.added(added),
    words.bringIn.updated(updated),
    ...(already > 0 ? [words.bringIn.already(already)] : []),
    ...(gone > 0 ? [words.bringIn.gone(gone)] : []),
  ];
  const bar = (
    <>
      <Button look="primary" onClick={() => closePage()}>
        {words.bringIn.close}
      </Button>
      <Button look="outline" onClick={() => startOver()}>
        {words.bringIn.again}
      </Button>
      <Back state={state} />
    </>
  );
  return (
    <Step title={words.bringIn.done(number)} bar={bar}>
      <section class="tb-panel">
        <ul>
          {lines.map((line) => (
            <li key={line} class="tb-map">
              <Icon name="check" />
              <span class="tb-import__wide">{line}</span>
            </li>
          ))}
        </ul>
      </section>
      {number !== null && !undoable && <p class="tb-meta">{words.bringIn.tooLargeToUndo}</p>}
      <UndoneWords />
    </Step>
  );
}

function Back({ state: { number, undoable } }: { state: Writing }) {
  return number === null || !undoable || undone.value !== null ? null : <UndoButton number={number} />;
}

const NOTHING: Writing = { all: 0, done: 0, number: null, added: 0, updated: 0, already: 0, gone: 0, undoable: false };
