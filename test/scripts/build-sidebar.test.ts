// Sidebar.html as it ships: small, self-contained, and nothing in it that Google's template reader or the page misreads.
import fs from 'node:fs';
import zlib from 'node:zlib';
import { parse } from 'acorn';
import { escapeTemplates } from '../../scripts/build-sidebar';

const html = fs.readFileSync('dist/Sidebar.html', 'utf8');
const script = /<script>([\s\S]*)<\/script>/.exec(html)?.[1] ?? '';

test('it stays under 90 KB, 30 KB on the wire', () => {
  expect(Buffer.byteLength(html)).toBeLessThan(90 * 1024);
  expect(zlib.gzipSync(html).length).toBeLessThan(30 * 1024);
});

test('its script is es2020, older than any browser Sheets opens in', () => {
  expect(() => parse(script, { ecmaVersion: 2020 })).not.toThrow();
});

test('the first data’s attribute is the only template tag', () => {
  expect(html.split('<?')).toHaveLength(2);
  expect(html).toContain('data-first="<?= first ?>"');
});

test('one script, one style, nothing loaded from elsewhere', () => {
  expect(html.match(/<script/g)).toHaveLength(1);
  expect(html.match(/<\/script/g)).toHaveLength(1);
  expect(html).not.toMatch(/<link|<img|@import|src=/);
  expect(html).toContain('<base target="_top">');
});

test('no template literal holds two slashes, and its value is the same', () => {
  const code = 'const at = (x) => `https://mail.example//${x}//`;';
  const escaped = escapeTemplates(code);
  expect(escaped).not.toMatch(/\/\//);
  expect((0, eval)(`${escaped} at('y')`)).toBe('https://mail.example//y//');
});
