// Did you meet? From Today: the three answers, the debrief they lead to, and the way back when Google fails or one changes one's mind.
import { LogFixture } from '../../server/log-fixture';
import { Bench, focused, holds, overflow, type Sidebar } from './page';

const TABLE = [
  ['Name', 'Company', 'Email', 'Date met', 'Tidbit 1', 'Tidbit 2', 'Learned', 'Thank-you sent', 'Follow up on', 'Referred by'],
  ['Priya Raman', 'Harbourline Transit', 'priya@harbourline.example', '2026-03-09 10:00', '6:40 ferry with Momo', '', '', '', '', ''],
  ['Helen Strand', 'Cedar & Finch', 'helen@cedar.example', '2026-03-09 16:00', '', '', '', '', '', ''],
  ['Aisha Conteh', 'Tidewater', '', '2026-03-12 10:30', '', '', '', '', '', ''],
];

let bench: Bench;
beforeAll(async () => {
  bench = await Bench.start();
});
afterAll(() => bench.stop());

const ready = async (): Promise<LogFixture> => {
  const log = await LogFixture.create(TABLE, { from: '2026-03-09T12:05' });
  await log.setUp();
  return log;
};
const BUSY = { ok: false, code: 'busy', problem: 'Tidbit is busy.' } as const;
const asked = ({ page }: Sidebar) => page.getByRole('group', { name: 'Priya Raman: Did you meet today?' });

describe('a meeting whose time has come', () => {
  test('I met them: the debrief opens at once, and Undo asks again', async () => {
    const sidebar = await bench.open(await ready());
    const { page, calls } = sidebar;
    await holds(sidebar, 'today-did-you-meet');
    await asked(sidebar).getByRole('button', { name: 'I met them' }).click();
    await focused(sidebar, 'I met Priya Raman');
    expect(await page.getByLabel('Date', { exact: true }).inputValue()).toBe('2026-03-09');
    expect(await page.getByLabel('Time', { exact: true }).inputValue()).toBe('10:00');
    await page.getByText('Noted: you met Priya Raman.').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Put back as it was.').waitFor({ state: 'attached' });
    await asked(sidebar).waitFor();
    expect(calls).toEqual(['confirmMet', 'undo']);
  });

  test('It moved: by keyboard to a new day and time, and Esc leaves it as it is', async () => {
    const log = await ready();
    const sidebar = await bench.open(log);
    const { page, calls } = sidebar;
    const moved = asked(sidebar).getByRole('button', { name: 'It moved' });
    await moved.focus();
    await page.keyboard.press('Enter');
    const form = page.getByRole('form', { name: 'New date for Priya Raman' });
    expect(await form.getByLabel('Date').evaluate((field) => field === document.activeElement)).toBe(true);
    await holds(sidebar, 'today-moved');
    await page.keyboard.press('Escape');
    expect(await moved.evaluate((button) => button === document.activeElement)).toBe(true);
    await moved.click();
    await form.getByLabel('Date').fill('2026-03-11');
    await form.getByLabel('Time, if known').fill('15:30');
    await page.keyboard.press('Enter');
    await page.getByText('New date for Priya Raman noted.').waitFor();
    await page.getByRole('listitem').filter({ hasText: 'Wednesday 15:30' }).waitFor();
    expect(calls).toEqual(['meetingMoved']);
    expect(log.shown('Priya Raman', 'Status')).toBe('○ Scheduled');
  });

  test('It moved, and saving fails: the form has the date again, focus stays, and Try again sends what stands in it', async () => {
    const log = await ready();
    const sidebar = await bench.open(log, { mishaps: [{ answers: BUSY }] });
    const { page } = sidebar;
    const moved = asked(sidebar).getByRole('button', { name: 'It moved' });
    const form = page.getByRole('form', { name: 'New date for Priya Raman' });
    await moved.click();
    await form.getByLabel('Date').fill('2026-03-11');
    await form.getByLabel('Time, if known').fill('15:30');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('Tidbit is busy.').waitFor();
    expect(await form.getByLabel('Date').inputValue()).toBe('2026-03-11');
    expect(await form.getByLabel('Time, if known').inputValue()).toBe('15:30');
    await focused(sidebar, 'Monday 9 March');
    await holds(sidebar, 'today-moved-failed');
    await form.getByLabel('Date').fill('2026-03-12');
    const sent = page.waitForResponse(/\/call\/meetingMoved/);
    await page.getByRole('button', { name: 'Try again' }).click();
    await sent;
    await page.getByRole('listitem').filter({ hasText: 'Thursday 15:30' }).waitFor();
    expect(await form.count()).toBe(0);
    expect(log.shown('Priya Raman', 'Date met')).toBe('2026-03-12 15:30');
  });

  test('a new date is still there after another tab, and Cancel lets it go', async () => {
    const sidebar = await bench.open(await ready());
    const { page } = sidebar;
    const form = page.getByRole('form', { name: 'New date for Priya Raman' });
    await asked(sidebar).getByRole('button', { name: 'It moved' }).click();
    await form.getByLabel('Date').fill('2026-03-11');
    await page.getByRole('tab', { name: 'More' }).click();
    await page.getByRole('tab', { name: 'Today' }).click();
    expect(await form.getByLabel('Date').inputValue()).toBe('2026-03-11');
    await form.getByRole('button', { name: 'Cancel' }).click();
    await focused(sidebar, 'I met them');
    await asked(sidebar).getByRole('button', { name: 'It moved' }).click();
    expect(await form.getByLabel('Date').inputValue()).toBe('2026-03-09');
  });

  test('It did not happen: the line goes, focus moves on, Undo brings it back', async () => {
    const log = await ready();
    const sidebar = await bench.open(log);
    const { page } = sidebar;
    await asked(sidebar).getByRole('button', { name: 'It did not happen' }).click();
    await page.getByText('Noted: you did not meet Priya Raman.').waitFor();
    await focused(sidebar, 'Monday 9 March');
    expect(await page.getByText('6:40 ferry').count()).toBe(0);
    await page.keyboard.press('Control+z');
    await page.getByText('Put back as it was.').waitFor({ state: 'attached' });
    await asked(sidebar).waitFor();
    expect(log.shown('Priya Raman', 'Status')).toBe('◇ Thank-you due');
  });

  test('a failure puts the question back and says so', async () => {
    const sidebar = await bench.open(await ready(), { mishaps: [{ answers: BUSY }] });
    await asked(sidebar).getByRole('button', { name: 'It did not happen' }).click();
    await sidebar.page.getByRole('alert').getByText('Tidbit is busy.').waitFor();
    await asked(sidebar).waitFor();
    expect(await sidebar.page.getByText('you did not meet').count()).toBe(0);
  });
});

