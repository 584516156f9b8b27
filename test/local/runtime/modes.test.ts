import { ADA, GRACE, runtimeFor, SCOPES } from './stand-in';

const MENU = `
function onOpen(e) { SpreadsheetApp.getUi().createAddonMenu().addItem('Set up', 'setUp').addSeparator().addToUi(); return [String(e.authMode), 'source' in e]; }
function onInstall(e) { onOpen(e); return Object.keys(e); }
function setUp() { return SpreadsheetApp.getActiveSpreadsheet().getId(); }
`;

/** An add-on whose onOpen does one thing; `deployment` published opens it under NONE, bound under LIMITED. */
const opening = (statement: string) => `function onOpen() { ${statement} }`;
const errorOf = async (code: string, deployment: 'bound' | 'published') => (await runtimeFor(code, { deployment }).open())?.error;

describe('opening the file', () => {
  test('an add-on nobody used here yet builds its menu under NONE', async () => {
    const runtime = runtimeFor(MENU, { deployment: 'published' });
    expect(await runtime.open()).toMatchObject({ error: null, result: ['NONE', false] });
    expect(runtime.menu).toEqual([
      { label: 'Set up', handler: 'setUp' },
      { label: '', handler: null },
    ]);
  });

  test('after one click it is enabled in the file: LIMITED', async () => {
    const runtime = runtimeFor(MENU, { deployment: 'published' });
    expect(await runtime.click('setUp')).toMatchObject({ error: null, result: 'file-1' });
    expect(await runtime.open()).toMatchObject({ result: ['LIMITED', true] });
  });

  test('a bound script opens under LIMITED', async () => {
    expect(await runtimeFor(MENU).open()).toMatchObject({ result: ['LIMITED', true] });
  });

  test.each(['viewer', 'commenter'] as const)('a %s sees no menu and can start nothing', async (role) => {
    const runtime = runtimeFor(`${MENU} function onEdit() {}`, { person: { ...ADA, role } });
    expect(await runtime.open()).toBeNull();
    expect(runtime.menu).toEqual([]);
    expect(await runtime.edited({ area: { sheetId: 0, row: 1, column: 1, rows: 1, columns: 1 } })).toBeNull();
    await expect(runtime.click('setUp')).rejects.toThrow(`ada@example.edu is a ${role}: no menu and no sidebar.`);
  });

  test('installed from inside the file, onInstall runs with authMode alone; a bound script is never installed', async () => {
    expect(await runtimeFor(MENU, { deployment: 'published' }).install()).toMatchObject({ result: ['authMode'], error: null });
    expect(await runtimeFor(MENU).install()).toBeNull();
  });
});

describe('under NONE', () => {
  test.each([
    ['the menu', 'SpreadsheetApp.getUi().createMenu("x").addSubMenu(SpreadsheetApp.getUi().createMenu("y")).addToUi()'],
    ['Logger', 'Logger.log("x")'],
    ['Utilities', 'Utilities.formatDate(new Date(), "UTC", "yyyy")'],
    ['the locale', 'Session.getActiveUserLocale()'],
  ])('%s is allowed', async (_, statement) => {
    expect(await errorOf(opening(statement), 'published')).toBeNull();
  });

  test.each([
    [
      'SpreadsheetApp.getActiveSpreadsheet()',
      'You do not have permission to call SpreadsheetApp.getActiveSpreadsheet. Required permissions: (https://www.googleapis.com/auth/spreadsheets.currentonly || https://www.googleapis.com/auth/spreadsheets).',
    ],
    ['PropertiesService.getDocumentProperties()', 'You do not have permission to call PropertiesService.getDocumentProperties.'],
    ['Session.getActiveUser()', /^You do not have permission to call Session.getActiveUser/],
    ['HtmlService.createHtmlOutput("x")', /^You do not have permission/],
    ['LockService.getDocumentLock()', /^You do not have permission/],
    ['CacheService.getUserCache()', /^You do not have permission/],
  ])('%s is not', async (statement, message) => {
    expect(await errorOf(opening(statement), 'published')).toMatch(message);
  });

  test('one service call at module scope takes the menu away', async () => {
    const runtime = runtimeFor(`const store = PropertiesService.getScriptProperties();\n${MENU}`, { deployment: 'published' });
    expect((await runtime.open())?.error).toMatch('PropertiesService.getScriptProperties');
    expect(runtime.menu).toEqual([]);
  });
});

describe('under LIMITED', () => {
  test.each(['SpreadsheetApp.getActiveSpreadsheet()', 'PropertiesService.getDocumentProperties()', 'LockService.getDocumentLock()'])(
    '%s is allowed',
    async (statement) => {
      expect(await errorOf(opening(statement), 'bound')).toBeNull();
    },
  );

  test.each([
    'SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput("x"))',
    'SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutput("x"), "x")',
    'SpreadsheetApp.getUi().alert("x")',
    'MailApp.getRemainingDailyQuota()',
    'ScriptApp.newTrigger("x")',
    'SpreadsheetApp.openById("x")',
  ])('%s is not', async (statement) => {
    expect(await errorOf(opening(statement), 'bound')).toMatch(/^You do not have permission to call/);
  });

  test('nobody has a name', async () => {
    const code =
      'function onOpen(e) { return [Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail(), e.user.getEmail()]; }';
    expect((await runtimeFor(code).open())?.result).toEqual(['', '', '']);
  });
});

describe('permissions', () => {
  const code = `
  function mail() { MailApp.sendEmail('ada@example.edu', 'a', 'b'); }
  function other() { SpreadsheetApp.openById('x'); }
  function granted() { return String(ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizationStatus()); }
  function url() { return ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizationUrl(); }
  function who() { return [Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail()]; }
  `;

  test('a scope the manifest does not name', async () => {
    const manifest = { timeZone: 'Etc/UTC', oauthScopes: ['https://www.googleapis.com/auth/script.container.ui'] };
    expect((await runtimeFor(code, { manifest }).call('mail')).error).toBe(
      'Specified permissions are not sufficient to call MailApp.sendEmail. Required permissions: https://www.googleapis.com/auth/script.send_mail',
    );
    expect((await runtimeFor(code).call('other')).error).toMatch(
      'Specified permissions are not sufficient to call SpreadsheetApp.openById',
    );
  });

  test('a scope the person took back, until it is granted again', async () => {
    const runtime = runtimeFor(code);
    runtime.revoke(['https://www.googleapis.com/auth/script.send_mail']);
    expect((await runtime.call('mail')).error).toBe(
      'You do not have permission to call MailApp.sendEmail. Required permissions: https://www.googleapis.com/auth/script.send_mail.',
    );
    expect((await runtime.call('granted')).result).toBe('REQUIRED');
    expect((await runtime.call('url')).result).toMatch('https://accounts.google.com/');
    expect((await runtime.as(GRACE).call('mail')).error).toBeNull();
    runtime.as(ADA).grant(SCOPES);
    expect((await runtime.call('mail')).error).toBeNull();
    expect((await runtime.call('granted')).result).toBe('NOT_REQUIRED');
  });

  test('with permission the person has a name', async () => {
    expect((await runtimeFor(code).call('who')).result).toEqual([ADA.email, ADA.email]);
  });
});
