// Files as people have them: what exports look like, how their letters are written, and what is said about those nobody can read.
import fs from 'node:fs';
import path from 'node:path';
import { parseDay, type Day } from '../../src/core/day';
import { mappingFor, type FileTable } from '../../src/core/import-file';
import { peopleIn } from '../../src/core/import-people';
import { readFile, readText, type FileRead } from '../../src/sidebar/import/read-file';

const sample = (name: string): Buffer => fs.readFileSync(path.join('test/import/samples', name));
const read = (bytes: Uint8Array | string, name = 'people.csv'): Promise<FileRead> =>
  readFile(new File([new Uint8Array(Buffer.from(bytes))], name));
const tableIn = (read: FileRead): FileTable => {
  if (!read.ok) throw new Error(read.problem);
  return read.table;
};
const today = dayOf('2026-03-09');
const goesTo = (table: FileTable): string[] =>
  mappingFor(table).flatMap((key, column) => (key === null ? [] : [`${table.headers[column]} > ${key}`]));

test('LinkedIn’s Connections.csv: notes above the headers, quotes, a line break in a cell, lines counted as in the file', async () => {
  const table = tableIn(await read(sample('Connections.csv')));
  expect(table.kind).toBe('linkedIn');
  expect(goesTo(table)).toEqual([
    'First Name > firstName',
    'Last Name > lastName',
    'URL > link',
    'Email Address > email',
    'Company > organization',
    'Position > role',
  ]);
  expect(table.lines.map(({ line, cells }) => [line, cells[0]])).toEqual([
    [5, 'Aisha'],
    [6, 'Ben'],
    [7, 'Zoë'],
    [8, ''],
    [9, 'Tomás'],
    [11, 'Aisha'],
  ]);
  expect(table.lines[1].cells.slice(4, 6)).toEqual(['Kestrel Freight, Inc.', 'Buyer, "Nordics"']);
});

test.each([
  [
    'google-before.csv',
    [
      'Name > name',
      'Given Name > firstName',
      'Organization 1 - Name > organization',
      'Organization 1 - Title > role',
      'E-mail 2 - Value > email',
      'Website 1 - Value > link',
      'Phone 1 - Value > phone',
    ],
  ],
  [
    'google-now.csv',
    [
      'First Name > firstName',
      'Last Name > lastName',
      'Organization Name > organization',
      'Organization Title > role',
      'E-mail 1 - Value > email',
      'Phone 1 - Value > phone',
      'Website 1 - Value > link',
    ],
  ],
])('Google Contacts, %s', async (name, expected) => {
  const table = tableIn(await read(sample(name)));
  expect(table.kind).toBe('google');
  expect(goesTo(table)).toEqual(expect.arrayContaining(expected));
  expect(goesTo(table).join()).not.toMatch(/Notes|Birthday|Labels|Nickname/);
});

