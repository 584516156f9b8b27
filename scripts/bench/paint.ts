// The sidebar in Chromium: how soon it is painted, and how soon a click on it shows.
import type { Page } from 'playwright-core';
import { launch, unpackedChromium } from '../chromium';
import type { Report } from './report';
import { median } from './stopwatch';

const ADDRESS = 'http://sidebar.test/';
/** Google's own script, which here never answers: what a click shows, it shows before the server does. */
const RUN = `<script>
  window.google = { script: { run: new Proxy({}, { get: function () { return function () { return google.script.run; }; } }) } };
</script>`;

/** `page` is the HTML as openSidebar shows it, with people waiting to be thanked. */
export async function measurePaint(page: string, runs: number): Promise<Report['paint']> {
  const browser = await launch(await unpackedChromium());
  try {
    const [first, click]: [number[], number[]] = [[], []];
    for (let run = 0; run < runs; run++) {
      const opened = await browser.newPage({ viewport: { width: 300, height: 760 } });
      await opened.route(ADDRESS, (route) =>
        route.fulfill({ contentType: 'text/html; charset=utf-8', body: page.replace('<script>', () => `${RUN}<script>`) }),
      );
      await opened.goto(ADDRESS);
      first.push(await firstPaint(opened));
      click.push(await clickToPaint(opened));
      await opened.close();
    }
    return { firstMs: median(first), clickMs: median(click) };
  } finally {
    await browser.close();
  }
}

/** From the start of the navigation to the first paint with content in it. */
function firstPaint(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) if (entry.name === 'first-contentful-paint') resolve(entry.startTime);
        }).observe({ type: 'paint', buffered: true });
      }),
  );
}

/** From a click on the first line's main button to the end of the frame that shows what it did. */
async function clickToPaint(page: Page): Promise<number> {
  await page.evaluate(() => {
    const timed = window as unknown as { painted: Promise<number> };
    timed.painted = new Promise((resolve) => {
      let clicked = 0;
      addEventListener('click', () => (clicked = performance.now()), { capture: true, once: true });
      const afterFrame = (): void => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now() - clicked);
        port2.postMessage(null);
      };
      new MutationObserver((_, observer) => {
        if (clicked === 0) return;
        observer.disconnect();
        requestAnimationFrame(afterFrame);
      }).observe(document.body, { childList: true, subtree: true, attributes: true, characterData: true });
    });
  });
  await page.getByRole('group').getByRole('button').first().click();
  return page.evaluate(() => (window as unknown as { painted: Promise<number> }).painted);
}
