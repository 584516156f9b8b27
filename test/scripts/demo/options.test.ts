// What can be said on the demo's command line, and the sentence for what cannot.
import { isWallTime, isZone, parseOptions } from '../../../scripts/demo/options';

test('nothing said: New York, a Monday morning, four days', () => {
  expect(parseOptions([])).toEqual({
    file: null,
    sheetZone: 'America/New_York',
    scriptZone: 'Etc/UTC',
    locale: 'en_US',
    from: '2026-03-09T08:00',
    hours: 96,
    minute: 0,
    scenario: null,
    json: false,
    endpoints: false,
  });
});

test('everything said, in any order, with = or a space', () => {
  const said = '--hours=240 people.csv --minute 17 --locale de_DE --sheet-zone Europe/Berlin --script-zone=Asia/Tokyo --json';
  expect(parseOptions([...said.split(' '), '--from', '2026-10-25T02:30', '--scenario', 's.json'])).toMatchObject({
    file: 'people.csv',
    hours: 240,
    minute: 17,
    locale: 'de_DE',
    sheetZone: 'Europe/Berlin',
    scriptZone: 'Asia/Tokyo',
    from: '2026-10-25T02:30',
    scenario: 's.json',
    json: true,
  });
});

test.each([
  [['--colour'], '--colour'],
  [['--constructor', 'x'], '--constructor'],
  [['-x'], '-x'],
  [['--hours'], '--hours'],
  [['--hours', '-5'], '-5'],
  [['--hours', 'four'], 'four'],
  [['--hours', '1.5'], '1.5'],
  [['--minute', '60'], '60'],
  [['--minute='], '--minute'],
  [['--sheet-zone', 'Mars/Olympus'], 'Mars/Olympus'],
  [['--script-zone', '+05:00'], '+05:00'],
  [['--locale', 'xx_YY'], 'xx_YY'],
  [['--locale', 'constructor'], 'constructor'],
  [['--from', 'yesterday'], 'yesterday'],
  [['--from', '2026-02-30T08:00'], '2026-02-30T08:00'],
  [['--from', '2026-03-09T24:00'], '2026-03-09T24:00'],
  [['--from', '2026-03-09T08:00Z'], '2026-03-09T08:00Z'],
  [['--json=yes'], '--json'],
  [['one.csv', 'two.csv'], 'two.csv'],
])('%j is refused in a sentence that names it', (parameters, named) => {
  expect(() => parseOptions(parameters)).toThrow(named);
});

test('zones are those of the IANA table', () => {
  expect(['UTC', 'Asia/Kolkata', 'America/St_Johns'].every(isZone)).toBe(true);
  expect(['', 'GMT+25', '-03:00', 'Nowhere'].some(isZone)).toBe(false);
});

test('a wall time names a day of the calendar and a minute of it', () => {
  expect(['2026-03-09T08:00', '2028-02-29 23:59', '2026-03-08T02:30'].every(isWallTime)).toBe(true);
  expect(['2026-3-9T08:00', '2026-02-29T08:00', '2026-13-01T08:00', '2026-03-09'].some(isWallTime)).toBe(false);
});
