// Bringing people in over a real log: what the cells hold afterwards, what a second time adds, what comes back by Undo, and how many calls it costs.
import type { ImportBatch } from '../../src/contract/import';
import type { ImportPerson } from '../../src/core/import';
import { granted, LogFixture } from './log-fixture';

const TABLE = [
  ['Name', 'Company', 'Notes', 'Role', 'Email', 'Date met', 'Keep in touch'],
  ['Aisha Conteh', 'Kestrel Freight', 'from the fair', '', 'aisha@kestrel.example', '', ''],
  ['Ben Achterberg', 'Kestrel Freight', '', 'Buyer', '', '', ''],
  ['Sam Lee', 'One', '', '', '', '', ''],
  ['Sam Lee', 'One', '', '', '', '', ''],
];

const person = (name: string, organization = '', cells: ImportPerson['cells'] = {}, rest: Partial<ImportPerson> = {}): ImportPerson => {
  const email = cells.email;
  const link = cells.link;
  return {
    name,
    firstName: '',
    lastName: '',
    organization,
    emails: typeof email === 'string' ? [email] : [],
    links: typeof link === 'string' ? [link] : [],
    cells: organization === '' ? cells : { organization, ...cells },
    ...rest,
  };
};
const batch = (people: readonly ImportPerson[], more: Partial<ImportBatch> = {}): ImportBatch => ({
  number: null,
  file: 'Connections.csv',
  people: people.map((one) => ({ person: one, update: false })),
  ...more,
});
const many = (count: number, from = 1): ImportPerson[] =>
  Array.from({ length: count }, (_, i) =>
    person(`Person ${String(from + i)}`, 'Bulk', { role: 'Clerk', email: `p${String(from + i)}@bulk.example`, keepInTouch: 'rest' }),
  );
const NOVA = person('Nova Brandt', 'Tern Labs', {
  role: '=HYPERLINK("x")',
  email: 'nova@tern.example',
  dateMet: '2024-11-05',
  keepInTouch: 'rest',
});

const open = async (table: readonly (readonly string[])[] = TABLE): Promise<LogFixture> => {
  const log = await LogFixture.create(table, { from: '2026-03-09T12:05' });
  await log.setUp();
  return log;
};
const row = (log: LogFixture, name: string, headers: readonly string[]): string[] => headers.map((header) => log.shown(name, header));
const names = (log: LogFixture): string[] => log.grid().map((cells) => cells[0]);

describe('somebody new', () => {
  test('goes below the others, with every cell as the file has it: text stays text, a date is one, and they rest', async () => {
    const log = await open();
    const done = granted(await log.call('importPeople', batch([NOVA])));
    expect(done).toMatchObject({ number: 1, added: 1, updated: 0, already: 0, gone: [], rest: [], undoable: true });
    expect(log.rowOf('Nova Brandt')).toBe(6);
    expect(row(log, 'Nova Brandt', ['Company', 'Role', 'Email', 'Keep in touch', 'Status'])).toEqual([
      'Tern Labs',
      '=HYPERLINK("x")',
      'nova@tern.example',
      'rest',
      '☾ Resting',
    ]);
    const [[value]] = log.workbook.cells.formulas({ sheetId: log.sheetId, row: 6, column: log.columnOf('Role'), rows: 1, columns: 1 });
    expect(value).toBe('');
    await log.tick('2026-03-09T18:00');
    expect(log.subjects.filter((subject) => subject !== 'The week ahead')).toEqual([]);
    expect(log.history().map((cells) => cells.slice(2, 4))).toContainEqual([
      'Imported',
      'Import 1, Connections.csv: 1 person added, 0 updated.',
    ]);
  });

  test('brings the columns the log lacks, and leaves the user’s own column alone', async () => {
    const log = await open();
    await log.call(
      'importPeople',
      batch([person('Nova Brandt', 'Tern Labs', { phone: '+1 555 0100', link: 'https://www.linkedin.com/in/nova' })]),
    );
    expect(row(log, 'Nova Brandt', ['Phone', 'Link', 'Notes'])).toEqual(['+1 555 0100', 'https://www.linkedin.com/in/nova', '']);
    expect(row(log, 'Aisha Conteh', ['Notes', 'Phone'])).toEqual(['from the fair', '']);
  });

  test('has a first and a last name where the log keeps them apart', async () => {
    const log = await open([
      ['First name', 'Last name', 'Company'],
      ['Ada', 'Lovelace', 'Engines'],
    ]);
    await log.call(
      'importPeople',
      batch([
        person('Mary Ann Nova', 'Tern'),
        person('Jo', 'Tern'),
        person('Li Wei Chen', 'X', {}, { firstName: 'Li Wei', lastName: 'Chen' }),
      ]),
    );
    expect(
      log
        .grid()
        .slice(2)
        .map((cells) => cells.slice(0, 3)),
    ).toEqual([
      ['Mary Ann', 'Nova', 'Tern'],
      ['Jo', '', 'Tern'],
      ['Li Wei', 'Chen', 'X'],
    ]);
  });

  test('goes below formulas the user has laid out for rows to come', async () => {
    const log = await open([
      ['Name', 'Company', 'Email'],
      ['Ada', 'Engines', ''],
      ['', '=IF(A3="","","Engines")', ''],
    ]);
    await log.call('importPeople', batch([person('Nova', 'Tern')]));
    expect(log.rowOf('Nova')).toBe(4);
  });
});

