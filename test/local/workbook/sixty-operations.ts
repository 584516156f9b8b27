// One story of 60 sheet operations as data: run headless and in a page, it must leave the same cells, formulas, rules and fills.
import type { Rule } from '../../../local/workbook/rules/rule';
import type { Area, Look, Typed, Workbook } from '../../../local/workbook/workbook';

/** Rows and columns count from 1; `sheet` is 0, or 'Notes' for the tab the story adds. */
export type Operation =
  | readonly ['type', Tab, number, number, Typed]
  | readonly ['paste', Tab, number, number, readonly (readonly Typed[])[]]
  | readonly ['sort', Tab, number, number, number, boolean, ...(readonly number[][])]
  | readonly ['insertRow' | 'deleteRow' | 'insertColumn' | 'deleteColumn', Tab, number]
  | readonly ['copyRow' | 'moveColumn', Tab, number, number]
  | readonly ['moveRow', Tab, number, number]
  | readonly ['addTab' | 'renameTab', string]
  | readonly ['formats', Place, string]
  | readonly ['look', Place, Look]
  | readonly ['note', Place, string]
  | readonly ['rule', Place, string, string]
  | readonly ['list', Place, readonly string[]]
  | readonly ['hide', Tab, number]
  | readonly ['freeze', Tab, number, number]
  | readonly ['clear', Place]
  | readonly ['settle'];

type Tab = 0 | 'Notes';
type Place = readonly [tab: Tab, row: number, column: number, rows: number, columns: number];

const LOG: readonly (readonly Typed[])[] = [
  ['Status', 'Name', 'Date met', 'Thank-you sent', 'Days', 'Score'],
  ['◇ Thank-you due', 'Ada Lovelace', '3/9/2026 15:00', null, '=TODAY()-C2', 5],
  ['◆ Thank-you late', 'Grace Hopper', '2026-03-02', null, '=TODAY()-C3', 12],
  ['✓ In touch', 'Mary Somerville', 'March 1, 2026', '3/2/2026', '=TODAY()-C4', 7],
  ['To ask', 'alan turing', null, null, null, "'007"],
  ['○ Scheduled', 'Émilie du Châtelet', '3/20/2026 9:30 AM', null, '=IF(C6>TODAY(),0,1)', '12%'],
];

export const SIXTY_OPERATIONS: readonly Operation[] = [
  ['paste', 0, 1, 1, LOG],
  ['rule', [0, 2, 1, 999, 6], '=LEFT($A2,1)="◆"', '#e9b08b'],
  ['rule', [0, 2, 1, 999, 6], '=LEFT($A2,1)="◇"', '#ffe48f'],
  ['rule', [0, 2, 1, 999, 6], '=REGEXMATCH($A2,"^[✓○]")', '#ddf8d2'],
  ['note', [0, 1, 1, 1, 1], 'Written by Tidbit. Type elsewhere: this cell is rewritten.'],
  ['formats', [0, 2, 4, 10, 1], 'yyyy-mm-dd'],
  ['look', [0, 1, 1, 1, 6], { bold: true, background: '#eeeeee' }],
  ['list', [0, 2, 1, 50, 1], ['To ask', '✓ In touch']],
  ['freeze', 0, 1, 1],
  ['type', 0, 7, 2, 'Sophie Germain'],
  ['type', 0, 7, 3, '4/1/2026'],
  ['type', 0, 7, 5, '=B7&" ("&F7&")"'],
  ['settle'],
  ['sort', 0, 2, 6, 2, true],
  ['insertRow', 0, 1],
  ['type', 0, 1, 1, 'My contacts'],
  ['insertColumn', 0, 3],
  ['type', 0, 2, 3, 'Where'],
  ['paste', 0, 3, 3, [['London'], ['Washington'], [null], ['Paris']]],
  ['moveColumn', 0, 1, 5],
  ['settle'],
  ['hide', 0, 2],
  ['copyRow', 0, 4, 7],
  ['deleteRow', 0, 3],
  ['addTab', 'Notes'],
  [
    'paste',
    'Notes',
    1,
    1,
    [
      ['Total', '=SUM(Sheet1!G3:G9)'],
      ['People', '=COUNTA(Sheet1!A3:A20)'],
      ['Late', '=COUNTIF(Sheet1!D3:D20,"◆*")'],
    ],
  ],
  ['settle'],
  ['type', 0, 3, 4, '◆ Thank-you late'],
  ['type', 0, 4, 5, '3/5/2026'],
  ['sort', 0, 3, 7, 3, false, [1, 3]],
  ['insertColumn', 0, 1],
  ['deleteColumn', 0, 4],
  ['renameTab', 'Contacts'],
  ['settle'],
  ['clear', [0, 5, 5, 1, 2]],
  ['type', 0, 9, 2, '=HYPERLINK("https://example.edu","site")'],
  ['type', 0, 10, 2, "'=not a formula"],
  ['type', 0, 11, 2, 'line one\nline two'],
  ['type', 0, 12, 2, '👋 مرحبا'],
  ['paste', 0, 13, 1, [[true, false, '1,234.5', '$5', '15:00', '2/30/2026', '-3']]],
  ['formats', [0, 14, 1, 1, 2], '@'],
  ['paste', 0, 14, 1, [['3/9/2026', '=1+1', '3/9/2026']]],
  ['moveRow', 0, 13, 4],
  ['settle'],
  ['sort', 0, 4, 11, 1, true],
  ['copyRow', 0, 5, 2],
  ['moveColumn', 0, 6, 2],
  ['insertRow', 0, 6],
  ['deleteColumn', 0, 8],
  ['rule', ['Notes', 1, 1, 3, 2], '=$B1>3', '#b4e7fc'],
  ['insertRow', 'Notes', 2],
  ['type', 'Notes', 2, 1, 'between'],
  ['insertColumn', 'Notes', 1],
  ['settle'],
  ['deleteRow', 0, 2],
  ['moveColumn', 'Notes', 3, 2],
  ['look', [0, 4, 2, 2, 2], { background: '#0000ff', color: '#ffffff' }],
  ['sort', 0, 3, 12, 2, false],
  ['type', 0, 30, 8, 'far away'],
  ['settle'],
];

