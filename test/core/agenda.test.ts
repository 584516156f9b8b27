// Picking questions: for a time and a goal, by themes, never twice to one person, the referral last.
import fc from 'fast-check';
import { COURTESY_MINUTES, LENGTHS, moveQuestion, pinReferral, suggestAgenda, timeOf, type Wish } from '../../src/core/agenda';
import { BANK, THEMES } from '../../src/core/bank';
import { GOAL_KEYS, REFERRAL_ID, WARM_UPS, serves } from '../../src/core/questions';

const wish = (change: Partial<Wish> = {}): Wish => ({
  questions: BANK,
  goal: 'learn',
  length: 20,
  themes: [],
  keep: [],
  answered: new Set(),
  heardInField: new Set(),
  ...change,
});
const question = (id: string) => BANK.find((other) => other.id === id);
const themeOf = (id: string) => question(id)?.theme;

const anyIds = fc.uniqueArray(fc.constantFrom(...BANK.map(({ id }) => id)));
const anyWish = fc
  .record({
    goal: fc.constantFrom(...GOAL_KEYS),
    length: fc.constantFrom(...LENGTHS),
    themes: fc.uniqueArray(fc.constantFrom(...THEMES)),
    answered: anyIds.map((ids) => new Set(ids)),
    heardInField: anyIds.map((ids) => new Set(ids)),
  })
  .map((change) => wish(change));

test('twenty minutes to learn what it takes: a warm-up, several themes, the referral last', () => {
  const agenda = suggestAgenda(wish());
  expect(WARM_UPS).toContain(agenda[0]);
  expect(agenda[agenda.length - 1]).toBe(REFERRAL_ID);
  expect(new Set(agenda.map(themeOf)).size).toBeGreaterThanOrEqual(5);
  expect(timeOf(agenda, BANK, 20)).toEqual({ planned: 17, left: 3 });
});

test.each(LENGTHS)('%i minutes are used up but for hello and goodbye', (length) => {
  const { planned } = timeOf(suggestAgenda(wish({ length })), BANK, length);
  expect(planned).toBeLessThanOrEqual(length - COURTESY_MINUTES);
  expect(planned).toBeGreaterThanOrEqual(length - COURTESY_MINUTES - 1);
});

test('a question nobody in the field answered comes before one somebody did', () => {
  const heardInField = new Set(BANK.filter(({ theme }) => theme !== 'The workplace').map(({ id }) => id));
  const agenda = suggestAgenda(wish({ goal: 'jobs', heardInField }));
  const workplaceForJobs = BANK.filter((other) => other.theme === 'The workplace' && serves(other, 'jobs'));
  for (const { id } of workplaceForJobs) expect(agenda).toContain(id);
});

test('what this person answered is not asked again, the referral neither', () => {
  const answered = new Set(['q-way-into-field', REFERRAL_ID]);
  const agenda = suggestAgenda(wish({ answered }));
  expect(agenda.filter((id) => answered.has(id))).toEqual([]);
});

test('themes narrow the choice, the referral stays', () => {
  const agenda = suggestAgenda(wish({ themes: ['Skills'] }));
  expect(new Set(agenda.map(themeOf))).toEqual(new Set(['Skills', 'People']));
});

test('a new suggestion drops nothing the user ticked, and keeps their order', () => {
  const keep = ['q-entry-pay', 'q-typical-day', 'q-trends'];
  const agenda = suggestAgenda(wish({ keep, themes: ['Skills'], length: 15 }));
  expect(agenda.filter((id) => keep.includes(id))).toEqual(keep);
});

test('more ticked than fits: all of it stays, nothing is added', () => {
  const keep = BANK.filter(({ id }) => id !== REFERRAL_ID).map(({ id }) => id);
  expect(suggestAgenda(wish({ keep, length: 15 }))).toEqual([...keep, REFERRAL_ID]);
  expect(timeOf(keep, BANK, 15).left).toBeLessThan(0);
});

test('a question whose tick in the tab is off is not suggested', () => {
  const questions = BANK.map((other) => ({ ...other, use: other.theme === 'Skills' }));
  expect(new Set(suggestAgenda(wish({ questions, length: 45 })).map(themeOf))).toEqual(new Set(['Skills']));
});

test('any wish: fits, repeats nothing, opens warm, ends with the referral, and is the same again', () => {
  fc.assert(
    fc.property(anyWish, (any) => {
      const agenda = suggestAgenda(any);
      expect(suggestAgenda(any)).toEqual(agenda);
      expect(new Set(agenda).size).toBe(agenda.length);
      expect(agenda.filter((id) => any.answered.has(id))).toEqual([]);
      expect(timeOf(agenda, BANK, any.length).left).toBeGreaterThanOrEqual(COURTESY_MINUTES);
      if (agenda.includes(REFERRAL_ID)) expect(agenda.indexOf(REFERRAL_ID)).toBe(agenda.length - 1);
      const warm = agenda.findIndex((id) => WARM_UPS.includes(id));
      expect(warm === -1 || WARM_UPS.includes(agenda[0] ?? '')).toBe(true);
    }),
  );
});

test('any wish without history: no theme is asked three times while another that serves the goal waits and fits', () => {
  fc.assert(
    fc.property(fc.constantFrom(...GOAL_KEYS), fc.constantFrom(...LENGTHS), (goal, length) => {
      const agenda = suggestAgenda(wish({ goal, length }));
      const left = timeOf(agenda, BANK, length).left - COURTESY_MINUTES;
      const count = (theme: string | undefined) => agenda.filter((id) => themeOf(id) === theme).length;
      const waiting = BANK.filter((other) => serves(other, goal) && !agenda.includes(other.id) && other.minutes <= left);
      for (const other of waiting) for (const theme of THEMES) expect(count(theme)).toBeLessThanOrEqual(count(other.theme) + 2);
    }),
  );
});

describe('reordering', () => {
  const agenda = ['a', 'b', 'c', REFERRAL_ID];

  test.each([
    ['b', -1, ['b', 'a', 'c', REFERRAL_ID]],
    ['b', 1, ['a', 'c', 'b', REFERRAL_ID]],
    ['a', -1, agenda],
    ['c', 1, agenda],
    [REFERRAL_ID, -1, agenda],
    ['nobody', 1, agenda],
  ] as const)('%s by %i', (id, step, expected) => {
    expect(moveQuestion(agenda, id, step)).toEqual(expected);
  });

  test('a referral added in between goes last', () => {
    expect(pinReferral(['a', REFERRAL_ID, 'b'])).toEqual(['a', 'b', REFERRAL_ID]);
  });
});
