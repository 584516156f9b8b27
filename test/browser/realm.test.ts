// The hidden frame in which the preview runs the add-on: what is there, what is not, what is left afterwards.
import type { Browser, Page } from 'playwright-core';
import type { Realm, World } from '../../local/runtime';
import { loadInto } from './bundle';
import { launch } from './chromium';

declare global {
  interface Window {
    readonly pageRealm: (world: World) => Realm;
  }
}

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launch();
  page = await browser.newPage();
  await loadInto(page, 'about:blank', `import { pageRealm } from './local/preview/realm'; Object.assign(window, { pageRealm });`);
});

afterAll(() => browser.close());

/** Runs a script of Apps Script in a fresh execution at noon of 9 March 2026 UTC and gives what its function `answer` returns, as JSON has it. */
function run(code: string, timeZone = 'America/New_York'): Promise<unknown> {
  return page.evaluate(
    ([source, zone]) => {
      const world = { now: () => Date.UTC(2026, 2, 9, 12), random: () => 0.25, timeZone: zone };
      const { answer } = window.pageRealm(world).load(source, { Service: { greet: () => 'hello' } });
      return JSON.parse(JSON.stringify(answer?.() ?? null)) as unknown;
    },
    [code, timeZone] as const,
  );
}

describe('the add-on in the page', () => {
  it('finds none of the browser there', async () => {
    const names = [
      ...['window', 'document', 'self', 'top', 'parent', 'location', 'navigator', 'fetch', 'XMLHttpRequest', 'localStorage', 'indexedDB'],
      ...['setTimeout', 'setInterval', 'queueMicrotask', 'structuredClone', 'crypto', 'URL', 'URLSearchParams', 'TextEncoder', 'Blob'],
      ...['FormData', 'atob', 'btoa', 'performance', 'process', 'require', 'Buffer', 'WebAssembly', 'HTMLElement', 'addEventListener'],
    ];
    const found = await run(`function answer() { return [${names.map((name) => `['${name}', typeof ${name}]`).join(',')}]; }`);
    expect(found).toEqual(names.map((name) => [name, 'undefined']));
  });

  it('finds the language and the services', async () => {
    const code = `function answer() { return [typeof Map, typeof Intl.DateTimeFormat, typeof console.log, Service.greet(), globalThis.setTimeout === undefined]; }`;
    expect(await run(code)).toEqual(['function', 'function', 'function', 'hello', true]);
  });

  it('lives by the clock, the chance and the zone of the runtime', async () => {
    const code = `function answer() { return [new Date().toISOString(), Date.now(), new Date().getHours(), Math.random(), new Date() instanceof Date]; }`;
    expect(await run(code)).toEqual(['2026-03-09T12:00:00.000Z', Date.UTC(2026, 2, 9, 12), 8, 0.25, true]);
  });

  it('starts every execution anew', async () => {
    await run(`var left = 1; globalThis.kept = 2; implied = 3; function answer() { left++; return left; }`);
    expect(await run(`function answer() { return [typeof left, typeof kept, typeof implied]; }`)).toEqual([
      'undefined',
      'undefined',
      'undefined',
    ]);
  });

  it('offers declared functions alone', async () => {
    const names = await page.evaluate(() =>
      Object.keys(
        window
          .pageRealm({ now: () => 0, random: () => 0, timeZone: 'Etc/UTC' })
          .load('function one() {} var two = () => 2; (function three() { function four() {} })(); globalThis.five = () => 5;', {}),
      ),
    );
    expect(names).toEqual(['one']);
  });
});
