// Reminders on the clock: quiet hours of every shape, changes of clocks, far zones, 29 February.
import { Log, told, type Typed } from './log';

/** Asked long ago and resting: in the log, and never told about. */
const QUIET: Typed = { askedOn: '2025-01-01' };

describe('quiet hours', () => {
  it('may be none: then stages come when planned', () => {
    const log = new Log({ Ada: { dateMet: '2026-03-10 21:30' } }, { settings: { quietFrom: 0, quietUntil: 0 } });
    expect(told(log.run('2026-03-10 22:00', '2026-03-11 21:00'))).toEqual(['Wed 00:00 thankYou 1', 'Wed 08:00 thankYou 2']);
  });

  it('may lie within one day', () => {
    const log = new Log(
      { Ada: { dateMet: '2026-03-10 10:30' } },
      { settings: { quietFrom: 12 * 60, quietUntil: 18 * 60, digestAt: 8 * 60 } },
    );
    expect(told(log.run('2026-03-10 11:00', '2026-03-11 10:00'))).toEqual(['Tue 18:00 thankYou 1', 'Wed 08:00 thankYou 2']);
  });

  it.each([
    ['19:00', ['Tue 20:00 thankYou 1', 'Wed 08:00 thankYou 2']],
    ['19:01', ['Wed 08:00 thankYou 1', 'Wed 16:00 thankYou 2']],
  ])('are left an hour before, where a meeting at %s is an hour over by then', (time, expected) => {
    const log = new Log({ Ada: { dateMet: `2026-03-10 ${time}` } });
    expect(told(log.run('2026-03-10 19:00', '2026-03-11 16:00'))).toEqual(expected);
  });

  it.each([0, 17, 30, 59])('keep every mail out with ticks at minute %i', (minute) => {
    const log = new Log({
      Ada: { dateMet: '2026-03-10 18:40' },
      Bob: { dateMet: '2026-03-10 09:30' },
      Cyd: { ...QUIET, followUpOn: '2026-03-11' },
    });
    const ticks = log.run(`2026-03-10 08:${String(minute).padStart(2, '0')}`, '2026-03-20 23:59');
    expect(ticks.length).toBeGreaterThan(4);
    for (const { at } of ticks) expect(at.slice(4) >= '08:00' && at.slice(4) < '21:00').toBe(true);
    const inTime = ticks
      .flatMap(({ telling }) => telling?.now ?? [])
      .filter(({ need, stage }) => need.kind === 'thankYou' && stage <= 2 && !need.late);
    expect(inTime).toHaveLength(4);
  });
});

describe('a change of clocks', () => {
  it('in spring makes 24 hours end an hour later on the wall', () => {
    const log = new Log({ Ada: { dateMet: '2026-03-07' } });
    expect(log.state('2026-03-07 18:00', 'Ada').due).toEqual(log.instant('2026-03-08 18:00'));
    expect(log.state('2026-03-08 17:59', 'Ada').status).toBe('◇ Thank-you due');
    expect(told(log.run('2026-03-07 17:00', '2026-03-09 12:00'))).toEqual([
      'Sat 19:00 thankYou 1',
      'Sun 08:00 thankYou 2',
      'Mon 08:00 thankYou 3',
    ]);
  });

  it('in autumn makes 24 hours end an hour earlier on the wall', () => {
    const log = new Log({ Ada: { dateMet: '2026-10-31 15:00' } });
    expect(log.state('2026-11-01 13:59', 'Ada').status).toBe('◇ Thank-you due');
    expect(log.state('2026-11-01 14:00', 'Ada').status).toBe('◆ Thank-you late');
  });

  it('keeps a meeting at 00:30 on the 25-hour day on its day', () => {
    const log = new Log({ Ada: { dateMet: '2026-11-01 00:30' } });
    const ticks = log.run('2026-10-31 08:00', '2026-11-01 22:00');
    expect(told(ticks)).toEqual(['Sat 17:00 brief 1', 'Sun 08:00 thankYou 1', 'Sun 20:00 thankYou 2']);
  });

  it('between now and a follow-up a week ahead changes neither its day nor its hour', () => {
    const log = new Log({ Ada: { ...QUIET, followUpOn: '2026-03-04' } });
    expect(told(log.run('2026-03-04 07:00', '2026-03-11 20:00'))).toEqual(['Wed 08:00 followUp 1', 'Wed 08:00 followUp 2']);
  });
});

describe.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Tokyo', 'Europe/London', 'Australia/Lord_Howe', 'Africa/Cairo'])(
  'in %s',
  (zone) => {
    it('the worked example holds on its own wall clock', () => {
      const log = new Log({ Ada: { dateMet: '2026-02-23 15:00' }, Night: { dateMet: '2026-02-23 23:30' } }, { zone });
      expect(told(log.run('2026-02-23 15:00', '2026-03-02 20:00'))).toEqual([
        'Mon 15:00 brief 1',
        'Mon 17:00 thankYou 1',
        'Tue 08:00 thankYou 2 thankYou 1',
        'Tue 20:00 thankYou 2',
        'Wed 08:00 thankYou 3 thankYou 3',
        'Thu 08:00 thankYou 4 thankYou 4',
        'Sun 08:00 thankYou 5 thankYou 5',
      ]);
    });
  },
);

describe('on 29 February', () => {
  it('people are met, thanked for and kept in touch with', () => {
    const log = new Log({ Ada: { dateMet: '2028-02-28 15:00' }, Bob: { keepInTouch: 'every year', lastContact: '2027-02-28' } });
    expect(told(log.run('2028-02-28 15:00', '2028-03-01 09:00'))).toEqual([
      'Mon 15:00 keepInTouch 1',
      'Mon 17:00 thankYou 1',
      'Tue 08:00 thankYou 2',
      'Wed 08:00 thankYou 3',
    ]);
  });
});
