// Colours as the services take and give them: '#rrggbb' or a few CSS names in, '#rrggbb' in lower case out.
import type { Desk } from './desk';

const NAMES: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#ffffff',
  red: '#ff0000',
  green: '#008000',
  blue: '#0000ff',
  yellow: '#ffff00',
  orange: '#ffa500',
  gray: '#808080',
  grey: '#808080',
  lightgray: '#d3d3d3',
};

/** null for "as the sheet has it"; throws Google's way for what is no colour. */
export function colourOf(text: string | null | undefined): string | null {
  if (text === null || text === undefined || text === '') return null;
  const lower = text.toLowerCase();
  if (/^#[0-9a-f]{6}$/.test(lower)) return lower;
  if (/^#[0-9a-f]{3}$/.test(lower)) return `#${[...lower.slice(1)].map((digit) => digit + digit).join('')}`;
  if (NAMES[lower]) return NAMES[lower];
  // [M] the text.
  throw new Error(`Invalid color: ${text}`);
}

/** A Color that is an RgbColor. */
export function colourService(desk: Desk, hex: string): GoogleAppsScript.Spreadsheet.Color {
  const channel = (from: number) => Number.parseInt(hex.slice(from, from + 2), 16);
  const rgb = {
    asHexString: () => hex,
    getRed: () => channel(1),
    getGreen: () => channel(3),
    getBlue: () => channel(5),
  } satisfies Partial<GoogleAppsScript.Base.RgbColor>;
  const color = { asRgbColor: () => desk.gate.service('RgbColor', rgb) as GoogleAppsScript.Base.RgbColor };
  return desk.gate.service('Color', color satisfies Partial<GoogleAppsScript.Spreadsheet.Color>) as GoogleAppsScript.Spreadsheet.Color;
}
