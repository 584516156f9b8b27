// The same sixty operations, headless in Node and under Univer's grid in Chromium, leave the same cells, formulas, rules and fills.
import type { Browser } from 'playwright-core';
import { sheetOf } from '../local/workbook/sheet-of';
import { dump, play } from '../local/workbook/sixty-operations';
import { loadInto } from './bundle';
import { launch } from './chromium';

const IN_THE_PAGE = `
  import { gridOf } from './local/preview/grid';
  import { startUniver } from './local/preview/univer-page';
  import { createWorkbook } from './local/workbook/create';
  import { dump, play } from './test/local/workbook/sixty-operations';

  const container = document.createElement('div');
  container.style.cssText = 'position: absolute; inset: 0';
  document.body.append(container);
  const univer = startUniver(container);
  const workbook = createWorkbook({ univer, clock: { now: () => Date.UTC(2026, 2, 9, 12) }, zone: 'America/New_York' });
  gridOf(univer, workbook, container);
  Object.assign(window, { played: play(workbook).then(() => JSON.stringify(dump(workbook))) });
`;

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});

afterAll(() => browser.close());

it('leave the same file in Chromium as headless', async () => {
  const workbook = sheetOf();
  await play(workbook);
  const page = await browser.newPage();
  await loadInto(page, 'about:blank', IN_THE_PAGE);
  const played = await page.evaluate(() => (window as unknown as { played: Promise<string> }).played);
  expect(JSON.parse(played)).toEqual(JSON.parse(JSON.stringify(dump(workbook))));
});
