// Insights and Progress in the sidebar: counting people, grouping in the user's words, by keyboard alone, from nobody to ten thousand.
import { granted, LogFixture } from '../../server/log-fixture';
import { Bench, focused, holds, picture, type Mishap, type Sidebar } from './page';

const HEADERS = ['Name', 'Organization', 'Field', 'How you know them', 'Date met', 'Thank-you sent', 'Referred by'];
const TABLE = [
  HEADERS,
  ['Priya Raman', 'Harbourline Transit', 'Transit', 'alumni', '2026-02-03 10:00', '2026-02-03', ''],
  ['Daniel Mbeki', 'City of Larkfield', 'Transit', 'alumni', '2026-02-20 10:00', '2026-02-24', 'Priya Raman'],
  ['Yuki Sorensen', 'Self-employed', 'Design', 'met by chance', '2026-03-04', 'x', 'Daniel Mbeki'],
  ['Tomás Okafor', 'Fernway Health', 'Health', 'online talk', '2026-03-05 10:00', '2026-03-06', ''],
  ['Helen Strand', 'Cedar & Finch Library Trust', 'Libraries', 'directory', '2026-03-11 14:00', '', 'Lucia Fero'],
  ['Lucía Ferro', 'Open Streets Fund', '', '', '2025-12-01', '2025-12-02', ''],
  ['Grace Oyelaran', 'Harbourline Transit', 'Transit', '', '', '', 'Priya Raman'],
];
const SAID: Readonly<Record<string, string>> = {
  'Priya Raman': 'Nobody minds a question in month one.',
  'Daniel Mbeki': 'Ask before you build anything.',
  'Yuki Sorensen': 'I pretended for a year. Waste of a year.',
  'Tomás Okafor': 'Writing is half the job.',
};

let bench: Bench;
beforeAll(async () => {
  bench = await Bench.start();
});
afterAll(() => bench.stop());

/** Monday noon; four people have answered the same question, two of them are in a group. */
async function answered(): Promise<LogFixture> {
  const log = await LogFixture.create(TABLE, { tab: 'Contacts', from: '2026-03-09T12:00' });
  await log.setUp();
  const { people } = granted(await log.call('loadQuestions', null)).questions;
  const idOf = (name: string) => people.find((one) => one.name === name)?.contactId ?? '';
  await log.call('saveAgenda', idOf('Helen Strand'), ['q-typical-day', 'q-who-else']);
  const sheetId = log.workbook.sheets.byName('Answers')?.id ?? -1;
  const rows = Object.entries(SAID).map(([name, words]) => [name, 'What do you wish you’d known?', 1, words, '', idOf(name), 'own-wish']);
  log.workbook.hand.paste(sheetId, log.grid(sheetId).length + 1, 1, rows);
  const choice = { by: 'question', key: null } as const;
  for (const name of ['Priya Raman', 'Yuki Sorensen']) {
    await log.call('groupAnswer', { contactId: idOf(name), questionId: 'own-wish' }, 'ask more, earlier', null, choice);
  }
  return log;
}
async function open(log: LogFixture, screen: 'What people told you' | 'Progress', mishaps: (Mishap | undefined)[] = []): Promise<Sidebar> {
  const sidebar = await bench.open(log);
  const { page } = sidebar;
  await page.getByRole('tab', { name: 'More' }).click();
  sidebar.mishaps.push(...mishaps);
  await page.getByRole('button', { name: new RegExp(`^${screen}`) }).click();
  await page.getByRole('heading', { name: screen }).waitFor();
  return sidebar;
}
const headings = async ({ page }: Sidebar): Promise<string[]> => page.locator('main li > h2').allTextContents();
const groups = (log: LogFixture): string[] => {
  const grid = log.grid(log.workbook.sheets.byName('Answers')?.id);
  return grid.map((cells) => cells[7]).filter((group) => group !== '');
};

