// Row colours as conditional-format rules of our own, keyed on the Status cell: they follow sorting, work for viewers and on phones.
import { headerText } from '../core/headers';
import { columnLetters, type Layout } from '../core/table';
import type { Colours } from '../core/settings';
import { STATUS_KEYS, STATUSES } from '../core/status';
import type { Store } from './store';
import type { Grid, Tab } from './workbook';

type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

/** A tab as it was last read, and where its columns are. */
interface Canvas {
  readonly tab: Tab;
  readonly layout: Layout;
  readonly grid: Grid;
}

/**
 * Whether the rules are as this add-on last painted them, as far as one call tells: somebody who deletes one of ours, or adds one of
 * theirs, changes their number. One of ours that was changed by hand is put right by the next painting: by set-up, or another setting.
 */
export function isPainted({ settings, painted }: Store, { tab, layout, grid }: Canvas): boolean {
  return (
    painted !== null &&
    painted.as === fingerprint(layout, grid, settings.colours) &&
    painted.rows >= grid.length &&
    painted.rules === tab.sheet.getConditionalFormatRules().length
  );
}

/**
 * Puts our rules right: one per coloured status, after the user's own, over the whole table or the Status cell. The user's rules stay as
 * they are.
 */
export function paint(store: Store, { tab, layout, grid }: Canvas): void {
  const { colours } = store.settings;
  const { status } = layout.columns;
  const ours = status === undefined || colours === 'off' ? [] : ourRules(tab, layout, status, widthOf(layout, grid), colours);
  const rules = [...rulesOfTheUser(tab), ...ours];
  tab.sheet.setConditionalFormatRules(rules);
  store.save({ painted: { as: fingerprint(layout, grid, colours), rows: tab.rows(), rules: rules.length } });
}

/** Takes our rules away and leaves the user's. */
export function unpaint(tab: Tab): void {
  tab.sheet.setConditionalFormatRules(rulesOfTheUser(tab));
}

const FILLS = STATUS_KEYS.flatMap((key) => {
  const { text, fill } = STATUSES[key];
  return fill === null ? [] : [{ text, fill }];
});

/** Everything the rules depend on. */
function fingerprint(layout: Layout, grid: Grid, colours: Colours): string {
  return JSON.stringify([FILLS, colours, layout.headerRow, layout.columns.status, widthOf(layout, grid)]);
}

/** How far to the right there are headers. */
function widthOf({ headerRow }: Layout, grid: Grid): number {
  const header = grid[headerRow - 1].map(headerText);
  while (header.length > 1 && header[header.length - 1] === '') header.pop();
  return header.length;
}

function ourRules(tab: Tab, { headerRow }: Layout, status: number, width: number, colours: Exclude<Colours, 'off'>): Rule[] {
  // From the header on, so that a row inserted right under it is painted too.
  const first = headerRow;
  const range = colours === 'row' ? tab.rangeBelow(first, 1, width) : tab.rangeBelow(first, status, 1);
  return FILLS.map(({ text, fill }) =>
    SpreadsheetApp.newConditionalFormatRule()
      .whenFormulaSatisfied(`=$${columnLetters(status)}${first}="${text}"`)
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
  const formula = String(condition?.getCriteriaValues()[0] ?? '');
  const text = /^=(?:\$[A-Z]+\$?\d+|#REF!)="([^"]+)"$/.exec(formula)?.[1];
  const ours = FILLS.find((one) => one.text === text);
  return ours !== undefined && condition?.getBackground()?.toLowerCase() === ours.fill;
}
