// Header cells that are rewritten, though people move columns meanwhile: read again, write, look, put right.
import type { Answer } from '../contract/rpc';
import { failure } from './failure';
import { sameCell } from './own-cells';
import { differences, withBlocks, withoutBlocks } from './recovery';
import type { Block, Grid, Tab, Workbook } from './workbook';

/** A tab as this run has just read it. */
interface Seen {
  readonly tab: Tab;
  readonly grid: Grid;
  readonly headerRow: number;
}

export const MOVED = failure('moved', 'Columns were moved or renamed meanwhile, so nothing was changed. Look at them again.');

/** Writes these texts over the headers of these sheet columns; where somebody moves columns or the header row in between, none is changed. */
export function renameHeaders(
  book: Workbook,
  { tab, grid, headerRow }: Seen,
  renames: readonly { readonly column: number; readonly text: string }[],
): Answer<{ readonly now: Grid }> {
  if (!sameHeaders(grid, tab.readAgain(), headerRow)) return MOVED;
  const blocks = renames.map(({ column, text }): Block => ({ row: headerRow, column, values: [[text]] }));
  tab.writeAll(blocks);
  book.flush();
  const after = tab.read();
  if (sameHeaders(withBlocks(grid, blocks), after, headerRow)) return { ok: true, now: after };
  for (const repair of differences(withoutBlocks(grid, after, headerRow, blocks, undefined), after, blocks)) tab.write(repair);
  book.flush();
  return MOVED;
}

/** A tab ends where its last cell that holds something does. */
function sameHeaders(one: Grid, other: Grid, headerRow: number): boolean {
  const [before, after] = [one[headerRow - 1], other[headerRow - 1] || []];
  return before.length >= after.length && before.every((cell, c) => sameCell(cell, after[c] ?? ''));
}
