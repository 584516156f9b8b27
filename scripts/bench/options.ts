// The benchmark's command line; what is wrong with it becomes one sentence.
import { parseArgs } from 'node:util';

export interface Options {
  readonly json: boolean;
  /** Sizes of the log, in contacts. */
  readonly contacts: readonly number[];
  /** How often each thing is measured; the median counts. */
  readonly runs: number;
  /** Whether Chromium paints the sidebar. */
  readonly paint: boolean;
}

/** Something on the command line is wrong. The message is one sentence that names it; `main` prints it and ends with 2. */
export class Refusal extends Error {
  override name = 'Refusal';
}

const KNOWN = {
  json: { type: 'boolean' },
  contacts: { type: 'string' },
  runs: { type: 'string' },
  'no-paint': { type: 'boolean' },
} as const;

/** @throws Refusal naming what is unknown, lacks its value or holds one that does not fit. */
export function parseOptions(parameters: readonly string[]): Options {
  const { tokens, values } = parseArgs({ args: [...parameters], options: KNOWN, strict: false, allowPositionals: true, tokens: true });
  for (const token of tokens) {
    if (token.kind === 'positional') throw new Refusal(`The benchmark reads no file; "${token.value}" is one too many.`);
    if (token.kind !== 'option') continue;
    if (!Object.hasOwn(KNOWN, token.name)) throw new Refusal(`There is no option ${token.rawName}: --help lists those there are.`);
    const takesValue = KNOWN[token.name as keyof typeof KNOWN].type === 'string';
    if (!takesValue && token.value !== undefined) {
      throw new Refusal(`${token.rawName} takes no value, so "${token.value}" is not understood.`);
    }
  }
  return {
    json: values.json === true,
    contacts: values.contacts === undefined ? SIZES : wholeNumbers('--contacts', values.contacts, 20_000),
    runs: values.runs === undefined ? RUNS : (wholeNumbers('--runs', values.runs, 1000, 1)[0] ?? RUNS),
    paint: values['no-paint'] !== true,
  };
}

const SIZES = [10, 100, 1000, 10_000];
const RUNS = 20;

function wholeNumbers(option: string, value: string | boolean | undefined, most: number, count = Infinity): number[] {
  const wanted = `${count === 1 ? 'a whole number' : 'whole numbers, with commas between them,'} from 1 to ${String(most)}`;
  if (typeof value !== 'string') throw new Refusal(`${option} needs ${wanted}.`);
  const parts = value.split(',');
  const fit = parts.length <= count && parts.every((part) => /^\d{1,6}$/.test(part) && Number(part) >= 1 && Number(part) <= most);
  if (!fit) throw new Refusal(`${option} needs ${wanted}; "${value}" is none.`);
  return parts.map(Number);
}
