// A row becomes a Contact; what cannot be read comes back as a problem with its cell, never thrown.
import { COLUMNS, OWN_COLUMNS, type Cadence, type ColumnKey } from './columns';
import type { Calendar, Day, Instant } from './day';
import { holdsNames } from './headers';
import { dateRangeOn, isBlank, isTick, readCadence, readDate, readThankYou, type DateRange, type DateRead, type Reading } from './reading';
import { cellName, textOf, type Cell, type Layout, type Problem, type Table } from './table';
import { isPlain, oneLine } from './text';

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
 * is missing, nobody is in the log, and that column is the problem. `names` are those of the rows, where they are known already.
 */
export function readContacts(
  table: Table,
  ids: readonly string[],
  calendar: Calendar,
  now: Instant,
  names: readonly string[] = table.values.map((cells) => nameIn(table.layout, cells)),
): { readonly contacts: readonly Contact[]; readonly problems: readonly Problem[] } {
  const contacts: Contact[] = [];
  const problems: Problem[] = [];
  if (!holdsNames(table.layout.columns)) return { contacts, problems };
  const lacking = MUST_NOT_SEEM_EMPTY.filter((key) => table.layout.columns[key] === undefined);
  const sheet = { layout: table.layout, lacking, calendar, range: dateRangeOn(calendar.dayOf(now)), problems };
  const own = new Set(OWN_COLUMNS.map((key) => (table.layout.columns[key] || 0) - 1));
  table.values.forEach((cells, i) => {
    const row = table.layout.headerRow + 1 + i;
    const name = names[i];
    if (name !== '') contacts.push(new ReadRow(sheet, cells, row, name, ids[i] || ''));
    else if (cells.some((cell, column) => !isBlank(cell) && !own.has(column))) problems.push(nameless(table.layout, row));
  });
  return { contacts, problems };
}

/** The name in a row's cells; '' where there is none. */
export function nameIn({ columns }: Layout, cells: readonly Cell[]): string {
  const name = visibleLine(cells, columns.name);
  if (name !== '') return name;
  return [visibleLine(cells, columns.firstName), visibleLine(cells, columns.lastName)].filter((part) => part !== '').join(' ');
}

/** What the rows of one reading have in common, and where their problems go. */
interface Sheet {
  readonly layout: Layout;
  /** Columns the log cannot do without, and has not. */
  readonly lacking: readonly ColumnKey[];
  readonly calendar: Calendar;
  readonly range: DateRange;
  readonly problems: Problem[];
}

/** A row as it was read. Its texts wait until somebody asks: the rules look at few of them, ten thousand times an hour. */
class ReadRow implements Contact {
  readonly askedOn: Day | null;
  readonly met: Meeting | null;
  readonly thanked: Day | 'tick' | null;
  readonly followUpOn: Day | null;
  readonly keepInTouch: Cadence | null;
  readonly lastContact: Day | null;
  readonly snoozedUntil: Day | null;
  readonly referrerTold: Day | null;
  unread: ColumnKey[] | undefined;

  constructor(
    private readonly sheet: Sheet,
    private readonly cells: readonly Cell[],
    readonly row: number,
    readonly name: string,
    readonly id: string,
  ) {
    this.askedOn = this.day('askedOn');
    this.met = this.meeting();
    const thanked = this.filled('thankYouSent');
    this.thanked = thanked === null ? null : this.taken('thankYouSent', readThankYou(thanked, sheet.calendar, sheet.range));
    this.followUpOn = this.day('followUpOn');
    const cadence = this.filled('keepInTouch');
    this.keepInTouch = cadence === null ? null : this.taken('keepInTouch', readCadence(cadence));
    this.lastContact = this.day('lastContact');
    this.snoozedUntil = this.day('snoozedUntil');
    this.referrerTold = this.day('referrerTold');
    for (const key of sheet.lacking) this.cannotRead(key);
  }

  get organization(): string {
    return this.text('organization');
  }
  get role(): string {
    return this.text('role');
  }
  get field(): string {
    return this.text('field');
  }
  get howYouKnowThem(): string {
    return this.text('howYouKnowThem');
  }
  get email(): string {
    return this.text('email');
  }
  get phone(): string {
    return this.text('phone');
  }
  get link(): string {
    return this.text('link');
  }
  get prepared(): string {
    return this.text('prepared');
  }
  get tidbits(): readonly string[] {
    return [this.text('tidbit1'), this.text('tidbit2')].filter((tidbit) => tidbit !== '');
  }
  get learned(): string {
    return this.text('learned');
  }
  get followUpAbout(): string {
    return this.text('followUpAbout');
  }
  get tookAnInterest(): boolean {
    return isTick(this.cell('tookAnInterest'));
  }
  get referredBy(): string {
    return this.text('referredBy');
  }
  get advisorNotes(): string {
    return this.text('advisorNotes');
  }

  private cell(key: ColumnKey): Cell | undefined {
    const column = this.sheet.layout.columns[key];
    return column === undefined ? undefined : this.cells[column - 1];
  }

  private text(key: ColumnKey): string {
    return textOf(this.cell(key));
  }

  private day(key: ColumnKey): Day | null {
    const date = this.date(key);
    return date && date.day;
  }

  private date(key: ColumnKey): DateRead | null {
    const cell = this.filled(key);
    return cell === null ? null : this.taken(key, readDate(cell, this.sheet.calendar, this.sheet.range));
  }

  private meeting(): Meeting | null {
    const date = this.date('dateMet');
    return date && { day: date.day, start: this.sheet.calendar.at(date.day, date.minute ?? UNTIMED_START), timed: date.minute !== null };
  }

  private filled(key: ColumnKey): Cell | null {
    const cell = this.cell(key);
    return cell === undefined || cell === '' ? null : cell;
  }

  /** What was read of a cell; what cannot be read is a problem. */
  private taken<T>(key: ColumnKey, reading: Reading<T>): T | null {
    if ('value' in reading) return reading.value;
    const { layout, problems } = this.sheet;
    const where = cellName(layout.tab, this.row, layout.columns[key] || 1);
    problems.push({ cell: where, message: `${where}, ${COLUMNS[key].header} of ${this.name}: ${reading.wrong}` });
    this.cannotRead(key);
    return null;
  }

  private cannotRead(key: ColumnKey): void {
    (this.unread ??= []).push(key);
  }
}

/** Without these every meeting would look cancelled and every note unsent. */
export const MUST_NOT_SEEM_EMPTY = ['dateMet', 'thankYouSent'] as const;

function nameless({ tab, columns }: Layout, row: number): Problem {
  const cell = cellName(tab, row, columns.name ?? columns.firstName ?? columns.lastName ?? 1);
  return { cell, message: `Row ${row} has no name: type one into ${cell}, or clear the row.` };
}

/** A cell on one line; '' when nothing in it can be seen. */
function visibleLine(cells: readonly Cell[], column: number | undefined): string {
  const text = column === undefined ? '' : textOf(cells[column - 1]);
  if (isPlain(text)) return text;
  const line = oneLine(text);
  return /[^\s\p{Cf}]/u.test(line) ? line : '';
}
