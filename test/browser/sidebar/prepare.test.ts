// Getting ready, beside a real log: steps ticked at once and put back on failure, three lines kept and taken back, links that open outside.
import { granted, LogFixture } from '../../server/log-fixture';
import { Bench, focused, holds, overflow, type Sidebar } from './page';

const TABLE = [
  ['Name', 'Organization', 'Role', 'Field', 'Date met', 'Link', 'Tidbit 1'],
  ['Helen Strand', 'Cedar & Finch', 'Branch manager', 'Libraries', '2026-03-11 14:00', 'https://example.org/helen', 'Old transit maps'],
];

let bench: Bench;
beforeAll(async () => {
  bench = await Bench.start();
});
afterAll(() => bench.stop());

async function gettingReady(width = 300): Promise<Sidebar> {
  const log = await LogFixture.create(TABLE, { tab: 'Contacts', from: '2026-03-09T12:00' });
  await log.setUp();
  const { questions } = granted(await log.call('loadQuestions', null));
  granted(await log.call('saveAgenda', questions.person?.contactId ?? '', ['q-trends', 'q-who-else']));
  const sidebar = await bench.open(log, { width });
  const { page } = sidebar;
  await page.getByRole('tab', { name: 'Questions' }).click();
  await page.getByRole('button', { name: 'Prepare for Helen Strand' }).click();
  await page.getByText('Branch manager, Cedar & Finch').waitFor();
  return sidebar;
}

test('by keyboard: the title has focus, a tick stands in the sheet, Esc leads back to Questions', async () => {
  const sidebar = await gettingReady();
  const { page, log } = sidebar;
  await focused(sidebar, 'Ready for Helen Strand');
  await page.getByText('2 questions picked').waitFor();
  expect(await page.getByRole('link', { name: 'Add to calendar' }).getAttribute('href')).toContain('20260311T180000Z');
  await holds(sidebar, 'prepare');
  await page.getByRole('checkbox', { name: /^The person/ }).focus();
  const answered = page.waitForResponse(/markPrepared/);
  await page.keyboard.press('Space');
  await answered;
  await page.getByText('Noted in Prepared.').waitFor({ state: 'attached' });
  expect(log.shown('Helen Strand', 'Prepared')).toBe('the person');
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { name: /For Helen Strand/ }).waitFor();
});

test('the evening before: one press on Today or on the person’s own screen, and Esc leads back there', async () => {
  const sidebar = await gettingReady();
  const { page } = sidebar;
  await page.keyboard.press('Escape');
  await page.getByRole('tab', { name: 'Today' }).click();
  const prepare = page.getByRole('button', { name: 'Prepare for Helen Strand' });
  expect(await prepare.allTextContents()).toEqual(['Prepare for Helen Strand', 'Prepare']);
  for (const button of await prepare.all()) {
    await button.press('Enter');
    await focused(sidebar, 'Ready for Helen Strand');
    await page.keyboard.press('Escape');
    await focused(sidebar, 'Monday 9 March');
  }
  await page.getByRole('button', { name: 'Helen Strand', exact: true }).click();
  await prepare.press('Enter');
  await focused(sidebar, 'Ready for Helen Strand');
  await page.getByRole('button', { name: 'Pick questions' }).press('Enter');
  await page.getByRole('heading', { name: /For Helen Strand/ }).waitFor();
  await page.getByRole('tab', { name: 'Person' }).click();
  await prepare.press('Enter');
  await page.getByRole('button', { name: 'Back to Person' }).press('Enter');
  await focused(sidebar, 'Helen Strand');
});

test('a tick that could not be saved is taken back and said; trying again works', async () => {
  const sidebar = await gettingReady();
  const { page, log } = sidebar;
  sidebar.mishaps.push('throws');
  const person = page.getByRole('checkbox', { name: /^The person/ });
  await person.click();
  await page.getByRole('alert').getByText('Google did not answer').waitFor();
  expect(await person.isChecked()).toBe(false);
  const answered = page.waitForResponse(/markPrepared/);
  await page.getByRole('button', { name: 'Try again' }).click();
  await answered;
  await page.getByText('Noted in Prepared.').waitFor({ state: 'attached' });
  expect(log.shown('Helen Strand', 'Prepared')).toBe('the person');
});

test('three lines are kept for every note, and taken back by one click', async () => {
  const sidebar = await gettingReady();
  const { page, calls } = sidebar;
  await page.getByRole('textbox', { name: 'Who I am' }).fill('A teacher of nine years');
  await page.getByRole('button', { name: 'Save lines' }).click();
  await page.getByText('Your three lines are kept.').waitFor();
  await holds(sidebar, 'prepare-lines');
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('Put back as it was.').waitFor({ state: 'attached' });
  expect(await page.getByRole('textbox', { name: 'Who I am' }).inputValue()).toBe('');
  expect(calls.slice(1)).toEqual(['loadPreparation', 'saveWriting', 'saveWriting']);
});

test('at twice the text size nothing scrolls sideways', async () => {
  const sidebar = await gettingReady(150);
  expect(await overflow(sidebar)).toBeLessThanOrEqual(0);
});