describe('somebody in the log', () => {
  const AISHA = person('Aisha  CONTEH', 'Kestrel freight', { role: 'Operations analyst', email: 'other@kestrel.example' });

  test('gets blanks filled and nothing overwritten', async () => {
    const log = await open();
    const done = granted(await log.call('importPeople', batch([AISHA, person('B. Achterberg', '', { email: '', role: 'x' })].slice(0, 1))));
    expect(done).toMatchObject({ added: 0, updated: 1 });
    expect(row(log, 'Aisha Conteh', ['Company', 'Role', 'Email'])).toEqual([
      'Kestrel Freight',
      'Operations analyst',
      'aisha@kestrel.example',
    ]);
  });

  test('the same file a second time adds nothing', async () => {
    const log = await open();
    const people = batch([AISHA, NOVA, ...many(3)]);
    await log.call('importPeople', people);
    const before = log.grid();
    expect(granted(await log.call('importPeople', people))).toMatchObject({ number: null, added: 0, updated: 0, already: 5 });
    expect(log.grid()).toEqual(before);
  });

  test('a blank that a formula shows is not one', async () => {
    const log = await open([
      ['Name', 'Company', 'Role'],
      ['Ada', 'Engines', '=IF(TRUE,"","")'],
    ]);
    expect(granted(await log.call('importPeople', batch([person('Ada', 'Engines', { role: 'Clerk' })])))).toMatchObject({
      updated: 0,
      already: 1,
    });
    expect(log.workbook.cells.formulas({ sheetId: log.sheetId, row: 2, column: 3, rows: 1, columns: 1 })).toEqual([['=IF(TRUE,"","")']]);
  });

  test('who fits two people is left alone, and so is who was to be updated and has gone', async () => {
    const log = await open();
    const done = await log.call('importPeople', {
      ...batch([]),
      people: [
        { person: person('Sam Lee', 'One', { role: 'Clerk' }), update: true },
        { person: NOVA, update: true },
      ],
    });
    expect(granted(done)).toMatchObject({ number: null, added: 0, updated: 0, gone: [0, 1] });
    expect(names(log)).not.toContain('Nova Brandt');
  });

  test('typed by hand between the dry run and the import, they are not doubled', async () => {
    const log = await open();
    await log.call('loadImport');
    await log.edit((workbook) => workbook.hand.paste(log.sheetId, 6, 1, [['Nova Brandt', 'Tern Labs']]));
    expect(granted(await log.call('importPeople', batch([NOVA])))).toMatchObject({ added: 0, updated: 1 });
    expect(row(log, 'Nova Brandt', ['Email'])).toEqual(['nova@tern.example']);
  });
});

test('the dry run’s view tells who is known and which columns the log lacks, in some 30 characters a person', async () => {
  const log = await open();
  const { view } = granted(await log.call('loadImport'));
  expect(view).toMatchObject({ tab: 'People', dayFirst: false, today: '2026-03-09', imports: [] });
  expect(view.lacking).toEqual(expect.arrayContaining(['phone', 'link', 'field']));
  expect(view.known.split(' ')).toHaveLength(4);
  expect(view.known.length).toBeLessThan(4 * 32);
});

