// The command line of `npm start` and `npm run site`; what is wrong with it becomes one sentence.
import { parseArgs } from 'node:util';
import { isWallTime, isZone } from './demo/options';
import { Refusal } from './demo/refusal';

export interface PreviewOptions {
  /** The table to open; null for the sample of invented people. */
  readonly file: string | null;
  /** The spreadsheet's zone; null for the sample's, or the machine's with a file. */
  readonly zone: string | null;
  /** Wall time at which the clock starts; null for the sample's, or the present with a file. */
  readonly from: string | null;
  /** Of `npm start`. */
  readonly port: number;
  /** Of `npm run site`: the folder to write. */
  readonly to: string;
}

const VALUES: Readonly<Record<string, { readonly wants: string; fits(text: string): boolean }>> = {
  zone: { wants: 'a zone such as America/New_York', fits: isZone },
  from: { wants: 'a wall time such as 2026-03-09T08:00', fits: isWallTime },
  port: { wants: 'a number from 0 to 65535', fits: (text) => /^\d{1,5}$/.test(text) && Number(text) <= 65_535 },
  to: { wants: 'a folder', fits: (text) => text !== '' },
};

/** @throws Refusal naming the option that is unknown, lacks its value or holds one that does not fit. */
export function parsePreviewOptions(parameters: readonly string[]): PreviewOptions {
  const given: Record<string, string | undefined> = {};
  const files: string[] = [];
  const options = Object.fromEntries(Object.keys(VALUES).map((name) => [name, { type: 'string' as const }]));
  for (const token of parseArgs({ args: [...parameters], options, strict: false, allowPositionals: true, tokens: true }).tokens) {
    if (token.kind === 'positional') files.push(token.value);
    if (token.kind !== 'option') continue;
    const rule = Object.hasOwn(VALUES, token.name) ? VALUES[token.name] : undefined;
    if (rule === undefined) throw new Refusal(`There is no option ${token.rawName}: --help lists those there are.`);
    if (token.value === undefined || !rule.fits(token.value)) {
      throw new Refusal(`${token.rawName} needs ${rule.wants}${token.value === undefined ? '' : `; "${token.value}" is none`}.`);
    }
    given[token.name] = token.value;
  }
  if (files.length > 1) throw new Refusal(`The preview opens one file; "${String(files[1])}" is one too many.`);
  const { zone = null, from = null, port = '4173', to = 'site' } = given;
  return { file: files[0] ?? null, zone, from: from?.replace(' ', 'T').slice(0, 16) ?? null, port: Number(port), to };
}
