// Every service call of every kind of run fails once, and every run is killed before and after each of its calls. Then life goes on.
//
// A click more is a line more in ACTS: what it is called here, the moment of moments.ts it begins at, the call; `again` where people would
// click once more, `writes` where it changes cells they typed. It need not be cheap: every misfortune is brought about, but what a day of
// normal life makes of the file that is left is found out once for each different file, and most misfortunes of a click leave the same few.
import type { Misfortune } from '../../local/runtime';
import type { Mend } from '../../src/contract/columns';
import type { NewPerson } from '../../src/contract/person';
import type { AnswerChange } from '../../src/core/conversation';
import type { Debrief } from '../../src/core/debrief';
import {
  advised,
  asLog,
  asTable,
  beforeBrief,
  beforeMail,
  FOR_ALL_MET,
  beforeDashboard,
  dashboardSent,
  IMPORT,
  imported,
  shown,
  thanked,
  withAgenda,
  withDoubled,
  withLostAnswers,
  withNews,
  withoutIds,
  withRenamed,
  withAnswer,
} from './moments';
import { Scene, type Snapshot } from './scene';

jest.setTimeout(300_000);

/** One kind of run; `again`: what people do when it did not work: the same once more. */
interface Act {
  readonly name: string;
  readonly scene: () => Promise<Snapshot>;
  /** `ada` is her ID; '' while there are none. */
  readonly run: (scene: Scene, ada: string) => Promise<unknown>;
  readonly again: boolean;
  /** Nothing of ours is to be compared after it. */
  readonly removes?: true;
  /** It writes cells of the user's: they need not stay as they were. */
  readonly writes?: true;
}

const DEBRIEF: Debrief = {
  metAt: null,
  tidbits: ['Has the 1974 bus map framed', ''],
  learned: 'Half of them came from teaching.',
  card: { email: '', phone: '+1 555 010 0199', link: '', role: 'Analyst' },
  next: { name: 'Omar Leclerc', organization: 'Reading Van' },
  followUp: 'rest',
};

const SOMEBODY: NewPerson = { name: 'Omar Leclerc', organization: 'Reading Van', role: 'Driver', email: '', howYouKnowThem: '' };
const ANSWERS: readonly AnswerChange[] = [
  { questionId: 'q-typical-day', question: '', before: [''], after: 'Branch visits till noon', asked: true },
  { questionId: 'own-1', question: 'Do you still teach?', before: [''], after: '=On Mondays', asked: true },
];

/** The column of that header in the place of Follow up on. */
const mend = (scene: Scene, header: string): Mend => ({ way: 'use', key: 'followUpOn', column: scene.columnOf(header), header });

