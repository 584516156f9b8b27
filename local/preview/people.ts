// Who may sit in front of the preview.
import type { Person, Role } from '../runtime';

export interface Visitor extends Person {
  readonly key: string;
  readonly label: string;
}

const visitor = (key: string, label: string, email: string, role: Role): Visitor => ({ key, label, email, role });

export const STUDENT = visitor('student', 'The student (owner)', 'student@example.edu', 'owner');

export const PEOPLE: readonly Visitor[] = [
  STUDENT,
  visitor('advisor-edit', 'The advisor, can edit', 'advisor@example.edu', 'editor'),
  visitor('advisor-view', 'The advisor, can only view', 'advisor@example.edu', 'viewer'),
  visitor('other', 'Another student, can edit', 'other.student@example.edu', 'editor'),
];
