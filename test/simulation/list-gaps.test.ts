// The tabs Questions and Answers, in every gap between two service calls of a click that writes into them: they must end as if people had
// sorted, inserted, moved and deleted before the click.
import type { ColumnsView } from '../../src/contract/columns';
import { asksAgain, LOOKS_AWAY } from './interferences';
import { withAgendas, withLostAnswers } from './moments';
import { Scene, type Snapshot } from './scene';

jest.setTimeout(120_000);

type Tab = 'Questions' | 'Answers';

interface Act {
  readonly name: string;
  readonly tab: Tab;
  readonly run: (scene: Scene, ada: string) => Promise<unknown>;
  /** With agendas of three people where left out. */
  readonly moment?: () => Promise<Snapshot>;
}

const ACTS: readonly Act[] = [
  {
    name: 'answers, one of a question that was not picked',
    tab: 'Answers',
    run: (scene, ada) =>
      scene.call('saveAnswers', ada, [
        { questionId: 'q-who-else', question: '', before: [''], after: 'Sita in Leeds', asked: true },
        { questionId: 'own-1', question: 'Do you still teach?', before: [''], after: 'On Mondays', asked: true },
      ]),
  },
  {
    name: 'another agenda, longer than the one before',
    tab: 'Answers',
    run: (scene, ada) => scene.call('saveAgenda', ada, ['q-hard-problems', 'q-problems', 'q-decisions', 'q-who-else']),
  },
  {
    name: 'an answer put into a group, for which a column is added',
    tab: 'Answers',
    run: (scene, ada) =>
      scene.call('groupAnswer', { contactId: ada, questionId: 'q-typical-day' }, 'Mornings', null, { by: 'question', key: null }),
  },
  {
    name: 'a question of one’s own',
    tab: 'Questions',
    run: (scene) => scene.call('addQuestion', { text: 'What would you do again?', minutes: 3, theme: 'Their path' }, null),
  },
  { name: 'a header put right', tab: 'Answers', run: putRight, moment: withLostAnswers },
];

/** What the page does: it chooses among what it is shown. */
async function putRight(scene: Scene): Promise<unknown> {
  const { columns } = (await scene.call('loadColumns')) as unknown as { readonly columns: ColumnsView };
  const [trouble] = columns.troubles ?? [];
  const column = trouble?.among.find(({ header }) => header === 'What they said');
  return column && scene.call('mendColumn', { way: 'use', key: trouble?.key, column: column.column, header: column.header });
}

/** `spare`: a column that the acts leave blank. */
type Interference = (
  scene: Scene,
  tab: { readonly id: number; readonly rows: number; readonly columns: number; readonly spare: number },
) => void;

const INTERFERENCES: Readonly<Record<string, Interference>> = {
  'rows sorted': ({ workbook }, { id, rows }) => {
    workbook.hand.sort(id, { row: 2, rows: rows - 1 }, 1, false);
  },
  'a row inserted': ({ workbook }, { id }) => {
    workbook.hand.insertRow(id, 2);
  },
  'a row inserted above the header': ({ workbook }, { id }) => {
    workbook.hand.insertRow(id, 1);
  },
  'a row deleted': ({ workbook }, { id }) => {
    workbook.hand.deleteRow(id, 6);
  },
  'a column inserted': ({ workbook }, { id }) => {
    workbook.hand.insertColumn(id, 2);
  },
  'a column moved': ({ workbook }, { id }) => {
    workbook.hand.moveColumn(id, 1, 4);
  },
  'a column moved to the right end': ({ workbook }, { id, columns }) => {
    workbook.hand.moveColumn(id, 3, columns + 1);
  },
  'a header typed over': ({ workbook }, { id, spare }) => {
    workbook.hand.type(id, 1, spare, 'My own');
  },
  'a header more': ({ workbook }, { id, columns }) => {
    workbook.hand.type(id, 1, columns + 3, 'Remarks');
  },
};

const SPARE: Readonly<Record<Tab, number>> = { Questions: 5, Answers: 3 };

describe.each(ACTS)('$name', ({ tab, run, moment = withAgendas }) => {
  let snapshot: Snapshot;
  let ada: string;
  let gaps: readonly number[];

  beforeAll(async () => {
    snapshot = await moment();
    const scene = Scene.raise(snapshot);
    ada = scene.idOf('Ada Lovelace');
    const seen: number[] = [];
    scene.runtime.between((calls, next) => {
      if (!LOOKS_AWAY.test(next)) seen.push(calls);
    });
    await run(scene, ada);
    gaps = seen;
    expect(gaps.length).toBeGreaterThan(5);
  });

  test.each(Object.entries(INTERFERENCES))('%s', async (_, interfere) => {
    const act = (scene: Scene): void => {
      interfere(scene, { id: tabOf(scene, tab).id, spare: SPARE[tab], ...sizeOf(scene, tab) });
    };
    const first = Scene.raise(snapshot);
    await first.workbook.settled();
    act(first);
    await run(first, ada);
    const expected = recordsIn(first, tab);
    for (const gap of gaps) {
      const scene = Scene.raise(snapshot);
      await scene.workbook.settled();
      scene.runtime.between((calls) => {
        if (calls !== gap) return;
        scene.runtime.between(null);
        act(scene);
      });
      const answer = await run(scene, ada);
      scene.runtime.between(null);
      if (asksAgain(answer)) await run(scene, ada);
      await scene.workbook.settled();
      expect({ gap, records: recordsIn(scene, tab) }).toEqual({ gap, records: expected });
    }
  });
});

function tabOf({ workbook }: Scene, name: Tab): { readonly id: number } {
  const tab = workbook.sheets.byName(name);
  if (tab === null) throw new Error(`no tab ${name}`);
  return tab;
}

function sizeOf(scene: Scene, name: Tab): { readonly rows: number; readonly columns: number } {
  const { id } = tabOf(scene, name);
  return { rows: scene.workbook.lastRow(id), columns: scene.workbook.lastColumn(id) };
}

/** What stands in each row, by header: where rows and columns stand is the user's. */
function recordsIn(scene: Scene, name: Tab): readonly string[] {
  const { id } = tabOf(scene, name);
  const grid = scene.workbook.displayed({ sheetId: id, row: 1, column: 1, ...sizeOf(scene, name) });
  const at = grid.findIndex((cells) => cells.includes('Question'));
  const records = grid.map((cells) => cells.flatMap((cell, c) => (cell === '' ? [] : [`${grid[at][c]}: ${cell}`])).sort());
  return records
    .filter((cells) => cells.length > 0)
    .map((cells) => cells.join(' | '))
    .sort();
}
