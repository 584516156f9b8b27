// The dry run on tables as people keep them: what is adopted, added, suggested and left alone.
import fc from 'fast-check';
import { dryRun, type SetUp, type SheetToAdopt } from '../../src/core/adoption';
import { COLUMNS, OWN_COLUMN_NOTE, type ColumnKey } from '../../src/core/columns';
import { calendarOf } from '../../src/core/day';
import type { Cell } from '../../src/core/table';

const AT_SET_UP = ['Status', 'Next step', 'Due', 'Date met', 'Tidbit 1', 'Tidbit 2', 'Thank-you sent', 'Follow up on', 'ID'];

const march = (day: number): Date => new Date(Date.UTC(2026, 2, day));

function plan(values: Cell[][], more: Partial<SheetToAdopt> = {}): SetUp {
  const width = Math.max(...values.map((row) => row.length));
  const square = values.map((row) => [...row, ...Array<Cell>(width - row.length).fill('')]);
  return dryRun({ tab: 'People', values: square, tabs: ['People'], calendar: calendarOf('UTC'), now: Date.UTC(2026, 2, 9, 8), ...more });
}

const adopted = (setUp: SetUp): Record<string, string> =>
  Object.fromEntries(setUp.adopted.map(({ key, header }) => [COLUMNS[key].header, header]));
const added = (setUp: SetUp): string[] => setUp.added.map(({ header }) => header);
const leftAlone = (setUp: SetUp): string[] => setUp.leftAlone.map(({ header }) => header);
const columnOf = (setUp: SetUp, key: ColumnKey): number | undefined => setUp.layout.columns[key];

describe('a table with a title above it and own columns in between', () => {
  const setUp = plan([
    ['My coffee chats, spring 2026'],
    [''],
    ['Full name', 'Status', 'E-mail', 'Birthday', 'When we met', 'Notes', 'Company'],
    ['Ada Lovelace', 'warm', 'ada@engine.example', march(1), march(9), 'likes maths', 'Analytical Engines'],
    [''],
    ['Grace Hopper', 'cold', 'grace@navy.example', march(2), '2026-03-10', '', 'Navy'],
  ]);

  test('adopts what the headers say', () => {
    expect(setUp.newTab).toBe(false);
    expect(setUp.headerRow).toBe(3);
    expect(adopted(setUp)).toEqual({ Name: 'Full name', Email: 'E-mail', 'Date met': 'When we met', Organization: 'Company' });
  });

  test('leaves Status, Birthday and Notes alone and calls its own column Tidbit status', () => {
    expect(leftAlone(setUp)).toEqual(['Status', 'Birthday', 'Notes']);
    expect(setUp.suggested).toEqual([]);
    expect(added(setUp)).toEqual(['Tidbit status', 'Next step', 'Due', 'Tidbit 1', 'Tidbit 2', 'Thank-you sent', 'Follow up on', 'ID']);
  });

  test('adds at the right end, side by side', () => {
    expect(setUp.added.map(({ column }) => column)).toEqual([8, 9, 10, 11, 12, 13, 14, 15]);
  });

  test('counts the people and finds nothing wrong with blank rows', () => {
    expect(setUp.people).toBe(2);
    expect(setUp.problems).toEqual([]);
  });
});

