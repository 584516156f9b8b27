import { ADA, GRACE, handClock, runtimeFor, type TinyRuntime } from './stand-in';

const CODE = `
function hourly(handler) { return ScriptApp.newTrigger(handler || 'sweep').timeBased().everyHours(1).inTimezone('America/Chicago').create().getUniqueId(); }
function unzoned() { ScriptApp.newTrigger('sweep').timeBased().everyHours(1).create(); }
function often() { ScriptApp.newTrigger('sweep').timeBased().everyMinutes(30).create(); }
function daily() { ScriptApp.newTrigger('sweep').timeBased().everyDays(1).atHour(9).nearMinute(0).create(); }
function nowhere() { ScriptApp.newTrigger('sweep').timeBased().everyHours(1).inTimezone('Mars/Olympus').create(); }
function list() { return ScriptApp.getProjectTriggers().map((t) => [t.getHandlerFunction(), String(t.getEventType()), t.getTriggerSourceId()]); }
function remove() { ScriptApp.getProjectTriggers().forEach((trigger) => ScriptApp.deleteTrigger(trigger)); }
function sweep(e) { return JSON.parse(JSON.stringify(e)); }
function names() { return [Session.getEffectiveUser().getEmail(), Session.getActiveUser().getEmail()]; }
function window() { SpreadsheetApp.getUi(); }
function slow() { Utilities.sleep(5 * 60 * 1000); }
function mail() { MailApp.sendEmail('ada@example.edu', 'a', 'b'); }
`;

async function results(runtime: TinyRuntime, owner?: string): Promise<unknown[]> {
  return (await runtime.tick(owner)).map(({ user, result, error }) => [user, result, error]);
}

describe('a clock trigger', () => {
  test('runs as who made it, whoever sits in front', async () => {
    const runtime = runtimeFor(CODE);
    await runtime.call('hourly', 'names');
    runtime.as(GRACE);
    expect(await results(runtime)).toEqual([[ADA.email, [ADA.email, ''], null]]);
  });

  test('says the time in UTC, with hyphenated keys and Monday as 1', async () => {
    const runtime = runtimeFor(CODE);
    const id = (await runtime.call('hourly')).result;
    expect((await runtime.tick())[0]?.result).toEqual({
      authMode: 'FULL',
      triggerUid: id,
      timezone: 'UTC',
      year: 2026,
      month: 3,
      'day-of-month': 9,
      'day-of-week': 1,
      'week-of-year': 11,
      hour: 12,
      minute: 0,
      second: 0,
    });
  });

  test('has no window', async () => {
    const runtime = runtimeFor(CODE);
    await runtime.call('hourly', 'window');
    expect((await runtime.tick())[0]?.error).toBe('Cannot call SpreadsheetApp.getUi() from this context.');
  });

  test('keeps the name of a function that is gone', async () => {
    const runtime = runtimeFor(CODE);
    await runtime.call('hourly', 'renamed');
    expect((await runtime.tick())[0]?.error).toBe('Script function not found: renamed');
  });

  test("is in the manifest's zone unless told otherwise", async () => {
    const runtime = runtimeFor(CODE, { manifest: { timeZone: 'Asia/Tokyo', oauthScopes: ['script.scriptapp'] } });
    await runtime.call('unzoned');
    expect(runtime.triggers).toMatchObject([{ zone: 'Asia/Tokyo', everyHours: 1, owner: ADA.email }]);
    expect((await runtime.call('nowhere')).error).toBe('Invalid argument: Mars/Olympus');
  });

  test('at an hour of the day fires in that hour alone', async () => {
    const clock = handClock(Date.UTC(2026, 2, 9, 8));
    const runtime = runtimeFor(CODE, { clock });
    await runtime.call('daily');
    const fired: number[] = [];
    for (let hour = 8; hour < 8 + 48; hour++, clock.forward(1)) if ((await runtime.tick()).length > 0) fired.push(hour);
    expect(fired).toEqual([9, 33]);
  });

  test('of a test deployment is made and never fires', async () => {
    const runtime = runtimeFor(CODE, { deployment: 'test' });
    await runtime.call('hourly');
    expect(runtime.triggers).toHaveLength(1);
    expect(await runtime.tick()).toEqual([]);
  });

  test('whose permission was taken back runs in an add-on until a call lacks it, and not at all in a bound script', async () => {
    for (const [deployment, outcome] of [
      ['published', [[ADA.email, null, expect.stringMatching(/^You do not have permission to call MailApp.sendEmail/)]]],
      ['bound', []],
    ] as const) {
      const runtime = runtimeFor(CODE, { deployment });
      await runtime.call('hourly', 'mail');
      runtime.revoke(['script.send_mail']);
      expect(await results(runtime)).toEqual(outcome);
    }
  });
});

test('triggers run an hour and a half a day, counted from the first run', async () => {
  const clock = handClock();
  const runtime = runtimeFor(CODE, { clock });
  await runtime.call('hourly', 'slow');
  for (let run = 0; run < 18; run++) expect((await runtime.tick())[0]).toMatchObject({ error: null, milliseconds: 300_000 });
  expect((await runtime.tick())[0]?.error).toBe('Service using too much computer time for one day.');
  clock.forward(24);
  expect((await runtime.tick())[0]?.error).toBeNull();
});

describe('how many triggers there may be', () => {
  test('an add-on has one clock trigger per person and document', async () => {
    const runtime = runtimeFor(CODE, { deployment: 'published' });
    expect((await runtime.call('hourly')).error).toBeNull();
    expect((await runtime.call('hourly')).error).toBe(
      'This add-on has created too many time-based triggers in this document for this Google user account.',
    );
    expect((await runtime.as(GRACE).call('hourly')).error).toBeNull();
    expect((await runtime.copyFile().call('hourly')).error).toBeNull();
  });

  test('an add-on must leave an hour between runs', async () => {
    expect((await runtimeFor(CODE, { deployment: 'published' }).call('often')).error).toBe(
      'The recurrence interval for an Add-on trigger must be at least one hour.',
    );
    expect((await runtimeFor(CODE).call('often')).error).toBeNull();
  });

  test('twenty per person and script', async () => {
    const runtime = runtimeFor(CODE);
    for (let made = 0; made < 20; made++) expect((await runtime.call('hourly')).error).toBeNull();
    expect((await runtime.call('hourly')).error).toBe(
      'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    );
  });
});

describe('whose trigger it is', () => {
  test("nobody sees or deletes another's", async () => {
    const runtime = runtimeFor(CODE);
    await runtime.call('hourly');
    runtime.as(GRACE);
    expect((await runtime.call('list')).result).toEqual([]);
    await runtime.call('remove');
    expect(runtime.triggers).toHaveLength(1);
    runtime.as(ADA);
    expect((await runtime.call('list')).result).toEqual([['sweep', 'CLOCK', null]]);
    await runtime.call('remove');
    expect(runtime.triggers).toEqual([]);
  });

  test("one person's can fire alone", async () => {
    const runtime = runtimeFor(CODE);
    await runtime.call('hourly', 'names');
    await runtime.as(GRACE).call('hourly', 'names');
    expect(await results(runtime, GRACE.email)).toEqual([[GRACE.email, [GRACE.email, ''], null]]);
  });

  test("an add-on's list spans documents: deleting all of them takes the other file's too", async () => {
    const runtime = runtimeFor(CODE, { deployment: 'published' });
    await runtime.call('hourly');
    const copy = runtime.copyFile();
    expect(copy.triggers).toEqual([]);
    await copy.call('remove');
    expect(runtime.triggers).toEqual([]);
  });
});
