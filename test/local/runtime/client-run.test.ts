import type { ClientRun } from '../../../local/client-run';
import { runtimeFor } from './stand-in';

const CODE = `
function echo(value) { return value; }
function dates() { return { rows: [['Ada', new Date()]] }; }
function oddities() { return { map: new Map([[1, 2]]), nan: NaN, list: [undefined, NaN, 1], gone: undefined, hidden__: 1, thing: new (class Thing { constructor() { this.a = 1; } })() }; }
function nothing() {}
function failing() { throw new Error('no such contact'); }
function circle() { const a = {}; a.a = a; return a; }
function secret_() { return 'secret'; }
const notDeclared = function () {};
globalThis.attached = () => 'attached';
`;

const ask = async (name: string, ...parameters: unknown[]) => (await runtimeFor(CODE).call(name, ...parameters)).result;

describe('what crosses to the server', () => {
  test('text, numbers, ticks, null, and plain lists and objects of them', async () => {
    const value = { a: ['x', 1, true, null], b: { c: '' } };
    expect(await ask('echo', value)).toEqual(value);
  });

  test.each([
    ['a Date', new Date(0), '0'],
    ['a function deep inside', { rows: [{ onClick: () => undefined }] }, 'onClick'],
    [
      'an event, as a click handler would pass it',
      new (class MouseEvent {
        type = 'click';
      })(),
      '0',
    ],
    ['a Map', { people: new Map() }, 'people'],
  ])('%s is refused at once, before anything is asked', (_, value, key) => {
    const runtime = runtimeFor(CODE);
    expect(() => runtime.call('echo', value)).toThrow(`Failed due to illegal value in property: ${key}`);
    expect(() => runtime.clientRun().echo?.(value)).toThrow(`Failed due to illegal value in property: ${key}`);
    expect(runtime.executions).toEqual([]);
  });

  test('a circle is refused at once', () => {
    const circle: Record<string, unknown> = {};
    circle.circle = circle;
    expect(() => runtimeFor(CODE).call('echo', circle)).toThrow('Failed due to circular reference.');
  });
});

describe('what comes back', () => {
  test('a Date anywhere makes all of it null, without an error', async () => {
    const execution = await runtimeFor(CODE).call('dates');
    expect(execution).toMatchObject({ result: null, error: null });
  });

  test('what JSON does not know is lost or null', async () => {
    expect(await ask('oddities')).toEqual({ map: {}, nan: null, list: [null, null, 1], thing: { a: 1 } });
    expect(await ask('nothing')).toBeNull();
  });
});

describe('what can be called', () => {
  test('only functions declared at top level whose name does not end in an underscore', () => {
    const runtime = runtimeFor(CODE);
    for (const name of ['secret_', 'notDeclared', 'attached', 'missing', 'toString']) {
      expect(() => runtime.call(name)).toThrow(`google.script.run.${name} is not a function`);
    }
    expect(Object.keys(runtime.clientRun())).toEqual(
      expect.arrayContaining(['echo', 'dates', 'withSuccessHandler', 'withFailureHandler', 'withUserObject']),
    );
    expect(Object.keys(runtime.clientRun())).not.toContain('secret_');
  });
});

describe("the page's runner", () => {
  /** Calls `name` and gives what its handler was told. */
  const answerOf = (run: ClientRun, name: string, ...parameters: unknown[]) =>
    new Promise<readonly unknown[]>((resolve) => {
      run
        .withSuccessHandler((answer, userObject) => resolve(['success', answer, userObject]))
        .withFailureHandler((error, userObject) => resolve(['failure', error, userObject]))
        .withUserObject('row 3')
        [name]?.(...parameters);
    });

  test('hands the answer or the failure, and the user object, to the handlers', async () => {
    const run = runtimeFor(CODE).clientRun();
    expect(await answerOf(run, 'echo', 'hello')).toEqual(['success', 'hello', 'row 3']);
    expect(await answerOf(run, 'failing')).toEqual(['failure', new Error('no such contact'), 'row 3']);
  });

  test('a call returns at once, with nothing', () => {
    const runtime = runtimeFor(CODE);
    expect(runtime.clientRun().echo?.(1)).toBeUndefined();
    expect(runtime.executions).toEqual([]);
  });

  test('without handlers a failure is silent', async () => {
    const runtime = runtimeFor(CODE);
    runtime.clientRun().failing?.();
    await answerOf(runtime.clientRun(), 'echo', 1);
    expect(runtime.executions.map(({ error }) => error)).toEqual(['no such contact', null]);
  });

  test('answers may come back in another order', async () => {
    const held: (() => void)[] = [];
    const runtime = runtimeFor(CODE, { deliver: (callback) => held.push(callback) });
    const order: unknown[] = [];
    const run = runtime.clientRun().withSuccessHandler((answer) => order.push(answer));
    for (const value of [1, 2, 3]) run.echo?.(value);
    while (held.length < 3) await Promise.resolve();
    for (const callback of held.reverse()) callback();
    expect(order).toEqual([3, 2, 1]);
  });

  test('ten are in flight; the eleventh waits', async () => {
    let open: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (open = resolve));
    let waiting = 0;
    const runtime = runtimeFor(CODE);
    Object.assign(runtime.workbook, {
      settled: () => {
        waiting++;
        return gate;
      },
    });
    for (let call = 0; call < 12; call++) runtime.clientRun().echo?.(call);
    expect(waiting).toBe(10);
    open();
    await answerOf(runtime.clientRun(), 'echo', 'last');
    expect(runtime.executions).toHaveLength(13);
  });
});
