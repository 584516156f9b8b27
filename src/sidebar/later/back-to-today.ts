// Screens one comes to because Today could not be read: leaving them reads it again.
import { useEffect } from 'preact/hooks';
import { screen } from '../navigation';
import { loadToday, today } from '../today-state';

/** Reads Today when this screen makes room for it and it has nothing to show. */
export function useTodayAfter(): void {
  useEffect(
    () => () => {
      if (screen.value === 'today' && today.view.value === null) void loadToday();
    },
    [],
  );
}
