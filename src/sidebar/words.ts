// Every English word of the sidebar. Screens hold none, so that this file alone is translated.
import type { Card } from '../core/card';
import type { AdvisorRole, BriefPart } from '../core/advisor';
import type { Colours } from '../core/settings';
import type { Goal } from '../core/questions';
import type { Beat } from '../core/beat';
import type { Gap, InsightsBy, Said, SaidTogether, Topic } from '../core/insights';
import type { OpenIntroduction } from '../core/introductions';
import type { LogCounts, MonthCounts } from '../core/progress';
import type { NewsReason } from '../core/news-view';
import type { When } from '../core/say-when';
import type { DraftKind } from '../core/drafts';
import type { Sign } from '../core/column-trouble';
import type { DoneAction, TodayGroupKind } from '../core/today';
import type { FollowUp } from './debrief-state';
import type { LaterScreen, Tab } from './navigation';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const NUMBERS = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');

const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;
const inWords = (n: number) => NUMBERS[n] ?? String(n);
const orNobody = (n: number) => (n === 0 ? 'nobody' : inWords(n));
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const quoted = (texts: readonly string[]) => list(texts.map((text) => `“${text}”`));

/** 'a', 'a and b', 'a, b and c'. */
function list(parts: readonly string[]): string {
  const last = parts[parts.length - 1];
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}

/** '2025-10-14' -> '14 October'. */
function monthDay(day: string): string {
  return `${String(Number(day.slice(8)))} ${MONTHS[Number(day.slice(5, 7)) - 1]}`;
}

/** '2025-10-14' -> '14 October 2025'. */
const yearDay = (day: string) => `${monthDay(day)} ${day.slice(0, 4)}`;

/** '2025-10-14' -> 'Tuesday 14 October'. */
function longDay(day: string): string {
  return `${WEEKDAYS[(new Date(`${day}T00:00Z`).getUTCDay() + 6) % 7]} ${monthDay(day)}`;
}

/** '09:04' -> '9:04'. */
const clock = (time: string) => time.replace(/^0/, '');

/** 'today at 14:00', 'Thursday at 10:30', '3 November', '3 November 2023'; standing `alone` in a line: '14:00', 'Thursday 10:30'. */
function when(moment: When, alone: boolean): string {
  const time = moment.time === null ? '' : clock(moment.time);
  if (moment.kind === 'today') return alone && time !== '' ? time : join('today', time);
  const day = moment.kind === 'weekday' ? WEEKDAYS[moment.weekday - 1] : (moment.kind === 'date' ? monthDay : yearDay)(moment.day);
  return alone ? `${day} ${time}`.trim() : join(day, time);
}
/** 'today', 'on Monday', 'on 3 November'. */
const on = (moment: When) => `${moment.kind === 'today' ? '' : 'on '}${when({ ...moment, time: null }, false)}`;
const join = (day: string, time: string) => (time === '' ? day : `${day} at ${time}`);

/** 'Wed 8:00', for the narrow column of a menu. */
function shortWhen(moment: When): string {
  const time = moment.time === null ? '' : ` ${clock(moment.time)}`;
  if (moment.kind === 'weekday') return `${WEEKDAYS[moment.weekday - 1].slice(0, 3)}${time}`;
  return `${moment.kind === 'today' ? 'Today' : monthDay(moment.day)}${time}`;
}

export const name = 'Tidbit';

export const undo = 'Undo';

export const undone = 'Put back as it was.';

export const undoneExcept = (left: readonly string[]) => `Put back, except what was changed since: ${list(left)}.`;

export const back = (to: string) => `Back to ${to}`;

export const tabs = { today: 'Today', person: 'Person', questions: 'Questions', more: 'More' } satisfies Record<Tab, string>;

export const setUp = {
  title: 'Turn this sheet into your contact log',
  preview: 'This is a preview. Nothing has changed yet, and no column is deleted or renamed.',
  region: 'Set up Tidbit',
  people: (n: number) => count(n, 'person found', 'people found'),
  newTab: 'A new tab with these columns is made. What is in the sheet now stays as it is.',
  adopted: 'Yours, used as they are',
  as: (header: string) => `as ${header}`,
  added: 'Added after your last column',
  suggested: 'Perhaps these too? Tick what fits',
  leftAlone: (headers: readonly string[]) => `${quoted(headers)} ${headers.length === 1 ? 'is' : 'are'} left alone.`,
  problems: (n: number) => `${count(n, 'cell', 'cells')} to look at`,
  problemsHint: 'The rest works meanwhile.',
  moreProblems: (n: number) => `And ${n} more`,
  problemsBeyond: (n: number) => `${n === 1 ? 'One other comes' : `${many(n)} others come`} here once these are put right.`,
  asked: 'What Google asked you',
  permissions: [
    { icon: 'sheet', title: 'See and edit this spreadsheet', hint: 'Only the one you install it in.' },
    { icon: 'mail', title: 'Send email as you', hint: 'Reminders to you. Never to contacts.' },
    { icon: 'clock', title: 'Run when you are not present', hint: 'So reminders work with the sheet closed.' },
    { icon: 'panel', title: 'Display content in sidebars', hint: 'That is this panel.' },
    { icon: 'person', title: 'See your email address', hint: 'Reminders go there.' },
  ] as const,
  go: 'Set up this sheet',
  again: 'Check and set up again',
  unchanged: 'This sheet is set up already. Setting it up again adds only what is missing.',
  working: 'Setting up your log',
  steps: (people: number, columns: number, again: boolean) => [
    `Reading ${count(people, 'person', 'people')}`,
    `Adding ${count(columns, 'column', 'columns')}`,
    'Colouring rows',
    ...(again ? [] : ['Turning on reminders']),
  ],
  keepWorking: 'You can keep working in the sheet.',
  ready: 'Your log is ready',
  stepsDone: (people: number, columns: number) => [
    `${count(people, 'person', 'people')} in the log`,
    `${count(columns, 'column', 'columns')} added`,
    'Rows are coloured by status',
  ],
  done: 'done',
  reminders: (to: string, from: string, until: string) => `Reminders go to ${to}, hourly, ${from}-${until}`,
  noReminders: 'Reminders are off',
  switch: 'Remind me by email',
  switchHint: 'Only when something is due',
  open: 'Open Today',
};

