// The built page in Chromium, beside a real log: every call of google.script.run is answered by the built add-on on the local runtime.
import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import type { Answer } from '../../../src/contract/rpc';
import type { FirstAnswer, FirstView } from '../../../src/contract/screens';
import { LogFixture } from '../../server/log-fixture';
import { launch } from '../chromium';

/**
 * What goes wrong on the way, in the order the calls are made; undefined lets a call pass. `lost`: it is carried out, but nobody hears of
 * it. `until`: it is answered as things stood when it came, once that has come to pass.
 */
export type Mishap = 'throws' | 'hangs' | 'lost' | { readonly answers: Answer<object> } | { readonly until: Promise<unknown> };

export interface Sidebar {
  readonly page: Page;
  readonly log: LogFixture;
  /** Endpoint names, in the order the page called them. */
  readonly calls: string[];
  /** Strikes the next calls, one each; fetching the page's second part is none of them. */
  readonly mishaps: (Mishap | undefined)[];
  /** Strikes the next fetches of the page's second part. */
  readonly laterMishaps: (Mishap | undefined)[];
  /** What the add-on answered, as it went over the wire. */
  readonly heard: string[];
  /** The page's second part, where it is not the built one. */
  readonly later: string | undefined;
  /** Console errors and requests that left the page's origin. */
  readonly complaints: string[];
}

const HTML = fs.readFileSync('dist/Sidebar.html', 'utf8');
/** The page's second part, as the add-on gives it. */
const LATER = fs.readFileSync('dist/Later.html', 'utf8');
/** Marks what Google would hand to the failure handler: an answer of another status would be an error on the console. */
const FAILED = 'x-failed';
const ATTRIBUTE = '<?= first ?>';

/** The address of the file, where a test says what is on board. */
const SHEET = 'https://docs.google.com/spreadsheets/d/log/edit';

const FONTS = '/fonts/';
/** The page names Roboto and ships none; with it pictures and widths are alike on every machine. */
const ROBOTO = [400, 500, 600]
  .map(
    (weight) => `@font-face{font-family:Roboto;font-weight:${String(weight)};src:url(${FONTS}roboto-latin-${String(weight)}-normal.woff2)}`,
  )
  .join('');

/** Stands in for Google's own script: strict about names, asynchronous, one JSON string each way. */
const RUN = `<script>
  window.google = { script: { host: { close: function () { document.title = 'closed'; } }, run: (function runner(success, failure) {
    return new Proxy({}, { get: function (_, name) {
      if (name === 'withSuccessHandler') return function (handler) { return runner(handler, failure); };
      if (name === 'withFailureHandler') return function (handler) { return runner(success, handler); };
      return function (request) {
        fetch('/call/' + name, { method: 'POST', body: request })
          .then(function (answer) { return answer.text().then(function (text) { answer.headers.get('${FAILED}') === null ? success(text) : failure(new Error(text)); }); });
      };
    } });
  })(function () {}, function () {}) } };
</script>`;

export class Bench {
  private constructor(
    private readonly browser: Browser,
    private readonly server: http.Server,
    private readonly state: { sidebar: Sidebar | null; html: string },
  ) {}

