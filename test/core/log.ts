// A log for tests: people as a user would type them, edited and ticked by hand on a clock that only the test moves.
import type { HistoryEntry } from '../../src/core/history';
import { COLUMN_KEYS, COLUMNS, type ColumnKey } from '../../src/core/columns';
import { readContacts, type Contact } from '../../src/core/contact';
import { addDays, calendarOf, parseClock, parseDay, type Calendar, type Day, type Instant } from '../../src/core/day';
import { rememberCancelled, rememberConfirmed, rememberEdit } from '../../src/core/learning';
import type { News } from '../../src/core/news';
import { decodeLedger, encodeLedger, type Ledger } from '../../src/core/ledger';
import { decideRows, planTick, type RowState, type Situation, type Telling, type TickPlan } from '../../src/core/reminders';
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/settings';
import type { Cell, Layout, Problem } from '../../src/core/table';

/** One person's cells; text of the forms 'yyyy-mm-dd' and 'yyyy-mm-dd hh:mm' goes in as the date a spreadsheet makes of it. */
export type Typed = Partial<Record<ColumnKey, Cell>>;

export const LAYOUT: Layout = {
  tab: 'Contacts',
  headerRow: 1,
  columns: Object.fromEntries(COLUMN_KEYS.map((key, i) => [key, i + 1])),
};

/** What a plan's ledgers become: 'noted' when the mail went, 'died' between claim and sending, 'threw' when sending failed. */
export type Ending = 'noted' | 'died' | 'threw';

export interface TickSeen {
  readonly at: string;
  readonly telling: Telling | null;
  readonly plan: TickPlan;
}

export class Log {
  readonly calendar: Calendar;
  settings: Settings;
  ledger: Ledger = new Map();
  news: readonly News[] = [];
  lastTick: Instant | null = null;
  readonly history: HistoryEntry[] = [];
  private readonly rows: { id: string; typed: Typed }[] = [];

  constructor(people: Readonly<Record<string, Typed>>, { zone = 'America/New_York', settings = {} as Partial<Settings> } = {}) {
    this.calendar = calendarOf(zone);
    this.settings = { ...DEFAULT_SETTINGS, ...settings };
    for (const [name, typed] of Object.entries(people)) this.add(name, typed);
  }

  add(name: string, typed: Typed): void {
    this.rows.push({ id: `id${String(this.rows.length).padStart(4, '0')}`, typed: { name, ...typed } });
  }

  remove(name: string): void {
    const at = this.rows.findIndex(({ typed }) => typed.name === name);
    this.rows.splice(at, 1);
  }

  /** '2026-03-09 15:00' on this log's wall clock. */
  instant(text: string): Instant {
    const day = parseDay(text.slice(0, 10)) ?? fail(text);
    return this.calendar.at(day, parseClock(text.slice(11)) ?? fail(text));
  }

  read(now: Instant): { readonly contacts: readonly Contact[]; readonly problems: readonly Problem[] } {
    const values = this.rows.map(({ typed }) => COLUMN_KEYS.map((key) => this.cell(typed[key] ?? '')));
    return readContacts(
      { layout: LAYOUT, values },
      this.rows.map(({ id }) => id),
      this.calendar,
      now,
    );
  }

  /** Types into a person's cells; `seen: false` is an edit no trigger saw. */
  edit(at: string, name: string, typed: Typed, seen: { readonly seen: boolean } = { seen: true }): RowState {
    this.editAt(this.instant(at), name, typed, seen);
    return this.state(at, name);
  }

  editAt(now: Instant, name: string, typed: Typed, { seen }: { readonly seen: boolean }): void {
    const row = this.rows.find((one) => one.typed.name === name) ?? fail(name);
    Object.assign(row.typed, typed);
    if (!seen) return;
    const contact = this.read(now).contacts.find(({ id }) => id === row.id) ?? fail(name);
    const edited = Object.keys(typed).filter((key): key is ColumnKey => key in COLUMNS);
    const learned = rememberEdit({ now, calendar: this.calendar, ledger: this.ledger }, [contact], edited);
    this.keep(learned.ledger);
    this.history.push(...learned.history);
  }

