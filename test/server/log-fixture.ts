// A file with a table in it, people around it and the built add-on on the local runtime: what tests of the server do and see.
import fs from 'node:fs';
import { nodeRealm } from '../../local/node/realm';
import { createRuntime, type Alert, type Deployment, type Execution, type Runtime } from '../../local/runtime';
import { createSpreadsheetApp } from '../../local/services/spreadsheet/spreadsheet-app';
import { createWorkbook } from '../../local/workbook/create';
import { headless } from '../../local/workbook/univer';
import type { Edit, Typed, Workbook } from '../../local/workbook/workbook';
import type { Answer, Rpc } from '../../src/contract/rpc';
import { calendarOf, parseClock, parseDay, type Calendar } from '../../src/core/day';

export const STUDENT = { email: 'student@example.edu', role: 'owner' } as const;
export const FRIEND = { email: 'friend@example.edu', role: 'editor' } as const;

const HOUR = 3_600_000;
const code = fs.readFileSync('dist/Code.js', 'utf8');
const later = fs.readFileSync('dist/Later.html', 'utf8');
const manifest = JSON.parse(fs.readFileSync('dist/appsscript.json', 'utf8')) as { timeZone: string; oauthScopes: string[] };

export interface FixtureOptions {
  readonly tab?: string;
  readonly zone?: string;
  /** Wall time of the file's zone when the story begins. */
  readonly from?: string;
  /** A script in the file when left out. */
  readonly deployment?: Deployment;
}

export class LogFixture {
  /** Questions the add-on put in front of the person, oldest first. */
  readonly alerts: Alert[] = [];
  /** HTML of the pages the add-on opened, oldest first. */
  readonly pages: string[] = [];
  /** What is pressed at the next questions; 'OK' when there is nothing more. */
  readonly presses: string[] = [];

  private constructor(
    readonly clock: { time: number; now(): number },
    readonly calendar: Calendar,
    readonly sheetId: number,
    public runtime: Runtime<Workbook>,
  ) {}

  /** The rows as typed, from A1. */
  static async create(
    rows: readonly (readonly Typed[])[],
    { tab = 'People', zone = 'America/New_York', from = '2026-03-09T08:00', deployment }: FixtureOptions = {},
  ): Promise<LogFixture> {
    const calendar = calendarOf(zone);
    const clock = {
      time: instantIn(calendar, from),
      now() {
        return this.time;
      },
    };
    const workbook = createWorkbook({ univer: headless(), clock, zone, name: 'Conversations' });
    const sheetId = workbook.sheets.active();
    workbook.sheets.rename(sheetId, tab);
    if (rows.length > 0) workbook.hand.paste(sheetId, 1, 1, rows);
    await workbook.settled();
    const answerAlert = (alert: Alert): string => {
      fixture.alerts.push(alert);
      return fixture.presses.shift() ?? 'OK';
    };
    const runtime = createRuntime({
      workbook,
      spreadsheet: createSpreadsheetApp,
      clock,
      realm: nodeRealm,
      code,
      html: { Sidebar: '<div data-first="<?= first ?>"></div>', Later: later, Import: '<p></p>' },
      manifest,
      person: STUDENT,
      answerAlert,
      shown: (shown) => {
        if (shown.kind !== 'toast') fixture.pages.push(shown.html);
      },
      deployment,
    });
    if (deployment === 'published') await runtime.install();
    const fixture = new LogFixture(clock, calendar, sheetId, runtime);
    return fixture;
  }

  /** Sets up with the dry run's defaults, reminders on. */
  async setUp(reminders = true): Promise<void> {
    const answer = await this.call('setUp', { suggested: [], reminders });
    if (!answer.ok) throw new Error(answer.problem);
  }

  /** What the sidebar gets. */
  async call<Name extends keyof Rpc>(name: Name, ...parameters: Parameters<Rpc[Name]>): Promise<ReturnType<Rpc[Name]>> {
    const { result, error } = await this.runtime.call(name, JSON.stringify(parameters));
    if (error !== null) throw new Error(error);
    return JSON.parse(String(result)) as ReturnType<Rpc[Name]>;
  }

