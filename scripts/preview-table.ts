// The table the preview opens with: somebody's own file, or the sample of invented people the demo tells its story with.
import type { FirstTable } from '../local/preview/files';
import { dryRun } from '../src/core/adoption';
import { calendarOf } from '../src/core/day';
import { samplePeople } from './demo/sample';
import { readTableFile } from './demo/table-file';

const SAMPLE = { zone: 'America/New_York', locale: 'en_US', from: '2026-03-09T08:00' };

/** @throws Refusal when the file is absent, no text, empty, or has no header row that holds a name. */
export function previewTable(file: string | null): FirstTable {
  if (file === null) {
    const { zone, from } = SAMPLE;
    const { tab, rows } = samplePeople(calendarOf(zone).dayOf(Date.parse(`${from}:00Z`)));
    return { name: tab, rows, ...SAMPLE };
  }
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const present = { calendar: calendarOf(zone), now: Date.now() };
  const { tab, rows } = readTableFile(file, (values) => {
    const plan = dryRun({ tab: 'Table', values, tabs: ['Table'], ...present });
    return plan.newTab ? null : { columns: plan.adopted.length + plan.leftAlone.length };
  });
  // The dates in it are somebody's own, so the clock begins with the present where they are.
  return { name: tab, rows, zone, locale: 'en_US', from: null };
}
