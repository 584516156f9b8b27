// Where earlier runs sent the add-on: one ignored file in the repository's folder, so that .clasp.json stays as it is.
import fs from 'node:fs';
import { problem, type Outcome } from './outcome';

export const MEMORY_FILE = '.tidbit-deploy.json';

/** A script project, in the spreadsheet it is bound to; null for a standalone one, or where the spreadsheet is not known. */
export interface Project {
  readonly scriptId: string;
  readonly sheetId: string | null;
  readonly standalone: boolean;
}

export interface Memory {
  /** The latest first. */
  readonly projects: readonly Project[];
  /** A spreadsheet that was made, and whose script was refused: the next run goes on there. */
  readonly startedSheetId: string | null;
}

const NOTHING: Memory = { projects: [], startedSheetId: null };

export function recall(file: string): Outcome<{ readonly memory: Memory }> {
  if (!fs.existsSync(file)) return { ok: true, memory: NOTHING };
  const memory = parsed(fs.readFileSync(file, 'utf8'));
  if (memory === null)
    return problem(`${file} does not say where the add-on was sent: delete it, and name the place with --sheet or --script.`);
  return { ok: true, memory };
}

/** Puts the project first; of one project there is one note. */
export function remember(file: string, memory: Memory, project: Project): Memory {
  const others = memory.projects.filter(({ scriptId }) => scriptId !== project.scriptId);
  return keep(file, { projects: [project, ...others], startedSheetId: null });
}

export function rememberStarted(file: string, memory: Memory, sheetId: string): Memory {
  return keep(file, { ...memory, startedSheetId: sheetId });
}

function keep(file: string, memory: Memory): Memory {
  fs.writeFileSync(file, `${JSON.stringify(memory, null, 2)}\n`);
  return memory;
}

function parsed(text: string): Memory | null {
  try {
    const { projects, startedSheetId } = JSON.parse(text) as Partial<Memory>;
    if (!Array.isArray(projects) || !projects.every(isProject)) return null;
    return { projects, startedSheetId: typeof startedSheetId === 'string' ? startedSheetId : null };
  } catch {
    return null;
  }
}

function isProject(value: unknown): value is Project {
  const { scriptId, sheetId, standalone } = (value ?? {}) as Partial<Project>;
  return typeof scriptId === 'string' && (sheetId === null || typeof sheetId === 'string') && typeof standalone === 'boolean';
}
