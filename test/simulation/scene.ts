// A moment in the life of a log that can be played again and again: saved once, raised anew for every run, compared at the end.
import fs from 'node:fs';
import { nodeRealm } from '../../local/node/realm';
import { createRuntime, type Execution, type Runtime } from '../../local/runtime';
import { createSpreadsheetApp } from '../../local/services/spreadsheet/spreadsheet-app';
import type { State } from '../../local/state';
import { createWorkbook } from '../../local/workbook/create';
import { headless } from '../../local/workbook/univer';
import type { Edit, SavedWorkbook, Typed, Workbook } from '../../local/workbook/workbook';
import type { Answer } from '../../src/contract/rpc';
import { OWN_COLUMN_NOTE } from '../../src/core/columns';
import { calendarOf, parseClock, parseDay } from '../../src/core/day';

export const STUDENT = { email: 'student@example.edu', role: 'owner' } as const;

const HOUR = 3_600_000;
const SPARE_ROWS = 6;
const ZONE = 'America/New_York';
/** One for all scenes: it costs ten times what a workbook does. */
const univer = headless();
const code = fs.readFileSync('dist/Code.js', 'utf8');
const html = { Sidebar: '<div data-first="<?= first ?>"></div>' };
const manifest = JSON.parse(fs.readFileSync('dist/appsscript.json', 'utf8')) as { timeZone: string; oauthScopes: string[] };

/** Everything there is at one moment: the file, what Google keeps beside it, the time. */
export interface Snapshot {
  readonly saved: SavedWorkbook;
  readonly state: State;
  readonly time: number;
}

export class Scene {
  /** There is one scene at a time: the next one takes its place. */
  private static present: Scene | null = null;
  /** Rows under the log at the beginning. */
  private readonly spare: number;

  private constructor(
    readonly clock: { time: number; now(): number },
    readonly workbook: Workbook,
    readonly runtime: Runtime<Workbook>,
  ) {
    this.spare = (workbook.sheets.byId(this.sheetId)?.rows ?? 0) - workbook.lastRow(this.sheetId);
  }

  /** A file with that table in its one tab, before the add-on was ever used. */
  static async begin(rows: readonly (readonly Typed[])[], from: string, zone = ZONE): Promise<Scene> {
    Scene.clear();
    const clock = clockAt(wallTime(from, zone));
    const workbook = createWorkbook({ univer, clock, zone, name: 'Conversations' });
    const sheetId = workbook.sheets.active();
    workbook.sheets.rename(sheetId, 'People');
    // Without the empty rows at its end a file is raised ten times as fast.
    workbook.lines.deleteRows(sheetId, rows.length + SPARE_ROWS + 1, 1000 - rows.length - SPARE_ROWS);
    workbook.hand.paste(sheetId, 1, 1, rows);
    await workbook.settled();
    return Scene.around(clock, workbook);
  }

  static raise({ saved, state, time }: Snapshot): Scene {
    Scene.clear();
    const clock = clockAt(time);
    return Scene.around(clock, createWorkbook({ univer, clock, saved }), state);
  }

  private static around(clock: Scene['clock'], workbook: Workbook, state?: State): Scene {
    const runtime = createRuntime({
      workbook,
      spreadsheet: createSpreadsheetApp,
      clock,
      realm: nodeRealm,
      code,
      html,
      manifest,
      person: STUDENT,
      answerAlert: () => 'OK',
      state,
    });
    Scene.present = new Scene(clock, workbook, runtime);
    return Scene.present;
  }

  snapshot(): Snapshot {
    return { saved: this.workbook.save(), state: this.runtime.save(), time: this.clock.time };
  }

  /** google.script.run as the sidebar does it; the answer, or null where the run ended badly. */
  async call(name: string, ...parameters: readonly unknown[]): Promise<Answer<object> | null> {
    const { result, error } = await this.runtime.call(name, JSON.stringify(parameters));
    return error === null ? (JSON.parse(String(result)) as Answer<object>) : null;
  }

