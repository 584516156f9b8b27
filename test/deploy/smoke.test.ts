// The script that `npm run smoke` prints: fit to be pasted beside the add-on, and run here on the local Apps Script.
import { parse } from 'acorn';
import fs from 'node:fs';
import { nodeRealm } from '../../local/node/realm';
import { createRuntime } from '../../local/runtime';
import { createSpreadsheetApp } from '../../local/services/spreadsheet/spreadsheet-app';
import { createWorkbook } from '../../local/workbook/create';
import { headless } from '../../local/workbook/univer';
import { checkScopes } from '../../scripts/scopes';
import { liveScript, main } from '../../scripts/smoke/main';

const addOn = fs.readFileSync('dist/Code.js', 'utf8');
const manifest = JSON.parse(fs.readFileSync('dist/appsscript.json', 'utf8')) as { timeZone: string; oauthScopes: string[] };

describe('the script to paste', () => {
  test('is printed whole and says what to fill in', async () => {
    let out = '';
    const spy = jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
      out += String(text);
      return true;
    });
    expect(await main()).toBe(0);
    spy.mockRestore();
    expect(out).toBe(await liveScript());
    expect(out).toContain('/** Fill in an address of yours on another account');
  });

  test('parses as ES2019, without modules', async () => {
    const script = await liveScript();
    expect(() => parse(script, { ecmaVersion: 10, sourceType: 'script' })).not.toThrow();
  });

  test('calls all it declares smoke, so that nothing of the add-on’s is replaced', async () => {
    const names = declared(await liveScript());
    expect(names.filter((name) => !/^smoke[A-Z]|^SMOKE_/.test(name))).toEqual([]);
    expect(names.filter((name) => declared(addOn).includes(name))).toEqual([]);
  });

  test('needs no permission that the add-on does not have', () => {
    expect(checkScopes('scripts/smoke/live.ts', 'appsscript.json').missing).toEqual([]);
  });

  test('asks every question it lists', async () => {
    const script = await liveScript();
    const [, listed = ''] = /SMOKE_QUESTIONS = \{([^]*?)\};/.exec(script) ?? [];
    const keys = [...listed.matchAll(/^\s*'([\w.]+)':/gm)].map(([, key = '']) => key);
    expect(keys.length).toBeGreaterThan(15);
    for (const key of keys) expect(script.split(`'${key}'`).length).toBeGreaterThan(2);
  });
});

describe('run beside the add-on', () => {
  test('it answers with the permissions the add-on has, and leaves nothing behind', async () => {
    const { runtime, workbook } = await project();
    const started = await runtime.call('smokeStart');
    expect(started.error).toBeNull();
    const clock = await runtime.call('smokeClock', { year: 2026, 'day-of-week': 1 });
    expect(clock.error).toBeNull();
    const heard = await runtime.call('smokeHeard', 'page.error', '{"how":"failure"}');
    expect(heard.error).toBeNull();

    const { logs } = await runtime.call('smokeReport');
    const report = logs.join('\n');
    expect(report).toMatch(/^=== tidbit smoke: copy from here ===\n[^]*\n=== to here ===$/);
    expect(report).toContain('clock.spreadsheet (a clock trigger finds the active spreadsheet) = true');
    expect(report).toContain('clock.event (what a clock event holds) = ["day-of-week","year"]');
    expect(report).toContain('triggers.source (getTriggerSourceId of a clock trigger) = null');
    expect(report).toContain('language.zones (Intl knows zones) = ["08:00","17:30","08:00"]');
    expect(report).toContain('share.viewer (addViewer under spreadsheets.currentonly) = not answered yet');
    expect(report).toContain('page.error (message of an Error in the failure handler) = {"how":"failure"}');
    expect(report).not.toMatch(/Required permissions|@example\.edu/);

    expect((await runtime.call('smokeEnd')).error).toBeNull();
    expect(workbook.sheets.byName('Smoke')).toBeNull();
    expect(runtime.triggers).toEqual([]);
    expect((await runtime.call('smokeReport')).logs.join('\n').match(/not answered yet/g)).toHaveLength(20);
  });
});

async function project() {
  const clock = { now: () => Date.UTC(2026, 2, 9, 12) };
  const workbook = createWorkbook({ univer: headless(), clock, zone: 'America/New_York', name: 'Conversations' });
  await workbook.settled();
  const person = { email: 'student@example.edu', role: 'owner' } as const;
  const code = `${addOn}\n${await liveScript()}`;
  const runtime = createRuntime({ workbook, spreadsheet: createSpreadsheetApp, clock, realm: nodeRealm, code, manifest, person });
  return { runtime, workbook };
}

function declared(script: string): readonly string[] {
  return parse(script, { ecmaVersion: 10, sourceType: 'script' }).body.flatMap((node) => {
    if (node.type === 'FunctionDeclaration') return [node.id.name];
    return node.type === 'VariableDeclaration' ? node.declarations.flatMap(({ id }) => (id.type === 'Identifier' ? [id.name] : [])) : [];
  });
}
