// Share your news, and season's greetings, beside a real log: chosen, written one by one, told, ended, by pointer and by keyboard.
import { LogFixture } from '../../server/log-fixture';
import { Bench, focused, holds, type Sidebar } from './page';

const TABLE = [
  [
    'Name',
    'Email',
    'Date met',
    'Tidbit 1',
    'Learned',
    'Thank-you sent',
    'Keep in touch',
    'Took an interest',
    'Referred by',
    'Last contact',
  ],
  ['Priya Raman', 'priya@example.org', '2026-12-03 10:00', 'Beagle called Momo', '', '', '', '', '', ''],
  ['Lucía Ferro', 'lucia@example.org', '2026-09-15', 'Two ferries', 'Ask earlier', '2026-09-16', '', '', '', ''],
  ['Daniel Mbeki', 'daniel@example.org', '2026-09-22', 'Bus shelters', 'Look at rail timetables', '2026-09-23', '', '', '', ''],
  ['Yuki Sorensen', '', '', '', '', '', '', 'x', '', ''],
  ['Ben Achterberg', '', '2025-06-01', '', '', '2025-06-02', 'rest', '', '', ''],
  ['Helen Strand', '', '2026-12-10 10:00', '', '', '', '', '', 'Lucía Ferro', ''],
];

let bench: Bench;
beforeAll(async () => {
  bench = await Bench.start();
});
afterAll(() => bench.stop());

const ready = async (from = '2026-12-03T12:05'): Promise<LogFixture> => {
  const log = await LogFixture.create(TABLE, { from });
  await log.setUp();
  await log.tick();
  return log;
};

async function openNews(sidebar: Sidebar): Promise<void> {
  await sidebar.page.getByRole('tab', { name: 'More' }).click();
  await sidebar.page.getByRole('button', { name: /Share your news/ }).click();
  await sidebar.page.getByRole('heading', { name: 'Share your news' }).waitFor();
}

async function shareOffer(sidebar: Sidebar): Promise<void> {
  const { page } = sidebar;
  await page.getByLabel('In one line').fill('An offer from Northlight Rail');
  await page.getByRole('button', { name: /^Write \d notes$/ }).click();
  await page.getByRole('heading', { name: 'An offer from Northlight Rail' }).waitFor();
}

test('who would hear it, thank-yous first and who rests unticked; each gets a note of their own', async () => {
  const sidebar = await bench.open(await ready());
  const { page, log } = sidebar;
  await openNews(sidebar);
  const first = page.getByRole('group', { name: 'Thank first' });
  await first.getByText('Priya Raman').waitFor();
  await first.getByText('They hear your thanks before your news.').waitFor();
  const box = (name: string) => page.getByRole('checkbox', { name: new RegExp(name) });
  expect(await box('Ben Achterberg').isChecked()).toBe(false);
  await page.getByText('Introduced you to Helen Strand').waitFor();
  await page.getByText('Told you: Look at rail timetables').waitFor();
  await page.getByRole('button', { name: 'Write 4 notes' }).waitFor();
  await box('Yuki Sorensen').uncheck();
  await page.getByRole('radio', { name: 'I got an offer' }).check();
  await page.getByLabel('In one line').fill('An offer from Northlight Rail');
  await holds(sidebar, 'news-share');
  // The page shows it before the sheet has it.
  const shared = page.waitForResponse(/\/call\/shareNews/);
  await page.getByRole('button', { name: 'Write 3 notes' }).click();
  await page.getByText('0 of 3 have heard it.').waitFor();
  await shared;
  expect(log.shown('Lucía Ferro', 'Next step')).toBe('Share your news: An offer from Northlight Rail');
  expect(log.shown('Yuki Sorensen', 'Next step')).toBe('Ask for a conversation');
  await holds(sidebar, 'news');
  const takenBack = page.waitForResponse(/\/call\/takeBackNews/);
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: 'Write 3 notes' }).waitFor();
  await takenBack;
  expect(await page.getByLabel('In one line').inputValue()).toBe('An offer from Northlight Rail');
  expect(log.shown('Lucía Ferro', 'Next step')).toBe('');
});

