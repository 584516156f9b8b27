// Every endpoint lives through a simulation in which its calls fail, or it is said here why not.
import fs from 'node:fs';
import path from 'node:path';
import { endpoints } from '../../scripts/demo/endpoints';

const FOLDER = 'test/simulation';
const simulations = fs
  .readdirSync(FOLDER)
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => fs.readFileSync(path.join(FOLDER, name), 'utf8'))
  .join('\n');
const isSimulated = (name: string): boolean => new RegExp(`call\\(\\s*'${name}'`).test(simulations);

/** These only read, and give a part of what the other gives. */
const READS_LIKE: Readonly<Record<string, string>> = {
  previewSetUp: 'setUp',
  loadDashboard: 'loadProgress',
  loadPreparation: 'loadConversation',
  loadWriting: 'loadDraft',
  findPeople: 'loadPerson',
  showColumn: 'mendColumn',
};

/** These hand out a page of the build and read no cell, or next to none. */
const PAGES: readonly string[] = ['loadLater', 'openImport'];

/** These write by the same way as the other: one more cell of a row, or the same rows with other words. */
const WRITES_LIKE: Readonly<Record<string, string>> = {
  markFollowedUp: 'markThanked',
  markAskedAgain: 'markThanked',
  markReferrerTold: 'snooze',
  addTidbit: 'saveTidbits',
  restoreQuestions: 'addQuestion',
  undoMend: 'mendColumn',
};
const LIKE_ANOTHER = { ...READS_LIKE, ...WRITES_LIKE };

test('every endpoint is in a simulation, or another one that does the same is', () => {
  const missing = endpoints().flatMap(({ name }) =>
    isSimulated(name) || isSimulated(LIKE_ANOTHER[name] ?? '') || PAGES.includes(name) ? [] : [name],
  );
  expect(missing).toEqual([]);
});

test('who stands for another is not simulated itself', () => {
  expect([...PAGES, ...Object.keys(LIKE_ANOTHER)].filter(isSimulated)).toEqual([]);
});
