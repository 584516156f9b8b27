// Changes of settings: what is kept, and what is refused with a sentence.
import { checkSettings, DEFAULT_SETTINGS } from '../../src/core/settings';

describe('a change of settings', () => {
  it.each([
    [{ digestAt: '9:30' }, { digestAt: 570 }],
    [
      { quietFrom: '22:00', quietUntil: '06:00', digestAt: '06:00' },
      { quietFrom: 1320, quietUntil: 360, digestAt: 360 },
    ],
    [{ quietFrom: '16:00', quietUntil: '08:00' }, { quietFrom: 960 }],
    [
      { quietFrom: '00:00', quietUntil: '00:00', digestAt: '00:00' },
      { quietFrom: 0, quietUntil: 0, digestAt: 0 },
    ],
    [{ digestAt: '20:00' }, { digestAt: 1200 }],
    [{ greeting: '02-29' }, { greeting: '02-29' }],
    [{ greeting: null }, { greeting: null }],
    [{ colours: 'off' }, { colours: 'off' }],
  ])('%j is kept', (change, expected) => {
    expect(checkSettings(DEFAULT_SETTINGS, change)).toEqual({ ok: { ...DEFAULT_SETTINGS, quietUntil: 480, ...expected } });
  });

  it.each([
    [{ quietFrom: '15:59' }, 'more than 16 hours'],
    [{ digestAt: '21:00' }, 'lies in the quiet hours 21:00-08:00'],
    [{ digestAt: '07:59' }, 'Choose a time from 08:00 to 20:00.'],
    [{ digestAt: '20:01' }, 'the hour before them'],
    [{ quietUntil: '09:00' }, 'Digest hour: 08:00'],
    [{ digestAt: 'noon' }, '"noon" is not a time'],
    [{ greeting: '02-30' }, '"02-30" is not a day of the year'],
    [{ greeting: '10 December' }, 'like 12-10'],
    [{ colours: 'pink' }, 'row, status, off'],
  ])('%j is refused', (change, sentence) => {
    expect(checkSettings(DEFAULT_SETTINGS, change)).toEqual({ problems: [expect.stringContaining(sentence) as string] });
  });

  it('names every problem at once', () => {
    const checked = checkSettings(DEFAULT_SETTINGS, { quietFrom: 'late', digestAt: 'early', greeting: 'soon' });
    expect('problems' in checked && checked.problems).toHaveLength(3);
  });
});
