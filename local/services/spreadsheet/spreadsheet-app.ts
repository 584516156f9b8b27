// SpreadsheetApp: the way in to the one file the add-on runs in. Other files are out of reach, as under the scope it asks for.
import { Desk, type GoogleRange, type GoogleSheet, type GoogleSpreadsheet, type SpreadsheetContext } from './desk';
import { BOOLEAN_CRITERIA, VALIDATION_CRITERIA } from './enums';
import type { Makers } from './makers';
import { PROTECTION_TYPES } from './protections';
import { rangeLooks } from './range-looks';
import { rangePlace, requireInside } from './range-place';
import { rangeRules } from './range-rules';
import { rangeValues } from './range-values';
import { ruleBuilder, ruleService } from './rules';
import { sheetContents } from './sheet';
import { sheetLines } from './sheet-lines';
import { checked } from './signatures';
import { spreadsheetService } from './spreadsheet';
import { validationBuilder, validationService } from './validations';

/** The services of one execution. Members that are not there throw `not in the local runtime: ...` at the gate. */
export function createSpreadsheetApp(context: SpreadsheetContext): object {
  const desk = new Desk(context);
  const make = makersOf(desk);
  const { sheets } = desk.workbook;
  const setActiveRange = (range: unknown): GoogleRange => {
    const area = desk.behind(desk.areas, range);
    if (!area) throw new Error('Range not found');
    desk.workbook.select(area);
    return make.range(area);
  };

  const part = {
    BooleanCriteria: BOOLEAN_CRITERIA,
    DataValidationCriteria: VALIDATION_CRITERIA,
    ProtectionType: PROTECTION_TYPES,
    flush: () => desk.settleWrites(),
    getActive: make.spreadsheet,
    getActiveSpreadsheet: make.spreadsheet,
    getActiveSheet: () => make.sheet(sheets.active()),
    getActiveRange: () => make.range(desk.workbook.selection()),
    getCurrentCell: () => make.range({ ...desk.workbook.selection(), rows: 1, columns: 1 }),
    setActiveRange,
    setCurrentCell: setActiveRange,
    setActiveSheet(sheet: GoogleSheet) {
      const id = desk.behind(desk.sheetIds, sheet);
      if (id === undefined) throw new Error('Sheet not found'); // [M] the text.
      sheets.activate(id);
      return make.sheet(id);
    },
    getUi: () => context.ui(),
    newConditionalFormatRule: () => ruleBuilder(desk, make),
    newDataValidation: () => validationBuilder(desk, make),
  } satisfies Partial<Record<keyof GoogleAppsScript.Spreadsheet.SpreadsheetApp, unknown>>;
  return context.gate.service(
    'SpreadsheetApp',
    checked('SpreadsheetApp', part, { setActiveSheet: 'object|object,boolean', setActiveRange: 'object', setCurrentCell: 'object' }),
  );
}

function makersOf(desk: Desk): Makers {
  let spreadsheet: GoogleSpreadsheet | undefined;
  const wrap = <Service>(name: string, implementation: object) => desk.gate.service(name, implementation) as Service;
  const make: Makers = {
    spreadsheet: () => (spreadsheet ??= wrap<GoogleSpreadsheet>('Spreadsheet', spreadsheetService(desk, make))),
    sheet(id) {
      const implementation = { ...sheetContents(desk, id, make), ...sheetLines(desk, id, make) };
      desk.sheetIds.set(implementation, id);
      return wrap<GoogleSheet>('Sheet', implementation);
    },
    range(area) {
      requireInside(desk, area);
      const implementation = {
        ...rangePlace(desk, area, make),
        ...rangeValues(desk, area, make),
        ...rangeLooks(desk, area, make),
        ...rangeRules(desk, area, make),
      };
      desk.areas.set(implementation, area);
      return wrap<GoogleRange>('Range', implementation);
    },
    rule: (rule) => ruleService(desk, rule, make),
    validation: (validation) => validationService(desk, validation, make),
  };
  return make;
}