export const today = {
  title: longDay,
  lookingAlong: (owner: string) =>
    `You are looking along. These are the conversations of ${owner}, and reminders go to them. What you change here changes their log.`,
  groups: {
    thankYou: { title: 'Thank-yous', count: (n: number) => `${n} to write` },
    conversation: { title: 'Today’s conversation', count: (n: number) => (n === 1 ? '' : `${n} today`) },
    followUp: { title: 'Follow-ups', count: (n: number) => `${n} due` },
    news: { title: 'News to share', count: (n: number) => `${n} to tell` },
    greeting: { title: 'Season’s greetings', count: (n: number) => `${n} to write` },
    week: { title: 'This week', count: () => '' },
  } satisfies Record<TodayGroupKind, { title: string; count: (n: number) => string }>,
  beyond: (n: number) => `And ${n} more in the sheet`,
  due: (moment: When) => `due by ${when(moment, true)}`,
  late: 'late, still worth sending',
  met: (moment: When) => `Met ${when({ ...moment, time: null }, false)}`,
  meeting: (moment: When) => (moment.time === null ? `${when(moment, false)}, no time in the log` : when(moment, true)),
  followUp: {
    followUp: (moment: When) => (moment.kind === 'today' ? 'today' : `since ${when(moment, false)}`),
    keepInTouch: () => 'time for a hello',
    tellReferrer: (_moment: When, referrer: string) => `tell ${referrer} how it went`,
    noReply: (moment: When) => `no reply since ${when(moment, false)}`,
  },
  from: (name: string) => `from ${name}`,
  tidbit: (text: string) => `“${text}”`,
  draft: 'Draft note',
  draftFor: (name: string) => `Draft note: ${name}`,
  doneLabel: 'Done',
  done: {
    thanked: (name: string) => `Thank-you to ${name} marked as sent.`,
    followedUp: (name: string) => `Contact with ${name} logged.`,
    referrerTold: (name: string) => `Noted: the referrer knows about ${name}.`,
    asked: (name: string) => `Noted: you asked ${name}.`,
    askedAgain: (name: string) => `Noted: you asked ${name} again.`,
    newsTold: (name: string) => `Noted: ${name} has heard your news.`,
  } satisfies Record<DoneAction, (name: string) => string>,
  snooze: 'Snooze',
  snoozeFor: (name: string) => `Snooze ${name}`,
  snoozes: { tomorrow: 'Tomorrow', nextWeek: 'Next week' },
  snoozeAt: shortWhen,
  rest: 'Let this one rest',
  resting: (name: string) => `${name} is resting.`,
  snoozed: (name: string, until: When) => `${name} snoozed until ${when(until, false)}.`,
  pick: 'Pick questions',
  actions: {
    thankYou: (name: string) => `Thank-you to ${name}`,
    conversation: (name: string) => `Conversation with ${name}`,
    followUp: (name: string) => `Follow-up with ${name}`,
    news: (name: string) => `News for ${name}`,
    greeting: (name: string) => `Greeting to ${name}`,
    week: (name: string) => `Conversation with ${name}`,
  } satisfies Record<TodayGroupKind, (name: string) => string>,
  notThem: 'Not this person',
  leftOut: (name: string) => `Your news is not for ${name}.`,
  offer: {
    title: 'Send season’s greetings?',
    text: (people: number) =>
      `${count(people, 'person has', 'people have')} not heard from you for six weeks or more. Ten a day, each a note of their own.`,
    yes: (day: string) => `From ${monthDay(day)}`,
    yesNow: 'From today',
    no: 'Not this year',
    on: 'Season’s greetings are on. Settings has their day.',
    off: 'No greetings this year.',
  },
  empty: 'Nothing is waiting',
  next: (name: string, moment: When) => `Next up is ${name}, ${when(moment, false)}. Until then, the day is yours.`,
  noNext: 'A date in Date met, or a Follow up on, brings it here when its day comes.',
  prepareFor: (name: string) => `Prepare for ${name}`,
  addSomeone: 'Add someone to meet',
};

/** While nothing waits. */
export const ideas = {
  title: 'If you have five minutes',
  read: 'Read what people told you',
  write: (name: string) => `Ask ${name} for a conversation`,
  writeTo: (name: string, referrer: string) => `Write to ${name}, whom ${referrer} suggested`,
};

export const met = {
  ask: (moment: When | null) => (moment === null ? 'Did you meet?' : `Did you meet ${on(moment)}?`),
  asked: (name: string, question: string) => `${name}: ${question}`,
  menu: (name: string) => `Met or moved: ${name}`,
  menuText: 'Met or moved',
  yes: 'I met them',
  move: 'It moved',
  no: 'It did not happen',
  met: (name: string) => `Noted: you met ${name}.`,
  moved: (name: string) => `New date for ${name} noted.`,
  didNotHappen: (name: string) => `Noted: you did not meet ${name}.`,
  newDate: (name: string) => `New date for ${name}`,
  date: 'Date',
  timeOptional: 'Time, if known',
  save: 'Move it',
};

export const debrief = {
  title: (name: string) => `I met ${name}`,
  lead: 'About 60 seconds. Skip what you don’t have.',
  before: 'In the log already',
  tidbit1: 'Tidbit 1',
  tidbit1Hint: 'something only they would say',
  tidbit2: 'Tidbit 2',
  tidbit2Hint: 'if there was one',
  tidbitExample: 'A pet, a place, a running joke',
  learned: 'What I learned',
  card: 'Their card',
  cardHint: 'in one line',
  cardExample: 'Email, phone, web address',
  cardGoes: ({ email, phone, link, role }: Card) =>
    [email && `Email: ${email}`, phone && `Phone: ${phone}`, link && `Link: ${link}`, role && `Role: ${role}`]
      .filter((part) => part !== '')
      .join(' · '),
  next: 'Who should I talk to next?',
  nextName: 'Their name',
  nextPlace: 'Where they work',
  adds: ({ name, organization }: { readonly name: string; readonly organization: string }, from: string) =>
    organization.trim() === '' && name.trim().toLowerCase() === from.toLowerCase()
      ? 'That is the person you met, so no row is added. If you mean somebody else, add a last name.'
      : `Adds ${name.trim()} as a new row, referred by ${from}.`,
  followUp: 'Follow up',
  followUps: { weeks: '2 weeks', month: '1 month', months: '3 months', pick: 'Pick a date', rest: 'Let it rest' } satisfies Record<
    FollowUp,
    string
  >,
  followUpOn: 'Follow up on',
  around: (day: string) => `Around ${longDay(day)}`,
  tooEarly: 'That is not after the day you met, so no reminder would come. Pick a later day.',
  saveAndDraft: 'Save and draft note',
  time: 'Time',
  justSave: 'Just save',
  save: 'Save',
  saved: (name: string) => `What you remember of ${name} is in the sheet.`,
};

/** What the Status cell says, without its symbol. */
export const states = {
  scheduled: 'Scheduled',
  due: 'Thank-you due',
  late: 'Thank-you late',
  follow: 'Follow-up due',
  touch: 'In touch',
  rest: 'Resting',
};

/** Of everybody in the log. */
export const statuses = { ...states, asked: 'Asked', toAsk: 'To ask' };

export const person = {
  row: (n: number) => `Row ${n}`,
  now: (name: string) => `${name} is shown now`,
  aside: (name: string) => `Another tab is in front. This is still ${name}.`,
  next: (step: string) => `Next: ${step}`,
  nothing: 'Nothing is waiting here',
  tidbits: 'Tidbits',
  learned: 'What I learned',
  details: 'Details',
  fact: (moment: When, about: string) => (about === '' ? when(moment, false) : `${when(moment, false)}, ${about}`),
  referredBy: 'Referred by',
  suggested: 'Suggested',
  suggestedRow: (name: string, row: number) => `${name}, row ${row}`,
  more: (name: string) => `More for ${name}`,
};

export const tidbits = {
  tidbit: (n: number) => `Tidbit ${n}`,
  fresh: 'New tidbit',
  freshHint: 'Something only they would say',
  keep: 'Keep',
  edit: 'Edit tidbits',
  tooLong: 'These are too long to edit here: edit them in the sheet.',
  save: 'Save tidbits',
  saved: (name: string) => `Tidbits of ${name} saved.`,
  mine: 'Use mine',
  theirs: 'Keep the sheet’s',
};

/** What else is known of a person. */
export const memory = {
  advisor: 'Advisor notes',
  answers: (n: number) => `Earlier answers (${n})`,
  notes: 'Earlier notes',
  nothing: 'History says nothing of them yet.',
  beyond: (n: number) => `And ${n} older in the tab History`,
  note: (moment: When | null, what: string) => (moment === null ? what : `${what}, ${when(moment, false)}`),
};

