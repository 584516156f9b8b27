// The Dashboard's formulas: plain functions that Google and the local workbook compute alike, English names and commas.
//
// They look at whole columns of the log ('People'!$O:$O), not at a header found by MATCH: Google keeps such a reference right when the tab
// or the header is renamed, when columns are moved or inserted, and when rows are sorted, inserted directly under the header or added at
// the bottom. A looked-up header would not outlive its renaming, a range with an end would not grow. A deleted column reads '–' until Check.
// Into the words of a criterion go whole numbers alone: Google reads them by the file's locale.
import type { ColumnKey } from './columns';
import { DASHBOARD_CELLS, type DashboardNumber } from './dashboard';
import { columnLetters, type Layout } from './table';

/** A column of the log, and what its cells must be, as a criterion in a formula. */
type Condition = readonly [key: ColumnKey, criterion: string];

/** Shown for what cannot be counted. */
const UNKNOWN = '"–"';
/** 2000-01-01, before which a date is a slip of the keyboard. */
const FIRST_DAY = '36526';
const LAST_DAY = 'EDATE(TODAY(),24)';
const MET: readonly Condition[] = [
  ['dateMet', `">=${FIRST_DAY}"`],
  ['dateMet', '"<"&TODAY()+1'],
];
const ANY_TEXT = '"?*"';
/** Cheaper than a pattern, but true of the header and of a formula that shows nothing too: only beside a date. */
const NOT_EMPTY = '"<>"';
const SUGGESTED: Condition = ['referredBy', ANY_TEXT];
const WAY_SAID: Condition = ['howYouKnowThem', ANY_TEXT];
const BY_WAY = ['howYouKnowThem', 'dateMet'] as const satisfies readonly ColumnKey[];
const THANKS = ['dateMet', 'thankYouSent'] as const satisfies readonly ColumnKey[];
const TICKS = ['x', 'yes', 'true', ...['✓', '✔', '☑', '✅', '🗸', '🗹', '√'].flatMap((mark) => [mark, `${mark}\ufe0f`])];
/** A thank-you lapses that many days after the day they met; a follow-up after the day it is for. */
const THANKS_OPEN = 9;
const FOLLOW_UP_OPEN = 35;
const DATE_COLUMNS = ['dateMet', 'askedOn', 'thankYouSent', 'followUpOn', 'lastContact'] as const satisfies readonly ColumnKey[];

export class DashboardFormulas {
  private readonly tab: string;

  constructor(private readonly layout: Layout) {
    this.tab = `'${layout.tab.replace(/'/g, "''")}'!`;
  }

  /** One of the numbers with a fixed cell. */
  numberOf(name: DashboardNumber): string {
    const { needs, formula } = this.numbers[name];
    return this.guarded(needs, formula());
  }

  /** The first column that a number needs and the log lacks. */
  lacking(name: DashboardNumber): ColumnKey | undefined {
    return this.numbers[name].needs.find((key) => !this.has(key));
  }

  /** People whose Date met fulfils all criteria. */
  metWhere(...criteria: readonly string[]): string {
    return this.guarded(['dateMet'], this.people(...criteria.map((criterion): Condition => ['dateMet', criterion])));
  }

  /** People met who are known in this way. */
  metKnownBy(way: string): string {
    return this.guarded(BY_WAY, this.people(['howYouKnowThem', `"${way}"`], ...MET));
  }

  /** People met who are known in some way, less those counted in the cells of `ways`. */
  metInOtherWords(ways: string): string {
    return this.guarded(BY_WAY, `${this.people(WAY_SAID, ...MET)}-SUM(${ways})`);
  }

  metWithoutWay(): string {
    return this.guarded(BY_WAY, `${DASHBOARD_CELLS.met}-${this.people(WAY_SAID, ...MET)}`);
  }

