// Reading cells in bulk: values as Google has them, what the grid shows, formulas, formats, notes.
import { display, GENERAL, isDateKind, kindOf } from './formats';
import { CellValueType, type ICellData, type IStyleData } from './univer';
import type { Grid, Matrix } from './grid';
import type { SheetLocale } from './locales';
import type { Area, Cells, CellValue, Look } from './workbook';
import type { Zone } from './zone';

/** What Univer gives a date that a formula made; Google gives it the locale's format. */
const UNIVERS_DATE = 'yyyy/mm/dd;@';

type Reading = Omit<Cells, 'write' | 'setFormulas' | 'setPatterns' | 'setNotes' | 'setLooks' | 'clear'>;

export function makeReading(grid: Grid, setting: { zone: () => Zone; locale: () => SheetLocale }): Reading {
  const patternOf = (cell: ICellData | undefined) => {
    const pattern = grid.style(cell)?.n?.pattern ?? '';
    return pattern === UNIVERS_DATE ? setting.locale().date : pattern;
  };

  return {
    values<Moment = Date>(area: Area, moment?: (instant: number) => Moment): CellValue<Moment>[][] {
      const toMoment = moment ?? ((instant: number) => new Date(instant) as Moment);
      const zone = setting.zone();
      return read<CellValue<Moment>>(grid, area, '', (cell) => {
        const value = rawValue(cell);
        return typeof value === 'number' && isDateKind(kindOf(patternOf(cell))) ? toMoment(zone.instantOf(value)) : value;
      });
    },
    displayed: (area) => read(grid, area, '', (cell) => display(rawValue(cell), patternOf(cell), setting.locale())),
    formulas: (area) => read(grid, area, '', (cell, row, column) => (cell.f || cell.si ? grid.formulaAt(area.sheetId, row, column) : '')),
    patterns: (area) => read(grid, area, GENERAL, (cell) => patternOf(cell) || GENERAL),
    notes: (area) => read(grid, area, '', noteOf),
    look: (area, key) => read<Look[typeof key] | null>(grid, area, null, (cell) => LOOKS[key](grid.style(cell)) as Look[typeof key]),
    lastRow: (sheetId) => lastRow(grid, sheetId),
    lastColumn: (sheetId) => lastColumn(grid, sheetId),
  };
}

/** A cell's value with dates still as serial numbers. */
export function rawValue(cell: ICellData | null | undefined): string | number | boolean {
  if (!cell) return '';
  const text = cell.p?.body?.dataStream;
  if (text !== undefined) return text.replace(/\r\n$/, '').replace(/\r/g, '\n');
  const { v: value, t: type } = cell;
  if (value === undefined || value === null) return '';
  return type === CellValueType.BOOLEAN ? Number(value) === 1 || value === true : value;
}

/** Whether a cell counts for getLastRow. */
function hasContent(cell: ICellData | null | undefined): boolean {
  return !!cell && (!!cell.f || !!cell.si || rawValue(cell) !== '');
}

function noteOf(cell: ICellData | null | undefined): string {
  const note: unknown = cell?.custom?.['note'];
  return typeof note === 'string' ? note : '';
}

function read<Value>(grid: Grid, area: Area, blank: Value, value: (cell: ICellData, row: number, column: number) => Value): Value[][] {
  const matrix = grid.matrix(area.sheetId);
  const spilled = grid.spilled(area.sheetId);
  const rows: Value[][] = [];
  for (let row = area.row - 1; row < area.row - 1 + area.rows; row++) {
    const cells = matrix[row];
    const extra = spilled?.[row];
    const line: Value[] = [];
    for (let column = area.column - 1; column < area.column - 1 + area.columns; column++) {
      const cell = cells?.[column];
      const from = extra?.[column] && !hasContent(cell) ? { ...cell, ...extra[column] } : cell;
      line.push(from ? value(from, row, column) : blank);
    }
    rows.push(line);
  }
  return rows;
}

function lastRow(grid: Grid, sheetId: number): number {
  const holds = (cells: Matrix[number]) => Object.values(cells ?? {}).some(hasContent);
  return Math.max(
    ...layers(grid, sheetId).map((matrix) => {
      const rows = Object.keys(matrix);
      return Number(rows.reverse().find((row) => holds(matrix[Number(row)])) ?? -1) + 1;
    }),
  );
}

/** Looks in each row only to the right of what was found so far. */
function lastColumn(grid: Grid, sheetId: number): number {
  const columns = grid.worksheet(sheetId).getColumnCount();
  let last = 0;
  for (const matrix of layers(grid, sheetId)) {
    for (const cells of Object.values(matrix)) {
      for (let column = columns; cells && column > last; column--) if (hasContent(cells[column - 1])) last = column;
    }
  }
  return last;
}

/** What is typed, and what array formulas spill. */
function layers(grid: Grid, sheetId: number): Matrix[] {
  const spilled = grid.spilled(sheetId);
  return spilled ? [grid.matrix(sheetId), spilled] : [grid.matrix(sheetId)];
}

const ALIGNMENTS: readonly (Look['align'] | undefined)[] = [null, 'left', 'center', 'right'];

const LOOKS: { readonly [Key in keyof Look]-?: (style: IStyleData | undefined) => Look[Key] } = {
  background: (style) => style?.bg?.rgb ?? null,
  color: (style) => style?.cl?.rgb ?? null,
  bold: (style) => (style?.bl === undefined ? null : style.bl === 1),
  italic: (style) => (style?.it === undefined ? null : style.it === 1),
  strikethrough: (style) => (style?.st === undefined ? null : style.st.s === 1),
  align: (style) => ALIGNMENTS[style?.ht ?? 0] ?? null,
  wrap: (style) => (style?.tb === undefined ? null : style.tb === 3),
};
