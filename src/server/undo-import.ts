// Takes an import back: people nobody touched are removed, blanks it filled are emptied, what was changed since stays and is named.
import type { Answer } from '../contract/rpc';
import { decideRows } from '../core/reminders';
import * as HISTORY_WORDS from '../core/history-words';
import { isUndoable, markOfCell, markOfRow, type ImportRecord } from '../core/import-record';
import { counted, figure } from '../core/text';
import type { Cell } from '../core/table';
import { appendHistory } from './diary';
import { failure } from './failure';
import { columnOf, importShards, importsIn, MOST_BLOCKS, ownColumns } from './import';
import { openLog, understand, type Log, type OpenLog } from './log';
import { sameTable } from './recovery';
import type { Services } from './services';
import { bringUpToDate } from './update';
import type { LogRecord } from './store';
import type { Block } from './workbook';

export interface Undone {
  readonly removed: number;
  readonly emptied: number;
  readonly left: readonly string[];
  readonly more: boolean;
}

/** A request empties and removes so many stretches of the sheet and leaves the rest to the next. To be called under the lock. */
export function carryOutUndo(services: Services, number: number): Answer<Undone> {
  const answer = openLog(services);
  if (!answer.ok) return answer;
  const { opened } = answer;
  const records = importsIn(services, opened.now);
  const record = records.list.find((one) => one.number === number);
  if (record === undefined || !isUndoable(record)) {
    const problem = `Import ${number} can no longer be undone: it was undone already, is more than 30 days old, or too many came in since. Delete rows you do not want by hand.`;
    return failure('badArgument', problem);
  }
  const keep = (changed: ImportRecord): void => {
    const list = records.list.map((one) => (one.number === number ? changed : one));
    services.store.save({ shards: importShards(services, { ...records, list }) });
  };
  const nothing: Emptied = { ok: true, log: opened.record, count: 0, touched: [], rest: [] };
  const emptied = record.cells.length > 0 ? emptyCells(services, opened, record, nothing) : nothing;
  if (!emptied.ok) return emptied;
  const removed = emptied.rest.length > 0 ? null : removeRows(opened, record);
  if (removed !== null && !removed.ok) {
    services.store.save({ log: emptied.log });
    keep({ ...record, cells: [] });
    return removed;
  }
  const more = removed === null || removed.more;
  const detail = `Import ${number}, ${record.file}: ${counted(removed?.count ?? 0, PEOPLE, figure)} removed, ${counted(emptied.count, CELLS, figure)} emptied.`;
  const entry = { at: opened.now, id: '', name: '', what: HISTORY_WORDS.undone, detail };
  const log = appendHistory(services.book, emptied.log, [entry]);
  services.store.save({ log: removed?.isMended ? { ...log, unformatted: true } : log });
  if (more) keep({ ...record, cells: emptied.rest });
  else keep({ ...record, undone: true, rows: [], cells: [] });
  const left = [...new Set([...emptied.touched, ...(removed?.touched ?? [])])];
  return { ok: true, removed: removed?.count ?? 0, emptied: emptied.count, left, more };
}

const PEOPLE = ['person', 'people'] as const;
const CELLS = ['cell', 'cells'] as const;

interface Emptied {
  readonly ok: true;
  /** The log's record since. */
  readonly log: LogRecord;
  readonly count: number;
  readonly touched: readonly string[];
  readonly rest: ImportRecord['cells'];
}

/** Cells that still hold what the import wrote. */
function emptyCells(services: Services, opened: OpenLog, { cells }: ImportRecord, nothing: Emptied): Answer<Emptied> {
  let done = nothing;
  const updated = bringUpToDate({
    ...services,
    opened,
    writes: (log) => {
      const { layout, grid } = log;
      const rows = rowsById(log);
      const stretches: { row: number; column: number; values: Cell[][] }[] = [];
      const touched: string[] = [];
      const rest: ImportRecord['cells'][number][] = [];
      let count = 0;
      const places = cells.map((mark) => ({ mark, row: rows.get(mark.id) ?? 0, column: columnOf(layout, mark.key) }));
      for (const { mark, row, column } of places.sort((a, b) => a.column - b.column || a.row - b.row)) {
        const cell = grid[row - 1]?.[column - 1] ?? '';
        if (cell === '' || cell === false) continue;
        const last = stretches[stretches.length - 1] as (typeof stretches)[number] | undefined;
        if (markOfCell(cell) !== mark.mark) touched.push(nameAt(log, row));
        else if (last !== undefined && last.column === column && last.row + last.values.length === row) {
          last.values.push(['']);
          count += 1;
        } else if (stretches.length < MOST_BLOCKS) {
          stretches.push({ row, column, values: [['']] });
          count += 1;
        } else rest.push(mark);
      }
      done = { ...nothing, count, touched, rest };
      return stretches satisfies readonly Block[];
    },
    decide: ({ situation }) => ({ rows: decideRows(situation), history: [] }),
  });
  return updated.ok ? { ...done, log: updated.updated.record } : updated;
}

