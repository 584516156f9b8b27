// The preview by hand: rows and columns, undo, checkboxes, the keyboard, other people, and large tables.
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import type { FirstTable } from '../../local/preview/files';
import { serve, type Serving } from '../../scripts/static-server';
import { command, launch } from './chromium';
import { PreviewPage } from './preview-page';

const TAB = 'People I talk to';

let browser: Browser;
let folder: string;
let serving: Serving;

beforeAll(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'tidbit-preview-test-'));
  await command('site', '--to', path.join(folder, 'site')).end;
  serving = await serve(path.join(folder, 'site'), 0);
  browser = await launch();
});

afterAll(async () => {
  await browser.close();
  await serving.stop();
  await fs.rm(folder, { recursive: true });
});

async function withPreview(use: (preview: PreviewPage) => Promise<void>, table?: Partial<FirstTable>): Promise<void> {
  const preview = await PreviewPage.open(browser, serving.address, table);
  try {
    await use(preview);
    expect(preview.faults).toEqual([]);
  } finally {
    await preview.page.context().close();
  }
}

/** Set up from the menu, with the dry run in an alert. */
async function setUp(preview: PreviewPage): Promise<void> {
  await preview.menu('Extensions', 'Tidbit', 'Set up this sheet');
  await preview.page
    .getByRole('dialog', { name: /Set up/ })
    .getByRole('button', { name: 'OK' })
    .click();
  await preview.page.getByRole('status').getByText('is your log now').waitFor();
  await preview.saved();
  await preview.openTab(TAB);
}

const namesOf = async (preview: PreviewPage): Promise<(string | undefined)[]> => (await preview.displayed(TAB)).map(([name]) => name);

describe('rows and columns by hand', () => {
  it('are inserted, copied, deleted and hidden, and every step is taken back', () =>
    withPreview(async (preview) => {
      const before = await preview.displayed(TAB);
      await preview.select('A3');
      await preview.menu('Insert', 'Row above');
      expect((await namesOf(preview)).slice(1, 4)).toEqual(['Ada Novak', '', 'Tomás Okafor']);
      await preview.menu('Edit', /^Undo/);
      expect(await preview.displayed(TAB)).toEqual(before);
      await preview.select('A3');
      await preview.menu('Edit', 'Copy row 3 below');
      expect((await namesOf(preview)).slice(2, 5)).toEqual(['Tomás Okafor', 'Tomás Okafor', 'Helen Strand']);
      await preview.menu('Edit', /^Undo/);
      expect(await preview.displayed(TAB)).toEqual(before);
      await preview.menu('Edit', /^Redo/);
      expect((await namesOf(preview)).slice(2, 5)).toEqual(['Tomás Okafor', 'Tomás Okafor', 'Helen Strand']);
      await preview.menu('Edit', /^Undo/);
      await preview.select('B3');
      await preview.menu('Edit', 'Delete column B');
      expect((await preview.displayed(TAB))[0]?.[1]).toBe('Job title');
      await preview.menu('Edit', /^Undo/);
      await preview.select('B3');
      await preview.menu('View', 'Hide column B');
      const hidden = () =>
        preview.page.evaluate(() => window.preview.workbook.lines.columnHidden(window.preview.workbook.sheets.active(), 2));
      expect(await hidden()).toBe(true);
      await preview.menu('Edit', /^Undo/);
      expect(await hidden()).toBe(false);
      expect(await preview.displayed(TAB)).toEqual(before);
    }));

  it('are pasted as Sheets would read them, in one edit', () =>
    withPreview(async (preview) => {
      await preview.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await preview.page.evaluate(() => navigator.clipboard.writeText('Zoë Ångström\tKestrel\nOmar Leclerc\tReading Van'));
      await preview.select('A9');
      await preview.page.keyboard.press('Control+v');
      await preview.until(async () => (await namesOf(preview)).includes('Omar Leclerc'));
      expect((await preview.displayed(TAB)).slice(8).map((row) => row.slice(0, 2))).toEqual([
        ['Zoë Ångström', 'Kestrel'],
        ['Omar Leclerc', 'Reading Van'],
      ]);
    }));

  it('start statuses as soon as they are typed', () =>
    withPreview(async (preview) => {
      await setUp(preview);
      await preview.type('A9', 'Inês Duarte');
      const status = () => preview.cell(TAB, { header: 'Full name', is: 'Inês Duarte' }, 'Status');
      await preview.until(async () => (await status()) === 'To ask');
      await preview.select('A9');
      await preview.page.keyboard.press('Delete');
      await preview.until(async () => (await status()) === undefined);
      await preview.page.keyboard.press('Control+z');
      await preview.until(async () => (await status()) === 'To ask');
    }));
});

