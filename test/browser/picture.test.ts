// The picture in README: the sample table as a log on the morning its first thank-you is due, with Today beside it.
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { serve, type Serving } from '../../scripts/static-server';
import { command, launch } from './chromium';
import { PreviewPage } from './preview-page';

let browser: Browser;
let folder: string;
let serving: Serving;

beforeAll(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'tidbit-picture-'));
  await command('site', '--to', path.join(folder, 'site')).end;
  serving = await serve(path.join(folder, 'site'), 0);
  browser = await launch();
});

afterAll(async () => {
  await browser.close();
  await serving.stop();
  await fs.rm(folder, { recursive: true });
});

it('shows the sample as README does; TIDBIT_SCREENS=1 writes docs/screens/preview.png', async () => {
  const preview = await PreviewPage.open(browser, serving.address);
  const { sidebar, page } = preview;
  await page.setViewportSize({ width: 1440, height: 640 });
  await preview.menu('Extensions', 'Tidbit', 'Open Tidbit');
  await sidebar.getByRole('button', { name: 'Set up this sheet' }).click();
  await sidebar.getByRole('button', { name: 'Open Today' }).click();
  await preview.openTab('People I talk to');
  // What the picture has no room for.
  for (const column of ['D', 'E', 'J']) {
    await preview.select(`${column}1`);
    await preview.menu('View', `Hide column ${column}`);
  }
  await preview.select('A3');
  await preview.pass('+1 hour');
  await preview.menu('Extensions', 'Tidbit', 'Open Tidbit');
  await sidebar.getByText('Tomás Okafor').first().waitFor();
  await preview.waitForColour('A2', '#b4e7fc');
  await preview.waitForColour('A3', '#ffe48f');
  expect(await page.getByRole('button', { name: /Mailbox/ }).textContent()).toContain('1 unread');
  await preview.saved();
  await page.evaluate(() => document.fonts.ready);
  if (process.env.TIDBIT_SCREENS !== undefined) await page.screenshot({ path: path.join(__dirname, '../../docs/screens/preview.png') });
  expect(preview.faults).toEqual([]);
});
