// In every gap between two service calls of a run somebody interferes. The log must end as if they had done it before the run.
import { asLog, beforeMail, IMPORT, withColumns, withNews } from './moments';
import { Scene, type Snapshot } from './scene';

jest.setTimeout(300_000);

/** What somebody does meanwhile; edits are followed by onEdit, as Google does. */
interface Interference {
  readonly name: string;
  readonly act: (scene: Scene) => void;
  /** It changes what is to be told. */
  readonly tells?: true;
}

interface Act {
  readonly name: string;
  readonly moment: () => Promise<Snapshot>;
  /** `ada` is the ID she had before anything happened. */
  readonly run: (scene: Scene, ada: string) => Promise<unknown>;
  /** The interferences after which it does not matter for the rows themselves who came first; all when left out. */
  readonly among?: readonly string[];
}

const ACTS: readonly Act[] = [
  { name: 'a tick with cells, a mail, a brief and History', moment: beforeMail, run: (scene) => scene.runtime.tick() },
  { name: 'an edit', moment: asLog, run: (scene) => scene.type('Ada Lovelace', 'Thank-you sent', '3/9/2026') },
  {
    name: 'people brought in',
    moment: withColumns,
    run: (scene) => scene.call('importPeople', IMPORT),
    among: ['a row inserted', 'a row inserted above the header', 'a row deleted', 'a date edited', 'a second tick'],
  },
  { name: 'somebody told the news', moment: withNewsAndLastContact, run: (scene, ada) => scene.call('markTold', ada) },
  { name: 'a click that writes', moment: asLog, run: (scene, ada) => scene.call('markThanked', ada) },
];

/** The column that telling writes into is there already. */
async function withNewsAndLastContact(): Promise<Snapshot> {
  const scene = Scene.raise(await withNews());
  await scene.call('addColumn', 'Last contact');
  return scene.snapshot();
}

/** New people get new IDs, another time other ones. */
const PASTED = ['Noor Haddad', 'Li Wei'];
const NEW = [...PASTED, 'Nova Brandt'];

/** Of somebody who came during the run. */
const NOT_YET_WRITTEN = ' |  |  | ';

const rowsOf = (scene: Scene) => ({ row: scene.headerRow + 1, rows: scene.grid.length - scene.headerRow });
const edited = (scene: Scene, edit: Parameters<Scene['runtime']['atOnce']['edited']>[0] | null): void => {
  if (edit) scene.runtime.atOnce.edited(edit);
};

const INTERFERENCES: readonly Interference[] = [
  {
    name: 'rows sorted',
    act: (scene) => scene.workbook.hand.sort(scene.sheetId, rowsOf(scene), scene.columnOf('Company'), false),
  },
  {
    name: 'visible columns sorted, the hidden IDs left behind',
    act: (scene) => {
      const visible = scene.grid[scene.headerRow - 1].flatMap((header, c) => (header === 'ID' ? [] : [c + 1]));
      scene.workbook.hand.sort(scene.sheetId, rowsOf(scene), scene.columnOf('Full name'), false, visible);
    },
  },
  { name: 'a row inserted', act: (scene) => scene.workbook.hand.insertRow(scene.sheetId, scene.rowOf('Ada Lovelace')) },
  { name: 'a row inserted above the header', act: (scene) => scene.workbook.hand.insertRow(scene.sheetId, 1) },
  { name: 'a row deleted', act: (scene) => scene.workbook.hand.deleteRow(scene.sheetId, scene.rowOf('Barbara Liskov')), tells: true },
  {
    name: 'a row copied',
    act: (scene) => {
      edited(scene, scene.workbook.hand.copyRow(scene.sheetId, scene.rowOf('Barbara Liskov'), scene.rowOf('Alan Turing')));
    },
    tells: true,
  },
  {
    name: 'people pasted below',
    act: (scene) => {
      edited(
        scene,
        scene.workbook.hand.paste(
          scene.sheetId,
          scene.grid.length + 1,
          scene.columnOf('Full name'),
          PASTED.map((name) => [name]),
        ),
      );
    },
    tells: true,
  },
  { name: 'a column inserted left of ours', act: (scene) => scene.workbook.hand.insertColumn(scene.sheetId, scene.columnOf('Status')) },
  { name: 'a column inserted within ours', act: (scene) => scene.workbook.hand.insertColumn(scene.sheetId, scene.columnOf('Due')) },
  {
    name: 'a column of theirs moved under ours',
    act: (scene) => scene.workbook.hand.moveColumn(scene.sheetId, scene.columnOf('Notes'), scene.columnOf('Due')),
  },
  {
    name: 'one of ours moved away',
    act: (scene) => scene.workbook.hand.moveColumn(scene.sheetId, scene.columnOf('Status'), scene.columnOf('Company')),
  },
  { name: 'a column deleted', act: (scene) => scene.workbook.hand.deleteColumn(scene.sheetId, scene.columnOf('Birthday')) },
  {
    name: 'a header renamed',
    act: (scene) => {
      edited(scene, scene.workbook.hand.type(scene.sheetId, scene.headerRow, scene.columnOf('Notes'), 'Remarks'));
    },
  },
  {
    name: 'a date edited',
    act: (scene) => {
      edited(scene, scene.typed('Alan Turing', 'When we met', '3/11/2026 12:00'));
    },
    tells: true,
  },
  { name: 'a second tick', act: (scene) => void scene.runtime.atOnce.tick() },
  { name: 'another click', act: (scene) => void scene.runtime.atOnce.call('loadSettings', '[]') },
];

describe.each(ACTS)('$name', ({ moment, run, among }) => {
  let snapshot: Snapshot;
  let gaps: number;
  let ada: string;
  let stale: readonly string[];

  beforeAll(async () => {
    snapshot = await moment();
    const scene = Scene.raise(snapshot);
    ada = scene.idOf('Ada Lovelace');
    stale = scene.ours;
    await run(scene, ada);
    gaps = (scene.runtime.executions.at(-1)?.calls.total ?? 0) - 1;
    expect(gaps).toBeGreaterThan(10);
  });

  test.each(INTERFERENCES.filter(({ name }) => among?.includes(name) ?? true))('$name', async ({ act, tells }) => {
    const first = Scene.raise(snapshot);
    await first.workbook.settled();
    act(first);
    const before = first.ours;
    await run(first, ada);
    const after = first.ours;
    const expected = await endOf(first, tells);
    for (let gap = 1; gap <= gaps; gap++) {
      const scene = Scene.raise(snapshot);
      await scene.workbook.settled();
      scene.runtime.between((calls) => {
        if (calls === gap) act(scene);
      });
      await run(scene, ada);
      scene.runtime.between(null);
      await scene.workbook.settled();
      expect({ gap, theirs: scene.theirs }).toEqual({ gap, theirs: expected.theirs });
      const known = [...stale, ...before, ...after, ...expected.ours];
      const wrong = scene.ours.filter((row) => !known.includes(row) && !row.endsWith(NOT_YET_WRITTEN));
      expect({ gap, wrong }).toEqual({ gap, wrong: [] });
      expect({ gap, ...(await endOf(scene, tells)) }).toEqual({ gap, ...expected });
    }
  });
});

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
  };
  return end;
}
