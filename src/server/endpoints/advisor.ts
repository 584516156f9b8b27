// Endpoints of More, Advisor: what they get and when, the file shared, the brief sent. Every one answers with the view as it is then.
import type { AdvisorView } from '../../contract/advisor';
import type { Answer } from '../../contract/rpc';
import { changedAdvisor, lastSunday, maySettle, nextBrief, type AdvisorRole } from '../../core/advisor';
import { briefFacts, writeBrief } from '../../core/brief';
import { parseDay } from '../../core/day';
import type { Situation } from '../../core/reminders';
import { sayInstant } from '../../core/say-when';
import { excerpt } from '../../core/text';
import { isAdvisorChange, isFlag, isSharing, isText } from '../arguments';
import { carryOutBrief, frameOf } from '../brief';
import { endpoint, freeEndpoint, type Checks, type Endpoint } from '../endpoints';
import { failure, refusal, type Failure } from '../failure';
import { peekAtLog } from '../glance';
import { sentenceSaid } from '../google-said';
import type { Log } from '../log';
import type { Services } from '../services';

type Advised = Answer<{ readonly advisor: AdvisorView }>;

export const loadAdvisor = freeEndpoint([], (services) => withLog(services, () => null));

export const saveAdvisor = ownersEndpoint([isAdvisorChange], (services, [change], { now, calendar }) => {
  const { store } = services;
  if (change.weekly === true && !store.owner) return refusal(REMINDERS_OFF);
  const changed = changedAdvisor(store.advisor, change, services.user(), lastSunday(now, calendar));
  if ('problem' in changed) return refusal(changed.problem);
  store.save({ advisor: changed.ok });
  return null;
});

export const shareLog = ownersEndpoint([isSharing, isFlag], ({ store, book }, [sharing, byHand]) => {
  const { advisor } = store;
  const role = sharing === 'none' ? null : sharing;
  if (advisor.email === '') return NO_ADDRESS;
  try {
    if (!byHand) book.share(advisor.email, role, advisor.role);
  } catch (error) {
    return failure('permission', notShared(advisor.email, role, error));
  }
  store.save({ advisor: { ...advisor, role, weekly: advisor.weekly && role !== null } });
  return null;
});

export const skipBriefs = ownersEndpoint([isText], ({ store }, [through], { now, calendar }) => {
  const sunday = parseDay(through);
  if (!sunday || !maySettle(sunday, now, calendar)) return refusal(`“${excerpt(through, 40)}” is not a Sunday that can be skipped now.`);
  store.save({ advisor: { ...store.advisor, settled: sunday, problem: null } });
  return null;
});

export const sendBrief = ownersEndpoint([isText], (services, [seen], situation) => {
  const { advisor } = services.store;
  const { now, calendar } = situation;
  if (advisor.email === '') return NO_ADDRESS;
  const from = services.user();
  const facts = briefFacts(situation, advisor.sent);
  const frame = frameOf(services, from);
  const brief = writeBrief(facts, frame);
  if (brief.empty) return refusal('There is nothing to send yet: nobody met, nothing planned and nothing asked in what you ticked.');
  // A run that died since leaves a notice more in the mail; what it is about is what they saw.
  if (brief.text !== seen && writeBrief(facts, { ...frame, again: false }).text !== seen)
    return failure('moved', 'Your log has changed since this preview, so nothing was sent. Look at it once more, then send.');
  // It stands for this week's, which can be had all the same.
  return carryOutBrief(services, brief, { from, settled: frame.weekly ? nextBrief(advisor, now, calendar).sunday : advisor.settled, now });
});

/** The brief goes out in the owner's name: nobody else decides what it says and to whom. */
function ownersEndpoint<A extends readonly unknown[] | []>(
  checks: Checks<A>,
  act: (services: Services, given: A, situation: Situation) => Failure | null,
): Endpoint {
  return endpoint(checks, (services, given: A) =>
    withLog(services, ({ situation }) => notTheirs(services) || act(services, given, situation)),
  );
}

/** Does what `act` says and gives the view then, unless it fails. Reads the log once and writes none of its cells. */
function withLog(services: Services, act: (log: Log) => Failure | null): Advised {
  const seen = peekAtLog(services);
  if (!seen.ok) return seen;
  return act(seen.log) || { ok: true, advisor: viewOf(services, seen.log) };
}

function viewOf(services: Services, { situation, layout }: Log): AdvisorView {
  const { store, book } = services;
  const { advisor, ownerEmail } = store;
  const { now, calendar } = situation;
  const from = ownerEmail ?? services.user();
  const next = nextBrief(advisor, now, calendar);
  const frame = frameOf(services, from);
  return {
    email: advisor.email,
    role: advisor.role,
    facts: briefFacts(situation, advisor.sent),
    frame,
    owner: ownerEmail,
    mine: !notTheirs(services),
    sent: advisor.sent === null ? null : sayInstant(advisor.sent, now, calendar),
    settled: advisor.settled,
    next: { sunday: next.sunday, when: sayInstant(next.at, now, calendar) },
    skipped: frame.weekly && advisor.settled !== null && advisor.settled > lastSunday(now, calendar),
    problem: advisor.problem,
    notesColumn: layout.columns.advisorNotes !== undefined,
    shareUrl: sharingUrl(book.url(), advisor.email),
  };
}

function notTheirs({ store: { ownerEmail }, user }: Services): Failure | null {
  if (ownerEmail === null || ownerEmail === user()) return null;
  return failure('notOwner', `These are the conversations of ${ownerEmail}, and only they decide what an advisor gets to see.`);
}

/** Google's sharing window with the address typed in: the form its own mails use [F]. Where it is not understood, the file opens. */
function sharingUrl(url: string, email: string): string {
  return email === '' ? url : `${url}?userstoinvite=${encodeURIComponent(email)}&sharingaction=manageaccess&role=reader`;
}

const NO_ADDRESS = refusal('Type your advisor’s e-mail address first.');
const REMINDERS_OFF = 'Reminders are off, and the weekly brief goes out with them. Turn them on under Settings first.';

function notShared(email: string, role: AdvisorRole | null, error: unknown): string {
  const what = role ? `did not share this file with ${email}` : `did not take ${email} off this file`;
  return `Google ${what}. It says: ${sentenceSaid(error)} Perhaps the address is no Google account, or this file may not be shared. Do it by hand in Google’s Share window, then say so here.`;
}
