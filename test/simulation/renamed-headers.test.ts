// One of two columns with the same header is renamed while somebody moves columns and rows: every column keeps its cells and its own header.
import type { Mend } from '../../src/contract/columns';
import { withDoubled } from './moments';
import { Scene, type Snapshot } from './scene';

jest.setTimeout(120_000);

const DOUBLED = 'Follow up on';
const RENAMED = 'Follow up on (2)';

const INTERFERENCES: readonly { readonly name: string; readonly act: (scene: Scene) => unknown; readonly gone?: string }[] = [
  { name: 'a column inserted at the left', act: ({ workbook, sheetId }) => workbook.hand.insertColumn(sheetId, 1) },
  {
    name: 'a column deleted',
    act: (scene) => scene.workbook.hand.deleteColumn(scene.sheetId, scene.columnOf('Birthday')),
    gone: 'Birthday',
  },
  {
    name: 'a column moved to where the renamed one stands',
    act: (scene) => scene.workbook.hand.moveColumn(scene.sheetId, scene.columnOf('Notes'), scene.columnOf('Tidbit 2') + 1),
  },
  {
    name: 'the column itself moved away',
    act: (scene) => scene.workbook.hand.moveColumn(scene.sheetId, scene.columnOf(DOUBLED), scene.columnOf('Company')),
  },
  { name: 'a row inserted above the header', act: ({ workbook, sheetId }) => workbook.hand.insertRow(sheetId, 1) },
  { name: 'the title above deleted', act: ({ workbook, sheetId }) => workbook.hand.deleteRow(sheetId, 1) },
];

/** What stands under each header, without the cells the add-on writes; a doubled header has its number. */
function columns(scene: Scene): Map<string, string> {
  const { grid, headerRow } = scene;
  const found = new Map<string, string>();
  grid[headerRow - 1].forEach((header, c) => {
    if (['', 'Status', 'Next step', 'Due', 'ID'].includes(header)) return;
    const cells = grid.slice(headerRow).map((row) => row[c] ?? '');
    found.set(found.has(header) ? `${header}, once more` : header, cells.join('|'));
  });
  return found;
}

describe('one of two columns renamed', () => {
  let snapshot: Snapshot;
  let gaps: number;
  const mend = (scene: Scene): Mend => ({
    way: 'use',
    key: 'followUpOn',
    column: scene.grid[scene.headerRow - 1].lastIndexOf(DOUBLED) + 1,
    header: DOUBLED,
  });

  beforeAll(async () => {
    snapshot = await withDoubled();
    const scene = Scene.raise(snapshot);
    const { row, column } = { row: scene.rowOf('Alan Turing'), column: scene.columnOf(DOUBLED) };
    scene.workbook.hand.type(scene.sheetId, row, column, '2026-05-01');
    await scene.workbook.settled();
    snapshot = scene.snapshot();
    await scene.call('mendColumn', mend(scene));
    expect(scene.grid[scene.headerRow - 1]).toContain(RENAMED);
    gaps = (scene.runtime.executions.at(-1)?.calls.total ?? 0) - 1;
    expect(gaps).toBeGreaterThan(10);
  });

  test.each(INTERFERENCES)('$name, in every gap', async ({ act, gone }) => {
    for (let gap = 1; gap <= gaps; gap++) {
      const scene = Scene.raise(snapshot);
      await scene.workbook.settled();
      const before = columns(scene);
      if (gone !== undefined) before.delete(gone);
      const choice = mend(scene);
      scene.runtime.between((calls) => {
        if (calls === gap) act(scene);
      });
      await scene.call('mendColumn', choice);
      scene.runtime.between(null);
      await scene.workbook.settled();
      const after = columns(scene);
      const isDone = after.has(RENAMED);
      // Renamed or refused, and nothing else.
      const plain = [...after].map(([header, cells]) => [header.replace(/ \(2\)$|, once more$/, ''), cells]).sort();
      const wanted = [...before].map(([header, cells]) => [header.replace(/, once more$/, ''), cells]).sort();
      expect({ gap, columns: plain }).toEqual({ gap, columns: wanted });
      expect({ gap, doubled: after.has(`${DOUBLED}, once more`) }).toEqual({ gap, doubled: !isDone });
    }
  });
});
