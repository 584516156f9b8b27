// Chromium from npm, or the Chrome that is installed where the package has none; and the preview built by its own command.
import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { launch as launchChromium } from '../../scripts/chromium';

export function launch(): Promise<Browser> {
  return launchChromium(process.env.TIDBIT_CHROMIUM);
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
