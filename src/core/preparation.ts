// Getting ready for a conversation: the steps, and the Prepared cell that says which are done.

/** What one gets ready, in the words of the Prepared cell. */
export const STEPS = {
  yourself: 'about me',
  person: 'the person',
  place: 'their organization',
  field: 'the field',
  market: 'the job market',
  agenda: 'questions',
  resume: 'résumé',
  appointment: 'appointment',
} as const;
export type Step = keyof typeof STEPS;
export const STEP_KEYS = Object.keys(STEPS) as readonly Step[];

/** The steps a cell names, parted by commas; other words in it are the user's own. */
export function stepsIn(cell: string): readonly Step[] {
  const parts = partsOf(cell);
  return STEP_KEYS.filter((step) => parts.some((part) => names(part, step)));
}

/** The cell with one step done or not; what the user wrote there stays, behind the steps. */
export function withStep(cell: string, step: Step, done: boolean): string {
  const steps = stepsIn(cell);
  const own = partsOf(cell).filter((part) => !STEP_KEYS.some((known) => names(part, known)));
  const next = STEP_KEYS.filter((known) => (known === step ? done : steps.includes(known)));
  return [...next.map((known) => STEPS[known]), ...own].join(', ');
}

function partsOf(cell: string): readonly string[] {
  return cell
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function names(part: string, step: Step): boolean {
  return part.toLowerCase() === STEPS[step];
}
