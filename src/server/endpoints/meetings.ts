// Endpoints of the question whether a meeting took place: it did, it moved, it did not happen.
import type { Answer, Change } from '../../contract/rpc';
import type { Contact } from '../../core/contact';
import { clockWords, parseClock, parseDay } from '../../core/day';
import { rememberCancelled, rememberConfirmed, rememberMoved, type Learned, type Seen } from '../../core/learning';
import { dateRangeOn } from '../../core/reading';
import type { Situation } from '../../core/reminders';
import { metText, type TodayView } from '../../core/today';
import { isText } from '../arguments';
import { writeCells, type Written } from '../cells';
import { contactIn, GONE } from '../contact-in-log';
import type { Teach } from '../edit';
import { endpoint, refusal, type Failure } from '../endpoints';
import type { Services } from '../services';
import { todayAfter, todayIn, type Changed } from './today';

export const confirmMet = endpoint([isText], (services, [id]): Answer<{ today: TodayView; undo: readonly Change[]; metAt: string }> => {
  const written = writeDateMet(services, id, startedBy, teachAbout(id, rememberConfirmed));
  if (!written.ok) return written;
  const { log, undo } = written;
  const met = contactIn(log.situation, id)?.met;
  return { ok: true, today: todayIn(services, log), undo, metAt: met ? metText(met, log.situation.calendar) : '' };
});

export const meetingMoved = endpoint([isText, isText], (services, [id, when]): Changed => {
  const value = (_: Contact, situation: Situation) => (isWhen(when, situation) ? when : refusal(NO_DATE));
  return todayAfter(services, writeDateMet(services, id, value, teachAbout(id, rememberMoved)));
});

export const meetingDidNotHappen = endpoint([isText], (services, [id]): Changed =>
  todayAfter(
    services,
    writeDateMet(services, id, () => null, teachAbout(id, rememberCancelled)),
  ),
);

/** What the click teaches about one person. */
export function teachAbout(id: string, remember: (seen: Seen, contact: Contact) => Learned): Teach {
  return (seen, { situation }) => {
    const contact = contactIn(situation, id);
    return !contact ? { ledger: seen.ledger, history: [] } : remember(seen, contact);
  };
}

/** A day or a moment of the sheet's wall clock that Date met can hold. */
export function isWhen(text: string, { now, calendar }: Situation): boolean {
  const [date, clock = '00:00', ...more] = text.split('T');
  const day = parseDay(date);
  const range = dateRangeOn(calendar.dayOf(now));
  return more.length === 0 && parseClock(clock) !== null && day !== null && day >= range.first && day <= range.last;
}

export const NO_DATE = 'Date met takes a day between 2000 and two years from now. Choose another one.';

/** The present moment for a meeting that, as the log has it, is still to begin; what stands there otherwise. */
function startedBy({ met }: Contact, { now, calendar }: Situation): string | null {
  const today = calendar.dayOf(now);
  const began = met !== null && (met.timed ? met.start <= now : met.day < today);
  return began ? metText(met, calendar) : `${today}T${clockWords(calendar.minuteOf(now))}`;
}

/** Writes Date met, where it differs. */
function writeDateMet(
  services: Services,
  id: string,
  valueFor: (contact: Contact, situation: Situation) => string | null | Failure,
  teach?: Teach,
): Answer<Written> {
  const choose: Parameters<typeof writeCells>[2] = ({ situation }) => {
    const contact = contactIn(situation, id);
    if (!contact) return GONE;
    const value = valueFor(contact, situation);
    if (value !== null && typeof value !== 'string') return value;
    const stands = !contact.met ? null : metText(contact.met, situation.calendar);
    return { ok: true, writes: value === stands ? [] : [{ id, key: 'dateMet', value }] };
  };
  return writeCells(services, ['dateMet'], choose, teach);
}
