// Writes down what happened, moment by moment, and how everything stands at the end: the object that --json prints.
import { calendarOf, type Instant } from '../../src/core/day';
import { COLUMNS, COLUMN_KEYS } from '../../src/core/columns';
import type { SetUpPreview } from '../../src/contract/rpc';
import { decodeLedger, SHARD_NAMES } from '../../src/core/ledger';
import { headerText, isOwn, normalizeHeader } from '../../src/core/headers';
import type { Problem } from '../../src/core/table';
import { utf8Length } from '../../src/core/text';
import type { Execution, Mail } from '../../local/runtime';
import { readRows, usedArea, type RowReport } from './log';
import type { Touched } from './typed-cells';
import type { World } from './world';

export interface Report {
  readonly adopted: AdoptedReport;
  /** What cannot be read now. */
  readonly problems: readonly Problem[];
  readonly hours: readonly HourReport[];
  readonly sheets: readonly SheetReport[];
  readonly touched: readonly Touched[];
  readonly ledger: { readonly bytes: number; readonly entries: number };
  readonly triggers: readonly { readonly owner: string; readonly handler: string; readonly zone: string }[];
  readonly calls: Calls;
}

export interface AdoptedReport {
  readonly tab: string;
  readonly headerRow: number;
  /** From left to right. `as` is the log's own header; null for a column that stays the user's alone. */
  readonly columns: readonly { readonly header: string; readonly as: string | null; readonly how: 'header' | 'added' | 'own' }[];
  readonly suggested: readonly { readonly header: string; readonly as: string }[];
  /** How many people. */
  readonly rows: number;
}

/** One moment at which something was new. */
export interface HourReport {
  /** ISO in the sheet's zone of that moment, with its offset. */
  readonly at: string;
  /** 'setup', 'tick' or 'step N'. */
  readonly cause: string;
  /** Those that changed; all at set-up. */
  readonly rows: readonly RowReport[];
  readonly mails: readonly MailReport[];
  /** All that cannot be read at that moment. */
  readonly problems: readonly Problem[];
  readonly result: unknown;
  readonly error: string | null;
  readonly calls: Calls;
}

export interface MailReport {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly { readonly name: string; readonly type: string; readonly text: string }[];
}

export interface SheetReport {
  readonly name: string;
  readonly hidden: boolean;
  /** Displayed text. */
  readonly rows: readonly (readonly string[])[];
  /** In the shape of `rows`; '' where there is none. */
  readonly formulas: readonly (readonly string[])[];
}

export interface Calls {
  readonly total: number;
  readonly byMethod: Readonly<Record<string, number>>;
}

/** What one set-up, step or tick brought about. */
export interface Outcome {
  readonly executions: readonly Execution[];
  readonly result?: unknown;
  /** When it is none of an execution's. */
  readonly error?: string;
}

const NO_CALLS: Calls = { total: 0, byMethod: {} };

/** Compares the file before and after, so that a moment is told by what is new in it. */
export class Reporter {
  readonly #world: World;
  readonly #hours: HourReport[] = [];
  #rows: ReadonlyMap<string, string> = new Map();
  #problems = '[]';
  #mails = 0;
  #calls = NO_CALLS;

  constructor(world: World) {
    this.#world = world;
  }

