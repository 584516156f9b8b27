// The reminder mail as a person reads it: words, order, links, and both parts saying the same.
import { writeDigest } from '../../src/core/digest';
import { writeReauthorization } from '../../src/core/reauthorization';
import { Log } from './log';
import {
  aContact,
  aNeed,
  aReminder,
  aTelling,
  daniel,
  due,
  frame,
  helen,
  instant,
  meeting,
  priya,
  tomas,
  wordsOf,
  wordsOfHtml,
} from './letters';

const MORNING = '2026-03-10 08:04';

describe('one thank-you, in plain text', () => {
  const { subject, text } = writeDigest(aTelling(MORNING, [priya]), frame);

  test('reads as it should', () => {
    expect(subject).toBe('Thank-you to Priya, by Tuesday 16:30');
    expect(text.replace(/(body=)\S+/g, '$1(the draft)')).toBe(`TIDBIT
Tuesday 10 March, 08:04

One note to write


THANK-YOUS

◇ Priya Raman, Data analyst, Harbourline Transit
  Thank-you due by Tuesday 16:30
  “6:40 ferry with Momo, her beagle”
  You learned: her team hires for good questions. Tools come later.
  You met on Monday 16:30: the note is due by Tuesday 16:30.

  A draft, yours to change

    Thank you, Priya

    Hi Priya,

    Thank you for taking the time to talk with me on Monday.
    I keep thinking of this: 6:40 ferry with Momo, her beagle.
    What I took away: her team hires for good questions. Tools come
    later.

    You have helped me see the next step more clearly. I will let you
    know where it leads.

    Warm regards,
    Noor

  Draft to Priya: https://mail.google.com/mail/?view=cm&fs=1&to=priya%40harbourline.example&su=Thank%20you%2C%20Priya&body=(the draft)
  Open the log (row 7 this morning): https://docs.google.com/spreadsheets/d/SHEET/edit#gid=7&range=A7
  Other mail app: mailto:priya@harbourline.example?subject=Thank%20you%2C%20Priya&body=(the draft)

--
Why you got this. Reminders are on in your sheet “Noor’s conversations”:
https://docs.google.com/spreadsheets/d/SHEET/edit , and one thing is
due. It was sent from your own account to you alone, noor@example.edu.
When nothing is due, no mail comes.
Change the hours: https://docs.google.com/spreadsheets/d/SHEET/edit ·
Stop these emails: https://docs.google.com/spreadsheets/d/SHEET/edit
Both open the sheet. In Tidbit, choose More, then Settings.
`);
  });
});

