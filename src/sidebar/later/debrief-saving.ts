// Saving the debrief: what its fields say, as the log takes it.
import { addDays, addMonths, parseDay, type Day } from '../../core/day';
import type { Debrief } from '../../core/debrief';
import { debrief, kept, type TypedDebrief } from '../debrief-state';
import { trouble } from '../feedback';
import { openLater } from '../later';
import { open } from '../navigation';
import { server } from '../server';
import { change, withMet } from '../today-state';
import * as words from '../words';

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
  const saved = change(withMet(line), () => server.saveDebrief(line.contactId, given(typed)), words.debrief.saved(line.name), keep);
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

function given(typed: TypedDebrief): Debrief {
  const { date, time, dated, tidbit1, tidbit2, learned, card, name, organization, followUp } = typed;
  const metAt = time === '' ? date : `${date}T${time}`;
  return {
    metAt: dated && date !== '' ? metAt : null,
    tidbits: [tidbit1, tidbit2],
    learned,
    card,
    next: { name, organization },
    followUp: followUp === 'rest' ? 'rest' : followUpDay(typed),
  };
}
