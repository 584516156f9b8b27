// Needs become what the log shows of a contact: Status, Next step, Due.
import { MISSED_THANKS } from './need-words';
import type { Due, Need, NeedKind, Standing } from './needs';
import { hasMet, lastContactOf, missedThanks, type Person } from './person';

export type StatusKey = 'late' | 'due' | 'follow' | 'scheduled' | 'rest' | 'asked' | 'touch' | 'toAsk';

interface StatusRow {
  /** What the Status cell holds. */
  readonly text: string;
  /** The row's colour, #rrggbb as in the design's tokens; null for none. */
  readonly fill: string | null;
  readonly fits: (person: Person, strongest: Need | undefined, isResting: boolean) => boolean;
}

/** Every status, the strongest first: a contact has the first that fits. */
export const STATUSES: Readonly<Record<StatusKey, StatusRow>> = {
  late: { text: '◆ Thank-you late', fill: '#e9b08b', fits: (_, need) => need?.late === true },
  due: { text: '◇ Thank-you due', fill: '#ffe48f', fits: (_, need) => need?.kind === 'thankYou' },
  follow: { text: '↻ Follow-up due', fill: '#b7b2f4', fits: (_, need) => !!need && isFollowUp(need) },
  scheduled: { text: '○ Scheduled', fill: '#b4e7fc', fits: (_, need) => need?.kind === 'brief' },
  rest: { text: '☾ Resting', fill: '#c8c6c2', fits: (_, __, isResting) => isResting },
  // Somebody met was asked too; it is those whose meeting is still to be agreed who count as asked.
  asked: { text: '… Asked', fill: null, fits: ({ contact }) => contact.askedOn !== null && !contact.met },
  touch: { text: '✓ In touch', fill: '#ddf8d2', fits: (person) => hasMet(person) || lastContactOf(person) !== null },
  toAsk: { text: 'To ask', fill: null, fits: () => true },
};

/** The keys of STATUSES, the strongest first. */
export const STATUS_KEYS = Object.keys(STATUSES) as readonly StatusKey[];

/** What the add-on's cells of one row shall hold. */
export interface RowState {
  readonly id: string;
  readonly row: number;
  /** Symbol and words, one of STATUSES. */
  readonly status: string;
  readonly nextStep: string;
  readonly due: Due | null;
}

/** The first status that fits. */
export function statusOf(person: Person, { needs, isResting }: Standing): StatusKey {
  for (const status of STATUS_KEYS) if (STATUSES[status].fits(person, needs[0], isResting)) return status;
  return 'toAsk';
}

/** The state of one contact. */
export function stateOf(person: Person, standing: Standing): RowState {
  const { id, row } = person.contact;
  const key = statusOf(person, standing);
  const strongest: Need | undefined = standing.needs[0];
  const nextStep = strongest ? strongest.step : key === 'touch' && missedThanks(person) ? MISSED_THANKS : '';
  return { id, row, status: STATUSES[key].text, nextStep, due: strongest?.due || null };
}

const FOLLOW: readonly NeedKind[] = ['followUp', 'keepInTouch', 'tellReferrer', 'news', 'greeting'];

/** Somebody to be in touch with again: not a meeting, a thank-you or a request. */
export function isFollowUp({ kind }: Need): boolean {
  return FOLLOW.includes(kind);
}
