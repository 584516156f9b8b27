// npm start [-- FILE.csv] [--port N]: builds the preview and serves it on this machine alone.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Refusal } from './demo/refusal';
import { buildPreview } from './preview-build';
import { previewTable } from './preview-table';
import { serve } from './static-server';

const USUAL_PORT = 4173;
const folder = path.join(process.env.TIDBIT_ROOT ?? '.', 'node_modules/.cache/tidbit/preview');

/** Gives 2 after one sentence on stderr; otherwise the process stays until it is stopped. */
export async function main(parameters: string[]): Promise<number> {
  try {
    const { file, port } = parse(parameters);
    await buildPreview(folder, previewTable(file));
    const { address } = await serve(folder, port);
    process.stdout.write(`Tidbit preview: ${address}\nStop it with Ctrl+C.\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
}

function parse(parameters: string[]): { readonly file: string | null; readonly port: number } {
  const { values, positionals, tokens } = parseArgs({
    args: parameters,
    options: { port: { type: 'string' } },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const unknown = tokens.find((token) => token.kind === 'option' && token.name !== 'port');
  if (unknown?.kind === 'option') throw new Refusal(`There is no option ${unknown.rawName}.`);
  if (positionals.length > 1) throw new Refusal(`The preview opens one file; "${String(positionals[1])}" is one too many.`);
  const port = String(values.port ?? USUAL_PORT);
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) throw new Refusal(`--port needs a number from 0 to 65535; "${port}" is none.`);
  return { file: positionals[0] ?? null, port: Number(port) };
}
