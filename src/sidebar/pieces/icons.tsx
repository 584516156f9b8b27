// Every symbol as one SVG sprite, drawn once at the top of the page. State symbols have the shapes of the sheet's text glyphs.

/** Name -> the outline of a 20 by 20 symbol. */
const SYMBOLS = {
  'state-scheduled': 'M4 10a6 6 0 1 0 12 0a6 6 0 1 0-12 0z',
  'state-due': 'M10 2.8 17.2 10 10 17.2 2.8 10z',
  'state-late': 'M10 2.8 17.2 10 10 17.2 2.8 10z',
  'state-follow': 'M16 10a6 6 0 1 1-2.1-4.6L16 7.2M16.2 3v4.4h-4.4',
  'state-touch': 'M4 10.6l4 4 8-9',
  'state-rest': 'M16 12.3A6.8 6.8 0 0 1 7.7 4a6.8 6.8 0 1 0 8.3 8.3z',
  check: 'M4.5 10.5l3.7 3.7 7.3-8.2',
  clock: 'M3.3 10a6.7 6.7 0 1 0 13.4 0a6.7 6.7 0 1 0-13.4 0zM10 6.2V10l2.6 1.7',
  back: 'M16 10H4.5M9 5l-5 5 5 5',
  next: 'M8 5l5 5-5 5',
  search: 'M4 9a5 5 0 1 0 10 0a5 5 0 1 0-10 0zM13 13l3.5 3.5',
  plus: 'M10 4.5v11M4.5 10h11',
  up: 'M5.5 12l4.5-4.5 4.5 4.5',
  down: 'M5.5 8 10 12.5 14.5 8',
  x: 'M5 5l10 10M15 5 5 15',
  pin: 'M7 3.5h6l-.8 5.2 2.6 2.8H5.2l2.6-2.8zM10 11.5V17',
  mail: 'M4.8 4.8h10.4a1.8 1.8 0 0 1 1.8 1.8v7a1.8 1.8 0 0 1-1.8 1.8h-10.4a1.8 1.8 0 0 1-1.8-1.8v-7a1.8 1.8 0 0 1 1.8-1.8zM3.6 6.3l6.4 5 6.4-5',
  copy: 'M8.6 7h5.8a1.6 1.6 0 0 1 1.6 1.6v6.3a1.6 1.6 0 0 1-1.6 1.6h-5.8a1.6 1.6 0 0 1-1.6-1.6v-6.3a1.6 1.6 0 0 1 1.6-1.6zM13 4.3a1.6 1.6 0 0 0-1.4-.8H5.6A1.6 1.6 0 0 0 4 5.1v6.3c0 .6.3 1.1.8 1.4',
  news: 'M3.5 8.3v3.4l8.5 3.8V4.5zM12 7.6c2.6 0 2.6 4.8 0 4.8M5.6 12.7l.8 3.6h2l-.7-2.7',
  more: 'M4 10h1M9.5 10h1M15 10h1',
  lock: 'M6.1 9h7.8a1.6 1.6 0 0 1 1.6 1.6v4.3a1.6 1.6 0 0 1-1.6 1.6h-7.8a1.6 1.6 0 0 1-1.6-1.6v-4.3a1.6 1.6 0 0 1 1.6-1.6zM7 9V6.6a3 3 0 0 1 6 0V9',
  warn: 'M10 3.5 17.2 16H2.8zM10 8.4v3.4M10 13.9v.01',
  off: 'M6 15.5a3.6 3.6 0 0 1-.4-7.2M8.4 6.1a4.6 4.6 0 0 1 6.1 3.3 3.1 3.1 0 0 1 1.9 4.8M12.5 15.5H6M3.5 3.5l13 13',
  cloud: 'M6 15.5a3.6 3.6 0 0 1-.4-7.2 4.6 4.6 0 0 1 8.9 1.1 3.1 3.1 0 0 1-.3 6.1zM7.6 11.6l1.8 1.8 3.2-3.4',
  retry: 'M4 10a6 6 0 0 1 10.2-4.2L16 7.4M16.2 3.4v4h-4M16 10a6 6 0 0 1-10.2 4.2L4 12.6M3.8 16.6v-4h4',
  person: 'M6.8 7a3.2 3.2 0 1 0 6.4 0a3.2 3.2 0 1 0-6.4 0zM4 16.5c.6-3.1 3-4.7 6-4.7s5.4 1.6 6 4.7',
  sheet:
    'M5.3 3.5h9.4a1.8 1.8 0 0 1 1.8 1.8v9.4a1.8 1.8 0 0 1-1.8 1.8h-9.4a1.8 1.8 0 0 1-1.8-1.8v-9.4a1.8 1.8 0 0 1 1.8-1.8zM3.5 8h13M3.5 12.2h13M8.2 8v8.5',
  gear: 'M4 6h6M14.5 6H16M4 14h1.5M10 14h6M10 6a2.2 2.2 0 1 0 4.4 0a2.2 2.2 0 1 0-4.4 0zM5.5 14a2.2 2.2 0 1 0 4.4 0a2.2 2.2 0 1 0-4.4 0z',
  share:
    'M4.3 7.2a2.7 2.7 0 1 0 5.4 0a2.7 2.7 0 1 0-5.4 0zM2.5 15.8c.4-2.6 2.2-4 4.5-4s4.1 1.4 4.5 4M13 5a2.5 2.5 0 0 1 0 4.7M14.6 12.3c1.7.5 2.7 1.7 3 3.5',
  talk: 'M4.5 4h11A1.5 1.5 0 0 1 17 5.5v7a1.5 1.5 0 0 1-1.5 1.5H9l-4 3v-3h-.5A1.5 1.5 0 0 1 3 12.5v-7A1.5 1.5 0 0 1 4.5 4z',
  bars: 'M5 16v-4M10 16V7M15 16V4M3 16h14',
  panel: 'M4.8 4h10.4a1.8 1.8 0 0 1 1.8 1.8v8.4a1.8 1.8 0 0 1-1.8 1.8h-10.4a1.8 1.8 0 0 1-1.8-1.8v-8.4a1.8 1.8 0 0 1 1.8-1.8zM12 4v12',
  pause: 'M7.2 5v10M12.8 5v10',
  moon: 'M16 12.3A6.8 6.8 0 0 1 7.7 4a6.8 6.8 0 1 0 8.3 8.3z',
} as const;

