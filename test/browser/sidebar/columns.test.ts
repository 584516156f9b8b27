// A column that is gone or there twice, in Chromium beside a real log: named, chosen with its cells in view, put right, and taken back.
import { LogFixture } from '../../server/log-fixture';
import { Bench, focused, holds, overflow, picture, type Mishap, type Sidebar } from './page';

const TABLE = [
  ['Name', 'Organization', 'Birthday', 'Date met', 'Learned', 'Thank-you sent', 'Follow up on', 'Follow up about', 'Tidbit 1'],
  ['Priya Raman', 'Harbourline Transit', '1990-02-03', '2026-03-09 10:00', '', '', '2026-03-23', '', '6:40 ferry with Momo, her beagle'],
  ['Daniel Mbeki', 'City of Larkfield', '', '2026-02-02 10:00', 'Bus maps', '2026-02-03', '2026-03-02', 'the survey', 'Bus shelters'],
  ['Helen Strand', 'Cedar & Finch', '', '2026-03-12 16:00', '', '', '2026-04-08', '', 'Old transit maps'],
];

let bench: Bench;
beforeAll(async () => {
  bench = await Bench.start();
});
afterAll(() => bench.stop());

const ready = async (): Promise<LogFixture> => {
  const log = await LogFixture.create(TABLE, { tab: 'Contacts', from: '2026-03-09T12:05' });
  await log.setUp();
  await log.tick();
  return log;
};
const rename = (log: LogFixture, column: number, to: string) => log.edit((workbook) => workbook.hand.type(log.sheetId, 1, column, to));
const CHOOSE = { name: 'Choose how to carry on' };

/** The screen, come to from Today. */
async function choosing(log: LogFixture, mishaps: (Mishap | undefined)[] = []): Promise<Sidebar> {
  const sidebar = await bench.open(log, { mishaps });
  await sidebar.page.getByRole('button', CHOOSE).click();
  await sidebar.page.getByRole('group').waitFor();
  return sidebar;
}

const headers = (log: LogFixture): string[] => log.grid()[0];
const pressed = async ({ page }: Sidebar, name: string): Promise<void> => {
  const answered = page.waitForResponse(/\/call\/(mendColumn|undoMend)/);
  await page.getByRole('button', { name, exact: true }).click();
  await answered;
};

test('one that reminders need: Today says so and goes on with the rest, and is whole again after the choice, without a reload', async () => {
  const log = await ready();
  await rename(log, 7, 'Come back to');
  const sidebar = await bench.open(log);
  const { page } = sidebar;
  await page.getByText('“Follow up on” has gone missing in Contacts.').waitFor();
  await page.getByText('Priya Raman').waitFor();
  await holds(sidebar, 'today-column');
  await page.getByRole('button', CHOOSE).click();
  await focused(sidebar, 'A column to look at');
  await page.getByRole('heading', { name: '“Follow up on” has gone missing' }).waitFor();
  const likely = page.getByRole('radio', { name: /Use “Come back to” in column G/ });
  expect(await likely.isChecked()).toBe(true);
  await page.getByText('3 dates there look right').waitFor();
  await page.getByText('23 March 2026').waitFor();
  await holds(sidebar, 'trouble-column');
  expect(headers(log)[6]).toBe('Come back to');
  await pressed(sidebar, 'Use “Come back to”');
  await page.getByRole('heading', { name: 'Monday 9 March' }).waitFor();
  await page.getByRole('button', { name: 'Daniel Mbeki', exact: true }).waitFor();
  expect(await page.getByText('has gone missing').count()).toBe(0);
  expect(headers(log)[6]).toBe('Come back to');
  await pressed(sidebar, 'Undo');
  await page.getByText('“Follow up on” has gone missing in Contacts.').waitFor();
});

test('a header of Answers, gone in the middle of a conversation: one choice, and the words that waited are saved', async () => {
  const log = await ready();
  const sidebar = await bench.open(log);
  const { page } = sidebar;
  const answers = () => log.workbook.sheets.byName('Answers')?.id ?? -1;
  await page.getByRole('tab', { name: 'Questions' }).click();
  const planned = page.waitForResponse(/saveAgenda/);
  await page.getByRole('button', { name: 'Start conversation' }).click();
  await planned;
  await log.edit((workbook) => workbook.hand.type(answers(), 1, 4, 'What they said'));
  await page.getByRole('textbox').first().fill('Temped at the front desk.');
  await page.clock.runFor(1500);
  await page.getByText('A header of the Answers tab has gone missing.').waitFor();
  await page.getByRole('button', CHOOSE).click();
  await page.getByRole('heading', { name: '“Answer” has gone missing' }).waitFor();
  await page.getByText('can’t find that column in Answers').waitFor();
  expect(await page.getByRole('radio', { name: /Use “What they said” in column D/ }).isChecked()).toBe(true);
  expect(await page.getByText('Do without it').count()).toBe(0);
  await holds(sidebar, 'trouble-column-answers');
  await pressed(sidebar, 'Use “What they said”');
  await page.getByRole('heading', { level: 1, name: 'Helen Strand' }).waitFor();
  expect(await page.getByRole('textbox').first().inputValue()).toBe('Temped at the front desk.');
  const saved = page.waitForResponse(/saveAnswers/);
  await page.getByRole('button', { name: 'Retry now' }).click();
  await saved;
  expect(log.grid(answers()).map((cells) => cells[3])).toContain('Temped at the front desk.');
  await pressed(sidebar, 'Undo');
  expect(log.grid(answers())[0][3]).toBe('What they said');
});

