// Before the tests: Univer as one file, the add-on as it ships, and a browser that is unpacked once.
import { bundleScript, ensureUniver, root } from '../bundle.mjs';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

export default async function prepare() {
  await ensureUniver();
  const bundled = await bundleScript(path.join(root, 'scripts/build.ts'));
  const { buildAddOn } = await import(pathToFileURL(bundled).href);
  fs.rmSync(bundled, { force: true });
  await buildAddOn();
  // Unpacked here, so that no two workers do it at once; the package is for Linux on x64 alone.
  if (process.platform === 'linux' && process.arch === 'x64') {
    const { default: chromium } = await import('@sparticuz/chromium');
    process.env.TIDBIT_CHROMIUM = await chromium.executablePath();
  }
}
