// Person over a real file: whoever's row is selected, what the screen shows of them, tidbits edited in place and taken back.
import type { Selected } from '../../src/contract/person';
import type { PersonView } from '../../src/core/person-view';
import { FRIEND, granted, LogFixture } from './log-fixture';

const TABLE = [
  ['Name', 'Email', 'Company', 'Role', 'Date met', 'Tidbit 1', 'Tidbit 2', 'Thank-you sent', 'Referred by', 'Learned'],
  ['Ada Lovelace', 'ada@example.org', 'Analytical', 'Analyst', '2026-03-09 10:00', 'Writes long notes', '', '', 'Prof. Weaver', 'Ask more'],
  ['Helen Strand', '', 'Library Trust', '', '2026-03-09 16:00', '', '', '', 'ada lovelace', ''],
  ['', '', '', '', '', '', '', '', '', ''],
  ['Aisha Conteh', '', 'Tidewater', '', '', 'Old maps\nRows at dawn', 'Cycles', '', 'Somebody else', ''],
];

const open = async (table: string[][] = TABLE): Promise<LogFixture> => {
  const log = await LogFixture.create(table, { from: '2026-03-09T12:00' });
  await log.setUp();
  return log;
};
const select = (log: LogFixture, row: number, rows = 1, columns = 1): void =>
  log.workbook.select({ sheetId: log.sheetId, row, column: 1, rows, columns });
const selected = async (log: LogFixture, contactId: string | null = null): Promise<Selected> =>
  granted(await log.call('loadPerson', contactId)).selected;
const personAt = async (log: LogFixture, row: number): Promise<PersonView> => {
  select(log, row);
  const answer = await selected(log);
  if (answer.kind !== 'person') throw new Error(answer.kind);
  return answer.person;
};
const lastCost = (log: LogFixture): number => log.runtime.executions[log.runtime.executions.length - 1]?.calls.total ?? NaN;

test('the selected row’s person: what is next and why, tidbits, facts, who sent them and whom they named', async () => {
  const log = await open();
  const person = await personAt(log, 2);
  expect(person).toMatchObject({ name: 'Ada Lovelace', role: 'Analyst', organization: 'Analytical', row: 2, status: 'due' });
  expect(person.next?.step).toBe('Write the thank-you note');
  expect(person.next?.why).toContain('the note is due by Tuesday');
  expect(person.next?.line).toMatchObject({ need: 'thankYou', done: 'thanked' });
  expect(person.tidbits).toEqual(['Writes long notes']);
  expect(person.learned).toBe('Ask more');
  expect(person.facts).toEqual([
    { label: 'Date met', when: { kind: 'today', time: '10:00' }, text: '' },
    { label: 'Email', when: null, text: 'ada@example.org' },
  ]);
  expect(person.referredBy).toEqual({ name: 'Prof. Weaver', contactId: null });
  expect(person.suggested.map(({ name, row }) => [name, row])).toEqual([['Helen Strand', 3]]);
  const helen = await personAt(log, 3);
  expect(helen.referredBy).toEqual({ name: 'ada lovelace', contactId: person.contactId });
});

test('every line of a tidbit’s cell is a tidbit of its own', async () => {
  expect((await personAt(await open(), 5)).tidbits).toEqual(['Old maps', 'Rows at dawn', 'Cycles']);
});

test('answers given are shown in their order, planned questions are not', async () => {
  const log = await open();
  const { contactId } = await personAt(log, 2);
  await log.call('saveAgenda', contactId, ['q-typical-day', 'q-who-else']);
  const answers = log.workbook.sheets.byName('Answers')?.id ?? '';
  log.workbook.hand.type(Number(answers), 2, 4, 'Mostly letters');
  const person = await personAt(log, 2);
  expect(person.answers).toEqual([
    { question: 'What did yesterday look like, from the first hour to the last?', answer: 'Mostly letters' },
  ]);
});

test.each([
  ['the header', 1],
  ['an empty row', 4],
  ['a row below the table', 40],
])('on %s nobody is selected', async (_where, row) => {
  const log = await open();
  select(log, row);
  expect(await selected(log)).toMatchObject({ kind: 'blank' });
});

test('of several rows, or a whole column, the people in them are offered', async () => {
  const log = await open();
  select(log, 1, 1000);
  expect(await selected(log)).toMatchObject({ kind: 'several', cursor: [], people: [{ name: 'Ada Lovelace' }, {}, {}], beyond: 0 });
});

test('of several rows, the one with the cursor comes first: whatever a filter hides, that one is in sight', async () => {
  const log = await open();
  select(log, 2, 3, 4);
  expect(await selected(log)).toMatchObject({ kind: 'several', cursor: [{ name: 'Ada Lovelace' }], people: [{ name: 'Helen Strand' }] });
});

