// The dialog's frame: one step at a time, trouble above it, what changes spoken.
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import { said, trouble } from '../feedback';
import { Button } from '../pieces/button';
import { Icon, Sprite } from '../pieces/icons';
import * as words from '../words';
import { Choose } from './choose';
import { arrivals, phase } from './import-state';
import { closePage } from '../server';
import { question, stay } from './leaving';
import { Preview } from './preview';
import { Done, Stopped, Working } from './writing';

const STEPS = { choose: Choose, preview: Preview, writing: Working, stopped: Stopped, done: Done } as const;

export function Dialog() {
  const Step = STEPS[phase.value];
  return (
    <main class="tb-app">
      <Sprite />
      <Step />
      <div class="tb-vh" aria-live="polite">
        {said.value}
      </div>
    </main>
  );
}

/** A step's content, scrolling above its bar. */
export function Step({ title, children, bar }: { title: string; children: ComponentChildren; bar?: ComponentChildren }) {
  return (
    <>
      <div class="tb-screen tb-stack" role="region" aria-label={title} tabIndex={0}>
        <Title>{title}</Title>
        <Trouble />
        {children}
      </div>
      {question.value !== null ? <Leaving text={question.value} /> : bar !== undefined && <div class="tb-bar">{bar}</div>}
    </>
  );
}

/** What closing would lose, in place of the step's buttons; focus goes to the safe answer, and back where it was. */
function Leaving({ text }: { text: string }) {
  const stays = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    stays.current?.focus();
    return () => before instanceof HTMLElement && before.focus();
  }, []);
  return (
    <div class="tb-bar tb-import__leaving" role="alertdialog" aria-labelledby="import-leaving">
      <p id="import-leaving">{text}</p>
      <button type="button" class="tb-btn tb-btn--primary" ref={stays} onClick={() => stay()}>
        {words.bringIn.leaving.stay}
      </button>
      <Button look="outline" onClick={() => closePage()}>
        {words.bringIn.leaving.leave}
      </Button>
    </div>
  );
}

/** Focus lands here when a step begins, but not when the dialog opens: there it belongs to Google's frame. */
function Title({ children }: { children: ComponentChildren }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const arrival = arrivals.value;
  useEffect(() => {
    if (arrival > 0) heading.current?.focus();
  }, [arrival]);
  return (
    <h1 class="tb-title" tabIndex={-1} ref={heading}>
      {children}
    </h1>
  );
}

function Trouble() {
  const shown = trouble.value;
  if (shown === null) return null;
  const { retry } = shown;
  return (
    <Notice title={words.trouble.titles[shown.code] ?? words.trouble.title} kind="error">
      <p>{shown.problem}</p>
      {retry !== undefined && (
        <div class="tb-notice__actions">
          <Button
            look="outline sm"
            onClick={() => {
              trouble.value = null;
              retry();
            }}
          >
            <Icon name="retry" />
            {words.trouble.retry}
          </Button>
        </div>
      )}
    </Notice>
  );
}

export function Notice({ title, kind, children }: { title: string; kind: 'warn' | 'error'; children: ComponentChildren }) {
  return (
    <div class="tb-notice" data-kind={kind} role="alert">
      <Icon name="warn" />
      <div>
        <h2 class="tb-sub">{title}</h2>
        {children}
      </div>
    </div>
  );
}
