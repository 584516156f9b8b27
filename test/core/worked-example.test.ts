// The worked example of the product's rules: New York, ticks on the hour, default quiet hours.
import { Log, told } from './log';

/** 9 March 2026 is a Monday. */
const MONDAY = '2026-03-09';
const TUESDAY = '2026-03-10';

describe('a meeting on Monday 15:00, never thanked', () => {
  const log = new Log({ Ada: { dateMet: `${MONDAY} 15:00` } });

  it('is scheduled before it, due from it, late from Tuesday 15:00 and in touch once it lapsed', () => {
    const status = (at: string) => log.state(at, 'Ada').status;
    expect(status(`${MONDAY} 14:59`)).toBe('○ Scheduled');
    expect(status(`${MONDAY} 15:00`)).toBe('◇ Thank-you due');
    expect(status(`${TUESDAY} 14:59`)).toBe('◇ Thank-you due');
    expect(status(`${TUESDAY} 15:00`)).toBe('◆ Thank-you late');
    expect(status('2026-03-17 23:59')).toBe('◆ Thank-you late');
    expect(log.state('2026-03-18 00:00', 'Ada')).toMatchObject({
      status: '✓ In touch',
      nextStep: 'No thank-you is logged; news is a good reason to write',
      due: null,
    });
  });

  it('is told on Monday 17:00 and Tuesday 08:00, then late on Wednesday, Thursday and Sunday, and never again', () => {
    const ticks = log.run(`${MONDAY} 15:00`, '2026-03-30 20:00');
    expect(told(ticks)).toEqual([
      'Mon 17:00 thankYou 1',
      'Tue 08:00 thankYou 2',
      'Wed 08:00 thankYou 3',
      'Thu 08:00 thankYou 4',
      'Sun 08:00 thankYou 5',
    ]);
  });

  it('says by when, and later that it is still worth sending', () => {
    const fresh = new Log({ Ada: { dateMet: `${MONDAY} 15:00` } });
    const why = fresh.run(`${MONDAY} 15:00`, '2026-03-11 08:00').flatMap(({ telling }) => (telling?.now ?? []).map(({ need }) => need.why));
    expect(why).toEqual([
      'The log says Monday 15:00: the note is due by Tuesday 15:00.',
      'The log says Monday 15:00: the note is due by Tuesday 15:00.',
      'The log says Monday 15:00 and the note was due by Tuesday 15:00: late, still worth sending.',
    ]);
  });

  it('says that they met only once somebody has confirmed it', () => {
    const fresh = new Log({ Ada: { dateMet: `${MONDAY} 15:00` } });
    fresh.edit(`${MONDAY} 15:30`, 'Ada', { tidbit1: 'Rows on the Charles' });
    const why = fresh.run(`${MONDAY} 16:00`, '2026-03-11 08:00').flatMap(({ telling }) => (telling?.now ?? []).map(({ need }) => need.why));
    expect(why).toEqual([
      'You met on Monday 15:00: the note is due by Tuesday 15:00.',
      'You met on Monday 15:00: the note is due by Tuesday 15:00.',
      'You met on Monday 15:00 and the note was due by Tuesday 15:00: late, still worth sending.',
    ]);
  });
});

describe.each([
  ['09:30', ['Tue 12:00 thankYou 1', 'Tue 20:00 thankYou 2']],
  ['15:00', ['Tue 17:00 thankYou 1', 'Wed 08:00 thankYou 2']],
  ['18:30', ['Tue 20:00 thankYou 1', 'Wed 08:00 thankYou 2']],
  ['19:30', ['Wed 08:00 thankYou 1', 'Wed 16:00 thankYou 2']],
  ['23:30', ['Wed 08:00 thankYou 1', 'Wed 20:00 thankYou 2']],
])('a meeting on Tuesday %s', (time, expected) => {
  it(`is told ${expected.join(' and ')} before its deadline`, () => {
    const log = new Log({ Ada: { dateMet: `${TUESDAY} ${time}` } });
    const ticks = log
      .run(`${TUESDAY} 10:00`, `2026-03-11 23:00`)
      .filter(({ telling }) => telling?.now.some(({ need }) => need.kind === 'thankYou' && !need.late));
    expect(told(ticks)).toEqual(expected);
  });
});

describe('a date without a time', () => {
  it('counts as 17:00', () => {
    const log = new Log({ Ada: { dateMet: TUESDAY } });
    expect(log.state(`${TUESDAY} 16:59`, 'Ada').status).toBe('○ Scheduled');
    expect(log.state(`${TUESDAY} 17:00`, 'Ada').status).toBe('◇ Thank-you due');
    expect(told(log.run(`${TUESDAY} 17:00`, '2026-03-11 16:00'))).toEqual(['Tue 19:00 thankYou 1', 'Wed 08:00 thankYou 2']);
  });

  it('typed on Wednesday 13:00 for Tuesday gives one mail at once, by Wednesday 17:00', () => {
    const log = new Log({ Ada: {} });
    log.run('2026-03-11 09:00', '2026-03-11 12:00');
    log.edit('2026-03-11 13:00', 'Ada', { dateMet: TUESDAY });
    const ticks = log.run('2026-03-11 13:00', '2026-03-11 23:00');
    expect(told(ticks)).toEqual(['Wed 13:00 thankYou 2']);
    expect(ticks[0].telling?.now[0].need.why).toBe('The log says Tuesday: the note is due by Wednesday 17:00.');
  });
});

describe('300 people met last year', () => {
  it('gives no mail and 300 rows in touch', () => {
    const people = Object.fromEntries(
      Array.from({ length: 300 }, (_, i) => [`Person ${i}`, { dateMet: `2025-${String(1 + (i % 12)).padStart(2, '0')}-14` }]),
    );
    const log = new Log(people);
    expect(log.run(`${MONDAY} 08:00`, '2026-03-18 08:00')).toEqual([]);
    expect(log.tick('2026-03-18 09:00').plan.rows.map(({ status }) => status)).toEqual(Array.from({ length: 300 }, () => '✓ In touch'));
  });
});
