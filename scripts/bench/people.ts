// A log of any length: invented people at every stage, and one in a hundred met an hour before the tick that is measured.
import type { Typed } from '../../local/workbook/workbook';

/** All in the file's zone. At `quiet` nothing is due; between the two the people who are due were met. */
export const ZONE = 'America/New_York';
export const QUIET = '2026-03-11T09:30';
export const DUE = '2026-03-11T12:00';
const MEETING = '2026-03-11 10:00';

const HEADERS = [
  'Name',
  'Organization',
  'Role',
  'Email',
  'How you know them',
  'Asked on',
  'Date met',
  'Tidbit 1',
  'Tidbit 2',
  'Learned',
  'Thank-you sent',
  'Follow up on',
  'Keep in touch',
  'Last contact',
] as const;
type Header = (typeof HEADERS)[number];

/** What distinguishes each of ten people in a row. */
const STAGES: readonly Partial<Record<Header, Typed>>[] = [
  {
    'Asked on': '2025-10-02',
    'Date met': '2025-10-14 15:00',
    'Thank-you sent': '2025-10-15',
    Learned: 'Ask for the data dictionary first',
  },
  { 'Asked on': '2025-11-02', 'Date met': '2025-11-20 09:30', 'Thank-you sent': 'x' },
  { 'Asked on': '2025-12-01', 'Date met': '2025-12-12 11:00', 'Thank-you sent': '2025-12-12', 'Keep in touch': 'every 6 months' },
  { 'Date met': '2026-01-14', 'Thank-you sent': '2026-01-15', 'Follow up on': '2026-06-01' },
  { 'Asked on': '2026-02-20', 'Date met': '2026-04-02 15:00' },
  { 'Asked on': '2025-12-20' },
  { 'Last contact': '2026-02-14', 'Keep in touch': 'every 3 months' },
  { 'Keep in touch': 'rest', 'Date met': '2025-09-09 10:00', 'Thank-you sent': '2025-09-10' },
  {},
  {},
];
const ROLES = ['Analyst', 'Engineer', 'Editor', 'Nurse', 'Planner', 'Designer'];
const WAYS = ['alumni', 'faculty or staff', 'directory', 'met by chance'];

/** For how many of so many people a reminder is due: one in a hundred, at least one. */
export function dueAmong(contacts: number): number {
  return Math.ceil(contacts / 100);
}

/** Header row and people, as typed. Those who are due are spread evenly; person 0 is always one of them. */
export function table(contacts: number): Typed[][] {
  return [[...HEADERS], ...Array.from({ length: contacts }, (_, index) => row(person(index)))];
}

export function nameOf(index: number): string {
  return `Person ${String(index)} Sample`;
}

function person(index: number): Partial<Record<Header, Typed>> {
  const number = String(index);
  const stage = index % 100 === 0 ? { 'Asked on': '2026-03-01', 'Date met': MEETING } : STAGES[index % STAGES.length];
  return {
    Name: nameOf(index),
    Organization: `Organization ${String(index % 300)}`,
    Role: ROLES[index % ROLES.length],
    Email: `person${number}@example.org`,
    'How you know them': WAYS[index % WAYS.length],
    'Tidbit 1': `Keeps bees on roof ${number}`,
    'Tidbit 2': index % 3 === 0 ? `Learned to sail in ${String(1970 + (index % 40))}` : null,
    ...stage,
  };
}

function row(cells: Partial<Record<Header, Typed>>): Typed[] {
  return HEADERS.map((header) => cells[header] ?? null);
}
