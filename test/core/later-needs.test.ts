// The needs after a meeting, by situation: the referrer, follow-ups, keeping in touch, news, greetings.
import type { Memory } from '../../src/core/ledger';
import { dayAfter, Log, told, type Typed } from './log';

const ADA = 'Ada Lovelace';

/** Ada alone in a log, ticked every hour between two wall times, New York. */
function toldAbout(typed: Typed, from: string, to: string): string[] {
  return told(new Log({ [ADA]: typed }).run(from, to));
}

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
      due: '2026-03-13',
    });
  });

  it.each<[string, Typed, Record<string, Typed>]>([
    ['nobody of that name is in the log', thanked, {}],
    ['two of that name are', thanked, { ...grace, 'grace hopper': {} }],
    ['the referrer was told', { ...thanked, referrerTold: '2026-03-11' }, grace],
    ['no thank-you is logged', { ...thanked, dateMet: '2026-01-10 15:00', thankYouSent: '' }, grace],
    ['the thank-you was for an earlier meeting', { ...thanked, thankYouSent: '2026-03-09' }, grace],
    ['the meeting is still ahead, whatever is ticked', { ...thanked, dateMet: '2026-06-10 15:00', thankYouSent: 'x' }, grace],
    ['only they themselves have that name', { ...thanked, referredBy: ADA }, grace],
    ['it was all more than 30 days ago', { ...thanked, dateMet: '2026-02-05 15:00', thankYouSent: '2026-02-06' }, grace],
  ])('is not told when %s', (_, typed, others) => {
    expect(run(typed, others).filter((line) => line.includes('tellReferrer'))).toEqual([]);
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
      due: '2026-03-10',
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
    expect(log.state('2026-02-28 00:00', ADA).due).toEqual('2026-02-28');
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
  function shared(typed: Typed, marks: Pick<Memory, 'awaits' | 'heard'> = { awaits: '0' }, time = '10:30'): Log {
    const log = new Log({ [ADA]: { askedOn: '2025-01-01', dateMet: '2025-02-01', ...typed } });
    const at = log.instant(`2026-03-10 ${time}`);
    log.news = [{ id: '0', what: 'an offer from Engines', at, day: dayAfter('2026-03-10', 0), endedOn: null }];
    log.ledger = new Map([['id0000', { told: [], ...marks }]]);
    return log;
  }

  it('is told at the next digest hour and three days after', () => {
    expect(told(shared({}).run('2026-03-10 10:30', '2026-05-01 10:30'))).toEqual(['Wed 08:30 news 1', 'Fri 08:30 news 2']);
  });

  it('shared before the digest hour is told at it', () => {
    expect(told(shared({}, { awaits: '0' }, '07:30').run('2026-03-10 07:30', '2026-05-01 07:30'))).toEqual([
      'Tue 08:30 news 1',
      'Fri 08:30 news 2',
    ]);
  });

  it('shows what to tell and is due a week later, until it lapses', () => {
    const log = shared({});
    expect(log.state('2026-03-10 11:00', ADA)).toMatchObject({
      status: '↻ Follow-up due',
      nextStep: 'Share your news: an offer from Engines',
      due: '2026-03-17',
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
    ['they were told', { heard: '0' }],
    ['it is not for them', {}],
    ['it is another piece they wait for', { awaits: '1' }],
  ])('is not told when %s', (_, marks) => {
    expect(told(shared({}, marks).run('2026-03-10 10:30', '2026-05-01 10:30'))).toEqual([]);
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
