// The formula engine seen from outside: when it is idle, and TODAY() and NOW() by the file's own clock and zone.
import {
  BaseFunction,
  type BaseValueObject,
  FormulaCalculationSessionService,
  IActiveDirtyManagerService,
  IFunctionService,
  NumberValueObject,
  SetFormulaCalculationStartMutation,
  SetRangeValuesMutation,
  type ICommandInfo,
  type Univer,
} from './univer';
import type { Grid, Matrix } from './grid';

/** Serial of now in the zone of a workbook, and the format a bare date gets there. */
export interface Present {
  serial(): number;
  datePattern(): string;
}

export class Engine {
  private present: boolean;
  private volatile: Volatility;
  private stale: boolean;
  /** A saved file keeps no results that spill over: all is computed once. */
  private unread: boolean;
  private calculatedAt = Number.NaN;
  private readonly dirty: IActiveDirtyManagerService;

  constructor(
    private readonly grid: Grid,
    private readonly now: Present,
  ) {
    registerClock(grid.univer, grid.unitId, now);
    const texts = grid.worksheets().flatMap((sheet) => formulaTexts(sheet.getCellMatrix().getMatrix() as Matrix));
    this.present = this.stale = this.unread = texts.length > 0;
    this.volatile = mostVolatile(texts.map(volatility));
    this.dirty = grid.univer.__getInjector().get(IActiveDirtyManagerService);
  }

  /** To be told of every change of this workbook's content. */
  changed(command: Readonly<ICommandInfo>): void {
    const texts = formulasIn(command);
    this.present ||= texts.length > 0;
    this.volatile = mostVolatile([this.volatile, ...texts.map(volatility)]);
    // Only what makes Univer calculate is waited for: selecting or hiding would be waited for in vain.
    this.stale ||= this.present && this.dirty.get(command.id) !== undefined;
  }

  /** Resolves when every formula shows its result for the cells, and for the clock, as they are now. */
  async settled(): Promise<void> {
    if (!this.present) return;
    const moment = this.volatile === 'day' ? Math.floor(this.now.serial()) : this.now.serial();
    const clockMoved = this.volatile !== 'never' && moment !== this.calculatedAt;
    if (!this.stale && !clockMoved) return;
    const session = this.grid.univer.__getInjector().get(FormulaCalculationSessionService);
    if (!this.stale || this.unread) this.recalculate();
    this.unread = false;
    do {
      this.stale = false;
      await session.waitForLatestApplied();
    } while (this.stale);
    this.calculatedAt = moment;
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
    functions.registerExecutors(new ClockFunction('TODAY', known), new ClockFunction('NOW', known), new ArrayFormula('ARRAYFORMULA'));
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

/** Univer computes with whole arrays everywhere: what Google needs the word for, it does anyway. */
class ArrayFormula extends BaseFunction {
  override minParams = 1;
  override maxParams = 1;

  override calculate(value: BaseValueObject) {
    return value;
  }
}

/** How often a formula changes by the clock alone. */
type Volatility = 'never' | 'day' | 'always';

function volatility(formula: string): Volatility {
  if (/\bNOW\(/i.test(formula)) return 'always';
  return /\bTODAY\(/i.test(formula) ? 'day' : 'never';
}

function mostVolatile(all: readonly Volatility[]): Volatility {
  return all.includes('always') ? 'always' : all.includes('day') ? 'day' : 'never';
}

function formulasIn(command: Readonly<ICommandInfo>): string[] {
  if (command.id !== SetRangeValuesMutation.id) return [];
  const { cellValue } = (command.params ?? {}) as { cellValue?: Matrix };
  return formulaTexts(cellValue ?? {});
}

function formulaTexts(matrix: Matrix): string[] {
  const texts: string[] = [];
  for (const cells of Object.values(matrix)) {
    for (const cell of Object.values(cells ?? {})) if (cell?.f) texts.push(cell.f);
  }
  return texts;
}
