// A file of people as a table: which line holds the headers, which column of the file goes to which of the log.
import { COLUMN_KEYS, COLUMNS, OWN_COLUMNS } from './columns';
import { normalizeHeader } from './headers';
import type { ImportColumn } from './import-keys';

/** A record of the file, of one line or of several where a cell holds line breaks. */
export interface FileLine {
  /** Of its first line, 1-based. */
  readonly line: number;
  readonly cells: readonly string[];
  /** Why it could not be read; its cells are not to be trusted. */
  readonly broken?: 'quotes' | 'card' | 'oldCard' | 'cells';
}

export interface FileTable {
  readonly kind: 'linkedIn' | 'google' | 'cards' | 'table';
  /** Texts of the header line; made up where the file has none. */
  readonly headers: readonly string[];
  readonly hasHeaders: boolean;
  /** Without blank lines and without what stands above the headers. */
  readonly lines: readonly FileLine[];
}

/** For each column of the file the log's column it goes to; null leaves it out. */
export type Mapping = readonly (ImportColumn | null)[];

/** Columns of the log a file may go to, in the log's order. */
export const IMPORT_COLUMNS = COLUMN_KEYS.filter((key): key is ImportColumn => !OWN_COLUMNS.some((own) => own === key));

/** Of these a file may hold several: the first that is filled is written, all serve to recognise. */
const SEVERAL: readonly ImportColumn[] = ['email', 'phone', 'link'];

/** What LinkedIn, Google, Outlook and phones call our columns, beyond the log's own synonyms. */
const FILE_HEADERS: Readonly<Partial<Record<ImportColumn, readonly string[]>>> = {
  name: ['display name', 'formatted name', 'name (full)'],
  firstName: ['first'],
  lastName: ['last'],
  organization: ['organization name', 'organization 1 - name', 'company name', 'current company', 'org'],
  role: ['organization title', 'organization 1 - title', 'current title', 'current position', 'job'],
  email: ['primary email', 'work email', 'personal email', 'email 1', 'email 2', 'e-mail 2 address', 'e-mail 3 address'],
  phone: ['mobile phone', 'business phone', 'home phone', 'primary phone', 'work phone', 'cell', 'cell phone', 'phone 1', 'phone 2', 'tel'],
  link: ['linkedin url', 'linkedin profile', 'profile url', 'website', 'web page', 'personal web page', 'web site'],
};

/** 'E-mail 2 - Value' and the like, of Google. */
const NUMBERED: readonly (readonly [RegExp, ImportColumn])[] = [
  [/^email\d+value$/, 'email'],
  [/^phone\d+value$/, 'phone'],
  [/^website\d+value$/, 'link'],
];

const BY_HEADER: ReadonlyMap<string, ImportColumn> = new Map(
  IMPORT_COLUMNS.flatMap((key) => {
    const column = COLUMNS[key];
    const synonyms: readonly string[] = 'synonyms' in column ? column.synonyms : [];
    return [column.header, ...synonyms, ...(FILE_HEADERS[key] || [])].map((header) => [normalizeHeader(header), key] as const);
  }),
);

/** Lines above which no header is looked for: LinkedIn begins with notes. */
const SEARCHED = 20;

/** Finds the header line: of the first ones the one with most columns of ours that names people. */
export function tableOf(lines: readonly FileLine[]): FileTable {
  const filled = lines.filter(({ cells, broken }) => broken || cells.some((cell) => cell.trim() !== ''));
  let best = { index: -1, hits: 0 };
  filled.slice(0, SEARCHED).forEach(({ cells, broken }, index) => {
    const mapped = new Set(cells.flatMap((cell) => keyOf(cell) || []));
    const names = mapped.has('name') || mapped.has('firstName') || mapped.has('lastName');
    const hits = mapped.size + (names ? 1 : 0);
    if (!broken && (names || hits > 1) && hits > best.hits) best = { index, hits };
  });
  const width = filled.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  if (best.index < 0) {
    const headers = Array.from({ length: width }, (_, i) => `Column ${i + 1}`);
    return { kind: 'table', headers, hasHeaders: false, lines: filled };
  }
  const headers = filled[best.index].cells.map((cell) => cell.trim());
  const below = filled.slice(best.index + 1).map((line) => withinHeaders(line, headers.length));
  return { kind: kindOf(headers), headers, hasHeaders: true, lines: below };
}

/** The mapping to begin with. Content alone only suggests, and only where there are no headers. */
export function mappingFor({ headers, hasHeaders, lines }: FileTable): Mapping {
  const taken = new Set<ImportColumn>();
  const first = headers.map((header, column) => {
    const key = hasHeaders ? keyOf(header) : contentOf(lines, column);
    if (!key || (taken.has(key) && !SEVERAL.includes(key))) return null;
    taken.add(key);
    return key;
  });
  return first;
}

/** Whether the mapping names people. */
export function namesPeople(mapping: Mapping): boolean {
  return mapping.some((key) => key === 'name' || key === 'firstName' || key === 'lastName');
}

function keyOf(header: string): ImportColumn | null {
  const text = normalizeHeader(header);
  return BY_HEADER.get(text) || NUMBERED.find(([form]) => form.test(text))?.[1] || null;
}

const CONTENTS: readonly (readonly [ImportColumn, RegExp])[] = [
  ['email', /^[^\s@]+@[^\s@]+\.[^\s@]+$/],
  ['link', /^(?:https?:\/\/|www\.|linkedin\.com\/)\S+$/i],
];

function contentOf(lines: readonly FileLine[], column: number): ImportColumn | null {
  const cells = lines.slice(0, 50).flatMap(({ cells: all }) => (all[column]?.trim() ? [all[column].trim()] : []));
  const found = CONTENTS.find(([, form]) => cells.length > 0 && cells.filter((cell) => form.test(cell)).length > cells.length / 2);
  return found?.[0] || null;
}

/** A line with more in it than there are headers has lost its quotes: its cells stand under the wrong ones. */
function withinHeaders(line: FileLine, width: number): FileLine {
  const beyond = !line.broken && line.cells.slice(width).some((cell) => cell.trim() !== '');
  return beyond ? { ...line, broken: 'cells' } : line;
}

function kindOf(headers: readonly string[]): FileTable['kind'] {
  const texts = headers.map(normalizeHeader);
  if (texts.includes('connectedon') && texts.includes('firstname')) return 'linkedIn';
  return texts.some((text) => /^email1(?:value|label|type)$/.test(text) || text === 'groupmembership') ? 'google' : 'table';
}
