// What every endpoint may cost in service calls, and that it costs the same however long the log. One table: a new endpoint needs its line.
import { measuredEndpoints } from '../../scripts/bench/endpoints';
import { DUE } from '../../scripts/bench/people';
import { World, type Snapshot } from '../../scripts/bench/world';
import { builtAddOn } from '../../scripts/demo/add-on';

jest.setTimeout(120_000);

const READING = 14;
/** 20, two for each block of cells after the first (a column's number format and a header's note are blocks), four for each further sheet. */
const writing = (blocks = 1, sheets = 1): number => 20 + 2 * (blocks - 1) + 4 * (sheets - 1);
/** A click that is written down is written in a second sheet. */
const HISTORY = 2;
/** Six rules looked at and six made, one by one: Google has no call for several. */
const PAINTING = 4 + 6 * 3 + 6 * 5;

/** On a log whose cells are up to date, called as scripts/bench/endpoints.ts says. */
const CEILINGS: Readonly<Record<string, number>> = {
  openSidebar: READING,
  previewSetUp: READING,
  loadSettings: READING,
  loadToday: READING,
  loadLater: READING,
  loadPerson: READING,
  findPeople: READING,
  loadEarlierNotes: READING,
  loadQuestions: READING,
  loadConversation: READING,
  loadPreparation: READING,
  loadImport: READING,
  loadAdvisor: READING,
  loadNews: READING,
  loadDraft: READING,
  loadWriting: READING,
  loadInsights: READING,
  loadProgress: READING,
  loadDashboard: READING,
  loadColumns: READING,
  showColumn: READING,
  openImport: READING,

  // Format of the hidden ID, our cells with their formats; History.
  setUp: writing(6, 2) + PAINTING,
  saveSettings: writing(),
  switchReminders: writing(),
  addColumn: writing(),
  undo: writing(1, HISTORY),
  mendColumn: writing(),
  undoMend: writing(),
  // Our four columns go one by one.
  removeTidbit: writing(4) + PAINTING - 6 * 5,

  markThanked: writing(1, HISTORY),
  markFollowedUp: writing(),
  markAskedAgain: writing(),
  letRest: writing(),
  // The column is added: its format, note and header, then the cell.
  markReferrerTold: writing(4, HISTORY),
  snooze: writing(4),
  confirmMet: writing(),
  meetingMoved: writing(1, HISTORY),
  meetingDidNotHappen: writing(1, HISTORY),
  // Format, note and header of a column more; cells of one row in three places, and of a new row in two.
  saveDebrief: writing(8),

  // Cells of the new row, and ours.
  addPerson: writing(2),
  // Referred by is added: its note and header; cells of the new row in two places, and ours.
  addReferral: writing(6),
  addTidbit: writing(),
  saveTidbits: writing(),
  // Answers in two places of their list.
  saveAnswers: writing(2),
  // The column is added: its note and header, then the cell.
  markPrepared: writing(3),
  // The Questions tab is made, with its boxes, and its question added.
  addQuestion: writing(3, 2),
  restoreQuestions: writing(3, 2),
  // And Answers.
  saveAgenda: writing(3, 3),

  // One block for each run of columns that are brought, and ours.
  importPeople: writing(4, HISTORY),
  undoImport: writing(1, HISTORY),
  saveWriting: writing(),
  // The column of the groups is added.
  groupAnswer: writing(2),
  // A tab is made: its cells, formulas, formats and widths.
  saveDashboard: writing(4, 2),
  shareNews: writing(),
  takeBackNews: writing(),
  endNews: writing(),
  markTold: writing(2),
  leaveOut: writing(),
  answerGreeting: writing(),
  saveAdvisor: writing(),
  shareLog: writing(),
  skipBriefs: writing(),
  // The name it is signed with is kept with the person, not with the file.
  sendBrief: writing(2),

  // Format, note and header of a column more, what stood in their place looked at first; its cells; and colours that look at it.
  'mendColumn, the statuses added again': writing(7) + PAINTING,
  // The same and hidden; what counts as told is kept before anybody has an ID, and the record names the column last.
  'mendColumn, the hidden IDs added again': writing(7) + 3,
  'mendColumn, one of two renamed': writing(2),
  'mendColumn, a header of Answers': writing(1, 2),

  'saveSettings, other colours': writing() + PAINTING,
  'openSidebar, colours gone': READING + PAINTING,
};

const SIZES = [10, 1000];
const counted: Record<number, Record<string, number>> = {};

beforeAll(async () => {
  const addOn = await builtAddOn();
  for (const contacts of SIZES) {
    const snapshot = await told(contacts);
    const calls: Record<string, number> = {};
    for (const measurement of measuredEndpoints()) {
      const world = World.raise(snapshot, DUE, addOn);
      calls[measurement.name] = (await world.run(measurement)).calls.total;
      world.end();
    }
    counted[contacts] = calls;
  }
});

test('every endpoint has its ceiling', () => {
  expect(Object.keys(CEILINGS).sort()).toEqual(Object.keys(counted[10]).sort());
});

test.each(Object.entries(CEILINGS))('%s takes at most %i calls', (name, most) => {
  expect(counted[10][name]).toBeLessThanOrEqual(most);
});

test('with a hundred times as many people, each takes as many', () => {
  expect(counted[1000]).toEqual(counted[10]);
});

/** The log once everybody who is due was told of: nothing is left to write. */
async function told(contacts: number): Promise<Snapshot> {
  const addOn = await builtAddOn();
  const world = await World.create(addOn, contacts);
  const quiet = world.snapshot();
  world.end();
  const later = World.raise(quiet, DUE, addOn);
  await later.runtime.tick();
  const snapshot = later.snapshot();
  later.end();
  return snapshot;
}
