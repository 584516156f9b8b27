// A column of the log is renamed, deleted or doubled: what is offered, what each way changes, and what it leaves alone.
import type { ColumnsView, Mend, MendUndo } from '../../src/contract/columns';
import type { ColumnTrouble } from '../../src/core/column-trouble';
import { granted, LogFixture } from './log-fixture';

const TABLE = [
  ['Name', 'Email', 'Birthday', 'Date met', 'Learned', 'Thank-you sent', 'Follow up on'],
  ['Ada Lovelace', 'ada@example.org', '1990-12-10', '2026-03-08 15:00', 'Start small', '', ''],
  ['Grace Hopper', 'grace@example.org', '1991-12-09', '2026-03-02 15:00', '', '2026-03-03', '2026-03-09'],
  ['Alan Turing', '', '', '', '', '', ''],
];

const open = async (): Promise<LogFixture> => {
  const log = await LogFixture.create(TABLE, { from: '2026-03-09T08:30' });
  await log.setUp();
  return log;
};
/** Types over a header cell. */
const rename = (log: LogFixture, header: string, to: string) => {
  const column = log.columnOf(header);
  return log.edit((workbook) => workbook.hand.type(log.sheetId, 1, column, to));
};
const remove = (log: LogFixture, header: string) => log.edit((workbook) => workbook.hand.deleteColumn(log.sheetId, log.columnOf(header)));
const headerAtEnd = (log: LogFixture, header: string) =>
  log.edit((workbook) => workbook.hand.type(log.sheetId, 1, workbook.lastColumn(log.sheetId) + 1, header));

const columns = async (log: LogFixture): Promise<ColumnsView> => granted(await log.call('loadColumns')).columns;
const trouble = async (log: LogFixture): Promise<ColumnTrouble> => {
  const [first] = (await columns(log)).troubles ?? [];
  if (first === undefined) throw new Error('nothing is missing');
  return first;
};
const use = ({ key, among }: ColumnTrouble, header: string, which = 0): Mend => {
  const chosen = among.filter((one) => one.header === header)[which];
  return { way: 'use', key, column: chosen.column, header };
};
const way = (key: Mend['key'], chosen: 'add' | 'without'): Mend => ({ way: chosen, key, column: 0, header: '' });
const mended = async (log: LogFixture, mend: Mend) => granted(await log.call('mendColumn', mend));
const cells = (log: LogFixture): string[][] => log.grid();
const notesOf = (log: LogFixture, column: number): string =>
  log.workbook.cells.notes({ sheetId: log.sheetId, row: 1, column, rows: 1, columns: 1 })[0][0];

test('with every column there is nothing to choose', async () => {
  expect(await columns(await open())).toEqual({ tab: 'People', troubles: [] });
});

