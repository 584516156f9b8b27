// Endpoints of Today: what waits, and what a click on a line writes. Every one answers with the view as it is then.
import type { Answer, Change } from '../../contract/rpc';
import type { ColumnKey } from '../../core/columns';
import type { Contact } from '../../core/contact';
import { parseDay, type Day } from '../../core/day';
import { todayView, type TodayView } from '../../core/today';
import { isText } from '../arguments';
import { writeAbout } from '../about-person';
import { readLog, type CellWrite, type Written } from '../cells';
import { endpoint } from '../endpoints';
import { refusal } from '../failure';
import type { Log } from '../log';
import type { Services } from '../services';
import { heartbeatView } from './settings';
import { excerpt, numberWord } from '../../core/text';

type Today = Answer<{ readonly today: TodayView }>;
export type Changed = Answer<{ readonly today: TodayView; readonly undo: readonly Change[] }>;

export const loadToday = endpoint([], todayNow);

export const markThanked = endpoint([isText], (services, [id]) => change(services, id, 'thankYouSent', (_, today) => today));

/** Nothing lowers Last contact. */
export const markFollowedUp = endpoint([isText], (services, [id]) =>
  change(services, id, 'lastContact', ({ lastContact }, today) => (lastContact && lastContact >= today ? null : today)),
);

export const markReferrerTold = endpoint([isText], (services, [id]) => change(services, id, 'referrerTold', (_, today) => today));

export const markAskedAgain = endpoint([isText], (services, [id]) => change(services, id, 'askedOn', (_, today) => today));

export const letRest = endpoint([isText], (services, [id]) => change(services, id, 'keepInTouch', () => 'rest'));

export const snooze = endpoint([isText, isText], (services, [id, text]) => {
  const until = parseDay(text);
  if (!until) return refusal(`“${excerpt(text, 40)}” is not a day. Choose one from the Snooze menu.`);
  return change(services, id, 'snoozedUntil', (_, today) => (until > today ? until : null));
});

/** The view from one reading of the log; our cells are brought up to date on the way. */
export function todayNow(services: Services): Today {
  const read = readLog(services);
  return read.ok ? { ok: true, today: todayIn(services, read.log) } : read;
}

/** Writes one cell of one person; the column is added by the same click where the log lacks it. null writes nothing. */
function change(services: Services, id: string, key: ColumnKey, valueFor: (contact: Contact, today: Day) => string | null): Changed {
  const choose = (contact: Contact, { situation }: Log): readonly CellWrite[] => {
    const value = valueFor(contact, situation.calendar.dayOf(situation.now));
    return value === null ? [] : [{ id, key, value }];
  };
  return todayAfter(services, writeAbout(services, id, { columns: [key], choose }));
}

/** The view once cells were written, and what puts them back. */
export function todayAfter(services: Services, written: Answer<Written>): Changed {
  return written.ok ? { ok: true, today: todayIn(services, written.log), undo: written.undo } : written;
}

/** The view of a log that was just read or written. */
export function todayIn(services: Services, { situation, problems }: Log): TodayView {
  const { owner, heartbeat, greetingAnswered } = services.store;
  const said = new Set([...heartbeatView(services).notes, ...problems.map(({ message }) => message)]);
  const columns = problems.flatMap((problem) => ('key' in problem ? [problem.message] : []));
  const notes = [...said].filter((note) => !columns.includes(note));
  const more = notes.length - MOST_NOTES;
  const shown = [...notes.slice(0, MOST_NOTES), ...(more > 0 ? [`And ${numberWord(more)} more to look at: More, Check the sheet.`] : [])];
  const pulse = { on: owner !== null, ...heartbeat, notes: shown };
  return todayView(situation, pulse, greetingAnswered, columns[0]);
}

/** Sentences on the page; the rest is counted. */
const MOST_NOTES = 3;
