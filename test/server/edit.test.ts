// Edits by hand on the built add-on: our cells follow at once, nothing the user typed is lost, people keep their identity.
import { granted, LogFixture } from './log-fixture';

const HEADERS = ['Name', 'Email', 'Date met', 'Tidbit 1', 'Thank-you sent'];
const people = async () => {
  const log = await LogFixture.create([
    HEADERS,
    ['Ada Lovelace', 'ada@example.edu', '2026-03-08 15:00', null, null],
    ['Grace Hopper', 'grace@example.edu', null, null, null],
    ['Edsger Dijkstra', null, null, null, null],
  ]);
  await log.setUp();
  return log;
};
const id = (log: LogFixture, name: string) => log.shown(name, 'ID');

test('a date typed changes Status, Next step and Due at once', async () => {
  const log = await people();
  await log.type('Grace Hopper', 'Date met', '2026-03-12 10:00');
  expect(log.shown('Grace Hopper', 'Status')).toBe('○ Scheduled');
  expect(log.shown('Grace Hopper', 'Due')).toBe('2026-03-12 10:00');
});

test('what is typed into a cell of ours goes to History before it is replaced', async () => {
  const log = await people();
  await log.type('Grace Hopper', 'Status', 'call her first');
  expect(log.shown('Grace Hopper', 'Status')).toBe('To ask');
  expect(log.history()).toContainEqual(expect.arrayContaining(['Grace Hopper', 'Status: call her first']));
});

test('a new person gets an ID and a status', async () => {
  const log = await people();
  await log.edit((workbook) => workbook.hand.type(log.sheetId, 5, 1, 'Barbara Liskov'));
  expect(log.shown('Barbara Liskov', 'Status')).toBe('To ask');
  expect(id(log, 'Barbara Liskov')).toMatch(/^[a-z][0-9a-z]{5}\.[0-9a-z]{4}$/);
});

test('a copied row gets an ID of its own', async () => {
  const log = await people();
  const before = id(log, 'Grace Hopper');
  await log.edit((workbook) => workbook.hand.copyRow(log.sheetId, 3, 4));
  await log.tick('2026-03-09T09:00');
  const column = log.columnOf('ID') - 1;
  const ids = log
    .grid()
    .filter((cells) => cells[0] === 'Grace Hopper')
    .map((cells) => cells[column]);
  expect(ids[0]).toBe(before);
  expect(ids[1]).not.toBe(before);
});

test('a sort that leaves the hidden IDs behind is undone by the next tick', async () => {
  const log = await people();
  const before = ['Ada Lovelace', 'Grace Hopper', 'Edsger Dijkstra'].map((name) => id(log, name));
  const visible = Array.from({ length: 8 }, (_, i) => i + 1).filter((column) => column !== log.columnOf('ID'));
  log.workbook.hand.sort(log.sheetId, { row: 2, rows: 3 }, 1, false, visible);
  await log.tick('2026-03-09T09:00');
  expect(['Ada Lovelace', 'Grace Hopper', 'Edsger Dijkstra'].map((name) => id(log, name))).toEqual(before);
  expect(log.history().map(([, , what]) => what)).toContain('Hidden IDs put back');
});

test('an edit on another tab, and one before set-up, is none of our business', async () => {
  const log = await people();
  const other = log.workbook.sheets.add('Other');
  const execution = await log.edit((workbook) => workbook.hand.type(other, 1, 1, 'x'));
  expect(execution?.error).toBeNull();
  expect(execution?.calls.byMethod['Range.setValues']).toBeUndefined();
  const bare = await LogFixture.create([HEADERS]);
  const early = await bare.edit((workbook) => workbook.hand.type(bare.sheetId, 2, 1, 'Ada'));
  expect(early?.error).toBeNull();
  expect(early?.calls.total).toBeLessThanOrEqual(2);
});

test('a column is added on request, once', async () => {
  const log = await people();
  expect(granted(await log.call('addColumn', 'Keep in touch')).header).toBe('Keep in touch');
  const width = log.grid()[0].length;
  granted(await log.call('addColumn', 'keep in touch'));
  expect(log.grid()[0]).toHaveLength(width);
});

test('undo puts back only where the change still stands', async () => {
  const log = await people();
  await log.type('Ada Lovelace', 'Tidbit 1', 'chess');
  const [adaId] = id(log, 'Ada Lovelace').split('.');
  const change = { id: adaId, header: 'Tidbit 1', before: 'bees', after: 'chess' };
  expect(granted(await log.call('undo', [change])).left).toEqual([]);
  expect(log.shown('Ada Lovelace', 'Tidbit 1')).toBe('bees');
  expect(granted(await log.call('undo', [change])).left).toEqual(['Tidbit 1 of Ada Lovelace']);
  expect(log.shown('Ada Lovelace', 'Tidbit 1')).toBe('bees');
});

test('a hidden ID typed over by hand, or deleted, comes back: nobody is reminded twice for it', async () => {
  const log = await people();
  const ids = ['Ada Lovelace', 'Grace Hopper'].map((name) => id(log, name));
  await log.type('Ada Lovelace', 'ID', 'mine');
  await log.type('Grace Hopper', 'ID', null);
  expect(['Ada Lovelace', 'Grace Hopper'].map((name) => id(log, name))).toEqual(ids);
  expect(log.history().map((cells) => cells.slice(1, 4))).toContainEqual(['Ada Lovelace', 'Typed into a Tidbit cell', 'ID: mine']);
});
