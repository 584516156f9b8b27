// The runtime itself: who may start what, in which mode, with which event, and what is kept of it.
import type { AuthMode, CallCounts, Misfortune } from './call';
import { createClient, type ClientRun } from './client-run';
import { declaredFunctions, isPublic } from './declarations';
import { clockEvent, editEvent, installEvent, openEvent } from './events';
import { attempt, declares, type Attempt, type House, type Request } from './execution';
import { shortScope, type Place } from './modes';
import type { AtOnce, Execution, MenuItem, Person, Runtime, RuntimeOptions, WorkbookFile } from './runtime';
import { setQuota } from './services/mail';
import { emptyState, fileState, stateOfCopy, type State, type StoredTrigger, type Store } from './state';
import { sent } from './transport';
import { isDue } from './trigger-time';
import type { Edit } from './workbook/workbook';

const KEPT_EXECUTIONS = 200;

/** Apps Script around one workbook. The code is parsed at once: a syntax error Google would refuse is thrown here. */
export function createRuntime<Workbook extends WorkbookFile>(options: RuntimeOptions<Workbook>): Runtime<Workbook> {
  return new LocalRuntime(options, structuredClone(options.state ?? emptyState()));
}

/** What starts an execution; the rest of the request is the runtime's. */
type Start = Pick<Request, 'handler' | 'place' | 'mode' | 'person' | 'parameters'>;

class LocalRuntime<Workbook extends WorkbookFile> implements Runtime<Workbook> {
  readonly atOnce: AtOnce;
  readonly executions: Execution[] = [];
  readonly #options: RuntimeOptions<Workbook>;
  readonly #state: State;
  readonly #house: House<Workbook>;
  readonly #people = new Map<string, Person>();
  readonly #client: () => ClientRun;
  readonly #totals = { total: 0, byMethod: {} as Record<string, number>, cells: 0 };
  #person: Person;
  #menu: MenuItem[] = [];
  #misfortunes: Misfortune[] = [];
  #between: ((calls: number) => void) | null = null;
  #running = 0;