describe('names', () => {
  test('First name and Last name together serve as Name and stay two columns', () => {
    const setUp = plan([
      ['First name', 'Last name', 'Employer'],
      ['Ada', 'Lovelace', 'Engines'],
      ['', 'Hopper', 'Navy'],
    ]);
    expect(adopted(setUp)).toEqual({ 'First name': 'First name', 'Last name': 'Last name', Organization: 'Employer' });
    expect(setUp.people).toBe(2);
  });

  test('First name alone names nobody: a new tab is planned', () => {
    expect(
      plan([
        ['First name', 'Employer'],
        ['Ada', 'Engines'],
      ]).newTab,
    ).toBe(true);
  });

  test('Name before its synonyms, the leftmost synonym before the others', () => {
    expect(
      adopted(
        plan([
          ['Contact', 'Name'],
          ['by phone', 'Ada'],
        ]),
      ),
    ).toEqual({ Name: 'Name' });
    expect(
      adopted(
        plan([
          ['Person', 'Contact'],
          ['Ada', 'by phone'],
        ]),
      ),
    ).toEqual({ Name: 'Person' });
  });

  test('a column headed Contact does not push aside first and last name', () => {
    const setUp = plan([
      ['Contact', 'First name', 'Last name'],
      ['by phone', 'Ada', 'Lovelace'],
    ]);
    expect(Object.keys(adopted(setUp))).toEqual(['First name', 'Last name']);
    expect(leftAlone(setUp)).toEqual(['Contact']);
  });

  test('a row with data but no name is a problem with its cell, not a person', () => {
    const setUp = plan([
      ['Company', 'Name'],
      ['Engines', 'Ada'],
      ['Navy', ''],
      ['', ''],
      ['Total: 2', ''],
    ]);
    expect(setUp.people).toBe(1);
    expect(setUp.problems.map(({ cell }) => cell)).toEqual(['People!B3', 'People!B5']);
    expect(setUp.problems[0]?.message).toMatch(/^Row 3 has no name/);
  });

  test('a slip in Referred by is named here too: this is where all is listed that is to look at', () => {
    const setUp = plan([
      ['Name', 'Introduced by'],
      ['Ada Lovelace', ''],
      ['Grace Hopper', 'Ada Lovelance'],
    ]);
    expect(setUp.problems.map(({ cell }) => cell)).toEqual(['People!B3']);
  });

  test('a row of totals under the names is pointed out; Sumner and Countess are people', () => {
    const rows = ['Ada', 'Ann Sumner', 'Countess Lovelace', 'Total: 3', 'Grand total', 'Count'].map((name): Cell[] => [name]);
    const setUp = plan([['Name'], ...rows]);
    expect(setUp.problems.map(({ cell }) => cell)).toEqual(['People!A5', 'People!A6', 'People!A7']);
    expect(setUp.problems[0]?.message).toBe(
      'People!A5 says “Total: 3” where a name should be: if it is no person, empty the cell or delete the row.',
    );
  });

  test('unticked checkboxes down to the last row are no data', () => {
    expect(
      plan([
        ['Name', 'Replied'],
        ['Ada', true],
        ['', false],
        ['', false],
      ]).problems,
    ).toEqual([]);
  });
});

describe('headers as people write them', () => {
  test('case, accents, punctuation, spaces and line breaks do not matter', () => {
    const setUp = plan([
      ['  FULL   NAME ', 'Rôle', 'e mail', 'When\nwe met?', 'THANK YOU SENT!'],
      ['Ada', 'x', 'y', '', ''],
    ]);
    expect(adopted(setUp)).toEqual({
      Name: 'FULL NAME',
      Role: 'Rôle',
      Email: 'e mail',
      'Date met': 'When we met?',
      'Thank-you sent': 'THANK YOU SENT!',
    });
  });

  test('a header that stands twice: the leftmost serves, both cells are named', () => {
    const setUp = plan([
      ['Name', 'Email', 'Email'],
      ['Ada', 'a@x.example', 'b@x.example'],
    ]);
    expect(columnOf(setUp, 'email')).toBe(2);
    expect(setUp.problems[0]?.message).toBe('“Email” stands twice in People, in B1 and C1. The one in B1 is used; rename the other.');
  });

  test('two words for one thing: never two columns for one key', () => {
    const setUp = plan([
      ['Name', 'Company', 'Employer'],
      ['Ada', 'Engines', 'Babbage'],
    ]);
    expect(adopted(setUp)).toEqual({ Name: 'Name', Organization: 'Company' });
    expect(leftAlone(setUp)).toEqual(['Employer']);
    expect(setUp.problems).toEqual([]);
  });

  test('group headings over the headers lose against the row that holds more columns', () => {
    const setUp = plan([
      ['Contact', 'the', 'group', 'Meeting'],
      ['Name', 'E-mail', 'Firm', 'Met on'],
      ['Ada', '', '', ''],
    ]);
    expect(setUp.headerRow).toBe(2);
    expect(setUp.people).toBe(1);
  });

  test.each([
    [20, false],
    [21, true],
  ])('a header row at row %i: new tab %s', (row, newTab) => {
    const above = Array.from({ length: row - 1 }, () => ['a note']);
    expect(plan([...above, ['Name', 'Company'], ['Ada', 'Engines']]).newTab).toBe(newTab);
  });

  test('all of Status, Next step, Due and ID taken by the user', () => {
    const setUp = plan([
      ['ID', 'Name', 'status', 'NEXT STEP', 'Due'],
      [7, 'Ada', '', '', ''],
    ]);
    expect(added(setUp).filter((header) => header.startsWith('Tidbit') && !/\d/.test(header))).toEqual([
      'Tidbit status',
      'Tidbit next step',
      'Tidbit due',
      'Tidbit ID',
    ]);
    expect(leftAlone(setUp)).toEqual(['ID', 'status', 'NEXT STEP', 'Due']);
  });
});

