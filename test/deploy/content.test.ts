// The files of a project, compared with what was built.
import { differences, foreignFiles, nudged, type Files } from '../../scripts/deploy/content';

const MANIFEST = '{ "timeZone": "Etc/UTC", "oauthScopes": ["a"] }';
const BUILT = files({ 'Code.js': 'var Tidbit=1;\nfunction onOpen() {}\n', 'appsscript.json': MANIFEST });

describe('what arrived', () => {
  test.each([
    ['the same', {}, []],
    ['a manifest with other spaces and another order', { 'appsscript.json': '{"oauthScopes":["a"],\n"timeZone":"Etc/UTC"}\n\n' }, []],
    ['other line ends', { 'Code.js': 'var Tidbit=1;\r\nfunction onOpen() {}' }, []],
    ['another scope', { 'appsscript.json': '{ "timeZone": "Etc/UTC", "oauthScopes": ["b"] }' }, ['appsscript.json']],
    ['no manifest to speak of', { 'appsscript.json': '{' }, ['appsscript.json']],
    ['older code', { 'Code.js': 'var Tidbit=0;' }, ['Code.js']],
    ['a file too many', { 'Smoke.js': '' }, ['Smoke.js']],
  ])('%s', (_, changed, names) => {
    expect(differences(BUILT, files({ ...Object.fromEntries(BUILT), ...changed }))).toEqual(names);
  });

  test('nothing at all', () => {
    expect(differences(BUILT, new Map())).toEqual(['Code.js', 'appsscript.json']);
  });

  test('a nudge changes the manifest’s text and not what it says', () => {
    expect(nudged(BUILT).get('appsscript.json')).not.toBe(MANIFEST);
    expect(differences(BUILT, nudged(BUILT))).toEqual([]);
  });
});

describe('what would be lost', () => {
  test.each([
    ['a new project', { 'appsscript.json': '{}' }, []],
    ['Google’s first lines', { 'Code.js': 'function myFunction() {\n  \n}\n' }, []],
    ['an older Tidbit with the live questions', { 'Code.js': '"use strict";var Tidbit=(()=>{})()', 'Smoke.js': 'x' }, []],
    ['somebody’s code', { 'Code.js': 'function myFunction() {\n  pay()\n}\n' }, ['Code.js']],
    ['somebody’s file beside Tidbit', { 'Code.js': 'var Tidbit=1;', 'lib/Letters.js': 'x' }, ['lib/Letters.js']],
  ])('%s', (_, remote, names) => {
    expect(foreignFiles(BUILT, files(remote))).toEqual(names);
  });
});

function files(texts: Readonly<Record<string, string>>): Files {
  return new Map(Object.entries(texts));
}
