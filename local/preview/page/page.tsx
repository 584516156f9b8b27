// The whole page: the strip around the sheet, the sheet as Sheets shows it, the sidebar beside it.
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Session } from '../session';
import { Dialogs } from './dialogs';
import { nextPart } from './parts';
import { Sidebar } from './sidebar';
import { SortDialog } from './sort-dialog';
import { TitleBar } from './title-bar';
import { WorldBar } from './world-bar';

export function Page({ session }: { readonly session: Session }) {
  useEffect(() => {
    document.addEventListener('keydown', (event) => {
      if (event.key !== 'F6') return;
      event.preventDefault();
      nextPart(session);
    });
  }, []);
  return (
    <>
      <WorldBar session={session} />
      <main class="sheet">
        <TitleBar session={session} />
        <div class="sheet__body">
          <GridPlace session={session} />
          <Sidebar session={session} />
        </div>
      </main>
      <Dialogs session={session} />
      {session.sortOffer.value !== null && <SortDialog offer={session.sortOffer.value} session={session} />}
    </>
  );
}

/** Univer draws in here; nothing of it is ever redrawn by us. */
function GridPlace({ session }: { readonly session: Session }) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => place.current?.append(session.gridElement), []);
  return <div class="grid" ref={place} />;
}