describe('renamed where it stands', () => {
  test('is recognised by its dates, and shown with the first of them before anything is written', async () => {
    const log = await open();
    await rename(log, 'Follow up on', 'Come back to');
    const found = await trouble(log);
    expect(found).toMatchObject({ kind: 'missing', key: 'followUpOn', header: 'Follow up on', own: false, blocks: false, canAdd: true });
    expect(found.likely).toEqual({ column: log.columnOf('Come back to'), sign: 'dates', fits: 1 });
    expect(found.among.map(({ header }) => header)).toEqual(['Birthday', 'Come back to']);
    expect(found.among[1]).toMatchObject({ letters: 'G', filled: 1, first: [{ row: 3, text: '2026-03-09' }] });
  });

  test('serves under its new header from then on, without a cell being changed, and Undo takes that back', async () => {
    const log = await open();
    await rename(log, 'Follow up on', 'Come back to');
    expect(granted(await log.call('loadToday')).today.column).toBe(
      '“Follow up on” has gone missing in People. Put the header back, or choose in the sidebar how to carry on.',
    );
    const before = cells(log);
    const { today, columns: rest, undo } = await mended(log, use(await trouble(log), 'Come back to'));
    expect(rest.troubles).toEqual([]);
    expect(today?.column).toBeNull();
    expect(today?.groups.map(({ kind }) => kind)).toContain('followUp');
    expect(cells(log).map((row) => row.slice(0, 7))).toEqual(before.map((row) => row.slice(0, 7)));
    expect(log.shown('Grace Hopper', 'Status')).toBe('↻ Follow-up due');
    expect(granted(await log.call('undoMend', undo as MendUndo))).toMatchObject({
      left: [],
      columns: { troubles: [{ key: 'followUpOn' }] },
    });
    expect(log.shown('Grace Hopper', 'Status')).toBe('✓ In touch');
  });

  test('Name is known by the hidden IDs, however many columns of words there are, and Email by its addresses', async () => {
    const log = await open();
    await rename(log, 'Email', 'Where to write');
    await rename(log, 'Name', 'Interviewee');
    expect(await log.call('loadToday')).toMatchObject({ code: 'missingColumn' });
    const first = await trouble(log);
    expect(first).toMatchObject({ key: 'name', blocks: true, canAdd: false, likely: { column: 1, sign: 'people', fits: 3 } });
    expect(await log.call('mendColumn', way('name', 'add'))).toMatchObject({ ok: false, code: 'badArgument' });
    const { columns: rest, today } = await mended(log, use(first, 'Interviewee'));
    expect(today?.groups[0]?.lines[0]).toMatchObject({ name: 'Ada Lovelace' });
    expect(rest.troubles?.[0]).toMatchObject({ key: 'email', likely: { column: 2, sign: 'values', fits: 2 } });
    await mended(log, use(rest.troubles?.[0] as ColumnTrouble, 'Where to write'));
    expect((await columns(log)).troubles).toEqual([]);
  });

  test('a column of words is known by its place, or by what its header still says', async () => {
    const log = await open();
    await rename(log, 'Learned', 'Wisdom');
    expect((await trouble(log)).likely).toEqual({ column: 5, sign: 'place', fits: 0 });
    await rename(log, 'Wisdom', 'Learned from them');
    expect((await trouble(log)).likely).toEqual({ column: 5, sign: 'header', fits: 0 });
  });

  test('a birthday is a date and is never suggested, but may be chosen', async () => {
    const log = await open();
    await remove(log, 'Follow up on');
    const found = await trouble(log);
    expect(found.likely).toBeNull();
    expect(found.among.map(({ header }) => header)).toEqual(['Birthday']);
  });

  test('a header that was only emptied is written again, and nothing else', async () => {
    const log = await open();
    const before = cells(log);
    await rename(log, 'Date met', '');
    const { undo } = await mended(log, use(await trouble(log), ''));
    expect(cells(log).map((row) => row.slice(0, 7))).toEqual(before.map((row) => row.slice(0, 7)));
    expect(undo).toMatchObject({ headers: [{ before: '', after: 'Date met' }] });
    await log.call('undoMend', undo as MendUndo);
    expect(cells(log)[0][3]).toBe('');
  });

  test('what the last look said of it is gone at once, and reminders go on', async () => {
    const log = await open();
    await rename(log, 'Date met', 'Coffee');
    await log.tick('2026-03-09T09:00');
    expect(granted(await log.call('loadSettings')).heartbeat.error).toContain('“Date met” has gone missing');
    const { today } = await mended(log, use(await trouble(log), 'Coffee'));
    expect(today?.beat.kind).toBe('on');
    expect(granted(await log.call('loadSettings')).heartbeat).toMatchObject({ error: null, notes: [] });
    await log.tick('2026-03-09T10:00');
    expect(log.subjects).toHaveLength(1);
  });
});

