// A workbook whose changes of place are told to somebody: whoever inserts, deletes, moves, sorts or types, a person's hand or a service.
import type { Area, Edit, Hand, Lines, Typed, Workbook } from '../../local/workbook/workbook';

export type Axis = 'rows' | 'columns';

/** Told after it happened; numbers are sheet numbers, 1-based. */
export interface Follower {
  typed(edit: Edit, values: readonly (readonly Typed[])[]): void;
  inserted(sheetId: number, axis: Axis, before: number, count: number): void;
  deleted(sheetId: number, axis: Axis, from: number, count: number): void;
  /** `before` counts as the sheet stood before the move. */
  moved(sheetId: number, axis: Axis, from: number, count: number, before: number): void;
  /** A row again, above `before`, as the sheet stood. */
  copiedRow(sheetId: number, row: number, before: number): void;
  /** `sort` is to be run by the follower, who looks at the area before and after. */
  sorted<T>(area: Area, columns: readonly number[] | undefined, sort: () => T): T;
  removed(sheetId: number): void;
  /** Gives the copy to go on in. */
  copied(copy: Workbook): Workbook;
}

/** The same workbook; only what is done through this one is told. */
export function watched(workbook: Workbook, follower: Follower): Workbook {
  const { sheets } = workbook;
  return overlay(workbook, {
    hand: watchedHand(workbook, follower),
    lines: watchedLines(workbook, follower),
    sheets: overlay(sheets, {
      remove(id) {
        sheets.remove(id);
        follower.removed(id);
      },
    }),
    copy: (id, name) => follower.copied(workbook.copy(id, name)),
  });
}

function watchedHand(workbook: Workbook, follower: Follower): Hand {
  const { hand } = workbook;
  return {
    type: (sheetId, row, column, value) => told(hand.type(sheetId, row, column, value), (edit) => follower.typed(edit, [[value]])),
    paste: (sheetId, row, column, rows) => told(hand.paste(sheetId, row, column, rows), (edit) => follower.typed(edit, rows)),
    sort(sheetId, { row, rows }, by, ascending, columns) {
      const area = { sheetId, row, column: 1, rows, columns: Math.max(workbook.lastColumn(sheetId), by) };
      return follower.sorted(area, columns, () => hand.sort(sheetId, { row, rows }, by, ascending, columns));
    },
    insertRow: (sheetId, before) => told(hand.insertRow(sheetId, before), () => follower.inserted(sheetId, 'rows', before, 1)),
    deleteRow: (sheetId, row) => told(hand.deleteRow(sheetId, row), () => follower.deleted(sheetId, 'rows', row, 1)),
    copyRow: (sheetId, row, before) => told(hand.copyRow(sheetId, row, before), () => follower.copiedRow(sheetId, row, before)),
    insertColumn: (sheetId, before) => told(hand.insertColumn(sheetId, before), () => follower.inserted(sheetId, 'columns', before, 1)),
    moveColumn: (sheetId, column, before) =>
      told(hand.moveColumn(sheetId, column, before), () => follower.moved(sheetId, 'columns', column, 1, before)),
    deleteColumn: (sheetId, column) => told(hand.deleteColumn(sheetId, column), () => follower.deleted(sheetId, 'columns', column, 1)),
  };
}

function watchedLines({ lines }: Workbook, follower: Follower): Lines {
  return overlay(lines, {
    insertRows: (sheetId, before, count, ...like) =>
      told(lines.insertRows(sheetId, before, count, ...like), () => follower.inserted(sheetId, 'rows', before, count)),
    insertColumns: (sheetId, before, count, ...like) =>
      told(lines.insertColumns(sheetId, before, count, ...like), () => follower.inserted(sheetId, 'columns', before, count)),
    deleteRows: (sheetId, row, count) => told(lines.deleteRows(sheetId, row, count), () => follower.deleted(sheetId, 'rows', row, count)),
    deleteColumns: (sheetId, column, count) =>
      told(lines.deleteColumns(sheetId, column, count), () => follower.deleted(sheetId, 'columns', column, count)),
    moveRows: (sheetId, row, count, before) =>
      told(lines.moveRows(sheetId, row, count, before), () => follower.moved(sheetId, 'rows', row, count, before)),
    moveColumns: (sheetId, column, count, before) =>
      told(lines.moveColumns(sheetId, column, count, before), () => follower.moved(sheetId, 'columns', column, count, before)),
    sort: (area, by, columns) => follower.sorted(area, columns, () => lines.sort(area, by, columns)),
  });
}

function told<T>(result: T, tell: (result: T) => void): T {
  tell(result);
  return result;
}

/** The same object with some members replaced. The others keep their own `this`. */
function overlay<T extends object>(target: T, members: Partial<T>): T {
  return new Proxy(target, {
    get(_, key) {
      if (Object.hasOwn(members, key)) return Reflect.get(members, key) as unknown;
      const member: unknown = Reflect.get(target, key, target);
      return typeof member === 'function' ? (...parameters: unknown[]) => Reflect.apply(member, target, parameters) as unknown : member;
    },
  });
}
