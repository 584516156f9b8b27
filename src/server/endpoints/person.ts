// Endpoints of Person: whose row is selected, finding and adding somebody, editing tidbits in place.
import type { Added, NewPerson, Selected } from '../../contract/person';
import type { Answer, Change } from '../../contract/rpc';
import type { AnswerRow } from '../../core/answers';
import { OWN_COLUMNS, type ColumnKey } from '../../core/columns';
import type { Contact } from '../../core/contact';
import { calendarOf } from '../../core/day';
import { notesAbout } from '../../core/history';
import { findPeople as find, listed, personView, type PersonView } from '../../core/person-view';
import { isBlank } from '../../core/reading';
import { isSamePerson, nameCells } from '../../core/same-person';
import { textOf } from '../../core/table';
import { oneLine } from '../../core/text';
import { LONGEST_CELL, withTidbit, type TidbitCells } from '../../core/tidbits';
import { isFlag, isText, isTextOrNull, orNull, record } from '../arguments';
import { contactIn, writeAbout } from '../about-person';
import { NEW_ROW, writeCells, type CellWrite, type Chosen } from '../cells';
import { readHistory } from '../diary';
import { endpoint, freeEndpoint } from '../endpoints';
import { failure, refusal, type Failure } from '../failure';
import { lookingEndpoint } from '../glance';
import { answersIn, Lists } from '../lists';
import { withOpenLog, type Log } from '../log';
import type { Services } from '../services';

export const loadPerson = lookingEndpoint([isTextOrNull], (services, [contactId], log): Answer<{ readonly selected: Selected }> => {
  if (contactId === null) return { ok: true, selected: selected(services, log) };
  const person = contactIn(log.situation, contactId);
  if (!person) return GONE;
  log.tab.select(person.row);
  return { ok: true, selected: { kind: 'person', person: viewOf(log, person, answersOf(services, log)) } };
});

export const findPeople = lookingEndpoint([isText], (_, [text], { situation }) => ({ ok: true, people: find(text, situation) }));

export const loadEarlierNotes = freeEndpoint(
  [isText],
  withOpenLog(({ book }, [contactId], { record: remembered, now, zone }) => ({
    ok: true,
    ...notesAbout(contactId, readHistory(book, remembered), now, calendarOf(zone)),
  })),
);

const isNewPerson = record<NewPerson>({ name: isText, organization: isText, role: isText, email: isText, howYouKnowThem: isText });

export const addPerson = endpoint([isNewPerson, isFlag], (services, [given, despite]): Answer<Added> => {
  const typed = { ...given, name: oneLine(given.name), organization: oneLine(given.organization), email: given.email.trim() };
  if (typed.name === '') return refusal('There is no name yet. Type one: everything else can wait.');
  if (Object.values(typed).some((text) => text.length > LONGEST_FIELD)) return tooLong(LONGEST_FIELD);
  const details = DETAILS.filter((key) => typed[key].trim() !== '');
  let alike: readonly Contact[] = [];
  /** Sheet row of the one the same click added before. */
  let begun = 0;
  const written = writeCells(services, details, (log) => {
    const { layout, situation } = log;
    const cells = [...nameCells(typed.name, layout.columns.name === undefined), ...details.map((key) => [key, typed[key].trim()] as const)];
    const known = situation.contacts.filter((other) => isSamePerson(other, typed));
    const same = known.find((other) => holdsNothingBut(log, other, cells));
    const missing = cells.filter(([key]) => same && textAt(log, same, key) === '');
    const half = despite && missing.length === 0 ? undefined : same;
    begun = half?.row || 0;
    alike = despite || half ? [] : known;
    const wanted = alike.length > 0 ? [] : !half ? cells : missing;
    return wanted.map(([key, value]): CellWrite => ({ id: half?.id ?? NEW_ROW, key, value }));
  });
  if (!written.ok) return written;
  const { log, undo } = written;
  if (alike.length > 0) return { ok: true, kind: 'alike', people: listed(alike, log.situation) };
  const person = log.situation.contacts.find(({ id, row }) => (begun === 0 ? id === undo[0].id : row === begun));
  if (!person) return GONE;
  log.tab.select(person.row);
  return { ok: true, kind: 'added', person: viewOf(log, person, []), undo };
});

/** Added by a click that did not come through to its end: the same click again completes the row. */
function holdsNothingBut({ grid, layout }: Log, { row }: Contact, cells: readonly (readonly [ColumnKey, string])[]): boolean {
  const own = OWN_COLUMNS.map((key) => layout.columns[key]);
  const wanted = new Map(cells.map(([key, value]) => [layout.columns[key], value]));
  return grid[row - 1].every((cell, at) => own.includes(at + 1) || isBlank(cell) || textOf(cell) === wanted.get(at + 1));
}

