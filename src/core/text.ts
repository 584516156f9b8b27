// Text as people typed it, made safe to show: one line, cut at a word, escaped. Cells hold anything, so everything shown passes here.

/** Control characters, bidi embeddings, overrides and isolates: they would let one cell rearrange the words around it. */
const INVISIBLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/gu;
const LONE_SURROGATE = /\p{Surrogate}/gu;
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Newlines kept (as \n, at most one blank line together), control characters out, ends trimmed. Well-formed Unicode. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(INVISIBLE, '')
    .replace(LONE_SURROGATE, '\ufffd')
    .replace(/[^\S\n]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** The text on one line: every run of white space is one space. */
export function oneLine(text: string): string {
  return isPlain(text) ? text : cleanText(text).replace(/\s+/g, ' ');
}

/** Nothing, or words of ASCII with a space between: most texts are, and a screen or an hour goes through ten thousand of them. */
export function isPlain(text: string): boolean {
  return /^(?:[!-~]+(?: [!-~]+)*)?$/.test(text);
}

/** At most `length` UTF-16 units, cut after a whole word where there is one, with '…' where something is missing. */
export function cutAtWord(text: string, length: number): string {
  if (text.length <= length) return text;
  if (length < 1) return '';
  const head = text.slice(0, length - 1).replace(/[\ud800-\udbff]$/, '');
  const wordEnd = /\s/.test(text.charAt(head.length)) ? head.length : head.search(/\s\S*$/);
  // A single word longer than half the room is cut inside rather than lost.
  const kept = wordEnd > length / 2 ? head.slice(0, wordEnd) : head;
  return `${kept.replace(/[\s,;:.]+$/, '')}…`;
}

/** The beginning of a cell on one line, at most `length` long. Reads no more of a long cell than it needs. */
export function excerpt(text: string, length: number): string {
  const head = text.slice(0, 4 * length + 100);
  return cutAtWord(oneLine(head.length < text.length ? `${head}…` : head), length);
}

/** The one escape for HTML text and double-quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => HTML_ENTITIES[character] ?? character);
}

const HTML_ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A name inside a sentence of ours: one line, and kept from turning the sentence around when it runs right to left. */
export function inSentence(text: string): string {
  const line = oneLine(text);
  return RIGHT_TO_LEFT.test(line) ? `\u2068${line}\u2069` : line;
}

/** Bytes of well-formed text in UTF-8. */
export function utf8Length(text: string): number {
  let bytes = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    // Beyond the first plane two units make four bytes.
    const isHalf = unit >= 0xd800 && unit < 0xe000;
    bytes += unit < 0x80 ? 1 : unit < 0x800 || isHalf ? 2 : 3;
  }
  return bytes;
}

const NUMBER_WORDS = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** 'two', 'twelve', '13', '9,950'. */
export function numberWord(count: number): string {
  return NUMBER_WORDS[count] ?? figure(count);
}

/** '9,950'. */
export function figure(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** 'two notes', 'one note'. */
export function counted(count: number, [one, many]: readonly [string, string], say: (count: number) => string = numberWord): string {
  return `${say(count)} ${count === 1 ? one : many}`;
}

/** 'a', 'a and b', 'a, b, and c'. */
export function listed(parts: readonly string[]): string {
  if (parts.length < 3) return parts.join(' and ');
  return `${parts.slice(0, -1).join(', ')}, and ${parts[parts.length - 1] || ''}`;
}

/** 'Two notes' from 'two notes'. */
export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
