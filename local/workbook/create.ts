// Makes one workbook inside a Univer that the caller brings: headless for tests and the demo, with a grid for the preview.
import { areaAfter, type LineChange } from './areas';
import { makeReading, rawValue } from './cells';
import { Engine } from './engine';
import { Grid, sheetKey } from './grid';
import { makeHand } from './hand';
import { KeptOnAreas, type Protection } from './kept';
import { makeLines } from './lines';
import { HandListening, lineChangeOf } from './listening';
import { localeOf } from './locales';
import { RuleSet } from './rules/rule';
import { COLUMNS, makeSheets, readSelection, ROWS, select } from './sheets';
import {
  headless,
  RemoveSheetMutation,
  SetWorkbookNameMutation,
  UniverInstanceType,
  type IWorkbookData,
  type Unit,
  type Univer,
} from './univer';
import { makeWriting, type Setting } from './writing';
import { zoneOf } from './zone';
import type { Cells, SavedWorkbook, Shared, Workbook } from './workbook';

export interface WorkbookOptions {
  /** Left out: a headless one of its own, which goes with the workbook. */
  readonly univer?: Univer;
  readonly clock: { now(): number };
  /** IANA name. */
  readonly zone?: string;
  /** As Google writes it: en_US. */
  readonly locale?: string;
  readonly name?: string;
  /** Left out: 'local-1', 'local-2' and so on. */
  readonly id?: string;
  /** What `save()` gave, as it was or through JSON; zone, locale, name and id given beside it win. */
  readonly saved?: SavedWorkbook;
}

let made = 0;

/** A new file has one empty sheet, 'Sheet1', with the id 0. Throws a RangeError for an unknown zone or locale. */
export function createWorkbook(options: WorkbookOptions): Workbook {
  const { univer = headless(), clock, saved } = options;
  let zone = zoneOf(options.zone ?? saved?.zone ?? 'Etc/UTC');
  let locale = localeOf(options.locale ?? saved?.locale ?? 'en_US');
  const id = options.id ?? saved?.id ?? `local-${++made}`;
  const unit = univer.createUnit<IWorkbookData, Unit>(UniverInstanceType.UNIVER_SHEET, unitData(id, options.name, saved));
  const grid = new Grid(univer, unit, { next: saved?.sheetIds.next ?? 48_271, foreign: { ...saved?.sheetIds.foreign } });
  const setting: Setting = { zone: () => zone, locale: () => locale, now: () => clock.now() };
  const cells: Cells = { ...makeReading(grid, setting), ...makeWriting(grid, setting) };
  const lines = makeLines(grid);
  const kept = new Beside(saved);
  const engine = new Engine(grid, { serial: () => zone.serialOf(clock.now()), datePattern: () => locale.date });
  const listening = new HandListening(grid);
  const stops = [
    grid.listen('before', (command, cause) => cause === 'theirs' && listening.before(command)),
    grid.listen('after', (command, cause) => {
      if (cause !== 'computed') engine.changed(command);
      const change = lineChangeOf(command, grid);
      if (change) kept.follow(change);
      const removed = command.id === RemoveSheetMutation.id && (command.params as { subUnitId?: string }).subUnitId;
      if (typeof removed === 'string') kept.forget(grid.idOf(removed));
    }),
  ];

  const fills = (sheetId: number, row: number, rows: number, column: number) => {
    const matrix = grid.matrix(sheetId);
    const read = (line: number, other: number) => rawValue(matrix[line - 1]?.[other - 1]);
    return Array.from({ length: rows }, (_, index) => {
      const rule = kept.rules.holding(sheetId, row + index, column, read);
      return rule?.background ?? grid.style(matrix[row + index - 1]?.[column - 1])?.bg?.rgb ?? null;
    });
  };
  const save = (): SavedWorkbook => ({
    version: 1,
    id,
    zone: zone.name,
    locale: locale.name,
    univer: JSON.parse(JSON.stringify(unit.getSnapshot())) as unknown,
    sheetIds: { next: grid.sheetIds.next, foreign: { ...grid.sheetIds.foreign } },
    ...kept.save(),
  });

  return {
    id,
    univer,
    hand: makeHand(grid, setting, lines, kept.validations),
    sheets: makeSheets(grid),
    cells,
    lines,
    rules: kept.rules,
    validations: kept.validations,
    protections: () => kept.protections,
    protect: (protection) => (kept.protections = [...kept.protections.filter((other) => other.id !== protection.id), protection]),
    unprotect: (protectionId) => (kept.protections = kept.protections.filter((protection) => protection.id !== protectionId)),
    shared: () => kept.shared,
    share: (email, role) => (kept.shared = [...kept.shared.filter((other) => other.email !== email), ...(role ? [{ email, role }] : [])]),
    name: () => unit.getName(),
    rename: (name) => grid.run(SetWorkbookNameMutation, { name }),
    zone: () => zone.name,
    setZone: (name) => (zone = zoneOf(name)),
    locale: () => locale.name,
    setLocale: (name) => (locale = localeOf(name)),
    now: () => clock.now(),
    selection: () => readSelection(grid),
    select: (area) => select(grid, area),
    values: cells.values,
    displayed: cells.displayed,
    formulas: cells.formulas,
    lastRow: cells.lastRow,
    lastColumn: cells.lastColumn,
    fill: (sheetId, row, column) => fills(sheetId, row, 1, column)[0],
    fills,
    onHand: (listener) => listening.add(listener),
    settled: () => engine.settled(),
    save,
    copy: (copyId, name) => createWorkbook({ univer, clock, id: copyId, name, saved: save() }),
    dispose() {
      stops.forEach((stop) => stop());
      engine.dispose();
      grid.dispose();
      if (options.univer === undefined) univer.dispose();
    },
  };
}

