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

/** One frame serves all executions, one after the other; `missing` are names of the browser that can only be shadowed. */
interface Frame {
  readonly globals: Globals;
  readonly missing: readonly string[];
  readonly Date: DateConstructor;
}

let frame: Frame | null = null;

type Loaded = [functions: ReturnType<Realm['load']>, evaluate: (source: string) => unknown];

/** Fresh as Google's are: nothing declared or left on the global object by an earlier execution is there. */
export function pageRealm(world: World): Realm {
  frame ??= makeFrame();
  const { globals, missing, Date: native } = frame;
  for (const name of Object.getOwnPropertyNames(globals)) if (!LANGUAGE.has(name)) Reflect.deleteProperty(globals, name);
  globals.Date = native;
  const BoundDate = bindDate(globals, world);
  globals.Math.random = () => world.random();
  let evaluate: (source: string) => unknown = (source) => globals.eval(source) as unknown;
  return {
    Date: BoundDate,
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

function makeFrame(): Frame {
  const element = document.createElement('iframe');
  element.hidden = true;
  element.title = 'Where the add-on runs';
  document.body.append(element);
  const globals = element.contentWindow as Globals | null;
  if (globals === null) throw new Error('The browser gave the hidden frame no window.');
  return { globals, missing: cut(globals), Date: globals.Date };
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