test('a full morning, in plain text: late, a conversation with its questions, a follow-up, what else is open', () => {
  const telling = aTelling(MORNING, [priya, tomas, helen, daniel], {
    beyond: [
      { kind: 'thankYou', count: 9950 },
      { kind: 'keepInTouch', count: 1 },
    ],
    alsoOpen: [aNeed('thankYou', { name: 'Bo Li' }, { step: 'Write the thank-you note', due: due('2026-03-11 09:30') })],
    alsoBeyond: 14,
    silence: {
      since: instant('2026-03-09 20:00'),
      until: instant('2026-03-10 03:04'),
      lapsed: [aContact({ name: 'Cy' }), aContact({ name: 'Di' })],
    },
  });
  const agendas = new Map([['h', { questions: ['What fills a week?', 'Who else should I talk to?'], minutes: 17 }]]);
  const { subject, text } = writeDigest(telling, { ...frame, agendas });
  expect(subject).toBe('9,952 thank-yous, Helen at 14:00, follow-up with Daniel, and 1 person to keep in touch with');
  const withoutPriyaAndFoot = text.slice(0, text.indexOf('◇ Priya')) + text.slice(text.indexOf('◆'), text.indexOf('\n--\n'));
  expect(withoutPriyaAndFoot.replace(/(Add to Google Calendar: ).*/, '$1(a link)')).toBe(`TIDBIT
Tuesday 10 March, 08:04

9,952 notes to write, one conversation on Tuesday, one follow-up, one
hello to say

Tidbit could not look at your log from Monday 20:00 to Tuesday 03:04.
What came due in between is in this mail. In between, the time for a
thank-you ran out for Cy and Di. News is a good reason to write.


THANK-YOUS

◆ Tomás Okafor, Fernway Health
  Thank-you late, still worth sending
  Did you meet Tomás on Friday? In the sidebar, choose: I met them, it
  moved, or it did not happen.
  “Bakes bread”
  You met on Friday 11:00: late, still worth sending.
  Tomás has no e-mail in the log: write on LinkedIn or by hand.

  A draft, yours to change

    Thank you, Tomás

    Hi Tomás,

    I meant to write sooner: thank you for taking the time to talk with
    me on Friday.
    I keep thinking of this: Bakes bread.

    You have helped me see the next step more clearly. I will let you
    know where it leads.

    Warm regards,
    Noor

  Open the log (row 6 this morning): https://docs.google.com/spreadsheets/d/SHEET/edit#gid=7&range=A6

and 9,950 more thank-yous under Today


TUESDAY’S CONVERSATION

○ Helen Strand
  Tuesday 14:00
  You meet on Tuesday at 14:00.
  Lucía Ibarra introduced you.
  Two questions are ready, about 17 minutes:
  1. What fills a week?
  2. Who else should I talk to?
  Open the log (row 9 this morning): https://docs.google.com/spreadsheets/d/SHEET/edit#gid=7&range=A9
  Add to Google Calendar: (a link)


FOLLOW-UPS

↻ Daniel Mbeki
  Follow-up due
  You chose Tuesday 10 March to follow up about the survey.
  “daniel at larkfield” is no address to write to, so Daniel has no
  e-mail in the log: write on LinkedIn or by hand.

  A draft, yours to change

    Picking up our conversation

    Hi Daniel,

    I have been thinking back to our conversation, and wanted to pick it
    up again.
    I wanted to come back to one thing: the survey.

    How are things with you?

    Warm regards,
    Noor

  Open the log (row 8 this morning): https://docs.google.com/spreadsheets/d/SHEET/edit#gid=7&range=A8


KEEP IN TOUCH

and 1 more person to keep in touch with under Today


ALSO OPEN

  ◇ Bo Li, write the thank-you note, by Wednesday 09:30
  and 14 more under Today
`);
});

test('a Monday with nothing due but the week ahead, in plain text', () => {
  const week = {
    meetings: [
      aContact({ name: 'Aisha Conteh', organization: 'Brightwell Foods', met: meeting('2026-03-12 10:30') }),
      aContact({ name: 'Marcus Eide', met: meeting('2026-03-13') }),
    ],
    meetingsBeyond: 3,
    dues: [aNeed('followUp', { name: 'Daniel' }, { step: 'Follow up', due: meeting('2026-03-11').day })],
    toAsk: [aContact({ name: 'Eve', organization: 'Northlight' })],
    toAskBeyond: 895,
  };
  const { subject, text, html } = writeDigest(aTelling('2026-03-09 08:00', [], { week }), frame);
  expect(subject).toBe('The week ahead');
  expect(text.slice(0, text.indexOf('\n--\n'))).toBe(`TIDBIT
Monday 9 March, 08:00

The week ahead


THIS WEEK

  Wednesday: Daniel, follow up
  Thursday 10:30: Aisha Conteh, Brightwell Foods
  Friday, no time in the log: Marcus Eide
  and 3 more


NOT YET ASKED

  Eve, Northlight
  and 895 more
`);
  expect(wordsOfHtml(html)).toEqual(wordsOf(text));
});

