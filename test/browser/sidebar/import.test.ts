// Bringing people in, in Chromium, by a person with a file: the dry run, the choice, the writing, the way back; by keyboard, and with ten thousand lines.
import fs from 'node:fs';
import { LogFixture } from '../../server/log-fixture';
import { Bench, focused, overflow, picture, violations, type Mishap, type Sidebar } from './page';

let bench: Bench;
beforeAll(async () => {
  bench = await Bench.start();
});
afterAll(() => bench.stop());

const TABLE = [
  ['Name', 'Company', 'Position', 'Email', 'Notes'],
  ['Ben Achterberg', 'Kestrel Freight, Inc.', 'Buyer', '', 'from the fair'],
  ['Tomás Okafor', 'Navy', '', '', ''],
];

const open = async (mishaps: (Mishap | undefined)[] = [], setUp = true): Promise<Sidebar> => {
  const log = await LogFixture.create(TABLE, { from: '2026-03-09T12:05' });
  if (setUp) await log.setUp();
  return bench.openDialog(log, 'Import', mishaps);
};
const choose = async ({ page }: Sidebar, name: string, bytes: Buffer): Promise<void> => {
  await page.getByLabel('File', { exact: true }).setInputFiles({ name, mimeType: 'text/csv', buffer: bytes });
};
const connections = fs.readFileSync('test/import/samples/Connections.csv');
const names = ({ log }: Sidebar): string[] => log.grid().map((cells) => cells[0]);

test('a LinkedIn export: what would happen, then who is chosen comes in, and Undo takes it back', async () => {
  const dialog = await open();
  const { page, log } = dialog;
  await page.getByText('LinkedIn: Settings').waitFor({ state: 'attached' });
  expect(await violations(dialog)).toEqual([]);
  await picture(dialog, 'import');
  await choose(dialog, 'Connections.csv', connections);
  await focused(dialog, 'Bring people in');
  expect(await page.getByText('LinkedIn export, 6 lines').isVisible()).toBe(true);
  expect(await page.locator('dl').innerText()).toBe('New\n3\nUpdate\n1\nSame\n0\nSkipped\n2');
  expect(await page.getByText('to Link, a new column').isVisible()).toBe(true);
  await page.getByText('1 has no name').click();
  await page.getByText('Line 8').waitFor();
  await page.getByText('1 appears twice in the file').click();
  await page.getByText('Line 11: Aisha Conteh, as in line 5').waitFor();
  await page.getByText('1 update, blanks only').click();
  await page.getByText('Email: blank, becomes ben@kestrel.example').waitFor();
  expect(await violations(dialog)).toEqual([]);
  expect(await overflow(dialog)).toBe(0);
  await page.getByRole('region', { name: 'Bring people in' }).evaluate((element) => element.scrollTo(0, 0));
  await picture(dialog, 'import-dry-run');
  expect(names(dialog)).toHaveLength(3);

  // Somebody of that name is in the log, at another place: the user has to want him.
  const tomas = page.getByRole('checkbox', { name: 'Tomás Okafor' });
  expect(await tomas.isChecked()).toBe(false);
  await page.getByRole('checkbox', { name: 'Zoë' }).uncheck();
  await page.getByRole('button', { name: 'Add 1, update 1' }).click();
  await page.getByRole('heading', { name: 'Import 1 is done' }).waitFor();
  expect(await violations(dialog)).toEqual([]);
  await picture(dialog, 'import-done');
  expect(names(dialog)).toEqual(['Name', 'Ben Achterberg', 'Tomás Okafor', 'Aisha Conteh']);
  expect(['Link', 'Keep in touch', 'Status'].map((header) => log.shown('Aisha Conteh', header))).toEqual([
    'https://www.linkedin.com/in/aisha-conteh',
    'rest',
    '☾ Resting',
  ]);
  expect(log.shown('Ben Achterberg', 'Email')).toBe('ben@kestrel.example');

  await page.getByRole('button', { name: 'Undo import 1' }).click();
  await page.getByText('Import 1 is undone: 1 person removed, 2 cells emptied.').waitFor();
  expect(names(dialog)).toEqual(['Name', 'Ben Achterberg', 'Tomás Okafor']);
  expect(dialog.complaints).toEqual([]);
});

test('by keyboard alone: paste, choose, search, go on', async () => {
  const dialog = await open();
  const { page } = dialog;
  await page.getByLabel('Or paste rows, with their headers').focus();
  await page.keyboard.insertText('Name\tCompany\nNova Brandt\tTern Labs\nOmar Leclerc\tReading Van\nIda Ruiz\tTern Labs\n');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Look at these rows');
  await page.keyboard.press('Enter');
  await focused(dialog, 'Bring people in');
  await page.getByRole('searchbox').focus();
  await page.keyboard.type('tern');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('None of these');
  await page.keyboard.press('Enter');
  await page.getByText('1 of 3 chosen').waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.getByText('2 of 3 chosen').waitFor();
  await page.getByRole('switch', { name: 'Start new people as resting' }).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await focused(dialog, 'Import 1 is done');
  expect(names(dialog).slice(3)).toEqual(['Nova Brandt', 'Omar Leclerc']);
  expect(dialog.log.shown('Nova Brandt', 'Status')).toBe('To ask');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await page.title()).toBe('closed');
  expect(dialog.complaints).toEqual([]);
});

