// The compiler's check that a local class is what Google's reference says, as far as it goes.

/** The members `Names` of Google's interface. A method that gives the same interface back gives the local class. */
export type Offered<Google, Names extends keyof Google, Local> = {
  [Name in Names]: Google[Name] extends (...parameters: infer Parameters) => Google ? (...parameters: Parameters) => Local : Google[Name];
};
