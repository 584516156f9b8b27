// The notes a person sends: what the drafts say, and the links that open them.
import fc from 'fast-check';
import { calendarOf, type Day } from '../../src/core/day';
import { NO_WRITING, PLACEHOLDERS, TEMPLATES, addressIn, draftTo, firstName, type DraftKind } from '../../src/core/drafts';
import { LONGEST_LINK, calendarLink, composeLink, mailtoLink, rowLink } from '../../src/core/links';
import type { Contact } from '../../src/core/contact';
import { aContact } from './letters';

const calendar = calendarOf('America/New_York');
const today = '2026-03-10' as Day;
const monday = { day: '2026-03-09' as Day, start: calendar.at('2026-03-09' as Day, 15 * 60), timed: true };
const facts = { today, writing: { ...NO_WRITING, name: 'Noor' } };
const priya = aContact({
  name: 'Priya Raman',
  met: monday,
  tidbits: ['6:40 ferry with Momo, her beagle', 'Why not ask?'],
  learned: 'her team hires for good questions. Tools come later.',
});

describe('the thank-you', () => {
  test('greets by first name, names the day, both tidbits and what was learned', () => {
    expect(draftTo(priya, 'thankYou', facts)).toEqual({
      subject: 'Thank you, Priya',
      body: `Hi Priya,

Thank you for taking the time to talk with me on Monday.
I keep thinking of this: 6:40 ferry with Momo, her beagle.
And of this: Why not ask?
What I took away: her team hires for good questions. Tools come later.

You have helped me see the next step more clearly. I will let you know where it leads.

Warm regards,
Noor`,
    });
  });

  test('leaves out the lines the log has nothing for', () => {
    expect(draftTo(aContact({ name: 'Ada', met: monday }), 'thankYou', { today, writing: NO_WRITING }).body).toBe(`Hi Ada,

Thank you for taking the time to talk with me on Monday.

You have helped me see the next step more clearly. I will let you know where it leads.

Warm regards,`);
  });

  test('a week later the day has its date, because the weekday could mean another', () => {
    expect(draftTo(priya, 'lateThankYou', { ...facts, today: '2026-03-16' as Day }).body).toContain('on Monday 9 March.');
  });
});

describe('the other drafts', () => {
  test('the request says that it is not about a job, names a length and offers times', () => {
    const { body } = draftTo(aContact({ name: 'Ada Lovelace', referredBy: 'Lucía' }), 'request', facts);
    for (const words of ['not asking you for a job', '20 minutes', '12:00', 'Lucía thought']) expect(body).toContain(words);
  });

  test('the follow-up says what about; the news says what; the referrer hears of the person met', () => {
    expect(draftTo(aContact({ name: 'Ada', followUpAbout: 'the article you promised' }), 'followUp', facts).body).toContain(
      'one thing: the article you promised.',
    );
    expect(draftTo(priya, 'news', { ...facts, news: 'I got the offer!' }).body).toContain('\nI got the offer!\n');
    expect(draftTo(aContact({ name: 'Lucía Ibarra' }), 'tellReferrer', { ...facts, met: priya })).toMatchObject({
      subject: 'I talked with Priya Raman',
      body: expect.stringMatching(/^Hi Lucía,[\s\S]*hires for good questions/) as string,
    });
  });

  test.each(Object.keys(TEMPLATES) as DraftKind[])('%s names only placeholders there are, and is filled without a rest', (kind) => {
    const { subject, body } = TEMPLATES[kind];
    const named = [...`${subject}${body}`.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name);
    expect(named.filter((name) => !PLACEHOLDERS.some((placeholder) => placeholder === name))).toEqual([]);
    const filled = draftTo(priya, kind, { ...facts, met: priya });
    expect(`${filled.subject}${filled.body}`).not.toMatch(/[{}]/);
  });

  test('braces in a cell are text, and a template of one’s own is filled like ours', () => {
    const own = { subject: 'About {tidbit}', body: '{first name}: {learned} {nonsense}' };
    expect(
      draftTo(aContact({ name: 'Ada', tidbits: ['{learned}'], learned: '$& {tidbit}' }), 'thankYou', {
        ...facts,
        writing: { ...NO_WRITING, templates: { thankYou: own } },
      }),
    ).toEqual({
      subject: 'About {learned}',
      body: 'Ada: $& {tidbit} {nonsense}',
    });
  });
});

