// An import whose run is killed at any of its calls: nobody comes in by half, the same file again doubles nobody, and what came in goes again.
// And one into whose gaps others move rows, where the block of new people leaves nothing of a row to be recognised by.
import type { ImportSummary } from '../../src/contract/import';
import { asksAgain } from './interferences';
import { IMPORT } from './moments';
import { Scene, type Snapshot } from './scene';

jest.setTimeout(300_000);

/** Columns of the user's own stand between those that are brought in: they are blank in the rows of new people, who come in one block. */
const TABLE = [
  ['Full name', 'Notes', 'Company', 'When we met', 'Birthday', 'Role', 'Keep in touch'],
  ['Ada Lovelace', 'met at fair', 'Analytical Engines', '3/9/2026 15:00', null, null, null],
  ['Barbara Liskov', null, 'MIT', null, '11/7/1939', null, null],
];
const NEW = ['Nova Brandt', 'Omar Leclerc', 'Ida Ruiz'];
const people = NEW.map((name) => ({ ...IMPORT.people[0], person: { ...IMPORT.people[0].person, name } }));
const batch = { ...IMPORT, people: [...people, IMPORT.people[1]] };

let before: Snapshot;
let calls: number;
let untouched: readonly string[];
let complete: readonly string[];

beforeAll(async () => {
  const scene = await Scene.begin(TABLE, '2026-03-09T14:10');
  await scene.setUp();
  before = scene.snapshot();
  untouched = scene.theirs;
  await scene.call('importPeople', batch);
  calls = scene.runtime.executions.at(-1)?.calls.total ?? 0;
  complete = scene.theirs;
  expect(complete.length).toBe(untouched.length + NEW.length);
});

/** As it is once an import was killed after that call. */
async function killedAfter(call: number): Promise<Scene> {
  const scene = Scene.raise(before);
  await scene.workbook.settled();
  scene.runtime.misfortune({ kind: 'kill', when: 'after', call });
  await scene.call('importPeople', batch);
  await scene.workbook.settled();
  return scene;
}

function sortBy(scene: Scene, header: string, ascending: boolean, but?: string): void {
  const rows = { row: scene.headerRow + 1, rows: scene.grid.length - scene.headerRow };
  const columns = scene.grid[scene.headerRow - 1].flatMap((text, c) => (text === but ? [] : [c + 1]));
  scene.workbook.hand.sort(scene.sheetId, rows, scene.columnOf(header), ascending, columns);
}

const filled = ({ theirs }: { readonly theirs: readonly string[] }): string[] =>
  theirs.filter((row) => row.replace(/[ |]/g, '') !== '').sort();

const newcomers = (scene: Scene): string[] => scene.theirs.filter((row) => NEW.some((name) => row.includes(name)));

test('nobody comes in by half, whichever call was the last', async () => {
  for (let call = 1; call <= calls; call++) {
    const rows = newcomers(await killedAfter(call));
    expect({ call, rows }).toEqual({ call, rows: rows.length === 0 ? [] : complete.slice(-NEW.length) });
  }
});

test('the same file again brings in whoever is missing, and nobody twice', async () => {
  for (let call = 1; call <= calls; call++) {
    const scene = await killedAfter(call);
    await scene.call('importPeople', batch);
    expect({ call, theirs: scene.theirs }).toEqual({ call, theirs: complete });
  }
});

test('what came in is listed and taken back; what did not is not listed', async () => {
  for (let call = 1; call <= calls; call++) {
    const scene = await killedAfter(call);
    const { view } = (await scene.call('loadImport')) as unknown as { view: { imports: { number: number }[] } };
    const came = scene.theirs.join('\n') !== untouched.join('\n');
    expect({ call, listed: view.imports.length }).toEqual({ call, listed: came ? 1 : 0 });
    for (const { number } of view.imports) await scene.call('undoImport', number);
    expect({ call, theirs: scene.theirs }).toEqual({ call, theirs: untouched });
  }
});

test('gone on with under its number, it is counted and taken back as one', async () => {
  for (let call = 1; call <= calls; call++) {
    const scene = await killedAfter(call);
    const listed = async () => ((await scene.call('loadImport')) as unknown as { view: { imports: ImportSummary[] } }).view.imports;
    const [begun] = await listed();
    if (begun === undefined) continue;
    await scene.call('importPeople', { ...batch, number: begun.number });
    expect({ call, theirs: scene.theirs }).toEqual({ call, theirs: complete });
    expect(await listed()).toEqual([{ ...begun, added: NEW.length, updated: 1 }]);
    await scene.call('undoImport', begun.number);
    expect({ call, theirs: scene.theirs }).toEqual({ call, theirs: untouched });
  }
});

