// npm start [-- FILE.csv] [--from 2026-03-09T08:00] [--zone Z] [--port N]: builds the preview and serves it on this machine alone.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Refusal } from './demo/refusal';
import { buildPreview } from './preview-build';
import { parsePreviewOptions } from './preview-options';
import { previewTable } from './preview-table';
import { serve } from './static-server';

/** Gives 2 after one sentence on stderr; otherwise the process stays until it is stopped. */
export async function main(parameters: string[]): Promise<number> {
  try {
    const options = parsePreviewOptions(parameters);
    const table = previewTable(options);
    const folder = passingFolder();
    endWithNpm();
    await buildPreview(folder, table);
    const { address } = await serve(folder, options.port).catch((error: unknown) => {
      throw isForbidden(error)
        ? new Refusal(`This machine does not let you use port ${String(options.port)}: choose one from 1024.`)
        : error;
    });
    const other = options.port !== 0 && !address.endsWith(`:${String(options.port)}/`);
    const taken = other ? `Port ${String(options.port)} is taken; this is another.\n` : '';
    process.stdout.write(`${taken}Tidbit preview: ${address}\nOpen it in a browser. Stop it with Ctrl+C.\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
}

/** Ports below 1024 belong to the system on many machines. */
const isForbidden = (error: unknown): boolean => typeof error === 'object' && error !== null && 'code' in error && error.code === 'EACCES';

/** npm hands a request to end to the shell between us and it, and a shell keeps that to itself: who lost its parent goes too. */
function endWithNpm(): void {
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event !== undefined) setInterval(() => process.ppid !== parent && process.exit(0), 500).unref();
}

/** A folder of this run's own, gone when it ends. */
function passingFolder(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tidbit-preview-'));
  process.on('exit', () => fs.rmSync(folder, { recursive: true, force: true }));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(0));
  return folder;
}
