// What a deployment asks of clasp: who is logged in, make a project, read it, replace it, freeze it. One function a verb.
import type { Clasp } from './clasp';
import type { Files } from './content';
import { diagnose, type Circumstances } from './diagnosis';
import { problem, type Outcome, type Problem } from './outcome';

const TITLE = 'Tidbit';

/** A new project. `content` is what Google put into it, which clasp fetches at once; null if only that failed. */
interface Made {
  readonly scriptId: string;
  readonly content: Files | null;
}

/** `account` is null where Google did not say: the login has expired, or the network is gone. The next verb tells. */
export async function whoIsThere(clasp: Clasp): Promise<Outcome<{ readonly account: string | null }>> {
  const { ok, out, said } = await clasp.run(['show-authorized-user', '--json']);
  const { loggedIn, email } = fields(out);
  if (!ok || loggedIn !== true) {
    return diagnose(ok ? 'No credentials found' : said, { doing: 'Looking for the login', account: null, noAccess: '' });
  }
  return { ok: true, account: typeof email === 'string' ? email : null };
}

/**
 * A new spreadsheet with a project in it. clasp makes them one after the other; where only the first was made, `startedSheetId` says
 * which, so that the next run need not make another.
 */
export async function makeSheet(
  clasp: Clasp,
  circumstances: Circumstances,
): Promise<Outcome<Made & { readonly sheetId: string }> | (Problem & { readonly startedSheetId?: string })> {
  const { ok, out, said, files } = await clasp.run(['create-script', '--type', 'sheets', '--title', TITLE, '--rootDir', '.'], {
    debug: true,
  });
  const sheetId = /drive\.google\.com\/open\?id=([\w-]+)/.exec(out)?.[1] ?? /Created container ([\w-]+)/.exec(said)?.[1];
  const scriptId = createdScript(out);
  if (scriptId !== undefined && sheetId !== undefined) return { ok: true, scriptId, sheetId, content: ok ? files : null };
  const failed = diagnose(lastLine(said), circumstances);
  return sheetId === undefined ? failed : { ...failed, startedSheetId: sheetId };
}

/** A project in the spreadsheet, or a standalone one. */
export async function makeScript(clasp: Clasp, sheetId: string | null, circumstances: Circumstances): Promise<Outcome<Made>> {
  const place = sheetId === null ? [] : ['--parentId', sheetId];
  const { ok, out, said, files } = await clasp.run(['create-script', '--type', 'standalone', '--title', TITLE, '--rootDir', '.', ...place]);
  const scriptId = createdScript(out);
  return scriptId === undefined ? diagnose(said, circumstances) : { ok: true, scriptId, content: ok ? files : null };
}

export async function read(clasp: Clasp, scriptId: string, circumstances: Circumstances): Promise<Outcome<{ readonly files: Files }>> {
  const { ok, said, files } = await clasp.run(['pull'], { settings: { scriptId } });
  return ok ? { ok: true, files } : diagnose(said, circumstances);
}

/** Replaces the project's content. That clasp reports no error does not say that anything arrived. */
export async function send(clasp: Clasp, scriptId: string, files: Files, circumstances: Circumstances): Promise<Outcome> {
  const { ok, said } = await clasp.run(['push', '--force'], { settings: { scriptId }, files });
  return ok ? { ok: true } : diagnose(said, circumstances);
}

/** An unchangeable copy with a number, which the Marketplace SDK asks for. */
export async function freeze(
  clasp: Clasp,
  scriptId: string,
  description: string,
  circumstances: Circumstances,
): Promise<Outcome<{ readonly version: number }>> {
  const { ok, out, said } = await clasp.run(['create-version', description, '--json'], { settings: { scriptId } });
  const { versionNumber } = fields(out);
  if (!ok) return diagnose(said, circumstances);
  if (typeof versionNumber !== 'number' || versionNumber < 1)
    return problem('Google gave the version no number: look under Project history in the script editor.');
  return { ok: true, version: versionNumber };
}

function createdScript(out: string): string | undefined {
  return /script\.google\.com\/d\/([\w-]+)\/edit/.exec(out)?.[1];
}

/** After everything that the debug output says. */
function lastLine(said: string): string {
  return said.trim().split('\n').at(-1) ?? '';
}

function fields(json: string): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(json) as Record<string, unknown>;
  } catch {
    return {};
  }
}