test('business cards come in, and columns one does not want stay away', async () => {
  const dialog = await open();
  const { page } = dialog;
  await choose(dialog, 'cards.vcf', fs.readFileSync('test/import/samples/cards-3.vcf'));
  await page.getByText('Business cards, 4 lines').waitFor();
  expect(await page.getByText('1 card could not be read: export as vCard 3.0 or 4.0').isVisible()).toBe(true);
  await page.getByRole('checkbox', { name: 'Add “Phone”' }).uncheck();
  await page.getByRole('button', { name: 'Add 3' }).click();
  await page.getByRole('heading', { name: 'Import 1 is done' }).waitFor();
  expect(['Company', 'Email', 'Link'].map((header) => dialog.log.shown('Ada Lovelace', header))).toEqual([
    'Analytical Engines, Ltd',
    'ada@engines.example',
    'https://www.linkedin.com/in/ada',
  ]);
  expect(dialog.log.grid()[0]).not.toContain('Phone');
});

test('rows without headers wait until the column of names is chosen', async () => {
  const dialog = await open();
  const { page } = dialog;
  await page.getByLabel('Or paste rows, with their headers').fill('Nova Brandt\tnova@tern.example\nOmar Leclerc\tomar@van.example');
  await page.getByRole('button', { name: 'Look at these rows' }).click();
  await page.getByText('Which column holds the names?').waitFor();
  expect(await violations(dialog)).toEqual([]);
  await picture(dialog, 'import-no-names');
  await page.getByLabel('Where “Nova Brandt” goes').selectOption('Name');
  await page.getByRole('button', { name: 'Add 2' }).waitFor();
});

test('a file nobody can read is named with what to do, and another can be chosen', async () => {
  const dialog = await open();
  const { page } = dialog;
  await choose(dialog, 'people.csv', Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), Buffer.from('[Content_Types].xml')]));
  await page.getByText('people.csv is an Excel or Numbers workbook.').waitFor();
  expect(await violations(dialog)).toEqual([]);
  await picture(dialog, 'import-bad-file');
  await choose(dialog, 'Connections.csv', connections);
  await page.getByText('LinkedIn export').waitFor();
});

test('the same file again finds nobody new; what was brought in lately stands below with its Undo', async () => {
  const dialog = await open();
  const { page } = dialog;
  await choose(dialog, 'Connections.csv', connections);
  await page.getByRole('button', { name: 'Add 2, update 1' }).click();
  await page.getByRole('button', { name: 'Bring in more' }).click();
  await page.getByText('Import 1, Connections.csv, 9 March').waitFor();
  await picture(dialog, 'import-earlier');
  await choose(dialog, 'Connections.csv', connections);
  expect(await page.locator('dl').innerText()).toBe('New\n1\nUpdate\n0\nSame\n3\nSkipped\n2');
  expect(await page.getByRole('button', { name: 'Nobody is chosen' }).getAttribute('aria-disabled')).toBe('true');
  await page.getByRole('button', { name: 'Change' }).click();
  await page.getByRole('button', { name: 'Undo import 1' }).click();
  await page.getByText('2 people removed').waitFor();
  expect(names(dialog)).toHaveLength(3);
});

test('a request that fails stops there, and goes on from there', async () => {
  const dialog = await open([undefined, 'throws']);
  const { page } = dialog;
  await choose(dialog, 'Connections.csv', connections);
  await page.getByRole('button', { name: 'Add 2, update 1' }).click();
  await page.getByRole('heading', { name: 'Not everybody came in' }).waitFor();
  await page.getByText('0 of 3 are in your log').waitFor();
  expect(await violations(dialog)).toEqual([]);
  await picture(dialog, 'import-stopped');
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByRole('heading', { name: 'Import 1 is done' }).waitFor();
});

test('where there is no log yet, it says what to do first', async () => {
  const dialog = await open([], false);
  await dialog.page.getByText('This file has no log yet. Choose Set up this sheet in the Tidbit menu.').waitFor();
});

test('ten thousand lines: counted at once, chosen by organization, written with progress', async () => {
  const dialog = await open();
  const { page } = dialog;
  const lines = Array.from({ length: 10_000 }, (_, i) => `Person ${String(i)},Firm ${String(i % 7)},Clerk,p${String(i)}@firm.example`);
  await choose(dialog, 'all.csv', Buffer.from(['Name,Company,Role,Email', ...lines].join('\n')));
  await page.getByText('10,000 of 10,000 chosen').waitFor();
  await page.getByRole('button', { name: 'None of these' }).click();
  await page.getByLabel('Organization', { exact: true }).selectOption({ label: 'Firm 0 (1,429)' });
  await page.getByRole('button', { name: 'All of these' }).click();
  await page.getByText('1,429 of 10,000 chosen').waitFor();
  await picture(dialog, 'import-many');
  await watchStatus(dialog);
  await page.getByRole('button', { name: 'Add 1,429' }).click();
  await page.getByRole('heading', { name: 'Import 1 is done' }).waitFor();
  await page.getByText('1,429 people added').waitFor();
  expect(await statusSeen(dialog)).toEqual(expect.arrayContaining(['0 of 1,429 people', '1,000 of 1,429 people']));
  expect(dialog.calls).toEqual(['loadImport', 'importPeople', 'importPeople']);
  expect(names(dialog)).toHaveLength(3 + 1429);
  expect(dialog.complaints).toEqual([]);
});

/** From now on the page itself notes what its status lines say: the log it talks to runs in the process that would have to look. */
async function watchStatus({ page }: Sidebar): Promise<void> {
  await page.evaluate(() => {
    const seen: string[] = [];
    const look = () => document.querySelectorAll('[role=status]').forEach((line) => seen.push(line.textContent));
    new MutationObserver(look).observe(document.body, { childList: true, characterData: true, subtree: true });
    Object.assign(window, { seen });
  });
}

function statusSeen({ page }: Sidebar): Promise<string[]> {
  return page.evaluate(() => (window as unknown as { seen: string[] }).seen);
}
