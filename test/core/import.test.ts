// The dry run by situations: who is new, who is updated, who is the same, who is skipped and why; dates, names, and what is left out.
import { dryRunOf, type DryRun } from '../../src/core/import-dry-run';
import { readWrittenDate, dayFirstIn } from '../../src/core/import-dates';
import { mappingFor, tableOf, type FileLine, type FileTable } from '../../src/core/import-file';
import { decodeKnown, encodeKnown, FILLABLE, keysOf, type KnownPerson } from '../../src/core/import-keys';
import { peopleIn, prepared } from '../../src/core/import-people';
import { decodeImports, encodeImports, type ImportRecord } from '../../src/core/import-record';
import { calendarOf, parseDay, type Day } from '../../src/core/day';
import { dateRangeOn } from '../../src/core/reading';

const TODAY = parseDay('2026-03-09') ?? ('' as Day);
const HEADERS = ['Name', 'Company', 'Role', 'Email', 'URL'];

const table = (rows: readonly (readonly string[])[], headers = HEADERS): FileTable =>
  tableOf([headers, ...rows].map((cells, i): FileLine => ({ line: i + 1, cells })));
const knownAs = ([name, organization, role, email, link]: readonly string[]): KnownPerson => {
  const filled = { organization, role, email, link };
  const blank = FILLABLE.filter((key) => !(key in filled) || filled[key as keyof typeof filled] === '');
  return { ...keysOf({ name, organization, emails: email ? [email] : [], links: link ? [link] : [] }), blank: new Set(blank) };
};
const run = (rows: readonly (readonly string[])[], log: readonly (readonly string[])[] = [], headers = HEADERS): DryRun => {
  const file = table(rows, headers);
  // What the page has gone through the wire.
  const known = decodeKnown(encodeKnown(log.map(knownAs)));
  return dryRunOf(peopleIn(file, mappingFor(file), { dayFirst: false, today: TODAY }), known);
};
/** 'new', 'namesake', 'update role,email', 'same', or the reason. */
const verdict = (row: readonly string[], log: readonly (readonly string[])[]): string => {
  const { candidates, skipped, same } = run([row], log);
  const [one] = candidates;
  if (candidates.length > 0) return one.fills === null ? (one.namesake ? 'namesake' : 'new') : `update ${one.fills.join()}`;
  return same.length > 0 ? 'same' : skipped[0].reason;
};

const ADA = ['Ada Lovelace', 'Analytical Engines', '', 'ada@engines.example', ''];

test.each<[string, string[], string[][], string]>([
  ['nobody like that in the log', ['Ben', 'Kestrel', '', '', ''], [ADA], 'new'],
  ['the same e-mail, in capitals, with another name', ['A. King', 'Elsewhere', '', 'ADA@Engines.example', ''], [ADA], 'same'],
  ['the same name and organization, otherwise spelled', ['ada  LOVELACE', 'analytical engines', '', '', ''], [ADA], 'same'],
  ['the same name without its accents', ['Zoe Nunez', 'Fernway', '', '', ''], [['Zoë Nuñez', 'Fernway', '', '', '']], 'same'],
  ['the same name at another organization', ['Ada Lovelace', 'Navy', '', '', ''], [ADA], 'namesake'],
  ['the same name, and no organization', ['Ada Lovelace', '', '', '', ''], [ADA], 'namesake'],
  ['a name that is part of another', ['Ada', 'Analytical Engines', '', '', ''], [ADA], 'new'],
  ['an e-mail that is part of another', ['Bob', '', '', 'da@engines.example', ''], [ADA], 'new'],
  ['names that differ in a vowel sign', ['राम', 'X', '', '', ''], [['रमा', 'X', '', '', '']], 'new'],
  [
    'a role and a link to fill',
    ['Ada Lovelace', 'Analytical Engines', 'Director', 'ada@engines.example', 'https://x.example/ada'],
    [ADA],
    'update role,link',
  ],
  ['a role at another organization', ['Ada', 'Navy', 'Admiral', 'ada@engines.example', ''], [ADA], 'same'],
  [
    'the same profile, written otherwise',
    ['A. L.', '', '', '', 'http://uk.linkedin.com/in/Ada-1/?trk=x'],
    [['Ada', '', '', '', 'https://www.linkedin.com/in/ada-1']],
    'same',
  ],
  [
    'the same web page of a firm',
    ['Ben', '', '', '', 'https://engines.example/team'],
    [['Ada', '', '', '', 'https://engines.example/team']],
    'new',
  ],
  [
    'the same name and home page, at another organization',
    ['Bob', 'Y', '', '', 'https://engines.example'],
    [['Bob', 'X', '', '', 'https://engines.example/']],
    'namesake',
  ],
  [
    'two of them in the log',
    ['Sam Lee', 'One', '', '', ''],
    [
      ['Sam Lee', 'One', '', '', ''],
      ['Sam Lee', 'One', '', '', ''],
    ],
    'several',
  ],
  ['no name', ['', 'Kestrel', '', 'x@y.example', ''], [], 'noName'],
  ['a name without a letter', ['--', 'Kestrel', '', '', ''], [], 'noName'],
])('%s', (_, row, log, expected) => {
  expect(verdict(row, log)).toBe(expected);
});

