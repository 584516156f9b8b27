// The event objects Google hands to triggers (guides/triggers/events).
import { AUTH_MODES } from './services/script';
import type { AuthMode } from './call';
import type { Edit } from './workbook/workbook';
import { weekOfYear, wallClock } from './zone';

type Globals = Readonly<Record<string, unknown>>;
type App = Pick<GoogleAppsScript.Spreadsheet.SpreadsheetApp, 'getActiveSpreadsheet'>;

/** In NONE the file is out of reach: no `source`. */
export function openEvent(mode: AuthMode): (globals: Globals) => unknown[] {
  const authMode = AUTH_MODES[mode];
  return (globals) => [mode === 'NONE' ? { authMode } : { authMode, source: activeSpreadsheet(globals), user: NOBODY }];
}

export const installEvent = (): unknown[] => [{ authMode: AUTH_MODES.FULL }];

/** `value` and `oldValue` only when exactly one cell was edited, and then only where there was something. */
export function editEvent({ area, value, oldValue }: Edit): (globals: Globals) => unknown[] {
  return (globals) => {
    const source = activeSpreadsheet(globals);
    const sheet = source.getSheets().find((candidate) => candidate.getSheetId() === area.sheetId);
    const range = sheet?.getRange(area.row, area.column, area.rows, area.columns);
    const single = area.rows === 1 && area.columns === 1;
    return [
      {
        authMode: AUTH_MODES.LIMITED,
        range,
        source,
        user: NOBODY,
        ...(single && value !== undefined && { value }),
        ...(single && oldValue !== undefined && { oldValue }),
      },
    ];
  };
}

/** Fields are UTC whatever the trigger's zone. */
export function clockEvent(triggerUid: string, at: number): unknown[] {
  const { year, month, day, weekday, hour, minute, second } = wallClock(at, 'UTC');
  return [
    {
      authMode: AUTH_MODES.FULL,
      triggerUid,
      timezone: 'UTC',
      year,
      month,
      'day-of-month': day,
      'day-of-week': weekday,
      'week-of-year': weekOfYear(year, month, day),
      hour,
      minute,
      second,
    },
  ];
}

function activeSpreadsheet(globals: Globals): GoogleAppsScript.Spreadsheet.Spreadsheet {
  return (globals.SpreadsheetApp as App).getActiveSpreadsheet();
}

/** In a simple trigger the e-mail address may be empty: it is here. */
const NOBODY = { getEmail: () => '' };
