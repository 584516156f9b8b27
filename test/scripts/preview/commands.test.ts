import { spawn } from 'node:child_process';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { serve, type Serving } from '../../../scripts/static-server';
import { command } from '../../browser/chromium';

let folder: string;

beforeAll(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'tidbit-commands-'));
  await fs.writeFile(path.join(folder, 'picture.csv'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]));
  await fs.writeFile(path.join(folder, 'shopping.csv'), 'Milk,Bread\n2,1\n');
  await fs.writeFile(path.join(folder, 'page.html'), '<p>hello</p>');
});

afterAll(() => fs.rm(folder, { recursive: true }));

describe('what the preview cannot open', () => {
  it.each([
    [
      'a file that is not there',
      'start',
      ['nowhere.csv'],
      /^There is no file nowhere\.csv: look at its name, and at the folder you are in\.\n$/,
    ],
    ['a picture', 'start', ['{folder}/picture.csv'], /picture\.csv is not a text file: save what it holds as text, a table as CSV\.\n$/],
    [
      'a table without names',
      'site',
      ['{folder}/shopping.csv'],
      /shopping\.csv has no header row that holds a Name in its first 20 rows: type one above the columns\.\n$/,
    ],
    ['an unknown option', 'start', ['--prot', '80'], /^There is no option --prot: --help lists those there are\.\n$/],
    ['a port that is none', 'start', ['--port', 'eighty'], /^--port needs a number from 0 to 65535; "eighty" is none\.\n$/],
    [
      'a folder of other files to write to',
      'site',
      ['--to', '{folder}'],
      /holds other files, and they would be lost: choose another folder with --to\.\n$/,
    ],
    [
      'a file to write to',
      'site',
      ['--to', '{folder}/page.html'],
      /page\.html cannot be made into a folder: choose another with --to\.\n$/,
    ],
  ])('is refused in one sentence: %s', async (_what, name, parameters, sentence) => {
    const { code, out, err } = await command(name, ...parameters.map((parameter) => parameter.replace('{folder}', folder))).end;
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(sentence);
  });
});

describe('npm start', () => {
  const url = /Tidbit preview: (http:\S+)/;

  it('says so when its port is taken, and where it is instead', async () => {
    const other = await serve(folder, 0);
    const { port } = new URL(other.address);
    const running = command('start', '--port', port);
    try {
      const [, address] = await running.printed(url);
      expect(address).not.toBe(other.address);
      expect((await running.printed(/^.* is taken.*$/m))[0]).toBe(`Port ${port} is taken; this is another.`);
    } finally {
      running.process.kill();
      await other.stop();
    }
    expect((await running.end).code).toBe(0);
  });

  it('ends when npm is asked to end', async () => {
    // As npm does it: a shell of its own in between, which gets the signal and hands it to nobody.
    const shell = spawn('sh', ['-c', `"${process.execPath}" scripts/run.mjs start --port 0; true`], {
      env: { ...process.env, npm_lifecycle_event: 'start' },
    });
    const [, address = ''] = await new Promise<string[]>((resolve) => {
      let out = '';
      shell.stdout.on('data', (chunk: Buffer) => {
        out += chunk.toString();
        const found = url.exec(out);
        if (found !== null) resolve(found);
      });
    });
    expect((await fetch(address)).status).toBe(200);
    // The pipe closes when nobody holds it any more.
    const closed = new Promise((resolve) => shell.on('close', resolve));
    shell.kill('SIGTERM');
    await closed;
    await expect(fetch(address)).rejects.toThrow('fetch failed');
  });
});

describe('the server', () => {
  const running: Serving[] = [];
  const serving = async (place: string, port: number): Promise<Serving> => {
    const server = await serve(place, port);
    running.push(server);
    return server;
  };
  afterAll(() => Promise.all(running.map((server) => server.stop())));

  it('takes a free port when the usual one is taken', async () => {
    const first = await serving(folder, 0);
    const second = await serving(folder, Number(new URL(first.address).port));
    expect(second.address).not.toBe(first.address);
    expect(await (await fetch(`${second.address}page.html`)).text()).toBe('<p>hello</p>');
  });

  it('serves its folder and nothing outside it', async () => {
    const inner = path.join(folder, 'inner');
    await fs.mkdir(inner);
    const { address } = await serving(inner, 0);
    const answers = await Promise.all(['%2e%2e/page.html', '..%2fpage.html', 'absent.js', '%zz'].map((name) => fetch(address + name)));
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
  });
});
