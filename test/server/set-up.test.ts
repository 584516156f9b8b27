// Set-up and removal on the built add-on: what a table of the user's becomes, and that nothing of theirs changes.
import { granted, LogFixture } from './log-fixture';

const MESSY = [
  ['My networking list 2026', null, null, null, null, null],
  ['Full name', 'Status', 'E-mail', 'When we met', 'Birthday', 'Notes'],
  ['Ada Lovelace', 'nice', 'ada@example.edu', '2026-03-09 15:00', '1990-12-10', '=1+1'],
  [null, null, null, null, null, null],
  ['Grace Hopper', 'great', null, "'2026-03-05", null, "'=cmd()"],
  ['Edsger Dijkstra', null, 'e@example.edu', 'TBD', null, 'long note'],
];

describe('a messy table', () => {
  test('the dry run names what would happen and changes nothing', async () => {
    const log = await LogFixture.create(MESSY);
    const before = log.workbook.save();
    const { preview } = granted(await log.call('previewSetUp'));
    expect(preview).toMatchObject({ tab: 'People', newTab: false, headerRow: 2, people: 3, alreadySetUp: false });
    expect(preview.adopted).toEqual([
      { header: 'Full name', as: 'Name' },
      { header: 'E-mail', as: 'Email' },
      { header: 'When we met', as: 'Date met' },
    ]);
    expect(preview.added).toContain('Tidbit status');
    expect(preview.leftAlone).toEqual(['Status', 'Birthday', 'Notes']);
    expect(preview.problems.map(({ cell }) => cell)).toEqual(['People!D6']);
    expect(log.workbook.save()).toEqual(before);
  });

  test('after set-up and ten days every cell of the user’s is as it was', async () => {
    const log = await LogFixture.create(MESSY);
    const theirs = log.grid();
    const formulas = log.workbook.formulas({ sheetId: log.sheetId, row: 1, column: 1, rows: 6, columns: 6 });
    await log.setUp();
    await log.ticksUntil('2026-03-19T08:00');
    expect(log.grid().map((cells) => cells.slice(0, 6))).toEqual(theirs);
    expect(log.workbook.formulas({ sheetId: log.sheetId, row: 1, column: 1, rows: 6, columns: 6 })).toEqual(formulas);
    expect(log.shown('Grace Hopper', 'Tidbit status')).toBe('✓ In touch');
    expect(log.shown('Edsger Dijkstra', 'Tidbit status')).toBe('To ask');
  });

  test('running it again changes nothing', async () => {
    const log = await LogFixture.create(MESSY);
    await log.setUp();
    const once = { grid: log.grid(), properties: log.runtime.properties.document, triggers: log.runtime.triggers };
    const again = granted(await log.call('setUp', { suggested: [], reminders: true }));
    expect(again.preview.alreadySetUp).toBe(true);
    expect({ grid: log.grid(), properties: log.runtime.properties.document, triggers: log.runtime.triggers }).toEqual(once);
  });

  test('our headers carry a note, the ID column is hidden', async () => {
    const log = await LogFixture.create(MESSY);
    await log.setUp();
    const column = log.columnOf('Tidbit status');
    expect(log.workbook.cells.notes({ sheetId: log.sheetId, row: 2, column, rows: 1, columns: 1 })[0][0]).toMatch(/^Written by Tidbit\./);
    expect(log.workbook.lines.columnHidden(log.sheetId, log.columnOf('ID'))).toBe(true);
  });

  test('what it writes is read whole between filled cells; the user’s columns keep their width', async () => {
    const log = await LogFixture.create(MESSY);
    const width = (header: string) => log.workbook.lines.columnWidth(log.sheetId, log.columnOf(header));
    const theirs = width('Status');
    await log.setUp();
    expect([width('Tidbit status'), width('Next step'), width('Due')]).toEqual([150, 220, 130]);
    expect([width('Full name'), width('Status'), width('Notes')]).toEqual([theirs, theirs, theirs]);
  });

  test('removal takes our columns, rules, settings and the trigger, and leaves the user’s cells', async () => {
    const log = await LogFixture.create(MESSY);
    const theirs = log.grid();
    await log.setUp();
    await log.ticksUntil('2026-03-09T18:00');
    granted(await log.call('removeTidbit'));
    expect(log.grid().map((cells) => cells.slice(0, 6))).toEqual(theirs);
    expect(log.grid()[1].slice(6)).not.toEqual(expect.arrayContaining(['Tidbit status', 'Next step', 'Due', 'ID']));
    expect(log.runtime.triggers).toEqual([]);
    expect(log.runtime.properties.document).toEqual({});
    expect(log.fill('Ada Lovelace')).toBeNull();
  });
});

