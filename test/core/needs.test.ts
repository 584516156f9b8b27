// Every need by situation: when it opens, what is told when, what ends it, when it lapses.
import { dayAfter, Log, told, type Typed } from './log';

const ADA = 'Ada Lovelace';

/** Ada alone in a log, ticked every hour between two wall times, New York. */
function toldAbout(typed: Typed, from: string, to: string): string[] {
  return told(new Log({ [ADA]: typed }).run(from, to));
}

describe('Ask', () => {
  it('waits for somebody neither asked nor met and is never told by itself', () => {
    const log = new Log({ [ADA]: { organization: 'Analytical Engines' } });
    expect(log.state('2026-03-10 09:00', ADA)).toMatchObject({ status: 'To ask', nextStep: 'Ask for a conversation', due: null });
    expect(told(log.run('2026-03-09 00:00', '2026-05-09 00:00'))).toEqual([]);
  });
});

describe('No reply', () => {
  const asked: Typed = { askedOn: '2026-03-03' };

  it('is told a week and three weeks after the request', () => {
    expect(toldAbout(asked, '2026-03-03 09:00', '2026-05-03 09:00')).toEqual(['Tue 08:00 noReply 1', 'Tue 08:00 noReply 2']);
  });

  it('leaves the status Asked and changes only the next step, until it rests', () => {
    const log = new Log({ [ADA]: asked });
    const shown = (at: string) => [log.state(at, ADA).status, log.state(at, ADA).nextStep];
    expect(shown('2026-03-09 12:00')).toEqual(['… Asked', 'Wait for a reply']);
    expect(shown('2026-03-10 08:00')).toEqual(['… Asked', 'Ask once more']);
    expect(shown('2026-03-24 08:00')).toEqual(['… Asked', 'Try someone else']);
    expect(shown('2026-04-06 23:59')).toEqual(['… Asked', 'Try someone else']);
    expect(shown('2026-04-07 00:00')).toEqual(['☾ Resting', '']);
  });

  it('ends when a meeting is booked', () => {
    expect(toldAbout({ ...asked, dateMet: '2026-04-20 11:00' }, '2026-03-03 09:00', '2026-04-19 20:00')).toEqual([]);
  });

  it('begins again with a new request', () => {
    const log = new Log({ [ADA]: asked });
    log.run('2026-03-03 09:00', '2026-03-12 09:00');
    log.edit('2026-03-12 10:00', ADA, { askedOn: '2026-03-12' });
    expect(told(log.run('2026-03-12 10:00', '2026-03-20 09:00'))).toEqual(['Thu 08:00 noReply 1']);
  });

  it.each([
    ['seen by the edit', true],
    ['missed by the edit', false],
  ])('counts from the day a meeting was cancelled, %s', (_, seen) => {
    const log = new Log({ [ADA]: { ...asked, dateMet: '2026-03-20 15:00' } });
    log.run('2026-03-03 09:00', '2026-03-12 09:00');
    const state = log.edit('2026-03-12 10:00', ADA, { dateMet: '' }, { seen });
    expect([state.status, state.nextStep]).toEqual(['… Asked', 'Wait for a reply']);
    expect(told(log.run('2026-03-12 10:00', '2026-04-03 09:00'))).toEqual(['Thu 08:00 noReply 1', 'Thu 08:00 noReply 2']);
  });

  it('is no matter while Date met holds something that cannot be read', () => {
    const log = new Log({ [ADA]: { ...asked, dateMet: '2026-03-20 15:00' } });
    log.run('2026-03-03 09:00', '2026-03-05 09:00');
    log.edit('2026-03-05 10:00', ADA, { dateMet: 'TBD' });
    expect(told(log.run('2026-03-05 10:00', '2026-04-03 09:00'))).toEqual([]);
  });
});

