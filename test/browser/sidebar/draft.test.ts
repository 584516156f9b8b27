// Drafts in Chromium beside a real log: built on one's notes, looked over, opened elsewhere, marked as sent, never lost.
import { LogFixture } from '../../server/log-fixture';
import { Bench, focused, holds, overflow, type Sidebar } from './page';

const TABLE = [
  ['Name', 'Company', 'Email', 'Date met', 'Tidbit 1', 'Tidbit 2', 'Learned', 'Thank-you sent', 'Link', 'Follow up on', 'Referred by'],
  [
    'Priya Raman',
    'Harbourline Transit',
    'priya@harbourline.example',
    '2026-03-09 10:00',
    '6:40 ferry with Momo, her beagle',
    'Still keeps the list of dumb questions from her first year',
    'Hires for good questions',
    '',
    '',
    '',
    '',
  ],
  ['Tomás Okafor', 'Fernway Health', 'tomas@fernway.example', '2026-03-06 11:00', 'Bakes bread', '', '', '', '', '', ''],
  ['Daniel Mbeki', 'City', '', '2026-02-02', 'Bus shelters', '', '', '2026-02-03', 'https://people.example/daniel', '2026-03-09', ''],
  ['Aisha Conteh', 'Tidewater', 'aisha@tidewater.example', '', '', '', '', '', '', '', ''],
  ['יעל כהן', 'מוזיאון הים', 'yael@museum.example', '2026-03-09 09:30', 'אוספת מפות ישנות', '', '', '', '', '', ''],
];

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
const title = async ({ page }: Sidebar, name: string): Promise<void> =>
  page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
const openDraft = async (name: string, options: Parameters<Bench['open']>[1] = {}): Promise<Sidebar> => {
  const sidebar = await bench.open(await ready(), options);
  await sidebar.page.getByRole('button', { name: `Draft note: ${name}` }).click();
  return sidebar;
};
const body = ({ page }: Sidebar) => page.getByRole('textbox', { name: /^Note to/ });
const gmailOf = async ({ page }: Sidebar): Promise<URLSearchParams> =>
  new URL((await page.getByRole('link', { name: 'Open in Gmail' }).getAttribute('href')) ?? '').searchParams;

