// The page in a pretended language: every word of words.ts stands in brackets. What is outside them on a screen was never in that file.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { bundlePages, type Pages } from '../../../scripts/build-pages';
import { BANK } from '../../../src/core/bank';
import { OWN_THEME } from '../../../src/core/questions';
import { granted, LogFixture } from '../../server/log-fixture';
import { Bench, overflow, type Sidebar } from './page';

const TABLE = [
  ['Name', 'Organization', 'Email', 'Date met', 'Birthday', 'Tidbit 1'],
  ['Priya Raman', 'Harbourline Transit', 'priya@harbourline.example', '2026-03-09 10:00', '1990-02-03', 'Takes the 6:40 ferry'],
  ['Helen Strand', 'Cedar & Finch', '', '2026-03-09 16:00', '', ''],
  ['Tomás Okafor', 'Fernway', '', '2026-03-06 15:00', '', 'Bakes bread'],
  ['Aisha Conteh', 'Tidewater', '', '2026-03-12 10:30', '', ''],
];

let bench: Bench;
let pages: Pages;
beforeAll(async () => {
  [bench, pages] = await Promise.all([Bench.start(), inBrackets()]);
});
afterAll(() => bench.stop());

/** The sources with words.ts in brackets, bundled as they ship. */
async function inBrackets(): Promise<Pages> {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'tidbit-words-'));
  try {
    fs.cpSync('src', path.join(root, 'src'), { recursive: true });
    fs.symlinkSync(fs.realpathSync('node_modules'), path.join(root, 'node_modules'));
    const words = path.join(root, 'src/sidebar/words.ts');
    const groups = [...fs.readFileSync(words, 'utf8').matchAll(/^export const (\w+)/gm)].map(([, name = '']) => name);
    fs.renameSync(words, words.replace('words.ts', 'plain-words.ts'));
    fs.writeFileSync(words, [BRACKETS, ...groups.map((name) => `export const ${name} = marked(plain.${name});`)].join('\n'));
    return await bundlePages(root);
  } finally {
    fs.rmSync(root, { recursive: true });
  }
}

/** Icons are named in words.ts beside what they stand with. */
const BRACKETS = `import * as plain from './plain-words';
const marked = (value) => {
  if (typeof value === 'string') return value === '' ? '' : '⟦' + value + '⟧';
  if (typeof value === 'function') return (...given) => marked(value(...given));
  if (Array.isArray(value)) return value.map(marked);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, held]) => [name, name === 'icon' ? held : marked(held)]));
};`;

async function opened(ready = true, width = 300): Promise<Sidebar> {
  const log = await LogFixture.create(TABLE, { tab: 'Contacts', from: '2026-03-09T12:05' });
  if (ready) {
    await log.setUp();
    await log.tick();
    const { questions } = granted(await log.call('loadQuestions', null));
    granted(await log.call('saveAgenda', questions.person?.contactId ?? '', ['q-trends', 'q-who-else']));
  }
  const today = await log.call('loadToday');
  const sidebar = await bench.open(log, { pages, width });
  sidebar.heard.push(JSON.stringify(today), JSON.stringify(await log.call('previewSetUp')), JSON.stringify([BANK, OWN_THEME]));
  return sidebar;
}

/** Every word on the screen that is neither in brackets nor the user's own. */
async function strays({ page, heard }: Sidebar): Promise<string[]> {
  const texts = await page.evaluate(() => {
    const found: string[] = [];
    const seen = document.createTreeWalker(document.querySelector('main') ?? document.body, NodeFilter.SHOW_TEXT);
    // A mail that is shown before it goes is in the mail's words.
    const isMail = (node: Node): boolean => node.parentElement?.closest('pre, strong[dir=auto]') !== null;
    for (let node = seen.nextNode(); node !== null; node = seen.nextNode()) if (!isMail(node)) found.push(node.textContent ?? '');
    for (const name of ['aria-label', 'aria-valuetext', 'placeholder', 'title', 'alt']) {
      for (const element of document.querySelectorAll(`main [${name}]`)) found.push(element.getAttribute(name) ?? '');
    }
    return found;
  });
  const own = new Set(heard.flatMap((text) => stringsIn(JSON.parse(text))));
  return texts.map(withoutBrackets).filter((text) => /\p{L}/u.test(text) && !own.has(text));
}