/** While no row of a person is selected. */
export const nobody = {
  blank: {
    title: 'Select a person’s row',
    hint: 'Click any cell in their row and they appear here, with their tidbits and next step.',
  },
  several: {
    title: 'Several rows are selected',
    hint: 'Choose one of these people, or click a single cell. With a filter on, rows it hides are selected too.',
  },
  elsewhere: {
    title: 'Another tab is in front',
    hint: 'Go to the tab with your people and click a row there, or find somebody by name.',
  },
  find: 'Find a person',
  findLabel: 'Find a person in your log',
  results: (n: number) => count(n, 'person found', 'people found'),
  nothingFound: 'Nobody in the log has that name or organization.',
  cursor: 'Where your cursor is',
  inRows: 'In the selected rows',
  alsoInRows: 'Also in the selected rows',
  beyond: (n: number) => `And ${count(n, 'more person', 'more people')} in these rows. Find somebody by name above.`,
  recent: 'Recently opened',
};

export const addPerson = {
  lead: 'A new row at the end of your table. Only the name is needed.',
  name: 'Name',
  organization: 'Organization',
  role: 'Role',
  email: 'Email',
  how: 'How you know them',
  unknown: 'Not said',
  add: 'Add to the log',
  adding: 'Adding…',
  added: (name: string, row: number) => `${name} added in row ${row}.`,
  alike: 'In your log already',
  alikeHint: 'Is it one of them? Open them instead. Nothing has been added.',
  row: (name: string, row: number) => `${name}, row ${row}`,
  despite: 'Add anyway',
};

export const beat = {
  text: (beat: Beat): readonly string[] => {
    if (beat.kind === 'off') return ['Reminders off'];
    if (beat.kind === 'quiet') return [`Quiet until ${when(beat.until, true)}`];
    if (beat.kind === 'stuck') return [beat.since === null ? 'No look at the log yet' : `No look since ${when(beat.since, false)}`];
    if (beat.checked === null) return ['Reminders on,', 'first look within the hour'];
    return [`Reminders on · checked ${when(beat.checked, true)},`, beat.next === null ? '' : `next look about ${when(beat.next, true)}`];
  },
  settings: 'Reminder settings',
};

export const questions = {
  title: (name: string, moment: When | null) => (moment === null ? `For ${name}` : `For ${name}, ${when(moment, false)}`),
  titleAlone: 'Questions to ask',
  nobody: 'Nobody in your log yet. Add a name there, and its questions can be saved.',
  person: 'Conversation with',
  personOption: (name: string, moment: When | null) => (moment === null ? name : `${name}, ${when(moment, false)}`),
  beyond: (n: number) => `${n} more are in the log: with a date in Date met they come first here.`,
  goal: 'What it is for',
  goals: {
    network: 'Grow my network',
    learn: 'Learn what it takes',
    feedback: 'Feedback on me',
    jobs: 'What jobs there are',
    resume: 'Have my résumé looked at',
    practise: 'Practise describing myself',
  } satisfies Record<Goal, string>,
  themes: 'I’d like to hear about',
  length: 'Time together',
  minutes: (n: number) => `${n} min`,
  planned: 'Planned time',
  plannedValue: (planned: number, total: number) => `${planned} of ${total} minutes`,
  room: (planned: number, total: number) => `${planned} of ${total} min`,
  left: (left: number) => `${left} left for hello and goodbye`,
  full: 'full, no pause for hello',
  over: (over: number) => `${over} min over · drop one, or take more time`,
  list: (n: number) => (n === 1 ? 'Your one question' : `Your ${inWords(n)} questions`),
  about: (minutes: number, theme: string) => `${minutes} min · ${theme}`,
  last: (minutes: number) => `${minutes} min · always asked last`,
  up: (text: string) => `Move up: ${text}`,
  down: (text: string) => `Move down: ${text}`,
  moved: (place: number, of: number) => `Moved to ${place} of ${of}`,
  suggested: (n: number) => `${count(n, 'question', 'questions')} suggested`,
  search: (n: number) => `Search ${n} more`,
  searchLabel: 'Search questions',
  nothingFound: 'No question says that.',
  add: 'Add',
  addLabel: (text: string) => `Add: ${text}`,
  own: 'My own',
  ownText: 'Your question',
  ownMinutes: 'Minutes',
  ownTheme: 'Theme',
  ownAdd: 'Add question',
  ownEmpty: 'Type the question first',
  cancel: 'Cancel',
  missing: (n: number) =>
    `${count(n, 'question', 'questions')} of the first 24 ${n === 1 ? 'was' : 'were'} deleted from your Questions tab.`,
  restore: 'Put back',
  copy: 'Copy list',
  print: 'Print',
  paperFoot: 'Thank them · a business card or contact details · a tidbit to remember',
  start: 'Start conversation',
  save: 'Save',
  saveFor: (name: string) => `Save for ${name}`,
  saving: 'Saving…',
  savedState: 'Saved in Answers',
  unsavedState: 'Not saved yet',
  saved: (name: string) => `Questions for ${name} saved in Answers.`,
};

export const during = {
  region: (name: string) => `Questions for ${name}`,
  time: 'Conversation time',
  gone: 'gone',
  leftOf: (minutes: number) => `left of ${minutes}`,
  over: (minutes: number) => `over ${minutes} min`,
  used: 'Time used',
  usedValue: (used: number, agreed: number) => `about ${used} of ${agreed} minutes`,
  pause: 'Pause the clock',
  goOn: 'Let the clock go on',
  speaks: {
    5: 'Five minutes left.',
    2: 'Two minutes left: time for your last one.',
    0: 'The time you agreed on is over. Thank them, or ask whether they have a moment more.',
  },
  more: 'Add 5 min',
  minutesNow: (minutes: number) => `${minutes} minutes now.`,
  opening: 'To open with',
  openingLine: 'I am not looking for a job from you. I would like to hear how you came to this work, and what it is like.',
  nothingPicked: 'No questions are picked for this conversation. The tidbit field and the closing list are here all the same.',
  now: 'Now',
  last: 'last',
  minutes: (minutes: number) => `${minutes} min`,
  answer: (question: string) => `Answer: ${question}`,
  answerWaiting: (question: string) => `Answer, waiting to be saved: ${question}`,
  keys: 'Ctrl+Enter ticks a question and goes on to the next answer.',
  closing: 'Before you go',
  closingItems: {
    thank: 'Thank them for their time',
    whoElse: 'Ask who else you should talk to',
    card: 'Ask for a business card or contact details',
  },
  add: 'Add to the log',
  added: (name: string, from: string) => `${name} is in your log, referred by ${from}.`,
  noEmail: (name: string) => `No email for ${name} in the log yet.`,
  tidbit: 'Tidbit',
  tidbitExample: 'A pet, a place, a joke',
  keep: 'Keep',
  kept: (name: string) => `Tidbit kept with ${name}.`,
  wrapUp: 'Wrap up',
  wrapUpFirst: 'Wrap up opens once your notes are in the sheet.',
  save: {
    saving: 'Saving…',
    saved: (time: string) => (time === '' ? '' : `Saved ${clock(time)}`),
    waiting: (n: number) => `${n} waiting`,
  },
  waitingTitle: 'Not in the sheet yet',
  waiting: (since: string, problem: string) =>
    `Not saved since ${clock(since)}. Your words are kept here: keep this sidebar open, and carry on. ${problem}`,
  waitingLine: 'Kept here, not in the sheet yet',
  again: (seconds: number) => `Trying again in ${count(seconds, 'second', 'seconds')}`,
  retryNow: 'Retry now',
  copy: 'Copy notes',
  conflict: 'This answer changed in the sheet while you wrote',
  sheetSays: (text: string) => (text === '' ? 'In the sheet it is empty now, or its row is gone.' : `In the sheet it says now: “${text}”`),
  which: 'Which should stay?',
  choices: { both: 'Keep both', mine: 'Mine', sheet: 'The sheet’s' },
  chosen: { both: 'Both are kept.', mine: 'Your words stay.', sheet: 'The sheet’s words stay.' },
};

