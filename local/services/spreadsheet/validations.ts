// DataValidation and its builder.
import type { Validation } from '../../workbook/kept';
import { zoneOf } from '../../workbook/zone';
import type { Desk } from './desk';
import { enumValue, VALIDATION_CRITERIA } from './enums';
import type { Makers } from './makers';
import { isDate } from '../signature';
import { checked } from './signatures';

type GoogleValidation = GoogleAppsScript.Spreadsheet.DataValidation;
type GoogleBuilder = GoogleAppsScript.Spreadsheet.DataValidationBuilder;

const BLANK: Validation = { criteria: '', values: [], allowInvalid: true, helpText: null };

export function validationService(desk: Desk, validation: Validation, make: Makers): GoogleValidation {
  const part = { ...reading(desk, () => validation), copy: () => validationBuilder(desk, make, validation) } satisfies Partial<
    Record<keyof GoogleValidation, unknown>
  >;
  desk.validations.set(part, validation);
  return desk.gate.service('DataValidation', part) as GoogleValidation;
}

function reading(desk: Desk, current: () => Validation) {
  const comparesDates = (criteria: string) => criteria.startsWith('DATE_') && criteria !== 'DATE_IS_VALID_DATE';
  return {
    getAllowInvalid: () => current().allowInvalid,
    getHelpText: () => current().helpText,
    getCriteriaType: () => enumValue(VALIDATION_CRITERIA, current().criteria),
    getCriteriaValues() {
      const { criteria, values } = current();
      if (!comparesDates(criteria)) return [...values];
      const zone = zoneOf(desk.workbook.zone());
      return values.map((value) => desk.dateOf(zone.instantOf(Number(value))));
    },
  };
}

export function validationBuilder(desk: Desk, make: Makers, from: Validation = BLANK): GoogleBuilder {
  let validation = from;
  const set = (change: Partial<Validation>) => {
    validation = { ...validation, ...change };
    return part;
  };
  const serial = (value: unknown) => (isDate(value) ? zoneOf(desk.workbook.zone()).serialOf(value.getTime()) : (value as string | number));
  const require =
    (criteria: string) =>
    (...values: unknown[]) =>
      set({ criteria, values: values.map(serial) });

  const part: object = checked(
    'SpreadsheetApp.DataValidationBuilder',
    {
      ...reading(desk, () => validation),
      requireCheckbox: require('CHECKBOX'),
      requireDate: require('DATE_IS_VALID_DATE'),
      requireDateAfter: require('DATE_AFTER'),
      requireDateBefore: require('DATE_BEFORE'),
      requireDateBetween: require('DATE_BETWEEN'),
      requireDateEqualTo: require('DATE_EQUAL_TO'),
      requireDateOnOrAfter: require('DATE_ON_OR_AFTER'),
      requireDateOnOrBefore: require('DATE_ON_OR_BEFORE'),
      requireNumberBetween: require('NUMBER_BETWEEN'),
      requireNumberGreaterThan: require('NUMBER_GREATER_THAN'),
      requireNumberGreaterThanOrEqualTo: require('NUMBER_GREATER_THAN_OR_EQUAL_TO'),
      requireNumberLessThan: require('NUMBER_LESS_THAN'),
      requireNumberLessThanOrEqualTo: require('NUMBER_LESS_THAN_OR_EQUAL_TO'),
      requireTextContains: require('TEXT_CONTAINS'),
      requireTextIsEmail: require('TEXT_IS_VALID_EMAIL'),
      requireTextIsUrl: require('TEXT_IS_VALID_URL'),
      requireFormulaSatisfied: require('CUSTOM_FORMULA'),
      requireValueInList: (values: string[], showDropdown = true) =>
        set({ criteria: 'VALUE_IN_LIST', values: [values.map(String), showDropdown] }),
      setAllowInvalid: (allowInvalid: boolean) => set({ allowInvalid }),
      setHelpText: (helpText: string) => set({ helpText }),
      copy: () => validationBuilder(desk, make, validation),
      build: () => make.validation(validation),
    } satisfies Partial<Record<keyof GoogleBuilder, unknown>>,
    {
      requireCheckbox: '|any|any,any',
      requireDate: '',
      requireDateAfter: 'date',
      requireDateBefore: 'date',
      requireDateBetween: 'date,date',
      requireDateEqualTo: 'date',
      requireDateOnOrAfter: 'date',
      requireDateOnOrBefore: 'date',
      requireNumberBetween: 'number,number',
      requireNumberGreaterThan: 'number',
      requireNumberLessThan: 'number',
      requireTextContains: 'string',
      requireFormulaSatisfied: 'string',
      requireValueInList: 'list|list,boolean',
      setAllowInvalid: 'boolean',
      setHelpText: 'string',
    },
  );
  return desk.gate.service('DataValidationBuilder', part) as GoogleBuilder;
}
