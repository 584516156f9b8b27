import type { SavedWorkbook } from '../../../local/workbook/workbook';
import { area, sheetOf, shown } from './sheet-of';

const at = (text: string) => ({ time: Date.parse(text), now: () => Date.parse(text) });

describe('formulas', () => {
  it('take today from the clock and the zone of the file', async () => {
    const clock = { time: Date.parse('2026-03-10T02:30:00Z'), now: () => clock.time };
    const workbook = sheetOf([['=TODAY()', '=NOW()', '=IF(C1<TODAY(),"past","ahead")', '3/10/2026']], { clock });
    workbook.hand.type(0, 1, 3, '=IF(D1<TODAY(),"past","ahead")');
    await workbook.settled();
    expect(shown(workbook, 1, 3)[0]).toEqual(['3/9/2026', '3/9/2026 22:30:00', 'ahead']);
    clock.time += 26 * 3_600_000;
    await workbook.settled();
    expect(shown(workbook, 1, 3)[0]).toEqual(['3/11/2026', '3/11/2026 0:30:00', 'past']);
    workbook.setZone('Pacific/Pago_Pago');
    await workbook.settled();
    expect(shown(workbook, 1, 1)[0]).toEqual(['3/10/2026']);
  });

  it('of two files in one Univer do not meet', async () => {
    const [one, other] = [
      sheetOf([[1], ['=Sheet1!A1*10', '=TODAY()']], { clock: at('2026-03-09T12:00Z') }),
      sheetOf([[2], ['=Sheet1!A1*10', '=TODAY()']], { clock: at('2027-01-01T12:00Z') }),
    ];
    other.hand.insertRow(0, 1);
    await Promise.all([one.settled(), other.settled()]);
    expect(shown(one, 2, 2)[1]).toEqual(['10', '3/9/2026']);
    expect(one.formulas(area(2, 1))).toEqual([['=Sheet1!A1*10']]);
    expect(shown(other, 3, 2)[2]).toEqual(['20', '1/1/2027']);
  });

  it('that spill over count for what they show, also in a file opened again', async () => {
    const workbook = sheetOf([
      ['=ARRAYFORMULA(C1:C3*2)', null, 1],
      [null, null, 2],
      [null, null, 3],
    ]);
    await workbook.settled();
    expect(workbook.values(area(1, 1, 3))).toEqual([[2], [4], [6]]);
    const saved = JSON.parse(JSON.stringify(workbook.save())) as SavedWorkbook;
    const again = sheetOf([], { saved, id: 'opened-again' });
    await again.settled();
    expect(again.values(area(1, 1, 3))).toEqual([[2], [4], [6]]);
  });

  it('give errors as text and dates as dates', async () => {
    const workbook = sheetOf([['=1/0', '=NA()', '=DATE(2026,3,9)', '=C1', '=nothing(1)']]);
    await workbook.settled();
    const midnight = new Date('2026-03-09T00:00:00-04:00');
    expect(workbook.values(area(1, 1, 1, 5))).toEqual([['#DIV/0!', '#N/A', midnight, midnight, '#NAME?']]);
    expect(shown(workbook, 1, 4)[0].slice(2)).toEqual(['3/9/2026', '3/9/2026']);
  });
});
