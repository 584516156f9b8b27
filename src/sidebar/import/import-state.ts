// The dialog's state: what the server knows, the file, how its columns are read, the dry run, who is chosen.
import type { ImportView } from '../../contract/import';
import { dryRunOf, type Candidate, type DryRun } from '../../core/import-dry-run';
import { mappingFor, namesPeople, type FileTable, type Mapping } from '../../core/import-file';
import { decodeKnown, type ImportColumn, type KnownPerson } from '../../core/import-keys';
import { peopleIn, prepared } from '../../core/import-people';
import { ask } from '../answers';
import { server } from '../server';
import { signal } from '../signals';
import { readFile, readText, type FileProblem, type FileRead } from './read-file';

export type Phase = 'choose' | 'preview' | 'writing' | 'stopped' | 'done';

/** The file as read, and how the user wants it read. */
export interface Source {
  readonly name: string;
  readonly table: FileTable;
  readonly western: boolean;
  readonly mapping: Mapping;
  /** New columns the user does not want. */
  readonly unwanted: ReadonlySet<ImportColumn>;
  readonly dayFirst: boolean;
}

export const phase = signal<Phase>('choose');
/** Counts the changes of screen, which move focus to the new title. */
export const arrivals = signal(0);
/** null until the server has told what the log holds. */
export const view = signal<ImportView | null>(null);
export const problem = signal<{ readonly what: FileProblem; readonly file: string } | null>(null);
/** What is being done with a file that was chosen. */
export const reading = signal<'reading' | 'comparing' | null>(null);
export const pasted = signal('');
export const source = signal<Source | null>(null);
/** null while no column holds names. */
export const dryRun = signal<DryRun | null>(null);
/** Lines of candidates. */
export const chosen = signal<ReadonlySet<number>>(new Set());
export const resting = signal(true);
/** Whether the user has chosen anything that reading the file again would not bring back. */
export const touched = signal(false);

/** Nobody imports more by hand, and what an import wrote has to be remembered for Undo. */
export const MOST_CHOSEN = 10_000;
/** An address book of more is searched for whom one wants: nobody brings in all 900. */
const FEW = 100;

let known: readonly KnownPerson[] = [];

export async function load(): Promise<void> {
  const answer = await ask(
    () => server.loadImport(),
    () => void load(),
  );
  if (!answer.ok) return;
  known = decodeKnown(answer.view.known);
  view.value = answer.view;
  const present = source.value;
  if (present !== null) lookAgain(present, true);
}

export async function chooseFile(file: File): Promise<void> {
  reading.value = 'reading';
  const read = await readFile(file);
  reading.value = 'comparing';
  // The page says so before it stands still.
  await new Promise((resolve) => setTimeout(resolve));
  take(read, file.name);
  reading.value = null;
}

export function choosePaste(text: string, name: string): void {
  take(readText(text), name);
}

function take(read: FileRead, name: string): void {
  problem.value = read.ok ? null : { what: read.problem, file: name };
  if (!read.ok) return;
  const { table, western } = read;
  const next = {
    name,
    table,
    western,
    mapping: mappingFor(table),
    unwanted: new Set<ImportColumn>(),
    dayFirst: view.value?.dayFirst ?? false,
  };
  touched.value = false;
  lookAgain(next, true);
  show('preview');
}

export function mapColumn(column: number, key: ImportColumn | null): void {
  change(({ mapping }) => ({ mapping: mapping.map((old, i) => (i === column ? key : old)) }), true);
}

export function wantColumn(key: ImportColumn, wanted: boolean): void {
  change(({ unwanted }) => ({ unwanted: new Set([...unwanted].filter((one) => one !== key).concat(wanted ? [] : [key])) }));
}

export function readDates(dayFirst: boolean): void {
  change(() => ({ dayFirst }));
}

function change(part: (source: Source) => Partial<Source>, anew = false): void {
  touched.value = true;
  if (source.value !== null) lookAgain({ ...source.value, ...part(source.value) }, anew);
}

/** Works the dry run out again; `anew` chooses everybody but namesakes, of a large address book nobody. */
function lookAgain(next: Source, anew: boolean): void {
  source.value = next;
  const present = view.value;
  if (present === null || !namesPeople(next.mapping)) {
    dryRun.value = null;
    return;
  }
  const lines = peopleIn(next.table, next.mapping, { dayFirst: next.dayFirst, today: present.today });
  const wanted = lines.map((line) => (line.person === null ? line : { ...line, person: prepared(line.person, next.unwanted, false) }));
  dryRun.value = dryRunOf(wanted, known);
  const { candidates } = dryRun.value;
  if (!anew) return;
  const isAddressBook = next.table.kind !== 'table' && candidates.length > FEW;
  chosen.value = new Set(candidates.flatMap(({ line, namesake }) => (namesake || isAddressBook ? [] : [line])));
}

/** Columns the chosen mapping needs and the log lacks. */
export function newColumns(): readonly ImportColumn[] {
  const mapped = new Set(source.value?.mapping.filter((key) => key !== null));
  return (view.value?.lacking ?? []).filter((key) => mapped.has(key) || (key === 'keepInTouch' && resting.value));
}

export function startResting(on: boolean): void {
  touched.value = true;
  resting.value = on;
}

export function chooseLines(lines: readonly number[], take: boolean): void {
  touched.value = true;
  const next = new Set(chosen.value);
  for (const line of lines) {
    if (take) next.add(line);
    else next.delete(line);
  }
  chosen.value = next;
}

export function chosenCandidates(): readonly Candidate[] {
  return dryRun.value?.candidates.filter(({ line }) => chosen.value.has(line)) ?? [];
}

export function restsFromStart(): boolean {
  return resting.value && source.value?.unwanted.has('keepInTouch') !== true;
}

/** Back to the beginning; with `stale` the log is asked for again, because it has changed. */
export function startOver(stale = false): void {
  source.value = null;
  dryRun.value = null;
  problem.value = null;
  touched.value = false;
  chosen.value = new Set();
  show('choose');
  if (!stale) return;
  view.value = null;
  void load();
}

export function show(next: Phase): void {
  phase.value = next;
  arrivals.value += 1;
}
