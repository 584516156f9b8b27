import { runtimeFor } from './stand-in';

const valueOf = async (expression: string, timeZone = 'Etc/UTC') =>
  (await runtimeFor(`function value() { return ${expression}; }`, { manifest: { timeZone } }).call('value')).result;

test.each([
  ...[
    'setTimeout',
    'setInterval',
    'clearTimeout',
    'fetch',
    'FormData',
    'File',
    'Blob',
    'URL',
    'URLSearchParams',
    'TextEncoder',
    'TextDecoder',
  ],
  ...['ReadableStream', 'atob', 'btoa', 'crypto', 'DOMException', 'window', 'document', 'navigator', 'performance', 'process'],
  ...['structuredClone', 'queueMicrotask', 'require', 'Buffer'],
])('%s is not there', async (name) => {
  expect(await valueOf(`typeof ${name}`)).toBe('undefined');
});

test('what the language has is there', async () => {
  expect(await valueOf('[typeof Map, typeof Intl, typeof Promise, typeof JSON, typeof console.log]')).toEqual([
    ...['function', 'object', 'function', 'object', 'function'],
  ]);
});

describe('Date', () => {
  test('is bound to the clock in each of its forms', async () => {
    expect(await valueOf('[Date.now(), new Date().getTime(), Date().slice(0, 24), new Date() instanceof Date]')).toEqual([
      Date.UTC(2026, 2, 9, 12),
      Date.UTC(2026, 2, 9, 12),
      'Mon Mar 09 2026 12:00:00',
      true,
    ]);
  });

  test.each([
    ['new Date().getHours()', 7],
    ['new Date(2026, 2, 9, 15).toISOString()', '2026-03-09T20:00:00.000Z'],
    ['new Date("2026-03-09T15:00").toISOString()', '2026-03-09T20:00:00.000Z'],
    ['new Date("March 9, 2026 15:00").toISOString()', '2026-03-09T20:00:00.000Z'],
    ['new Date("2026-03-09").toISOString()', '2026-03-09T00:00:00.000Z'],
    ['new Date("2026-03-09T15:00:00+01:00").toISOString()', '2026-03-09T14:00:00.000Z'],
    ['new Date(2026, 2, 8, 2, 30).toISOString()', '2026-03-08T08:30:00.000Z'],
    ['new Date(2026, 10, 1, 1, 30).toISOString()', '2026-11-01T06:30:00.000Z'],
    ['(date => { date.setDate(32); return date.toISOString(); })(new Date(2026, 0, 1))', '2026-02-01T06:00:00.000Z'],
    ['new Date(0).toString()', 'Wed Dec 31 1969 18:00:00 GMT-0600 (Central Standard Time)'],
    ['new Date().getTimezoneOffset()', 300],
    ['new Date().toLocaleTimeString("en-US")', '7:00:00 AM'],
    ['new Intl.DateTimeFormat().resolvedOptions().timeZone', 'America/Chicago'],
    ['String(new Date("TBD"))', 'Invalid Date'],
  ])('%s is in the script’s zone, not the machine’s', async (expression, expected) => {
    expect(await valueOf(expression, 'America/Chicago')).toBe(expected);
  });
});

test('chance repeats: the same story draws the same numbers', async () => {
  const draw = async () => {
    const runtime = runtimeFor('function draw() { return [Math.random(), Utilities.getUuid()]; }');
    return [(await runtime.call('draw')).result, (await runtime.call('draw')).result];
  };
  const [first, second] = await draw();
  expect(first).not.toEqual(second);
  expect(await draw()).toEqual([first, second]);
});

describe('a file Google would not save', () => {
  test.each(['class A { #x = 1 }', 'class A { x = 1 }', 'class A { static { } }', 'import x from "y"', 'let a = 1_000'])('%s', (code) => {
    expect(() => runtimeFor(code)).toThrow(/^Syntax error: .* line: 1 file: Code.gs$/);
  });

  test('what runs is saved', () => {
    expect(() => runtimeFor('async function f(a) { return a?.b ?? [...a]; }')).not.toThrow();
  });
});
