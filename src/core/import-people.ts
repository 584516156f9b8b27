// A line of a file becomes a person: names put together, dates read, several addresses kept, cells cleaned. What cannot be read is left out and named.
import { CADENCES, COLUMNS } from './columns';
import type { Day } from './day';
import type { ImportCell, ImportPerson } from './import';
import { dayFirstIn, readWrittenDate } from './import-dates';
import type { FileLine, FileTable, Mapping } from './import-file';
import { FILLABLE, severalIn, type ImportColumn } from './import-keys';
import { dateRangeOn, isTick } from './reading';
import { cleanText, oneLine } from './text';

/** A cell that is left out because its column of the log could not read it. */
export interface LeftOut {
  readonly line: number;
  readonly name: string;
  readonly header: string;
  readonly text: string;
}

export interface ReadLine {
  readonly line: number;
  /** null where there is no name, or the line could not be read. */
  readonly person: ImportPerson | null;
  readonly broken?: FileLine['broken'];
  readonly leftOut: readonly LeftOut[];
}

export interface ReadingChoices {
  /** Whether 5/11/2024 is in November, where a column's dates do not tell. */
  readonly dayFirst: boolean;
  readonly today: Day;
}

/** Longest text a cell takes: Google's own limit, less the apostrophe that keeps text from becoming a formula. */
const LONGEST = 49_999;

export function peopleIn({ lines, headers }: FileTable, mapping: Mapping, { dayFirst, today }: ReadingChoices): ReadLine[] {
  const range = dateRangeOn(today);
  const orders = mapping.map((key, column) =>
    key && DATES.includes(COLUMNS[key].kind) ? (dayFirstIn(lines.map(({ cells }) => cells[column] || '')) ?? dayFirst) : dayFirst,
  );
  const read = (key: ImportColumn, text: string, column: number): ImportCell | null => {
    const { kind } = COLUMNS[key];
    if (kind === 'checkbox') return isTick(text) ? true : null;
    if (kind === 'tickOrDate' && isTick(text)) return text;
    if (DATES.includes(kind)) return readWrittenDate(text, orders[column], range);
    if (key === 'keepInTouch') return CADENCES.find((cadence) => cadence === text.toLowerCase()) || null;
    return text;
  };
  return lines.map(({ line, cells, broken }) => {
    if (broken) return { line, person: null, broken, leftOut: [] };
    const textOf = (key: ImportColumn, column: number): string => {
      const cell = cells[column] || '';
      return cell.length > LONGEST ? '' : (LONG.includes(key) ? cleanText : oneLine)(cell);
    };
    const texts = (wanted: ImportColumn): string[] => mapping.flatMap((key, column) => (key === wanted && textOf(wanted, column)) || []);
    const [firstName = ''] = texts('firstName');
    const [lastName = ''] = texts('lastName');
    const name = texts('name')[0] ?? [firstName, lastName].filter((part) => part !== '').join(' ');
    const found: Partial<Record<ImportColumn, ImportCell>> = {};
    const leftOut: LeftOut[] = [];
    mapping.forEach((key, column) => {
      if (!key || NAMES.includes(key) || found[key] !== undefined) return;
      const tooLong = (cells[column] || '').length > LONGEST;
      if (tooLong) leftOut.push({ line, name, header: headers[column], text: cells[column].slice(0, 100) });
      const text = textOf(key, column);
      if (text === '') return;
      const cell = read(key, several(key, text)[0] ?? text, column);
      if (cell !== null) found[key] = cell;
      else if (!isNo(text)) leftOut.push({ line, name, header: headers[column], text });
    });
    if (!HAS_LETTER.test(name)) return { line, person: null, leftOut: [] };
    const person: ImportPerson = {
      name,
      firstName,
      lastName,
      organization: typeof found.organization === 'string' ? found.organization : '',
      emails: texts('email').flatMap((text) => several('email', text)),
      links: texts('link').flatMap((text) => several('link', text)),
      cells: found,
    };
    return { line, person, leftOut };
  });
}

/** Somebody as they go to the log: columns the user leaves out are not there, and who is new rests if so chosen. */
export function prepared(person: ImportPerson, left: ReadonlySet<ImportColumn>, resting: boolean): ImportPerson {
  const cells = Object.fromEntries(Object.entries(person.cells).filter(([key]) => !left.has(key as ImportColumn)));
  return { ...person, cells: resting ? { keepInTouch: 'rest', ...cells } : cells };
}

const NAMES: readonly ImportColumn[] = ['name', 'firstName', 'lastName'];
const DATES: readonly string[] = ['date', 'dateTime', 'tickOrDate'];
/** Cells of several lines. */
const LONG: readonly ImportColumn[] = FILLABLE.filter((key) => ['tidbit1', 'tidbit2', 'learned', 'prepared', 'advisorNotes'].includes(key));
const HAS_LETTER = /[\p{L}\p{N}]/u;

/** Google writes several values of a kind with ':::' between them. */
function several(key: ImportColumn, text: string): readonly string[] {
  if (key === 'email' || key === 'link') return severalIn(text);
  return text.split(' ::: ').map((part) => part.trim());
}

/** A box that is not ticked is nothing that could not be read. */
function isNo(text: string): boolean {
  return /^(?:false|no|-|0)$/i.test(text);
}
