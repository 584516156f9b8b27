// The table the preview opens with: somebody's own file, or the sample of invented people the demo tells its story with.
import { createHash } from 'node:crypto';
import type { FirstTable } from '../local/preview/files';
import { dryRun } from '../src/core/adoption';
import { calendarOf } from '../src/core/day';
import { samplePeople } from './demo/sample';
import { asTyped, readTableFile } from './demo/table-file';
import type { PreviewOptions } from './preview-options';

/** @throws Refusal when the file is absent, no text, empty, or has no header row that holds a name. */
export function previewTable(options: PreviewOptions): FirstTable {
  const table = tableOf(options);
  return { id: createHash('sha256').update(JSON.stringify(table)).digest('hex').slice(0, 16), ...table };
}

function tableOf({ file, ...wanted }: PreviewOptions): Omit<FirstTable, 'id'> {
  const locale = 'en_US';
  if (file === null) {
    const zone = wanted.zone ?? 'America/New_York';
    const from = wanted.from ?? '2026-03-09T08:00';
    // The day as the wall shows it, whatever the zone.
    const { tab, rows } = samplePeople(calendarOf('Etc/UTC').dayOf(Date.parse(`${from}:00Z`)));
    return { name: tab, rows, zone, locale, from };
  }
  // The dates in it are somebody's own, so the clock begins with the present where they are.
  const zone = wanted.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const present = { calendar: calendarOf(zone), now: Date.now() };
  const { tab, rows } = readTableFile(file, (values) => {
    const plan = dryRun({ tab: 'Table', values, tabs: ['Table'], ...present });
    return plan.newTab ? null : { columns: plan.adopted.length + plan.leftAlone.length };
  });
  return { name: tab, rows: rows.map((cells) => cells.map(asTyped)), zone, locale, from: wanted.from };
}
