// The whole path, by the real command on the built add-on: a table goes in; statuses, colours and mails come out.
import { demo, file, hourAt, mailTimes, reported, scenario, statuses } from './run-demo';

const DUE = '#ffe48f';
const LATE = '#e9b08b';
const TOUCH = '#ddf8d2';

const meeting = () =>
  file('Interviews.csv', [
    ['Name', 'Email', 'Date met', 'Tidbit 1', 'Tidbit 2'],
    ['Ada Lovelace', 'ada@engines.example', '3/9/2026 15:00', 'Rides the 6:40 ferry', 'Has a beagle called Momo'],
  ]);

describe('a meeting on Monday at 15:00, New York, ticks on the hour', () => {
  test('is due from 15:00, late a day later, and told five times', async () => {
    const report = await reported(meeting(), '--hours', '240');
    expect(statuses(report, 'Ada Lovelace')).toEqual([
      'Mon 08:00 ○ Scheduled',
      'Mon 15:00 ◇ Thank-you due',
      'Tue 15:00 ◆ Thank-you late',
      'Wed 00:00 ✓ In touch',
    ]);
    const thankYous = report.hours.filter(({ mails }) => mails.some(({ text }) => text.includes('ferry') && /thank-you/i.test(text)));
    expect(thankYous.map(({ at }) => at)).toEqual([
      '2026-03-09T17:00:00-04:00',
      '2026-03-10T08:00:00-04:00',
      '2026-03-11T08:00:00-04:00',
      '2026-03-12T08:00:00-04:00',
      '2026-03-15T08:00:00-04:00',
    ]);
    const texts = thankYous.map(({ mails }) => `${mails[0]?.subject ?? ''}\n${mails[0]?.text ?? ''}`);
    for (const text of texts) {
      expect(text).toContain('Ada Lovelace');
      expect(text).toContain('Rides the 6:40 ferry');
      expect(text).toContain('Has a beagle called Momo');
    }
    for (const text of texts.slice(0, 2)) expect(text).toContain('by Tuesday 15:00');
    for (const text of texts.slice(2)) expect(text).toMatch(/late, still worth sending/);
    expect(report.hours.flatMap(({ mails }) => mails).every(({ to }) => to === 'student@example.edu')).toBe(true);
    expect(report.touched).toEqual([]);
  });

  test('turns green at once when the thank-you goes out, and nothing more is mailed', async () => {
    const report = await reported(
      meeting(),
      ...scenario([{ at: '2026-03-09T19:20', set: { 'Contacts[Ada Lovelace].Thank-you sent': '2026-03-09' } }]),
    );
    expect(hourAt(report, '2026-03-09T19:20')).toMatchObject({ cause: 'step 1', rows: [{ status: '✓ In touch', fill: TOUCH, due: null }] });
    expect(report.hours.filter(({ at, mails }) => at > '2026-03-09T19:20' && mails.length > 0)).toEqual([]);
    expect(report.touched).toEqual([]);
  });

  test('changes its colour by one tick, without any edit', async () => {
    const report = await reported(meeting(), '--from', '2026-03-09T14:30', '--hours', '1');
    expect(report.hours.map(({ cause, rows }) => [cause, rows[0]?.fill])).toEqual([
      ['setup', '#b4e7fc'],
      ['tick', DUE],
    ]);
    const later = await reported(meeting(), '--from', '2026-03-10T14:30', '--hours', '1');
    expect(later.hours.map(({ rows }) => rows[0]?.fill).filter((fill) => fill !== undefined)).toEqual([DUE, LATE]);
  });
});

describe('other hours of the same kind, with the sheet in New York', () => {
  test.each([
    ['3/10/2026 9:30', ['Tue 12:00', 'Tue 20:00']],
    ['3/10/2026 18:30', ['Tue 20:00', 'Wed 08:00']],
    ['3/10/2026 19:30', ['Wed 08:00', 'Wed 16:00']],
    ['3/10/2026 23:30', ['Wed 08:00', 'Wed 20:00']],
    ['3/10/2026', ['Tue 19:00', 'Wed 08:00']],
  ])('met on %s: told at %j', async (met, times) => {
    const table = file('one.csv', [
      ['Name', 'Date met'],
      ['Ada Lovelace', met],
    ]);
    const report = await reported(table, '--from', '2026-03-10T10:00', '--hours', '36');
    const thankYous = report.hours.filter(({ mails }) => mails.some(({ subject }) => /^Thank-you.*, by/.test(subject)));
    expect(mailTimes({ ...report, hours: thankYous })).toEqual(times);
  });

  test('a date alone, typed a day later: one mail at once', async () => {
    const table = file('later.csv', 'Name,Date met\nAda Lovelace,\n');
    const typed = scenario([{ at: '2026-03-11T13:00', set: { 'Contacts[Ada Lovelace].Date met': '2026-03-10' } }]);
    const report = await reported(table, ...typed, '--from', '2026-03-11T12:00', '--hours', '18');
    expect(mailTimes(report)).toEqual(['Wed 13:00']);
    expect(report.hours.flatMap(({ mails }) => mails)[0]?.text).toContain('by Wednesday 17:00');
  });
});

