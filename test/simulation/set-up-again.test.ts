// Set-up chosen again after somebody deleted the hidden IDs, and killed at every call: the ticks that come tell nobody twice.
import { withoutIds } from './moments';
import { Scene, type Snapshot } from './scene';

jest.setTimeout(120_000);

let snapshot: Snapshot;
let calls: number;
let before: Told;
let undisturbed: End;

const setUp = (scene: Scene) => scene.call('setUp', { suggested: [], reminders: true });

beforeAll(async () => {
  snapshot = await withoutIds();
  const scene = Scene.raise(snapshot);
  before = toldIn(scene);
  await setUp(scene);
  calls = scene.runtime.executions.at(-1)?.calls.total ?? 0;
  undisturbed = await endOf(scene);
});

test('everybody has an ID again, and the reminders go on', () => {
  expect(calls).toBeGreaterThan(30);
  expect(before).toContainEqual(['◇ Ada Lovelace', 1]);
  expect(undisturbed.ids.every(([, id]) => /^[0-9a-z]{6}$/.test(id))).toBe(true);
  expect(undisturbed.told).toContainEqual(['◇ Ada Lovelace', 2]);
  expect(undisturbed.told).toContainEqual(['◇ Grace Hopper', 2]);
});

test('killed after the k-th call, for every k: nothing is told by a tick, and all goes on when set-up is chosen once more', async () => {
  const lived = new Set<string>();
  for (let call = 1; call <= calls; call++) {
    const scene = Scene.raise(snapshot);
    await scene.workbook.settled();
    scene.runtime.misfortune({ kind: 'kill', when: 'after', call });
    await setUp(scene);
    const left = JSON.stringify(scene.snapshot());
    if (lived.has(left)) continue;
    lived.add(left);
    await scene.at('2026-03-09T17:30').runtime.tick();
    expect({ call, told: toldIn(scene) }).toEqual({ call, told: before });
    await setUp(scene);
    const { ids, ...end } = await endOf(scene);
    expect(new Set(ids.map(([, id]) => id)).size).toBe(undisturbed.ids.length);
    expect({ call, ...end }).toEqual({ call, told: undisturbed.told, theirs: undisturbed.theirs, ours: undisturbed.ours });
  }
});

/** Symbol and name of every full entry of every mail, and how often it was there. */
type Told = readonly (readonly [string, number])[];

interface End {
  readonly told: Told;
  readonly theirs: readonly string[];
  readonly ours: readonly string[];
  readonly ids: Scene['ids'];
}

/** After an evening and a morning. */
async function endOf(scene: Scene): Promise<End> {
  for (const hour of ['2026-03-09T18:00', '2026-03-09T19:00', '2026-03-10T08:00']) await scene.at(hour).runtime.tick();
  await scene.workbook.settled();
  return { told: toldIn(scene), theirs: scene.theirs, ours: scene.ours, ids: scene.ids };
}

function toldIn(scene: Scene): Told {
  return [...scene.told].sort();
}
