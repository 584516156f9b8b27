// `npm run deploy` with the real clasp: what a person sees, and what Google has afterwards.
import fs from 'node:fs';
import path from 'node:path';
import { Desk, DIST, distWith } from './desk';

const SHEET = 'sheet-1-made-by-clasp';
const SCRIPT = 'script-1-made-by-clasp';
const OLD_CODE = { name: 'Code', type: 'SERVER_JS', source: '"use strict";var Tidbit=(()=>{})();\n' } as const;
const built = (name: string): string => fs.readFileSync(path.join(DIST, name), 'utf8');

/** Each start of clasp takes a second of a processor that others may want too; milliseconds. */
const MANY_STARTS = 180_000;

/** A desk of its own for each situation: they go on side by side. */
const situation = (name: string, act: (desk: Desk) => Promise<void>): void =>
  test.concurrent(
    name,
    async () => {
      const desk = await Desk.set();
      try {
        await act(desk);
      } finally {
        await desk.clear();
      }
    },
    MANY_STARTS,
  );

/** One sentence, nothing of the machinery. */
function expectSentence(err: string): void {
  expect(err).toMatch(/^[^\n]+\.\n$/);
  expect(err).not.toMatch(/ at .*:\d+:\d+|node:internal|Error:|undefined|\[object/);
}

describe('into a spreadsheet of one’s own', () => {
  situation('the first time, there is a new spreadsheet with the add-on in it, as built', async (desk) => {
    const { code, out, err } = await desk.deploy();
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('Logged in as ada@example.edu.');
    expect(out).toContain(`Open https://docs.google.com/spreadsheets/d/${SHEET}/edit`);
    expect(out).toContain('Extensions > Tidbit > Open Tidbit');
    expect(desk.google.projects.get(SCRIPT)?.parentId).toBe(SHEET);
    // clasp brings Google's manifest along when it makes a project; the add-on's is what must be there in the end.
    expect(desk.google.source(SCRIPT, 'appsscript')).toBe(built('appsscript.json'));
    expect(desk.google.source(SCRIPT, 'Code')).toBe(built('Code.js'));
    expect(desk.google.source(SCRIPT, 'Sidebar')).toBe(built('Sidebar.html'));
    expect(fs.readFileSync('.clasp.json', 'utf8')).toBe('{ "rootDir": "dist" }\n');
  });

  situation('again after a change, code and manifest are replaced; lent files go; then nothing is left to send', async (desk) => {
    const project = desk.google.addProject('script-of-last-week-000', SHEET, [OLD_CODE]);
    remembering(desk, 'script-of-last-week-000', SHEET);
    const changed = await desk.deploy();
    expect(changed).toMatchObject({ code: 0, err: '' });
    expect(changed.out).toContain(`Updating https://docs.google.com/spreadsheets/d/${SHEET}/edit`);
    expect(desk.google.source('script-of-last-week-000', 'Code')).toBe(built('Code.js'));
    expect(desk.google.source('script-of-last-week-000', 'appsscript')).toBe(built('appsscript.json'));

    // Alone, files that are too many do not make clasp send anything.
    project.files = [...project.files, { name: 'Smoke', type: 'SERVER_JS', source: 'function smoke() {}' }];
    expect(await desk.deploy()).toMatchObject({ code: 0, err: '' });
    expect(project.files.map(({ name }) => name)).toEqual(['appsscript', 'Code', 'Import', 'Later', 'Sidebar']);

    const third = await desk.deploy();
    expect(third.out).toContain('If it is open already, reload the page');
    expect(third.out).toContain('Google has exactly these files already: nothing to send.');
    expect(desk.google.calls.filter((call) => call.startsWith('PUT'))).toHaveLength(2);
    expect(desk.google.projects.size).toBe(1);
  });
});

describe('into a script that is there', () => {
  situation('somebody’s own code is not deleted', async (desk) => {
    desk.google.addProject('somebody-elses-script-00', null, [
      { name: 'Code', type: 'SERVER_JS', source: 'function invoice() {}' },
      { name: 'Letters', type: 'SERVER_JS', source: 'function letter() {}' },
    ]);
    const { code, err } = await desk.deploy(['--script', 'somebody-elses-script-00']);
    expect(code).toBe(1);
    expectSentence(err);
    expect(err).toContain('Script somebody-elses-script-00 holds Code.gs, Letters.gs, which is not Tidbit’s and would be deleted');
    expect(desk.google.source('somebody-elses-script-00', 'Code')).toBe('function invoice() {}');
  });

  situation('an unknown ID', async (desk) => {
    const { code, err } = await desk.deploy(['--script', 'no-such-script-anywhere-0']);
    expect(code).toBe(1);
    expectSentence(err);
    expect(err).toContain('ada@example.edu sees no script no-such-script-anywhere-0, given with --script: compare the ID');
    expect(fs.existsSync(desk.memoryFile)).toBe(false);
  });
});

describe('the published add-on', () => {
  situation('--standalone --version makes a script of its own and prints its version', async (desk) => {
    const { code, out, err } = await desk.deploy(['--standalone', '--version']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('Made version 1.');
    expect(out).toMatch(/script ID {2}script-1-made-by-clasp\n {2}version {4}1\n/);
    expect(desk.google.spreadsheets.size).toBe(0);
    expect(desk.google.projects.get(SCRIPT)).toMatchObject({ parentId: null, versions: ['Tidbit 0.1.0'] });
    expect(desk.google.source(SCRIPT, 'Code')).toBe(built('Code.js'));
  });
});

describe('what goes wrong is one sentence, and nothing is half done', () => {
  situation('nobody is logged in: the command itself ends with 1', async (desk) => {
    fs.rmSync(desk.loginFile);
    const { code, out, err } = await desk.command('deploy');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expectSentence(err);
    expect(err).toContain('Nobody is logged in to Google on this computer: run "npm run login"');
    expect(desk.google.calls).toEqual([]);
  });

  situation('the login has expired', async (desk) => {
    desk.logIn(1000);
    desk.google.loginExpired = true;
    const { code, err } = await desk.deploy();
    expect(code).toBe(1);
    expectSentence(err);
    expect(err).toContain('Google no longer accepts the login of this computer');
    expect(desk.google.spreadsheets.size).toBe(0);
  });

  situation('the login file is damaged', async (desk) => {
    fs.writeFileSync(desk.loginFile, '{"tokens":{');
    const { code, err } = await desk.deploy();
    expect(code).toBe(1);
    expectSentence(err);
    expect(err).toContain('.clasprc.json in your home folder cannot be read');
  });

  situation('the add-on does not build', async (desk) => {
    desk.google.addProject('script-of-last-week-000', SHEET, [OLD_CODE]);
    desk.buildProblem = 'Build failed with 1 error:\nsrc/server/main.ts:4:9: ERROR: Expected ";"';
    const { code, err } = await desk.deploy(['--script', 'script-of-last-week-000']);
    expect(code).toBe(1);
    expect(err).toMatch(/^The add-on does not build \(src\/server\/main\.ts:4:9: ERROR: Expected ";"\): mend the source/);
  });

  situation('the note of where it went is damaged, or cannot be written', async (desk) => {
    fs.writeFileSync(desk.memoryFile, '{"projects":[{"scriptId":1}]}');
    const damaged = await desk.deploy();
    expect(damaged.code).toBe(1);
    expectSentence(damaged.err);
    expect(damaged.err).toContain('does not say where the add-on was sent: delete it');
    expect(desk.google.calls).toEqual([]);

    fs.rmSync(desk.memoryFile);
    fs.symlinkSync(path.join(desk.home, 'gone', 'memory.json'), desk.memoryFile);
    const unwritten = await desk.deploy();
    expect(unwritten.code).toBe(1);
    expectSentence(unwritten.err);
    expect(unwritten.err).toContain('This computer did not let the deployment go on (ENOENT');
  });

  situation('the Apps Script API is off; once it is on, the spreadsheet made meanwhile is used', async (desk) => {
    desk.google.apiOn = false;
    const { code, err } = await desk.deploy();
    expect(code).toBe(1);
    expectSentence(err);
    expect(err).toContain('The Apps Script API is off for ada@example.edu: turn it on at https://script.google.com/home/usersettings');
    desk.google.apiOn = true;
    expect(await desk.deploy()).toMatchObject({ code: 0, err: '' });
    expect([...desk.google.spreadsheets]).toEqual([SHEET]);
    expect(desk.google.projects.get(SCRIPT)?.parentId).toBe(SHEET);
  });

  situation('Google finds a syntax error', async (desk) => {
    desk.google.addProject('script-of-last-week-000', SHEET, [OLD_CODE]);
    const dist = distWith(path.join(desk.home, 'dist'), 'Code.js', 'var Tidbit=1;\nvar a = 1_000;\n');
    const { code, err } = await desk.deploy(['--script', 'script-of-last-week-000'], dist);
    expect(code).toBe(1);
    expectSentence(err);
    expect(err).toMatch(/^Google refuses Code\.gs, line 2 \(.+\), and kept what it had/);
    expect(desk.google.source('script-of-last-week-000', 'Code')).toBe(OLD_CODE.source);
  });

  situation('the network is gone', async (desk) => {
    await desk.google.close();
    const { code, err } = await desk.deploy();
    expect(code).toBe(1);
    expectSentence(err);
    expect(err).toMatch(/^Making the project failed, Google cannot be reached from this computer \(ECONNREFUSED\): check the network/);
  });

  situation('a spreadsheet of somebody else’s', async (desk) => {
    const { code, err } = await desk.deploy(['--sheet', 'https://docs.google.com/spreadsheets/d/the-table-of-a-friend-00/edit']);
    expect(code).toBe(1);
    expectSentence(err);
    expect(err).toContain('ada@example.edu cannot put a script into spreadsheet the-table-of-a-friend-00');
    expect(desk.google.projects.size).toBe(0);
  });

  situation('Google says yes and keeps the old files', async (desk) => {
    desk.google.addProject('script-of-last-week-000', SHEET, [OLD_CODE]);
    desk.google.deaf = true;
    const { code, err } = await desk.deploy(['--script', 'script-of-last-week-000']);
    expect(code).toBe(1);
    expectSentence(err);
    expect(err).toContain('Google took the files but still has another Code.gs, Import.html, Later.html, Sidebar.html, appsscript.json');
  });

  situation('the project of earlier runs is gone', async (desk) => {
    remembering(desk, 'script-of-last-week-000', SHEET);
    const { code, err } = await desk.deploy();
    expect(code).toBe(1);
    expectSentence(err);
    expect(err).toContain(
      'to which the add-on was sent from here before: log in as the account that made it with "npm run login", or make another',
    );
  });
});

function remembering(desk: Desk, scriptId: string, sheetId: string): void {
  fs.writeFileSync(desk.memoryFile, JSON.stringify({ projects: [{ scriptId, sheetId, standalone: false }], startedSheetId: null }));
}
