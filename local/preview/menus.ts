// What the menu bar offers: what people do to a sheet by hand, and the add-on's own entries where Sheets puts them.
import type { Hands, Spot } from './hands';
import type { Entry, Menu } from './page/menu-bar';
import type { Session } from './session';

export function menusOf(session: Session): readonly Menu[] {
  const spot = session.spot.value;
  const by = (act: (hands: Hands, spot: Spot) => void) => () => session.byHand(act);
  const closed = !session.canEdit.value;
  const action = (label: string, act: (hands: Hands, spot: Spot) => void, hint?: string): Entry => ({
    kind: 'action',
    label,
    run: by(act),
    hint,
    disabled: closed,
  });
  const row = `row ${String(spot.row)}`;
  const column = `column ${spot.letters}`;
  return [
    {
      label: 'Edit',
      entries: [
        action('Undo', (hands) => hands.undo(), 'Ctrl+Z'),
        action('Redo', (hands) => hands.redo(), 'Ctrl+Y'),
        LINE,
        action(`Copy ${row} below`, (hands, { sheet, row }) => hands.copyRow(sheet, row)),
        action(`Delete ${row}`, (hands, { sheet, row }) => hands.deleteRow(sheet, row)),
        action(`Delete ${column}`, (hands, { sheet, column }) => hands.deleteColumn(sheet, column)),
      ],
    },
    {
      label: 'View',
      entries: [
        action(`Hide ${row}`, (hands, { sheet, row }) => hands.hideRow(sheet, row)),
        action(`Hide ${column}`, (hands, { sheet, column }) => hands.hideColumn(sheet, column)),
        action('Show hidden rows and columns', (hands, { sheet }) => hands.showAll(sheet)),
      ],
    },
    {
      label: 'Insert',
      entries: [
        action('Row above', (hands, { sheet, row }) => hands.insertRow(sheet, row)),
        action('Row below', (hands, { sheet, row }) => hands.insertRow(sheet, row + 1)),
        LINE,
        action('Column left', (hands, { sheet, column }) => hands.insertColumn(sheet, column)),
        action('Column right', (hands, { sheet, column }) => hands.insertColumn(sheet, column + 1)),
      ],
    },
    {
      label: 'Data',
      entries: [{ kind: 'action', label: 'Sort range…', run: () => session.askSort(), disabled: closed }],
    },
    { label: 'Extensions', entries: [addOnMenu(session)] },
  ];
}

const LINE: Entry = { kind: 'line' };

/** Google names the submenu after the add-on; without edit rights there is none. */
function addOnMenu(session: Session): Entry {
  const items = session.menu.value;
  if (items.length === 0) return { kind: 'action', label: 'No add-ons for you in this file', run: () => undefined, disabled: true };
  return {
    kind: 'menu',
    label: 'Tidbit',
    entries: items.map(({ label, handler }): Entry =>
      handler === null ? LINE : { kind: 'action', label, run: () => void session.runMenu(handler) },
    ),
  };
}
