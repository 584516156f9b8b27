// Monday's look at the week: the meetings and dues in it, and some people not yet asked.
import type { Contact } from './contact';
import { addDays, daysBetween, weekdayOf, type Day } from './day';
import { LOG_ID, memoryOf, toldOf, type Ledger, type Told } from './ledger';
import { beyond } from './grouping';
import { standingOf, type Need, type NeedKind } from './needs';
import type { Moment, Person } from './person';

export interface LookAhead {
  readonly meetings: readonly Contact[];
  readonly meetingsBeyond?: number;
  readonly dues: readonly Need[];
  readonly duesBeyond?: number;
  /** Five people not yet asked. */
  readonly toAsk: readonly Contact[];
  readonly toAskBeyond: number;
}

/** The look-ahead to tell now: from Monday's digest hour until Tuesday 24:00, once. Null at other times. */
export function lookAheadDue({ today, now, calendar, settings }: Moment, ledger: Ledger): Told | null {
  const day = addDays(today, 1 - weekdayOf(today));
  if (weekdayOf(today) > 2 || now < calendar.at(day, settings.digestAt)) return null;
  const told = toldOf(memoryOf(ledger, LOG_ID), 'lookAhead', day);
  return told && !told.claimed ? null : { need: 'lookAhead', day, stage: 1 };
}

/** The week from now to Sunday; null when there is nothing to say. `people` are those a reminder may be about now, `told` what the mail says anyway. */
export function lookAhead(
  people: readonly (Person & { readonly needs: readonly Need[] })[],
  told: ReadonlySet<Need>,
  moment: Moment,
): LookAhead | null {
  const sunday = addDays(moment.today, 7 - weekdayOf(moment.today));
  const inWeek = (day: Day): boolean => day >= moment.today && day <= sunday;
  const onSunday = { ...moment, today: sunday };
  const meetings: Contact[] = [];
  const dues: Need[] = [];
  const toAsk: Contact[] = [];
  for (const person of people) {
    const { contact, needs } = person;
    for (const need of needs) {
      if (need.kind === 'ask') toAsk.push(contact);
      else if (need.kind === 'brief' && inWeek(need.day)) meetings.push(contact);
      else if (need.kind !== 'brief' && need.due && !told.has(need) && inWeek(dueDay(need.due, moment))) dues.push(need);
    }
    dues.push(...comingUp(person, onSunday));
  }
  if (meetings.length + dues.length + toAsk.length === 0) return null;
  meetings.sort((a, b) => (a.met?.start || 0) - (b.met?.start || 0) || a.row - b.row);
  dues.sort((a, b) => daysBetween(dayOfDue(b, moment), dayOfDue(a, moment)) || a.contact.row - b.contact.row);
  return {
    meetings: meetings.slice(0, SHOWN),
    meetingsBeyond: beyond(meetings, SHOWN),
    dues: dues.slice(0, SHOWN),
    duesBeyond: beyond(dues, SHOWN),
    toAsk: toAsk.slice(0, ASKED),
    toAskBeyond: beyond(toAsk, ASKED),
  };
}

/** Lines of one kind that a week's look names in full. */
const SHOWN = 20;
const ASKED = 5;

/** Follow-ups and contacts to keep that begin later this week: they are what the rules will say on Sunday. */
function comingUp(person: Person, onSunday: Moment): Need[] {
  const { contact, memory, moment } = person;
  if (!contact.followUpOn && !contact.keepInTouch) return [];
  const { needs } = standingOf({ contact, memory, moment: onSunday });
  return needs.filter(({ kind, day }) => COMING.includes(kind) && day > moment.today);
}

const COMING: readonly NeedKind[] = ['followUp', 'keepInTouch'];

function dayOfDue({ due }: Need, moment: Moment): Day {
  return due ? dueDay(due, moment) : moment.today;
}

function dueDay(due: NonNullable<Need['due']>, { calendar }: Moment): Day {
  return typeof due === 'number' ? calendar.dayOf(due) : due;
}
