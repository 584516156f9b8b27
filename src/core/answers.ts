// The Answers tab: who was asked what, in which order, and what they said. A blank answer is a planned question.
import type { Contact } from './contact';
import { blocksOf, cellIn, findList, freeRows, textIn, type ListBlock, type ListLayout, type ListRow } from './list-tab';
import { grouped } from './grouping';
import type { Question } from './questions';
import { idOfWords } from './questions-tab';
import { isDate, type Cell } from './table';

export const ANSWER_HEADERS = {
  contact: 'Contact',
  question: 'Question',
  order: 'Order',
  answer: 'Answer',
  askedOn: 'Asked on',
  contactId: 'Contact ID',
  questionId: 'Question ID',
} as const;
/** The user's own grouping of what people said: stands at the right end once the first answer is put into a group. */
const GROUP_HEADER = 'Group';
export type AnswerKey = keyof typeof ANSWER_HEADERS | 'group';

/** Without these nobody knows whose answer to what a row is. */
export const REQUIRED_ANSWER_HEADERS = ['question', 'answer', 'contactId', 'questionId'] as const satisfies readonly AnswerKey[];

export interface AnswerRow {
  /** Sheet row, 1-based. */
  readonly row: number;
  readonly contactId: string;
  readonly questionId: string;
  /** False where contact or question are known by their words alone. */
  readonly hasIds: boolean;
  /** The person's name as the row has it. */
  readonly contact: string;
  /** The question as it read when last seen. */
  readonly question: string;
  readonly order: number;
  /** '' while it is planned. */
  readonly answer: string;
  /** As it stands: a date, or what somebody typed there. */
  readonly askedOn: Cell;
  /** The user's words; '' for none. */
  readonly group: string;
}

type Grid = readonly (readonly Cell[])[];

export function answersLayout(grid: Grid): ListLayout<AnswerKey> | null {
  return findList<AnswerKey>(grid, { ...ANSWER_HEADERS, group: GROUP_HEADER }, REQUIRED_ANSWER_HEADERS);
}

/**
 * Rows that say whose they are. A contact ID nobody has is matched by name, if exactly one person has it; a row somebody typed without
 * the hidden IDs is known by its words. `shown` is what the sheet shows in the cells of `grid`: an answer it took for a date reads so.
 */
export function readAnswers(
  grid: Grid,
  layout: ListLayout<AnswerKey>,
  contacts: readonly Contact[],
  shown: readonly (readonly string[])[] = [],
): readonly AnswerRow[] {
  const ids = new Set(contacts.map(({ id }) => id));
  const byName = grouped(contacts, ({ name }) => name);
  return grid.slice(layout.headerRow).flatMap((cells, index) => {
    const text = (key: AnswerKey) => textIn(layout, cells, key);
    const namesakes = ids.has(text('contactId')) ? [] : byName.get(text('contact')) || [];
    const contactId = namesakes.length === 1 ? namesakes[0].id : text('contactId');
    const question = text('question');
    const questionId = text('questionId') || (question === '' ? '' : idOfWords(question));
    if (contactId === '' || questionId === '') return [];
    const order = Number(cellIn(layout, cells, 'order'));
    const row = layout.headerRow + 1 + index;
    return [
      {
        row,
        contactId,
        questionId,
        hasIds: contactId === text('contactId') && questionId === text('questionId'),
        contact: text('contact'),
        question,
        order: order || index,
        answer: isDate(cellIn(layout, cells, 'answer')) ? textIn(layout, shown[row - 1] || [], 'answer') || A_DATE : text('answer'),
        askedOn: cellIn(layout, cells, 'askedOn'),
        group: text('group'),
      },
    ];
  });
}

/** What is planned to be asked of one person, in order, and how long it takes together. */
export interface Agenda {
  readonly questions: readonly string[];
  readonly minutes: number;
}

/** The agendas of these people, by contact ID: in the words of the Questions tab, else as they read when picked. */
export function agendasIn(
  answers: readonly AnswerRow[],
  questions: readonly Question[],
  people: readonly Contact[],
): ReadonlyMap<string, Agenda> {
  const known = new Map(questions.map((question) => [question.id, question]));
  const agendas = new Map<string, Agenda>();
  for (const { id } of people) {
    const planned = plannedRows(answers, id);
    if (planned.length === 0) continue;
    agendas.set(id, {
      questions: planned.map(({ questionId, question }) => known.get(questionId)?.text ?? question),
      minutes: planned.reduce((sum, { questionId }) => sum + (known.get(questionId)?.minutes ?? USUAL_MINUTES), 0),
    });
  }
  return agendas;
}

