// npm run smoke: prints a script to paste into a live project (docs/google-rules.md says how).
import fs from 'node:fs/promises';
import path from 'node:path';
import ts from 'typescript';

const root = process.env.TIDBIT_ROOT ?? '.';

/** ES2019 without modules: what the parser that saves a script understands, and functions where Google looks for them. */
export async function liveScript(): Promise<string> {
  const source = await fs.readFile(path.join(root, 'scripts/smoke/live.ts'), 'utf8');
  // TypeScript's own output keeps the comments: people read what they paste.
  const { outputText: code } = ts.transpileModule(source, {
    compilerOptions: { target: ts.ScriptTarget.ES2019, module: ts.ModuleKind.ESNext },
  });
  return code.replace(/^export /gm, '');
}

export async function main(): Promise<number> {
  process.stdout.write(await liveScript());
  return 0;
}
