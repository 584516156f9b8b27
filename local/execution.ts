// One execution: a fresh realm, fresh services, one function; everything it throws is caught here.
import { createGate, Killed, type AuthMode, type ExecutionGate, type Misfortune } from './call';
import { declaredFunctions } from './declarations';
import { refusal, type Place } from './modes';
import type { Alert, Execution, MenuItem, Person, RuntimeOptions, Shown, WorkbookFile } from './runtime';
import type { ServiceContext } from './services/context';
import { createGlobals } from './services/globals';
import { releaseLocks } from './services/lock';
import { createUi, firstLastingChange, Suspended } from './services/ui';
import { seededRandom, type State } from './state';
import { answered } from './transport';

const MINUTE = 60_000;
const LIMITS: Readonly<Record<Place, number>> = {
  load: 6 * MINUTE,
  open: 30_000,
  edit: 30_000,
  install: 30_000,
  menu: 6 * MINUTE,
  page: 6 * MINUTE,
  clock: 6 * MINUTE,
};

/** What the runtime hands to every execution. */
export interface House<Workbook extends WorkbookFile> {
  readonly options: RuntimeOptions<Workbook>;
  readonly script: Omit<ServiceContext['script'], 'granted'>;
  readonly state: State;
  readonly locks: Map<string, number>;
  readonly cache: ServiceContext['cache'];
  readonly show: (shown: Shown) => void;
  readonly addMenu: (items: readonly MenuItem[]) => void;
}

/** What is to run. `serial` seeds its chance, so that running it again after an alert is the same run. */
export interface Request {
  readonly handler: string;
  /** Why Google does not let it begin. */
  readonly barred?: string | null;
  readonly place: Place;
  readonly mode: AuthMode;
  readonly person: Person;
  readonly granted: readonly string[];
  readonly at: number;
  readonly serial: number;
  readonly misfortunes: readonly Misfortune[];
  readonly between: (calls: number, next: string) => void;
  /** Answers of alerts already given, in order. */
  readonly answers: readonly string[];
  /** The function's parameters; service objects of this execution can be made from `globals`. */
  readonly parameters: (globals: Readonly<Record<string, unknown>>) => readonly unknown[];
}

/** `pending`: an alert is waiting, and `execution` is no execution yet. */
export interface Attempt {
  readonly execution: Execution;
  readonly pending: Promise<string> | null;
}

export function attempt<Workbook extends WorkbookFile>(house: House<Workbook>, request: Request): Attempt {
  const logs: string[] = [];
  const world = worldOf(house, request);
  let result: unknown = null;
  let error: string | null = null;
  try {
    result = answered(call(house, request, world, logs));
  } catch (thrown) {
    error = messageOf(thrown);
  } finally {
    releaseLocks(house.locks, request.serial);
  }
  const stopped = world.gate.stopped();
  const { handler, person, at } = request;
  const execution: Execution = {
    handler,
    user: person.email,
    at,
    calls: world.gate.counts(),
    milliseconds: world.gate.elapsed(),
    result: stopped === null ? result : null,
    // The bundle may have swallowed it: what stopped the run is its end all the same.
    error: stopped?.message ?? error,
    killed: stopped !== null,
    logs,
  };
  return { execution, pending: stopped instanceof Suspended ? stopped.answer : null };
}

interface ExecutionWorld {
  readonly gate: ExecutionGate;
  readonly realm: ReturnType<RuntimeOptions<WorkbookFile>['realm']>;
  readonly now: () => number;
  readonly random: () => number;
}

function worldOf<Workbook extends WorkbookFile>({ options, script }: House<Workbook>, request: Request): ExecutionWorld {
  const { mode, place, granted, misfortunes, between, at, serial } = request;
  const gate: ExecutionGate = createGate({
    refuse: (method) => refusal(method, { mode, place, manifest: script.scopes, granted }),
    misfortunes,
    between,
    cost: options.cost ?? (() => 0),
    limit: LIMITS[place],
    exception: (error) => asException(error, realm.Error ?? Error),
    ...(options.meter && { meter: options.meter }),
  });
  const now = () => at + gate.elapsed();
  const random = seededRandom(serial);
  const realm = options.realm({ now, random, timeZone: script.timeZone });
  return { gate, realm, now, random };
}

function call<Workbook extends WorkbookFile>(house: House<Workbook>, request: Request, world: ExecutionWorld, logs: string[]): unknown {
  if (typeof request.barred === 'string') throw new Error(request.barred);
  const globals = globalsOf(house, request, world, logs);
  const functions = world.realm.load(house.options.code, globals);
  const handler = Object.hasOwn(functions, request.handler) ? functions[request.handler] : undefined;
  // [M] the text.
  if (handler === undefined || request.handler.endsWith('_')) throw new Error(`Script function not found: ${request.handler}`);
  return handler(...world.gate.aside(() => request.parameters(globals)));
}

function globalsOf<Workbook extends WorkbookFile>(
  house: House<Workbook>,
  request: Request,
  { gate, realm, now, random }: ExecutionWorld,
  logs: string[],
): Record<string, unknown> {
  const { options, script, state, locks, cache, show, addMenu } = house;
  const answers = [...request.answers];
  let ui: object | undefined;
  const context: ServiceContext<Workbook> = {
    gate,
    workbook: options.workbook,
    Date: realm.Date,
    person: request.person,
    now,
    random,
    execution: { serial: request.serial, place: request.place, mode: request.mode, logs },
    script: { ...script, granted: request.granted },
    state,
    locks,
    cache,
    locale: options.locale ?? 'en',
    ui: () => (ui ??= createUi(context)),
    show,
    addMenu,
    answer: (alert) => {
      // An alert suspends the script and drops its lock (lock service).
      releaseLocks(locks, request.serial);
      return answers.shift() ?? ask(options, alert, gate);
    },
    evaluate: (source) => (realm.evaluate ?? evaluateHere)(source),
  };
  return createGlobals(context, options.spreadsheet(context));
}

function ask(options: Pick<RuntimeOptions<WorkbookFile>, 'answerAlert'>, alert: Alert, gate: ExecutionGate): string {
  const answer = options.answerAlert?.(alert);
  if (answer === undefined) throw new Error(`nobody is there to answer the alert: ${alert.prompt}`);
  if (typeof answer === 'string') return answer;
  const change = firstLastingChange(Object.keys(gate.counts().byMethod));
  if (change !== null)
    throw new Error(`the alert cannot wait for an answer here: ${change} was called before it and would be called twice`);
  return gate.stop(new Suspended(answer));
}

const evaluateHere = (source: string): unknown => (0, eval)(source) as unknown;

/** What the bundle catches: an Error of its own realm, named as Google's are. */
function asException(error: unknown, RealmError: ErrorConstructor): unknown {
  if (!(error instanceof Error)) return error;
  const exception = new RealmError(error.message);
  exception.name = 'Exception';
  return exception;
}

function messageOf(thrown: unknown): string {
  if (thrown instanceof Killed) return thrown.message;
  const message = typeof thrown === 'object' && thrown !== null && 'message' in thrown ? thrown.message : thrown;
  return String(message);
}

/** What the page's google.script.run lists, or the menu and triggers may name. */
export function declares(code: string, name: string): boolean {
  return declaredFunctions(code).includes(name);
}