describe('Today, looked at right after', () => {
  const toToday = async ({ page }: Sidebar): Promise<void> => {
    await page.getByRole('button', { name: 'Back to More' }).click();
    await page.getByRole('tab', { name: 'Today' }).click();
    await page.getByRole('heading', { name: 'Thursday 3 December' }).waitFor();
  };

  test('has what was shared, and no longer has what was ended', async () => {
    const sidebar = await bench.open(await ready());
    const { page } = sidebar;
    await openNews(sidebar);
    const shared = page.waitForResponse(/shareNews/);
    await shareOffer(sidebar);
    await shared;
    await toToday(sidebar);
    await page.getByRole('region', { name: 'News to share' }).getByText('Daniel Mbeki').waitFor();
    await openNews(sidebar);
    const ended = page.waitForResponse(/endNews/);
    await page.getByRole('button', { name: 'End this news' }).click();
    await ended;
    await toToday(sidebar);
    await page.getByText('Priya Raman').waitFor();
    expect(await page.getByRole('region', { name: 'News to share' }).count()).toBe(0);
  });

  test('shows the person again whose Told is taken back there', async () => {
    const sidebar = await bench.open(await ready());
    const { page } = sidebar;
    await openNews(sidebar);
    await shareOffer(sidebar);
    const told = page.waitForResponse(/markTold/);
    await page.getByRole('button', { name: 'Told: Daniel Mbeki' }).click();
    await told;
    await toToday(sidebar);
    await page.getByRole('region', { name: 'News to share' }).getByText('Lucía Ferro').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('region', { name: 'News to share' }).getByText('Daniel Mbeki').waitFor();
  });
});

test('a note names what they said and the news; marked as sent, they have heard it', async () => {
  const sidebar = await bench.open(await ready());
  const { page, log } = sidebar;
  await openNews(sidebar);
  await shareOffer(sidebar);
  await page.getByRole('button', { name: 'Draft note: Daniel Mbeki' }).click();
  const note = page.getByLabel(/daniel@example.org/);
  await note.waitFor();
  const text = await note.inputValue();
  expect(text).toContain('An offer from Northlight Rail.');
  expect(text).toContain('Bus shelters');
  expect(text).toContain('Look at rail timetables');
  await holds(sidebar, 'news-draft');
  await page.getByRole('button', { name: 'Mark as sent' }).click();
  await page.getByText('1 of 4 have heard it.').waitFor();
  await page.getByText('Noted: Daniel Mbeki has heard your news.').waitFor();
  expect(log.shown('Daniel Mbeki', 'Last contact')).toBe('12/3/2026');
  await page.getByText('Told: 1 person').click();
  await page.getByText('Daniel Mbeki', { exact: true }).waitFor();
});

test('the column of those who took an interest is added from here, and says so', async () => {
  const log = await LogFixture.create(
    TABLE.map((cells) => cells.filter((_, at) => at !== 7)),
    { from: '2026-12-03T12:05' },
  );
  await log.setUp();
  const sidebar = await bench.open(log);
  const { page } = sidebar;
  await openNews(sidebar);
  await page.getByRole('radio', { name: 'I got an offer' }).check();
  await page.getByRole('button', { name: 'Add “Took an interest”' }).press('Enter');
  await page.getByText('“Took an interest” is the last column of the log now.').waitFor();
  expect(log.grid()[0]).toContain('Took an interest');
  expect(await page.getByRole('button', { name: 'Add “Took an interest”' }).count()).toBe(0);
  expect(await page.getByRole('radio', { name: 'I got an offer' }).isChecked()).toBe(true);
  await focused(sidebar, 'Share your news');
});

