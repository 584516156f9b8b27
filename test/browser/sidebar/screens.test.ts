// The sidebar's screens beside a real log: drawn at once, usable by keyboard, clean for axe, never wider than 300 px.
import type { Page } from 'playwright-core';
import { granted, LogFixture } from '../../server/log-fixture';
import { Bench, focused, holds, overflow, violations, type Sidebar } from './page';

const MESSY = [
  ['Contacts 2026', '', '', '', '', '', ''],
  ['Full name', 'Company', 'E-mail', 'When we met', 'Birthday', 'Notes', 'Fun fact'],
  [
    'Priya Raman',
    'Harbourline Transit',
    'priya@harbourline.example',
    '2026-03-09 10:00',
    '1990-02-03',
    '',
    '6:40 ferry with Momo, her beagle',
  ],
  ['Tomás Okafor', 'Fernway Health', '', '2026-03-06 15:00', '', 'call first', 'Bakes bread for interviewees'],
  ['Helen Strand', 'Cedar & Finch Library Trust', 'helen@cedar.example', '2026-03-09 16:00', '', '', 'Collects old transit maps'],
  ['Aisha Conteh', 'Tidewater', '', '2026-03-12 10:30', '', '', ''],
  ['', '', 'nobody@example.org', '', '', '', ''],
];

let bench: Bench;
beforeAll(async () => {
  bench = await Bench.start();
});
afterAll(() => bench.stop());

const fresh = (): Promise<LogFixture> => LogFixture.create(MESSY, { tab: 'Contacts 2026', from: '2026-03-09T12:05' });
const ready = async (): Promise<LogFixture> => {
  const log = await fresh();
  await log.setUp();
  await log.tick();
  return log;
};

