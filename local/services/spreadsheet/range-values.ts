// Range: values, formulas and notes, in and out.
import type { Area, CellInput } from '../../workbook/workbook';
import { isDate } from '../signature';
import type { Desk, GoogleRange } from './desk';
import type { Makers } from './makers';
import { checked } from './signatures';
import { violation } from './validating';

const MAXIMUM_TEXT = 50_000;
const TOO_LONG = `Your input contains more than the maximum of ${MAXIMUM_TEXT} characters in a single cell.`;

export function rangeValues(desk: Desk, area: Area, make: Makers) {
  const { cells } = desk.workbook;
  const self = () => make.range(area);
  /** Everything that reads tells the errors of earlier writes first. */
  const read = <Value>(values: (area: Area) => Value[][], of = area): Value[][] => {
    desk.settleWrites();
    desk.gate.cells(of.rows * of.columns);
    return values(of);
  };
  const first = { ...area, rows: 1, columns: 1 };
  const values = (of: Area) => cells.values(of, (instant) => desk.dateOf(instant));
  const write = (rows: readonly (readonly unknown[])[]) => {
    desk.gate.cells(area.rows * area.columns);
    const inputs = rows.map((row) => row.map(inputOf));
    desk.write(
      area,
      () => cells.write(area, inputs),
      () => (inputs.some((row) => row.some(tooLong)) ? TOO_LONG : violation(desk, area, inputs)),
    );
    return self();
  };

  const part = {
    getValue: () => read(values, first)[0][0],
    getValues: () => read(values),
    getDisplayValue: () => read(cells.displayed, first)[0][0],
    getDisplayValues: () => read(cells.displayed),
    getFormula: () => read(cells.formulas, first)[0][0],
    getFormulas: () => read(cells.formulas),
    getNote: () => read(cells.notes, first)[0][0],
    getNotes: () => read(cells.notes),
    isBlank: () => read(cells.values).every((row) => row.every((value) => value === '')),
    setValue: (value: unknown) => write(filled(area, value)),
    setValues(rows: unknown[][]) {
      requireShape(area, rows);
      return write(rows);
    },
    setFormula(formula: string) {
      desk.write(area, () => cells.setFormulas(area, filled(area, formula)));
      return self();
    },
    setFormulas(formulas: string[][]) {
      requireShape(area, formulas);
      desk.write(area, () => cells.setFormulas(area, formulas));
      return self();
    },
    setNote(note: string | number | null) {
      desk.write(area, () => cells.setNotes(area, filled(area, note === null ? null : String(note))));
      return self();
    },
    setNotes(notes: (string | number | null)[][]) {
      requireShape(area, notes);
      // A number among several reads as Java prints it [F].
      const text = (note: string | number | null) =>
        typeof note === 'number' && Number.isInteger(note) ? `${note}.0` : note === null ? null : String(note);
      desk.write(area, () =>
        cells.setNotes(
          area,
          notes.map((row) => row.map(text)),
        ),
      );
      return self();
    },
    clearContent() {
      desk.write(area, () => cells.clear(area, { contents: true }));
      return self();
    },
    clearNote() {
      desk.write(area, () => cells.clear(area, { notes: true }));
      return self();
    },
  } satisfies Partial<GoogleRange>;
  return checked('SpreadsheetApp.Range', part, {
    setValue: 'any',
    setValues: 'grid',
    setFormula: 'string',
    setFormulas: 'grid',
    setNote: 'string?|number',
    setNotes: 'grid',
  });
}

export function filled<Value>(area: Area, value: Value): Value[][] {
  return Array.from({ length: area.rows }, () => new Array<Value>(area.columns).fill(value));
}

/** [F] the texts. */
export function requireShape(area: Area, rows: readonly (readonly unknown[])[]): void {
  const wrong = (what: string, data: number, range: number) =>
    new Error(
      `The number of ${what} in the data does not match the number of ${what} in the range. The data has ${data} but the range has ${range}.`,
    );
  if (rows.length !== area.rows) throw wrong('rows', rows.length, area.rows);
  const row = rows.find(({ length }) => length !== area.columns);
  if (row) throw wrong('columns', row.length, area.columns);
}

/** undefined clears as null does [F]; what is no cell value is written as its text [M]. */
export function inputOf(value: unknown): CellInput {
  if (value === null || value === undefined) return null;
  if (isDate(value)) return { instant: value.getTime() };
  if (typeof value === 'number') return Number.isFinite(value) ? value : '#NUM!';
  return typeof value === 'boolean' ? value : String(value);
}

function tooLong(input: CellInput): boolean {
  return typeof input === 'string' && input.length > MAXIMUM_TEXT;
}
