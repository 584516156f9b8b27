// Keeps the focus where the person put it: Univer calls it into the grid whenever a selection changes, also while somebody types beside it.

/** Lets `grid` take the focus only by a click, the Tab key or `invite`; from anything else around it the focus goes back. */
export function guardFocus(grid: HTMLElement): { invite(): void } {
  /** Where the person is, outside the grid; null while the grid may have the focus. */
  let outside: HTMLElement | null = null;
  const invite = () => {
    outside = null;
  };
  const leftFor = (target: EventTarget | null) => {
    if (target instanceof HTMLElement && target !== document.body && !grid.contains(target)) outside = target;
  };
  document.addEventListener('focusin', ({ target }) => {
    const isInGrid = target instanceof Node && grid.contains(target);
    if (!isInGrid) leftFor(target);
    else if (outside?.isConnected === true) outside.focus();
  });
  // A frame's own focus is told to nobody but the window, which loses its own.
  window.addEventListener('blur', () => leftFor(document.activeElement));
  grid.addEventListener('pointerdown', invite, { capture: true });
  document.addEventListener(
    'keydown',
    ({ key }) => {
      if (key === 'Tab') invite();
    },
    { capture: true },
  );
  return { invite };
}