/** What people do in a gap, and what becomes of a row by it. */
const INTERFERENCES: readonly [name: string, act: (scene: Scene) => void, become?: (row: string) => string][] = [
  ['a row inserted in the middle', (scene) => scene.workbook.hand.insertRow(scene.sheetId, scene.rowOf('Barbara Liskov'))],
  ['a row inserted above the header', (scene) => scene.workbook.hand.insertRow(scene.sheetId, 1)],
  ['a row deleted', (scene) => scene.workbook.hand.deleteRow(scene.sheetId, scene.rowOf('Ada Lovelace')), without('Ada Lovelace')],
  ['rows sorted from the last company to the first', (scene) => sortBy(scene, 'Company', false)],
  ['rows sorted by name', (scene) => sortBy(scene, 'Full name', true)],
  ['rows sorted from the last name to the first', (scene) => sortBy(scene, 'Full name', false)],
  ['visible columns sorted, the hidden IDs left behind', (scene) => sortBy(scene, 'Full name', false, 'ID')],
  [
    'rows sorted from the last name to the first and a cell of the log edited',
    (scene) => {
      sortBy(scene, 'Full name', false);
      scene.typed('Ada Lovelace', 'Company', 'Engines');
    },
    (row) => row.replace('Analytical Engines', 'Engines'),
  ],
  [
    'a cell of the log edited and rows sorted from the last name to the first',
    (scene) => {
      scene.typed('Barbara Liskov', 'When we met', '3/2/2026');
      sortBy(scene, 'Full name', false);
    },
    (row) => row.replace('MIT | ', 'MIT | 3/2/2026'),
  ],
  [
    'a cell of the log edited and visible columns sorted, the hidden IDs left behind',
    (scene) => {
      scene.typed('Ada Lovelace', 'Company', 'Engines');
      sortBy(scene, 'Full name', false, 'ID');
    },
    (row) => row.replace('Analytical Engines', 'Engines'),
  ],
  [
    'rows sorted from the last name to the first and one deleted',
    (scene) => {
      sortBy(scene, 'Full name', false);
      scene.workbook.hand.deleteRow(scene.sheetId, scene.rowOf('Ada Lovelace'));
    },
    without('Ada Lovelace'),
  ],
  [
    'rows sorted from the last name to the first and a column inserted',
    (scene) => {
      sortBy(scene, 'Full name', false);
      scene.workbook.hand.insertColumn(scene.sheetId, scene.columnOf('Company'));
    },
    (row) => row.replace(/^(.*? \| .*? \| )/, '$1 | '),
  ],
  [
    'rows sorted from the last name to the first and one inserted above the header',
    (scene) => {
      sortBy(scene, 'Full name', false);
      scene.workbook.hand.insertRow(scene.sheetId, 1);
    },
  ],
];

function without(name: string): (row: string) => string {
  return (row) => (row.includes(name) ? '' : row);
}

const EVERYBODY = 'in any gap: everybody else is there once, with what they had, and what came in is counted and taken back';

test.each(INTERFERENCES)(`%s ${EVERYBODY}`, async (_, act, become = (row) => row) => {
  const expected = (rows: readonly string[]): string[] => filled({ theirs: rows.map(become) });
  for (let gap = 1; gap < calls; gap++) {
    const scene = Scene.raise(before);
    await scene.workbook.settled();
    scene.runtime.between((count) => {
      if (count === gap) act(scene);
    });
    const answer = await scene.call('importPeople', batch);
    scene.runtime.between(null);
    await scene.workbook.settled();
    expect({ gap, rows: filled(scene) }).toEqual({ gap, rows: expected(complete) });
    expect({ gap, ...answer }).toMatchObject({ gap, number: 1, added: NEW.length, updated: 1, already: 0, gone: [], rest: [] });
    const { view } = (await scene.call('loadImport')) as unknown as { view: { imports: ImportSummary[] } };
    expect({ gap, imports: view.imports }).toMatchObject({ gap, imports: [{ added: NEW.length, updated: 1 }] });
    await scene.call('undoImport', 1);
    expect({ gap, rows: filled(scene) }).toEqual({ gap, rows: expected(untouched) });
  }
});

test.each(INTERFERENCES)(
  '%s while somebody is added: they and everybody else are there once, with what they had',
  async (_, act, become = (row) => row) => {
    const nova = { name: 'Nova Brandt', organization: 'Tern Labs', role: 'Buyer', email: '', howYouKnowThem: '' };
    const first = Scene.raise(before);
    await first.workbook.settled();
    await first.call('addPerson', nova, false);
    const added = first.runtime.executions.at(-1)?.calls.total ?? 0;
    const expected = filled({ theirs: first.theirs.map(become) });
    for (let gap = 1; gap < added; gap++) {
      const scene = Scene.raise(before);
      await scene.workbook.settled();
      scene.runtime.between((count) => {
        if (count === gap) act(scene);
      });
      const answer = await scene.call('addPerson', nova, false);
      scene.runtime.between(null);
      await scene.workbook.settled();
      if (asksAgain(answer)) await scene.call('addPerson', nova, false);
      expect({ gap, answer, rows: filled(scene) }).toMatchObject({ gap, rows: expected });
      const { undo = [] } = (answer ?? {}) as { readonly undo?: readonly unknown[] };
      await scene.call('undo', undo);
      expect({ gap, undo: undo.length, rows: filled(scene) }).toMatchObject({ gap, rows: filled({ theirs: untouched.map(become) }) });
    }
  },
);
