// dist/: the add-on as it ships. One bundle, one literal stub per entry point, the sidebar's page in two parts, the dialog, the manifest.
import fs from 'node:fs/promises';
import path from 'node:path';
import { build, type BuildOptions } from 'esbuild';
import { bundleImport } from './build-import';
import { bundlePages } from './build-pages';

const root = process.env.TIDBIT_ROOT ?? '.';
const dist = path.join(root, 'dist');

const bundle: BuildOptions & { write: false; metafile: true } = {
  entryPoints: [path.join(root, 'src/server/main.ts')],
  bundle: true,
  target: 'es2019',
  charset: 'utf8',
  format: 'esm',
  write: false,
  metafile: true,
  minifySyntax: true,
  minifyWhitespace: true,
  minifyIdentifiers: true,
  // Fields are set in constructors, as they must be for the parser that saves a script: this way without a helper for each.
  tsconfigRaw: { compilerOptions: { strict: true, useDefineForClassFields: false } },
  logLevel: 'error',
};

/**
 * Code.js: the bundle, then one declared function per export of main.ts, each of one parameter at most. Google lists declared functions
 * only, so what hangs on a global from inside the bundle could not be called from a page. By `var Tidbit=` a deployment knows what is ours.
 */
async function bundleCode(): Promise<string> {
  const { metafile, outputFiles } = await build(bundle);
  const names = Object.values(metafile.outputs).flatMap((output) => output.exports);
  const stubs = names.sort().map((name) => `function ${name}(e){return Tidbit.${name}(e)}`);
  return ['/*! @OnlyCurrentDoc */', `var Tidbit=(()=>{"use strict";${withReturn(outputFiles[0]?.text ?? '')}})();`, ...stubs, ''].join(
    '\n',
  );
}

/** A module's code as a function's: its last statement, the list of what it exports, as an object it gives. */
function withReturn(code: string): string {
  const [whole, list = ''] = /export\{([^{}]*)\};?\s*$/.exec(code) ?? [];
  if (whole === undefined) throw new Error('The bundle exports nothing.');
  const members = list.split(',').map((one) => one.split(' as ').reverse().join(':'));
  return `${code.slice(0, -whole.length)}return{${members.join(',')}}`;
}

/** Writes dist/ and gives the size of each file in bytes. */
export async function buildAddOn(): Promise<Record<string, number>> {
  const { sidebar, later } = await bundlePages(root);
  const files: Record<string, string> = {
    'Code.js': await bundleCode(),
    'Sidebar.html': sidebar,
    'Later.html': later,
    'Import.html': await bundleImport(root),
    'appsscript.json': await fs.readFile(path.join(root, 'appsscript.json'), 'utf8'),
  };
  await fs.mkdir(dist, { recursive: true });
  for (const [name, text] of Object.entries(files)) await replaceFile(path.join(dist, name), text);
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [name, Buffer.byteLength(text)]));
}

/** At once: who reads it meanwhile gets the old text or the new one, never half of it. */
async function replaceFile(file: string, text: string): Promise<void> {
  const temporary = `${file}.${String(process.pid)}`;
  await fs.writeFile(temporary, text);
  await fs.rename(temporary, file);
}

export async function main(): Promise<number> {
  for (const [name, bytes] of Object.entries(await buildAddOn())) process.stdout.write(`dist/${name} ${String(bytes)} bytes\n`);
  return 0;
}
