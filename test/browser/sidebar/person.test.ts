// Person in Chromium beside a real log: it goes along with the selected row, finds people by name, and keeps what is typed.
import { LogFixture } from '../../server/log-fixture';
import { Bench, focused, holds, type Sidebar } from './page';

const TABLE = [
  [
    'Name',
    'Company',
    'Role',
    'Email',
    'How we met',
    'Date met',
    'Tidbit 1',
    'Tidbit 2',
    'Learned',
    'Referred by',
    'Thank-you sent',
    'Link',
    'Advisor notes',
  ],
  [
    'Priya Raman',
    'Harbourline Transit',
    'Data analyst',
    'priya@harbourline.example',
    'alumni',
    '2026-03-09 10:00',
    '6:40 ferry with Momo, her beagle',
    'Still keeps the list of dumb questions from her first year',
    'Her team hires for good questions. Tools can be picked up in a month.',
    'Prof. Weaver',
    '',
    'https://people.example/priya',
  ],
  [
    'Daniel Mbeki',
    'City of Larkfield',
    '',
    '',
    '',
    '2026-02-02',
    'Bus shelters',
    '',
    '',
    'Priya Raman',
    '2026-02-03',
    '',
    'Ask about the bus shelter survey',
  ],
  ['Aisha Conteh', 'Tidewater', '', '', '', '', '', '', '', '', '', ''],
  ['', '', '', '', '', '', '', '', '', '', '', ''],
  ['יעל כהן', 'מוזיאון הים', 'אוצרת', '', '', '2026-03-12 10:30', 'אוספת מפות ישנות', '', '', '', '', ''],
];
const FERRY = '“6:40 ferry with Momo, her beagle”';

let bench: Bench;
beforeAll(async () => {
  bench = await Bench.start();
});
afterAll(() => bench.stop());

const ready = async (): Promise<LogFixture> => {
  const log = await LogFixture.create(TABLE, { tab: 'People', from: '2026-03-09T12:05' });
  await log.setUp();
  await log.tick();
  return log;
};
const select = (log: LogFixture, row: number, rows = 1): void =>
  log.workbook.select({ sheetId: log.sheetId, row, column: 1, rows, columns: 1 });
const title = async ({ page }: Sidebar, name: string): Promise<void> => page.getByRole('heading', { level: 1, name }).waitFor();
/** Opens the tab with that row selected. */
const openAt = async (row: number, rows = 1): Promise<Sidebar> => {
  const sidebar = await bench.open(await ready());
  select(sidebar.log, row, rows);
  await sidebar.page.getByRole('tab', { name: 'Person' }).click();
  return sidebar;
};
/** The pointer goes to the sheet and comes back. */
const comeBack = async ({ page }: Sidebar): Promise<void> => {
  const answered = page.waitForResponse(/loadPerson/);
  await page.locator('main').dispatchEvent('pointerenter');
  await answered;
};