describe('a checkbox', () => {
  it('is ticked by a click and by the keyboard, and tells the add-on', () =>
    withPreview(async (preview) => {
      await preview.page.evaluate(() => {
        const { workbook } = window.preview;
        const area = { sheetId: workbook.sheets.active(), row: 2, column: 12, rows: 1, columns: 1 };
        workbook.validations.put(area, { criteria: 'CHECKBOX', values: [], allowInvalid: true, helpText: null });
        workbook.cells.write(area, [[false]]);
      });
      const ticked = async () => (await preview.displayed(TAB))[1]?.[11];
      await preview.select('L2');
      await preview.page.keyboard.press('Space');
      await preview.until(async () => (await ticked()) === 'TRUE');
      await preview.page.keyboard.press('Space');
      await preview.until(async () => (await ticked()) === 'FALSE');
    }));
});

describe('the menus by keyboard', () => {
  it('open, move and close as a menu bar does', () =>
    withPreview(async (preview) => {
      const { page } = preview;
      const focused = () => page.evaluate(() => document.activeElement?.textContent);
      await page.getByRole('menuitem', { name: 'Edit' }).focus();
      await page.keyboard.press('ArrowLeft');
      expect(await focused()).toBe('Extensions');
      await page.keyboard.press('ArrowDown');
      await page.getByRole('menu', { name: 'Extensions' }).waitFor();
      expect(await focused()).toBe('Tidbit');
      await page.keyboard.press('ArrowRight');
      await page.getByRole('menu', { name: 'Tidbit' }).waitFor();
      expect(await focused()).toBe('Open Tidbit');
      await page.keyboard.press('End');
      expect(await focused()).toBe('Remove Tidbit');
      expect(await preview.violations()).toEqual([]);
      await page.keyboard.press('Escape');
      expect(await focused()).toBe('Tidbit');
      await page.keyboard.press('Escape');
      expect(await focused()).toBe('Extensions');
      expect(await page.getByRole('menu').count()).toBe(0);
    }));
});

describe('the page by keyboard', () => {
  it('is gone round with F6: grid, menus, sidebar, grid', () =>
    withPreview(async (preview) => {
      const { page } = preview;
      await preview.menu('Extensions', 'Tidbit', 'Open Tidbit');
      await preview.sidebar.getByRole('button', { name: 'Set up this sheet' }).waitFor();
      await preview.select('B3');
      const place = () =>
        page.evaluate(() =>
          ['.univer', '.menubar', 'aside.sidebar'].find((part) => document.querySelector(part)?.contains(document.activeElement)),
        );
      const visited = [await place()];
      for (let press = 0; press < 3; press++) {
        await page.keyboard.press('F6');
        visited.push(await place());
      }
      expect(visited).toEqual(['.univer', '.menubar', 'aside.sidebar', '.univer']);
    }));

  it('stays in the sidebar while the add-on writes, selects and makes tabs', () =>
    withPreview(async (preview) => {
      await preview.menu('Extensions', 'Tidbit', 'Open Tidbit');
      await preview.sidebar.getByRole('button', { name: 'Set up this sheet' }).focus();
      await preview.page.evaluate(async () => {
        const { workbook } = window.preview;
        const front = workbook.sheets.active();
        workbook.cells.write({ sheetId: front, row: 1, column: 1, rows: 1, columns: 1 }, [['Name']]);
        workbook.lines.insertColumns(front, 1, 1);
        workbook.select({ sheetId: front, row: 5, column: 2, rows: 1, columns: 1 });
        workbook.sheets.activate(workbook.sheets.add('Another'));
        workbook.sheets.activate(front);
        window.preview.refresh();
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      });
      expect(await preview.page.evaluate(() => document.activeElement?.tagName)).toBe('IFRAME');
    }));
});