test('of more people than can be shown it says how many more are selected', async () => {
  const people = Array.from({ length: 12 }, (_, i) => [`Person ${String(i)}`]);
  const log = await LogFixture.create([['Name'], ...people], { from: '2026-03-09T12:00' });
  await log.setUp();
  select(log, 2, 12);
  const several = await selected(log);
  expect(several).toMatchObject({ kind: 'several', cursor: [{ name: 'Person 0' }], beyond: 3 });
});

test('on another tab nobody is selected, whatever row it is', async () => {
  const log = await open();
  const other = log.workbook.sheets.add('Notes');
  log.workbook.sheets.activate(other);
  log.workbook.select({ sheetId: other, row: 2, column: 1, rows: 1, columns: 1 });
  expect((await selected(log)).kind).toBe('elsewhere');
});

test('somebody opened by ID has their row selected, so that following the selection keeps them', async () => {
  const log = await open();
  const { contactId } = await personAt(log, 5);
  select(log, 2);
  expect(await selected(log, contactId)).toMatchObject({ kind: 'person', person: { name: 'Aisha Conteh' } });
  expect(await selected(log)).toMatchObject({ kind: 'person', person: { name: 'Aisha Conteh' } });
  expect(await log.call('loadPerson', 'nobody1')).toMatchObject({ ok: false, code: 'unknownContact' });
});

test('people are found by the beginning of a name first, then by any part, then by organization', async () => {
  const log = await open([
    ['Name', 'Company'],
    ['Dana Strand', 'Cedar'],
    ['Élodie Brand', 'Strand Books'],
    ['Strahan Lee', ''],
    ['Nobody', 'Elsewhere'],
  ]);
  const found = async (text: string): Promise<string[]> => granted(await log.call('findPeople', text)).people.map(({ name }) => name);
  expect(await found('stra')).toEqual(['Strahan Lee', 'Dana Strand', 'Élodie Brand']);
  expect(await found('elodie')).toEqual(['Élodie Brand']);
  expect(await found('  ')).toEqual([]);
});

test('an edited tidbit is written in its cell alone, and Undo puts the old words back', async () => {
  const log = await open();
  const { contactId } = await personAt(log, 5);
  const saved = granted(await log.call('saveTidbits', contactId, ['Old maps\nRows at dawn', 'Cycles'], ['Old maps', 'Cycles']));
  expect(saved.person.tidbits).toEqual(['Old maps', 'Cycles']);
  expect(log.shown('Aisha Conteh', 'Tidbit 1')).toBe('Old maps');
  expect(saved.undo).toHaveLength(1);
  expect(granted(await log.call('undo', saved.undo)).left).toEqual([]);
  expect(log.shown('Aisha Conteh', 'Tidbit 1')).toBe('Old maps\nRows at dawn');
});

test('a cell somebody changed meanwhile is left alone, and named with what it says now', async () => {
  const log = await open();
  const { contactId } = await personAt(log, 2);
  await log.type('Ada Lovelace', 'Tidbit 1', 'Plays the harp');
  const answer = await log.call('saveTidbits', contactId, ['Writes long notes', ''], ['Writes short notes', '']);
  expect(answer).toMatchObject({ ok: false, code: 'moved' });
  expect('problem' in answer && answer.problem).toContain(
    'Tidbit 1 of Ada Lovelace was changed in the sheet meanwhile. It says now: “Plays the harp”.',
  );
  expect(log.shown('Ada Lovelace', 'Tidbit 1')).toBe('Plays the harp');
});

test('told to, it writes over what somebody changed meanwhile, and Undo brings that back', async () => {
  const log = await open();
  const { contactId } = await personAt(log, 2);
  await log.type('Ada Lovelace', 'Tidbit 1', 'Plays the harp');
  const saved = granted(await log.call('saveTidbits', contactId, null, ['Writes short notes', '']));
  expect(log.shown('Ada Lovelace', 'Tidbit 1')).toBe('Writes short notes');
  await log.call('undo', saved.undo);
  expect(log.shown('Ada Lovelace', 'Tidbit 1')).toBe('Plays the harp');
});

test('a new tidbit goes into the first empty cell, then below the old ones', async () => {
  const log = await open();
  const { contactId } = await personAt(log, 3);
  for (const tidbit of ['One', 'Two', 'Three']) granted(await log.call('addTidbit', contactId, tidbit));
  expect([log.shown('Helen Strand', 'Tidbit 1'), log.shown('Helen Strand', 'Tidbit 2')]).toEqual(['One', 'Two\nThree']);
  expect(await log.call('addTidbit', contactId, '  ')).toMatchObject({ ok: false, code: 'badArgument' });
});

