// The pages as they ship: small, self-contained, and nothing in them that Google's template reader or the page misreads.
import fs from 'node:fs';
import zlib from 'node:zlib';
import { parse } from 'acorn';
import { escapeTemplates, exported } from '../../scripts/build-pages';

const page = (name: string) => {
  const html = fs.readFileSync(`dist/${name}`, 'utf8');
  return { name, html, script: /<script>([\s\S]*)<\/script>/.exec(html)?.[1] ?? '' };
};
const sidebar = page('Sidebar.html');
const later = page('Later.html');
const dialog = page('Import.html');

test('the sidebar stays under 90 KB, 30 KB on the wire; its second part and the dialog under 150 KB', () => {
  expect(Buffer.byteLength(sidebar.html)).toBeLessThan(90 * 1024);
  expect(zlib.gzipSync(sidebar.html).length).toBeLessThan(30 * 1024);
  for (const { html } of [later, dialog]) expect(Buffer.byteLength(html)).toBeLessThan(150 * 1024);
});

test('the first data’s attribute is the only template tag', () => {
  expect(sidebar.html.split('<?')).toHaveLength(2);
  expect(sidebar.html).toContain('data-first="<?= first ?>"');
  for (const { html } of [later, dialog]) expect(html).not.toContain('<?');
});

describe.each([sidebar, later, dialog])('$name', ({ html, script }) => {
  test('its script is es2020, older than any browser Sheets opens in', () => {
    expect(() => parse(script, { ecmaVersion: 2020 })).not.toThrow();
  });

  test('one script, one style, nothing loaded from elsewhere', () => {
    for (const tag of [/<script/g, /<\/script/g, /<style/g]) expect(html.match(tag)).toHaveLength(1);
    expect(html).not.toMatch(/<link|<img|@import|src=/);
  });
});

test('the dialog says whose parsers it holds, and under which licence', () => {
  expect(dialog.html.slice(0, 400)).toMatch(/ical\.js[^]*Mozilla Public License 2\.0, source: github\.com/);
});

test('links in the sidebar open outside its frame', () => {
  expect(sidebar.html).toContain('<base target="_top">');
});

test('each part holds the words of its own screens alone', () => {
  expect(sidebar.html).toContain('first look within the hour');
  expect(later.html).not.toContain('first look within the hour');
  expect(later.html).toContain('Stop and remove Tidbit');
  expect(sidebar.html).not.toContain('Stop and remove Tidbit');
});

test('no template literal holds two slashes, and its value is the same', () => {
  const code = 'const at = (x) => `https://mail.example//${x}//`;';
  const escaped = escapeTemplates(code);
  expect(escaped).not.toMatch(/\/\//);
  expect((0, eval)(`${escaped} at('y')`)).toBe('https://mail.example//y//');
});

test('whatever the minifier calls the screens, they are found', () => {
  expect(exported('export{$s as part};')).toBe('{part:$s}');
  expect(exported('export{a as part,b as other};')).toBe('{part:a,other:b}');
});