describe('undoing an import', () => {
  const start = async (): Promise<LogFixture> => {
    const log = await open();
    await log.call('importPeople', batch([person('Aisha Conteh', 'Kestrel Freight', { role: 'Analyst' }), NOVA, ...many(3)]));
    return log;
  };

  test('removes whom nobody touched, empties what was filled, and names who stays', async () => {
    const log = await start();
    await log.type('Person 2', 'Role', 'Head clerk');
    const undone = granted(await log.call('undoImport', 1));
    expect(undone).toMatchObject({ removed: 3, emptied: 1, left: ['Person 2'], more: false });
    expect(names(log)).toEqual(['Name', 'Aisha Conteh', 'Ben Achterberg', 'Sam Lee', 'Sam Lee', 'Person 2']);
    expect(row(log, 'Aisha Conteh', ['Role', 'Notes'])).toEqual(['', 'from the fair']);
    expect(undone.imports).toMatchObject([{ number: 1, undone: true, undoable: false }]);
    expect(await log.call('undoImport', 1)).toMatchObject({
      ok: false,
      problem: expect.stringContaining('can no longer be undone') as string,
    });
    expect(log.history().map((cells) => cells[3])).toContain('Import 1, Connections.csv: 3 people removed, 1 cell emptied.');
  });

  test('finds them after a sort and a column more; a blank the user has typed over stays', async () => {
    const log = await start();
    await log.type('Aisha Conteh', 'Role', 'Chief analyst');
    await log.edit((workbook) => workbook.hand.sort(log.sheetId, { row: 2, rows: 8 }, 1, false));
    await log.edit((workbook) => {
      workbook.lines.insertColumns(log.sheetId, 2, 1, 2);
      return null;
    });
    const undone = granted(await log.call('undoImport', 1));
    expect(undone).toMatchObject({ removed: 4, emptied: 0, left: ['Aisha Conteh'] });
    expect(names(log).sort()).toEqual(['Aisha Conteh', 'Ben Achterberg', 'Name', 'Sam Lee', 'Sam Lee']);
    expect(row(log, 'Aisha Conteh', ['Role'])).toEqual(['Chief analyst']);
  });

  test('works on the thirtieth day and no longer on the thirty-first', async () => {
    const log = await start();
    log.clock.time = log.instant('2026-04-08T12:00');
    expect(granted(await log.call('loadImport')).view.imports).toMatchObject([{ number: 1, undoable: true }]);
    log.clock.time = log.instant('2026-04-09T12:00');
    expect(await log.call('undoImport', 1)).toMatchObject({ ok: false });
    expect(granted(await log.call('importPeople', batch([person('Later', 'X')]))).number).toBe(2);
  });

  test('keeps imports apart: each has its number', async () => {
    const log = await start();
    expect(granted(await log.call('importPeople', batch([person('Later', 'X')]))).number).toBe(2);
    await log.call('undoImport', 1);
    expect(names(log)).toContain('Later');
    expect(granted(await log.call('undoImport', 2))).toMatchObject({ removed: 1 });
  });

  test('three thousand among sixty others: touched, sorted, moved apart, and after a second import', async () => {
    const others = Array.from({ length: 60 }, (_, i) => [`Person ${String(i * 50)} the elder`, 'Bulk', '']);
    const log = await open([['Name', 'Company', 'Notes'], ...others]);
    const before = names(log).slice().sort();
    await log.call('importPeople', batch(many(3000)));
    await log.call('importPeople', batch([...many(3), ...many(100, 5001)]));
    for (const name of ['Person 7', 'Person 1500']) await log.type(name, 'Notes', 'call her');
    await log.edit((workbook) => workbook.hand.sort(log.sheetId, { row: 2, rows: 3160 }, 1, true));
    await log.edit((workbook) => {
      workbook.hand.moveColumn(log.sheetId, log.columnOf('Role'), 1);
      return null;
    });
    let [removed, requests] = [0, 0];
    const left: string[] = [];
    for (let more = true; more; requests++) {
      const undone = granted(await log.call('undoImport', 1));
      removed += undone.removed;
      left.push(...undone.left);
      ({ more } = undone);
    }
    expect({ removed, requests, left: [...new Set(left)].sort() }).toEqual({
      removed: 2998,
      requests: 2,
      left: ['Person 1500', 'Person 7'],
    });
    const column = log.columnOf('Name') - 1;
    const people = log.grid().map((cells) => cells[column]);
    expect(people.filter((name) => !/^Person 5[01]\d\d$|^Person (?:7|1500)$/.test(name)).sort()).toEqual(before);
    expect(granted(await log.call('undoImport', 2))).toMatchObject({ removed: 100, left: [], more: false });
    for (const number of [1, 2, 3]) {
      expect(await log.call('undoImport', number)).toMatchObject({
        ok: false,
        problem: expect.stringContaining('can no longer') as string,
      });
    }
  });

  test('a person met since stays', async () => {
    const log = await start();
    await log.type('Nova Brandt', 'Notes', 'call her');
    expect(granted(await log.call('undoImport', 1)).left).toEqual(['Nova Brandt']);
  });
});