export const prepare = {
  title: (name: string) => `Ready for ${name}`,
  lead: 'Tick what is done: it stands in the Prepared column of the sheet. Skip what you don’t need.',
  yourself: 'Three lines about yourself',
  lines: ['Who I am', 'What I can do', 'Why I would do well'] as const,
  linesHint: 'You say them when asked, and your notes can use them.',
  saveLines: 'Save lines',
  linesSaved: 'Your three lines are kept.',
  steps: {
    yourself: { title: 'My three lines are ready', hints: [] },
    person: { title: 'The person', hints: ['Where they came from, and what they have written or built', 'What you have in common'] },
    place: { title: 'Their organization', hints: ['What it does, for whom, and how big it is', 'What was in the news about it'] },
    field: { title: 'The field', hints: ['The words people use in it', 'What is changing just now'] },
    market: { title: 'The job market', hints: ['Which jobs there are, where, and at what pay'] },
    agenda: { title: 'My questions', hints: [] },
    resume: { title: 'My résumé is at hand', hints: ['Take it along, and show it only when asked'] },
    appointment: { title: 'The appointment', hints: ['When, where or by which link, and for how long'] },
  },
  find: 'What to find out',
  carry: 'What to have ready',
  picked: (n: number) => (n === 0 ? 'None picked yet' : `${count(n, 'question', 'questions')} picked`),
  pick: 'Pick questions',
  link: 'Open their page',
  calendar: 'Add to calendar',
  noDate: 'No date in Date met yet.',
  booked: (moment: When) => `Booked: ${when(moment, false)}`,
  where: (role: string, organization: string) => [role, organization].filter((text) => text !== '').join(', '),
  noted: 'Noted in Prepared.',
};

export const copied = 'Copied.';

export const notCopied = 'Your browser did not let Tidbit copy. Select the text and press Ctrl+C.';

export const draft = {
  titles: {
    request: (name: string) => `Ask ${name}`,
    askAgain: (name: string) => `Ask ${name} again`,
    thankYou: (name: string) => `Thank ${name}`,
    lateThankYou: (name: string) => `Thank ${name}`,
    tellReferrer: (name: string) => `Tell ${name}`,
    followUp: (name: string) => `Follow up with ${name}`,
    keepInTouch: (name: string) => `Say hello to ${name}`,
    news: (name: string) => `Tell ${name} your news`,
    greeting: (name: string) => `Greet ${name}`,
  } satisfies Record<DraftKind, (name: string) => string>,
  kinds: {
    request: 'Asking for a conversation',
    askAgain: 'Asking once more',
    thankYou: 'Thank-you',
    lateThankYou: 'Thank-you, late',
    tellReferrer: 'Telling who referred you',
    followUp: 'Follow-up',
    keepInTouch: 'Saying hello',
    news: 'News',
    greeting: 'Season’s greetings',
  } satisfies Record<DraftKind, string>,
  due: (moment: When) => `Due by ${when(moment, true)}`,
  late: 'Late',
  region: (name: string) => `Note to ${name}`,
  notes: 'Built on your notes',
  learned: 'What you learned',
  subject: 'Subject',
  body: (to: string) => `Note to ${to}`,
  check: 'A quick look before you send',
  misspelt: (found: string, right: string) => `“${found}” is “${right}” in your log`,
  fix: 'Fix',
  fixLabel: (right: string) => `Fix: write ${right}`,
  mentions: (found: readonly string[]) => `Mentions a tidbit: ${found.slice(0, 3).join(', ')}`,
  noTidbit: 'Names no tidbit yet: a detail only they would know makes it yours',
  unsigned: 'Ends without your name. Sign it here, or once for all in More, Settings, Your notes',
  asks: (sentence: string) => `Asks for a job: “${sentence}”`,
  noJob: 'Does not ask for a job',
  request: {
    notForJob: { yes: 'Says it is not about a job', no: 'Does not say that it is not about a job' },
    length: { yes: 'Names a length', no: 'Names no length, such as 20 minutes' },
    times: { yes: 'Offers times', no: 'Offers no times to choose from' },
  },
  gmail: 'Open in Gmail',
  mail: 'Other mail program',
  copy: 'Copy',
  sent: 'Mark as sent',
  noAddress: 'No email in the log: write on LinkedIn or by hand.',
  page: 'Open their page',
  cut: 'This note is longer than a link can carry: its end is cut in the mail window. Copy it instead.',
  template: 'The text behind this note',
  templateHint: 'Tidbit fills in what stands in braces, and leaves out a line it has nothing for:',
  templateSubject: 'Subject of every such note',
  templateBody: 'Text of every such note',
  keep: 'Keep for next time',
  kept: (kind: string) => `Text kept: ${kind}.`,
  standard: 'Back to Tidbit’s text',
};

export const writing = {
  title: 'Your notes',
  name: 'Your name, under every note',
  lines: ['Who I am', 'What I can do', 'Why I would do well'],
  hint: 'Only you see these, in this file. The first is in the text that asks for a conversation.',
  kind: 'The text for',
};

export const more = {
  title: 'More',
  hints: {
    advisor: 'A weekly brief of what you choose',
    insights: 'Who said what, and what nobody was asked',
    progress: 'Conversations, thank-yous, who led to whom',
    news: 'An interview, an offer: who to tell',
    settings: 'Reminders, hours, colours, leaving',
    setUp: 'What is used, what is missing, what to look at',
  },
  bringIn: 'Bring people in',
  bringInHint: 'LinkedIn, Google Contacts, business cards, any CSV',
};

type Named = readonly { readonly name: string }[];
const names = (people: Named, beyond: number) => list([...people.map(({ name }) => name), ...(beyond > 0 ? [`${beyond} more`] : [])]);

export const news = {
  what: 'What happened?',
  kinds: { interview: 'I got an interview', offer: 'I got an offer', decision: 'I made a decision', other: 'Something else' },
  /** Told where nothing is typed. */
  lines: { interview: 'I got an interview', offer: 'I got an offer', decision: '', other: '' },
  examples: {
    interview: 'An interview for junior planner at Northlight Rail',
    offer: 'An offer from Northlight Rail',
    decision: 'I start at Northlight Rail in May',
    other: 'I am moving to Leeds',
  },
  line: 'In one line',
  lineMissing: 'Say in one line what happened.',
  first: 'Thank first',
  firstHint: 'They hear your thanks before your news.',
  ready: 'Ready to hear it',
  chosen: (ticked: number, all: number) => `${ticked} of ${all} chosen`,
  more: (n: number) => `And ${count(n, 'more person', 'more people')} you have met`,
  nobody: 'Nobody to tell yet. People you have met, and those with a tick in Took an interest, come here.',
  nobodyTicked: 'Tick one person at least.',
  noInterest: 'Somebody else may want to hear it? A column of ticks says who.',
  own: 'Each gets a note of their own. You send it.',
  write: (n: number) => `Write ${count(n, 'note', 'notes')}`,
  notNow: 'Not now',
  shared: (n: number) => `${count(n, 'person is', 'people are')} to hear your news.`,
  why: (why: NewsReason): string => {
    switch (why.kind) {
      case 'thankYou':
        return why.late ? 'Thank-you late, still worth sending' : `Thank-you ${today.due(why.due)}`;
      case 'resting':
        return 'Resting';
      case 'introduced':
        return `Introduced you to ${why.name}`;
      case 'learned':
        return `Told you: ${why.text}`;
      case 'met':
        return today.met(why.when);
      case 'interest':
        return 'Took an interest';
    }
  },
  since: (moment: When) => `Shared ${when(moment, false)}.`,
  heard: (told: number, all: number) => `${told} of ${all} have heard it.`,
  thank: 'Thank first',
  thankFirst: (name: string) => `Thank first: ${name}`,
  told: 'Told',
  toldLabel: (name: string) => `Told: ${name}`,
  menu: (name: string) => `More for ${name}`,
  toldTitle: (n: number) => `Told: ${count(n, 'person', 'people')}`,
  names,
  toldNames: (people: Named, beyond: number) => `Told: ${names(people, beyond)}`,
  notTold: (people: Named, beyond: number) => `Not told: ${names(people, beyond)}`,
  beyond: (n: number) => `And ${n} more, who come here in their turn`,
  end: 'End this news',
  ended: (what: string) => `Nobody is reminded of “${what}” any more.`,
  another: 'Share more news',
  earlier: 'Earlier news',
  over: (moment: When, ended: boolean) => `Shared ${when(moment, false)}, ${ended ? 'ended' : 'over after 30 days'}.`,
  goOn: 'Let it go on',
  goOnLabel: (what: string) => `Let it go on: ${what}`,
};

