// The dry run: what an import would do, line by line, before anything is done. The counts add up to the lines of the file.
import { Judge, type ImportPerson, type Verdict } from './import';
import type { ReadLine, LeftOut } from './import-people';
import type { ImportColumn, KnownPerson } from './import-keys';

/** Somebody who can be brought in. */
export interface Candidate {
  readonly line: number;
  readonly person: ImportPerson;
  /** What an update would fill; null for somebody new. */
  readonly fills: readonly ImportColumn[] | null;
  /** Somebody of that name, at another organization, is in the log: the user should look twice. */
  readonly namesake: boolean;
}

export const REASONS = ['noName', 'twice', 'several', 'quotes', 'cells', 'card', 'oldCard'] as const;
export type Reason = (typeof REASONS)[number];

export interface Skipped {
  readonly line: number;
  /** '' where there is none. */
  readonly name: string;
  readonly reason: Reason;
  /** The line on which the same person stands already. */
  readonly earlier?: number;
}

export interface DryRun {
  readonly lines: number;
  /** New people and updates, in the file's order. */
  readonly candidates: readonly Candidate[];
  /** In the log already, with nothing to fill. */
  readonly same: readonly { readonly line: number; readonly name: string }[];
  readonly skipped: readonly Skipped[];
  readonly leftOut: readonly LeftOut[];
}

export function dryRunOf(lines: readonly ReadLine[], known: readonly KnownPerson[]): DryRun {
  const judge = new Judge(known);
  const judgedLines: number[] = [];
  const candidates: Candidate[] = [];
  const same: { line: number; name: string }[] = [];
  const skipped: Skipped[] = [];
  const leftOut: LeftOut[] = [];
  const place = (line: number, person: ImportPerson, verdict: Verdict): void => {
    const { name } = person;
    if (verdict.kind === 'new') candidates.push({ line, person, fills: null, namesake: verdict.namesake });
    else if (verdict.kind === 'update') candidates.push({ line, person, fills: verdict.fills, namesake: false });
    else if (verdict.kind === 'same') same.push({ line, name });
    else if (verdict.why === 'twice') skipped.push({ line, name, reason: 'twice', earlier: judgedLines[verdict.earlier] });
    else skipped.push({ line, name, reason: 'several' });
  };
  for (const { line, person, broken, leftOut: left } of lines) {
    if (!person) {
      skipped.push({ line, name: '', reason: broken || 'noName' });
      continue;
    }
    const verdict = judge.next(person);
    judgedLines.push(line);
    place(line, person, verdict);
    if (verdict.kind === 'new' || verdict.kind === 'update') leftOut.push(...left);
  }
  return { lines: lines.length, candidates, same, skipped, leftOut };
}
