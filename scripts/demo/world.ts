// The world of a story: a file, the people around it, a clock that only the story moves, and the add-on in its local runtime.
import type { Instant } from '../../src/core/day';
import { nodeRealm } from '../../local/node/realm';
import { createRuntime, type Clock, type Execution, type Runtime } from '../../local/runtime';
import { createSpreadsheetApp } from '../../local/services/spreadsheet/spreadsheet-app';
import { createWorkbook } from '../../local/workbook/create';
import { headless } from '../../local/workbook/univer';
import type { Typed, Workbook } from '../../local/workbook/workbook';
import type { AddOn } from './add-on';
import { logPlace, readLog, type Log, type LogPlace } from './log';
import type { Options } from './options';
import { asTyped, type TableFile } from './table-file';
import { TypedCells } from './typed-cells';

const OWNER = { email: 'student@example.edu', role: 'owner' } as const;
const HOUR = 3_600_000;

/** What stands for a clock: the story alone sets it. */
class StoryClock implements Clock {
  constructor(public time: Instant) {}

  now(): Instant {
    return this.time;
  }
}

export class World {
  /** The add-on's removal forgets where the log was; people still see it. */
  #place: LogPlace | null = null;
  #awayUntil: Instant = -Infinity;

  private constructor(
    readonly clock: StoryClock,
    readonly typedCells: TypedCells,
    /** What the add-on may be granted. */
    readonly scopes: readonly string[],
    private host: Runtime<Workbook>,
  ) {}

  /** A file of that zone and locale, with the table typed into a tab of its name, and its owner in front of it. */
  static async create(addOn: AddOn, table: TableFile, options: Options, from: Instant): Promise<World> {
    const clock = new StoryClock(from);
    const bare = createWorkbook({ univer: headless(), clock, zone: options.sheetZone, locale: options.locale, name: table.tab });
    const { workbook, typedCells } = TypedCells.follow(bare);
    const sheetId = workbook.sheets.active();
    workbook.sheets.rename(sheetId, table.tab);
    typeTable(workbook, sheetId, table);
    await workbook.settled();
    const runtime = createRuntime({
      workbook,
      spreadsheet: createSpreadsheetApp,
      clock,
      realm: nodeRealm,
      code: addOn.code,
      html: addOn.html,
      manifest: { ...addOn.manifest, timeZone: options.scriptZone },
      person: OWNER,
      deployment: 'published',
      locale: options.locale,
    });
    return new World(clock, typedCells, addOn.manifest.oauthScopes, runtime);
  }

  get workbook(): Workbook {
    return this.host.workbook;
  }

  get runtime(): Runtime<Workbook> {
    return this.host;
  }

  /** google.script.run, encoded as the sidebar does: one JSON string of the arguments. Rejects as the page's call would throw. */
  async call(name: string, args: readonly unknown[]): Promise<Execution> {
    return await this.host.call(name, JSON.stringify(args));
  }

  /** The log as it stands; null before set-up, or when its tab or header row is gone. */
  log(): Log | null {
    this.#place = logPlace(this.host.properties.document) ?? this.#place;
    return this.#place === null ? null : readLog(this.workbook, this.#place, this.clock.now());
  }

  /** No trigger fires for so many elapsed hours from now. */
  away(hours: number): void {
    this.#awayUntil = this.clock.now() + hours * HOUR;
  }

  isAway(): boolean {
    return this.clock.now() < this.#awayUntil;
  }

  /** File > Make a copy, by the person in front; the story goes on in it. */
  copyFile(): void {
    this.host = this.host.copyFile();
  }
}

/** As typed in the file’s locale. */
function typeTable(workbook: Workbook, sheetId: number, { rows }: TableFile): void {
  const width = Math.max(...rows.map((cells) => cells.length));
  const typed = rows.map((cells) => Array.from({ length: width }, (_, index): Typed => asTyped(cells[index] ?? '') || null));
  workbook.hand.paste(sheetId, 1, 1, typed);
}
