// Logger and console: lines of the execution's log.
import type { ServiceContext } from './context';
import { formatString } from './format-string';

/** Works in every mode; console's methods keep no state. */
export function createLogging({ gate, execution }: ServiceContext): { Logger: object; console: object } {
  return {
    Logger: gate.service('Logger', new Logger(execution.logs)),
    console: gate.service('console', new ScriptConsole(execution.logs)),
  };
}

class Logger implements GoogleAppsScript.Base.Logger {
  readonly #lines: string[];

  constructor(lines: string[]) {
    this.#lines = lines;
  }

  log(format: unknown, ...values: unknown[]): GoogleAppsScript.Base.Logger {
    this.#lines.push(formatted(format, values));
    return this;
  }

  getLog(): string {
    return this.#lines.join('\n');
  }

  clear(): void {
    this.#lines.length = 0;
  }
}

class ScriptConsole {
  readonly #lines: string[];

  constructor(lines: string[]) {
    this.#lines = lines;
  }

  log(format?: unknown, ...values: unknown[]): void {
    this.#lines.push(formatted(format, values));
  }

  info(format?: unknown, ...values: unknown[]): void {
    this.log(format, ...values);
  }

  warn(format?: unknown, ...values: unknown[]): void {
    this.log(format, ...values);
  }

  error(format?: unknown, ...values: unknown[]): void {
    this.log(format, ...values);
  }

  time(): void {
    return;
  }

  timeEnd(): void {
    return;
  }
}

function formatted(format: unknown, values: readonly unknown[]): string {
  if (typeof format === 'string' && format.includes('%')) return formatString(format, values);
  return [format, ...values].map(text).join(' ');
}

function text(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  return value instanceof Error || 'message' in value ? String(value) : (JSON.stringify(value) ?? String(value));
}
