// The second click of a double click: where the first took away what both were meant for, it does nothing.

let clicked: EventTarget | null = null;

/** Listens before all else. A double click on Done thanks one person, not the one below who has moved up. */
export function ignoreStraySecondClicks(): void {
  for (const kind of ['mousedown', 'click'] as const) addEventListener(kind, judge, true);
}

function judge(event: MouseEvent): void {
  if (event.detail > 1 && clicked instanceof Node && !clicked.isConnected) {
    event.preventDefault();
    event.stopPropagation();
  } else if (event.type === 'click') clicked = event.target;
}
