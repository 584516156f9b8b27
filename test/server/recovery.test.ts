// What people do to the tab while Tidbit writes: every case gives back the tab as it would be had Tidbit not written.
import { differences, movedSince, sameTable, withBlocks, withoutBlocks } from '../../src/server/recovery';
import type { Cell } from '../../src/core/table';
import type { Block, Grid } from '../../src/server/workbook';

const before: Grid = [
  ['My contacts', '', '', '', '', ''],
  ['Name', 'Notes', 'Status', 'Next step', 'ID', 'Phone'],
  ['Ada', 'chess', 'To ask', 'Ask', 'a.1', 1],
  ['Grace', 'boats', 'To ask', 'Ask', 'b.2', 2],
  ['Edsger', '', 'To ask', 'Ask', 'c.3', 3],
];
const headerRow = 2;
const idColumn = 5;
const block: Block = {
  row: 3,
  column: 3,
  values: [
    ['Met', 'Thank'],
    ['Asked', 'Wait'],
    ['Met', 'Thank'],
  ],
};

/** What stands in the tab when the block is written after `moved`. */
const writtenOver = (moved: Grid): Grid => withBlocks(moved, [block]);
const recovered = (moved: Grid): Grid => withoutBlocks(before, writtenOver(moved), headerRow, [block], idColumn);
const columnMoved = (from: number, to: number): Grid =>
  before.map((cells) => {
    const rest = cells.filter((_, c) => c !== from);
    return [...rest.slice(0, to), cells[from], ...rest.slice(to)];
  });
const columnInserted = (at: number, header = ''): Grid =>
  before.map((cells, r) => [...cells.slice(0, at), r === headerRow - 1 ? header : '', ...cells.slice(at)]);

describe('the tab without new rows that leave nothing of theirs uncovered', () => {
  const added: Block = {
    row: 6,
    column: 1,
    values: [
      ['Nova', '', 'To ask', 'Ask', 'n.1', ''],
      ['Omar', '', 'To ask', 'Ask', 'o.2', ''],
    ],
  };
  const none = ['', '', '', '', '', ''];
  test.each([
    ['nothing moved', before],
    ['a row inserted in the middle', [...before.slice(0, 3), none, ...before.slice(3)]],
    ['two rows inserted above the header', [none, none, ...before]],
    ['a row inserted above the last', [...before.slice(0, 4), none, before[4]]],
    ['a row deleted', [...before.slice(0, 3), before[4], none]],
    ['the last row edited', [...before.slice(0, 4), ['Edsger', 'runs', 'Met', 'Thank', 'c.3', 4]]],
    ['rows sorted', [...before.slice(0, 2), before[4], before[2], before[3]]],
  ] as const)('%s', (_, moved) => {
    const written = withBlocks(moved, [added]);
    const recovered = withoutBlocks(before, written, headerRow, [added], idColumn);
    expect(recovered.filter((cells) => cells.some((cell) => cell !== ''))).toEqual(
      moved.filter((cells) => cells.some((cell) => cell !== '')),
    );
  });
});

