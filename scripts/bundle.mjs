// Turns TypeScript into something Node can run: scripts on the fly, and Univer once into a cached CommonJS file.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

export const root = fileURLToPath(new URL('..', import.meta.url));
const cache = path.join(root, 'node_modules/.cache/tidbit');
const univerSource = path.join(root, 'local/workbook/univer.ts');

const univerBundle = path.join(cache, 'univer.cjs');

/** Bundles Univer's headless half for Node, unless the same bundle is already there. Its ESM-only parts do not load unbundled under Jest. */
export async function ensureUniver() {
  const key = createHash('sha256')
    .update(fs.readFileSync(univerSource))
    .update(fs.readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');
  const stamp = `${univerBundle}.key`;
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === key) return;
  fs.mkdirSync(cache, { recursive: true });
  const temporary = `${univerBundle}.${process.pid}`;
  await build({
    entryPoints: [univerSource],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    outfile: temporary,
    logLevel: 'error',
  });
  fs.renameSync(temporary, univerBundle);
  fs.writeFileSync(stamp, key);
}

const univerFromCache = {
  name: 'univer-from-cache',
  setup(bundler) {
    bundler.onResolve({ filter: /(^|\/)univer$/ }, () => ({ path: pathToFileURL(univerBundle).href, external: true }));
  },
};

/** Bundles one of our own scripts for Node and gives the address to import it from. */
export async function bundleScript(entryPoint) {
  await ensureUniver();
  const outfile = path.join(
    cache,
    `${path.basename(path.dirname(entryPoint))}-${path.basename(entryPoint).replace(/\.tsx?$/, '')}.${process.pid}.mjs`,
  );
  await build({
    entryPoints: [entryPoint],
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    plugins: [univerFromCache],
    outfile,
    sourcemap: 'inline',
    logLevel: 'error',
    define: { 'process.env.TIDBIT_ROOT': JSON.stringify(root) },
  });
  return outfile;
}
