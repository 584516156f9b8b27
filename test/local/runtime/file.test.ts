import type { Edit } from '../../../local/workbook/workbook';
import { ADA, GRACE, handClock, runtimeFor } from './stand-in';

const CODE = `
function onEdit(e) { return [String(e.authMode), e.range.getA1Notation(), e.source.getId(), Object.keys(e), e.value, e.oldValue]; }
function remember() {
  PropertiesService.getDocumentProperties().setProperty('where', 'document');
  PropertiesService.getUserProperties().setProperty('where', 'user');
  PropertiesService.getScriptProperties().setProperty('where', 'script');
  ScriptApp.newTrigger('sweep').timeBased().everyHours(1).create();
  SpreadsheetApp.getActiveSpreadsheet().getActiveSheet().getRange('A1').setValue('kept');
  MailApp.sendEmail('ada@example.edu', 'a', 'b');
}
function recall() {
  return [PropertiesService.getDocumentProperties(), PropertiesService.getUserProperties(), PropertiesService.getScriptProperties()].map((store) => store.getProperty('where'));
}
function sweep() { return SpreadsheetApp.getActiveSpreadsheet().getId(); }
`;

const cell = (value?: string, oldValue?: string): Edit => ({
  area: { sheetId: 0, row: 2, column: 1, rows: 1, columns: 1 },
  value,
  oldValue,
});

describe('an edit by hand', () => {
  test('of one cell tells what it was and is', async () => {
    expect((await runtimeFor(CODE).edited(cell('new', 'old')))?.result).toEqual([
      ...['LIMITED', 'A2', 'file-1', ['authMode', 'range', 'source', 'user', 'value', 'oldValue'], 'new', 'old'],
    ]);
  });

  test('of an empty cell has no oldValue', async () => {
    expect((await runtimeFor(CODE).edited(cell('new')))?.result).toMatchObject({ 3: ['authMode', 'range', 'source', 'user', 'value'] });
  });

  test('of several cells tells only where', async () => {
    const area = { sheetId: 0, row: 2, column: 1, rows: 2, columns: 1 };
    expect((await runtimeFor(CODE).edited({ area, value: 'x', oldValue: 'y' }))?.result).toMatchObject({
      3: ['authMode', 'range', 'source', 'user'],
    });
  });

  test('making its event is no call of the script', async () => {
    expect((await runtimeFor(CODE).edited(cell('new')))?.calls.byMethod).toEqual({ 'Range.getA1Notation': 1, 'Spreadsheet.getId': 1 });
  });

  test('reaches an add-on only where it is enabled', async () => {
    const runtime = runtimeFor(CODE, { deployment: 'published' });
    expect(await runtime.edited(cell('new'))).toBeNull();
    await runtime.call('recall');
    expect(await runtime.edited(cell('new'))).not.toBeNull();
  });
});

describe('a copied file', () => {
  test('of a bound script has the script, and neither its properties nor its triggers', async () => {
    const runtime = runtimeFor(CODE);
    await runtime.call('remember');
    const copy = runtime.as(GRACE).copyFile();
    expect(copy.person).toEqual({ ...GRACE, role: 'owner' });
    expect(copy.workbook.cells.get('A1')).toBe('kept');
    expect(copy.workbook.id).not.toBe(runtime.workbook.id);
    expect((await copy.as(ADA).call('recall')).result).toEqual([null, null, null]);
    expect(copy.triggers).toEqual([]);
    expect(copy.mailbox).toHaveLength(1);
  });

  test("with an add-on keeps people's and the script's properties, and is not enabled", async () => {
    const runtime = runtimeFor(`${CODE} function onOpen(e) { return String(e.authMode); }`, { deployment: 'published' });
    await runtime.call('remember');
    const copy = runtime.copyFile();
    expect((await copy.open())?.result).toBe('NONE');
    expect((await copy.call('recall')).result).toEqual([null, 'user', 'script']);
    expect(copy.triggers).toEqual([]);
  });
});

test('everything but the workbook is saved, and goes on from there', async () => {
  const clock = handClock();
  const runtime = runtimeFor(CODE, { clock });
  await runtime.call('remember');
  runtime.revoke(['userinfo.email'], GRACE.email);
  const state = JSON.parse(JSON.stringify(runtime.save())) as ReturnType<typeof runtime.save>;
  const later = runtimeFor(CODE, { clock, state });
  expect((await later.call('recall')).result).toEqual(['document', 'user', 'script']);
  expect((await later.tick())[0]?.result).toBe('file-1');
  expect(later.mailbox).toEqual(runtime.mailbox);
  await later.call('remember');
  expect(runtime.mailbox).toHaveLength(1);
});

test('a formula still being computed is waited for', async () => {
  const runtime = runtimeFor(CODE);
  const steps: string[] = [];
  Object.assign(runtime.workbook, { settled: async () => void steps.push(`settled before ${String(runtime.executions.length)}`) });
  await runtime.call('recall');
  await runtime.edited(cell('x'));
  expect(steps).toEqual(['settled before 0', 'settled before 1']);
});
