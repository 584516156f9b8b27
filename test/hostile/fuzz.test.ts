// Any editor of the file can call any endpoint with anything: what is not what the contract says is refused, and writes no cell.
import fc from 'fast-check';
import fs from 'node:fs';
import { BANK } from '../../src/core/bank';
import { measuredEndpoints } from '../../scripts/bench/endpoints';
import type { World } from '../../scripts/bench/world';
import { endpoints } from '../../scripts/demo/endpoints';
import { Scene } from '../simulation/scene';
import { asLog } from '../simulation/moments';

const SEED = Number(process.env.TIDBIT_SEED ?? Date.now() % 2 ** 31);
const RUNS = Number(process.env.TIDBIT_RUNS ?? 25);

/** What Google calls by itself, and what the menu starts: they take no request. */
const NOT_ASKED = ['onOpen', 'onInstall', 'onEdit', 'tick', 'openSidebar', 'setUpFromMenu', 'switchRemindersFromMenu', 'removeFromMenu'];

/** Words that mean something to some endpoint, and those that are dangerous as keys or numbers. */
const words = fc.oneof(
  fc.constantFrom(
    '__proto__',
    'constructor',
    'toString',
    'NaN',
    'Infinity',
    '-0',
    '',
    ' ',
    '=1+1',
    'viewer',
    'rest',
    'every month',
    'Phone',
    'Date met',
    '\nmet',
  ),
  fc.constantFrom(
    '2026-03-09',
    '2026-02-30',
    '2026-03-11T25:00',
    '9999-12-31',
    '25:99',
    '12-10',
    '02-30',
    ...BANK.slice(0, 3).map(({ id }) => id),
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
);
const scalars = fc.oneof(words, fc.double(), fc.integer(), fc.boolean(), fc.constant(null), fc.constant('x'.repeat(60_000)));
const anything: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'medium' },
    scalars,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(words, tie('value'), { maxKeys: 5 }),
  ),
})).value;

/** Requests that are no list of arguments, or none at all. */
const noRequests: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom('{', 'null', '{}', '"text"', '5', 'true', '[', '[1e999]x', '\u0000', 'undefined', '{"length":2}', '['.repeat(5000)),
  fc.double(),
  fc.boolean(),
  fc.constant({ request: 1 }),
  fc.string({ minLength: 1 }),
);
const requests: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: fc.array(anything, { maxLength: 4 }).map((list) => JSON.stringify(list)) },
  { weight: 1, arbitrary: noRequests },
);

const CODES = [
  'notSetUp',
  'badArgument',
  'busy',
  'missingColumn',
  'doubledColumn',
  'unknownContact',
  'notOwner',
  'permission',
  'quota',
  'moved',
  'failed',
];

const SERVED = endpoints().map(({ name }) => name);
const log = asLog();

test('every function of the bundle is called by Google, by the menu or by the page', () => {
  const names = [...fs.readFileSync('dist/Code.js', 'utf8').matchAll(/^function (\w+)\(/gm)].map(([, name]) => name);
  expect(names.sort()).toEqual([...NOT_ASKED, ...SERVED].sort());
});

test.each(measuredEndpoints().filter(({ name }) => SERVED.includes(name)))(
  `$name, with TIDBIT_SEED=${String(SEED)}`,
  async ({ name, given }) => {
    const snapshot = await log;
    let scene = Scene.raise(snapshot);
    const valid = JSON.stringify(await given(asWorld(scene)));
    scene = Scene.raise(snapshot);
    const untouched = JSON.stringify([scene.theirs, scene.added, scene.ids]);
    const spoilt = fc.tuple(fc.array(fc.nat(6), { minLength: 1, maxLength: 5 }), anything).map(([path, value]) => {
      const request = JSON.parse(valid) as unknown[];
      replace(request, path, value);
      return JSON.stringify(request);
    });
    await fc.assert(
      fc.asyncProperty(fc.oneof({ weight: 2, arbitrary: spoilt }, { weight: 1, arbitrary: requests }), async (request) => {
        const { result, error } = await scene.runtime.call(name, request);
        expect(error).toBeNull();
        const answer = JSON.parse(String(result)) as { ok: boolean; code?: string; problem?: string };
        expect(typeof answer.ok).toBe('boolean');
        expect(isList(request) || !answer.ok).toBe(true);
        if (answer.ok) {
          // It was something the endpoint knows after all; the next request finds the log as it was.
          scene = Scene.raise(snapshot);
          return;
        }
        expect(CODES).toContain(answer.code);
        expect(answer.problem).toMatch(/^.{15,}[.?!]$/su);
        expect(answer.problem?.length).toBeLessThan(1000);
        expect(answer.problem?.replace(/[“"].*[”"]/gs, '')).not.toMatch(/undefined|\[object|NaN|TypeError|not a function|of null/);
        expect(JSON.stringify([scene.theirs, scene.added, scene.ids])).toBe(untouched);
        expect(scene.runtime.mailbox).toHaveLength(snapshot.state.mailbox.length);
      }),
      { seed: SEED, numRuns: RUNS },
    );
  },
);

/** What the benchmark calls with, on this log. */
function asWorld(scene: Scene): World {
  const world = {
    idOf: () => scene.idOf('Ada Lovelace'),
    column: (header: string) => scene.columnOf(header),
    workbook: scene.workbook,
    sheetId: scene.sheetId,
    ask: (name: string, parameters: readonly unknown[]) => scene.call(name, ...parameters),
  };
  return world as unknown as World;
}

/** Puts `value` somewhere into the tree; each number chooses among the branches there. */
function replace(tree: unknown[], path: readonly number[], value: unknown): void {
  let branch: Record<string, unknown> | unknown[] = tree;
  for (const [depth, choice] of path.entries()) {
    const keys = Object.keys(branch);
    const key = keys[choice % Math.max(1, keys.length)] ?? '0';
    const next = (branch as Record<string, unknown>)[key];
    if (depth < path.length - 1 && typeof next === 'object' && next !== null) branch = next as Record<string, unknown>;
    else {
      (branch as Record<string, unknown>)[key] = value;
      return;
    }
  }
}

function isList(request: unknown): boolean {
  try {
    return Array.isArray(JSON.parse(String(request)));
  } catch {
    return false;
  }
}
