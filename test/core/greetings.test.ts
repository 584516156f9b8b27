// When season's greetings are offered: near their day, once a year, and only to somebody who has people to greet.
import { greetingOffer } from '../../src/core/greetings';
import { Log, type Typed } from './log';

const FRIEND: Typed = { lastContact: '2026-09-01' };
const OFFER = { day: '2026-12-10', people: 1 };
const offered = (
  at: string,
  people: Readonly<Record<string, Typed>> = { Ada: FRIEND },
  answered: string | null = null,
  greeting: string | null = null,
) => {
  const log = new Log(people, { settings: { greeting } });
  return greetingOffer(log.situation(log.instant(at)), answered);
};

test.each([
  ['the day before it may be offered', '2026-11-25 12:00', null],
  ['the first day', '2026-11-26 12:00', OFFER],
  ['the day itself', '2026-12-10 12:00', OFFER],
  ['the last day', '2026-12-23 12:00', OFFER],
  ['the day after', '2026-12-24 12:00', null],
  ['in spring', '2026-03-09 12:00', null],
])('%s', (_when, at, expected) => {
  expect(offered(at)).toEqual(expected);
});

test.each([
  ['whoever rests', { Ada: { ...FRIEND, keepInTouch: 'rest' } }],
  ['whoever was written to within six weeks', { Ada: { lastContact: '2026-11-20' } }],
  ['whoever was never met nor written to', { Ada: {} }],
])('nobody is greeted but friends: not %s', (_who, people) => {
  expect(offered('2026-12-01 12:00', people)).toBeNull();
});

test('who has answered this year, or greets already, is asked no more; an answer of last year is old', () => {
  expect(offered('2026-12-01 12:00', { Ada: FRIEND }, '2026')).toBeNull();
  expect(offered('2026-12-01 12:00', { Ada: FRIEND }, null, '12-10')).toBeNull();
  expect(offered('2026-12-01 12:00', { Ada: FRIEND }, '2025')).toEqual(OFFER);
});
