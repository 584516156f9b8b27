// Scenarios: every step is checked before the first one happens, and a wrong one is named.
import { calendarOf } from '../../../src/core/day';
import { parseCell, parseRow } from '../../../scripts/demo/references';
import { instantOf, parseScenario } from '../../../scripts/demo/scenario';
import { happenings, tickTimes } from '../../../scripts/demo/ticks';

const newYork = calendarOf('America/New_York');
const FROM = instantOf('2026-03-09T08:00', newYork) ?? 0;
const parse = (steps: unknown) => parseScenario(JSON.stringify(steps), 'steps.json', newYork, FROM);
const at = '2026-03-09T15:00';

test('one step of every kind', () => {
  const steps = [
    { at, set: { 'Contacts[Ada Lovelace].Thank-you sent': 'x', 'People!M3': null } },
    { at, paste: { at: "'My people'!A2", rows: [['a', 1, true, null], []] } },
    { at, sort: { by: 'Name' } },
    { at, sort: { by: 'Name', ascending: false, columns: ['Name', 'Notes'] } },
    { at, sort: { by: 'Name', columns: 'all' } },
    { at, insertRow: { row: 3 } },
    { at, deleteRow: { row: 'Contacts[Ada Lovelace#2]' } },
    { at, copyRow: { row: 'Contacts[Ada Lovelace]', to: 5 } },
    { at, insertColumn: { column: 'Mood', to: 'Notes' } },
    { at, moveColumn: { column: 'Notes' } },
    { at, deleteColumn: { column: 'Notes' } },
    { at, call: { name: 'undo', args: [[{ id: '@Ada Lovelace' }]] } },
    { at, open: true },
    { at, as: { email: 'advisor@example.edu', role: 'viewer' } },
    { at, settings: { reminders: true, quietFrom: '22:00', colours: 'off', greeting: null } },
    { at, zone: 'Asia/Tokyo' },
    { at, away: 5 },
    { at, tickAs: 'student@example.edu' },
    { at, quota: 0 },
    { at, fail: { method: 'MailApp.sendEmail' } },
    { at, fail: { call: 7, times: 2, message: 'no' } },
    { at, kill: { before: 3 } },
    { at, kill: { after: 3 } },
    { at, revoke: ['script.send_mail'] },
    { at, copyFile: true },
  ];
  expect(parse(steps).map(({ number }) => number)).toEqual(steps.map((_, index) => index + 1));
});

test.each([
  ['no list', { at, open: true }, 'steps.json'],
  ['no time', [{ open: true }], 'Step 1'],
  ['no such time', [{ at: '2026-02-30T10:00', open: true }], '2026-02-30'],
  ['a time before the start', [{ at: '2026-03-09T07:59', open: true }], 'Step 1'],
  ['nothing to do', [{ at }], 'Step 1'],
  ['two things to do', [{ at, open: true, away: 1 }], 'Step 1'],
  [
    'a kind nobody knows',
    [
      { at, open: true },
      { at, dance: true },
    ],
    'Step 2 has a "dance"',
  ],
  ['a kind every object has', [{ at, constructor: true }], 'constructor'],
  ['a cell nobody can find', [{ at, set: { Ada: 'x' } }], '"Ada"'],
  ['a value no cell can hold', [{ at, set: { 'T!A1': [1] } }], 'T!A1'],
  ['a setting nobody can choose', [{ at, settings: { colours: 'rainbow' } }], 'Step 1, settings.colours must be'],
  ['a setting nobody knows', [{ at, settings: { digestat: '09:00' } }], 'Step 1, settings has a "digestat"'],
  ['a row 0', [{ at, deleteRow: { row: 0 } }], 'deleteRow'],
  ['a missing part', [{ at, copyRow: { row: 3 } }], '"to"'],
  ['a part too many', [{ at, insertRow: { row: 3, rows: 2 } }], '"rows"'],
  ['a zone on no map', [{ at, zone: 'Mars/Olympus' }], 'Mars/Olympus'],
  ['a role nobody has', [{ at, as: { email: 'a@b.c', role: 'boss' } }], '"boss"'],
  ['a colour that is none', [{ at, settings: { colours: 'pink' } }], '"pink"'],
  ['away for less than no time', [{ at, away: -1 }], 'away'],
  ['a quota of half a mail', [{ at, quota: 0.5 }], 'quota'],
  ['a failure of nothing', [{ at, fail: { times: 2 } }], '"call"'],
  ['a kill in between', [{ at, kill: { during: 2 } }], '"during"'],
  ['open that is not true', [{ at, open: false }], 'open'],
])('%s is refused', (_, steps, named) => {
  expect(() => parse(steps)).toThrow(named);
});

