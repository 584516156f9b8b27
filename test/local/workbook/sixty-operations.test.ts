import { dump, play, SIXTY_OPERATIONS } from './sixty-operations';
import { sheetOf } from './sheet-of';
import type { SavedWorkbook } from '../../../local/workbook/workbook';

describe('sixty operations', () => {
  it('are sixty', () => expect(SIXTY_OPERATIONS).toHaveLength(60));

  it('leave the same file each time, saved in between or not', async () => {
    const whole = sheetOf();
    await play(whole);
    const first = sheetOf();
    await play(first, SIXTY_OPERATIONS.slice(0, 33));
    const saved = JSON.parse(JSON.stringify(first.save())) as SavedWorkbook;
    const second = sheetOf([], { saved, id: 'opened again' });
    expect(dump(second)).toEqual(dump(first));
    await play(second, SIXTY_OPERATIONS.slice(33));
    expect(dump(second)).toEqual(dump(whole));
  });

  it('leave what a person would see in Sheets', async () => {
    const workbook = sheetOf();
    await play(workbook);
    const contacts = { sheetId: 0, row: 2, column: 2, rows: 9, columns: 6 };
    expect(workbook.displayed(contacts)).toEqual([
      ['Days', 'Name', 'Where', 'Status', 'Thank-you sent', 'Score'],
      ['2/30/2026', 'FALSE', '1,234.50', '$5', '15:00', '-3'],
      ['', 'Sophie Germain', 'Washington', '◆ Thank-you late', '', '007'],
      ['', '=1+1', '3/9/2026', '', '', ''],
      ['', '', '', '', '', ''],
      ['#REF!', 'Émilie du Châtelet', '', '○ Scheduled', '2026-03-05', '12%'],
      ['', 'Grace Hopper', 'Paris', '◆ Thank-you late', '', '12'],
      ['', 'Mary Somerville', 'Washington', 'To ask', '', '007'],
      ['#REF!', 'alan turing', '', '✓ In touch', '2026-03-02', '7'],
    ]);
    expect(workbook.fills(0, 2, 9, 5)).toEqual(['#eeeeee', null, '#e9b08b', null, null, '#ddf8d2', '#e9b08b', null, '#ddf8d2']);
    expect(workbook.rules.of(0).map(({ values }) => values[0])).toEqual([
      '=LEFT($E3,1)="◆"',
      '=LEFT($E3,1)="◇"',
      '=REGEXMATCH($E3,"^[✓○]")',
    ]);
    const notes = workbook.sheets.byName('Notes')?.id ?? -1;
    expect(workbook.formulas({ sheetId: notes, row: 1, column: 2, rows: 4, columns: 1 }).flat()).toEqual([
      '=SUM(Contacts!G3:G11)',
      '',
      '=COUNTA(Contacts!C3:C21)',
      '=COUNTIF(Contacts!E3:E21,"◆*")',
    ]);
    expect([workbook.lines.frozen(0), workbook.lines.columnHidden(0, 4)]).toEqual([{ rows: 2, columns: 2 }, true]);
  });
});
