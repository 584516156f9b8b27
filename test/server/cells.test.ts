// Cells a click writes: text stays text as it was typed, in the columns for text; dates become dates in the columns for dates.
import { NO_CARD } from '../../src/core/card';
import { granted, LogFixture } from './log-fixture';

/** What typing would turn into a date, a number, a tick, a formula or an error. */
const LOOK_ALIKES = [
  '2026-03-09',
  '2026-03-09T15:00',
  '1/2',
  'March 9',
  'lunes 9',
  'TRUE',
  'falsch',
  '=1+1',
  '+1',
  '-1',
  '@here',
  "'quoted",
  "''twice",
  '007',
  '1e5',
  '1,5',
  '50%',
  '$5',
  'kr 5',
  '12:30',
  '#N/A',
  '٣',
];

const open = async (): Promise<LogFixture> => {
  const log = await LogFixture.create(
    [
      ['Name', 'Company', 'Date met', 'Tidbit 1', 'Tidbit 2', 'Learned'],
      ['Ada Lovelace', 'Analytical', '2026-03-09 10:00', '', '', ''],
    ],
    { from: '2026-03-09T12:05' },
  );
  await log.setUp();
  return log;
};
const cell = (log: LogFixture, header: string, row = 2) =>
  log.workbook.cells.values({ sheetId: log.sheetId, row, column: log.columnOf(header), rows: 1, columns: 1 })[0][0];
const formula = (log: LogFixture, header: string, row = 2) =>
  log.workbook.cells.formulas({ sheetId: log.sheetId, row, column: log.columnOf(header), rows: 1, columns: 1 })[0][0];

test('text stays as it was typed, and Undo brings it back so', async () => {
  const log = await open();
  const id = log.shown('Ada Lovelace', 'ID').split('.')[0];
  for (const text of LOOK_ALIKES) {
    const debrief = {
      metAt: null,
      tidbits: [text, ''],
      learned: text,
      card: NO_CARD,
      next: { name: '', organization: '' },
      followUp: null,
    } as const;
    const { undo } = granted(await log.call('saveDebrief', id, debrief));
    expect([cell(log, 'Tidbit 1'), cell(log, 'Learned'), formula(log, 'Tidbit 1')]).toEqual([text, text, '']);
    expect(granted(await log.call('undo', undo)).left).toEqual([]);
    expect(cell(log, 'Tidbit 1')).toBe('');
    const change = { id, header: 'Learned', before: `'${text}`, after: null };
    await log.call('undo', [change]);
    expect(cell(log, 'Learned')).toBe(text);
    await log.type('Ada Lovelace', 'Learned', null);
  }
});

test('a name that reads as a date is a name', async () => {
  const log = await open();
  const id = log.shown('Ada Lovelace', 'ID').split('.')[0];
  const next = { name: '2026-03-09', organization: '=IMPORTXML("x")' };
  granted(await log.call('saveDebrief', id, { metAt: null, tidbits: ['', ''], learned: '', card: NO_CARD, next, followUp: null }));
  expect([cell(log, 'Name', 3), cell(log, 'Company', 3), formula(log, 'Company', 3)]).toEqual([next.name, next.organization, '']);
});

test('a tidbit that the sheet made a date of is not written over', async () => {
  const log = await open();
  const id = log.shown('Ada Lovelace', 'ID').split('.')[0];
  await log.type('Ada Lovelace', 'Tidbit 1', '2026-05-01');
  const debrief = {
    metAt: null,
    tidbits: ['Sails', ''],
    learned: '',
    card: NO_CARD,
    next: { name: '', organization: '' },
    followUp: null,
  } as const;
  granted(await log.call('saveDebrief', id, debrief));
  expect([log.shown('Ada Lovelace', 'Tidbit 1'), cell(log, 'Tidbit 2')]).toEqual(['2026-05-01', 'Sails']);
});

test('Undo touches the log’s own columns for the user alone', async () => {
  const log = await LogFixture.create([
    ['Name', 'Birthday'],
    ['Ada Lovelace', 'in May'],
  ]);
  await log.setUp();
  const id = log.shown('Ada Lovelace', 'ID').split('.')[0];
  const changes = [
    { id, header: 'Birthday', before: 'gone', after: 'in May' },
    { id, header: 'Status', before: 'gone', after: 'To ask' },
    { id, header: 'ID', before: 'gone', after: log.shown('Ada Lovelace', 'ID') },
  ];
  expect(granted(await log.call('undo', changes)).left).toHaveLength(3);
  expect([log.shown('Ada Lovelace', 'Birthday'), log.shown('Ada Lovelace', 'Status')]).toEqual(['in May', 'To ask']);
});
