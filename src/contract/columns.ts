// A column that is gone or there twice, of the log, Questions or Answers: what its screen may ask. Types alone; everything survives JSON.
import type { ColumnTrouble } from '../core/column-trouble';
import type { TodayView } from '../core/today';
import type { Answer } from './rpc';

export interface ColumnsView {
  /** The log's. */
  readonly tab: string;
  /** What blocks everything first; null where the header row itself is not found. */
  readonly troubles: readonly ColumnTrouble[] | null;
}

/**
 * How to carry on. `use`: another column serves as the missing one (in Questions and Answers it gets the header), or this one of several keeps
 * the header. `add`: a blank one at the right end. `without`: the column is forgotten.
 */
export interface Mend {
  readonly way: 'use' | 'add' | 'without';
  readonly key: ColumnTrouble['key'];
  /** Of `use`: the column as it was seen, sheet number and header; 0 and '' otherwise. */
  readonly column: number;
  readonly header: string;
}

/** What a mend changed, to be put back where it still stands. */
export interface MendUndo {
  readonly key: ColumnTrouble['key'];
  /** The header that serves as that column, before and since; null for none. */
  readonly before: string | null;
  readonly after: string | null;
  /** Header cells that were rewritten; '' was blank. */
  readonly headers: readonly { readonly before: string; readonly after: string }[];
}

export interface ColumnsRpc {
  loadColumns(): Answer<{ readonly columns: ColumnsView }>;
  /** `today` is null while something else keeps the log from being understood; `undo` where nothing can be put back. */
  mendColumn(mend: Mend): Answer<{ readonly columns: ColumnsView; readonly today: TodayView | null; readonly undo: MendUndo | null }>;
  /** Puts back what a mend changed; `left` names headers that were changed since. */
  undoMend(undo: MendUndo): Answer<{ readonly columns: ColumnsView; readonly left: readonly string[] }>;
  /** Selects the header of the column `use` would take. */
  showColumn(mend: Mend): Answer<object>;
}
