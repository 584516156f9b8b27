// Every screen and state, in a pretended language: each word of words.ts stands in brackets, and what is outside them was never in that file.
// On each: nothing for axe, nothing cut off or covered at 200 %, by zoom or by text; every control reached by Tab, in order and in sight.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { bundlePages, type Pages } from '../../../scripts/build-pages';
import { BANK } from '../../../src/core/bank';
import { WAYS_TO_KNOW } from '../../../src/core/columns';
import { OWN_THEME } from '../../../src/core/questions';
import type { TodayView } from '../../../src/core/today';
import { granted, type LogFixture } from '../../server/log-fixture';
import { covered, cutOff, moving, prepare, tabbing, wrongWay } from './look';
import { Bench, overflow, violations, type Sidebar } from './page';
import { everydayLog, FIRST_SCREENS, SCREENS, untouchedLog } from './walk';

let bench: Bench;
let pages: Pages;
let log: LogFixture;
let today: TodayView;
beforeAll(async () => {
  [bench, pages, log] = await Promise.all([Bench.start(), inBrackets(), everydayLog()]);
  ({ today } = granted(await log.call('loadToday')));
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

async function opened(of: LogFixture, options: Parameters<Bench['open']>[1] = {}): Promise<Sidebar> {
  of.workbook.sheets.activate(of.sheetId);
  const sidebar = await bench.open(of, { pages, ...options });
  sidebar.heard.push(JSON.stringify([today, BANK, OWN_THEME, WAYS_TO_KNOW, await of.call('previewSetUp')]));
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
  return texts
    .flatMap((text) => withoutBrackets(text).split(' · '))
    .map((text) => text.replace(/^· /, ''))
    .filter((text) => /\p{L}/u.test(text) && !own.has(text));
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

/** The size of the sidebar; what 200 % zoom leaves of it; what text at twice its size leaves of it. */
const SIZES = {
  usual: { width: 300, height: 760 },
  zoomed: { width: 300, height: 380 },
  'large text': { width: 150, height: 760 },
} as const;
type Size = keyof typeof SIZES;
const EVERY_SIZE: readonly Size[] = ['usual', 'large text', 'zoomed'];

/** Something is done on Today, and its toast stays: time stands still for it. */
async function withToast({ page, mishaps }: Sidebar): Promise<void> {
  await page.evaluate(() => {
    const later = window.setTimeout.bind(window);
    window.setTimeout = ((act: () => void, pause: number) => (pause === 10_000 ? 0 : later(act, pause))) as typeof window.setTimeout;
  });
  mishaps.push({ answers: { ok: true, today, undo: [] } as object as { ok: true } });
  const done = page.waitForResponse(/markThanked/);
  await page.getByRole('button', { name: 'Done' }).last().click();
  await done;
  await page.getByRole('button', { name: 'Undo' }).waitFor();
}

/** Everything asked of every screen: what does not hold, one line each. */
async function faults(sidebar: Sidebar, sizes: readonly Size[]): Promise<string[]> {
  const { page } = sidebar;
  await prepare(page);
  const found: string[] = [];
  const note = (what: string, lines: readonly string[]): void => void found.push(...lines.map((line) => `${what}: ${line}`));
  for (const name of sizes) {
    await page.setViewportSize(SIZES[name]);
    note(`covered, ${name}`, await covered(page));
    note(`cut off, ${name}`, await cutOff(page));
    const wide = await overflow(sidebar);
    note(`scrolls sideways, ${name}`, wide > 0 ? [`by ${String(wide)} pixels`] : []);
  }
  note('not from right to left', await wrongWay(page));
  note('not in words.ts', await strays(sidebar));
  note('axe', await violations(sidebar));
  await page.emulateMedia({ reducedMotion: 'reduce' });
  note('moves', await moving(page));
  note('by keyboard', await tabbing(page));
  return found;
}

/** What lies over the screen is placed when it opens. */
const isPlaced = (name: string): boolean => name.endsWith('a menu');
const CASES = Object.keys(SCREENS).flatMap((name): [string, readonly Size[]][] =>
  isPlaced(name)
    ? [
        [name, ['usual']],
        [name, ['large text']],
      ]
    : [[name, EVERY_SIZE]],
);

test.each(CASES)('%s: %s', async (name, sizes) => {
  const sidebar = await opened(log, { width: SIZES[sizes[0]].width });
  await withToast(sidebar);
  await SCREENS[name](sidebar);
  // What could not be done has nothing to take back.
  expect(await sidebar.page.getByRole('button', { name: 'Undo' }).count()).toBe(name.endsWith('failed') ? 0 : 1);
  expect(await faults(sidebar, sizes)).toEqual([]);
});

test.each(Object.keys(FIRST_SCREENS))('%s', async (name) => {
  const sidebar = await opened(await untouchedLog());
  await FIRST_SCREENS[name](sidebar);
  expect(await faults(sidebar, EVERY_SIZE)).toEqual([]);
});

test.each(['missingColumn', 'doubledColumn', 'permission', 'quota', 'busy', 'failed'] as const)('trouble: %s', async (code) => {
  const problem = 'Column D of Contacts is protected. Ask its owner, ada@example.edu, and try again.';
  const sidebar = await opened(log, { first: { ok: false, code, problem } });
  sidebar.heard.push(JSON.stringify(problem));
  await sidebar.page.getByText(problem).waitFor();
  expect(await faults(sidebar, EVERY_SIZE)).toEqual([]);
});

test('trouble: another account', async () => {
  const sidebar = await opened(log, { first: null, mishaps: ['throws'] });
  await sidebar.page.getByRole('heading', { name: 'Google is using another account' }).waitFor();
  expect(await faults(sidebar, EVERY_SIZE)).toEqual([]);
});