const ACTS: readonly Act[] = [
  { name: 'set-up', scene: asTable, run: (scene) => scene.call('setUp', { suggested: [], reminders: true }), again: true },
  { name: 'a tick with cells, a mail, a brief and History', scene: beforeMail, run: (scene) => scene.runtime.tick(), again: false },
  { name: 'a tick that sends the advisor’s brief too', scene: beforeBrief, run: (scene) => scene.runtime.tick(), again: false },
  { name: 'an edit', scene: asLog, run: (scene) => scene.type('Ada Lovelace', 'Thank-you sent', '3/9/2026'), again: false },
  { name: 'settings', scene: asLog, run: (scene) => scene.call('saveSettings', { colours: 'status', quietFrom: '22:00' }), again: true },
  { name: 'reminders off', scene: asLog, run: (scene) => scene.call('switchReminders', false, false), again: true },
  { name: 'a column more', scene: asLog, run: (scene) => scene.call('addColumn', 'Last contact'), again: true },
  { name: 'a note marked as sent', scene: asLog, run: (scene, ada) => scene.call('markThanked', ada), again: true },
  {
    name: 'a snooze, for which a column is added',
    scene: asLog,
    run: (scene, ada) => scene.call('snooze', ada, '2026-03-12'),
    again: true,
  },
  {
    name: 'an undo',
    scene: thanked,
    run: (scene, ada) => scene.call('undo', [{ id: ada, header: 'Thank-you sent', before: null, after: '2026-03-09' }]),
    again: true,
  },
  {
    name: 'the first agenda, for which two tabs are made',
    scene: asLog,
    run: (scene, ada) => scene.call('saveAgenda', ada, ['q-typical-day', 'q-who-else']),
    again: true,
  },
  {
    name: 'a question of one’s own',
    scene: withAgenda,
    run: (scene) => scene.call('addQuestion', { text: 'What would you do again?', minutes: 3, theme: 'Their path' }, null),
    again: true,
  },
  {
    name: 'answers of a conversation, one of a question that was not picked',
    scene: withAgenda,
    run: (scene, ada) => scene.call('saveAnswers', ada, ANSWERS),
    again: true,
  },
  {
    name: 'an answer put into a group, for which a column is added',
    scene: withAnswer,
    run: (scene, ada) =>
      scene.call('groupAnswer', { contactId: ada, questionId: 'q-typical-day' }, 'Mornings outside', null, { by: 'question', key: null }),
    again: true,
  },
  {
    name: 'a Dashboard',
    scene: beforeDashboard,
    run: (scene) => scene.call('saveDashboard', ...dashboardSent()),
    again: true,
  },
  {
    name: 'a step of getting ready, for which a column is added',
    scene: asLog,
    run: (scene, ada) => scene.call('markPrepared', ada, 'person', true),
    again: true,
    writes: true,
  },
  { name: 'a conversation', scene: withAgenda, run: (scene, ada) => scene.call('loadConversation', ada), again: false },
  { name: 'I met them', scene: asLog, run: (scene, ada) => scene.call('confirmMet', ada), again: true },
  { name: 'It did not happen', scene: asLog, run: (scene, ada) => scene.call('meetingDidNotHappen', ada), again: true, writes: true },
  { name: 'It moved', scene: asLog, run: (scene, ada) => scene.call('meetingMoved', ada, '2026-03-20'), again: true, writes: true },
  { name: 'somebody left to rest', scene: asLog, run: (scene, ada) => scene.call('letRest', ada), again: true, writes: true },
  {
    name: 'somebody a contact named',
    scene: asLog,
    run: (scene, ada) => scene.call('addReferral', ada, 'Omar Leclerc', 'Reading Van'),
    again: true,
    writes: true,
  },
  {
    name: 'a debrief, with a row and columns more',
    scene: asLog,
    run: (scene, ada) => scene.call('saveDebrief', ada, DEBRIEF),
    again: true,
    writes: true,
  },
  {
    name: 'tidbits edited',
    scene: asLog,
    run: (scene, ada) => scene.call('saveTidbits', ada, null, ['A', 'B']),
    again: true,
    writes: true,
  },
  {
    name: 'a tidbit more',
    scene: asLog,
    run: (scene, ada) => scene.call('saveTidbits', ada, ['6:40 ferry', ''], ['6:40 ferry', 'B']),
    again: true,
  },
  { name: 'somebody new', scene: asLog, run: (scene) => scene.call('addPerson', SOMEBODY, false), again: true, writes: true },
  { name: 'a name under one’s notes', scene: asLog, run: (scene) => scene.call('saveWriting', { name: 'Noor' }), again: true },
  {
    name: 'another column chosen for one that is gone',
    scene: withRenamed,
    run: (scene) => scene.call('mendColumn', mend(scene, 'Come back to')),
    again: true,
  },
  {
    name: 'one of two columns of a name renamed',
    scene: withDoubled,
    run: (scene) => scene.call('mendColumn', mend(scene, 'Follow up on')),
    again: true,
    writes: true,
  },
  {
    name: 'the hidden IDs added again',
    scene: withoutIds,
    run: (scene) => scene.call('mendColumn', { way: 'add', key: 'id', column: 0, header: '' }),
    again: true,
  },
  {
    name: 'a header of Answers put right',
    scene: withLostAnswers,
    run: (scene) => scene.call('mendColumn', { way: 'use', key: 'answers.answer', column: 4, header: 'What they said' }),
    again: true,
  },
  { name: 'a look for columns', scene: withRenamed, run: (scene) => scene.call('loadColumns'), again: false },
  { name: 'a draft', scene: asLog, run: (scene, ada) => scene.call('loadDraft', ada, 'thankYou'), again: false },
  { name: 'a person', scene: withAgenda, run: (scene, ada) => scene.call('loadPerson', ada), again: false },
  { name: 'earlier notes', scene: asLog, run: (scene, ada) => scene.call('loadEarlierNotes', ada), again: false },
  {
    name: 'people brought in, with columns more',
    scene: asLog,
    run: (scene) => scene.call('importPeople', IMPORT),
    again: true,
    writes: true,
  },
  { name: 'an import undone', scene: imported, run: (scene) => scene.call('undoImport', 1), again: true, writes: true },
  { name: 'the dry run of an import', scene: asLog, run: (scene) => scene.call('loadImport'), again: false },
  { name: 'an advisor named', scene: asLog, run: (scene) => scene.call('saveAdvisor', { email: 'a@careers.example' }), again: true },
  { name: 'the file shared with the advisor', scene: advised, run: (scene) => scene.call('shareLog', 'editor', false), again: true },
  { name: 'a brief skipped', scene: advised, run: (scene) => scene.call('skipBriefs', '2026-03-15'), again: true },
  { name: 'the advisor’s brief sent by hand', scene: advised, run: (scene) => scene.call('sendBrief', shown.brief), again: true },
  { name: 'the advisor’s screen', scene: advised, run: (scene) => scene.call('loadAdvisor'), again: false },
  {
    name: 'news shared',
    scene: thanked,
    run: (scene) => scene.call('shareNews', 'An offer from Engines', FOR_ALL_MET),
    again: true,
  },
  { name: 'somebody told the news', scene: withNews, run: (scene, ada) => scene.call('markTold', ada), again: true },
  { name: 'news not for somebody', scene: withNews, run: (scene, ada) => scene.call('leaveOut', ada), again: true },
  { name: 'news ended', scene: withNews, run: (scene) => scene.call('endNews', '0', true), again: true },
  { name: 'news taken back', scene: withNews, run: (scene) => scene.call('takeBackNews', '0', null), again: true },
  { name: 'greetings wished for', scene: asLog, run: (scene) => scene.call('answerGreeting', 'yes'), again: true },
  { name: 'News', scene: withNews, run: (scene) => scene.call('loadNews'), again: false },
  {
    name: 'Insights',
    scene: withAnswer,
    run: (scene) => scene.call('loadInsights', { by: 'question', key: null }),
    again: false,
  },
  { name: 'Progress', scene: asLog, run: (scene) => scene.call('loadProgress'), again: false },
  { name: 'Today', scene: asLog, run: (scene) => scene.call('loadToday'), again: false },
  { name: 'Questions', scene: withAgenda, run: (scene) => scene.call('loadQuestions', null), again: false },
  { name: 'Settings', scene: asLog, run: (scene) => scene.call('loadSettings'), again: false },
  { name: 'the sidebar', scene: asLog, run: (scene) => scene.runtime.click('openSidebar'), again: false },
  { name: 'removal', scene: asLog, run: (scene) => scene.call('removeTidbit'), again: true, removes: true },
];