test('one that everything needs: there is nothing but the way to put it right, by keyboard alone', async () => {
  const log = await ready();
  await rename(log, 4, 'Coffee with them');
  const sidebar = await bench.open(log);
  const { page } = sidebar;
  await page.getByRole('alert').getByText('A column has gone missing').waitFor();
  await page.getByRole('button', CHOOSE).focus();
  await page.keyboard.press('Enter');
  await focused(sidebar, 'A column to look at');
  await page.getByText('Until it is found every status stays as it is').waitFor();
  await page.getByRole('radio', { name: /Use “Coffee with them”/ }).focus();
  await page.keyboard.press('ArrowDown');
  await page.getByText('Until it is filled nobody counts as met').waitFor();
  await page.getByRole('button', { name: 'Add “Date met”' }).waitFor();
  await page.keyboard.press('ArrowUp');
  await page.getByRole('button', { name: 'Use “Coffee with them”' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Monday 9 March' }).waitFor();
  await page.getByText('Priya Raman').waitFor();
});

test('Back without a choice leaves all as it was, and Today says what is wrong again', async () => {
  const log = await ready();
  await rename(log, 4, 'Coffee with them');
  const sidebar = await choosing(log);
  await sidebar.page.keyboard.press('Escape');
  await sidebar.page.getByRole('alert').getByText('A column has gone missing').waitFor();
  expect(headers(log)[3]).toBe('Coffee with them');
});

test('nothing likely is there: a blank one is offered first, every other column to be looked at before it is taken', async () => {
  const log = await ready();
  await log.edit((workbook) => workbook.hand.deleteColumn(log.sheetId, 7));
  const sidebar = await choosing(log);
  const { page } = sidebar;
  expect(await page.getByRole('radio', { name: /Add “Follow up on” again/ }).isChecked()).toBe(true);
  await page.getByRole('radio', { name: 'Another column' }).check();
  expect(await page.getByRole('button', { name: 'Pick a column' }).getAttribute('aria-disabled')).toBe('true');
  await page.getByRole('combobox').selectOption({ label: 'C, “Birthday”' });
  await page.getByText('3 February 1990').waitFor();
  await page.getByText('No cell changes, and its header stays as it is.').waitFor();
  await holds(sidebar, 'trouble-column-other');
  await page.getByRole('button', { name: 'Show in sheet' }).click();
  await page.getByText('Column C is in front in the sheet.').waitFor({ state: 'attached' });
  await page.getByRole('radio', { name: /Add “Follow up on” again/ }).check();
  await pressed(sidebar, 'Add “Follow up on”');
  await page.getByRole('heading', { name: 'Monday 9 March' }).waitFor();
  expect(headers(log).at(-1)).toBe('Follow up on');
});

test('one nobody wants any more is not asked for again', async () => {
  const log = await ready();
  await log.edit((workbook) => workbook.hand.deleteColumn(log.sheetId, 8));
  const sidebar = await choosing(log);
  await sidebar.page.getByRole('radio', { name: /Do without it/ }).check();
  await pressed(sidebar, 'Do without it');
  await sidebar.page.getByRole('heading', { name: 'Monday 9 March' }).waitFor();
  await sidebar.page.getByText('“Follow up about” is no longer asked for.').waitFor();
  expect(await sidebar.page.getByText('has gone missing').count()).toBe(0);
});

test('two of one header: the cells of both are shown, the other one is only called something else', async () => {
  const log = await ready();
  const place = log.workbook.lastColumn(log.sheetId) + 1;
  await rename(log, place, 'Date met');
  await log.edit((workbook) => workbook.hand.type(log.sheetId, 2, place, '2026-03-11 09:00'));
  const sidebar = await choosing(log);
  const { page } = sidebar;
  await page.getByRole('heading', { name: '“Date met” is there twice' }).waitFor();
  expect(await page.getByRole('radio', { name: /The one in column D/ }).isChecked()).toBe(true);
  await holds(sidebar, 'trouble-column-twice');
  await page
    .getByRole('radio', { name: /The one in column/ })
    .nth(1)
    .check();
  await page.getByText('11 March 2026, 9:00').waitFor();
  await page.getByText('The one in D gets another name').waitFor();
  await page.getByRole('button', { name: /^Use the one in/ }).click();
  await page.getByRole('heading', { name: 'Monday 9 March' }).waitFor();
  expect(headers(log)[3]).toBe('Date met (2)');
  expect(log.displayedAt(2, 4)).toBe('2026-03-09 10:00');
});

test('several are gone: one after the other, what blocks the log first, and any may wait', async () => {
  const log = await ready();
  await rename(log, 8, 'Why again');
  await rename(log, 4, 'Coffee with them');
  const sidebar = await choosing(log);
  const { page } = sidebar;
  await page.getByRole('heading', { name: '“Date met” has gone missing' }).waitFor();
  await page.getByRole('button', { name: /look at the next \(1 more\)/ }).click();
  await page.getByRole('heading', { name: '“Follow up about” has gone missing' }).waitFor();
  await page.getByText('It stands where the missing one stood').waitFor();
  await pressed(sidebar, 'Use “Why again”');
  await page.getByRole('heading', { name: '“Date met” has gone missing' }).waitFor();
  await pressed(sidebar, 'Use “Coffee with them”');
  await page.getByRole('heading', { name: 'Monday 9 March' }).waitFor();
});

test('Google fails, or somebody renames the column meanwhile: it is said, nothing is changed, and trying again works', async () => {
  const log = await ready();
  await rename(log, 7, 'Come back to');
  const sidebar = await choosing(log, [undefined, 'throws']);
  const { page } = sidebar;
  await page.getByRole('button', { name: 'Use “Come back to”' }).click();
  await page.getByRole('alert').getByText('Google did not answer').waitFor();
  await holds(sidebar, 'trouble-column-failed');
  await rename(log, 7, 'Later');
  await pressed(sidebar, 'Use “Come back to”');
  await page.getByRole('alert').getByText('The sheet changed meanwhile').waitFor();
  await page.getByRole('button', { name: 'Try again' }).click();
  await pressed(sidebar, 'Use “Later”');
  await page.getByRole('heading', { name: 'Monday 9 March' }).waitFor();
});

test('Google fails: trying again carries out what was chosen', async () => {
  const log = await ready();
  await rename(log, 7, 'Come back to');
  const { page } = await choosing(log, [undefined, 'throws']);
  await page.getByRole('button', { name: 'Use “Come back to”' }).click();
  await page.getByRole('alert').getByText('Google did not answer').waitFor();
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByText('“Follow up on” is found again.').waitFor();
});

test('put right in the sheet meanwhile, there is nothing to choose', async () => {
  const log = await ready();
  await rename(log, 7, 'Come back to');
  const sidebar = await bench.open(log);
  const { page } = sidebar;
  await rename(log, 7, 'Follow up on');
  await page.getByRole('button', CHOOSE).click();
  await page.getByRole('heading', { name: 'Every column is there' }).waitFor();
  await page.getByRole('button', { name: 'Open Today' }).click();
  await page.getByRole('button', { name: 'Daniel Mbeki', exact: true }).waitFor();
  expect(await page.getByText('has gone missing').count()).toBe(0);
});

test.each([150, 300])('nothing scrolls sideways at %i px, with a right-to-left header and words without an end', async (width) => {
  const log = await ready();
  await rename(log, 7, 'מעקב '.repeat(3) + 'x'.repeat(50));
  const sidebar = await bench.open(log, { width });
  await sidebar.page.getByRole('button', CHOOSE).click();
  await sidebar.page.getByRole('group').waitFor();
  expect(await overflow(sidebar)).toBeLessThanOrEqual(0);
  await picture(sidebar, width === 150 ? 'trouble-column-narrow' : 'trouble-column-rtl');
});

test('without its header row the sheet is looked at anew', async () => {
  const log = await ready();
  await log.edit((workbook) => {
    workbook.lines.deleteRows(log.sheetId, 1, 1);
    return null;
  });
  const sidebar = await bench.open(log);
  const { page } = sidebar;
  await page.getByRole('button', CHOOSE).click();
  await page.getByRole('heading', { name: 'The header row has gone missing' }).waitFor();
  await holds(sidebar, 'trouble-headers');
  await page.getByRole('button', { name: 'Check and set up again' }).click();
  await page.getByText('A new tab with these columns is made.').waitFor();
});