export const settings = {
  saved: 'Saved',
  saving: 'Saving…',
  reminders: 'Reminders',
  on: 'Remind me by email',
  onHint: 'Only when something is due',
  whose: (owner: string) => `Reminders go to ${owner}`,
  nobody: 'Nobody gets reminders',
  takeOver: (owner: string) => `${owner} gets the reminders of this sheet. One person at a time can have them.`,
  leave: 'Leave it so',
  take: 'Send them to me',
  quietFrom: 'Quiet from',
  quietUntil: 'To',
  quietHint: 'What falls into these hours waits for their end.',
  digest: 'Daily reminders at',
  colours: 'Row colours',
  colourChoices: { row: 'Whole row', status: 'Status only', off: 'Off' } satisfies Record<Colours, string>,
  legend: 'The six row colours',
  colourHint: 'Symbols and words stay in Status, even when off.',
  greeting: 'Season’s greetings',
  greetingOn: 'Remind me to write a greeting',
  greetingHint: 'To people you have not written to for six weeks',
  greetingMonth: 'Month',
  greetingDay: 'From day',
  months: MONTHS,
  brief: 'Weekly brief for your advisor',
  briefOff: 'Off',
  briefOn: (email: string) => `Sundays at 18:00, to ${email}`,
  leaving: 'Leaving',
  leavingHint: 'Your people and notes stay in the sheet as plain text. Reminders and colours go.',
  remove: 'Stop and remove Tidbit…',
  removeTitle: 'Remove Tidbit from this sheet?',
  goes: (columns: readonly string[]) =>
    `Goes: the hourly look, the row colours, the columns Tidbit writes (${columns.join(', ')}), its settings.`,
  goesOfOwner: (owner: string) => `The reminders of this sheet go to ${owner}, and end too.`,
  stays: 'Stays: every person, date, tidbit, note, question and answer.',
  keep: 'Keep Tidbit',
  removeNow: 'Remove it',
  removing: 'Removing…',
};

export const advisor = {
  email: 'Advisor’s email',
  emailSaved: 'Address saved. Nothing goes there before you say so.',
  forgotten: 'The address is forgotten.',
  include: 'Include',
  parts: {
    counts: 'How many, and what’s next',
    names: 'First names and workplaces',
    learned: 'What I learned',
    tidbits: 'Tidbits',
    emails: 'Their email addresses',
    notes: 'What my advisor wrote about them',
  } satisfies Record<BriefPart, string>,
  stays: 'What is not ticked stays with you',
  question: 'A question for your advisor',
  optional: 'optional, goes once',
  preview: 'What your advisor will see',
  empty: 'Nothing to show yet: nobody met since the last one, nothing planned, or nothing ticked.',
  from: (address: string) => `From ${address}, copy to yourself`,
  mail: 'The mail as it will arrive',
  plain: 'The same as plain text',
  weekly: 'Send weekly',
  weeklyHint: 'Sundays at 18:00. You get a copy, and can skip any week.',
  next: (moment: When) => `Next brief: ${when(moment, true)}`,
  skipped: (moment: When) => `This Sunday’s brief is left out. Next: ${when(moment, true)}`,
  skip: 'Skip this week',
  unskip: 'Send it all the same',
  leftOut: 'This week’s brief is left out.',
  broughtBack: 'This week’s brief goes out after all.',
  file: 'The spreadsheet itself',
  roles: [
    { role: 'A viewer', gets: 'sees every tab, with statuses and colours as of the last hourly look, and no menu or sidebar.' },
    { role: 'A commenter', gets: 'can also comment, which Tidbit cannot read. Only Google’s Share window makes one.' },
    { role: 'An editor', gets: 'can change anything, and fill Advisor notes. Hidden tabs are not private.' },
  ],
  hasRole: {
    viewer: (email: string) => `You have let ${email} view this file. Google may not tell them: send them its address.`,
    editor: (email: string) => `You have let ${email} edit this file. Google may not tell them: send them its address.`,
  } satisfies Record<AdvisorRole, (email: string) => string>,
  addressFirst: 'Type the address above first.',
  asViewer: 'Share as viewer',
  asEditor: 'Share as editor',
  onlyView: 'Let them only view',
  alsoEdit: 'Let them edit too',
  shared: {
    viewer: 'Shared as viewer.',
    editor: 'Shared as editor.',
    none: 'Nothing is shared any more.',
  } satisfies Record<AdvisorRole | 'none', string>,
  openShare: 'Open Google’s Share window',
  byHand: 'I have done it there',
  noColumn: 'Their notes need a column, and the log has none for them yet.',
  neverSent: 'No brief has gone out yet.',
  lastSent: (moment: When) => `Last brief: ${when(moment, true)}`,
  send: 'Send this one now',
  sending: 'Sending…',
  sent: (email: string) => `Sent to ${email}, with a copy to you.`,
  stop: 'Stop sharing',
  theirs: (owner: string) => `These are the conversations of ${owner}`,
  theirsHint: 'What goes to an advisor is theirs to choose. Reminders go to them.',
  writeHere: 'What you write in the column Advisor notes comes to them with their next reminder.',
  noColumnForYou: 'Your notes need a column, and the log has none for them yet.',
};

/** Of columns a feature needs that are not there yet. */
export const columns = {
  add: (header: string) => `Add “${header}”`,
  added: (header: string) => `“${header}” is the last column of the log now.`,
};