describe('deleted', () => {
  test('is added again, blank, at the right end', async () => {
    const log = await open();
    await remove(log, 'Follow up on');
    const before = cells(log)[0];
    const { columns: rest, undo } = await mended(log, way('followUpOn', 'add'));
    expect([rest.troubles, undo]).toEqual([[], null]);
    expect(cells(log)[0]).toEqual([...before, 'Follow up on']);
  });

  test('and not wanted any more, it is not asked for again until Undo', async () => {
    const log = await open();
    await remove(log, 'Follow up on');
    const { today, undo } = await mended(log, way('followUpOn', 'without'));
    expect(today?.column).toBeNull();
    await log.call('undoMend', undo as MendUndo);
    expect((await trouble(log)).key).toBe('followUpOn');
  });

  test.each(['status', 'dateMet'] as const)('%s cannot be done without', async (key) => {
    const log = await open();
    await remove(log, key === 'status' ? 'Status' : 'Date met');
    expect(await log.call('mendColumn', way(key, 'without'))).toMatchObject({ ok: false, code: 'badArgument' });
  });

  test('a column Tidbit writes is filled and coloured again', async () => {
    const log = await open();
    await log.edit((workbook) => workbook.hand.deleteColumn(log.sheetId, log.columnOf('Status')));
    expect((await trouble(log)).among).toEqual([]);
    await mended(log, way('status', 'add'));
    expect(log.shown('Ada Lovelace', 'Status')).toBe('◇ Thank-you due');
    await log.workbook.settled();
    expect(log.fill('Ada Lovelace')).toBe('#ffe48f');
  });

  test('the hidden IDs are given anew, and nobody is told twice', async () => {
    const log = await open();
    await log.tick('2026-03-09T09:00');
    const told = log.subjects.length;
    const history = log.history().length;
    expect(told).toBe(1);
    await remove(log, 'ID');
    expect(await trouble(log)).toMatchObject({ key: 'id', own: true, blocks: true, header: 'ID' });
    await mended(log, way('id', 'add'));
    expect(log.shown('Ada Lovelace', 'ID')).toMatch(/^[0-9a-z]{6}\.[0-9a-z]{4}$/);
    await log.tick('2026-03-09T10:00');
    expect(log.subjects).toHaveLength(told);
    expect(log.history()).toHaveLength(history);
  });

  test('the hidden IDs get a column of their own though Status was renamed too', async () => {
    const log = await open();
    await rename(log, 'Status', 'How it stands');
    await remove(log, 'ID');
    await mended(log, way('id', 'add'));
    expect(log.shown('Ada Lovelace', 'How it stands')).toBe('◇ Thank-you due');
    expect(log.shown('Ada Lovelace', 'ID')).toMatch(/^[0-9a-z]{6}\.[0-9a-z]{4}$/);
  });
});

describe('there twice', () => {
  test('the chosen one keeps the header, the other one another name and all its cells; Undo gives it back', async () => {
    const log = await open();
    await headerAtEnd(log, 'Date met');
    const place = log.workbook.lastColumn(log.sheetId);
    await log.edit((workbook) => workbook.hand.type(log.sheetId, 4, place, '2026-03-12 10:00'));
    expect(granted(await log.call('loadToday')).today.column).toContain('“Date met” stands twice in People');
    const found = await trouble(log);
    expect(found).toMatchObject({ kind: 'doubled', key: 'dateMet', header: 'Date met', likely: { column: log.columnOf('Date met') } });
    expect(found.among.map(({ letters, filled }) => [letters, filled])).toEqual([
      ['D', 2],
      ['N', 1],
    ]);
    const before = cells(log);
    const { today, undo } = await mended(log, use(found, 'Date met', 1));
    expect(cells(log)[0]).toEqual(before[0].map((text, c) => (c === 3 ? 'Date met (2)' : text)));
    expect(log.displayedAt(2, 4)).toBe(before[1][3]);
    expect(today?.groups.map(({ kind }) => kind)).toEqual(['followUp', 'week']);
    expect(granted(await log.call('undoMend', undo as MendUndo)).left).toEqual([]);
    expect(cells(log)[0]).toEqual(before[0]);
  });

  test('of Status the one with Tidbit’s note is suggested, and the user’s own keeps every word', async () => {
    const log = await open();
    await log.edit((workbook) => workbook.hand.type(log.sheetId, 1, 3, 'Status'));
    const found = await trouble(log);
    expect(found).toMatchObject({
      kind: 'doubled',
      key: 'status',
      own: true,
      likely: { column: log.workbook.lastColumn(log.sheetId) - 5 },
    });
    const ours = found.likely?.column ?? 0;
    await mended(log, { way: 'use', key: 'status', column: ours, header: 'Status' });
    expect(cells(log).map((row) => row[2])).toEqual(['Status (2)', '1990-12-10', '1991-12-09', '']);
    expect(notesOf(log, ours)).toContain('Written by Tidbit');
    expect(log.shown('Ada Lovelace', 'Status')).toBe('◇ Thank-you due');
  });

  test('of the hidden IDs neither is used: that is said, nothing is told, and the one with Tidbit’s note is suggested', async () => {
    const log = await open();
    await headerAtEnd(log, 'ID');
    const problem =
      '“ID” stands twice in People, in M1 and N1. Neither is used until only one is left. Until then Tidbit leaves every status as it is and sends no reminder.';
    expect(await log.call('loadToday')).toMatchObject({ ok: false, code: 'doubledColumn', problem });
    await log.tick('2026-03-09T10:00');
    expect(log.subjects).toEqual([]);
    const found = await trouble(log);
    expect(found).toMatchObject({ kind: 'doubled', key: 'id', own: true, blocks: true, likely: { column: 13 } });
    await mended(log, { way: 'use', key: 'id', column: 13, header: 'ID' });
    expect(log.shown('Ada Lovelace', 'ID')).toMatch(/^[0-9a-z]{6}\.[0-9a-z]{4}$/);
  });

  test('another name is one that could be no other column: not “Tidbit (2)”, which Tidbit 2 would be', async () => {
    const log = await open();
    await remove(log, 'Tidbit 2');
    await mended(log, way('tidbit2', 'without'));
    await headerAtEnd(log, 'Tidbit 1');
    const found = await trouble(log);
    await mended(log, use(found, 'Tidbit 1'));
    expect(cells(log)[0].at(-1)).toBe('Tidbit 1 (2)');
  });
});