describe('Insights', () => {
  test('says in the user’s words how many of how many people said it, and who', async () => {
    const sidebar = await open(await answered(), 'What people told you');
    const { page } = sidebar;
    await page.getByText('2 of 4 people said: ask more, earlier').waitFor();
    expect(await headings(sidebar)).toEqual(['2 of 4 people said: ask more, earlier', 'In no group yet']);
    expect(await page.getByText('Priya Raman, Harbourline Transit: “Nobody minds a question in month one.”').isVisible()).toBe(true);
    await page.getByText('From the 4 people who answered. Small numbers, useful hints.').waitFor();
    expect(await page.locator('main').innerText()).not.toContain('%');
    await holds(sidebar, 'insights');
  });

  test('calls people by their first names, and by the whole one where two have the same', async () => {
    const log = await answered();
    const called = {
      'Priya Raman': 'Dr. Anna Raman',
      'Yuki Sorensen': 'Sorensen, Anna',
      'Daniel Mbeki': 'Mbeki, Daniel',
      'Tomás Okafor': 'Prof. Tomás Okafor',
    };
    for (const [name, other] of Object.entries(called)) await log.type(name, 'Name', other);
    const { page } = await open(log, 'What people told you');
    await page.getByText('2 of 4 people said: ask more, earlier').waitFor();
    expect(await page.locator('main summary').allTextContents()).toEqual(['Dr. Anna Raman and Sorensen, Anna', 'Daniel and Tomás']);
  });

  test('a new group by keyboard alone stands on screen at once and in the Answers tab; Undo takes it out again', async () => {
    const log = await answered();
    let letThrough: () => void = () => undefined;
    const until = new Promise<void>((resolve) => (letThrough = resolve));
    const sidebar = await open(log, 'What people told you', [undefined, { until }]);
    const { page } = sidebar;
    await page.getByRole('button', { name: 'Move the answer of Tomás Okafor to a group' }).focus();
    await page.keyboard.press('ArrowDown');
    await focused(sidebar, 'ask more, earlier ');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.tagName === 'INPUT');
    await page.keyboard.type('writing is half the job');
    await picture(sidebar, 'insights-new-group');
    await page.keyboard.press('Enter');
    await page.getByText('One person’s view: writing is half the job').waitFor();
    letThrough();
    await page.getByText('Moved to “writing is half the job”.').waitFor();
    await page.waitForFunction(() => document.querySelectorAll('main li > h2').length === 3);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('One person’s view: writing is half the job').waitFor({ state: 'detached' });
    await page.getByText('Put back as it was.').waitFor({ state: 'attached' });
    expect(groups(log)).toEqual(['Group', 'ask more, earlier', 'ask more, earlier']);
    await holds(sidebar);
  });

  test('by field and by theme, with what one person said called one person’s view', async () => {
    const sidebar = await open(await answered(), 'What people told you');
    const { page } = sidebar;
    await page.getByRole('radio', { name: 'Field' }).check();
    await page.getByText('What do you wish you’d known? 2 people.').waitFor();
    await page.getByRole('combobox', { name: 'Field' }).selectOption({ label: 'Health (1 person)' });
    await page.getByText('What do you wish you’d known? One person’s view.').waitFor();
    await holds(sidebar, 'insights-field');
  });

  test('a question nobody was asked goes into the next agenda', async () => {
    const log = await answered();
    const sidebar = await open(log, 'What people told you');
    const { page } = sidebar;
    await page.getByRole('heading', { name: 'Not heard about yet' }).waitFor();
    await page
      .getByRole('button', { name: /^Add to the next conversation/ })
      .first()
      .click();
    await page.getByText(/Helen Strand/).waitFor();
    await page.waitForFunction(() => document.querySelector('[role=status]') !== null);
    expect(sidebar.calls.slice(-2)).toEqual(['loadQuestions', 'saveAgenda']);
    const planned = granted(await log.call('loadQuestions', null)).questions.planned;
    expect(planned).toHaveLength(3);
    expect(planned[2]).toBe('q-who-else');
  });

  test('copies what it shows as plain text', async () => {
    const sidebar = await open(await answered(), 'What people told you');
    const { page } = sidebar;
    await page.getByText('2 of 4 people said: ask more, earlier').waitFor();
    await page.evaluate(() =>
      document.addEventListener(
        'copy',
        () => (window.name = getSelection()?.toString() || (document.activeElement as HTMLTextAreaElement).value),
      ),
    );
    await page.getByRole('button', { name: 'Copy as text' }).click();
    await page.getByText('Copied.').waitFor({ state: 'attached' });
    expect(await page.evaluate(() => window.name)).toContain('- Priya Raman, Harbourline Transit: “Nobody minds a question in month one.”');
  });

  test('before anybody has answered it says so, and leads to the questions', async () => {
    const log = await LogFixture.create([HEADERS], { tab: 'Contacts', from: '2026-03-09T12:00' });
    await log.setUp();
    const sidebar = await open(log, 'What people told you');
    const { page } = sidebar;
    await page.getByText('Nobody has answered a question yet.').waitFor();
    await holds(sidebar, 'insights-empty');
    await page.getByRole('button', { name: 'Pick questions' }).click();
    await page.getByRole('tab', { name: 'Questions', selected: true }).waitFor();
  });

  test('a group that could not be written goes back on screen, and can be tried again', async () => {
    const log = await answered();
    const sidebar = await open(log, 'What people told you', [undefined, 'throws']);
    const { page } = sidebar;
    await page.getByRole('button', { name: 'Move the answer of Daniel Mbeki to a group' }).click();
    await page.getByRole('menuitem', { name: 'ask more, earlier' }).click();
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('3 of 4 people said: ask more, earlier').waitFor();
    await page.waitForFunction(() => document.querySelector('[data-kind=error]') === null);
    expect(groups(log)).toHaveLength(4);
  });
});

