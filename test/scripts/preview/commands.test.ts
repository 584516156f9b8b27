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
    ['a file that is not there', 'start', ['nowhere.csv'], /^There is no file nowhere\.csv\.\n$/],
    ['a picture', 'start', ['{folder}/picture.csv'], /picture\.csv is not a text file\.\n$/],
    ['a table without names', 'site', ['{folder}/shopping.csv'], /shopping\.csv has no header row that holds a Name[^\n]*\.\n$/],
    ['an unknown option', 'start', ['--prot', '80'], /^There is no option --prot\.\n$/],
    ['a port that is none', 'start', ['--port', 'eighty'], /^--port needs a number from 0 to 65535; "eighty" is none\.\n$/],
    ['a folder of other files to write to', 'site', ['--to', '{folder}'], /holds other files, and they would be lost\.\n$/],
  ])('is refused in one sentence: %s', async (_what, name, parameters, sentence) => {
    const { code, out, err } = await command(name, ...parameters.map((parameter) => parameter.replace('{folder}', folder))).end;
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(sentence);
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
