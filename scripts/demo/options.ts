// The command line becomes Options; what is wrong with it becomes one sentence.
import { parseArgs } from 'node:util';
import { LOCALE_NAMES } from '../../local/workbook/locales';
import { Refusal } from './refusal';

export interface Options {
  /** The table to set up; null for the sample of invented people. */
  readonly file: string | null;
  /** The spreadsheet's zone at the start; `from` and the wall times of steps are in it. */
  readonly sheetZone: string;
  readonly scriptZone: string;
  readonly locale: string;
  /** Wall time, 'yyyy-mm-ddThh:mm'. */
  readonly from: string;
  /** Elapsed hours. */
  readonly hours: number;
  /** The minute of the wall clock at which the trigger fires. */
  readonly minute: number;
  readonly scenario: string | null;
  readonly json: boolean;
  /** List what the sidebar may call, and nothing else. */
  readonly endpoints: boolean;
}

/** The options that take a value: what they are when left out, and what may stand there. */
const VALUES: Readonly<Record<string, { readonly otherwise: string | null; readonly wants: string; fits(text: string): boolean }>> = {
  'sheet-zone': { otherwise: 'America/New_York', wants: 'a zone such as America/New_York', fits: isZone },
  'script-zone': { otherwise: 'Etc/UTC', wants: 'a zone such as Etc/UTC', fits: isZone },
  locale: { otherwise: 'en_US', wants: `one of ${LOCALE_NAMES.join(', ')}`, fits: (text) => LOCALE_NAMES.includes(text) },
  from: { otherwise: '2026-03-09T08:00', wants: 'a wall time such as 2026-03-09T08:00', fits: isWallTime },
  hours: { otherwise: '96', wants: 'a whole number from 0 to 20000', fits: (text) => isWhole(text, 20_000) },
  minute: { otherwise: '0', wants: 'a minute from 0 to 59', fits: (text) => isWhole(text, 59) },
  scenario: { otherwise: null, wants: 'a file of steps', fits: (text) => text !== '' },
};
const FLAGS = ['json', 'endpoints'] as const;

/** @throws Refusal naming the option that is unknown, lacks its value or holds one that does not fit. */
export function parseOptions(parameters: readonly string[]): Options {
  const given: Record<string, string | null> = Object.fromEntries(Object.entries(VALUES).map(([name, { otherwise }]) => [name, otherwise]));
  const flags = new Set<string>();
  const files: string[] = [];
  for (const token of tokensOf(parameters)) {
    if (token.kind === 'positional') files.push(token.value);
    if (token.kind !== 'option') continue;
    const rule = Object.hasOwn(VALUES, token.name) ? VALUES[token.name] : undefined;
    if (rule !== undefined) {
      if (token.value === undefined || !rule.fits(token.value)) throw new Refusal(wrongValue(token.rawName, token.value, rule.wants));
      given[token.name] = token.value;
    } else if (FLAGS.some((flag) => flag === token.name)) {
      if (token.value !== undefined) throw new Refusal(`${token.rawName} takes no value, so "${token.value}" is not understood.`);
      flags.add(token.name);
    } else throw new Refusal(`There is no option ${token.rawName}: --help lists those there are.`);
  }
  if (files.length > 1) throw new Refusal(`The demo reads one file; "${String(files[1])}" is one too many.`);
  return {
    file: files[0] ?? null,
    sheetZone: String(given['sheet-zone']),
    scriptZone: String(given['script-zone']),
    locale: String(given.locale),
    from: String(given.from),
    hours: Number(given.hours),
    minute: Number(given.minute),
    scenario: given.scenario ?? null,
    json: flags.has('json'),
    endpoints: flags.has('endpoints'),
  };
}

/** Also for the `zone` step. Offsets such as +05:00 are no zones of Google's. */
export function isZone(text: string): boolean {
  try {
    return /^[A-Za-z]/.test(text) && new Intl.DateTimeFormat('en', { timeZone: text }) instanceof Intl.DateTimeFormat;
  } catch {
    return false;
  }
}

const WALL_TIME = /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::00)?$/;

/** Also for the `at` of a step: a day the calendar has, and a time of day. */
export function isWallTime(text: string): boolean {
  const [, year, month, day, hour, minute] = (WALL_TIME.exec(text) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined || hour === undefined || minute === undefined) return false;
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1970 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day && hour < 24 && minute < 60;
}

function tokensOf(parameters: readonly string[]) {
  const options = {
    ...Object.fromEntries(Object.keys(VALUES).map((name) => [name, { type: 'string' as const }])),
    ...Object.fromEntries(FLAGS.map((name) => [name, { type: 'boolean' as const }])),
  };
  return parseArgs({ args: [...parameters], options, strict: false, allowPositionals: true, tokens: true }).tokens;
}

function wrongValue(option: string, value: string | undefined, wants: string): string {
  return value === undefined ? `${option} needs ${wants}.` : `${option} needs ${wants}; "${value}" is none.`;
}

function isWhole(text: string, most: number): boolean {
  return /^\d{1,6}$/.test(text) && Number(text) <= most;
}
