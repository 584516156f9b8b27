// The one door to all commands: what it refuses, and who stops listening.
import { readFileSync } from 'node:fs';
import { parseOptions as parseBenchOptions } from '../../scripts/bench/options';
import { parseOptions as parseDemoOptions } from '../../scripts/demo/options';
import { parseDeployOptions } from '../../scripts/deploy/options';
import { parsePreviewOptions } from '../../scripts/preview-options';
import { command } from '../browser/chromium';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
const commands = Object.keys(scripts).filter((name) => scripts[name]?.startsWith('node scripts/run.mjs'));

test.each([
  [
    'a command that takes nothing and is given something',
    'scopes',
    ['--foo'],
    '"--foo" is not understood: npm run scopes takes nothing.\n',
  ],
  ['a build of one page alone', 'build', ['Sidebar', 'now'], '"Sidebar now" is not understood: npm run build takes nothing.\n'],
  ['a script for somebody else', 'smoke', ['x'], '"x" is not understood: npm run smoke takes nothing.\n'],
  ['a script nobody wrote', 'dance', [], 'There is no script called "dance".\n'],
  ['no script at all', '', [], 'There is no script called "".\n'],
])('is refused in one sentence: %s', async (_what, name, parameters, err) => {
  expect(await command(name, ...parameters).end).toEqual({ code: 2, out: '', err });
});

test('ends in silence when whoever reads it has seen enough', async () => {
  const { process: running, end } = command('demo', '--endpoints');
  running.stdout?.destroy();
  expect(await end).toEqual({ code: 0, out: '', err: '' });
});

describe('--help', () => {
  const helpOf = async (name: string): Promise<string> => {
    const { code, out, err } = await command(name, '--help').end;
    expect({ code, err }).toEqual({ code: 0, err: '' });
    return out;
  };

  test.each(commands)('npm run %s says what it does', async (name) => {
    expect(await helpOf(name)).toMatch(name === 'start' ? /^npm start \w+/ : new RegExp(`^npm run ${name} \\w+`));
  });

  test.each([
    ['start', parsePreviewOptions],
    ['site', parsePreviewOptions],
    ['demo', parseDemoOptions],
    ['bench', parseBenchOptions],
    ['deploy', parseDeployOptions],
  ])('npm run %s knows every option its help names', async (name, parse) => {
    const options = (await helpOf(name)).match(/(?<=^ {2})--[a-z-]+/gm) ?? [];
    expect(options.length).toBeGreaterThan(2);
    for (const option of options) {
      let answer: unknown;
      try {
        answer = parse([option]);
      } catch (refusal) {
        answer = refusal instanceof Error ? refusal.message : refusal;
      }
      expect(JSON.stringify(answer)).not.toContain('There is no option');
    }
  });
});
