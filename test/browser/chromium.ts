// Chromium from npm, or the Chrome that is installed where the package has none; and the preview built by its own command.
import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { chromium, type Browser } from 'playwright-core';

// The list that comes with @sparticuz/chromium is not taken: it ends the browser with its first page, and hides faults of the sandbox.
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export function launch(): Promise<Browser> {
  const executablePath = process.env.TIDBIT_CHROMIUM;
  return executablePath === undefined ? chromium.launch({ channel: 'chrome' }) : chromium.launch({ executablePath, args: ARGUMENTS });
}

const root = path.join(__dirname, '../..');

export interface Command {
  readonly process: ChildProcess;
  /** What it printed, from the moment the pattern is found in it. */
  printed(pattern: RegExp): Promise<RegExpExecArray>;
  /** Its exit code, and all it printed. */
  readonly end: Promise<{ readonly code: number | null; readonly out: string; readonly err: string }>;
}

/** Runs one of the project's commands as npm does. */
export function command(name: string, ...parameters: string[]): Command {
  const child = spawn(process.execPath, [path.join(root, 'scripts/run.mjs'), name, ...parameters], { cwd: root });
  const text = { out: '', err: '' };
  const collect = (stream: 'out' | 'err') => (chunk: Buffer) => (text[stream] += chunk.toString());
  child.stdout.on('data', collect('out'));
  child.stderr.on('data', collect('err'));
  const end = new Promise<{ code: number | null; out: string; err: string }>((resolve) => {
    child.on('close', (code) => resolve({ code, ...text }));
  });
  return {
    process: child,
    end,
    printed: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = pattern.exec(text.out);
          if (found !== null) resolve(found);
        };
        child.stdout.on('data', look);
        look();
        void end.then(({ code, err }) =>
          reject(new Error(`${name} ended with ${String(code)} before it printed ${String(pattern)}: ${err}`)),
        );
      }),
  };
}
