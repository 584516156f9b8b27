// A world for the bundle made with node:vm: the language alone, with Date and Math.random bound to the runtime.
import vm from 'node:vm';
import { bindDate } from '../bound-date';
import { declaredFunctions } from '../declarations';
import type { Realm, World } from '../runtime';

/** What node:vm brings and Apps Script has not been seen to have. */
const ABSENT = ['WebAssembly', 'SharedArrayBuffer', 'Atomics'];

/** An ordinary global object is faster than an intercepted one; Node before 20.18 knows only the latter. */
const ORDINARY = vm.constants.DONT_CONTEXTIFY as typeof vm.constants.DONT_CONTEXTIFY | undefined;

const scripts = new Map<string, vm.Script>();

/** The code is compiled once, however many realms run it. */
export function nodeRealm(world: World): Realm {
  const context = vm.createContext(ORDINARY);
  const globals = vm.runInContext('globalThis', context) as Record<string, unknown> & typeof globalThis;
  for (const name of ABSENT) Reflect.deleteProperty(globals, name);
  const BoundDate = bindDate(globals, world);
  globals.Math.random = () => world.random();
  return {
    Date: BoundDate,
    Error: globals.Error,
    load(code, services) {
      Object.assign(globals, services);
      compiled(code).runInContext(context);
      const declared = declaredFunctions(code).map((name) => [name, globals[name]] as const);
      return Object.fromEntries(declared) as ReturnType<Realm['load']>;
    },
    evaluate: (source) => vm.runInContext(source, context) as unknown,
  };
}

function compiled(code: string): vm.Script {
  const known = scripts.get(code);
  if (known !== undefined) return known;
  const script = new vm.Script(code, { filename: 'Code.gs' });
  scripts.set(code, script);
  return script;
}
