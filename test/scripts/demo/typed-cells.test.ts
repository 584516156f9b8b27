// Whatever people do to their sheet, what they typed is followed; what somebody else wrote into it is named by where it stands now.
import fc from 'fast-check';
import { createWorkbook } from '../../../local/workbook/create';
import { headless } from '../../../local/workbook/univer';
import { TypedCells } from '../../../scripts/demo/typed-cells';

const univer = headless();
const noOwnColumns = () => false;

const TABLE = [
  ['Name', 'Met', 'Notes', 'Sum'],
  ['Ada', '3/9/2026 15:00', null, '=LEN(A2)'],
  ['Tomás', '2026-03-10', 'bakes', '=LEN(A3)'],
  ['Helen', null, "'=not a formula", '5'],
  ['Ada', null, 'the other one', 'x'],
] as const;

function aTable() {
  const bare = createWorkbook({ univer, clock: { now: () => 0 }, zone: 'America/New_York', locale: 'en_US' });
  const { workbook, typedCells } = TypedCells.follow(bare);
  workbook.hand.paste(0, 1, 1, TABLE);
  return { workbook, typedCells, touched: () => typedCells.touched(noOwnColumns) };
}

const write = ({ workbook }: ReturnType<typeof aTable>, row: number, column: number, value: string) =>
  workbook.cells.write({ sheetId: 0, row, column, rows: 1, columns: 1 }, [[value]]);

test('nothing touched, nothing told', () => {
  expect(aTable().touched()).toEqual([]);
});

test('a cell somebody else wrote into is named, with what was typed', () => {
  const table = aTable();
  write(table, 3, 3, 'kneads');
  write(table, 2, 3, 'was blank');
  expect(table.touched()).toEqual([
    { cell: 'Sheet1!C2', typed: '', now: 'was blank' },
    { cell: 'Sheet1!C3', typed: 'bakes', now: 'kneads' },
  ]);
});

test('beside the table anybody may write', () => {
  const table = aTable();
  write(table, 1, 6, 'Status');
  expect(table.touched()).toEqual([]);
});

test('it is followed through sorting, rows, columns and a copy of the file', () => {
  const { workbook, typedCells } = aTable();
  write({ workbook } as ReturnType<typeof aTable>, 3, 3, 'kneads');
  workbook.hand.sort(0, { row: 2, rows: 4 }, 1, false);
  workbook.hand.insertRow(0, 1);
  workbook.lines.insertColumns(0, 1, 2);
  workbook.hand.moveColumn(0, 5, 3);
  workbook.copy('copy', 'Copy');
  expect(typedCells.touched(noOwnColumns)).toEqual([{ cell: 'Sheet1!C3', typed: 'bakes', now: 'kneads' }]);
});

test('a formula that became its value is touched; one whose references shifted is not', () => {
  const table = aTable();
  table.workbook.hand.insertRow(0, 2);
  expect(table.touched()).toEqual([]);
  write(table, 3, 4, '3');
  expect(table.touched()).toEqual([{ cell: 'Sheet1!D3', typed: '=LEN(A2)', now: '3' }]);
});

test('a date that shows as another is touched, though it is the same day', () => {
  const table = aTable();
  table.workbook.cells.setPatterns({ sheetId: 0, row: 3, column: 2, rows: 1, columns: 1 }, [['dd.mm.yyyy']]);
  expect(table.touched()).toEqual([{ cell: 'Sheet1!B3', typed: '2026-03-10', now: '10.03.2026' }]);
});

test('another zone of the file touches no date', () => {
  const table = aTable();
  table.workbook.setZone('Asia/Tokyo');
  expect(table.touched()).toEqual([]);
});

test('what a click writes counts as typed', async () => {
  const table = aTable();
  write(table, 4, 3, 'before');
  await table.typedCells.clicked(() => Promise.resolve(write(table, 3, 3, 'clicked')));
  expect(table.touched().map(({ cell }) => cell)).toEqual(['Sheet1!C4']);
});

test('no order of hands makes a cell look touched (seed in the message)', () => {
  const row = fc.integer({ min: 1, max: 8 });
  const column = fc.integer({ min: 1, max: 6 });
  const act = fc.oneof(
    fc.record({ kind: fc.constant('type' as const), row, column, value: fc.constantFrom('x', '7', null, '2026-01-02', '=A1') }),
    fc.record({ kind: fc.constantFrom('insertRow' as const, 'deleteRow' as const), row, column }),
    fc.record({ kind: fc.constantFrom('insertColumn' as const, 'deleteColumn' as const), row, column }),
    fc.record({ kind: fc.constantFrom('copyRow' as const), row, column, to: row }),
    fc.record({ kind: fc.constantFrom('moveColumn' as const), row, column, to: column }),
    fc.record({ kind: fc.constantFrom('sort' as const), row, column, some: fc.boolean() }),
  );
  fc.assert(
    fc.property(fc.array(act, { maxLength: 12 }), (acts) => {
      const { workbook, touched } = aTable();
      const { hand } = workbook;
      for (const step of acts) {
        if (step.kind === 'type') hand.type(0, step.row, step.column, step.value);
        else if (step.kind === 'copyRow') hand.copyRow(0, step.row, step.to);
        else if (step.kind === 'moveColumn') hand.moveColumn(0, step.column, step.to);
        else if (step.kind === 'sort') hand.sort(0, { row: 2, rows: 5 }, step.column, true, step.some ? [1, 2] : undefined);
        else if (step.kind === 'insertRow' || step.kind === 'deleteRow') hand[step.kind](0, step.row);
        else hand[step.kind](0, step.column);
      }
      expect(touched()).toEqual([]);
      workbook.dispose();
    }),
    { numRuns: 60 },
  );
});
