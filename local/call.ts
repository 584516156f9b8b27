// The one gate every service call passes: it counts, meters, checks mode and scope, and can fail or kill at any call.

export type AuthMode = 'NONE' | 'LIMITED' | 'FULL';

/** Counted per execution, and in total by the runtime. Keys as in Google's reference: 'Range.setValues'. */
export interface CallCounts {
  readonly total: number;
  readonly byMethod: Readonly<Record<string, number>>;
  /** Cells read and written by Range methods. */
  readonly cells: number;
}

/** What the services need of the gate. */
export interface Gate {
  /**
   * The service object the bundle sees. Every method call of `implementation` passes the gate under `Name.method`;
   * a member that `implementation` does not have throws `not in the local runtime: Name.member`.
   * `implementation` hands out other service objects already wrapped; a method that returns its own `this` gives the wrapped one.
   * With `takesProperties` the bundle may set properties of its own (templates).
   */
  service<T extends object>(name: string, implementation: T, takesProperties?: boolean): T;
  /** The implementation behind a service object of this gate; anything else as it is. */
  unwrap<T>(service: T): T;
  /** Adds to the cells metered for the call now running. */
  cells(count: number): void;
}

/** A planned misfortune for one execution. `times`: how many calls in a row fail. */
export type Misfortune =
  | {
      readonly kind: 'fail';
      readonly at: { readonly method: string } | { readonly call: number };
      readonly times: number;
      readonly message: string;
    }
  | { readonly kind: 'kill'; readonly when: 'before' | 'after'; readonly call: number };

/** Hears when the bundle is left for a service and when it goes on. Calls nest where a service runs code of the bundle (templates). */
export interface Meter {
  left(): void;
  resumed(): void;
}

export interface GateRules {
  /** Why this method may not run now, in Google's words; null lets it pass. */
  readonly refuse: (method: string) => string | null;
  readonly misfortunes: readonly Misfortune[];
  /** Runs in every gap between two calls, with the number of calls made so far and the name of the one that comes. */
  readonly between: (calls: number, next: string) => void;
  /** Virtual milliseconds a call takes. */
  readonly cost: (method: string) => number;
  /** Virtual milliseconds after which the execution is stopped. */
  readonly limit: number;
  /** Makes what the bundle catches: an Error of its own realm. */
  readonly exception: (error: unknown) => unknown;
  readonly meter: Meter;
}

/** The gate of one execution, as the runtime holds it. */
export interface ExecutionGate extends Gate {
  counts(): CallCounts;
  /** Virtual milliseconds since the execution began. */
  elapsed(): number;
  /** Virtual time passes: sleeping, waiting for a lock. */
  wait(milliseconds: number): void;
  /** Ends the execution in a way the bundle cannot catch. */
  stop(reason: Killed): never;
  /** Why the execution was stopped; null while it runs. */
  stopped(): Killed | null;
  /** Runs something whose service calls are the runtime's own: neither counted nor checked. */
  aside<T>(run: () => T): T;
  /** Runs code of the bundle from inside a service (templates): its calls count again. */
  bundle<T>(run: () => T): T;
}

/** The run was stopped from outside: nothing in the bundle may catch it, no further service call does anything. */
export class Killed extends Error {
  override name = 'Killed';
}

const OPEN: GateRules = {
  refuse: () => null,
  misfortunes: [],
  between: () => undefined,
  cost: () => 0,
  limit: Infinity,
  exception: (error) => error,
  meter: { left: () => undefined, resumed: () => undefined },
};

/** A fresh gate; without rules everything passes and is only counted. */
export function createGate(rules: Partial<GateRules> = {}): ExecutionGate {
  return new CountingGate({ ...OPEN, ...rules });
}

class CountingGate implements ExecutionGate {
  readonly #rules: GateRules;
  readonly #byMethod = new Map<string, number>();
  readonly #wrapped = new WeakMap<object, object>();
  readonly #implementations = new WeakMap<object, object>();
  #total = 0;
  #cells = 0;
  #elapsed = 0;
  /** Above 0 a service is at work: what it calls of others is not the bundle's call. */
  #depth = 0;
  #stopped: Killed | null = null;

  constructor(rules: GateRules) {
    this.#rules = rules;
  }