describe.each(ACTS)('$name', ({ scene: prepare, run, again, removes, writes }) => {
  let snapshot: Snapshot;
  let calls: number;
  let ada: string;
  let theirs: readonly string[];
  let undisturbed: End;
  /** By what was left of file, properties and mail: nothing else goes on into the life that follows. */
  const lived = new Map<string, End>();

  beforeAll(async () => {
    snapshot = await prepare();
    const scene = Scene.raise(snapshot);
    theirs = scene.theirs;
    ada = prepare === asTable || prepare === withoutIds ? '' : scene.idOf('Ada Lovelace');
    await run(scene, ada);
    calls = scene.runtime.executions.at(-1)?.calls.total ?? 0;
    undisturbed = await lifeAfter(scene, removes);
    expect(calls).toBeGreaterThan(3);
  });

  const disturbed = async (misfortune: (call: number) => Misfortune, call: number): Promise<End> => {
    const scene = Scene.raise(snapshot);
    await scene.workbook.settled();
    scene.runtime.misfortune(misfortune(call));
    await run(scene, ada);
    await scene.workbook.settled();
    const left = JSON.stringify(scene.snapshot());
    const known = lived.get(left);
    if (known !== undefined) return known;
    if (!writes) expect(scene.theirs).toEqual(theirs);
    if (again) await run(scene, ada);
    const end = await lifeAfter(scene, removes);
    lived.set(left, end);
    return end;
  };

  const everyCall = async (misfortune: (call: number) => Misfortune, last = calls): Promise<void> => {
    for (let call = 1; call <= last; call++) {
      const end = await disturbed(misfortune, call);
      expect({ call, ...comparable(end) }).toEqual({ call, ...comparable(undisturbed) });
      expect({ call, twice: toldTooOften(end, undisturbed) }).toEqual({ call, twice: [] });
    }
  };

  test('the k-th call throws, for every k', async () => {
    await everyCall((call) => ({ kind: 'fail', at: { call }, times: 1, message: 'Service error: Spreadsheets' }));
  });

  // Nothing but calls has effects: killed before a call is killed after the one before it.
  test('killed before the first call and after the k-th, for every k', async () => {
    await everyCall((call) => ({ kind: 'kill', when: 'before', call }), 1);
    await everyCall((call) => ({ kind: 'kill', when: 'after', call }));
  });
});

