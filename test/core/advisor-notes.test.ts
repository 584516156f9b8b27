// What the advisor wrote comes back in the next mail, once.
import { writeDigest } from '../../src/core/digest';
import { frame } from './letters';
import { Log, type TickSeen } from './log';

const MET = { dateMet: '2026-03-09 15:00', email: 'ada@example.edu' };
const notes = ({ telling }: TickSeen) => telling?.notes.map(({ name, advisorNotes }) => `${name}: ${advisorNotes}`);

function aLog(): Log {
  const log = new Log({ 'Ada Lovelace': MET, 'Grace Hopper': {}, 'Old Note': { advisorNotes: 'from before' } });
  log.tick('2026-03-09 12:00');
  return log;
}

test('a new note waits for the next reminder mail, and is told in it', () => {
  const log = aLog();
  log.edit('2026-03-09 13:00', 'Grace Hopper', { advisorNotes: 'She knows the archive.' });
  expect(log.tick('2026-03-09 14:00').telling).toBeNull();
  const mail = log.tick('2026-03-09 17:00');
  expect(notes(mail)).toEqual(['Grace Hopper: She knows the archive.']);
  const { text } = writeDigest(mail.telling ?? fail(), frame);
  expect(text).toContain('YOUR ADVISOR WROTE ABOUT\n\n  Grace Hopper, “She knows the archive.”');
});

test('it is told once; changed, it is told again; what was there before the first look is no news', () => {
  const log = aLog();
  log.edit('2026-03-09 13:00', 'Grace Hopper', { advisorNotes: 'first' });
  expect(notes(log.tick('2026-03-09 17:00'))).toEqual(['Grace Hopper: first']);
  expect(notes(log.tick('2026-03-10 08:00'))).toEqual([]);
  log.edit('2026-03-10 09:00', 'Grace Hopper', { advisorNotes: 'second' });
  expect(notes(log.tick('2026-03-11 08:00'))).toEqual(['Grace Hopper: second']);
});

test('a mail that could not be sent brings it with the next one', () => {
  const log = aLog();
  log.edit('2026-03-09 13:00', 'Grace Hopper', { advisorNotes: 'first' });
  log.tick('2026-03-09 17:00', { ending: 'threw' });
  expect(notes(log.tick('2026-03-09 18:00'))).toEqual(['Grace Hopper: first']);
});

test('the column taken away for a day does not bring back what was told', () => {
  const log = aLog();
  log.edit('2026-03-09 13:00', 'Grace Hopper', { advisorNotes: 'first' });
  log.tick('2026-03-09 17:00');
  log.edit('2026-03-09 18:00', 'Grace Hopper', { advisorNotes: '' });
  log.tick('2026-03-09 19:00');
  log.edit('2026-03-09 20:00', 'Grace Hopper', { advisorNotes: 'first' });
  expect(notes(log.tick('2026-03-10 08:00'))).toEqual([]);
});

test('a meeting called off does not make a told note new', () => {
  const log = aLog();
  log.edit('2026-03-09 13:00', 'Ada Lovelace', { advisorNotes: 'prepare' });
  log.edit('2026-03-09 13:30', 'Grace Hopper', { dateMet: '2026-03-09 14:00' });
  log.tick('2026-03-09 17:00');
  log.edit('2026-03-09 18:00', 'Ada Lovelace', { dateMet: '' });
  log.tick('2026-03-09 19:00');
  expect(notes(log.tick('2026-03-10 08:00'))).toEqual([]);
});

test('forty notes: ten lines, and how many more; none of them comes again', () => {
  const log = aLog();
  for (let i = 0; i < 40; i++) log.add(`Person ${String(i)}`, { advisorNotes: `note ${String(i)}` });
  const mail = log.tick('2026-03-09 17:00');
  const { text } = writeDigest(mail.telling ?? fail(), frame);
  expect(text.match(/“note \d+”/g)).toHaveLength(10);
  expect(text).toContain('and 30 more in Advisor notes');
  expect(notes(log.tick('2026-03-10 08:00'))).toEqual([]);
});

test('where what was told is lost, the notes that stand count as told', () => {
  const log = aLog();
  log.edit('2026-03-09 13:00', 'Grace Hopper', { advisorNotes: 'first' });
  const everything = Array.from({ length: 64 }, (_, i) => `ledger-${String(i).padStart(2, '0')}`);
  log.tick('2026-03-09 14:00', { damaged: everything });
  expect(notes(log.tick('2026-03-09 17:00'))).toEqual([]);
});

function fail(): never {
  throw new Error('no mail went out');
}