test('words that begin like a formula stay words', async () => {
  const log = await open();
  const { contactId } = await personAt(log, 2);
  granted(await log.call('saveTidbits', contactId, ['Writes long notes', ''], ['Writes long notes', '=1+1, he says']));
  expect(log.shown('Ada Lovelace', 'Tidbit 2')).toBe('=1+1, he says');
});

describe('somebody new', () => {
  const OMAR = { name: 'Omar Leclerc', organization: 'Reading Van', role: '', email: '', howYouKnowThem: '' };

  test('gets the row below the last, is selected, and Undo empties it', async () => {
    const log = await open();
    log.workbook.hand.type(log.sheetId, 9, 3, 'a total of mine');
    const added = granted(await log.call('addPerson', { ...OMAR, role: 'Driver', howYouKnowThem: 'met by chance' }, false));
    expect(log.grid()[9].slice(0, 4)).toEqual(['Omar Leclerc', '', 'Reading Van', 'Driver']);
    expect(log.shown('Omar Leclerc', 'How you know them')).toBe('met by chance');
    expect(log.shown('Omar Leclerc', 'Status')).toBe('To ask');
    expect(log.displayedAt(9, 3)).toBe('a total of mine');
    expect(log.workbook.selection()).toMatchObject({ row: 10 });
    expect(added).toMatchObject({
      kind: 'added',
      person: { name: 'Omar Leclerc', row: 10, status: 'toAsk', next: { step: 'Ask for a conversation' } },
    });
    expect(granted(await log.call('undo', 'undo' in added ? added.undo : [])).left).toEqual([]);
    expect(log.grid().length).toBeLessThan(10);
  });

  test('comes in beside a column that only others may change', async () => {
    const log = await open();
    const area = { sheetId: log.sheetId, row: 1, column: log.columnOf('Learned'), rows: 1000, columns: 1 };
    log.workbook.protect({ id: 1, sheetId: log.sheetId, area, description: '', warningOnly: false, editors: [] });
    log.runtime.as(FRIEND);
    granted(await log.call('addPerson', OMAR, false));
    expect(log.grid()[5].slice(0, 3)).toEqual(['Omar Leclerc', '', 'Reading Van']);
  });

  test.each([
    ['the same name', { ...OMAR, name: 'ada  LOVELACE' }],
    ['the same address', { ...OMAR, email: 'Ada@example.org' }],
  ])('%s is named before anything is written, and added when told to', async (_what, given) => {
    const log = await open();
    const before = log.grid();
    const organization = given.email === '' ? '' : given.organization;
    const found = await log.call('addPerson', { ...given, organization }, false);
    expect(found).toMatchObject({ kind: 'alike', people: [{ name: 'Ada Lovelace', row: 2 }] });
    expect(log.grid()).toEqual(before);
    expect(await log.call('addPerson', { ...given, organization }, true)).toMatchObject({ kind: 'added', person: { row: 6 } });
  });

  test('the same click once more completes what the first began, and adds nobody twice', async () => {
    const log = await open();
    log.workbook.hand.type(log.sheetId, 6, 1, 'Omar Leclerc');
    const given = { ...OMAR, role: 'Driver' };
    const again = granted(await log.call('addPerson', given, false));
    expect(again).toMatchObject({ kind: 'added', person: { row: 6, organization: 'Reading Van' } });
    expect(granted(await log.call('addPerson', given, false))).toMatchObject({ kind: 'added', undo: [], person: { row: 6 } });
    expect(log.grid()).toHaveLength(6);
    expect(await log.call('addPerson', { ...given, role: 'Cook' }, false)).toMatchObject({ kind: 'alike' });
  });

  test('of one name but elsewhere is somebody else', async () => {
    const log = await open();
    expect(await log.call('addPerson', { ...OMAR, name: 'Ada Lovelace' }, false)).toMatchObject({ kind: 'added' });
  });

  test('first and last names go into their own columns', async () => {
    const log = await open([
      ['First name', 'Last name'],
      ['Ada', 'Lovelace'],
    ]);
    granted(await log.call('addPerson', { ...OMAR, name: 'Omar van Leclerc', organization: '' }, false));
    expect(log.grid()[2].slice(0, 2)).toEqual(['Omar van', 'Leclerc']);
  });

  test.each(['=1+1', '2026-03-09', '+44', 'TRUE', "'", '<b>O’Hara</b>'])('a name that reads %s stays that name', async (name) => {
    const log = await open();
    const added = granted(await log.call('addPerson', { ...OMAR, name }, false));
    expect(added).toMatchObject({ kind: 'added', person: { name } });
    expect(log.displayedAt(6, 1)).toBe(name);
    expect(granted(await log.call('undo', 'undo' in added ? added.undo : [])).left).toEqual([]);
  });

  test.each([
    ['no name', { ...OMAR, name: ' ' }, false],
    ['far too long a name', { ...OMAR, name: 'n'.repeat(301) }, false],
    ['less than the form has', { name: 'Omar' }, false],
    ['what is no yes or no', OMAR, 'yes'],
  ])('%s is refused', async (_what, given, despite) => {
    const log = await open();
    expect(await log.call('addPerson', given as typeof OMAR, despite as boolean)).toMatchObject({ ok: false, code: 'badArgument' });
    expect(log.grid()).toHaveLength(5);
  });

  test('what does not fit is said so: nobody reloads the page, and loses what they typed, for it', async () => {
    const log = await open();
    const refused = await log.call('addPerson', { ...OMAR, role: 'r'.repeat(301) }, false);
    expect(refused).toMatchObject({ problem: 'At most 300 characters fit here. Type longer texts in the sheet.' });
  });
});

