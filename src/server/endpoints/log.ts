// Endpoints of the log itself: set-up, a column more, undo, removal.
import { COLUMN_KEYS, COLUMNS } from '../../core/columns';
import { normalizeHeader } from '../../core/headers';
import { addMissingColumns } from '../add-columns';
import { isChange, isSetUpChoices, isText, listOf } from '../arguments';
import { putBack } from '../cells';
import { endpoint } from '../endpoints';
import { refusal } from '../failure';
import { carryOutRemoval } from '../remove';
import { carryOutSetUp, previewOf } from '../set-up';
import { settingsView } from './settings';
import { excerpt } from '../../core/text';

export const previewSetUp = endpoint([], (services) => ({ ok: true, preview: previewOf(services) }));

export const setUp = endpoint([isSetUpChoices], (services, [choices]) => {
  const done = carryOutSetUp(services, choices);
  return done.ok ? { ...done, settings: settingsView(services) } : done;
});

export const addColumn = endpoint([isText], (services, [header]) => {
  const key = COLUMN_KEYS.find((one) => normalizeHeader(COLUMNS[one].header) === normalizeHeader(header));
  if (!key) return refusal(`“${excerpt(header, 40)}” is not a column of the log.`);
  const added = addMissingColumns(services, [key]);
  if (!added.ok) return added;
  services.store.save({ log: added.opened.record });
  return { ok: true, header: added.headers[0] };
});

export const undo = endpoint([listOf(isChange)], (services, [changes]) => {
  const done = putBack(services, changes);
  return done.ok ? { ok: true, left: done.left } : done;
});

export const removeTidbit = endpoint([], carryOutRemoval);