describe('other people', () => {
  const become = (preview: PreviewPage, label: string) => preview.page.getByLabel('You are').selectOption({ label });

  it('with view rights see the sheet and its colours, no menu, no sidebar, and change nothing', () =>
    withPreview(async (preview) => {
      await setUp(preview);
      await preview.menu('Extensions', 'Tidbit', 'Open Tidbit');
      await preview.sidebar.getByRole('tab', { name: 'Today' }).waitFor();
      await become(preview, 'The advisor, can only view');
      await preview.page.getByText('View only').waitFor();
      expect(await preview.page.getByRole('complementary', { name: 'Tidbit' }).count()).toBe(0);
      await preview.menu('Extensions');
      expect(await preview.page.getByRole('menuitem', { name: 'Tidbit' }).count()).toBe(0);
      expect(await preview.violations()).toEqual([]);
      await preview.page.keyboard.press('Escape');
      const before = await preview.displayed(TAB);
      await preview.select('A2');
      await preview.page.keyboard.type('Somebody else');
      await preview.page.keyboard.press('Enter');
      await preview.select('A3');
      await preview.page.keyboard.press('Delete');
      expect(await preview.displayed(TAB)).toEqual(before);
      await preview.waitForColour('A2', '#b4e7fc');
      await preview.button('Mailbox').click();
      await preview.page.getByText('No mail yet').waitFor();
      await preview.page.keyboard.press('Escape');
    }));

  it('with edit rights have menu and sidebar, and the student’s reminders stay the student’s', () =>
    withPreview(async (preview) => {
      await setUp(preview);
      await become(preview, 'The advisor, can edit');
      await preview.menu('Extensions', 'Tidbit', 'Open Tidbit');
      await preview.sidebar.getByRole('tab', { name: 'Today' }).waitFor();
      await preview.pass('Until the next mail');
      expect(await preview.page.getByRole('button', { name: 'Mailbox' }).textContent()).toBe('Mailbox');
      await become(preview, 'The student (owner)');
      await preview.page.getByRole('button', { name: /Mailbox 1/ }).waitFor();
    }));
});

describe('a large table', () => {
  const table = (people: number): Partial<FirstTable> => ({
    id: `large-${String(people)}`,
    name: TAB,
    rows: [
      ['Full name', 'Company', 'E-mail', 'When we met', 'Thanked', 'Fun fact'],
      ...Array.from({ length: people }, (_, i) => [
        `Person ${String(i)}`,
        'Somewhere',
        `p${String(i)}@example.org`,
        '2026-03-09 07:00',
        '',
        'Sings',
      ]),
    ],
  });

  it('of 500 people takes another colour within a second of an edit', () =>
    withPreview(async (preview) => {
      await setUp(preview);
      await preview.waitForColour('A5', '#ffe48f');
      const took: number[] = [];
      // The best of three: other programs may hold the machine up for a moment.
      for (const row of ['5', '6', '7']) {
        await preview.select(`E${row}`);
        await preview.page.keyboard.type('3/9/2026');
        const began = await preview.page.evaluate(() => performance.now());
        await preview.page.keyboard.press('Enter');
        await preview.waitForColour(`A${row}`, '#ddf8d2');
        took.push((await preview.page.evaluate(() => performance.now())) - began);
      }
      expect(Math.min(...took)).toBeLessThan(1000);
    }, table(500)));

  it('of 10,000 people computes the colours of the rows in view alone', () =>
    withPreview(async (preview) => {
      const asked = await preview.page.evaluate(async () => {
        const { workbook } = window.preview;
        const area = { sheetId: workbook.sheets.active(), row: 1, column: 1, rows: 10_001, columns: 6 };
        const looks = { color: null, bold: null, italic: null, strikethrough: null };
        workbook.rules.set(area.sheetId, [
          { areas: [area], criteria: 'CUSTOM_FORMULA', values: ['=$E1<>""'], background: '#ddf8d2', ...looks },
        ]);
        const rows = new Set<number>();
        const { fill } = workbook;
        Object.assign(workbook, {
          fill: (sheetId: number, row: number, column: number) => {
            rows.add(row);
            return fill(sheetId, row, column);
          },
        });
        workbook.hand.type(area.sheetId, 5, 5, 'yes');
        window.preview.refresh();
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        return [...rows];
      });
      await preview.waitForColour('A5', '#ddf8d2');
      expect(asked).toContain(5);
      expect(asked.length).toBeLessThan(60);
    }, table(10_000)));
});

