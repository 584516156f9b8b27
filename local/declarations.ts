// Which functions a script declares at top level, read from its source: Google lists those and no others (html/communication).
import { parse } from 'acorn';

/** As Google refuses a file on saving it. */
export class ScriptSyntaxError extends Error {
  override name = 'SyntaxError';
}

const known = new Map<string, readonly string[]>();

/**
 * Names of the functions declared at top level, in the order of the source. Parsed as ES2020 at most: class fields and `#x` are
 * refused on saving (V8 runtime guide; fields by report only), `?.` and `??` run.
 */
export function declaredFunctions(code: string): readonly string[] {
  const before = known.get(code);
  if (before !== undefined) return before;
  const names = parsed(code).body.flatMap((statement) => (statement.type === 'FunctionDeclaration' ? [statement.id.name] : []));
  known.set(code, names);
  return names;
}

function parsed(code: string): ReturnType<typeof parse> {
  try {
    return parse(code, { ecmaVersion: 2020, sourceType: 'script' });
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const line = (error as SyntaxError & { loc?: { line: number } }).loc?.line ?? 1;
    throw new ScriptSyntaxError(`Syntax error: ${error.message} line: ${String(line)} file: Code.gs`);
  }
}

/** What google.script.run offers: declared, and not ending in an underscore. */
export const isPublic = (name: string): boolean => !name.endsWith('_');
