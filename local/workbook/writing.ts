// Writing cells: everything becomes one mutation of Univer, so that formulas recompute and a grid on the same workbook repaints.
import { GENERAL, isDateKind, kindOf, TEXT } from './formats';
import { patternAfter, typed, type Entry } from './typing';
import { CellValueType, SetRangeValuesMutation, SetStyleCommand, type ICellData, type IStyleData } from './univer';
import type { Grid } from './grid';
import type { SheetLocale } from './locales';
import type { Area, CellInput, Cells, Look } from './workbook';
import type { Zone } from './zone';

export interface Setting {
  zone(): Zone;
  locale(): SheetLocale;
  now(): number;
}

type Change = ICellData | null | undefined;
type Writing = Pick<Cells, 'write' | 'setFormulas' | 'setPatterns' | 'setNotes' | 'setLooks' | 'clear'>;

/** Empties a cell's content and leaves its looks. */
const EMPTY: ICellData = { v: null, t: null, f: null, si: null, p: null };

/** Tells Univer that no content changes: else it looks through every cell of the file for formulas. */
const LOOKS_ALONE = { trigger: SetStyleCommand.id };

export function makeWriting(grid: Grid, setting: Setting): Writing {
  /** Changes cells by what they are; undefined leaves one alone. Row and column are those within the area, from 0. */
  const change = (area: Area, changed: (cell: ICellData | undefined, row: number, column: number) => Change, cause: object = {}) => {
    const matrix = grid.matrix(area.sheetId);
    const cellValue: Record<number, Record<number, Change>> = {};
    let any = false;
    for (let row = 0; row < area.rows; row++) {
      const cells: Record<number, Change> = {};
      const before = matrix[area.row - 1 + row];
      for (let column = 0; column < area.columns; column++) {
        const data = changed(before?.[area.column - 1 + column] ?? undefined, row, column);
        if (data === undefined) continue;
        cells[area.column - 1 + column] = data;
        any = true;
      }
      cellValue[area.row - 1 + row] = cells;
    }
    if (any) grid.run(SetRangeValuesMutation, { cellValue, ...cause }, area.sheetId);
  };

  return {
    write: (area, inputs) => change(area, (cell, row, column) => cellFor(inputs[row][column], cell, grid, setting)),
    setFormulas: (area, formulas) =>
      change(area, (cell, row, column) => {
        const text = formulas[row][column];
        return text === '' ? cell && EMPTY : { ...EMPTY, f: text.startsWith('=') ? text : `=${text}` };
      }),
    setPatterns: (area, patterns) =>
      change(
        area,
        (_cell, row, column) => ({ s: { n: patterns[row][column] === GENERAL ? null : { pattern: patterns[row][column] } } }),
        LOOKS_ALONE,
      ),
    setNotes: (area, notes) =>
      change(area, (cell, row, column) => {
        const note = notes[row][column];
        return note ? { custom: { ...cell?.custom, note } } : cell?.custom ? { custom: null } : undefined;
      }),
    setLooks: (area, looks) => change(area, (_cell, row, column) => ({ s: styleOf(looks[row][column]) }), LOOKS_ALONE),
    clear: (area, what) =>
      change(
        area,
        (cell) =>
          cell && {
            ...(what.contents ? EMPTY : {}),
            ...(what.formats ? { s: null } : {}),
            ...(what.notes ? { custom: null } : {}),
          },
      ),
  };
}

/** What one input makes of a cell: its new content, and its number format where that changes. Undefined leaves a blank cell blank. */
export function cellFor(input: CellInput, cell: ICellData | null | undefined, grid: Grid, setting: Setting): ICellData | undefined {
  const before = grid.style(cell)?.n?.pattern ?? '';
  const entry = entryOf(input, before, setting);
  if (entry.kind === 'blank') return cell ? EMPTY : undefined;
  if (entry.kind === 'formula') return { ...EMPTY, f: entry.formula };
  const content = contentOf(entry.value);
  const pattern = patternAfter(before, entry);
  if (cell?.f || cell?.si || cell?.p) Object.assign(content, { f: null, si: null, p: null });
  if (pattern !== before) content.s = { n: { pattern } } as IStyleData;
  return content;
}

function entryOf(input: CellInput, pattern: string, setting: Setting): Entry {
  if (input === null) return { kind: 'blank' };
  if (typeof input === 'string') return typed(input, pattern, setting.locale(), yearOf(setting));
  if (typeof input !== 'object') return { kind: 'value', value: pattern === TEXT ? textOf(input) : input };
  const value = setting.zone().serialOf(input.instant);
  const date = setting.locale().date;
  // An explicit date format stays, even one that hides the time [M].
  if (isDateKind(kindOf(pattern))) return { kind: 'value', value };
  return { kind: 'value', value, pattern: Number.isInteger(value) ? date : `${date} h:mm:ss` };
}

function contentOf(value: string | number | boolean): ICellData {
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { v: value, t: typeof value === 'number' ? CellValueType.NUMBER : CellValueType.STRING };
}

function textOf(value: number | boolean): string {
  return typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : String(value);
}

function yearOf(setting: Setting): number {
  const day = new Date((setting.zone().serialOf(setting.now()) - 25_569) * 86_400_000);
  return day.getUTCFullYear();
}

function styleOf(look: Look): IStyleData {
  const style: Record<string, unknown> = {};
  if (look.background !== undefined) style['bg'] = look.background && { rgb: look.background };
  if (look.color !== undefined) style['cl'] = look.color && { rgb: look.color };
  if (look.bold !== undefined) style['bl'] = look.bold === null ? null : Number(look.bold);
  if (look.italic !== undefined) style['it'] = look.italic === null ? null : Number(look.italic);
  if (look.strikethrough !== undefined) style['st'] = look.strikethrough === null ? null : { s: Number(look.strikethrough) };
  if (look.align !== undefined) style['ht'] = look.align === null ? null : { left: 1, center: 2, right: 3 }[look.align];
  if (look.wrap !== undefined) style['tb'] = look.wrap === null ? null : look.wrap ? 3 : 1;
  return style;
}
