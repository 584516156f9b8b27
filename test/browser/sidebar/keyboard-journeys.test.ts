// The main journeys by keyboard alone, beside a server that is slow, that fails, and that answers out of order: nobody's focus is ever lost.
import { LogFixture } from '../../server/log-fixture';
import { Bench, focused, type Mishap, type Sidebar } from './page';

const TABLE = [
  ['Name', 'Organization', 'Role', 'Email', 'Date met', 'Tidbit 1', 'Learned', 'Thank-you sent', 'Follow up on', 'How you know them'],
  ['Helen Strand', 'Cedar & Finch', '', 'helen@cedar.example', '2026-03-09 14:00', '', '', '', '', ''],
  ['Priya Raman', 'Harbourline', '', 'priya@harbourline.example', '2026-03-09 10:00', 'Has a beagle', '', '', '', ''],
];

let bench: Bench;
beforeAll(async () => {
  bench = await Bench.start();
});
afterAll(() => bench.stop());

const ready = async (): Promise<LogFixture> => {
  const log = await LogFixture.create(TABLE, { tab: 'Contacts', from: '2026-03-09T13:55' });
  await log.setUp();
  return log;
};

/** What the element with focus is called; null where nothing has focus. */
const held = ({ page }: Sidebar): Promise<string | null> =>
  page.evaluate(() => {
    const focus = document.activeElement;
    if (!(focus instanceof HTMLElement) || focus === document.body) return null;
    const labels = 'labels' in focus ? [...((focus.labels as NodeListOf<HTMLElement> | null) ?? [])] : [];
    return (focus.getAttribute('aria-label') ?? labels[0]?.textContent ?? focus.textContent ?? '').trim();
  });

/** Goes on with Tab until what has focus is called so. */
async function to(sidebar: Sidebar, name: string | RegExp): Promise<void> {
  const seen: (string | null)[] = [];
  for (let presses = 0; presses < 120; presses++) {
    const at = await held(sidebar);
    if (at !== null && (typeof name === 'string' ? at === name : name.test(at))) return;
    seen.push(at);
    await sidebar.page.keyboard.press('Tab');
  }
  throw new Error(`no Tab leads to ${String(name)}, only to ${[...new Set(seen)].join(' | ')}`);
}

/** Focus is somewhere: a title takes it a moment after its screen is drawn. */
const kept = ({ page }: Sidebar) => page.waitForFunction(() => document.activeElement !== document.body, undefined, { timeout: 2000 });

type Server = 'slow' | 'failing';

/** Presses a key that calls the server, which answers late, or fails first and is asked again. */
async function press(
  sidebar: Sidebar,
  server: Server,
  key: string,
  call: string,
  before: readonly (Mishap | undefined)[] = [],
): Promise<void> {
  const { page, mishaps } = sidebar;
  const answered = () => page.waitForResponse((response) => response.url().endsWith(`/call/${call}`));
  let release = (): void => undefined;
  mishaps.push(...before, server === 'failing' ? 'throws' : { until: new Promise<void>((resolve) => (release = resolve)) });
  const first = answered();
  const asked = page.waitForRequest((request) => request.url().endsWith(`/call/${call}`));
  await page.keyboard.press(key);
  await asked;
  await kept(sidebar);
  release();
  await first;
  if (server === 'slow') return;
  await page.getByRole('alert').getByText('Google did not answer').waitFor();
  await kept(sidebar);
  const again = answered();
  await to(sidebar, 'Try again');
  await page.keyboard.press('Enter');
  await again;
  await page.getByRole('alert').waitFor({ state: 'detached' });
}

const said = ({ page }: Sidebar, text: string) => page.locator('[aria-live], [role=status]').getByText(text).waitFor({ state: 'attached' });
/** A first call that fails says something else: so one has come back. */
async function reached(sidebar: Sidebar): Promise<void> {
  const { page } = sidebar;
  await to(sidebar, 'Today');
  const answered = page.waitForResponse(/loadPerson/);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await answered;
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Monday 9 March' }).waitFor();
}

const SERVERS: readonly Server[] = ['slow', 'failing'];