test('counts add up to the lines, and every line that is skipped says why and where', () => {
  const result = run(
    [
      ['Ada', 'X', '', 'ada@x.example', ''],
      ['', 'X', '', '', ''],
      ['ADA', 'x', '', '', ''],
      ['Ada B.', '', '', 'ada@x.example', ''],
      ['Known', 'K', '', '', ''],
      ['Ben', 'X', 'a', '', '', 'one too many'],
    ],
    [['Known', 'K', '', '', '']],
  );
  const { lines, candidates, same, skipped } = result;
  expect(candidates.length + same.length + skipped.length).toBe(lines);
  expect(skipped).toEqual([
    { line: 3, name: '', reason: 'noName' },
    { line: 4, name: 'ADA', reason: 'twice', earlier: 2 },
    { line: 5, name: 'Ada B.', reason: 'twice', earlier: 2 },
    { line: 7, name: '', reason: 'cells' },
  ]);
});

test('what the page knows of the log survives the wire, ten thousand people in less than 300 KB', () => {
  const log = Array.from({ length: 10_000 }, (_, i) => [
    `Person ${String(i)}`,
    `Firm ${String(i % 400)}`,
    i % 2 ? 'x' : '',
    `p${String(i)}@x.example`,
    '',
  ]);
  const known = log.map(knownAs);
  const text = encodeKnown(known);
  expect(decodeKnown(text)).toEqual(known);
  expect(text.length).toBeLessThan(300_000);
  const again = run(log, log);
  expect([again.same.length, again.candidates.length]).toEqual([10_000, 0]);
  expect(new Set(known.map(({ name }) => name)).size).toBe(10_000);
});

describe('dates', () => {
  const range = dateRangeOn(TODAY);
  test.each([
    ['05 Nov 2024', '2024-11-05'],
    ['5 November 2024', '2024-11-05'],
    ['Nov 5, 2024', '2024-11-05'],
    ['Tue, Nov 5, 2024 3:30 PM', '2024-11-05T15:30'],
    ['2024-11-05', '2024-11-05'],
    ['2024-11-05T09:00:00Z', '2024-11-05T09:00'],
    ['2024/11/5 9:05', '2024-11-05T09:05'],
    ['5.11.2024', '2024-11-05'],
    ['11/5/2024', '2024-11-05'],
    ['11/5/24 12:15 am', '2024-11-05T00:15'],
    ['2024-11-05 23:59', '2024-11-05T23:59'],
    ['2024-11-05 24:00', null],
    ['2024-11-05 10:60', null],
    ['2000-01-01', '2000-01-01'],
    ['2028-03-09', '2028-03-09'],
    ['2028-03-10', null],
    ['31 Feb 2024', null],
    ['13/13/2024', null],
    ['1999-01-01', null],
    ['2031-01-01', null],
    ['last week', null],
    ['5 Foo 2024', null],
  ])('%s', (text, expected) => {
    expect(readWrittenDate(text, false, range)).toBe(expected);
  });

  test('a column tells by one of its dates which number is the day', () => {
    expect(dayFirstIn(['1/2/2024', '23/1/2024'])).toBe(true);
    expect(dayFirstIn(['1/2/2024', '1/23/2024'])).toBe(false);
    expect(dayFirstIn(['1/2/2024', 'x'])).toBeNull();
    expect(dayFirstIn(['12/12/2024'])).toBeNull();
    expect(readWrittenDate('1/2/2024', true, range)).toBe('2024-02-01');
  });

  test('go only into columns of dates; what is none is left out and named, and the person comes in', () => {
    const { candidates, leftOut } = run(
      [
        ['Ada', '05 Nov 2024', '2024-11-05', 'yes', 'Every month', 'TRUE'],
        ['Ben', 'soon', '', '', 'now and then', 'no'],
      ],
      [],
      ['Name', 'Date met', 'Role', 'Thank-you sent', 'Keep in touch', 'Took an interest'],
    );
    expect(candidates.map(({ person }) => person.cells)).toEqual([
      { dateMet: '2024-11-05', role: '2024-11-05', thankYouSent: 'yes', keepInTouch: 'every month', tookAnInterest: true },
      {},
    ]);
    expect(leftOut).toEqual([
      { line: 3, name: 'Ben', header: 'Date met', text: 'soon' },
      { line: 3, name: 'Ben', header: 'Keep in touch', text: 'now and then' },
    ]);
  });
});

