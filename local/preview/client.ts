// google.script inside a frame: what the add-on's pages find there, with their clock set to the preview's.
import type { Clock } from '../runtime';

export interface ClientHost {
  readonly clock: Clock;
  /** A fresh google.script.run. */
  newRun(): unknown;
  close(): void;
  focusEditor(): void;
  /** F6 was pressed inside. */
  leave(): void;
  resize(size: { readonly width?: number; readonly height?: number }): void;
}

/** Loads `html` into the frame with `google` in place before its first script. The result takes the page out again. */
export function withClient(frame: HTMLIFrameElement, html: string, host: ClientHost): () => void {
  const google = {
    script: {
      get run() {
        return host.newRun();
      },
      host: {
        origin: location.origin,
        close: () => host.close(),
        setWidth: (width: number) => host.resize({ width }),
        setHeight: (height: number) => host.resize({ height }),
        editor: { focus: () => host.focusEditor() },
      },
    },
  };
  Object.assign(frame, { google, ahead: host.clock.now() - Date.now(), leave: () => host.leave() });
  frame.srcdoc = withHead(html, `${FONTS}<script>(${String(prepare)})()</${'script'}>`);
  return () => frame.removeAttribute('srcdoc');
}

/** Google's own pages have Roboto; a frame has no fonts of the page around it. */
const FONTS = '<link rel="stylesheet" href="fonts.css">';

/** Runs in the frame. Its Date goes on from the moment at which the preview's clock stands. */
function prepare(): void {
  const frame = window.frameElement as unknown as { readonly google: unknown; readonly ahead: number; leave(): void };
  window.addEventListener('keydown', ({ key }) => {
    if (key === 'F6') frame.leave();
  });
  const Native = Date;
  Object.assign(window, {
    google: frame.google,
    Date: new Proxy(Native, {
      construct: (target, parameters: unknown[], newTarget) =>
        Reflect.construct(target, parameters.length === 0 ? [Native.now() + frame.ahead] : parameters, newTarget) as Date,
      get: (target, key) => (key === 'now' ? () => Native.now() + frame.ahead : (Reflect.get(target, key) as unknown)),
    }),
  });
}

/** Puts `addition` first in the head, so that the doctype stays where it is. */
export function withHead(html: string, addition: string): string {
  const found = PLACES.map((place) => place.exec(html)).find((match) => match !== null);
  const at = found === undefined ? 0 : found.index + found[0].length;
  return html.slice(0, at) + addition + html.slice(at);
}

const PLACES = [/<head(\s[^>]*)?>/i, /<html(\s[^>]*)?>/i, /<!doctype[^>]*>/i];
