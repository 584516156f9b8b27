// Which permissions the add-on's Apps Script calls need, and whether the manifest asks for exactly those.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import ts from 'typescript';

const root = process.env.TIDBIT_ROOT ?? '.';
const PREFIX = 'https://www.googleapis.com/auth/';

export interface ScopeReport {
  /** 'Range.setValues' -> the permissions of which any one suffices, short names; none means no permission is needed. */
  readonly calls: ReadonlyMap<string, readonly string[]>;
  /** Calls none of whose permissions the manifest asks for. */
  readonly missing: readonly string[];
  /** Permissions the manifest asks for and no call needs. */
  readonly unneeded: readonly string[];
}

/** Every call of the program that starts at `entryPoint`, against the `oauthScopes` of `manifest`. Reads Google's own notes on each method. */
export function checkScopes(
  entryPoint = path.join(root, 'src/server/main.ts'),
  manifest = path.join(root, 'appsscript.json'),
): ScopeReport {
  const calls = scriptCalls(entryPoint);
  const { oauthScopes } = JSON.parse(fs.readFileSync(manifest, 'utf8')) as { oauthScopes: readonly string[] };
  const declared = new Set(oauthScopes.map(shortName));
  const needed = new Set([...calls.values()].flat());
  return {
    calls,
    missing: [...calls].filter(([, any]) => any.length > 0 && !any.some((scope) => declared.has(scope))).map(([call]) => call),
    unneeded: [...declared].filter((scope) => !needed.has(scope)),
  };
}

export function main(): Promise<number> {
  const { calls, missing, unneeded } = checkScopes();
  for (const [call, any] of calls) process.stdout.write(`${call.padEnd(44)} ${any.join(' | ') || '-'}\n`);
  for (const call of missing) process.stderr.write(`The manifest lacks a scope for ${call}: ${calls.get(call)?.join(' or ') ?? ''}.\n`);
  for (const scope of unneeded) process.stderr.write(`The manifest asks for ${scope}, which no call needs.\n`);
  return Promise.resolve(missing.length + unneeded.length > 0 ? 1 : 0);
}

function scriptCalls(entryPoint: string): ReadonlyMap<string, readonly string[]> {
  // These types carry the notes and stand in for @types/google-apps-script, which has the same globals without them.
  const types = createRequire(path.join(path.resolve(root), 'package.json')).resolve('gas-types-detailed/index.d.ts');
  const program = ts.createProgram([entryPoint, types], {
    noEmit: true,
    strict: true,
    skipLibCheck: true,
    types: [],
    lib: ['lib.es2020.d.ts'],
    target: ts.ScriptTarget.ES2020,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
  });
  const checker = program.getTypeChecker();
  const calls = new Map<string, readonly string[]>();
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) noteCall(checker.getResolvedSignature(node)?.declaration, calls);
    ts.forEachChild(node, visit);
  };
  program
    .getSourceFiles()
    .filter((file) => !file.isDeclarationFile)
    .forEach(visit);
  return new Map([...calls].sort(([one], [other]) => one.localeCompare(other)));
}

function noteCall(declaration: ts.Node | undefined, calls: Map<string, readonly string[]>): void {
  if (declaration === undefined || !ts.isMethodSignature(declaration) || !ts.isInterfaceDeclaration(declaration.parent)) return;
  if (!declaration.getSourceFile().fileName.includes('gas-types-detailed')) return;
  calls.set(`${declaration.parent.name.text}.${declaration.name.getText()}`, alternativesOf(declaration));
}

/** The addresses listed under 'Authorization:' in the comment above the method: any one of them suffices. */
function alternativesOf(declaration: ts.Node): readonly string[] {
  const { text } = declaration.getSourceFile();
  const comment = ts.getLeadingCommentRanges(text, declaration.pos)?.at(-1);
  const notes = comment === undefined ? undefined : text.slice(comment.pos, comment.end).split('Authorization:')[1];
  return [...(notes ?? '').matchAll(/^\s*\*\s*- (https:\/\/\S+)/gm)].map(([, scope = '']) => shortName(scope));
}

function shortName(scope: string): string {
  return scope.startsWith(PREFIX) ? scope.slice(PREFIX.length) : scope;
}
