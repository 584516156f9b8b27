// Scriptlets of HTML templates (html/templates): <? code ?>, <?= escaped ?>, <?!= raw ?>, turned into one function's source.
import { parseExpressionAt } from 'acorn';

/** How a printed value is escaped, by where it stands. */
type Spot = 'markup' | 'script';

/** Source text of `function (...names) -> html`, to be evaluated among the bundle's globals. */
export function templateSource(html: string, names: readonly string[]): string {
  const statements: string[] = [];
  let spot: Spot = 'markup';
  let position = 0;
  for (const scriptlet of html.matchAll(/<\?(!=|=|)([\s\S]*?)\?>/g)) {
    const literal = html.slice(position, scriptlet.index);
    spot = spotAfter(literal, spot);
    statements.push(`$html.push(${JSON.stringify(literal)});`, statement(scriptlet[1] ?? '', scriptlet[2] ?? '', spot));
    position = scriptlet.index + scriptlet[0].length;
  }
  statements.push(`$html.push(${JSON.stringify(html.slice(position))});`);
  return `(function (${names.join(', ')}) {\nconst $html = [], $escape = ${ESCAPE};\n${statements.join('\n')}\nreturn $html.join('');\n})`;
}

function statement(kind: string, code: string, spot: Spot): string {
  if (kind === '') return code;
  const printed = firstExpression(code);
  return kind === '!=' ? `$html.push(String(${printed}));` : `$html.push($escape(${printed}, ${JSON.stringify(spot)}));`;
}

/** Only the first statement of a printing scriptlet is used. */
function firstExpression(code: string): string {
  const expression = parseExpressionAt(code, 0, { ecmaVersion: 2020 });
  return code.slice(expression.start, expression.end);
}

/** Whether the text after `literal` is inside a script element. */
function spotAfter(literal: string, before: Spot): Spot {
  const last = [...literal.matchAll(/<(\/?)script\b[^>]*>/gi)].at(-1);
  if (last === undefined) return before;
  return last[1] === '/' ? 'markup' : 'script';
}

/** Runs inside the realm, hence as text. In a script the value may stand between quotes: everything that could end them is coded. */
const ESCAPE = String.raw`(value, spot) => String(value).replace(
  spot === 'script' ? /[\\'"<>&\n\r\u2028\u2029\`]/g : /[&<>"'\`]/g,
  (sign) => spot === 'script' ? '\\u' + sign.charCodeAt(0).toString(16).padStart(4, '0') : '&#' + sign.charCodeAt(0) + ';')`;