test('earlier notes are what History says of this person, newest first', async () => {
  const log = await open();
  const { contactId } = await personAt(log, 2);
  await log.type('Ada Lovelace', 'Status', 'call her back');
  await log.tick('2026-03-10T09:00');
  await log.type('Ada Lovelace', 'Next step', 'write a card');
  const { notes, beyond } = granted(await log.call('loadEarlierNotes', contactId));
  expect(notes.map(({ detail }) => detail)).toEqual(['Next step: write a card', 'Status: call her back', 'Monday 9 March 2026, 10:00']);
  expect(notes[0]).toEqual({ when: { kind: 'today', time: '09:00' }, what: 'Typed into a Tidbit cell', detail: 'Next step: write a card' });
  expect(beyond).toBe(0);
  expect(granted(await log.call('loadEarlierNotes', 'nobody1')).notes).toEqual([]);
});

test('what the advisor wrote is shown', async () => {
  const [header, ...rows] = TABLE;
  const log = await open([[...header, 'Advisor notes'], ...rows.map((cells, i) => [...cells, i === 0 ? 'Ask about the fellowship' : ''])]);
  expect((await personAt(log, 2)).advisorNotes).toBe('Ask about the fellowship');
});

test('every call costs the same in a long log as in a short one, and the answer stays short', async () => {
  const costs = async (people: number): Promise<Record<string, number>> => {
    const more = Array.from({ length: people }, (_, i) => [
      `Person ${String(i)}`,
      '',
      '',
      '',
      '',
      'A tidbit '.repeat(40),
      '',
      '',
      'Ada Lovelace',
      '',
    ]);
    const log = await open([...TABLE, ...more]);
    const person = await personAt(log, 2);
    const { contactId } = person;
    expect(person.suggested.length + person.suggestedBeyond).toBe(people + 1);
    expect(person.suggested.length).toBeLessThanOrEqual(8);
    expect(JSON.stringify(person).length).toBeLessThan(20_000);
    await log.call('saveAgenda', contactId, ['q-typical-day']);
    const cost: Record<string, number> = {};
    const count = async (name: string, call: () => Promise<{ ok: boolean }>): Promise<void> => {
      expect(await call()).toMatchObject({ ok: true });
      cost[name] = lastCost(log);
    };
    await count('the selected row', () => log.call('loadPerson', null));
    await count('one person', () => log.call('loadPerson', contactId));
    await count('several rows', () => {
      select(log, 2, 4);
      return log.call('loadPerson', null);
    });
    await count('a search', () => log.call('findPeople', 'a'));
    await count('earlier notes', () => log.call('loadEarlierNotes', contactId));
    await count('one cell', () => log.call('saveTidbits', contactId, ['Writes long notes', ''], ['Writes long notes', 'Plays']));
    await count('two cells', () => log.call('saveTidbits', contactId, ['Writes long notes', 'Plays'], ['Both', 'cells']));
    await count('a tidbit', () => log.call('addTidbit', contactId, 'Rows'));
    const given = { name: 'Omar', organization: 'Van', role: 'Driver', email: 'o@example.org', howYouKnowThem: '' };
    await count('somebody new', () => log.call('addPerson', given, false));
    await count('somebody known', () => log.call('addPerson', given, false));
    return cost;
  };
  const short = await costs(6);
  expect(await costs(990)).toEqual(short);
  for (const reading of ['the selected row', 'one person', 'several rows', 'a search', 'earlier notes']) {
    expect(short[reading]).toBeLessThanOrEqual(14);
  }
  for (const writing of ['one cell', 'two cells', 'a tidbit', 'somebody known']) {
    expect(short[writing]).toBeLessThanOrEqual(20);
  }
  // What was typed, Status to Due, and the hidden ID: two blocks more.
  expect(short['somebody new']).toBeLessThanOrEqual(24);
});
