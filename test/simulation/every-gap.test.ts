// In every gap between two service calls of a run somebody interferes. The log must end as if they had done it before the run.
import { isDeepStrictEqual } from 'node:util';
import {
  asLog,
  beforeBrief,
  beforeDashboard,
  beforeMail,
  dashboardFor,
  dashboardSent,
  IMPORT,
  imported,
  PASTED_ROWS,
  withColumns,
  withDashboard,
  withNews,
  withScores,
} from './moments';
import { asksAgain, INTERFERENCES, NEW, watchGaps } from './interferences';
import { Scene, type Snapshot } from './scene';

jest.setTimeout(300_000);

interface Act {
  readonly name: string;
  readonly moment: () => Promise<Snapshot>;
  /** `ada` is the ID she had before anything happened. */
  readonly run: (scene: Scene, ada: string) => Promise<unknown>;
  /** What the page does when the answer asks for another click; the same once more when left out. */
  readonly again?: Act['run'];
  /** The interferences after which it does not matter for the rows themselves who came first; all when left out. */
  readonly among?: readonly string[];
  /** Somebody may come back without the format of their Due, which the next tick writes. */
  readonly healed?: true;
  /** Who came first shows: the log must end as if they had done it before the run, or after it. */
  readonly either?: true;
}

/** What changes the places the Dashboard's formulas look at. */
const SHAPES = [
  'rows sorted',
  'a row inserted above the header',
  'a row deleted',
  'a column inserted left of ours',
  'one of ours moved away',
  'a column deleted',
];

const LEFT_BEHIND = 'visible columns sorted, the hidden IDs left behind';

const ACTS: readonly Act[] = [
  { name: 'a tick with cells, a mail, a brief and History', moment: beforeMail, run: (scene) => scene.runtime.tick() },
  {
    name: 'a tick that sends the advisor’s brief too',
    moment: beforeBrief,
    run: (scene) => scene.runtime.tick(),
    among: ['rows sorted', 'a row inserted above the header', 'a column inserted within ours', 'a column deleted', 'a date edited'],
  },
  { name: 'an edit', moment: asLog, run: (scene) => scene.type('Ada Lovelace', 'Thank-you sent', '3/9/2026') },
  {
    name: 'people of a file brought in',
    moment: withColumns,
    run: (scene) => scene.call('importPeople', IMPORT),
    either: true,
  },
  {
    name: 'pasted rows brought in, for which columns are added',
    moment: asLog,
    run: (scene) => scene.call('importPeople', PASTED_ROWS),
    either: true,
  },
  { name: 'somebody told the news', moment: withNews, run: (scene, ada) => scene.call('markTold', ada) },
  { name: 'a column more', moment: withScores, run: (scene) => scene.call('addColumn', 'Snoozed until') },
  {
    name: 'a snooze, for which a column is added',
    moment: asLog,
    run: (scene, ada) => scene.call('snooze', ada, '2026-03-12'),
  },
  {
    name: 'a Dashboard made',
    moment: beforeDashboard,
    run: (scene) => scene.call('saveDashboard', ...dashboardSent()),
    again: refresh,
    among: [...SHAPES, 'people pasted below', 'a date edited'],
  },
  {
    name: 'a Dashboard written anew',
    moment: withDashboard,
    run: (scene) => scene.call('saveDashboard', ...dashboardSent()),
    again: refresh,
    among: SHAPES,
  },
  { name: 'a click that writes', moment: asLog, run: (scene, ada) => scene.call('markThanked', ada) },
  {
    name: 'an import taken back',
    moment: imported,
    run: (scene) => scene.call('undoImport', 1),
    either: true,
    // In the very instant in which rows are removed nothing tells who was deleted by hand from who went by mistake: they come back. Nor
    // who was to go, where their ID stands in another row: they stay.
    among: INTERFERENCES.flatMap(({ name }) => (['a row deleted', LEFT_BEHIND].includes(name) ? [] : [name])),
    healed: true,
  },
  { name: 'somebody added', moment: asLog, run: (scene) => scene.call('addPerson', NOVA, false), either: true },
  {
    name: 'a debrief that names who to talk to next, for which columns are added',
    moment: asLog,
    run: (scene, ada) => scene.call('saveDebrief', ada, DEBRIEF),
    either: true,
  },
];

