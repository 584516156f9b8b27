// The hourly tick: lock, read, decide, write what differs, claim, send, note. What Google calls; nobody sees it fail, so it keeps a heartbeat.
import type { Instant } from '../core/day';
import { writeDigest } from '../core/digest';
import { changedShards, type Ledger, type StoredLedger } from '../core/ledger';
import { planTick, type Telling, type TickPlan } from '../core/reminders';
import { agendasFor } from './agendas';
import { sendWeeklyBrief } from './brief';
import { said } from './google-said';
import { PATIENCE } from './lock';
import { openLog, type Log, type OpenLog } from './log';
import { LATEST_SEND } from './mail';
import { isOwnTick } from './ownership';
import { asksForPermission } from './reauthorization';
import { google, type Services } from './services';
import type { HeartbeatRecord } from './store';
import { bringUpToDate, type Updated } from './update';

type TimeEvent = Pick<GoogleAppsScript.Events.TimeDriven, 'triggerUid'>;

export function tick(event: TimeEvent): void {
  const services = google();
  const now = services.clock();
  if (asksForPermission(services, event.triggerUid, now)) return;
  services.lock.alone(
    PATIENCE,
    () => {
      runTick(services, event.triggerUid, now);
    },
    () => {
      services.store.save({ busy: now });
    },
  );
}

/** The tick itself, under the lock. What goes wrong goes into the heartbeat, and on to Google's log. */
function runTick(services: Services, triggerUid: string, now: Instant): void {
  const { store } = services;
  if (!isOwnTick(services, triggerUid)) return;
  try {
    const opened = openLog({ ...services, clock: () => now });
    const problem = opened.ok ? tellAndNote(services, opened.opened) : opened.problem;
    if (problem !== null) store.save({ heartbeat: { ...store.heartbeat, error: problem } });
  } catch (error) {
    store.save({ heartbeat: { ...store.heartbeat, error: said(error) } });
    throw error;
  }
}

/** Gives the problem that kept the log from being understood, or null. */
function tellAndNote(services: Services, opened: OpenLog): string | null {
  const { store } = services;
  const { lastTick } = store.heartbeat;
  const plan = (telling: boolean) => (log: Log) => planTick({ ...log.situation, lastTick, telling });
  const answer = bringUpToDate({ ...services, opened, decide: plan(true), matters: ({ telling }) => telling !== null });
  if (!answer.ok) return answer.problem;
  const { updated } = answer;
  const { telling } = updated.decision;
  const obstacle = telling ? obstacleTo(services, opened.now) : null;
  if (!telling || obstacle !== null) {
    const { claimed } = telling ? plan(false)(updated.log) : updated.decision;
    note(services, updated, opened, claimed, { error: null, obstacle });
  } else send(services, updated, opened, telling);
  sendWeeklyBrief(services, updated.log.situation);
  return null;
}

/** What keeps the mail for the next hour; null when nothing does. */
function obstacleTo({ mail, clock }: Services, now: Instant): string | null {
  if (clock() - now > LATEST_SEND) return 'Google was slow this hour, so the reminders wait for the next one.';
  if (mail.quotaLeft() < 1) return 'Your Google account has sent all the mail it may send today. The reminders wait until it may again.';
  return null;
}

/** Claim, send, note: a run that dies in between is made good by the next, which says that this may have been read already. */
function send(services: Services, updated: Updated<TickPlan>, stored: StoredLedger, telling: Telling): void {
  const { store, mail, book } = services;
  const { log, decision, record } = updated;
  const to = store.ownerEmail || '';
  const { contacts } = log.situation;
  const toBrief = telling.now.flatMap(({ need }) => (need.kind === 'brief' ? [need.contact] : []));
  const digest = writeDigest(telling, {
    sheetName: book.name(),
    sheetUrl: book.url(),
    sheetId: record.sheetId,
    calendar: log.situation.calendar,
    owner: to,
    writing: services.ownWriting.read(book.id()),
    agendas: agendasFor(services, toBrief, contacts),
  });
  store.save({ shards: changedShards(stored, decision.claimed) });
  const claimed = { ledger: decision.claimed };
  try {
    mail.send({ to, ...digest });
  } catch (error) {
    note(services, updated, claimed, decision.withdrawn, { error: `The reminder mail could not be sent: ${said(error)}`, obstacle: null });
    return;
  }
  note(services, updated, claimed, decision.noted, { error: null, obstacle: null });
}

interface Outcome {
  readonly error: string | null;
  readonly obstacle: string | null;
}

/** Ledger, heartbeat and record in one write, tried once more when it throws: after a mail it must not be lost. */
function note(
  { store }: Services,
  { log, record, notes }: Updated<TickPlan>,
  stored: StoredLedger,
  ledger: Ledger,
  { error, obstacle }: Outcome,
): void {
  const { situation } = log;
  const heartbeat: HeartbeatRecord = {
    lastTick: situation.now,
    error,
    // Cells that cannot be read are not remembered: whoever shows them reads the log, where they may be right again.
    notes: [...(obstacle === null ? [] : [obstacle]), ...damageNotes(situation.damaged), ...notes].slice(0, MOST_NOTES),
  };
  const changes = { log: record, heartbeat, busy: null, shards: changedShards(stored, ledger) };
  try {
    store.save(changes);
  } catch {
    store.save(changes);
  }
}

/** A property holds 9 KB, and nobody reads more. */
const MOST_NOTES = 20;

function damageNotes(damaged: readonly string[] | undefined): string[] {
  if (!damaged || damaged.length === 0) return [];
  return ['Part of what Tidbit remembers could not be read. For the people in it, every reminder up to now counts as sent.'];
}