test.each(SERVERS)('%s: from the questions to the note that is sent, and back', async (server) => {
  const log = await ready();
  const sidebar = await bench.open(log);
  const { page } = sidebar;
  await to(sidebar, 'Today');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: /For Helen Strand/ }).waitFor();
  await to(sidebar, /^Save .*Helen/);
  await press(sidebar, server, 'Enter', 'saveAgenda');
  await page.getByText('Saved in Answers', { exact: true }).waitFor();
  const answers = () => log.grid(log.workbook.sheets.byName('Answers')?.id ?? -1).map((cells) => cells[3]);
  await kept(sidebar);

  await to(sidebar, 'Prepare for Helen Strand');
  await page.keyboard.press('Enter');
  await focused(sidebar, 'Ready for Helen Strand');
  await to(sidebar, /^The person/);
  await press(sidebar, server, 'Space', 'markPrepared');
  await said(sidebar, 'Noted in Prepared.');
  expect(log.shown('Helen Strand', 'Prepared')).toBe('the person');
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => document.activeElement?.textContent?.startsWith('For Helen Strand'));

  await to(sidebar, 'Start conversation');
  await page.keyboard.press('Enter');
  await focused(sidebar, 'Helen Strand');
  await to(sidebar, /^Answer/);
  await page.keyboard.type('A summer job');
  await page.keyboard.press('Control+Enter');
  await kept(sidebar);
  await to(sidebar, 'Wrap up');
  await press(sidebar, server, 'Enter', 'confirmMet', [undefined]);
  expect(answers()).toContain('A summer job');
  await page.getByRole('heading', { level: 1, name: 'I met Helen Strand' }).waitFor();
  await kept(sidebar);

  await to(sidebar, /^Tidbit 1/);
  await page.keyboard.type('Rides a cargo bike');
  await to(sidebar, 'Save and draft note');
  await press(sidebar, server, 'Enter', 'saveDebrief');
  await page.getByRole('heading', { level: 1, name: 'Thank Helen' }).waitFor();
  await kept(sidebar);
  expect(log.shown('Helen Strand', 'Tidbit 1')).toBe('Rides a cargo bike');

  await to(sidebar, 'Mark as sent');
  await press(sidebar, server, 'Enter', 'markThanked');
  await said(sidebar, 'Thank-you to Helen Strand marked as sent.');
  expect(log.shown('Helen Strand', 'Thank-you sent')).toBe('3/9/2026');
  await kept(sidebar);
  await to(sidebar, 'Undo');
  await press(sidebar, 'slow', 'Enter', 'undo');
  await said(sidebar, 'Put back as it was.');
  expect(log.shown('Helen Strand', 'Thank-you sent')).toBe('');
  await kept(sidebar);
});

test.each(SERVERS)('%s: it moved, by the date’s own keys', async (server) => {
  const log = await ready();
  const sidebar = await bench.open(log);
  const { page } = sidebar;
  await reached(sidebar);
  await to(sidebar, 'It moved');
  await page.keyboard.press('Enter');
  await to(sidebar, 'Date');
  await page.keyboard.type('03112026');
  await to(sidebar, 'Move it');
  await press(sidebar, server, 'Enter', 'meetingMoved');
  await page.getByRole('listitem').filter({ hasText: 'Wednesday' }).waitFor();
  await kept(sidebar);
  await page.keyboard.press('Control+z');
  await said(sidebar, 'Put back as it was.');
  expect(log.shown('Priya Raman', 'Date met')).toContain('2026-03-09 10:00');
  await kept(sidebar);
});

test.each(SERVERS)('%s: somebody new', async (server) => {
  const log = await ready();
  log.workbook.select({ sheetId: log.sheetId, row: 9, column: 1, rows: 1, columns: 1 });
  const sidebar = await bench.open(log);
  const { page } = sidebar;
  await reached(sidebar);
  await to(sidebar, 'Today');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
  await to(sidebar, 'Add someone new');
  await page.keyboard.press('Enter');
  await to(sidebar, 'Name');
  await page.keyboard.type('Omar Leclerc');
  await to(sidebar, 'Add to the log');
  await press(sidebar, server, 'Enter', 'addPerson');
  await said(sidebar, 'Omar Leclerc added in row');
  expect(log.grid().map(([name]) => name)).toContain('Omar Leclerc');
  await kept(sidebar);
});

