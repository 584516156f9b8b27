// Links that open something and mark nothing: a prefilled mail window, the row in the log, a calendar entry. All percent-encoded, under 2,000 characters.
import type { Draft } from './drafts';
import { cutAtWord } from './text';

/** Longest link we write: mail programs and browsers cut longer ones. */
export const LONGEST_LINK = 1999;

export interface DraftLink {
  readonly url: string;
  /** False when the text was cut at a word to fit. */
  readonly whole: boolean;
}

/** Opens a prefilled window in Gmail. */
export function composeLink(to: string, draft: Draft, longest = LONGEST_LINK): DraftLink {
  const base = `https://mail.google.com/mail/?view=cm&fs=1&to=${encode(to)}&su=${subjectIn(draft)}`;
  return fitted((body) => `${base}&body=${encode(body)}`, draft.body, longest);
}

/** The same for whatever mail program the computer has. */
export function mailtoLink(to: string, draft: Draft, longest = LONGEST_LINK): DraftLink {
  const address = encode(to).replace(/%40/g, '@');
  // RFC 6068 wants line breaks as CRLF.
  return fitted((body) => `mailto:${address}?subject=${subjectIn(draft)}&body=${encode(body.replace(/\n/g, '\r\n'))}`, draft.body, longest);
}

/** Selects the row's first cell. `sheetUrl` may carry a fragment of its own. */
export function rowLink(sheetUrl: string, sheetId: number, row: number): string {
  return `${sheetUrl.replace(/#.*$/s, '')}#gid=${sheetId}&range=A${row}`;
}

/** Opens a prefilled entry in Google Calendar. `dates` as in the link's own format: 20260309T190000Z/20260309T193000Z or 20260309/20260310. */
export function calendarLink(title: string, dates: string, details: string, longest = LONGEST_LINK): string {
  const base = `https://calendar.google.com/calendar/render?action=TEMPLATE&text=${encode(title)}&dates=${dates}`;
  return fitted((text) => `${base}&details=${encode(text)}`, details, longest).url;
}

/** Percent-encodes all but letters, digits and -._~, so that no mail program ends the link at a bracket or quote. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** One character can take twelve in a link: a long subject in another script would leave no room for the text. */
function subjectIn({ subject }: Draft): string {
  const whole = encode(subject);
  return whole.length <= 400 ? whole : encode(cutAtWord(subject, 30));
}

function fitted(link: (body: string) => string, body: string, longest: number): DraftLink {
  const full = link(body);
  if (full.length <= longest) return { url: full, whole: true };
  let fits = 0;
  let tooLong = body.length;
  while (tooLong - fits > 1) {
    const middle = (fits + tooLong) >> 1;
    if (link(cutAtWord(body, middle)).length <= longest) fits = middle;
    else tooLong = middle;
  }
  return { url: link(cutAtWord(body, fits)), whole: false };
}