const DETAILS = ['organization', 'role', 'email', 'howYouKnowThem'] as const satisfies readonly ColumnKey[];
const LONGEST_FIELD = 300;

export const addTidbit = endpoint([isText, isText], (services, [contactId, text]) => {
  const tidbit = text.trim();
  if (tidbit === '') return refusal('There is nothing in this tidbit yet. Type it first.');
  return change(services, contactId, (now) => withTidbit(now, tidbit));
});

const isCells = (value: unknown): value is TidbitCells => Array.isArray(value) && value.length === 2 && value.every(isText);

export const saveTidbits = endpoint([isText, orNull(isCells), isCells], (services, [contactId, seen, wanted]) =>
  change(services, contactId, (now, person) => {
    if (!seen) return wanted;
    const moved = BOTH.find((index) => wanted[index] !== seen[index] && now[index] !== seen[index]);
    if (moved !== undefined) return changedMeanwhile(person, moved, now[moved]);
    const cell = (index: 0 | 1): string => (wanted[index] === seen[index] ? now[index] : wanted[index]);
    return [cell(0), cell(1)];
  }),
);

const COLUMNS = ['tidbit1', 'tidbit2'] as const;
const BOTH = [0, 1] as const;
const GONE = failure('unknownContact', 'This person is no longer in the log. Select another row, or find somebody by name.');
const tooLong = (most: number): Failure => refusal(`At most ${most} characters fit here. Type longer texts in the sheet.`);

type Changed = Answer<{ readonly person: PersonView; readonly undo: readonly Change[] }>;

/** Writes the cells that shall hold something else than they do. */
function change(services: Services, contactId: string, want: (now: TidbitCells, person: Contact) => TidbitCells | Failure): Changed {
  const choose = (person: Contact, log: Log): Chosen => {
    const now = cellsOf(log, person);
    const wanted = want(now, person);
    if ('ok' in wanted) return wanted;
    const edited = BOTH.filter((index) => wanted[index] !== now[index]);
    if (edited.some((index) => wanted[index].length > LONGEST_CELL)) return tooLong(LONGEST_CELL);
    return edited.map((index) => ({ id: contactId, key: COLUMNS[index], value: wanted[index] || null }));
  };
  const written = writeAbout(services, contactId, { columns: COLUMNS, choose, gone: GONE });
  if (!written.ok) return written;
  const person = contactIn(written.log.situation, contactId);
  if (!person) return GONE;
  return { ok: true, person: viewOf(written.log, person, answersOf(services, written.log)), undo: written.undo };
}

function changedMeanwhile({ name }: Contact, index: 0 | 1, now: string): Failure {
  const cell = `Tidbit ${index + 1} of ${name}`;
  return failure('moved', `${cell} was changed in the sheet meanwhile. It says now: ${now === '' ? 'nothing' : `“${now.slice(0, 200)}”`}.`);
}

function selected(services: Services, log: Log): Selected {
  const { sheetId, address } = services.book.selection();
  if (sheetId !== log.record.sheetId) return { kind: 'elsewhere' };
  const [first = 1, last = address.includes(':') ? Infinity : first] = (address.match(/\d+/g) || []).map(Number);
  const people = log.situation.contacts.filter(({ row }) => row >= first && row <= last);
  if (last > first) return several(people, services.book.cursorRow(), log);
  const [person] = people;
  if (!person) return { kind: 'blank' };
  return { kind: 'person', person: viewOf(log, person, answersOf(services, log)) };
}

/** `getValues` knows no filter and a filter view is nowhere to be seen (platform-rules section 5 [D/F]); the cursor is always in sight. */
function several(people: readonly Contact[], cursorRow: number, { situation }: Log): Selected {
  const others = people.filter(({ row }) => row !== cursorRow);
  const shown = listed(others, situation);
  const cursor = listed(
    people.filter(({ row }) => row === cursorRow),
    situation,
  );
  return { kind: 'several', cursor, people: shown, beyond: others.length - shown.length };
}

function viewOf(log: Log, person: Contact, answers: readonly AnswerRow[]): PersonView {
  return personView(person, { situation: log.situation, headers: log.record.headers, cells: cellsOf(log, person), answers });
}

function cellsOf(log: Log, person: Contact): TidbitCells {
  return [textAt(log, person, 'tidbit1'), textAt(log, person, 'tidbit2')];
}

function textAt({ grid, layout }: Log, { row }: Contact, key: ColumnKey): string {
  const column = layout.columns[key];
  return column === undefined ? '' : textOf(grid[row - 1][column - 1]);
}

function answersOf(services: Services, { situation }: Log): readonly AnswerRow[] {
  return answersIn(new Lists(services).answers(), situation.contacts);
}
