// The worked example of the product's rules: New York, ticks on the hour, default quiet hours.
import { Log, mails } from './log';

/** 9 March 2026 is a Monday. */
const MONDAY = '2026-03-09';

describe('a meeting on Monday 15:00, never thanked', () => {
  const log = new Log({ Ada: { dateMet: `${MONDAY} 15:00` } });
  const ticks = log.run(`${MONDAY} 15:00`, '2026-03-20 20:00');

  it('is told on Monday 17:00 and Tuesday 08:00, then late on Wednesday, Thursday and Sunday', () => {
    expect(mails(ticks)).toEqual([
      'Mon 15:00',
      'Mon 17:00 thankYou 1',
      'Tue 08:00 thankYou 2',
      'Wed 08:00 thankYou 3',
      'Thu 08:00 thankYou 4',
      'Sun 08:00 thankYou 5',
    ]);
  });
});
