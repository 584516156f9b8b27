// Facts no cell holds, learned by edits and by ticks that come after edits nobody saw.
import { Log } from './log';

const ADA = 'Ada Lovelace';
const diary = (log: Log) => log.history.map(({ name, what, detail }) => `${name}: ${what} ${detail}`);

describe('a meeting that passed', () => {
  it('is written to History once', () => {
    const log = new Log({ [ADA]: { dateMet: '2026-03-10 15:00' } });
    log.run('2026-03-10 08:00', '2026-03-12 20:00');
    expect(diary(log)).toEqual([`${ADA}: Met Tuesday 10 March 2026, 15:00`]);
    expect(log.history[0].at).toBe(log.instant('2026-03-10 15:00'));
  });

  it('without a time is written when it counts as met', () => {
    const log = new Log({ [ADA]: { dateMet: '2026-03-10' } });
    log.run('2026-03-10 08:00', '2026-03-10 16:00');
    expect(diary(log)).toEqual([]);
    log.tick('2026-03-10 17:00');
    expect(diary(log)).toEqual([`${ADA}: Met Tuesday 10 March 2026`]);
  });

  it('is not written again when its time is corrected', () => {
    const log = new Log({ [ADA]: { dateMet: '2026-03-10 15:00' } });
    log.tick('2026-03-10 16:00');
    log.edit('2026-03-10 16:30', ADA, { dateMet: '2026-03-10 14:00' });
    log.tick('2026-03-10 17:00');
    expect(diary(log)).toHaveLength(1);
  });

  it('is followed by the next one typed over it', () => {
    const log = new Log({ [ADA]: { dateMet: '2026-03-10 15:00' } });
    log.tick('2026-03-10 16:00');
    log.edit('2026-03-11 10:00', ADA, { dateMet: '2026-03-18 15:00' });
    log.run('2026-03-11 11:00', '2026-03-18 16:00');
    expect(diary(log)).toEqual([`${ADA}: Met Tuesday 10 March 2026, 15:00`, `${ADA}: Met Wednesday 18 March 2026, 15:00`]);
  });

  it.each([
    ['an edit', true],
    ['the next tick', false],
  ])('and was typed over before any tick saw it pass is written by %s', (_, seen) => {
    const log = new Log({ [ADA]: { dateMet: '2026-03-10 15:00' } });
    log.tick('2026-03-10 14:00');
    log.edit('2026-03-10 15:30', ADA, { dateMet: '2026-03-18 11:00' }, { seen });
    log.tick('2026-03-10 16:00');
    expect(diary(log)).toEqual([`${ADA}: Met Tuesday 10 March 2026, 15:00`]);
  });

  it('is not written when it was moved before it came', () => {
    const log = new Log({ [ADA]: { dateMet: '2026-03-10 15:00' } });
    log.tick('2026-03-10 14:00');
    log.edit('2026-03-10 14:30', ADA, { dateMet: '2026-03-18 11:00' });
    log.tick('2026-03-10 16:00');
    expect(diary(log)).toEqual([]);
  });
});

describe('a cancelled meeting', () => {
  const memory = (log: Log) => log.ledger.get('id0000');

  it('is known from the day Date met was emptied until a new one is filled in', () => {
    const log = new Log({ [ADA]: { dateMet: '2026-03-20 15:00' } });
    log.tick('2026-03-10 09:00');
    log.edit('2026-03-11 10:00', ADA, { dateMet: '' });
    log.tick('2026-03-14 09:00');
    expect(memory(log)).toMatchObject({ cancelledOn: '2026-03-11' });
    log.edit('2026-03-15 10:00', ADA, { dateMet: '2026-03-25' });
    expect(memory(log)).not.toHaveProperty('cancelledOn');
  });

  it('is no matter where there was never a meeting', () => {
    const log = new Log({ [ADA]: { askedOn: '2026-03-01' } });
    log.tick('2026-03-10 09:00');
    log.edit('2026-03-11 10:00', ADA, { dateMet: '' });
    expect([...log.ledger.values()].some((memory) => 'cancelledOn' in memory)).toBe(false);
  });

  it('is not one when the cell cannot be read', () => {
    const log = new Log({ [ADA]: { dateMet: '2026-03-20 15:00' } });
    log.tick('2026-03-10 09:00');
    log.edit('2026-03-11 10:00', ADA, { dateMet: 'some time in May' });
    log.tick('2026-03-11 11:00');
    expect(memory(log)).toMatchObject({ standing: { day: '2026-03-20', minute: 900 } });
    expect(memory(log)).not.toHaveProperty('cancelledOn');
  });
});

