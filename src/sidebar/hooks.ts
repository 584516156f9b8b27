// What a component remembers from one drawing of the page to the next, under the names people know from Preact.
import { signal } from './signals';

/** What one component on the page remembers, in the order it asks. */
export interface Memory {
  readonly slots: unknown[];
}

interface Effect {
  depends: readonly unknown[];
  cleanUp: (() => void) | undefined;
}

let slots: unknown[] = [];
let asked = 0;
let named = 0;
const due: (() => void)[] = [];

/** Draws a component with what it remembers; components in it are drawn after it has returned. */
export function remembering<Drawn>(memory: Memory, draw: () => Drawn): Drawn {
  slots = memory.slots;
  asked = 0;
  return draw();
}

/** Carries out the effects of the components drawn since the last time, once the page shows them. */
export function runEffects(): void {
  for (const run of due.splice(0)) run();
}

/** The component is no longer on the page. */
export function forget({ slots: gone }: Memory): void {
  for (const slot of gone) if (isEffect(slot)) slot.cleanUp?.();
}

export function useRef<Value>(initial: Value): { current: Value };
export function useRef<Value>(initial: Value | null): { current: Value | null };
export function useRef<Value>(initial: Value): { current: Value } {
  return slot(() => ({ current: initial }));
}

export function useState<Value>(initial: Value): [Value, (next: Value) => void] {
  const state = slot(() => signal(initial));
  return [
    state.value,
    (next) => {
      state.value = next;
    },
  ];
}

/** Unique on the page. */
export function useId(): string {
  return slot(() => {
    named += 1;
    return `id-${String(named)}`;
  });
}

/** Runs after drawing when something it depends on is another than before; a function it returns runs before the next time and at the end. */
export function useEffect(run: () => unknown, depends: readonly unknown[]): void {
  const effect = slot((): Effect => ({ depends: [NEVER], cleanUp: undefined }));
  if (depends.length === effect.depends.length && depends.every((value, index) => Object.is(value, effect.depends[index]))) return;
  effect.depends = depends;
  due.push(() => {
    effect.cleanUp?.();
    effect.cleanUp = undefined;
    const cleanUp = run();
    if (typeof cleanUp === 'function') effect.cleanUp = () => void cleanUp();
  });
}

/** The same: effects run before the browser paints. */
export const useLayoutEffect = useEffect;

const NEVER = {};

function slot<Value>(make: () => Value): Value {
  if (asked === slots.length) slots.push(make());
  asked += 1;
  return slots[asked - 1] as Value;
}

function isEffect(slot: unknown): slot is Effect {
  return typeof slot === 'object' && slot !== null && 'cleanUp' in slot;
}
