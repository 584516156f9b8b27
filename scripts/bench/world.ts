// A log of so many contacts on the local runtime, and its runs measured. Any script can be put beside the file: the add-on or a yardstick.
import { nodeRealm } from '../../local/node/realm';
import { createRuntime, type Clock, type Execution, type Runtime } from '../../local/runtime';
import { createSpreadsheetApp } from '../../local/services/spreadsheet/spreadsheet-app';
import type { State } from '../../local/state';
import { createWorkbook } from '../../local/workbook/create';
import { headless } from '../../local/workbook/univer';
import type { SavedWorkbook, Workbook } from '../../local/workbook/workbook';
import { calendarOf, parseClock, parseDay } from '../../src/core/day';
import type { AddOn } from '../demo/add-on';
import type { Measurement } from './endpoints';
import { QUIET, table, ZONE } from './people';
import type { Cost } from './report';
import { median, Stopwatch, type Measured } from './stopwatch';

const OWNER = { email: 'student@example.edu', role: 'owner' } as const;
const TAB = 'Contacts';
const SPARE_ROWS = 200;

/** Everything there is at one moment. */
export interface Snapshot {
  readonly saved: SavedWorkbook;
  readonly state: State;
}

export class World {
  /** The page of the last sidebar shown. */
  page = '';

  private constructor(
    private readonly stopwatch: Stopwatch,
    readonly runtime: Runtime<Workbook>,
  ) {}

  /** Set up with reminders on; what can be told at `QUIET` was told. */
  static async create(addOn: AddOn, contacts: number): Promise<World> {
    const clock = clockAt(QUIET);
    const workbook = createWorkbook({ univer: headless(), clock, zone: ZONE, name: 'Conversations' });
    const sheetId = workbook.sheets.active();
    workbook.sheets.rename(sheetId, TAB);
    const rows = table(contacts);
    workbook.lines.grow(sheetId, rows.length + SPARE_ROWS, 26);
    workbook.hand.paste(sheetId, 1, 1, rows);
    const world = World.around(addOn, clock, workbook);
    await world.runtime.open();
    await world.ask('setUp', [{ suggested: [], reminders: true }]);
    for (const execution of [...(await world.runtime.tick()), ...(await world.runtime.tick())]) orThrow(execution);
    return world;
  }

  /** The same file at another time, with a script of its own beside it or the same. */
  static raise({ saved, state }: Snapshot, wall: string, addOn: AddOn): World {
    const clock = clockAt(wall);
    return World.around(addOn, clock, createWorkbook({ univer: headless(), clock, saved }), state);
  }

  private static around(addOn: AddOn, clock: Clock, workbook: Workbook, state?: State): World {
    const stopwatch = new Stopwatch();
    const runtime = createRuntime({
      workbook,
      spreadsheet: createSpreadsheetApp,
      clock,
      realm: (world) => stopwatch.around(nodeRealm(world)),
      code: addOn.code,
      html: addOn.html,
      manifest: addOn.manifest,
      person: OWNER,
      answerAlert: () => 'OK',
      shown: (shown) => {
        if (shown.kind === 'sidebar') world.page = shown.html;
      },
      meter: stopwatch,
      state,
    });
    const world = new World(stopwatch, runtime);
    runtime.quota(1_000_000);
    return world;
  }

  snapshot(): Snapshot {
    return { saved: this.workbook.save(), state: this.runtime.save() };
  }

  end(): void {
    this.workbook.univer.dispose();
  }

  get workbook(): Workbook {
    return this.runtime.workbook;
  }

  get sheetId(): number {
    return this.workbook.sheets.byName(TAB)?.id ?? 0;
  }

  /** 1-based sheet column of a header. */
  column(header: string): number {
    const area = { sheetId: this.sheetId, row: 1, column: 1, rows: 1, columns: this.workbook.lastColumn(this.sheetId) };
    const found = this.workbook.displayed(area)[0]?.indexOf(header) ?? -1;
    if (found < 0) throw new Error(`The log has no column ${header}.`);
    return found + 1;
  }

  /** Contact ID of the person in a row of the table, the first being 0. */
  idOf(index: number): string {
    const area = { sheetId: this.sheetId, row: index + 2, column: this.column('ID'), rows: 1, columns: 1 };
    return String(this.workbook.values(area)[0]?.[0] ?? '').split('.')[0] ?? '';
  }

  /** What an endpoint answers, decoded; a run that ends badly, or refuses, is a fault of the benchmark. */
  async ask(name: string, parameters: readonly unknown[]): Promise<Answered> {
    return answered(await this.runtime.call(name, JSON.stringify(parameters)));
  }

  /** From now on the growth of the heap is seen too. */
  watchHeap(): void {
    this.stopwatch.watchHeap();
  }

  /** Runs an endpoint, or what the menu starts, once. */
  async run({ endpoint, given }: Measurement): Promise<Execution & Measured> {
    const parameters = await given(this);
    if (parameters !== null) return this.measured(async () => answered(await this.runtime.call(endpoint, JSON.stringify(parameters))));
    await this.runtime.open();
    return this.measured(() => this.runtime.click(endpoint));
  }

  /** Measures the one execution that `act` starts. */
  async measured(act: () => Promise<unknown>): Promise<Execution & Measured> {
    await this.workbook.settled();
    const known = this.runtime.executions[this.runtime.executions.length - 1];
    this.stopwatch.reset();
    await act();
    const { measured } = this.stopwatch;
    const { executions } = this.runtime;
    const execution = executions[executions.length - 1];
    if (execution === undefined || execution === known) throw new Error('Nothing ran.');
    return { ...orThrow(execution), ...measured };
  }
}

/** An answer of any endpoint. */
interface Answered {
  readonly ok: boolean;
  readonly problem?: string;
  readonly undo?: unknown;
  readonly number?: unknown;
  readonly advisor?: unknown;
  readonly newsId?: unknown;
  readonly dashboard?: unknown;
}

/** The median of CPU; the most calls and cells of any run. */
export function costOf(runs: readonly (Execution & Measured)[]): Cost {
  return {
    calls: Math.max(...runs.map(({ calls }) => calls.total)),
    cells: Math.max(...runs.map(({ calls }) => calls.cells)),
    cpuMs: median(runs.map(({ cpuMs }) => cpuMs)),
  };
}

/** Throws what a run of an endpoint refused. */
export function answered(execution: Execution): Answered {
  const answer = JSON.parse(String(orThrow(execution).result)) as Answered;
  if (!answer.ok) throw new Error(`${execution.handler}: ${answer.problem ?? ''}`);
  return answer;
}

function orThrow(execution: Execution): Execution {
  if (execution.error !== null) throw new Error(`${execution.handler}: ${execution.error}`);
  return execution;
}

/** Stands still at that wall time. */
function clockAt(wall: string): Clock {
  const [day, minute] = [parseDay(wall.slice(0, 10)), parseClock(wall.slice(11))];
  if (day === null || minute === null) throw new Error(`no wall time: ${wall}`);
  const time = calendarOf(ZONE).at(day, minute);
  return { now: () => time };
}
