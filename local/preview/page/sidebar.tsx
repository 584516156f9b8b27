// The sidebar where Sheets has it: 300 px, a title, a close button, the add-on's page in a frame.
import type { Session } from '../session';
import { ScriptFrame } from './script-frame';

export function Sidebar({ session }: { readonly session: Session }) {
  const shown = session.sidebar.value;
  if (shown === null) return null;
  const close = () => {
    session.sidebar.value = null;
    session.focusGrid();
  };
  return (
    <aside class="sidebar" aria-label={shown.title}>
      <div class="sidebar__head">
        <h2>{shown.title}</h2>
        <button type="button" class="icon-button" aria-label="Close sidebar" onClick={close}>
          <span aria-hidden="true">×</span>
        </button>
      </div>
      <ScriptFrame key={shown.opened} title={shown.title} html={shown.html} session={session} close={close} />
    </aside>
  );
}
