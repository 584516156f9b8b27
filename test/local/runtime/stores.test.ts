import { ADA, GRACE, handClock, runtimeFor } from './stand-in';

const CODE = `
const stores = { document: () => PropertiesService.getDocumentProperties(), user: () => PropertiesService.getUserProperties(), script: () => PropertiesService.getScriptProperties() };
function set(store, key, value) { stores[store]().setProperty(key, value); return stores[store]().getProperty(key); }
function get(store, key) { return stores[store]().getProperty(key); }
function fill(store, values, others) { stores[store]().setProperties(values, others); return stores[store]().getProperties(); }
function forget(store, key) { return key ? stores[store]().deleteProperty(key).getKeys() : stores[store]().deleteAllProperties().getKeys(); }
function put(key, value, seconds) { CacheService.getDocumentCache().put(key, value, seconds); }
function cached(key) { return CacheService.getDocumentCache().get(key); }
`;

describe('properties', () => {
  test('are strings, whatever was put in', async () => {
    const runtime = runtimeFor(CODE);
    expect((await runtime.call('set', 'document', 'on', true)).result).toBe('true');
    expect((await runtime.call('fill', 'document', { count: 3 })).result).toEqual({ on: 'true', count: '3' });
    expect((await runtime.call('fill', 'document', { only: 'this' }, true)).result).toEqual({ only: 'this' });
    expect((await runtime.call('get', 'document', 'on')).result).toBeNull();
    expect((await runtime.call('get', 'document', 'toString')).result).toBeNull();
  });

  test('go one by one or all at once', async () => {
    const runtime = runtimeFor(CODE);
    await runtime.call('fill', 'script', { a: '1', b: '2', c: '3' });
    expect((await runtime.call('forget', 'script', 'b')).result).toEqual(['a', 'c']);
    expect((await runtime.call('forget', 'script')).result).toEqual([]);
  });

  test("a document's are everybody's, a user's are theirs", async () => {
    const runtime = runtimeFor(CODE);
    await runtime.call('set', 'document', 'key', 'ours');
    await runtime.call('set', 'user', 'key', 'mine');
    runtime.as(GRACE);
    expect((await runtime.call('get', 'document', 'key')).result).toBe('ours');
    expect((await runtime.call('get', 'user', 'key')).result).toBeNull();
    expect(runtime.properties.user(ADA.email)).toEqual({ key: 'mine' });
  });

  test('hold 9 KB each and 500 KB a store', async () => {
    const runtime = runtimeFor(CODE);
    expect((await runtime.call('set', 'document', 'key', 'x'.repeat(9 * 1024))).error).toBeNull();
    expect((await runtime.call('set', 'document', 'key', 'x'.repeat(9 * 1024 + 1))).error).toBe('Argument too large: value');
    const much = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`k${String(index)}`, 'x'.repeat(9000)]));
    expect((await runtime.call('fill', 'document', much)).error).toBe(
      'You have exceeded the property storage quota. Please remove some properties and try again.',
    );
    expect(Object.keys(runtime.properties.document)).toEqual(['key']);
  });

  test('what tests read of them is a copy', async () => {
    const runtime = runtimeFor(CODE);
    runtime.properties.document['sneaked in'] = 'yes';
    expect((await runtime.call('get', 'document', 'sneaked in')).result).toBeNull();
  });
});

test('a cache forgets after ten minutes unless told otherwise', async () => {
  const clock = handClock();
  const runtime = runtimeFor(CODE, { clock });
  await runtime.call('put', 'short', 'a', 60);
  await runtime.call('put', 'usual', 'b');
  clock.forward(1 / 20);
  expect((await runtime.call('cached', 'short')).result).toBeNull();
  expect((await runtime.call('cached', 'usual')).result).toBe('b');
  clock.forward(1 / 5);
  expect((await runtime.call('cached', 'usual')).result).toBeNull();
  expect((await runtime.call('put', 'k'.repeat(251), 'x')).error).toBe('Argument too large: key');
  expect((await runtime.call('put', 'k', 'x'.repeat(100 * 1024 + 1))).error).toBe('Argument too large: value');
});

test('nothing but the stores lives on between two executions', async () => {
  const runtime = runtimeFor('let count = 0;\nfunction up() { globalThis.kept = (globalThis.kept || 0) + 1; return [++count, kept]; }');
  await runtime.call('up');
  expect((await runtime.call('up')).result).toEqual([1, 1]);
});