describe('300 people met last year, none thanked', () => {
  test('no mail, and 300 rows in touch', async () => {
    const people = Array.from({ length: 300 }, (_, index) => [`Person ${String(index)}`, `2025-0${String(1 + (index % 9))}-11`]);
    const report = await reported(file('old.csv', [['Name', 'Date met'], ...people]), '--hours', '72');
    expect(report.hours.flatMap(({ mails }) => mails)).toEqual([]);
    const rows = report.hours[0]?.rows ?? [];
    expect(rows.length).toBe(300);
    expect(new Set(rows.map(({ status, fill }) => `${status} ${String(fill)}`))).toEqual(new Set([`✓ In touch ${TOUCH}`]));
  });
});

describe('a table with first and last name apart', () => {
  test('is read together and stays two columns', async () => {
    const table = [
      ['First name', 'Last name', 'Company', 'Met on'],
      ['Ada', 'Lovelace', 'Engines', '3/8/2026 16:00'],
      ['Grace', 'Hopper', 'Compilers', ''],
    ];
    const report = await reported(file('two names.csv', table), '--hours', '1');
    expect(report.adopted).toMatchObject({ tab: 'two names', headerRow: 1, rows: 2 });
    expect(report.adopted.columns.filter(({ how }) => how === 'header')).toEqual([
      { header: 'First name', as: 'First name', how: 'header' },
      { header: 'Last name', as: 'Last name', how: 'header' },
      { header: 'Company', as: 'Organization', how: 'header' },
      { header: 'Met on', as: 'Date met', how: 'header' },
    ]);
    expect(report.hours[0]?.rows.map(({ name, status }) => [name, status])).toEqual([
      ['Ada Lovelace', '◇ Thank-you due'],
      ['Grace Hopper', 'To ask'],
    ]);
    expect(report.touched).toEqual([]);
  });
});

test('headers with spaces around them stand where they stand in the sheet', async () => {
  const report = await reported(
    file('spaces.csv', [
      ['  Full name ', 'Notes ', ' Met'],
      ['Ada', '', ''],
    ]),
    '--hours',
    '0',
  );
  expect(report.adopted.columns.slice(0, 4).map(({ header }) => header)).toEqual(['Full name', 'Notes', 'Met', 'Status']);
});

describe('service calls', () => {
  test('are as many for 900 rows as for 10', async () => {
    const counts = [];
    for (const size of [10, 900]) {
      const people = Array.from({ length: size }, (_, index) => [`Person ${String(index)}`, '3/9/2026 07:30', 'tidbit']);
      const report = await reported(file(`${String(size)}.csv`, [['Name', 'Date met', 'Tidbit 1'], ...people]), '--hours', '4');
      counts.push(report.hours.map(({ at, cause, mails, error, calls }) => [at, cause, mails.length, error, calls.total]));
    }
    // Monday's look at the week, then the thank-yous.
    expect(counts[0]?.map(([, cause, mails]) => [cause, mails])).toEqual([
      ['setup', 0],
      ['tick', 1],
      ['tick', 1],
    ]);
    expect(counts[1]).toEqual(counts[0]);
  });
});

describe('printed for people', () => {
  test('fits 80 columns and says who, what, which colour, and the mails in full', async () => {
    const { code, out } = await demo(meeting(), '--hours', '34');
    expect(code).toBe(0);
    expect(out.split('\n').filter((line) => [...line].length > 80)).toEqual([]);
    for (const words of ['Interviews', 'Adopted', 'Added', 'Ada Lovelace', '◇ Thank-you due', 'yellow', 'Subject:', 'by Tuesday 15:00']) {
      expect(out).toContain(words);
    }
  });
});

describe('what stops the demo', () => {
  const table = () => file('people.csv', [['Name'], ['Ada']]);
  const at = '2026-03-09T09:00';

  test.each<[string, () => string[], string]>([
    ['a file that is not there', () => ['gone.csv'], 'gone.csv'],
    ['a picture', () => [file('picture.csv', '\x89PNG\r\n\x1a\n\0\0\0')], 'picture.csv'],
    ['no header row', () => [file('list.csv', 'Milk,2\nEggs,6\n')], 'list.csv'],
    ['an option nobody knows', () => ['--speed'], '--speed'],
    ['a zone on no map', () => ['--sheet-zone', 'Mars/Olympus'], 'Mars/Olympus'],
    ['a scenario that is not there', () => ['--scenario', 'gone.json'], 'gone.json'],
    ['a scenario that is no JSON', () => ['--scenario', file('bad.json', '[{')], 'bad.json'],
    ['a step nobody knows', () => scenario([{ at, dance: true }]), 'Step 1'],
    ['a person who is not in the log', () => scenario([{ at, set: { 'Contacts[Bob].Learned': 'x' } }]), 'Contacts[Bob]'],
    ['a second person of a name that is there once', () => scenario([{ at, deleteRow: { row: 'Contacts[Ada#2]' } }]), 'Contacts[Ada#2]'],
    ['a column nobody has', () => scenario([{ at, sort: { by: 'Mood' } }]), 'Mood'],
    ['a tab nobody has', () => scenario([{ at, set: { 'Nowhere!A1': 'x' } }]), 'Nowhere'],
    ['an endpoint nobody serves', () => scenario([{ at, call: { name: 'dance', args: [] } }]), 'dance'],
    ['an ID of nobody', () => scenario([{ at, call: { name: 'addColumn', args: ['@Bob'] } }]), 'Bob'],
  ])('%s: one sentence that names it, and 2', async (_, parameters, named) => {
    const given = parameters();
    const { code, out, err } = await demo(
      ...(/^--|gone|picture|list/.test(given[0] ?? '') && given[0] !== '--scenario' ? given : [table(), ...given]),
    );
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(named);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });
});