describe('business cards', () => {
  test('vCard 3: folded lines, groups, commas, several cards; one that is broken stops no other', async () => {
    const { kind, lines } = tableIn(await read(sample('cards-3.vcf')));
    expect(kind).toBe('cards');
    expect(lines.map(({ line, broken }) => [line, broken])).toEqual([
      [1, undefined],
      [16, undefined],
      [22, 'card'],
      [27, undefined],
    ]);
    expect(lines[0].cells).toEqual([
      'Ada Lovelace',
      'Ada',
      'Lovelace',
      'Analytical Engines, Ltd',
      'Director of a department whose name is longer than one line of a card can hold',
      'ada@engines.example ::: ada@home.example',
      '+44 20 7946 0001',
      'https://www.linkedin.com/in/ada',
    ]);
    expect(lines[1].cells.slice(0, 4)).toEqual(['Grace Hopper', 'Grace', 'Hopper', 'Navy']);
  });

  test('vCard 4, with line ends of Windows', async () => {
    const { lines } = tableIn(await read(sample('card-4.vcf').toString().replace(/\n/g, '\r\n')));
    expect(lines[0].cells).toEqual([
      'Zoë Nuñez',
      'Zoë',
      'Nuñez',
      'Fernway',
      'Planner',
      'zoe@fernway.example',
      '+34-91-555-0101',
      'https://www.linkedin.com/in/zoe',
    ]);
  });

  test('the form before 3 is named, for its letters cannot be told; beside newer cards it costs only itself', async () => {
    const old = sample('card-2.vcf').toString();
    expect(await read(old)).toEqual({ ok: false, problem: 'oldCards' });
    const plain = 'BEGIN:VCARD\nVERSION:2.1\nFN;ENCODING=QUOTED-PRINTABLE:=4D=C3=BCller\nEND:VCARD\n';
    expect(await read(plain)).toEqual({ ok: false, problem: 'oldCards' });
    const { lines } = tableIn(await read(`${plain}${sample('card-4.vcf').toString()}`));
    expect(lines.map(({ broken }) => broken)).toEqual(['oldCard', undefined]);
    expect(await read('BEGIN:VCARD\nVERSION:3.0\nnonsense')).toEqual({ ok: false, problem: 'brokenCards' });
  });
});

describe('tables', () => {
  test.each([[','], [';'], ['\t'], ['|'], ['^'], ['~']])('with %j between the columns', (delimiter) => {
    const rows = [
      ['Name', 'Company', 'E-mail'],
      ['Ada, Countess', 'a;b|c', 'ada@x.example'],
      ['Ben', 'y', ''],
    ];
    const text = rows.map((row) => row.map((cell) => (/^\w*$|^[\w-]+$/.test(cell) ? cell : `"${cell}"`)).join(delimiter)).join('\r\n');
    const table = tableIn(readText(text));
    expect(table.lines.map(({ cells }) => cells)).toEqual(rows.slice(1));
    expect(goesTo(table)).toEqual(['Name > name', 'Company > organization', 'E-mail > email']);
  });

  const TEXT = 'Name;Firma;Company\nJörg Müller;x;Straße\n';
  const wide = (text: string, littleEndian: boolean, marked: boolean): Uint8Array => {
    const bytes = Buffer.from(`${marked ? '\ufeff' : ''}${text}`, 'utf16le');
    return littleEndian ? bytes : bytes.swap16();
  };
  test.each<[string, Uint8Array | string, boolean]>([
    ['UTF-8', TEXT, false],
    ['UTF-8 with its mark', `\ufeff${TEXT}`, false],
    ['UTF-16 as Excel writes it', wide(TEXT, true, true), false],
    ['UTF-16, the other way round', wide(TEXT, false, true), false],
    ['UTF-16 without its mark', wide(TEXT, true, false), false],
    ['Windows-1252', Buffer.from(TEXT, 'latin1'), true],
  ])('in %s', async (_, bytes, western) => {
    const file = await read(bytes);
    expect(tableIn(file).lines[0].cells).toEqual(['Jörg Müller', 'x', 'Straße']);
    expect(file).toMatchObject({ western });
  });

  test('a quote that is left open costs its own line alone', () => {
    const { lines } = tableIn(readText('Name,Company\nAda,One\n"Ben,Two\nCleo,Three\nDan,"Fo"ur"\nEve,Five\n'));
    expect(lines).toEqual([
      { line: 2, cells: ['Ada', 'One'] },
      { line: 3, cells: [], broken: 'quotes' },
      { line: 4, cells: ['Cleo', 'Three'] },
      { line: 5, cells: [], broken: 'quotes' },
      { line: 6, cells: ['Eve', 'Five'] },
    ]);
  });

  test('a line with more cells than there are headers is not guessed at', () => {
    expect(tableIn(readText('Name,Company\nAda,One\nBen,Two, Inc.\n')).lines[1]).toMatchObject({ line: 3, broken: 'cells' });
  });

  test('pasted without headers, addresses are told by what they are, and names by nobody', () => {
    const table = tableIn(readText('Ada Lovelace\tada@x.example\nBen Who\tben@y.example\n'));
    expect(table).toMatchObject({ hasHeaders: false, headers: ['Column 1', 'Column 2'] });
    expect(mappingFor(table)).toEqual([null, 'email']);
    expect(table.lines).toHaveLength(2);
  });

  test('a list of names under the word Name', () => {
    expect(tableIn(readText('Name\nAda\nBen\n')).lines).toHaveLength(2);
  });
});

