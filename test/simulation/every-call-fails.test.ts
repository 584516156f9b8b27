// Every service call of every kind of run fails once, and every run is killed before and after each of its calls. Then life goes on.
import type { Misfortune } from '../../local/runtime';
import { asLog, asTable, beforeMail } from './moments';
import { Scene, type Snapshot } from './scene';

jest.setTimeout(300_000);

/** One kind of run; `again`: what people do when it did not work: the same once more. */
interface Act {
  readonly name: string;
  readonly scene: () => Promise<Snapshot>;
  readonly run: (scene: Scene) => Promise<unknown>;
  readonly again: boolean;
  /** Nothing of ours is to be compared after it. */
  readonly removes?: true;
}

const ACTS: readonly Act[] = [
  { name: 'set-up', scene: asTable, run: (scene) => scene.call('setUp', { suggested: [], reminders: true }), again: true },
  { name: 'a tick with cells, a mail, a brief and History', scene: beforeMail, run: (scene) => scene.runtime.tick(), again: false },
  { name: 'an edit', scene: asLog, run: (scene) => scene.type('Ada Lovelace', 'Thank-you sent', '3/9/2026'), again: false },
  { name: 'settings', scene: asLog, run: (scene) => scene.call('saveSettings', { colours: 'status', quietFrom: '22:00' }), again: true },
  { name: 'reminders off', scene: asLog, run: (scene) => scene.call('switchReminders', false, false), again: true },
  { name: 'a column more', scene: asLog, run: (scene) => scene.call('addColumn', 'Last contact'), again: true },
  { name: 'removal', scene: asLog, run: (scene) => scene.call('removeTidbit'), again: true, removes: true },
];

describe.each(ACTS)('$name', ({ scene: prepare, run, again, removes }) => {
  let snapshot: Snapshot;
  let calls: number;
  let undisturbed: End;

  beforeAll(async () => {
    snapshot = await prepare();
    const scene = Scene.raise(snapshot);
    await run(scene);
    calls = scene.runtime.executions.at(-1)?.calls.total ?? 0;
    undisturbed = await lifeAfter(scene, removes);
    expect(calls).toBeGreaterThan(3);
  });

  const disturbed = async (misfortune: (call: number) => Misfortune, call: number): Promise<End> => {
    const scene = Scene.raise(snapshot);
    await scene.workbook.settled();
    const before = scene.theirs;
    scene.runtime.misfortune(misfortune(call));
    await run(scene);
    await scene.workbook.settled();
    expect(scene.theirs).toEqual(before);
    if (again) await run(scene);
    return lifeAfter(scene, removes);
  };

  const everyCall = async (misfortune: (call: number) => Misfortune): Promise<void> => {
    for (let call = 1; call <= calls; call++) {
      const end = await disturbed(misfortune, call);
      expect({ call, ...comparable(end) }).toEqual({ call, ...comparable(undisturbed) });
      expect({ call, twice: toldTooOften(end, undisturbed) }).toEqual({ call, twice: [] });
    }
  };

  test('the k-th call throws, for every k', async () => {
    await everyCall((call) => ({ kind: 'fail', at: { call }, times: 1, message: 'Service error: Spreadsheets' }));
  });

  test('killed before the k-th call, for every k', async () => {
    await everyCall((call) => ({ kind: 'kill', when: 'before', call }));
  });

  test('killed after the k-th call, for every k', async () => {
    await everyCall((call) => ({ kind: 'kill', when: 'after', call }));
  });
});

/** What there is after a day of normal life. */
interface End {
  readonly theirs: readonly string[];
  readonly added: readonly string[];
  readonly ours: readonly string[];
  readonly people: readonly string[];
  readonly fills: readonly (string | null)[];
  readonly triggers: number;
  readonly told: ReadonlyMap<string, number>;
  readonly warned: ReadonlySet<string>;
}

async function lifeAfter(scene: Scene, removes?: true): Promise<End> {
  await scene.ticks(2);
  await scene.at('2026-03-10T07:00').ticks(1);
  await scene.workbook.settled();
  const { runtime, workbook, sheetId } = scene;
  const ids = removes ? [] : scene.ids;
  expect(new Set(ids.map(([, id]) => id)).size).toBe(ids.length);
  expect(ids.every(([, id]) => id !== '')).toBe(true);
  const end = {
    theirs: scene.theirs,
    added: scene.added,
    ours: removes ? scene.grid[scene.headerRow - 1] : scene.ours,
    people: ids.map(([name]) => name),
    fills: workbook.fills(sheetId, 1, 12, 1),
    triggers: runtime.triggers.length,
    told: scene.told,
    warned: scene.perhapsAgain,
  };
  return end;
}

function comparable({ told, warned: _, ...rest }: End): object {
  return { ...rest, told: [...told.keys()].sort() };
}

/** Entries told more often than without the misfortune, unless the mail said that this may be so. */
function toldTooOften({ told, warned }: End, undisturbed: End): string[] {
  return [...told].flatMap(([entry, times]) => {
    const allowed = (undisturbed.told.get(entry) ?? 0) + (warned.has(entry) ? 1 : 0);
    return times > allowed ? [`${entry}: ${String(times)} times`] : [];
  });
}