test('first and last name apart, in a file with an empty tab in front: a new tab is made only for the empty one', async () => {
  const log = await LogFixture.create([
    ['First name', 'Last name', 'Company'],
    ['Ada', 'Lovelace', 'Analytical Engines'],
  ]);
  const { preview } = granted(await log.call('previewSetUp'));
  expect(preview).toMatchObject({ newTab: false, people: 1 });
  const empty = await LogFixture.create([]);
  await empty.setUp();
  const made = empty.workbook.sheets.byName('Contacts');
  expect(made).not.toBeNull();
  expect(empty.grid(made?.id)[0].slice(0, 4)).toEqual(['Status', 'Next step', 'Due', 'Name']);
});

test('the menu asks before it sets up, and Cancel changes nothing', async () => {
  const log = await LogFixture.create(MESSY);
  const before = log.workbook.save();
  log.presses.push('CANCEL');
  await log.runtime.click('setUpFromMenu');
  expect(log.alerts[0].prompt).toContain('Nothing has changed yet');
  expect(log.workbook.save()).toEqual(before);
  await log.runtime.click('setUpFromMenu');
  expect(log.shown('Ada Lovelace', 'Tidbit status')).toBe('○ Scheduled');
  expect(log.runtime.triggers).toHaveLength(1);
});

describe('set up again, Date met having been renamed', () => {
  const MET = [
    ['Name', 'When we met', 'Notes'],
    ['Ada Lovelace', '2026-03-09 15:00', 'likes maths'],
    ['Grace Hopper', '2026-03-05', ''],
  ];
  const renamed = async (): Promise<LogFixture> => {
    const log = await LogFixture.create(MET, { from: '2026-03-09T17:30' });
    await log.setUp();
    await log.edit((workbook) => workbook.hand.type(log.sheetId, 1, 2, 'Coffee'));
    return log;
  };
  const offered = { header: 'Coffee', as: 'Date met', why: '“When we met” is gone, and this looks like it' };

  test('the dry run says which column it would take for which, and adds none', async () => {
    const log = await renamed();
    const { preview } = granted(await log.call('previewSetUp'));
    expect(preview).toMatchObject({ added: [], suggested: [offered], alreadySetUp: true });
    expect(preview.problems.map(({ message }) => message)).toEqual([
      '“When we met” has gone missing in People. Put the header back, or choose in the sidebar how to carry on.',
    ]);
  });

  test('ticked, the column serves under its new header and not a cell is changed', async () => {
    const log = await renamed();
    const before = log.grid();
    expect(before[1]).toContain('◇ Thank-you due');
    const { preview } = granted(await log.call('setUp', { suggested: ['Coffee'], reminders: true }));
    expect(preview.problems).toEqual([]);
    expect(log.grid()).toEqual(before);
    expect(granted(await log.call('loadColumns')).columns.troubles).toEqual([]);
    await log.tick('2026-03-09T18:00');
    expect(log.subjects).toHaveLength(1);
  });

  test('unticked, nothing is added or forgotten: it says what is missing, and the columns can be chosen', async () => {
    const log = await renamed();
    const before = log.grid();
    const answer = await log.call('setUp', { suggested: [], reminders: true });
    expect(answer).toMatchObject({ ok: false, code: 'missingColumn' });
    expect(!answer.ok && answer.problem).toContain('“When we met” has gone missing in People.');
    expect(log.grid()).toEqual(before);
    const [trouble] = granted(await log.call('loadColumns')).columns.troubles ?? [];
    expect(trouble).toMatchObject({ kind: 'missing', key: 'dateMet', likely: { column: 2 } });
  });

  test('from the menu the same is said before OK and after it', async () => {
    const log = await renamed();
    await log.runtime.click('setUpFromMenu');
    expect(log.alerts[0].prompt).toContain('Not used unless you say so in the sidebar: Coffee (as Date met).');
    expect(log.alerts[1].prompt).toContain('“When we met” has gone missing in People.');
  });
});

