// Endpoints of the dialog that brings people in.
import type { ImportBatch, ImportSummary, ImportView } from '../../contract/import';
import { calendarOf } from '../../core/day';
import type { ImportPerson } from '../../core/import';
import { encodeKnown, FILLABLE, knownPerson } from '../../core/import-keys';
import { isUndoable, markOfCell, type ImportRecord } from '../../core/import-record';
import { isFlag, isText, listOf, orNull, record } from '../arguments';
import { endpoint, freeEndpoint } from '../endpoints';
import { glanceAtLog } from '../glance';
import { carryOutImport, columnOf, importsIn } from '../import';
import type { Services } from '../services';
import { carryOutUndo } from '../undo-import';

const MOST_PEOPLE = 10_000;
/** Of a cell, as Google has it. */
const LONGEST = 50_000;

const isCount = (value: unknown): value is number => Number.isInteger(value);
const isCell = (value: unknown): value is string => isText(value) && value.length <= LONGEST;
const COLUMNS_TAKEN = new Set<string>([...FILLABLE, 'tookAnInterest']);
const isCells = (value: unknown): value is ImportPerson['cells'] =>
  typeof value === 'object' &&
  value !== null &&
  Object.entries(value).every(([key, cell]) => COLUMNS_TAKEN.has(key) && (cell === true || (isCell(cell) && cell !== '')));
const isName = (value: unknown): value is string => isCell(value) && value.trim() !== '';
const isPerson = record<ImportPerson>({
  name: isName,
  firstName: isCell,
  lastName: isCell,
  organization: isCell,
  emails: listOf(isCell),
  links: listOf(isCell),
  cells: isCells,
});
const isPeople = listOf(record<ImportBatch['people'][number]>({ person: isPerson, update: isFlag }));
const isBatch = record<ImportBatch>({
  number: orNull(isCount),
  file: (value): value is string => isText(value) && value.length <= 200,
  people: (value): value is ImportBatch['people'] => isPeople(value) && value.length <= MOST_PEOPLE,
});

export const loadImport = freeEndpoint([], (services) => {
  const answer = glanceAtLog(services);
  if (!answer.ok) return answer;
  const { log } = answer;
  const { layout, grid, situation, identity, record: logRecord } = log;
  const rows = new Map(identity.ids.map((id, i) => [id, grid[layout.headerRow + i]]));
  // An import whose run died before it wrote, or of which nothing is left, is nothing to take back.
  const isThere = (one: ImportRecord): boolean =>
    one.rows.some(({ id }) => rows.has(id)) ||
    one.cells.some(({ id, key, mark }) => markOfCell(rows.get(id)?.[columnOf(layout, key) - 1]) === mark);
  const view: ImportView = {
    tab: logRecord.tab,
    known: encodeKnown(situation.contacts.map((contact) => knownPerson(contact, layout, grid[contact.row - 1]))),
    lacking: FILLABLE.filter((key) => layout.columns[key] === undefined),
    today: situation.calendar.dayOf(situation.now),
    dayFirst: !/_(?:US|PH)$/.test(services.book.locale()),
    imports: summaries(services, situation.now, (one) => !isUndoable(one) || isThere(one)),
  };
  return { ok: true, view };
});

export const importPeople = endpoint([isBatch], (services, [batch]) => carryOutImport(services, batch));

export const undoImport = endpoint([isCount], (services, [number]) => {
  const done = carryOutUndo(services, number);
  return done.ok ? { ...done, imports: summaries(services, services.clock()) } : done;
});

function summaries(services: Services, now: number, shows: (one: ImportRecord) => boolean = () => true): ImportSummary[] {
  const calendar = calendarOf(services.book.zone());
  const list = importsIn(services, now).list.filter(shows);
  return list.reverse().map((one) => ({
    number: one.number,
    day: calendar.dayOf(one.at),
    file: one.file,
    added: one.added,
    updated: one.updated,
    undone: one.undone,
    undoable: isUndoable(one),
  }));
}