interface Removed {
  readonly ok: true;
  /** Somebody came back, without the format of their Due. */
  readonly isMended: boolean;
  readonly count: number;
  readonly touched: readonly string[];
  readonly more: boolean;
}

/**
 * Deletes rows from below, after making sure that nothing moved since they were chosen. Then it looks: should somebody have moved rows
 * in that very moment, people who went by mistake come back below the others.
 */
function removeRows(opened: OpenLog, { rows: marks }: ImportRecord): Answer<Removed> {
  const { tab } = opened;
  const grid = tab.read();
  const understood = understand(opened, grid);
  if (!understood.ok) return understood;
  const { log } = understood;
  const { layout } = log;
  const own = ownColumns(layout);
  const rows = rowsById(log);
  const here = marks.flatMap(({ id, mark }) => {
    const row = rows.get(id);
    return row === undefined ? [] : [{ id, row, isTouched: markOfRow(grid[layout.headerRow - 1], grid[row - 1], own) !== mark }];
  });
  const touched = here.flatMap(({ row, isTouched }) => (isTouched ? [nameAt(log, row)] : []));
  const free = here.filter(({ isTouched }) => !isTouched).sort((a, b) => b.row - a.row);
  const runs: { row: number; rows: number }[] = [];
  const going = new Set<string>();
  for (const { id, row } of free) {
    const last = runs[runs.length - 1] as (typeof runs)[number] | undefined;
    if (last !== undefined && last.row === row + 1) {
      last.row = row;
      last.rows += 1;
    } else if (runs.length < MOST_BLOCKS) runs.push({ row, rows: 1 });
    else continue;
    going.add(id);
  }
  // Read from its first cell: a row or column inserted while Google was fetching the cells pushes the last one out of the reading.
  const again = tab.read();
  if (again[0].length !== grid[0].length || !sameTable(layout, grid, again)) {
    return failure('moved', 'Somebody changed the sheet while Tidbit was about to remove rows, so it removed none. Press Undo again.');
  }
  if (runs.length === 0) return { ok: true, count: 0, touched, more: false, isMended: false };
  // Google keeps one row under a frozen header.
  tab.growTo(grid.length + 1);
  for (const { row, rows: count } of runs) tab.deleteRows(row, count);
  const { stayed, isMended } = bringBack(opened, log, going);
  return { ok: true, count: going.size - stayed, touched, more: stayed > 0 || going.size < free.length, isMended };
}

/** Whoever is missing without having been meant comes back. `stayed`: how many of those who should go are still here. */
function bringBack(opened: OpenLog, { grid, layout, identity }: Log, going: ReadonlySet<string>): { stayed: number; isMended: boolean } {
  let stayed = 0;
  const missing = (): readonly (readonly Cell[])[] => {
    const read = opened.tab.read();
    const after = understand(opened, read);
    if (!after.ok) return [];
    const here = new Set(after.log.identity.ids);
    stayed = [...going].filter((id) => here.has(id)).length;
    // A copied row has another ID at each reading until one is written.
    const rows = new Set(read.map(String));
    return identity.ids.flatMap((id, i) => {
      const cells = grid[layout.headerRow + i];
      return id === '' || going.has(id) || here.has(id) || rows.has(String(cells)) ? [] : [cells];
    });
  };
  // A row inserted while Google was fetching the cells pushes the last one out of the reading: nobody may come back twice.
  const gone = missing().length > 0 ? missing() : [];
  if (gone.length > 0) opened.tab.append(gone);
  return { stayed, isMended: gone.length > 0 };
}

function rowsById({ identity, layout }: Log): ReadonlyMap<string, number> {
  return new Map(identity.ids.map((id, i) => [id, layout.headerRow + 1 + i]));
}

function nameAt({ situation }: Log, row: number): string {
  return situation.contacts.find((contact) => contact.row === row)?.name ?? '';
}
