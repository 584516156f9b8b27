// One person's desk for a deployment: a home folder with a login, a memory, the real clasp, and a loopback Google at the other end.
import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Clasp } from '../../scripts/deploy/clasp';
import { claspProgram, main } from '../../scripts/deploy/main';
import { FakeGoogle } from './fake-google';

const IN_2100 = 4_102_444_800_000;
const BUILT = ['Code.js', 'Import.html', 'Later.html', 'Sidebar.html', 'appsscript.json'];

/** dist/ as it is when the tests begin: they compare what arrived with it, and a build may go on beside them. */
export const DIST = fs.mkdtempSync(path.join(os.tmpdir(), 'tidbit-dist-'));
fs.cpSync('dist', DIST, { recursive: true });
afterAll(() => fs.rmSync(DIST, { recursive: true }));

export interface Printed {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export class Desk {
  /** What the build throws; null where it works. */
  buildProblem: string | null = null;

  private constructor(
    readonly google: FakeGoogle,
    readonly home: string,
    private readonly address: string,
  ) {}

  static async set(): Promise<Desk> {
    const google = new FakeGoogle();
    const desk = new Desk(google, fs.mkdtempSync(path.join(os.tmpdir(), 'tidbit-desk-')), await google.listen());
    desk.logIn(IN_2100);
    return desk;
  }

  async clear(): Promise<void> {
    await this.google.close();
    fs.rmSync(this.home, { recursive: true });
  }

  logIn(expires: number): void {
    const person = {
      type: 'authorized_user',
      client_id: 'x',
      client_secret: 'y',
      refresh_token: 'r',
      access_token: 't',
      expiry_date: expires,
    };
    fs.writeFileSync(this.loginFile, JSON.stringify({ tokens: { default: person } }));
  }

  get loginFile(): string {
    return path.join(this.home, '.clasprc.json');
  }

  get memoryFile(): string {
    return path.join(this.home, 'memory.json');
  }

  /** What clasp runs with. */
  get environment(): Record<string, string | undefined> {
    return {
      PATH: process.env.PATH,
      HOME: this.home,
      USERPROFILE: this.home,
      TIDBIT_LOOPBACK: this.address,
      NODE_OPTIONS: `--import ${pathToFileURL(path.resolve('test/deploy/to-loopback.mjs')).href}`,
      // A project of somebody else's, which clasp would obey.
      clasp_config_project: path.join(this.home, 'other.clasp.json'),
    };
  }

  /** `npm run deploy -- parameters`, with the files of `dist`. */
  async deploy(parameters: readonly string[] = [], dist = DIST): Promise<Printed> {
    const sizes = Object.fromEntries(BUILT.map((name) => [name, fs.statSync(path.join(dist, name)).size]));
    return printed((streams) =>
      main(
        parameters,
        () => ({
          clasp: new Clasp(claspProgram(), this.environment),
          memoryFile: this.memoryFile,
          dist,
          build: () => (this.buildProblem === null ? Promise.resolve(sizes) : Promise.reject(new Error(this.buildProblem))),
          release: 'Tidbit 0.1.0',
        }),
        streams,
      ),
    );
  }

  /** `npm run NAME`, as a process of its own. */
  command(name: string): Promise<Printed> {
    const { NODE_OPTIONS: _, ...environment } = this.environment;
    return new Promise((resolve) => {
      execFile(process.execPath, ['scripts/run.mjs', name], { env: environment as NodeJS.ProcessEnv }, (error, out, err) =>
        resolve({ code: Number(error?.code ?? 0), out, err }),
      );
    });
  }
}

/** dist/ with another text in one file. */
export function distWith(folder: string, name: string, text: string): string {
  fs.cpSync(DIST, folder, { recursive: true });
  fs.writeFileSync(path.join(folder, name), text);
  return folder;
}

async function printed(run: (streams: { out(text: string): void; err(text: string): void }) => Promise<number>): Promise<Printed> {
  let out = '';
  let err = '';
  const code = await run({ out: (text) => (out += text), err: (text) => (err += text) });
  return { code, out, err };
}
