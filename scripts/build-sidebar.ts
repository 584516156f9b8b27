// Sidebar.html: the page's TSX and CSS in one file, with nothing to load and nothing Google's template reader or its page could misread.
import path from 'node:path';
import { parse } from 'acorn';
import { build, transform, type BuildOptions } from 'esbuild';

/** A name of the design's: a class without its modifier, a token, an animation. */
const NAME = /\btb-[a-z0-9]+(?:(?:-|__)[a-z0-9]+)*/g;

const common: BuildOptions & { write: false } = {
  bundle: true,
  minify: true,
  charset: 'utf8',
  legalComments: 'none',
  write: false,
  logLevel: 'error',
};

/** The page as HtmlService's template: `first` is what it draws before it asks the server anything. */
export async function bundleSidebar(root: string): Promise<string> {
  const [script, style] = await Promise.all([bundleScript(root), bundleStyle(root)]);
  for (const [name, text] of Object.entries({ script, style })) refuse(name, text);
  const short = shortNames(style + script);
  const [code, css] = [script, style].map((text) => text.replace(NAME, (name) => short.get(name) ?? name));
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<base target="_top">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Tidbit</title>
<style>${css}</style>
</head>
<body>
<div id="tidbit" data-first="<?= first ?>"></div>
<script>${code}</script>
</body>
</html>
`;
}

async function bundleScript(root: string): Promise<string> {
  const built = await build({
    ...common,
    entryPoints: [path.join(root, 'src/sidebar/main.tsx')],
    format: 'iife',
    // It runs in the browser and nowhere else; only what Google's editor saves has to be older (platform-rules section 7).
    target: 'es2020',
    // h(...) calls are a good deal shorter than those of the automatic runtime the compiler checks with.
    tsconfigRaw: { compilerOptions: { jsx: 'react', jsxFactory: 'h', jsxFragmentFactory: 'Fragment' } },
    inject: [path.join(root, 'src/sidebar/jsx.ts')],
  });
  return escapeTemplates((built.outputFiles[0]?.text ?? '').trim());
}

async function bundleStyle(root: string): Promise<string> {
  const built = await build({ ...common, entryPoints: [path.join(root, 'src/sidebar/styles/all.css')], target: 'chrome100' });
  const inlined = inlineTokens(built.outputFiles[0]?.text ?? '');
  const { code } = await transform(inlined, { loader: 'css', minify: true, charset: 'utf8', target: 'chrome100' });
  return code.trim();
}

/** Writes short values of the design's tokens where they are used: names and indirections cost a tenth of the page. */
function inlineTokens(css: string): string {
  const root = /:root\{([^}]*)\}/.exec(css)?.[1] ?? '';
  const tokens = root.split(';').flatMap((line) => {
    const [, name, value] = /^(--[a-z0-9-]+):(.*)$/.exec(line) ?? [];
    const isFixed = name !== undefined && css.split(`${name}:`).length === 2;
    return isFixed && value !== undefined && value.length <= 12 ? [{ name, value }] : [];
  });
  return tokens.reduce(
    (text, { name, value }) =>
      text
        .replace(new RegExp(`${name}:[^;}]*;?`), '')
        .split(`var(${name})`)
        .join(value.trim()),
    css,
  );
}

/** The design's names as a letter, or one and a digit, the most frequent the shortest: alone in its frame the page shares them with nobody. */
function shortNames(text: string): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  for (const [name] of text.matchAll(NAME)) counts.set(name, (counts.get(name) ?? 0) + 1);
  // Custom properties that are short already, such as --m.
  const taken = new Set([...text.matchAll(/--([a-z])\b/g)].map(([, letter]) => letter));
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  // No two letters: what blocks advertisements hides a class called ad.
  const free = [...letters, ...letters.flatMap((one) => [...'0123456789'].map((digit) => one + digit))].filter((name) => !taken.has(name));
  const byCount = [...counts].sort(([a, many], [b, few]) => few - many || (a < b ? -1 : 1));
  return new Map(byCount.map(([name], index) => [name, free[index] ?? name]));
}

/**
 * Writes the second slash of `//` inside template literals as an escape: some of Google's page servers have cut the rest of such a line
 * off as a comment (platform-rules section 7 [F]).
 */
export function escapeTemplates(code: string): string {
  const elements: Node[] = [];
  walk(parse(code, { ecmaVersion: 2020 }), (node) => {
    if (node.type === 'TemplateElement') elements.push(node);
  });
  return elements
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end }) => text.slice(0, start) + text.slice(start, end).replace(/\/(?=\/)/g, '\\x2f') + text.slice(end), code);
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

function walk(value: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(value)) value.forEach((entry) => walk(entry, visit));
  else if (typeof value === 'object' && value !== null) {
    if ('type' in value) visit(value as Node);
    Object.values(value).forEach((entry) => walk(entry, visit));
  }
}

function refuse(name: string, text: string): void {
  const found = ['<?', '</script', '</style', '<!--'].find((sign) => text.toLowerCase().includes(sign));
  if (found !== undefined) throw new Error(`The sidebar's ${name} holds ${found}, which the page would misread.`);
}
