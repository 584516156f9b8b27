// The direction of the house: which room may look at which (docs/architecture.md). Lint refuses what would turn it around.
import { execFileSync } from 'node:child_process';

const REFUSED: readonly (readonly [file: string, source: string])[] = [
  ['src/core/day.ts', "import '../server/menu';"],
  ['src/core/day.ts', "import '../contract/rpc';"],
  ['src/core/day.ts', "import 'node:fs';"],
  ['src/contract/rpc.ts', "import '../server/menu';"],
  ['src/server/menu.ts', "import '../sidebar/server';"],
  ['src/server/menu.ts', "import '../../local/call';"],
  ['src/server/menu.ts', "import 'preact';"],
  ['src/sidebar/server.ts', "import '../server/menu';"],
  ['src/sidebar/server.ts', "import '../../local/call';"],
  ['src/sidebar/app.tsx', "import './later/settings';"],
  ['local/call.ts', "import '../src/core/day';"],
  ['local/services/ui.ts', "import '../../src/core/day';"],
  ['local/runtime.ts', "import 'node:fs';"],
];
const ALLOWED: typeof REFUSED = [
  ['src/contract/rpc.ts', "import '../core/settings';"],
  ['src/server/menu.ts', "import '../core/day'; import '../contract/rpc'; import './tick';"],
  ['src/sidebar/server.ts', "import '../contract/rpc'; import 'preact';"],
  ['src/sidebar/later/settings.tsx', "import '../pieces/button'; import './settings-state';"],
  ['local/node/realm.ts', "import 'node:vm';"],
];
const CLOCK_AND_CHANCE: typeof REFUSED = ['new Date()', 'Date.now()', 'Math.random()'].map((source) => ['src/core/day.ts', source]);

const brokenRules = lint([...REFUSED, ...ALLOWED, ...CLOCK_AND_CHANCE]);

test.each(REFUSED)('%s may not say %s', (...source) => {
  expect(brokenRules(source)).toContain('no-restricted-imports');
});

test.each(ALLOWED)('%s may say %s', (...source) => {
  expect(brokenRules(source)).not.toContain('no-restricted-imports');
});

test.each(CLOCK_AND_CHANCE)('%s may not ask for %s: time and chance are handed in', (...source) => {
  expect(brokenRules(source)).toContain('no-restricted-syntax');
});

/** ESLint loads its configuration by a dynamic import, which Jest's modules do not offer: one process of its own lints everything. */
function lint(sources: typeof REFUSED): (source: (typeof REFUSED)[number]) => readonly string[] {
  const program = `
    import { ESLint } from 'eslint';
    const eslint = new ESLint();
    const rules = [];
    for (const [filePath, source] of ${JSON.stringify(sources)}) {
      const [result] = await eslint.lintText(source, { filePath });
      rules.push(result.messages.map(({ ruleId }) => ruleId));
    }
    process.stdout.write(JSON.stringify(rules));`;
  const rules = JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' })) as string[][];
  return ([file, text]) => rules[sources.findIndex(([otherFile, otherText]) => otherFile === file && otherText === text)] ?? ['not linted'];
}
