import type { Alert } from '../../../local/runtime';
import { runtimeFor } from './stand-in';

const CODE = `
function ask() {
  const ui = SpreadsheetApp.getUi();
  const started = [Date.now(), Math.random()];
  const first = ui.alert('Set up', 'Shall it begin?', ui.ButtonSet.YES_NO);
  if (first !== ui.Button.YES) return String(first);
  const second = ui.alert('Reminders too?', ui.ButtonSet.OK_CANCEL);
  SpreadsheetApp.getActiveSpreadsheet().getActiveSheet().getRange('A1').setValue(String(second));
  return [started, String(first), JSON.stringify(second)];
}
function writeThenAsk() { SpreadsheetApp.getActiveSpreadsheet().getActiveSheet().getRange('A1').setValue('x'); SpreadsheetApp.getUi().alert('Done?'); }
function lockThenAsk() { const lock = LockService.getDocumentLock(); lock.tryLock(1); SpreadsheetApp.getUi().alert('Really?'); return lock.hasLock(); }
function swallow() { try { SpreadsheetApp.getUi().alert('Really?'); return 'answered'; } catch (error) { SpreadsheetApp.getActiveSpreadsheet(); return 'swallowed'; } }
function wrong() { SpreadsheetApp.getUi().alert('title', 'two texts without buttons'); }
`;

/** A person who takes their time: answers come when `answer` is called. */
function slowPerson() {
  const asked: { alert: Alert; answer: (button: string) => void }[] = [];
  const answerAlert = (alert: Alert) => new Promise<string>((resolve) => asked.push({ alert, answer: resolve }));
  return { asked, answerAlert };
}

const turns = async () => {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
};

test('an alert is answered at once where somebody answers at once', async () => {
  const alerts: Alert[] = [];
  const runtime = runtimeFor(CODE, { answerAlert: (alert) => (alerts.push(alert), alert.buttons.at(-1) ?? 'OK') });
  expect((await runtime.click('ask')).result).toBe('NO');
  expect(alerts).toEqual([{ title: 'Set up', prompt: 'Shall it begin?', buttons: ['YES', 'NO'] }]);
});

test('a person may take their time: one execution, at one moment, with every answer', async () => {
  const { asked, answerAlert } = slowPerson();
  const runtime = runtimeFor(CODE, { answerAlert });
  runtime.misfortune({ kind: 'fail', at: { method: 'Ui.prompt' }, times: 1, message: 'never called' });
  const clicked = runtime.click('ask');
  await turns();
  expect(asked.map(({ alert }) => alert.title)).toEqual(['Set up']);
  expect(runtime.executions).toEqual([]);
  asked[0]?.answer('YES');
  await turns();
  expect(asked.map(({ alert }) => alert.prompt)).toEqual(['Shall it begin?', 'Reminders too?']);
  asked[1]?.answer('CANCEL');
  const execution = await clicked;
  expect(execution).toMatchObject({ error: null, killed: false, at: Date.UTC(2026, 2, 9, 12) });
  expect(execution.result).toMatchObject([[Date.UTC(2026, 2, 9, 12), expect.any(Number)], 'YES', '"CANCEL"']);
  expect(execution.calls.byMethod).toMatchObject({ 'Ui.alert': 2, 'SpreadsheetApp.getUi': 1 });
  expect(runtime.executions).toHaveLength(1);
  expect(runtime.calls.total).toBe(execution.calls.total);
  expect(runtime.workbook.cells.get('A1')).toBe('CANCEL');
});

test('waiting cannot be caught', async () => {
  const { asked, answerAlert } = slowPerson();
  const clicked = runtimeFor(CODE, { answerAlert }).click('swallow');
  await turns();
  asked[0]?.answer('OK');
  expect((await clicked).result).toBe('answered');
});

test('waiting after a change would make it twice: said at once', async () => {
  const runtime = runtimeFor(CODE, slowPerson());
  expect((await runtime.click('writeThenAsk')).error).toBe(
    'the alert cannot wait for an answer here: Range.setValue was called before it and would be called twice',
  );
});

test('an alert drops the lock', async () => {
  expect((await runtimeFor(CODE, { answerAlert: () => 'OK' }).click('lockThenAsk')).result).toBe(false);
});

test('with nobody there an alert is an error', async () => {
  expect((await runtimeFor(CODE).click('ask')).error).toBe('nobody is there to answer the alert: Shall it begin?');
});

test('an alert of the wrong shape', async () => {
  expect((await runtimeFor(CODE).click('wrong')).error).toBe(
    "The parameters (String,String) don't match the method signature for Ui.alert.",
  );
});
