// The list of questions under the hand: dragged with a pointer, copied as text, printed on one page.
import { granted, LogFixture } from '../../server/log-fixture';
import { Bench, overflow, violations, type Sidebar } from './page';

const TABLE = [
  ['Name', 'Date met'],
  ['Helen Strand', '2026-03-09 16:00'],
];
const PICKED = ['q-way-into-field', 'q-typical-day', 'q-needed', 'q-who-else'];
const [INTO, DAY, NEEDED, ELSE] = [
  'What first drew you into this field?',
  'What did yesterday look like, from the first hour to the last?',
  'Which skills, schooling and experience does somebody need to do this well?',
  'Who else would you suggest I talk to?',
];

let bench: Bench;
beforeAll(async () => {
  bench = await Bench.start();
});
afterAll(() => bench.stop());

async function picking(): Promise<Sidebar> {
  const log = await LogFixture.create(TABLE, { tab: 'Contacts', from: '2026-03-09T12:00' });
  await log.setUp();
  const { questions } = granted(await log.call('loadQuestions', null));
  granted(await log.call('saveAgenda', questions.person?.contactId ?? '', PICKED));
  const sidebar = await bench.open(log);
  await sidebar.page.getByRole('tab', { name: 'Questions' }).click();
  await sidebar.page.getByText('Saved in Answers', { exact: true }).waitFor();
  return sidebar;
}
const order = ({ page }: Sidebar): Promise<string[]> =>
  page.locator('ol li label').evaluateAll((labels) => labels.map((label) => label.firstChild?.textContent ?? ''));

test('a question dragged over another takes its place; the referral stays last, and the list is to be saved again', async () => {
  const sidebar = await picking();
  const { page } = sidebar;
  const row = (text: string) => page.getByRole('listitem').filter({ hasText: text });
  await row(NEEDED).dragTo(row(INTO));
  expect(await order(sidebar)).toEqual([NEEDED, INTO, DAY, ELSE]);
  await page.getByText('Moved to 1 of 4').waitFor({ state: 'attached' });
  await row(NEEDED).dragTo(row(ELSE));
  expect((await order(sidebar))[3]).toBe(ELSE);
  await row(ELSE).dragTo(row(INTO));
  expect((await order(sidebar))[3]).toBe(ELSE);
  await page.getByText('Not saved yet').waitFor();
  expect(await violations(sidebar)).toEqual([]);
  expect(sidebar.complaints).toEqual([]);
});

test('the keyboard does the same with the buttons, and a tick can be dragged over without losing it', async () => {
  const sidebar = await picking();
  const { page } = sidebar;
  const up = page.getByRole('button', { name: `Move up: ${NEEDED}` });
  await up.focus();
  await page.keyboard.press('Enter');
  expect(await order(sidebar)).toEqual([INTO, NEEDED, DAY, ELSE]);
  expect(await up.evaluate((button) => button === document.activeElement)).toBe(true);
  await page.getByRole('checkbox', { name: DAY }).uncheck();
  await page
    .getByRole('listitem')
    .filter({ hasText: INTO })
    .dragTo(page.getByRole('listitem').filter({ hasText: DAY }));
  expect(await page.getByRole('checkbox', { name: DAY }).isChecked()).toBe(false);
});

test('copied as text, numbered, with whom and when; focus stays where it was', async () => {
  const { page } = await picking();
  await page.evaluate(() => {
    document.addEventListener('copy', ({ target }) => (document.title = (target as HTMLTextAreaElement).value));
  });
  const copy = page.getByRole('button', { name: 'Copy list' });
  await copy.click();
  await page.getByText('Copied.').waitFor({ state: 'attached' });
  // A title keeps no line ends.
  expect(await page.title()).toBe(`For Helen Strand, today at 16:00 1. ${INTO} 2. ${DAY} 3. ${NEEDED} 4. ${ELSE}`);
  expect(await copy.evaluate((button) => button === document.activeElement)).toBe(true);
});

test('printed on one page: the list alone, with room to write', async () => {
  const sidebar = await picking();
  const { page } = sidebar;
  await page.evaluate(() => (window.print = () => (document.title = 'printing')));
  await page.getByRole('button', { name: 'Print' }).click();
  expect(await page.title()).toBe('printing');
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('button', { name: 'Print' }).isVisible()).toBe(false);
  expect(await page.getByText(ELSE, { exact: true }).last().isVisible()).toBe(true);
  const pdf = await page.pdf({ format: 'A4' });
  expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1);
  if (process.env.TIDBIT_SCREENS !== undefined) {
    await page.setViewportSize({ width: 794, height: 1123 });
    await page.screenshot({ path: 'docs/screens/questions-paper.png' });
  }
  await page.emulateMedia({ media: 'screen' });
  expect(await overflow(sidebar)).toBeLessThanOrEqual(0);
});
