// The tabs of a workbook: adding, naming, ordering, hiding, and which one is in front.
import {
  BooleanNumber,
  InsertSheetCommand,
  RemoveSheetCommand,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetWorksheetHideMutation,
  SetWorksheetNameCommand,
  SetWorksheetOrderMutation,
  SheetsSelectionsService,
  type Worksheet,
} from './univer';
import type { Grid } from './grid';
import type { Area, SheetInfo, Sheets } from './workbook';

/** What a new Google sheet has. */
export const ROWS = 1000;
export const COLUMNS = 26;

export function makeSheets(grid: Grid): Sheets {
  const info = (sheet: Worksheet): SheetInfo => ({
    id: grid.idOf(sheet.getSheetId()),
    name: sheet.getName(),
    hidden: sheet.getConfig().hidden === BooleanNumber.TRUE,
    rows: sheet.getRowCount(),
    columns: sheet.getColumnCount(),
  });
  const list = () => grid.worksheets().map(info);
  // Google compares tab names without regard to case [M].
  const byName = (name: string) => list().find((sheet) => sheet.name.toLowerCase() === name.toLowerCase()) ?? null;
  const refuseTaken = (name: string, except?: number) => {
    const taken = byName(name);
    if (taken && taken.id !== except) throw new Error(`A sheet with the name "${name}" already exists. Please enter another name.`);
  };

  return {
    list,
    byId: (id) => (grid.has(id) ? info(grid.worksheet(id)) : null),
    byName: (name) => list().find((sheet) => sheet.name === name) ?? byName(name),
    add(name, index = grid.worksheets().length) {
      refuseTaken(name);
      const id = grid.newSheetId();
      grid.run(InsertSheetCommand, { index, sheet: { id: grid.key(id), name, rowCount: ROWS, columnCount: COLUMNS } });
      return id;
    },
    rename(id, name) {
      refuseTaken(name, id);
      grid.runInFront(SetWorksheetNameCommand, { name }, id);
    },
    remove(id) {
      if (grid.worksheets().length === 1) throw new Error("You can't remove all the sheets in a document.");
      grid.runInFront(RemoveSheetCommand, {}, id);
    },
    move(id, index) {
      const fromOrder = list().findIndex((sheet) => sheet.id === id);
      grid.run(SetWorksheetOrderMutation, { fromOrder, toOrder: index }, id);
    },
    hide: (id, hidden) => grid.run(SetWorksheetHideMutation, { hidden: hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE }, id),
    active: () => grid.idOf(grid.unit.getActiveSheet().getSheetId()),
    activate: (id) => grid.run(SetWorksheetActiveOperation, {}, id),
  };
}

/** What is selected in the sheet in front; A1 where nothing was selected yet. */
export function readSelection(grid: Grid): Area {
  const sheet = grid.unit.getActiveSheet();
  const sheetId = grid.idOf(sheet.getSheetId());
  const service = grid.univer.__getInjector().get(SheetsSelectionsService);
  const range = service.getWorkbookSelections(grid.unitId).getSelectionsOfWorksheet(sheet.getSheetId()).at(-1)?.range;
  if (!range) return { sheetId, row: 1, column: 1, rows: 1, columns: 1 };
  return {
    sheetId,
    row: range.startRow + 1,
    column: range.startColumn + 1,
    rows: range.endRow - range.startRow + 1,
    columns: range.endColumn - range.startColumn + 1,
  };
}

export function select(grid: Grid, area: Area): void {
  if (grid.idOf(grid.unit.getActiveSheet().getSheetId()) !== area.sheetId) grid.run(SetWorksheetActiveOperation, {}, area.sheetId);
  const [startRow, startColumn] = [area.row - 1, area.column - 1];
  const range = { startRow, startColumn, endRow: startRow + area.rows - 1, endColumn: startColumn + area.columns - 1 };
  const primary = {
    ...range,
    endRow: startRow,
    endColumn: startColumn,
    actualRow: startRow,
    actualColumn: startColumn,
    isMerged: false,
    isMergedMainCell: false,
  };
  grid.run(SetSelectionsOperation, { selections: [{ range, primary, style: null }] }, area.sheetId);
}