export const insights = {
  copy: 'Copy as text',
  by: 'Look at',
  ways: { question: 'Question', theme: 'Theme', field: 'Field' } satisfies Record<InsightsBy, string>,
  topic: ({ label, people }: Topic) => `${label} (${count(people, 'person', 'people')})`,
  topicsBeyond: (n: number) => `And ${inWords(n)} more, in the Answers tab.`,
  nobody: {
    question: 'Nobody has answered a question yet. What people say in a conversation gathers here.',
    theme: 'Nobody has answered a question of a theme yet.',
    field: 'Nobody whose Field you know has answered a question yet.',
  } satisfies Record<InsightsBy, string>,
  pick: 'Pick questions',
  who: (person: string) => person || 'Someone no longer in the log',
  whoAndWhere: ({ name: person, organization }: Said) => [insights.who(person), organization].filter((part) => part !== '').join(', '),
  names: (names: readonly string[], beyond: number) => list(beyond > 0 ? [...names, `${beyond} more`] : names),
  heading: ({ heading, people, of }: SaidTogether, by: InsightsBy) => {
    if (by !== 'question') return people === 1 ? `${heading} One person’s view.` : `${heading} ${count(people, 'person', 'people')}.`;
    if (heading === '') return of === 1 ? 'One person’s view' : 'In no group yet';
    return people === 1 ? `One person’s view: ${heading}` : `${people} of ${count(of, 'person', 'people')} said: ${heading}`;
  },
  tally: (people: number, of: number) => `${people} of ${of}`,
  move: 'Move',
  moveOf: (person: string) => `Move the answer of ${person} to a group`,
  newGroup: 'New group…',
  takeOut: 'Take out of its group',
  groupOf: (person: string) => `New group for the answer of ${person}`,
  inYourWords: 'In your words',
  make: 'Make group',
  moved: (group: string) => `Moved to “${group}”.`,
  takenOut: (person: string) => `The answer of ${person} is in no group now.`,
  saidBeyond: (n: number) => `${count(n, 'more answer is', 'more answers are')} in the Answers tab.`,
  gaps: 'Not heard about yet',
  gap: ({ theme, heardOfTheme }: Gap, conversations: number) =>
    `${theme}. Not asked yet${conversations === 0 ? '' : ` in ${count(conversations, 'conversation', 'conversations')}`}${heardOfTheme > 0 ? `, though ${count(heardOfTheme, 'person', 'people')} spoke about the theme` : ''}.`,
  add: 'Add',
  addGap: (question: string) => `Add to the next conversation: ${question}`,
  foot: (people: number) => `From the ${count(people, 'person', 'people')} who answered. Small numbers, useful hints.`,
};

export const progress = {
  nobody: (people: number, booked: number) =>
    people === 0
      ? 'Nobody is in the log yet. The first name you type begins it.'
      : `You have met nobody yet. ${booked > 0 ? `${capital(inWords(booked))} booked; what comes of it shows here.` : 'After the first conversation this fills by itself.'}`,
  conversations: (n: number) => count(n, 'conversation', 'conversations'),
  notOver: (month: string) => `Per month. ${MONTHS[Number(month.slice(5)) - 1]} is not over.`,
  summary: ({ people, met, booked, waiting }: LogCounts) =>
    `${count(met, 'person', 'people')} met of ${people} in the log. ${capital(orNobody(booked))} booked, ${orNobody(waiting)} asked and without a date.`,
  earlier: (n: number) => `And ${inWords(n)} before these twelve months.`,
  shortMonth: (month: string) => MONTHS[Number(month.slice(5)) - 1].slice(0, 3),
  longMonth: (month: string) => `${MONTHS[Number(month.slice(5)) - 1]} ${month.slice(0, 4)}`,
  chart: (months: readonly (readonly [string, number])[]) =>
    `Conversations by month: ${list(months.filter(([, n]) => n > 0).map(([month, n]) => `${progress.longMonth(month)} ${n}`)) || 'none in the last twelve'}`,
  numbers: 'The numbers',
  month: 'Month',
  talks: 'Talks',
  within: 'Thanked in 24 h',
  of: (part: number, all: number) => `${part} of ${all}`,
  ways: 'How you know the people you met',
  way: 'How you know them',
  people: 'People met',
  otherWords: 'in your own words',
  notSaid: 'not said',
  notTried: 'Not tried yet',
  thanks: (soon: number, withDay: number) =>
    withDay === 0
      ? 'No thank-you has its day in the log yet'
      : `${soon} of ${count(withDay, 'thank-you', 'thank-yous')} went within 24 hours`,
  thanksHint: (ticked: number, toWrite: number) =>
    [
      'The log holds the day, so the next day counts too.',
      ticked > 0 ? `${capital(inWords(ticked))} more ${ticked === 1 ? 'is' : 'are'} ticked without a day.` : '',
      toWrite > 0 ? `${capital(inWords(toWrite))} still to write.` : '',
    ]
      .filter((part) => part !== '')
      .join(' '),
  thanksChart: (months: readonly MonthCounts[]) =>
    `Thank-yous within 24 hours, by month talked: ${list(
      months
        .filter((one) => one.thankedWithDay > 0)
        .map((one) => `${progress.longMonth(one.month)} ${progress.of(one.thankedSoon, one.thankedWithDay)}`),
    )}`,
  later: 'Sent later, still welcome',
  open: (n: number) => `${count(n, 'introduction', 'introductions')} to follow up`,
  openLine: ({ organization, by, state }: OpenIntroduction) =>
    [organization, `suggested by ${by}`, { toAsk: 'not asked yet', asked: 'asked', booked: 'booked' }[state]]
      .filter((part) => part !== '')
      .join(', '),
  chains: 'Who led to whom',
  ledTo: (depth: number) => `Step ${depth}: `,
  notMet: 'not met yet',
  beyond: (n: number) => `And ${inWords(n)} more in the sheet.`,
  unclear: 'Referred by, to look at',
  dashboard: 'Dashboard in the sheet',
  dashboardHint: 'A tab of plain formulas with these counts. It stays right on a phone and for whoever may only view the sheet.',
  dashboardIs: (tab: string) => `The tab “${tab}” counts along by itself.`,
  addDashboard: 'Add a Dashboard tab',
  writeAnew: 'Write its formulas anew',
  writing: 'Writing…',
  made: (tab: string, first: string) =>
    tab === first ? `The tab “${tab}” is there.` : `“${first}” is a tab of your own, so this one is called “${tab}”.`,
  rewritten: (tab: string) => `The formulas of “${tab}” are fresh.`,
};

/** Of the screens of the second part: in the list of More, and while that part is on its way. */
export const laterTitles = {
  insights: 'What people told you',
  progress: 'Progress',
  setUp: 'Check the sheet',
  news: 'Share your news',
  settings: 'Settings',
  advisor: 'Share with your advisor',
  removed: 'Tidbit is removed',
  debrief: 'I met them',
  during: 'Conversation',
  draft: 'Draft note',
  prepare: 'Prepare',
  addPerson: 'Add someone new',
  columns: 'A column to look at',
} satisfies Record<LaterScreen, string>;

/** Where Back leads. */
export const screens = { ...tabs, ...laterTitles };

export const loading = 'Reading your log. Large sheets take a few seconds.';

export const trouble = {
  /** Titles of what has one of its own; the problem's sentence says the rest. */
  titles: {
    notSetUp: 'This sheet is not set up yet',
    busy: 'The log is in use',
    missingColumn: 'A column has gone missing',
    doubledColumn: 'A column is there twice',
    permission: 'Tidbit needs one more yes',
    quota: 'Today’s mails are used up',
    moved: 'The sheet changed meanwhile',
    unreachable: 'Google did not answer',
  } as Readonly<Partial<Record<string, string>>>,
  title: 'That did not work',
  unreachable: 'The connection may be down, or Google may be busy. Your log is safe; what you pressed may have been done all the same.',
  retry: 'Try again',
  setUp: 'Check and set up again',
  columns: 'Choose how to carry on',
  close: 'Close',
};

