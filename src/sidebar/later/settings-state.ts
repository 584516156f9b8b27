// Settings: reminders, hours, colours, greeting, and leaving.
import { signal } from '../signals';
import type { Heartbeat, Rpc, SettingsView } from '../../contract/rpc';
import { ask, createStore } from '../answers';
import { open } from '../navigation';
import { server } from '../server';
import * as words from '../words';

export const settings = createStore<SettingsView>();
export const heartbeat = signal<Heartbeat | null>(null);
/** Why taking over has to be asked first, one sentence; null while nothing is asked. */
export const takeOverFrom = signal<string | null>(null);
/** Which setting the server refused, in its own sentence; shown under the fields. */
export const refusal = signal<string | null>(null);
/** What stays, said once Tidbit is gone. */
export const kept = signal('');

type SettingsChange = Parameters<Rpc['saveSettings']>[0];

export async function loadSettings(): Promise<void> {
  const answer = await ask(
    () => server.loadSettings(),
    () => void loadSettings(),
  );
  if (!answer.ok) return;
  settings.set(answer.settings);
  heartbeat.value = answer.heartbeat;
}

export async function saveSettings(change: SettingsChange): Promise<void> {
  refusal.value = null;
  const answer = await settings.act(
    { show: (view) => ({ ...view, ...change }), send: () => server.saveSettings(change), take: (result) => result.settings },
    () => void saveSettings(change),
    ['badArgument'],
  );
  if (!answer.ok && answer.code === 'badArgument') refusal.value = answer.problem;
}

/** Turning on what somebody else has asks first; `takeOver` is the answer to that. */
export async function switchReminders(on: boolean, takeOver = false): Promise<void> {
  const owner = settings.view.value?.owner ?? null;
  takeOverFrom.value = null;
  const answer = await settings.act(
    {
      show: (view) => ({ ...view, reminders: on, owner: on ? view.you : null }),
      send: () => server.switchReminders(on, takeOver),
      take: (result) => result.settings,
    },
    () => void switchReminders(on, takeOver),
    ['notOwner'],
  );
  if (!answer.ok && answer.code === 'notOwner') takeOverFrom.value = owner === null ? answer.problem : words.settings.takeOver(owner);
}

export async function removeTidbit(): Promise<void> {
  const answer = await ask(
    () => server.removeTidbit(),
    () => void removeTidbit(),
  );
  if (!answer.ok) return;
  kept.value = answer.kept;
  open('removed');
}
