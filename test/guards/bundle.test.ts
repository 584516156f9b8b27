// What the shipped bundle must be, whatever it does.
import { parse } from 'acorn';
import fs from 'node:fs';
import vm from 'node:vm';
import { endpoints } from '../../scripts/demo/endpoints';

const code = fs.readFileSync('dist/Code.js', 'utf8');
const manifest = JSON.parse(fs.readFileSync('dist/appsscript.json', 'utf8')) as Record<string, unknown>;

describe('the bundle', () => {
  test('parses as ES2019: the parser that saves a script is older than the engine that runs it', () => {
    expect(() => parse(code, { ecmaVersion: 10, sourceType: 'script' })).not.toThrow();
  });

  test('declares every handler it names, at top level, where Google looks for it', () => {
    const declared = topLevelFunctions(code);
    const { handlers } = openUnderNone();
    expect(handlers.length).toBeGreaterThan(0);
    for (const handler of [...handlers, 'onOpen', 'onInstall']) expect(declared).toContain(handler);
    expect(triggerHandlers(code).length).toBeGreaterThan(0);
    for (const handler of triggerHandlers(code)) expect(declared).toContain(handler);
  });

  test('declares nothing but what Google calls, the menu and the endpoints', () => {
    const called = ['onOpen', 'onInstall', 'onEdit', ...openUnderNone().handlers, ...triggerHandlers(code)];
    const served = endpoints().map(({ name }) => name);
    expect([...topLevelFunctions(code)].sort()).toEqual([...new Set([...called, ...served])].sort());
  });

  test('loads and opens without permission touching nothing but the UI service', () => {
    const { touched } = openUnderNone();
    expect([...touched].filter((call) => !ALLOWED_UNDER_NONE.has(call))).toEqual([]);
    expect(touched).toContain('Menu.addToUi');
  });

  test('holds nothing of the local runtime', () => {
    expect(code).not.toMatch(/not in the local runtime|univer/i);
  });

  // A third of it is words. Google reads the whole script at every start: it may not grow without a reason.
  test('is no larger than it was', () => {
    expect(Buffer.byteLength(code)).toBeLessThan(218_500);
  });
});

describe('the manifest', () => {
  test('has only keys an Editor add-on may have', () => {
    const known = ['timeZone', 'dependencies', 'exceptionLogging', 'runtimeVersion', 'oauthScopes'];
    expect(Object.keys(manifest).filter((key) => !known.includes(key))).toEqual([]);
    expect(manifest).toMatchObject({ runtimeVersion: 'V8', timeZone: 'Etc/UTC', dependencies: {} });
  });
});

const ALLOWED_UNDER_NONE = new Set([
  'SpreadsheetApp.getUi',
  'Ui.createAddonMenu',
  'Ui.createMenu',
  'Menu.addItem',
  'Menu.addSeparator',
  'Menu.addSubMenu',
  'Menu.addToUi',
]);

/** Loads the bundle and runs onOpen among services that only write down what is touched. */
function openUnderNone(): { readonly touched: ReadonlySet<string>; readonly handlers: readonly string[] } {
  const touched = new Set<string>();
  const handlers: string[] = [];
  const menu: object = recorder('Menu', {
    addItem: (_label: unknown, handler: unknown) => {
      handlers.push(String(handler));
      return menu;
    },
    addSeparator: () => menu,
    addSubMenu: () => menu,
    addToUi: () => undefined,
  });
  const ui = recorder('Ui', { createAddonMenu: () => menu, createMenu: () => menu });
  const services: Record<string, object> = { SpreadsheetApp: recorder('SpreadsheetApp', { getUi: () => ui }) };
  for (const name of SERVICES) services[name] ??= recorder(name, {});
  const context = vm.createContext(services);
  vm.runInContext(code, context);
  vm.runInContext("onOpen({ authMode: 'NONE' })", context);
  return { touched, handlers };

  function recorder(name: string, members: Record<string, (...parameters: unknown[]) => unknown>): object {
    return new Proxy(members, {
      get(target, key) {
        touched.add(`${name}.${String(key)}`);
        return target[String(key)];
      },
    });
  }
}

const SERVICES = [
  'PropertiesService',
  'LockService',
  'MailApp',
  'ScriptApp',
  'Session',
  'HtmlService',
  'CacheService',
  'Utilities',
  'Browser',
  'DriveApp',
  'GmailApp',
  'UrlFetchApp',
];

function topLevelFunctions(source: string): readonly string[] {
  const { body } = parse(source, { ecmaVersion: 10, sourceType: 'script' });
  return body.flatMap((node) => (node.type === 'FunctionDeclaration' && node.id !== null ? [node.id.name] : []));
}

/** Literal names given to ScriptApp.newTrigger; minified or not, the argument of a call is a string or a constant beside it. */
function triggerHandlers(source: string): readonly string[] {
  return [...source.matchAll(/\.newTrigger\(\s*["'`](\w+)["'`]/g)].map(([, name = '']) => name);
}
