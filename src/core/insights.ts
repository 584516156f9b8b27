// Insights: what people answered, by question, theme or field. Tidbit counts people; the groups are the user's own words.
import type { AnswerRow } from './answers';
import type { Contact } from './contact';
import { beyond, grouped } from './grouping';
import type { Question } from './questions';
import { excerpt, oneLine } from './text';

export type InsightsBy = 'question' | 'theme' | 'field';

/** What to look at; `key` null, or of something nobody has answered, takes what most people spoke about. */
export interface InsightsChoice {
  readonly by: InsightsBy;
  readonly key: string | null;
}

export interface Topic {
  readonly key: string;
  readonly label: string;
  /** People who said something about it. */
  readonly people: number;
}

/** What one person said. */
export interface Said {
  readonly contactId: string;
  readonly questionId: string;
  /** '' for somebody no longer in the log. */
  readonly name: string;
  readonly organization: string;
  /** The beginning of it; the whole stands in the Answers tab. */
  readonly words: string;
  /** The user's words; '' while it is in none. */
  readonly group: string;
}

/** Answers that belong together: of one group of the user's (`heading` '' for those in none), or to one question. */
export interface SaidTogether {
  readonly heading: string;
  /** People in it, of those who answered the question, or said something about the topic. */
  readonly people: number;
  readonly of: number;
  readonly said: readonly Said[];
}

/** A question nobody has answered. */
export interface Gap {
  readonly questionId: string;
  readonly question: string;
  readonly theme: string;
  /** People who answered anything of that theme. */
  readonly heardOfTheme: number;
}

export interface InsightsView extends InsightsChoice {
  /** Most people first. */
  readonly topics: readonly Topic[];
  readonly topicsBeyond: number;
  readonly people: number;
  readonly together: readonly SaidTogether[];
  /** Answers there are more than shown. */
  readonly saidBeyond: number;
  /** The user's groups for the question, or for any, to move an answer into. */
  readonly groups: readonly string[];
  readonly gaps: readonly Gap[];
  /** Conversations: people met, or who answered something. */
  readonly conversations: number;
}

interface Material {
  readonly answers: readonly AnswerRow[];
  readonly questions: readonly Question[];
  readonly contacts: readonly Contact[];
  /** IDs of the people met. */
  readonly met: ReadonlySet<string>;
}

/** `answers` may hold planned questions too: a blank answer is none. */
export function insightsFrom({ answers, questions, contacts, met }: Material, { by, key }: InsightsChoice): InsightsView {
  const people = new Map(contacts.map((contact) => [contact.id, contact]));
  const known = new Map(questions.map((question) => [question.id, question]));
  const heard = answers.filter(({ answer }) => answer !== '').map((row) => heardFrom(row, known.get(row.questionId), people));
  const topics = topicsOf(heard, by);
  const topic = topics.find((one) => one.key === key) || topics.slice(0, 1)[0];
  const about = topic ? heard.filter((one) => keyOf(one, by) === topic.key) : [];
  const together = by === 'question' ? inGroups(about) : byQuestion(about);
  const groups = new Set(about.map(({ group }) => group).filter((group) => group !== ''));
  const shown = cut(together);
  return {
    by,
    key: topic?.key ?? null,
    topics: topics.slice(0, MOST_TOPICS).concat(topics.indexOf(topic) >= MOST_TOPICS ? [topic] : []),
    topicsBeyond: beyond(topics, MOST_TOPICS),
    people: topic?.people || 0,
    together: shown,
    saidBeyond: about.length - shown.reduce((sum, { said }) => sum + said.length, 0),
    groups: [...groups].slice(0, MOST_GROUPS),
    gaps: gapsIn(questions, answers, heard),
    conversations: new Set([...met, ...heard.map(({ contactId }) => contactId)]).size,
  };
}

/** All of it together stays under 60 KB, however long the words are. */
const MOST_TOPICS = 60;
const MOST_GROUPS = 30;
const MOST_SAID = 60;
const MOST_GAPS = 6;
const LONGEST_WORDS = 240;
const LONGEST_LABEL = 120;
const LONGEST_NAME = 60;

