// ConditionalFormatRule and its builder. A rule never changes once built; a builder changes with every call.
import type { Rule } from '../../workbook/rules/rule';
import { colourOf, colourService } from './colour';
import type { Desk } from './desk';
import { BOOLEAN_CRITERIA, enumValue } from './enums';
import type { Makers } from './makers';
import { checked } from './signatures';

type GoogleRule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
/** The two colour objects are in Google's reference; @types/google-apps-script lacks them. */
type GoogleCondition = Record<keyof GoogleAppsScript.Spreadsheet.BooleanCondition | 'getBackgroundObject' | 'getFontColorObject', unknown>;
type GoogleBuilder = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;

const BLANK: Rule = { areas: [], criteria: '', values: [], background: null, color: null, bold: null, italic: null, strikethrough: null };

export function ruleService(desk: Desk, rule: Rule, make: Makers): GoogleRule {
  const part = {
    getRanges: () => rule.areas.map((area) => make.range(area)),
    getBooleanCondition: () => conditionService(desk, rule),
    getGradientCondition: () => null,
    copy: () => ruleBuilder(desk, make, rule),
  } satisfies Partial<GoogleRule>;
  desk.rules.set(part, rule);
  return desk.gate.service('ConditionalFormatRule', part) as GoogleRule;
}

function conditionService(desk: Desk, rule: Rule): GoogleAppsScript.Spreadsheet.BooleanCondition {
  const part = {
    getCriteriaType: () => enumValue(BOOLEAN_CRITERIA, rule.criteria),
    getCriteriaValues: () => [...rule.values],
    getBackground: () => rule.background,
    getBackgroundObject: () => rule.background && colourService(desk, rule.background),
    getFontColor: () => rule.color,
    getFontColorObject: () => rule.color && colourService(desk, rule.color),
    getBold: () => rule.bold,
    getItalic: () => rule.italic,
    getStrikethrough: () => rule.strikethrough,
    getUnderline: () => null,
  } satisfies Partial<GoogleCondition>;
  return desk.gate.service('BooleanCondition', part) as GoogleAppsScript.Spreadsheet.BooleanCondition;
}

export function ruleBuilder(desk: Desk, make: Makers, from: Rule = BLANK): GoogleBuilder {
  let rule = from;
  const set = (change: Partial<Rule>) => {
    rule = { ...rule, ...change };
    return part;
  };
  const when =
    (criteria: string) =>
    (...values: (string | number)[]) =>
      set({ criteria, values });

  const part: object = checked(
    'SpreadsheetApp.ConditionalFormatRuleBuilder',
    {
      whenFormulaSatisfied: (formula: string) =>
        set({ criteria: 'CUSTOM_FORMULA', values: [formula.startsWith('=') ? formula : `=${formula}`] }),
      whenCellEmpty: when('CELL_EMPTY'),
      whenCellNotEmpty: when('CELL_NOT_EMPTY'),
      whenTextContains: when('TEXT_CONTAINS'),
      whenTextDoesNotContain: when('TEXT_DOES_NOT_CONTAIN'),
      whenTextEqualTo: when('TEXT_EQUAL_TO'),
      whenTextStartsWith: when('TEXT_STARTS_WITH'),
      whenTextEndsWith: when('TEXT_ENDS_WITH'),
      whenNumberBetween: when('NUMBER_BETWEEN'),
      whenNumberEqualTo: when('NUMBER_EQUAL_TO'),
      whenNumberNotEqualTo: when('NUMBER_NOT_EQUAL_TO'),
      whenNumberGreaterThan: when('NUMBER_GREATER_THAN'),
      whenNumberGreaterThanOrEqualTo: when('NUMBER_GREATER_THAN_OR_EQUAL_TO'),
      whenNumberLessThan: when('NUMBER_LESS_THAN'),
      whenNumberLessThanOrEqualTo: when('NUMBER_LESS_THAN_OR_EQUAL_TO'),
      setBackground: (color: string | null) => set({ background: colourOf(color) }),
      setFontColor: (color: string | null) => set({ color: colourOf(color) }),
      setBold: (bold: boolean) => set({ bold }),
      setItalic: (italic: boolean) => set({ italic }),
      setStrikethrough: (strikethrough: boolean) => set({ strikethrough }),
      setRanges(ranges: unknown[]) {
        const areas = ranges.map((range) => desk.behind(desk.areas, range));
        if (areas.some((area) => area === undefined)) throw new Error('The ranges must be Range objects.'); // [M]
        return set({ areas: areas.flatMap((area) => area ?? []) });
      },
      getRanges: () => rule.areas.map((area) => make.range(area)),
      getBooleanCondition: () => (rule.criteria === '' ? null : conditionService(desk, rule)),
      getGradientCondition: () => null,
      copy: () => ruleBuilder(desk, make, rule),
      build: () => make.rule(rule),
    } satisfies Partial<Record<keyof GoogleBuilder, unknown>>,
    {
      whenFormulaSatisfied: 'string',
      whenTextContains: 'string',
      whenTextEqualTo: 'string',
      whenTextStartsWith: 'string',
      whenNumberGreaterThan: 'number',
      whenNumberLessThan: 'number',
      whenNumberBetween: 'number,number',
      setBackground: 'string?',
      setFontColor: 'string?',
      setRanges: 'list',
    },
  );
  return desk.gate.service('ConditionalFormatRuleBuilder', part) as GoogleBuilder;
}