/** Without the places of a note that is to be filled in, too: the user types those names. */
function withoutBrackets(text: string): string {
  const without = text.replace(/⟦[^⟦⟧]*⟧|\{[^{}]*\}/g, '');
  return without === text ? text.trim() : withoutBrackets(without);
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value.trim(), ...value.split('\n').map((line) => line.trim())];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

async function holds(sidebar: Sidebar, screen: string): Promise<void> {
  expect({ screen, strays: await strays(sidebar) }).toEqual({ screen, strays: [] });
  expect({ screen, overflow: await overflow(sidebar) }).toEqual({ screen, overflow: 0 });
}

test('first run', async () => {
  const sidebar = await opened(false);
  const { page } = sidebar;
  await page.getByRole('button', { name: /Set up this sheet/ }).waitFor();
  await holds(sidebar, 'first run');
  await page.getByRole('button', { name: /Set up this sheet/ }).click();
  await page.getByRole('button', { name: /Open Today/ }).waitFor();
  await holds(sidebar, 'first run, ready');
});

test('the tabs, their menus and what opens within them', async () => {
  const sidebar = await opened();
  const { page } = sidebar;
  await holds(sidebar, 'Today');
  await page
    .getByRole('button', { name: /Snooze/ })
    .first()
    .click();
  await holds(sidebar, 'Today, snooze');
  await page.keyboard.press('Escape');
  for (const tab of ['Person', 'Questions', 'More']) {
    await page.getByRole('tab', { name: tab }).click();
    await page.locator('[role=tabpanel]:not([aria-busy=true])').waitFor();
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await holds(sidebar, tab);
  }
  await page.getByRole('tab', { name: 'Questions' }).click();
  await page.getByRole('button', { name: /My own/ }).click();
  await page.getByRole('searchbox').fill('pay');
  await holds(sidebar, 'Questions, search and own');
});

test('every screen of More', async () => {
  const sidebar = await opened();
  const { page } = sidebar;
  await page.getByRole('tab', { name: 'More' }).click();
  const entries = page.locator('[role=tabpanel] ul button');
  for (let index = 0; index < (await entries.count()); index++) {
    const name = (await entries.nth(index).textContent()) ?? '';
    const asked = sidebar.calls.length;
    await entries.nth(index).click();
    if (await page.getByRole('tabpanel').isVisible()) continue;
    for (let look = 0; look < 300 && sidebar.heard.length < asked + 3; look++) await page.evaluate(() => undefined);
    await holds(sidebar, name);
    await page.keyboard.press('Escape');
    await page.getByRole('tabpanel').waitFor();
  }
});

test('a conversation, a save that fails, and getting ready', async () => {
  const sidebar = await opened();
  const { page } = sidebar;
  await page.getByRole('tab', { name: 'Questions' }).click();
  await page.getByRole('button', { name: /Start conversation/ }).click();
  await page.getByRole('textbox').first().fill('x');
  await holds(sidebar, 'During');
  sidebar.mishaps.push('throws');
  await page.clock.runFor(1500);
  await page.getByRole('button', { name: /Retry now/ }).waitFor();
  await holds(sidebar, 'During, not saved');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /Prepare for/ }).click();
  await page.getByRole('textbox').first().waitFor();
  await holds(sidebar, 'getting ready');
});

test('the debrief', async () => {
  const sidebar = await opened();
  const { page } = sidebar;
  await page
    .getByRole('button', { name: /I met them/ })
    .first()
    .click();
  await page.getByRole('textbox').first().waitFor();
  await page.getByRole('textbox', { name: /Their name/ }).fill('x');
  await holds(sidebar, 'debrief');
});
