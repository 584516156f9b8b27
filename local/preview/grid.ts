// The grid in the page: Univer draws the workbook that the runtime reads and writes; typing goes through the workbook's own reading.
import {
  ICommandService,
  LifecycleService,
  LifecycleStages,
  type ICellDataForSheetInterceptor,
  type Nullable,
  type Univer,
} from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import type { FWorksheet } from '@univerjs/sheets/facade';
import { AFTER_CELL_EDIT, SetSelectionsOperation, SetWorksheetActiveOperation, SheetInterceptorService } from '@univerjs/sheets';
import { ILayoutService } from '@univerjs/ui';
import type { Area, Edit, Workbook } from '../workbook/workbook';
import { checkboxAt, drawLooks, sheetIdOf } from './looks';

export interface Grid {
  /** When everything is drawn: before that Univer's commands may miss their parts. */
  readonly drawn: Promise<void>;
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

/** `element` is where Univer draws. */
export function gridOf(univer: Univer, workbook: Workbook, element: HTMLElement): Grid {
  const api = FUniver.newAPI(univer);
  const file = () => api.getActiveWorkbook();
  const typed = new Set<(edit: Edit) => void>();
  const tell = (edit: Edit) => typed.forEach((listener) => listener(edit));
  // Sheets says nothing when somebody types where they may not.
  api.setPermissionDialogVisible(false);
  drawLooks(univer, workbook);
  readTyping(univer, workbook, tell);
  toggleCheckboxes(api, workbook, element, tell);
  lookLikeSheets(api);
  return {
    drawn: univer
      .__getInjector()
      .get(LifecycleService)
      .onStage(LifecycleStages.Rendered)
      .then(() => {
        // Univer puts its canvases before everything else in the order of Tab.
        for (const canvas of element.querySelectorAll('canvas')) canvas.tabIndex = -1;
      }),
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

/** Cells begin with Sheets' font, ten points, also in tabs made later. */
function lookLikeSheets(api: FUniver): void {
  const dress = (sheet: FWorksheet) => void sheet.setDefaultStyle({ ff: 'Arial', fs: 10 });
  api.getActiveWorkbook()?.getSheets().forEach(dress);
  api.addEvent(api.Event.SheetCreated, ({ worksheet }) => dress(worksheet));
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

/** A click on a checkbox or the Space key turns it over; nothing else can be typed there by accident. */
function toggleCheckboxes(api: FUniver, workbook: Workbook, element: HTMLElement, tell: (edit: Edit) => void): void {
  const boxAt = (sheet: number | null, row: number, column: number) => {
    const ticked = sheet === null ? null : checkboxAt(workbook, sheet, row, column);
    if (sheet === null || ticked === null) return null;
    return { toggle: () => tell(workbook.hand.type(sheet, row, column, !ticked)) };
  };
  const boxOf = ({ worksheet, row, column }: { worksheet: FWorksheet; row: number; column: number }) =>
    boxAt(sheetIdOf(workbook, worksheet.getSheet()), row + 1, column + 1);
  const mayEdit = () => api.getActiveWorkbook()?.getWorkbookPermission().canEdit() === true;
  api.addEvent(api.Event.CellClicked, (at) => {
    if (mayEdit()) boxOf(at)?.toggle();
  });
  api.addEvent(api.Event.BeforeSheetEditStart, (start) => {
    if (boxOf(start) !== null) start.cancel = true;
  });
  const pressed = (event: KeyboardEvent) => {
    const { sheetId, row, column } = workbook.selection();
    const box = event.key === ' ' && mayEdit() ? boxAt(sheetId, row, column) : null;
    if (box === null) return;
    event.preventDefault();
    event.stopPropagation();
    box.toggle();
  };
  element.addEventListener('keydown', pressed, { capture: true });
}