describe('subjects', () => {
  const subject = (...args: Parameters<typeof aTelling>): string => writeDigest(aTelling(...args), frame).subject;

  test('two thank-yous and a conversation at its time', () => {
    expect(subject(MORNING, [priya, tomas, helen])).toBe('2 thank-yous, and Helen at 14:00');
  });

  test('late says that it is still worth sending', () => {
    expect(subject(MORNING, [tomas])).toBe('Thank-you to Tomás, late, still worth sending');
  });

  test('the evening before, a conversation has its weekday; without a time it has that alone', () => {
    expect(subject('2026-03-09 17:00', [helen])).toBe('Helen on Tuesday 14:00');
    expect(subject(MORNING, [aReminder('brief', { name: 'Helen', met: meeting('2026-03-10') })])).toBe('Helen on Tuesday');
  });

  test('one line, whatever the name holds', () => {
    const hostile = aReminder('thankYou', { name: 'Ada\r\nBcc: x@y.example <b>' }, { due: due('2026-03-10 15:00') });
    expect(subject(MORNING, [hostile])).toBe('Thank-you to Ada, by Tuesday 15:00');
    const long = aReminder('brief', { name: 'x'.repeat(50_000), met: meeting('2026-03-10 14:00') });
    expect(subject(MORNING, [long]).length).toBeLessThan(80);
  });
});

describe('the brief', () => {
  test('carries an .ics named after the person', () => {
    const { attachments } = writeDigest(aTelling(MORNING, [priya, helen]), frame);
    expect(attachments.map(({ name, type }) => [name, type])).toEqual([['conversation-helen-strand-2026-03-10.ics', 'text/calendar']]);
    expect(attachments[0]?.text).toContain('DTSTART:20260310T180000Z');
  });

  test('names the .ics without accents, and does not take a word apart at them', () => {
    const ana = aReminder('brief', { name: 'Ana María Peña-Nieto', met: meeting('2026-03-10 16:00') });
    const { attachments } = writeDigest(aTelling(MORNING, [ana]), frame);
    expect(attachments.map(({ name }) => name)).toEqual(['conversation-ana-maria-pena-nieto-2026-03-10.ics']);
  });

  test('two conversations share one .ics, so that the number of calls stays the same for fifty', () => {
    const noor = aReminder('brief', { id: 'n7', name: 'Noor Haddad', met: meeting('2026-03-10 16:00') });
    const { attachments } = writeDigest(aTelling(MORNING, [helen, noor]), frame);
    expect(attachments.map(({ name }) => name)).toEqual(['conversations-2026-03-10.ics']);
    expect(attachments[0]?.text.match(/BEGIN:VEVENT/g)).toHaveLength(2);
  });

  test('a date alone says so, in the mail and as an all-day entry', () => {
    const untimed = aReminder('brief', { name: '李小龙', met: meeting('2026-03-10') });
    const { text, attachments } = writeDigest(aTelling(MORNING, [untimed]), frame);
    expect(text).toContain('Tuesday, no time in the log');
    expect(text).toContain('No questions are picked yet');
    expect(attachments[0]?.name).toBe('conversation-2026-03-10.ics');
    expect(attachments[0]?.text).toContain('DTSTART;VALUE=DATE:20260310\r\nDTEND;VALUE=DATE:20260311');
  });
});

test('a late thank-you that is also open says once that it is late', () => {
  const late = aNeed(
    'thankYou',
    { name: 'Bo Li' },
    { step: 'Write the thank-you note, still worth sending', due: due('2026-03-08 09:30'), late: true },
  );
  const { text } = writeDigest({ ...aTelling(MORNING, [priya]), alsoOpen: [late] }, frame);
  expect(text).toContain('◆ Bo Li, write the thank-you note, still worth sending\n');
});

test('telling the referrer is a note to the referrer about the person met', () => {
  const referrer = aContact({ name: 'Lucía Ibarra', email: 'lucia@x.example' });
  const { text } = writeDigest(aTelling(MORNING, [aReminder('tellReferrer', { name: 'Priya Raman' }, { referrer })]), frame);
  expect(text).toContain('    Hi Lucía,\n\n    Thank you for pointing me to Priya Raman.');
  expect(text).toContain('Draft to Lucía: https://mail.google.com/mail/?view=cm&fs=1&to=lucia%40x.example');
});

