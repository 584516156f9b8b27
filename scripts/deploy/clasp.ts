// Runs the real clasp, each time in a passing folder of its own, where no other project file and no question gets in its way.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Files } from './content';

export interface Run {
  /** clasp's own word. It is also true where clasp did nothing at all, so what matters is looked at afterwards. */
  readonly ok: boolean;
  readonly out: string;
  /** What went wrong, as clasp tells it. */
  readonly said: string;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** A run that hangs, as on a network that swallows everything, ends after this many milliseconds. */
const PATIENCE = 180_000;

/** These would make clasp take another project, or leave files out. */
const MISLEADING = ['clasp_config_project', 'clasp_config_ignore', 'DEBUG'];

export class Clasp {
  /** @param program clasp's start file. @param environment what it runs with; HOME is where its login lies. */
  constructor(
    private readonly program: string,
    private readonly environment: Environment,
  ) {}

  /**
   * @param settings what .clasp.json holds. clasp takes the nearest one upwards, so there is always one here.
   * @param files what else lies in the folder at the start.
   * @param debug lets clasp tell on stderr what it does.
   * @returns the run, and the files that lie in the folder at the end.
   */
  async run(
    parameters: readonly string[],
    { settings = {}, files = new Map(), debug = false }: { settings?: object; files?: Files; debug?: boolean } = {},
  ): Promise<Run & { readonly files: Files }> {
    // The real path: clasp refuses folders behind a symbolic link, as macOS has them for passing files [S].
    const folder = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'tidbit-deploy-'));
    try {
      fs.writeFileSync(path.join(folder, '.clasp.json'), JSON.stringify({ ...settings, rootDir: '.' }));
      for (const [name, text] of files) fs.writeFileSync(path.join(folder, name), text);
      const run = await this.started(parameters, folder, debug);
      return { ...run, files: textsIn(folder) };
    } finally {
      fs.rmSync(folder, { recursive: true, force: true });
    }
  }

  private started(parameters: readonly string[], folder: string, debug: boolean): Promise<Run> {
    const kept = Object.entries(this.environment).filter(([name]) => !MISLEADING.includes(name));
    const env = { ...Object.fromEntries(kept), ...(debug ? { DEBUG: 'clasp:core' } : {}) };
    return new Promise((resolve) => {
      const child = spawn(process.execPath, [this.program, ...parameters], {
        cwd: folder,
        env,
        stdio: ['ignore', 'pipe', 'pipe'],
        timeout: PATIENCE,
      });
      let out = '';
      let said = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
      child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
      child.on('error', ({ message }) => resolve({ ok: false, out, said: message }));
      child.on('close', (code, signal) => {
        const late = signal === null ? '' : '\nETIMEDOUT: no answer for three minutes';
        resolve({ ok: code === 0, out, said: `${said}${late}` });
      });
    });
  }
}

/** Without .clasp.json. Names have '/' between folders, as at Google. */
function textsIn(folder: string): Files {
  const names = fs.readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath ?? entry.path, entry.name));
  return new Map(
    files
      .map((file): [string, string] => [path.relative(folder, file).split(path.sep).join('/'), fs.readFileSync(file, 'utf8')])
      .filter(([name]) => name !== '.clasp.json')
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );
}
