import { GRACE, runtimeFor } from './stand-in';

const CODE = `
function hold(kind, fails) {
  const lock = LockService['get' + kind + 'Lock']();
  lock.waitLock(1000);
  SpreadsheetApp.flush();
  if (fails) throw new Error('gave up');
  return lock.tryLock(1000) && lock.hasLock();
}
function attempt(kind) { const start = Date.now(); return [LockService['get' + kind + 'Lock']().tryLock(30000), Date.now() - start]; }
function insist(kind) { LockService['get' + kind + 'Lock']().waitLock(30000); }
function polite() { const lock = LockService.getDocumentLock(); lock.tryLock(1); lock.releaseLock(); SpreadsheetApp.flush(); return lock.hasLock(); }
`;

/** What another execution finds in the gap after `hold` has locked. */
async function meanwhile(kind: string, then: (runtime: ReturnType<typeof runtimeFor>) => unknown): Promise<unknown> {
  const runtime = runtimeFor(CODE);
  const seen: unknown[] = [];
  runtime.between((calls) => {
    if (calls === 2) seen.push(then(runtime));
  });
  expect((await runtime.call('hold', kind)).result).toBe(true);
  return seen[0];
}

test('a lock that another execution holds is waited for in vain', async () => {
  expect(await meanwhile('Document', (runtime) => runtime.atOnce.call('attempt', 'Document').result)).toEqual([false, 30_000]);
  expect(await meanwhile('Script', (runtime) => runtime.atOnce.call('insist', 'Script').error)).toBe(
    'Lock timeout: another process was holding the lock for too long.',
  );
});

test("locks of different kinds, and of different people's own, do not meet", async () => {
  expect(await meanwhile('Document', (runtime) => runtime.atOnce.call('attempt', 'Script').result)).toEqual([true, 0]);
  expect(await meanwhile('User', (runtime) => runtime.atOnce.call('attempt', 'User').result)).toEqual([false, 30_000]);
  expect(await meanwhile('User', (runtime) => runtime.as(GRACE).atOnce.call('attempt', 'User').result)).toEqual([true, 0]);
});

test('it is free again when its execution ends, however it ends', async () => {
  const runtime = runtimeFor(CODE);
  expect((await runtime.call('hold', 'Document', true)).error).toBe('gave up');
  expect((await runtime.call('attempt', 'Document')).result).toEqual([true, 0]);
  runtime.misfortune({ kind: 'kill', when: 'after', call: 3 });
  expect((await runtime.call('hold', 'Document')).killed).toBe(true);
  expect((await runtime.call('attempt', 'Document')).result).toEqual([true, 0]);
});

test('it can be given back', async () => {
  expect((await runtimeFor(CODE).call('polite')).result).toBe(false);
});