describe('Brief', () => {
  it.each([
    ['in the afternoon', '2026-03-12 15:00', ['Thu 08:00 brief 1']],
    ['exactly two hours after the digest hour', '2026-03-12 10:00', ['Thu 08:00 brief 1']],
    ['earlier in the morning', '2026-03-12 09:59', ['Wed 17:00 brief 1']],
    ['without a time', '2026-03-12', ['Thu 08:00 brief 1']],
  ])('of a meeting %s is told in time', (_, dateMet, expected) => {
    expect(toldAbout({ dateMet }, '2026-03-09 09:00', '2026-03-12 16:00').filter((line) => line.includes('brief'))).toEqual(expected);
  });

  it.each([
    ['14:00', ['Thu 14:00 brief 1']],
    ['14:30', ['Thu 14:30 brief 1']],
    ['14:31', []],
  ])('of a meeting booked at %s for 15:00 is told at once, unless less than half an hour is left', (at, expected) => {
    const log = new Log({ [ADA]: {} });
    log.run('2026-03-09 09:00', '2026-03-12 13:00');
    log.edit(`2026-03-12 ${at}`, ADA, { dateMet: '2026-03-12 15:00' });
    expect(told([log.tick(`2026-03-12 ${at}`)])).toEqual(expected);
  });

  it('goes to the end of quiet hours that begin early', () => {
    const log = new Log({ [ADA]: { dateMet: '2026-03-12 09:30' } }, { settings: { quietFrom: 17 * 60 + 30 } });
    expect(told(log.run('2026-03-11 00:00', '2026-03-12 09:00'))).toEqual(['Thu 08:00 brief 1']);
  });

  it('shows the start as due and the day to prepare for', () => {
    const log = new Log({ [ADA]: { dateMet: '2026-03-12 15:00' } });
    expect(log.state('2026-03-09 09:00', ADA)).toMatchObject({
      status: '○ Scheduled',
      nextStep: 'Prepare for Thursday 12 March, 15:00',
      due: { kind: 'instant', at: log.instant('2026-03-12 15:00') },
    });
  });

  it('says when the log holds no time', () => {
    const [tick] = new Log({ [ADA]: { dateMet: '2026-03-12' } }).run('2026-03-12 08:00', '2026-03-12 08:00');
    expect(tick.telling?.now[0].need.why).toBe('You meet on Thursday, no time in the log.');
  });
});

