// What one tick tells: the mail's order and limits, claims, silences, the week's look.
import { LOG_ID, shardOf } from '../../src/core/ledger';
import { Log, told, type Typed } from './log';

const people = (count: number, typed: Typed): Record<string, Typed> =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`Person ${String(i).padStart(2, '0')}`, typed]));

/** Asked long ago and resting: in the log, and never told about. */
const QUIET: Typed = { askedOn: '2025-01-01' };

describe('a mail', () => {
  it('goes from thank-yous still ahead over late ones to briefs, referrers, follow-ups and requests without a reply', () => {
    const log = new Log({
      Asked: { askedOn: '2026-03-04' },
      Follow: { askedOn: '2026-01-01', followUpOn: '2026-03-11' },
      Keep: { keepInTouch: 'every month', lastContact: '2026-02-11' },
      Referred: { dateMet: '2026-03-09 12:00', thankYouSent: '2026-03-10', referredBy: 'Keep' },
      Booked: { dateMet: '2026-03-11 16:00' },
      'Booked first': { dateMet: '2026-03-11 15:00' },
      Late: { dateMet: '2026-03-09 15:00' },
      'Met last': { dateMet: '2026-03-10 16:00' },
      'Met first': { dateMet: '2026-03-10 15:00' },
    });
    const { telling } = log.tick('2026-03-11 08:00');
    expect(telling?.now.map(({ need }) => need.contact.name)).toEqual([
      'Met first',
      'Met last',
      'Late',
      'Booked first',
      'Booked',
      'Referred',
      'Follow',
      'Keep',
      'Asked',
    ]);
  });

  it('tells follow-ups that count from an earlier day first, and those of one day as they stand in the log', () => {
    const log = new Log({
      'Second day': { ...QUIET, followUpOn: '2026-03-10' },
      'First day, upper row': { ...QUIET, followUpOn: '2026-03-09' },
      'First day, lower row': { ...QUIET, followUpOn: '2026-03-09' },
      'Day before': { ...QUIET, followUpOn: '2026-03-08' },
    });
    expect(log.tick('2026-03-11 08:00').telling?.now.map(({ need }) => need.contact.name)).toEqual([
      'Day before',
      'First day, upper row',
      'First day, lower row',
      'Second day',
    ]);
  });

  it('tells 50 in full, counts the rest by need, and counts them as told', () => {
    const log = new Log({ ...people(60, { dateMet: '2026-03-10 15:00' }), ...{ Follow: { ...QUIET, followUpOn: '2026-03-10' } } });
    const { telling } = log.tick('2026-03-10 17:00');
    expect(telling?.now).toHaveLength(50);
    expect(telling?.beyond).toEqual([
      { kind: 'thankYou', count: 10 },
      { kind: 'followUp', count: 1 },
    ]);
    expect(log.tick('2026-03-10 18:00').telling).toBeNull();
  });

  it('lists ten other open needs and counts the rest, without noting them as told', () => {
    const log = new Log({ ...people(24, { dateMet: '2026-03-11 15:00' }), Ada: { dateMet: '2026-03-11 14:00' } });
    const { telling } = log.tick('2026-03-11 16:00');
    expect(telling?.now.map(({ need }) => need.contact.name)).toEqual(['Ada']);
    expect([telling?.alsoOpen.length, telling?.alsoBeyond]).toEqual([10, 14]);
    expect(log.tick('2026-03-11 17:00').telling?.now).toHaveLength(24);
  });

  it('does not list what is not due for long, nor people to ask, nor snoozed people', () => {
    const log = new Log({
      Ada: { dateMet: '2026-03-10 14:00' },
      Booked: { dateMet: '2026-03-20 14:00' },
      Asked: { askedOn: '2026-03-09' },
      Stranger: {},
      Snoozed: { dateMet: '2026-03-10 13:00', snoozedUntil: '2026-03-12' },
    });
    log.tick('2026-03-10 08:00');
    expect(log.tick('2026-03-10 16:00').telling?.alsoOpen).toEqual([]);
  });

  it('lists of the season’s greetings those told on another day, not those whose day is still to come', () => {
    const log = new Log(people(12, { ...QUIET, lastContact: '2026-10-01' }), { settings: { greeting: '12-10' } });
    expect(log.tick('2026-12-10 08:00').telling?.alsoOpen).toEqual([]);
    const { telling } = log.tick('2026-12-11 08:00');
    expect([telling?.now.length, telling?.alsoOpen.map(({ contact }) => contact.name)]).toEqual([
      2,
      Array.from({ length: 10 }, (_, i) => `Person ${String(i).padStart(2, '0')}`),
    ]);
  });

  it('is not written when nothing may be sent, and the stage waits', () => {
    const log = new Log({ Ada: { dateMet: '2026-03-10 15:00' } });
    expect(log.tick('2026-03-10 17:00', { telling: false }).telling).toBeNull();
    expect(told([log.tick('2026-03-10 18:00')])).toEqual(['Tue 18:00 thankYou 1']);
  });
});

