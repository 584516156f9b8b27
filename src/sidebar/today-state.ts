// Today: the view, and what a click on it does.
import type { Answer, Change } from '../contract/rpc';
import type { DoneAction, TodayLine, TodayView } from '../core/today';
import { ask, createStore, putBack } from './answers';
import { showToast, toast, trouble } from './feedback';
import { server } from './server';
import * as words from './words';

export const today = createStore<TodayView>();

interface Changes {
  readonly today: TodayView;
  readonly undo: readonly Change[];
}
type Changed = Answer<Changes>;
type Snooze = TodayView['snoozes'][number];

/** When the sheet was last asked for the whole view. */
let askedAt = Date.now();
/** In milliseconds. A view that old may have been overtaken: by hand, by the hourly look, by people who were brought in. */
const OLD = 30_000;

/** Asks again for a view that has grown old: when the pointer or the focus comes in, never in between, and never under a toast's Undo. */
export async function refreshToday(): Promise<void> {
  if (today.view.value === null || today.busy.value || toast.value !== null || trouble.value !== null || Date.now() - askedAt < OLD) return;
  askedAt = Date.now();
  await ask(async () => {
    const answer = await server.loadToday();
    if (answer.ok && !today.busy.value) today.set(answer.today);
    return answer;
  });
}

/** The dialog that brings people in is open: whatever is shown now is old when it closes. */
export function expectNewToday(): void {
  askedAt = 0;
}

export async function loadToday(): Promise<void> {
  askedAt = Date.now();
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
  asked: (contactId) => server.markAskedAgain(contactId),
  askedAgain: (contactId) => server.markAskedAgain(contactId),
  newsTold: (contactId) => server.markTold(contactId),
};

/** Whom a click is about: a line of Today, or the person's own screen. */
export type Whom = Pick<TodayLine, 'contactId' | 'name'>;

/** True when it is in the sheet. */
export async function markDone({ contactId, name }: Whom, done: DoneAction, undone?: () => void): Promise<boolean> {
  const show = without((line) => line.contactId === contactId && line.done === done);
  return (await change(show, () => DONE[done](contactId), words.today.done[done](name), undone)).ok;
}

export function snooze(line: Whom, choice: Snooze): void {
  void change(withoutPerson(line), () => server.snooze(line.contactId, choice.until), words.today.snoozed(line.name, choice.when));
}

export function letRest(line: Whom): void {
  void change(withoutPerson(line), () => server.letRest(line.contactId), words.today.resting(line.name));
}

/** "Not this person": the news is not for them. */
export function leaveOut(line: TodayLine): void {
  const show = without(({ contactId, need }) => contactId === line.contactId && need === 'news');
  void change(show, () => server.leaveOut(line.contactId), words.today.leftOut(line.name));
}

/** Season's greetings: yes, or not this year; taken back, it is asked again. */
export async function answerGreeting(answer: 'yes' | 'notThisYear'): Promise<void> {
  const send = (said: typeof answer | 'askAgain', show: Show) =>
    today.act({ show, send: () => server.answerGreeting(said), take: (result) => result.today });
  const sent = await send(answer, (view) => ({ ...view, offer: null }));
  if (sent.ok) showToast(answer === 'yes' ? words.today.offer.on : words.today.offer.off, () => void send('askAgain', (view) => view));
}

/** What is typed as a meeting's new date, by contact ID, until it is in the sheet: a day, or 'yyyy-mm-ddThh:mm' of its wall clock. */
export const newDates = new Map<string, string>();

export function moveMeeting(line: Whom, to: string): void {
  const send = async (): Promise<Changed> => {
    // Trying again sends what stands in the form by then.
    const answer = await server.meetingMoved(line.contactId, newDates.get(line.contactId) ?? to);
    if (answer.ok) newDates.delete(line.contactId);
    return answer;
  };
  void change(withoutMeeting(line), send, words.met.moved(line.name));
}

export function callOff(line: Whom): void {
  void change(withoutMeeting(line), () => server.meetingDidNotHappen(line.contactId), words.met.didNotHappen(line.name));
}

/** The view once they are known to have met: what was booked makes room for the thank-you the server will bring. */
export function withMet({ contactId }: Whom): Show {
  return (view) => {
    const shown = without((line) => line.contactId === contactId && line.need === 'brief')(view);
    const groups = shown.groups.map((group) => ({
      ...group,
      lines: group.lines.map((line) => (line.contactId === contactId ? { ...line, unconfirmed: false } : line)),
    }));
    return { ...shown, groups };
  };
}

type Show = (view: TodayView) => TodayView;

/** Shows what comes of it, sends, and offers to put it back. `undone` runs when that is chosen. */
export async function change<Result extends object>(
  show: Show,
  send: () => Promise<Answer<Changes & Result>>,
  message: string,
  undone?: () => void,
): Promise<Answer<Changes & Result>> {
  const before = today.view.value;
  const sent = today.act({ show, send, take: (result) => result.today }, () => void change(show, send, message, undone));
  showToast(message, () => {
    undone?.();
    if (before !== null) void putBack(today, sent, before, (left) => void (left.length > 0 && loadToday()));
  });
  const answer = await sent;
  if (!answer.ok) toast.value = null;
  return answer;
}

function without(gone: (line: TodayLine) => boolean): Show {
  return (view) => {
    const groups = view.groups.map((group) => ({ ...group, lines: group.lines.filter((line) => !gone(line)) }));
    return { ...view, groups: groups.filter((group) => group.lines.length > 0) };
  };
}

/** A snooze hides the whole person. */
function withoutPerson({ contactId }: Whom): Show {
  return without((other) => other.contactId === contactId);
}

function withoutMeeting({ contactId }: Whom): Show {
  return without(({ contactId: other, need }) => other === contactId && (need === 'thankYou' || need === 'brief'));
}
