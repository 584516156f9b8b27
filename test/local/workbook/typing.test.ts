import { display, GENERAL } from '../../../local/workbook/formats';
import { localeOf } from '../../../local/workbook/locales';
import { patternAfter, typed } from '../../../local/workbook/typing';
import { serialOfParts } from '../../../local/workbook/zone';

/** What the cell shows after typing, and whether it holds a number, text, truth or a formula. */
function shownAfter(text: string, locale = 'en_US', pattern = GENERAL): [string, string] {
  const entry = typed(text, pattern, localeOf(locale), 2026);
  if (entry.kind === 'formula') return [entry.formula, 'formula'];
  if (entry.kind === 'blank') return ['', 'blank'];
  return [display(entry.value, patternAfter(pattern, entry), localeOf(locale)), typeof entry.value];
}

const serial = (text: string, locale = 'en_US') => {
  const entry = typed(text, GENERAL, localeOf(locale), 2026);
  return entry.kind === 'value' ? entry.value : entry.kind;
};

describe('typed in the United States', () => {
  it.each([
    ['3/9/2026', '3/9/2026'],
    ['03/09/2026', '3/9/2026'],
    ['3-9-2026', '3/9/2026'],
    ['3/9/26', '3/9/2026'],
    ['3/9', '3/9'],
    ['3/9/2026 15:00', '3/9/2026 15:00'],
    ['3/9/2026 3:00 PM', '3/9/2026 3:00 PM'],
    ['3/9/2026 3:00pm', '3/9/2026 3:00 PM'],
    ['3/9/2026 9:05:30', '3/9/2026 9:05:30'],
    ['2026-03-09', '2026-03-09'],
    ['2026-3-9', '2026-03-09'],
    ['2026-03-09 15:00', '2026-03-09 15:00'],
    ['2026-03-09 9:00', '2026-03-09 9:00'],
    ['March 9, 2026', 'March 9, 2026'],
    ['Mar 9 2026', 'Mar 9, 2026'],
    ['9 March 2026', '9 March 2026'],
    ['March 9, 2026 3:00 PM', 'March 9, 2026 3:00 PM'],
    ['15:00', '15:00'],
    ['3 PM', '3:00 PM'],
    ['25:00', '25:00:00'],
    ['1,234.5', '1,234.50'],
    ['12%', '12%'],
    ['$1,234.50', '$1,234.50'],
    ['-$5', '-$5'],
    ['007', '7'],
    ['+44', '44'],
    ['.5', '0.5'],
    ['1e3', '1.00E+03'],
    ['  5 ', '5'],
  ])('%s is a number shown as %s', (text, shown) => {
    expect(shownAfter(text)).toEqual([shown, 'number']);
  });

  it.each([
    '2/30/2026',
    '13/1/2026',
    '2026-02-29',
    '3.9.2026',
    '12,34',
    '1-2-3-4',
    'Marsh 9, 2026',
    '3/9/2026 25:00',
    '24:60',
    'Ada',
    '12 monkeys',
    '@ada',
    '-',
  ])('%s stays text', (text) => {
    expect(shownAfter(text)).toEqual([text, 'string']);
  });

  it('takes every spelling of a moment for the same one', () => {
    const moment = serialOfParts(2026, 3, 9, 15);
    for (const text of [
      '3/9/2026 15:00',
      '3/9/2026 3:00 PM',
      '3/9/2026, 3 PM',
      '2026-03-09 15:00',
      '2026/3/9 15:00:00',
      'Mar 9, 2026 15:00',
    ]) {
      expect(serial(text)).toBe(moment);
    }
  });

  it('knows truth, formulas, the apostrophe and the empty cell', () => {
    expect(shownAfter('true')).toEqual(['TRUE', 'boolean']);
    expect(shownAfter('FALSE')).toEqual(['FALSE', 'boolean']);
    expect(shownAfter('=A1+1')).toEqual(['=A1+1', 'formula']);
    expect(shownAfter('+44 20 7946')).toEqual(['=+44 20 7946', 'formula']);
    expect(shownAfter("'=A1")).toEqual(['=A1', 'string']);
    expect(shownAfter("'3/9/2026")).toEqual(['3/9/2026', 'string']);
    expect(shownAfter('')).toEqual(['', 'blank']);
  });

  it('keeps what is typed into a cell formatted as text', () => {
    for (const text of ['3/9/2026', '007', '=A1', 'TRUE']) expect(shownAfter(text, 'en_US', '@')).toEqual([text, 'string']);
  });
});

describe('typed elsewhere', () => {
  it.each([
    ['en_GB', '9/3/2026', '09/03/2026'],
    ['en_GB', '9 March 2026 15:00', '9 March 2026 15:00'],
    ['de_DE', '9.3.2026', '09.03.2026'],
    ['de_DE', '9. März 2026', '9 March 2026'],
    ['de_DE', '1.234,5', '1.234,50'],
    ['fr_FR', '9/3/2026 15:00', '09/03/2026 15:00'],
    ['fr_FR', '12,5', '12,5'],
    ['en_CA', '2026-03-09', '2026-03-09'],
  ])('%s: %s is a number shown as %s', (locale, text, shown) => {
    expect(shownAfter(text, locale)).toEqual([shown, 'number']);
  });

  it('reads the same digits as another day', () => {
    expect(serial('3/9/2026', 'en_US')).toBe(serialOfParts(2026, 3, 9));
    expect(serial('3/9/2026', 'en_GB')).toBe(serialOfParts(2026, 9, 3));
    expect(serial('1.5', 'de_DE')).toBe(serialOfParts(2026, 5, 1));
    expect(serial('WAHR', 'de_DE')).toBe(true);
  });

  it('refuses a locale it does not know by name', () => {
    expect(() => localeOf('xx_XX')).toThrow('spreadsheet locale xx_XX');
  });
});

describe('a number format that is there already', () => {
  it.each([
    ['yyyy-mm-dd', '3/9/2026', '2026-03-09'],
    ['yyyy-mm-dd hh:mm', '3/9/2026', '2026-03-09 00:00'],
    ['yyyy-mm-dd', '3/9/2026 15:00', '3/9/2026 15:00'],
    ['0.00', '5', '5.00'],
    ['0.00', '3/9/2026', '3/9/2026'],
    ['yyyy-mm-dd', '12%', '12%'],
  ])('%s: typing %s shows %s', (pattern, text, shown) => {
    expect(shownAfter(text, 'en_US', pattern)[0]).toBe(shown);
  });
});