describe('a page of its own over the sheet', () => {
  const ROWS = 'Name,Company\nNova Brandt,Tern Labs\n';

  it('opens from the menu and from the sidebar, works on the log, and Escape closes it', () =>
    withPreview(async (preview) => {
      await setUp(preview);
      await preview.menu('Extensions', 'Tidbit', 'Bring people in');
      const window = preview.page.getByRole('dialog', { name: 'Bring people in' });
      const dialog = preview.page.frameLocator('dialog iframe');
      await dialog.getByLabel('File', { exact: true }).setInputFiles({ name: 'one.csv', mimeType: 'text/csv', buffer: Buffer.from(ROWS) });
      await dialog.getByRole('button', { name: 'Add 1' }).waitFor();
      await dialog.getByText('So the new name does not ask for attention').waitFor();
      await dialog.getByRole('option', { name: 'Every organization' }).waitFor({ state: 'attached' });
      const [around, page] = [await window.boundingBox(), await window.locator('iframe').boundingBox()];
      expect((page?.x ?? 0) + (page?.width ?? 0)).toBeLessThan((around?.x ?? 0) + (around?.width ?? 0));
      expect(await preview.violations()).toEqual([]);
      await dialog.getByRole('button', { name: 'Add 1' }).click();
      await dialog.getByRole('heading', { name: 'Import 1 is done' }).waitFor();
      await preview.until(async () => (await namesOf(preview)).includes('Nova Brandt'));
      await dialog.getByRole('button', { name: 'Close' }).click();
      await window.waitFor({ state: 'detached' });

      await preview.menu('Extensions', 'Tidbit', 'Open Tidbit');
      await preview.sidebar.getByRole('tab', { name: 'More' }).click();
      await preview.sidebar.getByRole('button', { name: 'Bring people in' }).click();
      await dialog.getByText('Import 1, one.csv').waitFor();
      await dialog.getByRole('button', { name: 'Undo import 1' }).click();
      await preview.until(async () => !(await namesOf(preview)).includes('Nova Brandt'));
      await window.getByRole('button', { name: 'Close' }).focus();
      await preview.page.keyboard.press('Escape');
      await window.waitFor({ state: 'detached' });
    }));
});

it('holds on a phone: menus, the sidebar over the sheet, and a mail below the list, all within reach', () =>
  withPreview(async (preview) => {
    const { page } = preview;
    await page.setViewportSize({ width: 375, height: 720 });
    const within = async () => {
      const size = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.scrollHeight]);
      expect(size).toEqual([375, 720]);
    };
    await within();
    await preview.menu('Extensions', 'Tidbit', 'Open Tidbit');
    await preview.sidebar.getByRole('button', { name: 'Set up this sheet' }).click();
    await preview.sidebar.getByRole('button', { name: 'Open Today' }).click();
    await preview.pass('+1 hour');
    await preview.button(/Mailbox/).click();
    const mail = await page.getByTitle(/^Thank-you to Tomás/).boundingBox();
    expect(mail?.width).toBeGreaterThan(300);
    expect((mail?.y ?? 0) + (mail?.height ?? 0)).toBeLessThanOrEqual(720);
    expect(mail?.height).toBeGreaterThan(250);
    expect(await preview.violations()).toEqual([]);
    await within();
  }));
