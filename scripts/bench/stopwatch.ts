// Tells the script's own CPU from that of the services it calls, and sees how far the heap grows meanwhile.
import v8 from 'node:v8';
import vm from 'node:vm';
import type { Meter } from '../../local/call';
import type { Realm } from '../../local/runtime';

const MIB = 1024 * 1024;

/** One measurement: CPU of the bundle in milliseconds, growth of the heap in MiB. */
export interface Measured {
  readonly cpuMs: number;
  readonly peakMb: number;
}

export class Stopwatch implements Meter {
  #own = 0;
  #since: Moment = { wall: 0, cpu: 0 };
  /** How many service calls are under way, one inside the other. */
  #depth = 0;
  #running = false;
  #watchesHeap = false;
  #heapBefore = 0;
  #heapMost = 0;

  /** Forgets what was measured, and clears away what was made before: that must not be done on the script's time. */
  reset(): void {
    this.#own = 0;
    collectGarbage();
    this.#heapBefore = this.#heapMost = process.memoryUsage().heapUsed;
  }

  /** From now on the heap is looked at whenever the bundle is left, which takes time of its own. */
  watchHeap(): void {
    this.#watchesHeap = true;
  }

  get measured(): Measured {
    return { cpuMs: this.#own, peakMb: (this.#heapMost - this.#heapBefore) / MIB };
  }

  /** The realm, with what it loads and runs timed. */
  around(realm: Realm): Realm {
    return {
      ...realm,
      load: (code, services) => {
        const functions = this.#timed(() => realm.load(code, services));
        const timed = ([name, run]: [string, (typeof functions)[string]]) =>
          [name, (...parameters: unknown[]) => this.#timed(() => run(...parameters))] as const;
        return Object.fromEntries(Object.entries(functions).map(timed));
      },
    };
  }

  left(): void {
    if (this.#running && this.#depth === 0) this.#stop();
    this.#depth++;
  }

  resumed(): void {
    this.#depth--;
    if (this.#running && this.#depth === 0) this.#start();
  }

  #timed<T>(run: () => T): T {
    this.#running = true;
    this.#start();
    try {
      return run();
    } finally {
      this.#stop();
      this.#running = false;
    }
  }

  #start(): void {
    this.#since = now();
  }

  #stop(): void {
    this.#own += millisecondsSince(this.#since);
    if (this.#watchesHeap) this.#heapMost = Math.max(this.#heapMost, process.memoryUsage().heapUsed);
  }
}

function collectGarbage(): void {
  v8.setFlagsFromString('--expose-gc');
  collect ??= vm.runInNewContext('gc') as () => void;
  collect();
}

let collect: (() => void) | undefined;

/** What the clock on the wall and the CPU of this process have counted so far, in milliseconds. */
export interface Moment {
  readonly wall: number;
  readonly cpu: number;
}

export function now(): Moment {
  const { user, system } = process.cpuUsage();
  return { wall: performance.now(), cpu: (user + system) / 1000 };
}

/**
 * CPU the script's thread used since, at most. The wall counts the others too while they make it wait; the process counts the threads too on
 * which V8 compiles and clears away for the services and their file of ten thousand rows, which is most of its work. Neither counts less.
 */
export function millisecondsSince({ wall, cpu }: Moment): number {
  const { wall: wallNow, cpu: cpuNow } = now();
  return Math.min(wallNow - wall, cpuNow - cpu);
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [below = 0, above = 0] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]];
  return (below + above) / 2;
}