/** A column that is gone or there twice. */
export const lostColumn = {
  missing: (header: string) => `“${header}” has gone missing`,
  missingText: (tab: string) => `Tidbit can’t find that column in ${tab}. It may have been renamed or deleted. No cell has been changed.`,
  blocks: 'Until it is found every status stays as it is, and no reminder goes out.',
  waits: 'Reminders that need it wait. All others go on.',
  unread: 'Until it is found that tab is not read. Reminders go on.',
  writes: 'Tidbit writes it itself: what you type there is kept in History.',
  doubled: (header: string) => `“${header}” is there twice`,
  doubledText: 'Tidbit reads one of them. The others keep every cell and get another name, so that it stays clear which is meant.',
  how: 'How should we carry on?',
  which: 'Which one is meant?',
  use: (header: string, letters: string) => (header === '' ? `Use column ${letters}` : `Use “${header}” in column ${letters}`),
  one: (letters: string) => `The one in column ${letters}`,
  signs: {
    dates: (n: number) => `${count(n, 'date', 'dates')} there look right`,
    values: (n: number) => `${count(n, 'cell', 'cells')} there look right`,
    people: (n: number) => `${count(n, 'name', 'names')} there are those Tidbit knows`,
    ours: () => 'It carries the note of the columns Tidbit writes',
    header: () => 'Its header says much the same',
    place: () => 'It stands where the missing one stood',
  } satisfies Record<Sign, (n: number) => string>,
  filled: (n: number) => (n === 0 ? 'Nothing is in it yet' : `${count(n, 'cell', 'cells')} filled`),
  ofTidbit: (fits: number) => (fits > 0 ? ', with Tidbit’s note' : ''),
  add: (header: string) => `Add “${header}” again`,
  added: {
    dateMet: 'A blank column at the right end. Until it is filled nobody counts as met, and booked meetings as called off.',
    thankYouSent: 'A blank column at the right end. Until it is filled nobody counts as thanked.',
    id: 'Everybody gets a new hidden ID. What is due by now counts as told, and what was noted of snoozed news starts anew.',
    own: 'A column at the right end, which Tidbit fills.',
    other: 'A blank column at the right end.',
  },
  other: 'Choose another column',
  otherOne: 'Another column',
  pick: 'Pick a column',
  option: (letters: string, header: string) => (header === '' ? `${letters}, without a header` : `${letters}, “${header}”`),
  without: 'Do without it',
  withoutHint: 'Tidbit stops asking. What needs it will offer it again.',
  preview: (letters: string, header: string) => (header === '' ? `Column ${letters}` : `Column ${letters}, “${header}”`),
  row: (row: number) => `Row ${row}`,
  cell: (text: string) => {
    const day = /^(\d{4})-\d\d-\d\d( \d\d:\d\d)?$/.exec(text);
    return day === null ? text : `${monthDay(text.slice(0, 10))} ${day[1]}${day[2] === undefined ? '' : `, ${clock(day[2].trim())}`}`;
  },
  more: (n: number) => `and ${many(n)} more`,
  willUse: 'Tidbit reads and writes it from now on. No cell changes, and its header stays as it is.',
  willName: (header: string) => `Its header cell will say “${header}”. No other cell changes.`,
  willKeep: (letters: readonly string[], header: string) =>
    `${letters.length === 1 ? `The one in ${list(letters)} gets` : `Those in ${list(letters)} get`} another name, such as “${header} (2)”. Nothing is deleted, no other cell changes.`,
  doUse: (header: string, letters: string) => (header === '' ? `Use column ${letters}` : `Use “${header}”`),
  doOne: (letters: string) => `Use the one in ${letters}`,
  doAdd: (header: string) => `Add “${header}”`,
  working: 'Putting it right…',
  show: 'Show in sheet',
  shown: (letters: string) => `Column ${letters} is in front in the sheet.`,
  hint: 'Deleted by accident? Ctrl+Z in the sheet, or File, Version history, brings it back with its content.',
  next: (n: number) => `Leave it, look at the next (${n} more)`,
  done: {
    use: (header: string) => `“${header}” is found again.`,
    add: (header: string) => `“${header}” is there again.`,
    without: (header: string) => `“${header}” is no longer asked for.`,
  },
  fine: 'Every column is there',
  fineText: 'Nothing has to be chosen.',
  toToday: 'Open Today',
  noHeaders: 'The header row has gone missing',
  noHeadersText: (tab: string) =>
    `No row in ${tab} holds the headers Tidbit knows. Ctrl+Z in the sheet, or File, Version history, brings them back. Or have the sheet looked at anew: you see first what would happen.`,
};

/** Google did not run the page’s first call. */
export const accounts = {
  title: 'Google is using another account',
  text: 'You may be signed in to more than one, and add-ons only get the first. Your log is safe and unchanged.',
  way: 'A quick way round',
  steps: [
    'Copy the link to this sheet.',
    'Open a private window, or a browser profile with one account.',
    'Sign in with the account that owns this sheet, and paste the link.',
  ],
  copy: 'Copy sheet link',
  copied: 'Link copied.',
  notCopied: 'Not copied. The link stands in the address bar.',
  why: 'Why does this happen?',
  because: 'It is a known limit of Google add-ons, not a fault in your log. Reminders already set up keep arriving.',
  stuck: 'Still stuck? This helps whoever helps you:',
  code: (time: string) => `code A1, ${clock(time)}`,
};

export const permission = {
  without: 'Without it',
  way: 'Close this panel and open it again from Extensions, Tidbit: Google asks once more. Tick every line.',
  paused: 'paused',
  list: [
    { text: 'Your log, questions and notes', works: 'work' },
    { text: 'Thank-you drafts', works: 'work' },
    { text: 'The Today list', works: 'works' },
    { text: 'Reminder emails', works: '' },
    { text: 'Weekly brief', works: '' },
  ],
};

const people = (n: number) => `${many(n)} ${n === 1 ? 'person' : 'people'}`;
const many = (n: number) => String(n).replace(/\B(?=(\d{3})+$)/g, ',');

