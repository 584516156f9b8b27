// What the advisor's screen is drawn from, and what it may ask of the server. Types alone; everything here survives JSON.
import type { AdvisorChange, AdvisorRole } from '../core/advisor';
import type { BriefFacts, BriefFrame } from '../core/brief';
import type { Day } from '../core/day';
import type { When } from '../core/say-when';
import type { Answer } from './rpc';

export interface AdvisorView {
  /** '' while there is none. */
  readonly email: string;
  readonly role: AdvisorRole | null;
  /** With these the page writes the brief exactly as the server does. */
  readonly facts: BriefFacts;
  readonly frame: BriefFrame;
  /** Whose reminders these are; null while they are off, and with them the weekly brief. */
  readonly owner: string | null;
  /** Whether the person in front may change any of this: its owner may, and anybody while there is none. */
  readonly mine: boolean;
  readonly sent: When | null;
  /** The Sunday up to which no brief is to go out any more. */
  readonly settled: Day | null;
  /** The next Sunday with a brief, and when it goes. */
  readonly next: { readonly sunday: Day; readonly when: When };
  /** The coming Sunday's is left out. */
  readonly skipped: boolean;
  /** Why the last one waits. */
  readonly problem: string | null;
  /** Whether the log has the column the advisor writes into. */
  readonly notesColumn: boolean;
  /** Opens the file with Google's own sharing window. */
  readonly shareUrl: string;
}

type Advised = Answer<{ readonly advisor: AdvisorView }>;

export interface AdvisorRpc {
  loadAdvisor(): Advised;
  /** What is left out stays. The way back is the same call with what stood there before. */
  saveAdvisor(change: AdvisorChange): Advised;
  /** Lets the advisor open the file, or no longer ('none', which ends the weekly brief too). `byHand`: the user has done it in Google's window. */
  shareLog(role: AdvisorRole | 'none', byHand: boolean): Advised;
  /** No brief for the Sundays up to this one; an earlier Sunday takes a skip back. */
  skipBriefs(through: Day): Advised;
  /** Sends the brief whose plain text the user has seen; answers `moved` when the log would say something else by now. */
  sendBrief(seen: string): Advised;
}
