// What the dialog that brings people in asks of the server. Types alone; everything here survives JSON.
import type { Day } from '../core/day';
import type { ImportPerson } from '../core/import';
import type { ImportColumn } from '../core/import-keys';
import type { Answer } from './rpc';

/** An import of the last 30 days. */
export interface ImportSummary {
  readonly number: number;
  readonly day: Day;
  readonly file: string;
  readonly added: number;
  readonly updated: number;
  readonly undone: boolean;
  /** Whether what it wrote is still remembered. */
  readonly undoable: boolean;
}

/** What the dry run is worked out from, in the page. */
export interface ImportView {
  readonly tab: string;
  /** Everybody in the log, as core/import-keys.ts spells them. */
  readonly known: string;
  /** Columns the log lacks: the import adds those it needs. */
  readonly lacking: readonly ImportColumn[];
  readonly today: Day;
  /** Whether 5/11/2024 is in November where this sheet is at home. */
  readonly dayFirst: boolean;
  /** Newest first. */
  readonly imports: readonly ImportSummary[];
}

export interface ImportBatch {
  /** The import this goes on with; null begins one. */
  readonly number: number | null;
  readonly file: string;
  /** `update`: the user saw them as somebody in the log, and never as somebody new. */
  readonly people: readonly { readonly person: ImportPerson; readonly update: boolean }[];
}

export interface ImportRpc {
  /** Opens the dialog over the sheet. */
  openImport(): Answer<object>;
  loadImport(): Answer<{ readonly view: ImportView }>;
  /** Adds people and fills blanks, everything checked again against the sheet. 1,000 people at most. */
  importPeople(batch: ImportBatch): Answer<{
    /** null when nothing was written. */
    readonly number: number | null;
    readonly added: number;
    readonly updated: number;
    /** People of the batch who turned out to be in the log with nothing to fill. */
    readonly already: number;
    /** Positions in the batch: people to update whom the log no longer holds, or holds twice. */
    readonly gone: readonly number[];
    /** Positions in the batch that did not fit into this request: to be sent again. */
    readonly rest: readonly number[];
    readonly undoable: boolean;
  }>;
  /** Takes an import back as far as nobody touched it; to be called again while there is `more`. */
  undoImport(number: number): Answer<{
    readonly removed: number;
    readonly emptied: number;
    /** Who stays, because something in their row was changed since. */
    readonly left: readonly string[];
    readonly more: boolean;
    readonly imports: readonly ImportSummary[];
  }>;
}