describe('a booked meeting', () => {
  test.each(['Helen Strand', 'Aisha Conteh'])('%s: the same three answers, from a menu', async (name) => {
    const log = await ready();
    const sidebar = await bench.open(log);
    const { page } = sidebar;
    await page.getByRole('button', { name: `Met or moved: ${name}` }).click();
    expect(await page.getByRole('menuitem').allTextContents()).toEqual(['I met them ', 'It moved ', 'It did not happen ']);
    await holds(sidebar, `today-menu-${name.split(' ')[0].toLowerCase()}`);
    await page.keyboard.press('Enter');
    await focused(sidebar, `I met ${name}`);
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>('input[type=time]')?.value === '12:05');
    expect(await page.getByLabel('Date', { exact: true }).inputValue()).toBe('2026-03-09');
    expect(log.shown(name, 'Status')).toBe('◇ Thank-you due');
  });
});

describe('the debrief', () => {
  const begin = async (mishaps: Parameters<Bench['open']>[1] = {}): Promise<Sidebar> => {
    const sidebar = await bench.open(await ready(), mishaps);
    await sidebar.page.context().route('https://mail.google.com/**', (route) => route.fulfill({ body: 'Gmail' }));
    await asked(sidebar).getByRole('button', { name: 'I met them' }).click();
    await sidebar.page.getByText('Noted: you met Priya Raman.').waitFor();
    return sidebar;
  };
  const fillIn = async ({ page }: Sidebar): Promise<void> => {
    await page.getByLabel('Tidbit 1').fill('Has the 1974 bus map framed');
    await page.getByLabel('What I learned').fill('Nobody asked for a library degree');
    await page.getByLabel('Their name').fill('Omar Leclerc');
    await page.getByLabel('Where they work').fill('Reading Van');
    await page.getByLabel('Their card').fill('Data analyst, +1 555 010 0199');
    await page.getByRole('radio', { name: '1 month' }).check({ force: true });
  };

  test('one screen, one save: cells, the linked row and the note in Gmail', async () => {
    const sidebar = await begin();
    const { page, log, calls } = sidebar;
    await fillIn(sidebar);
    await page.getByText('Adds Omar Leclerc as a new row, referred by Priya Raman.').waitFor();
    await page.getByText('Around Thursday 9 April').waitFor();
    await page.getByText('Phone: +1 555 010 0199 · Role: Data analyst').waitFor();
    await page.clock.fastForward(11_000);
    await holds(sidebar, 'debrief');
    await page.getByRole('button', { name: 'Save and draft note' }).click();
    await page.getByText('What you remember of Priya Raman is in the sheet.').waitFor();
    await page.getByRole('heading', { level: 1, name: 'Thank Priya' }).waitFor();
    const gmail = page.context().waitForEvent('page');
    await page.getByRole('link', { name: 'Open in Gmail' }).click();
    const note = new URL((await gmail).url()).searchParams;
    expect(note.get('to')).toBe('priya@harbourline.example');
    expect(note.get('body')).toContain('I keep thinking of this: Has the 1974 bus map framed.');
    expect(note.get('body')).toContain('Nobody asked for a library degree.');
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: 'Monday 9 March' }).waitFor();
    await page.getByRole('tab', { name: 'More' }).click();
    await page.getByRole('tab', { name: 'Today' }).click();
    await holds(sidebar, 'debrief-saved');
    expect(calls).toEqual(['confirmMet', 'saveDebrief', 'loadDraft']);
    expect(log.shown('Priya Raman', 'Tidbit 2')).toBe('Has the 1974 bus map framed');
    expect(log.shown('Omar Leclerc', 'Referred by')).toBe('Priya Raman');
    expect(log.shown('Priya Raman', 'Phone')).toBe('+1 555 010 0199');
  });

  test('Undo takes everything out of the sheet, and the words are still in their fields', async () => {
    const sidebar = await begin();
    const { page, log } = sidebar;
    await fillIn(sidebar);
    const saved = page.waitForResponse(/saveDebrief/);
    await page.getByRole('button', { name: 'Just save' }).click();
    await saved;
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Put back as it was.').waitFor({ state: 'attached' });
    expect(log.shown('Priya Raman', 'Learned')).toBe('');
    expect(log.grid().flat()).not.toContain('Omar Leclerc');
    expect(await page.getByText('Did you meet today?').count()).toBe(0);
  });

  test('a failure brings the form back with every word in it, and trying again saves', async () => {
    const sidebar = await begin({ mishaps: [undefined, 'throws'] });
    const { page, log } = sidebar;
    await fillIn(sidebar);
    await page.getByRole('button', { name: 'Just save' }).click();
    await page.getByRole('alert').getByText('Google did not answer').waitFor();
    expect(await page.getByLabel('What I learned').inputValue()).toBe('Nobody asked for a library degree');
    await holds(sidebar, 'debrief-failed');
    const saved = page.waitForResponse(/saveDebrief/);
    await page.getByRole('button', { name: 'Try again' }).click();
    await saved;
    await page.getByRole('heading', { name: 'Monday 9 March' }).waitFor();
    expect(log.shown('Priya Raman', 'Learned')).toBe('Nobody asked for a library degree');
  });

  test('Esc goes back to Today, and what was typed is there again', async () => {
    const sidebar = await begin();
    const { page } = sidebar;
    await page.getByLabel('Tidbit 1').fill('Rides a cargo bike');
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: 'Monday 9 March' }).waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await asked(sidebar).getByRole('button', { name: 'I met them' }).click();
    expect(await page.getByLabel('Tidbit 1').inputValue()).toBe('Rides a cargo bike');
  });

  test('when they met can be put right, and a day of one’s own be picked', async () => {
    const sidebar = await begin();
    const { page, log } = sidebar;
    await page.getByLabel('Time', { exact: true }).fill('11:15');
    await page.getByRole('radio', { name: 'Pick a date' }).check({ force: true });
    // The meeting itself would end such a follow-up.
    await page.getByLabel('Follow up on').fill('2025-05-04');
    await page.getByText('That is not after the day you met, so no reminder would come. Pick a later day.').waitFor();
    await page.getByLabel('Follow up on').fill('2026-05-04');
    await page.getByText('Around Monday 4 May').waitFor();
    const saved = page.waitForResponse(/saveDebrief/);
    await page.getByRole('button', { name: 'Just save' }).click();
    await saved;
    expect(log.shown('Priya Raman', 'Date met')).toContain('11:15');
    expect(log.shown('Priya Raman', 'Follow up on')).toMatch(/2026-05-04|5\/4\/2026/);
  });
});

test.each([150, 300])('the debrief does not scroll sideways at %i px', async (width) => {
  const sidebar = await bench.open(await ready(), { width });
  await asked(sidebar).getByRole('button', { name: 'I met them' }).click();
  await sidebar.page.getByLabel('Their name').fill('Omar');
  expect(await overflow(sidebar)).toBeLessThanOrEqual(0);
});
