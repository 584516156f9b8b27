// The dialog's state: what the server knows, the file, how its columns are read, the dry run, who is chosen, and how far the writing is.
import type { ImportBatch, ImportSummary, ImportView } from '../../contract/import';
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

export interface Writing {
  readonly all: number;
  readonly done: number;
  readonly number: number | null;
  readonly added: number;
  readonly updated: number;
  readonly already: number;
  readonly gone: number;
  readonly undoable: boolean;
}

export interface UndoneImport {
  readonly number: number;
  readonly removed: number;
  readonly emptied: number;
  readonly left: readonly string[];
}

export const phase = signal<Phase>('choose');
/** Counts the changes of screen, which move focus to the new title. */
export const arrivals = signal(0);
/** null until the server has told what the log holds. */
export const view = signal<ImportView | null>(null);
export const problem = signal<{ readonly what: FileProblem; readonly file: string } | null>(null);
export const reading = signal(false);
export const source = signal<Source | null>(null);
/** null while no column holds names. */
export const dryRun = signal<DryRun | null>(null);
/** Lines of candidates. */
export const chosen = signal<ReadonlySet<number>>(new Set());
export const resting = signal(true);
export const writing = signal<Writing | null>(null);
export const undoing = signal<number | null>(null);
export const undone = signal<UndoneImport | null>(null);

/** Nobody imports more by hand, and what an import wrote has to be remembered for Undo. */
export const MOST_CHOSEN = 10_000;
const PER_REQUEST = 1000;

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
  reading.value = true;
  take(await readFile(file), file.name);
  reading.value = false;
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
  show('preview');
  lookAgain(next, true);
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
  if (source.value !== null) lookAgain({ ...source.value, ...part(source.value) }, anew);
}

/** Works the dry run out again; `anew` chooses everybody but namesakes. */
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
  if (anew) chosen.value = new Set(candidates.flatMap(({ line, namesake }) => (namesake ? [] : [line])));
}

/** Columns the chosen mapping needs and the log lacks. */
export function newColumns(): readonly ImportColumn[] {
  const mapped = new Set(source.value?.mapping.filter((key) => key !== null));
  return (view.value?.lacking ?? []).filter((key) => mapped.has(key) || (key === 'keepInTouch' && resting.value));
}

export function chooseLines(lines: readonly number[], take: boolean): void {
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

function restsFromStart(): boolean {
  return resting.value && source.value?.unwanted.has('keepInTouch') !== true;
}

/** What is still to be written, in the file's order. */
let queue: ImportBatch['people'] = [];

export function begin(): void {
  queue = chosenCandidates().map(({ person, fills }) => ({
    person: fills === null ? prepared(person, new Set(), restsFromStart()) : person,
    update: fills !== null,
  }));
  if (queue.length === 0 || queue.length > MOST_CHOSEN) return;
  writing.value = { all: queue.length, done: 0, number: null, added: 0, updated: 0, already: 0, gone: 0, undoable: true };
  void write();
}

/** Request after request until everybody is written; one that fails stops, and can be gone on with from there. */
export async function write(): Promise<void> {
  show('writing');
  while (queue.length > 0 && writing.value !== null) {
    const people = queue.slice(0, PER_REQUEST);
    const before = writing.value;
    const answer = await ask(() => server.importPeople({ number: before.number, file: fileName(), people }));
    if (!answer.ok) {
      show('stopped');
      return;
    }
    queue = [...answer.rest.map((at) => people[at]), ...queue.slice(PER_REQUEST)];
    writing.value = {
      all: before.all,
      done: before.all - queue.length,
      number: answer.number,
      added: before.added + answer.added,
      updated: before.updated + answer.updated,
      already: before.already + answer.already,
      gone: before.gone + answer.gone.length,
      undoable: before.number === null || answer.number !== null ? answer.undoable : before.undoable,
    };
  }
  show('done');
}

const LONGEST_NAME = 80;
function fileName(): string {
  return (source.value?.name ?? '').slice(0, LONGEST_NAME);
}

/** Request after request until everything nobody touched is taken back. */
export async function undo(number: number): Promise<void> {
  undoing.value = number;
  undone.value = null;
  let [removed, emptied, more] = [0, 0, true];
  const left = new Set<string>();
  while (more) {
    const answer = await ask(
      () => server.undoImport(number),
      () => void undo(number),
    );
    if (!answer.ok) break;
    removed += answer.removed;
    emptied += answer.emptied;
    for (const name of answer.left) left.add(name);
    ({ more } = answer);
    setImports(answer.imports);
    if (!more) undone.value = { number, removed, emptied, left: [...left] };
  }
  undoing.value = null;
}

function setImports(imports: readonly ImportSummary[]): void {
  if (view.value !== null) view.value = { ...view.value, imports };
}

/** Back to the beginning; the log is asked for again, because it has changed. */
export function startOver(): void {
  const stale = writing.value !== null || undone.value !== null;
  source.value = null;
  dryRun.value = null;
  problem.value = null;
  writing.value = null;
  undone.value = null;
  chosen.value = new Set();
  show('choose');
  if (!stale) return;
  view.value = null;
  void load();
}

function show(next: Phase): void {
  phase.value = next;
  arrivals.value += 1;
}
