// Which project a run is about, seen from what earlier runs left.
import type { Memory, Project } from '../../scripts/deploy/memory';
import type { DeployOptions } from '../../scripts/deploy/options';
import { chooseTarget } from '../../scripts/deploy/target';

const NOTHING_ASKED: DeployOptions = { sheetId: null, scriptId: null, standalone: false, version: false, anew: false, replace: false };
const BOUND: Project = { scriptId: 'bound', sheetId: 'table', standalone: false };
const ALONE: Project = { scriptId: 'alone', sheetId: null, standalone: true };
const FRESH: Memory = { projects: [], startedSheetId: null };
const USED: Memory = { projects: [ALONE, BOUND], startedSheetId: null };
const STARTED: Memory = { projects: [], startedSheetId: 'begun' };

test.each<[string, Partial<DeployOptions>, Memory, object]>([
  ['the first run makes a spreadsheet', {}, FRESH, { kind: 'new sheet' }],
  ['the next one updates it', {}, USED, { kind: 'project', project: BOUND, remembered: true }],
  ['--new makes another', { anew: true }, USED, { kind: 'new sheet' }],
  ['a spreadsheet left without its script gets it', {}, STARTED, { kind: 'new script', sheetId: 'begun' }],
  ['--sheet puts a script into it', { sheetId: 'other' }, USED, { kind: 'new script', sheetId: 'other' }],
  ['--sheet of a spreadsheet that has one updates that', { sheetId: 'table' }, USED, { kind: 'project', project: BOUND }],
  [
    '--script of one that is known knows its spreadsheet',
    { scriptId: 'bound' },
    USED,
    { kind: 'project', project: BOUND, remembered: true },
  ],
  ['--script of another', { scriptId: 'x' }, USED, { kind: 'project', project: { scriptId: 'x', sheetId: null }, remembered: false }],
  ['--standalone makes its own', { standalone: true }, FRESH, { kind: 'new standalone' }],
  ['--standalone again updates it', { standalone: true }, USED, { kind: 'project', project: ALONE }],
])('%s', (_, asked, memory, target) => {
  expect(chooseTarget({ ...NOTHING_ASKED, ...asked }, memory)).toMatchObject(target);
});
