// README.md shows what the demo prints. It still does.
import fs from 'node:fs';
import { demo } from './run-demo';

test("the output pasted into README.md is the demo's", async () => {
  const [, shown = ''] = /```text\n([^]*?)```/.exec(fs.readFileSync('README.md', 'utf8')) ?? [];
  const { out } = await demo();
  // Left out in README.md: what stands between two lines around a "...".
  for (const part of shown.split(/^\.\.\.\n/m)) expect(out).toContain(part);
  expect(shown.length).toBeGreaterThan(1000);
});