describe('Thank-you', () => {
  const met: Typed = { dateMet: '2026-03-10 15:00' };

  it.each([
    ['the day of the meeting', '2026-03-10', '✓ In touch'],
    ['a later day', '2026-03-12', '✓ In touch'],
    ['a day before the meeting', '2026-03-09', '◇ Thank-you due'],
    ['a ticked box', true, '✓ In touch'],
    ['an x', 'x', '✓ In touch'],
    ['a tick character', ' ✔️ ', '✓ In touch'],
    ['yes', 'Yes', '✓ In touch'],
    ['an empty box', false, '◇ Thank-you due'],
    ['text that says nothing', 'by post', '◇ Thank-you due'],
  ])('with %s in Thank-you sent', (_, thankYouSent, status) => {
    const log = new Log({ [ADA]: met });
    log.tick('2026-03-10 16:00');
    expect(log.edit('2026-03-10 16:30', ADA, { thankYouSent }).status).toBe(status);
  });

  it('is told no more once thanked', () => {
    const log = new Log({ [ADA]: met });
    log.run('2026-03-10 08:00', '2026-03-10 17:00');
    log.edit('2026-03-10 17:30', ADA, { thankYouSent: '2026-03-10' });
    expect(told(log.run('2026-03-10 18:00', '2026-03-20 18:00'))).toEqual([]);
  });

  it('counts a tick for the meeting that stood when it was first seen, not for the next one', () => {
    const log = new Log({ [ADA]: { ...met, thankYouSent: 'x' } });
    expect(told(log.run('2026-03-10 09:00', '2026-03-16 09:00'))).toEqual(['Tue 09:00 brief 1']);
    log.edit('2026-03-16 10:00', ADA, { dateMet: '2026-03-17 15:00' });
    expect(told(log.run('2026-03-17 15:00', '2026-03-18 14:00'))).toEqual(['Tue 17:00 thankYou 1', 'Wed 08:00 thankYou 2']);
    expect(log.edit('2026-03-18 14:30', ADA, { thankYouSent: 'x' }).status).toBe('✓ In touch');
  });

  it('is told again when the meeting moves to another day, not when it moves within its day', () => {
    const log = new Log({ [ADA]: met });
    expect(told(log.run('2026-03-10 15:00', '2026-03-10 17:00'))).toEqual(['Tue 17:00 thankYou 1']);
    log.edit('2026-03-10 17:30', ADA, { dateMet: '2026-03-10 14:00' });
    expect(told(log.run('2026-03-10 18:00', '2026-03-10 20:00'))).toEqual([]);
    log.edit('2026-03-10 20:30', ADA, { dateMet: '2026-03-09 14:30' });
    expect(told(log.run('2026-03-11 08:00', '2026-03-11 08:00'))).toEqual(['Wed 08:00 thankYou 3']);
  });

  it('ends when the meeting is cancelled', () => {
    const log = new Log({ [ADA]: met });
    log.run('2026-03-10 15:00', '2026-03-10 16:00');
    log.edit('2026-03-10 16:30', ADA, { dateMet: '' });
    expect(told(log.run('2026-03-10 17:00', '2026-03-16 20:00'))).toEqual([]);
  });

  it('of a date without time is due from the first note taken on that day, and still counts from 17:00', () => {
    const log = new Log({ [ADA]: { dateMet: '2026-03-10', tidbit1: 'An old note is no sign' } });
    log.tick('2026-03-10 09:00');
    expect(log.state('2026-03-10 11:00', ADA).status).toBe('○ Scheduled');
    expect(log.edit('2026-03-10 11:20', ADA, { tidbit2: 'Keeps bees' }).status).toBe('◇ Thank-you due');
    expect(log.state('2026-03-10 11:20', ADA).due).toEqual({ kind: 'instant', at: log.instant('2026-03-11 17:00') });
    expect(told(log.run('2026-03-10 12:00', '2026-03-11 09:00'))).toEqual(['Tue 19:00 thankYou 1', 'Wed 08:00 thankYou 2']);
  });

  it('of a date without time is not due from a note taken the day before', () => {
    const log = new Log({ [ADA]: { dateMet: '2026-03-10' } });
    log.edit('2026-03-09 11:20', ADA, { tidbit2: 'Keeps bees' });
    expect(log.state('2026-03-10 11:20', ADA).status).toBe('○ Scheduled');
  });

  it('asks first while nobody has said that the meeting took place', () => {
    const log = new Log({ [ADA]: met });
    const unconfirmed = (at: string) => log.tick(at).telling?.now.map(({ need }) => need.unconfirmed ?? false);
    expect(unconfirmed('2026-03-10 17:00')).toEqual([true]);
    log.edit('2026-03-10 18:00', ADA, { learned: 'Hires for good questions' });
    expect(unconfirmed('2026-03-11 08:00')).toEqual([false]);
  });
});

describe('Tell the referrer', () => {
  const thanked: Typed = { dateMet: '2026-03-10 15:00', thankYouSent: '2026-03-11', referredBy: ' grace  HOPPER' };
  const run = (typed: Typed, others: Record<string, Typed>, to = '2026-05-01 09:00') =>
    told(new Log({ [ADA]: typed, ...others }).run('2026-03-11 10:00', to));
  const grace = { 'Grace Hopper': { keepInTouch: 'rest' } };

  it('is told at the next digest hour and five days after the thank-you', () => {
    expect(run(thanked, grace)).toEqual(['Thu 08:00 tellReferrer 1', 'Mon 08:00 tellReferrer 2']);
  });

  it('counts from the day of the meeting when the thank-you is a tick', () => {
    expect(run({ ...thanked, thankYouSent: 'x' }, grace)).toEqual(['Wed 10:00 tellReferrer 1', 'Sun 08:00 tellReferrer 2']);
  });

  it('names the referrer and is due two days later', () => {
    const log = new Log({ [ADA]: thanked, ...grace });
    expect(log.state('2026-03-11 12:00', ADA)).toMatchObject({
      status: '↻ Follow-up due',
      nextStep: 'Tell Grace Hopper how it went',
      due: { kind: 'day', day: '2026-03-13' },
    });
  });

  it.each<[string, Typed, Record<string, Typed>]>([
    ['nobody of that name is in the log', thanked, {}],
    ['two of that name are', thanked, { ...grace, 'grace hopper': {} }],
    ['the referrer was told', { ...thanked, referrerTold: '2026-03-11' }, grace],
    ['no thank-you is logged', { ...thanked, dateMet: '2026-01-10 15:00', thankYouSent: '' }, grace],
    ['only they themselves have that name', { ...thanked, referredBy: ADA }, grace],
    ['it was all more than 30 days ago', { ...thanked, dateMet: '2026-02-05 15:00', thankYouSent: '2026-02-06' }, grace],
  ])('is not told when %s', (_, typed, others) => {
    expect(run(typed, others)).toEqual([]);
  });
});

