// Bundles a test's own entry for the browser, and gives a page that holds it.
import path from 'node:path';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';

const root = path.join(__dirname, '../..');

/** Loads `source`, TypeScript whose imports start at the project's root ('./local/...'), into an empty page as one script. */
export async function loadInto(page: Page, address: string, source: string): Promise<void> {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: root, loader: 'ts' },
    bundle: true,
    format: 'iife',
    target: 'es2022',
    write: false,
    logLevel: 'error',
  });
  await page.goto(address);
  await page.addScriptTag({ content: outputFiles[0]?.text ?? '' });
}
