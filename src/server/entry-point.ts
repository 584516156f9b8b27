// The names Google may call, as a type: a handler named in a string that is no global of the bundle does not compile.
import type * as main from './main';

export type EntryPoint = keyof typeof main;
