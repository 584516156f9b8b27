// The words around the people of a mail, in English. Sentence case, plain, no scores; when is always weekday and time.

export const by = (when: string) => `by ${when}`;
export const noTime = (day: string) => `${day}, no time in the log`;
export const didYouMeet = (name: string, day: string) =>
  `Did you meet ${name} on ${day}? In the sidebar, choose: I met them, it moved, or it did not happen.`;
export const perhapsAgain = 'You may have this already: the look that sent it ended before it could note so.';
export const learned = (text: string) => `You learned: ${text}`;
export const introducedBy = (name: string) => `${name} introduced you.`;
export const noEmail = (name: string) => `${name} has no e-mail in the log: write on LinkedIn or by hand.`;
export const badEmail = (cell: string, name: string) => `“${cell}” is no address to write to, so ${noEmail(name)}`;
export const linkCut = 'The mail window opens with the beginning; the whole text stands here.';
export const noRoom = 'This mail is full: the whole draft waits under Today.';
export const questionsReady = (count: string, minutes: number) => `${count} ready, about ${minutes} minutes:`;
export const noQuestions = 'No questions are picked yet: in the sidebar, choose Questions.';
export const draftTo = (name: string) => `Draft to ${name}`;
export const otherMailApp = 'Other mail app';
export const openLink = 'Open their page';
export const openRow = (row: number, part: string) => `Open the log (row ${row} this ${part})`;
export const addToCalendar = 'Add to Google Calendar';
export const conversationWith = (name: string) => `Conversation with ${name}`;
export const conversationsOn = (day: string, count: number) => `${day}’s ${count === 1 ? 'conversation' : 'conversations'}`;
export const on = (day: string) => `on ${day}`;
export const more = (count: string, nouns: string) => `${andMore(count)} ${nouns} under Today`;
export const moreOpen = (count: string) => `${andMore(count)} under Today`;
export const andMore = (count: string) => `and ${count} more`;
export const advisorWrote = 'Your advisor wrote about';
export const moreNotes = (count: string) => `${andMore(count)} in Advisor notes`;
export const alsoOpen = 'Also open';
export const week = 'This week';
export const weekAhead = 'The week ahead';
export const notYetAsked = 'Not yet asked';
export const silence = (from: string, to: string) =>
  `Tidbit could not look at your log from ${from} to ${to}. What came due in between is in this mail.`;
export const lapsed = (names: string) => `In between, the time for a thank-you ran out for ${names}. News is a good reason to write.`;