describe('a claim', () => {
  it('of a run that died is told again and says so', () => {
    const log = new Log({ Ada: { dateMet: '2026-03-10 15:00' } });
    log.tick('2026-03-10 17:00', { ending: 'died' });
    const { telling } = log.tick('2026-03-10 18:00');
    expect(telling?.now).toMatchObject([{ stage: 1, perhapsAgain: true }]);
    expect(log.tick('2026-03-10 19:00').telling).toBeNull();
  });

  it('is withdrawn when sending failed', () => {
    const log = new Log({ Ada: { dateMet: '2026-03-10 15:00' } });
    log.tick('2026-03-10 17:00', { ending: 'threw' });
    expect(log.tick('2026-03-10 18:00').telling?.now).toMatchObject([{ stage: 1, perhapsAgain: false }]);
  });

  it('of a run that died stays when the next one’s sending fails', () => {
    const log = new Log({ Ada: { dateMet: '2026-03-10 15:00' } });
    log.tick('2026-03-10 17:00', { ending: 'died' });
    log.tick('2026-03-10 18:00', { ending: 'threw' });
    expect(log.tick('2026-03-10 19:00').telling?.now).toMatchObject([{ stage: 1, perhapsAgain: true }]);
  });

  it('gives way to a later stage', () => {
    const log = new Log({ Ada: { dateMet: '2026-03-10 15:00' } });
    log.tick('2026-03-10 20:00', { ending: 'died' });
    expect(log.tick('2026-03-11 08:00').telling?.now).toMatchObject([{ stage: 2, perhapsAgain: false }]);
  });

  it('of a greeting is told again and counts among the day’s ten', () => {
    const log = new Log(people(12, { ...QUIET, lastContact: '2026-10-01' }), { settings: { greeting: '12-10' } });
    log.tick('2026-12-10 08:00', { ending: 'died' });
    expect(log.tick('2026-12-10 09:00').telling?.now.map(({ perhapsAgain }) => perhapsAgain)).toEqual(Array(10).fill(true));
    expect(log.tick('2026-12-10 10:00').telling).toBeNull();
    expect(log.tick('2026-12-11 08:00').telling?.now).toHaveLength(2);
  });
});

describe('a row', () => {
  it('that is gone and comes back is remembered', () => {
    const log = new Log({ Ada: { dateMet: '2026-03-10 15:00' }, Bob: QUIET });
    log.tick('2026-03-10 17:00');
    log.remove('Bob');
    log.remove('Ada');
    log.tick('2026-03-10 18:00');
    expect(log.ledger.size).toBeGreaterThan(0);
    log.add('Ada', { dateMet: '2026-03-10 15:00' });
    expect(log.tick('2026-03-10 19:00').telling).toBeNull();
  });

  it('that is gone is forgotten once everything about it would have lapsed', () => {
    const log = new Log({ Ada: { dateMet: '2026-03-10 15:00', followUpOn: '2026-03-10' } });
    log.run('2026-03-10 08:00', '2026-03-12 08:00');
    log.remove('Ada');
    log.run('2026-03-12 09:00', '2026-04-19 09:00');
    expect([...log.ledger.keys()]).toEqual([]);
  });

  it('keeps of what was told only what could still be told again', () => {
    const log = new Log({ Ada: { dateMet: '2026-03-10 15:00', tidbit1: 'Bees' } });
    log.run('2026-03-10 08:00', '2026-03-27 20:00');
    expect([...log.ledger.values()]).toEqual([{ told: [], standing: { day: '2026-03-10', minute: null }, lastMeeting: '2026-03-10' }]);
  });
});

