// Endpoints of the question whether a meeting took place: it did, it moved, it did not happen.
import type { Answer, Change } from '../../contract/rpc';
import type { Contact } from '../../core/contact';
import { clockWords, parseClock, parseDay } from '../../core/day';
import { rememberCancelled, rememberConfirmed, rememberMoved, type Learned, type Seen } from '../../core/learning';
import { dateRangeOn } from '../../core/reading';
import type { Situation } from '../../core/reminders';
import { metText, type TodayView } from '../../core/today';
import { isText, one, two } from '../arguments';
import { writeCells, type Written } from '../cells';
import type { Teach } from '../edit';
import { endpoint, failure } from '../endpoints';
import type { Services } from '../services';
import { todayIn } from './today';

type Changed = Answer<{ readonly today: TodayView; readonly undo: readonly Change[] }>;

export const confirmMet = endpoint(one(isText), (services, id): Answer<{ today: TodayView; undo: readonly Change[]; metAt: string }> => {
  const written = writeDateMet(services, id, startedBy, teachAbout(id, rememberConfirmed));
  if (!written.ok) return written;
  const met = contactIn(written.log.situation, id)?.met;
  return { ...changed(services, written), metAt: met ? metText(met, written.log.situation.calendar) : '' };
});

export const meetingMoved = endpoint(two(isText, isText), (services, [id, when]): Changed => {
  const value = (_: Contact, situation: Situation) => (isWhen(when, situation) ? when : failure('badArgument', NO_DATE));
  const written = writeDateMet(services, id, value, teachAbout(id, rememberMoved));
  return written.ok ? changed(services, written) : written;
});

export const meetingDidNotHappen = endpoint(one(isText), (services, id): Changed => {
  const written = writeDateMet(services, id, () => null, teachAbout(id, rememberCancelled));
  return written.ok ? changed(services, written) : written;
});

/** What the click teaches about one person. */
export function teachAbout(id: string, remember: (seen: Seen, contact: Contact) => Learned): Teach {
  return (seen, { situation }) => {
    const contact = contactIn(situation, id);
    return contact === undefined ? { ledger: seen.ledger, history: [] } : remember(seen, contact);
  };
}

export function contactIn({ contacts }: Pick<Situation, 'contacts'>, id: string): Contact | undefined {
  return contacts.find((contact) => contact.id === id);
}

/** A day or a moment of the sheet's wall clock that Date met can hold. */
export function isWhen(text: string, { now, calendar }: Situation): boolean {
  const [date, clock = '00:00', ...more] = text.split('T');
  const day = parseDay(date);
  const range = dateRangeOn(calendar.dayOf(now));
  return more.length === 0 && parseClock(clock) !== null && day !== null && day >= range.first && day <= range.last;
}

export const NO_DATE = 'Date met takes a day between 2000 and two years from now. Choose another one.';
export const GONE = failure('unknownContact', 'This person is no longer in the log. Read Today again.');

/** The present moment for a meeting that, as the log has it, is still to begin; what stands there otherwise. */
function startedBy({ met }: Contact, { now, calendar }: Situation): string | null {
  const today = calendar.dayOf(now);
  const began = met !== null && (met.timed ? met.start <= now : met.day < today);
  return began ? metText(met, calendar) : `${today}T${clockWords(calendar.minuteOf(now))}`;
}

type Failed = ReturnType<typeof failure>;

/** Writes Date met, where it differs. */
function writeDateMet(
  services: Services,
  id: string,
  valueFor: (contact: Contact, situation: Situation) => string | null | Failed,
  teach?: Teach,
): Answer<Written> {
  const choose: Parameters<typeof writeCells>[2] = ({ situation }) => {
    const contact = contactIn(situation, id);
    if (contact === undefined) return GONE;
    const value = valueFor(contact, situation);
    if (value !== null && typeof value !== 'string') return value;
    const stands = contact.met === null ? null : metText(contact.met, situation.calendar);
    return { ok: true, writes: value === stands ? [] : [{ id, key: 'dateMet', value }] };
  };
  return writeCells(services, ['dateMet'], choose, teach);
}

function changed(services: Services, { log, undo }: Written): Extract<Changed, { ok: true }> {
  return { ok: true, today: todayIn(services, log), undo };
}
