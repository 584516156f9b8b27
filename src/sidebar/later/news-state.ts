// News: the pieces that are shared, who hears them, and the form for another one. What is typed stays while the sidebar is open.
import type { Answer, Change } from '../../contract/rpc';
import type { NewsPerson, NewsView, PieceView } from '../../core/news-view';
import type { TodayView } from '../../core/today';
import { ask, createStore, putBack } from '../answers';
import { showToast, toast } from '../feedback';
import { screen } from '../navigation';
import { server } from '../server';
import { signal } from '../signals';
import { loadToday, today } from '../today-state';
import * as words from '../words';

export const news = createStore<NewsView>();

export type NewsKind = keyof typeof words.news.kinds;

export interface Form {
  readonly kind: NewsKind;
  /** As typed; what is left empty says the kind. */
  readonly line: string;
  /** Ticks the user changed, by contact ID. */
  readonly ticks: ReadonlyMap<string, boolean>;
  /** Whether those beyond the list are meant too. */
  readonly more: boolean;
}

const EMPTY: Form = { kind: 'interview', line: '', ticks: new Map(), more: true };

export const form = signal<Form>(EMPTY);
/** Whether the form for a new piece is open beside pieces that go on. */
export const adding = signal(false);
/** Why the server did not take the piece, in its own sentence. */
export const refusal = signal<string | null>(null);

export async function loadNews(): Promise<void> {
  refusal.value = null;
  const answer = await ask(
    () => server.loadNews(),
    () => void loadNews(),
  );
  if (answer.ok) news.set(answer.news);
}

export function edit(change: Partial<Form>): void {
  form.value = { ...form.value, ...change };
  refusal.value = null;
}

export function isTicked({ contactId, ticked }: NewsPerson): boolean {
  return form.value.ticks.get(contactId) ?? ticked;
}

export function tick({ contactId }: NewsPerson, on: boolean): void {
  edit({ ticks: new Map(form.value.ticks).set(contactId, on) });
}

/** The line as it will be told; '' where something has to be typed first. */
export function lineToTell({ kind, line }: Form): string {
  return line.trim() || words.news.lines[kind];
}

/** How many people a note is written to. */
export function chosenCount({ people, beyond }: NewsView): number {
  return people.filter(isTicked).length + (form.value.more ? beyond : 0);
}

/** Shares the piece with everybody ticked; taken back, the form is as it was. */
export async function share(): Promise<void> {
  const view = news.view.value;
  const typed = form.value;
  if (view === null || news.busy.value) return;
  const ids = (ticked: boolean) => view.people.filter((person) => isTicked(person) === ticked).map(({ contactId }) => contactId);
  const choice = { people: ids(true), leftOut: ids(false), more: typed.more && view.beyond > 0 };
  const count = chosenCount(view);
  refusal.value = null;
  const answer = await news.act(
    { show: (shown) => shown, send: () => server.shareNews(lineToTell(typed), choice), take: (result) => result.news },
    () => void share(),
    ['badArgument'],
  );
  if (!answer.ok) {
    if (answer.code === 'badArgument') refusal.value = answer.problem;
    return;
  }
  forgetToday();
  form.value = EMPTY;
  adding.value = false;
  showToast(words.news.shared(count), () => {
    form.value = typed;
    adding.value = true;
    void changePiece(() => server.takeBackNews(answer.newsId, answer.replaced));
  });
}

/** Nobody is reminded of the piece any more; the toast lets it go on. */
export async function end({ id, what }: PieceView): Promise<void> {
  if (await changePiece(() => server.endNews(id, true))) showToast(words.news.ended(what), () => void goOn(id));
}

export async function goOn(newsId: string): Promise<void> {
  await changePiece(() => server.endNews(newsId, false));
}

/** True when it is in the sheet. */
export function markTold(person: NewsPerson, undone?: () => void): Promise<boolean> {
  return changeMarks(person, true, () => server.markTold(person.contactId), words.today.done.newsTold(person.name), undone);
}

export function leaveOut(person: NewsPerson): void {
  void changeMarks(person, false, () => server.leaveOut(person.contactId), words.today.leftOut(person.name));
}

async function changePiece(send: () => Promise<Answer<{ readonly news: NewsView }>>): Promise<boolean> {
  const answer = await news.act({ show: (view) => view, send, take: (result) => result.news }, () => void changePiece(send));
  if (answer.ok) forgetToday();
  return answer.ok;
}

/** What Today shows of it is read anew: now, or when it is opened. */
function forgetToday(): void {
  if (screen.value === 'today') void loadToday();
  else today.set(null);
}

type Marked = Answer<{ readonly news: NewsView; readonly today: TodayView; readonly undo: readonly Change[] }>;

/** Shows the person among those who know, or nowhere, at once; Today hears of it too. */
async function changeMarks(
  person: NewsPerson,
  told: boolean,
  send: () => Promise<Marked>,
  message: string,
  undone?: () => void,
): Promise<boolean> {
  const before = news.view.value;
  const sent = news.act(
    { show: without(person, told), send, take: (result) => result.news },
    () => void changeMarks(person, told, send, message, undone),
  );
  showToast(message, () => {
    undone?.();
    if (before !== null) {
      void putBack(news, sent, before, (left) => {
        forgetToday();
        if (left.length > 0) void loadNews();
      });
    }
  });
  const answer = await sent;
  if (answer.ok) today.set(answer.today);
  else toast.value = null;
  return answer.ok;
}

function without({ contactId, name }: NewsPerson, told: boolean): (view: NewsView) => NewsView {
  return (view) => ({
    ...view,
    pieces: view.pieces.map((piece) => {
      const waited = piece.waiting.some((other) => other.contactId === contactId);
      if (!waited) return piece;
      const waiting = piece.waiting.filter((other) => other.contactId !== contactId);
      return { ...piece, waiting, told: told ? [...piece.told, { contactId, name }] : piece.told };
    }),
  });
}