describe('a damaged part of the ledger', () => {
  it('counts as everything up to now told, and what comes later is told', () => {
    const log = new Log({ Ada: { dateMet: '2026-03-11 15:00' } });
    const damaged = [shardOf('id0000')];
    const tick = log.tick('2026-03-11 17:00', { damaged });
    expect([tick.telling, tick.plan.history]).toEqual([null, []]);
    expect(told(log.run('2026-03-11 18:00', '2026-03-12 09:00'))).toEqual(['Thu 08:00 thankYou 2']);
  });
});

describe('a damaged part of the ledger that held the week’s look', () => {
  it('counts it as told: nobody reads the same week twice', () => {
    const log = new Log({ Ada: {} });
    expect(log.tick('2026-03-09 08:00').telling?.week?.toAsk.map(({ name }) => name)).toEqual(['Ada']);
    log.ledger = new Map();
    expect(log.tick('2026-03-09 09:00', { damaged: [shardOf(LOG_ID)] }).telling).toBeNull();
    expect(log.tick('2026-03-09 10:00').telling).toBeNull();
  });
});

describe('hours without a tick', () => {
  it('are said in the next mail, with the thank-yous that lapsed in them', () => {
    const log = new Log({ Ada: { dateMet: '2026-03-02 15:00' }, Bob: { dateMet: '2026-03-10 15:00' } });
    log.run('2026-03-03 08:00', '2026-03-10 16:00');
    const { telling } = log.tick('2026-03-11 09:00');
    expect(telling?.silence?.since).toBe(log.instant('2026-03-10 16:00'));
    expect(telling?.silence?.lapsed.map(({ name }) => name)).toEqual(['Ada']);
    expect(log.tick('2026-03-12 09:00').telling?.silence?.since).toBe(log.instant('2026-03-11 09:00'));
  });

  it('name nobody who was thanked, and nobody whose thank-you lapsed before or after them', () => {
    const log = new Log({
      'Lapsed before': { dateMet: '2026-03-01 15:00' },
      Thanked: { dateMet: '2026-03-02 15:00', thankYouSent: '2026-03-03' },
      Lapsed: { dateMet: '2026-03-02 15:00' },
      'Lapses after': { dateMet: '2026-03-03 15:00' },
      Tells: { dateMet: '2026-03-10 15:00' },
    });
    log.run('2026-03-03 08:00', '2026-03-10 16:00');
    expect(log.tick('2026-03-11 09:00').telling?.silence?.lapsed.map(({ name }) => name)).toEqual(['Lapsed']);
  });

  it('are kept for a mail that comes later', () => {
    const log = new Log({ Ada: { dateMet: '2026-03-02 15:00' }, Bob: { dateMet: '2026-03-10 15:00' } });
    log.run('2026-03-03 08:00', '2026-03-10 20:00');
    log.run('2026-03-11 03:00', '2026-03-11 07:00');
    const { telling } = log.tick('2026-03-11 08:00');
    expect(telling?.silence).toMatchObject({ since: log.instant('2026-03-10 20:00'), until: log.instant('2026-03-11 03:00') });
    expect(telling?.silence?.lapsed.map(({ name }) => name)).toEqual(['Ada']);
    expect(log.tick('2026-03-11 09:00').telling).toBeNull();
  });

  it('up to three are no matter', () => {
    const log = new Log({ Ada: { dateMet: '2026-03-10 14:00' } });
    log.tick('2026-03-10 13:00');
    expect(log.tick('2026-03-10 16:00').telling?.silence).toBeNull();
  });

  it('lose no stage: the latest is told', () => {
    const log = new Log({ Ada: { dateMet: '2026-03-10 15:00' } });
    log.tick('2026-03-10 16:00');
    expect(told(log.run('2026-03-12 03:00', '2026-03-13 07:00'))).toEqual(['Thu 08:00 thankYou 3']);
  });
});

