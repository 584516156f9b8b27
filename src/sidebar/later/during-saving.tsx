// Whether what was typed is in the sheet: a word in the head, and a notice with what to press while it is not.
import { useEffect, useState } from 'preact/hooks';
import { Button } from '../pieces/button';
import { Icon } from '../pieces/icons';
import { ColumnsButton } from '../pieces/trouble-notice';
import * as words from '../words';
import { copyNotes, retryNow } from './during-actions';
import { isOpen, type Conversation } from './during-state';
import type { Keeping } from './keeper';

/** What somebody has still to choose about waits too. */
export function SaveState({ shown: { keeping, savedAt, lines } }: { shown: Conversation }) {
  const state = lines.some(({ sheet }) => sheet !== null) ? 'waiting' : keeping.state === 'typed' ? 'saving' : keeping.state;
  const text = {
    saving: words.during.save.saving,
    saved: words.during.save.saved(savedAt),
    waiting: words.during.save.waiting(lines.filter(isOpen).length),
  }[state];
  return (
    <span class="tb-save" data-save={state} role="status">
      {state === 'waiting' && <Icon name="off" />}
      {state === 'saved' && text !== '' && <Icon name="cloud" />}
      {state === 'saving' && <span class="tb-spin" aria-hidden="true" />}
      {text}
    </span>
  );
}

export function NotSaved({ keeping: { problem, code, since, next } }: { keeping: Extract<Keeping, { state: 'waiting' }> }) {
  const seconds = useSecondsUntil(next);
  return (
    <div class="tb-notice tb-trouble" data-kind="warn">
      <Icon name="off" />
      <div>
        <h2 class="tb-sub">{words.during.waitingTitle}</h2>
        <p role="status">{words.during.waiting(new Date(since).toTimeString().slice(0, 5), problem)}</p>
        <div class="tb-notice__actions">
          <Button look="outline sm" onClick={retryNow}>
            <Icon name="retry" />
            {words.during.retryNow}
          </Button>
          <Button look="text sm" onClick={copyNotes}>
            <Icon name="copy" />
            {words.during.copy}
          </Button>
          {code?.endsWith('Column') === true && <ColumnsButton back="during" />}
        </div>
        <p class="tb-meta tb-num tb-part">{words.during.again(seconds)}</p>
      </div>
    </div>
  );
}

/** Whole seconds, drawn anew each of them. */
function useSecondsUntil(instant: number): number {
  const [, draw] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => draw(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return Math.max(0, Math.ceil((instant - Date.now()) / 1000));
}
