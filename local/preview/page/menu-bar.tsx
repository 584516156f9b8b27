// The menu bar over the sheet, by mouse and by keyboard as the ARIA authoring practices describe a menubar.
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

export type Entry =
  | { readonly kind: 'action'; readonly label: string; readonly run: () => void; readonly hint?: string; readonly disabled?: boolean }
  | { readonly kind: 'menu'; readonly label: string; readonly entries: readonly Entry[] }
  | { readonly kind: 'line' };

export interface Menu {
  readonly label: string;
  readonly entries: readonly Entry[];
}

/** Where the open menu stands: labels from the bar inwards; empty when all are closed. */
type Path = readonly string[];

const isOpen = (open: Path, path: Path): boolean => path.every((label, depth) => open[depth] === label);

export function MenuBar({ menus }: { readonly menus: readonly Menu[] }) {
  const [open, setOpen] = useState<Path>([]);
  const bar = useRef<HTMLDivElement>(null);
  const close = () => {
    setOpen([]);
  };

  useEffect(() => {
    if (open.length === 0) return;
    const away = (event: Event) => {
      if (event.target instanceof Node && !bar.current?.contains(event.target)) close();
    };
    document.addEventListener('pointerdown', away);
    window.addEventListener('blur', close);
    return () => {
      document.removeEventListener('pointerdown', away);
      window.removeEventListener('blur', close);
    };
  }, [open.length === 0]);

  // A menu that opens takes the focus to its first entry; nothing happens when one closes: the key handler moved it already.
  const depth = useRef(0);
  useLayoutEffect(() => {
    if (open.length >= depth.current && open.length > 0) {
      const menus = bar.current?.querySelectorAll<HTMLElement>('[role=menu]');
      menus?.[menus.length - 1]?.querySelector<HTMLElement>('[role=menuitem]')?.focus();
    }
    depth.current = open.length;
  }, [open.join('\n')]);

  return (
    <div role="menubar" aria-label="Sheet" class="menubar" ref={bar} onKeyDown={(event) => moveFocus(event, open, setOpen)}>
      {menus.map((menu, index) => (
        <Submenu key={menu.label} menu={menu} path={[menu.label]} open={open} setOpen={setOpen} first={index === 0} />
      ))}
    </div>
  );
}

interface SubmenuProps {
  readonly menu: Menu;
  readonly path: Path;
  readonly open: Path;
  readonly setOpen: (path: Path) => void;
  /** The one entry of the bar that Tab reaches. */
  readonly first?: boolean;
}

function Submenu({ menu, path, open, setOpen, first = false }: SubmenuProps) {
  const expanded = isOpen(open, path);
  const top = path.length === 1;
  return (
    <div role="none" class={top ? 'menubar__top' : 'menu__sub'}>
      <button
        type="button"
        role="menuitem"
        aria-haspopup="menu"
        aria-expanded={expanded}
        tabIndex={first ? 0 : -1}
        class={top ? 'menubar__button' : 'menu__entry menu__entry--more'}
        onClick={() => setOpen(expanded && top ? [] : path)}
        // A finger enters and presses in one: only a mouse that wanders along the bar opens what it meets.
        onPointerEnter={({ pointerType }) => {
          if (pointerType === 'mouse' && open.length > 0 && !expanded) setOpen(path);
        }}
      >
        {menu.label}
      </button>
      {expanded && (
        <div role="menu" aria-label={menu.label} class="menu">
          {menu.entries.map((entry, index) => (
            <EntryView key={index} entry={entry} path={path} open={open} setOpen={setOpen} />
          ))}
        </div>
      )}
    </div>
  );
}

function EntryView({ entry, path, open, setOpen }: { entry: Entry; path: Path; open: Path; setOpen: (path: Path) => void }) {
  if (entry.kind === 'line') return <div role="separator" class="menu__line" />;
  if (entry.kind === 'menu') return <Submenu menu={entry} path={[...path, entry.label]} open={open} setOpen={setOpen} />;
  return (
    <div role="none">
      <button
        type="button"
        role="menuitem"
        tabIndex={-1}
        aria-disabled={entry.disabled === true}
        class="menu__entry"
        onPointerEnter={() => {
          if (open.length > path.length) setOpen(path);
        }}
        onClick={() => {
          if (entry.disabled === true) return;
          setOpen([]);
          entry.run();
        }}
      >
        <span>{entry.label}</span>
        {entry.hint !== undefined && <span class="menu__hint">{entry.hint}</span>}
      </button>
    </div>
  );
}

/** Arrow keys, Home, End and Escape, from where the focus stands. */
function moveFocus(event: KeyboardEvent, open: Path, setOpen: (path: Path) => void): void {
  const item = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[role=menuitem]') : null;
  const list = item?.parentElement?.parentElement;
  if (item === null || list === null || list === undefined) return;
  const inBar = list.getAttribute('role') === 'menubar';
  const siblings = [...list.querySelectorAll<HTMLElement>(':scope > [role=none] > [role=menuitem]')];
  const step = (by: number) => siblings[(siblings.indexOf(item) + by + siblings.length) % siblings.length]?.focus();
  const leave = () => {
    list.parentElement?.querySelector<HTMLElement>(':scope > [role=menuitem]')?.focus();
    setOpen(open.slice(0, -1));
  };
  const hasMenu = item.getAttribute('aria-haspopup') === 'menu';
  const inward = inBar ? 'ArrowDown' : 'ArrowRight';
  const acts: Record<string, (() => void) | undefined> = {
    [inBar ? 'ArrowRight' : 'ArrowDown']: () => step(1),
    [inBar ? 'ArrowLeft' : 'ArrowUp']: () => step(-1),
    Home: () => siblings[0]?.focus(),
    End: () => siblings[siblings.length - 1]?.focus(),
    ...(hasMenu ? { [inward]: () => item.click() } : {}),
    ...(inBar ? {} : { ArrowLeft: leave, Escape: leave }),
  };
  const act = acts[event.key];
  if (act !== undefined) {
    event.preventDefault();
    act();
  }
}
