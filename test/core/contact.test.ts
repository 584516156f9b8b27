// Rows as people type them: what becomes a contact, what is a problem, and what is nothing.
import { readContacts } from '../../src/core/contact';
import { calendarOf } from '../../src/core/day';
import type { Cell, Layout } from '../../src/core/table';

const calendar = calendarOf('America/New_York');
const NOW = Date.UTC(2026, 2, 10, 14);

const HEADERS = ['status', 'name', 'dateMet', 'thankYouSent', 'keepInTouch', 'followUpOn', 'tookAnInterest', 'id'] as const;

/** A log with a title row above its headers and a column of the user's own at the end. */
const LAYOUT: Layout = { tab: 'My people', headerRow: 3, columns: Object.fromEntries(HEADERS.map((key, i) => [key, i + 1])) };
type Row = Readonly<Partial<Record<(typeof HEADERS)[number] | 'own', Cell>>>;

function read(...rows: readonly Row[]) {
  const values = rows.map((row) => [...HEADERS.map((key) => row[key] ?? ''), row.own ?? '']);
  return readContacts(
    { layout: LAYOUT, values },
    values.map((_, i) => `id${i}`),
    calendar,
    NOW,
  );
}

const at = (iso: string) => new Date(iso);

describe('a row', () => {
  it('with a name is a contact, on its sheet row, with its ID', () => {
    const { contacts, problems } = read({}, { name: '  Ada \n Lovelace ' });
    expect(contacts).toMatchObject([{ id: 'id1', row: 5, name: 'Ada Lovelace' }]);
    expect(problems).toEqual([]);
  });

  it.each<[string, Row]>([
    ['blank', {}],
    ['blank but for spaces', { name: '   ', own: ' ' }],
    ['blank but for an empty box', { tookAnInterest: false }],
    ['blank but for our own cells', { status: '✓ In touch', id: 'abc123.aaaa' }],
  ])('that is %s is nothing', (_, row) => {
    expect(read(row)).toEqual({ contacts: [], problems: [] });
  });

  it.each<[string, Row]>([
    ['a date', { dateMet: at('2026-03-09T04:00Z') }],
    ['something in a column of the user’s own', { own: 'call back' }],
    ['a ticked box', { tookAnInterest: true }],
    ['a name nobody can see', { name: '\u200b', own: 'x' }],
  ])('without a name but with %s is a problem', (_, row) => {
    const { contacts, problems } = read({ name: 'Ada' }, row);
    expect(contacts).toHaveLength(1);
    expect(problems).toEqual([{ cell: 'My people!B5', message: 'Row 5 has no name: type one into My people!B5, or clear the row.' }]);
  });

  it('is nobody where the column of names is missing: that column is the one problem', () => {
    const layout: Layout = { tab: 'Log', headerRow: 1, columns: { email: 1 } };
    expect(readContacts({ layout, values: [['ada@x.example']] }, [''], calendar, NOW)).toEqual({ contacts: [], problems: [] });
  });

  it('joins first and last name', () => {
    const layout: Layout = { tab: 'Log', headerRow: 1, columns: { firstName: 2, lastName: 1 } };
    const values = [
      ['Lovelace', 'Ada'],
      ['', 'Plato'],
    ];
    expect(readContacts({ layout, values }, ['a', 'b'], calendar, NOW).contacts.map(({ name }) => name)).toEqual(['Ada Lovelace', 'Plato']);
  });

  it('does not stop at what cannot be read', () => {
    const { contacts, problems } = read({ name: 'Ada', dateMet: 'TBD', followUpOn: 45000 }, { name: 'Bob', dateMet: '2026-03-09' });
    expect(contacts.map(({ name, met }) => [name, met?.day ?? null])).toEqual([
      ['Ada', null],
      ['Bob', '2026-03-09'],
    ]);
    expect(problems.map(({ cell }) => cell)).toEqual(['My people!C4', 'My people!F4']);
  });
});

