// Brings people of a file into the log: judged again against the sheet as it is, written as blocks, remembered so that it can be undone.
import type { Answer } from '../contract/rpc';
import type { ImportBatch } from '../contract/import';
import { OWN_COLUMNS, type ColumnKey } from '../core/columns';
import { runsOf } from '../core/grouping';
import * as HISTORY_WORDS from '../core/history-words';
import { Judge, type ImportCell, type ImportPerson } from '../core/import';
import { knownPerson, type ImportColumn } from '../core/import-keys';
import {
  encodeImports,
  decodeImports,
  markOfCell,
  markOfRow,
  isUndoable,
  type ImportRecord,
  type ImportRecords,
} from '../core/import-record';
import { changedShards, type StoredLedger } from '../core/ledger';
import { calendarOf } from '../core/day';
import { counted, figure } from '../core/text';
import type { Cell, Layout } from '../core/table';
import { addMissingColumns, columnsMoved } from './add-columns';
import { cellFor, freeRow } from './cells';
import { decideEdit } from './edit';
import { openLog, type Log } from './log';
import type { Services } from './services';
import { bringUpToDate } from './update';
import type { Block, EditedArea, Grid } from './workbook';

export interface Imported {
  readonly number: number | null;
  readonly added: number;
  readonly updated: number;
  readonly already: number;
  readonly gone: readonly number[];
  readonly rest: readonly number[];
  readonly undoable: boolean;
}

/**
 * Blanks to fill are scattered over the log, and a cell between them may hold a formula or a link that no reading of values shows: only
 * blank cells are ever written, so each stretch is a block of its own. A request writes so many and leaves the rest to the next.
 */
export const MOST_BLOCKS = 40;

/** To be called under the lock. */
export function carryOutImport(services: Services, batch: ImportBatch): Answer<Imported> {
  let lacking: readonly ColumnKey[] = [];
  // A column inserted while Google was fetching the cells hides one that was just added: it is looked for once more.
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const done = attempt(services, batch, (keys) => (lacking = keys));
    if (!done.ok || lacking.length === 0) return done;
    const added = addMissingColumns(services, lacking);
    if (!added.ok) return added;
    services.store.save({ log: added.opened.record });
  }
  return columnsMoved(services.store.log?.tab ?? '');
}

const MOST_TRIES = 3;

export function importsIn({ store, book }: Services, now: number): ImportRecords {
  return decodeImports(store.raw, now, calendarOf(book.zone()));
}

/** The properties that hold the imports, those alone that there is something to say about. */
export function importShards({ store }: Services, records: ImportRecords): Record<string, string> {
  return Object.fromEntries(Object.entries(encodeImports(records)).filter(([name, text]) => text !== '' || store.raw[name] !== undefined));
}

/** Sheet columns of the add-on. */
export function ownColumns(layout: Layout): ReadonlySet<number> {
  return new Set(OWN_COLUMNS.map((key) => columnOf(layout, key)));
}

/** Sheet column; 0 where the log has none. */
export function columnOf({ columns }: Layout, key: ColumnKey): number {
  return columns[key] ?? 0;
}

function attempt(services: Services, batch: ImportBatch, noteLacking: (keys: readonly ColumnKey[]) => void): Answer<Imported> {
  const answer = openLog(services);
  if (!answer.ok) return answer;
  const { opened } = answer;
  const before = importsIn(services, opened.now);
  const number = batch.number ?? before.last + 1;
  let plan: Plan | undefined;
  let after = before;
  let stored: StoredLedger = opened;
  // Who was written: judged again because something moved meanwhile, they are there already if their rows are whole.
  const written = new Map<ImportPerson, 'added' | 'updated'>();
  const updated = bringUpToDate({
    ...services,
    opened,
    writes: (log) => {
      plan = planOf(log, batch);
      noteLacking(plan.lacking);
      return plan.blocks;
    },
    decide: (log) => {
      const { areas = [], added = [], filled = [] } = plan ?? {};
      const edit = decideEdit(log, areas);
      if (areas.length === 0) return edit;
      const detail = `Import ${number}, ${batch.file}: ${counted(added.length, PEOPLE, figure)} added, ${figure(filled.length)} updated.`;
      const entry = { at: opened.now, id: '', name: '', what: HISTORY_WORDS.imported, detail };
      return { ...edit, history: [...edit.history, entry] };
    },
    // What is written is remembered before it is: a run that dies in between leaves marks of rows that are not there, and they harm nobody.
    claim: (log, { situation: { ledger } }) => {
      if (plan === undefined || plan.blocks.length === 0) return;
      for (const person of plan.added) written.set(person, 'added');
      for (const { person } of plan.filled) if (!written.has(person)) written.set(person, 'updated');
      after = withImport(after, { number, at: opened.now, file: batch.file }, plan, log);
      const learned = changedShards(stored, ledger, 'left');
      stored = { ...opened, ledger };
      services.store.save({ shards: { ...learned, ...importShards(services, after) } });
    },
  });
  if (!updated.ok) return updated;
  const { decision, record } = updated.updated;
  services.store.save({ log: record, shards: changedShards(stored, decision.situation.ledger, 'left') });
  const { added = [], filled = [], already = [], gone = [], rest = [] } = plan ?? {};
  const counts = { added: 0, updated: 0, already: 0 };
  for (const person of [...added, ...filled.map((one) => one.person), ...already]) counts[written.get(person) ?? 'already'] += 1;
  const kept = decodeImports(services.store.raw, opened.now, calendarOf(opened.zone)).list.find((one) => one.number === number);
  return {
    ok: true,
    number: after === before ? batch.number : number,
    ...counts,
    gone,
    rest,
    undoable: kept !== undefined && isUndoable(kept),
  };
}

