// A workbook small enough to read: named cells instead of a grid, so that these tests are about the runtime alone.
import { nodeRealm } from '../../../local/node/realm';
import { createRuntime, type Runtime, type RuntimeOptions, type WorkbookFile } from '../../../local/runtime';
import type { ServiceContext } from '../../../local/services/context';

export interface TinyFile extends WorkbookFile {
  readonly cells: Map<string, string>;
}

export function tinyFile(id = 'file-1', cells: Iterable<readonly [string, string]> = []): TinyFile {
  return {
    id,
    cells: new Map(cells),
    name: () => 'Log',
    settled: () => Promise.resolve(),
    copy(copyId) {
      return tinyFile(copyId, this.cells);
    },
  };
}

/** SpreadsheetApp with one sheet; a range is a cell that holds text. */
export function tinySpreadsheetApp({ gate, workbook, ui }: ServiceContext<TinyFile>): object {
  const range = (name: string) =>
    gate.service('Range', {
      getValue: () => workbook.cells.get(name) ?? '',
      setValue: (value: unknown) => void workbook.cells.set(name, String(value)),
      getA1Notation: () => name,
    });
  const sheet = gate.service('Sheet', {
    getSheetId: () => 0,
    getRange: (row: number | string, column?: number) =>
      range(typeof row === 'string' ? row : `${'ABC'[(column ?? 1) - 1] ?? '?'}${String(row)}`),
  });
  const spreadsheet = gate.service('Spreadsheet', { getId: () => workbook.id, getSheets: () => [sheet], getActiveSheet: () => sheet });
  return gate.service('SpreadsheetApp', {
    getUi: () => ui(),
    getActiveSpreadsheet: () => spreadsheet,
    openById: () => spreadsheet,
    flush: () => undefined,
  });
}

export const ADA = { email: 'ada@example.edu', role: 'owner' } as const;
export const GRACE = { email: 'grace@example.edu', role: 'editor' } as const;
export const SCOPES = ['spreadsheets.currentonly', 'script.container.ui', 'script.scriptapp', 'script.send_mail', 'userinfo.email'];

/** A clock that is moved by hand; begins on Monday 9 March 2026, 12:00 UTC. */
export function handClock(start = Date.UTC(2026, 2, 9, 12)): { now(): number; forward(hours: number): void } {
  let now = start;
  return { now: () => now, forward: (hours) => void (now += hours * 3_600_000) };
}

export type TinyRuntime = Runtime<TinyFile>;

/** A runtime for `code`, in a file of Ada's. */
export function runtimeFor(code: string, options: Partial<RuntimeOptions<TinyFile>> = {}): TinyRuntime {
  return createRuntime<TinyFile>({
    workbook: tinyFile(),
    spreadsheet: tinySpreadsheetApp,
    clock: handClock(),
    realm: nodeRealm,
    code,
    manifest: { timeZone: 'Etc/UTC', oauthScopes: SCOPES.map((scope) => `https://www.googleapis.com/auth/${scope}`) },
    person: ADA,
    ...options,
  });
}