describe('the selected row', () => {
  test('shows its person: status, what is next and why, tidbits, what was learned, facts and referrals', async () => {
    const sidebar = await openAt(2);
    const { page, calls } = sidebar;
    await title(sidebar, 'Priya Raman');
    await page.getByText('Data analyst, Harbourline Transit').waitFor();
    await page.getByText('Thank-you due', { exact: true }).waitFor();
    await page.getByRole('heading', { name: 'Next: Write the thank-you note' }).waitFor();
    await page.getByText('the note is due by Tuesday').waitFor();
    expect(await page.getByText(FERRY).count()).toBe(1);
    await page.getByText('Her team hires for good questions.').waitFor();
    await page.getByText('today at 10:00').waitFor();
    expect(await page.getByRole('link', { name: 'people.example/priya' }).getAttribute('href')).toBe('https://people.example/priya');
    expect(calls).toEqual(['loadPerson']);
    await holds(sidebar, 'person');
    await page.getByRole('button', { name: 'Daniel Mbeki, row 3' }).click();
    await title(sidebar, 'Daniel Mbeki');
    await focused(sidebar, 'Daniel Mbeki');
    await page.getByRole('button', { name: 'Priya Raman' }).click();
    await title(sidebar, 'Priya Raman');
  });

  test('is followed when the pointer or the focus comes in, and at no other time', async () => {
    const sidebar = await openAt(2);
    const { page, log, calls } = sidebar;
    await title(sidebar, 'Priya Raman');
    select(log, 3);
    await page.clock.fastForward(600_000);
    expect(calls).toEqual(['loadPerson']);
    await comeBack(sidebar);
    await title(sidebar, 'Daniel Mbeki');
    await page.getByText('Daniel Mbeki is shown now').waitFor({ state: 'attached' });
    select(log, 2);
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    await title(sidebar, 'Priya Raman');
    expect(calls).toEqual(['loadPerson', 'loadPerson', 'loadPerson']);
  });

  test('is not asked for while another screen is open', async () => {
    const sidebar = await bench.open(await ready());
    await sidebar.page.locator('main').dispatchEvent('pointerenter');
    await sidebar.page.getByRole('tab', { name: 'More' }).click();
    expect(sidebar.calls).toEqual([]);
  });

  test('a person written from right to left is shown so', async () => {
    const sidebar = await openAt(6);
    await title(sidebar, 'יעל כהן');
    await holds(sidebar, 'person-rtl');
  });

  test('several rows: says so, and their people can be chosen', async () => {
    const sidebar = await openAt(2, 3);
    const { page } = sidebar;
    await title(sidebar, 'Several rows are selected');
    await holds(sidebar, 'person-several');
    await page.getByRole('button', { name: 'Aisha Conteh' }).click();
    await title(sidebar, 'Aisha Conteh');
    expect(sidebar.log.workbook.selection()).toMatchObject({ row: 4, rows: 1 });
  });

  test('another tab in front: who was open stays, and the page says so', async () => {
    const sidebar = await openAt(2);
    await title(sidebar, 'Priya Raman');
    const notes = sidebar.log.workbook.sheets.add('Notes');
    sidebar.log.workbook.sheets.activate(notes);
    await comeBack(sidebar);
    await sidebar.page.getByText('Another tab is in front. This is still Priya Raman.').waitFor();
    await title(sidebar, 'Priya Raman');
  });
});

describe('nobody selected', () => {
  test('says what to do, finds people while one types, and Enter opens the first and selects the row', async () => {
    const sidebar = await openAt(5);
    const { page, log, calls } = sidebar;
    await title(sidebar, 'Select a person’s row');
    const search = page.getByRole('searchbox', { name: 'Find a person in your log' });
    await search.fill('larkf');
    await page.clock.fastForward(400);
    await page.getByText('City of Larkfield').waitFor();
    await holds(sidebar, 'person-found');
    await search.fill('zzz');
    await page.clock.fastForward(400);
    await page.getByText('Nobody in the log has that name').waitFor();
    await search.fill('ais');
    await search.press('Enter');
    await title(sidebar, 'Aisha Conteh');
    expect(log.workbook.selection()).toMatchObject({ row: 4 });
    expect(calls).toEqual(['loadPerson', 'findPeople', 'findPeople', 'findPeople', 'loadPerson']);
    await focused(sidebar, 'Aisha Conteh');
    await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
    select(log, 5);
    await comeBack(sidebar);
    await page.getByRole('heading', { name: 'Recently opened' }).waitFor();
    // Whoever only passes over the page with the pointer goes on typing in the sheet.
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
    await holds(sidebar, 'person-none');
    await page.getByRole('button', { name: 'Aisha Conteh' }).click();
    await title(sidebar, 'Aisha Conteh');
  });
});

