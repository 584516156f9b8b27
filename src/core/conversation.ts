// A conversation as it happens: which rows of Answers belong to it, and what to write when somebody types or ticks.
import { answerCells, USUAL_MINUTES, type AnswerKey, type AnswerRow } from './answers';
import type { Contact } from './contact';
import type { Calendar, Day } from './day';
import { blocksOf, cellIn, freeRows, type ListBlock, type ListLayout, type ListRow } from './list-tab';
import type { Question } from './questions';
import { dateRangeOn, readDate } from './reading';
import type { Cell } from './table';
import { excerpt } from './text';

/** One question of a conversation, as the page shows it. */
export interface ConversationLine {
  readonly questionId: string;
  readonly question: string;
  readonly minutes: number;
  readonly answer: string;
  /** Ticked off on this day, or answered. */
  readonly asked: boolean;
}

/** One answer as it shall be. */
export interface AnswerChange {
  readonly questionId: string;
  /** In the page's words, for a row that is not there yet or not any more. */
  readonly question: string;
  /** What the sheet may hold without anybody else having written: what the page saw there, and what it sent without hearing back. */
  readonly before: readonly string[];
  readonly after: string;
  readonly asked: boolean;
}

/** An answer somebody else changed meanwhile: what the sheet holds now. */
export interface AnswerConflict {
  readonly questionId: string;
  readonly sheet: string;
}

/** A sheet's cell holds 50,000 characters; beyond this much a conversation is not typed but pasted. */
export const LONGEST_ANSWER = 20_000;
/** Longest question the page shows; a longer one stays whole in the sheet. */
const LONGEST_QUESTION = 1000;

/** The day's calendar: whatever was asked on an earlier day belongs to an earlier conversation. */
export interface DayOfConversation {
  readonly today: Day;
  readonly calendar: Calendar;
}

/** The lines of the present conversation, in order: what is planned, what was asked today, what somebody answered by hand. */
export function conversationLines(
  answers: readonly AnswerRow[],
  questions: readonly Question[],
  person: Contact,
  on: DayOfConversation,
): readonly ConversationLine[] {
  const known = new Map(questions.map((question) => [question.id, question]));
  return rowsOf(answers, person, on).map((row) => {
    const { text, minutes } = known.get(row.questionId) || { text: row.question, minutes: USUAL_MINUTES };
    const asked = row.answer !== '' || askedDay(row, on) === on.today;
    return { questionId: row.questionId, question: excerpt(text, LONGEST_QUESTION), minutes, answer: row.answer, asked };
  });
}

/** The same once the person's planned questions became these. */
export function linesOncePlanned(
  answers: readonly AnswerRow[],
  questions: readonly Question[],
  planned: readonly Question[],
  person: Contact,
  on: DayOfConversation,
): readonly ConversationLine[] {
  const before = answers.filter((row) => row.contactId === person.id && row.answer === '');
  const rows = planned.map(({ id, text }, index) => ({
    row: 0,
    contactId: person.id,
    questionId: id,
    hasIds: true,
    contact: person.name,
    question: text,
    order: index + 1,
    answer: '',
    askedOn: before.find(({ questionId }) => questionId === id)?.askedOn ?? '',
    group: '',
  }));
  return conversationLines([...answers.filter(({ answer }) => answer !== ''), ...rows], questions, person, on);
}

/** What the changes come to: cells to write, what could not be written, and the changes that put it all back. */
export interface AnswersPlan {
  readonly rows: readonly ListRow<AnswerKey>[];
  readonly conflicts: readonly AnswerConflict[];
  readonly undo: readonly AnswerChange[];
}

/** Where the Answers tab stands; null while there is none. */
export type AnswersTab = { readonly grid: readonly (readonly Cell[])[]; readonly layout: ListLayout<AnswerKey> } | null;

/**
 * Writes each answer where the sheet still holds what the page knew; a row that was deleted while nothing stood in it is added again.
 * An answer that somebody else changed is left alone and comes back as a conflict. Sent twice, it changes nothing the second time.
 */