/** Question IDs planned for a person, in order. */
export function plannedFor(answers: readonly AnswerRow[], contactId: string): readonly string[] {
  return plannedRows(answers, contactId).map(({ questionId }) => questionId);
}

/** Question IDs a person has answered. */
export function answeredBy(answers: readonly AnswerRow[], contactId: string): readonly string[] {
  return [...new Set(answers.filter((row) => row.contactId === contactId && row.answer !== '').map(({ questionId }) => questionId))];
}

/** Question IDs somebody in the same field has answered; none when the person's field is not known. */
export function heardInField(answers: readonly AnswerRow[], contacts: readonly Contact[], person: Contact): readonly string[] {
  const field = plain(person.field);
  const colleagues = new Set(field === '' ? [] : contacts.filter((contact) => plain(contact.field) === field).map(({ id }) => id));
  return [...new Set(answers.filter((row) => row.answer !== '' && colleagues.has(row.contactId)).map(({ questionId }) => questionId))];
}

/**
 * What to write so that the person's planned questions are these, in this order. Their planned rows are used again, what is too many is
 * emptied, what is missing goes into empty rows or below. Rows with an answer are never touched.
 */
export function planAgenda(
  { grid, layout }: { readonly grid: Grid; readonly layout: ListLayout<AnswerKey> },
  answers: readonly AnswerRow[],
  person: Contact,
  questions: readonly Question[],
): readonly ListBlock[] {
  const planned = answers.filter((row) => row.contactId === person.id && row.answer === '');
  const used = planned.map(({ row }) => row);
  // What was ticked in a conversation stays ticked, whichever row it moves to.
  const askedOn = new Map(planned.map((row) => [row.questionId, row.askedOn]));
  const places = [...used, ...freeRows(grid, layout.headerRow, Math.max(0, questions.length - used.length))].sort((a, b) => a - b);
  const rows = places.map((row, index): ListRow<AnswerKey> => {
    const question = questions[index];
    return {
      row,
      cells: { askedOn: askedOn.get(question?.id || '') ?? '', ...(question ? answerCells(person, question, index + 1) : EMPTY) },
    };
  });
  return blocksOf(layout, rows);
}

/** What to write so that the sheet row's answer is in the group; the column is added where it is not there yet. '' takes it out. */
export function planGroup(
  { grid, layout }: { readonly grid: Grid; readonly layout: ListLayout<AnswerKey> },
  row: number,
  group: string,
): readonly ListBlock[] {
  const { headerRow, columns } = layout;
  if (columns.group !== undefined) return [{ row, column: columns.group, values: [[group]] }];
  const column = grid[0].length + 1;
  return [
    { row: headerRow, column, values: [[GROUP_HEADER]] },
    { row, column, values: [[group]] },
  ];
}

/** The rows of a new tab: the person's agenda in the order of the headers. */
export function agendaRows(person: Contact, questions: readonly Question[]): readonly (readonly Cell[])[] {
  return newRows(questions.map((question, index) => answerCells(person, question, index + 1)));
}

/** Rows of a new tab, in the order of the headers. */
export function newRows(rows: readonly ListRow<AnswerKey>['cells'][]): readonly (readonly Cell[])[] {
  const keys = Object.keys(ANSWER_HEADERS) as AnswerKey[];
  return rows.map((cells) => keys.map((key) => cells[key] ?? ''));
}

/** A planned question's row. */
export function answerCells(person: Contact, question: Pick<Question, 'id' | 'text'>, order: number): ListRow<AnswerKey>['cells'] {
  return { contact: person.name, question: question.text, order, contactId: person.id, questionId: question.id };
}

/** Minutes of a question that is no longer in the Questions tab. */
export const USUAL_MINUTES = 2;

/** For an answer the sheet took for a date where nobody asked how it shows it: it must not look like a planned question. */
const A_DATE = '(a date)';

function plannedRows(answers: readonly AnswerRow[], contactId: string): readonly AnswerRow[] {
  return answers.filter((row) => row.contactId === contactId && row.answer === '').sort((a, b) => a.order - b.order);
}

const EMPTY = { contact: '', question: '', order: '', contactId: '', questionId: '' } as const;

function plain(text: string): string {
  return text.trim().toLowerCase();
}
