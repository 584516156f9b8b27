// The preview as a person uses it: menus, cells, sidebar, mailbox, clock. Waits for conditions, never for time to pass.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import type { FirstTable } from '../../local/preview/files';
import type { Session } from '../../local/preview/session';

declare global {
  interface Window {
    /** What the page puts there for the console. */
    readonly preview: Session;
  }
}

const axeSource = fs.readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');

export class PreviewPage {
  /** Console errors, uncaught errors, and requests that left the page's origin. */
  readonly faults: string[] = [];

  private constructor(readonly page: Page) {}

  /** `table`: what the page opens with instead of the site's own, where given. */
  static async open(browser: Browser, address: string, table?: Partial<FirstTable>): Promise<PreviewPage> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-US', reducedMotion: 'reduce' });
    context.setDefaultTimeout(30_000);
    const page = await context.newPage();
    const preview = new PreviewPage(page);
    const { origin } = new URL(address);
    page.on('console', (message) => {
      if (message.type() === 'error') preview.faults.push(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => preview.faults.push(`uncaught: ${error.message}`));
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(origin) && !/^(data|blob|about):/.test(url)) preview.faults.push(`request: ${url}`);
    });
    if (table !== undefined) {
      await page.route('**/table.json', async (route) => {
        const own = (await (await route.fetch()).json()) as FirstTable;
        await route.fulfill({ json: { ...own, ...table } });
      });
    }
    await page.goto(address);
    await preview.ready();
    return preview;
  }

  async ready(): Promise<void> {
    await this.page
      .waitForFunction(() => 'preview' in window)
      .catch((error: unknown) => {
        throw new Error(`The preview did not open. ${this.faults.join('; ')}`, { cause: error });
      });
    await this.saved();
  }

  async reload(): Promise<void> {
    await this.page.reload();
    await this.ready();
  }

  async saved(): Promise<void> {
    await this.page.getByText('Saved in this browser').waitFor();
  }

  // Menus and windows

  async menu(...path: readonly (string | RegExp)[]): Promise<void> {
    for (const name of path) await this.page.getByRole('menuitem', { name, exact: typeof name === 'string' }).click();
  }

  get sidebar(): FrameLocator {
    return this.page.frameLocator('aside iframe');
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name });
  }

  /** axe-core on what is ours; Univer's grid and the pages in frames without scripts are left out. */
  async violations(): Promise<string[]> {
    const frames = [this.page.mainFrame(), ...this.page.mainFrame().childFrames()];
    const found = await Promise.all(
      frames.map(async (frame) => {
        const shown = frame === this.page.mainFrame() || (await (await frame.frameElement()).getAttribute('class')) === 'script-frame';
        if (!shown) return [];
        await frame.evaluate(axeSource);
        return frame.evaluate(async () => {
          const { axe } = window as unknown as { axe: { run(where: unknown, options: unknown): Promise<{ violations: Violation[] }> } };
          const { violations } = await axe.run({ exclude: [['.univer'], ['iframe']] }, { iframes: false });
          return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
        });
      }),
    );
    return found.flat();
  }

  /** Presses one of the clock's buttons and waits until it has arrived. */
  async pass(button: string): Promise<void> {
    await this.button(button).click();
    await this.page.waitForFunction(() => !window.preview.travelling.value);
    await this.saved();
  }

  /** Asks again after each frame the page draws, for some ten seconds of frames at most. */
  async until(holds: () => Promise<boolean>, what = 'what was waited for'): Promise<void> {
    for (let frame = 0; frame < 600; frame++) {
      if (await holds()) return;
      await this.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    }
    throw new Error(`${what} did not come`);
  }

  /** The whole label of the option that begins so. */
  async optionLike(select: Locator, start: string): Promise<string> {
    const option = select.locator('option').filter({ hasText: start }).first();
    await option.waitFor({ state: 'attached' });
    return (await option.textContent()) ?? start;
  }

  async openTab(name: string): Promise<void> {
    await this.page.locator('.univer').getByText(name, { exact: true }).first().click();
    await this.page.waitForFunction((tab) => {
      const { workbook } = window.preview;
      return workbook.sheets.byId(workbook.sheets.active())?.name === tab;
    }, name);
  }

  // Cells, by reference such as 'D5' in the tab that is open

  async select(reference: string): Promise<void> {
    const box = this.page.locator('.univer input').first();
    await box.click();
    await box.fill(reference);
    await box.press('Enter');
    const [column, row] = placeOf(reference);
    await this.page.waitForFunction(([c, r]) => window.preview.spot.value.column === c && window.preview.spot.value.row === r, [
      column,
      row,
    ] as const);
  }

  async type(reference: string, text: string): Promise<void> {
    await this.select(reference);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
    await this.saved();
  }

  /** What the tab shows, row by row. */
  displayed(tab: string): Promise<string[][]> {
    return this.page.evaluate((name) => {
      const { workbook } = window.preview;
      const sheet = workbook.sheets.byName(name);
      if (sheet === null) return [];
      const [rows, columns] = [workbook.lastRow(sheet.id), workbook.lastColumn(sheet.id)];
      return rows === 0 ? [] : workbook.displayed({ sheetId: sheet.id, row: 1, column: 1, rows, columns });
    }, tab);
  }

  /** The text in the column of that header, in the row where another column says so. */
  async cell(tab: string, where: { readonly header: string; readonly is: string }, header: string): Promise<string | undefined> {
    const rows = await this.displayed(tab);
    const headers = rows.find((cells) => cells.includes(where.header) && cells.includes(header)) ?? [];
    const row = rows.find((cells) => cells[headers.indexOf(where.header)] === where.is);
    return row?.[headers.indexOf(header)];
  }

  /** The letters of the column with that header. */
  async column(tab: string, header: string): Promise<string> {
    const rows = await this.displayed(tab);
    const at = Math.max(...rows.map((cells) => cells.indexOf(header)));
    if (at < 0) throw new Error(`${tab} has no column ${header}`);
    return at < 26 ? String.fromCharCode(65 + at) : `A${String.fromCharCode(65 + at - 26)}`;
  }

  /** The colour the canvas shows in a cell, '#rrggbb', read in its corner, where no text is. */
  colour(reference: string): Promise<string> {
    const [column, row] = placeOf(reference);
    return this.page.evaluate(
      ([c, r]) => {
        const canvas = document.querySelector<HTMLCanvasElement>('canvas[id^="univer-sheet-main-canvas"]');
        const pixels = canvas?.getContext('2d', { willReadFrequently: true });
        const place = window.preview.grid.rectangle(r, c);
        if (canvas === null || pixels === null || pixels === undefined || place === null) return 'no grid';
        const scale = canvas.width / canvas.clientWidth;
        const [x, y] = [place.x + 2, place.y + 3];
        const [red = 0, green = 0, blue = 0, opacity = 0] = pixels.getImageData(x * scale, y * scale, 1, 1).data;
        // Where nothing is drawn the page's white shows.
        if (opacity === 0) return '#ffffff';
        return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
      },
      [column, row] as const,
    );
  }

  async waitForColour(reference: string, colour: string): Promise<void> {
    await this.until(async () => (await this.colour(reference)) === colour, `${colour} in ${reference}`);
  }
}

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** 'D5' -> column 4, row 5. */
function placeOf(reference: string): [column: number, row: number] {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(reference) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return [column, Number(digits)];
}
