// First run: the dry run, the ticks on its suggestions, setting up, and what came of it.
import type { SetUpPreview } from '../../contract/rpc';
import { ask } from '../answers';
import { arrivals, open } from '../navigation';
import { server } from '../server';
import { signal } from '../signals';
import { today } from '../today-state';
import { refreshDashboard } from './progress-state';
import { settings } from './settings-state';

export const preview = signal<SetUpPreview | null>(null);
export const phase = signal<'preview' | 'working' | 'ready'>('preview');
/** Headers of suggestions the person ticked. */
export const chosen = signal<readonly string[]>([]);

export function chooseSuggestion(header: string, take: boolean): void {
  chosen.value = take ? [...chosen.value, header] : chosen.value.filter((other) => other !== header);
}

/** Shows the dry run that came with the page, or asks for one. */
export async function beginSetUp(first: SetUpPreview | null): Promise<void> {
  preview.value = first;
  phase.value = 'preview';
  chosen.value = [];
  if (first !== null) return;
  const answer = await ask(
    () => server.previewSetUp(),
    () => void beginSetUp(null),
  );
  if (answer.ok) preview.value = answer.preview;
}

/**
 * Reminders are on from the start: they go to the person's own address alone, and the last step has the switch. Chosen again, it leaves them
 * as they are: somebody may have turned them off, or they are somebody else's.
 */
export async function setUp(): Promise<void> {
  const again = preview.value?.alreadySetUp === true;
  phase.value = 'working';
  arrivals.value += 1;
  const answer = await ask(
    () => server.setUp({ suggested: chosen.value, reminders: !again }),
    () => void setUp(),
  );
  if (answer.ok) {
    preview.value = answer.preview;
    settings.set(answer.settings);
    if (again) void refreshDashboard();
  }
  phase.value = answer.ok ? 'ready' : 'preview';
  arrivals.value += 1;
}

export function openLog(): void {
  today.set(null);
  open('today');
}
