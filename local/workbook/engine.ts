// The formula engine seen from outside: when it is idle, and TODAY() and NOW() by the file's own clock and zone.
import {
  BaseFunction,
  FormulaCalculationSessionService,
  IFunctionService,
  NumberValueObject,
  SetFormulaCalculationStartMutation,
  SetRangeValuesMutation,
  type ICommandInfo,
  type Univer,
} from './univer';
import type { Grid } from './grid';

/** Serial of now in the zone of a workbook, and the format a bare date gets there. */
export interface Present {
  serial(): number;
  datePattern(): string;
}

export class Engine {
  private present: boolean;
  private volatile: boolean;
  private stale: boolean;
  private calculatedAt = Number.NaN;

  constructor(
    private readonly grid: Grid,
    private readonly now: Present,
  ) {
    registerClock(grid.univer, grid.unitId, now);
    const texts = formulaTexts(grid);
    this.present = this.stale = texts.length > 0;
    this.volatile = texts.some(isVolatile);
  }

  /** To be told of every change of this workbook's content. */
  changed(command: Readonly<ICommandInfo>): void {
    const texts = formulasIn(command);
    this.present ||= texts.length > 0;
    if (!this.present) return;
    this.stale = true;
    this.volatile ||= texts.some(isVolatile);
  }

  /** Resolves when every formula shows its result for the cells, and for the clock, as they are now. */
  async settled(): Promise<void> {
    if (!this.present) return;
    const serial = this.now.serial();
    const clockMoved = this.volatile && serial !== this.calculatedAt;
    if (!this.stale && !clockMoved) return;
    const session = this.grid.univer.__getInjector().get(FormulaCalculationSessionService);
    if (!this.stale) this.recalculate();
    do {
      this.stale = false;
      await session.waitForLatestApplied();
    } while (this.stale);
    this.calculatedAt = serial;
  }

  dispose(): void {
    presents.get(this.grid.univer)?.delete(this.grid.unitId);
  }

  private recalculate(): void {
    const nothing = { dirtyRanges: [], dirtyNameMap: {}, dirtyDefinedNameMap: {}, dirtySuperTableMap: {}, dirtyUnitFeatureMap: {} };
    this.grid.run(SetFormulaCalculationStartMutation, { ...nothing, dirtyUnitOtherFormulaMap: {}, forceCalculation: true });
  }
}

const presents = new WeakMap<Univer, Map<string, Present>>();

/** Univer's own TODAY() and NOW() read the machine's clock; these ask the workbook the formula stands in. */
function registerClock(univer: Univer, unitId: string, now: Present): void {
  let known = presents.get(univer);
  if (!known) {
    known = new Map();
    presents.set(univer, known);
    const functions = univer.__getInjector().get(IFunctionService);
    functions.registerExecutors(new ClockFunction('TODAY', known), new ClockFunction('NOW', known));
  }
  known.set(unitId, now);
}

class ClockFunction extends BaseFunction {
  override minParams = 0;
  override maxParams = 0;

  constructor(
    name: 'TODAY' | 'NOW',
    private readonly known: ReadonlyMap<string, Present>,
  ) {
    super(name);
  }

  override calculate() {
    const now = this.known.get(this.unitId ?? '');
    if (!now) return NumberValueObject.create(0);
    const serial = now.serial();
    if (this.name === 'TODAY') return NumberValueObject.create(Math.floor(serial), now.datePattern());
    return NumberValueObject.create(serial, `${now.datePattern()} h:mm:ss`);
  }
}

function isVolatile(formula: string): boolean {
  return /\b(TODAY|NOW)\(/i.test(formula);
}

function formulasIn(command: Readonly<ICommandInfo>): string[] {
  if (command.id !== SetRangeValuesMutation.id) return [];
  const { cellValue } = (command.params ?? {}) as { cellValue?: Record<number, Record<number, { f?: string } | null>> };
  return Object.values(cellValue ?? {}).flatMap((cells) => Object.values(cells).flatMap((cell) => (cell?.f ? [cell.f] : [])));
}

function formulaTexts(grid: Grid): string[] {
  const texts: string[] = [];
  for (const sheet of grid.worksheets()) {
    for (const cells of Object.values(sheet.getCellMatrix().getMatrix())) {
      for (const cell of Object.values(cells as Record<number, { f?: string | null } | undefined>)) if (cell?.f) texts.push(cell.f);
    }
  }
  return texts;
}
