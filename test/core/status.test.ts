// The statuses: their order, their words, and the same colours as everywhere else in the design.
import { readFileSync } from 'node:fs';
import { STATUS_KEYS, STATUSES, type StatusKey } from '../../src/core/status';
import { Log, type Typed } from './log';

const tokens = readFileSync('src/sidebar/styles/tokens.css', 'utf8');

it.each<[StatusKey, string]>([
  ['late', 'late'],
  ['due', 'due'],
  ['follow', 'follow'],
  ['scheduled', 'scheduled'],
  ['rest', 'rest'],
  ['touch', 'touch'],
])('the fill of %s is the design’s', (key, token) => {
  expect(tokens).toContain(`--tb-${token}-fill:`);
  expect(new RegExp(`--tb-${token}-fill:\\s*(#[0-9a-f]{6})`).exec(tokens)?.[1]).toBe(STATUSES[key].fill);
});

it('the statuses stand in their order of strength', () => {
  expect(STATUS_KEYS.map((key) => STATUSES[key].text)).toEqual([
    '◆ Thank-you late',
    '◇ Thank-you due',
    '↻ Follow-up due',
    '○ Scheduled',
    '☾ Resting',
    '… Asked',
    '✓ In touch',
    'To ask',
  ]);
});

describe('on Wednesday 11 March at noon', () => {
  it.each<[string, Typed, string]>([
    ['only a name', {}, 'To ask'],
    ['a request', { askedOn: '2026-03-09' }, '… Asked'],
    ['a request and a booked meeting', { askedOn: '2026-03-01', dateMet: '2026-03-12' }, '○ Scheduled'],
    ['a request, a meeting and a thank-you', { askedOn: '2026-03-01', dateMet: '2026-03-09', thankYouSent: '2026-03-09' }, '✓ In touch'],
    ['a last contact alone', { lastContact: '2026-03-01' }, '✓ In touch'],
    ['a last contact in the future', { lastContact: '2026-04-01' }, 'To ask'],
    ['rest', { keepInTouch: 'rest', dateMet: '2025-03-09' }, '☾ Resting'],
    ['rest with a thank-you owed', { keepInTouch: 'rest', dateMet: '2026-03-11 09:00' }, '◇ Thank-you due'],
    ['a follow-up while a meeting is booked', { followUpOn: '2026-03-10', dateMet: '2026-03-20' }, '↻ Follow-up due'],
    ['a request that lapsed', { askedOn: '2026-01-01' }, '☾ Resting'],
    ['a request that lapsed and a follow-up chosen since', { askedOn: '2026-01-01', followUpOn: '2026-03-20' }, '… Asked'],
    ['a request that lapsed and a contact since', { askedOn: '2026-01-01', lastContact: '2026-02-20' }, '… Asked'],
    ['a follow-up that lapsed', { followUpOn: '2026-01-01', dateMet: '2025-03-09' }, '☾ Resting'],
    ['a cadence that lapsed', { keepInTouch: 'every month', lastContact: '2025-12-01' }, '☾ Resting'],
    ['a thank-you that lapsed', { dateMet: '2026-03-01 15:00' }, '✓ In touch'],
  ])('%s', (_, typed, status) => {
    expect(new Log({ Ada: typed }).state('2026-03-11 12:00', 'Ada').status).toBe(status);
  });
});
