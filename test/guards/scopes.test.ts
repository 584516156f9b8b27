// The permissions people are asked for: those the calls need, no more and no fewer.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { checkScopes } from '../../scripts/scopes';

describe('the permissions in the manifest', () => {
  test('are exactly those the add-on uses', () => {
    const { missing, unneeded } = checkScopes();
    expect({ missing, unneeded }).toEqual({ missing: [], unneeded: [] });
  });
});

describe('a program and a manifest that do not fit', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tidbit-scopes-'));
  const program = path.join(folder, 'main.ts');
  const manifest = path.join(folder, 'appsscript.json');
  fs.writeFileSync(program, "export const send = () => MailApp.sendEmail({ to: 'a@example.edu', subject: '', body: '' });");
  fs.writeFileSync(manifest, JSON.stringify({ oauthScopes: ['https://www.googleapis.com/auth/drive'] }));
  afterAll(() => fs.rmSync(folder, { recursive: true }));

  test('are told what is missing and what nobody needs', () => {
    expect(checkScopes(program, manifest)).toMatchObject({ missing: ['MailApp.sendEmail'], unneeded: ['drive'] });
  });
});
