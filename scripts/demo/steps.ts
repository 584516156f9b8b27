// What people do in a scenario: one function per kind of step. Everything goes through the hands, the runtime and the sidebar's endpoints.
import { COLUMNS, COLUMN_KEYS, type ColumnKey } from '../../src/core/columns';
import { nameIn } from '../../src/core/contact';
import { headerText, normalizeHeader } from '../../src/core/headers';
import type { Typed } from '../../local/workbook/workbook';
import { shortScope } from '../../local/modes';
import type { Execution } from '../../local/runtime';
import { LOG, nameOf, type CellReference, type PersonReference, type RowReference } from './references';
import { orRefuse, Refusal } from './refusal';
import type { Log } from './log';
import type { Outcome } from './report';
import type { Step, StepKind, StepValue } from './scenario';
import type { World } from './world';

/** Does the step. @throws Refusal for what it names and the file does not have. */
export async function perform(world: World, step: Step): Promise<Outcome> {
  const run = new StepRun(world, step.number);
  try {
    const result = await dispatch(run, step);
    return { executions: run.executions, result };
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    return { executions: run.executions, error: error.message };
  }
}

const STEPS: { readonly [K in StepKind]: (run: StepRun, value: StepValue<K>) => unknown } = {
  async set(run, cells) {
    for (const [reference, value] of cells) await run.type(await run.cell(reference), value);
  },
  async paste(run, { at, rows }) {
    const { sheetId, row, column } = await run.cell(at);
    const width = Math.max(...rows.map((cells) => cells.length), 0);
    if (width === 0) return;
    const even = rows.map((cells) => Array.from({ length: width }, (_, index) => cells[index] ?? null));
    await run.byHand(() => run.hand.paste(sheetId, row, column, even));
  },
  async sort(run, { by, ascending = true, columns = 'all' }) {
    const { sheetId, layout, values } = run.log();
    const sorted = columns === 'all' ? undefined : (columns as readonly string[]).map((header) => run.column(header));
    const rows = { row: layout.headerRow + 1, rows: values.length };
    const column = run.column(by);
    if (rows.rows > 0) await run.byHand(() => run.hand.sort(sheetId, rows, column, ascending, sorted));
  },
  insertRow: (run, { row }) => run.byHand(() => run.hand.insertRow(run.log().sheetId, run.row(row))),
  deleteRow: (run, { row }) => run.byHand(() => run.hand.deleteRow(run.log().sheetId, run.row(row))),
  copyRow: (run, { row, to }) => run.byHand(() => run.hand.copyRow(run.log().sheetId, run.row(row), run.row(to))),
  async insertColumn(run, { column: header, to }) {
    const { sheetId, layout } = run.log();
    const column = to === undefined ? run.rightEnd() : run.column(to);
    if (to !== undefined) await run.byHand(() => run.hand.insertColumn(sheetId, column));
    await run.type({ sheetId, row: layout.headerRow, column }, header);
  },
  moveColumn: (run, { column, to }) => {
    const before = to === undefined ? run.rightEnd() : run.column(to);
    return run.byHand(() => run.hand.moveColumn(run.log().sheetId, run.column(column), before));
  },
  deleteColumn: (run, { column }) => run.byHand(() => run.hand.deleteColumn(run.log().sheetId, run.column(column))),
  call: (run, { name, args = [] }) =>
    run.world.typedCells.clicked(() =>
      run.call(
        name,
        args.map((arg) => run.withIds(arg)),
      ),
    ),
  async open(run) {
    run.note(await run.runtime.open());
  },
  as(run, { email, role }) {
    run.runtime.as({ email, role });
  },
  async settings(run, { reminders, ...change }) {
    const answers: unknown[] = [];
    if (Object.keys(change).length > 0) answers.push(await run.call('saveSettings', [change]));
    if (reminders !== undefined) answers.push(await run.call('switchReminders', [reminders, false]));
    return answers.find((answer) => !isOk(answer)) ?? answers[answers.length - 1];
  },
  zone(run, zone) {
    run.mayEdit();
    run.world.workbook.setZone(zone);
  },
  away(run, hours) {
    run.world.away(hours);
  },
  async tickAs(run, email) {
    const executions = await run.runtime.tick(email);
    if (executions.length === 0) throw new Stopped(`${email} has no trigger in this file.`);
    run.executions.push(...executions);
  },
  quota(run, left) {
    run.runtime.quota(left);
  },
  fail(run, { times = 1, message = GOOGLE_FAILED, ...at }) {
    run.runtime.misfortune({ kind: 'fail', at, times, message });
  },
  kill(run, value) {
    const [when, call] = 'before' in value ? (['before', value.before] as const) : (['after', value.after] as const);
    run.runtime.misfortune({ kind: 'kill', when, call });
  },
  revoke(run, scopes) {
    run.runtime.revoke(scopes.map((scope) => run.scope(scope)));
  },
  copyFile(run) {
    run.world.copyFile();
  },
};

const GOOGLE_FAILED = "We're sorry, a server error occurred. Please wait a bit and try again.";

/** The world refuses, as Google would: the story goes on. */
class Stopped extends Error {}

interface Spot {
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
}

/** One step while it happens: what its references stand for, and the executions it brought about. */
class StepRun {
  readonly executions: Execution[] = [];

  constructor(
    readonly world: World,
    private readonly number: number,
  ) {}

  get runtime() {
    return this.world.runtime;
  }

  get hand() {
    return this.world.workbook.hand;
  }

  note(execution: Execution | null): void {
    if (execution !== null) this.executions.push(execution);
  }

