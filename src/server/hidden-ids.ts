// The column of hidden IDs, added again after somebody deleted it: nobody is told twice for having a new one.
import type { Answer } from '../contract/rpc';
import { freeHeader } from '../core/adoption';
import { headerText } from '../core/headers';
import { columnsMoved, writeColumns } from './add-columns';
import type { Log, OpenLog } from './log';
import type { Services } from './services';
import { fillIn, withNewIds } from './set-up';
import type { Grid } from './workbook';

interface LogWithoutIds {
  readonly opened: OpenLog;
  readonly grid: Grid;
  readonly headerRow: number;
  /** A column with Tidbit's note that serves nothing: a run that died had begun it. */
  readonly begun: { readonly column: number; readonly header: string } | undefined;
}

/**
 * New IDs for everybody. What was remembered cannot be theirs, so everything up to now counts as told. Until that is kept the record names
 * no column of IDs: a run that dies in between leaves a log that is not read, and so tells nobody.
 */
export function addHiddenIds(services: Services, { opened, grid, headerRow, begun }: LogWithoutIds): Answer<{ readonly log: Log }> {
  const { record, tab } = opened;
  const { id: _gone, ...headers } = record.headers;
  services.store.save({ log: { ...record, headers } });
  const header = begun?.header || freeHeader('id', grid[headerRow - 1].map(headerText));
  const added = [{ key: 'id', column: begun?.column ?? grid[0].length + 1, header }] as const;
  const { stands, seen } = writeColumns(tab, grid, headerRow, added);
  if (!stands) return columnsMoved(record.tab);
  return fillIn(services, { opened: withNewIds(opened, header), seen, written: [] });
}
