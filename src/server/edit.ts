// What an edit by hand changes at once: who is who, what is remembered, and our cells. Google calls onEdit as a simple trigger: 30 s, no identity.
import { COLUMN_KEYS } from '../core/columns';
import * as HISTORY_WORDS from '../core/history-words';
import { rememberEdit, rememberPutBack, type Learned, type Seen } from '../core/learning';
import { changedShards } from '../core/ledger';
import { decideRows, type Situation } from '../core/reminders';
import type { HistoryEntry } from '../core/history';
import { openLog, type Log } from './log';
import { google, type Services } from './services';
import { bringUpToDate, type Decision } from './update';
import { editedArea, type EditedArea } from './workbook';

/** Google stops the trigger after 30 s; the next tick makes good what was left. */
const SHORT_PATIENCE = 15_000;

/** `oldValue` is there only where one cell was edited that held something (apps-script/guides/triggers/events). */
interface EditEvent {
  readonly range: GoogleAppsScript.Spreadsheet.Range;
  readonly oldValue?: string;
}

/** Quiet in every case: there is nobody to show a failure to, and the hourly tick does the same work. */
export function onEdit(event: EditEvent): void {
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
        followEdit(services, area, event.oldValue);
      },
      () => undefined,
    );
  } catch {
    return;
  }
}

/** Facts learned from an edit, and what our cells hold after it. */
export interface EditDecision extends Decision {
  /** With what is known after it. */
  readonly situation: Situation;
}

type Cells = Omit<EditedArea, 'sheetId'>;

/** What a click says beyond its cells; `seen` and the log are as they are after the cells were written. */
export type Teach = (seen: Seen, log: Log) => Learned;

/** Undo puts back what a click changed: no note is taken by it, and nobody is thanked. */
export type EditedBy = 'user' | 'undo';

interface EditOptions {
  readonly teach?: Teach;
  readonly by?: EditedBy;
}

/** What follows from an edit of these cells, made by hand or by a click; without any, what our cells hold now. */
export function decideEdit(log: Log, areas: readonly Cells[], { teach = nothingMore, by = 'user' }: EditOptions = {}): EditDecision {
  const { situation, layout } = log;
  // The click first: it knows whether a meeting that stood there before took place.
  const taught = teach(situation, log);
  let { ledger } = taught;
  const history: HistoryEntry[] = [...taught.history];
  const remember = by === 'undo' ? rememberPutBack : rememberEdit;
  for (const { row, rows, column, columns } of areas) {
    const keys = COLUMN_KEYS.filter((key) => {
      const place = layout.columns[key];
      return place !== undefined && place >= column && place < column + columns;
    });
    const contacts = situation.contacts.filter((contact) => contact.row >= row && contact.row < row + rows);
    const learned = remember({ ...situation, ledger }, contacts, keys);
    ledger = learned.ledger;
    // What Undo brings back is in the diary already.
    history.push(...learned.history.filter(({ what }) => by === 'user' || what !== HISTORY_WORDS.met));
  }
  const known = { ...situation, ledger, news: taught.news || situation.news };
  return { rows: decideRows(known), history, situation: known };
}

const nothingMore: Teach = ({ ledger }) => ({ ledger, history: [] });

function followEdit(services: Services, area: EditedArea, oldValue: string | undefined): void {
  const { store, book } = services;
  const answer = openLog(services);
  if (!answer.ok) return;
  const edited = area.rows === 1 && area.columns === 1 ? area : undefined;
  const opened = edited && oldValue !== undefined ? { ...answer.opened, overtyped: { ...edited, text: oldValue } } : answer.opened;
  const updated = bringUpToDate({ book, store, opened, decide: (log) => decideEdit(log, [area]), edited });
  if (!updated.ok) return;
  const { decision, record } = updated.updated;
  store.save({ log: record, shards: changedShards(opened, decision.situation.ledger, 'left') });
}
