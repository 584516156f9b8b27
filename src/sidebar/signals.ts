// State the page is drawn from. A change redraws the whole page, once for all that changed in one go: the page is small, and so is this.

export interface ReadonlySignal<Value> {
  readonly value: Value;
}

export interface Signal<Value> {
  value: Value;
}

let draw: () => void = () => undefined;
let waiting = false;

/** Draws the page after every change from now on. */
export function drawOnChange(page: () => void): void {
  draw = page;
}

export function signal<Value>(initial: Value): Signal<Value> {
  let held = initial;
  return {
    get value() {
      return held;
    },
    set value(next) {
      if (next === held) return;
      held = next;
      changed();
    },
  };
}

/** Worked out whenever it is asked for: cheap things only. */
export function computed<Value>(compute: () => Value): ReadonlySignal<Value> {
  return {
    get value() {
      return compute();
    },
  };
}

function changed(): void {
  if (waiting) return;
  waiting = true;
  void Promise.resolve().then(() => {
    waiting = false;
    draw();
  });
}