describe('Date met', () => {
  it.each<[string, Cell, string | null, boolean]>([
    ['a date and time', at('2026-03-09T19:00Z'), '2026-03-09T15:00:00-04:00', true],
    ['a time kept a millisecond early', at('2026-03-09T18:59:59.999Z'), '2026-03-09T15:00:00-04:00', true],
    ['a date alone', at('2026-03-09T04:00Z'), '2026-03-09T17:00:00-04:00', false],
    ['text as year-month-day', ' 2026-03-09 ', '2026-03-09T17:00:00-04:00', false],
    ['text with a time', '2026-03-09 15:00', '2026-03-09T15:00:00-04:00', true],
    ['text with an hour of one digit', '2026-03-09 9:00', '2026-03-09T09:00:00-04:00', true],
    ['text with a T', '2026-03-09T15:00', '2026-03-09T15:00:00-04:00', true],
    ['text at midnight', '2026-03-09 00:00', '2026-03-09T17:00:00-04:00', false],
    ['an empty cell', '', null, false],
    ['an empty box', false, null, false],
  ])('as %s', (_, dateMet, start, timed) => {
    const { contacts, problems } = read({ name: 'Ada', dateMet });
    const { met } = contacts[0];
    expect(met && calendar.iso(met.start)).toBe(start);
    expect(met?.timed ?? false).toBe(timed);
    expect(problems).toEqual([]);
  });

  it('has no time at the first instant of a day whose midnight is skipped', () => {
    const cairo = calendarOf('Africa/Cairo');
    const values = [['Ada', at('2026-04-23T22:00Z')]];
    const layout: Layout = { tab: 'Log', headerRow: 1, columns: { name: 1, dateMet: 2 } };
    const { met } = readContacts({ layout, values }, ['a'], cairo, NOW).contacts[0];
    expect(met).toEqual({ day: '2026-04-24', start: Date.UTC(2026, 3, 24, 14), timed: false });
  });

  it.each<[string, Cell, string]>([
    ['other text', 'TBD', '"TBD" is not a date. Type it like 2026-03-09, or 2026-03-09 15:00.'],
    ['a day that is none', '2026-02-30', '"2026-02-30" is not a date. Type it like 2026-03-09, or 2026-03-09 15:00.'],
    ['an hour that is none', '2026-02-03 25:00', '"2026-02-03 25:00" is not a date. Type it like 2026-03-09, or 2026-03-09 15:00.'],
    ['a number', 46090, '46090 is not a date. Type it like 2026-03-09, or 2026-03-09 15:00.'],
    ['a tick', true, 'TRUE is not a date. Type it like 2026-03-09, or 2026-03-09 15:00.'],
    ['a date long ago', at('1999-12-31T17:00Z'), '1999-12-31 is before 2000. Type it like 2026-03-09, or 2026-03-09 15:00.'],
    ['a time without a date', at('1899-12-30T20:00Z'), '1899-12-30 is before 2000. Type it like 2026-03-09, or 2026-03-09 15:00.'],
    ['a date far ahead', '2028-03-11', '2028-03-11 is more than two years ahead. Type it like 2026-03-09, or 2026-03-09 15:00.'],
  ])('as %s is a problem that says what to type', (_, dateMet, sentence) => {
    const { contacts, problems } = read({ name: 'Ada', dateMet });
    expect(contacts[0].met).toBeNull();
    expect(problems).toEqual([{ cell: 'My people!C4', message: `My people!C4, Date met of Ada: ${sentence}` }]);
  });

  it('two years ahead to the day is a date', () => {
    expect(read({ name: 'Ada', dateMet: '2028-03-10' }).problems).toEqual([]);
  });

  it('made in another realm is a date too', () => {
    const foreign = Object.create(Object.prototype, {
      [Symbol.toStringTag]: { value: 'Date' },
      getTime: { value: () => Date.UTC(2026, 2, 9, 19) },
    }) as Date;
    expect(read({ name: 'Ada', dateMet: foreign }).contacts[0].met?.day).toBe('2026-03-09');
  });
});

describe('Thank-you sent', () => {
  it.each<[Cell, string | null]>([
    [at('2026-03-09T04:00Z'), '2026-03-09'],
    ['2026-03-09', '2026-03-09'],
    [true, 'tick'],
    ['TRUE', 'tick'],
    ['x', 'tick'],
    ['X', 'tick'],
    ['Yes', 'tick'],
    ['✓', 'tick'],
    ['✔️', 'tick'],
    ['☑', 'tick'],
    ['✅', 'tick'],
    ['', null],
    [false, null],
    ['FALSE', null],
  ])('%p is %p', (thankYouSent, expected) => {
    const { contacts, problems } = read({ name: 'Ada', thankYouSent });
    expect(contacts[0].thanked).toBe(expected);
    expect(problems).toEqual([]);
  });

  it.each<Cell>(['by post', 'no', 1])('%p is a problem', (thankYouSent) => {
    const { contacts, problems } = read({ name: 'Ada', thankYouSent });
    expect(contacts[0].thanked).toBeNull();
    expect(problems[0].message).toContain('is not a date. Type the day like 2026-03-09, or x.');
  });
});

describe('Keep in touch', () => {
  it('is read whatever its case and spaces', () => {
    expect(read({ name: 'Ada', keepInTouch: ' Every  3 Months' }).contacts[0].keepInTouch).toBe('every 3 months');
  });

  it('of other words is a problem that lists what there is', () => {
    const [{ cell, message }] = read({ name: 'Ada', keepInTouch: 'weekly' }).problems;
    expect(cell).toBe('My people!E4');
    expect(message).toContain('every 2 weeks, every month, every 3 months, every 6 months, every year, rest');
  });
});