interface Heard extends Said {
  readonly question: string;
  readonly theme: string;
  readonly field: string;
}

function heardFrom(row: AnswerRow, question: Question | undefined, people: ReadonlyMap<string, Contact>): Heard {
  const contact = people.get(row.contactId);
  return {
    contactId: row.contactId,
    questionId: row.questionId,
    name: excerpt(contact?.name || '', LONGEST_NAME),
    organization: excerpt(contact?.organization || '', LONGEST_NAME),
    words: row.answer,
    group: excerpt(row.group, LONGEST_LABEL),
    question: question?.text ?? row.question,
    theme: question?.theme || '',
    field: oneLine(contact?.field || ''),
  };
}

/** What a topic is recognised by; '' for an answer that has none. */
function keyOf({ questionId, theme, field }: Heard, by: InsightsBy): string {
  return by === 'question' ? questionId : excerpt(by === 'theme' ? theme : field, LONGEST_LABEL).toLowerCase();
}

function topicsOf(heard: readonly Heard[], by: InsightsBy): readonly Topic[] {
  const topics = grouped(heard, (one) => keyOf(one, by));
  topics.delete('');
  return [...topics]
    .map(([key, said]) => ({ key, label: excerpt(said[0][by], LONGEST_LABEL), people: peopleIn(said) }))
    .sort((a, b) => b.people - a.people);
}

/** By the user's groups, the largest first; what is in none comes last. */
function inGroups(about: readonly Heard[]): readonly SaidTogether[] {
  const of = peopleIn(about);
  return [...grouped(about, ({ group }) => group.toLowerCase())]
    .map(([key, said]) => ({ heading: key === '' ? '' : said[0].group, people: peopleIn(said), of, said }))
    .sort((a, b) => Number(a.heading === '') - Number(b.heading === '') || b.people - a.people);
}

function byQuestion(about: readonly Heard[]): readonly SaidTogether[] {
  const of = peopleIn(about);
  return [...grouped(about, ({ questionId }) => questionId)]
    .map(([, said]) => ({ heading: excerpt(said[0].question, LONGEST_LABEL), people: peopleIn(said), of, said }))
    .sort((a, b) => b.people - a.people);
}

function peopleIn(heard: readonly Heard[]): number {
  return new Set(heard.map(({ contactId }) => contactId)).size;
}

/** The first of each with the beginning of what they said: every part has its share of the room, the largest what is left of it. */
function cut(together: readonly SaidTogether[]): readonly SaidTogether[] {
  const parts = together.slice(0, MOST_GROUPS);
  const shares = parts.map(({ said }) => Math.min(said.length, Math.floor(MOST_SAID / parts.length)));
  let room = shares.reduce((left, share) => left - share, MOST_SAID);
  return parts.map((part, i) => {
    const more = Math.min(part.said.length - shares[i], room);
    room -= more;
    const said = part.said.slice(0, shares[i] + more).map(({ contactId, questionId, name, organization, words, group }) => {
      return { contactId, questionId, name, organization, words: excerpt(words, LONGEST_WORDS), group };
    });
    return { ...part, said };
  });
}

/** Questions in use that nobody has answered and nobody is about to be asked; one per theme, those of the themes least heard of first. */
function gapsIn(questions: readonly Question[], answers: readonly AnswerRow[], heard: readonly Heard[]): readonly Gap[] {
  const known = new Set(answers.map(({ questionId }) => questionId));
  const heardOf = new Map([...grouped(heard, ({ theme }) => theme)].map(([theme, said]) => [theme, peopleIn(said)]));
  const first = new Map<string, Question>();
  for (const question of questions)
    if (question.use && !known.has(question.id) && !first.has(question.theme)) first.set(question.theme, question);
  return [...first]
    .map(([theme, { id, text }]) => ({
      questionId: id,
      question: excerpt(text, LONGEST_LABEL),
      theme: excerpt(theme, LONGEST_NAME),
      heardOfTheme: heardOf.get(theme) || 0,
    }))
    .sort((a, b) => a.heardOfTheme - b.heardOfTheme)
    .slice(0, MOST_GAPS);
}
