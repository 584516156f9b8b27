// The advisor: what the user lets them read, whether weekly, and when the next brief goes. What a brief says is brief.ts.
import { addDays, weekdayOf, type Calendar, type Day, type Instant } from './day';
import { addressIn } from './drafts';
import { isQuiet } from './quiet';
import type { Settings } from './settings';
import { cutAtWord, oneLine } from './text';

/** What a brief may hold, in the order it is offered, and whether it does before the user has chosen. */
export const BRIEF_PARTS = { counts: true, names: true, learned: false, tidbits: false, emails: false, notes: false };
export type BriefPart = keyof typeof BRIEF_PARTS;
export type BriefParts = Readonly<Record<BriefPart, boolean>>;

/** What the advisor may do in the file itself. */
export type AdvisorRole = 'viewer' | 'editor';

/** What is kept of the advisor beside the cells. */
export interface Advisor {
  /** '' while there is none. */
  readonly email: string;
  readonly parts: BriefParts;
  /** What the user would like the advisor's view on; '' once it went out. */
  readonly question: string;
  readonly weekly: boolean;
  /** Who turned the weekly brief on. It goes from their account, or not at all: whoever takes over the reminders has promised nothing. */
  readonly from: string;
  /** As last given here; null for none. */
  readonly role: AdvisorRole | null;
  /** When the last brief went out. */
  readonly sent: Instant | null;
  /** The last Sunday whose brief is done with: sent, skipped, or past before the weekly brief was turned on. */
  readonly settled: Day | null;
  /** A brief was about to be sent: it may have gone. */
  readonly claimed: boolean;
  /** Why the last one waits, one sentence. */
  readonly problem: string | null;
}

export const NO_ADVISOR: Advisor = {
  email: '',
  parts: BRIEF_PARTS,
  question: '',
  weekly: false,
  from: '',
  role: null,
  sent: null,
  settled: null,
  claimed: false,
  problem: null,
};

/** What the user may change; what is left out stays as it is. */
export interface AdvisorChange {
  readonly email?: string;
  readonly parts?: BriefParts;
  readonly question?: string;
  readonly weekly?: boolean;
}

/** The advisor after a change by `user`, or what is wrong with it in one sentence. */
export function changedAdvisor(
  advisor: Advisor,
  change: AdvisorChange,
  user: string,
  lastSunday: Day,
): { readonly ok: Advisor } | { readonly problem: string } {
  const typed = change.email === undefined ? advisor.email : oneLine(change.email);
  const email = addressIn(typed) || '';
  if (typed !== '' && email === '') return { problem: `“${cutAtWord(typed, 60)}” is no e-mail address. Type it like name@example.edu.` };
  if (email !== '' && sameAddress(email, user)) return { problem: 'That is your own address. Type your advisor’s.' };
  if (advisor.role && !sameAddress(email, advisor.email)) {
    return { problem: `${advisor.email} can still open this file. Choose Stop sharing first, then type another address.` };
  }
  const { weekly = advisor.weekly } = change;
  if (weekly && email === '') {
    return change.weekly === true
      ? { problem: 'Type your advisor’s e-mail address first: the weekly brief goes there.' }
      : { ok: { ...advisor, email, weekly: false } };
  }
  const turnedOn = change.weekly === true && (!advisor.weekly || advisor.from !== user);
  return {
    ok: {
      ...advisor,
      email,
      weekly,
      parts: change.parts || advisor.parts,
      question: change.question === undefined ? advisor.question : questionText(change.question),
      // Weeks that were over before it was turned on are nobody's.
      ...(turnedOn ? { from: user, settled: later(advisor.settled, lastSunday), problem: null } : {}),
    },
  };
}

/** A question as it is kept: one line of a length one reads. */
export function questionText(typed: string): string {
  return cutAtWord(oneLine(typed), 300);
}

function sameAddress(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** 18:00 on the spreadsheet's wall clock. */
const SUNDAY_AT = 18 * 60;

/** The Sunday whose 18:00 came last. */
export function lastSunday(now: Instant, calendar: Calendar): Day {
  const today = calendar.dayOf(now);
  const sunday = addDays(today, -(weekdayOf(today) % 7));
  return calendar.at(sunday, SUNDAY_AT) <= now ? sunday : addDays(sunday, -7);
}

/** The Sunday the next brief is about: the last one while its brief waits, else the coming one; or the one after it when that is skipped. */
export function nextBrief(advisor: Advisor, now: Instant, calendar: Calendar): { readonly sunday: Day; readonly at: Instant } {
  const last = lastSunday(now, calendar);
  const settled = later(advisor.settled, addDays(last, -7));
  const sunday = addDays(settled, 7);
  return { sunday, at: calendar.at(sunday, SUNDAY_AT) };
}

/** The Sunday whose brief is to go out now, from the account of `owner`; null when none is. */
export function briefDue(
  advisor: Advisor,
  owner: string | null,
  { now, calendar, settings }: { readonly now: Instant; readonly calendar: Calendar; readonly settings: Settings },
): Day | null {
  if (!goesWeekly(advisor, owner) || isQuiet(settings, calendar.minuteOf(now))) return null;
  const sunday = lastSunday(now, calendar);
  return !advisor.settled || advisor.settled < sunday ? sunday : null;
}

/** Reminders that are off or changed hands take the weekly brief along; `owner` is whose they are, null for nobody's. */
export function goesWeekly({ weekly, email, from }: Advisor, owner: string | null): boolean {
  return weekly && email !== '' && from === owner;
}

/** A Sunday the user may skip to, or take a skip back to: the one before the last, the last, the coming one. */
export function maySettle(sunday: Day, now: Instant, calendar: Calendar): boolean {
  const last = lastSunday(now, calendar);
  return [-7, 0, 7].some((days) => addDays(last, days) === sunday);
}

function later(a: Day | null, b: Day): Day {
  return a && a > b ? a : b;
}
