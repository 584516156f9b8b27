// The note being written: what it is built on, its subject and text. Kept while the sidebar is open, so that leaving loses nothing.
import type { DraftKind } from '../../core/drafts';
import { filledDraft, type Draft } from '../../core/drafts';
import type { DraftView } from '../../core/draft-view';
import type { DoneAction } from '../../core/today';
import type { NoteTemplate } from '../../core/writing';
import { ask } from '../answers';
import { goBack, type DraftSubject } from '../navigation';
import { server } from '../server';
import { signal } from '../signals';
import { markDone } from '../today-state';

/** Which of one's notes the note is built on; '' for no tidbit. */
export interface Chosen {
  readonly tidbit: string;
  readonly learned: boolean;
}

export interface Note {
  readonly subject: DraftSubject;
  readonly view: DraftView;
  readonly chosen: Chosen;
  /** As it stands in the fields. */
  readonly text: Draft;
}

/** null while the note is still to come. */
export const note = signal<Note | null>(null);

/** Notes begun, by person and kind. */
const begun = new Map<string, Note>();
let wanted: DraftSubject | null = null;

/** What was begun is there at once; then it is brought up to date with the log, but for words that are the person's own. */
export async function beginDraft(subject: DraftSubject): Promise<void> {
  wanted = subject;
  note.value = begun.get(keyOf(subject)) ?? null;
  if (subject.after !== undefined && !(await subject.after)) return;
  const { contactId, kind } = subject;
  const answer = await ask(
    () => server.loadDraft(contactId, kind),
    () => void beginDraft(subject),
  );
  if (answer.ok && wanted === subject) keep(broughtUpToDate(subject, answer.draft, note.value));
}

export function choose(change: Partial<Chosen>): void {
  const now = note.value;
  if (now !== null) keep(rebuilt(now, { chosen: { ...now.chosen, ...change } }));
}

export function write(change: Partial<Draft>): void {
  const now = note.value;
  if (now !== null) keep({ ...now, text: { ...now.text, ...change } });
}

/** The text behind the note is another now. */
export function takeTemplate(template: NoteTemplate): void {
  const now = note.value;
  if (now !== null) keep(rebuilt(now, { view: { ...now.view, template } }));
}

/** Writes what this kind of note ends with; undone or not carried out, the note is there again. */
export async function markSent(): Promise<void> {
  const now = note.value;
  if (now === null) return;
  const { subject, view } = now;
  goBack();
  const done = SENT[view.kind];
  const name = view.kind === 'tellReferrer' ? view.values['met name'] : view.name;
  let undone = false;
  const restore = (): void => void begun.set(keyOf(subject), now);
  const takeBack = (): void => {
    undone = true;
    restore();
  };
  const sent = subject.sent?.(takeBack) ?? markDone({ contactId: view.contactId, name }, done, takeBack);
  if ((await sent) && !undone) begun.delete(keyOf(subject));
  else restore();
}

/** What each kind of note ends with. */
const SENT: Readonly<Record<DraftKind, DoneAction>> = {
  request: 'asked',
  askAgain: 'askedAgain',
  thankYou: 'thanked',
  lateThankYou: 'thanked',
  tellReferrer: 'referrerTold',
  followUp: 'followedUp',
  keepInTouch: 'followedUp',
  greeting: 'followedUp',
  news: 'newsTold',
};

function keep(next: Note): void {
  begun.set(keyOf(next.subject), next);
  note.value = next;
}

function keyOf({ contactId, kind }: DraftSubject): string {
  return `${contactId} ${kind}`;
}

function broughtUpToDate(subject: DraftSubject, view: DraftView, before: Note | null): Note {
  const tidbit = view.tidbits.find((one) => one === subject.tidbit) ?? view.tidbits[0] ?? '';
  const chosen = { tidbit, learned: true };
  if (before === null) return { subject, view, chosen, text: built(view, chosen) };
  const kept = view.tidbits.includes(before.chosen.tidbit) ? before.chosen : { ...before.chosen, tidbit };
  return { ...rebuilt(before, { view, chosen: kept }), subject };
}

function built({ template, values, learned }: DraftView, { tidbit, learned: withLearned }: Chosen): Draft {
  return filledDraft(template, { ...values, tidbit, 'second tidbit': '', learned: withLearned ? learned : '' });
}

/** Fields nobody has touched are filled anew; in the others one tidbit takes the place of the other. */
function rebuilt(now: Note, change: Partial<Pick<Note, 'view' | 'chosen'>>): Note {
  const next = { ...now, ...change };
  const before = built(now.view, now.chosen);
  const after = built(next.view, next.chosen);
  const [old, fresh] = [now.chosen.tidbit, next.chosen.tidbit];
  const field = (name: keyof Draft): string => {
    if (now.text[name] === before[name]) return after[name];
    return old === '' || fresh === '' ? now.text[name] : now.text[name].split(old).join(fresh);
  };
  return { ...next, text: { subject: field('subject'), body: field('body') } };
}
