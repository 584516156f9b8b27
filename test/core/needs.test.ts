// The needs around one meeting, by situation: Ask, No reply, Brief, Thank-you; then rest, snoozing, and several needs at once.
import { Log, told, type Typed } from './log';

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

  it('says the second time that somebody else may be worth trying', () => {
    const ticks = new Log({ [ADA]: asked }).run('2026-03-03 09:00', '2026-04-03 09:00');
    expect(ticks.flatMap(({ telling }) => (telling?.now ?? []).map(({ need }) => need.why))).toEqual([
      'You asked on Tuesday 3 March and no date is in the log.',
      'You asked on Tuesday 3 March and no date is in the log: try someone else.',
    ]);
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

  it('counts from a request made after a meeting was cancelled', () => {
    const log = new Log({ [ADA]: { ...asked, dateMet: '2026-03-20 15:00' } });
    log.edit('2026-03-12 10:00', ADA, { dateMet: '' });
    log.edit('2026-03-16 10:00', ADA, { askedOn: '2026-03-16' });
    expect(told(log.run('2026-03-16 10:00', '2026-04-03 09:00'))).toEqual(['Mon 08:00 noReply 1']);
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
      due: log.instant('2026-03-12 15:00'),
    });
  });

  it('names the year of a meeting so far ahead that the day could be meant of another', () => {
    const log = new Log({ [ADA]: { dateMet: '2027-06-01 10:00' } });
    expect(log.state('2026-03-09 09:00', ADA).nextStep).toBe('Prepare for Tuesday 1 June 2027, 10:00');
  });

  it('says when you meet', () => {
    const [tick] = new Log({ [ADA]: { dateMet: '2026-03-12 15:00' } }).run('2026-03-12 08:00', '2026-03-12 08:00');
    expect(tick.telling?.now[0].need.why).toBe('You meet on Thursday at 15:00.');
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
    expect(log.state('2026-03-10 11:20', ADA).due).toEqual(log.instant('2026-03-11 17:00'));
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
      due: log.instant('2026-03-11 15:00'),
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