test('by keyboard: Told moves on to the next name, Undo is the next stop, Esc leads back to More', async () => {
  const sidebar = await bench.open(await ready());
  const { page } = sidebar;
  await openNews(sidebar);
  await focused(sidebar, 'Share your news');
  await shareOffer(sidebar);
  await page.getByRole('button', { name: 'Told: Lucía Ferro' }).press('Enter');
  await focused(sidebar, 'Daniel Mbeki');
  await page.getByText('1 of 4 have heard it.').waitFor();
  await page.keyboard.press('Tab');
  await focused(sidebar, 'Undo');
  await page.keyboard.press('Enter');
  await page.getByText('0 of 4 have heard it.').waitFor();
  await page.getByRole('button', { name: 'Told: Lucía Ferro' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('tab', { name: 'More', selected: true }).waitFor();
});

test('not for somebody, ended, and gone on with', async () => {
  const sidebar = await bench.open(await ready());
  const { page, log } = sidebar;
  await openNews(sidebar);
  await shareOffer(sidebar);
  await page.getByRole('button', { name: 'More for Daniel Mbeki' }).click();
  await page.getByRole('menuitem', { name: 'Not this person' }).click();
  await page.getByText('0 of 3 have heard it.').waitFor();
  await page.getByRole('button', { name: 'End this news' }).click();
  await page.getByRole('heading', { name: 'Earlier news' }).waitFor();
  await page.getByText('Not told: Priya Raman, Lucía Ferro and Yuki Sorensen').waitFor();
  expect(log.shown('Lucía Ferro', 'Status')).toBe('✓ In touch');
  await holds(sidebar, 'news-earlier');
  await page.getByRole('button', { name: 'Let it go on: An offer from Northlight Rail' }).click();
  await page.getByText('0 of 3 have heard it.').waitFor();
});

test('nothing to say and nobody ticked say what is missing; nothing is sent', async () => {
  const sidebar = await bench.open(await ready());
  const { page, calls } = sidebar;
  await openNews(sidebar);
  await page.getByRole('radio', { name: 'Something else' }).check();
  await page.getByText('Say in one line what happened.').waitFor();
  await page.getByRole('button', { name: 'Write 4 notes' }).press('Enter');
  await page.getByLabel('In one line').fill('I am moving to Leeds');
  for (const name of ['Priya', 'Lucía', 'Daniel', 'Yuki']) await page.getByRole('checkbox', { name: new RegExp(name) }).uncheck();
  await page.getByText('Tick one person at least.').waitFor();
  await page.getByRole('button', { name: 'Write 0 notes' }).press('Enter');
  expect(calls).not.toContain('shareNews');
});

test('a server that fails leaves what was typed, and trying again shares it once', async () => {
  const sidebar = await bench.open(await ready());
  const { page } = sidebar;
  await openNews(sidebar);
  await page.getByLabel('In one line').fill('An offer from Northlight Rail');
  sidebar.mishaps.push('throws');
  await page.getByRole('button', { name: 'Write 4 notes' }).click();
  await page.getByRole('alert').getByText('Google did not answer').waitFor();
  expect(await page.getByLabel('In one line').inputValue()).toBe('An offer from Northlight Rail');
  await holds(sidebar, 'news-failed');
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByText('0 of 4 have heard it.').waitFor();
  sidebar.mishaps.push('throws');
  await page.getByRole('button', { name: 'Told: Lucía Ferro' }).click();
  await page.getByRole('alert').getByText('Google did not answer').waitFor();
  await page.getByText('0 of 4 have heard it.').waitFor();
  await page.getByRole('button', { name: 'Told: Lucía Ferro' }).waitFor();
});

describe('Today', () => {
  test('has news in a group of its own, with Done', async () => {
    const log = await ready('2026-10-05T12:05');
    await log.call('shareNews', 'An offer from Northlight Rail', { people: [], leftOut: [], more: true });
    const sidebar = await bench.open(log);
    const { page } = sidebar;
    expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toContain('News to share');
    await page.getByRole('group', { name: 'News for Lucía Ferro' }).getByRole('button', { name: 'Done' }).click();
    await page.getByText('Noted: Lucía Ferro has heard your news.').waitFor();
    await page.getByRole('group', { name: 'News for Lucía Ferro' }).waitFor({ state: 'detached' });
    await holds(sidebar, 'today-news');
    expect(log.shown('Lucía Ferro', 'Status')).toBe('✓ In touch');
  });

  test('asks once a year whether to send greetings; yes brings them on their day, with Done; Undo asks again', async () => {
    const log = await ready();
    const sidebar = await bench.open(log);
    const { page } = sidebar;
    const offer = page.getByRole('region', { name: 'Send season’s greetings?' });
    await offer.getByText('2 people have not heard from you for six weeks or more.').waitFor();
    await holds(sidebar, 'today-greeting-offer');
    await offer.getByRole('button', { name: 'Not this year' }).click();
    await page.getByText('No greetings this year.').waitFor();
    expect(await offer.count()).toBe(0);
    await page.getByRole('button', { name: 'Undo' }).click();
    await offer.getByRole('button', { name: 'From 10 December' }).click();
    await page.getByText('Season’s greetings are on.').waitFor();
    await page.close();
    await log.tick('2026-12-10T08:00');
    const later = await bench.open(log);
    await later.page.getByRole('group', { name: 'Greeting to Lucía Ferro' }).getByRole('button', { name: 'Done' }).click();
    await later.page.getByText('Contact with Lucía Ferro logged.').waitFor();
    expect(await later.page.getByRole('region', { name: 'Send season’s greetings?' }).count()).toBe(0);
    await holds(later, 'today-greetings');
  });
});
