// What is measured for a log of one length: ticks beside the yardsticks, an edit, every endpoint.
import type { Execution } from '../../local/runtime';
import type { AddOn } from '../demo/add-on';
import { measuredEndpoints } from './endpoints';
import { DUE, dueAmong, QUIET } from './people';
import type { Cost, Report, TickCost } from './report';
import type { Measured } from './stopwatch';
import { costOf, World, type Snapshot } from './world';
import { YARDSTICKS } from './yardsticks';

type Run = Execution & Measured;

export interface Found extends Pick<Report, 'tick' | 'edit' | 'endpoints'> {
  /** The sidebar's page as it opens beside this log. */
  readonly page: string;
}

export async function measureLog(addOn: AddOn, contacts: number, runs: number, say: (what: string) => void): Promise<Found> {
  say('setting up');
  const created = await World.create(addOn, contacts);
  const snapshot = created.snapshot();
  created.end();
  const tick: TickCost[] = [];
  for (const { due, wall } of [
    { due: 0, wall: QUIET },
    { due: dueAmong(contacts), wall: DUE },
  ]) {
    say(`tick, ${String(due)} due`);
    const run = await ticks(addOn, snapshot, wall, runs);
    say('the yardsticks');
    const { floor, rowByRow } = await yardsticks(addOn, snapshot, wall, runs);
    tick.push({ contacts, due, ...run, floorCpuMs: floor.cpuMs, ratio: run.cpuMs / floor.cpuMs, rowByRow });
  }
  const later = await told(addOn, snapshot);
  say('edit');
  const edit = [{ contacts, ...(await edits(addOn, later, runs)) }];
  const endpoints: Found['endpoints'][number][] = [];
  let page = '';
  for (const measurement of measuredEndpoints()) {
    const { name } = measurement;
    say(name);
    const measured = await anew(addOn, later, runs, async (world) => {
      const run = await world.run(measurement);
      if (name === 'openSidebar') page = world.page;
      return run;
    });
    endpoints.push({ name, contacts, ...costOf(measured) });
  }
  return { tick, edit, endpoints, page };
}

/** The same file once those who are due were told of. */
async function told(addOn: AddOn, snapshot: Snapshot): Promise<Snapshot> {
  const world = World.raise(snapshot, DUE, addOn);
  await world.runtime.tick();
  const later = world.snapshot();
  world.end();
  return later;
}

/** Thanks the first of those who are due: Google tells onEdit. */
function edits(addOn: AddOn, snapshot: Snapshot, runs: number): Promise<Cost> {
  return anew(addOn, snapshot, runs, (world) => {
    const edit = world.workbook.hand.type(world.sheetId, 2, world.column('Thank-you sent'), '2026-03-11');
    return world.measured(() => world.runtime.edited(edit));
  }).then(costOf);
}

/** Every run in a world of its own, as often as asked, but after LEAST only until PATIENCE is over: there are many endpoints. */
async function anew(addOn: AddOn, snapshot: Snapshot, runs: number, act: (world: World) => Promise<Run>): Promise<Run[]> {
  const until = performance.now() + PATIENCE;
  const measured: Run[] = [];
  while (measured.length < runs && (measured.length < LEAST || performance.now() < until)) {
    const world = World.raise(snapshot, DUE, addOn);
    measured.push(await act(world));
    world.end();
  }
  return measured;
}

const LEAST = 3;
/** Milliseconds. */
const PATIENCE = 500;

/** Every run begins at the same moment of the same file. */
async function ticks(addOn: AddOn, snapshot: Snapshot, wall: string, runs: number): Promise<Cost & { readonly peakMb: number }> {
  const measured: Run[] = [];
  for (let run = 0; run <= runs; run++) {
    const world = World.raise(snapshot, wall, addOn);
    // The last run looks at the heap, which takes time of its own.
    if (run === runs) world.watchHeap();
    measured.push(await world.measured(() => world.runtime.tick()));
    world.end();
  }
  return { ...costOf(measured.slice(0, runs)), peakMb: measured[runs]?.peakMb ?? 0 };
}

/** Row by row runs once: its calls are always the same, and thousands of them take their time. */
async function yardsticks(
  addOn: AddOn,
  snapshot: Snapshot,
  wall: string,
  runs: number,
): Promise<{ readonly floor: Cost; readonly rowByRow: Cost }> {
  const world = World.raise(snapshot, wall, { ...addOn, code: YARDSTICKS });
  const floor: Run[] = [];
  for (let run = 0; run < runs; run++) floor.push(await world.measured(() => world.runtime.call('bareFloor')));
  const rowByRow = [await world.measured(() => world.runtime.call('rowByRow'))];
  world.end();
  return { floor: costOf(floor), rowByRow: costOf(rowByRow) };
}
