// What people do to the file while a run is at work: between any two of its calls, and as they would have done it before.
import type { Scene } from './scene';

export interface Interference {
  readonly name: string;
  readonly act: (scene: Scene) => void;
  /** It changes what is to be told. */
  readonly tells?: true;
  /** It is a run of its own, with lock and properties: edits are followed by onEdit, as Google does. */
  readonly runs?: true;
}

/** New people get new IDs, another time other ones. */
const PASTED = ['Noor Haddad', 'Li Wei'];
export const NEW = [...PASTED, 'Nova Brandt', 'Omar Leclerc', 'Ida Ruiz'];

const rowsOf = (scene: Scene) => ({ row: scene.headerRow + 1, rows: scene.grid.length - scene.headerRow });
const edited = (scene: Scene, edit: Parameters<Scene['runtime']['atOnce']['edited']>[0] | null): void => {
  if (edit) scene.runtime.atOnce.edited(edit);
};

export const INTERFERENCES: readonly Interference[] = [
  {
    name: 'rows sorted',
    act: (scene) => scene.workbook.hand.sort(scene.sheetId, rowsOf(scene), scene.columnOf('Company'), false),
  },
  {
    name: 'visible columns sorted, the hidden IDs left behind',
    act: (scene) => {
      const visible = scene.grid[scene.headerRow - 1].flatMap((header, c) => (header === 'ID' ? [] : [c + 1]));
      scene.workbook.hand.sort(scene.sheetId, rowsOf(scene), scene.columnOf('Full name'), false, visible);
    },
  },
  { name: 'a row inserted', act: (scene) => scene.workbook.hand.insertRow(scene.sheetId, scene.rowOf('Ada Lovelace')) },
  { name: 'a row inserted above the header', act: (scene) => scene.workbook.hand.insertRow(scene.sheetId, 1) },
  { name: 'a row deleted', act: (scene) => scene.workbook.hand.deleteRow(scene.sheetId, scene.rowOf('Barbara Liskov')), tells: true },
  {
    name: 'a row copied',
    runs: true,
    act: (scene) => {
      edited(scene, scene.workbook.hand.copyRow(scene.sheetId, scene.rowOf('Barbara Liskov'), scene.rowOf('Alan Turing')));
    },
    tells: true,
  },
  {
    name: 'people pasted below',
    runs: true,
    act: (scene) => {
      edited(
        scene,
        scene.workbook.hand.paste(
          scene.sheetId,
          scene.below,
          scene.columnOf('Full name'),
          PASTED.map((name) => [name]),
        ),
      );
    },
    tells: true,
  },
  { name: 'a column inserted left of ours', act: (scene) => scene.workbook.hand.insertColumn(scene.sheetId, scene.columnOf('Status')) },
  { name: 'a column inserted within ours', act: (scene) => scene.workbook.hand.insertColumn(scene.sheetId, scene.columnOf('Due')) },
  {
    name: 'a column of theirs moved under ours',
    act: (scene) => scene.workbook.hand.moveColumn(scene.sheetId, scene.columnOf('Notes'), scene.columnOf('Due')),
  },
  {
    name: 'one of ours moved away',
    act: (scene) => scene.workbook.hand.moveColumn(scene.sheetId, scene.columnOf('Status'), scene.columnOf('Company')),
  },
  { name: 'a column deleted', act: (scene) => scene.workbook.hand.deleteColumn(scene.sheetId, scene.columnOf('Birthday')) },
  {
    name: 'a header renamed',
    runs: true,
    act: (scene) => {
      edited(scene, scene.workbook.hand.type(scene.sheetId, scene.headerRow, scene.columnOf('Notes'), 'Remarks'));
    },
  },
  {
    name: 'a date edited',
    runs: true,
    act: (scene) => {
      edited(scene, scene.typed('Alan Turing', 'When we met', '3/11/2026 12:00'));
    },
    tells: true,
  },
  { name: 'a second tick', runs: true, act: (scene) => void scene.runtime.atOnce.tick() },
  { name: 'another click', runs: true, act: (scene) => void scene.runtime.atOnce.call('loadSettings', '[]') },
];

/** Calls that look at no cell and at no row or column: whoever interferes before one of them might as well do so after it. */
export const LOOKS_AWAY =
  /^(PropertiesService|Properties|LockService|Lock|Session|Utilities|MailApp|SpreadsheetApp\.get|Spreadsheet\.get|Sheet\.(getSheetId|getName|getRange)$)/;

/** Watches a run; gives its gaps as numbers of calls made: those before a call that touches cells, or all for a run of its own. */
export function watchGaps(scene: Scene): (interference: Interference) => readonly number[] {
  const gaps: { readonly calls: number; readonly next: string }[] = [];
  scene.runtime.between((calls, next) => gaps.push({ calls, next }));
  return ({ runs }) => gaps.filter(({ next }) => runs || !LOOKS_AWAY.test(next)).map(({ calls }) => calls);
}

/** Whether an answer of an endpoint asks for another click, or is one of several. */
export function asksAgain(answer: unknown): boolean {
  const { problem = '', more = false } = (answer ?? {}) as { readonly problem?: string; readonly more?: boolean };
  return more || /(try|press Undo|look at them) again/i.test(problem);
}
