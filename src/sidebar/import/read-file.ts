// A file or pasted rows become lines. What no reader could make people of is told apart by its first bytes, before anything is parsed.
import { tableOf, type FileTable } from '../../core/import-file';
import { cardsIn } from './cards';
import { rowsIn } from './rows';

export type FileProblem =
  | 'empty'
  | 'tooLarge'
  | 'unread'
  | 'workbook'
  | 'zip'
  | 'pdf'
  | 'web'
  | 'calendar'
  | 'binary'
  | 'oneColumn'
  | 'noLines'
  | 'oldCards'
  | 'brokenCards';

export type FileRead =
  { readonly ok: true; readonly table: FileTable; readonly western: boolean } | { readonly ok: false; readonly problem: FileProblem };

/** More than any export of contacts has; beyond it the browser would stand still. */
const LARGEST = 20_000_000;

export async function readFile(file: File): Promise<FileRead> {
  if (file.size === 0) return { ok: false, problem: 'empty' };
  if (file.size > LARGEST) return { ok: false, problem: 'tooLarge' };
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return { ok: false, problem: 'unread' };
  }
  const foreign = foreignKind(bytes);
  if (foreign !== null) return { ok: false, problem: foreign };
  const { text, western } = textOf(bytes);
  return isBinary(text) ? { ok: false, problem: 'binary' } : readText(text, western);
}

/** Pasted rows are text already. */
export function readText(text: string, western = false): FileRead {
  const lines = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  if (lines.trim() === '') return { ok: false, problem: 'empty' };
  if (/^\s*<(?:!doctype|html|\?xml)/i.test(lines)) return { ok: false, problem: 'web' };
  if (/^\s*BEGIN:VCALENDAR/i.test(lines)) return { ok: false, problem: 'calendar' };
  const cards = /^\s*BEGIN:VCARD/im.test(lines.slice(0, 2000)) ? cardsIn(lines) : null;
  if (cards !== null) return cardsRead(cards, western);
  const table = tableOf(rowsIn(lines));
  if (!table.hasHeaders && table.headers.length < 2) return { ok: false, problem: 'oneColumn' };
  return table.lines.length === 0 ? { ok: false, problem: 'noLines' } : { ok: true, table, western };
}

function cardsRead(table: FileTable, western: boolean): FileRead {
  if (table.lines.some(({ broken }) => broken === undefined)) return { ok: true, table, western };
  return { ok: false, problem: table.lines.some(({ broken }) => broken === 'oldCard') ? 'oldCards' : 'brokenCards' };
}

/** First bytes, as Latin-1, and what such a file is. */
const FOREIGN: readonly (readonly [RegExp, FileProblem])[] = [
  [/^PK\x03\x04[^]*(?:\[Content_Types\]|xl\/|mimetypeapplication\/vnd)/, 'workbook'],
  [/^PK\x03\x04/, 'zip'],
  [/^\xd0\xcf\x11\xe0/, 'workbook'],
  [/^%PDF/, 'pdf'],
];

/** One stray control character does not make a list of people unreadable; in pictures and programs every tenth is one. */
function isBinary(text: string): boolean {
  const head = text.slice(0, 4000);
  return head.replace(NO_CONTROL, '').length > 1 + head.length / 100;
}

const NO_CONTROL = /[^\u0000-\u0008\u000e-\u001f]+/g;

function foreignKind(bytes: Uint8Array): FileProblem | null {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 4000));
  return FOREIGN.find(([form]) => form.test(head))?.[1] ?? null;
}

/** By its byte order mark, else UTF-8, else the Western European code page of Windows, in which every byte is something. */
function textOf(bytes: Uint8Array): { readonly text: string; readonly western: boolean } {
  const wide = wideEncoding(bytes);
  if (wide !== null) return { text: new TextDecoder(wide).decode(bytes), western: false };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), western: false };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), western: true };
  }
}

/** UTF-16, marked or told by the zeros beside plain letters. */
function wideEncoding(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, 400);
  const zeros = (parity: number): number => head.filter((byte, i) => i % 2 === parity && byte === 0).length;
  if (zeros(1) > head.length / 4 && zeros(0) === 0) return 'utf-16le';
  return zeros(0) > head.length / 4 && zeros(1) === 0 ? 'utf-16be' : null;
}
