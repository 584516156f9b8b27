// What must hold of a page that shows text of strangers.
import type { Sidebar } from '../browser/sidebar/page';

/** Nothing ran, nothing was fetched, nothing but our own elements is there, and every link is one that may be. */
export async function isHarmless({ page, complaints }: Sidebar, title = 'Tidbit'): Promise<void> {
  const found = await page.evaluate(() => ({
    fired: 'tidbitFired' in window,
    strange: [...document.querySelectorAll('#tidbit :is(iframe, img, object, embed, link, base, meta, style, script)')].length,
    handlers: [...document.querySelectorAll('*')].filter((element) => element.getAttributeNames().some((name) => /^on|^srcdoc$/.test(name)))
      .length,
    links: [...document.querySelectorAll('a[href]')].map((link) => (link as HTMLAnchorElement).protocol),
    title: document.title,
  }));
  expect({ ...found, links: [...new Set(found.links)].filter((protocol) => !['https:', 'mailto:'].includes(protocol)) }).toEqual({
    fired: false,
    strange: 0,
    handlers: 0,
    links: [],
    title,
  });
  expect(complaints).toEqual([]);
}
