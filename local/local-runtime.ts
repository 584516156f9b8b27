// The runtime itself: who may start what, in which mode, with which event, and what is kept of it.
import type { CallCounts, Misfortune } from './call';
import { createClient, type ClientRun } from './client-run';
import { declaredFunctions, isPublic } from './declarations';
import { ExecutionLog } from './execution-log';
import { attempt, type Attempt, type House, type Request } from './execution';
import { shortScope } from './modes';
import type { AtOnce, Execution, MenuItem, Person, Runtime, RuntimeOptions, WorkbookFile } from './runtime';
import { setQuota } from './services/mail';
import { calling, clicking, editing, firing, installing, opening, type Start } from './starts';
import { emptyState, grantedScopes, grantScopes, revokeScopes, stateOfCopy, type State, type StoredTrigger, type Store } from './state';
import { isDue, spendTriggerTime, triggerTimeIsUp } from './trigger-time';
import type { Edit } from './workbook/workbook';

/** Apps Script around one workbook. The code is parsed at once: a syntax error Google would refuse is thrown here. */
export function createRuntime<Workbook extends WorkbookFile>(options: RuntimeOptions<Workbook>): Runtime<Workbook> {
  return new LocalRuntime(options, structuredClone({ ...emptyState(), ...options.state }));
}

class LocalRuntime<Workbook extends WorkbookFile> implements Runtime<Workbook> {
  readonly atOnce: AtOnce;
  readonly #options: RuntimeOptions<Workbook>;
  readonly #state: State;
  readonly #house: House<Workbook>;
  readonly #people = new Map<string, Person>();
  readonly #client: () => ClientRun;
  readonly #log = new ExecutionLog();
  #person: Person;
  #menu: MenuItem[] = [];
  #misfortunes: Misfortune[] = [];
  #between: ((calls: number, next: string) => void) | null = null;
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
      open: () => this.#opened(opening(this.#house, this.#person)),
      click: (handler) => this.#atOnce(clicking(this.#house, this.#person, handler)),
      call: (name, ...parameters) => this.#atOnce(calling(this.#house, this.#person, name, parameters)),
      edited: (edit) => this.#simple(editing(this.#house, this.#person, edit)),
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
    return this.#opened(installing(this.#house, this.#person));
  }

  get menu(): readonly MenuItem[] {
    return this.#menu;
  }

  async click(handler: string): Promise<Execution> {
    return this.#answered(clicking(this.#house, this.#person, handler));
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
    return this.#log.calls;
  }

  get executions(): readonly Execution[] {
    return this.#log.executions;
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

  between(listener: ((calls: number, next: string) => void) | null): void {
    this.#between = listener;
  }

  quota(left: number): void {
    setQuota(this.#state, this.#person.email, left, this.#options.clock.now());
  }

  revoke(scopes: readonly string[], email = this.#person.email): void {
    revokeScopes(this.#state, email, scopes.map(shortScope));
  }

  grant(scopes: readonly string[], email = this.#person.email): void {
    grantScopes(this.#state, email, scopes.map(shortScope));
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

  /** Checks at once, as the page's call does; runs when the function it gives is called. */
  #asked(name: string, parameters: readonly unknown[]): () => Promise<Execution> {
    const start = calling(this.#house, this.#person, name, parameters);
    return () => this.#answered(start);
  }

  #due(owner?: string): StoredTrigger[] {
    if (this.#options.deployment === 'test') return [];
    const now = this.#options.clock.now();
    return this.triggers.filter((trigger) => (owner === undefined || trigger.owner === owner) && isDue(trigger, now));
  }

  /** Empty when it does not run at all: a bound script whose creator took a permission back (editor-triggers), or a trigger deleted meanwhile. */
  #fire(trigger: StoredTrigger): Execution[] {
    const { owner } = trigger;
    const { addOn, scopes } = this.#house.script;
    const lost = !addOn && grantedScopes(this.#state, owner, scopes).length < scopes.length;
    if (lost || !this.#state.triggers.includes(trigger)) return [];
    const now = this.#options.clock.now();
    trigger.lastRun = now;
    const person = this.#people.get(owner) ?? { email: owner, role: 'editor' };
    const execution = this.#atOnce(firing(trigger, person, now, triggerTimeIsUp(this.#state, owner, now)));
    spendTriggerTime(this.#state, owner, execution.milliseconds, now);
    return [execution];
  }

  /** The menu is made anew. */
  #opened(start: Start | null): Execution | null {
    this.#menu = [];
    return this.#simple(start);
  }

  #simple(start: Start | null): Execution | null {
    return start === null ? null : this.#atOnce(start);
  }

  #atOnce(start: Start): Execution {
    const { execution, pending } = this.#attempt(this.#request(start));
    if (pending !== null) throw new Error('An alert cannot wait for its answer in the middle of another execution.');
    return this.#log.keep(execution);
  }

  /** Runs again with each answer until no alert is waiting; all of it is one execution. */
  async #answered(start: Start): Promise<Execution> {
    await this.workbook.settled();
    let request = this.#request(start);
    for (;;) {
      const { execution, pending } = this.#attempt(request);
      if (pending === null) return this.#log.keep(execution);
      request = { ...request, answers: [...request.answers, await pending] };
      await this.workbook.settled();
    }
  }

  #request(start: Start): Request {
    const misfortunes = this.#misfortunes;
    this.#misfortunes = [];
    const at = this.#options.clock.now();
    const serial = ++this.#state.serial;
    const granted = grantedScopes(this.#state, start.person.email, this.#house.script.scopes);
    return { ...start, at, serial, granted, misfortunes, between: this.#gap, answers: [] };
  }

  readonly #gap = (calls: number, next: string): void => {
    if (this.#running === 1) this.#between?.(calls, next);
  };

  #attempt(request: Request): Attempt {
    this.#running++;
    try {
      return attempt(this.#house, request);
    } finally {
      this.#running--;
    }
  }
}
