// Row colours as conditional-format rules of our own, keyed on the Status cell: they follow sorting, work for viewers and on phones.
import { columnLetters, type Layout } from '../core/table';
import type { Colours } from '../core/settings';
import { STATUS_KEYS, STATUSES } from '../core/status';
import type { Tab } from './workbook';

type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

/**
 * Puts our rules right: one per coloured status, after the user's own, over the whole table or the Status cell. The user's rules stay as
 * they are. `width` is the number of columns the table has.
 */
export function paintRows(tab: Tab, layout: Layout, width: number, colours: Colours): void {
  const status = layout.columns.status;
  const theirs = rulesOfTheUser(tab);
  tab.sheet.setConditionalFormatRules(
    status === undefined || colours === 'off' ? theirs : [...theirs, ...ourRules(tab, layout, status, width, colours)],
  );
}

/** Takes our rules away and leaves the user's. */
export function unpaint(tab: Tab): void {
  tab.sheet.setConditionalFormatRules(rulesOfTheUser(tab));
}

const FILLS = STATUS_KEYS.flatMap((key) => {
  const { text, fill } = STATUSES[key];
  return fill === null ? [] : [{ text, fill }];
});

function ourRules(tab: Tab, { headerRow }: Layout, status: number, width: number, colours: Exclude<Colours, 'off'>): Rule[] {
  // From the header on, so that a row inserted right under it is painted too.
  const first = headerRow;
  const range = colours === 'row' ? tab.rangeBelow(first, 1, width) : tab.rangeBelow(first, status, 1);
  return FILLS.map(({ text, fill }) =>
    SpreadsheetApp.newConditionalFormatRule()
      .whenFormulaSatisfied(`=$${columnLetters(status)}${String(first)}="${text}"`)
      .setBackground(fill)
      .setRanges([range])
      .build(),
  );
}

function rulesOfTheUser(tab: Tab): Rule[] {
  return tab.sheet.getConditionalFormatRules().filter((rule) => !isOurs(rule));
}

/** Rules have no ID: ours is known by the pattern of its formula, whose column may have been deleted, together with its fill. */
function isOurs(rule: Rule): boolean {
  const condition: GoogleAppsScript.Spreadsheet.BooleanCondition | null = rule.getBooleanCondition();
  if (!condition || condition.getCriteriaType() !== SpreadsheetApp.BooleanCriteria.CUSTOM_FORMULA) return false;
  const formula = String(condition.getCriteriaValues()[0] ?? '');
  const text = /^=(?:\$[A-Z]+\$?\d+|#REF!)="([^"]+)"$/.exec(formula)?.[1];
  const ours = FILLS.find((one) => one.text === text);
  return ours !== undefined && condition.getBackground()?.toLowerCase() === ours.fill;
}
