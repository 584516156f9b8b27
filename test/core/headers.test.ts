// Columns are found by header on every run, wherever people moved them; what is gone or doubled is named.
import { COLUMN_KEYS } from '../../src/core/columns';
import { cellName } from '../../src/core/table';
import { findHeaderRow, headerText, layoutOf, normalizeHeader, type RememberedHeaders } from '../../src/core/headers';

const remembered: RememberedHeaders = {
  name: 'Full name',
  status: 'Tidbit status',
  nextStep: 'Next step',
  due: 'Due',
  dateMet: 'Chat',
  followUpOn: 'Follow up on',
  id: 'ID',
};
const ALL = ['Full name', 'Status', 'Chat', 'Follow up on', 'Tidbit status', 'Next step', 'Due', 'ID'];
const read = (cells: readonly string[]) => layoutOf('Contacts', 3, cells, remembered);
const messages = (cells: readonly string[]): string[] => read(cells).problems.map(({ message }) => message);

test('every column is found by the header set-up remembers, in any order', () => {
  const backwards = [...ALL].reverse();
  expect(read(backwards)).toEqual({
    layout: { tab: 'Contacts', headerRow: 3, columns: { id: 1, due: 2, nextStep: 3, status: 4, followUpOn: 5, dateMet: 6, name: 8 } },
    problems: [],
  });
});

test('a column the user adds by hand under one of our headers serves from then on', () => {
  expect(read([...ALL, 'Keep in touch', 'Company']).layout.columns).toMatchObject({ keepInTouch: 9, organization: 10 });
});

describe('columns the add-on alone writes', () => {
  test('are found by exactly their header: the user’s Status is never taken for ours', () => {
    const renamed = ALL.map((header) => (header === 'Tidbit status' ? 'status (Tidbit)' : header));
    expect(read(renamed).layout.columns.status).toBeUndefined();
    expect(read(renamed).problems).toEqual([
      {
        code: 'missingColumn',
        key: 'status',
        cell: 'Contacts!A3',
        message: '“Tidbit status” has gone missing in Contacts. Put the header back, or choose in the sidebar how to carry on.',
        places: [],
      },
    ]);
    const lowerCase = ALL.map((header) => (header === 'Due' ? 'due' : header));
    expect(read(lowerCase).layout.columns.due).toBeUndefined();
  });

  test('are not used while they are there twice', () => {
    const reading = read([...ALL, 'ID']);
    expect(reading.layout.columns.id).toBeUndefined();
    expect(reading.problems).toMatchObject([{ code: 'doubledColumn', key: 'id', cell: 'Contacts!H3' }]);
    expect(reading.problems[0].message).toBe('“ID” stands twice in Contacts, in H3 and I3. Neither is used until only one is left.');
  });

  test('never without having been set up, whatever the headers say', () => {
    expect(layoutOf('Contacts', 1, ['Name', 'Status', 'Due', 'ID', 'Next step'], {}).layout.columns).toEqual({ name: 1 });
  });
});

describe('the user’s columns', () => {
  test('gone: named, with what to do', () => {
    expect(messages(ALL.filter((header) => header !== 'Follow up on'))).toEqual([
      '“Follow up on” has gone missing in Contacts. Put the header back, or choose in the sidebar how to carry on.',
    ]);
  });

  test('written otherwise, or renamed to our own word for it: found all the same', () => {
    const renamed = ALL.map((header) => ({ 'Full name': 'FULL NAME', Chat: 'Date met', 'Follow up on': 'Check back' })[header] ?? header);
    expect(read(renamed).layout.columns).toMatchObject({ name: 1, dateMet: 3, followUpOn: 4 });
    expect(messages(renamed)).toEqual([]);
  });

  test('there twice: the leftmost is used, both cells are named', () => {
    const reading = read(['Chat', ...ALL]);
    expect(reading.layout.columns.dateMet).toBe(1);
    expect(reading.problems.map(({ message }) => message)).toEqual([
      '“Chat” stands twice in Contacts, in A3 and D3. The one in A3 is used; rename the other.',
    ]);
  });

  test('three times: all three cells are named', () => {
    expect(messages(['Chat', 'Chat', ...ALL])[0]).toContain('stands 3 times in Contacts, in A3, B3, and E3.');
  });

  test('Name typed beside First and Last name that serve already changes nothing', () => {
    const apart = { firstName: 'First name', lastName: 'Last name' };
    expect(layoutOf('People', 1, ['First name', 'Last name', 'Name'], apart)).toMatchObject({
      layout: { columns: { firstName: 1, lastName: 2 } },
      problems: [],
    });
  });
});

describe('the header row', () => {
  const rows = (above: number) => [...Array.from({ length: above }, () => ['a title', '']), ALL, ['Ada']];

  test.each([0, 1, 19])('is found again with %i rows above it', (above) => {
    expect(findHeaderRow(rows(above), remembered)).toBe(above + 1);
  });

  test('is not looked for below the first 20 rows, and one word in common is not enough', () => {
    expect(findHeaderRow(rows(20), remembered)).toBeNull();
    expect(findHeaderRow([['Due'], ['Ada']], remembered)).toBeNull();
    expect(findHeaderRow([['']], remembered)).toBeNull();
  });

  test('is the row with most of the headers, not a legend above that names two', () => {
    expect(findHeaderRow([['Due', 'ID'], ALL], remembered)).toBe(2);
  });
});

test('case, accents, spaces and punctuation do not matter, other scripts do', () => {
  expect(['Thank-you sent', ' THANK  YOU\nSENT! ', 'Thänk you sent'].map(normalizeHeader)).toEqual(Array(3).fill('thankyousent'));
  expect(normalizeHeader('名前')).toBe('名前');
});

test('a header is text or a number; a date or a tick is none', () => {
  expect(['  When\nwe met ', 2026, true, new Date(0), ''].map(headerText)).toEqual(['When we met', '2026', '', '', '']);
});

test('cells are named as in the sheet', () => {
  expect([1, 26, 27, 703].map((column) => cellName('Contacts', 2, column))).toEqual([
    'Contacts!A2',
    'Contacts!Z2',
    'Contacts!AA2',
    'Contacts!AAA2',
  ]);
});

describe('a header as long as a cell can be', () => {
  const long = (ending: string): string => `${'When we met, and where, '.repeat(2000)}${ending}`;

  test('is known by what it says at its end too, and shown by its beginning', () => {
    const cells = [long('once'), long('twice'), 'Full name'];
    const { layout } = layoutOf('Contacts', 1, cells, { dateMet: headerText(long('twice')), name: 'Full name' });
    expect(layout.columns).toMatchObject({ dateMet: 2, name: 3 });
    expect(headerText(long('once'))).toMatch(/^When we met, and where, When .{20,50}… [0-9a-z]{6}$/);
  });

  test.each(['\u754c', '"', '\\', '\ud800', '\u0007', '\u{1f9ff}'])('of %j, in every column: one property holds them', (character) => {
    const headers = Object.fromEntries(COLUMN_KEYS.map((key) => [key, headerText(character.repeat(50_000 / character.length))]));
    expect(new TextEncoder().encode(JSON.stringify(headers)).length).toBeLessThan(8500);
  });
});