describe('what changed meanwhile', () => {
  test('a column that was renamed or moved since it was seen is not taken', async () => {
    const log = await open();
    await rename(log, 'Follow up on', 'Come back to');
    const choice = use(await trouble(log), 'Come back to');
    await rename(log, 'Come back to', 'Something else');
    expect(await log.call('mendColumn', choice)).toMatchObject({ ok: false, code: 'moved' });
    await rename(log, 'Something else', 'Follow up on');
    expect(await log.call('mendColumn', choice)).toMatchObject({ ok: false, code: 'moved' });
    expect((await columns(log)).troubles).toEqual([]);
  });

  test('Undo leaves a header that was changed since, and says which', async () => {
    const log = await open();
    await headerAtEnd(log, 'Learned');
    const { undo } = await mended(log, use(await trouble(log), 'Learned'));
    await rename(log, 'Learned (2)', 'Their advice');
    expect(granted(await log.call('undoMend', undo as MendUndo)).left).toEqual(['Learned (2)']);
    expect(cells(log)[0].at(-1)).toBe('Their advice');
  });

  test('Undo never makes a column of the user’s one that Tidbit writes', async () => {
    const log = await open();
    await remove(log, 'Status');
    const crafted: MendUndo = { key: 'status', before: 'Birthday', after: 'Status', headers: [] };
    expect(granted(await log.call('undoMend', crafted)).left).toEqual(['Status']);
    await log.tick('2026-03-09T09:00');
    expect(log.shown('Ada Lovelace', 'Birthday')).toBe('1990-12-10');
  });

  test('without a header row there is none to choose', async () => {
    const log = await open();
    await log.edit((workbook) => {
      workbook.lines.deleteRows(log.sheetId, 1, 1);
      return null;
    });
    expect(await columns(log)).toEqual({ tab: 'People', troubles: null });
    expect(await log.call('mendColumn', way('followUpOn', 'add'))).toMatchObject({ ok: false, code: 'moved' });
  });
});

test('long headers are shown in brief, chosen all the same, and given back whole', async () => {
  const log = await open();
  const birthday = 'b'.repeat(40_000);
  await rename(log, 'Birthday', birthday);
  const long = `Come back to ${'and on '.repeat(100)}`.trim();
  await rename(log, 'Follow up on', long);
  const found = await trouble(log);
  expect(JSON.stringify(await columns(log)).length).toBeLessThan(3000);
  expect(found.among).toHaveLength(2);
  const other = await mended(log, use(found, found.among[0].header));
  expect(other.columns.troubles).toEqual([]);
  expect(granted(await log.call('undoMend', other.undo as MendUndo)).left).toEqual([]);
  expect(cells(log)[0][2]).toBe(birthday);
  const shown = found.among.find(({ column }) => column === 7)?.header ?? '';
  expect(shown).toMatch(/^Come back to .{20,60}…$/);
  const { columns: rest, undo } = await mended(log, use(found, shown));
  expect(rest.troubles).toEqual([]);
  await headerAtEnd(log, long);
  const doubled = await trouble(log);
  const renamed = await mended(log, use(doubled, shown));
  expect(cells(log)[0].at(-1)).toBe(`${shown} (2)`);
  expect(granted(await log.call('undoMend', renamed.undo as MendUndo)).left).toEqual([]);
  expect(cells(log)[0].at(-1)).toBe(long);
  expect(undo?.before).toBe('Follow up on');
});

test('a column is brought in front in the sheet, if it still has that header', async () => {
  const log = await open();
  const birthday: Mend = { way: 'use', key: 'followUpOn', column: 3, header: 'Birthday' };
  expect(await log.call('showColumn', birthday)).toEqual({ ok: true });
  expect(await log.call('showColumn', { ...birthday, header: 'Anniversary' })).toMatchObject({ ok: false, code: 'moved' });
});
