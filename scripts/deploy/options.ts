// The command line of `npm run deploy` becomes options; what is wrong with it becomes one sentence.
import { parseArgs } from 'node:util';
import { problem, type Outcome } from './outcome';

export interface DeployOptions {
  /** The spreadsheet to put the script into; null without --sheet. */
  readonly sheetId: string | null;
  /** The script project to send to; null without --script. */
  readonly scriptId: string | null;
  /** A project of its own, as the published add-on needs, instead of one inside a spreadsheet. */
  readonly standalone: boolean;
  /** Freeze what was sent as a numbered version. */
  readonly version: boolean;
  /** Forget the project of earlier runs and make another. */
  readonly anew: boolean;
  /** Delete files in the project that are not Tidbit's. */
  readonly replace: boolean;
}

const SHEET = /^(?:https:\/\/docs\.google\.com\/spreadsheets\/(?:u\/\d+\/)?d\/(?!e\/)|https:\/\/drive\.google\.com\/open\?id=)([\w-]+)/;
const SCRIPT = /^https:\/\/script\.google\.com\/(?:u\/\d+\/)?(?:home\/projects|d)\/([\w-]+)/;
const BARE_ID = /^([\w-]{20,})$/;

const VALUES = {
  sheet: { forms: [SHEET, BARE_ID], wants: 'the address of a spreadsheet, https://docs.google.com/spreadsheets/d/.../edit' },
  script: { forms: [SCRIPT, BARE_ID], wants: 'the ID of a script, as its editor shows it under Project Settings' },
};
const FLAGS = ['standalone', 'version', 'new', 'replace'] as const;

/** Which options exclude or need each other. */
const CONFLICTS: readonly { readonly when: (given: ReadonlySet<string>) => boolean; readonly problem: string }[] = [
  { when: (given) => given.has('sheet') && given.has('script'), problem: '--sheet and --script name two places: give one of them.' },
  {
    when: (given) => given.has('sheet') && given.has('standalone'),
    problem: '--standalone makes a script outside any spreadsheet, so --sheet does not go with it.',
  },
  { when: (given) => given.has('script') && given.has('new'), problem: '--new makes another project, so --script does not go with it.' },
  {
    when: (given) => given.has('version') && !given.has('standalone'),
    problem: '--version is for the add-on that is published: give it with --standalone.',
  },
];

export function parseDeployOptions(parameters: readonly string[]): Outcome<{ readonly options: DeployOptions }> {
  const ids: Record<string, string> = {};
  const given = new Set<string>();
  for (const token of tokensOf(parameters)) {
    if (token.kind === 'positional')
      return problem(`"${token.value}" is not understood: the place to send to is given with --sheet or --script.`);
    if (token.kind !== 'option') continue;
    const { name, rawName, value } = token;
    if (isValue(name)) {
      const id = value === undefined ? undefined : idIn(value, VALUES[name].forms);
      if (id === undefined) return problem(`${rawName} needs ${VALUES[name].wants}${value === undefined ? '' : `; "${value}" is none`}.`);
      ids[name] = id;
    } else if (!FLAGS.some((flag) => flag === name)) return problem(`There is no option ${rawName}: --help lists those there are.`);
    else if (value !== undefined) return problem(`${rawName} takes no value, so "${value}" is not understood.`);
    given.add(name);
  }
  const conflict = CONFLICTS.find(({ when }) => when(given));
  if (conflict) return problem(conflict.problem);
  const options = {
    sheetId: ids.sheet ?? null,
    scriptId: ids.script ?? null,
    standalone: given.has('standalone'),
    version: given.has('version'),
    anew: given.has('new'),
    replace: given.has('replace'),
  };
  return { ok: true, options };
}

function isValue(name: string): name is keyof typeof VALUES {
  return Object.hasOwn(VALUES, name);
}

function idIn(text: string, forms: readonly RegExp[]): string | undefined {
  return forms.map((form) => form.exec(text.trim())?.[1]).find((id) => id !== undefined);
}

function tokensOf(parameters: readonly string[]) {
  const options = {
    ...Object.fromEntries(Object.keys(VALUES).map((name) => [name, { type: 'string' as const }])),
    ...Object.fromEntries(FLAGS.map((name) => [name, { type: 'boolean' as const }])),
  };
  return parseArgs({ args: [...parameters], options, strict: false, allowPositionals: true, tokens: true }).tokens;
}