describe('the right end of the table', () => {
  test('a blank column inside and a column without a header keep their place', () => {
    const setUp = plan([
      ['Name', '', 'Company', ''],
      ['Ada', '', 'Engines', 'scribble'],
    ]);
    expect(setUp.added[0]?.column).toBe(5);
    expect(leftAlone(setUp)).toEqual(['column D, without a header']);
  });

  test('a long title above does not push the new columns away', () => {
    const title: Cell[] = ['Chats', '', '', '', '', '', 'printed 1 March'];
    expect(plan([title, ['Name', 'Company'], ['Ada', 'Engines']]).added[0]?.column).toBe(3);
  });
});

describe('content suggests, and only suggests', () => {
  const values: Cell[][] = [
    ['Name', 'Birthday', 'Date applied', 'Chat', 'Address 1', 'Where to find them'],
    ['Ada', march(1), march(1), march(9), 'ada@x.example', 'https://linkedin.com/in/ada'],
    ['Grace', march(1), march(2), '2026-03-10 15:00', 'grace@x.example', ''],
    ['Alan', march(1), march(3), 'TBD', '', ''],
  ];

  test('a column of dates, of e-mails, of links; never Birthday or Date applied', () => {
    const setUp = plan(values);
    expect(setUp.suggested.map(({ header, key, why }) => [header, COLUMNS[key].header, why])).toEqual([
      ['Chat', 'Date met', '2 of 3 filled cells hold a date'],
      ['Address 1', 'Email', '2 of 2 filled cells hold an e-mail address'],
      ['Where to find them', 'Link', '1 of 1 filled cells hold a web address'],
    ]);
    expect(adopted(setUp)).toEqual({ Name: 'Name' });
    expect(added(setUp)).toEqual(AT_SET_UP);
  });

  test('ticked ones are adopted like the others, and no column is added for them', () => {
    const setUp = plan(values, { accepted: ['Chat'] });
    expect(adopted(setUp)).toEqual({ Name: 'Name', 'Date met': 'Chat' });
    expect(added(setUp)).not.toContain('Date met');
    expect(setUp.suggested.map(({ header }) => header)).toEqual(['Address 1', 'Where to find them']);
  });

  test('nothing is suggested for what a header already serves', () => {
    expect(
      plan([
        ['Name', 'Met on', 'Chat'],
        ['Ada', '', march(9)],
      ]).suggested,
    ).toEqual([]);
  });
});