const PEOPLE = ['person', 'people'] as const;

/** What a batch comes to on one reading of the log. */
interface Plan {
  readonly blocks: readonly Block[];
  /** The cells the file says something about; blocks reach over more. */
  readonly areas: readonly Area[];
  /** Sheet row of the first person added; the others below. */
  readonly from: number;
  readonly added: readonly ImportPerson[];
  readonly filled: readonly { readonly row: number; readonly keys: readonly ImportColumn[]; readonly person: ImportPerson }[];
  readonly already: readonly ImportPerson[];
  readonly gone: readonly number[];
  readonly rest: readonly number[];
  /** Columns to add first; nothing is written before. */
  readonly lacking: readonly ColumnKey[];
}

function planOf(log: Log, { people }: ImportBatch): Plan {
  const { layout, grid, situation } = log;
  const { contacts } = situation;
  const formulas = log.tab.formulas();
  const judge = new Judge(contacts.map((contact) => knownPerson(contact, layout, grid[contact.row - 1])));
  const added: ImportPerson[] = [];
  const updates: Update[] = [];
  const gone: number[] = [];
  const already: ImportPerson[] = [];
  people.forEach(({ person, update }, position) => {
    const verdict = judge.next(person);
    if (verdict.kind === 'update') {
      const { row } = contacts[verdict.at];
      const keys = verdict.fills.filter((key) => !holds(formulas, row, columnOf(layout, key)));
      if (keys.length > 0) updates.push({ position, row, keys, person });
      else already.push(person);
    } else if (verdict.kind === 'new' && !update) added.push(person);
    else if (verdict.kind === 'new' || (verdict.kind === 'skipped' && verdict.why === 'several')) gone.push(position);
    else already.push(person);
  });
  const needed = new Set<ColumnKey>([...added.flatMap(({ cells }) => keysIn(cells)), ...updates.flatMap(({ keys }) => keys)]);
  const lacking = [...needed].filter((key) => layout.columns[key] === undefined);
  if (lacking.length > 0) return { blocks: [], areas: [], from: 0, added: [], filled: [], already, gone, rest: [], lacking };
  const fills = fillBlocks(log, formulas, updates);
  const below = rowsBlocks(log, formulas, added);
  const areas = [...fills.blocks.map(areaOf), ...below.areas];
  return { ...fills, blocks: [...fills.blocks, ...below.blocks], areas, from: below.from, added, already, gone, lacking };
}

type Area = Omit<EditedArea, 'sheetId'>;

function areaOf({ row, column, values }: Block): Area {
  return { row, column, rows: values.length, columns: values[0].length };
}

interface Update {
  readonly position: number;
  readonly row: number;
  readonly keys: readonly ImportColumn[];
  readonly person: ImportPerson;
}

/**
 * People to add: one block from the first to the last column that they or Tidbit fill, so that a row comes whole or not at all. It reaches
 * over what is blank between them, columns of the user's own too, and leaves out what they laid out for rows to come.
 */
function rowsBlocks(log: Log, formulas: Grid, people: readonly ImportPerson[]): Pick<Plan, 'blocks' | 'areas' | 'from'> {
  const { layout, grid } = log;
  const rows = people.map((person) => {
    const cells = new Map<number, Cell>();
    for (const [key, text] of Object.entries({ ...person.cells, ...namesFor(layout, person) }) as [ImportColumn, ImportCell][]) {
      const column = columnOf(layout, key);
      cells.set(column, cellFor(log, column, text));
    }
    return cells;
  });
  const columns = new Set(rows.flatMap((cells) => [...cells.keys()]));
  let from = freeRow({ grid });
  formulas.forEach((_, r) => {
    if (r + 1 >= from && [...columns].some((column) => holds(formulas, r + 1, column))) from = r + 2;
  });
  if (people.length === 0) return { blocks: [], areas: [], from };
  const isFree = (column: number): boolean =>
    grid.slice(from - 1).every((cells, i) => cells[column - 1] === '' && !holds(formulas, from + i, column));
  const own = ownColumns(layout);
  const isFilled = (column: number): boolean => columns.has(column) || own.has(column);
  const places = grid[0].map((_, c) => c + 1);
  const blocks = sideBySide(places.filter((column) => isFilled(column) || isFree(column))).flatMap((run) => {
    const filled = run.filter(isFilled);
    if (filled.length === 0) return [];
    const reached = run.slice(run.indexOf(filled[0]), run.indexOf(filled[filled.length - 1]) + 1);
    const values = rows.map((cells, i) => reached.map((column) => cells.get(column) ?? grid[from - 1 + i]?.[column - 1] ?? ''));
    return [{ row: from, column: reached[0], values }];
  });
  const areas = sideBySide(columns).map((run) => ({ row: from, column: run[0], rows: rows.length, columns: run.length }));
  return { blocks, areas, from };
}

