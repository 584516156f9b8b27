// Sends the advisor's brief: from the account of the person in front or, weekly, of the trigger's owner, with a copy to them.
import { briefDue, goesWeekly, type Advisor } from '../core/advisor';
import { briefFacts, writeBrief, type Brief, type BriefFrame } from '../core/brief';
import type { Day, Instant } from '../core/day';
import type { Situation } from '../core/reminders';
import { excerpt } from '../core/text';
import { failure, type Failure } from './failure';
import { sentenceSaid } from './google-said';
import { LATEST_SEND } from './mail';
import type { Services } from './services';

/** The weekly brief, if it is time. To be called by the owner's tick, after the reminders: what it costs is theirs first. */
export function sendWeeklyBrief(services: Services, situation: Situation): void {
  const { store, clock } = services;
  const { advisor } = store;
  const from = store.ownerEmail;
  const sunday = briefDue(advisor, from, situation);
  if (!sunday || from === null || clock() - situation.now > LATEST_SEND) return;
  const brief = writeBrief(briefFacts(situation, advisor.sent), frameOf(services, from));
  if (brief.empty) store.save({ advisor: { ...advisor, settled: sunday, problem: null } });
  else carryOutBrief(services, brief, { from, settled: sunday, now: situation.now });
}

/** From whose account, which Sunday is done with once it went, and when. */
interface Sending {
  readonly from: string;
  readonly settled: Day | null;
  readonly now: Instant;
}

/** Claim, send, note. Gives why it did not go, or null; the advisor's record says so too, and a weekly one is tried again the next hour. */
export function carryOutBrief({ store, mail }: Services, brief: Brief, { from, settled, now }: Sending): Failure | null {
  const { advisor } = store;
  const keep = (changes: Partial<Advisor>): void => {
    store.save({ advisor: { ...advisor, ...changes } });
  };
  try {
    if (mail.quotaLeft() < RECIPIENTS) {
      keep({ problem: OUT_OF_QUOTA });
      return failure('quota', OUT_OF_QUOTA);
    }
    keep({ claimed: true });
    mail.send({ to: advisor.email, cc: from, ...brief, attachments: [] });
  } catch (error) {
    const problem = notSent(error);
    keep({ problem });
    return failure('failed', problem);
  }
  // The question went with it: it is not asked again a week later.
  const noted = { sent: now, settled, question: '', claimed: false, problem: null };
  try {
    keep(noted);
  } catch {
    keep(noted);
  }
  return null;
}

/** What the mail is written with; the page writes its preview with the same. */
export function frameOf({ book, store, ownWriting }: Services, from: string): BriefFrame {
  const { advisor, ownerEmail } = store;
  const { parts, question, role, claimed } = advisor;
  const weekly = goesWeekly(advisor, ownerEmail);
  const yourName = excerpt(ownWriting.read(book.id()).name, 60);
  return { parts, question, weekly, from, yourName, sheetUrl: role ? book.url() : '', role, again: claimed };
}

/** The advisor, and the copy. */
const RECIPIENTS = 2;

const OUT_OF_QUOTA = 'Your Google account has sent all the mail it may send today. The brief waits until it may again.';

function notSent(error: unknown): string {
  return `The brief did not go out. Google says: ${sentenceSaid(error)} If permission is missing, open Tidbit from the menu and allow it again.`;
}