/** Drawn filled: late is the same shape as due. */
const FILLED = ['state-late', 'state-rest'];

export type Symbol = keyof typeof SYMBOLS;

export function Sprite() {
  return (
    <svg width="0" height="0" class="tb-sprite" aria-hidden="true" focusable="false">
      <defs>
        {Object.entries(SYMBOLS).map(([name, outline]) => (
          <symbol key={name} id={`i-${name}`} viewBox="0 0 20 20">
            <path d={outline} fill={FILLED.includes(name) ? 'currentColor' : undefined} />
          </symbol>
        ))}
      </defs>
    </svg>
  );
}

/** Decoration: what it means always stands beside it in words. `flip` mirrors arrows in right-to-left text. */
export function Icon({ name, flip = false, large = false }: { name: Symbol; flip?: boolean; large?: boolean }) {
  return (
    <svg class={`tb-i${flip ? ' tb-flip' : ''}${large ? ' tb-i--lg' : ''}`} aria-hidden="true">
      <use href={`#i-${name}`} />
    </svg>
  );
}

export function Mark() {
  return (
    <svg class="tb-mark" width="32" height="32" viewBox="0 0 40 40" aria-hidden="true">
      <path fill="#0f5c4d" d="M10 4h15.2a5 5 0 0 0 4.6 5.8A5 5 0 0 0 36 14.5V30a6 6 0 0 1-6 6H10a6 6 0 0 1-6-6V10a6 6 0 0 1 6-6z" />
      <path d="M12 17h10M12 24h16" stroke="#fff" stroke-width="3" stroke-linecap="round" fill="none" />
    </svg>
  );
}
