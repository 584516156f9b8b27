// The only mention of Univer's packages outside the preview. In Node this file is bundled once (scripts/bundle.mjs).
// Univer's `presets` packages are avoided on purpose: one drags in proprietary code, the other a Node-only remote procedure call.
import { LocaleType, LogLevel, Univer } from '@univerjs/core';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import { UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';

export {
  BooleanNumber,
  CellValueType,
  ICommandService,
  IUndoRedoService,
  IUniverInstanceService,
  numfmt,
  Univer,
  UniverInstanceType,
} from '@univerjs/core';
export type {
  ICellData,
  ICommandInfo,
  IRange,
  IStyleData,
  IWorkbookData,
  IWorksheetData,
  Workbook as Unit,
  Worksheet,
} from '@univerjs/core';
export type { BaseValueObject } from '@univerjs/engine-formula';
export {
  BaseFunction,
  FormulaDataModel,
  IActiveDirtyManagerService,
  IFunctionService,
  NumberValueObject,
  SetFormulaCalculationStartMutation,
} from '@univerjs/engine-formula';
export {
  AddWorksheetMergeMutation,
  InsertColByRangeCommand,
  InsertColMutation,
  InsertRowByRangeCommand,
  InsertRowMutation,
  InsertSheetCommand,
  MoveColsCommand,
  MoveColsMutation,
  MoveRowsCommand,
  MoveRowsMutation,
  RemoveColByRangeCommand,
  RemoveColMutation,
  RemoveRowByRangeCommand,
  RemoveRowMutation,
  RemoveSheetCommand,
  RemoveSheetMutation,
  RemoveWorksheetMergeMutation,
  ReorderRangeMutation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetFrozenMutation,
  SetRangeValuesCommand,
  SetRangeValuesMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetSelectionsOperation,
  SetStyleCommand,
  SetWorkbookNameMutation,
  SetWorksheetActiveOperation,
  SetWorksheetColumnCountMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameCommand,
  SetWorksheetOrderMutation,
  SetWorksheetRowCountMutation,
  SheetsSelectionsService,
} from '@univerjs/sheets';
export { FormulaCalculationSessionService } from '@univerjs/sheets-formula';

/** Univer without a face, for Node. One can hold many workbooks; making one takes a few milliseconds. */
export function headless(): Univer {
  const univer = new Univer({ locale: LocaleType.EN_US, locales: { [LocaleType.EN_US]: {} }, logLevel: LogLevel.SILENT });
  univer.registerPlugins([[UniverFormulaEnginePlugin], [UniverSheetsPlugin], [UniverSheetsFormulaPlugin]]);
  return univer;
}
