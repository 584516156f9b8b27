// The pages: TSX and CSS in one file each, with nothing to load and nothing Google's template reader or the page could misread.
// Sidebar.html is what opens every day; Later.html is its second part, which the page fetches and takes in as it is.
import path from 'node:path';
import { parse, type Program } from 'acorn';
import { build, transform, type BuildOptions, type Plugin } from 'esbuild';

/** A name of the design's: a class without its modifier, a token, an animation. */
const NAME = /\btb-[a-z0-9]+(?:(?:-|__)[a-z0-9]+)*/g;

export const common = {
  bundle: true,
  minify: true,
  charset: 'utf8',
  legalComments: 'none',
  write: false,
  logLevel: 'error',
  // It runs in the browser and nowhere else; only what Google's editor saves has to be older (platform-rules section 7).
  target: 'es2020',
} as const satisfies BuildOptions;

/** h(...) calls are a good deal shorter than those of the automatic runtime the compiler checks with. */
export const JSX = { tsconfigRaw: { compilerOptions: { jsx: 'react', jsxFactory: 'h', jsxFragmentFactory: 'Fragment' } } } as const;

export interface Pages {
  /** HtmlService's template: `first` is what the page draws before it asks the server anything. */
  readonly sidebar: string;
  readonly later: string;
}

interface Part {
  readonly script: string;
  readonly style: string;
}

export async function bundlePages(root: string): Promise<Pages> {
  const [scripts, styles] = await Promise.all([bundleScripts(root), bundleStyles(root)]);
  const parts: readonly Part[] = [
    { script: scripts.daily, style: styles.daily },
    { script: scripts.later, style: styles.later },
  ];
  const texts = parts.map(({ script, style }) => style + script);
  texts.forEach(refuse);
  const short = shortenNames(parts.flatMap(({ style, script }) => [style, script]));
  const page = (style = '', script = ''): string => `<style>${style}</style>\n<script>${script}</script>`;
  const [daily, later] = [page(short[0], short[1]), page(short[2], short[3])];
  return { sidebar: sidebarPage(daily), later };
}

