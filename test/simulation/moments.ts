// The moments the simulations start from, each lived through once and saved.
import type { ImportBatch } from '../../src/contract/import';
import type { Rpc } from '../../src/contract/rpc';
import { dashboardGrid } from '../../src/core/dashboard-tab';
import type { ImportPerson } from '../../src/core/import';
import type { AdvisorView } from '../../src/contract/advisor';
import { writeBrief } from '../../src/core/brief';
import { MESSY, Scene, type Snapshot } from './scene';

/** Lives through a moment when it is first asked for; a moment more is one of these. */
function once(live: () => Promise<Snapshot>): () => Promise<Snapshot> {
  let lived: Promise<Snapshot> | undefined;
  return () => (lived ??= live());
}

/** Monday 14:10, nothing set up. */
export const asTable = once(async () => {
  return (await Scene.begin(MESSY, '2026-03-09T14:10')).snapshot();
});

/** Monday 16:20: Ada was met at 15:00, Grace is booked for 17:00. */
export const asLog = once(async () => {
  const scene = await Scene.begin(MESSY, '2026-03-09T14:10');
  await scene.setUp();
  await scene.at('2026-03-09T15:00').runtime.tick();
  return scene.at('2026-03-09T16:20').snapshot();
});

/** Monday 16:20, with a column of the user's own at the right end: numbers, which would show it if they became dates. */
export const withScores = once(async () => {
  const scene = Scene.raise(await asLog());
  const column = scene.grid[0].length + 1;
  scene.workbook.hand.type(scene.sheetId, scene.headerRow, column, 'Score');
  for (const name of ['Ada Lovelace', 'Alan Turing']) scene.workbook.hand.type(scene.sheetId, scene.rowOf(name), column, 7);
  return scene.snapshot();
});

/** Monday 17:00: the tick that comes writes cells and History and sends Ada's thank-you and Alan's brief. */
export const beforeMail = once(async () => {
  const scene = Scene.raise(await asLog());
  await scene.at('2026-03-09T16:00').runtime.tick();
  return scene.at('2026-03-09T17:00').snapshot();
});

/** The same, with the dates of the next contact under a header Tidbit does not know. */
export const withRenamed = once(async () => {
  const scene = Scene.raise(await asLog());
  scene.workbook.hand.type(scene.sheetId, scene.headerRow, scene.columnOf('Follow up on'), 'Come back to');
  await scene.workbook.settled();
  return scene.snapshot();
});

/** The same, with a second column called Follow up on at the right end. */
export const withDoubled = once(async () => {
  const scene = Scene.raise(await asLog());
  scene.workbook.hand.type(scene.sheetId, scene.headerRow, scene.workbook.lastColumn(scene.sheetId) + 1, 'Follow up on');
  await scene.workbook.settled();
  return scene.snapshot();
});

/** Monday 16:20, Ada having an agenda, with the answers under a header Tidbit does not know. */
export const withLostAnswers = once(async () => {
  const scene = Scene.raise(await withAgenda());
  scene.workbook.hand.type(scene.workbook.sheets.byName('Answers')?.id ?? -1, 1, 4, 'What they said');
  await scene.workbook.settled();
  return scene.snapshot();
});

/** Monday 17:00, those due having been told, with the hidden IDs deleted. */
export const withoutIds = once(async () => {
  const scene = Scene.raise(await beforeMail());
  await scene.runtime.tick();
  scene.workbook.hand.deleteColumn(scene.sheetId, scene.columnOf('ID'));
  await scene.workbook.settled();
  return scene.snapshot();
});

/** Monday 16:20, with Ada's note marked as sent. */
export const thanked = once(async () => {
  const scene = Scene.raise(await asLog());
  await scene.type('Ada Lovelace', 'Thank-you sent', '2026-03-09');
  return scene.snapshot();
});

/** Monday 16:20, with questions picked for Ada: the tabs Questions and Answers are there. */
export const withAgenda = once(async () => {
  const scene = Scene.raise(await asLog());
  await scene.call('saveAgenda', scene.idOf('Ada Lovelace'), ['q-typical-day', 'q-who-else']);
  return scene.snapshot();
});

/** The same, with what she said about her day. */
export const withAnswer = once(async () => {
  const scene = Scene.raise(await withAgenda());
  const said = { questionId: 'q-typical-day', question: '', before: [''], after: 'Branch visits till noon', asked: true };
  await scene.call('saveAnswers', scene.idOf('Ada Lovelace'), [said]);
  return scene.snapshot();
});

/** The same, with questions picked for Grace and Alan too: rows that look alike beside hers. */
export const withAgendas = once(async () => {
  const scene = Scene.raise(await withAnswer());
  for (const name of ['Grace Hopper', 'Alan Turing']) await scene.call('saveAgenda', scene.idOf(name), ['q-problems', 'q-decisions']);
  return scene.snapshot();
});

