import { bench } from './bench';

describe('what a script reads', () => {
  it('is text, numbers, truth and dates of its own realm; blank is an empty string', () => {
    class RealmDate extends Date {}
    const { sheet, workbook } = bench({ Date: RealmDate as DateConstructor });
    workbook.hand.paste(0, 1, 1, [['Ada', '1,234.5', 'TRUE', '3/9/2026 15:00', null]]);
    const [[name, number, truth, moment, blank]] = sheet.getRange(1, 1, 1, 5).getValues();
    expect([name, number, truth, blank]).toEqual(['Ada', 1234.5, true, '']);
    expect(moment).toBeInstanceOf(RealmDate);
    expect((moment as Date).toISOString()).toBe('2026-03-09T19:00:00.000Z');
  });

  it('is metered by cells', () => {
    const { sheet, gate } = bench();
    sheet.getRange(1, 1, 10, 3).getValues();
    expect(gate.counts()).toMatchObject({ byMethod: { 'Range.getValues': 1 }, cells: 30 });
  });
});

describe('what a script writes', () => {
  it('is read like typing: dates, numbers, formulas and text come of strings', () => {
    const { sheet } = bench();
    sheet.getRange('A1:E1').setValues([['3/9/2026', '12%', '=1+1', "'007", 'Ada']]);
    expect(
      sheet
        .getRange('A1:E1')
        .getDisplayValues()[0]
        .filter((_, index) => index !== 2),
    ).toEqual(['3/9/2026', '12%', '007', 'Ada']);
    expect(sheet.getRange('C1').getFormula()).toBe('=1+1');
  });

  it('stays text in a cell formatted as text', () => {
    const { sheet } = bench();
    sheet.getRange('A1').setNumberFormat('@').setValue('3/9/2026');
    expect(sheet.getRange('A1').getValue()).toBe('3/9/2026');
  });

  it('clears with null and undefined', () => {
    const { sheet } = bench();
    sheet.getRange('A1:B1').setValues([['one', 'two']]);
    sheet.getRange('A1:B1').setValues([[null, undefined]]);
    expect(sheet.getLastRow()).toBe(0);
  });

  it('must have the shape of the range', () => {
    const { sheet } = bench();
    expect(() => sheet.getRange('A1:B2').setValues([['a', 'b']])).toThrow(
      'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
    );
    expect(() => sheet.getRange('A1:B1').setValues([['a']])).toThrow(
      'The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
    );
    expect(() => sheet.getRange('A1').setValues('a' as unknown as string[][])).toThrow(
      "The parameters (String) don't match the method signature for SpreadsheetApp.Range.setValues.",
    );
  });

  it('over 50,000 characters is refused by the next call that reads', () => {
    const { sheet, app } = bench();
    sheet.getRange('A1').setValue('x'.repeat(50_001));
    expect(() => app.flush()).toThrow('Your input contains more than the maximum of 50000 characters in a single cell.');
    expect(sheet.getRange('A1').getValue()).toBe('');
  });
});

describe('a range', () => {
  it('lies inside its sheet', () => {
    const { sheet } = bench();
    expect(() => sheet.getRange(1001, 1)).toThrow('The coordinates of the range are outside the dimensions of the sheet.');
    expect(() => sheet.getRange(1, 1, 0, 1)).toThrow('The number of rows in the range must be at least 1.');
    expect(sheet.getRange('B:B').getNumRows()).toBe(1000);
    expect(sheet.getRange(2, 3, 4, 5).offset(1, 0).getA1Notation()).toBe('C3:G6');
  });

  it('takes no argument of another type, and then nothing has happened', () => {
    const { sheet } = bench();
    const cell = sheet.getRange('A1').setValue('Ada');
    const setFormula = cell.setFormula.bind(cell) as (formula: unknown) => unknown;
    const setValues = cell.setValues.bind(cell) as (rows: unknown) => unknown;
    expect(() => setFormula(5)).toThrow("The parameters (number) don't match the method signature for SpreadsheetApp.Range.setFormula.");
    expect(() => setValues('Grace')).toThrow(
      "The parameters (String) don't match the method signature for SpreadsheetApp.Range.setValues.",
    );
    expect(cell.getValue()).toBe('Ada');
  });

  it('has no member that the local runtime does not know', () => {
    const { sheet } = bench();
    expect(() => sheet.getRange('A1').setFontFamily('Arial')).toThrow('not in the local runtime: Range.setFontFamily');
  });
});
