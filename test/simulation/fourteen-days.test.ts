// Random logs live fourteen days on the built add-on, tick by tick: people type, sort and insert, and every hour is looked at.
import fc from 'fast-check';
import { readContacts } from '../../src/core/contact';
import { addDays, calendarOf, clockWords, type Calendar, type Instant } from '../../src/core/day';
import { layoutOf, type RememberedHeaders } from '../../src/core/headers';
import { decodeLedger } from '../../src/core/ledger';
import { decideRows } from '../../src/core/reminders';
import { DEFAULT_SETTINGS } from '../../src/core/settings';
import { Scene } from './scene';

jest.setTimeout(300_000);

const LIVES = 20;
const HOURS = 14 * 24;
const HOUR = 3_600_000;
const SEED = Number(process.env.TIDBIT_SEED ?? 20260309);

const PEOPLE = ['Ada Lovelace', 'Grace Hopper', 'Alan Turing', 'Barbara Liskov'] as const;
const FIRST_DAY = '2026-03-02';
const ZONES = ['America/New_York', 'Europe/Berlin', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Australia/Lord_Howe'] as const;

/** Something a person does in the half hour before a tick. */
type Deed =
  | { readonly kind: 'met'; readonly who: number; readonly day: number; readonly minute: number | null }
  | { readonly kind: 'thanked'; readonly who: number; readonly how: 'x' | 'date' }
  | { readonly kind: 'followUp'; readonly who: number; readonly day: number }
  | { readonly kind: 'tidbit'; readonly who: number }
  | { readonly kind: 'empty'; readonly who: number }
  | { readonly kind: 'sort'; readonly all: boolean }
  | { readonly kind: 'insert'; readonly who: number };

const who = fc.nat(PEOPLE.length - 1);
const day = fc.integer({ min: -4, max: 14 });
const deed: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('met' as const),
      who,
      day,
      minute: fc.oneof(
        fc.constant(null),
        fc.integer({ min: 1, max: 95 }).map((quarter) => quarter * 15),
      ),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('thanked' as const), who, how: fc.constantFrom('x' as const, 'date' as const) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('followUp' as const), who, day }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('tidbit' as const), who }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('empty' as const), who }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('sort' as const), all: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('insert' as const), who }) },
);
const life = fc.record({
  zone: fc.constantFrom(...ZONES),
  minute: fc.constantFrom(0, 7, 31, 59),
  deeds: fc.array(fc.record({ hour: fc.nat(HOURS - 1), deed }), { minLength: 4, maxLength: 14 }),
});

test(`${String(LIVES)} logs hold to the rules for fourteen days (seed ${String(SEED)})`, async () => {
  await fc.assert(
    fc.asyncProperty(life, async ({ zone, minute, deeds }) => {
      const rows = [
        ['Full name', 'Company', 'When we met', 'Tidbit'],
        ...PEOPLE.map((name, i) => [name, `Company ${String(i)}`, null, null]),
      ];
      const scene = await Scene.begin(rows, `${FIRST_DAY}T00:${clockWords(minute).slice(3)}`, zone);
      await scene.setUp();
      const witness = new Witness(scene, calendarOf(zone));
      const start = scene.clock.time;
      for (let hour = 0; hour < HOURS; hour++) {
        scene.clock.time = start + hour * HOUR + HOUR / 2;
        for (const { deed: done } of deeds.filter((one) => one.hour === hour)) await witness.does(done);
        scene.clock.time = start + (hour + 1) * HOUR;
        await witness.tick();
      }
    }),
    { numRuns: LIVES, seed: SEED, endOnFailure: true },
  );
});

/** Keeps what people typed, and knows by itself what must hold after every tick. */
class Witness {
  private readonly typed = new Map<string, string>();
  private readonly stages = new Map<string, number>();
  /** Meetings known to the log an hour and more before stage 1, by name: the thank-you must come before the deadline. */
  private readonly owed = new Map<string, Instant>();
  private mails = 0;

  constructor(
    private readonly scene: Scene,
    private readonly calendar: Calendar,
  ) {}

  async does(deed: Deed): Promise<void> {
    const { scene } = this;
    const { workbook, sheetId } = scene;
    if (deed.kind === 'sort') {
      const { headerRow } = scene;
      const columns = scene.grid[headerRow - 1].flatMap((header, c) => (deed.all || header !== 'ID' ? [c + 1] : []));
      workbook.hand.sort(sheetId, { row: headerRow + 1, rows: scene.grid.length - headerRow }, scene.columnOf('Company'), false, columns);
      return;
    }
    const name = PEOPLE[deed.who];
    if (deed.kind === 'insert') workbook.hand.insertRow(sheetId, scene.rowOf(name));
    else if (deed.kind === 'met') await this.meets(name, deed.day, deed.minute);
    else if (deed.kind === 'empty') await this.types(name, 'When we met', null);
    else if (deed.kind === 'thanked')
      await this.types(name, 'Thank-you sent', deed.how === 'x' ? 'x' : this.calendar.dayOf(scene.clock.time));
    else if (deed.kind === 'followUp') await this.types(name, 'Follow up on', this.dayAt(deed.day));
    else await this.types(name, 'Tidbit', `noted ${String(scene.clock.time)}`);
  }

