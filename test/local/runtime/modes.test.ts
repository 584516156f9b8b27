import { ADA, runtimeFor } from './stand-in';

const menuCode = `
function onOpen(e) { SpreadsheetApp.getUi().createAddonMenu().addItem('Set up', 'setUp').addSeparator().addToUi(); return String(e.authMode); }
function setUp() { return SpreadsheetApp.getActiveSpreadsheet().getId(); }
`;

describe('opening the file', () => {
  test('an add-on nobody used here yet builds its menu under NONE', async () => {
    const runtime = runtimeFor(menuCode, { deployment: 'published' });
    expect(await runtime.open()).toMatchObject({ error: null, result: 'NONE' });
    expect(runtime.menu).toEqual([
      { label: 'Set up', handler: 'setUp' },
      { label: '', handler: null },
    ]);
  });

  test('after one click it is enabled in the file: LIMITED', async () => {
    const runtime = runtimeFor(menuCode, { deployment: 'published' });
    expect(await runtime.click('setUp')).toMatchObject({ error: null, result: 'file-1' });
    expect(await runtime.open()).toMatchObject({ result: 'LIMITED' });
  });

  test('a bound script opens under LIMITED', async () => {
    expect(await runtimeFor(menuCode).open()).toMatchObject({ result: 'LIMITED' });
  });

  test.each(['viewer', 'commenter'] as const)('a %s sees no menu', async (role) => {
    const runtime = runtimeFor(menuCode, { person: { ...ADA, role } });
    expect(await runtime.open()).toBeNull();
    expect(runtime.menu).toEqual([]);
  });
});