/** The first data comes before the script that reads it. */
function sidebarPage(part: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<base target="_top">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Tidbit</title>
${part.replace('</style>\n', () => '</style>\n</head>\n<body>\n<div id="tidbit" data-first="<?= first ?>"></div>\n')}
</body>
</html>
`;
}

/**
 * esbuild splits the two parts at what both use. The daily script takes that in and leaves it in `tidbitShared`; the later one reads it
 * there and leaves its screens in `tidbitLater`: a page of HtmlService has no addresses to import from.
 */
async function bundleScripts(root: string): Promise<{ readonly daily: string; readonly later: string }> {
  const split = await build({
    ...common,
    entryPoints: { daily: path.join(root, 'src/sidebar/main.tsx'), later: path.join(root, 'src/sidebar/later/index.ts') },
    format: 'esm',
    splitting: true,
    outdir: 'parts',
    chunkNames: 'shared',
    ...JSX,
    inject: [path.join(root, 'src/sidebar/jsx.ts')],
    plugins: [wordsOfTheirOwn],
  });
  const modules = new Map(split.outputFiles.map(({ path: file, text }) => [`./${path.basename(file)}`, text]));
  modules.set('./left.js', `import * as shared from './shared.js';\nwindow.tidbitShared = shared;`);
  const daily = await build({
    ...common,
    // Left first: the daily script takes the later one in at once where it came with the page.
    stdin: { contents: `import './left.js';\nimport './daily.js';` },
    format: 'iife',
    plugins: [inMemory(modules)],
  });
  const later = laterScript(modules.get('./later.js') ?? '');
  const { code } = await transform(later, { minify: true, charset: 'utf8', target: 'es2020', loader: 'js' });
  return { daily: escapeTemplates((daily.outputFiles[0]?.text ?? '').trim()), later: escapeTemplates(code.trim()) };
}

/** Each part holds its own screens' words alone: the later one gets a copy of the file, from which what it does not use is left out. */
const wordsOfTheirOwn: Plugin = {
  name: 'words of their own',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\.\/words$/ }, ({ importer, resolveDir }) =>
      path.basename(path.dirname(importer)) === 'later' ? { path: path.resolve(resolveDir, '../words.ts'), suffix: '?later' } : undefined,
    );
  },
};

function inMemory(modules: ReadonlyMap<string, string>): Plugin {
  return {
    name: 'in memory',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^\.\// }, ({ path: name }) => ({ path: name, namespace: 'memory' }));
      onLoad({ filter: /.*/, namespace: 'memory' }, ({ path: name }) => ({ contents: modules.get(name) ?? '', loader: 'js' }));
    },
  };
}

/** The module as a script: what it imports comes from `tidbitShared`, what it exports goes to `tidbitLater`. */
function laterScript(module: string): string {
  const program: Program = parse(module, { ecmaVersion: 2020, sourceType: 'module' });
  const pieces = program.body.map((statement) => {
    const text = module.slice(statement.start, statement.end);
    if (statement.type === 'ImportDeclaration') return `const ${imported(text)} = tidbitShared;`;
    if (statement.type === 'ExportNamedDeclaration') return `window.tidbitLater = ${exported(text)};`;
    return text;
  });
  return `(() => {${pieces.join('\n')}})();`;
}

/** 'import{a as b,c}from"./shared.js"' -> '{a:b,c}'. */
function imported(text: string): string {
  const list = /\{([^}]*)\}/.exec(text)?.[1] ?? '';
  return `{${list.replace(/ as /g, ':')}}`;
}

/** 'export{a as part}' -> '{part:a}'; a minified name may hold a dollar sign. */
export function exported(text: string): string {
  const list = /\{([^}]*)\}/.exec(text)?.[1] ?? '';
  return `{${list.replace(/([\w$]+) as (\w+)/g, '$2:$1')}}`;
}

async function bundleStyles(root: string): Promise<{ readonly daily: string; readonly later: string }> {
  const [daily, later] = await Promise.all([styleText(root, 'all.css'), styleText(root, 'later.css')]);
  const tokens = shortTokens(daily);
  return { daily: await minified(daily, tokens), later: await minified(later, tokens) };
}

/** A page's style that stands for itself. */
export async function bundleStyle(root: string, name: string): Promise<string> {
  const style = await styleText(root, name);
  return minified(style, shortTokens(style));
}

async function styleText(root: string, name: string): Promise<string> {
  const built = await build({ ...common, entryPoints: [path.join(root, 'src/sidebar/styles', name)], target: 'chrome100' });
  return built.outputFiles[0]?.text ?? '';
}

async function minified(css: string, tokens: readonly Token[]): Promise<string> {
  const { code } = await transform(inlineTokens(css, tokens), { loader: 'css', minify: true, charset: 'utf8', target: 'chrome100' });
  return code.trim();
}

interface Token {
  readonly name: string;
  readonly value: string;
}

/** The design's tokens whose values are written where they are used: names and indirections cost a tenth of the page. */
function shortTokens(css: string): readonly Token[] {
  const root = /:root\{([^}]*)\}/.exec(css)?.[1] ?? '';
  return root.split(';').flatMap((line) => {
    const [, name, value] = /^(--[a-z0-9-]+):(.*)$/.exec(line) ?? [];
    const isFixed = name !== undefined && css.split(`${name}:`).length === 2;
    return isFixed && value !== undefined && value.length <= 12 ? [{ name, value }] : [];
  });
}

function inlineTokens(css: string, tokens: readonly Token[]): string {
  return tokens.reduce(
    (text, { name, value }) =>
      text
        .replace(new RegExp(`${name}:[^;}]*;?`), '')
        .split(`var(${name})`)
        .join(value.trim()),
    css,
  );
}

/** Texts of one page with the design's names made short. */
export function shortenNames(texts: readonly string[]): string[] {
  const short = shortNames(texts.join(''));
  return texts.map((text) => text.replace(NAME, (name) => short.get(name) ?? name));
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

export function refuse(text: string): void {
  const found = ['<?', '</script', '</style', '<!--'].find((sign) => text.toLowerCase().includes(sign));
  if (found !== undefined) throw new Error(`A page's script or style holds ${found}, which the page would misread.`);
}
