// Share with an advisor in the page: what is ticked is what they get, and each thing that can go wrong is said where it belongs.
import { LogFixture, STUDENT } from '../../server/log-fixture';
import { Bench, focused, overflow, picture, violations, type Sidebar } from './page';

const ADVISOR = 'r.adeyemi@careers.example';
const PEOPLE = [
  ['Name', 'Organization', 'Email', 'Date met', 'Tidbit 1', 'Learned', 'Thank-you sent'],
  [
    'Tomás Okafor',
    'Fernway Health',
    'tomas@fernway.example',
    '2026-03-09 16:30',
    'bakes bread',
    'one-page readouts, never decks',
    '2026-03-10',
  ],
  ['Yuki Mori', 'self-employed', 'yuki@mori.example', '2026-03-08 10:00', 'paints boats', 'thank people first', '2026-03-08'],
  ['Helen Strand', 'Cedar & Finch Library Trust', 'helen@cedar.example', '2026-03-16 14:00', 'old maps', null, null],
];

let bench: Bench;
beforeAll(async () => {
  bench = await Bench.start();
});
afterAll(() => bench.stop());

async function aLog(): Promise<LogFixture> {
  const log = await LogFixture.create(PEOPLE, { from: '2026-03-11T09:04' });
  await log.setUp();
  return log;
}
async function opened(log: LogFixture, advisor = ADVISOR): Promise<Sidebar> {
  if (advisor !== '') await log.call('saveAdvisor', { email: advisor });
  const sidebar = await bench.open(log);
  await sidebar.page.getByRole('tab', { name: 'More' }).click();
  await sidebar.page.getByRole('button', { name: /Share with your advisor/ }).click();
  await focused(sidebar, 'Share with your advisor');
  return sidebar;
}
async function holds(sidebar: Sidebar, name: string): Promise<void> {
  await picture(sidebar, name);
  expect(await violations(sidebar)).toEqual([]);
  expect(await overflow(sidebar)).toBeLessThanOrEqual(0);
  // The mail's frame runs no script, not even what a test puts into every frame.
  expect(sidebar.complaints.filter((complaint) => !complaint.startsWith("Blocked script execution in 'about:srcdoc'"))).toEqual([]);
}
const mail = ({ page }: Sidebar) => page.frameLocator('iframe');
const briefs = ({ log }: Sidebar) => log.runtime.mailbox.filter(({ to }) => to.includes(ADVISOR));

test('every tick redraws the mail at once; what is sent is what was shown', async () => {
  const sidebar = await opened(await aLog());
  const { page, calls } = sidebar;
  await mail(sidebar).getByText('Tomás', { exact: true }).waitFor();
  expect(await mail(sidebar).getByText('one-page readouts').count()).toBe(0);
  await page.getByLabel('What I learned').check();
  await mail(sidebar).getByText('I learned: one-page readouts, never decks').waitFor();
  await page.getByLabel('First names and workplaces').uncheck();
  await mail(sidebar).getByText('A conversation').first().waitFor();
  expect(await mail(sidebar).getByText('Tomás').count()).toBe(0);
  await page.getByLabel(/A question for your advisor/).fill('how to ask about pay');
  await page.keyboard.press('Enter');
  await mail(sidebar).getByText('I would like your view on: how to ask about pay').waitFor();
  await holds(sidebar, 'advisor');
  await page.getByText('The same as plain text').click();
  const shown = await page.locator('pre').textContent();
  await page.getByRole('button', { name: 'Send this one now' }).click();
  await page.getByText(`Sent to ${ADVISOR}, with a copy to you.`).waitFor();
  const [sent] = briefs(sidebar);
  expect(sent.text).toBe(shown);
  expect(JSON.stringify(sent)).not.toMatch(/Tomás|Okafor|bakes bread|fernway/);
  await page.getByText('Last brief: 9:04').waitFor();
  expect(calls).toEqual(['loadAdvisor', 'saveAdvisor', 'saveAdvisor', 'saveAdvisor', 'sendBrief']);
});

