// The whole way as a person goes it, on the built files: once with `npm start` and a table of one's own, once on the static folder.
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import PostalMime from 'postal-mime';
import type { Browser } from 'playwright-core';
import { serve, type Serving } from '../../scripts/static-server';
import { command, launch, type Command } from './chromium';
import { PreviewPage } from './preview-page';

const FILL = { scheduled: '#b4e7fc', due: '#ffe48f', late: '#e9b08b', touch: '#ddf8d2' };

/** A title above the headers, columns of one's own, a blank row, dates as people type them. */
const TABLE = `Coffee chats spring 2026,,,,,,,
,,,,,,,
Full name,Company,Job title,E-mail,Status,When we met,Fun fact,Notes
Ada Novak,Harbourline Transit,Data analyst,ada@harbourline.example,applied,3/9/2026 15:00,Collects tram tickets,video call
Tomás Okafor,Fernway Health,Researcher,tomas@fernway.example,,2026-03-08 16:30,Bakes bread for interviewees,
,,,,,,,
Helen Strand,Cedar & Finch Trust,Program manager,,,"March 11, 2026",,
Priya Raman,Brightwell Foods,Buyer,priya@brightwell.example,,"January 8, 2026",Runs a choir,her survey
`;

interface Place {
  readonly address: string;
  stop(): Promise<void>;
}

async function started(file: string): Promise<Place> {
  const running: Command = command('start', file, '--from', '2026-03-09T08:00', '--zone', 'America/New_York', '--port', '0');
  const [, address = ''] = await running.printed(/(http:\/\/127\.0\.0\.1:\d+\/)/);
  const stop = async (): Promise<void> => {
    running.process.kill();
    await running.end;
  };
  return { address, stop };
}

/** As on a web host where the site is one folder among others. */
async function hosted(file: string): Promise<Place> {
  const host = path.join(path.dirname(file), 'host');
  const { code, err } = await command(
    'site',
    file,
    '--from',
    '2026-03-09T08:00',
    '--zone',
    'America/New_York',
    '--to',
    path.join(host, 'tidbit'),
  ).end;
  if (code !== 0) throw new Error(err);
  const serving: Serving = await serve(host, 0);
  return { address: `${serving.address}tidbit/`, stop: () => serving.stop() };
}

let browser: Browser;
let folder: string;

beforeAll(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'tidbit-journey-'));
  await fs.writeFile(path.join(folder, 'Coffee chats.csv'), TABLE);
  browser = await launch();
});

afterAll(async () => {
  await browser.close();
  await fs.rm(folder, { recursive: true });
});

