// How Google reads and shows what is typed, by the spreadsheet's locale.

export interface SheetLocale {
  readonly name: string;
  /** Order of day, month and year in an all-number date. */
  readonly order: 'mdy' | 'dmy' | 'ymd';
  /** Characters that may stand between the parts of such a date. */
  readonly separators: string;
  /** Number format of a date, as Google gives it to a date that was typed. */
  readonly date: string;
  readonly decimal: string;
  readonly group: string;
  readonly currency: string;
  /** TRUE and FALSE as they may be typed, besides the English words. */
  readonly booleans: readonly [string, string];
  /** Month names, January first, long and short, in lower case and without a dot. */
  readonly months: readonly (readonly [string, string])[];
}

type Row = Omit<SheetLocale, 'name' | 'months'>;

const english = { separators: '/-', decimal: '.', group: ',', booleans: ['TRUE', 'FALSE'] } as const;
const continental = { decimal: ',', group: '.' } as const;

const TABLE: Readonly<Record<string, Row>> = {
  en_US: { ...english, order: 'mdy', date: 'm/d/yyyy', currency: '$' },
  en_GB: { ...english, order: 'dmy', date: 'dd/mm/yyyy', currency: '£' },
  en_IE: { ...english, order: 'dmy', date: 'dd/mm/yyyy', currency: '€' },
  en_AU: { ...english, order: 'dmy', date: 'dd/mm/yyyy', currency: '$' },
  en_NZ: { ...english, order: 'dmy', date: 'd/mm/yyyy', currency: '$' },
  en_IN: { ...english, order: 'dmy', date: 'dd/mm/yyyy', currency: '₹' },
  en_CA: { ...english, order: 'ymd', date: 'yyyy-mm-dd', currency: '$' },
  de_DE: { ...continental, order: 'dmy', separators: './-', date: 'dd.mm.yyyy', currency: '€', booleans: ['WAHR', 'FALSCH'] },
  fr_FR: {
    ...continental,
    order: 'dmy',
    separators: '/-.',
    group: '\u202f',
    date: 'dd/mm/yyyy',
    currency: '€',
    booleans: ['VRAI', 'FAUX'],
  },
  es_ES: { ...continental, order: 'dmy', separators: '/-', date: 'd/m/yyyy', currency: '€', booleans: ['VERDADERO', 'FALSO'] },
  it_IT: { ...continental, order: 'dmy', separators: '/-', date: 'dd/mm/yyyy', currency: '€', booleans: ['VERO', 'FALSO'] },
  nl_NL: { ...continental, order: 'dmy', separators: '-/', date: 'd-m-yyyy', currency: '€', booleans: ['WAAR', 'ONWAAR'] },
  pt_BR: { ...continental, order: 'dmy', separators: '/-', date: 'dd/mm/yyyy', currency: 'R$', booleans: ['VERDADEIRO', 'FALSO'] },
};

/** The locales a local spreadsheet can have, as Google writes them. */
export const LOCALE_NAMES: readonly string[] = Object.keys(TABLE);

/** The locale called `name`; throws by name for one that is not in the table. */
export function localeOf(name: string): SheetLocale {
  const known = locales.get(name);
  if (known) return known;
  const row = Object.prototype.hasOwnProperty.call(TABLE, name) ? TABLE[name] : undefined;
  if (!row) throw new RangeError(`not in the local runtime: spreadsheet locale ${name}`);
  const locale = { ...row, name, months: monthNames(name.replace('_', '-')) };
  locales.set(name, locale);
  return locale;
}

const locales = new Map<string, SheetLocale>();

function monthNames(tag: string): readonly (readonly [string, string])[] {
  const name = (month: number, style: 'long' | 'short') =>
    new Intl.DateTimeFormat(tag, { month: style, timeZone: 'UTC' })
      .format(Date.UTC(2000, month, 15))
      .toLowerCase()
      .replace('.', '');
  return Array.from({ length: 12 }, (_, month) => [name(month, 'long'), name(month, 'short')] as const);
}
