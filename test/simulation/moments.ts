// The moments the simulations start from, each lived through once and saved.
import { MESSY, Scene, type Snapshot } from './scene';

/** Monday 14:10, nothing set up. */
export async function asTable(): Promise<Snapshot> {
  return (await Scene.begin(MESSY, '2026-03-09T14:10')).snapshot();
}

/** Monday 16:20: Ada was met at 15:00, Grace is booked for 17:00. */
export async function asLog(): Promise<Snapshot> {
  const scene = await Scene.begin(MESSY, '2026-03-09T14:10');
  await scene.setUp();
  await scene.at('2026-03-09T15:00').runtime.tick();
  return scene.at('2026-03-09T16:20').snapshot();
}

/** Monday 17:00: the tick that comes writes cells and History and sends Ada's thank-you and Alan's brief. */
export async function beforeMail(): Promise<Snapshot> {
  const scene = Scene.raise(await asLog());
  await scene.at('2026-03-09T16:00').runtime.tick();
  return scene.at('2026-03-09T17:00').snapshot();
}

/** Monday 16:20, with Ada's note marked as sent. */
export async function thanked(): Promise<Snapshot> {
  const scene = Scene.raise(await asLog());
  await scene.type('Ada Lovelace', 'Thank-you sent', '2026-03-09');
  return scene.snapshot();
}

/** Monday 16:20, with questions picked for Ada: the tabs Questions and Answers are there. */
export async function withAgenda(): Promise<Snapshot> {
  const scene = Scene.raise(await asLog());
  await scene.call('saveAgenda', scene.idOf('Ada Lovelace'), ['q-typical-day', 'q-who-else']);
  return scene.snapshot();
}