test('the mail as it arrives, wide and on a phone: nothing cut off, nothing for axe', async () => {
  const sidebar = await opened(await aLog());
  const { page } = sidebar;
  for (const part of ['What I learned', 'Tidbits', 'Their email addresses']) await page.getByLabel(part).check();
  await page.getByLabel(/A question for your advisor/).fill('how to ask about pay');
  await page.keyboard.press('Enter');
  await mail(sidebar).getByText('how to ask about pay').waitFor();
  await page.getByRole('button', { name: 'Send this one now' }).click();
  await page.getByText(/^Sent to/).waitFor();
  const [{ html }] = briefs(sidebar);
  for (const [name, width] of [
    ['advisor-mail', 680],
    ['advisor-mail-phone', 360],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.setContent(html);
    await picture(sidebar, name);
    // Mail clients drop landmarks, so the mail has none.
    expect(
      (await violations(sidebar)).filter((violation) => !violation.startsWith('landmark-one-main') && !violation.startsWith('region')),
    ).toEqual([]);
    expect(await overflow(sidebar)).toBeLessThanOrEqual(0);
  }
  await page.setContent(html.replaceAll('Yuki', 'Donaudampfschifffahrtsgesellschaft'.repeat(3)));
  expect(await overflow(sidebar)).toBeLessThanOrEqual(0);
});

test('by keyboard alone: weekly on, this week left out, and brought back by Undo', async () => {
  const sidebar = await opened(await aLog());
  const { page, log } = sidebar;
  const weekly = page.getByRole('switch', { name: /Send weekly/ });
  for (let presses = 0; presses < 40 && !(await weekly.evaluate((element) => element === document.activeElement)); presses++) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Space');
  await page.getByText('Next brief: Sunday 18:00').waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByText('This Sunday’s brief is left out. Next: 22 March 18:00').waitFor();
  await holds(sidebar, 'advisor-weekly');
  await page.keyboard.press('Tab');
  await focused(sidebar, 'Undo');
  await page.keyboard.press('Enter');
  await page.getByText('Next brief: Sunday 18:00').waitFor();
  for (const at of ['2026-03-15T17:30', '2026-03-15T18:00']) await log.tick(at);
  expect(briefs(sidebar)).toHaveLength(1);
  expect(briefs(sidebar)[0].cc).toEqual([STUDENT.email]);
});

test('an address that is none is refused under its field, and nothing can be sent before there is one', async () => {
  const sidebar = await opened(await aLog(), '');
  const { page } = sidebar;
  expect(await page.getByRole('button', { name: 'Send this one now' }).count()).toBe(0);
  await page.getByRole('switch', { name: /Send weekly/ }).click();
  await page.getByText('Type your advisor’s e-mail address first: the weekly brief goes there.').waitFor();
  await page.getByLabel('Advisor’s email').fill('r.adeyemi@careers');
  await page.keyboard.press('Enter');
  await page.getByText('“r.adeyemi@careers” is no e-mail address. Type it like name@example.edu.').waitFor();
  expect(await page.getByLabel('Advisor’s email').getAttribute('aria-invalid')).toBe('true');
  expect(await page.getByLabel('Advisor’s email').inputValue()).toBe('r.adeyemi@careers');
  await holds(sidebar, 'advisor-address');
  await page.getByLabel('Advisor’s email').fill(ADVISOR);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Send this one now' }).waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: 'Send this one now' }).waitFor({ state: 'detached' });
});

test('the file is shared after three lines that say what each role gets; one press takes it back', async () => {
  const sidebar = await opened(await aLog());
  const { page, log } = sidebar;
  const roles = page.getByRole('listitem').filter({ hasText: /viewer|commenter|editor/i });
  expect(await roles.count()).toBe(3);
  await page.getByRole('button', { name: 'Share as editor' }).click();
  await page.getByText(`You have let ${ADVISOR} edit this file.`).waitFor();
  await page.clock.fastForward(11_000);
  await page.getByRole('button', { name: 'Add “Advisor notes”' }).click();
  await page.getByText('“Advisor notes” is the last column of the log now.').waitFor();
  expect(log.grid()[0]).toContain('Advisor notes');
  await page.clock.fastForward(11_000);
  await holds(sidebar, 'advisor-shared');
  await page.getByRole('button', { name: 'Stop sharing' }).click();
  await page.getByText('Nothing is shared any more.').waitFor();
  expect(log.workbook.shared()).toEqual([]);
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText(`You have let ${ADVISOR} edit this file.`).waitFor();
  expect(log.workbook.shared()).toEqual([{ email: ADVISOR, role: 'editor' }]);
});

test('a file Google will not share: its words, its own window with the address in it, and the user’s word for it', async () => {
  const sidebar = await opened(await aLog());
  const { page, log } = sidebar;
  log.runtime.misfortune({ kind: 'fail', at: { method: 'Spreadsheet.addViewer' }, times: 1, message: 'Action not allowed' });
  await page.getByRole('button', { name: 'Share as viewer' }).click();
  await page.getByText(/Google did not share this file with r\.adeyemi@careers\.example\. It says: Action not allowed\./).waitFor();
  expect(await page.getByRole('link', { name: 'Open Google’s Share window' }).getAttribute('href')).toContain('userstoinvite=r.adeyemi');
  await holds(sidebar, 'advisor-not-shared');
  await page.getByRole('button', { name: 'I have done it there' }).click();
  await page.getByText(`You have let ${ADVISOR} view this file.`).waitFor();
});

test('the log changed since the preview: nothing goes, and the preview is drawn anew', async () => {
  const sidebar = await opened(await aLog());
  const { page, log } = sidebar;
  await mail(sidebar).getByText('Fernway Health').waitFor();
  await log.type('Tomás Okafor', 'Organization', 'Riverside Health');
  await page.getByRole('button', { name: 'Send this one now' }).click();
  await page
    .getByRole('alert')
    .getByText(/Your log has changed since this preview/)
    .waitFor();
  await mail(sidebar).getByText('Riverside Health').waitFor();
  expect(briefs(sidebar)).toEqual([]);
  await page.getByRole('button', { name: 'Send this one now' }).click();
  await page.getByText(/^Sent to/).waitFor();
  expect(briefs(sidebar)[0].text).toContain('Riverside Health');
});

test('the advisor as editor sees whose conversations these are, and nothing to send in their name', async () => {
  const log = await aLog();
  await log.call('saveAdvisor', { email: ADVISOR, weekly: true });
  log.runtime.as({ email: ADVISOR, role: 'editor' });
  const sidebar = await bench.open(log);
  const { page } = sidebar;
  await page.getByText(`You are looking along. These are the conversations of ${STUDENT.email}, and reminders go to them.`).waitFor();
  await holds(sidebar, 'today-looking-along');
  await page.getByRole('tab', { name: 'More' }).click();
  await page.getByRole('button', { name: /Share with your advisor/ }).click();
  await page.getByRole('heading', { name: `These are the conversations of ${STUDENT.email}` }).waitFor();
  expect(await page.getByRole('button', { name: /Send|Share|Stop/ }).count()).toBe(0);
  await holds(sidebar, 'advisor-looking-along');
});

test('Settings name the weekly brief and lead to it', async () => {
  const log = await aLog();
  await log.call('saveAdvisor', { email: ADVISOR, weekly: true });
  const sidebar = await bench.open(log);
  const { page } = sidebar;
  await page.getByRole('tab', { name: 'More' }).click();
  await page.getByRole('button', { name: /^Settings/ }).click();
  await page.getByText(`Sundays at 18:00, to ${ADVISOR}`).waitFor();
  await page.getByRole('button', { name: /Weekly brief for your advisor/ }).click();
  await focused(sidebar, 'Share with your advisor');
});
