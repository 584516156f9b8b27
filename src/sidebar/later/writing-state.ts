// Name, lines and texts for notes: loaded with Settings, saved as they are changed, taken back by one click.
import type { WritingView } from '../../contract/drafts';
import type { Draft, DraftKind } from '../../core/drafts';
import type { NoteTemplate, WritingChange } from '../../core/writing';
import { ask, createStore } from '../answers';
import { said, showToast, toast } from '../feedback';
import { server } from '../server';
import { signal } from '../signals';
import * as words from '../words';

export const writing = createStore<WritingView>();
/** Which name or line the server refused, in its own sentence. */
export const refusedLine = signal<string | null>(null);
export const refusedText = signal<string | null>(null);

/** Texts typed and not kept yet. */
const typed = signal<Readonly<Partial<Record<DraftKind, Draft>>>>({});

export async function loadWriting(): Promise<void> {
  const answer = await ask(
    () => server.loadWriting(),
    () => void loadWriting(),
  );
  if (answer.ok) writing.set(answer.writing);
}

/** Shown at once; what was refused says why under the fields. True when it is kept. */
export async function saveLines(change: Partial<Pick<WritingView, 'name' | 'lines'>>): Promise<boolean> {
  refusedLine.value = null;
  const answer = await writing.act(
    { show: (view) => ({ ...view, ...change }), send: () => server.saveWriting(change), take: (result) => result.writing },
    () => void saveLines(change),
    ['badArgument'],
  );
  if (!answer.ok && answer.code === 'badArgument') refusedLine.value = answer.problem;
  return answer.ok;
}

/** What stands in a field and could not be kept, by the field's label: it is there again when one comes back. */
export const unkept = new Map<string, string>();

export function typedText(kind: DraftKind): Draft | undefined {
  return typed.value[kind];
}

export function typeText(kind: DraftKind, { subject, body }: Draft): void {
  refusedText.value = null;
  typed.value = { ...typed.value, [kind]: { subject, body } };
}

/** null goes back to ours. What could not be kept is still typed. */
export function keepText(kind: DraftKind, before: NoteTemplate, text: Draft | null, taken: (template: NoteTemplate) => void): void {
  refusedText.value = null;
  const change: WritingChange = { template: { kind, text: text && { subject: text.subject, body: text.body } } };
  const sent = send(change, kind, taken);
  if (text !== null) taken({ subject: text.subject, body: text.body, own: true });
  showToast(words.draft.kept(words.draft.kinds[kind]), () => void putBack(sent, kind, taken));
  void sent.then((answer) => {
    if (answer.ok) {
      const { [kind]: _, ...others } = typed.value;
      typed.value = others;
      return;
    }
    toast.value = null;
    taken(before);
    if (answer.code === 'badArgument') refusedText.value = answer.problem;
  });
}

type Sent = ReturnType<typeof send>;

async function send(change: WritingChange, kind: DraftKind, taken: (template: NoteTemplate) => void) {
  const answer = await ask(() => server.saveWriting(change), undefined, ['badArgument']);
  if (answer.ok) {
    writing.set(answer.writing);
    taken(answer.writing.templates[kind]);
  }
  return answer;
}

async function putBack(sent: Sent, kind: DraftKind, taken: (template: NoteTemplate) => void): Promise<void> {
  const saved = await sent;
  if (!saved.ok) return;
  const answer = await send(saved.before, kind, taken);
  if (answer.ok) said.value = words.undone;
}