test.each<[string, Uint8Array | string, string]>([
  ['nothing', '', 'empty'],
  ['white space', ' \n\n', 'empty'],
  [
    'an Excel workbook called .csv',
    Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), Buffer.alloc(26), Buffer.from('[Content_Types].xml')]),
    'workbook',
  ],
  ['a workbook of the old kind', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'workbook'],
  [
    'the packed export of LinkedIn',
    Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), Buffer.alloc(26), Buffer.from('Connections.csv')]),
    'zip',
  ],
  ['a PDF', '%PDF-1.7', 'pdf'],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 1, 2, 0, 3, 9, 9]), 'binary'],
  ['a web page', '<!doctype html><p>Sign in', 'web'],
  ['a calendar', 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nSUMMARY:Coffee\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n', 'calendar'],
  ['one column without a header', 'Ada\nBen\n', 'oneColumn'],
  ['headers alone', 'Name,Company\n', 'noLines'],
])('%s is told from people', async (_, bytes, problem) => {
  expect(await read(bytes)).toEqual({ ok: false, problem });
});

describe('files that would bring a page to a stop', () => {
  test('two hundred thousand lines', async () => {
    const text = `Name,Company\n${Array.from({ length: 200_000 }, (_, i) => `P${String(i)},x`).join('\n')}`;
    expect(tableIn(await read(text)).lines).toHaveLength(200_000);
  });

  test('a quote left open on every line: all are given up, and those without one further down are read', async () => {
    const text = `Name,Company\n${Array.from({ length: 5000 }, (_, i) => `"Person ${String(i)},Firm`).join('\n')}\nEve,Five`;
    const { lines } = tableIn(await read(text));
    expect(lines.filter(({ broken }) => broken === 'quotes')).toHaveLength(5000);
    expect(lines.at(-1)).toEqual({ line: 5002, cells: ['Eve', 'Five'] });
  });

  test('one cell of many megabytes is left out, whatever it says; a name as long is nobody', async () => {
    const table = tableIn(
      await read(`Name,Company\nAda,${'x'.repeat(5_000_000)}\n${'y'.repeat(5_000_000)},Firm\nBen,${'z'.repeat(49_999)}`),
    );
    const people = peopleIn(table, mappingFor(table), { dayFirst: false, today });
    expect(people.map(({ person }) => person?.name)).toEqual(['Ada', undefined, 'Ben']);
    expect(people[0].leftOut).toMatchObject([{ line: 2, name: 'Ada', header: 'Company' }]);
    expect(people[2].person?.organization).toHaveLength(49_999);
  });
});

test('one stray control character does not make a list of people unreadable', async () => {
  expect(
    tableIn(await read('Name,Company\nAda\u0000 Lovelace,Analytical Engines and some more words to be read here\n')).lines,
  ).toHaveLength(1);
});

test('a file of a hundred megabytes is not even opened', async () => {
  const file = { size: 100_000_000, name: 'all.csv', arrayBuffer: () => Promise.reject(new Error('was opened')) } as unknown as File;
  expect(await readFile(file)).toEqual({ ok: false, problem: 'tooLarge' });
});

function dayOf(text: string): Day {
  const day = parseDay(text);
  if (day === null) throw new Error(`no day: ${text}`);
  return day;
}