function sideBySide(columns: Iterable<number>): readonly (readonly number[])[] {
  return runsOf(
    [...columns].sort((a, b) => a - b),
    (column, last) => last === column - 1,
  );
}

/** Blanks to fill, column by column; a stretch reaches over cells that are blank anyway. */
function fillBlocks(log: Log, formulas: Grid, updates: readonly Update[]): Pick<Plan, 'blocks' | 'filled' | 'rest'> {
  const { layout, grid } = log;
  const blocks: { row: number; column: number; values: Cell[][] }[] = [];
  const open = new Map<number, (typeof blocks)[number]>();
  const reaches = (column: number, row: number): boolean => {
    const block = open.get(column);
    if (block === undefined) return false;
    const between = grid.slice(block.row - 1 + block.values.length, row - 1);
    return between.every((cells, i) => {
      const at = block.row - 1 + block.values.length + i;
      return cells[column - 1] === '' && !holds(formulas, at + 1, column);
    });
  };
  const filled: Plan['filled'][number][] = [];
  const rest: number[] = [];
  for (const { position, row, keys, person } of [...updates].sort((a, b) => a.row - b.row)) {
    const places = keys.map((key) => {
      const column = columnOf(layout, key);
      return { column, value: cellFor(log, column, person.cells[key] ?? null) };
    });
    const fresh = places.filter(({ column }) => !reaches(column, row)).length;
    if (rest.length > 0 || (blocks.length + fresh > MOST_BLOCKS && filled.length > 0)) {
      rest.push(position);
      continue;
    }
    for (const { column, value } of places) {
      if (reaches(column, row)) {
        const block = open.get(column);
        while (block !== undefined && block.row + block.values.length < row) block.values.push(['']);
        block?.values.push([value]);
      } else {
        const block = { row, column, values: [[value]] };
        blocks.push(block);
        open.set(column, block);
      }
    }
    filled.push({ row, keys, person });
  }
  return { blocks, filled, rest };
}

/** A log keeps the name in one column or in two. */
function namesFor({ columns }: Layout, { name, firstName, lastName }: ImportPerson): Partial<Record<ImportColumn, string>> {
  if (columns.name !== undefined) return { name };
  if (firstName !== '' || lastName !== '') return { firstName, lastName };
  const [, first = name, last = ''] = /^(.*) (\S+)$/.exec(name) ?? [];
  return { firstName: first, lastName: last };
}

/** Of formulas as read: cells beyond them hold none. */
function holds(formulas: Grid, row: number, column: number): boolean {
  return formulas.length >= row && Boolean(formulas[row - 1][column - 1]);
}

function keysIn(cells: ImportPerson['cells']): ImportColumn[] {
  return Object.keys(cells) as ImportColumn[];
}

/** The records with what this request is about to write; an import of several requests is one. */
function withImport(
  { last, list }: ImportRecords,
  import_: Pick<ImportRecord, 'number' | 'at' | 'file'>,
  { from, added, filled }: Plan,
  { layout, grid, identity }: Log,
): ImportRecords {
  const { headerRow } = layout;
  const idAt = (row: number): string => identity.ids[row - headerRow - 1];
  const own = ownColumns(layout);
  const rows = added.map((_, i) => ({ id: idAt(from + i), mark: markOfRow(grid[headerRow - 1], grid[from - 1 + i], own) }));
  const present = list.find(({ number }) => number === import_.number) ?? {
    ...import_,
    added: 0,
    updated: 0,
    undone: false,
    rows: [],
    cells: [],
  };
  // A run that died noted what it was about to write: what did not come then is not of the import, and what is written now is of it once.
  const here = new Set(identity.ids);
  const again = new Set(rows.map(({ id }) => id));
  const stood = present.rows.filter(({ id }) => here.has(id) && !again.has(id));
  const whole = new Set(stood.map(({ id }) => id));
  const fills = filled.filter(({ row }) => !whole.has(idAt(row)));
  const cells = fills.flatMap(({ row, keys }) =>
    keys.map((key) => ({ id: idAt(row), key, mark: markOfCell(grid[row - 1][columnOf(layout, key) - 1]) })),
  );
  const before = new Set(present.cells.map(({ id }) => id));
  const anew = new Set(cells.map(({ id, key }) => id + key));
  const grown = {
    ...present,
    added: present.added + stood.length - present.rows.length + rows.length,
    updated: present.updated + fills.filter(({ row }) => !before.has(idAt(row))).length,
    rows: [...stood, ...rows],
    cells: [...present.cells.filter(({ id, key }) => !anew.has(id + key)), ...cells],
  };
  return { last: Math.max(last, grown.number), list: [...list.filter(({ number }) => number !== grown.number), grown] };
}