describe('whatever the table', () => {
  const header = fc.oneof(
    fc.constantFrom(
      '',
      'Name',
      'First name',
      'Last name',
      'Full name',
      'Status',
      'ID',
      'Tidbit ID',
      'Due',
      'Email',
      'E-mail',
      'Met',
      'Chat',
      'Notes',
    ),
    fc.string({ maxLength: 4 }),
  );
  const cell = fc.oneof(
    fc.constantFrom<Cell>('', 'Ada', 'x@y.example', 7, true, false),
    fc.constant(march(9)),
    fc.string({ maxLength: 4 }),
  );
  const table = fc.integer({ min: 1, max: 9 }).chain((width) => {
    const row = <T>(of: fc.Arbitrary<T>) => fc.array(of, { minLength: width, maxLength: width });
    return fc.tuple(fc.array(row(cell), { maxLength: 3 }), row(header), fc.array(row(cell), { maxLength: 4 }));
  });

  test('no column serves twice, nothing is added over the user’s cells, and carried out it is complete', () => {
    fc.assert(
      fc.property(table, ([above, headers, below]) => {
        const values: Cell[][] = [...above, headers, ...below];
        const first = plan(values);
        const columns = [...first.adopted, ...first.added].map(({ column }) => column);
        expect(new Set(columns).size).toBe(columns.length);
        if (first.newTab) return;
        for (const { column } of first.added) {
          expect(values.slice(first.headerRow - 1).every((row) => (row[column - 1] ?? '') === '')).toBe(true);
        }
        const carriedOut = values.map((row) => [...row, ...Array<Cell>(10).fill('')]);
        for (const { column, header: text } of first.added) carriedOut[first.headerRow - 1][column - 1] = text;
        const second = plan(carriedOut, { remembered: first.headers });
        expect(second).toMatchObject({ added: [], layout: first.layout, headers: first.headers, people: first.people, newTab: false });
      }),
    );
  });
});

describe('no log here', () => {
  test.each<[string, Cell[][]]>([
    ['an empty sheet', [['']]],
    [
      'a budget',
      [
        ['Month', 'Rent', 'Food'],
        ['March', 900, 300],
        ['April', 900, 280],
      ],
    ],
    ['a list of words', [['apples'], ['pears']]],
  ])('%s: a new tab with every column', (_, values) => {
    const setUp = plan(values);
    expect(setUp).toMatchObject({ tab: 'Contacts', newTab: true, headerRow: 1, adopted: [], leftAlone: [], people: 0, problems: [] });
    expect(added(setUp).slice(0, 5)).toEqual(['Status', 'Next step', 'Due', 'Name', 'Organization']);
    expect(added(setUp)).toHaveLength(Object.keys(COLUMNS).length - 2);
  });

  test('the tab is called Contacts 2 when that name is taken, in whatever case', () => {
    expect(plan([['']], { tabs: ['People', 'CONTACTS'] }).tab).toBe('Contacts 2');
  });
});

