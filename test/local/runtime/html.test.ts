import type { Shown } from '../../../local/runtime';
import { runtimeFor } from './stand-in';

const CODE = `
function include(name) { return HtmlService.createHtmlOutputFromFile(name).getContent(); }
function page(name, values) { return Object.assign(HtmlService.createTemplateFromFile(name), values).evaluate().getContent(); }
function output() { return HtmlService.createHtmlOutput('<b>').append('x').appendUntrusted('<i>').setTitle('Tidbit').getContent(); }
function sidebar() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('ui/Sidebar').setTitle('Tidbit').setWidth(500)); }
function dialog() { SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutput('<p>?</p>').setWidth(400).setHeight(200), 'Remove'); }
function missing() { return HtmlService.createTemplateFromFile('ui/Nothing'); }
`;

/** The page that `source` becomes with these values. */
async function evaluated(source: string, values: object = {}): Promise<unknown> {
  const { result, error } = await runtimeFor(CODE, { html: { page: source, part: '<i>part</i>' } }).call('page', 'page', values);
  return error ?? result;
}

describe('templates', () => {
  test('code runs, values are printed', async () => {
    expect(await evaluated('<ul><? for (const name of names) { ?><li><?= name ?></li><? } ?></ul>', { names: ['Ada', 'Grace'] })).toBe(
      '<ul><li>Ada</li><li>Grace</li></ul>',
    );
  });

  test('a printed value cannot become markup, end an attribute, or end a string of a script', async () => {
    const name = `"><script>'\\</script>`;
    expect(await evaluated('<p title="<?= name ?>"><?= name ?></p>', { name })).not.toMatch(/<script|""|'/);
    const script = String(await evaluated(`<script>const name = "<?= name ?>";</script>`, { name }));
    expect(new Function(`${/<script>(.*)<\/script>/.exec(script)?.[1] ?? ''} return name;`)()).toBe(name);
    expect(script.match(/<\/script>/g)).toHaveLength(1);
  });

  test('JSON for an attribute comes out of it as it went in', async () => {
    const json = JSON.stringify({ name: 'O\'Brien & "Ada" <ada@example.edu>' });
    const text = String(await evaluated('<body data-first="<?= json ?>">', { json }));
    const attribute = /data-first="([^"]*)"/.exec(text)?.[1] ?? '';
    expect(attribute.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))).toBe(json);
  });

  test('a raw value is printed as it is, with functions of the script at hand', async () => {
    expect(await evaluated("<?!= include('part') ?>")).toBe('<i>part</i>');
  });

  test('only the first statement of a printing tag is used', async () => {
    expect(await evaluated("<?= 'first'; 'second' ?>")).toBe('first');
  });

  test('service calls of a template are counted as the script’s', async () => {
    const runtime = runtimeFor(CODE, { html: { page: "<?!= include('part') ?>", part: '' } });
    expect((await runtime.call('page', 'page', {})).calls.byMethod).toMatchObject({ 'HtmlService.createHtmlOutputFromFile': 1 });
  });
});

test('a page that was not pushed is named', async () => {
  expect((await runtimeFor(CODE).call('missing')).error).toBe('No HTML file named ui/Nothing was found.');
});

test('output is appended to, escaped only when it is said to be untrusted', async () => {
  expect((await runtimeFor(CODE).call('output')).result).toBe('<b>x&#60;i&#62;');
});

test('a sidebar and a dialog are shown; the sidebar ignores a width', async () => {
  const shown: Shown[] = [];
  const runtime = runtimeFor(CODE, { html: { 'ui/Sidebar': '<p>Today</p>' }, shown: (what) => shown.push(what) });
  await runtime.call('sidebar');
  await runtime.click('dialog');
  expect(shown).toEqual([
    { kind: 'sidebar', title: 'Tidbit', html: '<p>Today</p>' },
    { kind: 'dialog', title: 'Remove', html: '<p>?</p>', width: 400, height: 200 },
  ]);
});
