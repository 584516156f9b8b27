// What stands over the sheet: a question of Ui.alert, a dialog with a page of its own, a toast, the note that a script runs.
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Alert, Shown } from '../../runtime';
import type { Session } from '../session';
import { ScriptFrame } from './script-frame';

const WORDS: Readonly<Record<string, string>> = { OK: 'OK', CANCEL: 'Cancel', YES: 'Yes', NO: 'No' };

export function Dialogs({ session }: { readonly session: Session }) {
  const { alerts, dialog, toast, running } = session;
  const asked = alerts.value[0];
  return (
    <>
      {asked !== undefined && <Question key={alerts.value.length} alert={asked.alert} answer={(button) => session.answer(button)} />}
      {dialog.value !== null && <HtmlDialog dialog={dialog.value} session={session} />}
      <div class="toasts" role="status">
        {running.value !== null && <div class="running">{running.value}</div>}
        {toast.value !== null && <Toast toast={toast.value} close={() => (toast.value = null)} />}
      </div>
    </>
  );
}

function Question({ alert, answer }: { readonly alert: Alert; readonly answer: (button: string) => void }) {
  return (
    <Modal title={alert.title} close={() => answer('CLOSE')}>
      <p class="dialog__text">{alert.prompt}</p>
      <div class="dialog__buttons">
        {[...alert.buttons].reverse().map((button, index, all) => (
          <button
            type="button"
            key={button}
            autofocus={index === all.length - 1}
            class={index === all.length - 1 ? 'button button--primary' : 'button'}
            onClick={() => answer(button)}
          >
            {WORDS[button] ?? button}
          </button>
        ))}
      </div>
    </Modal>
  );
}

function HtmlDialog({ dialog, session }: { readonly dialog: Extract<Shown, { html: string }>; readonly session: Session }) {
  const close = () => (session.dialog.value = null);
  const size = `width:${String(dialog.width ?? 600)}px;height:${String(dialog.height ?? 400)}px`;
  return (
    <Modal title={dialog.title} close={close}>
      <ScriptFrame title={dialog.title} html={dialog.html} session={session} close={close} style={size} />
    </Modal>
  );
}

interface ModalProps {
  readonly title: string;
  readonly close: () => void;
  readonly children: ComponentChildren;
  readonly look?: string;
}

/** The browser's own modal dialog: it keeps the focus inside, Escape closes it, and the focus returns to where it was. */
export function Modal({ title, close, children, look = 'dialog' }: ModalProps) {
  const element = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = element.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  const cancelled = (event: Event) => {
    event.preventDefault();
    close();
  };
  return (
    <dialog ref={element} class={look} aria-labelledby="modal-title" onCancel={cancelled}>
      <div class="dialog__head">
        <h2 id="modal-title">{title}</h2>
        <button type="button" class="icon-button" aria-label="Close" onClick={close}>
          <span aria-hidden="true">×</span>
        </button>
      </div>
      {children}
    </dialog>
  );
}

function Toast({ toast, close }: { readonly toast: Extract<Shown, { kind: 'toast' }>; readonly close: () => void }) {
  useEffect(() => {
    // Google keeps a toast with a negative time until it is closed.
    if (toast.seconds < 0) return;
    const timer = setTimeout(close, toast.seconds * 1000);
    return () => clearTimeout(timer);
  }, [toast]);
  return (
    <div class="toast">
      <div>
        {toast.title !== '' && <strong>{toast.title}</strong>}
        <p>{toast.message}</p>
      </div>
      <button type="button" class="icon-button" aria-label="Close message" onClick={close}>
        <span aria-hidden="true">×</span>
      </button>
    </div>
  );
}