describe('tidbits', () => {
  test('a new one shows at once below the old ones, stands in the sheet, and Undo takes it back', async () => {
    const sidebar = await openAt(3);
    const { page, log } = sidebar;
    await page.getByRole('textbox', { name: 'New tidbit' }).fill('Walks to work along the canal');
    await page.getByRole('button', { name: 'Keep', exact: true }).click();
    await page.getByText('“Walks to work along the canal”').waitFor();
    await page.getByText('Tidbits of Daniel Mbeki saved.').waitFor();
    expect(await page.locator('p', { hasText: '“' }).allTextContents()).toEqual(['“Bus shelters”', '“Walks to work along the canal”']);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Put back as it was.').waitFor({ state: 'attached' });
    expect(await page.getByText('Walks to work').count()).toBe(0);
    expect(log.shown('Daniel Mbeki', 'Tidbit 2')).toBe('');
    expect(sidebar.calls).toEqual(['loadPerson', 'addTidbit', 'undo']);
  });

  test('are edited in place by keyboard', async () => {
    const sidebar = await openAt(2);
    const { page, log } = sidebar;
    await page.getByRole('button', { name: 'Edit tidbits' }).press('Enter');
    const first = page.getByLabel('Tidbit 1');
    await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA');
    await first.fill('6:40 ferry with Momo');
    await holds(sidebar, 'person-edit');
    await page.getByRole('button', { name: 'Save tidbits' }).press('Enter');
    await page.getByText('“6:40 ferry with Momo”').waitFor();
    await expectSoon(() => log.shown('Priya Raman', 'Tidbit 1'), '6:40 ferry with Momo');
    await page.getByRole('tab', { name: 'Today' }).click();
    await page.getByText('“6:40 ferry with Momo”').waitFor();
  });

  test('unsaved words are kept for each person, and no view is put under typing hands', async () => {
    const sidebar = await openAt(2);
    const { page, log } = sidebar;
    const fresh = page.getByRole('textbox', { name: 'New tidbit' });
    await fresh.fill('Half a thou');
    select(log, 3);
    await comeBack(sidebar);
    await title(sidebar, 'Daniel Mbeki');
    expect(await fresh.inputValue()).toBe('');
    select(log, 2);
    await comeBack(sidebar);
    await title(sidebar, 'Priya Raman');
    expect(await fresh.inputValue()).toBe('Half a thou');
    await page.getByText('Not saved yet').waitFor();
  });

  test('what could not be saved is in its field again, and trying again saves it', async () => {
    const sidebar = await openAt(3);
    const { page, log } = sidebar;
    await title(sidebar, 'Daniel Mbeki');
    sidebar.mishaps.push('throws');
    const fresh = page.getByRole('textbox', { name: 'New tidbit' });
    await fresh.fill('Walks to work');
    await page.getByRole('button', { name: 'Keep', exact: true }).click();
    await page.getByRole('alert').getByText('Google did not answer').waitFor();
    expect(await fresh.inputValue()).toBe('Walks to work');
    expect(await page.getByText('“Walks to work”').count()).toBe(0);
    await holds(sidebar, 'person-failed');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('“Walks to work”').waitFor();
    await expectSoon(() => log.shown('Daniel Mbeki', 'Tidbit 2'), 'Walks to work');
    expect(await fresh.inputValue()).toBe('');
  });

  test.each([
    ['Use mine', 'Mine'],
    ['Keep the sheet’s', 'Theirs'],
  ])('a cell changed in the sheet meanwhile: %s', async (choice, stays) => {
    const sidebar = await openAt(3);
    const { page, log } = sidebar;
    await page.getByRole('button', { name: 'Edit tidbits' }).click();
    await page.getByLabel('Tidbit 1').fill('Mine');
    await log.type('Daniel Mbeki', 'Tidbit 1', 'Theirs');
    await page.getByRole('button', { name: 'Save tidbits' }).click();
    await page.getByRole('alert').getByText('It says now: “Theirs”').waitFor();
    expect(await page.getByLabel('Tidbit 1').inputValue()).toBe('Mine');
    await holds(sidebar, 'person-conflict');
    await page.getByRole('button', { name: choice }).click();
    await page.getByText(`“${stays}”`).waitFor();
    await expectSoon(() => log.shown('Daniel Mbeki', 'Tidbit 1'), stays);
  });
});