export const bringIn = {
  title: 'Bring people in',
  intro: 'Choose a file or paste rows. You see first what would happen; your sheet changes only when you say so.',
  file: 'File',
  fileHint: 'A CSV of LinkedIn (Connections.csv), Google Contacts or Outlook, business cards (.vcf), or any table as CSV.',
  paste: 'Or paste rows, with their headers',
  pastedName: 'Pasted rows',
  lookAtPaste: 'Look at these rows',
  where: 'Where do I find my contacts?',
  places: [
    'LinkedIn: Settings, Data privacy, Get a copy of your data, Connections. The mail brings a .zip: unpack it first.',
    'Google Contacts: Export, Google CSV.',
    'Phone or Outlook: share or export contacts as vCard (.vcf) or CSV.',
  ],
  reading: 'Reading the file…',
  comparing: 'Comparing it with your log…',
  working: 'Writing into your log…',
  stepRead: (file: string, n: number) => `Read ${file}: ${many(n)} ${n === 1 ? 'line' : 'lines'}`,
  stepCompared: (n: number) => `Compared with your log: ${many(n)} can come in`,
  allAtOnce: (n: number) => (n === 1 ? 'Writing one person' : `Writing ${people(n)}, all in one go`),
  progress: (done: number, all: number) => `${many(done)} of ${people(all)}`,
  elapsed: (seconds: number) => `${count(seconds, 'second', 'seconds')} so far. Ten thousand people can take Google a minute or two.`,
  keepOpen: 'Please leave this window open. Should it close, bring the same file in again: nobody is added twice.',
  change: 'Change',
  kinds: { linkedIn: 'LinkedIn export', google: 'Google Contacts', cards: 'Business cards', table: 'Table' },
  lines: (kind: string, n: number) => `${kind}, ${many(n)} ${n === 1 ? 'line' : 'lines'}`,
  western: 'The file does not say how its letters are written; it was read as Western European. Look whether the names are right.',
  looking: 'Just looking. Your sheet has not changed.',
  counts: { added: 'New', update: 'Update', same: 'Same', skipped: 'Skipped' },
  columns: 'Columns',
  to: (column: string) => `to ${column}`,
  newColumn: (column: string) => `to ${column}, a new column`,
  leftOut: 'left out',
  goesTo: (header: string) => `Where “${header}” goes`,
  chooseColumns: 'Choose columns yourself',
  noNames: 'Which column holds the names?',
  noNamesHint: 'Choose it below. Then you see who would come in.',
  noHeaders: 'The first line holds no header Tidbit knows, so nothing is assumed: every line counts as a person.',
  dates: 'Dates like 5/11/2024 are',
  dateOrders: { day: 'day first: 5 November', month: 'month first: May 11' },
  newColumns: 'Columns your log does not have yet',
  addColumn: (column: string) => `Add “${column}”`,
  updates: (n: number) => `${count(n, 'update', 'updates')}, blanks only`,
  fills: (column: string, text: string) => `${column}: blank, becomes ${text}`,
  sames: (n: number) => `${n} the same as in your log`,
  skippedWhy: (n: number) => `${n} skipped, and why`,
  reasons: {
    noName: (n: number) => `${n} ${n === 1 ? 'has' : 'have'} no name`,
    twice: (n: number) => `${n} ${n === 1 ? 'appears' : 'appear'} twice in the file`,
    several: (n: number) => `${n} ${n === 1 ? 'fits' : 'fit'} more than one person in your log`,
    quotes: (n: number) => `${count(n, 'line', 'lines')} could not be read: a quote is left open`,
    cells: (n: number) => `${count(n, 'line', 'lines')} could not be read: more cells than headers`,
    card: (n: number) => `${count(n, 'card', 'cards')} could not be read: cut off, or not quite a business card`,
    oldCard: (n: number) => `${count(n, 'card is', 'cards are')} of the old version 2.1: export as vCard 3.0 or 4.0, or as CSV`,
  },
  line: (line: number, name: string, earlier?: number) =>
    `Line ${line}${name === '' ? '' : `: ${name}`}${earlier === undefined ? '' : `, as in line ${earlier}`}`,
  unread: (n: number) => `${count(n, 'cell', 'cells')} left out, the rest of the line comes in`,
  unreadCell: (line: number, name: string, header: string, text: string) => `Line ${line}, ${header} of ${name}: “${text}”`,
  more: (n: number) => `Show ${Math.min(n, 100)} more`,
  who: 'Who comes in',
  chosen: (n: number, all: number, shown: number) => `${many(n)} of ${many(all)} chosen${shown === all ? '' : `, ${many(shown)} shown`}`,
  search: 'Search by name, organization or role',
  organization: 'Organization',
  everyOrganization: (n: number) => (n === 1 ? 'Every organization' : `All ${many(n)} organizations`),
  organizationOf: (name: string, n: number) => `${name || 'None given'} (${many(n)})`,
  all: 'All of these',
  none: 'None of these',
  show: 'Show',
  everybody: 'Everybody',
  chosenOnly: 'Chosen so far',
  connectedIn: { month: 'Connected in the last month', quarter: 'Connected in the last 3 months', year: 'Connected in the last year' },
  connected: (day: string) => `connected ${yearDay(day)}`,
  nobody: 'Nobody here fits. Change the search or the choices beside it.',
  nothing: 'Everybody in this file is in your log already, or was skipped. There is nothing to bring in.',
  tags: { update: 'update', namesake: 'same name in your log, at another place' },
  resting: 'Start new people as resting',
  restingHint: (n: number) => (n === 1 ? 'So the new name does not ask for attention' : `So ${many(n)} names do not all ask for attention`),
  go: (added: number, updated: number) =>
    [added > 0 ? `Add ${many(added)}` : '', updated > 0 ? `${added > 0 ? 'update' : 'Update'} ${many(updated)}` : '']
      .filter((part) => part !== '')
      .join(', ') || 'Nobody is chosen',
  tooMany: (most: number) => `At most ${many(most)} people at a time: choose fewer, then bring the file in once more.`,
  cancel: 'Cancel',
  close: 'Close',
  leaving: {
    pasted: 'Close this window? The rows you pasted are lost.',
    chosen: 'Close this window? Nobody comes in, and what you chose here is lost.',
    writing: 'Close this window? Tidbit is still writing: what it has begun goes on without you. Look at your sheet in a minute.',
    stopped: 'Close this window? Not everybody came in. Bring the same file in again later: nobody is added twice.',
    stay: 'Stay',
    leave: 'Close',
  },
  again: 'Bring in more',
  done: (number: number | null) => (number === null ? 'Nothing to write' : `Import ${number} is done`),
  takenBack: 'Taken back',
  added: (n: number) => `${people(n)} added`,
  updated: (n: number) => `${people(n)} updated, blanks only`,
  already: (n: number) => `${n} had come into your log meanwhile, and stayed as they are`,
  gone: (n: number) => `${n} to update ${n === 1 ? 'is' : 'are'} no longer in your log, and ${n === 1 ? 'was' : 'were'} not added`,
  stopped: 'Not everybody came in',
  stoppedHint: (done: number, all: number) =>
    `${many(done)} of ${many(all)} are in your log for certain. Go on: whoever came in already is not added twice.`,
  unheard: 'The connection may be down, or Google may be busy. What was sent last may be in your log or not.',
  goOn: 'Go on',
  undo: (number: number) => `Undo import ${number}`,
  undoing: 'Taking it back…',
  undone: (number: number, removed: number, emptied: number) =>
    `Import ${number} is undone: ${people(removed)} removed, ${count(emptied, 'cell', 'cells')} emptied.`,
  undoneSoFar: (number: number, removed: number, emptied: number) =>
    `Taking import ${number} back: ${people(removed)} removed, ${count(emptied, 'cell', 'cells')} emptied so far.`,
  stays: (n: number) => `${n === 1 ? 'One person stays' : `${n} people stay`}, because you changed something since`,
  tooLargeToUndo: 'This import is too large to be undone as a whole.',
  earlier: 'Imports of the last 30 days',
  import: (number: number, file: string, day: string) => `Import ${number}, ${file}, ${monthDay(day)}`,
  importHint: (added: number, updated: number) => `${people(added)} added, ${updated} updated`,
  undoneTag: 'undone',
  badFile: 'This cannot be brought in',
  problems: {
    empty: (file: string) => `${file} is empty. Export it again, or choose another file.`,
    tooLarge: (file: string) =>
      `${file} is larger than 20 MB, more than a list of people ever is. Choose another file, or paste the rows you need.`,
    unread: (file: string) => `${file} could not be opened by the browser. If it lies in a cloud folder, download it first.`,
    workbook: (file: string) => `${file} is an Excel or Numbers workbook. Open it, copy the rows and paste them here, or save it as CSV.`,
    zip: (file: string) => `${file} is packed. Unpack it (double-click) and choose the file inside, for LinkedIn Connections.csv.`,
    pdf: (file: string) => `${file} is a PDF. Export the list as CSV or vCard instead.`,
    web: (file: string) => `${file} is a web page. Export the list as CSV or vCard, or copy the rows and paste them here.`,
    calendar: (file: string) => `${file} is a calendar: it holds appointments, no contacts. Export the people as CSV or vCard instead.`,
    binary: (file: string) => `${file} holds no text. Choose a CSV or a business card (.vcf).`,
    oneColumn: (file: string) =>
      `${file} has one column and no header. Put a line above it that says Name, or use commas or tabs between columns.`,
    noLines: (file: string) => `${file} has headers and nobody below them. Choose another file.`,
    oldCards: (file: string) =>
      `${file} holds business cards of version 2.1, in which letters like ü cannot be told. Export them once more as 3.0 or 4.0: Google Contacts and iPhone do, under Share or Export, vCard. Outlook writes 2.1 alone: export CSV there.`,
    brokenCards: (file: string) => `${file} holds business cards that are cut off or damaged. Export them again as vCard 3.0 or 4.0.`,
  },
};
