// Endpoints of drafts: what a note is written from, and the name, lines and texts that are the user's own.
import type { WritingView } from '../../contract/drafts';
import { TEMPLATES, type Draft, type DraftKind, type Writing } from '../../core/drafts';
import { draftView } from '../../core/draft-view';
import { changedWriting, noteTemplate, type WritingChange } from '../../core/writing';
import { isText, keyOf, orNull, record } from '../arguments';
import { contactIn } from '../about-person';
import { endpoint, freeEndpoint } from '../endpoints';
import { failure, refusal } from '../failure';
import { lookingEndpoint } from '../glance';
import { withOpenLog } from '../log';

const isKind = keyOf(TEMPLATES);

export const loadDraft = lookingEndpoint([isText, isKind], (services, [contactId, kind], { situation }) => {
  const contact = contactIn(situation, contactId);
  if (!contact) return failure('unknownContact', 'This person is no longer in the log. Open Today again.');
  const draft = draftView(contact, kind, situation, services.ownWriting.read(services.book.id()));
  if (draft) return { ok: true, draft };
  return failure(
    'unknownContact',
    `Referred by of ${contact.name} names nobody who is in the log once. Put the name there as it stands in the log.`,
  );
});

export const loadWriting = freeEndpoint(
  [],
  withOpenLog(({ ownWriting, book }) => ({ ok: true, writing: viewOf(ownWriting.read(book.id())) })),
);

const isDraft = record<Draft>({ subject: isText, body: isText });
const isLines = (value: unknown): value is Writing['lines'] => Array.isArray(value) && value.length === 3 && value.every(isText);
const isChange = record<{ name: string; lines: Writing['lines']; template: NonNullable<WritingChange['template']> }>(
  {
    name: isText,
    lines: isLines,
    template: record<NonNullable<WritingChange['template']>>({
      kind: isKind,
      text: orNull(isDraft),
    }),
  },
  true,
);

export const saveWriting = endpoint(
  [isChange],
  withOpenLog(({ ownWriting, book }, [change]: readonly [WritingChange]) => {
    const file = book.id();
    const before = ownWriting.read(file);
    const changed = changedWriting(before, change);
    if (typeof changed === 'string') return refusal(changed);
    ownWriting.keep(file, changed);
    return { ok: true, writing: viewOf(changed), before: wayBack(before, change) };
  }),
);

/** The same members of the change as they were. */
function wayBack({ name, lines, templates }: Writing, change: WritingChange): WritingChange {
  return {
    ...(change.name !== undefined && { name }),
    ...(change.lines !== undefined && { lines }),
    ...(change.template !== undefined && { template: { kind: change.template.kind, text: templates[change.template.kind] || null } }),
  };
}

function viewOf(writing: Writing): WritingView {
  const kinds = Object.keys(TEMPLATES) as DraftKind[];
  const templates = Object.fromEntries(kinds.map((kind) => [kind, noteTemplate(kind, writing)])) as WritingView['templates'];
  return { name: writing.name, lines: writing.lines, templates };
}