describe('running it again', () => {
  const before: Cell[][] = [
    ['Full name', 'Chat', 'Status'],
    ['Ada', march(9), 'warm'],
  ];
  const first = plan(before, { accepted: ['Chat'] });
  const after = before.map((row, index) => [...row, ...first.added.map(({ header }): Cell => (index === 0 ? header : ''))]);

  test('finds nothing to do', () => {
    const second = plan(after, { remembered: first.headers });
    expect(second).toMatchObject({ alreadySetUp: true, added: [], suggested: [], problems: [] });
    expect(second.layout).toEqual(first.layout);
    expect(second.headers).toEqual(first.headers);
  });

  test('finds the headers again under rows inserted above them', () => {
    const second = plan([['a new title'], [''], ...after], { remembered: first.headers });
    expect(second).toMatchObject({ alreadySetUp: true, headerRow: 3, added: [], people: 1 });
  });

  test('adds again what was deleted, under its own header, and nothing else', () => {
    const due = columnOf(first, 'due') ?? 0;
    const without = after.map((row) => row.filter((_, index) => index !== due - 1));
    const second = plan(without, { remembered: first.headers });
    expect(added(second)).toEqual(['Due']);
    expect(second.alreadySetUp).toBe(false);
    expect(second.problems).toEqual([]);
  });

  describe('with a column renamed', () => {
    const headed = (from: string, to: string): Cell[][] => after.map((row) => row.map((cell) => (cell === from ? to : cell)));
    const gone = (header: string) =>
      `“${header}” has gone missing in People. Put the header back, or choose in the sidebar how to carry on.`;

    test('offers the one it seems to be, unticked, adds none beside it and forgets nothing', () => {
      const second = plan(headed('Chat', 'Our talk'), { remembered: first.headers });
      expect(added(second)).toEqual([]);
      expect(second.suggested).toEqual([{ key: 'dateMet', column: 2, header: 'Our talk', why: '“Chat” is gone, and this looks like it' }]);
      expect(second.problems.map(({ message }) => message)).toEqual([gone('Chat')]);
      expect(second.headers).toEqual(first.headers);
      expect(Object.keys(second.headers)).toEqual(Object.keys(first.headers));
    });

    test('ticked, it serves from then on and nothing is missing', () => {
      const second = plan(headed('Chat', 'Our talk'), { remembered: first.headers, accepted: ['Our talk'] });
      expect(second).toMatchObject({ added: [], suggested: [], problems: [], headers: { ...first.headers, dateMet: 'Our talk' } });
    });

    test('a header that was only emptied is neither adopted nor doubled', () => {
      const second = plan(headed('Chat', ''), { remembered: first.headers });
      expect(second).toMatchObject({ added: [], suggested: [], headers: first.headers });
      expect(second.problems.map(({ message }) => message)).toEqual([gone('Chat')]);
    });

    test('one column is offered for one thing: what else is missing is added', () => {
      const followUp = (columnOf(first, 'followUpOn') ?? 0) - 1;
      const dated = headed('Follow up on', 'Our talk').map((row, r) => row.map((cell, c) => (r === 1 && c === followUp ? march(9) : cell)));
      const second = plan(
        dated.map((row) => row.filter((_, c) => c !== 1)),
        { remembered: first.headers },
      );
      expect(added(second)).toEqual(['Follow up on']);
      expect(second.suggested).toMatchObject([{ key: 'dateMet', header: 'Our talk' }]);
    });

    test('what only its place speaks for is added again: its header may never have stood', () => {
      const second = plan(headed('Follow up on', 'Our talk'), { remembered: first.headers });
      expect(added(second)).toEqual(['Follow up on']);
      expect(second.suggested).toEqual([]);
    });

    test('one of the columns only Tidbit writes is known by its note', () => {
      const cells = headed('Tidbit status', 'State');
      const notes = [
        (cells[0] ?? []).map((header) => (['State', 'Next step', 'Due', 'ID'].includes(String(header)) ? OWN_COLUMN_NOTE : '')),
      ];
      const second = plan(cells, { remembered: first.headers, notes });
      expect(added(second)).toEqual([]);
      expect(second.suggested).toMatchObject([{ key: 'status', header: 'State' }]);
    });

    test('names stay asked for, though no column seems to hold them', () => {
      const second = plan(headed('Full name', 'Chat 2'), { remembered: { ...first.headers, name: 'Full name' } });
      expect(second.headers.name).toBe('Full name');
    });

    test('what nothing looks like and no set-up adds is named once: then it is the user’s own', () => {
      const second = plan(after, { remembered: { ...first.headers, field: 'Area' } });
      expect(second.problems.map(({ message }) => message)).toEqual([gone('Area')]);
      expect(second.headers.field).toBeUndefined();
    });
  });

  test('of one of ours that stands twice neither is used, and it is not forgotten', () => {
    const second = plan(
      after.map((row, index) => [...row, index === 0 ? 'Due' : '']),
      { remembered: first.headers },
    );
    expect(added(second)).toEqual([]);
    expect(second.headers).toEqual(first.headers);
    expect(second.problems.map(({ message }) => message)).toEqual([expect.stringContaining('“Due” stands twice')]);
  });

  test('in a copied file, where nothing is remembered, the notes tell which columns are ours', () => {
    const own = new Set(['Tidbit status', 'Next step', 'Due', 'ID']);
    const notes = [(after[0] ?? []).map((header) => (own.has(String(header)) ? OWN_COLUMN_NOTE : ''))];
    const copy = plan(after, { notes });
    expect(added(copy)).toEqual(['Date met']);
    expect(copy.layout.columns.status).toBe(columnOf(first, 'status'));
    expect(leftAlone(copy)).toEqual(['Chat', 'Status']);
  });
});
