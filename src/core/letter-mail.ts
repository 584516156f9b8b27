// A letter as a mail carries it: one subject, and the same words as plain text and as HTML.
import type { Letter } from './letter';
import { letterHtml } from './letter-html';
import { letterText } from './letter-text';

export interface LetterMail {
  /** One line. */
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export function mailOf(letter: Letter): LetterMail {
  return { subject: letter.subject, text: letterText(letter), html: letterHtml(letter) };
}
