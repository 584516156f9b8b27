// A button that opens a menu: Enter or Down opens, arrows move, Esc closes and gives focus back.
import { Button } from './button';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

export interface MenuChoice {
  readonly text: string;
  readonly hint?: string;
  readonly choose: () => void;
}

interface MenuButtonProps {
  label: string;
  choices: readonly MenuChoice[];
  look?: string;
  /** At the foot of the page it opens upwards. */
  up?: boolean;
  children: ComponentChildren;
}

export function MenuButton({ label, choices, look = 'text sm', up = false, children }: MenuButtonProps) {
  const [isOpen, setOpen] = useState(false);
  const holder = useRef<HTMLSpanElement>(null);
  const close = (focusButton: boolean) => {
    setOpen(false);
    if (focusButton) holder.current?.querySelector('button')?.focus();
  };
  useLayoutEffect(() => {
    if (!isOpen) return undefined;
    const menu = holder.current?.querySelector<HTMLElement>('[role=menu]');
    if (menu) keepInside(menu);
    menu?.scrollIntoView({ block: 'nearest' });
    menu?.querySelector<HTMLElement>('[role=menuitem]')?.focus();
    const closeOutside = (event: Event) => {
      if (!(event.target instanceof Node) || holder.current?.contains(event.target) !== true) close(false);
    };
    document.addEventListener('pointerdown', closeOutside);
    document.addEventListener('focusin', closeOutside);
    return () => {
      document.removeEventListener('pointerdown', closeOutside);
      document.removeEventListener('focusin', closeOutside);
    };
  }, [isOpen]);

  return (
    <span
      class={`tb-menu__holder${up ? ' tb-menu__holder--up' : ''}`}
      ref={holder}
      onKeyDown={(event) => onKey(event, isOpen, setOpen, close)}
    >
      <Button look={look} aria-haspopup="menu" aria-expanded={isOpen} aria-label={label} onClick={() => setOpen(!isOpen)}>
        {children}
      </Button>
      {isOpen && (
        <div class="tb-menu" role="menu" aria-label={label}>
          {choices.map((choice) => (
            <button
              key={choice.text}
              type="button"
              role="menuitem"
              class="tb-menu__item"
              tabIndex={-1}
              onClick={() => {
                close(true);
                choice.choose();
              }}
            >
              {choice.text} {choice.hint !== undefined && <span class="tb-meta">{choice.hint}</span>}
            </button>
          ))}
        </div>
      )}
    </span>
  );
}

/** It hangs at its button's end, and a button at the start of a line has no room there. */
function keepInside(menu: HTMLElement): void {
  const { left, right } = menu.getBoundingClientRect();
  menu.style.translate = `${Math.max(8 - left, Math.min(0, innerWidth - 8 - right))}px`;
}

type Held = KeyboardEvent & { currentTarget: HTMLElement };

function onKey(event: Held, isOpen: boolean, setOpen: (open: boolean) => void, close: (focusButton: boolean) => void): void {
  if (!isOpen) {
    if (event.key !== 'ArrowDown') return;
    setOpen(true);
  } else if (event.key === 'Escape') {
    event.stopPropagation();
    close(true);
  } else if (!moveIn(event)) return;
  event.preventDefault();
}

function moveIn(event: Held): boolean {
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=menuitem]')];
  const here = items.findIndex((item) => item === document.activeElement);
  const places: Record<string, number> = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: items.length - 1 };
  const next = places[event.key];
  if (next === undefined) return false;
  items[(next + items.length) % items.length]?.focus();
  return true;
}
