// What README.md and docs/ tell people to type exists.
import fs from 'node:fs';
import path from 'node:path';

const { scripts } = JSON.parse(fs.readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
const pages = ['README.md', ...fs.readdirSync('docs').map((name) => path.join('docs', name))].filter((file) => file.endsWith('.md'));

describe.each(pages)('%s', (page) => {
  const text = fs.readFileSync(page, 'utf8');

  test('names only commands that package.json has', () => {
    const named = [...text.matchAll(/\bnpm (?:run (?:-s )?([\w:-]+)|(test|start))\b/g)].map(([, run, own]) => run ?? own ?? '');
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });

  test('names only files that are there', () => {
    const named = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#]+)[^)]*\)/g)].map(([, file = '']) =>
      path.join(path.dirname(page), file),
    );
    expect(named.filter((file) => !fs.existsSync(file))).toEqual([]);
  });
});

test('every command of package.json runs a script that is there', () => {
  const run = Object.values(scripts).flatMap((command) => [...command.matchAll(/scripts\/run\.mjs (\S+)/g)].map(([, name = '']) => name));
  const absent = run.filter((name) => !fs.existsSync(`scripts/${name}.ts`) && !fs.existsSync(`scripts/${name}/main.ts`));
  expect(absent.filter((name) => name !== 'demo')).toEqual([]);
});