  private readonly numbers: Readonly<Record<DashboardNumber, { readonly needs: readonly ColumnKey[]; readonly formula: () => string }>> = {
    asOf: { needs: [], formula: () => 'TODAY()' },
    people: { needs: [], formula: () => this.belowHeader() },
    met: { needs: ['dateMet'], formula: () => this.people(...MET) },
    metThisMonth: {
      needs: ['dateMet'],
      formula: () => this.people(['dateMet', '">="&TODAY()-DAY(TODAY())+1'], ['dateMet', '"<"&TODAY()+1']),
    },
    lastMet: { needs: ['dateMet'], formula: () => `IF(${DASHBOARD_CELLS.met}=0,"",${this.latestMet()})` },
    booked: { needs: ['dateMet'], formula: () => this.people(['dateMet', '">="&TODAY()+1'], ['dateMet', `"<"&${LAST_DAY}+1`]) },
    waiting: { needs: ['askedOn', 'dateMet'], formula: () => this.waiting() },
    thanked: {
      needs: THANKS,
      formula: () => `${DASHBOARD_CELLS.thankedWithDay}+${this.rows(THANKS, this.met(FIRST_DAY), this.ticked())}`,
    },
    thankedWithDay: { needs: THANKS, formula: () => this.rows(THANKS, this.met(FIRST_DAY), this.dated()) },
    thankedByNextDay: { needs: THANKS, formula: () => this.rows(THANKS, this.met(FIRST_DAY), this.dated(), this.soon()) },
    thanksToWrite: {
      needs: THANKS,
      formula: () => this.rows(THANKS, this.met(`TODAY()-${THANKS_OPEN - 1}`), `(IFERROR(${this.dated()},0)+${this.ticked()}=0)`),
    },
    followUpsDue: {
      needs: ['followUpOn'],
      formula: () => this.rows(['followUpOn', ...this.contacts, ...this.cadence], this.followUpCame(), this.notSince(), this.notResting()),
    },
    suggested: { needs: ['referredBy'], formula: () => this.belowHeader(SUGGESTED) },
    suggestedNotMet: {
      needs: ['referredBy', 'dateMet'],
      formula: () => `${DASHBOARD_CELLS.suggested}-${this.people(SUGGESTED, ...MET)}`,
    },
    datesAsText: {
      needs: [],
      formula: () => ['0', ...DATE_COLUMNS.filter((key) => this.has(key)).map((key) => this.people([key, '"????-??-??*"']))].join('+'),
    },
  };

  /** Waiting are those asked of whom Date met holds neither a number nor text: what counts as blank differs between programs. */
  private waiting(): string {
    const asked: readonly Condition[] = [
      ['askedOn', `">=${FIRST_DAY}"`],
      ['askedOn', '"<"&TODAY()+1'],
    ];
    return `${this.people(...asked)}-${this.people(...asked, ['dateMet', '">0"'])}-${this.people(...asked, ['dateMet', '"?*"'])}`;
  }

  /** Made by DATE: Google shows what that gives as a date of the file's locale. */
  private latestMet(): string {
    const conditions = MET.map((condition) => this.pair(condition)).join(',');
    const latest = this.nameKeys.map((key) => `MAXIFS(${this.column('dateMet')},${this.pair([key, NOT_EMPTY])},${conditions})`);
    const day = `MAX(${latest.join(',')})`;
    return `DATE(YEAR(${day}),MONTH(${day}),DAY(${day}))`;
  }

  /** Whether Date met lies between `from` and today, row by row. */
  private met(from: string): string {
    const met = this.column('dateMet');
    return `ISNUMBER(${met})*(${met}>=${from})*(${met}<TODAY()+1)`;
  }

  /** Whether Thank-you sent holds the day of the meeting or a later one. */
  private dated(): string {
    const [met, thanked] = [this.column('dateMet'), this.column('thankYouSent')];
    return `ISNUMBER(${thanked})*(INT(${thanked})>=INT(${met}))*(${thanked}>=${FIRST_DAY})*(${thanked}<${LAST_DAY}+1)`;
  }

  /** The log holds the day of a thank-you, not its hour: 24 hours end on the next day. */
  private soon(): string {
    return `(INT(${this.column('thankYouSent')})-INT(${this.column('dateMet')})<=1)`;
  }