test.each([
  ['Ada Lovelace', 'Ada'],
  ['Lovelace, Ada', 'Ada'],
  ['Dr. Ada Lovelace', 'Ada'],
  ['Ada Lovelace, PhD', 'Ada'],
  ['Ada Lovelace, CFA', 'Ada'],
  ['Ada Lovelace, PMP, SHRM-CP', 'Ada'],
  ['Ada Lovelace, PharmD', 'Ada'],
  ['Ada Lovelace, M.Ed.', 'Ada'],
  ['van der Berg, JoAnn', 'JoAnn'],
  ['LOVELACE, ADA', 'ADA'],
  ['🌱 Ada Lovelace 🌱', 'Ada'],
  ['🌱', '🌱'],
  ['J. R. Hartley', 'J. R. Hartley'],
  ['Ada', 'Ada'],
  ['Prof.', 'Prof.'],
  ['María José Díaz', 'María'],
  ['李 小龙', '李 小龙'],
])('the first name of %j is %j', (name, first) => {
  expect(firstName(name)).toBe(first);
});

test.each([
  ['ada@engine.example', 'ada@engine.example'],
  ['  mailto:ada@engine.example ', 'ada@engine.example'],
  ['', null],
  ['ada at engine', null],
  ['ada@engine', null],
  ['a@x.example, b@x.example', null],
  ['Ada <ada@engine.example>', null],
  ['ada@engine.example\nbcc: x@y.example', null],
  ['ada@engine.example\nada@home.example', 'ada@engine.example'],
])('the address in %j is %j', (cell, address) => {
  expect(addressIn(cell)).toBe(address);
});

describe('links', () => {
  const decoded = (url: string): URLSearchParams => new URL(url).searchParams;

  test('the Gmail link opens a window with the whole draft', () => {
    const draft = draftTo(priya, 'thankYou', facts);
    const { url, whole } = composeLink('priya+x@harbourline.example', draft);
    expect(whole).toBe(true);
    expect(
      url.startsWith('https://mail.google.com/mail/?view=cm&fs=1&to=priya%2Bx%40harbourline.example&su=Thank%20you%2C%20Priya&body=Hi'),
    ).toBe(true);
    expect(decoded(url).get('body')).toBe(draft.body);
  });

  test('a long draft is cut at a word, in whatever script, and the link stays under 2,000 characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 200, maxLength: 600 }), (text) => {
        const draft = { subject: `Thank you, ${text.slice(0, 140)}`.replace(/\p{Surrogate}/gu, ''), body: `Hi,\n${text.repeat(5)}` };
        const gmail = composeLink(`${'é'.repeat(100)}@b.example`, draft);
        const other = mailtoLink('a@b.example', draft);
        expect(Math.max(gmail.url.length, other.url.length)).toBeLessThanOrEqual(LONGEST_LINK);
        const body = decoded(gmail.url).get('body') ?? '';
        expect(gmail.whole ? body : body.endsWith('…')).toBe(gmail.whole ? draft.body : true);
        expect(gmail.url).toMatch(/^[A-Za-z0-9\-._~:/?&=%]+$/);
      }),
      { numRuns: 60 },
    );
  });

  test('a subject of 150 Chinese characters to a long address leaves room for the text', () => {
    const { url } = composeLink(`${'é'.repeat(115)}@b.example`, { subject: '谢'.repeat(150), body: '谢谢 '.repeat(500) });
    expect(url.length).toBeLessThan(2000);
    expect(decoded(url).get('body')).toMatch(/^谢谢 谢谢.*…$/);
  });

  test('mailto has line breaks as mail programs want them', () => {
    expect(mailtoLink('ada@x.example', { subject: 'Hi', body: 'a\nb' }).url).toBe('mailto:ada@x.example?subject=Hi&body=a%0D%0Ab');
  });

  test('the row link replaces the tab the address came with', () => {
    expect(rowLink('https://docs.google.com/spreadsheets/d/ID/edit#gid=7&range=B2', 0, 14)).toBe(
      'https://docs.google.com/spreadsheets/d/ID/edit#gid=0&range=A14',
    );
  });

  test('the calendar link carries title, dates and details', () => {
    const link = decoded(calendarLink('Talk with Ada & Bo', '20260309/20260310', '1. What?'));
    expect([link.get('text'), link.get('dates'), link.get('details')]).toEqual(['Talk with Ada & Bo', '20260309/20260310', '1. What?']);
  });
});

test('a very long cell is shortened in the draft', () => {
  const long: Contact = aContact({ name: 'Ada', met: monday, tidbits: ['word '.repeat(10_000)] });
  expect(draftTo(long, 'thankYou', facts).body.length).toBeLessThan(700);
});