const NOVA = { name: 'Nova Brandt', organization: 'Tern Labs', role: '', email: 'nova@tern.example', howYouKnowThem: '' };
const DEBRIEF = {
  metAt: null,
  tidbits: ['', 'plays the harp'],
  learned: '',
  card: { email: '', phone: '', link: '', role: '' },
  next: { name: NOVA.name, organization: NOVA.organization },
  followUp: null,
};

async function refresh(scene: Scene): Promise<unknown> {
  return scene.call('saveDashboard', ...(await dashboardFor(scene)));
}

/** Of somebody who came during the run. */
const NOT_YET_WRITTEN = ' |  |  | ';

describe.each(ACTS)('$name', ({ moment, run, again = run, among, either, healed }) => {
  let snapshot: Snapshot;
  let gapsFor: ReturnType<typeof watchGaps>;
  let ada: string;
  let stale: readonly string[];

  beforeAll(async () => {
    snapshot = await moment();
    const scene = Scene.raise(snapshot);
    ada = scene.idOf('Ada Lovelace');
    stale = scene.ours;
    gapsFor = watchGaps(scene);
    await run(scene, ada);
    expect(gapsFor(INTERFERENCES[0]).length).toBeGreaterThan(5);
  });

  /** Clicked once more where the answer asks for it. */
  const runOut = async (scene: Scene): Promise<void> => {
    const answer = await run(scene, ada);
    scene.runtime.between(null);
    if (asksAgain(answer)) await again(scene, ada);
  };

  test.each(INTERFERENCES.filter(({ name }) => among?.includes(name) ?? true))('$name', async (interference) => {
    const { act, tells } = interference;
    const ended = async (scene: Scene): Promise<End> => (either ? unordered(await endOf(scene, tells)) : endOf(scene, tells));
    const first = Scene.raise(snapshot);
    await first.workbook.settled();
    act(first);
    const before = first.ours;
    await runOut(first);
    const after = first.ours;
    const expected = [await ended(first)];
    if (either) {
      const last = Scene.raise(snapshot);
      await last.workbook.settled();
      await runOut(last);
      act(last);
      expected.push(await ended(last));
    }
    const lived = new Map<string, End>();
    for (const gap of gapsFor(interference)) {
      const scene = Scene.raise(snapshot);
      await scene.workbook.settled();
      scene.runtime.between((calls) => {
        if (calls === gap) act(scene);
      });
      await runOut(scene);
      await scene.workbook.settled();
      const theirs = either ? filled(scene.theirs) : scene.theirs;
      const meant = expected.find((one) => isDeepStrictEqual(one.theirs, theirs)) ?? expected[0];
      expect({ gap, theirs }).toEqual({ gap, theirs: meant.theirs });
      const known = [...stale, ...before, ...after, ...expected.flatMap(({ ours }) => ours)];
      if (healed) known.push(...known.map((row) => row.replace(/ \d\d:\d\d$/, '')));
      const wrong = scene.ours.filter((row) => !known.includes(row) && !row.endsWith(NOT_YET_WRITTEN));
      expect({ gap, wrong }).toEqual({ gap, wrong: [] });
      const left = JSON.stringify(scene.snapshot());
      const end = lived.get(left) ?? (await ended(scene));
      lived.set(left, end);
      expect({ gap, ...end }).toEqual({ gap, ...meant });
    }
  });
});

type End = Awaited<ReturnType<typeof endOf>>;

/** After the next tick all is healed. */
async function endOf(scene: Scene, tells?: true) {
  await scene.ticks(1);
  await scene.workbook.settled();
  const end = {
    theirs: scene.theirs,
    added: scene.added,
    ours: scene.ours,
    ids: scene.knownIds.filter(([name]) => !NEW.includes(name)),
    told: tells ? null : [...scene.told].sort(),
    dashboard: scene.dashboard,
  };
  return end;
}

/** Where rows stand is not looked at, nor whether some between them are blank. */
function unordered(end: End): End {
  return { ...end, theirs: filled(end.theirs), added: filled(end.added), ours: filled(end.ours) };
}

function filled(rows: readonly string[]): string[] {
  // Who went by mistake comes back with their values, without formats.
  return rows.flatMap((row) => (/^[ |]*$/.test(row) ? [] : [row.replace(/( \d\d:\d\d):00/, '$1')])).sort();
}