export async function play(workbook: Workbook, operations: readonly Operation[] = SIXTY_OPERATIONS): Promise<void> {
  for (const operation of operations) await act(workbook, operation);
  await workbook.settled();
}

async function act(workbook: Workbook, operation: Operation): Promise<void> {
  const { hand, cells, lines, sheets } = workbook;
  const id = (tab: Tab) => (tab === 0 ? 0 : (sheets.byName(tab)?.id ?? -1));
  const area = ([tab, row, column, rows, columns]: Place): Area => ({ sheetId: id(tab), row, column, rows, columns });
  const filled = <Value>(place: Place, value: Value): Value[][] =>
    Array.from({ length: place[3] }, () => new Array<Value>(place[4]).fill(value));
  switch (operation[0]) {
    case 'type':
      return void hand.type(id(operation[1]), operation[2], operation[3], operation[4]);
    case 'paste':
      return void hand.paste(id(operation[1]), operation[2], operation[3], operation[4]);
    case 'sort':
      return void hand.sort(id(operation[1]), { row: operation[2], rows: operation[3] }, operation[4], operation[5], operation[6]);
    case 'insertRow':
    case 'deleteRow':
    case 'insertColumn':
    case 'deleteColumn':
      return void hand[operation[0]](id(operation[1]), operation[2]);
    case 'copyRow':
    case 'moveColumn':
      return void hand[operation[0]](id(operation[1]), operation[2], operation[3]);
    case 'moveRow':
      return lines.moveRows(id(operation[1]), operation[2], 1, operation[3]);
    case 'addTab':
      return void sheets.add(operation[1]);
    case 'renameTab':
      return sheets.rename(0, operation[1]);
    case 'formats':
      return cells.setPatterns(area(operation[1]), filled(operation[1], operation[2]));
    case 'look':
      return cells.setLooks(area(operation[1]), filled(operation[1], operation[2]));
    case 'note':
      return cells.setNotes(area(operation[1]), filled(operation[1], operation[2]));
    case 'rule': {
      const at = area(operation[1]);
      return workbook.rules.set(at.sheetId, [...workbook.rules.of(at.sheetId), ruleFor(at, operation[2], operation[3])]);
    }
    case 'list':
      return workbook.validations.put(area(operation[1]), {
        ...{ criteria: 'VALUE_IN_LIST', values: [operation[2], true], allowInvalid: true, helpText: null },
      });
    case 'hide':
      return lines.hideColumns(id(operation[1]), operation[2], 1, true);
    case 'freeze':
      return lines.freeze(id(operation[1]), { rows: operation[2], columns: operation[3] });
    case 'clear':
      return cells.clear(area(operation[1]), { contents: true });
    case 'settle':
      return workbook.settled();
  }
}

function ruleFor(area: Area, formula: string, background: string): Rule {
  const looks = { color: null, bold: null, italic: null, strikethrough: null };
  return { areas: [area], criteria: 'CUSTOM_FORMULA', values: [formula], background, ...looks };
}

/** Everything a person could see of the file, as plain data in a fixed order. */
export function dump(workbook: Workbook): unknown {
  return workbook.sheets.list().map(({ id, name, hidden }) => {
    const [rows, columns] = [workbook.lastRow(id), workbook.lastColumn(id)];
    const area = { sheetId: id, row: 1, column: 1, rows: Math.max(1, rows), columns: Math.max(1, columns) };
    const lines = Array.from({ length: area.columns }, (_, index) => index + 1);
    return {
      ...{ name, hidden, rows, columns, frozen: workbook.lines.frozen(id) },
      hiddenColumns: lines.filter((column) => workbook.lines.columnHidden(id, column)),
      shown: workbook.displayed(area),
      values: workbook.values(area, (instant) => new Date(instant).toISOString()),
      formulas: workbook.formulas(area),
      formats: workbook.cells.patterns(area),
      notes: workbook.cells.notes(area),
      fills: lines.map((column) => workbook.fills(id, 1, area.rows, column)),
      rules: workbook.rules.of(id),
      validations: workbook.validations.list(id),
    };
  });
}