  static async start(): Promise<Bench> {
    const state: { sidebar: Sidebar | null; html: string } = { sidebar: null, html: '' };
    const server = http.createServer((request, response) => {
      if (request.url?.startsWith(FONTS) === true) {
        response.end(fs.readFileSync(path.join('node_modules/@fontsource/roboto/files', path.basename(request.url))));
        return;
      }
      const name = /^\/call\/(\w+)$/.exec(request.url ?? '')?.[1];
      if (name === undefined) {
        response.setHeader('content-type', 'text/html; charset=utf-8');
        response.end(request.url === '/' ? state.html : '');
        return;
      }
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => void answer(state.sidebar, name, body, response));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new Bench(await launch(), server, state);
  }

  /** Opens the page as openSidebar would, `first` being what the add-on put on board; `mishaps` strike from the first call on. */
  async open(
    log: LogFixture,
    options: {
      first?: Answer<FirstView> | null;
      mishaps?: (Mishap | undefined)[];
      laterMishaps?: (Mishap | undefined)[];
      width?: number;
      /** In place of the built pages. */
      pages?: { readonly sidebar: string; readonly later: string };
    } = {},
  ): Promise<Sidebar> {
    const { sidebar = HTML, later = LATER } = options.pages ?? {};
    const first = options.first === undefined ? await firstOf(log, later) : options.first;
    const html = sidebar.replace(ATTRIBUTE, () => (first === null ? '' : escapeAttribute(JSON.stringify({ sheet: SHEET, ...first }))));
    return this.show(log, html, { width: options.width ?? 300, height: 760 }, options);
  }

  /** Opens a page of its own over the sheet, as showModalDialog would. */
  async openDialog(log: LogFixture, name: string, mishaps: (Mishap | undefined)[] = []): Promise<Sidebar> {
    return this.show(log, fs.readFileSync(`dist/${name}.html`, 'utf8'), { width: 640, height: 600 }, { mishaps });
  }

  private async show(
    log: LogFixture,
    html: string,
    viewport: { readonly width: number; readonly height: number },
    options: {
      readonly mishaps?: (Mishap | undefined)[];
      readonly laterMishaps?: (Mishap | undefined)[];
      readonly pages?: { readonly later: string };
    },
  ): Promise<Sidebar> {
    this.state.html = html.replace('<script>', () => `<style>${ROBOTO}</style>${RUN}<script>`);
    // One page at a time: one that is left would go on asking.
    await this.state.sidebar?.page.close();
    const page = await this.browser.newPage({ viewport });
    const complaints: string[] = [];
    const origin = `http://127.0.0.1:${String((this.server.address() as AddressInfo).port)}`;
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => !request.url().startsWith(origin) && complaints.push(request.url()));
    const { mishaps = [], laterMishaps = [], pages } = options;
    const sidebar: Sidebar = { page, log, calls: [], mishaps, laterMishaps, heard: [], later: pages?.later, complaints };
    this.state.sidebar = sidebar;
    await page.clock.install();
    await page.goto(`${origin}/`);
    await page.evaluate(() => document.fonts.ready);
    return sidebar;
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

async function answer(sidebar: Sidebar | null, name: string, body: string, response: http.ServerResponse): Promise<void> {
  if (sidebar === null) return;
  const isLater = name === 'loadLater';
  if (!isLater) sidebar.calls.push(name);
  const mishap = (isLater ? sidebar.laterMishaps : sidebar.mishaps).shift();
  if (mishap === 'hangs') return;
  if (typeof mishap === 'object' && 'answers' in mishap) {
    response.end(JSON.stringify(mishap.answers));
    return;
  }
  const { result, error } = mishap === 'throws' ? REFUSED : await sidebar.log.runtime.call(name, body);
  if (mishap === 'throws' || mishap === 'lost') {
    response.setHeader(FAILED, 'yes');
    response.end('We’re sorry, a server error occurred.');
  } else {
    if (mishap !== undefined) await mishap.until;
    if (error !== null) response.setHeader(FAILED, 'yes');
    const answered = String(result ?? error);
    const text = isLater && sidebar.later !== undefined ? JSON.stringify({ ...JSON.parse(answered), html: sidebar.later }) : answered;
    if (!isLater) sidebar.heard.push(text);
    response.end(text);
  }
}

/** Of a call that never reached the add-on. */
const REFUSED = { result: null, error: null };

/** What openSidebar hands to the template. */
async function firstOf(log: LogFixture, later: string): Promise<FirstAnswer> {
  await log.runtime.click('openSidebar');
  const attribute = /data-first="([^"]*)"/.exec(log.pages.at(-1) ?? '')?.[1] ?? '';
  const first = JSON.parse(attribute.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))) as FirstAnswer;
  return first.ok && first.screen === 'setUp' ? { ...first, later } : first;
}

function escapeAttribute(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
}

/** What axe-core finds in the page, one line each. */
export async function violations({ page }: Sidebar): Promise<string[]> {
  await page.addScriptTag({ content: axe.source });
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } };
    const found = await axe.run();
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
  });
}

/** By how many pixels something is wider than the page. */
export function overflow({ page }: Sidebar): Promise<number> {
  return page.evaluate(() => {
    const wide = [document.documentElement, ...document.querySelectorAll<HTMLElement>('main, [role=tabpanel], [role=region]')];
    return Math.max(...wide.map((element) => element.scrollWidth - element.clientWidth));
  });
}

/** Keeps a picture when TIDBIT_SCREENS asks for it, so that ordinary runs leave the tree alone; what moves stands where it comes to rest. */
export async function picture({ page }: Sidebar, name: string): Promise<void> {
  if (process.env.TIDBIT_SCREENS === undefined) return;
  await page.screenshot({ path: path.join('docs/screens', `${name}.png`), animations: 'disabled' });
}

/** Resolves once the element with focus reads so. */
export async function focused({ page }: Sidebar, text: string): Promise<void> {
  await page.waitForFunction((wanted) => document.activeElement?.textContent === wanted, text);
}

/** The promises every screen keeps: clean for axe, no wider than the sidebar, nothing said in the console. With a name there is a picture of it. */
export async function holds(sidebar: Sidebar, name?: string): Promise<void> {
  if (name !== undefined) await picture(sidebar, name);
  expect(await violations(sidebar)).toEqual([]);
  expect(await overflow(sidebar)).toBeLessThanOrEqual(0);
  expect(sidebar.complaints).toEqual([]);
}
