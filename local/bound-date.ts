// A realm's Date, bound to the runtime's clock.
import type { World } from './runtime';

/** Puts the bound Date into the realm and gives it. Only the present moment is replaced; everything else is the realm's own. */
export function bindDate(realm: { Date: DateConstructor }, world: World): DateConstructor {
  const Native = realm.Date;
  const bound = new Proxy(Native, {
    construct: (target, parameters: unknown[], newTarget) =>
      Reflect.construct(target, parameters.length === 0 ? [world.now()] : parameters, newTarget) as object,
    apply: (target) => new target(world.now()).toString(),
    get: (target, key) => (key === 'now' ? world.now : (Reflect.get(target, key) as unknown)),
  });
  Native.prototype.constructor = bound;
  realm.Date = bound;
  return bound;
}
