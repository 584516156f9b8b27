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
  for (let i = 0; i < 4; i++) await page.keyboard.press('Tab');
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
  expect(await page.getByText('1 card could not be read: cut off, or not quite a business card').isVisible()).toBe(true);
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
  await page.getByText('0 of 3 are in your log for certain.').waitFor();
  await page.getByText('What was sent last may be in your log or not.').waitFor();
  expect(await violations(dialog)).toEqual([]);
  await picture(dialog, 'import-stopped');
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByRole('heading', { name: 'Import 1 is done' }).waitFor();
});

test('an answer that is lost: they came in, going on adds nobody twice, and Undo is there at once', async () => {
  const dialog = await open([undefined, 'lost']);
  const { page } = dialog;
  await choose(dialog, 'Connections.csv', connections);
  await page.getByRole('button', { name: 'Add 2, update 1' }).click();
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByRole('heading', { name: 'Import 1 is done' }).waitFor();
  await page.getByText('2 people added').waitFor();
  expect(await page.getByText('had come into your log meanwhile').count()).toBe(0);
  expect(names(dialog)).toHaveLength(5);
  await page.getByRole('button', { name: 'Undo import 1' }).click();
  await page.getByText('Import 1 is undone: 2 people removed').waitFor();
  expect(await violations(dialog)).toEqual([]);
  await picture(dialog, 'import-undone');
  expect(names(dialog)).toHaveLength(3);
});

test('where there is no log yet, it says what to do first', async () => {
  const dialog = await open([], false);
  await dialog.page.getByText('This file has no log yet. Choose Set up this sheet in the Tidbit menu.').waitFor();
  expect(await violations(dialog)).toEqual([]);
  await picture(dialog, 'import-no-log');
});

test('ten thousand lines: counted at once, chosen by organization, written with progress', async () => {
  let answer = (): void => undefined;
  const until = new Promise<void>((resolve) => (answer = resolve));
  const dialog = await open([undefined, { until }]);
  const { page } = dialog;
  const lines = Array.from({ length: 10_000 }, (_, i) => `Person ${String(i)},Firm ${String(i % 7)},Clerk,p${String(i)}@firm.example`);
  await choose(dialog, 'all.csv', Buffer.from(['Name,Company,Role,Email', ...lines].join('\n')));
  await page.getByText('10,000 of 10,000 chosen').waitFor();
  await page.getByRole('button', { name: 'None of these' }).click();
  await page.getByLabel('Organization', { exact: true }).selectOption({ label: 'Firm 0 (1,429)' });
  await page.getByRole('button', { name: 'All of these' }).click();
  await page.getByText('1,429 of 10,000 chosen').waitFor();
  await picture(dialog, 'import-many');
  await page.getByLabel('Organization', { exact: true }).selectOption({ label: 'All 7 organizations' });
  await page.getByRole('button', { name: 'All of these' }).click();
  await page.getByText('10,000 of 10,000 chosen').waitFor();
  await page.getByRole('button', { name: 'Add 10,000' }).click();
  await page.getByText('Writing 10,000 people, all in one go').waitFor();
  await page.getByText('Read all.csv: 10,000 lines').waitFor();
  await page.getByText('Compared with your log: 10,000 can come in').waitFor();
  expect(await page.getByRole('progressbar').getAttribute('value')).toBeNull();
  answer();
  await page.getByRole('heading', { name: 'Import 1 is done' }).waitFor();
  await page.getByText('10,000 people added').waitFor();
  expect(dialog.calls).toEqual(['loadImport', 'importPeople']);
  expect(names(dialog)).toHaveLength(3 + 10_000);
  await page.getByRole('button', { name: 'Undo import 1' }).click();
  await page.getByText('Import 1 is undone: 10,000 people removed, 0 cells emptied.').waitFor();
  expect(names(dialog)).toHaveLength(3);
  expect(dialog.complaints).toEqual([]);
});