describe.each([
  ['npm start', started],
  ['the static folder', hosted],
])('the preview from %s', (_name, open) => {
  let place: Place;
  let preview: PreviewPage;
  const tab = 'Coffee chats';
  const cell = (name: string, header: string) => preview.cell(tab, { header: 'Full name', is: name }, header);

  beforeAll(async () => {
    place = await open(path.join(folder, 'Coffee chats.csv'));
    preview = await PreviewPage.open(browser, place.address);
  });

  afterAll(async () => {
    await preview.page.context().close();
    await place.stop();
  });

  afterEach(async () => {
    expect(preview.faults).toEqual([]);
    expect(await preview.violations()).toEqual([]);
  });

  it('opens the table as it is', async () => {
    expect((await preview.displayed(tab))[3]).toEqual([
      'Ada Novak',
      'Harbourline Transit',
      'Data analyst',
      'ada@harbourline.example',
      'applied',
      '3/9/2026 15:00',
      'Collects tram tickets',
      'video call',
    ]);
    expect(await preview.page.getByRole('heading', { level: 1 }).textContent()).toBe(tab);
  });

  it('shows what would happen, and turns the table into the log on one click', async () => {
    await preview.menu('Extensions', 'Tidbit', 'Open Tidbit');
    const { sidebar } = preview;
    await sidebar.getByText('4 people found').waitFor();
    expect(await preview.violations()).toEqual([]);
    expect(await cell('Ada Novak', 'Tidbit status')).toBeUndefined();
    await sidebar.getByRole('button', { name: 'Set up this sheet' }).click();
    await sidebar.getByRole('heading', { name: 'Your log is ready' }).waitFor();
    await preview.saved();
    expect(await cell('Ada Novak', 'Tidbit status')).toBe('○ Scheduled');
    expect(await cell('Ada Novak', 'Status')).toBe('applied');
    await preview.openTab(tab);
    await preview.waitForColour('A4', FILL.scheduled);
    expect(await preview.colour('A5')).toBe(FILL.due);
    expect(await preview.colour('A8')).toBe(FILL.touch);
    expect(await preview.colour('A3')).toBe('#ffffff');
  });

  it('lets the clock change a row’s colour', async () => {
    for (let hour = 9; hour <= 15; hour++) await preview.pass('+1 hour');
    expect(await preview.page.getByRole('group', { name: 'Clock' }).textContent()).toContain('Mon 9 Mar 2026, 15:00');
    expect(await cell('Ada Novak', 'Tidbit status')).toBe('◇ Thank-you due');
    await preview.waitForColour('A4', FILL.due);
  });

  it('brings a mail, shows it as HTML and text, and saves it as a file', async () => {
    await preview.pass('Until the next mail');
    expect(await preview.page.getByRole('group', { name: 'Clock' }).textContent()).toContain('17:00');
    await preview.button('Mailbox').click();
    const mailbox = preview.page.getByRole('dialog', { name: 'Mailbox of student@example.edu' });
    const subject = (await mailbox.getByRole('heading', { level: 3 }).textContent()) ?? '';
    expect(subject).toContain('Ada');
    const html = preview.page.frameLocator('.mail__html');
    await html.getByText('Collects tram tickets').filter({ visible: true }).first().waitFor();
    expect(await html.locator('body').textContent()).toContain('by Tuesday 15:00');
    expect(await preview.violations()).toEqual([]);
    await mailbox.getByRole('button', { name: 'Plain text' }).click();
    expect(await mailbox.locator('pre').textContent()).toContain('Collects tram tickets');
    const [download] = await Promise.all([
      preview.page.waitForEvent('download'),
      mailbox.getByRole('button', { name: 'Save as .eml' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.eml$/);
    const saved = await PostalMime.parse(await fs.readFile(await download.path(), 'utf8'));
    expect(saved.subject).toBe(subject);
    expect(saved.text).toContain('by Tuesday 15:00');
    expect(saved.html).toContain('Collects tram tickets');
    await preview.page.keyboard.press('Escape');
    await mailbox.waitFor({ state: 'detached' });
  });

  it('follows a cell typed by hand at once', async () => {
    const column = await preview.column(tab, 'Thank-you sent');
    await preview.type(`${column}4`, '3/9/2026');
    await preview.waitForColour('A4', FILL.touch);
    expect(await cell('Ada Novak', 'Tidbit status')).toBe('✓ In touch');
  });

  it('keeps colours with their people when the sheet is sorted, and takes it back', async () => {
    await preview.select('A4');
    await preview.menu('Data', /Sort range/);
    const dialog = preview.page.getByRole('dialog', { name: 'Sort range' });
    await dialog.getByLabel('Sort by').selectOption('Full name');
    await dialog.getByLabel('Order').selectOption('Z to A');
    expect(await preview.violations()).toEqual([]);
    await dialog.getByRole('button', { name: 'Sort' }).click();
    const names = async () => (await preview.displayed(tab)).slice(3, 8).map(([name]) => name);
    await preview.until(async () => (await names())[0] === 'Tomás Okafor');
    expect(await names()).toEqual(['Tomás Okafor', 'Priya Raman', 'Helen Strand', 'Ada Novak']);
    await preview.waitForColour('A7', FILL.touch);
    expect(await preview.colour('A4')).toBe(FILL.late);
    await preview.menu('Edit', /Undo/);
    await preview.until(async () => (await names())[0] === 'Ada Novak');
    await preview.waitForColour('A4', FILL.touch);
  });

  it('picks questions for 20 minutes and writes them to Answers', async () => {
    const { sidebar } = preview;
    await preview.menu('Extensions', 'Tidbit', 'Open Tidbit');
    await sidebar.getByRole('tab', { name: 'Questions' }).click();
    await sidebar
      .getByLabel('Conversation with')
      .selectOption({ label: await preview.optionLike(sidebar.getByLabel('Conversation with'), 'Helen Strand') });
    await sidebar.getByRole('radio', { name: '20 min' }).check();
    const picked = sidebar.getByRole('region', { name: /^Your .* questions$/ }).getByRole('checkbox', { checked: true });
    await picked.first().waitFor();
    const count = await picked.count();
    expect(count).toBeGreaterThan(2);
    expect(await preview.violations()).toEqual([]);
    await sidebar.getByRole('button', { name: 'Save for Helen Strand' }).click();
    await sidebar.getByText('Saved in Answers').first().waitFor();
    await preview.saved();
    const [headers = [], ...rows] = await preview.displayed('Answers');
    expect(rows.filter((row) => row.includes('Helen Strand'))).toHaveLength(count);
    expect(headers.map((header) => header.toLowerCase())).toEqual(expect.arrayContaining(['question']));
  });

  it('has all of it again after a reload', async () => {
    const before = { log: await preview.displayed(tab), answers: await preview.displayed('Answers') };
    await preview.reload();
    expect({ log: await preview.displayed(tab), answers: await preview.displayed('Answers') }).toEqual(before);
    expect(await preview.page.getByRole('group', { name: 'Clock' }).textContent()).toContain('17:00');
    await preview.openTab(tab);
    await preview.waitForColour('A4', FILL.touch);
    await preview.button('Mailbox').click();
    expect(await preview.page.getByRole('list', { name: 'Mails, newest first' }).getByRole('button').count()).toBeGreaterThan(0);
    await preview.page.keyboard.press('Escape');
    await preview.menu('Extensions', 'Tidbit', 'Open Tidbit');
    await preview.sidebar.getByRole('tab', { name: 'Today' }).waitFor();
  });

  it('starts over only when asked twice', async () => {
    await preview.button('Start over').click();
    const dialog = preview.page.getByRole('dialog', { name: 'Start over?' });
    await dialog.getByRole('button', { name: 'Keep everything' }).click();
    expect(await cell('Ada Novak', 'Tidbit status')).toBe('✓ In touch');
    await preview.button('Start over').click();
    await Promise.all([preview.page.waitForEvent('load'), dialog.getByRole('button', { name: 'Start over' }).click()]);
    await preview.ready();
    expect(await cell('Ada Novak', 'Tidbit status')).toBeUndefined();
    expect(await preview.page.getByRole('group', { name: 'Clock' }).textContent()).toContain('08:00');
  });
});
