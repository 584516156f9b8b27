// A log in which every text of the corpus stands in every column that takes words: one row a text, met and to be met in groups small enough to be told in full.
import type { Mail } from '../../local/runtime';
import { isDate, type Cell } from '../../src/core/table';
import { LogFixture } from '../server/log-fixture';
import { CORPUS } from './corpus';

/** Columns that hold the text as it is. */
export const WORDS = [
  'Name',
  'Company',
  'Role',
  'Link',
  'Tidbit 1',
  'Tidbit 2',
  'Learned',
  'Follow up about',
  'Referred by',
  'Notes',
] as const;
const HEADERS = ['Email', 'Date met', 'Thank-you sent', ...WORDS];
/** A mail tells fifty in full. */
const GROUPS = Math.ceil(CORPUS.length / 45);

/** With the text in a tab's name and a header too: both come by in sentences. */
export async function hostileLog(): Promise<LogFixture> {
  const rows = CORPUS.map(({ text }, index) => [
    addressOf(index),
    `2026-03-09 ${String(9 + (index % GROUPS)).padStart(2, '0')}:00`,
    null,
    ...WORDS.map(() => asText(text)),
  ]);
  const log = await LogFixture.create([[...HEADERS, asText('=1+1 <img src=x onerror=alert(1)>')], ...rows], {
    tab: '=1+1 <b>"People"</b>',
    from: '2026-03-09T08:30',
  });
  await log.setUp();
  return log;
}

/** The mails that tell of every meeting once it was held. */
export async function thankYous(log: LogFixture): Promise<readonly Mail[]> {
  const before = log.runtime.mailbox.length;
  for (let group = 0; group < GROUPS; group++) await log.tick(`2026-03-09T${String(11 + group).padStart(2, '0')}:00`);
  return log.runtime.mailbox.slice(before);
}

/** The same people, thanked in advance, are met on the days that follow: the mails with the briefs. */
export async function briefs(log: LogFixture): Promise<readonly Mail[]> {
  log.clock.time = log.instant('2026-03-09T20:00');
  const days = CORPUS.map((_, index) => [`2026-03-${String(12 + (index % GROUPS))} 10:00`, '2026-03-30']);
  await log.edit((workbook) => workbook.hand.paste(log.sheetId, 2, HEADERS.indexOf('Date met') + 1, days));
  const before = log.runtime.mailbox.length;
  for (let group = 0; group < GROUPS; group++) await log.tick(`2026-03-${String(12 + group)}T08:00`);
  return log.runtime.mailbox.slice(before);
}

/** What the cells of these columns hold, row by row under the header. */
export function cellsOf(log: LogFixture, header: string): readonly Cell[] {
  const area = { sheetId: log.sheetId, row: 2, column: HEADERS.indexOf(header) + 1, rows: CORPUS.length, columns: 1 };
  return log.workbook.cells.values(area).map(([cell]) => cell as Cell);
}

/** Formulas anywhere in the file, with their tab. */
export function formulasIn(log: LogFixture): string[] {
  return log.workbook.sheets.list().flatMap(({ id, name }) => {
    const [rows, columns] = [log.workbook.lastRow(id), log.workbook.lastColumn(id)];
    if (rows === 0) return [];
    const formulas = log.workbook.cells.formulas({ sheetId: id, row: 1, column: 1, rows, columns });
    return formulas.flat().flatMap((formula) => (formula === '' ? [] : [`${name}: ${formula}`]));
  });
}

/** Text of a tab's cells, and whether one of them is no text. */
export function textsIn(log: LogFixture, tab: string, column: number): readonly Cell[] {
  const sheet = log.workbook.sheets.byName(tab);
  if (!sheet) throw new Error(`no tab ${tab}`);
  const area = { sheetId: sheet.id, row: 2, column, rows: log.workbook.lastRow(sheet.id) - 1, columns: 1 };
  return log.workbook.cells.values(area).map(([cell]) => (isDate(cell) ? '' : (cell as Cell)));
}

/** Every other person has an address; of the others the cell holds the text. */
function addressOf(index: number): string {
  return index % 2 === 0 ? `person${String(index)}@example.org` : asText(CORPUS[index].text);
}

/** As a person types it who wants text: what comes after the apostrophe is the cell. */
function asText(text: string): string {
  return `'${text}`;
}
