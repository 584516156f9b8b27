// What drafts are written from, and what their screen may ask of the server. Types alone; everything here survives JSON.
import type { DraftView } from '../core/draft-view';
import type { DraftKind, Writing } from '../core/drafts';
import type { NoteTemplate, WritingChange } from '../core/writing';
import type { Answer } from './rpc';

/** Name, lines and texts for notes, of the person in front in this file. */
export interface WritingView extends Pick<Writing, 'name' | 'lines'> {
  readonly templates: Readonly<Record<DraftKind, NoteTemplate>>;
}

export interface DraftsRpc {
  /** A note to somebody, or about them to who referred them. Of a thank-you the server says whether it is a late one. */
  loadDraft(contactId: string, kind: DraftKind): Answer<{ readonly draft: DraftView }>;
  loadWriting(): Answer<{ readonly writing: WritingView }>;
  /** Name, lines about oneself, the text of one kind of note; `before` is what puts it back. */
  saveWriting(change: WritingChange): Answer<{ readonly writing: WritingView; readonly before: WritingChange }>;
}
