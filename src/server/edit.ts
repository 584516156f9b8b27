// What an edit by hand changes at once: who is who, what is remembered, and our cells. Google calls onEdit as a simple trigger: 30 s, no identity.
import { COLUMN_KEYS } from '../core/columns';
import { rememberEdit, type Learned, type Seen } from '../core/learning';
import { changedShards, type Ledger } from '../core/ledger';
import { decideRows, type HistoryEntry } from '../core/reminders';
import { openLog, type Log } from './log';
import { google, type Services } from './services';
import { bringUpToDate, type Decision } from './update';
import { editedArea, type EditedArea } from './workbook';

/** Google stops the trigger after 30 s; the next tick makes good what was left. */
const SHORT_PATIENCE = 15_000;

/** Quiet in every case: there is nobody to show a failure to, and the hourly tick does the same work. */
export function onEdit(event: { readonly range: GoogleAppsScript.Spreadsheet.Range }): void {
  try {
    const services = google();
    const { log } = services.store;
    if (!log) return;
    const area = editedArea(event);
    if (area.sheetId !== log.sheetId) return;
    services.store.refresh();
    services.lock.alone(
      SHORT_PATIENCE,
      () => {
        followEdit(services, area);
      },
      () => undefined,
    );
  } catch {
    return;
  }
}

/** Facts learned from an edit, and what our cells hold after it. */
export interface EditDecision extends Decision {
  readonly ledger: Ledger;
}

type Cells = Omit<EditedArea, 'sheetId'>;

/** What a click says beyond its cells; `seen` and the log are as they are after the cells were written. */
export type Teach = (seen: Seen, log: Log) => Learned;

/** What follows from an edit of these cells, made by hand or by a click; without any, what our cells hold now. */
export function decideEdit(log: Log, areas: readonly Cells[], teach: Teach = nothingMore): EditDecision {
  const { situation, layout } = log;
  let { ledger } = situation;
  const history: HistoryEntry[] = [];
  for (const { row, rows, column, columns } of areas) {
    const keys = COLUMN_KEYS.filter((key) => {
      const place = layout.columns[key];
      return place !== undefined && place >= column && place < column + columns;
    });
    const contacts = situation.contacts.filter((contact) => contact.row >= row && contact.row < row + rows);
    const learned = rememberEdit({ ...situation, ledger }, contacts, keys);
    ledger = learned.ledger;
    history.push(...learned.history);
  }
  const taught = teach({ ...situation, ledger }, log);
  return { rows: decideRows({ ...situation, ledger: taught.ledger }), history: [...history, ...taught.history], ledger: taught.ledger };
}

const nothingMore: Teach = ({ ledger }) => ({ ledger, history: [] });

function followEdit(services: Services, area: EditedArea): void {
  const { store, book } = services;
  const answer = openLog(services);
  if (!answer.ok) return;
  const edited = area.rows === 1 && area.columns === 1 ? area : undefined;
  const updated = bringUpToDate({ book, opened: answer.opened, decide: (log) => decideEdit(log, [area]), edited });
  if (!updated.ok) return;
  const { decision, record } = updated.updated;
  store.save({ log: record, shards: changedShards(store.raw, decision.ledger, answer.opened.damaged) });
}