describe('new rows over every column, and rows sorted', () => {
  const added: Block = {
    row: 6,
    column: 1,
    values: [
      ['Nova', '', 'To ask', 'Ask', 'n.1', new Date(1_772_000_000_000)],
      ['Omar', '', 'To ask', 'Ask', 'o.2', ''],
    ],
  };
  const written = withBlocks(before, [added]);
  const [title, header, ada, grace, edsger, nova, omar] = written;
  const withId = (cells: readonly Cell[], id: Cell): Cell[] => cells.map((cell, c) => (c === idColumn - 1 ? id : cell));
  const none = header.map(() => '');
  /** The tab without what was written before anything moved being taken for anything but rows of it. */
  const recoveredFrom = (after: Grid, blocks: readonly Block[] = [added]): Grid => {
    const moved = movedSince(after, blocks);
    const others = blocks.filter((block) => !moved.includes(block));
    return withoutBlocks(withBlocks(before, moved), after, headerRow, others, idColumn);
  };

  test.each([
    ['after the write', [title, header, omar, nova, grace, edsger, ada]],
    ['after the write, above a blank row', [title, header, omar, nova, grace, edsger, ada, none]],
    [
      'without the hidden IDs',
      [title, header, ...[omar, grace, nova, ada, edsger].map((cells, i) => withId(cells, written[headerRow + i][idColumn - 1]))],
    ],
    [
      'where a time comes back a millisecond early',
      [title, header, omar, [...nova.slice(0, 5), new Date(1_771_999_999_999)], ada, grace, edsger],
    ],
    ['and one edited', [title, header, omar, nova, ['Grace', 'ships', ...grace.slice(2)], edsger, ada]],
    ['and one deleted', [title, header, omar, nova, grace, edsger]],
    ['and one gone above the header', [title, ada, header, omar, nova, grace, edsger]],
    ['and a column inserted', [title, header, omar, nova, grace, edsger, ada].map((cells) => [cells[0], '', ...cells.slice(1)])],
  ] as const)('%s: every row stays as it is', (_, after) => {
    expect(recoveredFrom(after)).toEqual(after);
  });

  test('before the write: the new ones are still to be written', () => {
    expect(recoveredFrom([title, header, edsger, ada, grace, nova, omar])).toEqual([title, header, edsger, ada, grace, none, none]);
  });

  test('before the write, with a row inserted above: who was pushed under the new ones is back', () => {
    const pushed = [none, title, header, edsger, grace, nova, omar];
    expect(recoveredFrom(pushed)).toEqual([none, title, header, edsger, grace, ada, none]);
  });

  const fill: Block = { row: 3, column: 2, values: [['ships']] };
  test('under what is written beside them: it is taken back from whoever came to stand there', () => {
    const after = withBlocks([title, header, grace, ada, edsger], [fill]);
    const filled = ['Ada', 'ships', ...ada.slice(2)];
    expect(recoveredFrom(after, [fill])).toEqual([title, header, grace, ada, edsger]);
    expect(recoveredFrom([title, header, grace, filled, edsger], [fill])).toEqual([title, header, grace, filled, edsger]);
  });
});

describe('the tab without our write', () => {
  test.each([
    ['nothing moved', before],
    ['rows sorted', [before[0], before[1], before[4], before[2], before[3]]],
    ['a row deleted', [before[0], before[1], before[2], before[4], ['', '', '', '', '', '']]],
    ['a row inserted', [before[0], before[1], before[2], ['', '', '', '', '', ''], before[3], before[4]]],
    ['a row inserted above the header', [['', '', '', '', '', ''], ...before]],
    ['a blank column inserted left of ours', columnInserted(2)],
    ['a column inserted and named', columnInserted(2, 'Birthday')],
    ['a column of the user’s moved under our block', columnMoved(5, 2)],
    ['one of ours moved away', columnMoved(2, 5)],
    ['a column deleted left of ours', before.map((cells) => [...cells.slice(0, 1), ...cells.slice(2), ''])],
  ] as const)('%s', (_, moved) => {
    expect(recovered(moved)).toEqual(moved);
  });

  test('the visible columns sorted, the hidden IDs left behind', () => {
    const order = [4, 2, 3];
    const moved = before.map((cells, r) =>
      r < headerRow ? cells : before[order[r - headerRow]].map((cell, c) => (c === 4 ? cells[4] : cell)),
    );
    expect(recovered(moved)).toEqual(moved);
  });

  test('a cell edited meanwhile stays as edited', () => {
    const moved = before.map((cells, r) => (r === 3 ? ['Grace', 'ships', ...cells.slice(2)] : cells));
    expect(recovered(moved)).toEqual(moved);
  });
});

