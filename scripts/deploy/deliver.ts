// A deployment from the login to the version number, step by step. It tells each step and prints nothing.
import fs from 'node:fs';
import path from 'node:path';
import type { Clasp } from './clasp';
import { differences, foreignFiles, nudged, shownName, type Files } from './content';
import type { Circumstances } from './diagnosis';
import { recall, remember, rememberStarted, type Memory, type Project } from './memory';
import type { DeployOptions } from './options';
import { problem, type Outcome } from './outcome';
import { chooseTarget, type Target } from './target';
import { freeze, makeScript, makeSheet, read, send, whoIsThere } from './verbs';

export type Step =
  | { readonly step: 'account'; readonly account: string | null }
  | { readonly step: 'made'; readonly what: 'sheet' | 'script' | 'standalone' }
  | { readonly step: 'found'; readonly project: Project }
  | { readonly step: 'built'; readonly sizes: Readonly<Record<string, number>> }
  | { readonly step: 'arrived'; readonly files: number; readonly sent: boolean }
  | { readonly step: 'frozen'; readonly version: number };

export interface Delivery {
  readonly project: Project;
  /** Whether this run made the project. */
  readonly fresh: boolean;
  /** null without --version. */
  readonly version: number | null;
}

/** What a run works with, so that tests can give it a login, a memory and a clasp of their own. */
export interface Surroundings {
  readonly clasp: Clasp;
  readonly memoryFile: string;
  /** Where the built files lie. */
  readonly dist: string;
  /** Fills `dist`; gives the size of each file in bytes. */
  build(): Promise<Readonly<Record<string, number>>>;
  /** Of package.json. */
  readonly release: string;
}

type Steps<Result> = AsyncGenerator<Step, Outcome<Result>>;

export async function* deliver(options: DeployOptions, surroundings: Surroundings): Steps<Delivery> {
  const { clasp, memoryFile } = surroundings;
  const recalled = recall(memoryFile);
  if (!recalled.ok) return recalled;
  const there = await whoIsThere(clasp);
  if (!there.ok) return there;
  const { account } = there;
  yield { step: 'account', account };

  const target = chooseTarget(options, recalled.memory);
  const found = yield* projectOf(target, account, surroundings, recalled.memory);
  if (!found.ok) return found;
  const { project, memory, content } = found;
  const fresh = target.kind !== 'project';
  const circumstances = { account, noAccess: noAccess(target, account) };

  const before: Outcome<{ readonly files: Files }> = content
    ? { ok: true, files: content }
    : await read(clasp, project.scriptId, { ...circumstances, doing: 'Looking at the project' });
  if (!before.ok) return before;
  const sizes = await built(surroundings);
  if (!sizes.ok) return sizes;
  yield { step: 'built', sizes: sizes.sizes };
  const files = textsOf(surroundings.dist, Object.keys(sizes.sizes));
  const foreign = foreignFiles(files, before.files);
  if (foreign.length > 0 && !options.replace) return problem(inTheWay(foreign, project.scriptId));

  const arrived = yield* replaced(clasp, project.scriptId, files, before.files, circumstances);
  if (!arrived.ok) return arrived;
  remember(memoryFile, memory, project);
  if (!options.version) return { ok: true, project, fresh, version: null };
  const frozen = await freeze(clasp, project.scriptId, surroundings.release, { ...circumstances, doing: 'Making the version' });
  if (!frozen.ok) return frozen;
  yield { step: 'frozen', version: frozen.version };
  return { ok: true, project, fresh, version: frozen.version };
}

interface Found {
  readonly project: Project;
  readonly memory: Memory;
  /** What a project that was just made holds; null if that is not known. */
  readonly content: Files | null;
}