test('headers of 45,000 characters are adopted, found again every hour, and left as they are', async () => {
  const long = (ending: string): string => `${'\u754c'.repeat(45_000)} ${ending}`;
  const headers = ['Name', long('met'), long('mail'), long('page'), ...['a', 'b', 'c', 'd'].map(long)];
  const log = await LogFixture.create(
    [headers, ['Ada Lovelace', '2026-03-09 15:00', 'ada@example.edu', 'https://ada.example', 'A', 'B', 'C', 'D']],
    { from: '2026-03-09T17:30' },
  );
  const { preview } = granted(await log.call('previewSetUp'));
  expect(preview.suggested.map(({ as }) => as)).toEqual(['Date met', 'Email', 'Link']);
  granted(await log.call('setUp', { suggested: preview.suggested.map(({ header }) => header), reminders: true }));
  for (const [key, header] of [
    ['tidbit1', 'Tidbit 1'],
    ['tidbit2', 'Tidbit 2'],
    ['thankYouSent', 'Thank-you sent'],
    ['followUpOn', 'Follow up on'],
  ] as const) {
    await log.edit((workbook) => workbook.hand.deleteColumn(log.sheetId, log.columnOf(header)));
    const [trouble] = granted(await log.call('loadColumns')).columns.troubles ?? [];
    const { column, header: shown } = trouble.among[0];
    granted(await log.call('mendColumn', { way: 'use', key, column, header: shown }));
  }
  await log.tick('2026-03-09T18:00');
  expect(log.shown('Ada Lovelace', 'Status')).toBe('◇ Thank-you due');
  expect(granted(await log.call('loadColumns')).columns.troubles).toEqual([]);
  expect(log.grid()[0].slice(0, 8)).toEqual(headers);
});

test('colours follow the user’s own rules and are repaired without doubling', async () => {
  const log = await LogFixture.create(MESSY);
  await log.setUp();
  const count = log.workbook.rules.of(log.sheetId).length;
  granted(await log.call('saveSettings', { colours: 'off' }));
  expect(log.workbook.rules.of(log.sheetId)).toHaveLength(count - 6);
  granted(await log.call('saveSettings', { colours: 'status' }));
  await log.runtime.click('openSidebar');
  expect(log.workbook.rules.of(log.sheetId)).toHaveLength(count);
});

describe('colours that somebody took away or changed', () => {
  const rulesOf = ({ workbook, sheetId }: LogFixture) => workbook.rules.of(sheetId);

  test('come back when the sidebar is opened, beside the rules of the user’s', async () => {
    const log = await LogFixture.create(MESSY);
    await log.setUp();
    const [one, ...others] = rulesOf(log);
    const theirs: typeof one = { ...one, values: ['=$A3="x"'] };
    log.workbook.rules.set(log.sheetId, [theirs, ...others.slice(1)]);
    await log.runtime.click('openSidebar');
    expect(rulesOf(log)).toHaveLength(1 + 6);
    expect(rulesOf(log)[0]).toEqual(theirs);
  });

  test('are left as they are, without a call for each, when the sidebar is opened and nothing is missing', async () => {
    const log = await LogFixture.create(MESSY);
    await log.setUp();
    await log.runtime.click('openSidebar');
    const { byMethod } = log.runtime.executions[log.runtime.executions.length - 1]?.calls ?? { byMethod: {} };
    expect(byMethod['SpreadsheetApp.newConditionalFormatRule']).toBeUndefined();
    expect(byMethod['Sheet.getConditionalFormatRules']).toBe(1);
  });

  test('reach a column that was added to the table', async () => {
    const log = await LogFixture.create(MESSY);
    await log.setUp();
    const width = log.grid()[log.headerRow - 1].length;
    log.workbook.hand.type(log.sheetId, log.headerRow, width + 1, 'Mood');
    await log.runtime.click('openSidebar');
    expect(log.workbook.fill(log.sheetId, log.rowOf('Ada Lovelace'), width + 1)?.toLowerCase()).toBe(log.fill('Ada Lovelace'));
  });
});

test('removed and set up again, three times over: one History, gone on with', async () => {
  const log = await LogFixture.create([
    ['Name', 'Date met'],
    ['Ada Lovelace', '2026-03-01 15:00'],
  ]);
  for (let time = 0; time < 3; time++) {
    await log.setUp();
    granted(await log.call('removeTidbit'));
  }
  expect(log.workbook.sheets.list().map(({ name }) => name)).toEqual(['People', 'History']);
});
