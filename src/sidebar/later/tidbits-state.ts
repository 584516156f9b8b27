// The tidbits being written, kept for each person until they are in the sheet, and saving them.
import type { Answer, Change } from '../../contract/rpc';
import type { Selected } from '../../contract/person';
import type { PersonView } from '../../core/person-view';
import { tidbitsIn, type TidbitCells } from '../../core/tidbits';
import { said, showToast, toast } from '../feedback';
import { noteTyping, person } from '../person-state';
import { server } from '../server';
import { signal } from '../signals';
import { today } from '../today-state';
import * as words from '../words';

/** What is being written about one person. */
export interface Writing {
  /** The new tidbit. */
  readonly fresh: string;
  /** The cells being edited, and as they were when that began; null while they are not. */
  readonly edit: {
    readonly seen: TidbitCells;
    readonly cells: TidbitCells;
  } | null;
  /** What the sheet says by now, where it was changed meanwhile. */
  readonly conflict: string | null;
}

const NOTHING: Writing = { fresh: '', edit: null, conflict: null };
const writings = signal<Readonly<Record<string, Writing>>>({});
export function writingFor(contactId: string): Writing {
  return writings.value[contactId] ?? NOTHING;
}

export function write(contactId: string, change: Partial<Writing>): void {
  noteTyping();
  writings.value = {
    ...writings.value,
    [contactId]: { ...writingFor(contactId), ...change },
  };
}

type Changed = Answer<{
  readonly person: PersonView;
  readonly undo: readonly Change[];
}>;

export function addTidbit(view: PersonView, text: string): void {
  const tidbit = text.trim();
  if (tidbit === '') return;
  const shown = { ...view, tidbits: [...view.tidbits, tidbit] };
  save(view, shown, { fresh: '' }, () => server.addTidbit(view.contactId, tidbit));
}

/** `over` writes over what the sheet says by now. */
export function saveEdit(view: PersonView, over = false): void {
  const { edit } = writingFor(view.contactId);
  if (edit === null) return;
  const { seen, cells } = edit;
  const shown = { ...view, cells, tidbits: tidbitsIn(cells) };
  save(view, shown, { edit: null, conflict: null }, () => server.saveTidbits(view.contactId, over ? null : seen, cells));
}

/** Shows the tidbits as they will be, sends them, and offers Undo; what could not be saved is there again to be sent once more. */
function save(view: PersonView, shown: PersonView, done: Partial<Writing>, send: () => Promise<Changed>): void {
  const { contactId, name } = view;
  const waiting = writingFor(contactId);
  write(contactId, done);
  const sent = act(contactId, shown, send, () => save(view, shown, done, send));
  showToast(words.tidbits.saved(name), () => void putBack(view, sent));
  void sent.then((answer) => {
    if (answer.ok) return noteOnToday(answer.person);
    toast.value = null;
    const conflict = answer.code === 'moved' ? answer.problem : null;
    write(contactId, {
      ...waiting,
      fresh: writingFor(contactId).fresh || waiting.fresh,
      conflict,
    });
  });
}

/** Nothing changes on the screen if somebody else is shown by the time the answer comes. */
function act(contactId: string, shown: PersonView, send: () => Promise<Changed>, retry: () => void): Promise<Changed> {
  const inPlace = (view: Selected, next: PersonView): Selected =>
    view.kind === 'person' && view.person.contactId === contactId ? { kind: 'person', person: next } : view;
  return person.act(
    {
      show: (view) => inPlace(view, shown),
      send,
      take: (result) => inPlace(person.view.value ?? { kind: 'blank' }, result.person),
    },
    retry,
    ['moved'],
  );
}

async function putBack(view: PersonView, sent: Promise<Changed>): Promise<void> {
  let left: readonly string[] = [];
  const answer = await act(
    view.contactId,
    view,
    async () => {
      const saved = await sent;
      if (!saved.ok) return saved;
      const back = await server.undo(saved.undo);
      if (back.ok) left = back.left;
      return back.ok
        ? {
            ok: true,
            person: left.length === 0 ? view : saved.person,
            undo: [],
          }
        : back;
    },
    () => void putBack(view, sent),
  );
  if (!answer.ok) return;
  noteOnToday(answer.person);
  said.value = left.length === 0 ? words.undone : words.undoneExcept(left);
}

/** Today shows the same tidbits without being read again. */
function noteOnToday({ contactId, tidbits }: PersonView): void {
  const view = today.view.value;
  if (view === null || today.busy.value) return;
  const groups = view.groups.map((group) => ({
    ...group,
    lines: group.lines.map((line) => (line.contactId === contactId ? { ...line, tidbits: tidbits.slice(0, 2) } : line)),
  }));
  today.set({ ...view, groups });
}