describe('how much it costs', () => {
  const WRITES = /\.(set|insert|delete|clear)\w*$/;
  const MANY = [10, 1000, 10_000];
  const LACKING = [
    ['Name', 'Company', 'Notes'],
    ['Ada', 'Engines', 'x'],
  ];
  const LOGS: readonly (readonly [string, readonly (readonly string[])[], ImportPerson['cells'], readonly number[]])[] = [
    ['a log that was a table before, with columns of its own between', TABLE, {}, [10, 1000]],
    ['a log that lacks columns', LACKING, {}, MANY],
    ['a log of our own making', [], {}, [10, 1000]],
    ['a log of our own making, and meetings with their deadlines', [], { dateMet: '2026-03-20' }, [10, 1000]],
  ];
  const costs = async (table: readonly (readonly string[])[], count: number, more: ImportPerson['cells']) => {
    const log = await open(table);
    const people = many(count).map((one) => ({
      ...one,
      cells: { ...one.cells, link: `https://www.linkedin.com/in/${one.name}`, ...more },
    }));
    const { calls, result } = await log.runtime.call('importPeople', JSON.stringify([batch(people)]));
    expect(JSON.parse(String(result))).toMatchObject({ added: count, undoable: true });
    const kept = Object.values(log.runtime.save().files)
      .flatMap(({ properties }) => Object.values(properties))
      .reduce((sum, text) => sum + text.length, 0);
    const writes = Object.entries(calls.byMethod).reduce((sum, [method, times]) => sum + (WRITES.test(method) ? times : 0), 0);
    return { calls: calls.total, writes, kept };
  };

  test.each(LOGS)('%s: however many people, one request of at most ten writing calls', async (_, table, more, sizes) => {
    const [fewest] = sizes;
    const few = await costs(table, fewest, more);
    for (const size of sizes.slice(1)) {
      const { calls, writes, kept } = await costs(table, size, more);
      expect(writes).toBeLessThanOrEqual(10);
      // A tab without room for them grows.
      expect(calls - few.calls).toBeLessThanOrEqual(1);
      // Beside the ledger all of them can be taken back: Google keeps 500 KB for a file.
      expect(kept).toBeLessThan(450_000);
    }
    expect(few.writes).toBeLessThanOrEqual(10);
  });

  test('blanks scattered over the whole log are filled in several requests of so many blocks', async () => {
    const rows = Array.from({ length: 100 }, (_, i) => [`Person ${String(i + 1)}`, 'Bulk', i % 2 === 0 ? 'Typed' : '']);
    const log = await LogFixture.create([['Name', 'Company', 'Role'], ...rows], { from: '2026-03-09T12:05' });
    await log.setUp();
    const people = many(100).map(({ name, organization }) => person(name, organization, { role: 'Clerk' }));
    let left = batch(people);
    let updated = 0;
    let requests = 0;
    while (left.people.length > 0) {
      const done = granted(await log.call('importPeople', left));
      updated += done.updated;
      requests += 1;
      left = { ...left, number: done.number, people: done.rest.map((at) => left.people[at]) };
    }
    expect({ updated, requests }).toEqual({ updated: 50, requests: 2 });
    expect([row(log, 'Person 1', ['Role']), row(log, 'Person 100', ['Role'])]).toEqual([['Typed'], ['Clerk']]);
    const first = granted(await log.call('undoImport', 1));
    expect(first).toMatchObject({ emptied: 40, more: true });
    expect(granted(await log.call('undoImport', 1))).toMatchObject({ emptied: 10, more: false });
    expect([row(log, 'Person 1', ['Role']), row(log, 'Person 100', ['Role'])]).toEqual([['Typed'], ['']]);
  });
});

test('a batch that is not what the contract says is refused', async () => {
  const log = await open();
  const bad: unknown[] = [
    { ...batch([NOVA]), people: [{ person: { ...NOVA, cells: { status: 'x' } }, update: false }] },
    { ...batch([NOVA]), people: [{ person: { ...NOVA, name: ' ' }, update: false }] },
    { ...batch([NOVA]), extra: 1 },
    { ...batch([NOVA]), number: 'one' },
    batch(many(10_001)),
    null,
  ];
  for (const one of bad) expect(await log.call('importPeople', one as ImportBatch)).toMatchObject({ ok: false, code: 'badArgument' });
});