describe('Progress', () => {
  test('conversations, ways, thank-yous within 24 hours, and who led to whom', async () => {
    const sidebar = await open(await answered(), 'Progress');
    const { page } = sidebar;
    await page.getByRole('heading', { name: '5 conversations' }).waitFor();
    await page.getByRole('img', { name: 'Conversations by month: December 2025 1, February 2026 2 and March 2026 2' }).waitFor();
    await page.getByRole('heading', { name: '3 of 4 thank-yous went within 24 hours' }).waitFor();
    await page.getByText('“Lucia Fero” is nobody in the log. If you mean Lucía Ferro, write the name as it stands in their row.').waitFor();
    await page.getByRole('heading', { name: '2 introductions to follow up' }).waitFor();
    expect(await page.getByText('government', { exact: true }).isVisible()).toBe(true);
    await page.getByText('The numbers').click();
    expect(await page.getByRole('row', { name: 'February 2026 2 1 of 2' }).isVisible()).toBe(true);
    expect(await page.locator('main').innerText()).not.toContain('%');
    await holds(sidebar, 'progress');
    await page.keyboard.press('Escape');
    await page.getByRole('tab', { name: 'More', selected: true }).waitFor();
  });

  test('the Dashboard is made by one click, and says so when its name was taken', async () => {
    const log = await answered();
    const theirs = log.workbook.sheets.add('Dashboard');
    log.workbook.hand.type(theirs, 1, 1, 'Sales');
    const sidebar = await open(log, 'Progress');
    const { page } = sidebar;
    await page.getByRole('button', { name: 'Add a Dashboard tab' }).click();
    await page.getByText('“Dashboard” is a tab of your own, so this one is called “Tidbit dashboard”.').waitFor();
    await page.getByRole('button', { name: 'Write its formulas anew' }).scrollIntoViewIfNeeded();
    await holds(sidebar, 'progress-dashboard');
    await log.workbook.settled();
    const made = log.workbook.sheets.byName('Tidbit dashboard');
    expect(log.grid(made?.id)[4].slice(0, 2)).toEqual(['People met, today’s included', '5']);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^Check the sheet/ }).click();
    await page
      .getByRole('button', { name: /^(Check|Put|Set)/ })
      .last()
      .click();
    await page.getByText('The formulas of “Tidbit dashboard” are fresh.').waitFor();
    expect(sidebar.calls.slice(-2)).toEqual(['loadDashboard', 'saveDashboard']);
  });

  test('thank-yous older than a year are counted without an empty chart', async () => {
    const [name, , , , met, thanked] = HEADERS;
    const rows = [
      [name, met, thanked],
      ['Ada', '2024-03-04', '2024-03-05'],
      ['Grace', '2024-03-04', '2024-03-09'],
    ];
    const log = await LogFixture.create(rows, { tab: 'Contacts', from: '2026-03-09T12:00' });
    await log.setUp();
    const sidebar = await open(log, 'Progress');
    const { page } = sidebar;
    await page.getByRole('heading', { name: '1 of 2 thank-yous went within 24 hours' }).waitFor();
    expect(await page.getByRole('img').evaluateAll((images) => images.map((image) => image.getAttribute('aria-label')))).toEqual([
      'Conversations by month: none in the last twelve',
    ]);
    expect(await page.getByText('Sent later, still welcome').count()).toBe(0);
    await holds(sidebar);
  });

  test('nobody in the log, and nobody met yet', async () => {
    const none = await LogFixture.create([HEADERS], { tab: 'Contacts', from: '2026-03-09T12:00' });
    await none.setUp();
    const empty = await open(none, 'Progress');
    await empty.page.getByText('Nobody is in the log yet. The first name you type begins it.').waitFor();
    await holds(empty, 'progress-empty');
    await empty.page.getByRole('button', { name: 'Add someone new' }).click();
    await empty.page.getByRole('heading', { name: 'Add someone new' }).waitFor();
    await empty.page.getByRole('button', { name: 'Back' }).click();
    await empty.page.getByRole('heading', { name: 'Progress' }).waitFor();
    const booked = await LogFixture.create([HEADERS, TABLE[5]], { tab: 'Contacts', from: '2026-03-09T12:00' });
    await booked.setUp();
    const { page } = await open(booked, 'Progress');
    await page.getByText('You have met nobody yet. One booked; what comes of it shows here.').waitFor();
  });

  test('ten thousand people are counted and fit the page', async () => {
    const rows = Array.from({ length: 10_000 }, (_, at) => [
      `P${String(at)} Q`,
      'Org',
      'Transit',
      'alumni',
      '2026-02-03',
      '2026-02-04',
      at === 0 ? 'P9999 Q' : `P${String(at - 1)} Q`,
    ]);
    const log = await LogFixture.create([HEADERS, ...rows], { tab: 'Contacts', from: '2026-03-09T12:00' });
    await log.setUp(false);
    const sidebar = await open(log, 'Progress');
    await sidebar.page.getByRole('heading', { name: '10000 conversations' }).waitFor();
    await sidebar.page.getByText(/goes round in a circle: P0 Q/).waitFor();
    await holds(sidebar);
  });
});