  constructor(options: RuntimeOptions<Workbook>, state: State) {
    const { workbook, manifest, code, html = {}, deployment = 'bound' } = options;
    this.#options = options;
    this.#state = state;
    this.#house = {
      options,
      state,
      locks: new Map(),
      cache: new Map(),
      show: (shown) => options.shown?.(shown),
      addMenu: (items) => this.#menu.push(...items),
      script: {
        id: deployment === 'bound' ? `script-of-${workbook.id}` : 'script',
        file: workbook.id,
        timeZone: manifest.timeZone,
        addOn: deployment !== 'bound',
        html,
        scopes: (manifest.oauthScopes ?? []).map(shortScope),
      },
    };
    this.#person = options.person;
    this.as(options.person);
    this.#client = createClient({
      names: declaredFunctions(code).filter(isPublic),
      call: (name, parameters) => this.#asked(name, parameters),
      deliver: options.deliver ?? ((callback) => queueMicrotask(callback)),
    });
    this.atOnce = {
      open: () => this.#simple(this.#opening()),
      click: (handler) => this.#atOnce(this.#clicking(handler)),
      call: (name, ...parameters) => this.#atOnce(this.#calling(name, parameters)),
      edited: (edit) => this.#simple(this.#editing(edit)),
      tick: (owner) => this.#due(owner).flatMap((trigger) => this.#fire(trigger)),
    };
  }

  get workbook(): Workbook {
    return this.#options.workbook;
  }

  get person(): Person {
    return this.#person;
  }

  as(person: Person): this {
    this.#person = person;
    this.#people.set(person.email, person);
    return this;
  }

  async open(): Promise<Execution | null> {
    await this.workbook.settled();
    return this.atOnce.open();
  }

  async install(): Promise<Execution | null> {
    await this.workbook.settled();
    if (!this.#house.script.addOn || !declares(this.#options.code, 'onInstall')) return null;
    fileState(this.#state, this.workbook.id).enabled = true;
    this.#menu = [];
    return this.#atOnce({ handler: 'onInstall', place: 'install', mode: 'FULL', person: this.#person, parameters: installEvent });
  }

  get menu(): readonly MenuItem[] {
    return this.#menu;
  }

  async click(handler: string): Promise<Execution> {
    return this.#answered(this.#clicking(handler));
  }

  call(name: string, ...parameters: unknown[]): Promise<Execution> {
    return this.#asked(name, parameters)();
  }

  clientRun(): ClientRun {
    return this.#client();
  }

  async edited(edit: Edit): Promise<Execution | null> {
    await this.workbook.settled();
    return this.atOnce.edited(edit);
  }

  async tick(owner?: string): Promise<readonly Execution[]> {
    const executions: Execution[] = [];
    for (const trigger of this.#due(owner)) {
      await this.workbook.settled();
      executions.push(...this.#fire(trigger));
    }
    return executions;
  }

  get mailbox(): State['mailbox'] {
    return this.#state.mailbox;
  }

  get triggers(): readonly StoredTrigger[] {
    return this.#state.triggers.filter((trigger) => trigger.file === this.workbook.id);
  }

  get calls(): CallCounts {
    return { ...this.#totals, byMethod: { ...this.#totals.byMethod } };
  }

  get properties(): { document: Store; script: Store; user(email: string): Store } {
    const { files, scriptProperties, userProperties } = this.#state;
    return {
      document: { ...files[this.workbook.id]?.properties },
      script: { ...scriptProperties },
      user: (email) => ({ ...userProperties[email] }),
    };
  }

  misfortune(...misfortunes: readonly Misfortune[]): void {
    this.#misfortunes.push(...misfortunes);
  }

  between(listener: ((calls: number) => void) | null): void {
    this.#between = listener;
  }

  quota(left: number): void {
    setQuota(this.#state, this.#person.email, left, this.#options.clock.now());
  }

  revoke(scopes: readonly string[], email = this.#person.email): void {
    const before = this.#state.revoked[email] ?? [];
    this.#state.revoked[email] = [...new Set([...before, ...scopes.map(shortScope)])];
  }

  grant(scopes: readonly string[], email = this.#person.email): void {
    const granted = scopes.map(shortScope);
    this.#state.revoked[email] = (this.#state.revoked[email] ?? []).filter((scope) => !granted.includes(scope));
  }

  copyFile(): Runtime<Workbook> {
    const serial = ++this.#state.serial;
    const workbook = this.workbook.copy(`${this.workbook.id}-copy-${String(serial)}`, `Copy of ${this.workbook.name()}`) as Workbook;
    const person: Person = { ...this.#person, role: 'owner' };
    const state = this.#house.script.addOn ? this.#state : stateOfCopy(this.#state);
    return new LocalRuntime({ ...this.#options, workbook, person }, state);
  }

  save(): State {
    return structuredClone(this.#state);
  }

  #opening(): Start | null {
    if (!this.#edits() || !declares(this.#options.code, 'onOpen')) return null;
    this.#menu = [];
    const mode: AuthMode = this.#options.deployment !== 'published' || this.#file().enabled ? 'LIMITED' : 'NONE';
    return { handler: 'onOpen', place: 'open', mode, person: this.#person, parameters: openEvent(mode, this.#person.email) };
  }

  #editing(edit: Edit): Start | null {
    // Simple triggers of an add-on fire only in files it is enabled in.
    const enabled = this.#options.deployment !== 'published' || this.#file().enabled;
    if (!this.#edits() || !enabled || !declares(this.#options.code, 'onEdit')) return null;
    return { handler: 'onEdit', place: 'edit', mode: 'LIMITED', person: this.#person, parameters: editEvent(edit, this.#person.email) };
  }

  #clicking(handler: string): Start {
    return this.#inFront(handler, 'menu', []);
  }

  #calling(name: string, parameters: readonly unknown[]): Start {
    if (!isPublic(name) || !declares(this.#options.code, name)) throw new TypeError(`google.script.run.${name} is not a function`);
    return this.#inFront(name, 'page', sent(parameters));
  }

  /** Using the add-on enables it in the file (editor-auth-lifecycle). */
  #inFront(handler: string, place: Place, parameters: readonly unknown[]): Start {
    if (!this.#edits()) throw new Error(`${this.#person.email} is a ${this.#person.role}: no menu and no sidebar.`);
    this.#file().enabled = true;
    return { handler, place, mode: 'FULL', person: this.#person, parameters: () => parameters };
  }

  /** Checks at once, as the page's call does; runs when the gives function is called. */
  #asked(name: string, parameters: readonly unknown[]): () => Promise<Execution> {
    const start = this.#calling(name, parameters);
    return () => this.#answered(start);
  }

  #due(owner?: string): StoredTrigger[] {
    if (this.#options.deployment === 'test') return [];
    const now = this.#options.clock.now();
    return this.triggers.filter((trigger) => (owner === undefined || trigger.owner === owner) && isDue(trigger, now));
  }

  /** Empty when it does not run at all: a bound script whose creator took a permission back (editor-triggers), or a trigger deleted meanwhile. */
  #fire(trigger: StoredTrigger): Execution[] {
    const { owner, handler, id } = trigger;
    const lost = !this.#house.script.addOn && this.#granted(owner).length < this.#house.script.scopes.length;
    if (lost || !this.#state.triggers.includes(trigger)) return [];
    const now = this.#options.clock.now();
    trigger.lastRun = now;
    const person = this.#people.get(owner) ?? { email: owner, role: 'editor' };
    return [this.#atOnce({ handler, place: 'clock', mode: 'FULL', person, parameters: () => clockEvent(id, now) })];
  }

  #simple(start: Start | null): Execution | null {
    return start === null ? null : this.#atOnce(start);
  }

  #atOnce(start: Start): Execution {
    const { execution, pending } = this.#attempt(this.#request(start));
    if (pending !== null) throw new Error('An alert cannot wait for its answer in the middle of another execution.');
    return this.#keep(execution);
  }

  /** Runs again with each answer until no alert is waiting; all of it is one execution. */
  async #answered(start: Start): Promise<Execution> {
    await this.workbook.settled();
    let request = this.#request(start);
    for (;;) {
      const { execution, pending } = this.#attempt(request);
      if (pending === null) return this.#keep(execution);
      request = { ...request, answers: [...request.answers, await pending] };
      await this.workbook.settled();
    }
  }

  #request(start: Start): Request {
    const misfortunes = this.#misfortunes;
    this.#misfortunes = [];
    const at = this.#options.clock.now();
    const serial = ++this.#state.serial;
    const granted = this.#granted(start.person.email);
    return { ...start, at, serial, granted, misfortunes, between: this.#gap, answers: [] };
  }

  readonly #gap = (calls: number): void => {
    if (this.#running === 1) this.#between?.(calls);
  };

  #attempt(request: Request): Attempt {
    this.#running++;
    try {
      return attempt(this.#house, request);
    } finally {
      this.#running--;
    }
  }

  #keep(execution: Execution): Execution {
    this.executions.push(execution);
    if (this.executions.length > KEPT_EXECUTIONS) this.executions.shift();
    this.#totals.total += execution.calls.total;
    this.#totals.cells += execution.calls.cells;
    for (const [method, count] of Object.entries(execution.calls.byMethod)) {
      this.#totals.byMethod[method] = (this.#totals.byMethod[method] ?? 0) + count;
    }
    return execution;
  }

  #edits(): boolean {
    return this.#person.role === 'owner' || this.#person.role === 'editor';
  }

  #file(): { enabled: boolean } {
    return fileState(this.#state, this.workbook.id);
  }

  #granted(email: string): readonly string[] {
    const revoked = this.#state.revoked[email] ?? [];
    return this.#house.script.scopes.filter((scope) => !revoked.includes(scope));
  }
}
