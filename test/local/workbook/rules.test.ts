import type { Rule } from '../../../local/workbook/rules/rule';
import type { Area } from '../../../local/workbook/workbook';
import { area, sheetOf } from './sheet-of';

const paint = (formula: string, background: string, ...areas: Area[]): Rule => ({
  ...{ areas, criteria: 'CUSTOM_FORMULA', values: [formula], background },
  ...{ color: null, bold: null, italic: null, strikethrough: null },
});

const LATE = '#e9b08b';
const DUE = '#ffe48f';
const log = [
  ['Status', 'Name'],
  ['◆ Thank-you late', 'Ada'],
  ['◇ Thank-you due', 'Grace'],
  ['✓ In touch', 'Mary'],
  [null, 'Alan'],
];

function colouredLog() {
  const workbook = sheetOf(log);
  workbook.rules.set(0, [paint('=LEFT($A2,1)="◆"', LATE, area(2, 1, 999, 2)), paint('=LEFT($A2,1)="◇"', DUE, area(2, 1, 999, 2))]);
  return workbook;
}

describe('row colours', () => {
  it('come from the first rule that holds, over the cell’s own colour', () => {
    const workbook = colouredLog();
    workbook.cells.setLooks(area(2, 2, 3), [[{ background: '#0000ff' }], [{}], [{ background: '#00ff00' }]]);
    expect(workbook.fills(0, 1, 5, 2)).toEqual([null, LATE, DUE, '#00ff00', null]);
    expect(workbook.fill(0, 2, 3)).toBeNull();
  });

  it('follow the status at once, by hand and by sorting', () => {
    const workbook = colouredLog();
    workbook.hand.type(0, 2, 1, '✓ In touch');
    expect(workbook.fill(0, 2, 2)).toBeNull();
    workbook.hand.sort(0, { row: 2, rows: 4 }, 2, false);
    expect(workbook.displayed(area(2, 2, 4)).flat()).toEqual(['Mary', 'Grace', 'Alan', 'Ada']);
    expect(workbook.fills(0, 2, 4, 2)).toEqual([null, DUE, null, null]);
  });

  it('go with their rows and columns', () => {
    const workbook = colouredLog();
    workbook.hand.insertRow(0, 1);
    workbook.hand.insertColumn(0, 1);
    expect(workbook.rules.of(0)[0]).toMatchObject({ areas: [area(3, 2, 999, 2)], values: ['=LEFT($B3,1)="◆"'] });
    workbook.hand.moveColumn(0, 2, 4);
    expect(workbook.rules.of(0)[0]).toMatchObject({ values: ['=LEFT($C3,1)="◆"'] });
    expect(workbook.fill(0, 3, 2)).toBe(LATE);
    workbook.hand.deleteRow(0, 3);
    expect(workbook.rules.of(0)[0]).toMatchObject({ areas: [area(3, 2, 998, 2)], values: ['=LEFT($C3,1)="◆"'] });
    expect(workbook.fill(0, 3, 2)).toBe(DUE);
    workbook.hand.deleteColumn(0, 3);
    expect(workbook.rules.of(0)[0]).toMatchObject({ values: ['=LEFT(#REF!,1)="◆"'] });
    expect(workbook.fill(0, 3, 2)).toBeNull();
  });

  it('are taken apart by a column moved out of them, and end with their last cell', () => {
    const workbook = sheetOf();
    workbook.rules.set(0, [paint('=$A1=1', LATE, area(1, 1, 10, 3)), paint('=A1=1', DUE, area(1, 2, 10))]);
    workbook.hand.moveColumn(0, 2, 6);
    expect(workbook.rules.of(0).map(({ areas }) => areas)).toEqual([[area(1, 1, 10, 2), area(1, 5, 10)], [area(1, 5, 10)]]);
    workbook.hand.deleteColumn(0, 5);
    expect(workbook.rules.of(0)).toHaveLength(1);
  });

  it('a reference that moves with the cell stays with what it looked at', () => {
    const workbook = sheetOf([['x', null, 'go']]);
    workbook.rules.set(0, [paint('=C1="go"', LATE, area(1, 1, 10))]);
    workbook.hand.insertColumn(0, 2);
    expect(workbook.rules.of(0)[0].values).toEqual(['=D1="go"']);
    expect(workbook.fill(0, 1, 1)).toBe(LATE);
  });
});

describe('formulas of colour rules', () => {
  const holds = (formula: string, cell: string | number | boolean | null) => {
    const workbook = sheetOf([[cell]]);
    workbook.rules.set(0, [paint(formula, LATE, area(1, 1))]);
    return workbook.fill(0, 1, 1) === LATE;
  };

  it.each([
    ['=$A1="◆ Thank-you late"', '◆ Thank-you late', true],
    ['=$A1="to ask"', 'To ask', true],
    ['=EXACT($A1,"to ask")', 'To ask', false],
    ['=LEFT($A1,1)="👋"', '👋 hello', true],
    ['=REGEXMATCH($A1,"^[◆◇]")', '◇ Thank-you due', true],
    ['=REGEXMATCH($A1,"late$")', 5, false],
    ['=OR($A1="a",$A1="b")', 'b', true],
    ['=AND($A1<>"",LEFT($A1,2)<>"◆ ")', '◆ late', false],
    ['=AND(ISNUMBER($A1),$A1>=3,NOT($A1>5))', 4, true],
    ['=$A1>3', 'text', true],
    ['=$A1=TRUE', true, true],
    ['=$A1', true, true],
    ['=ISBLANK($A1)', null, true],
    ['=LEN(TRIM($A1))=3', '  abc ', true],
    ['="say ""hi"""=$A1', 'say "hi"', true],
    ['=$A1&"x"="ax"', 'a', true],
  ])('%s for %s', (formula, cell, expected) => {
    expect(holds(formula, cell)).toBe(expected);
  });

  it.each([
    ['=COUNTIF($A:$A,$A1)>1', 'COUNTIF'],
    ['=SUM($A1:$A9)>1', 'SUM'],
    ['=A1:A9', 'A1:A9'],
  ])('%s is refused by name', (formula, name) => {
    expect(() => holds(formula, 'x')).toThrow(name);
  });
});
