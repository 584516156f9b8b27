// Range: number formats, colours, fonts, validation, checkboxes, clearing, sorting.
import type { Area, Look } from '../../workbook/workbook';
import { colourOf } from './colour';
import type { Desk, GoogleRange } from './desk';
import type { Makers } from './makers';
import { filled, requireShape } from './range-values';
import { checked } from './signatures';

export function rangeLooks(desk: Desk, area: Area, make: Makers) {
  const { cells } = desk.workbook;
  const self = () => make.range(area);
  const looks = (rows: readonly (readonly Look[])[]) => {
    desk.write(area, () => cells.setLooks(area, rows));
    return self();
  };
  const look = (value: Look) => looks(filled(area, value));
  const patterns = (rows: readonly (readonly string[])[]) => {
    desk.write(area, () => cells.setPatterns(area, rows));
    return self();
  };
  const read = <Key extends keyof Look, Value>(key: Key, value: (found: Look[Key] | null) => Value): Value[][] => {
    desk.settleWrites();
    return cells.look(area, key).map((row) => row.map((found) => value(found ?? null)));
  };
  const formats = () => {
    desk.settleWrites();
    return cells.patterns(area);
  };
  const backgrounds = () => read('background', (found) => found ?? '#ffffff');
  const fontColors = () => read('color', (found) => found ?? '#000000');
  const fontWeights = () => read('bold', (found): 'bold' | 'normal' => (found ? 'bold' : 'normal'));

  const part = {
    getNumberFormat: () => formats()[0][0],
    getNumberFormats: formats,
    setNumberFormat: (format: string) => patterns(filled(area, format)),
    setNumberFormats(formats: string[][]) {
      requireShape(area, formats);
      return patterns(formats);
    },
    getBackground: () => backgrounds()[0][0],
    getBackgrounds: backgrounds,
    setBackground: (color: string | null) => look({ background: colourOf(color) }),
    setBackgrounds(colors: (string | null)[][]) {
      requireShape(area, colors);
      return looks(colors.map((row) => row.map((color) => ({ background: colourOf(color) }))));
    },
    getFontColor: () => fontColors()[0][0],
    getFontColors: fontColors,
    setFontColor: (color: string | null) => look({ color: colourOf(color) }),
    setFontColors(colors: (string | null)[][]) {
      requireShape(area, colors);
      return looks(colors.map((row) => row.map((color) => ({ color: colourOf(color) }))));
    },
    getFontWeight: () => fontWeights()[0][0],
    getFontWeights: fontWeights,
    setFontWeight: (weight: 'bold' | 'normal' | null) => look({ bold: weight === null ? null : weight === 'bold' }),
    setFontWeights(weights: ('bold' | 'normal' | null)[][]) {
      requireShape(area, weights);
      return looks(weights.map((row) => row.map((weight) => ({ bold: weight === null ? null : weight === 'bold' }))));
    },
    setFontStyle: (style: 'italic' | 'normal' | null) => look({ italic: style === null ? null : style === 'italic' }),
    setHorizontalAlignment: (align: 'left' | 'center' | 'normal' | 'right' | null) => look({ align: align === 'normal' ? null : align }),
    setWrap: (wrap: boolean) => look({ wrap }),
    clearFormat() {
      desk.write(area, () => cells.clear(area, { formats: true }));
      return self();
    },
  } satisfies Partial<GoogleRange>;
  return checked('SpreadsheetApp.Range', part, {
    setNumberFormat: 'string',
    setNumberFormats: 'grid',
    setBackground: 'string?',
    setBackgrounds: 'grid',
    setFontColor: 'string?',
    setFontColors: 'grid',
    setFontWeight: 'string?',
    setFontWeights: 'grid',
    setFontStyle: 'string?',
    setHorizontalAlignment: 'string?',
    setWrap: 'boolean',
  });
}
