// F6 goes round the page's parts, as in Sheets: menus, sidebar, grid. In the grid Tab moves from cell to cell and would never leave it.
import type { Session } from '../session';

export function nextPart(session: Session): void {
  const parts = ['.menubar', '.sidebar iframe'].flatMap((place) => document.querySelector<HTMLElement>(place) ?? []);
  const here = parts.findIndex((part) => part.contains(document.activeElement));
  const next = parts[here + 1];
  if (next === undefined) session.focusGrid();
  else (next.querySelector<HTMLElement>('[tabindex="0"]') ?? next).focus();
}