describe('what else is known', () => {
  test('earlier notes are read when they are opened; what the advisor wrote stands above', async () => {
    const sidebar = await openAt(3);
    const { page, log, calls } = sidebar;
    await log.type('Daniel Mbeki', 'Status', 'call him back');
    await page.getByText('Ask about the bus shelter survey').waitFor();
    expect(calls).toEqual(['loadPerson']);
    await page.getByText('Earlier notes').click();
    await page.getByText('Status: call him back').waitFor();
    expect(calls).toEqual(['loadPerson', 'loadEarlierNotes']);
    await page.getByText('Status: call him back').scrollIntoViewIfNeeded();
    await holds(sidebar, 'person-earlier');
  });
});

describe('somebody new', () => {
  const begin = async (): Promise<Sidebar> => {
    const sidebar = await openAt(5);
    await sidebar.page.getByRole('button', { name: 'Add someone new' }).press('Enter');
    await focused(sidebar, 'Add someone new');
    return sidebar;
  };

  test('by keyboard: the row is added and shown, Undo empties it and the words are in their fields again', async () => {
    const sidebar = await begin();
    const { page, log, calls } = sidebar;
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Omar Leclerc');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Reading Van');
    await page.getByLabel('How you know them').selectOption('met by chance');
    await holds(sidebar, 'person-add');
    await page.getByLabel('Name').press('Enter');
    await title(sidebar, 'Omar Leclerc');
    await page.getByText('Omar Leclerc added in row 7.').waitFor();
    expect(log.workbook.selection()).toMatchObject({ row: 7 });
    expect(log.shown('Omar Leclerc', 'Company')).toBe('Reading Van');
    await page.getByRole('button', { name: 'Undo' }).click();
    await title(sidebar, 'Select a person’s row');
    expect(log.grid().flat()).not.toContain('Omar Leclerc');
    await page.getByRole('button', { name: 'Add someone new' }).click();
    expect(await page.getByLabel('Name').inputValue()).toBe('Omar Leclerc');
    expect(calls).toEqual(['loadPerson', 'addPerson', 'undo', 'loadPerson']);
  });

  test('somebody alike is named first: open them, or add anyway', async () => {
    const sidebar = await begin();
    const { page, log } = sidebar;
    const before = log.grid();
    await page.getByLabel('Name').fill('daniel mbeki');
    await page.getByRole('button', { name: 'Add to the log' }).click();
    await page.getByRole('alert').getByRole('button', { name: 'Daniel Mbeki, row 3' }).waitFor();
    expect(log.grid()).toEqual(before);
    await holds(sidebar, 'person-alike');
    await page.getByRole('button', { name: 'Add anyway' }).click();
    await title(sidebar, 'daniel mbeki');
    expect(log.rowOf('daniel mbeki')).toBe(7);
  });

  test('what could not be added is still in its fields', async () => {
    const sidebar = await begin();
    const { page, log } = sidebar;
    await page.getByLabel('Name').fill('Omar Leclerc');
    sidebar.mishaps.push('throws');
    await page.getByRole('button', { name: 'Add to the log' }).click();
    await page.getByRole('alert').getByText('Google did not answer').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Add someone new' }).click();
    expect(await page.getByLabel('Name').inputValue()).toBe('Omar Leclerc');
    await page.getByRole('button', { name: 'Add to the log' }).click();
    await title(sidebar, 'Omar Leclerc');
    expect(log.rowOf('Omar Leclerc')).toBe(7);
  });
});