  async setUp(): Promise<void> {
    const answer = await this.call('setUp', { suggested: [], reminders: true });
    if (answer?.ok !== true) throw new Error(answer?.problem ?? 'set-up ended badly');
    const history = this.workbook.sheets.byName('History');
    if (history) this.workbook.lines.deleteRows(history.id, 31, history.rows - 30);
  }

  at(wall: string): this {
    this.clock.time = wallTime(wall, this.workbook.zone());
    return this;
  }

  /** The hour's tick, as often as there are hours. */
  async ticks(hours: number): Promise<void> {
    for (let hour = 0; hour < hours; hour++) {
      this.clock.time += HOUR;
      await this.runtime.tick();
    }
  }

  async type(name: string, header: string, value: Typed): Promise<Execution | null> {
    const edit = this.typed(name, header, value);
    await this.workbook.settled();
    return this.runtime.edited(edit);
  }

  /** The cell alone; what the add-on makes of it is the caller's matter. */
  typed(name: string, header: string, value: Typed): Edit {
    return this.workbook.hand.type(this.sheetId, this.rowOf(name), this.columnOf(header), value);
  }

  get sheetId(): number {
    return this.workbook.sheets.byName('People')?.id ?? 0;
  }

  /** What the log's tab shows. */
  get grid(): string[][] {
    const [rows, columns] = [this.workbook.lastRow(this.sheetId), this.workbook.lastColumn(this.sheetId)];
    return this.workbook.displayed({ sheetId: this.sheetId, row: 1, column: 1, rows, columns });
  }

  /** The row under the log that somebody chose before the run; as in Google's grid, what they chose moves down with rows that come in above. */
  get below(): number {
    const { rows } = this.workbook.sheets.byId(this.sheetId) ?? { rows: 0 };
    return Math.max(this.grid.length + 1, rows - this.spare + 1);
  }

  /** Sheet row of the header. */
  get headerRow(): number {
    return this.grid.findIndex((cells) => cells.includes('Full name')) + 1;
  }

  columnOf(header: string): number {
    const found = this.grid[this.headerRow - 1].indexOf(header);
    if (found < 0) throw new Error(`no column ${header}`);
    return found + 1;
  }

  rowOf(name: string): number {
    const column = this.columnOf('Full name');
    const found = this.grid.findIndex((cells) => cells[column - 1] === name);
    if (found < 0) throw new Error(`nobody called ${name}`);
    return found + 1;
  }

  /** Rows of the log with what the user's own columns show, in the order they stand; the add-on's columns are left out. */
  get theirs(): string[] {
    return this.rows((header, own) => !own.has(header) && !ADDED.has(header));
  }

  /** What stands in the columns that set-up added for the user to fill. */
  get added(): string[] {
    return this.rows((header) => ADDED.has(header) || header === 'Full name');
  }

  /** Name and what the add-on's visible columns say, sorted by name. */
  get ours(): string[] {
    return this.rows((header, own) => header === 'Full name' || (own.has(header) && header !== 'ID' && header !== 'Tidbit ID')).sort();
  }

  /** Contact ID by name, in the order of the rows. */
  get ids(): [name: string, id: string][] {
    const [name, id] = [this.columnOf('Full name'), this.columnOf('ID')];
    return this.grid
      .slice(this.headerRow)
      .filter((cells) => cells[name - 1] !== '')
      .map((cells) => [cells[name - 1], cells[id - 1].split('.')[0]]);
  }

  idOf(name: string): string {
    return this.ids.find(([known]) => known === name)?.[1] ?? '';
  }

  /** The IDs of people who are in the log once; of a copied row one of two keeps it. */
  get knownIds(): [name: string, id: string][] {
    return this.ids.filter(([name], _, all) => all.filter(([other]) => other === name).length === 1).sort();
  }

  /** What Questions and Answers show, without the hidden IDs; their tabs by name. */
  get lists(): string[] {
    return ['Questions', 'Answers'].flatMap((name) => {
      const tab = this.workbook.sheets.byName(name);
      const rows = tab
        ? this.workbook.displayed({ sheetId: tab.id, row: 1, column: 1, rows: this.workbook.lastRow(tab.id), columns: 4 })
        : [];
      return rows.map((cells) => `${name}: ${cells.join(' | ')}`);
    });
  }

