// Today after the sheet has changed without it: asked for again when the person comes back to the sidebar, and at no other time.
import { LogFixture } from '../../server/log-fixture';
import { Bench, type Sidebar } from './page';

let bench: Bench;
beforeAll(async () => {
  bench = await Bench.start();
});
afterAll(() => bench.stop());

const IDA = {
  name: 'Ida Ruiz',
  firstName: '',
  lastName: '',
  organization: '',
  emails: [],
  links: [],
  cells: { dateMet: '2026-03-09T10:00' },
};

async function opened(): Promise<Sidebar> {
  const log = await LogFixture.create(
    [
      ['Name', 'Date met'],
      ['Priya Raman', '2026-03-09 11:00'],
    ],
    { from: '2026-03-09T12:05' },
  );
  await log.setUp();
  return bench.open(log);
}
const bringIn = ({ log }: Sidebar) => log.call('importPeople', { number: null, file: 'a.csv', people: [{ person: IDA, update: false }] });
const comeBack = ({ page }: Sidebar): Promise<void> => page.locator('main').dispatchEvent('pointerenter');

test('who was brought in from the menu is there when the pointer comes back; asked once, and not within half a minute', async () => {
  const sidebar = await opened();
  const { page, calls } = sidebar;
  await page.getByRole('button', { name: 'Priya Raman', exact: true }).waitFor();
  await bringIn(sidebar);
  await comeBack(sidebar);
  expect(calls).toEqual([]);
  await page.clock.fastForward('00:31');
  expect(calls).toEqual([]);
  await comeBack(sidebar);
  await page.getByRole('button', { name: 'Ida Ruiz', exact: true }).waitFor();
  await comeBack(sidebar);
  await page.evaluate(() => dispatchEvent(new Event('focus')));
  expect(calls).toEqual(['loadToday']);
  expect(sidebar.complaints).toEqual([]);
});

test('after Bring people in under More, Today is asked for again at once', async () => {
  const sidebar = await opened();
  const { page, calls } = sidebar;
  await page.getByRole('tab', { name: 'More' }).click();
  const dialog = page.waitForResponse(/openImport/);
  await page.getByRole('button', { name: /Bring people in/ }).click();
  await dialog;
  await bringIn(sidebar);
  await page.getByRole('tab', { name: 'Today' }).click();
  await page.getByRole('button', { name: 'Ida Ruiz', exact: true }).waitFor();
  expect(calls).toEqual(['openImport', 'loadToday']);
});

test('a view is not changed under somebody’s Undo', async () => {
  const sidebar = await opened();
  const { page, calls } = sidebar;
  const thanked = page.waitForResponse(/markThanked/);
  await page.getByRole('button', { name: 'Done' }).first().click();
  await thanked;
  // The toast stays as long as the pointer is on it.
  await page.getByText('Thank-you to Priya Raman marked as sent.').first().hover();
  await page.clock.fastForward('00:31');
  await bringIn(sidebar);
  await comeBack(sidebar);
  expect(calls).toEqual(['markThanked']);
});