describe('First run', () => {
  test('shows the dry run without asking the server, sets up on one press, and ends with the switch', async () => {
    const sidebar = await bench.open(await fresh());
    const { page, calls } = sidebar;
    await page.getByRole('heading', { name: 'Turn this sheet into your contact log' }).waitFor();
    expect(calls).toEqual([]);
    await page.getByText('“Birthday” and “Notes” are left alone.').waitFor();
    await page.getByText('4 people found').waitFor();
    await holds(sidebar, 'first-run');
    await page.getByRole('button', { name: 'Set up this sheet' }).click();
    await page.getByRole('heading', { name: 'Your log is ready' }).waitFor();
    await page.getByText('Reminders go to student@example.edu, hourly, 08:00-21:00').waitFor();
    await holds(sidebar, 'first-run-ready');
    await page.getByRole('switch', { name: /Remind me by email/ }).click();
    await page.getByText('Reminders are off', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Open Today' }).click();
    await page.getByRole('heading', { name: 'Monday 9 March' }).waitFor();
    expect(calls).toEqual(['setUp', 'switchReminders', 'loadToday']);
  });

  test('a column of dates in another form: six are named, the others one press away, and what is beyond two hundred is counted', async () => {
    const rows = Array.from({ length: 230 }, (_, at) => [`P${String(at)}`, `${String(at)}th of March`]);
    const sidebar = await bench.open(await LogFixture.create([['Name', 'Date met'], ...rows], { from: '2026-03-09T12:05' }));
    const { page } = sidebar;
    await page.getByRole('heading', { name: '230 cells to look at' }).waitFor();
    expect(await page.getByText(/is not a date/).count()).toBe(200);
    expect(await page.getByText('Date met of P6:').isVisible()).toBe(false);
    await page.getByText('And 194 more').click();
    expect(await page.getByText('Date met of P199:').isVisible()).toBe(true);
    await page.getByText('30 others come here once these are put right.').waitFor();
    await holds(sidebar);
  });

  test('says while it works what it is doing', async () => {
    const sidebar = await bench.open(await fresh(), { mishaps: ['hangs'] });
    await sidebar.page.getByRole('button', { name: 'Set up this sheet' }).click();
    await sidebar.page.getByText('Reading 4 people').waitFor();
    await holds(sidebar, 'first-run-working');
  });
});

describe('The second part', () => {
  test('comes after the first paint, and opening Settings waits for it', async () => {
    const sidebar = await bench.open(await ready(), { laterMishaps: ['hangs'] });
    const { page } = sidebar;
    await page.getByText('Priya Raman', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Reminder settings' }).click();
    await focused(sidebar, 'Settings');
    await page.clock.fastForward(5000);
    await page.getByText('Reading your log.').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('tab', { name: 'More', selected: true }).waitFor();
  });

  test('one that did not come is asked for again by the screen that needs it, and says so when that fails too', async () => {
    const sidebar = await bench.open(await ready(), { laterMishaps: ['throws', 'throws'] });
    const { page } = sidebar;
    await page.getByRole('button', { name: 'Reminder settings' }).click();
    await page.getByRole('alert').getByText('Google did not answer').waitFor();
    await holds(sidebar, 'later-failed');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('switch', { name: /Remind me by email/ }).waitFor();
  });
});

describe('Today', () => {
  test('groups what waits, with the tidbit, the time and a way to the note', async () => {
    const sidebar = await bench.open(await ready());
    const { page, calls } = sidebar;
    expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toEqual(['Thank-yous', 'Today’s conversation', 'This week']);
    const priya = page.getByRole('listitem').filter({ hasText: 'Priya Raman' });
    await priya.getByText('due by Tuesday 10:00').waitFor();
    await priya.getByText('“6:40 ferry with Momo, her beagle”').waitFor();
    expect(calls).toEqual([]);
    await holds(sidebar, 'today');
    await priya.getByRole('button', { name: 'Draft note: Priya Raman' }).click();
    const link = await page.getByRole('link', { name: 'Open in Gmail' }).getAttribute('href');
    expect(link).toContain('https://mail.google.com/mail/?view=cm');
    expect(link).toContain(encodeURIComponent('priya@harbourline.example'));
    expect(calls).toEqual(['loadDraft']);
  });

  test('Done takes the line off at once, moves focus to the next name, and Undo puts it back', async () => {
    const sidebar = await bench.open(await ready());
    const { page, log } = sidebar;
    await page.getByRole('group', { name: 'Thank-you to Priya Raman' }).getByRole('button', { name: 'Done' }).click();
    await page.getByText('Thank-you to Priya Raman marked as sent.').waitFor();
    expect(await page.getByText('6:40 ferry').count()).toBe(0);
    await focused(sidebar, 'Tomás Okafor');
    await holds(sidebar, 'today-done');
    await page.keyboard.press('Tab');
    await focused(sidebar, 'Undo');
    await page.keyboard.press('Enter');
    await page.getByText('Priya Raman', { exact: true }).waitFor();
    await page.getByText('Put back as it was.').waitFor({ state: 'attached' });
    expect(log.shown('Priya Raman', 'Thank-you sent')).toBe('');
    expect(sidebar.calls).toEqual(['markThanked', 'undo']);
  });

  test('the toast goes after ten seconds, but not while it is looked at', async () => {
    const { page } = await bench.open(await ready());
    await page.getByRole('group', { name: 'Thank-you to Priya Raman' }).getByRole('button', { name: 'Done' }).click();
    const toast = page.getByText('Thank-you to Priya Raman marked as sent.');
    await toast.hover();
    await page.clock.fastForward(60_000);
    expect(await toast.count()).toBe(1);
    await page.mouse.move(10, 10);
    await page.clock.fastForward(11_000);
    await toast.waitFor({ state: 'detached' });
  });

  test('a failure puts the line back, says what happened, and trying again works', async () => {
    const log = await ready();
    const sidebar = await bench.open(log, { mishaps: [undefined, 'throws'] });
    const { page } = sidebar;
    await page.getByRole('tab', { name: 'Questions' }).click();
    await page.getByRole('heading', { name: /For Helen/ }).waitFor();
    await page.getByRole('tab', { name: 'Today' }).click();
    await page.getByRole('group', { name: 'Thank-you to Priya Raman' }).getByRole('button', { name: 'Done' }).click();
    await page.getByRole('alert').getByText('Google did not answer').waitFor();
    await page.getByText('Priya Raman', { exact: true }).waitFor();
    expect(await page.getByText('marked as sent').count()).toBe(0);
    await holds(sidebar, 'today-failed');
    const answered = page.waitForResponse(/markThanked/);
    await page.getByRole('button', { name: 'Try again' }).click();
    await answered;
    await page.getByText('Priya Raman', { exact: true }).waitFor({ state: 'detached' });
    expect(log.shown('Priya Raman', 'Thank-you sent')).not.toBe('');
  });

  test('Undo that fails leaves the line off, says what happened, and trying again puts it back', async () => {
    const log = await ready();
    const { page } = await bench.open(log, { mishaps: [undefined, 'throws'] });
    const marked = page.waitForResponse(/markThanked/);
    await page.getByRole('group', { name: 'Thank-you to Priya Raman' }).getByRole('button', { name: 'Done' }).click();
    await marked;
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('alert').getByText('Google did not answer').waitFor();
    expect(log.shown('Priya Raman', 'Thank-you sent')).not.toBe('');
    const undone = page.waitForResponse(/undo/);
    await page.getByRole('button', { name: 'Try again' }).click();
    await undone;
    await page.getByText('Put back as it was.').waitFor({ state: 'attached' });
    await page.getByText('Priya Raman', { exact: true }).waitFor();
    expect(log.shown('Priya Raman', 'Thank-you sent')).toBe('');
  });

  test('Snooze opens with the keyboard, hides the person until tomorrow, and Esc gives focus back', async () => {
    const sidebar = await bench.open(await ready());
    const { page, log } = sidebar;
    const button = page.getByRole('button', { name: 'Snooze Tomás Okafor' });
    await button.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: /Tomorrow/ }).waitFor();
    await holds(sidebar, 'today-snooze');
    await page.keyboard.press('Escape');
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByText('Tomás Okafor snoozed until Tuesday at 8:00.').waitFor();
    await page.getByText('Bakes bread').waitFor({ state: 'detached' });
    expect(sidebar.calls).toEqual(['snooze']);
    await page.getByText('Priya Raman', { exact: true }).waitFor();
    expect(log.shown('Tomás Okafor', 'Snoozed until')).toBe('2026-03-10');
  });

  test('nothing waiting says who is next', async () => {
    const log = await LogFixture.create([MESSY[1], MESSY[5]], { from: '2026-03-09T12:05' });
    await log.setUp();
    const sidebar = await bench.open(log);
    await sidebar.page.getByText('Next up is Aisha Conteh, Thursday at 10:30. Until then, the day is yours.').waitFor();
    await holds(sidebar, 'today-empty');
  });

  test('a quiet day offers what takes five minutes: what people said, and whom somebody suggested', async () => {
    const log = await LogFixture.create(
      [
        ['Name', 'Email', 'Date met', 'Thank-you sent', 'Referred by'],
        ['Priya Raman', 'priya@harbourline.example', '2026-02-02 10:00', '2026-02-02', ''],
        ['Omar Leclerc', 'omar@van.example', '', '', ''],
        ['Grace Oyelaran', 'grace@harbourline.example', '', '', 'Priya Raman'],
      ],
      { from: '2026-03-09T12:05' },
    );
    await log.setUp();
    const sidebar = await bench.open(log);
    const { page } = sidebar;
    const ideas = page.getByRole('region', { name: 'If you have five minutes' });
    await ideas.waitFor();
    expect(await ideas.getByRole('button').allInnerTexts()).toEqual([
      'Read what people told you',
      'Write to Grace Oyelaran, whom Priya Raman suggested',
      'Ask Omar Leclerc for a conversation',
    ]);
    await holds(sidebar, 'today-ideas');
    await ideas.getByRole('button', { name: /Grace/ }).click();
    await page.getByRole('heading', { name: 'Ask Grace' }).waitFor();
    await page.getByRole('button', { name: 'Back to Today' }).click();
    await page.getByRole('button', { name: 'Add someone to meet' }).click();
    await page.getByRole('heading', { name: 'Add someone new' }).waitFor();
  });
});

