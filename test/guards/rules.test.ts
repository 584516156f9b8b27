// docs/google-rules.md: every rule of Google's names the test that enforces it, or says why none is needed; the tests are there.
import fs from 'node:fs';
import path from 'node:path';

const page = fs.readFileSync('docs/google-rules.md', 'utf8');
const rows = page
  .split('\n')
  .filter((line) => /^\| (?!Rule |-)/.test(line))
  .map((line) => line.split(/(?<!\\)\|/).map((cell) => cell.trim()))
  .map(([, rule, proof, enforcedBy]) => ({ rule, proof, enforcedBy }));

test('the tables hold the rules', () => {
  expect(rows.length).toBeGreaterThan(100);
  expect(rows.filter(({ rule, proof }) => rule === '' || !/^[DSFM]/.test(proof))).toEqual([]);
});

test('every rule names a test that is there, or says why it needs none', () => {
  const wrong = rows.filter(({ enforcedBy }) => {
    if (/^not (?:needed|played): \S/.test(enforcedBy)) return false;
    const [file, title = ''] = enforcedBy.split(' › ');
    return title === '' || !fs.existsSync(path.join('test', file)) || !titled(fs.readFileSync(path.join('test', file), 'utf8'), title);
  });
  expect(wrong.map(({ rule, enforcedBy }) => `${rule}: ${enforcedBy}`)).toEqual([]);
});

test('a rule of Google’s own documentation is never left to chance', () => {
  const unplayed = rows.filter(({ proof, enforcedBy }) => proof.startsWith('D') && enforcedBy.startsWith('not played'));
  expect(unplayed.map(({ rule }) => rule)).toHaveLength(2);
});

/** Whether a test or a group of tests begins with these words. */
function titled(source: string, title: string): boolean {
  return ["('", '("', '(`'].some((opening) => source.includes(opening + title));
}
