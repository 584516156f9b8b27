// How each endpoint is called: on the log of people.ts, a while after the meetings of those who are due.
import type { AdvisorView } from '../../src/contract/advisor';
import type { Mend } from '../../src/contract/columns';
import { BANK } from '../../src/core/bank';
import { writeBrief } from '../../src/core/brief';
import type { DashboardState } from '../../src/contract/progress';
import { dashboardGrid } from '../../src/core/dashboard-tab';
import { parseDay } from '../../src/core/day';
import { endpoints } from '../demo/endpoints';
import type { World } from './world';

/** The arguments; null for what the menu starts. May bring about first what the call is about. */
export type Given = (world: World) => readonly unknown[] | null | Promise<readonly unknown[]>;

const BY_QUESTION = { by: 'question', key: null };

const DEBRIEF = {
  metAt: null,
  tidbits: ['Has a boat', ''],
  learned: 'Start with the smallest firm.',
  card: { email: '', phone: '', link: '', role: '' },
  next: { name: 'Robin Example', organization: 'Harbour Works' },
  followUp: '2026-06-01',
};

const ANSWERS = BANK.slice(0, 6).map(({ id, text }) => ({
  questionId: id,
  question: text,
  before: [''],
  after: 'Branch visits till noon, then grants and budgets.',
  asked: true,
}));
const IMPORT = {
  number: null,
  file: 'Connections.csv',
  people: Array.from({ length: 50 }, (_, i) => {
    const [name, organization, email] = [`Newcomer ${String(i)}`, 'Tern Labs', `n${String(i)}@tern.example`];
    const cells = { organization, email, keepInTouch: 'rest' };
    return { person: { name, firstName: '', lastName: '', organization, emails: [email], links: [], cells }, update: false };
  }),
};

/** The first person of the table is owed a thank-you. */
const first = (world: World): string => world.idOf(0);
const onFirst: Given = (world) => [first(world)];
const nothing: Given = () => [];

/** The advisor's screen of somebody who has one and reminders on. */
async function advisor(world: World): Promise<AdvisorView> {
  const { advisor: view } = await world.ask('saveAdvisor', [{ email: 'advisor@careers.example', question: 'how to ask about pay' }]);
  return view as AdvisorView;
}
/** The ID of a piece that everybody met waits for. */
async function sharedNews(world: World): Promise<unknown> {
  return (await world.ask('shareNews', NEWS)).newsId;
}
const NEWS = ['An offer from Northlight Rail', { people: [], leftOut: [], more: true }];

/** Somebody renamed a column, and what the page then asks for. */
function renamed(world: World, header: string, to: string): Mend {
  const column = world.column(header);
  world.workbook.hand.type(world.sheetId, 1, column, to);
  return { way: 'use', key: header === 'Status' ? 'status' : 'followUpOn', column, header: to };
}

