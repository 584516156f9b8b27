// The add-on as it ships: dist/, built first when it is missing or older than what it is built from.
import fs from 'node:fs';
import path from 'node:path';
import { buildAddOn } from '../build';

const root = process.env.TIDBIT_ROOT ?? '.';
const dist = path.join(root, 'dist');
const SOURCES = ['src', 'appsscript.json', 'scripts/build.ts'];

export interface AddOn {
  readonly code: string;
  readonly manifest: { readonly timeZone: string; readonly oauthScopes: readonly string[] };
  /** Pages by name without '.html'. */
  readonly html: Readonly<Record<string, string>>;
}

export async function builtAddOn(): Promise<AddOn> {
  if (newest(SOURCES) > oldest(['Code.js', 'Sidebar.html', 'Later.html', 'Import.html', 'appsscript.json'])) await buildAddOn();
  const read = (name: string): string => fs.readFileSync(path.join(dist, name), 'utf8');
  const pages = fs.readdirSync(dist).filter((name) => name.endsWith('.html'));
  return {
    code: read('Code.js'),
    manifest: JSON.parse(read('appsscript.json')) as AddOn['manifest'],
    html: Object.fromEntries(pages.map((name) => [name.slice(0, -'.html'.length), read(name)])),
  };
}

/** Folders count too: a file that was deleted leaves its mark there. */
function newest(names: readonly string[]): number {
  const places = names.map((name) => path.join(root, name));
  const all = places.flatMap((place) =>
    fs.statSync(place).isDirectory()
      ? [place, ...fs.readdirSync(place, { recursive: true }).map((name) => path.join(place, String(name)))]
      : [place],
  );
  return Math.max(...all.map((place) => fs.statSync(place).mtimeMs));
}

function oldest(names: readonly string[]): number {
  return Math.min(...names.map((name) => fs.statSync(path.join(dist, name), { throwIfNoEntry: false })?.mtimeMs ?? 0));
}
