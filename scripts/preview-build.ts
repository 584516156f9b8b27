// The preview as a folder of files: the page, its fonts, the built add-on, and the table it opens with.
import fs from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import type { AddOnFiles, FirstTable } from '../local/preview/files';
import { builtAddOn } from './demo/add-on';

const root = process.env.TIDBIT_ROOT ?? '.';
const source = path.join(root, 'local/preview');

/** Writes the page into `folder`, which is emptied first. dist/ is built where it is missing or out of date. */
export async function buildPreview(folder: string, table: FirstTable): Promise<void> {
  const addOn: AddOnFiles = await builtAddOn();
  await fs.rm(folder, { recursive: true, force: true });
  await fs.mkdir(folder, { recursive: true });
  await bundlePage(folder);
  await fs.copyFile(path.join(source, 'index.html'), path.join(folder, 'index.html'));
  await fs.writeFile(path.join(folder, 'addon.json'), JSON.stringify(addOn));
  await fs.writeFile(path.join(folder, 'table.json'), JSON.stringify(table));
}

async function bundlePage(folder: string): Promise<void> {
  await build({
    entryPoints: ['main.tsx', 'preview.css', 'fonts.css'].map((name) => path.join(source, name)),
    outdir: folder,
    assetNames: 'fonts/[name]',
    bundle: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    // Browsers that run the page take woff2; the older format is named in the fonts' rules and never asked for.
    loader: { '.woff2': 'file', '.woff': 'empty' },
    logLevel: 'error',
  });
}