describe('a thank-you', () => {
  test('is built on a tidbit and what was learned, says by when, and opens in Gmail and the mail program', async () => {
    const sidebar = await openDraft('Priya Raman');
    const { page } = sidebar;
    await title(sidebar, 'Thank Priya');
    await focused(sidebar, 'Thank Priya');
    await page.getByText('Due by Tuesday 10:00').waitFor();
    await page.getByText('Mentions a tidbit: 6:40, ferry, Momo').waitFor();
    await page.getByText('Does not ask for a job').waitFor();
    const note = await gmailOf(sidebar);
    expect(note.get('to')).toBe('priya@harbourline.example');
    expect(note.get('su')).toBe('Thank you, Priya');
    expect(note.get('body')).toContain('I keep thinking of this: 6:40 ferry with Momo, her beagle.');
    expect(await page.getByRole('link', { name: 'Other mail program' }).getAttribute('href')).toMatch(
      /^mailto:priya@harbourline\.example\?/,
    );
    await holds(sidebar, 'draft');
  });

  test('another tidbit takes the place of the first, also in words of one’s own, and nothing learned leaves its line out', async () => {
    const sidebar = await openDraft('Priya Raman');
    const { page } = sidebar;
    await body(sidebar).waitFor();
    const text = await body(sidebar).inputValue();
    await body(sidebar).fill(`${text}\n\nPS: see you on the ferry.`);
    await page.getByRole('radio', { name: /dumb questions/ }).check();
    expect(await body(sidebar).inputValue()).toContain('Still keeps the list of dumb questions');
    expect(await body(sidebar).inputValue()).not.toContain('6:40');
    expect(await body(sidebar).inputValue()).toContain('PS: see you on the ferry.');
    await page.getByLabel('Subject', { exact: true }).fill('Momo');
    await page.getByRole('checkbox', { name: /Hires for good questions/ }).uncheck();
    expect(await page.getByLabel('Subject', { exact: true }).inputValue()).toBe('Momo');
  });

  test('is looked over: a misspelt name with its fix, no tidbit, asking for a job; and nothing keeps one from sending', async () => {
    const sidebar = await openDraft('Priya Raman');
    const { page } = sidebar;
    await page.getByText('Ends without your name. Sign it here').waitFor();
    await body(sidebar).fill('Hi Pria,\n\nThank you. Could you hire me?\n\nNoor');
    await page.getByText('“Pria” is “Priya” in your log').waitFor();
    await page.getByText('Names no tidbit yet').waitFor();
    await page.getByText('Asks for a job: “Could you hire me?”').waitFor();
    expect(await page.getByText('Ends without your name.').count()).toBe(0);
    await holds(sidebar, 'draft-look');
    expect((await gmailOf(sidebar)).get('body')).toContain('Hi Pria');
    await page.getByRole('button', { name: 'Fix: write Priya' }).click();
    expect(await body(sidebar).inputValue()).toContain('Hi Priya,');
    expect(await page.getByText('in your log').count()).toBe(0);
  });

  test('Mark as sent writes the day, leads back, and Undo brings line and words back', async () => {
    const sidebar = await openDraft('Priya Raman');
    const { page, log, calls } = sidebar;
    await body(sidebar).fill('Hi Priya, thank you for the ferry with Momo.');
    await written(sidebar, () => page.getByRole('button', { name: 'Mark as sent' }).click());
    await title(sidebar, 'Monday 9 March');
    expect(await page.getByRole('button', { name: 'Draft note: Priya Raman' }).count()).toBe(0);
    expect(log.shown('Priya Raman', 'Thank-you sent')).toBe('3/9/2026');
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Put back as it was.').waitFor({ state: 'attached' });
    expect(log.shown('Priya Raman', 'Thank-you sent')).toBe('');
    const asked = page.waitForResponse(/\/call\/loadDraft/);
    await page.getByRole('button', { name: 'Draft note: Priya Raman' }).click();
    await asked;
    expect(await body(sidebar).inputValue()).toBe('Hi Priya, thank you for the ferry with Momo.');
    expect(calls).toEqual(['loadDraft', 'markThanked', 'undo', 'loadDraft']);
  });

  test('what was typed is there again after Esc, while a slow server is asked', async () => {
    const sidebar = await openDraft('Priya Raman');
    const { page } = sidebar;
    await body(sidebar).fill('Half a thought');
    await page.keyboard.press('Escape');
    await title(sidebar, 'Monday 9 March');
    sidebar.mishaps.push('hangs');
    await page.getByRole('button', { name: 'Draft note: Priya Raman' }).click();
    await title(sidebar, 'Thank Priya');
    expect(await body(sidebar).inputValue()).toBe('Half a thought');
  });

  test('late: says so', async () => {
    const sidebar = await openDraft('Tomás Okafor');
    await title(sidebar, 'Thank Tomás');
    expect(await body(sidebar).inputValue()).toContain('I meant to write sooner');
    await holds(sidebar, 'draft-late');
  });

  test('to somebody whose name runs from right to left', async () => {
    const sidebar = await openDraft('יעל כהן');
    await title(sidebar, 'Thank יעל');
    await sidebar.page.getByText('Mentions a tidbit').waitFor();
    await holds(sidebar, 'draft-rtl');
  });
});

test('by keyboard alone: open, choose, write, copy, mark as sent', async () => {
  const sidebar = await bench.open(await ready());
  const { page, log } = sidebar;
  await page.getByRole('button', { name: 'Draft note: Priya Raman' }).focus();
  await page.keyboard.press('Enter');
  await focused(sidebar, 'Thank Priya');
  const tabTo = async (name: string): Promise<void> => {
    for (let turn = 0; turn < 14; turn += 1) {
      await page.keyboard.press('Tab');
      const here = await page.evaluate(() => {
        const element = document.activeElement;
        const label =
          element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.labels?.[0]?.textContent : null;
        return (label ?? element?.textContent ?? '').trim();
      });
      if (here.startsWith(name)) return;
    }
    throw new Error(`Tab does not lead to ${name}`);
  };
  await tabTo('“6:40');
  await page.keyboard.press('ArrowDown');
  expect(await body(sidebar).inputValue()).toContain('dumb questions');
  await tabTo('Note to');
  await page.keyboard.press('End');
  await tabTo('Copy');
  await page.keyboard.press('Enter');
  await page.getByText('Copied.').waitFor();
  await tabTo('Mark as sent');
  await written(sidebar, () => page.keyboard.press('Enter'));
  await title(sidebar, 'Monday 9 March');
  expect(log.shown('Priya Raman', 'Thank-you sent')).toBe('3/9/2026');
});

