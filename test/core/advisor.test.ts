// Who reads the brief, what the user may change about it, and when the next one goes.
import {
  briefDue,
  changedAdvisor,
  lastSunday,
  maySettle,
  nextBrief,
  NO_ADVISOR,
  type Advisor,
  type AdvisorChange,
} from '../../src/core/advisor';
import type { Day } from '../../src/core/day';
import { DEFAULT_SETTINGS } from '../../src/core/settings';
import { calendar, instant } from './letters';

const NOOR = 'noor@example.edu';
const ADEYEMI = 'r.adeyemi@careers.example';
const day = (text: string) => text as Day;
const WEDNESDAY = '2026-03-11 10:00';

function changed(change: AdvisorChange, before: Partial<Advisor> = {}): Advisor {
  const answer = changedAdvisor({ ...NO_ADVISOR, ...before }, change, NOOR, lastSunday(instant(WEDNESDAY), calendar));
  if ('problem' in answer) throw new Error(answer.problem);
  return answer.ok;
}
function refused(change: AdvisorChange, before: Partial<Advisor> = {}): string {
  const answer = changedAdvisor({ ...NO_ADVISOR, ...before }, change, NOOR, day('2026-03-08'));
  return 'problem' in answer ? answer.problem : 'nothing is wrong';
}
const weekly = changed({ email: ADEYEMI, weekly: true });
const at = (text: string, settings = {}) => ({ now: instant(text), calendar, settings: { ...DEFAULT_SETTINGS, ...settings } });

describe('before the user has chosen anything', () => {
  test('only counts and first names are ticked', () => {
    expect(Object.entries(NO_ADVISOR.parts).filter(([, ticked]) => ticked)).toEqual([
      ['counts', true],
      ['names', true],
    ]);
  });

  test('nothing goes out', () => {
    expect(briefDue(NO_ADVISOR, NOOR, at('2026-03-15 18:30'))).toBeNull();
  });
});

describe('an address', () => {
  test.each(['r.adeyemi', 'a@b', 'two@example.edu, three@example.edu', 'r adeyemi@careers.example'])('%s is none', (email) => {
    expect(refused({ email })).toContain('is no e-mail address');
  });

  test('of one’s own is none for an advisor', () => {
    expect(refused({ email: 'Noor@Example.edu' })).toBe('That is your own address. Type your advisor’s.');
  });

  test('is trimmed, and taken from a mailto link', () => {
    expect(changed({ email: `  mailto:${ADEYEMI} ` }).email).toBe(ADEYEMI);
  });

  test('cannot be changed while its owner may still open the file', () => {
    expect(refused({ email: 'other@example.edu' }, { email: ADEYEMI, role: 'viewer' })).toContain('Choose Stop sharing first');
    expect(refused({ email: '' }, { email: ADEYEMI, role: 'editor' })).toContain(`${ADEYEMI} can still open this file`);
  });

  test('taken away ends the weekly brief', () => {
    expect(changed({ email: '' }, weekly)).toMatchObject({ email: '', weekly: false });
  });

  test('is needed before the weekly brief', () => {
    expect(refused({ weekly: true })).toContain('Type your advisor’s e-mail address first');
  });
});

describe('a weekly brief turned on on a Wednesday', () => {
  test('is not sent for the Sunday before', () => {
    expect(briefDue(weekly, NOOR, at(WEDNESDAY))).toBeNull();
    expect(nextBrief(weekly, instant(WEDNESDAY), calendar)).toEqual({ sunday: '2026-03-15', at: instant('2026-03-15 18:00') });
  });

  test('is sent from Sunday 18:00 on, at the first allowed tick', () => {
    expect(briefDue(weekly, NOOR, at('2026-03-15 17:59'))).toBeNull();
    expect(briefDue(weekly, NOOR, at('2026-03-15 18:00'))).toBe('2026-03-15');
    expect(briefDue(weekly, NOOR, at('2026-03-15 22:00'))).toBeNull();
    expect(briefDue(weekly, NOOR, at('2026-03-16 08:00'))).toBe('2026-03-15');
    expect(briefDue(weekly, NOOR, at('2026-03-15 18:30', { quietFrom: 17 * 60, quietUntil: 9 * 60 }))).toBeNull();
    expect(briefDue(weekly, NOOR, at('2026-03-16 09:00', { quietFrom: 17 * 60, quietUntil: 9 * 60 }))).toBe('2026-03-15');
  });

  test('once settled the next one is a week later', () => {
    const sent = { ...weekly, settled: day('2026-03-15') };
    expect(briefDue(sent, NOOR, at('2026-03-15 19:00'))).toBeNull();
    expect(briefDue(sent, NOOR, at('2026-03-22 18:10'))).toBe('2026-03-22');
  });

  test('of several Sundays without a tick only the last is made up for', () => {
    expect(briefDue(weekly, NOOR, at('2026-03-31 10:00'))).toBe('2026-03-29');
  });

  test('does not go from the account of whoever takes over the reminders', () => {
    expect(briefDue(weekly, 'friend@example.edu', at('2026-03-15 18:30'))).toBeNull();
  });

  test('skipped, and taken back', () => {
    const skipped = { ...weekly, settled: day('2026-03-15') };
    expect(nextBrief(skipped, instant(WEDNESDAY), calendar).sunday).toBe('2026-03-22');
    expect(briefDue(skipped, NOOR, at('2026-03-15 18:30'))).toBeNull();
    const again = { ...weekly, settled: day('2026-03-08') };
    expect(briefDue(again, NOOR, at('2026-03-15 18:30'))).toBe('2026-03-15');
  });

  test('only the Sundays around now can be settled by hand', () => {
    const now = instant(WEDNESDAY);
    expect(['2026-03-01', '2026-03-08', '2026-03-15'].every((sunday) => maySettle(day(sunday), now, calendar))).toBe(true);
    expect(['2026-02-22', '2026-03-22', '2026-03-10'].some((sunday) => maySettle(day(sunday), now, calendar))).toBe(false);
  });

  test('turned off and on again later, it does not make up for the weeks between', () => {
    const off = { ...weekly, weekly: false };
    const on = changedAdvisor(off, { weekly: true }, NOOR, lastSunday(instant('2026-04-01 10:00'), calendar));
    expect('ok' in on && on.ok.settled).toBe('2026-03-29');
  });
});

test('the Sunday of a brief is civil: 18:00 of the spreadsheet’s wall clock, also on the day clocks change', () => {
  expect(lastSunday(instant('2026-03-08 17:59'), calendar)).toBe('2026-03-01');
  expect(lastSunday(instant('2026-03-08 18:00'), calendar)).toBe('2026-03-08');
});
