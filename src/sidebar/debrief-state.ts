// The debrief: what is typed there, kept by person until it is in the sheet, and saving it.
import type { Debrief } from '../core/debrief';
import { addDays, addMonths, parseDay, type Day } from '../core/day';
import type { TodayLine } from '../core/today';
import { composeLink } from '../core/links';
import { finishDraft } from '../core/open-draft';
import { trouble } from './feedback';
import { open, screen } from './navigation';
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

interface Shown {
  readonly line: TodayLine;
  readonly typed: TypedDebrief;
}

export const debrief = signal<Shown | null>(null);

/** What was typed and is not in the sheet, by contact: leaving the screen loses nothing. */
const kept = new Map<string, TypedDebrief>();

/** "I met them": noted at once, and the debrief opens. */
export async function iMet(line: TodayLine): Promise<void> {
  const { contactId } = line;
  openDebrief(line);
  const leave = (): void => {
    if (screen.value === 'debrief') open('today');
  };
  const answer = await change(withMet(line), () => server.confirmMet(contactId), words.met.met(line.name), leave);
  const shown = debrief.value;
  if (answer.ok && shown?.line.contactId === contactId && !shown.typed.dated) type(dateFields(answer.metAt));
}

/** After a conversation the log has no date of: the debrief writes when it was. */
export function debriefOf(line: TodayLine, metAt: string): void {
  openDebrief(line);
  type({ ...dateFields(metAt), dated: true });
}

function openDebrief(line: TodayLine): void {
  // What is booked is still to come in the log: they met today.
  const metAt = line.need === 'brief' ? (today.view.value?.today ?? null) : line.metAt;
  debrief.value = { line, typed: kept.get(line.contactId) ?? { ...NOTHING, ...dateFields(metAt ?? '') } };
  open('debrief', 'title', 'today');
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

/** Gmail with the note built on what was typed, below what the log had; null where the day in the note would not be the day they met. */
export function noteLink({ line: { draft, metAt }, typed }: Shown): string | null {
  if (draft === null || metAt?.slice(0, 10) !== typed.date) return null;
  const typedTidbits = [typed.tidbit1, typed.tidbit2].map((tidbit) => tidbit.trim()).filter((tidbit) => tidbit !== '');
  const notes = {
    tidbits: [...typedTidbits, ...draft.notes.tidbits],
    learned: typed.learned.trim() || draft.notes.learned,
  };
  return composeLink(draft.to, finishDraft(draft, notes)).url;
}

/** Leaves for Today at once, and comes back with everything in its field if saving fails. */
export async function save(): Promise<void> {
  const shown = debrief.value;
  if (shown === null) return;
  const { line, typed } = shown;
  const keep = (): void => void kept.set(line.contactId, typed);
  kept.delete(line.contactId);
  open('today');
  const answer = await change(withMet(line), () => server.saveDebrief(line.contactId, given(typed)), words.debrief.saved(line.name), keep);
  if (answer.ok) return;
  keep();
  const problem = trouble.value;
  debrief.value = shown;
  open('debrief', 'title', 'today');
  trouble.value = problem && { ...problem, retry: () => void save() };
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