  note(cause: string, { executions, result, error }: Outcome): void {
    const calls = executions.map((execution) => execution.calls).reduce(sum, NO_CALLS);
    const entry: HourReport = {
      at: this.#iso(this.#world.clock.now()),
      cause,
      ...this.#news(),
      result: result ?? null,
      error: error ?? executions.find((execution) => execution.error !== null)?.error ?? null,
      calls: plain(calls),
    };
    const problemsBefore = this.#problems;
    this.#problems = JSON.stringify(entry.problems);
    this.#calls = sum(this.#calls, calls);
    const isNew = entry.rows.length + entry.mails.length > 0 || entry.result !== null || entry.error !== null;
    if (isNew || this.#problems !== problemsBefore) this.#hours.push(entry);
  }

  /** @param preview What the dry run said. @param headers The header row after set-up. */
  end(preview: SetUpPreview, headers: readonly string[]): Report {
    const { workbook, typedCells } = this.#world;
    const log = this.#world.log();
    const own = new Set(COLUMN_KEYS.filter(isOwn).flatMap((key) => log?.layout.columns[key] ?? []));
    const properties = this.#world.runtime.properties.document;
    const { ledger } = decodeLedger(properties);
    return {
      adopted: adoptedOf(preview, headers),
      problems: log?.problems ?? [],
      hours: this.#hours,
      sheets: workbook.sheets.list().map(({ id, name, hidden }) => {
        const area = usedArea(workbook, id);
        return {
          name,
          hidden,
          rows: area === null ? [] : workbook.displayed(area),
          formulas: area === null ? [] : workbook.formulas(area),
        };
      }),
      touched: typedCells.touched((sheetId, column) => sheetId === log?.sheetId && own.has(column)),
      ledger: {
        bytes: SHARD_NAMES.reduce((bytes, name) => bytes + utf8Length(properties[name] ?? ''), 0),
        entries: [...ledger.values()].reduce((entries, { told }) => entries + told.length, 0),
      },
      triggers: this.#world.runtime.triggers.map(({ owner, handler, zone }) => ({ owner, handler, zone })),
      calls: plain(this.#calls),
    };
  }

  /** Rows by person: who merely moved to another row has not changed. */
  #news(): Pick<HourReport, 'rows' | 'mails' | 'problems'> {
    const log = this.#world.log();
    const rows = log === null ? [] : readRows(this.#world.workbook, log);
    const before = this.#rows;
    const seen = new Map<string, string>();
    const changed = rows.filter((row) => {
      const key = keyOf(row, seen);
      const text = JSON.stringify({ ...row, row: 0 });
      seen.set(key, text);
      return before.get(key) !== text;
    });
    this.#rows = seen;
    const mails = this.#world.runtime.mailbox.slice(this.#mails);
    this.#mails += mails.length;
    return { rows: changed, mails: mails.map(mailOf), problems: log?.problems ?? [] };
  }

  #iso(instant: Instant): string {
    return calendarOf(this.#world.workbook.zone()).iso(instant);
  }
}

/** The ID; until a copied row has its own, or one without any, the name and how often it came before. */
function keyOf({ id, name }: RowReport, seen: ReadonlyMap<string, unknown>): string {
  const base = id === '' ? `name ${name}` : `id ${id}`;
  let nth = 1;
  while (seen.has(`${base} ${String(nth)}`)) nth += 1;
  return `${base} ${String(nth)}`;
}

function adoptedOf(preview: SetUpPreview, headers: readonly string[]): AdoptedReport {
  const texts = headers.map(headerText);
  const place = (header: string) => (texts.includes(header) ? texts.indexOf(header) : texts.length);
  const columns = [
    ...preview.adopted.map(({ header, as }) => ({ header, as, how: 'header' as const })),
    ...preview.added.map((header) => ({ header, as: ourHeader(header), how: 'added' as const })),
    ...preview.leftAlone.map((header) => ({ header, as: null, how: 'own' as const })),
  ].sort((one, other) => place(one.header) - place(other.header));
  return {
    tab: preview.tab,
    headerRow: preview.headerRow,
    columns,
    suggested: preview.suggested.map(({ header, as }) => ({ header, as })),
    rows: preview.people,
  };
}

/** 'Status' for 'Tidbit status', which it is called beside a Status of the user's. */
function ourHeader(header: string): string {
  const column = COLUMN_KEYS.map((key) => COLUMNS[key]).find((column) =>
    ('otherwise' in column ? [column.header, column.otherwise] : [column.header]).some(
      (name) => normalizeHeader(name) === normalizeHeader(header.replace(/ \d+$/, '')),
    ),
  );
  return column?.header ?? header;
}

function mailOf({ to, subject, text, html, attachments }: Mail): MailReport {
  return { to: to.join(', '), subject, text, html, attachments: attachments.map(({ name, type, text }) => ({ name, type, text })) };
}

function sum(one: Calls, other: Calls): Calls {
  const byMethod: Record<string, number> = { ...one.byMethod };
  for (const [method, count] of Object.entries(other.byMethod)) byMethod[method] = (byMethod[method] ?? 0) + count;
  return { total: one.total + other.total, byMethod };
}

function plain({ total, byMethod }: Calls): Calls {
  return { total, byMethod: Object.fromEntries(Object.entries(byMethod).sort(([one], [other]) => one.localeCompare(other))) };
}
