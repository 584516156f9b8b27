// Writing, with its progress; what came of it; and how to go on where it stopped.
import { useEffect, useState } from 'preact/hooks';
import { Button } from '../pieces/button';
import { Icon } from '../pieces/icons';
import { closePage } from '../server';
import * as words from '../words';
import { UndoButton, UndoneWords } from './choose';
import { Step } from './dialog';
import { dryRun, source } from './import-state';
import { leave } from './leaving';
import { beginAnew, undone, write, writing, type Writing } from './import-writing';

/** Reading and comparing are done by now. Google writes in one go, so what is left of it nobody can count: the time is shown instead. */
export function Working() {
  const { done, all, atOnce } = writing.value ?? NOTHING;
  const seconds = useSeconds();
  const file = source.value;
  const steps = [
    ...(file === null ? [] : [words.bringIn.stepRead(file.name, file.table.lines.length)]),
    words.bringIn.stepCompared(dryRun.value?.candidates.length ?? all),
  ];
  const uncounted = atOnce && done === 0;
  return (
    <Step title={words.bringIn.working}>
      <section class="tb-panel tb-stack-sm" aria-busy="true">
        <ul>
          {steps.map((step) => (
            <li key={step} class="tb-map">
              <Icon name="check" />
              <span class="tb-import__wide">{step}</span>
            </li>
          ))}
        </ul>
        <p class="tb-num" role="status">
          {uncounted ? words.bringIn.allAtOnce(all) : words.bringIn.progress(done, all)}
        </p>
        <progress class="tb-progress" max={all} value={uncounted ? undefined : done} aria-label={words.bringIn.working} />
        <p class="tb-meta tb-num">{words.bringIn.elapsed(seconds)}</p>
        <p class="tb-meta">{words.bringIn.keepOpen}</p>
      </section>
    </Step>
  );
}

/** Since this step began. */
function useSeconds(): number {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const began = Date.now();
    const timer = setInterval(() => setSeconds(Math.round((Date.now() - began) / 1000)), 1000);
    return () => clearInterval(timer);
  }, []);
  return seconds;
}

export function Stopped() {
  const state = writing.value ?? NOTHING;
  const bar = (
    <>
      <Button look="primary" onClick={() => void write()}>
        {words.bringIn.goOn}
      </Button>
      <Back state={state} />
      <Button look="text" onClick={() => leave()}>
        {words.bringIn.close}
      </Button>
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
  const isTakenBack = undone.value?.isDone === true;
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
      <Button look="outline" onClick={() => beginAnew()}>
        {words.bringIn.again}
      </Button>
      <Back state={state} />
    </>
  );
  return (
    <Step title={isTakenBack ? words.bringIn.takenBack : words.bringIn.done(number)} bar={bar}>
      {!isTakenBack && (
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
      )}
      {number !== null && !undoable && <p class="tb-meta">{words.bringIn.tooLargeToUndo}</p>}
      <UndoneWords />
    </Step>
  );
}

function Back({ state: { number, undoable } }: { state: Writing }) {
  return number === null || !undoable || undone.value !== null ? null : <UndoButton number={number} />;
}

const NOTHING: Writing = { all: 0, done: 0, atOnce: true, number: null, added: 0, updated: 0, already: 0, gone: 0, undoable: false };