test('two people of one first name have their whole names in the subject', () => {
  const adas = [
    aReminder('thankYou', { id: 'a1', name: 'Ada Lovelace' }, { due: due('2026-03-10 16:30') }),
    aReminder('brief', { id: 'a2', name: 'Ada Byron', met: meeting('2026-03-10 14:00') }),
    aReminder('followUp', { id: 'a3', name: 'Daniel Mbeki' }),
  ];
  expect(writeDigest(aTelling(MORNING, adas), frame).subject).toBe(
    'Thank-you to Ada Lovelace, by Tuesday 16:30, Ada Byron at 14:00, and follow-up with Daniel',
  );
});

test('the second time nobody answers there is no draft: the advice is to try someone else', () => {
  const twice = [1, 2].map((stage) => aReminder('noReply', { name: 'Ada', email: 'a@x.example' }, { why: 'No answer.' }, { stage }));
  const [first, second] = twice.map((reminder) => writeDigest(aTelling(MORNING, [reminder]), frame).text);
  expect(first).toContain('A little while ago I asked');
  expect(second).not.toContain('Draft to');
});

test('a mail that may have gone already says so', () => {
  const again = aReminder('thankYou', { name: 'Ada', met: meeting('2026-03-09 15:00') }, {}, { perhapsAgain: true });
  expect(writeDigest(aTelling(MORNING, [again]), frame).text).toContain('You may have this already');
});

test.each([
  ['2026-03-10 11:59', 'this morning'],
  ['2026-03-10 12:00', 'this afternoon'],
  ['2026-03-10 18:00', 'this evening'],
])('at %s the row link says where the row was %s', (at, words) => {
  expect(writeDigest(aTelling(at, [priya]), frame).text).toContain(`Open the log (row 7 ${words}): `);
});

test('a page in the log is offered where there is no address; only https, and never as anything but an address', () => {
  const linkOf = (link: string): string => {
    const { html } = writeDigest(aTelling(MORNING, [aReminder('followUp', { name: 'Ada', link })]), frame);
    return /<a href="([^"]*)"[^>]*>Open their page/.exec(html)?.[1] ?? 'none';
  };
  expect(linkOf('https://linkedin.com/in/ada')).toBe('https://linkedin.com/in/ada');
  expect(linkOf('https://x.example/%C3%A9?a=1&b=é')).toBe('https://x.example/%C3%A9?a=1&amp;b=%C3%A9');
  expect(linkOf('javascript:alert(1)')).toBe('none');
  expect(linkOf('https://x.example/" onclick="alert(1)')).toBe('none');
});

test('as the rules tell it: Monday 15:00, the mails of Monday evening and Tuesday morning name the deadline and the tidbit', () => {
  const log = new Log({ 'Ada Lovelace': { dateMet: '2026-03-09 15:00', tidbit1: 'collects old maps', email: 'ada@x.example' } });
  const told = log
    .run('2026-03-09 16:00', '2026-03-15 20:00')
    .flatMap(({ telling }) => (telling !== null && telling.now.length > 0 ? [telling] : []));
  const digests = told.map((telling) => writeDigest(telling, { ...frame, calendar: log.calendar }));
  expect(digests.map(({ subject }) => subject)).toEqual([
    'Thank-you to Ada, by Tuesday 15:00',
    'Thank-you to Ada, by Tuesday 15:00',
    ...Array<string>(3).fill('Thank-you to Ada, late, still worth sending'),
  ]);
  for (const { text } of digests) expect(text).toMatch(/collects old maps/);
});

test('the mail that asks for permission: one thing to press, why it came, how to stop it', () => {
  const { subject, text, html } = writeReauthorization('https://accounts.google.com/o?a=1&b=2');
  expect(subject).toBe('Tidbit needs your permission again');
  expect(text).toContain('Allow Tidbit again: https://accounts.google.com/o?a=1&b=2');
  expect(wordsOfHtml(html)).toEqual(wordsOf(text));
});
