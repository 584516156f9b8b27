// Colours of conditional-format rules, and boxes where cells are checkboxes: asked for while a visible cell is drawn, nothing is stored.
import { CellValueType, HorizontalAlign, InterceptorEffectEnum, type Univer } from '@univerjs/core';
import { INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/sheets';
import type { Workbook } from '../workbook/workbook';

/** Above Univer's own, so that what it adds lies on our colours. */
const PRIORITY = 100;

/** Makes the grid draw them. Univer's service for it is there once a workbook is. */
export function drawLooks(univer: Univer, workbook: Workbook): void {
  const service = univer.__getInjector().get(SheetInterceptorService);
  service.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    id: 'looks',
    priority: PRIORITY,
    effect: InterceptorEffectEnum.Style | InterceptorEffectEnum.Value,
    handler: (cell, at, next) => {
      const sheet = sheetIdOf(workbook, at.worksheet);
      if (sheet === null) return next(cell);
      const [row, column] = [at.row + 1, at.col + 1];
      const fill = workbook.fill(sheet, row, column);
      const ticked = cell?.t === CellValueType.BOOLEAN ? checkboxAt(workbook, sheet, row, column) : null;
      if (fill === null && ticked === null) return next(cell);
      const own = typeof cell?.s === 'string' ? at.workbook.getStyles().get(cell.s) : cell?.s;
      const style = { ...own, ...(fill === null ? {} : { bg: { rgb: fill } }) };
      if (ticked === null) return next({ ...cell, s: style });
      return next({ ...cell, v: ticked ? '☑' : '☐', t: CellValueType.STRING, s: { ...style, ht: HorizontalAlign.CENTER } });
    },
  });
}

/** Whether the box is ticked; null where the cell is no checkbox or holds something else. Rows and columns are 1-based. */
export function checkboxAt(workbook: Workbook, sheetId: number, row: number, column: number): boolean | null {
  if (workbook.validations.at(sheetId, row, column)?.criteria !== 'CHECKBOX') return null;
  const value = workbook.values({ sheetId, row, column, rows: 1, columns: 1 })[0]?.[0];
  return typeof value === 'boolean' ? value : null;
}

/** Google's number of one of Univer's sheets: the workbook's own are named by it, those made in the grid by hand are found by their name. */
export function sheetIdOf(workbook: Workbook, sheet: { getSheetId(): string; getName(): string }): number | null {
  const [, number] = /^(\d+)(@|$)/.exec(sheet.getSheetId()) ?? [];
  return number !== undefined ? Number(number) : (workbook.sheets.byName(sheet.getName())?.id ?? null);
}
