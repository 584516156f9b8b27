// The files of a script project, here and at Google: what is the same, what is ours, what is somebody else's.

/** File name with the extension it has on disk ('Code.js', 'Sidebar.html', 'appsscript.json') -> text. */
export type Files = ReadonlyMap<string, string>;

const MANIFEST = 'appsscript.json';

/** Files that Tidbit had or lends, and that a new delivery may take away: the questions of `npm run smoke`, pages of other versions. */
const OURS = ['Smoke.js', 'Import.html'];

/** Names whose text is not what was built, whether changed, missing or too many. */
export function differences(built: Files, remote: Files): readonly string[] {
  const names = [...new Set([...built.keys(), ...remote.keys()])].sort();
  return names.filter((name) => comparable(name, built.get(name)) !== comparable(name, remote.get(name)));
}

/** What a delivery would destroy: files of a project that are neither Tidbit's nor what Google puts into a new one. */
export function foreignFiles(built: Files, remote: Files): readonly string[] {
  const names = [...remote.keys()].filter((name) => !built.has(name) && !OURS.includes(name));
  const code = remote.get('Code.js');
  return code === undefined || isOurs(code) || isStarter(code) ? names : ['Code.js', ...names];
}

/**
 * The same files, the manifest with one more blank line. clasp sends nothing when only files at Google are too many, and those would
 * stay [S]; with a change it replaces the whole content.
 */
export function nudged(files: Files): Files {
  return new Map([...files].map(([name, text]) => [name, name === MANIFEST ? `${text}\n` : text]));
}

/** As the script editor writes it. */
export function shownName(file: string): string {
  return file.replace(/\.js$/, '.gs');
}

function isOurs(code: string): boolean {
  return code.includes('var Tidbit=');
}

function isStarter(code: string): boolean {
  return /^\s*(function myFunction\(\) \{\s*\})?\s*$/.test(code);
}

/** A manifest is what it says, whatever its spaces; other texts may differ in how lines end. */
function comparable(name: string, text: string | undefined): string | undefined {
  if (name !== MANIFEST || text === undefined) return text?.replace(/\r\n/g, '\n').trimEnd();
  try {
    return JSON.stringify(sorted(JSON.parse(text)));
  } catch {
    return text;
  }
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, member]) => [key, sorted(member)]),
  );
}
