// What the benchmark found, as --json prints it. Sizes are bytes, times are milliseconds, memory is MiB.

export interface Size {
  readonly raw: number;
  readonly gzip: number;
  /** Of Code.js. */
  readonly parseMs?: number;
}

/** Service calls of one execution, the cells they moved, and the CPU the script itself used, without the services'. */
export interface Cost {
  readonly calls: number;
  readonly cells: number;
  readonly cpuMs: number;
}

export interface TickCost extends Cost {
  readonly contacts: number;
  /** How many of them a reminder was due for. */
  readonly due: number;
  /** What the bare floor used on the same log. */
  readonly floorCpuMs: number;
  /** cpuMs to floorCpuMs. */
  readonly ratio: number;
  /** By how much the heap grew at most, as seen between service calls. */
  readonly peakMb: number;
  readonly rowByRow: Cost;
}

export interface Report {
  /** Files of dist/ that are not there yet are left out. */
  readonly sizes: Readonly<Record<string, Size>>;
  /** null when no browser was to be had, or none was asked for. */
  readonly paint: { readonly firstMs: number; readonly clickMs: number } | null;
  readonly tick: readonly TickCost[];
  readonly edit: readonly (Cost & { readonly contacts: number })[];
  readonly endpoints: readonly (Cost & { readonly name: string; readonly contacts: number })[];
}