describe('Questions', () => {
  test('twenty minutes for the next booked person: suggested, ordered, saved to Answers', async () => {
    const sidebar = await bench.open(await ready());
    const { page, log, calls } = sidebar;
    await page.getByRole('tab', { name: 'Questions' }).click();
    await page.getByRole('heading', { name: 'For Helen Strand, today at 16:00' }).waitFor();
    await page.getByText('17 of 20 min · 3 left for hello and goodbye').waitFor();
    const texts = () => page.locator('ol li label').evaluateAll((labels) => labels.map((label) => label.firstChild?.textContent ?? ''));
    const suggested = await texts();
    expect(suggested[suggested.length - 1]).toBe('Who else would you suggest I talk to?');
    await holds(sidebar, 'questions');

    const down = page.getByRole('button', { name: `Move down: ${suggested[0] ?? ''}` });
    await down.focus();
    await page.keyboard.press('Enter');
    await page.getByText(`Moved to 2 of ${String(suggested.length)}`).waitFor({ state: 'attached' });
    expect((await texts())[1]).toBe(suggested[0]);
    expect(await down.evaluate((element) => element === document.activeElement)).toBe(true);

    // The page says it at once; the sheet has it when the server has answered.
    const saved = page.waitForResponse(/\/call\/saveAgenda/);
    await page.getByRole('button', { name: 'Save for Helen Strand' }).click();
    await page.getByText('Saved in Answers', { exact: true }).waitFor();
    await saved;
    const answers = log.workbook.sheets.byName('Answers');
    expect(
      log
        .grid(answers?.id)
        .slice(1)
        .map((cells) => cells[1]),
    ).toEqual(await texts());
    expect(calls).toEqual(['loadQuestions', 'saveAgenda']);
    await holds(sidebar, 'questions-saved');
  });

  test('more time suggests more, and keeps what was moved', async () => {
    const { page } = await bench.open(await ready());
    await page.getByRole('tab', { name: 'Questions' }).click();
    await page.getByRole('heading', { name: /For Helen/ }).waitFor();
    await page.getByRole('radio', { name: '45 min' }).check({ force: true });
    await page.getByText(/4[12] of 45 min/).waitFor();
    await page.getByRole('radio', { name: '15 min' }).check({ force: true });
    await page.getByText(/1[12] of 15 min/).waitFor();
  });

  test('a question of one’s own joins the list and the tab; a search finds the rest of the bank', async () => {
    const sidebar = await bench.open(await ready());
    const { page } = sidebar;
    await page.getByRole('tab', { name: 'Questions' }).click();
    await page.getByRole('button', { name: 'My own' }).click();
    await page.getByRole('textbox', { name: 'Your question' }).fill('Which branch would you start in?');
    await holds(sidebar, 'questions-own');
    await page.getByRole('button', { name: 'Add question' }).click();
    await page.getByRole('checkbox', { name: /Which branch would you start in/ }).waitFor();
    await page.getByRole('searchbox').fill('pay');
    await page.getByRole('button', { name: 'Add: What range of pay can somebody new expect?' }).click();
    await page.getByRole('checkbox', { name: /What range of pay/ }).waitFor();
    await holds(sidebar, 'questions-search');
  });
});

