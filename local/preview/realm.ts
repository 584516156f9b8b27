// A world for the bundle inside the page: a hidden frame's globals, cut to what Apps Script has, with Date and chance bound to the runtime.
import { bindDate } from '../bound-date';
import { declaredFunctions } from '../declarations';
import type { Realm, World } from '../runtime';

/** What the language itself brings, plus `console`: everything else of a browser's window is missing in Apps Script (V8 runtime guide). */
const LANGUAGE = new Set(
  [
    'AggregateError Array ArrayBuffer BigInt BigInt64Array BigUint64Array Boolean DataView Date Error EvalError FinalizationRegistry',
    'Float32Array Float64Array Function Infinity Int16Array Int32Array Int8Array Intl JSON Map Math NaN Number Object Promise Proxy',
    'RangeError ReferenceError Reflect RegExp Set String Symbol SyntaxError TypeError URIError Uint16Array Uint32Array Uint8Array',
    'Uint8ClampedArray WeakMap WeakRef WeakSet console decodeURI decodeURIComponent encodeURI encodeURIComponent escape eval globalThis',
    'isFinite isNaN parseFloat parseInt undefined unescape',
  ].flatMap((line) => line.split(' ')),
);

/** The frame's own window: the language's constructors as properties. */
type Globals = Window & typeof globalThis;

/** One frame serves all executions, one after the other. */
interface Frame {
  readonly globals: Globals;
  readonly Date: DateConstructor;
  /** Names of the browser that cannot be taken away, only shadowed. */
  readonly missing: readonly string[];
  /** Of the execution that runs. */
  world: World;
}

let frame: Frame | null = null;

type Loaded = [functions: ReturnType<Realm['load']>, evaluate: (source: string) => unknown];

/** Fresh as Google's are: nothing declared or left on the global object by an earlier execution is there. */
export function pageRealm(world: World): Realm {
  frame ??= makeFrame(world);
  frame.world = world;
  const { globals, missing } = frame;
  for (const name of Object.getOwnPropertyNames(globals)) if (!LANGUAGE.has(name)) Reflect.deleteProperty(globals, name);
  let evaluate: (source: string) => unknown = (source) => globals.eval(source) as unknown;
  return {
    Date: frame.Date,
    Error: globals.Error,
    load(code, services) {
      const names = [...Object.keys(services), ...missing.filter((name) => !(name in services))];
      const body = `${code}\n;return [{${declaredFunctions(code).join(',')}}, (source) => eval(source)];`;
      // What the code declares lives in this one call.
      const run = new globals.Function(...names, body) as (...values: unknown[]) => Loaded;
      const [functions, evaluator] = run(...Object.values(services));
      evaluate = evaluator;
      return functions;
    },
    evaluate: (source) => evaluate(source),
  };
}

function makeFrame(world: World): Frame {
  const element = document.createElement('iframe');
  element.hidden = true;
  element.title = 'Where the add-on runs';
  document.body.append(element);
  const globals = element.contentWindow as Globals | null;
  if (globals === null) throw new Error('The browser gave the hidden frame no window.');
  // Binding cannot be taken back, so it looks up the execution that runs. The script's zone is the same for all of them.
  const now = () => made.world.now();
  globals.Math.random = () => made.world.random();
  const made: Frame = {
    globals,
    missing: cut(globals),
    Date: bindDate(globals, { now, random: globals.Math.random, timeZone: world.timeZone }),
    world,
  };
  return made;
}

/** Takes away what can be deleted and gives the names that cannot be (`window`, `document`, ...). */
function cut(globals: Globals): readonly string[] {
  const missing: string[] = [];
  for (let object: object | null = globals; object !== null; object = Object.getPrototypeOf(object) as object | null) {
    if (object === globals.Object.prototype) break;
    for (const name of Object.getOwnPropertyNames(object)) {
      if (LANGUAGE.has(name) || name === 'constructor') continue;
      if (!Reflect.deleteProperty(object, name) && /^[A-Za-z_$][\w$]*$/.test(name)) missing.push(name);
    }
  }
  return missing;
}
