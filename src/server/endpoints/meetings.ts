// Endpoints of the question whether a meeting took place: it did, it moved, it did not happen.
import type { Answer, Change } from '../../contract/rpc';
import type { Contact } from '../../core/contact';
import { clockAt } from '../../core/day';
import { rememberCancelled, rememberConfirmed, rememberMoved, type Learned, type Seen } from '../../core/learning';
import { dateRangeOn } from '../../core/reading';
import type { Situation } from '../../core/reminders';
import { metText, type TodayView } from '../../core/today';
import { isText } from '../arguments';
import { contactIn, writeAbout } from '../about-person';
import { dateIn, type Chosen, type Written } from '../cells';
import { endpoint } from '../endpoints';
import { refusal, type Failure } from '../failure';
import type { Log } from '../log';
import type { Services } from '../services';
import { todayAfter, todayIn, type Changed } from './today';

export const confirmMet = endpoint([isText], (services, [id]): Answer<{ today: TodayView; undo: readonly Change[]; metAt: string }> => {
  const written = writeDateMet(services, id, startedBy, rememberConfirmed);
  if (!written.ok) return written;
  const { log, undo } = written;
  const met = contactIn(log.situation, id)?.met;
  return { ok: true, today: todayIn(services, log), undo, metAt: met ? metText(met, log.situation.calendar) : '' };
});

export const meetingMoved = endpoint([isText, isText], (services, [id, when]): Changed => {
  const value = (_: Contact, situation: Situation) => (isWhen(when, situation) ? when : refusal(NO_DATE));
  return todayAfter(services, writeDateMet(services, id, value, rememberMoved));
});

export const meetingDidNotHappen = endpoint([isText], (services, [id]): Changed =>
  todayAfter(
    services,
    writeDateMet(services, id, () => null, rememberCancelled),
  ),
);

/** A day or a moment of the sheet's wall clock that Date met can hold. */
export function isWhen(text: string, { now, calendar }: Situation): boolean {
  const date = dateIn(text, calendar);
  const range = dateRangeOn(calendar.dayOf(now));
  const day = text.slice(0, 10);
  return date !== null && day >= range.first && day <= range.last;
}

export const NO_DATE = 'Date met takes a day between 2000 and two years from now. Choose another one.';

/** The present moment for a meeting that, as the log has it, is still to begin; what stands there otherwise. */
function startedBy({ met }: Contact, { now, calendar }: Situation): string | null {
  const today = calendar.dayOf(now);
  const began = met !== null && (met.timed ? met.start <= now : met.day < today);
  return began ? metText(met, calendar) : `${today}T${clockAt(calendar, now)}`;
}

/** Writes Date met, where it differs. */
function writeDateMet(
  services: Services,
  id: string,
  valueFor: (contact: Contact, situation: Situation) => string | null | Failure,
  teach: (seen: Seen, contact: Contact) => Learned,
): Answer<Written> {
  const choose = (contact: Contact, { situation }: Log): Chosen => {
    const value = valueFor(contact, situation);
    if (value !== null && typeof value !== 'string') return value;
    const stands = contact.met && metText(contact.met, situation.calendar);
    return value === stands ? [] : [{ id, key: 'dateMet', value }];
  };
  return writeAbout(services, id, { columns: ['dateMet'], choose, teach });
}
