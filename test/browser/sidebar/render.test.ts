// How the page is drawn, in Chromium: what is there already keeps its focus and what people typed, and only what differs changes.
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { launch } from '../chromium';

let browser: Browser;
let code: string;
beforeAll(async () => {
  const contents = `
    import { Fragment, h, drawInto } from './src/sidebar/render';
    import * as hooks from './src/sidebar/hooks';
    import { drawOnChange, signal } from './src/sidebar/signals';
    Object.assign(window, { Fragment, h, drawInto, drawOnChange, signal, ...hooks });`;
  const built = await build({
    stdin: { contents, resolveDir: '.', loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
  });
  code = built.outputFiles[0]?.text ?? '';
  browser = await launch();
});
afterAll(() => browser.close());

/** A page that draws `view(state.value)`, written as the body of a function. */
async function drawn(state: unknown, view: string): Promise<Page> {
  const page = await browser.newPage();
  await page.setContent('<div id="root"></div>');
  await page.addScriptTag({ content: code });
  await page.addScriptTag({
    content: `
      window.log = [];
      window.state = signal(${JSON.stringify(state)});
      function view(value) { ${view} }
      const draw = drawInto(document.getElementById('root'), () => view(state.value));
      draw();
      drawOnChange(draw);`,
  });
  return page;
}
/** Another state, and the page's markup once that is drawn. */
const shows = (page: Page, state: unknown): Promise<string> =>
  page.evaluate(async (next) => {
    (window as unknown as { state: { value: unknown } }).state.value = next;
    await Promise.resolve();
    return document.getElementById('root')?.innerHTML ?? '';
  }, state);
const logged = (page: Page): Promise<unknown> => page.evaluate(() => (window as unknown as { log: unknown }).log);

test('a row that changes places takes its node, its focus and what was typed along', async () => {
  const page = await drawn(['a', 'b', 'c'], `return h('ol', null, value.map((key) => h('li', { key }, h('input', { id: key }))));`);
  await page.locator('#a').fill('typed');
  expect(await shows(page, ['b', 'a', 'c'])).toContain('<li><input id="b"></li><li><input id="a"></li>');
  expect(await page.evaluate(() => [document.activeElement?.id, (document.activeElement as HTMLInputElement).value])).toEqual([
    'a',
    'typed',
  ]);
  expect(await shows(page, ['c'])).toBe('<ol><li><input id="c"></li></ol>');
});

test('what comes and goes leaves its neighbours alone', async () => {
  const page = await drawn(false, `return [value && h('p', null, 'New'), h('input', { id: 'kept' }), value ? 'text' : null];`);
  await page.locator('#kept').fill('typed');
  expect(await shows(page, true)).toBe('<p>New</p><input id="kept">text');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('kept');
  expect(await shows(page, false)).toBe('<input id="kept">');
});

test('fields, ticks and choices show the state whatever people did to them', async () => {
  const page = await drawn(
    { text: 'a', on: true, choice: 'y' },
    `return h('form', null, h('input', { id: 't', value: value.text }), h('input', { id: 'c', type: 'checkbox', checked: value.on }),
      h('select', { id: 's', value: value.choice }, ['x', 'y', 'z'].map((one) => h('option', { key: one, value: one }, one))));`,
  );
  const state = () =>
    page.evaluate(() =>
      ['t', 'c', 's'].map((id) => {
        const field = document.getElementById(id) as HTMLInputElement;
        return field.type === 'checkbox' ? field.checked : field.value;
      }),
    );
  expect(await state()).toEqual(['a', true, 'y']);
  await page.locator('#t').fill('mine');
  await page.locator('#c').uncheck();
  await shows(page, { text: 'b', on: true, choice: 'z' });
  expect(await state()).toEqual(['b', true, 'z']);
});

test('an attribute that is off is not there, but aria says false in so many words', async () => {
  const page = await drawn(
    true,
    `return h('button', { hidden: value, 'aria-disabled': value, title: value ? 'Why' : undefined, style: { '--m': 3 } });`,
  );
  expect(await shows(page, true)).toBe('<button hidden="" aria-disabled="true" title="Why" style="--m: 3;"></button>');
  expect(await shows(page, false)).toBe('<button aria-disabled="false" style="--m: 3;"></button>');
});

test('what is drawn in an SVG is SVG', async () => {
  const page = await drawn(0, `return h('svg', { viewBox: '0 0 1 1' }, h('path', { d: 'M0 0' }));`);
  expect(await page.evaluate(() => document.querySelector('path')?.namespaceURI)).toBe('http://www.w3.org/2000/svg');
});

test('a click calls the handler of the last drawing, once', async () => {
  const page = await drawn('first', `return h('button', { onClick: () => log.push(value) }, value);`);
  await shows(page, 'second');
  await page.locator('button').click();
  expect(await logged(page)).toEqual(['second']);
});

test('components remember apart from each other; effects run when what they depend on changes, and clean up at the end', async () => {
  const page = await drawn(
    ['a', 'b'],
    `window.Counter ??= ({ name }) => {
      const [count, setCount] = useState(0);
      useEffect(() => { log.push('+' + name + count); return () => log.push('-' + name + count); }, [count]);
      return h('button', { id: name, onClick: () => setCount(count + 1) }, name + count);
    };
    return h(Fragment, null, value.map((name) => h(Counter, { key: name, name })));`,
  );
  await page.locator('#b').click();
  expect(await shows(page, ['b', 'a'])).toBe('<button id="b">b1</button><button id="a">a0</button>');
  expect(await shows(page, ['a'])).toBe('<button id="a">a0</button>');
  expect(await logged(page)).toEqual(['+a0', '+b0', '-b0', '+b1', '-b1']);
});