test('a file that is no JSON is named', () => {
  expect(() => parseScenario('[{', 'steps.json', newYork, FROM)).toThrow('steps.json');
});

test('cells by address and by person', () => {
  expect(parseCell("'It''s mine'!AB12")).toEqual({ kind: 'address', tab: "It's mine", row: 12, column: 28 });
  expect(parseCell('Contacts!$M$3')).toEqual({ kind: 'address', tab: 'Contacts', row: 3, column: 13 });
  expect(parseCell('Contacts[Ada Lovelace#2].Thank-you sent')).toEqual({
    kind: 'person',
    person: { name: 'Ada Lovelace', nth: 2 },
    header: 'Thank-you sent',
  });
  expect(parseRow('Contacts[J. R. Hartley]')).toEqual({ name: 'J. R. Hartley', nth: 1 });
});

describe('times', () => {
  test('are wall times of the zone the sheet starts with, or carry their offset', () => {
    expect(instantOf('2026-03-09T15:00', newYork)).toBe(Date.UTC(2026, 2, 9, 19));
    expect(instantOf('2026-03-09T15:00+01:00', newYork)).toBe(Date.UTC(2026, 2, 9, 14));
    expect(instantOf('2026-03-09T15:00:30Z', newYork)).toBe(Date.UTC(2026, 2, 9, 15, 0, 30));
  });

  test('that do not exist are the next that do', () => {
    expect(instantOf('2026-03-08T02:30', newYork)).toBe(instantOf('2026-03-08T03:00', newYork));
  });
});

describe('the trigger', () => {
  const iso = (times: readonly number[]) => times.map(newYork.iso);

  test('fires at the first such minute at or after the start, then every hour, the end included', () => {
    expect(iso(tickTimes(FROM, 2, 0, newYork))).toEqual([
      '2026-03-09T08:00:00-04:00',
      '2026-03-09T09:00:00-04:00',
      '2026-03-09T10:00:00-04:00',
    ]);
    expect(iso(tickTimes(FROM, 2, 17, newYork))).toEqual(['2026-03-09T08:17:00-04:00', '2026-03-09T09:17:00-04:00']);
    expect(tickTimes(FROM, 0, 17, newYork)).toEqual([]);
  });

  test('counts elapsed hours across a clock change, and the minute on the wall of its zone', () => {
    const before = instantOf('2026-03-08T00:30', newYork) ?? 0;
    expect(iso(tickTimes(before, 3, 30, newYork)).map((time) => time.slice(11, 16))).toEqual(['00:30', '01:30', '03:30', '04:30']);
    const kolkata = calendarOf('Asia/Kolkata');
    expect(tickTimes(Date.UTC(2026, 0, 1), 1, 0, kolkata).map((time) => new Date(time).getUTCMinutes())).toEqual([30]);
  });

  test('comes after the steps of its instant, which keep their order', () => {
    const steps = parse([
      { at: '2026-03-09T09:00', open: true },
      { at: '2026-03-09T08:00', away: 1 },
      { at: '2026-03-09T09:00', quota: 1 },
    ]);
    const told = happenings(steps, tickTimes(FROM, 1, 0, newYork)).map((happening) =>
      happening.kind === 'tick' ? 'tick' : happening.step.kind,
    );
    expect(told).toEqual(['away', 'tick', 'open', 'quota', 'tick']);
  });
});
