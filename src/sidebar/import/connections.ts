// When LinkedIn's people were connected with: told in its export, and kept nowhere, but good to choose by.
import { parseDay, type Day } from '../../core/day';
import { normalizeHeader } from '../../core/headers';
import { readWrittenDate } from '../../core/import-dates';
import type { FileTable } from '../../core/import-file';
import { dateRangeOn } from '../../core/reading';

/** The day of each connection by line; empty for files of others. */
export function connectionsIn(table: FileTable | undefined, today: Day | undefined): ReadonlyMap<number, Day> {
  const days = new Map<number, Day>();
  if (table?.kind !== 'linkedIn' || today === undefined) return days;
  const column = table.headers.findIndex((header) => normalizeHeader(header) === 'connectedon');
  const range = dateRangeOn(today);
  for (const { line, cells } of table.lines) {
    const day = parseDay(readWrittenDate(cells[column] ?? '', false, range) ?? '');
    if (day !== null) days.set(line, day);
  }
  return days;
}
