// Writing what was chosen, request after request, and taking an import back: how far it is, and what came of it.
import type { Answer } from '../../contract/rpc';
import type { ImportBatch, ImportSummary } from '../../contract/import';
import { prepared } from '../../core/import-people';
import { ask } from '../answers';
import { trouble } from '../feedback';
import { server } from '../server';
import { signal } from '../signals';
import * as words from '../words';
import { chosenCandidates, load, MOST_CHOSEN, pasted, phase, restsFromStart, show, source, startOver, view } from './import-state';

export interface Writing {
  readonly all: number;
  readonly done: number;
  /** Whether the request under way is all that is left: nothing is counted before it is answered then. */
  readonly atOnce: boolean;
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
  /** False while there is more to take back. */
  readonly isDone: boolean;
}

export const writing = signal<Writing | null>(null);
export const undoing = signal<number | null>(null);
export const undone = signal<UndoneImport | null>(null);

/** In characters. What google.script.run takes is not documented; reports say some 50 million. */
const LARGEST_REQUEST = 5_000_000;
/** An answer that takes longer is lost: Google stops a run after 6 minutes (guides/services/quotas), and callbacks after 390 s [F]. */
const LONGEST = 395_000;

/** What is still to be written, in the file's order. */
let queue: ImportBatch['people'] = [];
/** Whether the last request was not answered: it may have done its work all the same. */
let unheard = false;

export function begin(): void {
  queue = chosenCandidates().map(({ person, fills }) => ({
    person: fills === null ? prepared(person, new Set(), restsFromStart()) : person,
    update: fills !== null,
  }));
  if (queue.length === 0 || queue.length > MOST_CHOSEN) return;
  unheard = false;
  writing.value = { all: queue.length, done: 0, atOnce: true, number: null, added: 0, updated: 0, already: 0, gone: 0, undoable: true };
  void write();
}

/** Request after request until everybody is written; one that fails stops, and can be gone on with from there. */
export async function write(): Promise<void> {
  show('writing');
  let resumed = unheard;
  if (resumed && writing.value !== null) {
    const found = await lookForLost(writing.value);
    if (found === null) {
      show('stopped');
      return;
    }
    writing.value = found;
    resumed = found.number !== null;
    unheard = false;
  }
  while (queue.length > 0 && writing.value !== null) {
    const people = firstOf(queue);
    const before = { ...writing.value, atOnce: people.length === queue.length };
    writing.value = before;
    const answer = await ask(() => inTime(server.importPeople({ number: before.number, file: fileName(), people })));
    if (!answer.ok) {
      const failed = trouble.value;
      // What a request did of which no answer came, nobody knows.
      unheard = failed?.code === 'unreachable';
      if (unheard && failed) trouble.value = { ...failed, problem: words.bringIn.unheard };
      show('stopped');
      return;
    }
    // Whom the lost request brought in is found in the log by this one: they came by this import all the same.
    const left = new Set([...answer.gone, ...answer.rest]);
    const came = resumed ? people.filter((_, at) => !left.has(at)) : [];
    const counts = resumed
      ? { added: came.filter(({ update }) => !update).length, updated: came.filter(({ update }) => update).length, already: 0 }
      : answer;
    resumed = false;
    queue = [...answer.rest.map((at) => people[at]), ...queue.slice(people.length)];
    writing.value = {
      ...before,
      done: before.all - queue.length,
      number: answer.number,
      added: before.added + counts.added,
      updated: before.updated + counts.updated,
      already: before.already + counts.already,
      gone: before.gone + answer.gone.length,
      undoable: before.number === null || answer.number !== null ? answer.undoable : before.undoable,
    };
  }
  pasted.value = '';
  show('done');
}

/** The import that a request without an answer began: it is gone on with, so that it is taken back as one. null where nobody can be asked. */
async function lookForLost(state: Writing): Promise<Writing | null> {
  if (state.number !== null) return state;
  const answer = await ask(() => server.loadImport());
  if (!answer.ok) return null;
  const earlier = new Set(view.value?.imports.map(({ number }) => number));
  const lost = answer.view.imports.find(({ number, file }) => !earlier.has(number) && file === fileName());
  return { ...state, number: lost?.number ?? null };
}

/** As many as one request takes; nearly always all of them. */
function firstOf(people: ImportBatch['people']): ImportBatch['people'] {
  let characters = 0;
  const end = people.findIndex((one) => (characters += JSON.stringify(one).length) > LARGEST_REQUEST);
  return end < 0 ? people : people.slice(0, Math.max(1, end));
}

function inTime<Result>(answer: Promise<Answer<Result>>): Promise<Answer<Result>> {
  return new Promise((resolve, reject) => {
    const end = setTimeout(() => reject(new Error('no answer')), LONGEST);
    answer.then(resolve, reject).finally(() => clearTimeout(end));
  });
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
    undone.value = { number, removed, emptied, left: [...left], isDone: !more };
  }
  undoing.value = null;
  // Whom it took back is new again to the next file.
  if (removed + emptied > 0 && phase.value === 'choose') void load();
}

function setImports(imports: readonly ImportSummary[]): void {
  if (view.value !== null) view.value = { ...view.value, imports };
}

/** Back to the beginning, with the log as it is now. */
export function beginAnew(): void {
  const stale = writing.value !== null || undone.value !== null;
  writing.value = null;
  undone.value = null;
  startOver(stale);
}