describe('Follow-up', () => {
  const follow: Typed = { followUpOn: '2026-03-10', followUpAbout: 'the article' };

  it('is told that day and one, two and four weeks later, then rests', () => {
    const log = new Log({ [ADA]: { ...follow, askedOn: '2026-03-09', dateMet: '2026-01-05', thankYouSent: '2026-01-05' } });
    expect(told(log.run('2026-03-09 00:00', '2026-05-09 00:00'))).toEqual([
      'Tue 08:00 followUp 1',
      'Tue 08:00 followUp 2',
      'Tue 08:00 followUp 3',
      'Tue 08:00 followUp 4',
    ]);
    expect(log.state('2026-04-13 23:00', ADA).status).toBe('↻ Follow-up due');
    expect(log.state('2026-04-14 00:00', ADA).status).toBe('☾ Resting');
  });

  it('shows what it is about and is due on its day', () => {
    const log = new Log({ [ADA]: follow });
    expect(log.state('2026-03-09 23:59', ADA).status).toBe('To ask');
    expect(log.state('2026-03-10 00:00', ADA)).toMatchObject({
      status: '↻ Follow-up due',
      nextStep: 'Follow up about the article',
      due: { kind: 'day', day: '2026-03-10' },
    });
  });

  it.each<[string, Typed]>([
    ['Last contact on its day', { lastContact: '2026-03-10' }],
    ['a later Last contact', { lastContact: '2026-03-12' }],
    ['a meeting that day', { dateMet: '2026-03-10 09:00', thankYouSent: '2026-03-10' }],
    ['an emptied cell', { followUpOn: '' }],
  ])('ends with %s', (_, typed) => {
    const log = new Log({ [ADA]: { ...follow, askedOn: '2026-03-09', dateMet: '2026-01-05', thankYouSent: 'x' } });
    log.run('2026-03-10 00:00', '2026-03-12 09:00');
    log.edit('2026-03-12 10:00', ADA, typed);
    expect(told(log.run('2026-03-12 10:00', '2026-05-09 00:00'))).toEqual([]);
  });

  it('begins anew on the day it is changed to', () => {
    const log = new Log({ [ADA]: follow });
    log.run('2026-03-10 00:00', '2026-03-12 09:00');
    log.edit('2026-03-12 10:00', ADA, { followUpOn: '2026-03-14' });
    expect(told(log.run('2026-03-12 10:00', '2026-03-22 00:00'))).toEqual(['Sat 08:00 followUp 1', 'Sat 08:00 followUp 2']);
  });

  it('is not ended by a Last contact in the future', () => {
    expect(toldAbout({ ...follow, lastContact: '2026-06-01' }, '2026-03-10 00:00', '2026-03-10 09:00')).toEqual(['Tue 08:00 followUp 1']);
  });

  it('known late is told once, its latest stage', () => {
    expect(toldAbout({ followUpOn: '2026-02-20' }, '2026-03-10 09:00', '2026-03-19 09:00')).toEqual(['Tue 09:00 followUp 3']);
  });

  it('that lapsed before the log knew it is not told', () => {
    expect(toldAbout({ followUpOn: '2026-02-03' }, '2026-03-10 09:00', '2026-05-19 09:00')).toEqual([]);
  });
});

