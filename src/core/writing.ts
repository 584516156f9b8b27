// The user's name, lines about themselves and own texts for notes: checked before they are kept.
import { PLACEHOLDERS, TEMPLATES, type Draft, type DraftKind, type Writing } from './drafts';
import { cleanText, oneLine, utf8Length } from './text';

/** What is left out stays as it is; a text of null goes back to ours. */
export interface WritingChange {
  readonly name?: string;
  readonly lines?: Writing['lines'];
  readonly template?: { readonly kind: DraftKind; readonly text: Draft | null };
}

/** A text as the page edits it; `own`: the user wrote it. */
export interface NoteTemplate extends Draft {
  readonly own: boolean;
}

/** The changed writing, or one sentence that says what is wrong. */
export function changedWriting(writing: Writing, { name, lines, template }: WritingChange): Writing | string {
  const next = {
    name: name === undefined ? writing.name : oneLine(name),
    lines: lines ? ([oneLine(lines[0]), oneLine(lines[1]), oneLine(lines[2])] as const) : writing.lines,
    templates: template ? withTemplate(writing.templates, template) : writing.templates,
  };
  if (next.name.length > LONGEST.name) return `Your name has more than ${LONGEST.name} characters. Shorten it.`;
  if (next.lines.some((line) => line.length > LONGEST.line)) {
    return `A line about yourself has more than ${LONGEST.line} characters. Shorten it.`;
  }
  if (template?.text) {
    const problem = problemOf(template.text);
    if (problem !== null) return problem;
  }
  return utf8Length(JSON.stringify(next)) <= LONGEST.all
    ? next
    : 'Your own texts are together longer than Google keeps for you. Shorten one, or go back to Tidbit’s text for another.';
}

/** The text of a kind, and whether it is the user's. */
export function noteTemplate(kind: DraftKind, { templates }: Writing): NoteTemplate {
  const own = templates[kind];
  return { ...(own || TEMPLATES[kind]), own: own !== undefined };
}

/** A property of Google's holds 9 KB. */
const LONGEST = { name: 80, line: 300, subject: 150, body: 2000, all: 8500 };

function withTemplate(templates: Writing['templates'], { kind, text }: NonNullable<WritingChange['template']>): Writing['templates'] {
  const { [kind]: _, ...others } = templates;
  return text ? { ...others, [kind]: { subject: oneLine(text.subject), body: cleanText(text.body) } } : others;
}

function problemOf({ subject, body }: Draft): string | null {
  if (oneLine(subject) === '' || cleanText(body) === '')
    return 'A text needs a subject and a note. Type both, or go back to Tidbit’s text.';
  if (subject.length > LONGEST.subject) return `The subject has more than ${LONGEST.subject} characters. Shorten it.`;
  if (body.length > LONGEST.body) return `The note has more than ${LONGEST.body} characters. Shorten it.`;
  const unknown = [...`${subject}\n${body}`.matchAll(/\{([^{}]*)\}/g)].find(([, name]) => !PLACEHOLDERS.some((known) => known === name));
  return unknown
    ? `Tidbit cannot fill in ${unknown[0].slice(0, 40)}. It knows: ${PLACEHOLDERS.map((name) => `{${name}}`).join(', ')}.`
    : null;
}