describe('a header written at the right end', () => {
  const header: Block = { row: headerRow, column: 7, values: [['Snoozed until']] };
  const without = (moved: Grid): Grid => withoutBlocks(before, withBlocks(widened(moved), [header]), headerRow, [header], idColumn);
  const widened = (grid: Grid): Grid => grid.map((cells) => Array.from({ length: Math.max(7, cells.length) }, (_, c) => cells[c] ?? ''));

  test.each([
    ['nothing moved', before],
    ['a column inserted, which pushes the last one under it', columnInserted(2)],
    ['a row inserted above', [['', '', '', '', '', ''], ...before]],
    ['a column deleted', before.map((cells) => [...cells.slice(0, 1), ...cells.slice(2), ''])],
    ['the last column renamed', before.map((cells, r) => (r === headerRow - 1 ? [...cells.slice(0, 5), 'Telephone'] : cells))],
  ] as const)('%s', (_, moved) => {
    expect(without(moved)).toEqual(widened(moved));
  });
});

describe('what is written to put things right', () => {
  test('only cells under our block that differ, column by column', () => {
    const moved = columnInserted(2);
    const after = writtenOver(moved);
    expect(differences(moved, after, [block])).toEqual([
      { row: 3, column: 3, values: [[''], [''], ['']] },
      { row: 3, column: 4, values: [['To ask'], ['To ask'], ['To ask']] },
    ]);
  });

  test('nothing when nothing differs', () => {
    expect(differences(before, before, [block])).toEqual([]);
  });
});

describe('an agenda written over rows that look alike without it', () => {
  const list: Grid = [
    ['Contact', 'Question', 'Answer', 'Contact ID'],
    ['Ada', 'q1', '', 'a'],
    ['Ada', 'q2', '', 'a'],
    ['Grace', 'q1', '', 'g'],
    ['Grace', 'q2', '', 'g'],
  ];
  const agenda = [2, 3].flatMap((row): Block[] => [
    { row, column: 1, values: [['Ada', 'q9']] },
    { row, column: 4, values: [['a']] },
  ]);
  const none = ['', '', '', ''];
  const [header, ada1, ada2, grace1, grace2] = list;

  test.each([
    ['nothing moved', list],
    ['rows sorted', [header, grace1, grace2, ada1, ada2]],
    ['a row inserted', [header, none, ada1, ada2, grace1, grace2]],
    ['a row inserted above the header', [none, ...list]],
    ['a row of theirs deleted', [header, ada2, grace1, grace2]],
  ] as const)('%s', (_, moved) => {
    expect(withoutBlocks(list, withBlocks(moved, agenda), 1, agenda, undefined)).toEqual(moved);
  });

  test('nobody else’s rows are lost where it cannot be told which row was deleted', () => {
    const moved = [header, ada1, ada2, grace2];
    const restored = withoutBlocks(list, withBlocks(moved, agenda), 1, agenda, undefined);
    expect(restored).toEqual([header, ada2, grace1, grace2]);
  });
});

describe('a table read twice is the same', () => {
  const layout = { headerRow: 1, columns: { name: 1, dateMet: 2 } };
  const read = (cell: Cell, name: Cell = 'Ada'): Grid => [
    ['Name', 'Date met', 'Seconds'],
    [name, cell, Math.PI],
  ];

  test.each([
    ['with dates, which are objects of their own each time', new Date(1_772_000_000_000), new Date(1_772_000_000_000)],
    ['with a time that comes back a millisecond early', new Date(1_772_000_000_000), new Date(1_771_999_999_999)],
    // A picture is an object without a time, which no type of ours names.
    ['with a picture in a cell', Object('picture') as Cell, Object('picture') as Cell],
  ])('%s', (_, one, other) => {
    expect(sameTable(layout, read(one), read(other))).toBe(true);
  });

  test.each([
    ['where a date is another', new Date(1_772_000_000_000), new Date(1_772_086_400_000)],
    ['where a date became its text', new Date(1_772_000_000_000), '2026-02-25'],
    ['where a picture became a date', Object('picture') as Cell, new Date(1_772_000_000_000)],
  ])('and not %s', (_, one, other) => {
    expect(sameTable(layout, read(one), read(other))).toBe(false);
  });

  test('and not where rows were sorted', () => {
    expect(sameTable(layout, read('', 'Ada'), read('', 'Grace'))).toBe(false);
  });
});