/** The project, made if need be. A new one is remembered at once: whatever goes wrong later, the next run finds it. */
async function* projectOf(target: Target, account: string | null, { clasp, memoryFile }: Surroundings, memory: Memory): Steps<Found> {
  if (target.kind === 'project') {
    yield { step: 'found', project: target.project };
    return { ok: true, project: target.project, memory, content: null };
  }
  const circumstances = { doing: 'Making the project', account, noAccess: noAccess(target, account) };
  if (target.kind === 'new sheet') {
    const made = await makeSheet(clasp, circumstances);
    if (!made.ok) {
      if ('startedSheetId' in made && made.startedSheetId !== undefined) rememberStarted(memoryFile, memory, made.startedSheetId);
      return problem(made.problem);
    }
    const project = { scriptId: made.scriptId, sheetId: made.sheetId, standalone: false };
    yield { step: 'made', what: 'sheet' };
    return { ok: true, project, memory: remember(memoryFile, memory, project), content: made.content };
  }
  const sheetId = target.kind === 'new script' ? target.sheetId : null;
  const made = await makeScript(clasp, sheetId, circumstances);
  if (!made.ok) return made;
  const project = { scriptId: made.scriptId, sheetId, standalone: sheetId === null };
  yield { step: 'made', what: sheetId === null ? 'standalone' : 'script' };
  return { ok: true, project, memory: remember(memoryFile, memory, project), content: made.content };
}

/** Sends, then reads back: clasp's success alone may mean that nothing was sent [S]. */
async function* replaced(
  clasp: Clasp,
  scriptId: string,
  files: Files,
  before: Files,
  circumstances: Omit<Circumstances, 'doing'>,
): Steps<object> {
  const changed = differences(files, before);
  if (changed.length === 0) {
    yield { step: 'arrived', files: files.size, sent: false };
    return { ok: true };
  }
  const onlyLeftovers = changed.every((name) => !files.has(name));
  const sent = await send(clasp, scriptId, onlyLeftovers ? nudged(files) : files, {
    ...circumstances,
    doing: 'Sending the files',
    noAccess: readOnly(scriptId, circumstances.account),
  });
  if (!sent.ok) return sent;
  const after = await read(clasp, scriptId, { ...circumstances, doing: 'Reading the files back' });
  if (!after.ok) return after;
  const wrong = differences(files, after.files).map(shownName);
  if (wrong.length > 0) {
    return problem(
      `Google took the files but still has another ${wrong.join(', ')} in script ${scriptId}: close its editor if it is open, and run "npm run deploy" again.`,
    );
  }
  yield { step: 'arrived', files: files.size, sent: true };
  return { ok: true };
}

async function built({ build }: Surroundings): Promise<Outcome<{ readonly sizes: Readonly<Record<string, number>> }>> {
  try {
    return { ok: true, sizes: await build() };
  } catch (error) {
    const [, where = 'no place is named'] = (error instanceof Error ? error.message : String(error)).split('\n');
    return problem(`The add-on does not build (${where}): mend the source, "npm run build" shows more; nothing was sent.`);
  }
}

function textsOf(folder: string, names: readonly string[]): Files {
  return new Map(names.map((name) => [name, fs.readFileSync(path.join(folder, name), 'utf8')]));
}

function inTheWay(foreign: readonly string[], scriptId: string): string {
  return `Script ${scriptId} holds ${foreign.map(shownName).join(', ')}, which is not Tidbit’s and would be deleted: choose another place with --sheet or --script, or run it again with --replace if it may go.`;
}

function readOnly(scriptId: string, account: string | null): string {
  return `Google does not let ${account ?? 'this account'} change script ${scriptId}, only look at it: ask its owner for the right to edit, or choose another place with --sheet.`;
}

function noAccess(target: Target, account: string | null): string {
  const who = account ?? 'this account';
  if (target.kind === 'new script') {
    // A spreadsheet that was never edited takes no script either [F].
    return `${who} cannot put a script into spreadsheet ${target.sheetId}: open it as that account with the right to edit, type something into a cell and try again, or make the script there under Extensions > Apps Script and give its ID with --script.`;
  }
  if (target.kind !== 'project')
    return `Google does not let ${who} make a new project: try it by hand at https://script.google.com, and if an administrator forbids it ask them.`;
  const { project, remembered } = target;
  const origin = remembered ? 'to which the add-on was sent from here before' : 'given with --script';
  const remedy = remembered
    ? 'log in as the account that made it with "npm run login", or make another with "npm run deploy -- --new"'
    : 'compare the ID with Project Settings in the script editor, or log in as an account that may edit it with "npm run login"';
  return `${who} sees no script ${project.scriptId}, ${origin}: ${remedy}.`;
}
