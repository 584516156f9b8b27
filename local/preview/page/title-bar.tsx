// The file's name, whether it is saved, and the menus: what stands above the grid in Sheets.
import type { Session } from '../session';
import { menusOf } from '../menus';
import { MenuBar } from './menu-bar';

export function TitleBar({ session }: { readonly session: Session }) {
  const viewing = session.person.value.role === 'viewer' || session.person.value.role === 'commenter';
  return (
    <div class="title">
      <svg class="title__icon" viewBox="0 0 24 32" aria-hidden="true">
        <path d="M2 0h14l8 8v22a2 2 0 0 1-2 2H2a2 2 0 0 1-2-2V2a2 2 0 0 1 2-2z" fill="#0f9d58" />
        <path d="M16 0l8 8h-8z" fill="#87ceac" />
        <path d="M5 14h14v12H5zm2 2v2.5h4V16zm6 0v2.5h4V16zm-6 4.5V24h4v-3.5zm6 0V24h4v-3.5z" fill="#fff" />
      </svg>
      <div class="title__lines">
        <div class="title__first">
          <h1>{session.fileName.value}</h1>
          <span class="title__saved" role="status">
            {session.saved.value ? 'Saved in this browser' : 'Saving…'}
          </span>
          {viewing && <span class="title__role">View only</span>}
        </div>
        <MenuBar menus={menusOf(session)} />
      </div>
    </div>
  );
}