  async tick(): Promise<void> {
    const { scene } = this;
    for (const { error, killed } of await scene.runtime.tick()) expect({ error, killed }).toEqual({ error: null, killed: false });
    this.readsItsMail();
    // Shown once a tick: thousands of ticks are looked at.
    const { grid } = scene;
    this.statusIsFresh(grid);
    const shown = new Map([...this.typed.keys()].map((cell) => [cell, shownIn(grid, cell)]));
    expect(shown).toEqual(this.typed);
    for (const [name, deadline] of this.owed) {
      if (scene.clock.time < deadline) continue;
      expect(`${name} thanked before ${this.calendar.iso(deadline)}: ${String(this.toldDue(name))}`).toMatch(/: true$/);
      this.owed.delete(name);
    }
  }

  private readsItsMail(): void {
    const { mailbox } = this.scene.runtime;
    const fresh = mailbox.slice(this.mails);
    this.mails = mailbox.length;
    expect(fresh.length).toBeLessThanOrEqual(1);
    for (const { at, text } of fresh) {
      const minute = this.calendar.minuteOf(at);
      expect(minute >= 8 * 60 && minute < 21 * 60).toBe(true);
      expect(text).not.toContain('You may have this already');
      for (const [, symbol, name] of text.matchAll(/^([◇◆↻]) ([^,\n]+)/gm)) {
        const key = `${symbol} ${name} ${this.meeting.get(name) ?? ''}`;
        const times = (this.stages.get(key) ?? 0) + 1;
        this.stages.set(key, times);
        expect(`${key} ${String(times)}`).toBe(`${key} ${String(Math.min(times, MOST[symbol]))}`);
      }
    }
  }

  private readonly meeting = new Map<string, string>();

  private async meets(name: string, offset: number, minute: number | null): Promise<void> {
    const { scene, calendar } = this;
    const day = this.dayAt(offset);
    const start = calendar.at(day, minute ?? 17 * 60);
    await this.types(name, 'When we met', minute === null ? day : `${day} ${clockWords(minute)}`);
    this.meeting.set(name, day);
    if (start >= scene.clock.time && scene.grid[scene.rowOf(name) - 1][scene.columnOf('Thank-you sent') - 1] === '') {
      this.owed.set(name, start + 24 * HOUR);
    } else this.owed.delete(name);
  }

  private async types(name: string, header: string, value: string | null): Promise<void> {
    const { scene } = this;
    if (header === 'Thank-you sent' || header === 'When we met') this.owed.delete(name);
    await scene.type(name, header, value);
    this.typed.set(`${name} / ${header}`, scene.grid[scene.rowOf(name) - 1][scene.columnOf(header) - 1]);
  }

  private toldDue(name: string): boolean {
    return this.stages.has(`◇ ${name} ${this.meeting.get(name) ?? ''}`);
  }

  private dayAt(offset: number) {
    return addDays(this.calendar.dayOf(this.scene.clock.time), Math.round(offset / 2));
  }

  /** What the Status column shows is what a fresh look at cells and ledger gives. */
  private statusIsFresh(grid: readonly (readonly string[])[]): void {
    const { scene, calendar } = this;
    const properties = scene.runtime.properties.document;
    const { headers } = JSON.parse(properties.log) as { headers: RememberedHeaders };
    const { workbook, sheetId } = scene;
    const headerRow = headerRowOf(grid);
    const status = grid[headerRow - 1].indexOf('Status');
    const [rows, columns] = [workbook.lastRow(sheetId), workbook.lastColumn(sheetId)];
    const values = workbook.values({ sheetId, row: 1, column: 1, rows, columns }, (instant) => new Date(instant));
    const { layout } = layoutOf('People', headerRow, values[headerRow - 1], headers);
    const idColumn = layout.columns.id ?? 0;
    const below = values.slice(headerRow);
    const ids = below.map((cells) => String(cells[idColumn - 1]).split('.')[0]);
    const now = scene.clock.time;
    const { contacts } = readContacts({ layout, values: below }, ids, calendar, now);
    const { ledger } = decodeLedger(properties);
    const fresh = decideRows({ now, calendar, settings: DEFAULT_SETTINGS, contacts, ledger, news: [] });
    const shown = contacts.map(({ row }) => [row, grid[row - 1][status]]);
    expect(shown).toEqual(fresh.map(({ row, status }) => [row, status]));
  }
}

function headerRowOf(grid: readonly (readonly string[])[]): number {
  return grid.findIndex((cells) => cells.includes('Full name')) + 1;
}

/** What a cell named 'Ada Lovelace / Tidbit' shows. */
function shownIn(grid: readonly (readonly string[])[], cell: string): string | undefined {
  const [name, column] = cell.split(' / ');
  const header = grid[headerRowOf(grid) - 1];
  return grid.find((cells) => cells[header.indexOf('Full name')] === name)?.[header.indexOf(column)];
}

/** Mails a meeting, or a follow-up, may be told in. */
const MOST: Readonly<Record<string, number>> = { '◇': 2, '◆': 3, '↻': 20 };
