// How a scenario names cells and rows: by address, or by the person.

/** The n-th row from above whose name reads so; n from 1. */
export interface PersonReference {
  readonly name: string;
  readonly nth: number;
}

export type CellReference =
  | { readonly kind: 'address'; readonly tab: string; readonly row: number; readonly column: number }
  | { readonly kind: 'person'; readonly person: PersonReference; readonly header: string };

/** A row of the log: its number in the sheet, or the person in it. */
export type RowReference = number | PersonReference;

/** The log in references, whatever its tab is called. */
export const LOG = 'Contacts';

/** 'Prospects!M3', "'My people'!M3", 'Contacts[Ada Lovelace].Thank-you sent', 'Contacts[Ada Lovelace#2].Learned'. */
export function parseCell(text: string): CellReference | null {
  const [, name, nth, header] = PERSON_CELL.exec(text) ?? [];
  if (name !== undefined && header !== undefined) {
    return { kind: 'person', person: { name: name.trim(), nth: Number(nth ?? 1) }, header: header.trim() };
  }
  const [, quoted, plain, letters, row] = ADDRESS.exec(text) ?? [];
  if (letters === undefined || row === undefined) return null;
  return { kind: 'address', tab: quoted?.replaceAll("''", "'") ?? plain ?? '', row: Number(row), column: columnOf(letters) };
}

/** 7, or 'Contacts[Ada Lovelace]'. */
export function parseRow(value: unknown): RowReference | null {
  if (typeof value === 'number') return Number.isInteger(value) && value >= 1 ? value : null;
  const [, name, nth] = (typeof value === 'string' && PERSON_ROW.exec(value)) || [];
  return name === undefined ? null : { name: name.trim(), nth: Number(nth ?? 1) };
}

export function nameOf({ name, nth }: PersonReference): string {
  return `${LOG}[${name}${nth > 1 ? `#${String(nth)}` : ''}]`;
}

const PERSON = `${LOG}\\[(.+?)(?:#([1-9]\\d*))?\\]`;
const PERSON_CELL = new RegExp(`^${PERSON}\\.(.+)$`, 's');
const PERSON_ROW = new RegExp(`^${PERSON}$`, 's');
const ADDRESS = /^(?:'((?:[^']|'')+)'|([^']+))!\$?([A-Za-z]{1,3})\$?([1-9]\d*)$/;

function columnOf(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