describe('the week’s look', () => {
  const week = (log: Log, at: string) => {
    const look = log.tick(at).telling?.week;
    return (
      look && {
        meetings: look.meetings.map(({ name }) => name),
        dues: look.dues.map(({ contact }) => contact.name),
        toAsk: look.toAsk.map(({ name }) => name),
        more: look.toAskBeyond,
      }
    );
  };
  const log = () =>
    new Log({
      ...people(8, {}),
      Friday: { dateMet: '2026-03-13 10:00' },
      Wednesday: { dateMet: '2026-03-11' },
      'Next week': { dateMet: '2026-03-16 10:00' },
      'Follow Sunday': { ...QUIET, followUpOn: '2026-03-15' },
      'Follow Monday after': { ...QUIET, followUpOn: '2026-03-16' },
      Keep: { ...QUIET, keepInTouch: 'every month', lastContact: '2026-02-12' },
      Snoozed: { dateMet: '2026-03-12', snoozedUntil: '2026-04-01' },
    });
  const expected = {
    meetings: ['Wednesday', 'Friday'],
    dues: ['Keep', 'Follow Sunday'],
    toAsk: ['Person 00', 'Person 01', 'Person 02', 'Person 03', 'Person 04'],
    more: 3,
  };

  it('comes on Monday at the digest hour, once', () => {
    const monday = log();
    expect(week(monday, '2026-03-09 07:00')).toBeUndefined();
    expect(week(monday, '2026-03-09 08:00')).toEqual(expected);
    expect(week(monday, '2026-03-09 09:00')).toBeUndefined();
    expect(week(monday, '2026-03-16 08:00')?.meetings).toEqual(['Next week']);
  });

  it('reaches to Sunday, and leaves out what the same mail tells anyway', () => {
    const people = {
      'Follow today': { ...QUIET, followUpOn: '2026-03-09' },
      'Meeting today': { dateMet: '2026-03-09 15:00' },
      'Meeting on Sunday': { dateMet: '2026-03-15 10:00' },
      'Thank by tomorrow': { dateMet: '2026-03-08 18:00' },
    };
    const { telling } = new Log(people).tick('2026-03-09 08:00');
    expect(telling?.now.map(({ need }) => need.contact.name)).toEqual(['Thank by tomorrow', 'Meeting today', 'Follow today']);
    expect(telling?.week).toMatchObject({ meetings: [{ name: 'Meeting today' }, { name: 'Meeting on Sunday' }], dues: [] });
  });

  it('names twenty of a kind and counts the rest', () => {
    const log = new Log({
      ...people(23, { ...QUIET, followUpOn: '2026-03-12' }),
      ...Object.fromEntries(Array.from({ length: 21 }, (_, i) => [`Meets ${String(i)}`, { dateMet: '2026-03-11 10:00' }])),
    });
    const look = log.tick('2026-03-09 08:00').telling?.week;
    expect([look?.meetings.length, look?.meetingsBeyond, look?.dues.length, look?.duesBeyond]).toEqual([20, 1, 20, 3]);
    expect(look?.meetings.map(({ name }) => name).slice(0, 2)).toEqual(['Meets 0', 'Meets 1']);
    expect(new Log({ Ada: { dateMet: '2026-03-11 10:00' } }).tick('2026-03-09 08:00').telling?.week).toMatchObject({
      meetingsBeyond: 0,
      duesBeyond: 0,
      toAskBeyond: 0,
    });
  });

  it('missed on Monday comes on Tuesday, and not on Wednesday', () => {
    expect(week(log(), '2026-03-10 20:00')).toEqual(expected);
    expect(log().tick('2026-03-11 08:00').telling?.week).toBeNull();
  });

  it('with nothing to say sends no mail, and does not turn up later on Monday', () => {
    const empty = new Log({ Ada: { askedOn: '2025-01-01', dateMet: '2025-02-01' } });
    expect(empty.tick('2026-03-09 08:00').telling).toBeNull();
    empty.add('Bob', {});
    expect(empty.tick('2026-03-09 09:00').telling).toBeNull();
  });

  it('of a run that died comes again', () => {
    const died = log();
    died.tick('2026-03-09 08:00', { ending: 'died' });
    expect(week(died, '2026-03-09 09:00')).toEqual(expected);
    expect(week(died, '2026-03-09 10:00')).toBeUndefined();
  });
});