/** By name; an endpoint without an entry fails the benchmark's test. */
const ARGUMENTS: Readonly<Record<string, Given>> = {
  previewSetUp: nothing,
  setUp: () => [{ suggested: [], reminders: true }],
  loadSettings: nothing,
  saveSettings: () => [{ quietFrom: '22:00' }],
  switchReminders: () => [false, false],
  addColumn: () => ['Phone'],
  loadLater: nothing,
  loadToday: nothing,
  markThanked: onFirst,
  markFollowedUp: onFirst,
  markReferrerTold: onFirst,
  markAskedAgain: onFirst,
  letRest: onFirst,
  confirmMet: onFirst,
  meetingMoved: (world) => [first(world), '2026-03-20'],
  meetingDidNotHappen: onFirst,
  addReferral: (world) => [first(world), 'Robin Example', 'Harbour Works'],
  saveDebrief: (world) => [first(world), DEBRIEF],
  snooze: (world) => [first(world), parseDay('2026-03-18')],
  undo: async (world) => [(await world.ask('markThanked', [first(world)])).undo],
  loadPerson: onFirst,
  findPeople: () => ['Person 7'],
  loadEarlierNotes: onFirst,
  addPerson: () => [{ name: 'Robin Example', organization: 'Harbour Works', role: '', email: '', howYouKnowThem: '' }, false],
  addTidbit: (world) => [first(world), 'Has two dogs'],
  saveTidbits: (world) => [first(world), null, ['Keeps bees', '']],
  loadDraft: (world) => [first(world), 'thankYou'],
  loadWriting: nothing,
  saveWriting: () => [{ name: 'Noor Haddad' }],
  loadQuestions: onFirst,
  saveAgenda: (world) => [first(world), BANK.slice(0, 8).map(({ id }) => id)],
  addQuestion: (world) => [{ text: 'What surprised you in your first year?', minutes: 3, theme: '' }, first(world)],
  restoreQuestions: onFirst,
  loadConversation: onFirst,
  saveAnswers: (world) => [first(world), ANSWERS],
  loadPreparation: onFirst,
  markPrepared: (world) => [first(world), 'person', true],
  openImport: nothing,
  loadImport: nothing,
  importPeople: () => [IMPORT],
  undoImport: async (world) => [(await world.ask('importPeople', [IMPORT])).number],
  loadAdvisor: nothing,
  saveAdvisor: () => [{ email: 'advisor@careers.example', question: 'how to ask about pay', weekly: true }],
  shareLog: async (world) => {
    await world.ask('saveAdvisor', [{ email: 'advisor@careers.example' }]);
    return ['viewer', false];
  },
  skipBriefs: async (world) => [(await advisor(world)).next.sunday],
  sendBrief: async (world) => {
    const { facts, frame } = await advisor(world);
    return [writeBrief(facts, frame).text];
  },
  loadNews: nothing,
  shareNews: () => NEWS,
  takeBackNews: async (world) => [await sharedNews(world), null],
  endNews: async (world) => [await sharedNews(world), true],
  markTold: async (world) => {
    await sharedNews(world);
    return [first(world)];
  },
  leaveOut: async (world) => {
    await sharedNews(world);
    return [first(world)];
  },
  answerGreeting: () => ['yes'],
  loadInsights: () => [BY_QUESTION],
  groupAnswer: async (world) => {
    await world.ask('saveAnswers', [first(world), ANSWERS]);
    return [{ contactId: first(world), questionId: ANSWERS[0].questionId }, 'Ask early', null, BY_QUESTION];
  },
  loadProgress: nothing,
  loadDashboard: nothing,
  saveDashboard: async (world) => {
    const { layout } = (await world.ask('loadDashboard', [])).dashboard as DashboardState;
    return [layout, dashboardGrid(layout)];
  },
  removeTidbit: nothing,
  loadColumns: (world) => {
    renamed(world, 'Follow up on', 'Come back to');
    return [];
  },
  showColumn: (world) => [{ way: 'use', key: 'followUpOn', column: world.column('Follow up on'), header: 'Follow up on' }],
  mendColumn: (world) => [renamed(world, 'Follow up on', 'Come back to')],
  undoMend: async (world) => [(await world.ask('mendColumn', [renamed(world, 'Follow up on', 'Come back to')])).undo],
};

/** What costs an endpoint much more than its ordinary call. */
const RARE: readonly Measurement[] = [
  {
    name: 'mendColumn, the statuses added again',
    endpoint: 'mendColumn',
    given: (world) => [{ ...renamed(world, 'Status', 'Stage'), way: 'add', column: 0, header: '' }],
  },
  {
    name: 'mendColumn, the hidden IDs added again',
    endpoint: 'mendColumn',
    given: (world) => {
      world.workbook.lines.deleteColumns(world.sheetId, world.column('ID'), 1);
      return [{ way: 'add', key: 'id', column: 0, header: '' }];
    },
  },
  {
    name: 'mendColumn, one of two renamed',
    endpoint: 'mendColumn',
    given: (world) => {
      const column = world.workbook.lastColumn(world.sheetId) + 1;
      world.workbook.hand.type(world.sheetId, 1, column, 'Follow up on');
      return [{ way: 'use', key: 'followUpOn', column, header: 'Follow up on' }];
    },
  },
  {
    name: 'mendColumn, a header of Answers',
    endpoint: 'mendColumn',
    given: async (world) => {
      await world.ask('saveAnswers', [first(world), ANSWERS]);
      const { id } = world.workbook.sheets.byName('Answers') ?? { id: -1 };
      world.workbook.hand.type(id, 1, 4, 'What they said');
      return [{ way: 'use', key: 'answers.answer', column: 4, header: 'What they said' }];
    },
  },
  { name: 'saveSettings, other colours', endpoint: 'saveSettings', given: () => [{ colours: 'status' }] },
  {
    name: 'openSidebar, colours gone',
    endpoint: 'openSidebar',
    given: ({ workbook, sheetId }) => {
      workbook.rules.set(sheetId, []);
      return null;
    },
  },
];

/** One way to call an endpoint; nearly all have one, under their own name. */
export interface Measurement {
  readonly name: string;
  readonly endpoint: string;
  readonly given: Given;
}

/** What the menu opens, and all the page may ask. */
export function measuredEndpoints(): readonly Measurement[] {
  const asked = endpoints().map(({ name }) => {
    const given = ARGUMENTS[name];
    if (given === undefined) throw new Error(`scripts/bench/endpoints.ts does not say how to call ${name}.`);
    return { name, endpoint: name, given };
  });
  return [{ name: 'openSidebar', endpoint: 'openSidebar', given: () => null }, ...asked, ...RARE];
}
