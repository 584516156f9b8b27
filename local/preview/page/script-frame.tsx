// A page of the add-on in a frame as Google serves it: the same sandbox words, and google.script inside.
import { useEffect, useRef } from 'preact/hooks';
import { withClient } from '../client';
import type { Session } from '../session';
import { nextPart } from './parts';

/** Word for word what Google's frame carries; docs/architecture.md says where that is known from. */
const SANDBOX = 'allow-same-origin allow-forms allow-scripts allow-popups allow-downloads allow-modals allow-popups-to-escape-sandbox';

interface ScriptFrameProps {
  readonly title: string;
  readonly html: string;
  readonly session: Session;
  readonly close: () => void;
  readonly style?: string;
}

export function ScriptFrame({ title, html, session, close, style }: ScriptFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    element.setAttribute('sandbox', SANDBOX);
    return withClient(element, html, {
      clock: session.clock,
      newRun: () => session.clientRun(),
      close,
      focusEditor: () => session.focusGrid(),
      leave: () => nextPart(session),
      resize: (size) => {
        if (size.width !== undefined) element.style.width = `${String(size.width)}px`;
        if (size.height !== undefined) element.style.height = `${String(size.height)}px`;
      },
    });
  }, [html]);
  return <iframe ref={frame} title={title} class="script-frame" style={style} />;
}