export function planAnswers(
  tab: AnswersTab,
  answers: readonly AnswerRow[],
  person: Contact,
  changes: readonly AnswerChange[],
  on: DayOfConversation,
): AnswersPlan {
  const present = rowsOf(answers, person, on);
  const conflicts: AnswerConflict[] = [];
  const written = changes.flatMap((change) => {
    const row = present.find(({ questionId }) => questionId === change.questionId);
    const sheet = row?.answer || '';
    if ([change.after, ...change.before].some((text) => same(text, sheet))) return [{ change, row, sheet }];
    conflicts.push({ questionId: change.questionId, sheet });
    return [];
  });
  const nothing = ({ change, row }: (typeof written)[number]) => !row && change.after.trim() === '' && !change.asked;
  const kept = written.filter((one) => !nothing(one));
  const missing = kept.filter(({ row }) => !row).length;
  const free = tab ? freeRows(tab.grid, tab.layout.headerRow, missing) : Array.from({ length: missing }, (_, index) => index + 2);
  let order = present.length;
  const rows = kept.map(({ change, row, sheet }): ListRow<AnswerKey> => {
    // What nobody changed stays the date or the number it is.
    const stays = tab !== null && row !== undefined && same(change.after, sheet);
    const answer = stays ? cellIn(tab.layout, tab.grid[row.row - 1], 'answer') : change.after.trim();
    const cells = { answer, askedOn: askedCell(change, row, on) };
    if (!row) {
      order += 1;
      const { questionId: id, question: text } = change;
      return { row: free.shift() || 0, cells: { ...answerCells(person, { id, text }, order), ...cells } };
    }
    return { row: row.row, cells: { ...cells, ...words(row, person, change) } };
  });
  return { rows, conflicts, undo: written.map((one) => backFrom(one, on)) };
}

/** The blocks of a plan for a tab that is there. */
export function answerBlocks({ layout }: NonNullable<AnswersTab>, { rows }: AnswersPlan): readonly ListBlock[] {
  return blocksOf(layout, rows);
}

/** Of a person: one row a question, without those answered on an earlier day. */
function rowsOf(answers: readonly AnswerRow[], person: Contact, on: DayOfConversation): readonly AnswerRow[] {
  const own = answers.filter((row) => row.contactId === person.id && (row.answer === '' || (askedDay(row, on) || on.today) >= on.today));
  const sorted = [...own].sort((a, b) => a.order - b.order);
  return sorted.filter(({ questionId }, index) => sorted.findIndex((other) => other.questionId === questionId) === index);
}

/** null where nothing stands, or nothing that reads as a day. */
function askedDay({ askedOn }: AnswerRow, { calendar, today }: DayOfConversation): Day | null {
  const read = readDate(askedOn, calendar, dateRangeOn(today));
  return 'value' in read ? read.value?.day || null : null;
}

/** The day it was first asked stays; a question that is neither ticked nor answered any more has none. */
function askedCell({ after, asked }: AnswerChange, row: AnswerRow | undefined, on: DayOfConversation): Cell {
  if (!asked && after.trim() === '') return '';
  const stands = row !== undefined && askedDay(row, on) === on.today;
  return stands ? row.askedOn : new Date(on.calendar.startOf(on.today));
}

/** Renaming a person or a question updates the words, and a row typed by hand gets its IDs. */
function words(row: AnswerRow, person: Contact, { question }: AnswerChange): ListRow<AnswerKey>['cells'] {
  const renamed = question !== '' && question.length < LONGEST_QUESTION && excerpt(row.question, LONGEST_QUESTION) !== question;
  return {
    ...(row.contact === person.name ? {} : { contact: person.name }),
    ...(renamed ? { question } : {}),
    ...(row.hasIds ? {} : { contactId: row.contactId, questionId: row.questionId }),
  };
}

interface WrittenAnswer {
  readonly change: AnswerChange;
  readonly row: AnswerRow | undefined;
  readonly sheet: string;
}

function backFrom({ change, row, sheet }: WrittenAnswer, on: DayOfConversation): AnswerChange {
  const asked = row !== undefined && (row.answer !== '' || askedDay(row, on) === on.today);
  return { ...change, before: [change.after], after: sheet, asked };
}

/** A cell gives back its text without the blanks around it, and line ends as the sheet keeps them. */
function same(one: string, other: string): boolean {
  return plain(one) === plain(other);
}

function plain(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim();
}
