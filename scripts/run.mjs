// node scripts/run.mjs NAME [arguments]: runs scripts/NAME.ts or scripts/NAME/main.ts.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleScript, root } from './bundle.mjs';
import { usageOf } from './usage.mjs';

// Whoever reads us may have seen enough: `npm run -s demo | head`.
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

const [name = '', ...parameters] = process.argv.slice(2);
const usage = parameters.some((parameter) => parameter === '--help' || parameter === '-h') ? usageOf(name) : null;
if (usage !== null) {
  process.stdout.write(usage);
  process.exit();
}
const entryPoint = [`scripts/${name}.ts`, `scripts/${name}/main.ts`]
  .map((file) => path.join(root, file))
  .find((file) => fs.existsSync(file));
if (entryPoint === undefined) {
  process.stderr.write(`There is no script called "${name}".\n`);
  process.exit(2);
}
const bundled = await bundleScript(entryPoint);
try {
  const { main } = await import(pathToFileURL(bundled).href);
  if (main.length === 0 && parameters.length > 0) {
    process.stderr.write(`"${parameters.join(' ')}" is not understood: npm run ${name} takes nothing.\n`);
    process.exitCode = 2;
  } else process.exitCode = await main(parameters);
} finally {
  fs.rmSync(bundled, { force: true });
}
