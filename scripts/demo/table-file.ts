// A file of somebody's becomes rows of text and the name of a tab. Encodings and delimiters as spreadsheets export them.
import fs from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import { Refusal } from './refusal';

export interface TableFile {
  readonly tab: string;
  /** As they stand in the file; rows may differ in length. */
  readonly rows: readonly (readonly string[])[];
}

/** Tells whether a row of headers that holds a name is among the first rows, and how many columns it has; null if not. */
export type FindHeader = (rows: readonly (readonly string[])[]) => { readonly columns: number } | null;

/** @throws Refusal when the file is absent, no text, empty, or has no header row that holds a name. */
export function readTableFile(file: string, findHeader: FindHeader): TableFile {
  const text = decode(readBytes(file), file);
  if (text.trim() === '') throw new Refusal(`${file} is empty: give a table with a header row that holds a Name.`);
  const rows = splitRows(text, findHeader);
  if (rows === null) throw new Refusal(`${file} has no header row that holds a Name in its first 20 rows: type one above the columns.`);
  return { tab: tabName(file), rows };
}

/** Reads text of a file whose path is as typed at the terminal, where npm may have changed the directory. */
export function readBytes(file: string): Buffer {
  const places = [process.cwd(), process.env.INIT_CWD ?? ''].map((folder) => path.resolve(folder, file));
  const place = places.find((candidate) => fs.existsSync(candidate));
  if (place === undefined) throw new Refusal(`There is no file ${file}: look at its name, and at the folder you are in.`);
  if (!fs.statSync(place).isFile()) throw new Refusal(`${file} is no file: give a table saved as CSV.`);
  try {
    return fs.readFileSync(place);
  } catch {
    throw new Refusal(`${file} cannot be read: another program may hold it, or it is not yours to read.`);
  }
}

/** UTF-8 and UTF-16 by their mark or by their look; else Windows-1252, which Excel still writes. */
export function decode(bytes: Uint8Array, file: string): string {
  if (WORKBOOKS.some((mark) => mark.every((byte, index) => bytes[index] === byte))) {
    throw new Refusal(`${file} is an Excel or Numbers workbook: save it there as CSV, and give that file.`);
  }
  const encoding = encodingOf(bytes);
  const text = encoding === null ? decodeUnmarked(bytes) : new TextDecoder(encoding).decode(bytes);
  if (NOT_TEXT.test(text)) throw new Refusal(`${file} is not a text file: save what it holds as text, a table as CSV.`);
  return text;
}

/** The first bytes of .xlsx, .ods and .numbers, which are zip files, and of .xls. */
const WORKBOOKS = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
];

/** Control characters no table holds: all but tab, line feed, vertical tab (a line break within a cell), form feed and return. */
const NOT_TEXT = /[\u0000-\u0008\u000e-\u001f\u007f\ufffe\uffff]/;

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return utf16ByLook(bytes.subarray(0, 1000));
}

/** Latin text in UTF-16 has a zero in every second byte. */
function utf16ByLook(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes.length < 4 || bytes.length % 2 === 1) return null;
  const zeros = [0, 0];
  bytes.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const most = bytes.length / 2;
  if (odd > 0.7 * most && even === 0) return 'utf-16le';
  return even > 0.7 * most && odd === 0 ? 'utf-16be' : null;
}

function decodeUnmarked(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** The right delimiter is the one under which the header row appears with the most columns: a title row above fools any count of commas. */
function splitRows(text: string, findHeader: FindHeader): string[][] | null {
  const [, announced, rest] = /^"?sep=(.)"?\r?\n([^]*)$/i.exec(text) ?? [];
  const candidates = (announced === undefined ? DELIMITERS : [announced])
    .map((delimiter) => {
      const rows = Papa.parse<string[]>(rest ?? text, { delimiter }).data;
      return { rows, columns: findHeader(rows)?.columns ?? 0 };
    })
    .sort((one, other) => other.columns - one.columns);
  const best = candidates[0];
  return best === undefined || best.columns === 0 ? null : withoutEmptyEnd(best.rows);
}

const DELIMITERS = [',', ';', '\t', '|'];

/** A file that ends with a line break gives one more row, of one empty field. */
function withoutEmptyEnd(rows: string[][]): string[][] {
  const last = rows.reduce((latest, row, index) => (row.some((field) => field !== '') ? index : latest), -1);
  return rows.slice(0, last + 1);
}

/** The file's name without its ending, cut to what a tab may be called: 100 characters, none that a reference gives a meaning. */
function tabName(file: string): string {
  const base = path.basename(file).replace(/\.[^.]*$/, '');
  const clean = base
    .replace(/[\p{C}[\]*?:/\\!']/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return [...clean].slice(0, 100).join('').trim() || 'Contacts';
}

/**
 * A field as somebody would type it. What would be a formula goes in as text: a table from elsewhere brings none.
 * An apostrophe makes text of what follows and is not part of it: '2026-03-09 in the file does so itself, 't Hooft is a name.
 */
export function asTyped(field: string): string {
  const isFormula = /^[=+\-@]/.test(field) && !NUMBER.test(field);
  return isFormula || /^'(?![\d=+\-@])/.test(field) ? `'${field}` : field;
}

/** '-5', '+1,234.5', '-3 %', '-$20'. */
const NUMBER = /^[+-]\s?[$€£₹]?(?:\d[\d.,\u00a0\u202f]*|[.,]\d+)(?:e[+-]?\d+)?\s?[%€]?$/i;
