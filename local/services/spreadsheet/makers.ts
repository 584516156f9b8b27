// How one service object makes another: every part is handed this, so that no file has to know all the others.
import type { Rule } from '../../workbook/rules/rule';
import type { Area } from '../../workbook/workbook';
import type { Validation } from '../../workbook/kept';
import type { GoogleRange, GoogleSheet, GoogleSpreadsheet } from './desk';

export interface Makers {
  spreadsheet(): GoogleSpreadsheet;
  sheet(id: number): GoogleSheet;
  /** Throws where the area leaves the sheet. */
  range(area: Area): GoogleRange;
  rule(rule: Rule): GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
  validation(validation: Validation): GoogleAppsScript.Spreadsheet.DataValidation;
}
