// A row becomes a Contact; what cannot be read comes back as a problem with its cell, never thrown.
import { COLUMNS, OWN_COLUMNS, type CADENCES, type ColumnKey } from './columns';
import type { Calendar, Day, Instant } from './day';
import { holdsNames } from './headers';
import { dateRangeOn, isBlank, isTick, readCadence, readDate, readThankYou, type DateRange, type DateRead, type Reading } from './reading';
import { cellName, textOf, type Cell, type Layout, type Problem, type Table } from './table';
import { oneLine } from './text';

export type Cadence = (typeof CADENCES)[number];

/** A meeting as the log knows it. A date alone counts from 17:00. */
export interface Meeting {
  readonly day: Day;
  /** Start, or 17:00 of the day when the log holds no time. All sums count from here. */
  readonly start: Instant;
  readonly timed: boolean;
}

export interface Contact {
  /** Without the check. */
  readonly id: string;
  /** Sheet row, 1-based. */
  readonly row: number;
  /** Trimmed, one line, never empty; `First name` + `Last name` joined when the log keeps them apart. */
  readonly name: string;
  readonly organization: string;
  readonly role: string;
  readonly field: string;
  readonly howYouKnowThem: string;
  readonly email: string;
  readonly phone: string;
  readonly link: string;
  readonly askedOn: Day | null;
  readonly met: Meeting | null;
  readonly prepared: string;
  readonly tidbits: readonly string[];
  readonly learned: string;
  /** The day in Thank-you sent, or 'tick' for a tick, x or yes. */
  readonly thanked: Day | 'tick' | null;
  readonly followUpOn: Day | null;
  readonly followUpAbout: string;
  readonly keepInTouch: Cadence | null;
  readonly lastContact: Day | null;
  readonly snoozedUntil: Day | null;
  readonly tookAnInterest: boolean;
  readonly referredBy: string;
  readonly referrerTold: Day | null;
  readonly advisorNotes: string;
  /** What stands in the columns the add-on writes, to see what changed and what a user typed there. */
  readonly shown: { readonly status: Cell; readonly nextStep: Cell; readonly due: Cell };
  /**
   * Columns whose cell holds something that cannot be read, and Date met and Thank-you sent while the log has no such column: not empty,
   * so no sign that something is missing or was taken back.
   */
  readonly unread?: readonly ColumnKey[];
}

/** 17:00, where a date without a time counts from. */
export const UNTIMED_START = 17 * 60;

/**
 * The people in the log, and what in their rows cannot be read. `ids[i]` is the contact ID of `table.values[i]`, '' where it has none.
 * A row without a name is a problem if the user typed anything into it, and nothing otherwise. Where the column of names itself
 * is missing, nobody is in the log, and that column is the problem.
 */
export function readContacts(
  table: Table,
  ids: readonly string[],
  calendar: Calendar,
  now: Instant,
): { readonly contacts: readonly Contact[]; readonly problems: readonly Problem[] } {
  const contacts: Contact[] = [];
  const problems: Problem[] = [];
  if (!holdsNames(table.layout.columns)) return { contacts, problems };
  const range = dateRangeOn(calendar.dayOf(now));
  const own = new Set(OWN_COLUMNS.map((key) => (table.layout.columns[key] ?? 0) - 1));
  table.values.forEach((cells, i) => {
    const row = table.layout.headerRow + 1 + i;
    const name = nameIn(table.layout, cells);
    if (name !== '') contacts.push(readContact(new Row(table.layout, row, cells, name, calendar, range, problems), ids[i] ?? ''));
    else if (cells.some((cell, column) => !isBlank(cell) && !own.has(column))) problems.push(nameless(table.layout, row));
  });
  return { contacts, problems };
}

/** The name in a row's cells; '' where there is none. */
export function nameIn({ columns }: Layout, cells: readonly Cell[]): string {
  const text = (key: 'name' | 'firstName' | 'lastName'): string => visibleLine(textOf(cells[(columns[key] ?? 0) - 1]));
  return text('name') || [text('firstName'), text('lastName')].filter((part) => part !== '').join(' ');
}

