// The debrief: what is typed there, kept by person until it is in the sheet, and saving it.
import type { Debrief } from '../core/debrief';
import { addDays, addMonths, parseDay, type Day } from '../core/day';
import type { TodayLine } from '../core/today';
import { trouble } from './feedback';
import { openLater } from './later';
import { goBack, open, screen, type Tab } from './navigation';
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
  readonly name: string;
  readonly organization: string;
  readonly followUp: FollowUp | null;
  readonly picked: string;
}

/** Whom they met, as Today or their own screen knows them. */
export type Met = Pick<TodayLine, 'contactId' | 'name' | 'need' | 'metAt' | 'tidbits'>;

interface Shown {
  readonly line: Met;
  /** Where they came from, and go back to. */
  readonly back: Tab;
  readonly typed: TypedDebrief;
}

export const debrief = signal<Shown | null>(null);

/** What was typed and is not in the sheet, by contact: leaving the screen loses nothing. */
const kept = new Map<string, TypedDebrief>();

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

/** The day of a choice of Follow up, counted from the meeting. */
export function followUpDay({ followUp, picked, date }: TypedDebrief): Day | null {
  const met = parseDay(date);
  if (followUp === 'pick') return parseDay(picked);
  if (met === null) return null;
  if (followUp === 'weeks') return addDays(met, 14);
  return followUp === 'month' ? addMonths(met, 1) : followUp === 'months' ? addMonths(met, 3) : null;
}

/** Leaves at once, to the note if that is next, and comes back with everything in its field if saving fails. */
export async function save(thenDraft = false): Promise<void> {
  const shown = debrief.value;
  if (shown === null) return;
  const { line, typed, back } = shown;
  const keep = (): void => void kept.set(line.contactId, typed);
  kept.delete(line.contactId);
  open(back);
  const saved = change(withMet(line), () => server.saveDebrief(line.contactId, given(typed)), words.met.saved(line.name), keep);
  const after = saved.then(({ ok }) => ok);
  const tidbit = (typed.tidbit1.trim() || typed.tidbit2).trim();
  if (thenDraft) void openLater('draft', { contactId: line.contactId, kind: 'thankYou', tidbit, after }, back);
  const answer = await saved;
  if (answer.ok) return;
  keep();
  const problem = trouble.value;
  debrief.value = shown;
  void openLater('debrief', null, back);
  trouble.value = problem && { ...problem, retry: () => void save(thenDraft) };
}

const NOTHING: TypedDebrief = {
  date: '',
  time: '',
  dated: false,
  tidbit1: '',
  tidbit2: '',
  learned: '',
  name: '',
  organization: '',
  followUp: null,
  picked: '',
};

function dateFields(metAt: string): Pick<TypedDebrief, 'date' | 'time'> {
  const [date = '', time = ''] = metAt.split('T');
  return { date, time };
}

function given(typed: TypedDebrief): Debrief {
  const { date, time, dated, tidbit1, tidbit2, learned, name, organization, followUp } = typed;
  const metAt = time === '' ? date : `${date}T${time}`;
  return {
    metAt: dated && date !== '' ? metAt : null,
    tidbits: [tidbit1, tidbit2],
    learned,
    next: { name, organization },
    followUp: followUp === 'rest' ? 'rest' : followUpDay(typed),
  };
}
