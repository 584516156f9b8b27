// The question bank: 24 subjects of an informational interview, each in words one can say aloud.
import { GOAL_KEYS, REFERRAL_ID, type Goal, type Question } from './questions';

type BankRow = readonly [id: string, minutes: number, goals: readonly Goal[], text: string];

/** By theme, in the order a conversation flows. */
// prettier-ignore
const ROWS = {
  'Their path': [
    ['q-way-into-field',     3, ['network', 'learn', 'practise'],             'What first drew you into this field?'],
    ['q-way-to-position',    3, ['network', 'jobs', 'resume'],                'Which steps led you to the position you have now?'],
    ['q-time-in-position',   1, ['network', 'practise', 'feedback'],          'How long have you been in this position?'],
    ['q-career-path',        2, ['network', 'learn', 'jobs'],                 'Where do people usually go from a job like yours?'],
  ],
  'Day to day': [
    ['q-typical-day',        3, ['learn', 'network', 'practise'],             'What did yesterday look like, from the first hour to the last?'],
    ['q-responsibilities',   2, ['learn', 'jobs', 'resume'],                  'What are you counted on for, above all?'],
    ['q-problems',           3, ['learn', 'feedback', 'practise'],            'What kind of problem lands on your desk most often?'],
    ['q-decisions',          2, ['learn', 'feedback'],                        'Which decisions are yours to make, and which are not?'],
    ['q-satisfaction',       3, ['network', 'learn', 'practise'],             'What do you enjoy most about the work, and what wears you down?'],
  ],
  'The workplace': [
    ['q-place-in-whole',     2, ['learn', 'jobs'],                            'How does your job fit in with the rest of the organization?'],
    ['q-hard-problems',      3, ['network', 'jobs', 'feedback'],              'What is the hardest thing your organization is dealing with right now?'],
    ['q-outside-hours',      2, ['learn', 'practise'],                        'What does the job ask of you outside working hours?'],
    ['q-weekly-hours',       1, ['learn', 'jobs'],                            'How many hours do you work in an ordinary week?'],
  ],
  Skills: [
    ['q-needed',             3, ['learn', 'feedback', 'resume'],              'Which skills, schooling and experience does somebody need to do this well?'],
    ['q-worth-having',       2, ['learn', 'feedback', 'resume', 'practise'],  'Which courses or jobs would you tell me to take before I apply anywhere?'],
  ],
  'Getting in': [
    ['q-entry-jobs',         2, ['jobs', 'learn', 'resume'],                  'Which jobs do people usually start in?'],
    ['q-job-search',         3, ['jobs', 'feedback', 'resume', 'practise'],   'If you were looking for a first job here today, how would you go about it?'],
    ['q-job-market',         2, ['jobs', 'network'],                          'How easy or hard is it to find work in this field at the moment?'],
    ['q-entry-pay',          1, ['jobs', 'learn'],                            'What range of pay can somebody new expect?'],
    ['q-reading',            2, ['network', 'feedback', 'resume'],            'What do you read, and which associations are worth joining?'],
  ],
  'What is changing': [
    ['q-changes',            2, ['network', 'learn', 'feedback'],             'What has changed in the field since you began?'],
    ['q-trends',             3, ['network', 'jobs', 'practise'],              'What do you think will shape the field over the next five to ten years?'],
    ['q-outlook',            2, ['jobs', 'resume'],                           'How do you see the prospects here for the coming five years?'],
  ],
  People: [
    [REFERRAL_ID,            2, [...GOAL_KEYS],                               'Who else would you suggest I talk to?'],
  ],
} satisfies Record<string, readonly BankRow[]>;

/** The bank's themes. A user's own question may carry any other theme. */
export const THEMES = Object.keys(ROWS) as readonly (keyof typeof ROWS)[];

/** The bank, in the order the Questions tab is seeded. */
export const BANK: readonly Question[] = THEMES.flatMap((theme) =>
  ROWS[theme].map(([id, minutes, goals, text]: BankRow) => ({ id, theme, text, minutes, use: true, goals })),
);

/** The bank's questions that are no longer there; asking for them again never doubles one whose words were edited. */
export function missingFromBank(questions: readonly Question[]): readonly Question[] {
  const present = new Set(questions.map((question) => question.id));
  return BANK.filter((question) => !present.has(question.id));
}
