// The debrief: what is typed there, kept by person until it is in the sheet.
import { NO_CARD, type Card } from '../core/card';
import type { TodayLine } from '../core/today';
import { openLater } from './later';
import { goBack, screen, type Tab } from './navigation';
import { server } from './server';
import { signal } from './signals';
import { change, today, withMet } from './today-state';
import * as words from './words';

/** The choices of Follow up, in the order they are shown. */
export const FOLLOW_UPS = ['weeks', 'month', 'months', 'pick', 'rest'] as const;
export type FollowUp = (typeof FOLLOW_UPS)[number];

/** As it stands in the fields. */
export interface TypedDebrief {
  /** 'yyyy-mm-dd' and 'hh:mm'; '' while nothing is there. */
  readonly date: string;
  readonly time: string;
  /** Date or time are the user's own: else Date met stays as the log has it. */
  readonly dated: boolean;
  readonly tidbit1: string;
  readonly tidbit2: string;
  readonly learned: string;
  /** The line of the card, and what was read from it. */
  readonly line: string;
  readonly card: Card;
  readonly name: string;
  readonly organization: string;
  readonly followUp: FollowUp | null;
  readonly picked: string;
}

/** Whom they met, as Today or their own screen knows them. */
export type Met = Pick<TodayLine, 'contactId' | 'name' | 'need' | 'metAt' | 'tidbits'>;

export interface Shown {
  readonly line: Met;
  /** Where they came from, and go back to. */
  readonly back: Tab;
  readonly typed: TypedDebrief;
}

export const debrief = signal<Shown | null>(null);

/** What was typed and is not in the sheet, by contact: leaving the screen loses nothing. */
export const kept = new Map<string, TypedDebrief>();

/** "I met them": noted at once, and the debrief opens. */
export async function iMet(line: Met): Promise<void> {
  const { contactId } = line;
  openDebrief(line);
  const leave = (): void => {
    if (screen.value === 'debrief') goBack();
  };
  const answer = await change(withMet(line), () => server.confirmMet(contactId), words.met.met(line.name), leave);
  const shown = debrief.value;
  if (answer.ok && shown?.line.contactId === contactId && !shown.typed.dated) type(dateFields(answer.metAt));
}

/** After a conversation the log has no date of: the debrief writes when it was. */
export function debriefOf(line: Met, metAt: string): void {
  openDebrief(line);
  type({ ...dateFields(metAt), dated: true });
}

function openDebrief(line: Met): void {
  // What is booked is still to come in the log: they met today.
  const metAt = line.need === 'brief' ? (today.view.value?.today ?? null) : line.metAt;
  const back = screen.value === 'person' ? 'person' : 'today';
  debrief.value = { line, back, typed: kept.get(line.contactId) ?? { ...NOTHING, ...dateFields(metAt ?? '') } };
  void openLater('debrief', null, back);
}

export function type(change: Partial<TypedDebrief>): void {
  const shown = debrief.value;
  if (shown === null) return;
  const typed = { ...shown.typed, ...change };
  kept.set(shown.line.contactId, typed);
  debrief.value = { ...shown, typed };
}

const NOTHING: TypedDebrief = {
  date: '',
  time: '',
  dated: false,
  tidbit1: '',
  tidbit2: '',
  learned: '',
  line: '',
  card: NO_CARD,
  name: '',
  organization: '',
  followUp: null,
  picked: '',
};

function dateFields(metAt: string): Pick<TypedDebrief, 'date' | 'time'> {
  const [date = '', time = ''] = metAt.split('T');
  return { date, time };
}
