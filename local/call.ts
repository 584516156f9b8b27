// The one gate every service call passes: it counts, meters, checks mode and scope, and can fail or kill at any call.

/** What the gate needs to know of a method before it runs. Scopes are alternatives, short names; none means no permission is needed. */
export interface CallRule {
  readonly scopes: readonly string[];
}

export type AuthMode = 'NONE' | 'LIMITED' | 'FULL';

/** Counted per execution, and in total by the runtime. Keys as in Google's reference: 'Range.setValues'. */
export interface CallCounts {
  readonly total: number;
  readonly byMethod: Readonly<Record<string, number>>;
  /** Cells read and written by Range methods. */
  readonly cells: number;
}

export interface Gate {
  /**
   * The service object the bundle sees. Every method call of `implementation` passes the gate under `Name.method`;
   * a member that `implementation` does not have throws `not in the local runtime: Name.member`.
   * `implementation` hands out other service objects already wrapped.
   */
  service<T extends object>(name: string, implementation: T): T;
  /** Adds to the cells metered for the call now running. */
  cells(count: number): void;
}

/** The run was stopped from outside: nothing in the bundle may catch it, no further service call does anything. */
export class Killed extends Error {
  override name = 'Killed';
}
