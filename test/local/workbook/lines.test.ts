import { area, column, sheetOf, shown } from './sheet-of';

describe('rows and columns by hand', () => {
  it('formulas elsewhere follow what is inserted, moved and deleted', async () => {
    const workbook = sheetOf([
      ['a', 'b', 'sum'],
      [1, 2, '=A2+B2'],
    ]);
    workbook.hand.insertRow(0, 2);
    workbook.hand.insertColumn(0, 1);
    await workbook.settled();
    expect(workbook.formulas(area(3, 4))).toEqual([['=B3+C3']]);
    workbook.hand.moveColumn(0, 2, 5);
    await workbook.settled();
    expect(shown(workbook, 3, 4)[0]).toEqual(['', 'b', 'sum', 'a']);
    expect(workbook.formulas(area(3, 3))).toEqual([['=D3+B3']]);
    workbook.hand.deleteColumn(0, 4);
    await workbook.settled();
    expect(column(workbook, 3, 3)).toEqual(['sum', '', '#REF!']);
  });

  it('notes, hidden columns, validation and protection go along', () => {
    const workbook = sheetOf([['a', 'b', 'c']]);
    const list = { criteria: 'VALUE_IN_LIST', values: [['x', 'y'], true], allowInvalid: true, helpText: null };
    workbook.cells.setNotes(area(1, 2), [['a note']]);
    workbook.lines.hideColumns(0, 3, 1, true);
    workbook.validations.put(area(2, 2, 100), list);
    workbook.protect({ id: 7, sheetId: 0, area: area(1, 3, 10), description: '', warningOnly: false, editors: [] });
    workbook.hand.insertColumn(0, 1);
    workbook.hand.insertRow(0, 50);
    expect(workbook.cells.notes(area(1, 3))).toEqual([['a note']]);
    expect([3, 4].map((number) => workbook.lines.columnHidden(0, number))).toEqual([false, true]);
    expect(workbook.validations.list(0)).toEqual([{ areas: [area(2, 3, 101)], item: list }]);
    expect(workbook.protections()[0].area).toEqual(area(1, 4, 10));
    workbook.hand.moveColumn(0, 3, 1);
    expect(workbook.validations.at(0, 2, 1)).toEqual(list);
    workbook.hand.deleteColumn(0, 1);
    expect(workbook.validations.list(0)).toEqual([]);
  });

  it('a row put among the frozen ones is frozen too', () => {
    const workbook = sheetOf([['title'], ['header'], ['Ada']]);
    workbook.lines.freeze(0, { rows: 2 });
    workbook.hand.insertRow(0, 1);
    expect(workbook.lines.frozen(0)).toEqual({ rows: 3, columns: 0 });
    workbook.hand.insertRow(0, 4);
    expect(workbook.lines.frozen(0)).toEqual({ rows: 3, columns: 0 });
    workbook.hand.deleteRow(0, 1);
    expect(workbook.lines.frozen(0)).toEqual({ rows: 2, columns: 0 });
  });

  it('a copied row brings its formats, notes, hidden cells and formulas', async () => {
    const workbook = sheetOf([['h'], ['Ada', '3/9/2026', '=A2&"!"', 'id'], ['Grace']]);
    workbook.cells.setNotes(area(2, 1), [['a note']]);
    workbook.lines.hideColumns(0, 4, 1, true);
    expect(workbook.hand.copyRow(0, 2, 4)).toEqual({ area: area(4, 1, 1, 26) });
    await workbook.settled();
    expect(shown(workbook, 4, 4)[3]).toEqual(['Ada', '3/9/2026', 'Ada!', 'id']);
    expect(workbook.formulas(area(4, 3))).toEqual([['=A4&"!"']]);
    expect(workbook.cells.notes(area(4, 1))).toEqual([['a note']]);
    workbook.hand.copyRow(0, 4, 1);
    expect(column(workbook, 1, 5)).toEqual(['Ada', 'h', 'Ada', 'Grace', 'Ada']);
  });

  it('the grid grows for what is typed beyond it', () => {
    const workbook = sheetOf();
    workbook.hand.type(0, 1200, 30, 'far');
    expect(workbook.sheets.byId(0)).toMatchObject({ rows: 1200, columns: 30 });
    expect([workbook.lastRow(0), workbook.lastColumn(0)]).toEqual([1200, 30]);
  });
});

describe('what onEdit would be told', () => {
  it('one cell: what it holds and what it held', () => {
    const workbook = sheetOf([['old', 5]]);
    expect(workbook.hand.type(0, 1, 1, 'new')).toEqual({ area: area(1, 1), value: 'new', oldValue: 'old' });
    expect(workbook.hand.type(0, 2, 1, '3/9/2026')).toEqual({ area: area(2, 1), value: '46090' });
    expect(workbook.hand.type(0, 1, 2, null)).toEqual({ area: area(1, 2), oldValue: '5' });
    expect(workbook.hand.type(0, 1, 3, true)).toEqual({ area: area(1, 3), value: 'TRUE' });
  });

  it('several cells: where they are; rows and columns: nothing', () => {
    const workbook = sheetOf();
    expect(
      workbook.hand.paste(0, 2, 2, [
        ['a', 'b'],
        ['c', 'd'],
      ]),
    ).toEqual({ area: area(2, 2, 2, 2) });
    expect(workbook.hand.insertRow(0, 1)).toBeNull();
    expect(workbook.hand.sort(0, { row: 3, rows: 2 }, 2, false)).toBeNull();
  });
});
