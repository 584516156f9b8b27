// Before the tests: Univer as one file, and the add-on as it ships.
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
}