  mayEdit(): void {
    const { email, role } = this.runtime.person;
    if (role === 'viewer' || role === 'commenter') throw new Stopped(`${email} cannot edit this file as a ${role}.`);
  }

  async byHand(act: () => Parameters<World['runtime']['edited']>[0] | null): Promise<void> {
    this.mayEdit();
    const edit = act();
    await this.world.workbook.settled();
    if (edit !== null) this.note(await this.runtime.edited(edit));
  }

  type({ sheetId, row, column }: Spot, value: Typed): Promise<void> {
    return this.byHand(() => this.hand.type(sheetId, row, column, value));
  }

  /** google.script.run, encoded as the sidebar does: one JSON string each way. */
  async call(name: string, args: readonly unknown[]): Promise<unknown> {
    const execution = await this.world.call(name, args).catch((error: unknown) => {
      if (error instanceof TypeError) throw new Refusal(`Step ${String(this.number)}: there is no endpoint "${name}".`);
      throw new Stopped(error instanceof Error ? error.message : String(error));
    });
    this.note(execution);
    return answerOf(execution);
  }

  log(): Log {
    return orRefuse(this.world.log(), this.number, `the file has no ${LOG}`);
  }

  row(reference: RowReference): number {
    if (typeof reference !== 'number') return this.personRow(reference);
    const rows = this.world.workbook.sheets.byId(this.log().sheetId)?.rows ?? 0;
    return orRefuse(reference <= rows ? reference : null, this.number, `there is no row ${String(reference)}`);
  }

  /** One of the add-on's permissions, in full or by the end of its address. */
  scope(name: string): string {
    const scope = this.world.scopes.find((one) => shortScope(one) === shortScope(name));
    return orRefuse(scope, this.number, `the add-on has no permission "${name}"`);
  }

  /** The sheet column under a header of the log, ours or the user's. */
  column(header: string): number {
    return orRefuse(findColumn(this.log(), header), this.number, `there is no column "${header}"`);
  }

  rightEnd(): number {
    return this.world.workbook.lastColumn(this.log().sheetId) + 1;
  }

  async cell(reference: CellReference): Promise<Spot> {
    if (reference.kind === 'address') return { ...reference, sheetId: this.sheet(reference.tab) };
    const row = this.personRow(reference.person);
    const column = findColumn(this.log(), reference.header) ?? (await this.addColumn(reference.header));
    return { sheetId: this.log().sheetId, row, column };
  }

  /** '@Ada Lovelace' anywhere in the arguments stands for her ID. */
  withIds(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((item: unknown) => this.withIds(item));
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, this.withIds(item)]));
    }
    const [, name, nth] = (typeof value === 'string' && /^@(.+?)(?:#([1-9]\d*))?$/s.exec(value)) || [];
    return name === undefined ? value : this.idOf({ name, nth: Number(nth ?? 1) });
  }

  private idOf(person: PersonReference): string {
    const { layout, values } = this.log();
    const cells = values[this.personRow(person) - layout.headerRow - 1] ?? [];
    const stored = String(cells[(layout.columns.id ?? 0) - 1] ?? '');
    return orRefuse(stored.split('.')[0] || null, this.number, `${nameOf(person)} has no ID`);
  }

  private personRow(person: PersonReference): number {
    const { layout, values } = this.log();
    const rows = values.flatMap((cells, index) => (nameIn(layout, cells) === person.name ? [layout.headerRow + 1 + index] : []));
    return orRefuse(rows[person.nth - 1], this.number, `there is no ${nameOf(person)}`);
  }

  private sheet(tab: string): number {
    const named = this.world.workbook.sheets.byName(tab)?.id ?? (tab === LOG ? this.world.log()?.sheetId : undefined);
    return orRefuse(named, this.number, `there is no tab "${tab}"`);
  }

  /** A column of ours that is not there yet, added by a click as in the sidebar. */
  private async addColumn(header: string): Promise<number> {
    const key = orRefuse(columnKey(header), this.number, `there is no column "${header}"`);
    const answer = await this.call('addColumn', [COLUMNS[key].header]);
    if (!isOk(answer)) throw new Stopped(problemOf(answer, `"${header}" could not be added.`));
    return this.column(header);
  }
}

/** The compiler cannot see that a step's kind and value belong together across a table, so each pair is looked up by its kind. */
function dispatch(run: StepRun, step: Step): unknown {
  const act = STEPS[step.kind] as (run: StepRun, value: Step['value']) => unknown;
  return act(run, step.value);
}

/** A header as it stands in the sheet; else one of ours, wherever that column is. */
function findColumn({ headers, layout }: Log, header: string): number | undefined {
  const exact = headers.findIndex((cell) => headerText(cell) === header);
  if (exact >= 0) return exact + 1;
  const key = columnKey(header);
  if (key !== undefined && layout.columns[key] !== undefined) return layout.columns[key];
  const alike = headers.findIndex((cell) => normalizeHeader(headerText(cell)) === normalizeHeader(header));
  return alike >= 0 ? alike + 1 : undefined;
}

function columnKey(header: string): ColumnKey | undefined {
  return COLUMN_KEYS.find((key) => normalizeHeader(COLUMNS[key].header) === normalizeHeader(header));
}

/** What the page gets: the endpoint's JSON, unpacked. */
export function answerOf({ result }: Execution): unknown {
  try {
    return typeof result === 'string' ? JSON.parse(result) : result;
  } catch {
    return result;
  }
}

export function isOk(answer: unknown): boolean {
  return typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === true;
}

export function problemOf(answer: unknown, otherwise: string): string {
  return typeof answer === 'object' && answer !== null && 'problem' in answer ? String(answer.problem) : otherwise;
}