describe('the foot of the page', () => {
  test('More snoozes, lets rest, and says it did not happen', async () => {
    const sidebar = await openAt(2);
    const { page, log } = sidebar;
    await title(sidebar, 'Priya Raman');
    await page.getByRole('button', { name: 'More for Priya Raman' }).press('Enter');
    const choices = await page.getByRole('menuitem').allTextContents();
    expect(choices.map((text) => text.trim())).toEqual([
      expect.stringContaining('Snooze: Tomorrow'),
      expect.stringContaining('Snooze: Next week'),
      'Let this one rest',
      'It did not happen',
      'Add someone new',
    ]);
    await holds(sidebar, 'person-more');
    await page.getByRole('menuitem', { name: 'It did not happen' }).click();
    await page.getByText('Noted: you did not meet Priya Raman.').waitFor();
    await expectSoon(() => log.shown('Priya Raman', 'Date met'), '');
    await page.getByText('To ask', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Thank-you due', { exact: true }).waitFor();
  });

  test('I met them opens the debrief, which leads back to the person', async () => {
    const sidebar = await openAt(4);
    const { page, log } = sidebar;
    await title(sidebar, 'Aisha Conteh');
    await page.getByRole('button', { name: 'I met them' }).click();
    await title(sidebar, 'I met Aisha Conteh');
    await page.getByLabel('Tidbit 1').fill('Swims in winter');
    await page.getByRole('button', { name: 'Just save' }).click();
    await title(sidebar, 'Aisha Conteh');
    await page.getByText('“Swims in winter”').waitFor();
    await page.getByText('Thank-you due', { exact: true }).waitFor();
    expect(log.shown('Aisha Conteh', 'Tidbit 1')).toBe('Swims in winter');
  });

  test('somebody not asked yet: Draft note opens the request, Done notes it', async () => {
    const sidebar = await openAt(4);
    const { page, log } = sidebar;
    await page.getByRole('button', { name: 'Draft note: Aisha Conteh' }).click();
    await title(sidebar, 'Ask Aisha');
    await page.keyboard.press('Escape');
    await title(sidebar, 'Aisha Conteh');
    await page.getByRole('button', { name: 'Done' }).click();
    await page.getByText('Asked', { exact: true }).waitFor();
    await expectSoon(() => log.shown('Aisha Conteh', 'Asked on'), '2026-03-09');
  });
});

describe('ways in and out', () => {
  test('a name on Today opens the person, Done there changes the status, Undo brings it back', async () => {
    const sidebar = await bench.open(await ready());
    const { page } = sidebar;
    await page.getByRole('button', { name: 'Priya Raman', exact: true }).click();
    await title(sidebar, 'Priya Raman');
    await focused(sidebar, 'Priya Raman');
    expect(sidebar.log.workbook.selection()).toMatchObject({ row: 2 });
    await page.getByRole('group', { name: 'Thank-you to Priya Raman' }).getByRole('button', { name: 'Done' }).click();
    await page.getByText('In touch', { exact: true }).waitFor();
    await page.getByRole('heading', { name: 'Nothing is waiting here' }).waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Thank-you due', { exact: true }).waitFor();
  });

  test('somebody met years ago is told apart from somebody met this spring', async () => {
    const log = await ready();
    await log.edit((workbook) => workbook.hand.type(log.sheetId, 3, 6, '2024-03-04'));
    const sidebar = await bench.open(log);
    select(log, 3);
    await sidebar.page.getByRole('tab', { name: 'Person' }).click();
    await sidebar.page.getByText('4 March 2024', { exact: true }).waitFor();
  });

  test('Questions opens the questions for this person', async () => {
    const sidebar = await openAt(4);
    await title(sidebar, 'Aisha Conteh');
    await sidebar.page.getByRole('button', { name: 'Questions' }).click();
    await title(sidebar, 'For Aisha Conteh');
  });

  test('the first look failing says so and can be tried again', async () => {
    const log = await ready();
    const sidebar = await bench.open(log, {
      mishaps: [{ answers: { ok: false, code: 'busy', problem: 'Tidbit is busy with this file.' } }],
    });
    select(log, 2);
    await sidebar.page.getByRole('tab', { name: 'Person' }).click();
    await sidebar.page.getByRole('alert').getByText('Tidbit is busy with this file.').waitFor();
    await sidebar.page.getByRole('button', { name: 'Try again' }).click();
    await title(sidebar, 'Priya Raman');
  });
});

/** The page shows a click before the sheet has it. */
async function expectSoon(read: () => string, wanted: string): Promise<void> {
  for (let turn = 0; turn < 200 && read() !== wanted; turn += 1) await new Promise((resolve) => setTimeout(resolve, 25));
  expect(read()).toBe(wanted);
}
