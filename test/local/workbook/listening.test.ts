import { ICommandService, SetRangeValuesCommand, RemoveRowByRangeCommand } from '../../../local/workbook/univer';
import type { Edit, Workbook } from '../../../local/workbook/workbook';
import { area, sheetOf } from './sheet-of';

/** What Univer's own grid would run: commands that do not come through the workbook. */
async function inTheGrid(workbook: Workbook, command: { readonly id: string }, parameters: object): Promise<(Edit | null)[]> {
  const edits: (Edit | null)[] = [];
  const stop = workbook.onHand((edit) => edits.push(edit));
  await workbook.univer
    .__getInjector()
    .get(ICommandService)
    .executeCommand(command.id, { unitId: workbook.id, subUnitId: `0@${workbook.id}`, ...parameters });
  await Promise.resolve();
  stop();
  return edits;
}

const cell = (row: number, column: number) => ({ startRow: row - 1, endRow: row - 1, startColumn: column - 1, endColumn: column - 1 });

describe('an edit in the grid', () => {
  it('of one cell tells its value and the one before', async () => {
    const workbook = sheetOf([['old']]);
    const edits = await inTheGrid(workbook, SetRangeValuesCommand, { value: { v: 'new' }, range: cell(1, 1) });
    expect(edits).toEqual([{ area: area(1, 1), value: 'new', oldValue: 'old' }]);
  });

  it('of several cells tells the area alone, once', async () => {
    const workbook = sheetOf();
    const value = [
      [{ v: 1 }, { v: 2 }],
      [{ v: 3 }, { v: 4 }],
    ];
    const edits = await inTheGrid(workbook, SetRangeValuesCommand, { value, range: { ...cell(2, 2), endRow: 2, endColumn: 2 } });
    expect(edits).toEqual([{ area: area(2, 2, 2, 2) }]);
  });

  it('that only paints tells nothing, one that deletes a row tells no edit', async () => {
    const workbook = sheetOf([['a'], ['b']]);
    expect(await inTheGrid(workbook, SetRangeValuesCommand, { value: { s: { bg: { rgb: '#ff0000' } } }, range: cell(1, 1) })).toEqual([]);
    const range = { ...cell(1, 1), endColumn: 25, rangeType: 1 };
    expect(await inTheGrid(workbook, RemoveRowByRangeCommand, { range })).toEqual([null]);
    expect(workbook.displayed(area(1, 1))).toEqual([['b']]);
  });

  it('is not what a program did, and not what a formula gave', async () => {
    const workbook = sheetOf([[1, '=A1+1']]);
    await workbook.settled();
    const edits: (Edit | null)[] = [];
    workbook.onHand((edit) => edits.push(edit));
    workbook.cells.write(area(1, 1), [[5]]);
    workbook.hand.type(0, 3, 3, 'x');
    await workbook.settled();
    expect(workbook.displayed(area(1, 2))).toEqual([['6']]);
    expect(edits).toEqual([]);
  });
});
