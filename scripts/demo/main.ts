// npm run -s demo -- [FILE.csv] [options]: the add-on, built, on a table of yours, hour by hour.
import { endpoints } from './endpoints';
import { parseOptions } from './options';
import { printed } from './print';
import { Refusal } from './refusal';
import { tell } from './story';

/** Gives the exit code: 0, or 2 after one sentence on stderr. */
export async function main(parameters: string[]): Promise<number> {
  try {
    process.stdout.write(await output(parameters));
    return 0;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
}

async function output(parameters: readonly string[]): Promise<string> {
  const options = parseOptions(parameters);
  if (options.endpoints) return `${JSON.stringify(endpoints())}\n`;
  const report = await tell(options);
  return options.json ? `${JSON.stringify(report)}\n` : printed(report);
}
