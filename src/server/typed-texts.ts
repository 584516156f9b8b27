// What people typed into cells that Tidbit writes: it goes to History before it is replaced.
import { OWN_COLUMNS, type OwnColumn } from '../core/columns';
import { nameIn } from '../core/contact';
import { clockAt } from '../core/day';
import { headerText } from '../core/headers';
import { entryForTypedText, type HistoryEntry } from '../core/history';
import { isStoredId } from '../core/identity';
import { STATUS_KEYS, STATUSES } from '../core/status';
import { isDate, type Cell } from '../core/table';
import type { Log } from './log';
import { holdsOwn, instantOf, type OwnCells } from './own-cells';

/** One cell somebody edited by hand; row and column are sheet numbers. */
export interface EditedCell {
  readonly row: number;
  readonly column: number;
}

/** An entry for each of our cells that is about to change and holds words of the user's. The cell just edited always does. */
export function typedTexts(log: Log, cells: OwnCells, edited?: EditedCell): HistoryEntry[] {
  const { grid, layout, identity, situation } = log;
  const columns = OWN_COLUMNS.flatMap((key) => {
    const column = layout.columns[key];
    return column === undefined ? [] : [{ key, column, header: headerText(grid[layout.headerRow - 1][column - 1]) }];
  });
  const entries: HistoryEntry[] = [];
  identity.ids.forEach((id, i) => {
    const row = layout.headerRow + 1 + i;
    const line = grid[row - 1];
    for (const { key, column, header } of columns) {
      const cell = line[column - 1];
      if (cell === '' || holdsOwn(cells, i, key, cell)) continue;
      const byHand = edited?.row === row && edited.column === column;
      if (!byHand && isOurs(key, cell)) continue;
      const name = nameIn(layout, line) || `Row ${row}`;
      entries.push(entryForTypedText(situation.now, { id, name }, header, shown(cell, log)));
    }
  });
  return entries;
}

const STATUS_TEXTS = new Set(STATUS_KEYS.map((key) => STATUSES[key].text));

/** How our next steps begin (core/need-words.ts). A cell that held another of them is out of date, not typed over. */
const STEPS =
  /^(Ask for a conversation|Ask once more|Try someone else|Wait for a reply|Prepare for |Write the thank-you note|Tell .* how it went|Follow up|Say hello|Share your news|Send season’s greetings|No thank-you is logged)/;

const OURS: Readonly<Record<OwnColumn, (cell: Cell) => boolean>> = {
  status: (cell) => STATUS_TEXTS.has(String(cell)),
  nextStep: (cell) => STEPS.test(String(cell)),
  due: isDate,
  id: (cell) => isStoredId(String(cell)),
};

function isOurs(key: OwnColumn, cell: Cell): boolean {
  return OURS[key](cell);
}

function shown(cell: Cell, { situation: { calendar } }: Log): string {
  if (!isDate(cell)) return String(cell);
  const instant = instantOf(cell);
  return `${calendar.dayOf(instant)} ${clockAt(calendar, instant)}`;
}
