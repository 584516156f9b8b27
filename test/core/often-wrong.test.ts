// Situations that reminder scripts often get wrong, each with what a user would see.
import { Log, told } from './log';

const FOLLOW = { askedOn: '2025-01-01', dateMet: '2025-02-01', thankYouSent: 'x' };

describe('a follow-up', () => {
  it('due today is told today', () => {
    const log = new Log({ Ada: { ...FOLLOW, followUpOn: '2026-03-11' } });
    expect(told(log.run('2026-03-11 00:00', '2026-03-11 23:00'))).toEqual(['Wed 08:00 followUp 1']);
  });

  it('due yesterday, with no run yesterday, is told today', () => {
    const log = new Log({ Ada: { ...FOLLOW, followUpOn: '2026-03-11' } });
    log.tick('2026-03-10 20:00');
    expect(told(log.run('2026-03-12 06:00', '2026-03-12 23:00'))).toEqual(['Thu 08:00 followUp 1']);
  });

  it('is told once when the trigger fires twice', () => {
    const log = new Log({ Ada: { ...FOLLOW, followUpOn: '2026-03-11' } });
    expect(told([log.tick('2026-03-11 08:00'), log.tick('2026-03-11 08:00')])).toEqual(['Wed 08:00 followUp 1']);
  });

  it('seven days ahead across a change of clocks is told on its day at the digest hour', () => {
    const log = new Log({ Ada: { ...FOLLOW, followUpOn: '2026-03-11' } });
    expect(told(log.run('2026-03-04 08:00', '2026-03-11 12:00'))).toEqual(['Wed 08:00 followUp 1']);
  });

  it('in a sheet in Tokyo is told on Tokyo’s day', () => {
    const log = new Log({ Ada: { ...FOLLOW, followUpOn: '2026-03-11' } }, { zone: 'Asia/Tokyo' });
    const [tick] = log.run('2026-03-11 00:00', '2026-03-11 23:00');
    expect(new Date(tick.telling?.at ?? 0).toISOString()).toBe('2026-03-10T23:00:00.000Z');
  });
});

describe('a good row', () => {
  const names = (log: Log) =>
    log.tick('2026-03-11 17:00').telling?.now.map(({ need }) => `${need.contact.name} in row ${need.contact.row}`);
  const met = { dateMet: '2026-03-11 15:00' };

  it('is told below a row with “TBD” for a date', () => {
    const log = new Log({ Bob: { dateMet: 'TBD', followUpOn: 'soon' }, Ada: met });
    expect(names(log)).toEqual(['Ada in row 3']);
    expect(log.read(log.instant('2026-03-11 17:00')).problems.map(({ cell }) => cell)).toEqual(['Contacts!O2', 'Contacts!U2']);
  });

  it('is told below four blank rows', () => {
    const log = new Log({});
    for (let blank = 0; blank < 4; blank++) log.add('', {});
    log.add('Ada', met);
    expect(names(log)).toEqual(['Ada in row 6']);
  });

  it('is told in sheet row 150', () => {
    const log = new Log({});
    for (let above = 0; above < 148; above++) log.add(`Person ${above}`, { ...FOLLOW });
    log.add('Ada', met);
    expect(names(log)).toEqual(['Ada in row 150']);
  });

  it('is told whatever its name looks like', () => {
    const log = new Log({ '<b>Ada</b>': met, '=1+1': met, '  Grace\u2028Hopper ': met, עדה: met });
    expect(names(log)).toEqual(['<b>Ada</b> in row 2', '=1+1 in row 3', 'Grace Hopper in row 4', 'עדה in row 5']);
  });
});
