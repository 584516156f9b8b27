// Today: the view, and what a click on it does.
import type { Answer, Change } from '../contract/rpc';
import type { DoneAction, TodayLine, TodayView } from '../core/today';
import { ask, createStore } from './answers';
import { said, showToast, toast } from './feedback';
import { server } from './server';
import { words } from './words';

export const today = createStore<TodayView>();

type Changed = Answer<{ readonly today: TodayView; readonly undo: readonly Change[] }>;
type Snooze = TodayView['snoozes'][number];

export async function loadToday(): Promise<void> {
  const answer = await ask(
    () => server.loadToday(),
    () => void loadToday(),
  );
  if (answer.ok) today.set(answer.today);
}

const DONE: Record<DoneAction, (contactId: string) => Promise<Changed>> = {
  thanked: (contactId) => server.markThanked(contactId),
  followedUp: (contactId) => server.markFollowedUp(contactId),
  referrerTold: (contactId) => server.markReferrerTold(contactId),
  askedAgain: (contactId) => server.markAskedAgain(contactId),
};

export function markDone(line: TodayLine, done: DoneAction): void {
  change(line, () => DONE[done](line.contactId), words.today.done[done](line.name));
}

export function snooze(line: TodayLine, choice: Snooze): void {
  change(line, () => server.snooze(line.contactId, choice.until), words.today.snoozed(line.name, choice.when), 'person');
}

export function letRest(line: TodayLine): void {
  change(line, () => server.letRest(line.contactId), words.today.resting(line.name), 'person');
}

/** Takes the line off the screen, sends, and offers to put it back. A snooze hides the whole person. */
function change(line: TodayLine, send: () => Promise<Changed>, message: string, hides: 'line' | 'person' = 'line'): void {
  const before = today.view.value;
  const gone = (other: TodayLine) => (hides === 'person' ? other.contactId === line.contactId : isSame(other, line));
  const sent = today.act({ show: (view) => without(view, gone), send, take: (result) => result.today }, () =>
    change(line, send, message, hides),
  );
  showToast(message, () => {
    if (before !== null) void putBack(sent, before);
  });
  void sent.then((answer) => {
    if (!answer.ok) toast.value = null;
  });
}

/** Waits for what the action changed, then puts it back where it still stands. */
async function putBack(sent: Promise<Changed>, before: TodayView): Promise<void> {
  const answer = await today.act({
    show: () => before,
    send: async () => {
      const changed = await sent;
      return changed.ok ? server.undo(changed.undo) : { ok: true, left: [] };
    },
  });
  if (!answer.ok) return;
  said.value = answer.left.length === 0 ? words.undone : words.undoneExcept(answer.left);
  if (answer.left.length > 0) await loadToday();
}

function isSame(a: TodayLine, b: TodayLine): boolean {
  return a.contactId === b.contactId && a.need === b.need;
}

function without(view: TodayView, gone: (line: TodayLine) => boolean): TodayView {
  const groups = view.groups.map((group) => ({ ...group, lines: group.lines.filter((line) => !gone(line)) }));
  return { ...view, groups: groups.filter((group) => group.lines.length > 0) };
}
