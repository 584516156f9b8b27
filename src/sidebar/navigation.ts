// Which screen is open, and where focus belongs after a change.
import { batch, signal } from '@preact/signals';
import { trouble } from './feedback';

export const TABS = ['today', 'questions', 'more'] as const;
export type Tab = (typeof TABS)[number];
export type Screen = 'setUp' | Tab | 'settings' | 'removed';

export const screen = signal<Screen>('today');
/** Counts the changes that move focus to the new screen's title. */
export const arrivals = signal(0);

const BACK: Partial<Record<Screen, Screen>> = { settings: 'more' };

/** Opens a screen. From a tab focus stays on the tab; everywhere else it lands on the new title. */
export function open(next: Screen, focus: 'title' | 'stay' = 'title'): void {
  batch(() => {
    screen.value = next;
    trouble.value = null;
    if (focus === 'title') arrivals.value += 1;
  });
}

export function goBack(): void {
  const back = BACK[screen.value];
  if (back !== undefined) open(back);
}