  /** A click in the sidebar: cells it writes, and what it says about the meeting. */
  click(at: string, name: string, typed: Typed, says: 'met' | 'cancelled'): RowState {
    this.edit(at, name, typed);
    const { contacts, ...seen } = this.situation(this.instant(at));
    const contact = contacts.find((one) => one.name === name) ?? fail(name);
    this.keep({ met: rememberConfirmed, cancelled: rememberCancelled }[says](seen, contact).ledger);
    return this.state(at, name);
  }

  state(at: string, name: string): RowState {
    const situation = this.situation(this.instant(at));
    const { row } = situation.contacts.find((contact) => contact.name === name) ?? fail(name);
    return decideRows(situation).find((state) => state.row === row) ?? fail(name);
  }

  tickAt(now: Instant, { telling = true, ending = 'noted' as Ending, damaged = [] as readonly string[] } = {}): TickSeen {
    const plan = planTick({ ...this.situation(now), lastTick: this.lastTick, telling, damaged });
    this.keep({ noted: plan.noted, died: plan.claimed, threw: plan.withdrawn }[ending]);
    this.history.push(...plan.history);
    this.lastTick = now;
    return { at: this.words(now), telling: plan.telling, plan };
  }

  tick(at: string, options: Parameters<Log['tickAt']>[1] = {}): TickSeen {
    return this.tickAt(this.instant(at), options);
  }

  /** Ticks every hour from one wall time to another, both included, and gives those that told something. */
  run(from: string, to: string): TickSeen[] {
    const seen: TickSeen[] = [];
    for (let now = this.instant(from); now <= this.instant(to); now += 3_600_000) {
      const tick = this.tickAt(now);
      if (tick.telling) seen.push(tick);
    }
    return seen;
  }

  /** 'Mon 17:00', with the weekday of the log's zone. */
  words(now: Instant): string {
    const iso = this.calendar.iso(now);
    return `${WEEKDAYS[new Date(`${iso.slice(0, 10)}T00:00Z`).getUTCDay()]} ${iso.slice(11, 16)}`;
  }

  /** Everything a plan is made from, as a fresh look at the log finds it. */
  situation(now: Instant): Situation {
    return {
      now,
      calendar: this.calendar,
      settings: this.settings,
      ledger: this.ledger,
      news: this.news,
      contacts: this.read(now).contacts,
    };
  }

  /** What changed passes through its stored text, as it does between two runs. */
  private keep(ledger: Ledger): void {
    if (ledger.size === this.ledger.size && [...ledger].every(([id, memory]) => this.ledger.get(id) === memory)) return;
    this.ledger = decodeLedger(encodeLedger(ledger)).ledger;
  }

  private cell(cell: Cell): Cell {
    const match = typeof cell === 'string' ? /^(\d{4}-\d{2}-\d{2})(?: (\d{2}:\d{2}))?$/.exec(cell) : null;
    const day = match && parseDay(match[1]);
    if (!match || !day) return cell;
    return new Date(match[2] ? this.instant(`${day} ${match[2]}`) : this.calendar.startOf(day));
  }
}

/** The stages told as 'Mon 17:00 thankYou 1', one line a mail; a mail that holds only the week's look is left out. */
export function told(ticks: readonly TickSeen[]): string[] {
  return ticks
    .filter(({ telling }) => telling && telling.now.length > 0)
    .map(({ at, telling }) => [at, ...(telling?.now ?? []).map(({ need, stage }) => `${need.kind} ${stage}`)].join(' '));
}

export function dayAfter(day: string, days: number): Day {
  return addDays(parseDay(day) ?? fail(day), days);
}

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

function fail(what: string): never {
  throw new Error(`The test names what is not there: ${what}`);
}