describe('More and Settings', () => {
  test('by keyboard alone: arrows to More, Settings, a change that saves itself, Esc back', async () => {
    const sidebar = await bench.open(await ready());
    const { page, calls } = sidebar;
    await page.getByRole('tab', { name: 'Today' }).focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /Settings/ }).waitFor();
    await holds(sidebar, 'more');
    await page.getByRole('button', { name: /Settings/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Reminders go to student@example.edu').waitFor();
    await focused(sidebar, 'Settings');
    await holds(sidebar, 'settings');
    await page.getByLabel('Daily reminders at').selectOption('09:00');
    await page.getByText('Saved', { exact: true }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('tab', { name: 'More', selected: true }).waitFor();
    expect(calls).toEqual(['loadSettings', 'loadWriting', 'saveSettings']);
  });

  test('Check the sheet shows the dry run again, and Esc leads back without a change', async () => {
    const sidebar = await bench.open(await ready());
    const { page, calls } = sidebar;
    await page.getByRole('tab', { name: 'More' }).click();
    await page.getByRole('button', { name: /Check the sheet/ }).click();
    await page.getByText('This sheet is set up already. Setting it up again adds only what is missing.').waitFor();
    await holds(sidebar, 'check');
    await page.keyboard.press('Escape');
    await page.getByRole('tab', { name: 'More', selected: true }).waitFor();
    expect(calls).toEqual(['previewSetUp']);
  });

  test('a setting the rules refuse is put back and explained beside the field', async () => {
    const sidebar = await bench.open(await ready());
    const { page } = sidebar;
    await page.getByRole('button', { name: 'Reminder settings' }).click();
    await page.getByLabel('Daily reminders at').selectOption('22:00');
    await page.getByRole('alert').waitFor();
    expect(await page.getByLabel('Daily reminders at').inputValue()).toBe('08:00');
    await holds(sidebar, 'settings-refused');
  });

  test('leaving asks once, starts on the safe answer, and says what stays', async () => {
    const sidebar = await bench.open(await ready());
    const { page } = sidebar;
    await page.getByRole('button', { name: 'Reminder settings' }).click();
    await page.getByRole('button', { name: 'Stop and remove Tidbit…' }).click();
    await focused(sidebar, 'Keep Tidbit');
    await holds(sidebar, 'settings-remove');
    await page.getByRole('button', { name: 'Remove it' }).click();
    await page.getByRole('heading', { name: 'Tidbit is removed' }).waitFor();
    await holds(sidebar, 'removed');
  });
});

test('set up once more, reminders stay off where they were turned off, and somebody else’s stay theirs', async () => {
  const log = await ready();
  granted(await log.call('switchReminders', false, false));
  const again = async (): Promise<Page> => {
    const { page } = await bench.open(log);
    await page.getByRole('tab', { name: 'More' }).click();
    await page.getByRole('button', { name: /^Check the sheet/ }).click();
    await page.getByRole('button', { name: 'Check and set up again' }).click();
    await page.getByRole('heading', { name: 'Your log is ready' }).waitFor();
    return page;
  };
  await (await again()).getByText('Reminders are off', { exact: true }).waitFor();
  granted(await log.call('switchReminders', true, false));
  log.runtime.as({ email: 'helper@example.edu', role: 'editor' });
  const page = await again();
  await page.getByText('Reminders go to student@example.edu, hourly, 08:00-21:00').waitFor();
  expect(await page.getByRole('alert').count()).toBe(0);
});

test('what leaving takes away has the names it has in this sheet, and somebody else’s reminders are named', async () => {
  const table = [
    ['Name', 'Status', 'Next step'],
    ['Ada Lovelace', 'warm', 'call'],
  ];
  const log = await LogFixture.create(table, { from: '2026-03-09T12:05' });
  await log.setUp();
  const sidebar = await bench.open(log);
  const leave = async ({ page }: Sidebar): Promise<void> => {
    await page.getByRole('button', { name: 'Reminder settings' }).click();
    await page.getByRole('button', { name: 'Stop and remove Tidbit…' }).click();
    await page.getByText('the columns Tidbit writes (Tidbit status, Tidbit next step, Due, ID)').waitFor();
  };
  await leave(sidebar);
  expect(await sidebar.page.getByText(/and end too/).count()).toBe(0);
  log.runtime.as({ email: 'helper@example.edu', role: 'editor' });
  const theirs = await bench.open(log);
  await leave(theirs);
  await theirs.page.getByText('The reminders of this sheet go to student@example.edu, and end too.').waitFor();
  await holds(theirs);
});

describe('Trouble', () => {
  test('the very first call fails: another Google account, and a way round', async () => {
    const sidebar = await bench.open(await ready(), { first: null, mishaps: ['throws'] });
    const { page } = sidebar;
    await page.getByRole('heading', { name: 'Google is using another account' }).waitFor();
    expect(await violations(sidebar)).toEqual([]);
    expect(await page.getByRole('button', { name: 'Copy sheet link' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('heading', { name: 'Monday 9 March' }).waitFor();
  });

  test('the first click fails, nothing having been asked before: the link to copy, and a code for whoever helps', async () => {
    const sidebar = await bench.open(await ready(), { mishaps: ['throws'] });
    const { page } = sidebar;
    await page.evaluate(() => {
      document.addEventListener('copy', () => {
        document.title = (document.activeElement as HTMLTextAreaElement).value;
      });
    });
    await page.getByRole('button', { name: 'Done' }).first().click();
    await page.getByRole('heading', { name: 'Google is using another account' }).waitFor();
    await page.getByText(/^code A1, \d{1,2}:\d\d$/).waitFor();
    await holds(sidebar, 'trouble-accounts');
    await page.getByRole('button', { name: 'Copy sheet link' }).click();
    await page.getByRole('status').getByText('Link copied.').waitFor();
    expect(await page.title()).toMatch(/^https:\/\/docs\.google\.com\/spreadsheets\/d\/[^/]+\/edit$/);
    await focused(sidebar, 'Copy sheet link');
    sidebar.mishaps.push('throws');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('heading', { name: 'Google is using another account' }).waitFor();
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('heading', { name: 'Monday 9 March' }).waitFor();
  });

  test('the first click fails without a connection: that, and not the account, is the reason', async () => {
    const sidebar = await bench.open(await ready(), { mishaps: ['throws'] });
    const { page } = sidebar;
    await page.evaluate(() => Object.defineProperty(navigator, 'onLine', { value: false }));
    await page.getByRole('button', { name: 'Done' }).first().click();
    await page.getByRole('alert').getByText('Google did not answer').waitFor();
    await page.getByRole('heading', { name: 'Monday 9 March' }).waitFor();
  });

  test.each([
    ['missingColumn', 'The column with the names has gone missing in People.', 'A column has gone missing'],
    ['doubledColumn', 'People has two columns headed Name: E1 and H1.', 'A column is there twice'],
    ['quota', 'Google lets you send 100 mails a day, and they are used up. The rest waits until tomorrow.', 'Today’s mails are used up'],
    ['permission', 'Google has not been told that Tidbit may send mail.', 'Tidbit needs one more yes'],
    ['busy', 'Tidbit is busy with this file just now.', 'The log is in use'],
  ] as const)('%s has its own words and what to press', async (code, problem, title) => {
    const sidebar = await bench.open(await ready(), { first: { ok: false, code, problem } });
    await sidebar.page.getByRole('alert').getByText(title).waitFor();
    await sidebar.page.getByText(problem).waitFor();
    await holds(sidebar, `trouble-${code.toLowerCase()}`);
    await sidebar.page.getByRole('button', { name: 'Try again' }).click();
    await sidebar.page.getByRole('heading', { name: 'Monday 9 March' }).waitFor();
  });

  test('a slow log shows its shape, then a word', async () => {
    const sidebar = await bench.open(await ready(), { first: null, mishaps: ['hangs'] });
    const { page } = sidebar;
    await page.clock.fastForward(500);
    await page.locator('main div[aria-hidden] span').first().waitFor();
    await page.clock.fastForward(4000);
    await page.getByText('Reading your log. Large sheets take a few seconds.').waitFor();
    await holds(sidebar, 'loading');
  });
});

test.each([150, 300])('nothing scrolls sideways at %i px, which is what 200 % makes of 300', async (width) => {
  const sidebar = await bench.open(await ready(), { width });
  const { page } = sidebar;
  for (const tab of ['Today', 'Person', 'Questions', 'More']) {
    await page.getByRole('tab', { name: tab }).click();
    await page.getByRole('tabpanel', { name: tab }).waitFor();
    expect(await overflow(sidebar)).toBeLessThanOrEqual(0);
  }
});