/** What is kept of a file beside Univer's cells. */
class Beside {
  readonly rules: RuleSet;
  readonly validations;
  protections: readonly Protection[];
  shared: readonly Shared[];

  constructor(saved: SavedWorkbook | undefined) {
    this.rules = new RuleSet(saved?.rules);
    this.validations = new KeptOnAreas(saved?.validations);
    this.protections = saved?.protections ?? [];
    this.shared = saved?.shared ?? [];
  }

  follow(change: LineChange): void {
    this.rules.follow(change);
    this.validations.follow(change);
    this.protections = this.protections.flatMap((protection) => {
      if (!protection.area) return [protection];
      const [area] = areaAfter(protection.area, change);
      return area ? [{ ...protection, area }] : [];
    });
  }

  forget(sheetId: number): void {
    this.rules.forget(sheetId);
    this.validations.forget(sheetId);
    this.protections = this.protections.filter((protection) => protection.sheetId !== sheetId);
  }

  save(): Pick<SavedWorkbook, 'rules' | 'validations' | 'protections' | 'shared'> {
    return { rules: this.rules.save(), validations: this.validations.save(), protections: this.protections, shared: this.shared };
  }
}

function unitData(id: string, name: string | undefined, saved: SavedWorkbook | undefined): Partial<IWorkbookData> {
  if (saved) return renamed(id, name, saved);
  const key = sheetKey(id, 0);
  const sheet = { id: key, name: 'Sheet1', rowCount: ROWS, columnCount: COLUMNS, defaultColumnWidth: 100, defaultRowHeight: 21 };
  return { id, name: name ?? 'Untitled spreadsheet', sheetOrder: [key], sheets: { [key]: sheet } };
}

/** Univer works on the data it is given: it gets a copy, with sheets named after the workbook it becomes. */
function renamed(id: string, name: string | undefined, saved: SavedWorkbook): Partial<IWorkbookData> {
  const data = JSON.parse(textOf(saved)) as IWorkbookData;
  const keyOf = (key: string) => (/^\d+@/.test(key) ? sheetKey(id, Number.parseInt(key, 10)) : key);
  const sheets = Object.entries(data.sheets).map(([key, sheet]) => [keyOf(key), { ...sheet, id: keyOf(key) }]);
  return { ...data, id, name: name ?? data.name, sheetOrder: data.sheetOrder.map(keyOf), sheets: Object.fromEntries(sheets) };
}

/** A saved file is opened again and again: its text is made once. */
function textOf(saved: SavedWorkbook): string {
  const known = texts.get(saved);
  if (known !== undefined) return known;
  const text = JSON.stringify(saved.univer);
  texts.set(saved, text);
  return text;
}

const texts = new WeakMap<SavedWorkbook, string>();