describe('Keep in touch', () => {
  it.each([
    ['every 2 weeks', '2026-02-24', 'Tue 08:00'],
    ['every month', '2026-02-10', 'Tue 08:00'],
    ['every 3 months', '2025-12-10', 'Tue 08:00'],
    ['every 6 months', '2025-09-10', 'Tue 08:00'],
    ['every year', '2025-03-10', 'Tue 08:00'],
  ])('%s is told when that time has passed since the last contact', (keepInTouch, lastContact, at) => {
    expect(toldAbout({ keepInTouch, lastContact, askedOn: '2025-01-01' }, '2026-03-09 00:00', '2026-03-16 20:00')).toEqual([
      `${at} keepInTouch 1`,
    ]);
  });

  it('takes the last day of a shorter month', () => {
    const log = new Log({ [ADA]: { keepInTouch: 'every month', lastContact: '2026-01-31' } });
    expect(log.state('2026-02-28 00:00', ADA).due).toEqual({ kind: 'day', day: '2026-02-28' });
  });

  it('never begins without a last contact', () => {
    expect(toldAbout({ keepInTouch: 'every 2 weeks', askedOn: '2026-03-08', dateMet: '' }, '2026-03-09 00:00', '2026-03-14 20:00')).toEqual(
      [],
    );
  });

  it('ends with any later contact and rests five weeks after its day', () => {
    const log = new Log({ [ADA]: { keepInTouch: 'every month', lastContact: '2026-02-10' } });
    expect(log.state('2026-04-13 12:00', ADA).status).toBe('↻ Follow-up due');
    expect(log.state('2026-04-14 12:00', ADA).status).toBe('☾ Resting');
    expect(log.edit('2026-04-14 13:00', ADA, { lastContact: '2026-04-14' }).status).toBe('✓ In touch');
  });
});

describe('News', () => {
  /** Ada's log with an offer shared on a Tuesday morning. */
  function shared(typed: Typed, { forWhom = ['id0000'], toldTo = [] as readonly string[] } = {}): Log {
    const log = new Log({ [ADA]: { askedOn: '2025-01-01', dateMet: '2025-02-01', ...typed } });
    const at = log.instant('2026-03-10 10:30');
    log.news = [
      { id: 'n1', what: 'an offer from Engines', at, day: dayAfter('2026-03-10', 0), forWhom: new Set(forWhom), toldTo: new Set(toldTo) },
    ];
    return log;
  }

  it('is told at the next digest hour and three days after', () => {
    expect(told(shared({}).run('2026-03-10 10:30', '2026-05-01 10:30'))).toEqual(['Wed 08:30 news 1', 'Fri 08:30 news 2']);
  });

  it('shows what to tell and is due a week later, until it lapses', () => {
    const log = shared({});
    expect(log.state('2026-03-10 11:00', ADA)).toMatchObject({
      status: '↻ Follow-up due',
      nextStep: 'Share your news: an offer from Engines',
      due: { kind: 'day', day: '2026-03-17' },
    });
    expect(log.state('2026-04-08 23:00', ADA).status).toBe('↻ Follow-up due');
    expect(log.state('2026-04-09 00:00', ADA).status).toBe('✓ In touch');
  });

  it('waits until a thank-you that is owed is sent', () => {
    const log = shared({ dateMet: '2026-03-09 15:00' });
    expect(told(log.run('2026-03-11 08:00', '2026-03-11 20:00'))).toEqual(['Wed 08:00 thankYou 3']);
    log.edit('2026-03-11 20:30', ADA, { thankYouSent: '2026-03-11' });
    expect(told(log.run('2026-03-12 08:00', '2026-03-12 20:00'))).toEqual(['Thu 08:00 news 1']);
  });

  it.each([
    ['they were told', { toldTo: ['id0000'] }],
    ['it is not for them', { forWhom: ['id0009'] }],
  ])('is not told when %s', (_, whom) => {
    expect(told(shared({}, whom).run('2026-03-10 10:30', '2026-05-01 10:30'))).toEqual([]);
  });
});