  private ticked(): string {
    const thanked = this.column('thankYouSent');
    return `((${thanked}=TRUE)+ISNUMBER(FIND("|"&LOWER(TRIM(${thanked}))&"|","|${TICKS.join('|')}|"))>0)`;
  }

  private followUpCame(): string {
    const day = this.column('followUpOn');
    return `ISNUMBER(${day})*(${day}>=TODAY()-${FOLLOW_UP_OPEN - 1})*(${day}<TODAY()+1)`;
  }

  /** No contact on or after the day of the follow-up. */
  private notSince(): string {
    const day = this.column('followUpOn');
    const since = this.contacts
      .map((key) => this.column(key))
      .map((column) => `ISNUMBER(${column})*(${column}<TODAY()+1)*(${column}>=INT(${day}))`);
    return `(${['0', ...since].join('+')}=0)`;
  }

  private notResting(): string {
    return this.cadence.length > 0 ? `(LOWER(TRIM(${this.column('keepInTouch')}))<>"rest")` : '1';
  }

  /** Days on which there was a contact. */
  private get contacts(): readonly ColumnKey[] {
    return (['lastContact', 'dateMet', 'thankYouSent'] as const).filter((key) => this.has(key));
  }

  private get cadence(): readonly ColumnKey[] {
    return this.has('keepInTouch') ? ['keepInTouch'] : [];
  }

  /**
   * Rows in which every flag holds; a row whose cells cannot be compared counts as none. That would hide a deleted column, so the columns
   * are asked for once more outside.
   */
  private rows(columns: readonly ColumnKey[], ...flags: readonly string[]): string {
    const there = columns.map((key) => `+0*COLUMNS(${this.column(key)})`).join('');
    return `SUMPRODUCT(IFERROR(${[this.named(), ...flags].join('*')},0))${there}`;
  }

  /** By its length: whether a blank cell differs from "" is not the same everywhere. */
  private named(): string {
    return `(${this.nameKeys.map((key) => `LEN(${this.column(key)})`).join('+')}>0)`;
  }

  /** How many people fulfil all conditions. With First and Last name: those with the one, or the other, less those with both. */
  private people(...conditions: readonly Condition[]): string {
    return this.peopleIn((key) => this.column(key), NOT_EMPTY, conditions);
  }

  /** The same for conditions that a header would fulfil too. */
  private belowHeader(...conditions: readonly Condition[]): string {
    const header = (key: ColumnKey): string => {
      const letters = `$${columnLetters(this.layout.columns[key] ?? 1)}`;
      return `${this.tab}${letters}$1:${letters}$${this.layout.headerRow}`;
    };
    return `${this.peopleIn((key) => this.column(key), ANY_TEXT, conditions)}-${this.peopleIn(header, ANY_TEXT, conditions)}`;
  }

  private peopleIn(range: (key: ColumnKey) => string, name: string, conditions: readonly Condition[]): string {
    const count = (names: readonly ColumnKey[]): string => {
      const all = [...names.map((key): Condition => [key, name]), ...conditions];
      return `COUNTIFS(${all.map(([key, criterion]) => `${range(key)},${criterion}`).join(',')})`;
    };
    const [one, other] = this.nameKeys;
    return other ? `(${count([one])}+${count([other])}-${count([one, other])})` : count([one]);
  }

  private pair([key, criterion]: Condition): string {
    return `${this.column(key)},${criterion}`;
  }

  private column(key: ColumnKey): string {
    const letters = `$${columnLetters(this.layout.columns[key] ?? 1)}`;
    return `${this.tab}${letters}:${letters}`;
  }

  private has(key: ColumnKey): boolean {
    return this.layout.columns[key] !== undefined;
  }

  private get nameKeys(): readonly ColumnKey[] {
    return this.has('name') ? ['name'] : ['firstName', 'lastName'];
  }

  private guarded(needs: readonly ColumnKey[], formula: string): string {
    return needs.every((key) => this.has(key)) ? `=IFERROR(${formula},${UNKNOWN})` : `=${UNKNOWN}`;
  }
}