  /** The triggers fire at that wall time; gives the one execution. */
  async tick(at?: string): Promise<Execution> {
    if (at !== undefined) this.clock.time = this.instant(at);
    const [execution, ...more] = await this.runtime.tick();
    if (execution === undefined || more.length > 0) throw new Error(`${String(more.length)} more executions than one`);
    return execution;
  }

  /** Every full hour after the present time, up to that wall time. */
  async ticksUntil(until: string): Promise<void> {
    const end = this.instant(until);
    while (this.clock.time + HOUR <= end) {
      this.clock.time += HOUR;
      const executions = await this.runtime.tick();
      for (const { error } of executions) if (error !== null) throw new Error(error);
    }
  }

  /** Types into a person's cell; Google tells onEdit. */
  async type(name: string, header: string, value: Typed): Promise<void> {
    await this.edit((workbook) => workbook.hand.type(this.sheetId, this.rowOf(name), this.columnOf(header), value));
  }

  async edit(act: (workbook: Workbook) => Edit | null): Promise<Execution | null> {
    const edit = act(this.workbook);
    await this.workbook.settled();
    return edit ? this.runtime.edited(edit) : null;
  }

  get workbook(): Workbook {
    return this.runtime.workbook;
  }

  get subjects(): string[] {
    return this.runtime.mailbox.map(({ subject }) => subject);
  }

  /** When each mail went, on the file's wall clock: 'Mon 17:00'. */
  get mailTimes(): string[] {
    const format = new Intl.DateTimeFormat('en-GB', { weekday: 'short', hour: '2-digit', minute: '2-digit', timeZone: this.calendar.zone });
    return this.runtime.mailbox.map(({ at }) => format.format(at).replace(',', ''));
  }

  /** What the grid shows in a person's cell. */
  shown(name: string, header: string): string {
    return this.displayedAt(this.rowOf(name), this.columnOf(header));
  }

  /** The colour seen in a person's Name cell. */
  fill(name: string): string | null {
    return this.workbook.fill(this.sheetId, this.rowOf(name), this.nameColumn)?.toLowerCase() ?? null;
  }

  /** Everything the grid shows, row by row. */
  grid(sheetId = this.sheetId): string[][] {
    const [rows, columns] = [this.workbook.lastRow(sheetId), this.workbook.lastColumn(sheetId)];
    return rows === 0 ? [] : this.workbook.displayed({ sheetId, row: 1, column: 1, rows, columns });
  }

  /** The rows of History, without its header. */
  history(): string[][] {
    const tab = this.workbook.sheets.byName('History');
    return tab ? this.grid(tab.id).slice(1) : [];
  }

  columnOf(header: string): number {
    const found = this.headers.indexOf(header);
    if (found < 0) throw new Error(`no column ${header}`);
    return found + 1;
  }

  /** The sheet row of the first person of that name. */
  rowOf(name: string): number {
    const column = this.nameColumn - 1;
    const at = this.grid().findIndex((cells) => cells[column] === name);
    if (at < 0) throw new Error(`nobody called ${name}`);
    return at + 1;
  }

  instant(wall: string): number {
    return instantIn(this.calendar, wall);
  }

  get headerRow(): number {
    return this.grid().findIndex((cells) => NAMES.some((name) => cells.includes(name))) + 1;
  }

  private get headers(): readonly string[] {
    return this.grid()[this.headerRow - 1];
  }

  private get nameColumn(): number {
    return this.headers.findIndex((header) => NAMES.includes(header)) + 1;
  }

  /** What the grid shows there; row and column as in the sheet. */
  displayedAt(row: number, column: number): string {
    return this.workbook.displayed({ sheetId: this.sheetId, row, column, rows: 1, columns: 1 })[0][0];
  }
}

const NAMES = ['Name', 'Full name', 'First name'];

/** The value of an answer that must be one. */
export function granted<T extends Answer<object>>(answer: T): Extract<T, { ok: true }> {
  if (!answer.ok) throw new Error(answer.problem);
  return answer as Extract<T, { ok: true }>;
}

function instantIn(calendar: Calendar, wall: string): number {
  const [date, time = '00:00'] = wall.split('T');
  const day = parseDay(date);
  const minute = parseClock(time);
  if (day === null || minute === null) throw new Error(`no wall time: ${wall}`);
  return calendar.at(day, minute);
}
