// Freezes which permissions each service method needs: reads the "Authorization" notes of gas-types-detailed, writes local/services/scopes.json.
import fs from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { format } from 'prettier';
import ts from 'typescript';

const root = process.env.TIDBIT_ROOT ?? '.';
const PREFIX = 'https://www.googleapis.com/auth/';
/** Only the services the local runtime offers, or is asked for by name when they are missing. */
const SERVICES = ['base', 'cache', 'html', 'lock', 'mail', 'properties', 'script', 'spreadsheet', 'utilities'];

/** Methods that share one list of alternatives, by class. */
export interface ScopeGroup {
  readonly scopes: string[];
  readonly methods: Record<string, string[]>;
}

/** One group per list of alternatives; short scope names, any one suffices. Methods that need none are left out. */
async function readScopes(): Promise<ScopeGroup[]> {
  const folder = path.dirname(createRequire(path.join(root, 'package.json')).resolve('gas-types-detailed/package.json'));
  const groups = new Map<string, ScopeGroup>();
  for (const service of SERVICES) {
    const file = path.join(folder, `google-apps-script.${service}.d.ts`);
    for (const { owner, method, scopes } of methodsOf(await fs.readFile(file, 'utf8'))) {
      const key = scopes.join(' ');
      const group = groups.get(key) ?? { scopes, methods: {} };
      groups.set(key, group);
      const names = (group.methods[owner] ??= []);
      if (!names.includes(method)) names.push(method);
    }
  }
  return [...groups.values()];
}

function methodsOf(text: string): { owner: string; method: string; scopes: string[] }[] {
  const source = ts.createSourceFile('types.d.ts', text, ts.ScriptTarget.ES2022, true);
  const found: { owner: string; method: string; scopes: string[] }[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isMethodSignature(node) && ts.isInterfaceDeclaration(node.parent)) {
      const scopes = alternativesOf(text, node);
      if (scopes.length > 0) found.push({ owner: node.parent.name.text, method: node.name.getText(source), scopes });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function alternativesOf(text: string, node: ts.Node): string[] {
  const comment = ts.getLeadingCommentRanges(text, node.pos)?.at(-1);
  const notes = comment === undefined ? '' : (text.slice(comment.pos, comment.end).split('Authorization:')[1] ?? '');
  return [...notes.matchAll(/^\s*\*\s*- (https:\/\/\S+)/gm)].map(([, scope = '']) => scope.replace(PREFIX, ''));
}

export async function main(): Promise<number> {
  const groups = await readScopes();
  const target = 'local/services/scopes.json';
  await fs.writeFile(path.join(root, target), await format(JSON.stringify(groups), { parser: 'json', printWidth: 140 }));
  process.stdout.write(`${target}: ${String(groups.length)} lists of alternatives\n`);
  return 0;
}
