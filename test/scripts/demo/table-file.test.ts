// Files as people have them: encodings, delimiters, and what is no table at all.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { decode, readTableFile, type FindHeader } from '../../../scripts/demo/table-file';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tidbit-table-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

const TABLE = 'Name,Notes\r\nZoë Łuk,"likes, commas"\r\n';
const ROWS = [
  ['Name', 'Notes'],
  ['Zoë Łuk', 'likes, commas'],
];

/** A stand-in for the dry run: the first row that has a cell 'Name'. */
const findHeader: FindHeader = (rows) => {
  const header = rows.find((cells) => cells.includes('Name'));
  return header ? { columns: header.length } : null;
};

describe.each([
  ['UTF-8', Buffer.from(TABLE)],
  ['UTF-8 with its mark', Buffer.from(`\uFEFF${TABLE}`)],
  ['UTF-16, little end first, with its mark', Buffer.from(`\uFEFF${TABLE}`, 'utf16le')],
  ['UTF-16, big end first, with its mark', Buffer.from(`\uFEFF${TABLE}`, 'utf16le').swap16()],
  ['UTF-16 without a mark', Buffer.from(TABLE.replace('Ł', 'L'), 'utf16le')],
])('%s', (_, bytes) => {
  test('reads as it was written', () => {
    expect(rowsOf(bytes).map((cells) => cells.map((cell) => cell.replace('Luk', 'Łuk')))).toEqual(ROWS);
  });
});

test('Windows-1252, which Excel writes', () => {
  expect(rowsOf(Buffer.from('Name;Notes\nZo\xeb;caf\xe9\n', 'latin1'))).toEqual([
    ['Name', 'Notes'],
    ['Zoë', 'café'],
  ]);
});

test.each([[','], [';'], ['\t'], ['|']])('columns apart by %j, below a title full of commas', (delimiter) => {
  const title = 'People, places, and things, 2026';
  const text = [`"${title}"`, '', ['Name', 'Notes'].join(delimiter), ['Ada', '1.5 h'].join(delimiter)].join('\n');
  expect(rowsOf(Buffer.from(text)).slice(2)).toEqual([
    ['Name', 'Notes'],
    ['Ada', '1.5 h'],
  ]);
});

test('a first line that announces its delimiter', () => {
  expect(rowsOf(Buffer.from('sep=;\r\nName;Notes\r\nAda;x\r\n'))).toEqual([
    ['Name', 'Notes'],
    ['Ada', 'x'],
  ]);
});

test('quotes, breaks within a cell, and a table of one column', () => {
  expect(rowsOf(Buffer.from('Name,Notes\n"Ada ""the\nfirst""",x\n'))[1]).toEqual(['Ada "the\nfirst"', 'x']);
  expect(rowsOf(Buffer.from('Name\nAda\n'))).toEqual([['Name'], ['Ada']]);
});

describe('what is no table', () => {
  test.each([
    ['picture.csv', Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex'), 'is not a text file'],
    ['photo.csv', Buffer.from('ffd8ffe000104a46494600010100000100010000ffdb0043000302020302020303', 'hex'), 'is not a text file'],
    ['book.xlsx', Buffer.from('504b030414000600', 'hex'), 'is an Excel or Numbers workbook: save it there as CSV, and give that file'],
    ['old.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'is an Excel or Numbers workbook'],
    ['empty.csv', Buffer.from(''), 'is empty'],
    ['blank.csv', Buffer.from('\uFEFF \r\n\r\n'), 'is empty'],
    ['shopping.csv', Buffer.from('Item,Price\nMilk,2\n'), 'no header row that holds a Name'],
  ])('%s', (name, bytes, problem) => {
    const file = path.join(folder, name);
    fs.writeFileSync(file, bytes);
    expect(() => readTableFile(file, findHeader)).toThrow(problem);
    expect(() => readTableFile(file, findHeader)).toThrow(name);
  });

  test('a file that is not there, and a folder', () => {
    expect(() => readTableFile(path.join(folder, 'gone.csv'), findHeader)).toThrow('There is no file');
    expect(() => readTableFile(folder, findHeader)).toThrow('is no file');
  });
});

test.each([
  ['My contacts.csv', 'My contacts'],
  ["what's [new]: 2026.tsv", 'what s new 2026'],
  ['.csv', 'Contacts'],
  [`${'long '.repeat(40)}.csv`, 'long '.repeat(20).trim()],
  ['noending', 'noending'],
])('the tab of %j is called %j', (name, tab) => {
  const file = path.join(folder, name);
  fs.writeFileSync(file, TABLE);
  expect(readTableFile(file, findHeader).tab).toBe(tab);
});

test('a broken text is no picture: only control characters are refused', () => {
  expect(decode(Buffer.from('Name\nA\u0300da\t\u200f\n'), 'f')).toContain('A\u0300da');
});

function rowsOf(bytes: Uint8Array): readonly (readonly string[])[] {
  const file = path.join(folder, 'people.csv');
  fs.writeFileSync(file, bytes);
  return readTableFile(file, findHeader).rows;
}
