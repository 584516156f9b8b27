// What the buttons of During do: the clock, the tidbit, the closing list, copying, wrapping up.
import { ask, putBack } from '../answers';
import { copyText } from '../copy';
import { debriefOf, iMet, type as typeInDebrief } from '../debrief-state';
import { said, showToast, toast } from '../feedback';
import { server } from '../server';
import { today } from '../today-state';
import * as words from '../words';
import { keepClock, paused } from './during-clock';
import { change, conversation, isOpen, keeperOf, NOBODY, type Closing, type Conversation, type NextPerson } from './during-state';

/** Minutes “Add 5 min” adds. */
const MORE_MINUTES = 5;

export function pause(): void {
  edit(({ clock }) => ({ clock: paused(clock) }));
}

export function addMinutes(): void {
  edit(({ clock }) => ({ clock: { ...clock, agreed: clock.agreed + MORE_MINUTES } }));
  said.value = words.during.minutesNow(conversation.value?.clock.agreed ?? 0);
}

export function tickClosing(item: Closing, done: boolean): void {
  edit(({ closing }) => ({ closing: done ? [...closing, item] : closing.filter((other) => other !== item) }));
}

export function typeTidbit(tidbit: string): void {
  edit(() => ({ tidbit }));
}

/** The field is free for the next one at once; a tidbit that could not be kept comes back into it. */
export async function keepTidbit(): Promise<void> {
  const shown = conversation.value;
  const tidbit = shown?.tidbit.trim() ?? '';
  if (shown === null || tidbit === '') return;
  const { contactId, name } = shown;
  typeTidbit('');
  const sent = ask(() => server.addTidbit(contactId, tidbit));
  const forget = (): void => change(contactId, (present) => ({ ...present, kept: present.kept.filter((one) => one !== tidbit) }));
  showToast(words.during.kept(name), () => {
    forget();
    void takeBack(sent);
  });
  change(contactId, (present) => ({ ...present, kept: [...present.kept, tidbit] }));
  if ((await sent).ok) return;
  toast.value = null;
  forget();
  change(contactId, (present) => ({ ...present, tidbit: [tidbit, present.tidbit].filter((text) => text !== '').join(' · ') }));
}

async function takeBack(sent: ReturnType<typeof server.addTidbit>): Promise<void> {
  const kept = await sent;
  if (!kept.ok) return;
  const answer = await ask(() => server.undo(kept.undo));
  if (answer.ok) said.value = answer.left.length === 0 ? words.undone : words.undoneExcept(answer.left);
}

export function typeNext(typed: Partial<NextPerson>): void {
  edit(({ next }) => ({ next: { ...next, ...typed } }));
}

/** A row for whom they named; the fields are free for the next name at once, and have their words again where it did not work. */
export async function addNext(): Promise<void> {
  const shown = conversation.value;
  if (shown === null || shown.next.name.trim() === '') return;
  const { contactId, next, name } = shown;
  const restore = (): void => change(contactId, (present) => (present.next.name === '' ? { ...present, next } : present));
  edit(({ closing }) => ({ next: NOBODY, closing: closing.includes('whoElse') ? closing : [...closing, 'whoElse'] }));
  const before = today.view.value;
  const send = () => server.addReferral(contactId, next.name, next.organization);
  const sent = today.act({ show: (view) => view, send, take: (result) => result.today }, () => void addNext());
  showToast(words.during.added(next.name.trim(), name), () => {
    restore();
    if (before !== null) void putBack(today, sent, before);
  });
  if ((await sent).ok) return;
  toast.value = null;
  restore();
}

export function retryNow(): void {
  const shown = conversation.value;
  if (shown !== null) void keeperOf(shown.contactId).flush();
}

/** Every question with its answer, to paste anywhere. */
export function copyNotes(): void {
  const lines = conversation.value?.lines ?? [];
  const text = lines.map(({ question, answer }) => (answer === '' ? question : `${question}\n${answer}`)).join('\n\n');
  said.value = copyText(text) ? words.copied : words.notCopied;
}

/** On to the debrief, once everything is in the sheet. */
export async function wrapUp(): Promise<void> {
  const shown = conversation.value;
  if (shown === null || !(await keeperOf(shown.contactId).flush())) return;
  const { view, lines, contactId } = conversation.value ?? shown;
  if (view === null || lines.some(isOpen)) return;
  const { tidbit, kept, next } = conversation.value ?? shown;
  keepClock(contactId, null);
  const line = { ...view.line, tidbits: [...new Set([...view.line.tidbits, ...kept])] };
  if (view.again) debriefOf(line, view.begun);
  else void iMet(line);
  // Typed and not kept yet: it goes along.
  if (tidbit.trim() !== '') typeInDebrief({ tidbit1: tidbit });
  if (next.name.trim() !== '') typeInDebrief(next);
  change(contactId, (present) => ({ ...present, tidbit: '', next: NOBODY }));
}

function edit(next: (present: Conversation) => Partial<Conversation>): void {
  const shown = conversation.value;
  if (shown !== null) change(shown.contactId, (present) => ({ ...present, ...next(present) }));
}