let dashboard: Parameters<Rpc['saveDashboard']> | undefined;

/** Monday 16:20, the page having asked where the columns stand. */
export const beforeDashboard = once(async () => {
  const scene = Scene.raise(await asLog());
  dashboard = await dashboardFor(scene);
  return scene.snapshot();
});

/** What the page sends then. */
export function dashboardSent(): Parameters<Rpc['saveDashboard']> {
  if (dashboard === undefined) throw new Error('the page has not asked yet');
  return dashboard;
}

/** The same, with that Dashboard made. */
export const withDashboard = once(async () => {
  const scene = Scene.raise(await beforeDashboard());
  await scene.call('saveDashboard', ...dashboardSent());
  return scene.snapshot();
});

/** What the page would send now. */
export async function dashboardFor(scene: Scene): Promise<Parameters<Rpc['saveDashboard']>> {
  const answer = (await scene.call('loadDashboard')) as ReturnType<Rpc['loadDashboard']>;
  if (!answer.ok) throw new Error(answer.problem);
  const { layout } = answer.dashboard;
  return [layout, dashboardGrid(layout)];
}

/** Two people of a file: Nova is new, Barbara is there and has no role yet. */
export const IMPORT: ImportBatch = {
  number: null,
  file: 'Connections.csv',
  people: [
    { person: somebody('Nova Brandt', 'Tern Labs', { role: 'Buyer', keepInTouch: 'rest' }), update: false },
    { person: somebody('Barbara Liskov', 'MIT', { role: 'Professor' }), update: true },
  ],
};

/** Rows pasted into the dialog: three people who are new, and two of the log with blanks to fill. */
export const PASTED_ROWS: ImportBatch = {
  number: null,
  file: 'Pasted rows',
  people: [
    { person: somebody('Omar Leclerc', 'Reading Van', { role: 'Driver' }), update: false },
    { person: somebody('Edsger Dijkstra', 'TU', { role: 'Professor' }), update: true },
    { person: somebody('Ida Ruiz', 'Kelp', { email: 'ida@example.com', keepInTouch: 'rest' }), update: false },
    { person: somebody('Grace Hopper', 'Navy', { role: 'Rear admiral', tidbit1: 'no' }), update: true },
    { person: somebody('Nova Brandt', 'Tern Labs', { role: 'Buyer', keepInTouch: 'rest' }), update: false },
  ],
};

/** Monday 16:20, with the columns the two need. */
export async function withColumns(): Promise<Snapshot> {
  const scene = Scene.raise(await asLog());
  for (const header of ['Role', 'Keep in touch']) await scene.call('addColumn', header);
  return scene.snapshot();
}

/** Monday 16:20, with those two brought in. */
export const imported = once(async () => {
  const scene = Scene.raise(await asLog());
  await scene.call('importPeople', IMPORT);
  return scene.snapshot();
});

function somebody(name: string, organization: string, cells: ImportPerson['cells']): ImportPerson {
  return { name, firstName: '', lastName: '', organization, emails: [], links: [], cells: { organization, ...cells } };
}

/** The brief as the page shows it at `advised`. */
export const shown = { brief: '' };

/** Monday 16:20, with an advisor who gets the weekly brief. */
export async function advised(): Promise<Snapshot> {
  const scene = Scene.raise(await asLog());
  const answer = await scene.call('saveAdvisor', { email: ADVISOR, weekly: true, question: 'how to ask about pay' });
  if (answer?.ok !== true) throw new Error(answer?.problem ?? 'naming an advisor ended badly');
  const { facts, frame } = (answer as unknown as { readonly advisor: AdvisorView }).advisor;
  shown.brief = writeBrief(facts, frame).text;
  return scene.snapshot();
}

/** Monday 17:00 as in `beforeMail`, with Sunday's brief still to be sent by the tick that comes. */
export async function beforeBrief(): Promise<Snapshot> {
  const scene = Scene.raise(await beforeMail());
  await scene.call('saveAdvisor', { email: ADVISOR, weekly: true, question: 'how to ask about pay' });
  await scene.call('skipBriefs', '2026-03-01');
  return scene.snapshot();
}

const ADVISOR = 'r.adeyemi@careers.example';
/** News for everybody met who does not rest. */
export const FOR_ALL_MET = { people: [], leftOut: [], more: true };

/** Monday 16:20, Ada thanked, with an offer shared: she and Barbara are to hear it, Barbara after her thank-you. */
export async function withNews(): Promise<Snapshot> {
  const scene = Scene.raise(await thanked());
  await scene.call('shareNews', 'An offer from Engines', FOR_ALL_MET);
  return scene.snapshot();
}