test.each(SERVERS)('%s: a switch and a line of the settings', async (server) => {
  const log = await ready();
  const sidebar = await bench.open(log);
  const { page } = sidebar;
  await reached(sidebar);
  await to(sidebar, 'Reminder settings');
  await page.keyboard.press('Enter');
  await page.getByText('Who I am', { exact: true }).waitFor();
  await to(sidebar, /^Remind me by email/);
  await press(sidebar, server, 'Space', 'switchReminders');
  await page.getByRole('switch', { name: 'Remind me by email', checked: false }).waitFor();
  await kept(sidebar);
  await to(sidebar, 'Who I am');
  await page.keyboard.type('A teacher of nine years');
  await press(sidebar, server, 'Tab', 'saveWriting');
  await kept(sidebar);
  await page.keyboard.press('Escape');
  await page.getByText('Who I am', { exact: true }).waitFor({ state: 'detached' });
  await kept(sidebar);
});

test('slow: a column that is gone', async () => {
  const log = await ready();
  await log.edit((workbook) => workbook.hand.type(log.sheetId, 1, log.columnOf('Follow up on'), 'Come back to'));
  const sidebar = await bench.open(log);
  const { page } = sidebar;
  await to(sidebar, 'Choose how to carry on');
  await page.keyboard.press('Enter');
  await page.getByRole('radio').first().waitFor();
  await to(sidebar, /^Add “Follow up on” again|^Use “/);
  await page.keyboard.press('ArrowDown');
  await page.getByRole('button', { name: /^(Use|Add) “/ }).waitFor();
  await to(sidebar, /^(Use|Add) “[^”]*”$/);
  await press(sidebar, 'slow', 'Enter', 'mendColumn');
  await page.getByRole('heading', { name: 'Monday 9 March' }).waitFor();
  expect(await page.getByText('has gone missing').count()).toBe(0);
  await kept(sidebar);
});

test('answers that come out of order: what is typed meanwhile stays, and so does the cursor', async () => {
  const log = await ready();
  const sidebar = await bench.open(log);
  const { page, mishaps } = sidebar;
  await to(sidebar, 'Pick questions');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: /For Helen Strand/ }).waitFor();
  await to(sidebar, 'Start conversation');
  const planned = page.waitForResponse(/saveAgenda/);
  await page.keyboard.press('Enter');
  await planned;
  await to(sidebar, /^Answer/);
  await page.keyboard.type('A summer');
  const keeping = page.waitForResponse(/addTidbit/);
  // The answer to the first words comes after that of the tidbit, which was sent later.
  mishaps.push({ until: keeping });
  const first = page.waitForRequest(/saveAnswers/);
  await page.clock.runFor(1500);
  await first;
  await page.keyboard.type(' job');
  await to(sidebar, 'Tidbit');
  await page.keyboard.type('Old maps');
  await page.keyboard.press('Enter');
  await keeping;
  expect(await held(sidebar)).toBe('Tidbit');
  const second = page.waitForResponse(/saveAnswers/);
  await page.clock.runFor(3000);
  await second;
  expect(log.shown('Helen Strand', 'Tidbit 1')).toBe('Old maps');
  expect(await page.getByRole('textbox').first().inputValue()).toBe('A summer job');
  await kept(sidebar);
});

test('slow: people brought in by pasting', async () => {
  const log = await ready();
  const dialog = await bench.openDialog(log, 'Import');
  const { page } = dialog;
  await to(dialog, /^Paste|paste/);
  await page.keyboard.type('Name,Company');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Omar Leclerc,Reading Van');
  await to(dialog, /^(Look|Read|See)/);
  await page.keyboard.press('Enter');
  await to(dialog, /^Add 1/);
  await press(dialog, 'slow', 'Enter', 'importPeople');
  await page.getByRole('heading', { name: 'Import 1 is done' }).waitFor();
  expect(log.grid().map(([name]) => name)).toContain('Omar Leclerc');
  await kept(dialog);
});
