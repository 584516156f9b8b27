// npm run deploy [-- --sheet URL | --script ID | --standalone [--version]]: the add-on into your own Google account.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { buildAddOn } from '../build';
import { Clasp } from './clasp';
import { deliver, type Step, type Surroundings } from './deliver';
import { MEMORY_FILE } from './memory';
import { parseDeployOptions } from './options';
import { nextSteps, stepWords } from './words';

const root = path.resolve(process.env.TIDBIT_ROOT ?? '.');

/** Where the words go, so that several runs at once do not mix theirs. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
}

const OURS: Terminal = { out: (text) => process.stdout.write(text), err: (text) => process.stderr.write(text) };

/** Gives the exit code: 0; 1 after one sentence on stderr; 2 if that sentence is about an option. */
export async function main(
  parameters: readonly string[],
  surroundings: () => Surroundings = here,
  terminal: Terminal = OURS,
): Promise<number> {
  const refuse = (sentence: string, code: number): number => {
    terminal.err(`${sentence}\n`);
    return code;
  };
  const parsed = parseDeployOptions(parameters);
  if (!parsed.ok) return refuse(parsed.problem, 2);
  try {
    const outcome = await printed(deliver(parsed.options, surroundings()), terminal);
    if (!outcome.ok) return refuse(outcome.problem, 1);
    terminal.out(`\n${nextSteps(outcome)}\n`);
    return 0;
  } catch (error) {
    if (!isOfThisComputer(error)) throw error;
    return refuse(`This computer did not let the deployment go on (${error.message}): mend that, then "npm run deploy" again.`, 1);
  }
}

async function printed<Result>(steps: AsyncGenerator<Step, Result>, { out }: Terminal): Promise<Result> {
  for (;;) {
    const { done, value } = await steps.next();
    if (done) return value;
    out(`${stepWords(value)}\n`);
  }
}

/** A full disk, a folder one may not write to, clasp not installed: Node gives such errors a code. */
function isOfThisComputer(error: unknown): error is { readonly message: string } {
  return typeof error === 'object' && error !== null && 'code' in error && 'message' in error;
}

function here(): Surroundings {
  return {
    clasp: new Clasp(claspProgram(), process.env),
    memoryFile: path.join(root, MEMORY_FILE),
    dist: path.join(root, 'dist'),
    build: buildAddOn,
    release: `Tidbit ${(JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string }).version}`,
  };
}

/** The file the `clasp` command starts. Started by Node itself, it needs no shell, on Windows neither. */
export function claspProgram(): string {
  return createRequire(path.join(root, 'package.json')).resolve('@google/clasp');
}
