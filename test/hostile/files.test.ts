// Every text of the corpus in files of every form, through the parsers and the dialog into the sheet: it comes as text, as it was, and nothing runs.
import { peopleIn } from '../../src/core/import-people';
import { mappingFor } from '../../src/core/import-file';
import { parseDay } from '../../src/core/day';
import { readFile } from '../../src/sidebar/import/read-file';
import { Bench } from '../browser/sidebar/page';
import { granted, LogFixture } from '../server/log-fixture';
import { CORPUS, visible } from './corpus';
import { isHarmless } from './harmless';
import { formulasIn } from './hostile-log';

jest.setTimeout(240_000);

const TABLE = [
  ['Name', 'Company', 'Role', 'Learned', 'Email'],
  ['Ada Lovelace', 'Analytical', '', '', ''],
];
/** One person a text. */
const TEXTS = CORPUS.filter(({ text }) => text.length < 50_000).map(({ text }) => text);
const nameOf = (index: number): string => `Person ${String(index)}`;

const quoted = (text: string): string => `"${text.replace(/"/g, '""')}"`;
const rows = (delimiter: string, headers: readonly string[], cells: (text: string, index: number) => readonly string[]): string =>
  [headers, ...TEXTS.map(cells)].map((line) => line.map(quoted).join(delimiter)).join('\r\n');
const escaped = (text: string): string =>
  text
    .replace(/\\/g, '\\\\')
    .replace(/\r\n|[\r\n]/g, '\\n')
    .replace(/[,;]/g, '\\$&');

const FILES: readonly (readonly [name: string, text: string])[] = [
  ['table.csv', rows(',', ['Name', 'Company', 'Role', 'Learned'], (text, i) => [nameOf(i), text, text, text])],
  ['table.tsv', rows('\t', ['Name', 'Company', 'Role', 'Learned'], (text, i) => [nameOf(i), text, text, text])],
  [
    'Connections.csv',
    `Notes:\n"Some, ""here"""\n\n${rows(',', ['First Name', 'Last Name', 'URL', 'Email Address', 'Company', 'Position', 'Connected On'], (text, i) => ['Person', String(i), '', '', text, text, '05 Nov 2024'])}`,
  ],
  [
    'google.csv',
    rows(',', ['First Name', 'Last Name', 'Organization Name', 'Organization Title', 'E-mail 1 - Value'], (text, i) => [
      'Person',
      String(i),
      text,
      text,
      '',
    ]),
  ],
  [
    'cards.vcf',
    TEXTS.map(
      (text, i) => `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:${nameOf(i)}\r\nORG:${escaped(text)}\r\nTITLE:${escaped(text)}\r\nEND:VCARD`,
    ).join('\r\n'),
  ],
];

const opened = async (): Promise<LogFixture> => {
  const log = await LogFixture.create(TABLE, { from: '2026-03-09T12:05' });
  await log.setUp();
  return log;
};
const today = parseDay('2026-03-09');
if (today === null) throw new Error('no day');

test.each(FILES)('%s: what a person sees of a text is in the sheet, as text', async (name, text) => {
  const log = await opened();
  const read = await readFile(new File([text], name));
  if (!read.ok) throw new Error(read.problem);
  const lines = peopleIn(read.table, mappingFor(read.table), { dayFirst: false, today });
  const people = lines.flatMap(({ person }) => (person === null ? [] : [{ person, update: false }]));
  expect(people.length).toBe(TEXTS.length);
  const { added } = granted(await log.call('importPeople', { number: null, file: name, people }));
  expect(added).toBe(TEXTS.length);
  for (const header of ['Company', 'Role', ...(name.startsWith('table') ? ['Learned'] : [])]) {
    const area = { sheetId: log.sheetId, row: 3, column: log.columnOf(header), rows: TEXTS.length, columns: 1 };
    const values = log.workbook.cells.values(area).map(([value]) => value);
    expect(values.filter((value) => typeof value !== 'string')).toEqual([]);
    expect(values.map((value) => visible(String(value)))).toEqual(TEXTS.map(visible));
  }
  expect(formulasIn(log)).toEqual([]);
});

describe('in the dialog', () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await Bench.start();
  });
  afterAll(() => bench.stop());

  test('in names, cells, headers and the file’s own name: shown as text, and written as it was', async () => {
    const log = await opened();
    const dialog = await bench.openDialog(log, 'Import');
    const { page } = dialog;
    const short = TEXTS.filter((text) => visible(text) !== '' && text.length < 400);
    const headers = ['Name', 'Company', ...short.filter((_, i) => i % 9 === 0).map((text) => `${text}?`)];
    const lines = short.map((text, i) => [`N${String(i)} ${text}`, `${text}.`]);
    const file = [headers, ...lines].map((line) => line.map(quoted).join(',')).join('\n');
    const name = '=1+1 <img src=x onerror="window.tidbitFired=1">.csv';
    await page.getByLabel('File', { exact: true }).setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(file) });
    await page.getByText(name).waitFor();
    for (const summary of await page.locator('summary').all()) await summary.click();
    await page
      .getByText(/^Show \d+ more$/)
      .first()
      .click();
    await page
      .getByText(/^Show \d+ more$/)
      .first()
      .click();
    const words = visible(await page.evaluate(() => document.body.textContent ?? ''));
    expect(short.filter((text) => !words.includes(visible(`${text}.`)))).toEqual([]);
    expect(headers.filter((text) => !words.includes(visible(text)))).toEqual([]);
    await isHarmless(dialog, 'Bring people in');
    await page.getByRole('button', { name: `Add ${String(short.length)}` }).click();
    await page.getByRole('heading', { name: 'Import 1 is done' }).waitFor();
    const area = { sheetId: log.sheetId, row: 3, column: 1, rows: short.length, columns: 2 };
    expect(log.workbook.cells.values(area).map((cells) => cells.map((cell) => visible(String(cell))))).toEqual(
      lines.map((cells) => cells.map(visible)),
    );
    expect(formulasIn(log)).toEqual([]);
    await page.getByRole('button', { name: 'Bring in more' }).click();
    await page.getByText(`Import 1, ${name}`).waitFor();
    await isHarmless(dialog, 'Bring people in');
    await page.getByRole('button', { name: 'Undo import 1' }).click();
    await page.getByText(`${String(short.length)} people removed`).waitFor();
  });
});
