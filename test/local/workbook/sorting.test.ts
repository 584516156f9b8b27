import fc from 'fast-check';
import { compareCells } from '../../../local/workbook/sorting';
import { area, column, sheetOf } from './sheet-of';

describe('sorting by hand', () => {
  const mixed = [['beta'], [10], [null], ['TRUE'], ['Alpha'], ['3/9/2026'], [2], ['FALSE'], ['alpha 2']];

  it('goes numbers and dates, then text without regard to case, then truth, blanks last', () => {
    const workbook = sheetOf(mixed);
    workbook.hand.sort(0, { row: 1, rows: 9 }, 1, true);
    expect(column(workbook, 1, 9)).toEqual(['2', '10', '3/9/2026', 'Alpha', 'alpha 2', 'beta', 'FALSE', 'TRUE', '']);
  });

  it('turns all round when descending, but for the blanks', () => {
    const workbook = sheetOf(mixed);
    workbook.hand.sort(0, { row: 1, rows: 9 }, 1, false);
    expect(column(workbook, 1, 9)).toEqual(['TRUE', 'FALSE', 'beta', 'alpha 2', 'Alpha', '3/9/2026', '10', '2', '']);
  });

  it('leaves rows that are alike in their order', () => {
    const workbook = sheetOf([
      ['b', 1],
      ['A', 2],
      ['a', 3],
      ['B', 4],
    ]);
    workbook.hand.sort(0, { row: 1, rows: 4 }, 1, true);
    expect(column(workbook, 2, 4)).toEqual(['2', '3', '1', '4']);
  });

  it('moves whole cells: formats, notes and colours too, and what is blank', () => {
    const workbook = sheetOf([
      ['c', '3/9/2026'],
      ['a', null],
      ['b', 5],
    ]);
    workbook.cells.setNotes(area(1, 1), [['note of c']]);
    workbook.cells.setLooks(area(1, 2), [[{ background: '#ff0000' }]]);
    workbook.hand.sort(0, { row: 1, rows: 3 }, 1, true);
    expect(workbook.displayed(area(1, 1, 3, 2))).toEqual([
      ['a', ''],
      ['b', '5'],
      ['c', '3/9/2026'],
    ]);
    expect(workbook.cells.notes(area(1, 1, 3))).toEqual([[''], [''], ['note of c']]);
    expect(workbook.fills(0, 1, 3, 2)).toEqual([null, null, '#ff0000']);
  });

  it('moves the listed columns only, and hidden ones when all are meant', () => {
    const rows = [
      ['b', 1, 'id of b'],
      ['a', 2, 'id of a'],
    ];
    const part = sheetOf(rows);
    part.hand.sort(0, { row: 1, rows: 2 }, 1, true, [1, 2]);
    expect(column(part, 3, 2)).toEqual(['id of b', 'id of a']);
    const whole = sheetOf(rows);
    whole.lines.hideColumns(0, 3, 1, true);
    whole.hand.sort(0, { row: 1, rows: 2 }, 1, true);
    expect(column(whole, 3, 2)).toEqual(['id of a', 'id of b']);
  });

  it('lets formulas go on looking at their own row', async () => {
    const workbook = sheetOf([
      [3, '=A1*10'],
      [1, '=A2*10'],
      [2, '=A3*10+$A$1'],
    ]);
    workbook.hand.sort(0, { row: 1, rows: 3 }, 1, true);
    await workbook.settled();
    expect(workbook.formulas(area(1, 2, 3))).toEqual([['=A1*10'], ['=A2*10+$A$1'], ['=A3*10']]);
    expect(column(workbook, 2, 3)).toEqual(['10', '21', '30']);
  });
});

it('any two cells compare the same both ways', () => {
  const cell = fc.oneof(fc.integer(), fc.string(), fc.boolean(), fc.constant(''));
  fc.assert(
    fc.property(cell, cell, fc.boolean(), (one, other, ascending) => {
      expect(Math.sign(compareCells(one, other, ascending)) + Math.sign(compareCells(other, one, ascending))).toBeCloseTo(0);
    }),
  );
});
