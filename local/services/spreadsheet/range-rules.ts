// Range: validation and checkboxes, clearing, sorting, merging.
import type { Validation } from '../../workbook/kept';
import type { Area } from '../../workbook/workbook';
import type { Desk, GoogleRange } from './desk';
import type { Makers } from './makers';
import { protect } from './protections';
import { filled, requireShape } from './range-values';
import { checked } from './signatures';

const CHECKBOX: Validation = { criteria: 'CHECKBOX', values: [], allowInvalid: false, helpText: null };

export function rangeRules(desk: Desk, area: Area, make: Makers) {
  const { cells, validations, lines } = desk.workbook;
  const self = () => make.range(area);
  const put = (at: Area, validation: Validation | null) => desk.write(at, () => validations.put(at, validation));
  const cell = (row: number, column: number): Area => ({ ...area, row: area.row + row, column: area.column + column, rows: 1, columns: 1 });
  const read = () => {
    desk.settleWrites();
    return validations.over(area).map((row) => row.map((found) => found && make.validation(found)));
  };
  const ofService = (service: unknown) => (service === null ? null : (desk.behind(desk.validations, service) ?? null));
  const eachBox = (change: (box: Area) => void) => {
    const boxes = validations.over(area);
    desk.write(area, () => {
      boxes.forEach((row, down) => row.forEach((found, right) => found?.criteria === 'CHECKBOX' && change(cell(down, right))));
    });
    return self();
  };

  const part = {
    getDataValidation: () => read()[0][0],
    getDataValidations: () => read() as GoogleAppsScript.Spreadsheet.DataValidation[][],
    setDataValidation(rule: GoogleAppsScript.Spreadsheet.DataValidation | null) {
      put(area, ofService(rule));
      return self();
    },
    setDataValidations(rules: (GoogleAppsScript.Spreadsheet.DataValidation | null)[][]) {
      requireShape(area, rules);
      rules.forEach((row, down) => row.forEach((rule, right) => put(cell(down, right), ofService(rule))));
      return self();
    },
    clearDataValidations() {
      put(area, null);
      return self();
    },
    insertCheckboxes(checked?: unknown, unchecked?: unknown) {
      const custom = [checked, unchecked].filter((value) => value !== undefined).map(String);
      put(area, custom.length > 0 ? { ...CHECKBOX, values: custom } : CHECKBOX);
      desk.write(area, () => cells.write(area, filled(area, custom.length > 0 ? (custom[1] ?? null) : false)));
      return self();
    },
    removeCheckboxes() {
      eachBox((box) => {
        cells.clear(box, { contents: true });
        validations.put(box, null);
      });
      return self();
    },
    check: () => eachBox((box) => cells.write(box, [[true]])),
    uncheck: () => eachBox((box) => cells.write(box, [[false]])),
    isChecked() {
      desk.settleWrites();
      const all = cells.values(area).flat();
      return all.every((value) => value === true) ? true : all.every((value) => value === false) ? false : null;
    },
    clear(options?: { contentsOnly?: boolean; formatOnly?: boolean }) {
      const [contents, formats] = [!options?.formatOnly, !options?.contentsOnly];
      desk.write(area, () => {
        cells.clear(area, { contents, formats });
        if (contents && formats) validations.put(area, null);
      });
      return self();
    },
    sort(spec: unknown) {
      const keys = (Array.isArray(spec) ? spec : [spec]).map(sortKey);
      desk.write(area, () => lines.sort(area, keys));
      return self();
    },
    protect: () => protect(desk, area.sheetId, area, make),
    merge() {
      desk.write(area, () => lines.merge(area));
      return self();
    },
    breakApart() {
      desk.write(area, () => lines.unmerge(area));
      return self();
    },
  } satisfies Partial<GoogleRange>;
  return checked('SpreadsheetApp.Range', part, {
    setDataValidation: 'object?',
    setDataValidations: 'grid',
    clear: '|object',
    sort: 'number|object|list',
  });
}

/** Column numbers are the sheet's, not the range's [F]. */
export function sortKey(spec: unknown): { column: number; ascending: boolean } {
  if (typeof spec === 'number') return { column: spec, ascending: true };
  const { column, ascending } = spec as { column: number; ascending?: boolean };
  return { column, ascending: ascending !== false };
}
