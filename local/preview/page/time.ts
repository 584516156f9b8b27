// Moments as the preview writes them, in the spreadsheet's zone.

const format = (at: number, zone: string, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat('en-GB', { ...options, timeZone: zone }).format(at);

/** 'Mon 9 Mar 2026, 08:00'. */
export const fullTime = (at: number, zone: string): string => `${date(at, zone, { year: 'numeric' })}, ${hour(at, zone)}`;

/** 'Mon 9 Mar, 08:00'. */
export const clockTime = (at: number, zone: string): string => `${date(at, zone, {})}, ${hour(at, zone)}`;

/** 'New York' of 'America/New_York'. */
export const zoneName = (zone: string): string => zone.slice(zone.lastIndexOf('/') + 1).replace(/_/g, ' ');

const hour = (at: number, zone: string): string => format(at, zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

const date = (at: number, zone: string, more: Intl.DateTimeFormatOptions): string =>
  format(at, zone, { weekday: 'short', day: 'numeric', month: 'short', ...more }).replace(',', '');
