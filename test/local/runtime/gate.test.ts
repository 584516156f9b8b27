import { runtimeFor, tinyFile } from './stand-in';

const CODE = `
function write() {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getActiveSheet();
  sheet.getRange('A1').setValue('one');
  sheet.getRange('A2').setValue('two');
  return sheet.getRange('A1').getValue();
}
function stubborn() {
  const log = [];
  for (const cell of ['A1', 'A2', 'A3']) {
    try { SpreadsheetApp.getActiveSpreadsheet().getActiveSheet().getRange(cell).setValue(cell); log.push('written'); } catch (error) { log.push(error.message); }
  }
  return log;
}
function unknownMember() { SpreadsheetApp.getActiveSpreadsheet().getActiveSheet().getRange('A1').setFontFamily('Arial'); }
function unknownService() { UrlFetchApp.fetch('https://example.org'); }
function prints() { const sheet = SpreadsheetApp.getActiveSpreadsheet().getActiveSheet(); return JSON.stringify([sheet]) + sheet; }
function caught() { try { MailApp.sendEmail('', 'a', 'b'); } catch (error) { return [error instanceof Error, error.name, error.message]; } }
function same() { const app = SpreadsheetApp; return app.getActiveSpreadsheet() === app.getActiveSpreadsheet(); }
`;

describe('every service call passes the gate', () => {
  test('calls are counted by class and method, per execution and in total', async () => {
    const runtime = runtimeFor(CODE);
    const { calls } = await runtime.call('write');
    expect(calls).toEqual({
      total: 8,
      byMethod: {
        'SpreadsheetApp.getActiveSpreadsheet': 1,
        'Spreadsheet.getActiveSheet': 1,
        'Sheet.getRange': 3,
        'Range.setValue': 2,
        'Range.getValue': 1,
      },
      cells: 0,
    });
    await runtime.call('write');
    expect(runtime.calls.total).toBe(16);
  });

  test('what the local runtime lacks is said by name', async () => {
    const runtime = runtimeFor(CODE);
    expect((await runtime.call('unknownMember')).error).toBe('not in the local runtime: Range.setFontFamily');
    expect((await runtime.call('unknownService')).error).toBe('not in the local runtime: UrlFetchApp.fetch');
  });

  test('service objects print as {} and as their class', async () => {
    expect((await runtimeFor(CODE).call('prints')).result).toBe('[{}]Sheet');
  });

  test('the same thing is the same object', async () => {
    expect((await runtimeFor(CODE).call('same')).result).toBe(true);
  });

  test("what a service throws is an Error of the script's own world, named Exception", async () => {
    expect((await runtimeFor(CODE).call('caught')).result).toEqual([true, 'Exception', 'Failed to send email: no recipient']);
  });
});

describe('misfortune', () => {
  test('the first calls of a method fail with the message given', async () => {
    const runtime = runtimeFor(CODE);
    runtime.misfortune({ kind: 'fail', at: { method: 'Range.setValue' }, times: 2, message: 'Service Spreadsheets timed out' });
    const { result, error } = await runtime.call('stubborn');
    expect([result, error]).toEqual([['Service Spreadsheets timed out', 'Service Spreadsheets timed out', 'written'], null]);
    expect((await runtime.call('stubborn')).result).toEqual(['written', 'written', 'written']);
  });

  test('the k-th call fails, whatever it is', async () => {
    const runtime = runtimeFor(CODE);
    runtime.misfortune({ kind: 'fail', at: { call: 4 }, times: 1, message: 'Internal error' });
    expect((await runtime.call('write')).error).toBe('Internal error');
    expect(runtime.workbook.cells.size).toBe(0);
  });

  test.each([
    { when: 'before', cells: ['A1'] },
    { when: 'after', cells: ['A1', 'A2'] },
  ] as const)('a run killed $when a call cannot catch it; what was written stays', async ({ when, cells }) => {
    const runtime = runtimeFor(CODE);
    runtime.misfortune({ kind: 'kill', when, call: 8 });
    const execution = await runtime.call('stubborn');
    expect(execution).toMatchObject({ killed: true, result: null, error: `killed ${when} call 8, Range.setValue` });
    expect(execution.calls.total).toBe(8);
    expect([...runtime.workbook.cells.keys()]).toEqual(cells);
    expect((await runtime.call('write')).killed).toBe(false);
  });
});

describe('gaps', () => {
  test('something may happen in every gap between two calls', async () => {
    const runtime = runtimeFor(CODE);
    const gaps: [number, string][] = [];
    runtime.between((...gap) => gaps.push(gap));
    await runtime.call('write');
    expect(gaps.map(([calls]) => calls)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(gaps.at(-1)?.[1]).toBe('Range.getValue');
  });

  test('another execution may run in a gap, with its own counts and no gaps of its own', async () => {
    const runtime = runtimeFor(CODE);
    const inner: number[] = [];
    const gaps: number[] = [];
    runtime.between((calls) => {
      gaps.push(calls);
      if (calls !== 4) return;
      runtime.workbook.cells.set('A1', 'typed meanwhile');
      inner.push(runtime.atOnce.call('same').calls.total);
    });
    const outer = await runtime.call('write');
    expect(inner).toEqual([2]);
    expect(gaps).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(outer).toMatchObject({ result: 'typed meanwhile', calls: { total: 8 } });
  });
});

describe('time', () => {
  const CLOCK = `
  function slow() { const before = Date.now(); for (let i = 0; i < 8; i++) SpreadsheetApp.flush(); return Date.now() - before; }
  function sleepy() { try { Utilities.sleep(6 * 60 * 1000 + 1); } catch (error) { return 'caught'; } return 'awake'; }
  `;

  test('calls may cost virtual time, which the script sees', async () => {
    const runtime = runtimeFor(CLOCK, { cost: () => 250 });
    expect((await runtime.call('slow')).result).toBe(2000);
  });

  test('six minutes are the end, and cannot be caught', async () => {
    const end = { killed: true, error: 'Exceeded maximum execution time', result: null };
    expect(await runtimeFor(CLOCK).call('sleepy')).toMatchObject(end);
    expect(await runtimeFor(CLOCK).click('sleepy')).toMatchObject(end);
  });

  test('a simple trigger has thirty seconds', async () => {
    const code = 'function onEdit() { for (let i = 0; i < 100; i++) SpreadsheetApp.flush(); }';
    const runtime = runtimeFor(code, { cost: () => 1000, workbook: tinyFile() });
    const area = { sheetId: 0, row: 1, column: 1, rows: 1, columns: 1 };
    expect(await runtime.edited({ area })).toMatchObject({ error: 'Exceeded maximum execution time', calls: { total: 31 } });
  });
});
