// Who may start what: each way into the add-on, with its authorization mode and its event (editor-auth-lifecycle, guides/triggers).
import type { AuthMode } from './call';
import { isPublic } from './declarations';
import { clockEvent, editEvent, installEvent, openEvent } from './events';
import { declares, type House, type Request } from './execution';
import type { Place } from './modes';
import type { Person, RuntimeOptions, WorkbookFile } from './runtime';
import { fileState, type StoredTrigger } from './state';
import { sent } from './transport';
import type { Edit } from './workbook/workbook';

/** What begins an execution; the rest of its request is the runtime's. */
export type Start = Pick<Request, 'handler' | 'place' | 'mode' | 'person' | 'parameters' | 'barred'>;

interface AnyHouse extends Pick<House<WorkbookFile>, 'script' | 'state'> {
  readonly options: Pick<RuntimeOptions<WorkbookFile>, 'code' | 'deployment'>;
}

/** Simple onOpen; null for those who cannot edit, and without such a function. */
export function opening(house: AnyHouse, person: Person): Start | null {
  if (!canEdit(person) || !declares(house.options.code, 'onOpen')) return null;
  const mode: AuthMode = isEnabled(house) ? 'LIMITED' : 'NONE';
  return { handler: 'onOpen', place: 'open', mode, person, parameters: openEvent(mode) };
}

/** Installed from inside the file, which enables the add-on there; a bound script is never installed. */
export function installing(house: AnyHouse, person: Person): Start | null {
  if (!house.script.addOn || !declares(house.options.code, 'onInstall')) return null;
  enable(house);
  return { handler: 'onInstall', place: 'install', mode: 'FULL', person, parameters: installEvent };
}

/** Simple onEdit; an add-on's only where it is enabled. */
export function editing(house: AnyHouse, person: Person, edit: Edit): Start | null {
  if (!canEdit(person) || !isEnabled(house) || !declares(house.options.code, 'onEdit')) return null;
  return { handler: 'onEdit', place: 'edit', mode: 'LIMITED', person, parameters: editEvent(edit) };
}

export function clicking(house: AnyHouse, person: Person, handler: string): Start {
  return inFront(house, person, handler, 'menu', []);
}

/** google.script.run: throws what the page's own call would throw. */
export function calling(house: AnyHouse, person: Person, name: string, parameters: readonly unknown[]): Start {
  if (!isPublic(name) || !declares(house.options.code, name)) throw new TypeError(`google.script.run.${name} is not a function`);
  return inFront(house, person, name, 'page', sent(parameters));
}

/** An installable trigger runs as who made it; with no time left today it fails before its first statement. */
export function firing({ id, handler }: StoredTrigger, person: Person, now: number, timeIsUp: boolean): Start {
  const barred = timeIsUp ? 'Service using too much computer time for one day.' : null;
  return { handler, place: 'clock', mode: 'FULL', person, barred, parameters: () => clockEvent(id, now) };
}

/** Using the add-on enables it in the file. */
function inFront(house: AnyHouse, person: Person, handler: string, place: Place, parameters: readonly unknown[]): Start {
  if (!canEdit(person)) throw new Error(`${person.email} is a ${person.role}: no menu and no sidebar.`);
  enable(house);
  return { handler, place, mode: 'FULL', person, parameters: () => parameters };
}

const canEdit = ({ role }: Person): boolean => role === 'owner' || role === 'editor';

/** A bound script and a test deployment always are. */
function isEnabled({ options, script, state }: AnyHouse): boolean {
  return options.deployment !== 'published' || fileState(state, script.file).enabled;
}

function enable({ script, state }: AnyHouse): void {
  fileState(state, script.file).enabled = true;
}
