// The page's second part, with the screens that are not opened every day: fetched once, after the first paint.
import type { Selected } from '../contract/person';
import type { PersonView } from '../core/person-view';
import type { Ideas as TodayIdeas } from '../core/today';
import { trouble } from './feedback';
import { open, type Back, type LaterScreen, type LaterSubjects } from './navigation';
import { server } from './server';
import { signal } from './signals';
import * as words from './words';

/** What the second part brings: how each of its screens is drawn, and what opening it begins. */
export type LaterPart = {
  readonly [S in LaterScreen]: { readonly Draw: () => preact.JSX.Element; readonly begin: (subject: LaterSubjects[S]) => void };
};

export interface NobodyProps {
  readonly selected: Exclude<Selected, { readonly kind: 'person' }>;
}

/** What it brings to screens that open every day: what one does there now and then. */
export interface LaterPieces {
  readonly Nobody: (props: NobodyProps) => preact.JSX.Element;
  readonly Tidbits: (props: { readonly view: PersonView }) => preact.JSX.Element;
  readonly Ideas: (props: { readonly ideas: TodayIdeas }) => preact.JSX.Element | null;
  readonly Memory: (props: { readonly view: PersonView }) => preact.JSX.Element;
}

/** Left behind by the second part's script (scripts/build-pages.ts). */
declare const tidbitLater: { readonly part: LaterPart; readonly pieces: LaterPieces };

/** Whose conversations these are, where that is not the person in front; known once the second part has come. */
export const lookingAlong = signal<string | null>(null);

/** null until it has come. */
export const later = signal<LaterPart | null>(null);
export const laterPieces = signal<LaterPieces | null>(null);

let underWay: Promise<void> | null = null;

/** Opens a screen of the second part; one that has not come yet is waited for. */
export async function openLater<S extends LaterScreen>(name: S, subject: LaterSubjects[S], back: Back | null = null): Promise<void> {
  open(name, 'title', back);
  await needLater(() => void openLater(name, subject, back));
  later.value?.[name].begin(subject);
}

/** Sees to it that it is there; what cannot be brought can be asked for again with `retry`. */
export async function needLater(retry: () => void): Promise<void> {
  if (later.value !== null) return;
  try {
    await fetchLater();
  } catch {
    trouble.value = { code: 'unreachable', problem: words.trouble.unreachable, blocks: false, retry };
  }
}

/** Asks for it beside the calls a person waits for; one that failed is asked for again when it is needed. */
export function fetchLater(): Promise<void> {
  underWay ??= server
    .loadLater()
    .then((answer) => {
      if (!answer.ok) return;
      takeLater(answer.html);
      lookingAlong.value = answer.lookingAlong;
    })
    .finally(() => (underWay = null));
  return underWay;
}

/** Takes style and script into the page: a script that arrives as text runs only as an element of its own. */
export function takeLater(html: string): void {
  const parts = new DOMParser().parseFromString(html, 'text/html');
  const script = document.createElement('script');
  script.textContent = parts.querySelector('script')?.textContent ?? '';
  document.head.append(...parts.querySelectorAll('style'), script);
  later.value = tidbitLater.part;
  laterPieces.value = tidbitLater.pieces;
}
