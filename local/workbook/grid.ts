// One workbook inside Univer: its sheets by Google's numbers, its cells below the facade, and one way to run commands on it.
import {
  FormulaDataModel,
  ICommandService,
  IUniverInstanceService,
  type ICellData,
  type ICommandInfo,
  type IStyleData,
  type Unit,
  type Univer,
  type Worksheet,
  UniverInstanceType,
} from './univer';

/** Cells as Univer keeps them: by row, then by column, both from 0. Missing entries are blank. */
export type Matrix = Readonly<Record<number, Readonly<Record<number, ICellData | null | undefined>> | undefined>>;

/** Which number Google would give each of Univer's sheets. Ours are named by their number, those made in Univer's own grid get one. */
export interface SheetIds {
  next: number;
  foreign: Record<string, number>;
}

/** Univer takes sheets of one name in two workbooks for the same when references move, so the workbook is part of the name. */
export function sheetKey(unitId: string, sheetId: number): string {
  return `${sheetId}@${unitId}`;
}

export class Grid {
  private readonly commands: ICommandService;
  private readonly formulas: FormulaDataModel;
  private running = 0;

  constructor(
    readonly univer: Univer,
    readonly unit: Unit,
    readonly sheetIds: SheetIds,
  ) {
    this.commands = univer.__getInjector().get(ICommandService);
    this.formulas = univer.__getInjector().get(FormulaDataModel);
  }

  get unitId(): string {
    return this.unit.getUnitId();
  }

  /** Runs a command or mutation of this workbook at once; `of` names the sheet it is about. */
  run(command: { readonly id: string }, parameters: object, of?: number): void {
    const target = of === undefined ? { unitId: this.unitId } : { unitId: this.unitId, subUnitId: this.key(of) };
    this.running += 1;
    try {
      if (!this.commands.syncExecuteCommand(command.id, { ...target, ...parameters })) throw new Error(`Univer refused ${command.id}`);
    } finally {
      this.running -= 1;
    }
  }

  /**
   * The same for what moves references: Univer looks for them from the sheet in front of the workbook in front, whatever sheet the
   * command names. Both are as before afterwards.
   */
  runInFront(command: { readonly id: string }, parameters: object, of: number): void {
    const instances = this.univer.__getInjector().get(IUniverInstanceService);
    const unitInFront = instances.getCurrentUnitOfType(UniverInstanceType.UNIVER_SHEET)?.getUnitId();
    const [sheetInFront, sheet] = [this.unit.getActiveSheet(), this.worksheet(of)];
    if (unitInFront !== this.unitId) instances.setCurrentUnitForType(this.unitId);
    if (sheetInFront !== sheet) this.unit.setActiveSheet(sheet);
    try {
      this.run(command, parameters, of);
    } finally {
      if (sheetInFront !== sheet && this.unit.getSheets().includes(sheetInFront)) this.unit.setActiveSheet(sheetInFront);
      if (unitInFront !== undefined && unitInFront !== this.unitId) instances.setCurrentUnitForType(unitInFront);
    }
  }

  /** Tells of every command on this workbook: `ours` came through `run`, `computed` holds results of formulas. Gives the way to stop. */
  listen(when: 'before' | 'after', listener: (command: Readonly<ICommandInfo>, cause: 'ours' | 'theirs' | 'computed') => void): () => void {
    const notice: Parameters<ICommandService['onCommandExecuted']>[0] = (command, options) => {
      const unitId: unknown = (command.params as { unitId?: unknown } | undefined)?.unitId;
      if (unitId !== this.unitId) return;
      listener(command, options?.['fromFormula'] ? 'computed' : this.running > 0 ? 'ours' : 'theirs');
    };
    const listening = when === 'before' ? this.commands.beforeCommandExecuted(notice) : this.commands.onCommandExecuted(notice);
    return () => listening.dispose();
  }

  worksheets(): readonly Worksheet[] {
    return this.unit.getSheets();
  }

  worksheet(sheetId: number): Worksheet {
    const sheet = this.unit.getSheetBySheetId(this.key(sheetId));
    if (!sheet) throw new RangeError(`no sheet with the id ${sheetId}`);
    return sheet;
  }

  has(sheetId: number): boolean {
    return Boolean(this.unit.getSheetBySheetId(this.key(sheetId)));
  }

  /** Univer's name of a sheet. */
  key(sheetId: number): string {
    for (const [key, id] of Object.entries(this.sheetIds.foreign)) if (id === sheetId) return key;
    return sheetKey(this.unitId, sheetId);
  }

  /** Google's number of a sheet. */
  idOf(key: string): number {
    const own = /^(\d+)@/.exec(key);
    if (own) return Number(own[1]);
    return (this.sheetIds.foreign[key] ??= this.newSheetId());
  }

  newSheetId(): number {
    const id = this.sheetIds.next;
    this.sheetIds.next = (id * 48_271) % 2_147_483_647;
    return id;
  }

  matrix(sheetId: number): Matrix {
    return this.worksheet(sheetId).getCellMatrix().getMatrix() as Matrix;
  }

  /** A formula's text, row and column from 0; filled-down formulas share the text of their first one, so Univer works it out. */
  formulaAt(sheetId: number, row: number, column: number): string {
    return this.formulas.getFormulaStringByCell(row, column, this.key(sheetId), this.unitId) ?? '';
  }

  /** What array formulas spill into neighbouring cells, which themselves hold nothing. */
  spilled(sheetId: number): Matrix | undefined {
    const data = this.formulas.getArrayFormulaCellData();
    return data[this.unitId]?.[this.key(sheetId)] as Matrix | undefined;
  }

  style(cell: ICellData | null | undefined): IStyleData | undefined {
    const style = cell?.s;
    return (typeof style === 'string' ? this.unit.getStyles().get(style) : style) ?? undefined;
  }

  dispose(): void {
    this.univer.__getInjector().get(IUniverInstanceService).disposeUnit(this.unitId);
  }
}