describe('the other notes', () => {
  test('without an address: the words to copy, and their page', async () => {
    const sidebar = await openDraft('Daniel Mbeki');
    const { page, log } = sidebar;
    await title(sidebar, 'Follow up with Daniel');
    await page.getByText('No email in the log: write on LinkedIn or by hand.').waitFor();
    expect(await page.getByRole('link', { name: 'Open their page' }).getAttribute('href')).toBe('https://people.example/daniel');
    expect(await page.getByRole('link', { name: 'Open in Gmail' }).count()).toBe(0);
    await holds(sidebar, 'draft-no-address');
    await written(sidebar, () => page.getByRole('button', { name: 'Mark as sent' }).click());
    expect(log.shown('Daniel Mbeki', 'Last contact')).toBe('2026-03-09');
  });

  test('a request says that it is not about a job, names a length, offers times; and is looked over for that', async () => {
    const log = await ready();
    const sidebar = await bench.open(log);
    const { page } = sidebar;
    log.workbook.select({ sheetId: log.sheetId, row: 5, column: 1, rows: 1, columns: 1 });
    await page.getByRole('tab', { name: 'Person' }).click();
    await page.getByRole('button', { name: 'Draft note: Aisha Conteh' }).click();
    await title(sidebar, 'Ask Aisha');
    for (const text of ['Says it is not about a job', 'Names a length', 'Offers times'])
      await page.getByText(text, { exact: true }).waitFor();
    await holds(sidebar, 'draft-request');
    await body(sidebar).fill('Hi Aisha, could we talk?');
    for (const text of ['Does not say that', 'Names no length', 'Offers no times']) await page.getByText(text).waitFor();
    await written(sidebar, () => page.getByRole('button', { name: 'Mark as sent' }).click());
    await title(sidebar, 'Aisha Conteh');
    expect(log.shown('Aisha Conteh', 'Asked on')).toBe('2026-03-09');
  });

  test('a note that could not be read says so and can be tried again', async () => {
    const sidebar = await openDraft('Priya Raman', { mishaps: ['throws'] });
    const { page } = sidebar;
    await page.getByRole('button', { name: 'Try again' }).click();
    await title(sidebar, 'Thank Priya');
  });
});

describe('the text behind a note', () => {
  test('is edited and kept for the next note of its kind, and Undo goes back', async () => {
    const sidebar = await openDraft('Priya Raman');
    const { page } = sidebar;
    await page.getByText('The text behind this note').click();
    const text = page.getByLabel('Text of every such note');
    await text.fill('Dear {first name},\n\n{tidbit}!\n\nNoor');
    await text.scrollIntoViewIfNeeded();
    await holds(sidebar, 'draft-text');
    await page.getByRole('button', { name: 'Keep for next time' }).click();
    await page.getByText('Text kept: Thank-you.').waitFor();
    expect(await body(sidebar).inputValue()).toBe('Dear Priya,\n\n6:40 ferry with Momo, her beagle!\n\nNoor');
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Put back as it was.').waitFor({ state: 'attached' });
    expect(await body(sidebar).inputValue()).toContain('Thank you for taking the time');
  });

  test('with a word in braces nobody knows is refused beside it, and is still typed', async () => {
    const sidebar = await openDraft('Priya Raman');
    const { page } = sidebar;
    await page.getByText('The text behind this note').click();
    await page.getByLabel('Text of every such note').fill('Dear {nick name}');
    await page.getByRole('button', { name: 'Keep for next time' }).click();
    await page.getByText('Tidbit cannot fill in {nick name}.').waitFor();
    expect(await page.getByLabel('Text of every such note').inputValue()).toBe('Dear {nick name}');
    expect(await body(sidebar).inputValue()).toContain('Thank you for taking the time');
  });

  test('name and lines are set once in Settings, and stand in the next note', async () => {
    const sidebar = await bench.open(await ready());
    const { page } = sidebar;
    await page.getByRole('tab', { name: 'More' }).click();
    await page.getByRole('button', { name: /^Settings/ }).click();
    const name = page.getByLabel('Your name, under every note');
    await name.fill('Noor Haddad');
    await name.scrollIntoViewIfNeeded();
    await holds(sidebar, 'settings-notes');
    await page.keyboard.press('Escape');
    await page.getByRole('tab', { name: 'Today' }).click();
    await page.getByRole('button', { name: 'Draft note: Priya Raman' }).click();
    await body(sidebar).waitFor();
    expect(await body(sidebar).inputValue()).toMatch(/Noor Haddad$/);
  });
});

describe('people', () => {
  test('twice the size of letters fits the width', async () => {
    const sidebar = await openDraft('Priya Raman', { width: 150 });
    await title(sidebar, 'Thank Priya');
    expect(await overflow(sidebar)).toBeLessThanOrEqual(0);
  });

  test('whoever wants no motion gets none', async () => {
    const sidebar = await bench.open(await ready());
    const { page } = sidebar;
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.getByRole('button', { name: 'Draft note: Priya Raman' }).click();
    await title(sidebar, 'Thank Priya');
    const moving = await page.evaluate(() => document.getAnimations().filter(({ playState }) => playState === 'running').length);
    expect(moving).toBe(0);
  });
});

/** Does what the page shows before the sheet has it, and waits until the sheet has it. */
async function written({ page }: Sidebar, act: () => Promise<void>): Promise<void> {
  const answer = page.waitForResponse(/\/call\/mark/);
  await act();
  await answer;
}