describe('Greeting', () => {
  const settings = { greeting: '12-10' };
  const friends = (count: number): Record<string, Typed> =>
    Object.fromEntries(
      Array.from({ length: count }, (_, i) => [`Friend ${i}`, { lastContact: '2026-10-01', askedOn: '2026-01-01', keepInTouch: '' }]),
    );

  it('is told to ten people a day from the chosen day on', () => {
    const log = new Log(friends(23), { settings });
    const ticks = log.run('2026-12-09 00:00', '2026-12-24 00:00').filter(({ telling }) => telling?.now.length);
    expect(ticks.map(({ at, telling }) => `${at} ${telling?.now.length}`)).toEqual(['Thu 08:00 10', 'Fri 08:00 10', 'Sat 08:00 3']);
    expect(new Set(ticks.flatMap(({ telling }) => telling?.now.map(({ need }) => need.contact.id))).size).toBe(23);
  });

  it('tells the ten of a missed day together with nobody else', () => {
    const log = new Log(friends(23), { settings });
    const ticks = log.run('2026-12-11 12:00', '2026-12-24 00:00').filter(({ telling }) => telling?.now.length);
    expect(ticks.map(({ at, telling }) => `${at} ${telling?.now.length}`)).toEqual(['Fri 12:00 10', 'Sat 08:00 10', 'Sun 08:00 3']);
  });

  it.each<[string, Typed, string]>([
    ['the last contact is six weeks before it', { lastContact: '2026-10-29' }, '↻ Follow-up due'],
    ['the last contact is closer', { lastContact: '2026-10-30' }, '✓ In touch'],
    ['they were greeted', { lastContact: '2026-12-10' }, '✓ In touch'],
    ['there was no contact yet', {}, 'To ask'],
    ['they rest', { lastContact: '2026-10-01', keepInTouch: 'rest' }, '☾ Resting'],
  ])('shows when %s', (_, typed, status) => {
    const log = new Log({ [ADA]: typed }, { settings });
    expect(log.state('2026-12-12 12:00', ADA).status).toBe(status);
  });

  it('lapses after fourteen days, over the turn of the year too', () => {
    const log = new Log({ [ADA]: { lastContact: '2026-10-01' } }, { settings: { greeting: '12-28' } });
    expect(log.state('2027-01-10 12:00', ADA).status).toBe('↻ Follow-up due');
    expect(log.state('2027-01-11 12:00', ADA).status).toBe('✓ In touch');
  });

  it('chosen for 29 February comes on the 28th in other years', () => {
    const log = new Log({ [ADA]: { lastContact: '2025-10-01' } }, { settings: { greeting: '02-29' } });
    expect(log.state('2026-02-27 12:00', ADA).status).toBe('✓ In touch');
    expect(log.state('2026-02-28 12:00', ADA).status).toBe('↻ Follow-up due');
  });
});

describe('rest', () => {
  it('leaves only Brief and Thank-you', () => {
    const log = new Log({ [ADA]: { keepInTouch: 'rest', followUpOn: '2026-03-01', askedOn: '2026-02-20' } });
    expect(log.state('2026-03-10 12:00', ADA)).toMatchObject({ status: '☾ Resting', nextStep: '', due: null });
    log.edit('2026-03-10 12:00', ADA, { dateMet: '2026-03-11 15:00' });
    expect(log.state('2026-03-10 12:00', ADA).status).toBe('○ Scheduled');
    expect(told(log.run('2026-03-10 12:00', '2026-03-11 17:00'))).toEqual(['Wed 08:00 brief 1', 'Wed 17:00 thankYou 1']);
  });
});

describe('Snoozed until', () => {
  it('keeps everything about the person from being told until that day’s digest hour, then tells the latest stage only', () => {
    const log = new Log({ [ADA]: { dateMet: '2026-03-10 15:00', snoozedUntil: '2026-03-13' } });
    const ticks = log.run('2026-03-10 07:00', '2026-03-16 20:00');
    expect(told(ticks)).toEqual(['Fri 08:00 thankYou 4', 'Mon 08:00 thankYou 5']);
  });

  it('leaves Status and Due true', () => {
    const log = new Log({ [ADA]: { dateMet: '2026-03-10 15:00', snoozedUntil: '2026-03-13' } });
    expect(log.state('2026-03-10 16:00', ADA)).toMatchObject({
      status: '◇ Thank-you due',
      due: { kind: 'instant', at: log.instant('2026-03-11 15:00') },
    });
  });
});

describe('several needs', () => {
  it('show the strongest', () => {
    const log = new Log({ [ADA]: { dateMet: '2026-03-10 15:00', followUpOn: '2026-03-09' } });
    expect(log.state('2026-03-10 09:00', ADA)).toMatchObject({ status: '↻ Follow-up due', nextStep: 'Follow up' });
    expect(log.state('2026-03-10 16:00', ADA)).toMatchObject({ status: '◇ Thank-you due', nextStep: 'Write the thank-you note' });
    expect(log.state('2026-03-11 16:00', ADA).status).toBe('◆ Thank-you late');
  });
});
