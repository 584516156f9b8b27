// What google.script.run can carry. A Date would silently become null on the way, so it does not compile here.

/** `T` as it survives the wire; what cannot cross becomes `never`. */
export type Wire<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends Date | ((...parameters: never[]) => unknown)
    ? never
    : T extends object
      ? { [K in keyof T]: Wire<T[K]> }
      : never;

/** An interface whose every member takes and gives only what can cross. */
export type WireSafe<Api> = {
  [K in keyof Api]: Api[K] extends (...parameters: infer A) => infer R ? ([A, R] extends [Wire<A>, Wire<R>] ? Api[K] : never) : never;
};

/** The same interface as the page sees it: every call is a promise. */
export type Remote<Api> = {
  [K in keyof Api]: Api[K] extends (...parameters: infer A) => infer R ? (...parameters: A) => Promise<R> : never;
};

export type Assert<T extends true> = T;
