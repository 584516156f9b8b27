// The one door to all commands: what it refuses, and who stops listening.
import { command } from '../browser/chromium';

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