describe('a tick in Thank-you sent', () => {
  const status = (log: Log, at: string) => log.state(at, ADA).status;

  it('missed by the edit is seen by the next tick', () => {
    const log = new Log({ [ADA]: { dateMet: '2026-03-10 15:00' } });
    log.tick('2026-03-10 16:00');
    log.edit('2026-03-10 16:30', ADA, { thankYouSent: '✓' }, { seen: false });
    expect(log.tick('2026-03-10 17:00').telling).toBeNull();
    log.edit('2026-03-10 17:30', ADA, { dateMet: '2026-03-12 09:00' });
    expect(status(log, '2026-03-12 10:00')).toBe('◇ Thank-you due');
  });

  it('taken away and made again thanks the meeting that stands then', () => {
    const log = new Log({ [ADA]: { dateMet: '2026-03-10 15:00', thankYouSent: true } });
    log.tick('2026-03-10 16:00');
    log.edit('2026-03-12 08:00', ADA, { dateMet: '2026-03-12 09:00' });
    log.edit('2026-03-12 10:00', ADA, { thankYouSent: false });
    expect(log.edit('2026-03-12 10:01', ADA, { thankYouSent: true }).status).toBe('✓ In touch');
  });

  it('made before the day of the meeting is typed thanks a meeting up to that day, not a later one', () => {
    const log = new Log({ [ADA]: {} });
    log.edit('2026-03-11 10:00', ADA, { thankYouSent: 'x' });
    expect(log.edit('2026-03-11 10:01', ADA, { dateMet: '2026-03-10' }).status).toBe('✓ In touch');
    expect(log.edit('2026-03-11 10:02', ADA, { dateMet: '2026-03-12 09:00' }).status).toBe('○ Scheduled');
    expect(status(log, '2026-03-12 10:00')).toBe('◇ Thank-you due');
  });
});

describe('a note', () => {
  const confirmed = (log: Log) => log.ledger.get('id0000')?.confirmed;

  it.each([
    ['on the day of the meeting', '2026-03-10 16:00', '2026-03-10 15:00', { day: '2026-03-10' }],
    ['days later', '2026-03-13 16:00', '2026-03-10 15:00', { day: '2026-03-10' }],
    ['the day before', '2026-03-09 16:00', '2026-03-10 15:00', undefined],
  ])('taken %s says %s whether the meeting took place', (_, at, dateMet, expected) => {
    const log = new Log({ [ADA]: { dateMet } });
    log.edit(at, ADA, { learned: 'Hires for good questions' });
    expect(confirmed(log)).toEqual(expected);
  });

  it('taken first on the day of a meeting without a time is when it counts as met from', () => {
    const log = new Log({ [ADA]: { dateMet: '2026-03-10' } });
    log.edit('2026-03-10 11:20', ADA, { tidbit1: 'Keeps bees' });
    log.edit('2026-03-10 12:40', ADA, { tidbit2: 'Sails' });
    expect(confirmed(log)).toEqual({ day: '2026-03-10', from: log.instant('2026-03-10 11:20') });
    log.tick('2026-03-10 17:00');
    expect(confirmed(log)).toEqual({ day: '2026-03-10' });
  });

  it('wiped out says nothing', () => {
    const log = new Log({ [ADA]: { dateMet: '2026-03-10', tidbit1: 'Keeps bees' } });
    log.edit('2026-03-10 11:20', ADA, { tidbit1: '' });
    expect(log.state('2026-03-10 12:00', ADA).status).toBe('○ Scheduled');
  });

  it('belongs to the meeting that stood: the next one is not confirmed by it', () => {
    const log = new Log({ [ADA]: { dateMet: '2026-03-10 15:00' } });
    log.edit('2026-03-10 16:00', ADA, { tidbit1: 'Keeps bees' });
    log.edit('2026-03-11 09:00', ADA, { dateMet: '2026-03-12 15:00' });
    expect(confirmed(log)).toBeUndefined();
  });
});

describe('a click', () => {
  it('on “I met them” confirms the meeting, which without a time counts as met from then', () => {
    const log = new Log({ [ADA]: { dateMet: '2026-03-10' } });
    expect(log.click('2026-03-10 11:20', ADA, {}, 'met').status).toBe('◇ Thank-you due');
    expect(log.tick('2026-03-10 19:00').telling?.now.map(({ need }) => need.unconfirmed)).toEqual([undefined]);
  });

  it('on “It did not happen” ends the thank-you and counts No reply from that day', () => {
    const log = new Log({ [ADA]: { askedOn: '2026-03-01', dateMet: '2026-03-10 15:00' } });
    expect(log.click('2026-03-10 15:30', ADA, { dateMet: '' }, 'cancelled')).toMatchObject({
      status: '… Asked',
      nextStep: 'Wait for a reply',
    });
    expect(log.ledger.get('id0000')?.cancelledOn).toBe('2026-03-10');
  });
});
