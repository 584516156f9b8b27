// npm run site [-- FILE.csv] [--to FOLDER]: the preview as a folder of files for any web host.
import fs from 'node:fs/promises';
import path from 'node:path';
import { Refusal } from './demo/refusal';
import { buildPreview } from './preview-build';
import { parsePreviewOptions } from './preview-options';
import { previewTable } from './preview-table';

/** What an earlier run left; its folder may be emptied. */
const MARK = 'addon.json';

export async function main(parameters: string[]): Promise<number> {
  try {
    const options = parsePreviewOptions(parameters);
    const folder = path.resolve(process.env.INIT_CWD ?? '.', options.to);
    const table = previewTable(options);
    await refuseForeign(folder);
    await buildPreview(folder, table);
    process.stdout.write(`The preview lies in ${folder}: put it on any web host.\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
}

async function refuseForeign(folder: string): Promise<void> {
  const names = await fs.readdir(await made(folder));
  if (names.length > 0 && !names.includes(MARK))
    throw new Refusal(`${folder} holds other files, and they would be lost: choose another folder with --to.`);
}

async function made(folder: string): Promise<string> {
  try {
    await fs.mkdir(folder, { recursive: true });
    return folder;
  } catch {
    throw new Refusal(`${folder} cannot be made into a folder: choose another with --to.`);
  }
}