/** What there is after a day of normal life. */
interface End {
  readonly theirs: readonly string[];
  readonly added: readonly string[];
  readonly ours: readonly string[];
  readonly people: readonly string[];
  readonly lists: readonly string[];
  readonly fills: readonly (string | null)[];
  readonly triggers: number;
  readonly told: ReadonlyMap<string, number>;
  readonly warned: ReadonlySet<string>;
}

async function lifeAfter(scene: Scene, removes?: true): Promise<End> {
  await scene.ticks(1);
  await scene.at('2026-03-10T07:00').ticks(1);
  await scene.workbook.settled();
  const { runtime, workbook, sheetId } = scene;
  const ids = removes ? [] : scene.ids;
  expect(new Set(ids.map(([, id]) => id)).size).toBe(ids.length);
  expect(ids.every(([, id]) => id !== '')).toBe(true);
  const end = {
    theirs: scene.theirs,
    added: scene.added,
    ours: removes ? scene.grid[scene.headerRow - 1] : scene.ours,
    people: ids.map(([name]) => name),
    lists: scene.lists,
    fills: workbook.fills(sheetId, 1, 12, 1),
    triggers: runtime.triggers.length,
    told: scene.told,
    warned: scene.perhapsAgain,
  };
  return end;
}

function comparable({ told, warned: _, ...rest }: End): object {
  return { ...rest, told: [...told.keys()].sort() };
}

/** Entries told more often than without the misfortune, unless the mail said that this may be so. */
function toldTooOften({ told, warned }: End, undisturbed: End): string[] {
  return [...told].flatMap(([entry, times]) => {
    const allowed = (undisturbed.told.get(entry) ?? 0) + (warned.has(entry) ? 1 : 0);
    return times > allowed ? [`${entry}: ${String(times)} times`] : [];
  });
}
