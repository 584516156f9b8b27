// What README.md, CONTRIBUTING.md and docs/ tell people to type exists, and is run by a test.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const { scripts } = JSON.parse(fs.readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
const pages = ['README.md', 'CONTRIBUTING.md', ...fs.readdirSync('docs').map((name) => path.join('docs', name))].filter((file) =>
  file.endsWith('.md'),
);

/** Command of package.json, or 'ci' -> where it is run, and the words there that run it. */
const RUN_BY: Readonly<Record<string, readonly [file: string, words: string]>> = {
  ci: ['.ci/run', 'npm ci'],
  test: ['.ci/run', 'npm test'],
  start: ['test/browser/journey.test.ts', "command('start'"],
  site: ['test/browser/preview.test.ts', "command('site'"],
  demo: ['test/scripts/demo/run-demo.ts', 'scripts/demo/main'],
  scopes: ['test/guards/scopes.test.ts', 'scripts/scopes'],
  bench: ['test/scripts/bench/bench.test.ts', 'scripts/bench/main'],
  build: ['package.json', 'npm run build'],
  deploy: ['test/deploy/deploy.test.ts', "command('deploy')"],
  smoke: ['test/deploy/smoke.test.ts', 'scripts/smoke/main'],
  login: ['test/guards/commands.test.ts', "'login', '--help'"],
};

describe.each(pages)('%s', (page) => {
  const text = fs.readFileSync(page, 'utf8');

  test('names only commands that package.json has and a test runs', () => {
    const named = [...text.matchAll(/\bnpm (?:run (?:-s )?([\w:-]+)|(test|start|ci))\b/g)].map(([, run, own]) => run ?? own ?? '');
    expect(named.filter((name) => name !== 'ci' && !Object.hasOwn(scripts, name))).toEqual([]);
    expect(named.filter((name) => !Object.hasOwn(RUN_BY, name))).toEqual([]);
  });

  test('names only files and tests that are there', () => {
    const linked = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#]+)[^)]*\)/g)].map(([, file = '']) =>
      path.join(path.dirname(page), file),
    );
    expect(linked.filter((file) => !fs.existsSync(file))).toEqual([]);
    const places = [...text.matchAll(/`((?:src|local|scripts|test|docs)\/[\w./-]*)`/g)].map(([, place = '']) => place);
    expect(places.filter((place) => !fs.existsSync(place))).toEqual([]);
    const tests = [...text.matchAll(/npx jest (test\/[\w/-]+)/g)].map(([, name = '']) => name);
    expect(tests.filter((name) => !fs.existsSync(name) && !fs.existsSync(`${name}.test.ts`))).toEqual([]);
  });
});

test.each(Object.entries(RUN_BY))('npm run %s is run by a test', (_name, [file, words]) => {
  expect(fs.readFileSync(file, 'utf8')).toContain(words);
});

/** Logging in opens a browser at Google's: here it is only asked what it would do. */
test('npm run login starts the real clasp', () => {
  expect(scripts.login).toBe('clasp login');
  expect(execFileSync('npx', ['clasp', 'login', '--help'], { encoding: 'utf8' })).toContain('Log in to script.google.com');
});

test('every command of package.json runs a script that is there', () => {
  const run = Object.values(scripts).flatMap((command) => [...command.matchAll(/scripts\/run\.mjs (\S+)/g)].map(([, name = '']) => name));
  const absent = run.filter((name) => !fs.existsSync(`scripts/${name}.ts`) && !fs.existsSync(`scripts/${name}/main.ts`));
  expect(absent.filter((name) => name !== 'demo')).toEqual([]);
});