  service<T extends object>(name: string, implementation: T, takesProperties = false): T {
    const known = this.#wrapped.get(implementation);
    if (known !== undefined) return known as T;
    // The target is an empty object so that JSON.stringify gives '{}', as Google's service objects do.
    const service = new Proxy(
      {},
      {
        get: (_, key) => this.#member(name, implementation, key),
        has: (_, key) => key in implementation,
        set: (_, key, value) => {
          if (!takesProperties) throw this.#rules.exception(new Error(`not in the local runtime: setting ${name}.${String(key)}`));
          return Reflect.set(implementation, key, value);
        },
      },
    );
    this.#wrapped.set(implementation, service);
    this.#implementations.set(service, implementation);
    return service as T;
  }

  unwrap<T>(service: T): T {
    if (typeof service !== 'object' || service === null) return service;
    return (this.#implementations.get(service) ?? service) as T;
  }

  cells(count: number): void {
    this.#cells += count;
  }

  counts(): CallCounts {
    return { total: this.#total, byMethod: Object.fromEntries(this.#byMethod), cells: this.#cells };
  }

  elapsed(): number {
    return this.#elapsed;
  }

  wait(milliseconds: number): void {
    this.#elapsed += milliseconds;
  }

  stop(reason: Killed): never {
    this.#stopped = reason;
    throw reason;
  }

  stopped(): Killed | null {
    return this.#stopped;
  }

  aside<T>(run: () => T): T {
    return this.#atDepth(this.#depth + 1, run);
  }

  bundle<T>(run: () => T): T {
    return this.#atDepth(0, run);
  }

  #atDepth<T>(depth: number, run: () => T): T {
    const before = this.#depth;
    this.#depth = depth;
    try {
      return run();
    } finally {
      this.#depth = before;
    }
  }

  #member(name: string, implementation: object, key: string | symbol): unknown {
    if (typeof key === 'symbol' || key === 'toJSON' || key === 'then' || key === 'constructor') return undefined;
    if (key === 'toString') return () => name;
    if (!(key in implementation)) throw this.#rules.exception(new Error(`not in the local runtime: ${name}.${key}`));
    const member: unknown = Reflect.get(implementation, key, implementation);
    if (typeof member !== 'function') return member;
    return (...parameters: unknown[]) => this.#call(`${name}.${key}`, () => Reflect.apply(member, implementation, parameters) as unknown);
  }

  #call(method: string, run: () => unknown): unknown {
    if (this.#stopped !== null) throw this.#stopped;
    if (this.#depth > 0) return run();
    this.#rules.meter.left();
    try {
      return this.#counted(method, run);
    } finally {
      this.#rules.meter.resumed();
    }
  }

  #counted(method: string, run: () => unknown): unknown {
    if (this.#total > 0) this.#rules.between(this.#total, method);
    const call = ++this.#total;
    const ofMethod = (this.#byMethod.get(method) ?? 0) + 1;
    this.#byMethod.set(method, ofMethod);
    if (this.#kills('before', call)) this.stop(new Killed(`killed before call ${String(call)}, ${method}`));
    try {
      const refusal = this.#failure(method, call, ofMethod) ?? this.#rules.refuse(method);
      if (refusal !== null) throw new Error(refusal);
      const result = this.aside(run);
      return typeof result === 'object' && result !== null ? (this.#wrapped.get(result) ?? result) : result;
    } catch (error) {
      throw error instanceof Killed ? error : this.#rules.exception(error);
    } finally {
      this.#elapsed += this.#rules.cost(method);
      this.#end(method, call);
    }
  }

  /** What a call's end may bring, whether it gave a value or threw. Throwing here replaces both. */
  #end(method: string, call: number): void {
    if (this.#stopped !== null) return;
    if (this.#kills('after', call)) this.stop(new Killed(`killed after call ${String(call)}, ${method}`));
    if (this.#elapsed > this.#rules.limit) this.stop(new Killed('Exceeded maximum execution time'));
  }

  #kills(when: 'before' | 'after', call: number): boolean {
    return this.#rules.misfortunes.some((misfortune) => misfortune.kind === 'kill' && misfortune.when === when && misfortune.call === call);
  }

  #failure(method: string, call: number, ofMethod: number): string | null {
    for (const misfortune of this.#rules.misfortunes) {
      if (misfortune.kind !== 'fail') continue;
      const { at, times } = misfortune;
      const hit = 'method' in at ? at.method === method && ofMethod <= times : call >= at.call && call < at.call + times;
      if (hit) return misfortune.message;
    }
    return null;
  }
}