/** One row's cells by column, and where its problems go. */
class Row {
  private unread: ColumnKey[] | undefined;

  constructor(
    private readonly layout: Layout,
    readonly row: number,
    private readonly cells: readonly Cell[],
    readonly name: string,
    private readonly calendar: Calendar,
    private readonly range: DateRange,
    private readonly problems: Problem[],
  ) {}

  cell(key: ColumnKey): Cell | undefined {
    const column = this.layout.columns[key];
    return column === undefined ? undefined : this.cells[column - 1];
  }

  text(key: ColumnKey): string {
    return textOf(this.cell(key));
  }

  date(key: ColumnKey): DateRead | null {
    const cell = this.cell(key);
    return cell === undefined || cell === '' ? null : this.read(key, readDate(cell, this.calendar, this.range));
  }

  day(key: ColumnKey): Day | null {
    return this.date(key)?.day ?? null;
  }

  meeting(): Meeting | null {
    const date = this.date('dateMet');
    if (!date) return null;
    return { day: date.day, start: this.calendar.at(date.day, date.minute ?? UNTIMED_START), timed: date.minute !== null };
  }

  thanked(): Day | 'tick' | null {
    return this.read('thankYouSent', readThankYou(this.cell('thankYouSent'), this.calendar, this.range));
  }

  cadence(): Cadence | null {
    return this.read('keepInTouch', readCadence(this.cell('keepInTouch')));
  }

  /** The columns read so far that could not be, and those whose absence must not look like an emptied cell. */
  unreadColumns(): readonly ColumnKey[] | undefined {
    for (const key of MUST_NOT_SEEM_EMPTY) if (this.layout.columns[key] === undefined) (this.unread ??= []).push(key);
    return this.unread;
  }

  private read<T>(key: ColumnKey, reading: Reading<T>): T | null {
    if ('value' in reading) return reading.value;
    const cell = cellName(this.layout.tab, this.row, this.layout.columns[key] ?? 1);
    this.problems.push({ cell, message: `${cell}, ${COLUMNS[key].header} of ${this.name}: ${reading.wrong}` });
    (this.unread ??= []).push(key);
    return null;
  }
}

function readContact(row: Row, id: string): Contact {
  return {
    id,
    row: row.row,
    name: row.name,
    organization: row.text('organization'),
    role: row.text('role'),
    field: row.text('field'),
    howYouKnowThem: row.text('howYouKnowThem'),
    email: row.text('email'),
    phone: row.text('phone'),
    link: row.text('link'),
    askedOn: row.day('askedOn'),
    met: row.meeting(),
    prepared: row.text('prepared'),
    tidbits: [row.text('tidbit1'), row.text('tidbit2')].filter((tidbit) => tidbit !== ''),
    learned: row.text('learned'),
    thanked: row.thanked(),
    followUpOn: row.day('followUpOn'),
    followUpAbout: row.text('followUpAbout'),
    keepInTouch: row.cadence(),
    lastContact: row.day('lastContact'),
    snoozedUntil: row.day('snoozedUntil'),
    tookAnInterest: isTick(row.cell('tookAnInterest')),
    referredBy: row.text('referredBy'),
    referrerTold: row.day('referrerTold'),
    advisorNotes: row.text('advisorNotes'),
    shown: { status: row.cell('status') ?? '', nextStep: row.cell('nextStep') ?? '', due: row.cell('due') ?? '' },
    unread: row.unreadColumns(),
  };
}

/** Without these every meeting would look cancelled and every note unsent. */
export const MUST_NOT_SEEM_EMPTY = ['dateMet', 'thankYouSent'] as const;

function nameless({ tab, columns }: Layout, row: number): Problem {
  const cell = cellName(tab, row, columns.name ?? columns.firstName ?? columns.lastName ?? 1);
  return { cell, message: `Row ${row} has no name: type one into ${cell}, or clear the row.` };
}

/** One line; '' when nothing in it can be seen. */
function visibleLine(text: string): string {
  if (PLAIN.test(text)) return text;
  const line = oneLine(text);
  return /[^\s\p{Cf}]/u.test(line) ? line : '';
}

// Most names are plain words, and ten thousand of them are read an hour.
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;