test('a text longer than a cell takes is left out and named; lines stay in notes and go elsewhere', () => {
  const most = 'x'.repeat(49_999);
  const headers = ['Name', 'Tidbit 1', 'Role', 'Link'];
  const { candidates, leftOut } = run(
    [
      ['Ada', 'Bees\nand ferries', 'Chief\nclerk', `${most}x`],
      ['Ben', most, '', ''],
    ],
    [],
    headers,
  );
  expect(candidates.map(({ person }) => person.cells)).toEqual([{ tidbit1: 'Bees\nand ferries', role: 'Chief clerk' }, { tidbit1: most }]);
  expect(leftOut).toEqual([{ line: 2, name: 'Ada', header: 'Link', text: 'x'.repeat(100) }]);
});

test('of several addresses the first is written and all serve to recognise', () => {
  const { candidates } = run([['Ada', 'X', '', 'a@x.example ::: b@x.example', '']]);
  expect(candidates[0].person).toMatchObject({ emails: ['a@x.example', 'b@x.example'], cells: { email: 'a@x.example' } });
  expect(verdict(['Ada', 'Y', '', 'new@x.example ::: ada@engines.example', ''], [ADA])).toBe('same');
});

test('who is new rests unless the file says otherwise; columns the user does not want are left out', () => {
  const [{ person }] = run([['Ada', 'X', 'Clerk', '', '']]).candidates;
  expect(prepared(person, new Set(['role']), true).cells).toEqual({ keepInTouch: 'rest', organization: 'X' });
});

describe('what an import wrote', () => {
  const calendar = calendarOf('America/New_York');
  const at = calendar.at(TODAY, 600);
  const record = (number: number, people: number): ImportRecord => ({
    number,
    at,
    file: 'Verbindungen – Zoë 🙂.csv',
    added: people,
    updated: 1,
    undone: false,
    rows: Array.from({ length: people }, (_, i) => ({ id: `b${i.toString(36).padStart(5, '0')}`, mark: 'aB-_' })),
    cells: [{ id: 'babcde', key: 'role', mark: 'xyz' }],
  });

  test('is kept in properties below Google’s 9 KB, ten thousand people of it', () => {
    const imports = { last: 3, list: [record(3, 10_000)] };
    const properties = encodeImports(imports);
    expect(Math.max(...Object.values(properties).map((text) => Buffer.byteLength(text)))).toBeLessThan(9000);
    expect(decodeImports(properties, at, calendar)).toEqual(imports);
  });

  test('the oldest is forgotten first when there is no more room, and its line stays', () => {
    const { list } = decodeImports(encodeImports({ last: 2, list: [record(1, 9000), record(2, 9000)] }), at, calendar);
    expect(list.map(({ number, rows, added }) => [number, rows.length, added])).toEqual([
      [1, 0, 9000],
      [2, 9000, 9000],
    ]);
  });

  test('damaged, it counts as nothing', () => {
    expect(decodeImports({ 'imports.0': '[3,[[' }, at, calendar)).toEqual({ last: 0, list: [] });
  });
});
