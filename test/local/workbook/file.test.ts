import { createWorkbook } from '../../../local/workbook/create';
import { headless } from '../../../local/workbook/univer';
import type { Workbook } from '../../../local/workbook/workbook';

const clock = { now: () => Date.UTC(2026, 2, 9, 12) };
const univer = headless();
const open: Workbook[] = [];

function file(options: { zone?: string; locale?: string } = {}): Workbook {
  const workbook = createWorkbook({ univer, clock, zone: 'America/New_York', ...options });
  open.push(workbook);
  return workbook;
}

const row = (columns: number, line = 1) => ({ sheetId: 0, row: line, column: 1, rows: 1, columns });

afterEach(() => open.splice(0).forEach((workbook) => workbook.dispose()));

describe('a new file', () => {
  it('has one empty sheet of 1000 rows and 26 columns with the id 0', () => {
    const workbook = file();
    expect(workbook.sheets.list()).toEqual([{ id: 0, name: 'Sheet1', hidden: false, rows: 1000, columns: 26 }]);
    expect([workbook.lastRow(0), workbook.lastColumn(0)]).toEqual([0, 0]);
    expect(workbook.values(row(2))).toEqual([['', '']]);
  });
});

describe('what is typed', () => {
  it('is read back as Google has it: numbers, dates of the zone, truth, text', async () => {
    const workbook = file();
    workbook.hand.paste(0, 1, 1, [['3/9/2026 15:00', '12%', 'true', "'007", 'Ada', '=1+1']]);
    await workbook.settled();
    expect(workbook.values(row(6))).toEqual([[new Date('2026-03-09T15:00:00-04:00'), 0.12, true, '007', 'Ada', 2]]);
    expect(workbook.displayed(row(6))).toEqual([['3/9/2026 15:00', '12%', 'TRUE', '007', 'Ada', '2']]);
  });
});

describe('a saved file', () => {
  it('comes back with its cells, formulas, notes and formats', async () => {
    const workbook = file();
    workbook.hand.paste(0, 1, 1, [['3/9/2026', "'007", '=SUM(1,2)']]);
    workbook.cells.setNotes(row(1), [['a note']]);
    await workbook.settled();
    const copy = workbook.copy('another', 'Copy of it');
    open.push(copy);
    const seen = (one: Workbook) => [one.displayed(row(3)), one.formulas(row(3)), one.cells.notes(row(3)), one.cells.patterns(row(3))];
    expect(seen(copy)).toEqual(seen(workbook));
    expect(copy.name()).toBe('Copy of it');
    copy.hand.type(0, 1, 2, 'changed');
    expect(workbook.displayed(row(3))[0][1]).toBe('007');
  });
});
