// The toast: ten seconds, waiting while it is hovered or focused, always with Undo where something can be put back.
import { useEffect, useRef } from 'preact/hooks';
import { toast, type Toast } from '../feedback';
import * as words from '../words';

const SECONDS = 10;

export function ToastArea() {
  const shown = toast.value;
  return <div role="status">{shown !== null && <ToastLine shown={shown} />}</div>;
}

function ToastLine({ shown }: { shown: Toast }) {
  const undo = useRef<HTMLButtonElement>(null);
  const from = useFocusAtFirst(shown);
  const { pause, run } = useCountdown(shown);
  const takeBack = () => {
    toast.value = null;
    shown.undo?.();
    if (from.current instanceof HTMLElement && from.current.isConnected) from.current.focus();
  };
  useUndoKeys(shown, from, undo, takeBack);
  return (
    <div class="tb-toast" onMouseEnter={pause} onMouseLeave={run} onFocusIn={pause} onFocusOut={run}>
      <p>{shown.text}</p>
      {shown.undo !== undefined && (
        <button type="button" class="tb-btn tb-btn--text tb-btn--sm" ref={undo} onClick={takeBack}>
          {words.undo}
        </button>
      )}
    </div>
  );
}

interface Place<T extends Element> {
  current: T | null;
}

/** Where focus was once the screen was drawn again after the action: Tab from there leads to Undo. */
function useFocusAtFirst(shown: Toast): Place<Element> {
  const from = useRef<Element>(null);
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      from.current = document.activeElement;
      // The toast takes its room from the panel.
      from.current?.scrollIntoView({ block: 'nearest' });
    });
    return () => cancelAnimationFrame(frame);
  }, [shown]);
  return from;
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

/** Tab from where focus went leads to Undo, and from there on as if Undo stood there; Ctrl+Z outside a field takes back too. */
function useUndoKeys(shown: Toast, from: Place<Element>, undo: Place<HTMLButtonElement>, takeBack: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const focused = document.activeElement;
      const inField = focused instanceof HTMLInputElement || focused instanceof HTMLTextAreaElement;
      const isUndo = (event.ctrlKey || event.metaKey) && event.key === 'z' && !inField && shown.undo !== undefined;
      const isTab = event.key === 'Tab' && undo.current !== null;
      if (isUndo) takeBack();
      else if (isTab && !event.shiftKey && focused === from.current) undo.current?.focus();
      else if (isTab && focused instanceof HTMLElement && focused === undo.current && from.current instanceof HTMLElement) {
        from.current.focus();
        // From there the browser goes on by itself, past Undo, which may come next.
        if (!event.shiftKey) {
          focused.tabIndex = -1;
          setTimeout(() => (focused.tabIndex = 0));
          return;
        }
      } else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [shown]);
}