  /** What the Dashboard shows; nothing while there is none. */
  get dashboard(): string[] {
    const tab = this.workbook.sheets.byName('Dashboard');
    const rows = tab
      ? this.workbook.displayed({ sheetId: tab.id, row: 1, column: 1, rows: this.workbook.lastRow(tab.id), columns: 3 })
      : [];
    return rows.map((cells) => cells.join(' | '));
  }

  /** Who was told of what, and how often: symbol and name of every full entry of every mail. */
  get told(): Map<string, number> {
    const told = new Map<string, number>();
    for (const { text } of this.runtime.mailbox) for (const entry of entriesOf(text)) told.set(entry, (told.get(entry) ?? 0) + 1);
    return told;
  }

  /** Entries of mails that warn they may have come before. */
  get perhapsAgain(): Set<string> {
    const warned = this.runtime.mailbox.filter(({ text }) => text.includes('You may have this already'));
    return new Set(warned.flatMap(({ text }) => entriesOf(text)));
  }

  private static clear(): void {
    Scene.present?.workbook.dispose();
    Scene.present = null;
  }

  private rows(keep: (header: string, own: ReadonlySet<string>) => boolean): string[] {
    const { grid, headerRow } = this;
    const header = grid[headerRow - 1];
    const notes = this.workbook.cells.notes({ sheetId: this.sheetId, row: headerRow, column: 1, rows: 1, columns: header.length })[0];
    const own = new Set(header.filter((_, c) => notes[c] === OWN_COLUMN_NOTE));
    const columns = header.flatMap((text, c) => (keep(text, own) ? [c] : []));
    const rows = grid.map((cells) => columns.map((c) => cells[c] ?? '').join(' | '));
    while (rows.length > 0 && /^[ |]*$/.test(rows[rows.length - 1])) rows.pop();
    return rows;
  }
}

/** Columns that set-up or a click adds to the table of `MESSY`, and that belong to the user from then on. */
const ADDED = new Set(['Tidbit 2', 'Thank-you sent', 'Follow up on', 'Last contact', 'Snoozed until']);

function entriesOf(text: string): string[] {
  return [...text.matchAll(/^([◇◆○↻…✓☾] [^,\n]+)/gm)].map(([, entry]) => entry);
}

function clockAt(time: number): Scene['clock'] {
  return {
    time,
    now() {
      return this.time;
    },
  };
}

function wallTime(wall: string, zone: string): number {
  const [date, time = '00:00'] = wall.split('T');
  const [day, minute] = [parseDay(date), parseClock(time)];
  if (day === null || minute === null) throw new Error(`no wall time: ${wall}`);
  return calendarOf(zone).at(day, minute);
}

/** A student's table: a title, columns of their own, a blank row, a date typed as text, two people of one name. */
export const MESSY: readonly (readonly Typed[])[] = [
  ['People I talk to', null, null, null, null, null, null, null],
  ['Full name', 'Company', 'Birthday', 'E-mail', 'When we met', 'Notes', 'Tidbit', 'Sum'],
  ['Ada Lovelace', 'Analytical Engines', '12/10/1990', 'ada@example.com', '3/9/2026 15:00', 'met at fair', '6:40 ferry', 2],
  ['Grace Hopper', 'Navy', null, 'grace@example.com', '3/9/2026 17:00', '<b>bold</b>', 'clock runs backwards', null],
  [null, null, null, null, null, null, null, null],
  ['Alan Turing', "'=Bletchley", null, null, '3/10/2026 8:30', 'runs', null, 12],
  ['Edsger Dijkstra', 'TU', null, 'e@example.com', 'last week', null, null, null],
  ['Barbara Liskov', 'MIT', null, 'barbara@example.com', '3/2/2026', null, 'plays the piano', null],
  ['Sam Lee', 'One', null, null, null, null, null, null],
  ['Sam Lee', 'Two', null, null, '3/12/2026 10:00', null, null, null],
];
