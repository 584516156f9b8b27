// The toast: ten seconds, waiting while it is hovered or focused, always with Undo where something can be put back.
import { useEffect, useRef } from 'preact/hooks';
import { toast, type Toast } from '../feedback';
import { words } from '../words';

const SECONDS = 10;

export function ToastArea() {
  const shown = toast.value;
  return <div role="status">{shown !== null && <ToastLine key={shown.text} shown={shown} />}</div>;
}

function ToastLine({ shown }: { shown: Toast }) {
  const undo = useRef<HTMLButtonElement>(null);
  const { pause, run } = useCountdown(shown);
  useUndoKeys(shown, undo);
  return (
    <div class="tb-toast" onMouseEnter={pause} onMouseLeave={run} onFocusIn={pause} onFocusOut={run}>
      <p>{shown.text}</p>
      {shown.undo !== undefined && (
        <button type="button" class="tb-btn tb-btn--text tb-btn--sm" ref={undo} onClick={() => takeBack(shown)}>
          {words.undo}
        </button>
      )}
    </div>
  );
}

function takeBack(shown: Toast): void {
  toast.value = null;
  shown.undo?.();
  if (shown.from instanceof HTMLElement && shown.from.isConnected) shown.from.focus();
}

/** Takes the toast away after its time, not counting the time it was looked at. */
function useCountdown(shown: Toast): { pause: () => void; run: () => void } {
  const timer = useRef(0);
  const pause = () => clearTimeout(timer.current);
  const run = () => {
    pause();
    timer.current = window.setTimeout(() => {
      if (toast.value === shown) toast.value = null;
    }, SECONDS * 1000);
  };
  useEffect(() => {
    run();
    return pause;
  }, [shown]);
  return { pause, run };
}

/** Tab from where focus went leads to Undo; Ctrl+Z outside a field takes back too. */
function useUndoKeys(shown: Toast, undo: { current: HTMLButtonElement | null }): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const from = document.activeElement;
      const inField = from instanceof HTMLInputElement || from instanceof HTMLTextAreaElement;
      const isUndo = (event.ctrlKey || event.metaKey) && event.key === 'z' && !inField && shown.undo !== undefined;
      const isNext = event.key === 'Tab' && !event.shiftKey && undo.current !== null && from === shown.from;
      if (!isUndo && !isNext) return;
      event.preventDefault();
      if (isUndo) takeBack(shown);
      else undo.current?.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [shown]);
}
