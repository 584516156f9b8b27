// The executions that ended, and the sum of their service calls.
import type { CallCounts } from './call';
import type { Execution } from './runtime';

const KEPT = 200;

export class ExecutionLog {
  /** The last two hundred, oldest first. */
  readonly executions: Execution[] = [];
  readonly #byMethod: Record<string, number> = {};
  #total = 0;
  #cells = 0;

  keep(execution: Execution): Execution {
    this.executions.push(execution);
    if (this.executions.length > KEPT) this.executions.shift();
    const { total, cells, byMethod } = execution.calls;
    this.#total += total;
    this.#cells += cells;
    for (const [method, count] of Object.entries(byMethod)) this.#byMethod[method] = (this.#byMethod[method] ?? 0) + count;
    return execution;
  }

  get calls(): CallCounts {
    return { total: this.#total, byMethod: { ...this.#byMethod }, cells: this.#cells };
  }
}
