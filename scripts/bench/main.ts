// npm run bench [-- --json]: what the add-on costs, beside what people usually write and the least anyone can do.
import path from 'node:path';
import { builtAddOn } from '../demo/add-on';
import { parseOptions, Refusal, type Options } from './options';
import { measurePaint } from './paint';
import { printed } from './print';
import type { Report } from './report';
import { measureLog, type Found } from './runs';
import { measureSizes } from './sizes';

/** Gives the exit code: 0, or 2 after one sentence on stderr. */
export async function main(parameters: string[]): Promise<number> {
  try {
    const options = parseOptions(parameters);
    const report = await measure(options);
    process.stdout.write(options.json ? `${JSON.stringify(report)}\n` : printed(report));
    return 0;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
}

async function measure({ contacts, runs, paint }: Options): Promise<Report> {
  const addOn = await builtAddOn();
  const sizes = measureSizes(path.join(process.env.TIDBIT_ROOT ?? '.', 'dist'), runs);
  const found: Found[] = [];
  for (const length of contacts) {
    found.push(await measureLog(addOn, length, runs, (what) => progress(`${String(length)} contacts: ${what}`)));
  }
  progress('');
  return {
    sizes,
    paint: paint ? await measurePaint(found[found.length - 1]?.page ?? '', runs) : null,
    tick: found.flatMap(({ tick }) => tick),
    edit: found.flatMap(({ edit }) => edit),
    endpoints: found.flatMap(({ endpoints }) => endpoints),
  };
}

/** One line that is written over, for who waits at a terminal. */
function progress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${text.padEnd(60)}\r`);
}
