// Which project a run is about: the one it names, the one remembered, or one still to be made.
import type { Memory, Project } from './memory';
import type { DeployOptions } from './options';

export type Target =
  | { readonly kind: 'project'; readonly project: Project; readonly remembered: boolean }
  | { readonly kind: 'new sheet' }
  | { readonly kind: 'new script'; readonly sheetId: string }
  | { readonly kind: 'new standalone' };

/** A named place first, then what is remembered of the same kind; a spreadsheet that has a script of ours gets no second one. */
export function chooseTarget({ sheetId, scriptId, standalone, anew }: DeployOptions, { projects, startedSheetId }: Memory): Target {
  if (scriptId !== null) {
    const known = projects.find((project) => project.scriptId === scriptId);
    return { kind: 'project', project: { scriptId, sheetId: known?.sheetId ?? null, standalone }, remembered: known !== undefined };
  }
  const known = projects.find((project) => project.standalone === standalone && (sheetId === null || project.sheetId === sheetId));
  if (known && !anew) return { kind: 'project', project: known, remembered: true };
  if (standalone) return { kind: 'new standalone' };
  const place = sheetId ?? (anew ? null : startedSheetId);
  return place === null ? { kind: 'new sheet' } : { kind: 'new script', sheetId: place };
}