describe('an address book of 900', () => {
  const FIRMS = ['Kestrel Freight', 'Fernway Health', 'Tern Labs', 'Harbour Works', 'מכון השחף'];
  const line = (i: number): string => {
    const day = new Date(Date.UTC(2026, 2, 8) - i * 86_400_000).toUTCString().slice(5, 16);
    return `Person,No ${String(i)},https://www.linkedin.com/in/p-${String(i)},,${FIRMS[i % 5]},Analyst,${day}`;
  };
  const lines = [
    ...Array.from({ length: 899 }, (_, i) => line(i)),
    'נועה,ברקת,https://www.linkedin.com/in/noa,,מכון השחף,Editor,01 Mar 2026',
  ];
  const file = [
    'Notes:',
    '"Some addresses are missing"',
    '',
    'First Name,Last Name,URL,Email Address,Company,Position,Connected On',
    ...lines,
  ];
  const opened = async (mishaps: (Mishap | undefined)[] = []): Promise<Sidebar> => {
    const dialog = await open(mishaps);
    await choose(dialog, 'Connections.csv', Buffer.from(`\ufeff${file.join('\r\n')}`));
    await dialog.page.getByText('0 of 900 chosen').waitFor();
    return dialog;
  };

  test('begins with nobody; twelve are found by search, by organization and by when they were met, and looked over', async () => {
    const dialog = await opened();
    const { page } = dialog;
    expect(await page.getByRole('button', { name: 'Nobody is chosen' }).getAttribute('aria-disabled')).toBe('true');
    await page.getByLabel('Organization', { exact: true }).selectOption({ label: 'מכון השחף (180)' });
    await page.getByText('0 of 900 chosen, 180 shown').waitFor();
    await page.getByLabel('Show', { exact: true }).selectOption('Connected in the last month');
    await page.getByRole('button', { name: 'All of these' }).click();
    await page.getByText('7 of 900 chosen').waitFor();
    expect(await page.getByText('connected 1 March 2026').isVisible()).toBe(true);
    await page.getByLabel('Show', { exact: true }).selectOption('Everybody');
    await page.getByLabel('Organization', { exact: true }).selectOption({ label: 'All 5 organizations' });
    const numbers = [
      ['kestrel no 77', [770, 775]],
      ['no 88', [88, 880, 881]],
    ] as const;
    for (const [words, people] of numbers) {
      await page.getByRole('searchbox').fill(words);
      for (const number of people)
        await page
          .getByRole('checkbox', { name: `Person No ${String(number)}` })
          .first()
          .check();
    }
    await page.getByRole('searchbox').fill('');
    await page.getByLabel('Show', { exact: true }).selectOption('Chosen so far');
    await page.getByText('12 of 900 chosen').waitFor();
    expect(await page.locator('input[id^=line-]').count()).toBe(12);
    expect(await violations(dialog)).toEqual([]);
    await page.getByRole('heading', { name: 'Who comes in' }).evaluate((element) => element.scrollIntoView());
    await picture(dialog, 'import-chosen');
    // One who is unticked stays on screen until the choice is asked for again.
    await page.getByRole('checkbox', { name: 'נועה ברקת' }).uncheck();
    await page.getByText('11 of 900 chosen').waitFor();
    expect(await page.locator('input[id^=line-]').count()).toBe(12);
    await page.getByRole('checkbox', { name: 'נועה ברקת' }).check();
    await page.getByRole('button', { name: 'Add 12' }).click();
    await page.getByRole('heading', { name: 'Import 1 is done' }).waitFor();
    expect(names(dialog)).toHaveLength(3 + 12);
    expect(names(dialog)).toContain('נועה ברקת');
    expect(dialog.complaints).toEqual([]);
  });

  test('at 200 %, in every state, nothing is cut off and nothing is wider than the window', async () => {
    let answer = (): void => undefined;
    const until = new Promise<void>((resolve) => (answer = resolve));
    const dialog = await opened([undefined, { until }]);
    const { page } = dialog;
    await page.setViewportSize({ width: 320, height: 300 });
    expect(await overflow(dialog)).toBe(0);
    expect(await violations(dialog)).toEqual([]);
    await picture(dialog, 'import-zoomed');
    await page.getByRole('button', { name: 'All of these' }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('alertdialog').waitFor();
    expect(await overflow(dialog)).toBe(0);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Add 900' }).click();
    await page.getByText('Writing 900 people, all in one go').waitFor();
    expect(await overflow(dialog)).toBe(0);
    expect(await violations(dialog)).toEqual([]);
    await page.setViewportSize({ width: 640, height: 600 });
    await picture(dialog, 'import-writing');
    answer();
    await page.getByRole('heading', { name: 'Import 1 is done' }).waitFor();
  });
});

describe('Esc', () => {
  const asks = async ({ page }: Sidebar, words: string): Promise<void> => {
    await page.keyboard.press('Escape');
    await page.getByRole('alertdialog', { name: words }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Stay');
  };
  const title = ({ page }: Sidebar): Promise<string> => page.title();

  test('closes at once where nothing is lost, before and after a file is chosen', async () => {
    const dialog = await open();
    await dialog.page.keyboard.press('Escape');
    expect(await title(dialog)).toBe('closed');
    const other = await open();
    await choose(other, 'Connections.csv', connections);
    await focused(other, 'Bring people in');
    await other.page.keyboard.press('Escape');
    expect(await title(other)).toBe('closed');
  });

  test('asks where rows were pasted, and where people were chosen; Esc again stays', async () => {
    const dialog = await open();
    const { page } = dialog;
    const field = page.getByLabel('Or paste rows, with their headers');
    await field.fill('Name\tCompany\nNova Brandt\tTern Labs');
    await asks(dialog, 'Close this window? The rows you pasted are lost.');
    expect(await violations(dialog)).toEqual([]);
    await picture(dialog, 'import-leaving');
    await page.keyboard.press('Escape');
    await page.getByRole('alertdialog').waitFor({ state: 'detached' });
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.getByRole('button', { name: 'Look at these rows' }).click();
    await page.getByRole('checkbox', { name: 'Nova Brandt' }).uncheck();
    await page.getByRole('searchbox').fill('nova');
    // In a search it empties the words, as in every browser.
    await page.keyboard.press('Escape');
    expect(await page.getByRole('searchbox').inputValue()).toBe('');
    await asks(dialog, 'Close this window? Nobody comes in, and what you chose here is lost.');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await title(dialog)).toBe('closed');
  });

  test('asks while Tidbit writes, and where it stopped; afterwards it closes', async () => {
    const dialog = await open([undefined, 'hangs']);
    const { page } = dialog;
    await choose(dialog, 'Connections.csv', connections);
    await page.getByRole('button', { name: 'Add 2, update 1' }).click();
    await page.getByText('Writing 3 people, all in one go').waitFor();
    await page.clock.fastForward('00:41');
    await page.getByText('41 seconds so far').waitFor();
    await asks(
      dialog,
      'Close this window? Tidbit is still writing: what it has begun goes on without you. Look at your sheet in a minute.',
    );
    await page.keyboard.press('Escape');
    // Google stops a run after six minutes, and its answer never comes.
    await page.clock.fastForward('06:35');
    await page.getByRole('heading', { name: 'Not everybody came in' }).waitFor();
    await asks(dialog, 'Close this window? Not everybody came in. Bring the same file in again later: nobody is added twice.');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByRole('heading', { name: 'Import 1 is done' }).waitFor();
    await page.keyboard.press('Escape');
    expect(await title(dialog)).toBe('closed');
  });
});

test('whom Undo took back is new again to the next file', async () => {
  const dialog = await open();
  const { page } = dialog;
  await choose(dialog, 'Connections.csv', connections);
  await page.getByRole('button', { name: 'Add 2, update 1' }).click();
  await page.getByRole('button', { name: 'Bring in more' }).click();
  await page.getByRole('button', { name: 'Undo import 1' }).click();
  await page.getByText('2 people removed').waitFor();
  await choose(dialog, 'Connections.csv', connections);
  await page.getByRole('button', { name: 'Add 2, update 1' }).waitFor();
});

test('business cards of the old version say where to export newer ones', async () => {
  const dialog = await open();
  await choose(dialog, 'contacts.vcf', fs.readFileSync('test/import/samples/card-2.vcf'));
  await dialog.page.getByText('contacts.vcf holds business cards of version 2.1').waitFor();
  await picture(dialog, 'import-old-cards');
});
