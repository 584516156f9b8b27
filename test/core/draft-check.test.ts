// The quick look before a note is sent: what it finds, and what it lets be.
import { checkDraft, withNameRight } from '../../src/core/draft-check';
import { draftTo, NO_WRITING, TEMPLATES, type DraftKind } from '../../src/core/drafts';
import { calendarOf, type Day } from '../../src/core/day';
import { aContact } from './letters';

const priya = { name: 'Priya Raman', firstName: 'Priya' };
const FERRY = '6:40 ferry with Momo, her beagle';
const look = (body: string, tidbits: readonly string[] = [], kind: DraftKind = 'thankYou') => checkDraft(kind, body, priya, tidbits);

describe('the name', () => {
  test.each([
    ['Hi Pria,\n\nThank you.', 'Pria', 'Priya'],
    ['Dear priya,', 'priya', 'Priya'],
    ['Dear Ms. Ramen,', 'Ramen', 'Raman'],
    ['\nHello Pryia!', 'Pryia', 'Priya'],
    ['Hi Daniel,\n\nThank you.', 'Daniel', 'Priya'],
  ])('%j is put right', (body, found, right) => {
    expect(look(body).misspelt).toEqual({ found, right });
    expect(look(withNameRight(body, { found, right })).misspelt).toBeNull();
  });

  test.each(['Hi Priya,', 'Dear Priya Raman,', 'Dear Ms Raman,', 'Good morning,', 'Hello there,', 'Thank you for Tuesday.', '', 'Hi all,'])(
    '%j is let be',
    (body) => {
      expect(look(body).misspelt).toBeNull();
    },
  );

  test('further down nobody is taken for them', () => {
    expect(look('Hi Priya,\n\nPria from your team wrote too.').misspelt).toBeNull();
  });

  test('in other scripts, and with accents typed in two characters, a name is a name', () => {
    expect(checkDraft('thankYou', 'Hi יעל,', { name: 'יעל כהן', firstName: 'יעל' }, []).misspelt).toBeNull();
    expect(checkDraft('thankYou', 'Hi Toma\u0301s,', { name: 'Tomás Okafor', firstName: 'Tomás' }, []).misspelt).toBeNull();
  });

  test('only the word itself is put right', () => {
    expect(withNameRight('Pria, Prias, pria. Pria!', { found: 'Pria', right: 'Priya' })).toBe('Priya, Prias, pria. Priya!');
  });
});

describe('a tidbit', () => {
  test('is mentioned in one’s own words', () => {
    expect(look('I keep picturing Momo on the 6:40 ferry.', [FERRY]).tidbit).toEqual(['6:40', 'ferry', 'Momo']);
    expect(look('How is the beagle’s ferry?', [FERRY]).tidbit).toEqual(['ferry', 'beagle']);
  });

  test('any of theirs will do, and a short one by its one word', () => {
    expect(look('I walked past the bakery.', [FERRY, 'Bakery']).tidbit).toEqual(['Bakery']);
  });

  test.each(['Thank you for your time.', 'I took a ferry once.', 'They have been there with her.'])('%j speaks of none', (body) => {
    expect(look(body, [FERRY, 'They have been there with her sister Ida']).tidbit).toEqual([]);
  });

  test('is not missed where the log has none', () => {
    expect(look('Thank you.').tidbit).toBeNull();
  });
});

describe('one’s own name', () => {
  test.each(['Hi Priya,\n\nThank you.\n\nWarm regards,', 'Thank you.\n\nBest,\n \n'])('%j goes out without it', (body) => {
    expect(look(body).unsigned).toBe(true);
  });

  test.each(['Hi Priya,\n\nThank you.\n\nWarm regards,\nNoor', 'Thank you, Priya!', ''])('%j is let be', (body) => {
    expect(look(body).unsigned).toBe(false);
  });

  test('is missing under every note until it is set', () => {
    for (const kind of Object.keys(TEMPLATES) as DraftKind[]) {
      const drafted = (name: string) => draftTo(aContact({}), kind, { today: '2026-03-09' as Day, writing: { ...NO_WRITING, name } }).body;
      expect([kind, look(drafted('')).unsigned, look(drafted('Noor')).unsigned]).toEqual([kind, true, false]);
    }
  });
});

describe('a job', () => {
  test.each([
    'Could you hire me?',
    'Do you know of any open positions?',
    'I am looking for a job in transit.',
    'Please find my application attached.',
    'Is there an opening in your team?',
    'It is not urgent; are there any internships?',
    'I am not shy but I would love it if you would recommend me.',
  ])('%j asks for one', (body) => {
    expect(look(`Hi Priya,\n\nThank you. ${body}`).asksForJob).not.toBeNull();
  });

  test.each([
    'I am not looking for a job from you.',
    'I don’t want to ask for a position.',
    'How did you find your job?',
    'Your work on the ferries stayed with me.',
    'I got the job!',
  ])('%j does not', (body) => {
    expect(look(body).asksForJob).toBeNull();
  });
});

describe('a request', () => {
  test('should say that it is not about a job, name a length and offer times', () => {
    expect(look('Could we talk?', [], 'request').request).toEqual({ notForJob: false, length: false, times: false });
    const whole = 'Could you spare 15 minutes on a weekday morning? I am not asking for a job.';
    expect(look(whole, [], 'request').request).toEqual({ notForJob: true, length: true, times: true });
    expect(look(whole).request).toBeNull();
  });
});

test.each(Object.keys(TEMPLATES) as DraftKind[])('our own text for %s passes', (kind) => {
  const calendar = calendarOf('America/New_York');
  const day = '2026-03-09' as Day;
  const contact = aContact({
    name: priya.name,
    tidbits: [FERRY],
    met: { day, start: calendar.at(day, 900), timed: true },
    followUpAbout: 'the list',
  });
  const { body } = draftTo(contact, kind, { today: day, writing: { ...NO_WRITING, name: 'Noor' }, met: contact, news: 'I start in May' });
  expect(look(body, TEMPLATES[kind].body.includes('{tidbit}') ? [FERRY] : [], kind)).toEqual({
    misspelt: null,
    tidbit: TEMPLATES[kind].body.includes('{tidbit}') ? expect.arrayContaining(['ferry', 'Momo']) : null,
    asksForJob: null,
    unsigned: false,
    request: kind === 'request' ? { notForJob: true, length: true, times: true } : null,
  });
});
