// The grid in the page: Univer draws the workbook that the runtime reads and writes; typing goes through the workbook's own reading.
import { ICommandService, type ICellDataForSheetInterceptor, type Nullable, type Univer } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import type { FWorksheet } from '@univerjs/sheets/facade';
import { AFTER_CELL_EDIT, SetSelectionsOperation, SetWorksheetActiveOperation, SheetInterceptorService } from '@univerjs/sheets';
import { ILayoutService, KeyCode } from '@univerjs/ui';
import type { Area, Edit, Workbook } from '../workbook/workbook';
import { checkboxAt, drawLooks, sheetIdOf } from './looks';

export interface Grid {
  /** Draws anew what is in view, with colours and checkboxes as they are now. */
  repaint(): void;
  /** Without it nothing can be changed by hand. */
  setEditable(editable: boolean): void;
  focus(): void;
  /** Where a cell of the open tab is drawn, in pixels from the grid's corner. Rows and columns are 1-based. */
  rectangle(row: number, column: number): { readonly x: number; readonly y: number } | null;
  undo(): void;
  redo(): void;
  /** The selection, whenever it moves or another tab is opened. */
  onSelect(listener: (selection: Area) => void): void;
  /** What was typed into a cell or ticked; everything else by hand comes from `Workbook.onHand`. */
  onTyped(listener: (edit: Edit) => void): void;
}

export function gridOf(univer: Univer, workbook: Workbook): Grid {
  const api = FUniver.newAPI(univer);
  const file = () => api.getActiveWorkbook();
  const typed = new Set<(edit: Edit) => void>();
  const tell = (edit: Edit) => typed.forEach((listener) => listener(edit));
  drawLooks(univer, workbook);
  readTyping(univer, workbook, tell);
  toggleCheckboxes(api, workbook, tell);
  return {
    repaint: () => void file()?.getActiveSheet().refreshCanvas(),
    setEditable: (editable) => void file()?.setEditable(editable),
    focus: () => univer.__getInjector().get(ILayoutService).focus(),
    rectangle: (row, column) =>
      file()
        ?.getActiveSheet()
        .getRange(row - 1, column - 1)
        .getCellRect() ?? null,
    undo: () => void file()?.undo(),
    redo: () => void file()?.redo(),
    onSelect: (listener) =>
      void univer
        .__getInjector()
        .get(ICommandService)
        .onCommandExecuted(({ id }) => {
          if (id === SetSelectionsOperation.id || id === SetWorksheetActiveOperation.id) listener(workbook.selection());
        }),
    onTyped: (listener) => void typed.add(listener),
  };
}

/** Typed text is read as Google reads it, which is the workbook's business; Univer then finds the cell as it wants it and writes nothing. */
function readTyping(univer: Univer, workbook: Workbook, tell: (edit: Edit) => void): void {
  const { writeCellInterceptor } = univer.__getInjector().get(SheetInterceptorService);
  writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    id: 'typed-as-in-sheets',
    priority: 1000,
    handler: (cell, { worksheet, row, col }, next) => {
      const sheet = sheetIdOf(workbook, worksheet);
      if (sheet === null) return next(cell);
      tell(workbook.hand.type(sheet, row + 1, col + 1, textOf(cell)));
      return worksheet.getCellRaw(row, col) ?? {};
    },
  });
}

function textOf(cell: Nullable<ICellDataForSheetInterceptor>): string {
  const rich = cell?.p?.body?.dataStream.replace(/\r\n$/, '').replace(/\r/g, '\n');
  return cell?.f ?? rich ?? String(cell?.v ?? '');
}

/** A click on a checkbox, or Space or Enter, turns it over; nothing else can be typed there by accident. */
function toggleCheckboxes(api: FUniver, workbook: Workbook, tell: (edit: Edit) => void): void {
  const boxAt = ({ worksheet, row, column }: { worksheet: FWorksheet; row: number; column: number }) => {
    const sheet = sheetIdOf(workbook, worksheet.getSheet());
    const ticked = sheet === null ? null : checkboxAt(workbook, sheet, row + 1, column + 1);
    if (sheet === null || ticked === null) return null;
    return { toggle: () => tell(workbook.hand.type(sheet, row + 1, column + 1, !ticked)) };
  };
  api.addEvent(api.Event.CellClicked, (at) => boxAt(at)?.toggle());
  api.addEvent(api.Event.BeforeSheetEditStart, (start) => {
    const box = boxAt(start);
    if (box === null) return;
    start.cancel = true;
    if (start.keycode === KeyCode.SPACE || start.keycode === KeyCode.ENTER) box.toggle();
  });
}
